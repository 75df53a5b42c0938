//! What is selected, at the right: when it runs, who does it, what it waits for, its milestones.

use egui::{Button, Link, RichText, ScrollArea, Ui, containers::menu::MenuButton};

use crate::{
    analysis::plan::Calendar,
    base::{id::Id, months::month, period::Period, written},
    edit::{
        Label, Refused, Tx,
        schedule::{self, End},
    },
    i18n,
    model::{
        Kind,
        strategy::{Initiative, InitiativeState, Milestone},
    },
    scene::{
        strategy::words as scene_words,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, Page,
        cx::Request,
        field::Field,
        icon,
        inline::{
            Editing,
            choice::choice_ui,
            entries::small_button,
            rows::called,
            taken::{NotTaken, taken_ui},
            text::{Shown, Text, fact_ui, name_of, text, text_fact_ui, text_ui},
        },
        picker,
        widgets::{bold, icon_button, icon_text, quiet_button},
    },
};

use super::{super::initiatives::INITIATIVES, RoadmapSection};

pub const NAME: Text<Initiative> = text!("roadmap-initiative", "roadmap-initiative-hint", name);
const OWNER: Text<Initiative> = text!("roadmap-owner", "strategy-owner-hint", owner_role);
pub const MILESTONE: Text<Milestone> = text!("roadmap-milestone", "roadmap-milestone-hint", name);

pub fn details_ui(view: &mut RoadmapSection, ui: &mut Ui, cx: &Cx, id: Id<Initiative>) {
    let Some(own) = cx.workspace.initiatives.get(id) else { return };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = ui.available_width() - 32.0;
        ui.allocate_ui(egui::Vec2::new(width, 0.0), |ui| {
            ui.set_width(width);
            text_ui(ui, cx, (&mut view.editing, id), NAME, Shown::large(type_size::SECTION));
        });
        if icon_button(ui, icon::CLOSE, &cx.tr("roadmap-close")).clicked() {
            view.selected = None;
        }
    });
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        if quiet_button(ui, icon::ARROW_RIGHT, cx.tr("roadmap-open")).clicked() {
            cx.ask(Request::GoTo(Page::Plan, INITIATIVES));
            cx.ask(Request::Show(id.into()));
        }
    });
    ui.add_space(space::S);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        fact_ui(ui, cx, "roadmap-state", |ui| state_ui(ui, cx, (id, own)));
        for (end, key, now) in [(End::Start, "roadmap-start", own.start), (End::End, "roadmap-end", own.end)]
        {
            fact_ui(ui, cx, key, |ui| end_ui(view, ui, cx, (id, end, now)));
        }
        text_fact_ui(ui, cx, (&mut view.editing, id), OWNER);
    });
    ui.add_space(space::L);
    waits_ui(view, ui, cx, (id, own));
    ui.add_space(space::L);
    milestones_ui(view, ui, cx, (id, own));
}

fn state_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    let options = InitiativeState::ALL.iter().map(|state| (*state, scene_words::state(*state, cx.lang)));
    let name = cx.tr("roadmap-state");
    if let Some(state) = choice_ui(ui, cx, (("roadmap-state", id), &name), (own.state, None), options) {
        cx.edit(Label::Change(Kind::Initiative), move |tx| schedule::replan(tx, id, None, state));
    }
}

/// A field for one end; an end before the start is refused with the reason.
fn end_ui(
    view: &mut RoadmapSection,
    ui: &mut Ui,
    cx: &Cx,
    (id, end, now): (Id<Initiative>, End, Option<Period>),
) {
    let (field, key) = match end {
        End::Start => ("start", "roadmap-start"),
        End::End => ("end", "roadmap-end"),
    };
    let text = now.map(|period| period.to_string()).unwrap_or_default();
    let field = Field::new(id, field, &text, cx.tr(key)).hint(cx.tr("roadmap-period-hint"));
    let lang = cx.lang;
    let take = move |tx: &mut Tx, text: &str| {
        let period = read(text, lang)?;
        schedule::set_end_of(tx, id, end, period).map_err(|refused| match refused {
            Refused::OutOfRange => NotTaken::Because(tr!(lang, "roadmap-end-first")),
            refused => refused.into(),
        })
    };
    taken_ui(ui, cx, &mut view.editing, field, take);
}

/// A period, or none where nothing is written.
fn read(text: &str, lang: crate::base::localised::Lang) -> Result<Option<Period>, NotTaken> {
    if text.is_empty() {
        return Ok(None);
    }
    let refusal = || i18n::format(lang, "roadmap-bad-period", &[("text", text.into())]);
    written::period(text).map(Some).ok_or_else(|| NotTaken::Because(refusal()))
}

/// What it waits for, with a way to add and to take away.
fn waits_ui(view: &mut RoadmapSection, ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    // The only one has nothing to wait for.
    if cx.workspace.initiatives.len() < 2 {
        return;
    }
    ui.label(bold(cx.tr("roadmap-waits-for"), type_size::CARD_TITLE));
    let calendar = Calendar::of(cx.workspace);
    let begins = calendar.months(own).map(|months| months.first);
    for other in &own.depends_on {
        let Some(record) = cx.workspace.initiatives.get(*other) else { continue };
        let name = scene_words::called(record, cx.lang);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let width = ui.available_width() - 26.0;
            ui.allocate_ui(egui::Vec2::new(width, 20.0), |ui| {
                if ui.add(Link::new(RichText::new(&name))).on_hover_text(&name).clicked() {
                    view.go_to(*other);
                }
            });
            let remove = tr!(cx.lang, "roadmap-wait-no-longer", name = name.as_str());
            if small_button(ui, icon::CLOSE, &remove, true) {
                let other = *other;
                cx.edit(Label::Unlink(Kind::Initiative), move |tx| schedule::wait_no_longer(tx, id, other));
            }
        });
        let ends = calendar.months(record).map(|months| months.last);
        if begins.zip(ends).is_some_and(|(begins, ends)| begins <= ends) {
            super::warning_ui(ui, cx, &cx.tr("roadmap-begins-before-end"));
        }
    }
    wait_menu_ui(ui, cx, id, own);
}

/// A menu of what it may wait for: nothing that waits for it already.
fn wait_menu_ui(ui: &mut Ui, cx: &Cx, id: Id<Initiative>, own: &Initiative) {
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let name = cx.tr("roadmap-wait-add");
        let button =
            Button::new((icon_text(icon::ADD, 14.0), RichText::new(&name))).frame_when_inactive(false);
        let (response, _) = MenuButton::from_button(button).config(picker::menu_config()).ui(ui, |ui| {
            ui.set_width(300.0);
            let waiting = schedule::waiting_for(cx.workspace, id);
            let others = cx.workspace.initiatives.iter();
            let others: Vec<(Id<Initiative>, String)> = others
                .filter(|(other, _)| !waiting.contains(other) && !own.depends_on.contains(other))
                .map(|(other, own)| (other, scene_words::called(own, cx.lang)))
                .collect();
            let name_of = |index: usize| others.get(index).map_or("", |(_, name)| name.as_str());
            if let Some(index) = picker::names_ui(ui, cx, "roadmap-wait", (others.len(), &name_of)) {
                if let Some((other, _)) = others.get(index) {
                    let other = *other;
                    cx.edit(Label::Link(Kind::Initiative), move |tx| schedule::wait_for(tx, id, other));
                }
                ui.close();
            }
        });
        response.accessible_name(name);
    });
}

fn milestones_ui(view: &mut RoadmapSection, ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    ui.label(bold(cx.tr("roadmap-milestones"), type_size::CARD_TITLE));
    let rows = cx.workspace.milestones.iter().filter(|(_, milestone)| milestone.initiative == id);
    let mut rows: Vec<(Id<Milestone>, &Milestone)> = rows.map(|(id, own)| (id, &**own)).collect();
    let fiscal = Calendar::of(cx.workspace).fiscal_start();
    rows.sort_by_key(|(id, own)| {
        let day = own.period.and_then(|period| period.last_day(fiscal));
        (day.is_none(), day, *id)
    });
    for (index, (milestone, record)) in rows.into_iter().enumerate() {
        milestone_ui(view, ui, cx, (milestone, record), index);
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        if quiet_button(ui, icon::ADD, cx.tr("roadmap-milestone-add")).clicked() {
            let months = Calendar::of(cx.workspace).months(own);
            let period = months.and_then(|months| month(months.last));
            let milestone = Milestone { initiative: id, period, ..Milestone::default() };
            cx.create(Label::Add(Kind::Milestone), move |tx| schedule::add_milestone(tx, milestone));
        }
    });
}

fn milestone_ui(
    view: &mut RoadmapSection,
    ui: &mut Ui,
    cx: &Cx,
    (id, own): (Id<Milestone>, &Milestone),
    index: usize,
) {
    let of = called(&own.name, index);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let mut done = own.done;
        let ticked = ui.checkbox(&mut done, "");
        if ticked.accessible_name(name_of(cx, "roadmap-reached", &of)).changed() {
            cx.edit(Label::Change(Kind::Milestone), move |tx| tx.update(id, |own| own.done = done));
        }
        // Room for the button that deletes, and before it.
        let width = ui.available_width() - 22.0 - space::S - space::XS;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            let number = (index + 1).to_string();
            text_ui(ui, cx, (&mut view.editing, id), MILESTONE, Shown { of: &number, font: None });
            when_ui(ui, cx, &mut view.editing, (id, own), &of);
        });
        if small_button(ui, icon::CLOSE, &tr!(cx.lang, "people-entry-delete", entry = of.as_str()), true) {
            cx.ask(Request::Delete(id.into()));
        }
    });
}

fn when_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing, (id, own): (Id<Milestone>, &Milestone), of: &str) {
    let text = own.period.map(|period| period.to_string()).unwrap_or_default();
    let name = name_of(cx, "roadmap-milestone-when", of);
    let field = Field::new(id, "period", &text, name).hint(cx.tr("roadmap-period-hint"));
    let lang = cx.lang;
    let take = move |tx: &mut Tx, text: &str| {
        let period = read(text, lang)?;
        Ok(tx.update(id, |own| own.period = period)?)
    };
    ui.visuals_mut().override_text_color = Some(crate::ui::style::color(cx.theme.second_ink));
    taken_ui(ui, cx, editing, field, take);
}

/// The panel scrolls by itself.
pub fn panel_ui(view: &mut RoadmapSection, ui: &mut Ui, cx: &Cx, id: Id<Initiative>) {
    ScrollArea::vertical().id_salt(("roadmap-details", id.to_string())).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - space::M);
        details_ui(view, ui, cx, id);
        ui.add_space(space::XL);
    });
}

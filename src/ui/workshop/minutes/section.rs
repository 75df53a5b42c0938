//! The section of minutes: read or edited, exported, beside what changed since an earlier state.

use std::sync::Arc;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use crate::{
    analysis::diff::{Difference, differences, is_of_workshops},
    base::{id::Id, localised::Lang},
    edit::{Label, transact},
    model::{AnyId, Kind, Workspace, workshop::Workshop},
    scene::{document::What, minutes, theme::space},
    tr,
    ui::{
        Command, Cx,
        field::Field,
        icon,
        kept::Kept,
        sections::Section,
        style::color,
        view::Before,
        widgets::{icon_button, icon_text, quiet_button, tab, weak},
        workshop::context,
    },
};

use super::{changes::changes_ui, outcomes::OutcomesView, reading::reading_ui};

/// The text is no wider than this.
const WIDEST: f32 = 760.0;
/// Width of the list of changes.
const CHANGES: f32 = 320.0;

/// What is shown of the minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sight {
    #[default]
    Read,
    Edit,
    Outcomes,
}

/// The view state of the section.
#[derive(Default)]
pub struct MinutesSection {
    before: Option<Before>,
    made: Kept<Made, Id<Workshop>>,
    sight: Sight,
    outcomes: OutcomesView,
    /// Making them anew was asked for and waits for a yes.
    asks_anew: bool,
    /// The text is kept by then, and can be edited.
    wants_edit: bool,
    shown: Option<Id<Workshop>>,
    wants: Option<Id<Workshop>>,
}

/// The text as it is made.
struct Made {
    lang: Lang,
    text: String,
    changes: Vec<Difference>,
}

impl Section for MinutesSection {
    fn key(&self) -> &'static str {
        "minutes-section"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Outcome)
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Minutes]
    }

    fn chosen(&self, what: What) -> Option<AnyId> {
        self.shown.filter(|_| what == What::Minutes).map(AnyId::from)
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if let Some(id) = self.wants.take().filter(|id| cx.workspace.workshops.contains(*id)) {
            context::show(ui.ctx(), id);
        }
        let shown = context::shown(ui, cx);
        if self.shown != shown {
            self.shown = shown;
            self.asks_anew = false;
            if self.sight == Sight::Edit {
                self.sight = Sight::Read;
            }
        }
        let Some(id) = shown else {
            self.nothing_ui(ui, cx);
            return;
        };
        self.make(cx, id);
        let is_kept = cx.workspace.workshops.get(id).is_some_and(|own| !own.minutes.trim().is_empty());
        if is_kept && std::mem::take(&mut self.wants_edit) {
            self.sight = Sight::Edit;
        }
        self.head_ui(ui, cx, id);
        ui.add_space(space::S);
        if let (Some(before), Some(made)) = (self.before_of(shown), self.made.last()) {
            let frame = Frame::new().inner_margin(Margin { left: 16, right: 0, top: 4, bottom: 0 });
            let panel = Panel::right("minutes-changes").resizable(false).exact_size(CHANGES).frame(frame);
            panel.show_separator_line(false).show(ui, |ui| {
                changes_ui(ui, cx, (&before.workspace, &before.name), &made.changes);
            });
        }
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| match self.sight {
            Sight::Outcomes => self.outcomes.ui(ui, cx, id),
            Sight::Read | Sight::Edit => self.text_ui(ui, cx, id),
        });
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        if let Some(own) = id.typed().and_then(|id| workspace.outcomes.get(id)) {
            self.wants = Some(own.workshop);
            self.sight = Sight::Outcomes;
            self.outcomes.want(id);
        }
    }

    fn take_before(&mut self, before: &Before) {
        self.before = Some(before.clone());
        self.made = Kept::default();
    }

    /// What is exported is what is seen: with the comparison that only this window has.
    fn as_exported(&self, workspace: &Workspace, (what, id): (What, AnyId)) -> Option<Workspace> {
        let id: Id<Workshop> = id.typed().filter(|_| what == What::Minutes)?;
        let before = self.before_of(Some(id))?;
        let is_edited = workspace.workshops.get(id).is_none_or(|own| !own.minutes.trim().is_empty());
        let lang = self.made.last().filter(|_| !is_edited)?.lang;
        let text = minutes::made(Some(&before.workspace), workspace, id, lang)?;
        let mut own = workspace.clone();
        transact(&mut own, |tx| tx.update(id, |own| own.minutes = text)).ok()?;
        Some(own)
    }
}

impl MinutesSection {
    /// The state that a workshop is compared with; `None` is no workshop, but what a person chose.
    fn before_of(&self, id: Option<Id<Workshop>>) -> Option<&Before> {
        self.before.as_ref().filter(|before| before.workshop.is_none() || before.workshop == id)
    }

    /// Makes text and differences anew when something they come from has changed.
    fn make(&mut self, cx: &Cx, id: Id<Workshop>) {
        let before = self.before_of(Some(id)).map(|before| Arc::clone(&before.workspace));
        let before = before.as_deref();
        self.made.get(cx, Kind::ALL, id, || {
            let text = minutes::made(before, cx.workspace, id, cx.lang).unwrap_or_default();
            let mut changes = before.map(|before| differences(before, cx.workspace)).unwrap_or_default();
            changes.retain(|own| !is_of_workshops(own.id.kind));
            Made { lang: cx.lang, text, changes }
        });
    }

    fn made_text(&self) -> String {
        self.made.last().map(|made| made.text.clone()).unwrap_or_default()
    }

    /// Without a workshop there are no minutes, but two states can be compared all the same.
    fn nothing_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if let Some(before) = self.before_of(None) {
            let mut found = differences(&before.workspace, cx.workspace);
            found.retain(|own| !is_of_workshops(own.id.kind));
            ui.horizontal(|ui| self.compare_ui(ui, cx, None));
            if let Some(before) = self.before_of(None) {
                changes_ui(ui, cx, (&before.workspace, &before.name), &found);
            }
            return;
        }
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.24).clamp(24.0, 180.0));
            ui.label(icon_text(icon::NOTE, 40.0).color(color(cx.theme.hairline)));
            ui.add_space(space::M);
            ui.set_max_width(460.0);
            ui.label(weak(cx, cx.tr("minutes-empty")).size(crate::scene::theme::type_size::CARD_TITLE));
            ui.add_space(space::L);
            self.compare_ui(ui, cx, None);
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Workshop>) {
        let is_edited = cx.workspace.workshops.get(id).is_some_and(|own| !own.minutes.trim().is_empty());
        if self.sight == Sight::Edit && !is_edited {
            self.sight = Sight::Read;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            context::choice_of_workshop_ui(ui, cx, "minutes");
            ui.add_space(space::S);
            if tab(ui, cx, self.sight == Sight::Read, cx.tr("minutes-read")).clicked() {
                self.sight = Sight::Read;
            }
            if tab(ui, cx, self.sight == Sight::Edit, cx.tr("minutes-edit")).clicked() {
                self.keep(cx, id);
                self.wants_edit = true;
            }
            if tab(ui, cx, self.sight == Sight::Outcomes, cx.tr("minutes-outcomes")).clicked() {
                self.sight = Sight::Outcomes;
            }
            if is_edited {
                self.anew_ui(ui, cx, id);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                self.compare_ui(ui, cx, Some(id));
            });
        });
    }

    /// Keeps the text as it is made, so that it can be edited.
    fn keep(&self, cx: &Cx, id: Id<Workshop>) {
        let is_edited = cx.workspace.workshops.get(id).is_some_and(|own| !own.minutes.trim().is_empty());
        if !is_edited {
            let text = self.made_text();
            cx.edit(Label::Change(Kind::Workshop), move |tx| tx.update(id, |own| own.minutes = text));
        }
    }

    /// Making edited minutes anew loses what was written: it takes two presses.
    fn anew_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Workshop>) {
        if !self.asks_anew {
            if quiet_button(ui, icon::UNDO, cx.tr("minutes-anew")).clicked() {
                self.asks_anew = true;
            }
            return;
        }
        ui.label(weak(cx, cx.tr("minutes-anew-ask")));
        if ui.button(cx.tr("minutes-anew-yes")).clicked() {
            (self.asks_anew, self.sight) = (false, Sight::Read);
            cx.edit(Label::Change(Kind::Workshop), move |tx| tx.update(id, |own| own.minutes.clear()));
        }
        if ui.button(cx.tr("dialog-cancel")).clicked() {
            self.asks_anew = false;
        }
    }

    fn compare_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Option<Id<Workshop>>) {
        if let Some(before) = self.before_of(id) {
            let name = before.name.clone();
            if icon_button(ui, icon::CLOSE, &cx.tr("minutes-compare-end")).clicked() {
                (self.before, self.made) = (None, Kept::default());
            }
            ui.add(egui::Label::new(weak(cx, tr!(cx.lang, "minutes-compared", name = name))).truncate());
        } else if quiet_button(ui, icon::COMPARE, cx.tr("minutes-compare")).clicked() {
            cx.run(Command::Compare);
        }
    }

    fn text_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Workshop>) {
        let Some(own) = cx.workspace.workshops.get(id) else { return };
        ScrollArea::vertical().id_salt("minutes").auto_shrink(false).show(ui, |ui| {
            let margin = Margin { left: 4, right: 16, top: 4, bottom: 48 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(WIDEST));
                if self.sight == Sight::Edit {
                    let name = cx.tr("minutes-text");
                    let field = Field::new(id, "/minutes", &own.minutes, name).rows(24);
                    field.show(ui, cx, move |tx, text| tx.update(id, |own| own.minutes = text));
                    ui.label(
                        weak(cx, cx.tr("minutes-markdown")).size(crate::scene::theme::type_size::CAPTION),
                    );
                } else if own.minutes.trim().is_empty() {
                    reading_ui(ui, cx, &self.made_text());
                } else {
                    reading_ui(ui, cx, &own.minutes);
                }
            });
        });
    }
}

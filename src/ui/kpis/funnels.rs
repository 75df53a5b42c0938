//! Funnels: counts along a path, what passes from step to step, and where most are lost (F13).

use egui::{Label as Words, ScrollArea, Ui};

use crate::{
    base::{id::Id, number},
    edit::{Label, measures},
    model::{
        Kind,
        kpi::{Funnel, FunnelStep},
    },
    scene::{
        chart::funnel::{fault, funnel},
        look::Look,
        theme::space,
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        field::Field,
        icon,
        widgets::{caption, empty_ui, icon_button, quiet_button, section, tab},
    },
};

use super::{
    drawing::drawing_ui,
    entry::Fault,
    number_field::{Faults, any_period_ui, number_ui},
    plot::copy_scene,
};

/// The funnel shown: the chosen one, else the first.
pub fn current(cx_funnels: &crate::model::Table<Funnel>, chosen: Option<Id<Funnel>>) -> Option<Id<Funnel>> {
    chosen.filter(|id| cx_funnels.contains(*id)).or_else(|| cx_funnels.ids().next())
}

pub fn funnels_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, chosen: &mut Option<Id<Funnel>>) {
    let Some(shown) = current(&cx.workspace.funnels, *chosen) else {
        if empty_ui(ui, cx, icon::KPI, &cx.tr("kpis-funnels-empty"), &cx.tr("kpis-funnel-add")) {
            add(cx);
        }
        return;
    };
    ScrollArea::vertical().id_salt("kpis-funnels").auto_shrink(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (id, own) in cx.workspace.funnels.iter() {
                if tab(ui, cx, id == shown, own.name.as_str()).clicked() {
                    *chosen = Some(id);
                }
            }
            if quiet_button(ui, icon::ADD, cx.tr("kpis-funnel-add")).clicked() {
                add(cx);
            }
        });
        ui.add_space(space::M);
        if let Some(own) = cx.workspace.funnels.get(shown) {
            funnel_ui(ui, cx, faults, (shown, own));
        }
    });
}

fn funnel_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, (id, own): (Id<Funnel>, &Funnel)) {
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let drawing = funnel(own, (ui.available_width() - space::L).clamp(480.0, 820.0), &look);
    ui.horizontal(|ui| {
        section(ui, own.name.as_str());
        if icon_button(ui, icon::COPY, &cx.tr("kpis-copy-picture")).clicked() {
            copy_scene(ui, cx, faults, &drawing);
        }
        if icon_button(ui, icon::DELETE, &cx.tr("kpis-funnel-delete")).clicked() {
            cx.ask(Request::Delete(id.into()));
        }
    });
    ui.add_space(space::S);
    if own.steps.len() > 1 {
        let steps = own.steps.iter().map(|step| format!("{} {}", step.name, step.count));
        let said = steps.collect::<Vec<_>>().join(" → ");
        drawing_ui(ui, cx, &drawing, &said);
    }
    if let Some(fault) = fault(own, cx.lang) {
        super::headline::caution_ui(ui, cx, fault);
    }
    ui.add_space(space::XL);
    head_ui(ui, cx, faults, (id, own));
    ui.add_space(space::M);
    steps_ui(ui, cx, faults, (id, own));
}

/// Name, period, and whether the same people go through all steps.
fn head_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, (id, own): (Id<Funnel>, &Funnel)) {
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            caption(ui, cx, cx.tr("kpis-funnel-name"));
            Field::new(id, "name", &own.name, cx.tr("kpis-funnel-name"))
                .width(240.0)
                .label(Label::Rename(Kind::Funnel))
                .show(ui, cx, move |tx, text| tx.update(id, |own| own.name = text));
        });
        ui.vertical(|ui| {
            any_period_ui(ui, cx, faults, (id, own.period), |own, period| own.period = period);
        });
    });
    ui.horizontal_wrapped(|ui| {
        for (open, key) in [(false, "kpis-funnel-closed"), (true, "kpis-funnel-open")] {
            if tab(ui, cx, own.open == open, cx.tr(key)).clicked() {
                cx.edit(Label::Change(Kind::Funnel), move |tx| tx.update(id, |own| own.open = open));
            }
        }
    });
    let hint = cx.tr(if own.open { "kpis-funnel-open-hint" } else { "kpis-funnel-closed-hint" });
    ui.add(Words::new(crate::ui::widgets::weak(cx, hint)).wrap());
}

fn steps_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, (id, own): (Id<Funnel>, &Funnel)) {
    let change = Label::Change(Kind::Funnel);
    for (place, step) in own.steps.iter().enumerate() {
        ui.horizontal(|ui| {
            let number = place + 1;
            let name = tr!(cx.lang, "kpis-funnel-step-name", number = number);
            Field::new(id, "steps.name", &step.name, name).index(place).width(240.0).show(
                ui,
                cx,
                move |tx, text| measures::change_step(tx, id, place, |step| step.name = text),
            );
            let count = step.count.to_string();
            let name = tr!(cx.lang, "kpis-funnel-step-count", number = number);
            let field = Field::new(id, "steps.count", &count, name).index(place).numeric().width(112.0);
            number_ui(ui, cx, faults, field, move |tx, text| {
                let fault = || Fault::NotACount(text.trim().to_owned());
                let count = number::parse_count(text).map_err(|_| fault())?;
                Ok(measures::change_step(tx, id, place, |step| step.count = count)?)
            });
            let (up, down) = (
                tr!(cx.lang, "kpis-funnel-up", name = step.name.as_str()),
                tr!(cx.lang, "kpis-funnel-down", name = step.name.as_str()),
            );
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_enabled_ui(place > 0, |ui| {
                    if icon_button(ui, icon::ARROW_UP, &up).clicked() {
                        cx.edit(change, move |tx| measures::swap_steps(tx, id, place - 1));
                    }
                });
                ui.add_enabled_ui(number < own.steps.len(), |ui| {
                    if icon_button(ui, icon::ARROW_DOWN, &down).clicked() {
                        cx.edit(change, move |tx| measures::swap_steps(tx, id, place));
                    }
                });
                let remove = tr!(cx.lang, "kpis-funnel-step-remove", name = step.name.as_str());
                if icon_button(ui, icon::CLOSE, &remove).clicked() {
                    cx.edit(change, move |tx| measures::remove_step(tx, id, place));
                }
            });
        });
    }
    if quiet_button(ui, icon::ADD, cx.tr("kpis-funnel-step-add")).clicked() {
        let name = tr!(cx.lang, "kpis-funnel-step-new", number = own.steps.len() + 1);
        cx.edit(change, move |tx| measures::add_step(tx, id, FunnelStep { name, count: 0 }));
    }
}

fn add(cx: &Cx) {
    let name = cx.tr("kpis-funnel-new");
    let step = |number: usize, count| FunnelStep {
        name: tr!(cx.lang, "kpis-funnel-step-new", number = number),
        count,
    };
    let steps = vec![step(1, 100), step(2, 50)];
    cx.create(Label::Add(Kind::Funnel), move |tx| Ok(tx.add(Funnel { name, steps, ..Funnel::default() })));
}

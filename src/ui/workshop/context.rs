//! Which workshop is meant: the one that runs now, and the one that the page shows.

use egui::Ui;

use crate::{
    base::id::Id,
    edit::note::Meeting,
    model::{
        Kind,
        maturity::Respondent,
        workshop::{AgendaStep, Workshop},
    },
    scene::{names, theme::space},
    tr,
    ui::{Cx, inline::choice::choice_ui},
};

/// The workshop that runs now, with its step: what is said goes there. Where none is being held, the newest one
/// that is of today, or that has begun and not ended.
pub fn running(cx: &Cx) -> Option<(Id<Workshop>, Id<AgendaStep>)> {
    if let Some(at) = cx.run.filter(|at| cx.workspace.workshops.contains(at.workshop)) {
        return Some((at.workshop, at.step));
    }
    let runs = |own: &Workshop| own.ended.is_none() && (own.begun.is_some() || own.date == Some(cx.today));
    let all = cx.workspace.workshops_in_order();
    all.iter().rev().find(|(_, own)| runs(own)).map(|(id, _)| (*id, Id::default()))
}

/// Where what is said now belongs: the workshop that runs, else one of notes of the day.
pub fn meeting(cx: &Cx) -> Meeting {
    match running(cx) {
        Some((id, _)) => Meeting::Held(id),
        None => {
            let name = tr!(cx.lang, "notes-of-day", date = cx.today.to_string());
            Meeting::OfDay { name, date: cx.today }
        }
    }
}

/// The workshop that the sections show: the chosen one, else the one that runs, else the newest.
pub fn shown(ui: &Ui, cx: &Cx) -> Option<Id<Workshop>> {
    let chosen: Option<Id<Workshop>> = ui.data(|data| data.get_temp(chosen_id()));
    let chosen = chosen.filter(|id| cx.workspace.workshops.contains(*id));
    let newest = || cx.workspace.workshops_in_order().last().map(|(id, _)| *id);
    chosen.or_else(|| running(cx).map(|(id, _)| id)).or_else(newest)
}

/// Makes the sections show a workshop.
pub fn show(ctx: &egui::Context, id: Id<Workshop>) {
    ctx.data_mut(|data| data.insert_temp(chosen_id(), id));
}

fn chosen_id() -> egui::Id {
    egui::Id::unique("workshop-shown")
}

/// The meeting that something new on the page belongs to.
pub fn meeting_shown(ui: &Ui, cx: &Cx) -> Meeting {
    shown(ui, cx).map_or_else(|| meeting(cx), Meeting::Held)
}

/// The choice of the workshop that is shown; nothing while there is one only.
pub fn choice_of_workshop_ui(ui: &mut Ui, cx: &Cx, salt: &str) {
    let Some(id) = shown(ui, cx) else { return };
    let options: Vec<_> =
        cx.workspace.workshops_in_order().iter().map(|(id, own)| (*id, name_of(cx, own))).collect();
    if options.len() < 2 {
        let name = options.into_iter().next().map(|(_, name)| name).unwrap_or_default();
        ui.label(crate::ui::widgets::weak(cx, name));
        return;
    }
    if let Some(chosen) =
        choice_ui(ui, cx, ((salt, "workshop"), &cx.tr("notes-workshop")), (id, None), options)
    {
        show(ui.ctx(), chosen);
    }
    ui.add_space(space::S);
}

/// What a workshop is called, with its day where it has no name.
pub fn name_of(cx: &Cx, own: &Workshop) -> String {
    match (own.name.trim(), own.date) {
        ("", Some(date)) => date.to_string(),
        (name, _) => names::called(name, Kind::Workshop, cx.lang),
    }
}

/// The name of a role.
pub fn role_name(cx: &Cx, id: Id<Respondent>) -> String {
    let role = cx.workspace.respondents.get(id).map_or("", |own| &own.role);
    names::called(role, Kind::Respondent, cx.lang)
}

//! The parts of the menus that change what a map is built of: phases, stages, steps, lanes.

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{Label, Spot as Place},
    model::{
        Kind,
        journey::{Card, Lane, Phase, PhaseKind, Stage, Step},
    },
    scene::{
        journey_map::{Board, Slot, words},
        names,
    },
    tr,
    ui::{Cx, cx::Request},
};

use super::{
    act,
    menu::{Chosen, hues_ui, item, line},
};

pub fn phase_ui(ui: &mut Ui, cx: &Cx, id: Id<Phase>) -> Option<Chosen> {
    let phase = cx.workspace.phases.get(id)?;
    let mut chosen = item(ui, cx, "journeys-rename", None).then(|| Chosen::Edit(id.into()));
    ui.menu_button(cx.tr("journeys-phase-kind"), |ui| {
        for kind in PhaseKind::ALL {
            if ui.radio(phase.kind == *kind, words::phase_kind(*kind, cx.lang)).clicked() {
                cx.edit(Label::Change(Kind::Phase), move |tx| tx.update(id, |phase| phase.kind = *kind));
                ui.close();
            }
        }
    });
    ui.menu_button(cx.tr("journeys-colour"), |ui| {
        hues_ui(ui, cx, "journeys-hue-no", |hue| act::colour_phase(cx, id, hue));
    });
    let stages = cx.workspace.stages_of(phase.journey);
    let last = stages.iter().rfind(|(_, stage)| stage.phase == id).map(|(id, _)| *id);
    if let Some(last) = last
        && item(ui, cx, "journeys-stage-at-end", None)
    {
        act::add_stage(cx, phase.journey, Place::After(last));
        chosen = Some(Chosen::Added);
    }
    ui.separator();
    if item(ui, cx, "journeys-delete-asking", None) {
        cx.ask(Request::Delete(id.into()));
    }
    chosen
}

/// What a stage can become: part of another phase, divided into steps, two stages, one with the next.
pub fn stage_ui(ui: &mut Ui, cx: &Cx, board: &Board, (column, id): (usize, Id<Stage>)) -> Option<Chosen> {
    let stage = cx.workspace.stages.get(id)?;
    let mut chosen = None;
    ui.menu_button(cx.tr("journeys-field-phase"), |ui| {
        for (phase, record) in cx.workspace.phases_of(board.journey) {
            if ui.radio(stage.phase == phase, words::phase(record, cx.lang)).clicked() {
                act::put_in_phase(cx, id, phase);
                ui.close();
            }
        }
        if ui.radio(!stage.phase.is_set(), cx.tr("journeys-no-phase")).clicked() {
            act::put_in_phase(cx, id, Id::default());
            ui.close();
        }
        ui.separator();
        if item(ui, cx, "journeys-begin-phase", None) {
            act::begin_phase(cx, id);
            chosen = Some(Chosen::Added);
        }
    });
    if item(ui, cx, "journeys-add-step", None) {
        act::add_step(cx, id, Place::Last);
        chosen = Some(Chosen::Added);
    }
    ui.menu_button(cx.tr("journeys-split"), |ui| {
        if item(ui, cx, "journeys-split-plain", None) {
            act::split_stage(cx, id, None);
            chosen = Some(Chosen::Added);
        }
        for (step, record) in cx.workspace.steps_of(id).into_iter().skip(1) {
            if line(ui, &tr!(cx.lang, "journeys-split-at", name = record.name.clone()), None) {
                act::split_stage(cx, id, Some(step));
                chosen = Some(Chosen::Added);
            }
        }
    });
    if column + 1 < board.columns.len() && item(ui, cx, "journeys-merge", None) {
        act::merge_stage(cx, id);
    }
    chosen
}

pub fn step_ui(ui: &mut Ui, cx: &Cx, board: &Board, slot: &Slot) -> Option<Chosen> {
    let (id, column) = (slot.step, board.columns.get(slot.column)?);
    let mut chosen = item(ui, cx, "journeys-rename", None).then(|| Chosen::Edit(id.into()));
    for (key, place) in
        [("journeys-step-before", Place::Before(id)), ("journeys-step-after", Place::After(id))]
    {
        if item(ui, cx, key, None) {
            act::add_step(cx, column.stage, place);
            chosen = Some(Chosen::Added);
        }
    }
    for (key, by, arrow) in [("journeys-move-left", -1, "←"), ("journeys-move-right", 1, "→")] {
        if line(ui, &tr!(cx.lang, key), Some(format!("Alt+{arrow}"))) {
            act::shift_step(cx, id, by);
        }
    }
    if cx.workspace.steps_of(column.stage).first().is_some_and(|(first, _)| *first != id)
        && item(ui, cx, "journeys-split-here", None)
    {
        act::split_stage(cx, column.stage, Some(id));
        chosen = Some(Chosen::Added);
    }
    ui.separator();
    if item(ui, cx, "journeys-delete", Some(crate::ui::Command::Delete)) {
        act::remove_step(cx, id);
    }
    chosen
}

/// To which step of their stage cards belong, when all stand in one stage that has steps.
pub fn steps_ui(ui: &mut Ui, cx: &Cx, cards: &[Id<Card>]) {
    let records: Vec<_> = cards.iter().filter_map(|id| cx.workspace.cards.get(*id)).collect();
    let Some(stage) = records.first().map(|card| card.stage) else { return };
    let steps = cx.workspace.steps_of(stage);
    if steps.is_empty() || records.iter().any(|card| card.stage != stage) {
        return;
    }
    let whole = (Id::<Step>::default(), cx.tr("journeys-whole-stage"));
    let steps = steps.into_iter().map(|(id, step)| (id, step.name.clone()));
    ui.menu_button(cx.tr("journeys-step"), |ui| {
        for (step, name) in std::iter::once(whole).chain(steps) {
            if ui.radio(records.iter().all(|card| card.step == step), name).clicked() {
                let cards = cards.to_vec();
                cx.edit(Label::Change(Kind::Card), move |tx| {
                    cards.iter().try_for_each(|card| tx.update(*card, |card| card.step = step))
                });
                ui.close();
            }
        }
    });
}

/// A copy of a lane for another map, and its height.
pub fn lane_ui(ui: &mut Ui, cx: &Cx, board: &Board, id: Id<Lane>) {
    let Some(lane) = cx.workspace.lanes.get(id) else { return };
    if lane.min_height.is_some() && item(ui, cx, "journeys-height-reset", None) {
        act::set_lane_height(cx, id, None);
        cx.ask(Request::Seal);
    }
    let others: Vec<_> =
        cx.workspace.journeys_in_order().into_iter().filter(|(other, _)| *other != board.journey).collect();
    if others.is_empty() {
        return;
    }
    ui.menu_button(cx.tr("journeys-copy-lane"), |ui| {
        for (journey, record) in others {
            let name = names::called(&record.name, Kind::Journey, cx.lang);
            if ui.button(name).clicked() {
                act::copy_lane(cx, id, journey);
                ui.close();
            }
        }
    });
}

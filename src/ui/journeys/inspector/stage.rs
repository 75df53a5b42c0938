//! Details of a stage and of a lane.

use egui::Ui;

use crate::{
    base::{id::Id, number},
    edit::{Label, Refused},
    model::{
        Kind,
        journey::{DecisionStage, Lane, LaneKind, Phase, Stage},
    },
    scene::journey_map::words,
    ui::{
        Cx,
        journeys::act::{self, Visibility},
        widgets,
    },
};

use super::{
    card, links,
    parts::{caption, choice_ui, list_ui, text_ui},
};

pub fn stage_ui(ui: &mut Ui, cx: &Cx, id: Id<Stage>) {
    let Some(stage) = cx.workspace.stages.get(id) else { return };
    text_ui(ui, cx, (id.into(), "name", "journeys-field-name", 1), &stage.name, move |tx, name| {
        tx.update(id, |stage| stage.name = name)
    });
    phase_ui(ui, cx, (id, stage));
    text_ui(
        ui,
        cx,
        (id.into(), "owner_role", "journeys-field-owner", 1),
        &stage.owner_role,
        move |tx, owner| tx.update(id, |stage| stage.owner_role = owner),
    );
    let all: Vec<_> =
        cx.workspace.kpis_in_order().into_iter().map(|(id, kpi)| (id, kpi.name.clone())).collect();
    if let Some(new) = list_ui(ui, cx, "journeys-field-kpis", &stage.kpis, &all) {
        cx.edit(Label::Change(Kind::Stage), move |tx| tx.update(id, |stage| stage.kpis = new));
    }
    let decisions =
        card::words(cx, DecisionStage::ALL, |value| format!("journeys-decision-{}", value.code()));
    if let Some(new) = choice_ui(ui, cx, (id.into(), "journeys-field-decision"), stage.decision, &decisions) {
        cx.edit(Label::Change(Kind::Stage), move |tx| tx.update(id, |stage| stage.decision = new));
    }
    links::counterpart_ui(ui, cx, (id, stage));
    links::detail_ui(ui, cx, (id, stage));
}

fn phase_ui(ui: &mut Ui, cx: &Cx, (id, stage): (Id<Stage>, &Stage)) {
    let phases = cx.workspace.phases_of(stage.journey);
    let none = (Id::<Phase>::default(), cx.tr("journeys-no-phase"));
    let phases = phases.into_iter().map(|(id, phase)| (id, words::phase(phase, cx.lang)));
    let phases: Vec<(Id<Phase>, String)> = std::iter::once(none).chain(phases).collect();
    if let Some(new) = choice_ui(ui, cx, (id.into(), "journeys-field-phase"), stage.phase, &phases) {
        cx.edit(Label::Change(Kind::Stage), move |tx| tx.update(id, |stage| stage.phase = new));
    }
}

pub fn lane_ui(ui: &mut Ui, cx: &Cx, id: Id<Lane>) {
    let Some(lane) = cx.workspace.lanes.get(id) else { return };
    let name = words::lane(lane, cx.lang);
    text_ui(ui, cx, (id.into(), "name", "journeys-field-name", 1), &name, move |tx, name| {
        tx.update(id, |lane| lane.name = name)
    });
    // A lane with cards cannot become a line, which holds none.
    let holds_cards = cx.workspace.cards.values().any(|card| card.lane == id);
    let kinds = LaneKind::ALL.iter().filter(|kind| !(holds_cards && kind.is_line()));
    let kinds: Vec<(LaneKind, String)> =
        kinds.map(|kind| (*kind, words::lane_kind(*kind, cx.lang))).collect();
    if let Some(new) = choice_ui(ui, cx, (id.into(), "journeys-field-kind"), lane.kind, &kinds) {
        cx.edit(Label::Change(Kind::Lane), move |tx| tx.update(id, |lane| lane.kind = new));
    }
    height_ui(ui, cx, (id, lane));
    caption(ui, cx, "journeys-field-shown");
    let mut hidden = lane.hidden;
    if ui.checkbox(&mut hidden, cx.tr("journeys-field-hidden")).changed() {
        act::hide_lane(cx, id, if hidden { Visibility::Hidden } else { Visibility::Shown });
    }
    if lane.hidden {
        ui.label(widgets::weak(cx, cx.tr("journeys-hidden-how")));
    }
}

/// The least height; an empty field lets the cards decide.
fn height_ui(ui: &mut Ui, cx: &Cx, (id, lane): (Id<Lane>, &Lane)) {
    let height = number::field(lane.min_height);
    text_ui(ui, cx, (id.into(), "min_height", "journeys-field-height", 1), &height, move |tx, text| {
        let text = text.trim();
        let height = match text.parse::<f64>() {
            _ if text.is_empty() => None,
            Ok(height) if (0.0..=10_000.0).contains(&height) => Some(height),
            _ => return Err(Refused::OutOfRange),
        };
        tx.update(id, |lane| lane.min_height = height)
    });
}

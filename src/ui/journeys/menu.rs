//! The menus of the right mouse button on the board.

use egui::{Button, Ui};

use crate::{
    base::id::Id,
    edit::Spot as Place,
    model::{
        AnyId,
        journey::{Card, Hue, Lane, Stage},
    },
    scene::journey_map::Board,
    tr,
    ui::{Command, Cx, style::color},
};

use super::{
    act::{self, Visibility},
    add,
    names::{lane_words, stage_words},
    selection::{Direction, Selection},
    spot::Spot,
    tools::{shift_card, shift_lane, shift_stage},
};

/// What a menu leaves for the board to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Edit the text or the name of a record.
    Edit(AnyId),
    /// A record was added that is to be named.
    Added,
}

/// The menu for a part of the board.
pub fn ui(ui: &mut Ui, cx: &Cx, board: &Board, (spot, selection): (Spot, &Selection)) -> Option<Chosen> {
    ui.set_min_width(200.0);
    match spot {
        Spot::Card(card) => card_ui(ui, cx, board, (card, selection)),
        Spot::Stage(column) => {
            board.columns.get(column).and_then(|stage| stage_ui(ui, cx, board, (column, stage.stage)))
        }
        Spot::Lane(row) => board.rows.get(row).and_then(|lane| lane_ui(ui, cx, board, (row, lane.lane))),
        Spot::Phase(phase) => item(ui, cx, "journeys-rename", None).then(|| Chosen::Edit(phase.into())),
        Spot::Cell(row, column) => cell_ui(ui, cx, board, (row, column)),
        Spot::Nowhere => board_ui(ui, cx, board),
    }
}

/// One line of a menu, with the shortcut of the command that does the same.
fn item(ui: &mut Ui, cx: &Cx, key: &str, command: Option<Command>) -> bool {
    let mut button = Button::new(tr!(cx.lang, key));
    let shortcut = command.and_then(Command::about).and_then(|about| about.shortcut);
    if let Some(shortcut) = shortcut {
        button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
    }
    ui.add(button).clicked()
}

fn card_ui(ui: &mut Ui, cx: &Cx, board: &Board, (card, selection): (Id<Card>, &Selection)) -> Option<Chosen> {
    let cards: Vec<Id<Card>> = selection.cards().collect();
    let cards = if cards.contains(&card) { cards } else { vec![card] };
    let all = cards.iter().map(|card| AnyId::from(*card)).collect();
    let edit = ui.add(Button::new(cx.tr("journeys-edit-text")).shortcut_text("Enter")).clicked();
    if item(ui, cx, "journeys-duplicate", Some(Command::Duplicate)) {
        act::duplicate(cx, &all);
    }
    ui.menu_button(cx.tr("journeys-colour"), |ui| {
        hues_ui(ui, cx, |hue| act::colour_cards(cx, cards.clone(), hue));
    });
    ui.menu_button(cx.tr("journeys-move"), |ui| {
        let ways = [
            ("journeys-move-left", Direction::Left),
            ("journeys-move-right", Direction::Right),
            ("journeys-move-up", Direction::Up),
            ("journeys-move-down", Direction::Down),
        ];
        for (key, direction) in ways {
            if item(ui, cx, key, None) {
                shift_card(cx, board, &cards, direction);
            }
        }
    });
    if item(ui, cx, "journeys-wider", None) {
        act::widen(cx, card, 1);
    }
    let is_wide = board.card(card).is_some_and(|card| card.span > 1);
    if is_wide && item(ui, cx, "journeys-narrower", None) {
        act::widen(cx, card, -1);
    }
    ui.separator();
    if item(ui, cx, "journeys-delete", Some(Command::Delete)) {
        act::delete(cx, &all);
    }
    edit.then(|| Chosen::Edit(card.into()))
}

fn stage_ui(ui: &mut Ui, cx: &Cx, board: &Board, (column, stage): (usize, Id<Stage>)) -> Option<Chosen> {
    let mut chosen = None;
    if item(ui, cx, "journeys-rename", None) {
        chosen = Some(Chosen::Edit(stage.into()));
    }
    for (key, place) in
        [("journeys-stage-before", Place::Before(stage)), ("journeys-stage-after", Place::After(stage))]
    {
        if item(ui, cx, key, None) {
            act::add_stage(cx, board.journey, place);
            chosen = Some(Chosen::Added);
        }
    }
    if item(ui, cx, "journeys-duplicate", Some(Command::Duplicate)) {
        act::duplicate(cx, &[stage.into()].into());
    }
    ui.menu_button(cx.tr("journeys-colour"), |ui| {
        hues_ui(ui, cx, |hue| act::colour_stage(cx, stage, hue));
    });
    if column > 0 && item(ui, cx, "journeys-move-left", None) {
        shift_stage(cx, board, stage, -1);
    }
    if column + 1 < board.columns.len() && item(ui, cx, "journeys-move-right", None) {
        shift_stage(cx, board, stage, 1);
    }
    ui.separator();
    if item(ui, cx, "journeys-delete-asking", Some(Command::Delete)) {
        act::delete(cx, &[stage.into()].into());
    }
    chosen
}

fn lane_ui(ui: &mut Ui, cx: &Cx, board: &Board, (row, lane): (usize, Id<Lane>)) -> Option<Chosen> {
    let mut chosen = None;
    if item(ui, cx, "journeys-rename", None) {
        chosen = Some(Chosen::Edit(lane.into()));
    }
    for (key, place) in
        [("journeys-lane-above", Place::Before(lane)), ("journeys-lane-below", Place::After(lane))]
    {
        let kind = ui.menu_button(cx.tr(key), |ui| add::kinds_ui(ui, cx)).inner.flatten();
        if let Some(kind) = kind {
            act::add_lane(cx, board.journey, place, kind);
            chosen = Some(Chosen::Added);
        }
    }
    if item(ui, cx, "journeys-duplicate", Some(Command::Duplicate)) {
        act::duplicate(cx, &[lane.into()].into());
    }
    if item(ui, cx, "journeys-hide", None) {
        act::hide_lane(cx, lane, Visibility::Hidden);
    }
    if row > 0 && item(ui, cx, "journeys-move-up", None) {
        shift_lane(cx, board, lane, -1);
    }
    if row + 1 < board.rows.len() && item(ui, cx, "journeys-move-down", None) {
        shift_lane(cx, board, lane, 1);
    }
    ui.separator();
    if item(ui, cx, "journeys-delete-asking", Some(Command::Delete)) {
        act::delete(cx, &[lane.into()].into());
    }
    chosen
}

fn cell_ui(ui: &mut Ui, cx: &Cx, board: &Board, (row, column): (usize, usize)) -> Option<Chosen> {
    let (lane, stage) = (board.rows.get(row)?, board.columns.get(column)?);
    if !lane.kind.is_line() {
        let words = tr!(
            cx.lang,
            "journeys-add-card-in",
            lane = lane_words(cx, board, row),
            stage = stage_words(cx, board, column)
        );
        if ui.button(words).clicked() {
            act::add_card(cx, lane.lane, stage.stage);
            return Some(Chosen::Added);
        }
    }
    board_ui(ui, cx, board)
}

fn board_ui(ui: &mut Ui, cx: &Cx, board: &Board) -> Option<Chosen> {
    if item(ui, cx, "journeys-add-stage", Some(Command::AddStage)) {
        act::add_stage(cx, board.journey, Place::Last);
        return Some(Chosen::Added);
    }
    let kind = ui.menu_button(cx.tr("journeys-add-lane"), |ui| add::kinds_ui(ui, cx)).inner.flatten();
    if let Some(kind) = kind {
        act::add_lane(cx, board.journey, Place::Last, kind);
        return Some(Chosen::Added);
    }
    hidden_ui(ui, cx, board);
    None
}

/// The lanes that are hidden, to be shown again.
fn hidden_ui(ui: &mut Ui, cx: &Cx, board: &Board) {
    let lanes: Vec<(Id<Lane>, String)> = cx
        .workspace
        .lanes_of(board.journey)
        .into_iter()
        .filter(|(_, lane)| lane.hidden)
        .map(|(id, lane)| (id, crate::scene::journey_map::words::lane(lane, cx.lang)))
        .collect();
    if lanes.is_empty() {
        return;
    }
    ui.menu_button(cx.tr("journeys-show-lane"), |ui| {
        for (id, name) in lanes {
            if ui.button(name).clicked() {
                act::hide_lane(cx, id, Visibility::Shown);
            }
        }
    });
}

/// The palette; calls `choose` with the hue that was chosen, `None` for that of the lane.
fn hues_ui(ui: &mut Ui, cx: &Cx, choose: impl Fn(Option<Hue>)) {
    if item(ui, cx, "journeys-hue-none", None) {
        choose(None);
    }
    for hue in Hue::ALL {
        let words = tr!(cx.lang, &format!("journeys-hue-{}", hue.code()));
        let dot = egui::RichText::new("●").color(color(cx.theme.hue(*hue).edge));
        if ui.add(Button::new((dot, words))).clicked() {
            choose(Some(*hue));
        }
    }
}

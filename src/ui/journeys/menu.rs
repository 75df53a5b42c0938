//! The menus of the right mouse button on the board.

use egui::{Button, Key, Modifiers, Ui};

use crate::{
    base::id::Id,
    edit::{Spot as Place, journey::Cell},
    model::{
        AnyId,
        journey::{Card, Content, Hue, Lane, LaneKind, Stage},
    },
    scene::journey_map::Board,
    tr,
    ui::{Command, Cx, cx::Request, style::color},
};

use super::{
    act::{self, Visibility},
    add,
    cursor::{self, Direction},
    names::{lane_words, stage_words},
    selection::Selection,
    spot::Spot,
    structure_menu,
    tools::{shift_card, shift_lane, shift_stage},
};

/// What a menu leaves for the board to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// Edit the text or the name of a record.
    Edit(AnyId),
    /// A record was added that is to be named.
    Added,
    /// Cards that were added are to be selected.
    Select(Vec<Id<Card>>),
}

/// The menu for a part of the board.
pub fn ui(ui: &mut Ui, cx: &Cx, board: &Board, (spot, selection): (Spot, &Selection)) -> Option<Chosen> {
    ui.set_min_width(200.0);
    if matches!(spot, Spot::Stage(_) | Spot::Step(_) | Spot::Lane(_) | Spot::LaneEdge(_) | Spot::Phase(_)) {
        grey_when_locked(ui, cx);
    }
    match spot {
        Spot::Card(card) | Spot::CardEdge(card) | Spot::Target(card) => {
            card_ui(ui, cx, board, (card, selection))
        }
        Spot::Stage(column) => {
            board.columns.get(column).and_then(|stage| stage_ui(ui, cx, board, (column, stage.stage)))
        }
        Spot::Step(at) => board.slots.get(at).and_then(|step| structure_menu::step_ui(ui, cx, board, step)),
        Spot::Lane(row) | Spot::LaneEdge(row) => {
            board.rows.get(row).and_then(|lane| lane_ui(ui, cx, board, (row, lane.lane)))
        }
        Spot::Phase(phase) => structure_menu::phase_ui(ui, cx, phase),
        Spot::Cell(row, at) => cell_ui(ui, cx, board, (row, at)),
        Spot::Nowhere => board_ui(ui, cx, board),
    }
}

/// One line of a menu, with the shortcut of the command that does the same.
pub(super) fn item(ui: &mut Ui, cx: &Cx, key: &str, command: Option<Command>) -> bool {
    let shortcut = command.and_then(Command::about).and_then(|about| about.shortcut);
    let shortcut = shortcut.map(|shortcut| ui.ctx().format_shortcut(&shortcut));
    line(ui, &tr!(cx.lang, key), shortcut)
}

/// One line of a menu; the first of a menu that was opened by a key has the focus.
pub(super) fn line(ui: &mut Ui, words: &str, shortcut: Option<String>) -> bool {
    let mut button = Button::new(words);
    if let Some(shortcut) = shortcut {
        button = button.shortcut_text(shortcut);
    }
    let response = ui.add(button);
    if ui.data_mut(|data| data.remove_temp::<bool>(wants_focus())).unwrap_or(false) {
        response.request_focus();
    }
    response.clicked()
}

/// Says that the next menu gets the focus.
pub fn focus_next(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(wants_focus(), true));
}

fn wants_focus() -> egui::Id {
    egui::Id::unique("journeys-menu-focus")
}

/// Copy, cut and paste; what is asked for comes as an event in the next frame.
fn clipboard_ui(ui: &mut Ui, cx: &Cx) {
    use egui::ViewportCommand as V;
    let keys =
        |ui: &Ui, key| Some(ui.ctx().format_shortcut(&egui::KeyboardShortcut::new(Modifiers::COMMAND, key)));
    for (words, key, command) in [
        ("journeys-copy", Key::C, V::RequestCopy),
        ("journeys-cut", Key::X, V::RequestCut),
        ("journeys-paste", Key::V, V::RequestPaste),
    ] {
        let shortcut = keys(ui, key);
        if line(ui, &tr!(cx.lang, words), shortcut) {
            ui.ctx().send_viewport_cmd(command);
        }
    }
}

fn card_ui(ui: &mut Ui, cx: &Cx, board: &Board, (card, selection): (Id<Card>, &Selection)) -> Option<Chosen> {
    let cards: Vec<Id<Card>> = selection.cards().collect();
    let cards = if cards.contains(&card) { cards } else { vec![card] };
    let all = cards.iter().map(|card| AnyId::from(*card)).collect();
    let mut chosen = None;
    if line(ui, &cx.tr("journeys-edit-text"), Some("Enter".to_owned())) {
        chosen = Some(Chosen::Edit(card.into()));
    }
    picture_ui(ui, cx, card);
    clipboard_ui(ui, cx);
    if item(ui, cx, "journeys-duplicate", Some(Command::Duplicate)) {
        chosen = Some(Chosen::Select(act::duplicate(cx, &all)));
    }
    ui.menu_button(cx.tr("journeys-colour"), |ui| {
        hues_ui(ui, cx, "journeys-hue-none", |hue| act::colour_cards(cx, cards.clone(), hue));
    });
    ui.menu_button(cx.tr("journeys-move"), |ui| {
        let ways = [
            ("journeys-move-left", Direction::Left, "←"),
            ("journeys-move-right", Direction::Right, "→"),
            ("journeys-move-up", Direction::Up, "↑"),
            ("journeys-move-down", Direction::Down, "↓"),
        ];
        for (key, direction, arrow) in ways {
            if line(ui, &tr!(cx.lang, key), Some(format!("Alt+{arrow}"))) {
                shift_card(cx, board, &cards, direction);
            }
        }
    });
    structure_menu::steps_ui(ui, cx, &cards);
    let placed = board.card(card);
    if placed.is_some_and(|card| !card.is_face()) {
        if item(ui, cx, "journeys-wider", None) {
            act::widen(cx, card, 1);
        }
        if placed.is_some_and(|card| card.span > 1) && item(ui, cx, "journeys-narrower", None) {
            act::widen(cx, card, -1);
        }
    }
    ui.separator();
    if item(ui, cx, "journeys-delete", Some(Command::Delete)) {
        act::delete(cx, &all);
    }
    chosen
}

/// For cards that show a picture, or stand in a lane of pictures.
fn picture_ui(ui: &mut Ui, cx: &Cx, id: Id<Card>) {
    let Some(card) = cx.workspace.cards.get(id) else { return };
    let lane = cx.workspace.lanes.get(card.lane).map(|lane| lane.kind);
    let is_picture = matches!(card.content, Content::Picture { .. }) || lane == Some(LaneKind::Pictures);
    if is_picture && item(ui, cx, "journeys-choose-picture", None) {
        cx.ask(Request::ChoosePicture(id.into()));
    }
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
        _ = act::duplicate(cx, &[stage.into()].into());
    }
    ui.menu_button(cx.tr("journeys-colour"), |ui| {
        hues_ui(ui, cx, "journeys-hue-no", |hue| act::colour_stage(cx, stage, hue));
    });
    chosen = structure_menu::stage_ui(ui, cx, board, (column, stage)).or(chosen);
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
        _ = act::duplicate(cx, &[lane.into()].into());
    }
    if item(ui, cx, "journeys-hide", None) {
        act::hide_lane(cx, lane, Visibility::Hidden);
    }
    structure_menu::lane_ui(ui, cx, board, lane);
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

fn cell_ui(ui: &mut Ui, cx: &Cx, board: &Board, (row, slot): (usize, usize)) -> Option<Chosen> {
    let (lane, place) = (board.rows.get(row)?, cursor::cell(board, row, slot)?);
    let column = board.slots.get(slot)?.column;
    if !lane.kind.is_line() && lane.band.is_none() {
        let words = tr!(
            cx.lang,
            "journeys-add-card-in",
            lane = lane_words(cx, board, row),
            stage = stage_words(cx, board, column)
        );
        if line(ui, &words, Some("Enter".to_owned())) {
            act::add_card(cx, place, Place::Last, String::new());
            return Some(Chosen::Added);
        }
    }
    if lane.band.is_some() {
        feelings_ui(ui, cx, board, place);
    }
    if !lane.kind.is_line() {
        clipboard_ui(ui, cx);
        ui.separator();
    }
    board_ui(ui, cx, board)
}

/// A point of the curve for each of the map's personas.
fn feelings_ui(ui: &mut Ui, cx: &Cx, board: &Board, cell: Cell) {
    let Some(journey) = cx.workspace.journeys.get(board.journey) else { return };
    let place = (cell.lane, cell.stage);
    for (number, id) in journey.personas.iter().enumerate() {
        let Some(persona) = cx.workspace.personas.get(*id) else { continue };
        // The actor's points name nobody.
        let of = if number == 0 { Id::default() } else { *id };
        if line(ui, &tr!(cx.lang, "journeys-add-feeling", name = persona.name.clone()), None) {
            act::add_face(cx, place, of, 0);
        }
    }
    if journey.personas.is_empty() && line(ui, &cx.tr("journeys-add-feeling-plain"), None) {
        act::add_face(cx, place, Id::default(), 0);
    }
}

/// What follows in a menu cannot be used while the structure is locked, and the menu says so.
fn grey_when_locked(ui: &mut Ui, cx: &Cx) {
    if cx.is_locked() {
        ui.label(crate::ui::widgets::weak(cx, cx.tr("frame-locked")));
        ui.disable();
    }
}

fn board_ui(ui: &mut Ui, cx: &Cx, board: &Board) -> Option<Chosen> {
    grey_when_locked(ui, cx);
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
    if cx.workspace.lanes.values().any(|lane| lane.journey == board.journey && lane.hidden) {
        ui.menu_button(cx.tr("journeys-show-lane"), |ui| hidden_lines_ui(ui, cx, board));
    }
}

/// A line of a menu for each lane that is hidden.
pub fn hidden_lines_ui(ui: &mut Ui, cx: &Cx, board: &Board) {
    for (id, lane) in cx.workspace.lanes_of(board.journey).into_iter().filter(|(_, lane)| lane.hidden) {
        if ui.button(crate::scene::journey_map::words::lane(lane, cx.lang)).clicked() {
            act::hide_lane(cx, id, Visibility::Shown);
        }
    }
    ui.separator();
    if item(ui, cx, "journeys-show-all-lanes", None) {
        act::show_lanes(cx, board.journey);
    }
}

/// The palette; calls `choose` with the hue that was chosen, `None` for that of the first line.
pub(super) fn hues_ui(ui: &mut Ui, cx: &Cx, none: &str, choose: impl Fn(Option<Hue>)) {
    if item(ui, cx, none, None) {
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

//! The journeys page: a board for each map, a switcher above it, details of what is selected at its right; an
//! overview of all maps, two maps compared, the plan of content.

mod act;
mod add;
mod board;
mod camera;
mod clipboard;
mod comparison;
mod content;
mod cursor;
mod curve_names;
mod dots;
mod editing;
mod find;
mod inspector;
mod keys;
mod marks;
mod menu;
mod minimap;
mod names;
mod new_journey;
mod overview;
mod paint_board;
mod press;
mod selection;
mod sights;
mod spot;
mod structure_menu;
mod summary;
mod switcher;
mod tools;

use std::{
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

use egui::{Rect, Ui};

use crate::{
    base::{
        geom::{self, Size, rect},
        id::Id,
        number,
    },
    edit::{Spot as Place, journey::Cell, note::Aim},
    model::{
        AnyId, Kind, Workspace,
        journey::{Card, Content, Journey, LaneKind},
    },
    scene::{
        Scene,
        document::What,
        journey_map::{Board, Curves, LayoutCache, Part},
    },
};

use super::{Command, Cx, View, icon, kept::Kept, textures::Textures, widgets};

use camera::BoardCamera;
use clipboard::Clipboard;
use find::Find;
use new_journey::NewJourneyDialog;
use selection::Selection;
use sights::{Sight, Sights};
use spot::Spot;
use tools::{
    Tool,
    edit_text::{Begin, Editing, Ended},
};

/// A step of the zoom commands.
const ZOOM_STEP: f32 = 1.25;

/// The view state of the page.
pub struct JourneysView {
    shown: Id<Journey>,
    drawn: Kept<Option<Rc<Board>>, (Id<Journey>, Curves)>,
    cache: LayoutCache,
    /// What was drawn of the cards in this frame, kept for its memory.
    seen: Scene<AnyId>,
    textures: Textures,
    /// Where the board was on the screen.
    whole: Rect,
    camera: BoardCamera,
    cameras: HashMap<Id<Journey>, BoardCamera>,
    is_first_sight: bool,
    selection: Selection,
    tool: Tool,
    editing: Option<Editing>,
    menu_at: Spot,
    /// Where a menu stands that was opened by a key.
    menu_by_key: Option<(egui::Pos2, Opening)>,
    /// The next record that is selected from outside was just added and is to be named.
    wants_edit: Option<Begin>,
    /// To be brought into sight.
    reveal: Option<AnyId>,
    /// A card that was added and typed into, and how that ended.
    left: Option<(Id<Card>, Ended)>,
    /// What an input method is composing for the selected cell.
    preedit: String,
    mode: Mode,
    /// Which personas' curves are drawn.
    curves: Curves,
    find: Option<Find>,
    clipboard: Clipboard,
    minimap: minimap::Picture,
    new_journey: Option<NewJourneyDialog>,
    shows_details: bool,
    sights: Sights,
}

/// Whether the map is worked on or looked at: without handles, hints and the danger of moving something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Edit,
    View,
}

/// Whether a menu is still to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    Now,
    Done,
}

impl Default for JourneysView {
    fn default() -> Self {
        Self {
            shown: Id::default(),
            drawn: Kept::default(),
            cache: LayoutCache::default(),
            seen: Scene::new(Size::default()),
            textures: Textures::default(),
            whole: Rect::NOTHING,
            camera: BoardCamera::default(),
            cameras: HashMap::new(),
            is_first_sight: true,
            selection: Selection::default(),
            tool: Tool::Idle,
            editing: None,
            menu_at: Spot::Nowhere,
            menu_by_key: None,
            wants_edit: None,
            reveal: None,
            left: None,
            preedit: String::new(),
            mode: Mode::Edit,
            curves: Curves::default(),
            find: None,
            clipboard: Clipboard::default(),
            minimap: minimap::Picture::default(),
            new_journey: None,
            shows_details: false,
            sights: Sights::default(),
        }
    }
}

impl JourneysView {
    /// The map that is shown: the chosen one, else the first.
    fn journey(&self, workspace: &Workspace) -> Option<Id<Journey>> {
        if workspace.journeys.contains(self.shown) {
            return Some(self.shown);
        }
        workspace.journeys_in_order().first().map(|(id, _)| *id)
    }

    /// Shows another map as it was seen last.
    fn switch_to(&mut self, journey: Id<Journey>, workspace: &Workspace) {
        self.look_at(Sight::Map);
        let old = self.journey(workspace);
        if old == Some(journey) {
            self.shown = journey;
            return;
        }
        if let Some(old) = old {
            self.cameras.insert(old, self.camera);
        }
        self.shown = journey;
        self.is_first_sight = !self.cameras.contains_key(&journey);
        self.camera = self.cameras.get(&journey).copied().unwrap_or_default();
        self.selection.clear();
        self.editing = None;
        self.tool = Tool::Idle;
    }

    /// What commands work on: the selection, or the map when its details are shown.
    fn chosen(&self, workspace: &Workspace) -> BTreeSet<AnyId> {
        match self.selection.single().filter(|id| id.kind != Kind::Card) {
            Some(id) => [id].into(),
            None if !self.selection.is_empty() => self.selection.cards().map(AnyId::from).collect(),
            None if self.shows_details => self.journey(workspace).map(AnyId::from).into_iter().collect(),
            None => BTreeSet::new(),
        }
    }

    /// The cell in which a new card goes: the selected one, that of the selected card, or where selected stage or
    /// lane begin.
    fn cell(&self, workspace: &Workspace) -> Option<Cell> {
        let journey = self.journey(workspace)?;
        let card = self.selection.lead().and_then(|card| workspace.cards.get(card));
        if let Some(cell) = self.selection.cell().or(card.map(|card| Cell::of(card))) {
            return Some(cell);
        }
        let lanes = workspace.lanes_of(journey);
        let first_lane = lanes
            .iter()
            .find(|(_, lane)| !lane.kind.is_line() && !lane.hidden && lane.kind != LaneKind::Emotion);
        let lane = self.selection.single_of().or(first_lane.map(|(id, _)| *id))?;
        let first_stage = || workspace.stages_of(journey).first().map(|(id, _)| *id);
        let stage = self.selection.single_of().or_else(first_stage)?;
        let is_line = workspace.lanes.get(lane).is_some_and(|lane| lane.kind.is_line());
        (!is_line).then_some((lane, stage).into())
    }

    fn add(&mut self, command: Command, cx: &Cx, journey: Id<Journey>) {
        self.wants_edit = Some(Begin::Replace);
        match command {
            Command::AddStage => {
                let place = self.selection.single_of().map_or(Place::Last, Place::After);
                act::add_stage(cx, journey, place);
            }
            Command::AddLane => {
                let place = self.selection.single_of().map_or(Place::Last, Place::After);
                act::add_lane(cx, journey, place, LaneKind::FreeText);
            }
            Command::AddCard => {
                if let Some(cell) = self.cell(cx.workspace) {
                    act::add_card(cx, cell, Place::Last, String::new());
                }
            }
            _ => self.wants_edit = None,
        }
    }

    /// The lanes that are hidden, so that nothing is lost sight of; quiet while there are none.
    fn hidden_lanes_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(board) = self.laid_out(cx) else { return };
        let hidden = cx.workspace.lanes_of(board.journey).iter().filter(|(_, lane)| lane.hidden).count();
        if hidden == 0 {
            return;
        }
        let words = crate::tr!(cx.lang, "journeys-hidden-count", count = hidden);
        ui.menu_button((widgets::icon_text(icon::HIDDEN, 16.0), words), |ui| {
            menu::hidden_lines_ui(ui, cx, &board);
        });
    }

    fn zoom(&mut self, command: Command, cx: &Cx) {
        let Some(board) = self.laid_out(cx) else { return };
        let center = self.whole.center();
        let factor = match command {
            Command::ZoomIn => ZOOM_STEP,
            Command::ZoomOut => 1.0 / ZOOM_STEP,
            Command::ZoomFit => return self.camera.fit(&board, self.whole),
            Command::ZoomSelection => return self.zoom_to_selection(&board),
            _ => 1.0 / self.camera.zoom,
        };
        self.camera.zoom_at(&board, self.whole, center, factor);
    }

    /// Shows what is selected as large as it fits.
    fn zoom_to_selection(&mut self, board: &Board) {
        let cards = self.selection.cards().filter_map(|card| board.card(card)).map(|card| card.rect);
        let cell = self.selection.cell().and_then(|cell| cursor::place(board, cell));
        let cell = cell.and_then(|(row, slot)| board.slot_rect(row, slot));
        let of_name = || match self.selection.single().and_then(|id| Spot::of(board, id))? {
            Spot::Stage(column) => {
                let column = board.columns.get(column)?;
                Some(rect(column.x, 0.0, column.width, board.size.h))
            }
            Spot::Lane(row) => board.rows.get(row).map(|row| rect(0.0, row.y, board.size.w, row.height)),
            _ => None,
        };
        if let Some(area) = cards.reduce(geom::Rect::union).or(cell).or_else(of_name) {
            self.camera.fit_part(board, self.whole, area);
        }
    }

    fn open_find(&mut self) {
        self.find.get_or_insert_default().focus();
    }

    fn empty_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let sentence = cx.tr("journeys-empty");
        if widgets::empty_ui(ui, cx, icon::JOURNEY, &sentence, &cx.tr("journeys-add")) {
            self.new_journey = Some(NewJourneyDialog::new(cx));
        }
    }
}

impl View for JourneysView {
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if widgets::quiet_button(ui, icon::ADD, cx.tr("journeys-add")).clicked() {
            self.new_journey = Some(NewJourneyDialog::new(cx));
        }
        if self.journey(cx.workspace).is_none() || self.sight(cx.workspace) != Sight::Map {
            return;
        }
        if widgets::icon_button(ui, icon::SEARCH, &cx.tr("journeys-find")).clicked() {
            cx.run(Command::Find);
        }
        let (glyph, key) = match self.mode {
            Mode::Edit => (icon::VIEW, "journeys-mode-view"),
            Mode::View => (icon::EDIT, "journeys-mode-edit"),
        };
        if widgets::icon_button(ui, glyph, &cx.tr(key)).clicked() {
            self.mode = if self.mode == Mode::Edit { Mode::View } else { Mode::Edit };
            self.editing = None;
        }
        self.hidden_lanes_ui(ui, cx);
        if widgets::icon_button(ui, icon::FIT, &cx.tr("journeys-fit")).clicked() {
            cx.run(Command::ZoomFit);
        }
        let percent = number::share(f64::from(self.camera.zoom), 0);
        let name = cx.tr("journeys-zoom-reset");
        if ui.button(percent).on_hover_text(&name).clicked() {
            cx.run(Command::ZoomReset);
        }
        if widgets::icon_button(ui, icon::NOTE, &cx.tr("journeys-details")).clicked() {
            self.shows_details = !self.shows_details;
            self.selection.clear();
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        self.after_editing(cx);
        if self.journey(cx.workspace).is_none() {
            self.empty_ui(ui, cx);
        } else {
            self.switcher_ui(ui, cx);
            match self.sight(cx.workspace) {
                Sight::Overview => self.overview_ui(ui, cx),
                Sight::Comparison => self.comparison_ui(ui, cx),
                Sight::Content => self.content_ui(ui, cx),
                Sight::Map => {
                    self.inspector_ui(ui, cx);
                    self.find_ui(ui, cx);
                    self.summary_ui(ui, cx);
                    self.board_ui(ui, cx);
                }
            }
        }
        if let Some(mut dialog) = self.new_journey.take()
            && !dialog.show(ui, cx)
        {
            self.new_journey = Some(dialog);
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        let has_map = self.journey(cx.workspace).is_some();
        if command != Command::AddJourney && self.sight(cx.workspace) != Sight::Map {
            return false;
        }
        match command {
            Command::AddJourney => true,
            Command::AddStage | Command::AddLane => has_map && !cx.is_locked(),
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset | Command::ZoomFit | Command::Find => {
                has_map
            }
            Command::ZoomSelection => has_map && !self.selection.is_empty(),
            Command::AddCard => self.cell(cx.workspace).is_some(),
            Command::Delete | Command::Duplicate
                if cx.is_locked() && self.chosen(cx.workspace).iter().any(|id| id.kind != Kind::Card) =>
            {
                false
            }
            Command::Delete => !self.chosen(cx.workspace).is_empty() && self.editing.is_none(),
            Command::Duplicate => {
                let chosen = self.chosen(cx.workspace);
                !chosen.is_empty() && chosen.iter().all(|id| !matches!(id.kind, Kind::Phase | Kind::Step))
            }
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        let Some(journey) = self.journey(cx.workspace) else {
            if command == Command::AddJourney {
                self.new_journey = Some(NewJourneyDialog::new(cx));
            }
            return;
        };
        match command {
            Command::AddJourney => self.new_journey = Some(NewJourneyDialog::new(cx)),
            Command::AddStage | Command::AddLane | Command::AddCard => self.add(command, cx, journey),
            Command::Delete => act::delete(cx, &self.chosen(cx.workspace)),
            Command::Duplicate => {
                let made = act::duplicate(cx, &self.chosen(cx.workspace));
                self.select_made(made);
            }
            Command::Find => self.open_find(),
            Command::ZoomIn
            | Command::ZoomOut
            | Command::ZoomReset
            | Command::ZoomFit
            | Command::ZoomSelection => {
                self.zoom(command, cx);
            }
            _ => {}
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let Some((journey, part)) = home(workspace, id) else { return };
        self.switch_to(journey, workspace);
        let begin = self.wants_edit.take();
        if part.kind == Kind::Journey {
            self.shows_details = true;
            return;
        }
        self.selection.set(part);
        self.reveal = Some(part);
        if let Some(begin) = begin.filter(|_| tools::edit_text::is_possible(self.camera.zoom)) {
            self.editing = Some(Editing::fresh(part, begin));
        }
    }

    /// The selected cell first, then the lanes of its stage.
    fn aims(&self, cx: &Cx) -> Vec<Aim> {
        if self.sight(cx.workspace) != Sight::Map || self.selection.is_empty() {
            return Vec::new();
        }
        let Some(cell) = self.cell(cx.workspace) else { return Vec::new() };
        let Some(journey) = self.journey(cx.workspace) else { return Vec::new() };
        let lanes = cx.workspace.lanes_of(journey);
        let takes_notes =
            lanes.iter().filter(|(_, lane)| !lane.kind.is_line() && !lane.hidden).map(|(id, _)| *id);
        let beside = takes_notes.map(|lane| Cell { lane, ..cell });
        std::iter::once(cell).chain(beside.filter(|other| *other != cell)).map(Aim::Cell).collect()
    }

    fn takes_typing(&self) -> bool {
        let has_place = self.selection.cell().is_some() || self.selection.lead().is_some();
        self.mode == Mode::Edit && has_place
    }

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        self.exported_sight(workspace)
    }

    fn in_sight(&self, workspace: &Workspace) -> Option<Part> {
        self.part_in_sight(workspace)
    }
}

/// The map a record stands in, and the part of the map that shows it.
fn home(workspace: &Workspace, id: AnyId) -> Option<(Id<Journey>, AnyId)> {
    match id.kind {
        Kind::Journey => {
            id.typed().filter(|id| workspace.journeys.contains(*id)).map(|journey| (journey, id))
        }
        Kind::Stage => workspace.stages.get(id.typed()?).map(|stage| (stage.journey, id)),
        Kind::Lane => workspace.lanes.get(id.typed()?).map(|lane| (lane.journey, id)),
        Kind::Phase => workspace.phases.get(id.typed()?).map(|phase| (phase.journey, id)),
        Kind::Step => {
            let step = workspace.steps.get(id.typed()?)?;
            workspace.stages.get(step.stage).map(|stage| (stage.journey, id))
        }
        Kind::Card => {
            let card = workspace.cards.get(id.typed()?)?;
            workspace.stages.get(card.stage).map(|stage| (stage.journey, id))
        }
        Kind::Opportunity => {
            let opportunity = id.typed()?;
            let shows = |card: &Card| matches!(card.content, Content::Opportunity { opportunity: shown } if shown == opportunity);
            let (card, _) = workspace.cards.iter().find(|(_, card)| shows(card))?;
            home(workspace, card.into())
        }
        _ => None,
    }
}

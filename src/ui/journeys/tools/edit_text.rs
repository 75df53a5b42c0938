//! Typing right on the board: a real text field over the card or name being edited, and only there.

use egui::{
    Event, FontId, Key, Modifiers, Rect, Stroke, StrokeKind, Ui, UiBuilder, Vec2, text::CCursor,
    text_edit::TextEditState,
};

use crate::{
    base::id::Id,
    edit::{Label, Refused, Tx, journey},
    model::{
        AnyId, Kind,
        journey::{Card, Lane, Phase, Stage, Step},
    },
    scene::{
        journey_map::{Board, Detail, said, words},
        theme::{radius, type_size},
    },
    tr,
    ui::{
        Cx,
        field::Field,
        fonts,
        journeys::{camera::Areas, cursor::Direction},
        style::color,
    },
};

/// Text that is being edited on the board.
#[derive(Clone, Copy, Debug)]
pub struct Editing {
    pub id: AnyId,
    /// Made a moment ago by the person, who has not named it yet.
    pub is_fresh: bool,
    begin: Option<Begin>,
    /// The key that took the focus from the field in the frame before.
    key: Option<Ended>,
}

/// How typing begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// At the end of what is there.
    GoOn,
    /// In place of what is there.
    Replace,
}

/// How editing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// With a click elsewhere, or because the page was left.
    Elsewhere,
    /// With Esc or Ctrl+Enter: what was edited stays selected.
    Done,
    /// With Enter, which goes on below when many are entered in a row.
    Enter,
    /// With Tab, which goes on to the next stage, or with Shift to the one before.
    Tab(Direction),
}

impl Editing {
    pub fn new(id: AnyId) -> Self {
        Self { id, is_fresh: false, begin: Some(Begin::GoOn), key: None }
    }

    /// Of a record that was just added.
    pub fn fresh(id: AnyId, begin: Begin) -> Self {
        Self { is_fresh: true, begin: Some(begin), ..Self::new(id) }
    }

    /// Shows the field; says when it is done with.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx, board: &Board, areas: &Areas) -> Option<Ended> {
        let Some((place, clip)) = place(board, areas, self.id) else { return Some(Ended::Elsewhere) };
        let zoom = areas.body_camera.zoom;
        // Small enough for the card, large enough to be read when zoomed out.
        let size = (type_size::BODY * zoom).clamp(type_size::CAPTION, 32.0);
        let place = Rect::from_min_size(place.min, place.size().max(Vec2::new(140.0, size * 2.2)));
        let pad = Vec2::new(14.0, 7.0) * zoom.min(1.0);
        let inside = Rect::from_min_max(place.min + pad, place.max - Vec2::new(8.0, 2.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(inside).id_salt(("edit", self.id)));
        child.set_clip_rect(clip.intersect(ui.clip_rect()));
        let ground = child.painter().add(egui::Shape::Noop);
        let id = Field::id_of(self.id, field_of(self.id), 0);
        let begin = self.begin.take();
        if let Some(begin) = begin {
            ui.memory_mut(|memory| memory.request_focus(id));
            place_cursor(ui, id, begin);
        }
        let family = if self.id.kind == Kind::Card { egui::FontFamily::Proportional } else { fonts::bold() };
        let response = field_ui(&mut child, cx, self.id, (FontId::new(size, family), inside.width()))?;
        if begin.is_some() {
            // A click takes the focus from what it did not hit, and the field was not there to be hit.
            response.request_focus();
        }
        let frame = Rect::from_min_max(place.min, place.max.max(response.rect.max + Vec2::splat(4.0)));
        let shape = egui::epaint::RectShape::new(
            frame,
            radius::CARD * zoom.min(1.0),
            color(cx.theme.surface),
            Stroke::new(2.0, color(cx.theme.accent)),
            StrokeKind::Outside,
        );
        child.painter().set(ground, shape);
        if begin.is_some() { None } else { self.ended(ui, &response) }
    }

    /// How editing ended, once the field has lost the focus.
    fn ended(&mut self, ui: &Ui, response: &egui::Response) -> Option<Ended> {
        let pressed = |wanted| {
            ui.input(|input| {
                // With what was held as the key went down: all of it may be up again in the same frame.
                input.events.iter().find_map(|event| match event {
                    Event::Key { key, pressed: true, modifiers, .. } if *key == wanted => Some(*modifiers),
                    _ => None,
                })
            })
        };
        // Enter takes the focus away in this frame; that it is gone is told in the next.
        if let Some(modifiers) = pressed(Key::Enter).filter(|_| !response.has_focus()) {
            self.key = Some(if modifiers.command { Ended::Done } else { Ended::Enter });
            return None;
        }
        if let Some(key) = self.key {
            return Some(key);
        }
        if response.has_focus() {
            return None;
        }
        let to = |modifiers: Modifiers| if modifiers.shift { Direction::Left } else { Direction::Right };
        let tab = pressed(Key::Tab).map(|modifiers| Ended::Tab(to(modifiers)));
        let escape = pressed(Key::Escape).map(|_| Ended::Done);
        Some(tab.or(escape).unwrap_or(Ended::Elsewhere))
    }
}

fn field_of(id: AnyId) -> &'static str {
    if id.kind == Kind::Card { "text" } else { "name" }
}

/// Where a record's text stands on the screen, and the area that may be painted on.
fn place(board: &Board, areas: &Areas, id: AnyId) -> Option<(Rect, Rect)> {
    match id.kind {
        Kind::Card => {
            let card = board.card(id.typed()?)?;
            let rect = areas.body_camera.screen_rect(card.rect);
            let rect = if card.is_face() {
                Rect::from_center_size(rect.center(), Vec2::new(150.0, 32.0)).translate(Vec2::new(0.0, 34.0))
            } else {
                rect
            };
            Some((rect, areas.body))
        }
        Kind::Stage => {
            let stage: Id<Stage> = id.typed()?;
            let column = board.columns.iter().position(|column| column.stage == stage)?;
            let rect = areas.header_camera.screen_rect(board.heading_rect(column)?.grown(-6.0));
            Some((rect, areas.header))
        }
        Kind::Step => {
            let step: Id<Step> = id.typed()?;
            let slot = board.slots.iter().position(|slot| slot.step == step)?;
            let rect = areas.header_camera.screen_rect(board.step_rect(slot)?);
            Some((rect, areas.header))
        }
        Kind::Phase => {
            let phase: Id<Phase> = id.typed()?;
            let band = board.bands.iter().find(|band| band.phase == phase)?;
            Some((areas.header_camera.screen_rect(band.name.grown(-2.0)), areas.header))
        }
        Kind::Lane => {
            let lane: Id<Lane> = id.typed()?;
            let row = board.rows.iter().position(|row| row.lane == lane)?;
            let rect = areas.lanes_camera.screen_rect(board.lane_rect(row)?);
            let height = rect.height().min(36.0);
            Some((Rect::from_min_size(rect.min, Vec2::new(rect.width() - 8.0, height)), areas.lanes))
        }
        _ => None,
    }
}

fn field_ui(ui: &mut Ui, cx: &Cx, id: AnyId, (font, width): (FontId, f32)) -> Option<egui::Response> {
    let (value, name) = value(cx, id)?;
    let label = if id.kind == Kind::Card { Label::Change(Kind::Card) } else { Label::Rename(id.kind) };
    let field = Field::new(id, field_of(id), &value, name).font(font).plain().width(width).label(label);
    let field = if id.kind == Kind::Card { field.rows(2) } else { field };
    Some(field.show(ui, cx, move |tx, text| set(tx, id, text)))
}

/// The text as it is, and what it is called.
fn value(cx: &Cx, id: AnyId) -> Option<(String, String)> {
    let workspace = cx.workspace;
    let (value, key) = match id.kind {
        Kind::Card => {
            let card = workspace.cards.get(id.typed()?)?;
            (said(workspace, card).to_owned(), "journeys-edit-card")
        }
        Kind::Stage => (workspace.stages.get(id.typed()?)?.name.clone(), "journeys-edit-stage"),
        Kind::Lane => (words::lane(workspace.lanes.get(id.typed()?)?, cx.lang), "journeys-edit-lane"),
        Kind::Step => (workspace.steps.get(id.typed()?)?.name.clone(), "journeys-edit-step"),
        Kind::Phase => (words::phase(workspace.phases.get(id.typed()?)?, cx.lang), "journeys-edit-phase"),
        _ => return None,
    };
    Some((value, tr!(cx.lang, key)))
}

/// Makes what was typed the text of a record.
fn set(tx: &mut Tx, id: AnyId, text: String) -> Result<(), Refused> {
    let gone = Refused::NotFound(id);
    match id.kind {
        Kind::Card => journey::set_card_text(tx, id.typed::<Card>().ok_or(gone)?, text),
        Kind::Stage => tx.update(id.typed::<Stage>().ok_or(gone)?, |stage| stage.name = text),
        Kind::Lane => tx.update(id.typed::<Lane>().ok_or(gone)?, |lane| lane.name = text),
        Kind::Step => tx.update(id.typed::<Step>().ok_or(gone)?, |step| step.name = text),
        Kind::Phase => tx.update(id.typed::<Phase>().ok_or(gone)?, |phase| phase.name = text),
        _ => Err(gone),
    }
}

/// A name that was given by the program is replaced by typing; one given by a person is gone on with.
fn place_cursor(ui: &Ui, id: egui::Id, begin: Begin) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(usize::MAX / 2);
    let start = if begin == Begin::Replace { CCursor::new(0) } else { end };
    state.cursor.set_char_range(Some(egui::text::CCursorRange::two(start, end)));
    state.store(ui.ctx(), id);
}

/// Whether text can be edited at a zoom: what cannot be read is not typed into.
pub fn is_possible(zoom: f32) -> bool {
    Detail::at(zoom) != Detail::Blocks
}

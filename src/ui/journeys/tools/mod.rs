//! What a drag on the board does: one small state machine for each tool.
//!
//! The rule: a tool computes from where the drag began to where the pointer is now and never accumulates;
//! letting go carries it out, Esc leaves everything as it was.

mod drag_emotion;
pub mod edit_text;
mod marquee;
mod move_cards;
mod move_lane;
mod move_stage;
mod move_step;
mod pan;
mod resize_lane;
mod stretch_card;

use egui::{Painter, Pos2, Stroke};

use crate::{
    model::AnyId,
    scene::journey_map::Board,
    ui::{Cx, style::color},
};

use super::{
    act::Feeling,
    camera::{Areas, BoardCamera},
    selection::Selection,
    spot::Spot,
};

pub use {
    drag_emotion::{DragEmotion, set_valence},
    marquee::Marquee,
    move_cards::{MoveCards, shift_card},
    move_lane::{MoveLane, shift_lane},
    move_stage::{MoveStage, shift_stage},
    move_step::MoveStep,
    pan::Pan,
    resize_lane::ResizeLane,
    stretch_card::StretchCard,
};

/// The drag that is going on.
#[derive(Clone, Debug, Default)]
pub enum Tool {
    #[default]
    Idle,
    Pan(Pan),
    Marquee(Marquee),
    MoveCards(MoveCards),
    DragEmotion(DragEmotion),
    MoveStage(MoveStage),
    MoveStep(MoveStep),
    MoveLane(MoveLane),
    StretchCard(StretchCard),
    ResizeLane(ResizeLane),
}

/// What a drag of cards does: with Alt it leaves them where they are and makes copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    Move,
    Copy,
}

/// What the tools work on.
pub struct Desk<'a> {
    pub board: &'a Board,
    pub areas: Areas,
    pub cx: &'a Cx<'a>,
    pub selection: &'a mut Selection,
    pub camera: &'a mut BoardCamera,
}

impl Tool {
    pub fn is_idle(&self) -> bool {
        matches!(self, Self::Idle)
    }

    /// The tool for a drag that begins on a part of the board.
    pub fn begin(desk: &mut Desk, spot: Spot, (start, grip): (Pos2, Grip)) -> Self {
        match spot {
            Spot::Card(card) => {
                if !desk.selection.contains(card.into()) {
                    desk.selection.set(card.into());
                }
                match desk.board.card(card) {
                    Some(placed) if placed.is_face() => {
                        let feeling = if grip == Grip::Copy { Feeling::Wished } else { Feeling::Is };
                        DragEmotion::begin(desk, (card, feeling), start).map_or(Self::Idle, Self::DragEmotion)
                    }
                    Some(_) => Self::MoveCards(MoveCards::begin(desk, card, (start, grip))),
                    None => Self::Idle,
                }
            }
            Spot::CardEdge(card) => Self::StretchCard(StretchCard::begin(desk, card)),
            Spot::Target(card) => {
                desk.selection.set(card.into());
                DragEmotion::begin(desk, (card, Feeling::Wished), start).map_or(Self::Idle, Self::DragEmotion)
            }
            // What is locked does not move; the map does.
            Spot::Stage(_) | Spot::Step(_) | Spot::Lane(_) | Spot::LaneEdge(_) if desk.cx.is_locked() => {
                Self::Pan(Pan::begin(desk, start))
            }
            Spot::Stage(column) => Self::MoveStage(MoveStage::begin(desk, column)),
            Spot::Step(at) => Self::MoveStep(MoveStep::begin(desk, at)),
            Spot::Lane(row) => Self::MoveLane(MoveLane::begin(desk, row)),
            Spot::LaneEdge(row) => ResizeLane::begin(desk, row, start).map_or(Self::Idle, Self::ResizeLane),
            Spot::Cell(..) | Spot::Nowhere => Self::Marquee(Marquee::begin(desk, start)),
            Spot::Phase(_) => Self::Pan(Pan::begin(desk, start)),
        }
    }

    /// The pointer has moved.
    pub fn drag(&mut self, desk: &mut Desk, pointer: Pos2) {
        match self {
            Self::Idle => {}
            Self::Pan(tool) => tool.drag(desk, pointer),
            Self::Marquee(tool) => tool.drag(desk, pointer),
            Self::MoveCards(tool) => tool.drag(desk, pointer),
            Self::DragEmotion(tool) => tool.drag(desk, pointer),
            Self::MoveStage(tool) => tool.drag(desk, pointer),
            Self::MoveStep(tool) => tool.drag(desk, pointer),
            Self::StretchCard(tool) => tool.drag(desk, pointer),
            Self::ResizeLane(tool) => tool.drag(desk, pointer),
            Self::MoveLane(tool) => tool.drag(desk, pointer),
        }
    }

    /// Shows where what is dragged would land.
    pub fn paint(&self, desk: &Desk, painter: &Painter) {
        match self {
            Self::Idle | Self::Pan(_) | Self::DragEmotion(_) | Self::ResizeLane(_) => {}
            Self::Marquee(tool) => tool.paint(desk, painter),
            Self::MoveStep(tool) => tool.paint(desk, painter),
            Self::StretchCard(tool) => tool.paint(desk, painter),
            Self::MoveCards(tool) => tool.paint(desk, painter),
            Self::MoveStage(tool) => tool.paint(desk, painter),
            Self::MoveLane(tool) => tool.paint(desk, painter),
        }
    }

    /// The button was let go.
    pub fn finish(self, desk: &mut Desk) {
        match self {
            Self::Idle | Self::Pan(_) | Self::Marquee(_) => {}
            Self::MoveCards(tool) => tool.finish(desk),
            Self::DragEmotion(_) => DragEmotion::finish(desk),
            Self::ResizeLane(_) => ResizeLane::finish(desk),
            Self::MoveStep(tool) => tool.finish(desk),
            Self::StretchCard(tool) => tool.finish(desk),
            Self::MoveStage(tool) => tool.finish(desk),
            Self::MoveLane(tool) => tool.finish(desk),
        }
    }

    /// Esc was pressed.
    pub fn cancel(self, desk: &mut Desk) {
        match self {
            Self::DragEmotion(tool) => tool.cancel(desk),
            Self::ResizeLane(tool) => tool.cancel(desk),
            Self::Marquee(tool) => tool.cancel(desk),
            Self::Pan(tool) => tool.cancel(desk),
            Self::Idle
            | Self::MoveCards(_)
            | Self::MoveStage(_)
            | Self::MoveStep(_)
            | Self::MoveLane(_)
            | Self::StretchCard(_) => {}
        }
    }
}

/// The line that marks where something will be inserted.
fn mark(desk: &Desk) -> Stroke {
    Stroke::new(3.0, color(desk.cx.theme.accent))
}

/// Whether a record is the one being dragged.
fn same<T: Into<AnyId>, U: Into<AnyId>>(a: T, b: U) -> bool {
    a.into() == b.into()
}

//! A bar: its pattern and its words say how far the initiative is, its colour only repeats it.

use crate::{
    base::geom::{Rect, pos, rect},
    model::{Workspace, strategy::InitiativeState},
    scene::{
        RectShape, Shape, Stroke,
        look::Look,
        theme::{radius, space},
        wrap::TextStyle,
    },
};

use super::{
    super::{
        Sheet,
        sheet::{NAME, SMALL},
        state_mark::{hue, state_mark},
        words,
    },
    rows::Planned,
};

/// What is written in a bar, or beside it where it is too short.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    name: String,
    /// State, and what is wrong.
    below: String,
    state: InitiativeState,
    is_wrong: bool,
    is_inside: bool,
    /// Of the words, in points.
    width: f32,
    /// Of the bar.
    bar: f32,
}

/// Left of the words there is the mark of the state.
const MARK: f32 = 22.0;
/// Words beside a bar are no wider.
const WIDEST: f32 = 380.0;
/// Less than this of the words says nothing.
const NARROWEST: f32 = 72.0;

impl Text {
    pub fn of(workspace: &Workspace, planned: &Planned, bar: f32, look: &Look) -> Self {
        let name = words::called(planned.own, look.lang).replace('\n', " ");
        let state = planned.own.state;
        let below = match planned.warning {
            Some(warning) => {
                let warning = words::warning(workspace, warning, look.lang);
                format!("{}  ·  ▼ {warning}", words::state(state, look.lang))
            }
            None => words::state(state, look.lang),
        };
        let width_of = |text: &str, style: TextStyle| look.measure.width(text, style.size, style.weight);
        let width = width_of(&name, NAME).max(width_of(&below, SMALL)).ceil() + 1.0;
        let is_inside = MARK + width + space::S <= bar;
        let is_wrong = planned.warning.is_some();
        Self { name, below, state, is_wrong, is_inside, width: width.min(WIDEST), bar }
    }

    /// From the left edge of the bar to the end of the words.
    pub fn reach(&self) -> f32 {
        if self.is_inside { self.bar } else { self.bar + space::XS + MARK + self.width }
    }

    /// Writes the words of a bar at `place`, no part of them left of `from`: they stay in sight as long as there is
    /// room in the bar, or beside it.
    pub fn draw(&self, sheet: &mut Sheet, place: Rect, from: f32) {
        let theme = sheet.look.theme;
        let left = if self.is_inside { place.min.x + space::S } else { place.max.x + space::XS };
        let shown = left.max(from + space::XS);
        let end = if self.is_inside { place.max.x } else { left + MARK + self.width };
        let width = (end - shown - MARK).min(self.width);
        if width < NARROWEST {
            return;
        }
        if !self.is_inside {
            // Lines that run behind the words do not disturb them.
            let ground = rect(shown - 3.0, place.min.y + 2.0, MARK + width + 4.0, place.height() - 4.0);
            sheet.block_of(ground, 4.0, theme.ground.with_alpha(0.86));
        }
        state_mark(&mut sheet.scene, pos(shown + 7.0, place.min.y + 13.0), self.state, theme);
        let ink = if self.state == InitiativeState::Stopped { theme.second_ink } else { theme.ink };
        sheet.line((shown + MARK - 4.0, place.min.y + 17.5, width), &self.name, NAME, ink);
        let ink = if self.is_wrong { theme.adverse } else { theme.second_ink };
        sheet.line((shown + MARK - 4.0, place.min.y + 33.0, width), &self.below, SMALL, ink);
    }
}

/// Draws a bar without its words.
pub fn bar(sheet: &mut Sheet, planned: &Planned, place: Rect) {
    let theme = sheet.look.theme;
    let state = planned.own.state;
    let colours = theme.hue(hue(state));
    let fill = match state {
        InitiativeState::Idea | InitiativeState::Planned | InitiativeState::Stopped => theme.surface,
        InitiativeState::InProgress | InitiativeState::Done => colours.ground,
    };
    sheet.block_showing(planned.id.into(), place, radius::CONTROL, fill);
    let is_uncertain = matches!(state, InitiativeState::Idea | InitiativeState::Stopped);
    let stroke = Stroke::solid(1.0, colours.edge);
    let stroke = if is_uncertain { stroke.dashed(4.0, 3.0) } else { stroke };
    let frame =
        RectShape { rect: place.grown(-0.5), radius: radius::CONTROL, fill: None, stroke: Some(stroke) };
    sheet.scene.push(Shape::Rect(frame));
    if !is_uncertain {
        let edge = rect(place.min.x, place.min.y + 6.0, 4.0, place.height() - 12.0);
        sheet.block_of(edge, 2.0, colours.edge);
    }
}

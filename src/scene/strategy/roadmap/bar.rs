//! A bar: its pattern and its words say how far the initiative is, its colour only repeats it.

use crate::{
    base::geom::{Rect, pos, rect},
    model::{Workspace, strategy::InitiativeState},
    scene::{
        RectShape, Shape, Stroke,
        look::Look,
        theme::{radius, space},
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
pub struct Text {
    name: String,
    /// State, and what is wrong.
    below: String,
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

impl Text {
    pub fn of(workspace: &Workspace, planned: &Planned, bar: f32, look: &Look) -> Self {
        let name = words::called(planned.own, look.lang).replace('\n', " ");
        let state = words::state(planned.own.state, look.lang);
        let below = match planned.warning {
            Some(warning) => format!("{state}  ·  ▼ {}", words::warning(workspace, warning, look.lang)),
            None => state,
        };
        let width_of = |text: &str, style: crate::scene::wrap::TextStyle| {
            look.measure.width(text, style.size, style.weight)
        };
        let width = width_of(&name, NAME).max(width_of(&below, SMALL)).ceil() + 1.0;
        let is_inside = MARK + width + space::S <= bar;
        Self { name, below, is_inside, width: width.min(WIDEST), bar }
    }

    /// From the left edge of the bar to the end of the words.
    pub fn reach(&self) -> f32 {
        if self.is_inside { self.bar } else { self.bar + space::XS + MARK + self.width }
    }
}

/// Draws a bar with its words.
pub fn bar(sheet: &mut Sheet, planned: &Planned, place: Rect, text: &Text) {
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
    let left = if text.is_inside { place.min.x + space::S } else { place.max.x + space::XS };
    if !text.is_inside {
        // Lines that run behind the words do not disturb them.
        let ground =
            rect(place.max.x + 1.0, place.min.y + 2.0, MARK + text.width + 4.0, place.height() - 4.0);
        sheet.block_of(ground, 4.0, theme.ground.with_alpha(0.86));
    }
    state_mark(&mut sheet.scene, pos(left + 7.0, place.min.y + 13.0), state, theme);
    let ink = if state == InitiativeState::Stopped { theme.second_ink } else { theme.ink };
    sheet.line((left + MARK - 4.0, place.min.y + 17.5, text.width), &text.name, NAME, ink);
    let ink = if planned.warning.is_some() { theme.adverse } else { theme.second_ink };
    sheet.line((left + MARK - 4.0, place.min.y + 33.0, text.width), &text.below, SMALL, ink);
}

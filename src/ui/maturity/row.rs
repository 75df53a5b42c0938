//! One criterion with its answer: a row that takes the keyboard.

use egui::{
    Align2, EventFilter, FontId, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2,
};

use crate::{
    analysis::maturity::CriterionResult,
    model::maturity::{Criterion, Instrument, Vote},
    scene::theme::{radius, space, type_size},
    ui::{Cx, fonts, icon, keys::DIGITS, style::color},
};

use super::{
    Scale, Shown,
    segments::{Mark, Place, Segment, segments_ui},
    votes, widget_id, words,
};

/// A criterion as a row shows it.
pub struct Row<'a> {
    pub criterion: &'a Criterion,
    pub result: &'a CriterionResult,
    pub taken: Option<(Vote, Mark)>,
    pub open: bool,
    /// Whether the votes of the others may be seen.
    pub votes: Votes,
    /// In which words the answers are given.
    pub scale: Scale,
    /// Brought into sight and given the keyboard.
    pub revealed: bool,
}

/// Whether votes may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Votes {
    Shown,
    /// Not all have voted yet.
    Hidden,
}

/// What was asked of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    Open,
    /// Answered by pointing.
    Answer(Vote),
    /// Answered by a key: the next one comes.
    AnswerAndGoOn(Vote),
    Previous,
    Next,
}

const CODE: f32 = 80.0;
const SEGMENT: f32 = 29.0;
/// With words in them.
const WIDE_SEGMENT: f32 = 48.0;
const CONTROL: f32 = 28.0;
const LOWEST: f32 = 44.0;

/// Shows the row; gives what was asked of it.
pub fn ui(ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row) -> Option<Ask> {
    let instrument = &*shown.results.instrument;
    let choices = choices(instrument, row.scale);
    let control = segment_width(row.scale) * choices.len() as f32;
    let width = ui.available_width();
    let text_width = width - CODE - control - votes::WIDTH - 3.0 * space::L;
    let text = ui.painter().layout(
        row.criterion.text.get(cx.lang).to_owned(),
        FontId::proportional(type_size::BODY),
        color(cx.theme.ink),
        text_width.max(120.0),
    );
    let height = (text.size().y + 2.0 * space::S).max(LOWEST);
    let id = widget_id(shown.id, "criterion", &row.criterion.code);
    let (_, place) = ui.allocate_space(Vec2::new(width, height));
    let response = ui.interact(place, id, Sense::click());
    let told = format!("{} {}", row.criterion.code, row.criterion.text.get(cx.lang));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    if row.revealed {
        response.request_focus();
        response.scroll_to_me(None);
    }
    let keys = keys(ui, &response, instrument, row.scale);
    if !ui.is_rect_visible(place) {
        return keys;
    }
    ground(ui, cx, row, &response);
    code(ui, cx, row, place);
    let text_at = pos2(place.left() + CODE, place.center().y - text.size().y / 2.0);
    ui.painter().galley(text_at, text, color(cx.theme.ink));
    let votes_left = place.right() - votes::WIDTH - space::S;
    let left = votes_left - space::L - control;
    let rect =
        Rect::from_center_size(pos2(left + control / 2.0, place.center().y), Vec2::new(control, CONTROL));
    let segments = segments(cx, instrument, row.scale);
    let taken = row.taken.and_then(|(vote, mark)| Some((choices.iter().position(|own| *own == vote)?, mark)));
    let place_of_choices = Place { id: id.with("answer"), rect };
    let clicked = segments_ui(ui, cx, place_of_choices, &row.criterion.code, &segments, taken);
    let strip =
        Rect::from_min_max(pos2(votes_left, place.top()), pos2(place.right() - space::S, place.bottom()));
    match row.votes {
        Votes::Shown => votes::ui(ui, cx, shown, row.result, strip),
        Votes::Hidden => votes::hidden_ui(ui, cx, shown, row.result, strip),
    }
    clicked
        .and_then(|index| choices.get(index))
        .map(|vote| Ask::Answer(*vote))
        .or(keys)
        .or_else(|| response.clicked().then_some(Ask::Open))
}

/// Every answer that can be chosen: the levels (in the quick form three of them), don't know, does not apply.
pub fn choices(instrument: &Instrument, scale: Scale) -> Vec<Vote> {
    let top = instrument.top_level();
    let levels: Vec<u8> = match scale {
        Scale::Levels => (0..=top).collect(),
        Scale::Quick => vec![top, top / 2, 0],
    };
    levels.into_iter().map(Vote::Level).chain([Vote::DontKnow, Vote::NotApplicable]).collect()
}

/// Width of one choice, in points.
pub fn segment_width(scale: Scale) -> f32 {
    match scale {
        Scale::Levels => SEGMENT,
        Scale::Quick => WIDE_SEGMENT,
    }
}

/// The choices as they are shown.
pub fn segments(cx: &Cx, instrument: &Instrument, scale: Scale) -> Vec<Segment> {
    let quick = ["maturity-yes", "maturity-partly", "maturity-no"];
    let segments = choices(instrument, scale).into_iter().enumerate().map(|(place, vote)| {
        let text = match (vote, scale) {
            (Vote::DontKnow, _) => "?".to_owned(),
            (Vote::NotApplicable, _) => "–".to_owned(),
            (Vote::Level(level), Scale::Levels) => level.to_string(),
            (Vote::Level(_), Scale::Quick) => quick.get(place).map(|key| cx.tr(key)).unwrap_or_default(),
        };
        Segment { text, meaning: meaning(cx, instrument, vote) }
    });
    segments.collect()
}

/// The name of an answer and, below, what it stands for.
fn meaning(cx: &Cx, instrument: &Instrument, vote: Vote) -> String {
    match vote {
        Vote::Level(level) => {
            let anchor = instrument.levels.get(usize::from(level)).map_or("", |own| own.anchor.get(cx.lang));
            format!("{}\n{anchor}", words::level(instrument, level, cx.lang))
        }
        Vote::DontKnow => cx.tr("maturity-dont-know"),
        Vote::NotApplicable => cx.tr("maturity-na"),
    }
}

fn ground(ui: &Ui, cx: &Cx, row: &Row, response: &Response) {
    let theme = cx.theme;
    if row.open {
        ui.painter().rect_filled(response.rect, radius::CONTROL, color(theme.accent_soft));
    } else if response.hovered() {
        ui.painter().rect_filled(response.rect, radius::CONTROL, color(theme.sunken));
    }
    if response.has_focus() {
        let ring = Stroke::new(1.5, color(theme.selection));
        ui.painter().rect_stroke(response.rect, radius::CONTROL, ring, StrokeKind::Inside);
    }
}

fn code(ui: &Ui, cx: &Cx, row: &Row, place: Rect) {
    let at = pos2(place.left() + 26.0, place.center().y);
    let font = FontId::new(type_size::CAPTION, fonts::bold());
    let ink = color(cx.theme.second_ink);
    ui.painter().text(at, Align2::LEFT_CENTER, &row.criterion.code, font, ink);
    if row.criterion.gate {
        let at = pos2(place.left() + 15.0, place.center().y);
        let font = FontId::new(13.0, fonts::icons());
        ui.painter().text(at, Align2::CENTER_CENTER, icon::GATE.text(), font, color(cx.theme.accent));
    }
}

/// The keys of the row that has the keyboard: figures or letters answer, arrows go on.
fn keys(ui: &Ui, response: &Response, instrument: &Instrument, scale: Scale) -> Option<Ask> {
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            return Some(Ask::Next);
        }
        if pressed(Key::ArrowUp) {
            return Some(Ask::Previous);
        }
        let found = answer_keys(instrument, scale).into_iter().find(|(key, _)| pressed(*key));
        found.map(|(_, vote)| Ask::AnswerAndGoOn(vote))
    })
}

/// Which key gives which answer.
pub fn answer_keys(instrument: &Instrument, scale: Scale) -> Vec<(Key, Vote)> {
    let top = instrument.top_level();
    let mut keys: Vec<(Key, Vote)> =
        DIGITS.into_iter().zip((0..=top).map(Vote::Level)).chain([(Key::D, Vote::DontKnow)]).collect();
    match scale {
        Scale::Levels => keys.push((Key::N, Vote::NotApplicable)),
        Scale::Quick => keys.extend([
            (Key::Y, Vote::Level(top)),
            (Key::P, Vote::Level(top / 2)),
            (Key::N, Vote::Level(0)),
            (Key::X, Vote::NotApplicable),
        ]),
    }
    keys
}

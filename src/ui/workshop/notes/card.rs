//! Cards: their texts, broken once and kept, and how they are painted.

use std::{collections::HashMap, sync::Arc};

use egui::{Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2};

use crate::{
    base::id::Id,
    i18n,
    model::{AnyId, journey::Card, workshop::Note},
    scene::{
        journey_map::words,
        theme::{Hue, radius, type_size},
    },
    ui::{Cx, style::color, workshop::context},
};

/// Inside a card.
const PAD: Vec2 = Vec2::new(13.0, 10.0);
/// Height of the line below the text.
const FOOT: f32 = 20.0;
/// A longer text ends in …
const MOST_ROWS: usize = 12;

/// The hues that tell groups and roles apart.
const HUES: [Hue; 9] = [
    Hue::Sky,
    Hue::Orange,
    Hue::Green,
    Hue::Plum,
    Hue::Yellow,
    Hue::Indigo,
    Hue::Vermilion,
    Hue::Blue,
    Hue::Brown,
];

/// The hue of the so manyth group or role.
pub fn hue(number: usize) -> Hue {
    HUES.get(number % HUES.len()).copied().unwrap_or_default()
}

/// The heights of all cards, each kept until its note changes. The broken texts themselves are not kept: they point
/// into the texture of the fonts, which egui may arrange anew in any frame.
#[derive(Default)]
pub struct CardTexts {
    kept: HashMap<Id<Note>, Kept>,
    /// Width of a line, size of the letters, pixels to the point: all texts are broken anew when one changes.
    made_for: (f32, f32, f32),
}

struct Kept {
    note: Arc<Note>,
    height: f32,
}

impl CardTexts {
    /// Forgets everything when cards are to be of another width or size.
    pub fn make_for(&mut self, painter: &Painter, card: f32, scale: f32) {
        let wanted = (card - 2.0 * PAD.x, type_size::BODY * scale, painter.pixels_per_point());
        if self.made_for != wanted {
            self.kept.clear();
            self.made_for = wanted;
        }
    }

    /// The text of a note as it stands on its card.
    pub fn of(&self, painter: &Painter, note: &Note) -> Arc<Galley> {
        let (width, size, _) = self.made_for;
        let font = FontId::proportional(size);
        let mut job = egui::text::LayoutJob::simple(note.text.clone(), font, Color32::PLACEHOLDER, width);
        job.wrap.max_rows = MOST_ROWS;
        painter.layout_job(job)
    }

    /// The height of a card.
    pub fn height(&mut self, painter: &Painter, id: Id<Note>, note: &Arc<Note>) -> f32 {
        if let Some(kept) = self.kept.get(&id).filter(|kept| Arc::ptr_eq(&kept.note, note)) {
            return kept.height;
        }
        let foot = if has_foot(note) { FOOT } else { 0.0 };
        let height = self.of(painter, note).size().y + 2.0 * PAD.y + foot;
        self.kept.insert(id, Kept { note: Arc::clone(note), height });
        height
    }

    /// Lets go of notes that are gone, when there are many.
    pub fn keep_existing(&mut self, cx: &Cx) {
        if self.kept.len() > 2 * cx.workspace.notes.len() + 64 {
            self.kept.retain(|id, _| cx.workspace.notes.contains(*id));
        }
    }
}

fn has_foot(note: &Note) -> bool {
    note.author.is_set() || note.became.is_some()
}

/// How a card is shown.
#[derive(Clone, Copy)]
pub struct Look {
    /// The hue of its edge; none: without.
    pub hue: Option<Hue>,
    pub is_selected: bool,
    pub is_hovered: bool,
    /// Being moved: it stands faint where it was.
    pub is_lifted: bool,
}

/// Paints a card.
pub fn paint(painter: &Painter, cx: &Cx, rect: Rect, (note, galley): (&Note, &Arc<Galley>), look: Look) {
    let fade = |ink: Color32| if look.is_lifted { ink.gamma_multiply(0.35) } else { ink };
    let corner = CornerRadius::from(radius::CARD);
    let line = if look.is_hovered { cx.theme.second_ink } else { cx.theme.hairline };
    painter.rect(
        rect,
        corner,
        fade(color(cx.theme.surface)),
        Stroke::new(1.0, fade(color(line))),
        StrokeKind::Inside,
    );
    if let Some(hue) = look.hue {
        let edge = Rect::from_min_size(rect.min + Vec2::new(1.0, 9.0), Vec2::new(3.0, rect.height() - 18.0));
        painter.rect_filled(edge, CornerRadius::same(2), fade(color(cx.theme.hue(hue).edge)));
    }
    let ink = if note.became.is_some() { cx.theme.second_ink } else { cx.theme.ink };
    painter.galley(rect.min + PAD, Arc::clone(galley), fade(color(ink)));
    if has_foot(note) {
        foot(painter, cx, rect, note, fade(color(cx.theme.second_ink)));
    }
    if look.is_selected {
        let ring = rect.expand(2.5);
        let corner = CornerRadius::from(radius::CARD + 2.5);
        painter.rect_stroke(ring, corner, Stroke::new(2.0, color(cx.theme.accent)), StrokeKind::Middle);
    }
}

/// Who said it, and what it became.
fn foot(painter: &Painter, cx: &Cx, rect: Rect, note: &Note, ink: Color32) {
    let font = FontId::proportional(type_size::CAPTION - 1.0);
    let base = rect.max.y - PAD.y + 2.0;
    let clip =
        painter.with_clip_rect(rect.shrink2(Vec2::new(PAD.x - 3.0, 0.0)).intersect(painter.clip_rect()));
    let mut right = rect.max.x - PAD.x;
    if let Some(became) = note.became {
        let told = format!("→ {}", what(cx, became));
        let at = Pos2::new(right, base);
        let placed = clip.text(at, egui::Align2::RIGHT_BOTTOM, told, font.clone(), color(cx.theme.accent));
        right = placed.min.x - 8.0;
    }
    if note.author.is_set() {
        let role = context::role_name(cx, note.author);
        let room = Rect::from_min_max(Pos2::new(rect.min.x, rect.min.y), Pos2::new(right, rect.max.y));
        let clip = clip.with_clip_rect(room.intersect(clip.clip_rect()));
        clip.text(Pos2::new(rect.min.x + PAD.x, base), egui::Align2::LEFT_BOTTOM, role, font, ink);
    }
}

/// What a note became: of a card, what it is on its map.
pub fn what(cx: &Cx, became: AnyId) -> String {
    let card = became.typed::<Card>().and_then(|id| cx.workspace.cards.get(id));
    let lane = card.and_then(|card| cx.workspace.lanes.get(card.lane));
    match card.zip(lane) {
        Some((card, lane)) => words::card_kind(card, lane, cx.lang),
        None => i18n::problem::kind(cx.lang, became.kind),
    }
}

/// What a card is called for who does not see it.
pub fn name(cx: &Cx, note: &Note) -> String {
    let text = note.text.replace('\n', " ");
    match note.became {
        Some(became) => {
            crate::tr!(cx.lang, "notes-card-taken", text = text, kind = what(cx, became))
        }
        None => text,
    }
}

//! All personas in use on one sheet of A4: who they are, what drives them, how well each is founded.

use crate::{
    base::geom::{Rect, pos, rect},
    model::{AnyId, Workspace, evidence::Evidence, persona::PersonaState},
    tr,
};

use super::{
    Anchor, EllipseShape, RectShape, Scene, Shape, Stroke,
    look::Look,
    persona_sheet::{
        BLEED, Page, People, SHEET,
        block::{Block, Mark},
        content::list,
        flow::Flow,
        people_of, percent_text, portrait,
    },
    theme::{radius, space},
    wrap::{Limits, TextStyle},
};

/// Personas on the page; more could not be read.
pub const MOST: usize = 12;

const MARGIN: f32 = 40.0;
const TOP: f32 = 84.0;
const BOTTOM: f32 = SHEET.h - 48.0;
const GAP: f32 = 16.0;
/// Room for a quote, whether it is that long or not.
const QUOTE_LINES: usize = 3;

/// The sheet; empty personas have a card too.
pub fn persona_set(workspace: &Workspace, look: &Look) -> Scene<AnyId> {
    let mut scene = Scene::new(SHEET);
    let theme = look.theme;
    let all = rect(0.0, 0.0, SHEET.w, SHEET.h).grown(BLEED);
    scene.push(Shape::Rect(RectShape { rect: all, radius: 0.0, fill: Some(theme.surface), stroke: None }));
    let rows = workspace.personas_in_order();
    let ids: Vec<_> = rows.into_iter().filter(|(_, p)| !p.archived).map(|(id, _)| id).collect();
    let shown = ids.len().min(MOST);
    title(workspace, look, &mut scene, ids.len() - shown);
    let (columns, rows) = grid(shown);
    let size = (
        (SHEET.w - 2.0 * MARGIN - GAP * (columns - 1) as f32) / columns as f32,
        (BOTTOM - TOP - GAP * (rows - 1) as f32) / rows as f32,
    );
    for (index, id) in ids.into_iter().take(MOST).enumerate() {
        let Some(page) = Page::of(workspace, id, look) else { continue };
        let (column, row) = ((index % columns) as f32, (index / columns) as f32);
        let corner = (MARGIN + column * (size.0 + GAP), TOP + row * (size.1 + GAP));
        card(&page, &mut scene, rect(corner.0, corner.1, size.0, size.1));
    }
    scene
}

/// Columns and rows for so many cards.
fn grid(count: usize) -> (usize, usize) {
    match count {
        0 | 1 => (1, 1),
        2..=4 => (count, 1),
        5 | 6 => (3, 2),
        7 | 8 => (4, 2),
        _ => (4, 3),
    }
}

fn title(workspace: &Workspace, look: &Look, scene: &mut Scene<AnyId>, more: usize) {
    let theme = look.theme;
    let mut line = |text: &str, style, ink, at, anchor| {
        let line = super::TextLine::new(look.measure, text, style, ink);
        scene.push(Shape::Text(line.at(at, anchor)));
    };
    let name = tr!(look.lang, "people-set-title");
    line(&name, TextStyle::bold(24.0), theme.ink, pos(MARGIN, 56.0), Anchor::Start);
    let small = TextStyle::regular(10.5);
    let foot = SHEET.h - 22.0;
    line(&workspace.profile.name, small, theme.second_ink, pos(MARGIN, foot), Anchor::Start);
    if more > 0 {
        let words = tr!(look.lang, "people-sheet-more", count = more);
        line(&words, small, theme.second_ink, pos(SHEET.w - MARGIN, foot), Anchor::End);
    }
}

fn card(page: &Page, scene: &mut Scene<AnyId>, place: Rect) {
    let theme = page.look.theme;
    let stroke = Some(Stroke::solid(1.0, theme.hairline));
    let shape = RectShape { rect: place, radius: radius::CARD, fill: Some(theme.surface), stroke };
    scene.push_tagged(page.id.into(), Shape::Rect(shape));
    let band = rect(place.min.x, place.min.y, place.width(), 5.0);
    let fill = Some(page.colours.edge);
    scene.push(Shape::Rect(RectShape { rect: band, radius: 2.0, fill, stroke: None }));
    let inside =
        Rect { min: place.min.moved(space::L, space::L + 4.0), max: place.max.moved(-space::L, -space::M) };
    let top = head(page, scene, inside);
    let bottom = foot(page, scene, inside);
    let top = quote(page, scene, (inside, top, bottom));
    let lists = [
        ("people-goals", Mark::Rank, &page.persona.goals),
        ("people-needs", Mark::Rank, &page.persona.needs),
        ("people-pains", Mark::Pain, &page.persona.pains),
    ];
    // In tall cards each list begins where those of the neighbours begin.
    let is_tall = place.height() > place.width() * 1.5;
    let third = (bottom - 8.0 - top) / 3.0;
    let mut rows: Vec<Vec<Block>> = Vec::new();
    for (index, (key, mark, entries)) in lists.into_iter().enumerate() {
        let Some(block) = list(page.text(key), mark, entries) else { continue };
        if is_tall {
            let at = top + third * index as f32;
            flow(page, scene, vec![vec![block]], (inside, at, at + third - space::M));
        } else {
            rows.push(vec![block]);
        }
    }
    flow(page, scene, rows, (inside, top, bottom - 8.0));
}

/// Sets blocks between two heights, if there is room for them at all.
fn flow(
    page: &Page,
    scene: &mut Scene<AnyId>,
    rows: Vec<Vec<Block>>,
    (inside, top, bottom): (Rect, f32, f32),
) {
    let flow = Flow { rows, width: inside.width(), gutter: 0.0 };
    let drawn = flow.fitted(page, bottom - top);
    if drawn.size.h <= bottom - top + 8.0 {
        scene.append_moved(&drawn, inside.min.x, top);
    }
}

/// Portrait, name, archetype and share; gives where the rest begins.
fn head(page: &Page, scene: &mut Scene<AnyId>, inside: Rect) -> f32 {
    let theme = page.look.theme;
    let side = 64.0;
    let place = rect(inside.min.x, inside.min.y, side, side);
    portrait(page.workspace, (page.id, page.persona), place, page.look, scene);
    let (left, width) = (inside.min.x + side + 12.0, inside.width() - side - 12.0);
    let style = TextStyle::bold(16.0);
    let name = page.wrap(&page.name(), style, Limits::width(width).lines(1));
    let mut y = inside.min.y;
    y += scene.push_text(pos(left, y), &name, style, theme.ink);
    let style = TextStyle::regular(11.5);
    let archetype = page.wrap(&page.persona.archetype, style, Limits::width(width).lines(2));
    y += scene.push_text(pos(left, y), &archetype, style, theme.second_ink);
    let share = page.persona.segment_share.map(percent_text);
    let share = share.map(|share| tr!(page.look.lang, "people-sheet-of-customers", share = share));
    let share = page.wrap(&share.unwrap_or_default(), style, Limits::width(width).lines(1));
    y += scene.push_text(pos(left, y), &share, style, theme.ink);
    // As high with a short archetype as with a long one.
    y.max(inside.min.y + side + 11.0) + 10.0
}

fn quote(page: &Page, scene: &mut Scene<AnyId>, (inside, top, bottom): (Rect, f32, f32)) -> f32 {
    let text = page.persona.quote.trim();
    let style = TextStyle::bold(13.0);
    let lines = (((bottom - top) * 0.3) / style.metrics().height) as usize;
    let lines = lines.min(QUOTE_LINES);
    // Low cards need the room for their lists.
    if lines == 0 || text.is_empty() && bottom - top < 300.0 {
        return top;
    }
    let said = tr!(page.look.lang, "people-sheet-quote", text = super::persona_sheet::without_marks(text));
    let said = if text.is_empty() { String::new() } else { said };
    let said = page.wrap(&said, style, Limits::width(inside.width()).lines(lines));
    scene.push_text(pos(inside.min.x, top), &said, style, page.look.theme.ink);
    top + lines as f32 * style.metrics().height + 10.0
}

/// The state of the evidence along the foot; gives where it begins.
fn foot(page: &Page, scene: &mut Scene<AnyId>, inside: Rect) -> f32 {
    let theme = page.look.theme;
    let persona = page.persona;
    let style = TextStyle::regular(10.5);
    let baseline = inside.max.y - 4.0;
    let researched = persona.state == PersonaState::Researched;
    let ring = Stroke::solid(1.5, theme.second_ink).dashed(2.0, 2.0);
    scene.push(Shape::Ellipse(EllipseShape {
        rect: rect(inside.min.x, baseline - 9.0, 10.0, 10.0),
        fill: researched.then_some(theme.favourable),
        stroke: (!researched).then_some(ring),
    }));
    let state = if researched { "people-state-researched" } else { "people-state-proto" };
    let sources = persona.evidence.iter().filter_map(|id| page.workspace.evidence.get(*id));
    let sources: Vec<&Evidence> = sources.map(|source| &**source).collect();
    let people = match people_of(persona.n, &sources) {
        People::Unknown => page.text("people-n-unknown"),
        People::Exactly(n) => tr!(page.look.lang, "people-n-exactly", n = n.to_string()),
        People::AtLeast(n) => tr!(page.look.lang, "people-n-at-least", n = n.to_string()),
    };
    let review = match persona.last_review {
        Some(date) => tr!(page.look.lang, "people-reviewed", date = date.to_string()),
        None => page.text("people-never-reviewed"),
    };
    let words = page.join(&[page.text(state), people, review]);
    let line = page.line(&words, style, theme.second_ink, inside.width() - 18.0);
    scene.push(Shape::Text(line.at(pos(inside.min.x + 18.0, baseline), Anchor::Start)));
    baseline - 18.0
}

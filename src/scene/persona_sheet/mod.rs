//! One persona on one sheet of A4 lying on its side, laid out like a page of a magazine.
//!
//! The rule: nothing overflows. Text is set as large as fits; what does not fit even at the smallest size
//! ends in an ellipsis or in a count of what is left out.

mod band;
pub(super) mod block;
pub mod content;
pub mod factor;
pub(super) mod flow;
mod portrait;
mod scale;
mod seal;

use crate::{
    base::{
        colour::Colour,
        geom::{Pos, Size, pos, rect, size},
        id::Id,
    },
    model::{AnyId, Kind, Workspace, persona::Persona, persona_set::SheetBlock, picture::Picture},
    scene::names,
    tr,
};

pub use band::{percent_number, percent_text};
pub use portrait::{part_of, portrait};
pub use seal::{People, people_of};

use super::{
    Anchor, RectShape, Scene, Shape, TextLine,
    look::Look,
    theme::ContentColour,
    wrap::{Limits, TextStyle, Wrapped, wrap},
};

/// A4 lying on its side, in points: 297 by 210 millimetres at 96 points to the inch.
pub const SHEET: Size = size(297.0 / 25.4 * 96.0, 210.0 / 25.4 * 96.0);

/// Width of the coloured band with portrait, facts and evidence.
const BAND: f32 = 288.0;
/// How far grounds reach beyond the edge of a sheet, where half a pixel would else stay bare.
pub(super) const BLEED: f32 = 2.0;

/// White space around the page right of the band.
const MARGIN: f32 = 40.0;
/// Where the page's content begins and ends.
const LEFT: f32 = BAND + MARGIN;
const RIGHT: f32 = SHEET.w - MARGIN;
const TOP: f32 = 44.0;
const BOTTOM: f32 = SHEET.h - 52.0;
/// Between columns.
const GUTTER: f32 = 28.0;
/// The column of personality and channels.
const SIDE: f32 = 200.0;
/// One of the two columns of lists.
const COLUMN: f32 = (RIGHT - LEFT - SIDE - 2.0 * GUTTER) / 2.0;

/// What all parts of one sheet share.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub workspace: &'a Workspace,
    pub id: Id<Persona>,
    pub persona: &'a Persona,
    pub look: &'a Look<'a>,
    pub colours: ContentColour,
}

impl<'a> Page<'a> {
    /// A page about a persona; `None` when there is no such persona.
    pub fn of(workspace: &'a Workspace, id: Id<Persona>, look: &'a Look<'a>) -> Option<Self> {
        let persona = workspace.personas.get(id)?;
        let colours = look.theme.hue(super::avatar::hue_of(id));
        Some(Self { workspace, id, persona, look, colours })
    }

    /// Whether a block is to be shown.
    fn shows(&self, block: SheetBlock) -> bool {
        self.workspace.persona_set.sheet.shows(block)
    }

    /// The name, or what stands for it.
    pub fn name(&self) -> String {
        names::called(&self.persona.name, Kind::Persona, self.look.lang)
    }

    /// Breaks text as this sheet sets it.
    pub fn wrap(&self, text: &str, style: TextStyle, limits: Limits) -> Wrapped {
        // Letters are hardly ever narrower than this part of their size: what lies beyond cannot be shown.
        const NARROWEST: f32 = 0.15;
        let most = limits.width / (style.size * NARROWEST) * limits.lines.saturating_add(1) as f32;
        let text = text.trim();
        let end = text.char_indices().nth(most as usize).map_or(text.len(), |(at, _)| at);
        wrap(self.look.measure, text.get(..end).unwrap_or(text), style, limits)
    }

    /// One line no wider than `width`, with its baseline at the origin.
    pub fn line(&self, text: &str, style: TextStyle, colour: Colour, width: f32) -> TextLine {
        let wrapped = self.wrap(&text.replace(['\n', '\r'], " "), style, Limits::width(width).lines(1));
        let text = wrapped.lines.first().map_or("", |line| &*line.text);
        TextLine::new(self.look.measure, text, style, colour)
    }

    /// Entries in one line of text, as the language lists them.
    pub fn join(&self, entries: &[String]) -> String {
        let filled = entries.iter().map(|entry| entry.trim()).filter(|entry| !entry.is_empty());
        let both = |a: String, b: String| tr!(self.look.lang, "people-sheet-pair", a = a, b = b);
        filled.map(str::to_owned).reduce(both).unwrap_or_default()
    }

    pub fn text(&self, key: &str) -> String {
        tr!(self.look.lang, key)
    }
}

/// The sheet of a persona; `None` when there is no such persona.
pub fn persona_sheet(workspace: &Workspace, id: Id<Persona>, look: &Look) -> Option<Scene<AnyId>> {
    let page = Page::of(workspace, id, look)?;
    let mut scene = Scene::new(SHEET);
    let whole = rect(0.0, 0.0, SHEET.w, SHEET.h).grown(BLEED);
    let fill = Some(look.theme.surface);
    scene.push(Shape::Rect(RectShape { rect: whole, radius: 0.0, fill, stroke: None }));
    portrait::draw(&page, &mut scene);
    band::draw(&page, &mut scene);
    let top = quote(&page, &mut scene);
    let bottom = empathy(&page, &mut scene, top);
    main(&page, &mut scene, (top, bottom));
    footer(&page, &mut scene);
    Some(scene)
}

/// The picture of a persona, if it has one that is there.
pub fn picture_of<'a>(workspace: &'a Workspace, persona: &Persona) -> Option<(Id<Picture>, &'a Picture)> {
    let picture = workspace.pictures.get(persona.picture)?;
    (picture.width > 0 && picture.height > 0).then_some((persona.picture, &**picture))
}

/// The quote as large as it fits; gives where the rest begins.
fn quote(page: &Page, scene: &mut Scene<AnyId>) -> f32 {
    let quote = page.persona.quote.trim();
    if quote.is_empty() || !page.shows(SheetBlock::Quote) {
        return TOP;
    }
    let said = tr!(page.look.lang, "people-sheet-quote", text = without_marks(quote));
    let width = RIGHT - LEFT;
    let sizes = [(28.0, 2), (24.0, 3), (20.0, 4), (16.0, 5)];
    let set = sizes.map(|(size, lines)| {
        let style = TextStyle::bold(size);
        (style, page.wrap(&said, style, Limits::width(width).lines(lines)))
    });
    let [.., smallest] = &set;
    let (style, text) = set.iter().find(|(_, text)| !text.elided).unwrap_or(smallest);
    TOP + scene.push_text(pos(LEFT, TOP - 8.0), text, *style, page.look.theme.ink) + 20.0
}

/// The quote without the quotation marks that a person may have typed around it.
pub(super) fn without_marks(quote: &str) -> &str {
    let marks: &[char] = &['"', '“', '”', '„', '«', '»', '「', '」'];
    quote.strip_prefix(marks).and_then(|rest| rest.strip_suffix(marks)).unwrap_or(quote)
}

/// The quick fields of the empathy map along the foot; gives where they begin.
fn empathy(page: &Page, scene: &mut Scene<AnyId>, top: f32) -> f32 {
    let blocks = content::empathy(page);
    if blocks.is_empty() || !page.shows(SheetBlock::Empathy) {
        return BOTTOM;
    }
    let width = (RIGHT - LEFT - 3.0 * GUTTER) / 4.0;
    let room = ((BOTTOM - top) * 0.3).min(150.0);
    let flow = flow::Flow { rows: vec![blocks], width, gutter: GUTTER };
    let drawn = flow.fitted(page, room);
    let begins = BOTTOM - drawn.size.h;
    scene.append_moved(&drawn, LEFT, begins);
    begins - 24.0
}

fn main(page: &Page, scene: &mut Scene<AnyId>, (top, bottom): (f32, f32)) {
    let room = bottom - top;
    let lists = flow::Flow { rows: content::wide(page), width: COLUMN, gutter: GUTTER };
    let is_bare =
        [&page.persona.goals, &page.persona.needs, &page.persona.pains].iter().all(|list| list.is_empty());
    if lists.rows.is_empty() && is_bare {
        let style = TextStyle::regular(16.0);
        let words = page.text("people-sheet-nothing");
        let words = page.wrap(&words, style, Limits::width(2.0 * COLUMN).lines(2));
        scene.push_text(pos(LEFT, top), &words, style, page.look.theme.second_ink);
    }
    scene.append_moved(&lists.fitted(page, room), LEFT, top);
    let side = flow::Flow { rows: content::narrow(page), width: SIDE, gutter: GUTTER };
    scene.append_moved(&side.fitted(page, room), RIGHT - SIDE, top);
}

fn footer(page: &Page, scene: &mut Scene<AnyId>) {
    let style = TextStyle::regular(10.5);
    let ink = page.look.theme.second_ink;
    let baseline = SHEET.h - 24.0;
    let half = (RIGHT - LEFT) / 2.0 - GUTTER;
    let left = page.line(&page.workspace.profile.name, style, ink, half);
    scene.push(Shape::Text(left.at(pos(LEFT, baseline), Anchor::Start)));
    let right = page.line(&page.text("people-sheet-kind"), style, ink, half);
    scene.push(Shape::Text(right.at(pos(RIGHT, baseline), Anchor::End)));
}

/// Paints broken text that shows a record.
fn push_tagged_text(
    scene: &mut Scene<AnyId>,
    (tag, at): (AnyId, Pos),
    text: &Wrapped,
    style: TextStyle,
    colour: Colour,
) -> f32 {
    let first = scene.items.len();
    let height = scene.push_text(at, text, style, colour);
    scene.items.iter_mut().skip(first).for_each(|item| item.tag = Some(tag));
    height
}

//! Minutes on paper: one long sheet, or as many pages as they take.

use crate::{
    base::geom::{pos, rect, size},
    model::AnyId,
};

use super::{
    super::{
        Anchor, Item, RectShape, Scene, Shape, TextLine,
        look::Look,
        paper::{Orientation, Paper, Side},
        theme::{space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    markdown::{Block, blocks},
};

/// Width of the sheet, as that of A4.
const WIDTH: f32 = 794.0;
const MARGIN: f32 = 64.0;
const TEXT: TextStyle = TextStyle::regular(type_size::CARD_TITLE);
/// Of an entry of a list.
const INDENT: f32 = 22.0;

/// One line of the text in its place from the left, and the room above it.
struct Line {
    x: f32,
    before: f32,
    style: TextStyle,
    text: std::sync::Arc<str>,
    mark: Option<String>,
    is_heading: bool,
}

/// The text on one sheet as long as it takes.
pub fn sheet(text: &str, look: &Look) -> Scene<AnyId> {
    let lines = lines(text, WIDTH - 2.0 * MARGIN, look);
    let height: f32 = lines.iter().map(|line| line.before + line.style.metrics().height).sum();
    let mut scene = ground(size(WIDTH, height + 2.0 * MARGIN), look);
    let mut y = MARGIN;
    for line in &lines {
        y = draw(&mut scene, line, y + line.before, look);
    }
    scene
}

/// The text on pages with their numbers. A heading stays with what follows it.
pub fn pages(text: &str, (paper, orientation): (Paper, Orientation), look: &Look) -> Vec<Scene<AnyId>> {
    let page = paper.size(orientation, Side::Short);
    let lines = lines(text, page.w - 2.0 * MARGIN, look);
    let bottom = page.h - MARGIN;
    let mut scenes = vec![ground(page, look)];
    let mut y = MARGIN;
    for (index, line) in lines.iter().enumerate() {
        let height = line.style.metrics().height;
        let follows = lines.get(index + 1).filter(|_| line.is_heading);
        let with_next = follows.map_or(0.0, |next| next.before + 2.0 * next.style.metrics().height);
        let is_first = y <= MARGIN;
        let before = if is_first { 0.0 } else { line.before };
        if !is_first && y + before + height + with_next > bottom {
            scenes.push(ground(page, look));
            y = MARGIN;
        } else {
            y += before;
        }
        if let Some(scene) = scenes.last_mut() {
            y = draw(scene, line, y, look);
        }
    }
    let count = scenes.len();
    for (index, scene) in scenes.iter_mut().enumerate().filter(|_| count > 1) {
        let style = TextStyle::regular(type_size::CAPTION);
        let number =
            TextLine::new(look.measure, &format!("{} / {count}", index + 1), style, look.theme.second_ink);
        scene.push(Shape::Text(number.at(pos(page.w - MARGIN, page.h - MARGIN / 2.0), Anchor::End)));
    }
    scenes
}

fn ground(size: crate::base::geom::Size, look: &Look) -> Scene<AnyId> {
    let mut scene = Scene::new(size);
    let place = rect(0.0, 0.0, size.w, size.h);
    let fill = Some(look.theme.surface);
    let shape = Shape::Rect(RectShape { rect: place, radius: 0.0, fill, stroke: None });
    scene.items.push(Item { tag: None, shape });
    scene
}

/// Draws a line with its top at `y`; gives where the next begins.
fn draw(scene: &mut Scene<AnyId>, line: &Line, y: f32, look: &Look) -> f32 {
    let baseline = y + line.style.metrics().baseline();
    let ink = if line.is_heading && line.style.size <= type_size::CARD_TITLE {
        look.theme.second_ink
    } else {
        look.theme.ink
    };
    let words = TextLine::new(look.measure, &line.text, line.style, ink);
    scene.push(Shape::Text(words.at(pos(MARGIN + line.x, baseline), Anchor::Start)));
    if let Some(mark) = &line.mark {
        let mark = TextLine::new(look.measure, mark, line.style, look.theme.accent);
        scene.push(Shape::Text(mark.at(pos(MARGIN + line.x - 8.0, baseline), Anchor::End)));
    }
    y + line.style.metrics().height
}

/// The text in lines no wider than `width`.
fn lines(text: &str, width: f32, look: &Look) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut last_was_entry = false;
    for block in blocks(text) {
        let is_entry = matches!(block, Block::Entry { .. });
        let (style, before, x) = match &block {
            Block::Heading(1, _) => (TextStyle::bold(type_size::COVER), 0.0, 0.0),
            Block::Heading(2, _) => (TextStyle::bold(type_size::SECTION + 2.0), space::XL, 0.0),
            Block::Heading(..) => (TextStyle::bold(type_size::CARD_TITLE), space::M, 0.0),
            Block::Entry { depth, .. } => {
                let before = if last_was_entry { 3.0 } else { space::S };
                (TEXT, before, INDENT * (f32::from(*depth) + 1.0))
            }
            Block::Paragraph(_) => (TEXT, space::S, 0.0),
        };
        let is_heading = matches!(block, Block::Heading(..));
        let (mark, words) = match block {
            Block::Heading(_, words) | Block::Paragraph(words) => (None, words),
            Block::Entry { mark, text, .. } => (Some(mark), text),
        };
        let wrapped = wrap(look.measure, &words, style, Limits::width((width - x).max(40.0)));
        for (index, line) in wrapped.lines.into_iter().enumerate() {
            lines.push(Line {
                x,
                before: if index == 0 { before } else { 0.0 },
                style,
                text: line.text,
                mark: mark.clone().filter(|_| index == 0),
                is_heading,
            });
        }
        last_was_entry = is_entry;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::localised::Lang,
        scene::{measure::Measure, theme::Theme},
    };

    #[test]
    fn pages_hold_all_lines_within_their_margins_and_no_heading_ends_one() {
        let measure = Measure::default();
        let look = Look { measure: &measure, theme: Theme::print(), lang: Lang::En };
        let parts = (0..40).map(|number| format!("## Part {number}\n\n- one\n- two\n- 三\n"));
        let text = format!("# All\n\n{}", parts.collect::<String>());
        let pages = pages(&text, (Paper::A4, Orientation::Portrait), &look);
        assert!(pages.len() > 3);
        let mut told = 0;
        for page in &pages {
            let texts: Vec<&TextLine> = page
                .items
                .iter()
                .filter_map(|item| if let Shape::Text(line) = &item.shape { Some(line) } else { None })
                .collect();
            let body = texts.iter().filter(|line| !line.text.contains(" / ") && &*line.text != "•");
            let last = body.clone().next_back().unwrap();
            assert!(!last.text.starts_with("Part"), "{}", last.text);
            assert!(body.clone().all(|line| line.pos.y < page.size.h - MARGIN + 1.0));
            told += body.count();
        }
        assert_eq!(told, 1 + 40 * 4);
        assert!(sheet(&text, &look).size.h > 3000.0);
    }
}

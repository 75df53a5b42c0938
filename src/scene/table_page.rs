//! A table drawn for paper: columns as wide as their words need, rows parted by hairlines.

use crate::{
    base::{
        geom::{Size, pos, rect, size},
        number,
    },
    model::AnyId,
};

use super::{
    Item, PathShape, RectShape, Scene, Shape, Stroke,
    look::Look,
    path::Path,
    table::{Cell, Table},
    theme::{space, type_size},
    wrap::{Limits, TextStyle, Wrapped, wrap},
};

const MARGIN: f32 = space::XXL;
const TITLE: TextStyle = TextStyle::bold(type_size::COVER);
const HEAD: TextStyle = TextStyle::bold(type_size::CAPTION);
const TEXT: TextStyle = TextStyle::regular(type_size::BODY);
/// Narrowest and widest column, in points.
const NARROWEST: f32 = 72.0;
const WIDEST: f32 = 320.0;
const GAP: f32 = space::XL;

/// The table under its name.
pub fn table_page(table: &Table, look: &Look) -> Scene<AnyId> {
    let columns = table.columns.len();
    let texts: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().take(columns).map(words).collect()).collect();
    let widths: Vec<f32> = (0..columns).map(|column| width(table, &texts, column, look)).collect();
    let whole = widths.iter().map(|width| width + GAP).sum::<f32>().max(320.0);
    let mut scene = Scene::new(Size::default());
    let name = wrap(look.measure, &table.name, TITLE, Limits::width(whole).lines(3));
    let mut y = MARGIN + scene.push_text(pos(MARGIN, MARGIN), &name, TITLE, look.theme.ink) + space::L;
    let heads: Vec<String> = table.columns.clone();
    y = draw_row(&heads, (&widths, HEAD), y, look, &mut scene);
    for row in &texts {
        let path = Path::polyline([pos(MARGIN, y), pos(MARGIN + whole, y)]);
        let stroke = Some(Stroke::solid(1.0, look.theme.hairline));
        scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
        y = draw_row(row, (&widths, TEXT), y, look, &mut scene);
    }
    scene.size = size(whole + 2.0 * MARGIN, y + MARGIN);
    let place = rect(0.0, 0.0, scene.size.w, scene.size.h);
    let fill = Some(look.theme.ground);
    let ground = Shape::Rect(RectShape { rect: place, radius: 0.0, fill, stroke: None });
    scene.items.insert(0, Item { tag: None, shape: ground });
    scene
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(value) => number::plain(*value),
        Cell::Date(date) => date.to_string(),
    }
}

/// As its longest line needs, within limits.
fn width(table: &Table, texts: &[Vec<String>], column: usize, look: &Look) -> f32 {
    let cells = texts.iter().filter_map(|row| row.get(column)).flat_map(|text| text.lines());
    let cells = cells.map(|line| look.measure.width(line, TEXT.size, TEXT.weight));
    let head = table.columns.get(column).map(|head| look.measure.width(head, HEAD.size, HEAD.weight));
    cells.chain(head).fold(NARROWEST, f32::max).min(WIDEST).ceil()
}

/// Draws one row; gives its lower end.
fn draw_row(
    texts: &[String],
    (widths, style): (&[f32], TextStyle),
    y: f32,
    look: &Look,
    scene: &mut Scene<AnyId>,
) -> f32 {
    let colour = if style == HEAD { look.theme.second_ink } else { look.theme.ink };
    let mut x = MARGIN;
    let mut height = style.metrics().height;
    for (text, width) in texts.iter().zip(widths) {
        let lines: Wrapped = wrap(look.measure, text, style, Limits::width(*width));
        height = height.max(scene.push_text(pos(x, y + space::S), &lines, style, colour));
        x += width + GAP;
    }
    y + height + 2.0 * space::S
}

//! A table drawn for paper: columns as wide as their words need, long ones wrapped.

use crate::{
    base::{
        geom::{pos, rect, size},
        number,
    },
    model::AnyId,
};

use super::{
    Item, RectShape, Scene, Shape,
    look::Look,
    table::{Cell, Table},
    theme::{space, type_size},
    wrap::{Limits, TextStyle, Wrapped, wrap},
};

const HEADING: TextStyle = TextStyle::bold(type_size::CAPTION);
const CELL: TextStyle = TextStyle::regular(type_size::CAPTION);
const TITLE: TextStyle = TextStyle::bold(type_size::COVER);
const GUTTER: f32 = space::L;
/// Width of the rows on a page of their own, in points; more when the columns need it.
const SHEET: f32 = 960.0;
/// No column is narrower, in points.
const NARROWEST: f32 = 28.0;

/// A page of its own with a table below its name.
pub fn table_sheet(table: &Table, look: &Look) -> Scene<AnyId> {
    const MARGIN: f32 = space::XXL;
    let drawing: Scene<AnyId> = table_drawing(table, SHEET, *look);
    let name = wrap(look.measure, &table.name, TITLE, Limits::width(drawing.size.w).lines(3));
    let mut scene = Scene::new(size(drawing.size.w + 2.0 * MARGIN, 0.0));
    let title = scene.push_text(pos(MARGIN, MARGIN), &name, TITLE, look.theme.ink);
    let top = MARGIN + title + space::L;
    scene.append_moved(&drawing, MARGIN, top);
    scene.size.h = top + drawing.size.h + MARGIN;
    let place = rect(0.0, 0.0, scene.size.w, scene.size.h);
    let fill = Some(look.theme.ground);
    let ground = Shape::Rect(RectShape { rect: place, radius: 0.0, fill, stroke: None });
    scene.items.insert(0, Item { tag: None, shape: ground });
    scene
}

/// The rows of a table, as wide as `width` when that is enough for every column.
pub fn table_drawing<T: Clone>(table: &Table, width: f32, look: Look) -> Scene<T> {
    let widths = widths(table, width, look);
    let whole = widths.iter().sum::<f32>() + GUTTER * widths.len().saturating_sub(1) as f32;
    let mut scene = Scene::new(size(width.max(whole), 0.0));
    let headings: Vec<String> = table.columns.clone();
    row(&mut scene, &widths, &headings, (HEADING, look));
    for cells in &table.rows {
        line(&mut scene, look);
        let words: Vec<String> = cells.iter().map(written).collect();
        row(&mut scene, &widths, &words, (CELL, look));
    }
    scene
}

/// A cell as it stands on paper; a number without needless digits.
pub fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number::short(*number, 2),
        Cell::Date(date) => date.to_string(),
    }
}

/// What every column would like, brought down to the room there is at the cost of the widest.
fn widths(table: &Table, room: f32, look: Look) -> Vec<f32> {
    let natural = |text: &str, style: TextStyle| {
        text.lines().map(|line| look.measure.width(line, style.size, style.weight)).fold(0.0, f32::max) + 1.0
    };
    let mut widths: Vec<f32> = table
        .columns
        .iter()
        .enumerate()
        .map(|(column, heading)| {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            let widest = cells.map(|cell| natural(&written(cell), CELL)).fold(0.0, f32::max);
            widest.max(natural(heading, HEADING)).max(NARROWEST)
        })
        .collect();
    let room = room - GUTTER * widths.len().saturating_sub(1) as f32;
    // The greatest width that lets all columns fit, found by halving.
    let (mut low, mut high) = (NARROWEST, widths.iter().copied().fold(NARROWEST, f32::max));
    if widths.iter().sum::<f32>() > room {
        for _ in 0..24 {
            let middle = f32::midpoint(low, high);
            let sum: f32 = widths.iter().map(|width| width.min(middle)).sum();
            if sum > room {
                high = middle;
            } else {
                low = middle;
            }
        }
        for width in &mut widths {
            *width = width.min(low);
        }
    }
    widths
}

fn row<T: Clone>(scene: &mut Scene<T>, widths: &[f32], cells: &[String], (style, look): (TextStyle, Look)) {
    let top = scene.size.h + space::XS + 2.0;
    let ink = if style == HEADING { look.theme.second_ink } else { look.theme.ink };
    let mut x = 0.0;
    let mut height = style.metrics().height;
    for (cell, width) in cells.iter().zip(widths) {
        let lines: Wrapped = wrap(look.measure, cell, style, Limits::width(*width));
        height = height.max(scene.push_text(pos(x, top), &lines, style, ink));
        x += width + GUTTER;
    }
    scene.size.h = top + height + space::XS + 2.0;
}

fn line<T: Clone>(scene: &mut Scene<T>, look: Look) {
    let rect = rect(0.0, scene.size.h, scene.size.w, 1.0);
    let fill = Some(look.theme.hairline);
    scene.push(Shape::Rect(RectShape { rect, radius: 0.0, fill, stroke: None }));
}

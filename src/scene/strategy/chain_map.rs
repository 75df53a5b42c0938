//! The chain as a picture: a column for each kind of link, lines from each to the next.
//!
//! The places are worked out once; what stands at them is drawn when it is in sight, since a large workspace has
//! thousands of parts and a window shows a few dozen.

use std::collections::HashMap;

use crate::{
    analysis::chain::{Chain, Link, Node, NodeIndex},
    base::geom::{Pos, Rect, Size, pos, rect, size},
    model::{AnyId, Workspace, journey::Hue},
    scene::{
        Anchor, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        names,
        path::Path,
        theme::{radius, space},
        wrap::{Limits, wrap},
    },
    tr,
};

use super::{
    sheet::{COVER, NAME, SMALL, Sheet, TEXT},
    words,
};

/// Where everything of a chain lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChainMap {
    /// Where each part lies, by its number in the chain.
    pub places: Vec<Rect>,
    /// The parts of each column from the top, in the order of [`Link::ALL`].
    pub columns: Vec<Vec<NodeIndex>>,
    pub size: Size,
    /// From the left edge of a column to that of the next.
    pub pitch: f32,
    /// Width of a part.
    pub width: f32,
}

/// From one column to the next on paper, in points.
const COLUMN: f32 = 208.0;
/// Columns are no nearer to each other than this, and no farther apart.
const NEAREST: f32 = 140.0;
const FARTHEST: f32 = 224.0;
/// Between two columns, for the lines.
const BETWEEN: f32 = 36.0;
const HEIGHT: f32 = 44.0;
const GAP: f32 = 6.0;
/// Height of the headings over the columns.
pub const HEAD: f32 = 36.0;
/// A short column begins no lower than this.
const LOWEST: f32 = 120.0;
/// Passes in which each column is put in the order of its neighbours.
const PASSES: usize = 4;

/// Works out where everything lies when there are `room` points from left to right. Below the narrowest it is
/// wider than that.
pub fn chain_map(chain: &Chain, room: f32) -> ChainMap {
    let count = Link::ALL.len() as f32;
    let pitch = ((room + BETWEEN) / count).clamp(NEAREST, FARTHEST);
    let width = pitch - BETWEEN;
    let columns = columns(chain);
    let highest = columns.iter().map(Vec::len).max().unwrap_or_default() as f32;
    let mut places = vec![Rect::default(); chain.len()];
    for (column, members) in columns.iter().enumerate() {
        let free = (highest - members.len() as f32) * (HEIGHT + GAP);
        // A short column stands in the middle of the others, but never out of sight of its heading.
        let top = HEAD + GAP + (free / 2.0).min(LOWEST);
        for (row, index) in members.iter().enumerate() {
            let place = rect(column as f32 * pitch, top + row as f32 * (HEIGHT + GAP), width, HEIGHT);
            if let Some(own) = places.get_mut(*index as usize) {
                *own = place;
            }
        }
    }
    let size = size(pitch * count - BETWEEN, HEAD + GAP + highest * (HEIGHT + GAP));
    ChainMap { places, columns, size, pitch, width }
}

impl ChainMap {
    pub fn place(&self, index: NodeIndex) -> Option<Rect> {
        self.places.get(index as usize).copied()
    }

    /// The parts that touch an area, column by column.
    pub fn within(&self, area: Rect) -> Vec<NodeIndex> {
        let top = |index: &NodeIndex| self.place(*index).unwrap_or_default();
        let mut found = Vec::new();
        for column in &self.columns {
            let first = column.partition_point(|index| top(index).max.y < area.min.y);
            let rest = column.get(first..).unwrap_or_default().iter();
            found.extend(
                rest.take_while(|index| top(index).min.y <= area.max.y)
                    .filter(|index| top(index).intersects(area)),
            );
        }
        found
    }

    /// The line from one part to the next.
    pub fn line(&self, (from, to): (NodeIndex, NodeIndex), stroke: Stroke) -> Option<Shape> {
        let path = curve(&self.place(from)?, &self.place(to)?);
        Some(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }))
    }

    /// The part of a column nearest to a height.
    pub fn nearest(&self, column: usize, y: f32) -> Option<NodeIndex> {
        let distance =
            |index: &NodeIndex| self.place(*index).map_or(f32::MAX, |own| (own.center().y - y).abs());
        let members = self.columns.get(column)?.iter().copied();
        members.min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}

/// The whole chain with its title, for paper; `None` when there is nothing in it.
pub fn chain_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let chain = Chain::of(workspace);
    if chain.is_empty() {
        return None;
    }
    let map = chain_map(&chain, COLUMN * Link::ALL.len() as f32 - BETWEEN);
    let mut sheet = Sheet::new(look, map.size.w);
    let width = sheet.scene.size.w;
    sheet.paragraph((0.0, width), &tr!(look.lang, "maps-chain"), COVER, look.theme.ink);
    sheet.paragraph((0.0, width), &workspace.profile.name, TEXT, look.theme.second_ink);
    sheet.y += space::XL;
    let mut drawing = heading(&map, look);
    let stroke = line_stroke(Lit::Plain, look);
    for (index, ..) in chain.nodes() {
        for next in chain.next(index) {
            drawing.items.extend(
                map.line((index, *next), stroke).map(|shape| crate::scene::Item { tag: None, shape }),
            );
        }
    }
    for (index, link, own) in chain.nodes() {
        if let Some(place) = map.place(index) {
            drawing.append_moved(&node(workspace, (link, own), place.size(), look), place.min.x, place.min.y);
        }
    }
    sheet.scene.append_moved(&drawing, 0.0, sheet.y);
    sheet.y += map.size.h;
    Some(sheet.finish(space::XXL))
}

/// How a part stands to what is lit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lit {
    /// Nothing is lit.
    Plain,
    Yes,
    No,
}

/// How a line is drawn.
pub fn line_stroke(lit: Lit, look: &Look) -> Stroke {
    let theme = look.theme;
    match lit {
        Lit::Plain => Stroke::solid(1.0, theme.second_ink.mixed(theme.ground, 0.6)),
        Lit::Yes => Stroke::solid(2.0, theme.accent),
        Lit::No => Stroke::solid(1.0, theme.hairline),
    }
}

/// The names of the columns with how many parts each has, on the top [`HEAD`] points.
pub fn heading(map: &ChainMap, look: &Look) -> Scene<AnyId> {
    let theme = look.theme;
    let mut scene = Scene::new(size(map.size.w, HEAD));
    for (column, (link, members)) in Link::ALL.into_iter().zip(&map.columns).enumerate() {
        let x = column as f32 * map.pitch;
        let count = TextLine::new(look.measure, &members.len().to_string(), SMALL, theme.second_ink);
        // A long name may stand over the gap to the next column.
        let limits = Limits::width(map.pitch - space::M - space::XS - count.width).lines(1);
        let words = wrap(look.measure, &words::link(link, look.lang), NAME, limits);
        scene.push_text(pos(x, 4.0), &words, NAME, theme.ink);
        let beside = words.width() + space::XS;
        let baseline = pos(x + beside, 4.0 + NAME.metrics().baseline());
        scene.push(Shape::Text(count.at(baseline, Anchor::Start)));
        let path = Path::polyline([pos(x, 28.0), pos(x + map.width, 28.0)]);
        let stroke = Some(Stroke::solid(1.0, theme.hairline));
        scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
    }
    scene
}

/// One part, with its top left corner at the origin.
pub fn node(workspace: &Workspace, (link, own): (Link, &Node), place: Size, look: &Look) -> Scene<AnyId> {
    let colours = look.theme.hue(hue(link));
    let id = match own {
        Node::Record(id) => *id,
        Node::Criterion(instrument, _) => (*instrument).into(),
    };
    let mut scene = Scene::new(place);
    let block = |width, radius, fill| {
        let rect = rect(0.0, 0.0, width, place.h);
        Shape::Rect(RectShape { rect, radius, fill: Some(fill), stroke: None })
    };
    scene.push_tagged(id, block(place.w, radius::CONTROL, colours.ground));
    scene.push(block(4.0, 2.0, colours.edge));
    let limits = Limits::width(place.w - space::M - space::S).lines(2);
    let text = wrap(look.measure, &name(workspace, own, look), SMALL, limits);
    let top = (place.h - text.height(SMALL)) / 2.0;
    scene.push_text(pos(space::M, top), &text, SMALL, look.theme.ink);
    scene
}

/// The parts of each column, each near what it is joined with.
fn columns(chain: &Chain) -> Vec<Vec<NodeIndex>> {
    let mut columns = vec![Vec::new(); Link::ALL.len()];
    for (index, link, _) in chain.nodes() {
        if let Some(column) = columns.get_mut(link as usize) {
            column.push(index);
        }
    }
    let mut height: HashMap<NodeIndex, f32> = HashMap::new();
    for pass in 0..PASSES {
        let order: Vec<usize> =
            if pass % 2 == 0 { (0..columns.len()).collect() } else { (0..columns.len()).rev().collect() };
        for at in order {
            let Some(column) = columns.get_mut(at) else { continue };
            let key = |index: &NodeIndex| {
                let joined = if pass % 2 == 0 { chain.previous(*index) } else { chain.next(*index) };
                let known: Vec<f32> = joined.iter().filter_map(|other| height.get(other).copied()).collect();
                let own = height.get(index).copied().unwrap_or(1.0);
                if known.is_empty() { own } else { known.iter().sum::<f32>() / known.len() as f32 }
            };
            let mut keyed: Vec<(f32, NodeIndex)> = column.iter().map(|index| (key(index), *index)).collect();
            // Stages stay in the order of time: only the journeys that they belong to change places.
            if at != Link::Stage as usize || pass % 2 == 0 {
                keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            }
            let count = keyed.len().max(1) as f32;
            *column = keyed.into_iter().map(|(_, index)| index).collect();
            height.extend(column.iter().enumerate().map(|(row, index)| (*index, row as f32 / count)));
        }
    }
    columns
}

fn curve(from: &Rect, to: &Rect) -> Path {
    let (a, b) = (pos(from.max.x, from.center().y), pos(to.min.x, to.center().y));
    let bend = ((b.x - a.x) / 2.0).max(16.0);
    let control = |p: Pos, by: f32| pos(p.x + by, p.y);
    let mut path = Path::default();
    path.move_to(a).cubic_to(control(a, bend), control(b, -bend), b);
    path
}

/// What a part is called.
pub fn name(workspace: &Workspace, node: &Node, look: &Look) -> String {
    match node {
        Node::Record(id) => names::record(workspace, *id, look.lang),
        Node::Criterion(instrument, code) => {
            let criterion = workspace.instruments.get(*instrument).and_then(|own| own.criterion(code));
            let text = criterion.map_or("", |own| own.text.get(look.lang));
            format!("{code}  {text}")
        }
    }
}

fn hue(link: Link) -> Hue {
    match link {
        Link::Persona => Hue::Plum,
        Link::Journey => Hue::Sky,
        Link::Stage => Hue::Blue,
        Link::Pain => Hue::Vermilion,
        Link::Opportunity => Hue::Green,
        Link::Initiative => Hue::Orange,
        Link::Kpi => Hue::Indigo,
        Link::Criterion => Hue::Brown,
    }
}

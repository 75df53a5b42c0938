//! The chain as a picture: a column for each kind of link, lines from each to the next.

use std::collections::{BTreeSet, HashMap};

use crate::{
    analysis::chain::{Chain, Link, Node, NodeIndex},
    base::geom::{Rect, pos, rect},
    model::{AnyId, Workspace, journey::Hue},
    scene::{
        PathShape, Scene, Shape, Stroke,
        journey_map::said,
        look::Look,
        path::Path,
        theme::{radius, space},
    },
    tr,
};

use super::{
    sheet::{COVER, NAME, SMALL, Sheet, TEXT},
    words,
};

/// The chain laid out.
#[derive(Debug)]
pub struct ChainMap {
    pub scene: Scene<AnyId>,
    /// Where each part lies, by its number in the chain.
    pub places: Vec<Rect>,
}

const COLUMN: f32 = 208.0;
const WIDTH: f32 = 160.0;
const HEIGHT: f32 = 30.0;
const GAP: f32 = 6.0;
const TOP: f32 = 40.0;
/// Passes in which each column is put in the order of its neighbours.
const PASSES: usize = 4;

/// Draws the chain. With a part `lit`, it and all that leads to it and on from it stand out, the rest fades.
pub fn chain_map(workspace: &Workspace, chain: &Chain, lit: Option<NodeIndex>, look: &Look) -> ChainMap {
    let columns = columns(chain);
    let highest = columns.iter().map(Vec::len).max().unwrap_or_default() as f32;
    let height = TOP + highest * (HEIGHT + GAP);
    let mut sheet = Sheet::new(look, COLUMN * (Link::ALL.len() as f32 - 1.0) + WIDTH);
    let mut places = vec![Rect::default(); chain.nodes().count()];
    for (column, members) in columns.iter().enumerate() {
        let free = (highest - members.len() as f32) * (HEIGHT + GAP);
        // A short column stands in the middle of the others, but never out of sight of its heading.
        let top = TOP + (free / 2.0).min(120.0);
        for (row, index) in members.iter().enumerate() {
            let place = rect(column as f32 * COLUMN, top + row as f32 * (HEIGHT + GAP), WIDTH, HEIGHT);
            if let Some(own) = places.get_mut(*index as usize) {
                *own = place;
            }
        }
    }
    let lit = lit.map(|index| chain.lit(index));
    headings(&mut sheet, &columns);
    lines(&mut sheet, chain, &places, lit.as_ref());
    for (index, link, node) in chain.nodes() {
        let Some(place) = places.get(index as usize) else { continue };
        let faded = lit.as_ref().is_some_and(|lit| !lit.contains(&index));
        let shown = Shown { link, node, faded };
        draw_node(&mut sheet, workspace, *place, &shown);
    }
    sheet.scene.size.h = height;
    ChainMap { scene: sheet.scene, places }
}

/// The whole chain with its title, for paper; `None` when there is nothing in it.
pub fn chain_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let chain = Chain::of(workspace);
    chain.nodes().next()?;
    let map = chain_map(workspace, &chain, None, look);
    let mut sheet = Sheet::new(look, map.scene.size.w);
    let width = sheet.scene.size.w;
    sheet.paragraph((0.0, width), &tr!(look.lang, "maps-chain"), COVER, look.theme.ink);
    sheet.paragraph((0.0, width), &workspace.profile.name, TEXT, look.theme.second_ink);
    sheet.y += space::XL;
    sheet.scene.append_moved(&map.scene, 0.0, sheet.y);
    sheet.y += map.scene.size.h;
    Some(sheet.finish(space::XXL))
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
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            let count = keyed.len().max(1) as f32;
            *column = keyed.into_iter().map(|(_, index)| index).collect();
            height.extend(column.iter().enumerate().map(|(row, index)| (*index, row as f32 / count)));
        }
    }
    columns
}

fn headings(sheet: &mut Sheet, columns: &[Vec<NodeIndex>]) {
    let theme = sheet.look.theme;
    for (link, members) in Link::ALL.into_iter().zip(columns) {
        let x = link as usize as f32 * COLUMN;
        sheet.line((x, 14.0, WIDTH - 32.0), &words::link(link, sheet.look.lang), NAME, theme.ink);
        let count = members.len().to_string();
        sheet.label((x + WIDTH, 14.0), crate::scene::Anchor::End, &count, (SMALL, theme.second_ink));
        sheet.rule((x, 24.0), (x + WIDTH, 24.0), Stroke::solid(1.0, theme.hairline));
    }
}

fn lines(sheet: &mut Sheet, chain: &Chain, places: &[Rect], lit: Option<&BTreeSet<NodeIndex>>) {
    let theme = sheet.look.theme;
    let is_lit = |index: &NodeIndex| lit.is_some_and(|lit| lit.contains(index));
    // What is lit is painted over what is not.
    for pass in [false, true] {
        for (index, ..) in chain.nodes() {
            for next in chain.next(index) {
                let stands_out = is_lit(&index) && is_lit(next);
                if stands_out != pass {
                    continue;
                }
                let (Some(from), Some(to)) = (places.get(index as usize), places.get(*next as usize)) else {
                    continue;
                };
                let stroke = match (stands_out, lit) {
                    (true, _) => Stroke::solid(2.0, theme.accent),
                    (false, None) => Stroke::solid(1.0, theme.second_ink.mixed(theme.ground, 0.5)),
                    (false, Some(_)) => Stroke::solid(1.0, theme.hairline),
                };
                let path = curve(from, to);
                sheet.scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
            }
        }
    }
}

fn curve(from: &Rect, to: &Rect) -> Path {
    let (a, b) = (pos(from.max.x, from.center().y), pos(to.min.x, to.center().y));
    let bend = ((b.x - a.x) / 2.0).max(16.0);
    let mut path = Path::default();
    path.move_to(a).cubic_to(pos(a.x + bend, a.y), pos(b.x - bend, b.y), b);
    path
}

/// A part as it is to be drawn.
struct Shown<'a> {
    link: Link,
    node: &'a Node,
    faded: bool,
}

fn draw_node(sheet: &mut Sheet, workspace: &Workspace, place: Rect, shown: &Shown) {
    let theme = sheet.look.theme;
    let colours = theme.hue(hue(shown.link));
    let (fill, edge, ink) = if shown.faded {
        (theme.ground, theme.hairline, theme.second_ink.mixed(theme.ground, 0.4))
    } else {
        (colours.ground, colours.edge, theme.ink)
    };
    match shown.node {
        Node::Record(id) => sheet.block_showing(*id, place, radius::CONTROL, fill),
        Node::Criterion(instrument, _) => {
            sheet.block_showing((*instrument).into(), place, radius::CONTROL, fill);
        }
    }
    sheet.block_of(rect(place.min.x, place.min.y, 4.0, place.height()), 2.0, edge);
    let text = name(workspace, shown.node, sheet.look);
    let at = (place.min.x + space::M, place.min.y + 19.5, place.width() - space::M - space::S);
    sheet.line(at, &text, TEXT, ink);
}

/// What a part is called.
pub fn name(workspace: &Workspace, node: &Node, look: &Look) -> String {
    match node {
        Node::Record(id) => {
            let card = id.typed().and_then(|card| workspace.cards.get(card));
            let name = card.map_or_else(|| workspace.name_of(*id), |card| Some(said(workspace, card)));
            name.unwrap_or_default().to_owned()
        }
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

//! The drawing as it was last laid out, and which parts of it are in sight.

use std::rc::Rc;

use crate::{
    analysis::plan::Conflict,
    base::{
        geom::{Rect, pos},
        months::Months,
    },
    model::{AnyId, Kind},
    scene::{
        Item, Scene,
        look::Look,
        strategy::roadmap::{Roadmap, RoadmapStyle, roadmap},
    },
    ui::{Cx, kept},
};

use super::overview;

/// What the overview says of a plan.
pub struct Many {
    pub conflicts: Vec<Conflict>,
    /// Roles with many initiatives at once, when, and how many at most.
    pub loads: Vec<(String, Months, usize)>,
}

/// A roadmap with the places of all its items.
pub struct Laid {
    pub roadmap: Roadmap,
    pub many: Many,
    body: Vec<Rect>,
    names: Vec<Rect>,
}

/// A roadmap as it was last laid out; `None` where there is nothing to plan.
pub type Kept = kept::Kept<Option<Rc<Laid>>, RoadmapStyle>;

/// The kinds of record that it shows.
const SHOWN: [Kind; 6] =
    [Kind::Profile, Kind::Initiative, Kind::Milestone, Kind::Objective, Kind::Card, Kind::Stage];

/// The roadmap, laid out anew when what it shows has changed.
pub fn laid_out(kept: &mut Kept, cx: &Cx, style: RoadmapStyle) -> Option<Rc<Laid>> {
    let laid = kept.get(cx, &SHOWN, style, || {
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let bounds = |scene: &Scene<AnyId>| scene.items.iter().map(|item| item.shape.bounds()).collect();
        let roadmap = roadmap(cx.workspace, &style, &look)?;
        let many = overview::many(cx, &roadmap);
        let (body, names) = (bounds(&roadmap.body), bounds(&roadmap.names));
        Some(Rc::new(Laid { roadmap, many, body, names }))
    });
    laid.as_ref().clone()
}

impl Laid {
    /// What of the calendar touches a place.
    pub fn body_in(&self, place: Rect) -> impl Iterator<Item = &Item<AnyId>> {
        seen(&self.roadmap.body, &self.body, place)
    }

    /// The names of groups from one height to another.
    pub fn names_in(&self, top: f32, bottom: f32) -> impl Iterator<Item = &Item<AnyId>> {
        seen(&self.roadmap.names, &self.names, Rect { min: pos(-1e4, top), max: pos(1e4, bottom) })
    }
}

fn seen<'a>(
    scene: &'a Scene<AnyId>,
    bounds: &'a [Rect],
    place: Rect,
) -> impl Iterator<Item = &'a Item<AnyId>> {
    scene.items.iter().zip(bounds).filter(move |(_, bounds)| bounds.intersects(place)).map(|(item, _)| item)
}

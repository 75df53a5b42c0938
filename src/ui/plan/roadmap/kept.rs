//! The drawing as it was last laid out, and which parts of it are in sight.

use std::{rc::Rc, sync::Arc};

use crate::{
    analysis::plan::Conflict,
    base::{
        geom::{Rect, pos},
        localised::Lang,
        months::Months,
    },
    model::{
        AnyId, Mark,
        journey::{Card, Stage},
        organisation::{Objective, Profile},
        strategy::{Initiative, Milestone},
    },
    scene::{
        Item, Scene,
        look::Look,
        strategy::roadmap::{Roadmap, RoadmapStyle, roadmap},
        theme::Appearance,
    },
    ui::Cx,
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

/// A layout with what it depends on.
pub struct Kept {
    basis: Basis,
    laid: Option<Rc<Laid>>,
}

struct Basis {
    style: RoadmapStyle,
    lang: Lang,
    appearance: Appearance,
    profile: Arc<Profile>,
    initiatives: Mark<Initiative>,
    milestones: Mark<Milestone>,
    objectives: Mark<Objective>,
    cards: Mark<Card>,
    stages: Mark<Stage>,
}

impl Basis {
    fn of(cx: &Cx, style: RoadmapStyle) -> Self {
        let workspace = cx.workspace;
        Self {
            style,
            lang: cx.lang,
            appearance: cx.theme.appearance,
            profile: Arc::clone(&workspace.profile),
            initiatives: workspace.initiatives.mark(),
            milestones: workspace.milestones.mark(),
            objectives: workspace.objectives.mark(),
            cards: workspace.cards.mark(),
            stages: workspace.stages.mark(),
        }
    }

    fn is_of(&self, cx: &Cx, style: RoadmapStyle) -> bool {
        let workspace = cx.workspace;
        (self.style, self.lang, self.appearance) == (style, cx.lang, cx.theme.appearance)
            && Arc::ptr_eq(&self.profile, &workspace.profile)
            && self.initiatives.is_of(&workspace.initiatives)
            && self.milestones.is_of(&workspace.milestones)
            && self.objectives.is_of(&workspace.objectives)
            && self.cards.is_of(&workspace.cards)
            && self.stages.is_of(&workspace.stages)
    }
}

/// The roadmap, laid out anew when what it shows has changed.
pub fn laid_out(kept: &mut Option<Kept>, cx: &Cx, style: RoadmapStyle) -> Option<Rc<Laid>> {
    if let Some(kept) = kept.as_ref().filter(|kept| kept.basis.is_of(cx, style)) {
        return kept.laid.clone();
    }
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let laid = roadmap(cx.workspace, &style, &look).map(|roadmap| {
        let bounds = |scene: &Scene<AnyId>| scene.items.iter().map(|item| item.shape.bounds()).collect();
        let many = overview::many(cx, &roadmap);
        Rc::new(Laid { body: bounds(&roadmap.body), names: bounds(&roadmap.names), many, roadmap })
    });
    *kept = Some(Kept { basis: Basis::of(cx, style), laid: laid.clone() });
    laid
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

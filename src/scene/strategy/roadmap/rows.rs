//! Which initiatives stand together, in which lane each of them lies, and the page that they fill.

use std::collections::{BTreeMap, HashMap};

use crate::{
    base::{
        geom::{Rect, pos, rect, size},
        id::Id,
        localised::Lang,
        months::Months,
    },
    model::{
        AnyId, Workspace,
        journey::{Card, Stage},
        strategy::{Initiative, InitiativeState},
    },
    scene::{
        Scene,
        look::Look,
        theme::space,
        wrap::{Limits, wrap},
    },
    tr,
};

use super::{
    super::{
        Sheet,
        sheet::{NAME, SMALL},
        words,
    },
    Bar, Diamond, Grouping, Milestones, NAMES, Time, Warning, across,
    bar::{self, Text},
    links,
    load::{self, Load},
};

/// Height of a bar: a name and a line below it.
pub const BAR: f32 = 40.0;
/// Height of the milestones below a bar.
pub const STRIP: f32 = 20.0;
const GAP: f32 = 12.0;
/// Left free between what lies in one lane.
const APART: f32 = 12.0;

/// An initiative with its months.
pub struct Planned<'a> {
    pub id: Id<Initiative>,
    pub own: &'a Initiative,
    pub months: Months,
    pub warning: Option<Warning>,
}

impl<'a> Planned<'a> {
    pub fn new(id: Id<Initiative>, own: &'a Initiative, months: Months, warning: Option<Warning>) -> Self {
        Self { id, own, months, warning }
    }
}

/// Initiatives that stand together.
pub struct Group<'a> {
    pub name: String,
    /// The role, where the groups are roles.
    pub role: Option<String>,
    members: Vec<Member<'a>>,
    /// How many lanes, and which of them have milestones below their bars.
    lanes: Vec<bool>,
}

/// An initiative with its place in its group.
struct Member<'a> {
    planned: Planned<'a>,
    text: Text,
    lane: usize,
    /// Left and right edge of all that belongs to it.
    reach: (f32, f32),
    milestones: Vec<links::Named<'a>>,
}

impl Group<'_> {
    /// The right edge of all that is in it.
    pub fn right(&self) -> f32 {
        self.members.iter().map(|own| own.reach.1).fold(0.0, f32::max)
    }
}

/// The order of a group: by name, or as states follow each other; what belongs nowhere comes last.
type Key = (bool, usize, String);

/// The groups with their members by start.
pub fn groups<'a>(
    workspace: &Workspace,
    planned: Vec<Planned<'a>>,
    (grouping, look): (Grouping, &Look),
    (time, milestones): (&Time, &Milestones<'a>),
) -> Vec<Group<'a>> {
    let mut groups: BTreeMap<Key, Vec<Planned>> = BTreeMap::new();
    for own in planned {
        groups.entry(key_of(workspace, own.own, grouping, look.lang)).or_default().push(own);
    }
    let made = groups.into_iter().map(|((is_none, _, name), mut planned)| {
        planned.sort_by_key(|own| (own.months, own.id));
        let members = planned.into_iter().map(|own| member(own, workspace, look, (time, milestones)));
        let mut members: Vec<Member> = members.collect();
        let lanes = pack(&mut members);
        let role = (grouping == Grouping::Owner && !is_none).then(|| name.clone());
        Group { name, role, members, lanes }
    });
    made.collect()
}

fn key_of(workspace: &Workspace, own: &Initiative, grouping: Grouping, lang: Lang) -> Key {
    let stage_of = |card: &Id<Card>| {
        let stage: Id<Stage> = workspace.cards.get(*card)?.stage;
        workspace.stages.get(stage).map(|stage| stage.name.trim().to_owned())
    };
    let name = match grouping {
        Grouping::Owner => Some(own.owner_role.trim().to_owned()),
        Grouping::Objective => {
            workspace.objectives.get(own.objective).map(|objective| objective.name.trim().to_owned())
        }
        Grouping::Stage => own.pains.iter().find_map(stage_of),
        Grouping::State => {
            let place = InitiativeState::ALL.iter().position(|state| *state == own.state);
            // What is being worked on comes before what was only thought of.
            let place = InitiativeState::ALL.len() - place.unwrap_or_default();
            return (false, place, words::state(own.state, lang));
        }
    };
    let name = name.filter(|name| !name.is_empty());
    (name.is_none(), 0, name.unwrap_or_else(|| tr!(lang, "maps-no-group")))
}

fn member<'a>(
    planned: Planned<'a>,
    workspace: &Workspace,
    look: &Look,
    (time, milestones): (&Time, &Milestones<'a>),
) -> Member<'a> {
    let (left, right) = time.span(planned.months);
    let text = Text::of(workspace, &planned, right - left, look);
    let own = milestones.get(&planned.id).map_or(&[][..], Vec::as_slice);
    let milestones = links::named(own, time, look);
    let mut reach = (left, right.max(left + text.reach()));
    for named in &milestones {
        reach = (reach.0.min(named.x - links::RADIUS), reach.1.max(named.right()));
    }
    Member { planned, text, lane: 0, reach, milestones }
}

/// Gives each member the first lane where nothing is in its way; says which lanes have milestones.
fn pack(members: &mut [Member]) -> Vec<bool> {
    let mut ends: Vec<f32> = Vec::new();
    let mut strips: Vec<bool> = Vec::new();
    for own in members.iter_mut() {
        let free = ends.iter().position(|end| *end + APART <= own.reach.0);
        own.lane = free.unwrap_or(ends.len());
        if free.is_none() {
            ends.push(f32::NEG_INFINITY);
            strips.push(false);
        }
        if let Some((end, strip)) = ends.get_mut(own.lane).zip(strips.get_mut(own.lane)) {
            *end = own.reach.1;
            *strip |= !own.milestones.is_empty();
        }
    }
    strips
}

/// The drawing as it grows from group to group.
pub struct Page<'a> {
    look: &'a Look<'a>,
    time: &'a Time,
    body: Sheet<'a>,
    names: Sheet<'a>,
    bars: Vec<Bar>,
    diamonds: Vec<Diamond>,
    y: f32,
}

/// What the groups come to.
pub struct Drawn {
    pub body: Scene<AnyId>,
    pub names: Scene<AnyId>,
    pub bars: Vec<Bar>,
    pub diamonds: Vec<Diamond>,
    pub height: f32,
}

impl<'a> Page<'a> {
    pub fn new(look: &'a Look<'a>, time: &'a Time) -> Self {
        let (body, names) = (Sheet::new(look, time.width()), Sheet::new(look, NAMES));
        Self { look, time, body, names, bars: Vec::new(), diamonds: Vec::new(), y: 0.0 }
    }

    /// Draws a group below the others.
    pub fn group(&mut self, group: &Group, load: Option<&Load>) {
        across(&mut self.body, self.y, self.time.width());
        across(&mut self.names, self.y, NAMES);
        let top = self.y + space::S;
        let mut tops = Vec::with_capacity(group.lanes.len());
        let mut y = top;
        for has_strip in &group.lanes {
            tops.push(y);
            y += BAR + GAP + if *has_strip { STRIP } else { 0.0 };
        }
        for own in &group.members {
            self.member(own, tops.get(own.lane).copied().unwrap_or(top));
        }
        let load = load.zip(group.role.as_deref()).map(|(load, role)| load.of_role(role));
        if let Some(load) = load.filter(load::RoleLoad::is_worth_a_strip) {
            load::strip(&mut self.body, self.time, (&load, y));
            y += load::HEIGHT;
        }
        let least = self.name(group, top);
        self.y = y.max(least) + space::XS;
    }

    /// The name of a group with how many are in it; gives where it ends.
    fn name(&mut self, group: &Group, top: f32) -> f32 {
        let theme = self.look.theme;
        let wrapped = wrap(self.look.measure, &group.name, NAME, Limits::width(NAMES - space::L).lines(2));
        let mut y = top + 2.0;
        y += self.names.scene.push_text(pos(0.0, y), &wrapped, NAME, theme.ink);
        let count = tr!(self.look.lang, "roadmap-count", count = group.members.len());
        let width = NAMES - space::L;
        self.names.line((0.0, y + SMALL.metrics().baseline(), width), &count, SMALL, theme.second_ink);
        y + SMALL.metrics().height + space::XS
    }

    fn member(&mut self, own: &Member, top: f32) {
        let (left, right) = self.time.span(own.planned.months);
        let place = rect(left, top, (right - left).max(6.0), BAR);
        bar::bar(&mut self.body, &own.planned, place);
        for named in &own.milestones {
            let center = pos(named.x, top + BAR + STRIP / 2.0 - 1.0);
            links::milestone(&mut self.body, named, center);
            self.diamonds.push(Diamond { id: named.id, center, month: named.month });
        }
        let reach = Rect { max: pos(place.max.x.max(left + own.text.reach()), place.max.y), ..place };
        let Planned { id, months, warning, .. } = own.planned;
        self.bars.push(Bar { id, place, reach, months, warning, text: own.text.clone() });
    }

    pub fn finish(mut self) -> Drawn {
        across(&mut self.body, self.y, self.time.width());
        across(&mut self.names, self.y, NAMES);
        // From the top down, so that arrow keys follow the eye.
        let order = |own: &Bar| (own.place.min.y as i32, own.place.min.x as i32);
        self.bars.sort_by_key(order);
        let height = self.y + 1.0;
        self.names.scene.size = size(NAMES, height);
        Drawn {
            body: self.body.scene,
            names: self.names.scene,
            bars: self.bars,
            diamonds: self.diamonds,
            height,
        }
    }
}

/// Where each initiative lies.
pub fn places(bars: &[Bar]) -> HashMap<Id<Initiative>, &Bar> {
    bars.iter().map(|own| (own.id, own)).collect()
}

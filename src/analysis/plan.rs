//! The plan of initiatives: what cannot be as it is entered, what comes now, next and later, and who has how
//! much to do (domain 4.3).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    base::{
        id::Id,
        period::{Period, PeriodLength},
    },
    model::{
        Workspace,
        order::in_order,
        strategy::{Initiative, InitiativeState},
    },
};

/// What cannot be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// Each waits for the next, and the last for the first.
    Circle(Vec<Id<Initiative>>),
    EndsBeforeStart(Id<Initiative>),
    /// The first begins before the second, which it waits for, has ended.
    BeginsTooEarly(Id<Initiative>, Id<Initiative>),
}

/// When something is worked on, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Horizon {
    /// In progress, or its time has begun.
    Now,
    /// Begins within six months.
    Next,
    /// Begins after that, or nobody knows when.
    Later,
    /// Done or stopped.
    Past,
}

/// Months from today within which what begins is next.
const NEXT_MONTHS: i32 = 6;

/// Every conflict of the plan, in a fixed order.
pub fn conflicts(workspace: &Workspace) -> Vec<Conflict> {
    let calendar = Calendar::of(workspace);
    let mut found: Vec<Conflict> = circles(workspace).into_iter().map(Conflict::Circle).collect();
    for (id, own) in workspace.initiatives.iter() {
        let (begins, ends) = (calendar.first(own.start), calendar.last(own.end));
        if begins.zip(ends).is_some_and(|(begins, ends)| ends < begins) {
            found.push(Conflict::EndsBeforeStart(id));
        }
        for other in &own.depends_on {
            let ended = workspace.initiatives.get(*other).and_then(|other| calendar.last(other.end));
            if begins.zip(ended).is_some_and(|(begins, ended)| begins <= ended) {
                found.push(Conflict::BeginsTooEarly(id, *other));
            }
        }
    }
    found.sort();
    found
}

/// Groups of initiatives that wait for each other.
fn circles(workspace: &Workspace) -> Vec<Vec<Id<Initiative>>> {
    let ids: Vec<Id<Initiative>> = workspace.initiatives.ids().collect();
    let mut search = Search { workspace, state: BTreeMap::new(), path: Vec::new(), found: BTreeSet::new() };
    for id in ids {
        search.visit(id);
    }
    search.found.into_iter().collect()
}

/// A walk along the dependencies that remembers where it has been.
struct Search<'a> {
    workspace: &'a Workspace,
    /// Absent: not seen. False: on the path. True: done with.
    state: BTreeMap<Id<Initiative>, bool>,
    path: Vec<(Id<Initiative>, usize)>,
    found: BTreeSet<Vec<Id<Initiative>>>,
}

impl Search<'_> {
    /// Walks without recursion: a hostile file may hold a chain as long as it likes.
    fn visit(&mut self, from: Id<Initiative>) {
        if self.state.contains_key(&from) {
            return;
        }
        self.enter(from);
        while let Some((id, next)) = self.path.last_mut() {
            let id = *id;
            let waits_for = self.workspace.initiatives.get(id).and_then(|own| own.depends_on.get(*next));
            *next += 1;
            match waits_for {
                None => {
                    self.state.insert(id, true);
                    self.path.pop();
                }
                Some(other) => match self.state.get(other) {
                    None if self.workspace.initiatives.contains(*other) => self.enter(*other),
                    Some(false) => self.close(*other),
                    _ => {}
                },
            }
        }
    }

    fn enter(&mut self, id: Id<Initiative>) {
        self.state.insert(id, false);
        self.path.push((id, 0));
    }

    /// Notes the circle that ends where the path has been before, beginning with its least id.
    fn close(&mut self, at: Id<Initiative>) {
        let begins = self.path.iter().position(|(id, _)| *id == at).unwrap_or_default();
        let mut circle: Vec<Id<Initiative>> = self.path[begins..].iter().map(|(id, _)| *id).collect();
        let least = (0..circle.len()).min_by_key(|i| circle[*i]).unwrap_or_default();
        circle.rotate_left(least);
        self.found.insert(circle);
    }
}

/// Which days the periods of a workspace are.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// First month of the fiscal year, 1–12.
    fiscal_start: u8,
}

impl Calendar {
    pub fn of(workspace: &Workspace) -> Self {
        Self { fiscal_start: workspace.profile.fiscal_year_start.unwrap_or(1) }
    }

    fn first(self, period: Option<Period>) -> Option<Date> {
        period?.first_day(self.fiscal_start)
    }

    fn last(self, period: Option<Period>) -> Option<Date> {
        period?.last_day(self.fiscal_start)
    }

    /// First and last day of an initiative that has both a start and an end.
    pub fn days(self, own: &Initiative) -> Option<(Date, Date)> {
        self.first(own.start).zip(self.last(own.end))
    }

    /// When an initiative is worked on, seen from `today`.
    pub fn horizon(self, own: &Initiative, today: Date) -> Horizon {
        if matches!(own.state, InitiativeState::Done | InitiativeState::Stopped) {
            return Horizon::Past;
        }
        if own.state == InitiativeState::InProgress {
            return Horizon::Now;
        }
        let Some(first) = self.first(own.start) else { return Horizon::Later };
        let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
        match month(first) - month(today) {
            ..=0 => Horizon::Now,
            1..=NEXT_MONTHS => Horizon::Next,
            _ => Horizon::Later,
        }
    }
}

/// Person-months of work in each month for each role: the effort of an initiative (F27a) spread evenly over
/// its months. Those without effort, owner or dates are not in it.
pub fn capacity(workspace: &Workspace) -> BTreeMap<String, BTreeMap<Period, f64>> {
    let calendar = Calendar::of(workspace);
    let mut load: BTreeMap<String, BTreeMap<Period, f64>> = BTreeMap::new();
    for (_, own) in in_order(&workspace.initiatives, |own| own.state != InitiativeState::Stopped) {
        let effort = own.rice.as_ref().map(|rice| rice.effort).filter(|effort| *effort > 0.0);
        let (Some(effort), Some((first, last))) = (effort, calendar.days(own)) else { continue };
        let role = own.owner_role.trim();
        let month = |day| Period::of(day, PeriodLength::Month, 1);
        let (Some(first), Some(last)) = (month(first), month(last)) else { continue };
        let months = Period::range(first, last);
        if role.is_empty() || months.is_empty() {
            continue;
        }
        let share = effort / months.len() as f64;
        let of_role = load.entry(role.to_owned()).or_default();
        for month in months {
            *of_role.entry(month).or_default() += share;
        }
    }
    load
}

//! The plan of initiatives: what cannot be as it is entered, what comes now, next and later, and who has how
//! much to do (domain 4.3).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    base::{
        id::Id,
        months::{Months, month_of},
        period::Period,
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

impl Horizon {
    /// The columns of the plan, in their order.
    pub const ALL: [Self; 4] = [Self::Now, Self::Next, Self::Later, Self::Past];
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
        Self { fiscal_start: workspace.fiscal_start() }
    }

    fn first(self, period: Option<Period>) -> Option<Date> {
        period?.first_day(self.fiscal_start)
    }

    fn last(self, period: Option<Period>) -> Option<Date> {
        period?.last_day(self.fiscal_start)
    }

    /// First month of the fiscal year, 1–12.
    pub fn fiscal_start(self) -> u8 {
        self.fiscal_start
    }

    /// The months of an initiative that has a start and an end, the end not before the start.
    pub fn months(self, own: &Initiative) -> Option<Months> {
        Months::of(own.start?, own.end?, self.fiscal_start)
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
        match month_of(first) - month_of(today) {
            ..=0 => Horizon::Now,
            1..=NEXT_MONTHS => Horizon::Next,
            _ => Horizon::Later,
        }
    }

    /// What has to become of an initiative so that it belongs to a horizon; one that belongs there already stays
    /// as it is. It begins this month, with the next quarter, or with the first quarter after the months that are
    /// next, and takes as long as before; what has no dates takes a quarter.
    pub fn brought_to(self, own: &Initiative, to: Horizon, today: Date) -> Rescheduled {
        use InitiativeState as State;
        if self.horizon(own, today) == to {
            return Rescheduled { months: None, state: own.state };
        }
        if to == Horizon::Past {
            return Rescheduled { months: None, state: State::Done };
        }
        let this = month_of(today);
        let quarter_after =
            |month: i32| month + 1 + (i32::from(self.fiscal_start) - 1 - month - 1).rem_euclid(3);
        let first = match to {
            Horizon::Next => quarter_after(this),
            Horizon::Later => quarter_after(this + NEXT_MONTHS),
            _ => this,
        };
        let was = self.months(own);
        let state = match (to, own.state) {
            (Horizon::Now, State::Done | State::Stopped) => State::InProgress,
            (_, State::Idea) => State::Idea,
            _ => State::Planned,
        };
        // What has begun stays where it is in time, and is only taken up again.
        let has_begun = to == Horizon::Now && was.is_some_and(|was| was.first <= this && this <= was.last);
        let months = (!has_begun).then(|| Months::from(first, was.map_or(QUARTER, Months::count)));
        Rescheduled { months, state }
    }
}

/// Who belongs to which of [`Horizon::ALL`], seen from `today`: by start; what has none last, in the workspace's order.
pub fn by_horizon(workspace: &Workspace, today: Date) -> [Vec<Id<Initiative>>; 4] {
    let calendar = Calendar::of(workspace);
    let mut rows = in_order(&workspace.initiatives, |_| true);
    rows.sort_by_key(|(_, own)| {
        let first = calendar.first(own.start);
        (first.is_none(), first)
    });
    Horizon::ALL.map(|horizon| {
        let members = rows.iter().filter(|(_, own)| calendar.horizon(own, today) == horizon);
        members.map(|(id, _)| *id).collect()
    })
}

/// Months of a quarter.
const QUARTER: i32 = 3;

/// New dates and state of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rescheduled {
    /// None where the dates stay.
    pub months: Option<Months>,
    pub state: InitiativeState,
}

/// From so many initiatives of one role at once on, somebody should ask whether that is too much.
pub const MANY_AT_ONCE: usize = 4;

/// How many initiatives each role has at work in each of `count` steps of `step` months, the first of which begins
/// with the month `first`. What is stopped, or has no role or dates, is not in it.
pub fn at_once(
    workspace: &Workspace,
    first: i32,
    (step, count): (i32, usize),
) -> BTreeMap<String, Vec<usize>> {
    let calendar = Calendar::of(workspace);
    let mut changes: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    let place = |month: i32| {
        let steps = month.saturating_sub(first).div_euclid(step.max(1));
        usize::try_from(steps).unwrap_or_default().min(count)
    };
    for own in workspace.initiatives.values().filter(|own| own.state != InitiativeState::Stopped) {
        let role = own.owner_role.trim();
        let Some(months) = calendar.months(own).filter(|own| !role.is_empty() && own.last >= first) else {
            continue;
        };
        let of_role = changes.entry(role.to_owned()).or_insert_with(|| vec![0; count + 2]);
        for (at, change) in [(place(months.first), 1), (place(months.last) + 1, -1)] {
            if let Some(own) = of_role.get_mut(at) {
                *own += change;
            }
        }
    }
    let summed = changes.into_iter().map(|(role, changes)| {
        let sums = changes.iter().scan(0_i64, |sum, change| {
            *sum += change;
            Some(usize::try_from(*sum).unwrap_or_default())
        });
        (role, sums.take(count).collect())
    });
    summed.collect()
}

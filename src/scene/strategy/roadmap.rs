//! The roadmap: initiatives as bars over quarters or months, in groups.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use crate::{
    analysis::plan::Calendar,
    base::{
        geom::{Rect, pos, rect},
        id::Id,
        localised::Lang,
        period::{Period, PeriodLength},
    },
    i18n::calendar::period_tick,
    model::{
        AnyId, Workspace,
        journey::{Card, Hue, Stage},
        order::in_order,
        strategy::{Initiative, InitiativeState},
    },
    scene::{
        Anchor, PathShape, Scene, Shape, Stroke,
        look::Look,
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

/// What stands together in the roadmap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    #[default]
    Owner,
    Objective,
    Stage,
}

/// How the roadmap is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoadmapStyle {
    pub grouping: Grouping,
    /// Month or quarter.
    pub step: PeriodLength,
    /// Of one step, in points.
    pub step_width: f32,
    /// Marked by a line where it lies within the plan.
    pub today: Option<Date>,
}

impl Default for RoadmapStyle {
    fn default() -> Self {
        Self { grouping: Grouping::default(), step: PeriodLength::Quarter, step_width: 132.0, today: None }
    }
}

/// A roadmap laid out.
#[derive(Debug)]
pub struct Roadmap {
    pub scene: Scene<AnyId>,
    /// Where each initiative with dates lies.
    pub bars: Vec<(Id<Initiative>, Rect)>,
    /// Where the calendar begins, and points to a day.
    pub first_day: Date,
    pub calendar_left: f32,
    pub day_width: f32,
}

const NAMES: f32 = 192.0;
/// Two lines of a name.
const BAR: f32 = 42.0;
const GAP: f32 = 6.0;
const HEADER: f32 = 30.0;
/// The longest calendar that is drawn, in steps.
const MOST_STEPS: usize = 120;

/// The roadmap of a workspace; `None` when no initiative has both a start and an end.
pub fn roadmap(workspace: &Workspace, style: &RoadmapStyle, look: &Look) -> Option<Roadmap> {
    let calendar = Calendar::of(workspace);
    let rows = in_order(&workspace.initiatives, |_| true);
    let planned: Vec<Planned> = rows
        .iter()
        .filter_map(|(id, own)| {
            let (first, last) = calendar.days(own).filter(|(first, last)| first <= last)?;
            Some(Planned { id: *id, own, first, last })
        })
        .collect();
    let fiscal = workspace.profile.fiscal_year_start.unwrap_or(1);
    let steps = steps(&planned, style.step, fiscal)?;
    let first_day = steps.first()?.first_day(fiscal)?;
    let last_day = steps.last()?.last_day(fiscal)?;
    let days = days_between(first_day, last_day) + 1.0;
    let width = steps.len() as f32 * style.step_width;
    let mut sheet = Sheet::new(look, NAMES + width);
    let time = Time { first_day, left: NAMES, day_width: width / days };
    header(&mut sheet, &steps, (fiscal, &time));
    let mut bars = Vec::new();
    for (name, members) in groups(workspace, planned, style.grouping, look.lang) {
        group(&mut sheet, &name, &members, (&time, &mut bars));
    }
    dependencies(&mut sheet, workspace, &bars);
    milestones(&mut sheet, workspace, &bars, (fiscal, &time));
    if let Some(today) = style.today.filter(|today| (first_day..=last_day).contains(today)) {
        let x = time.x(today);
        sheet.rule((x, HEADER - 6.0), (x, sheet.y), Stroke::solid(1.5, look.theme.accent));
    }
    undated(&mut sheet, &rows, &bars);
    sheet.scene.size.h = sheet.y;
    Some(Roadmap { scene: sheet.scene, bars, first_day, calendar_left: NAMES, day_width: time.day_width })
}

/// The roadmap with its title, for paper.
pub fn roadmap_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let roadmap = roadmap(workspace, &RoadmapStyle::default(), look)?;
    let mut sheet = Sheet::new(look, roadmap.scene.size.w);
    let width = sheet.scene.size.w;
    sheet.paragraph((0.0, width), &tr!(look.lang, "maps-roadmap"), COVER, look.theme.ink);
    sheet.paragraph((0.0, width), &workspace.profile.name, TEXT, look.theme.second_ink);
    sheet.y += space::XL;
    sheet.scene.append_moved(&roadmap.scene, 0.0, sheet.y);
    sheet.y += roadmap.scene.size.h;
    Some(sheet.finish(space::XXL))
}

/// An initiative with its days.
struct Planned<'a> {
    id: Id<Initiative>,
    own: &'a Initiative,
    first: Date,
    last: Date,
}

/// Where days are.
struct Time {
    first_day: Date,
    left: f32,
    day_width: f32,
}

impl Time {
    fn x(&self, day: Date) -> f32 {
        self.left + days_between(self.first_day, day) * self.day_width
    }
}

fn days_between(from: Date, to: Date) -> f32 {
    from.until(to).map_or(0.0, |span| span.get_days() as f32)
}

/// The steps from the first start to the last end.
fn steps(planned: &[Planned], length: PeriodLength, fiscal: u8) -> Option<Vec<Period>> {
    let first = planned.iter().map(|own| own.first).min()?;
    let last = planned.iter().map(|own| own.last).max()?;
    let mut steps = Period::range(Period::of(first, length, fiscal)?, Period::of(last, length, fiscal)?);
    steps.truncate(MOST_STEPS);
    Some(steps)
}

fn header(sheet: &mut Sheet, steps: &[Period], (fiscal, time): (u8, &Time)) {
    let theme = sheet.look.theme;
    for step in steps {
        let Some(x) = step.first_day(fiscal).map(|day| time.x(day)) else { continue };
        sheet.label(
            (x + 4.0, 14.0),
            Anchor::Start,
            &period_tick(*step, sheet.look.lang),
            (SMALL, theme.second_ink),
        );
        sheet.rule((x, 2.0), (x, HEADER - 8.0), Stroke::solid(1.0, theme.hairline));
    }
    sheet.y = HEADER;
}

/// The groups with their members by start, in the order of their names; those without a group come last.
fn groups<'a>(
    workspace: &Workspace,
    planned: Vec<Planned<'a>>,
    grouping: Grouping,
    lang: Lang,
) -> Vec<(String, Vec<Planned<'a>>)> {
    let mut groups: BTreeMap<(bool, String), Vec<Planned>> = BTreeMap::new();
    for own in planned {
        let name = group_of(workspace, own.own, grouping);
        let key = (name.is_none(), name.unwrap_or_else(|| tr!(lang, "maps-no-group")));
        groups.entry(key).or_default().push(own);
    }
    let sorted = groups.into_iter().map(|((_, name), mut members)| {
        members.sort_by_key(|own| (own.first, own.last));
        (name, members)
    });
    sorted.collect()
}

fn group_of(workspace: &Workspace, own: &Initiative, grouping: Grouping) -> Option<String> {
    let stage_of = |card: &Id<Card>| {
        let stage: Id<Stage> = workspace.cards.get(*card)?.stage;
        workspace.stages.get(stage).map(|stage| stage.name.clone())
    };
    let name = match grouping {
        Grouping::Owner => Some(own.owner_role.trim().to_owned()),
        Grouping::Objective => {
            workspace.objectives.get(own.objective).map(|objective| objective.name.clone())
        }
        Grouping::Stage => own.pains.iter().find_map(stage_of),
    };
    name.filter(|name| !name.is_empty())
}

fn group(
    sheet: &mut Sheet,
    name: &str,
    members: &[Planned],
    (time, bars): (&Time, &mut Vec<(Id<Initiative>, Rect)>),
) {
    let theme = sheet.look.theme;
    let top = sheet.y + space::S;
    let lanes = pack(members);
    let height = lanes.iter().max().map_or(1.0, |last| *last as f32 + 1.0) * (BAR + GAP) - GAP;
    let name = wrap(sheet.look.measure, name, NAME, Limits::width(NAMES - space::L).lines(2));
    let middle = top + (BAR - name.height(NAME)) / 2.0;
    sheet.scene.push_text(pos(0.0, middle), &name, NAME, theme.ink);
    for (own, lane) in members.iter().zip(lanes) {
        let y = top + lane as f32 * (BAR + GAP);
        let (left, right) = (time.x(own.first), time.x(own.last) + time.day_width);
        let place = rect(left, y, (right - left).max(6.0), BAR);
        bar(sheet, own, place);
        bars.push((own.id, place));
    }
    sheet.y = top + height + space::S;
    sheet.rule((0.0, sheet.y), (sheet.scene.size.w, sheet.y), Stroke::solid(1.0, theme.hairline));
}

/// The lane of each member, so that none lies on another; members are in the order of their starts.
fn pack(members: &[Planned]) -> Vec<usize> {
    let mut ends: Vec<Date> = Vec::new();
    let lane_of = |own: &Planned| {
        let free = ends.iter().position(|end| *end < own.first);
        match free.and_then(|lane| ends.get_mut(lane).map(|end| (lane, end))) {
            Some((lane, end)) => {
                *end = own.last;
                lane
            }
            None => {
                ends.push(own.last);
                ends.len() - 1
            }
        }
    };
    members.iter().map(lane_of).collect()
}

/// A bar in the colour of its state, with the name in it.
fn bar(sheet: &mut Sheet, own: &Planned, place: Rect) {
    let theme = sheet.look.theme;
    let colours = theme.hue(hue(own.own.state));
    sheet.block_showing(own.id.into(), place, radius::CONTROL, colours.ground);
    let edge = rect(place.min.x, place.min.y, 4.0, place.height());
    sheet.block_of(edge, 2.0, colours.edge);
    let is_idea = matches!(own.own.state, InitiativeState::Idea | InitiativeState::Stopped);
    if is_idea {
        let stroke = Stroke::solid(1.0, colours.edge).dashed(4.0, 3.0);
        let frame = crate::scene::RectShape {
            rect: place.grown(-0.5),
            radius: radius::CONTROL,
            fill: None,
            stroke: Some(stroke),
        };
        sheet.scene.push(Shape::Rect(frame));
    }
    let room = place.width() - space::M - space::S;
    if room > 24.0 {
        let name = wrap(sheet.look.measure, &own.own.name, SMALL, Limits::width(room).lines(2));
        let y = place.center().y - name.height(SMALL) / 2.0;
        sheet.scene.push_text(pos(place.min.x + space::M, y), &name, SMALL, theme.ink);
    }
}

/// The colour of a state.
pub fn hue(state: InitiativeState) -> Hue {
    match state {
        InitiativeState::Idea => Hue::Grey,
        InitiativeState::Planned => Hue::Sky,
        InitiativeState::InProgress => Hue::Blue,
        InitiativeState::Done => Hue::Green,
        InitiativeState::Stopped => Hue::Brown,
    }
}

/// A line from the end of what is waited for to the start of what waits.
fn dependencies(sheet: &mut Sheet, workspace: &Workspace, bars: &[(Id<Initiative>, Rect)]) {
    let places: HashMap<Id<Initiative>, Rect> = bars.iter().copied().collect();
    let stroke = Stroke::solid(1.2, sheet.look.theme.second_ink);
    for (id, to) in bars {
        let Some(own) = workspace.initiatives.get(*id) else { continue };
        for from in own.depends_on.iter().filter_map(|other| places.get(other)) {
            let (a, b) = (pos(from.max.x, from.center().y), pos(to.min.x, to.center().y));
            let bend = (a.x + 8.0).min(b.x - 8.0).max(a.x + 4.0);
            let path = Path::polyline([a, pos(bend, a.y), pos(bend, b.y), b]);
            sheet.scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
            let head = Path::polygon([b, pos(b.x - 6.0, b.y - 3.5), pos(b.x - 6.0, b.y + 3.5)]);
            let fill = Some(stroke.colour);
            sheet.scene.push(Shape::Path(PathShape { path: head, fill, stroke: None }));
        }
    }
}

/// A diamond on the bar of its initiative, filled when it is done.
fn milestones(
    sheet: &mut Sheet,
    workspace: &Workspace,
    bars: &[(Id<Initiative>, Rect)],
    (fiscal, time): (u8, &Time),
) {
    let places: HashMap<Id<Initiative>, Rect> = bars.iter().copied().collect();
    for (id, own) in workspace.milestones.iter() {
        let day = own.period.and_then(|period| period.last_day(fiscal));
        let (Some(day), Some(place)) = (day, places.get(&own.initiative)) else { continue };
        let (x, y) = (time.x(day), place.max.y - 1.0);
        let path = Path::polygon([pos(x, y - 6.0), pos(x + 6.0, y), pos(x, y + 6.0), pos(x - 6.0, y)]);
        let theme = sheet.look.theme;
        let fill = Some(if own.done { theme.accent } else { theme.surface });
        let stroke = Some(Stroke::solid(1.5, theme.accent));
        sheet.scene.push_tagged(id.into(), Shape::Path(PathShape { path, fill, stroke }));
    }
}

/// Initiatives that have no place in the calendar, by name.
fn undated(
    sheet: &mut Sheet,
    rows: &[(Id<Initiative>, &std::sync::Arc<Initiative>)],
    bars: &[(Id<Initiative>, Rect)],
) {
    let drawn: std::collections::HashSet<Id<Initiative>> = bars.iter().map(|(id, _)| *id).collect();
    let left: Vec<_> = rows.iter().filter(|(id, _)| !drawn.contains(id)).collect();
    if left.is_empty() {
        return;
    }
    let theme = sheet.look.theme;
    sheet.y += space::S;
    let top = sheet.y;
    let title = tr!(sheet.look.lang, "maps-undated");
    sheet.block(rect(0.0, top, NAMES - space::L, 40.0), &title, NAME, theme.second_ink);
    for (id, own) in left {
        let text = format!("{} · {}", own.name, words::state(own.state, sheet.look.lang));
        let width = sheet.scene.size.w - NAMES;
        let place = rect(NAMES, sheet.y, width, TEXT.metrics().height);
        sheet.block_showing((*id).into(), place, 0.0, theme.ground);
        sheet.line((NAMES, sheet.y + TEXT.metrics().baseline(), width), &text, TEXT, theme.ink);
        sheet.y += TEXT.metrics().height;
    }
}

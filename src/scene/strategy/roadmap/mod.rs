//! The roadmap: initiatives as bars over quarters or months, in groups, with milestones and what waits for what.

mod bar;
mod links;
mod load;
mod rows;
mod table;
mod time;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use crate::{
    analysis::plan::{Calendar, Conflict, conflicts},
    base::{
        geom::{Pos, Rect, pos, rect, size},
        id::Id,
        months::{Months, month_of},
    },
    model::{
        AnyId, Workspace,
        order::in_order,
        strategy::{Initiative, Milestone},
    },
    scene::{Scene, Stroke, look::Look, theme::space, titled_sheet::with_organisation},
    tr,
};

use super::{
    Sheet,
    sheet::{COVER, NAME, TEXT},
    words,
};

pub use {
    links::Link,
    table::roadmap_table,
    time::{HEADER, Time},
};

/// What stands together in the roadmap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    #[default]
    Owner,
    Objective,
    Stage,
    State,
}

impl Grouping {
    pub const ALL: [Self; 4] = [Self::Owner, Self::Objective, Self::Stage, Self::State];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Owner => "roadmap-by-owner",
            Self::Objective => "roadmap-by-objective",
            Self::Stage => "roadmap-by-stage",
            Self::State => "roadmap-by-state",
        }
    }
}

/// The steps of the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scale {
    #[default]
    Quarters,
    Months,
}

impl Scale {
    pub const ALL: [Self; 2] = [Self::Quarters, Self::Months];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Quarters => "roadmap-quarters",
            Self::Months => "roadmap-months",
        }
    }

    /// Months of one step.
    pub fn months(self) -> i32 {
        match self {
            Self::Quarters => 3,
            Self::Months => 1,
        }
    }

    /// Points of a month.
    pub fn month_width(self) -> f32 {
        match self {
            Self::Quarters => 44.0,
            Self::Months => 80.0,
        }
    }
}

/// How the roadmap is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoadmapStyle {
    pub grouping: Grouping,
    pub scale: Scale,
    /// In the calendar, and marked by a line; on paper none.
    pub today: Option<Date>,
    /// Steps left free after the last end, to plan further.
    pub room: i32,
}

/// A roadmap laid out in three drawings, so that heading and names stay in sight while the rest moves.
#[derive(Debug)]
pub struct Roadmap {
    /// Over the calendar, [`HEADER`] high.
    pub header: Scene<AnyId>,
    /// Left of the calendar, [`NAMES`] wide.
    pub names: Scene<AnyId>,
    /// The lines of the calendar.
    pub ruling: Scene<AnyId>,
    /// From bar to bar, over the ruling.
    pub links: Vec<Link>,
    /// Bars without their words, and milestones, over all.
    pub body: Scene<AnyId>,
    pub time: Time,
    /// From the top down.
    pub bars: Vec<Bar>,
    pub diamonds: Vec<Diamond>,
    /// What has no place in the calendar, in the order of the workspace.
    pub left_out: Vec<(Id<Initiative>, LeftOut)>,
    /// The place of the line of today.
    pub today: Option<f32>,
}

/// Where an initiative lies in the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub id: Id<Initiative>,
    pub place: Rect,
    /// With the name beside it.
    pub reach: Rect,
    pub months: Months,
    pub warning: Option<Warning>,
    /// The words in it or beside it, which [`Self::write`] draws.
    text: bar::Text,
}

impl Bar {
    /// Writes its words into a drawing of the calendar; where they would begin left of `from`, they begin there.
    pub fn write(&self, sheet: &mut Sheet, from: f32) {
        self.text.draw(sheet, self.place, from);
    }
}

/// Where a milestone lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Diamond {
    pub id: Id<Milestone>,
    pub center: Pos,
    /// The month at whose end it is.
    pub month: i32,
}

/// What cannot be as it is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// It begins before this one, which it waits for, has ended.
    BeginsTooEarly(Id<Initiative>),
    /// It waits for itself, through others.
    Circle,
    /// Its end has passed, and it is neither done nor stopped.
    Overdue,
}

/// Why an initiative has no place in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    NoDates,
    NoStart,
    NoEnd,
    EndsBeforeStart,
    /// Too far from all the others.
    FarOff,
}

/// Width of the names of the groups.
pub const NAMES: f32 = 184.0;

/// The roadmap of a workspace. Without any dates the calendar is that around today.
pub fn roadmap(workspace: &Workspace, style: &RoadmapStyle, look: &Look) -> Option<Roadmap> {
    let calendar = Calendar::of(workspace);
    let today = style.today.map(month_of).map(|month| Months { first: month, last: month });
    let rows = in_order(&workspace.initiatives, |_| true);
    let dated: Vec<(Id<Initiative>, &Initiative, Months)> =
        rows.iter().filter_map(|(id, own)| Some((*id, &***own, calendar.months(own)?))).collect();
    let stretches = dated.iter().map(|(.., months)| *months).chain(today);
    let mut time = Time::around(stretches, (style.scale, calendar.fiscal_start()), style.room)?;
    let planned = dated.iter().filter(|(.., months)| time.holds(*months));
    let warnings = warnings(workspace);
    let warning_of = |id: &Id<Initiative>, own: &Initiative, months: &Months| {
        let is_over = style.today.is_some_and(|today| months.last < month_of(today));
        let overdue = (is_over && own.state.is_open()).then_some(Warning::Overdue);
        warnings.get(id).copied().or(overdue)
    };
    let items: Vec<rows::Planned> = planned
        .map(|(id, own, months)| rows::Planned::new(*id, own, *months, warning_of(id, own, months)))
        .collect();
    let there: BTreeSet<Id<Initiative>> = items.iter().map(|own| own.id).collect();
    let left_out = rows
        .iter()
        .filter(|(id, _)| !there.contains(id))
        .map(|(id, own)| (*id, reason(own, calendar)))
        .collect();
    let milestones = links::milestones(workspace, &time);
    let groups = rows::groups(workspace, items, (style.grouping, look), (&time, &milestones));
    let widest = groups.iter().map(rows::Group::right).fold(0.0, f32::max);
    time.reach(time.month_at(widest));
    let load = (style.grouping == Grouping::Owner).then(|| load::Load::of(workspace, &time));
    let mut page = rows::Page::new(look, &time);
    for group in &groups {
        page.group(group, load.as_ref());
    }
    let drawn = page.finish();
    Some(assemble(workspace, (style, look), (time, left_out), drawn))
}

/// Puts the parts together: the ruling lowest, then what waits for what, then the bars.
fn assemble(
    workspace: &Workspace,
    (style, look): (&RoadmapStyle, &Look),
    (time, left_out): (Time, Vec<(Id<Initiative>, LeftOut)>),
    drawn: rows::Drawn,
) -> Roadmap {
    let mut header = Sheet::new(look, time.width());
    time::header(&mut header, &time);
    let today = style.today.and_then(|today| time::today_word(&mut header, &time, today));
    header.scene.size = size(time.width(), HEADER);
    let mut ruling = Sheet::new(look, time.width());
    time::ruling(&mut ruling, &time, (drawn.height, today));
    let links = links::dependencies(workspace, &drawn.bars);
    let mut body = drawn.body;
    body.size = size(time.width(), drawn.height);
    Roadmap {
        header: header.scene,
        names: drawn.names,
        ruling: ruling.scene,
        links,
        body,
        time,
        bars: drawn.bars,
        diamonds: drawn.diamonds,
        left_out,
        today,
    }
}

/// The gravest conflict of each initiative that has one.
fn warnings(workspace: &Workspace) -> HashMap<Id<Initiative>, Warning> {
    let mut found = HashMap::new();
    for conflict in conflicts(workspace) {
        match conflict {
            Conflict::Circle(members) => {
                found.extend(members.into_iter().map(|id| (id, Warning::Circle)));
            }
            Conflict::BeginsTooEarly(id, other) => {
                found.entry(id).or_insert(Warning::BeginsTooEarly(other));
            }
            Conflict::EndsBeforeStart(_) => {}
        }
    }
    found
}

fn reason(own: &Initiative, calendar: Calendar) -> LeftOut {
    match (own.start, own.end) {
        (None, None) => LeftOut::NoDates,
        (None, Some(_)) => LeftOut::NoStart,
        (Some(_), None) => LeftOut::NoEnd,
        _ if calendar.months(own).is_none() => LeftOut::EndsBeforeStart,
        _ => LeftOut::FarOff,
    }
}

/// The roadmap with its title, for paper; `None` without initiatives.
pub fn roadmap_sheet(
    workspace: &Workspace,
    (grouping, scale): (Grouping, Scale),
    look: &Look,
) -> Option<Scene<AnyId>> {
    let style = RoadmapStyle { grouping, scale, ..RoadmapStyle::default() };
    let roadmap = roadmap(workspace, &style, look);
    let width = roadmap.as_ref().map_or(640.0, |own| NAMES + own.time.width());
    let mut sheet = Sheet::new(look, width);
    sheet.paragraph((0.0, width), &tr!(look.lang, "maps-roadmap"), COVER, look.theme.ink);
    let grouped = tr!(look.lang, grouping.key());
    let facts = with_organisation(workspace, &grouped);
    sheet.paragraph((0.0, width), &facts, TEXT, look.theme.second_ink);
    sheet.y += space::L;
    let left_out = match roadmap {
        Some(own) => {
            sheet.scene.append_moved(&own.header, NAMES, sheet.y);
            sheet.y += HEADER;
            sheet.scene.append_moved(&own.names, 0.0, sheet.y);
            let mut calendar = own.ruling;
            own.links.iter().for_each(|link| link.draw(&mut calendar, look.theme));
            calendar.append_moved(&own.body, 0.0, 0.0);
            let mut words = Sheet::new(look, own.time.width());
            own.bars.iter().for_each(|bar| bar.write(&mut words, 0.0));
            calendar.append_moved(&words.scene, 0.0, 0.0);
            sheet.scene.append_moved(&calendar, NAMES, sheet.y);
            sheet.y += own.body.size.h;
            own.left_out
        }
        None => {
            let rows = in_order(&workspace.initiatives, |_| true);
            let calendar = Calendar::of(workspace);
            rows.iter().map(|(id, own)| (*id, reason(own, calendar))).collect()
        }
    };
    list_left_out(&mut sheet, workspace, &left_out);
    (!workspace.initiatives.is_empty()).then(|| sheet.finish(space::XXL))
}

/// Initiatives that have no place in the calendar, each with the reason.
fn list_left_out(sheet: &mut Sheet, workspace: &Workspace, left_out: &[(Id<Initiative>, LeftOut)]) {
    if left_out.is_empty() {
        return;
    }
    let theme = sheet.look.theme;
    sheet.y += space::L;
    let (left, width) = (NAMES, sheet.scene.size.w - NAMES);
    let title = tr!(sheet.look.lang, "roadmap-tray");
    sheet.block(rect(0.0, sheet.y, NAMES - space::L, 40.0), &title, NAME, theme.second_ink);
    for (id, why) in left_out {
        let Some(own) = workspace.initiatives.get(*id) else { continue };
        let lang = sheet.look.lang;
        let state = words::state(own.state, lang);
        let text = format!("{}  ·  {state}  ·  {}", words::called(own, lang), words::left_out(*why, lang));
        let height = TEXT.metrics().height;
        sheet.line((left, sheet.y + TEXT.metrics().baseline(), width), &text, TEXT, theme.ink);
        sheet.y += height;
    }
}

/// A line across, from the names to the end of the calendar.
fn across(sheet: &mut Sheet, y: f32, width: f32) {
    let stroke = Stroke::solid(1.0, sheet.look.theme.hairline);
    sheet.rule((0.0, y), (width, y), stroke);
}

/// Milestones of each initiative with their months, in the order of time.
type Milestones<'a> = BTreeMap<Id<Initiative>, Vec<(Id<Milestone>, &'a Milestone, i32)>>;

/// The corners of a diamond.
pub fn diamond(center: Pos, radius: f32) -> [Pos; 4] {
    let Pos { x, y } = center;
    [pos(x, y - radius), pos(x + radius, y), pos(x, y + radius), pos(x - radius, y)]
}

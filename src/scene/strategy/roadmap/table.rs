//! The plan in rows: one for each initiative.

use crate::{
    analysis::plan::{Conflict, conflicts},
    base::{id::Id, localised::Lang},
    i18n::calendar::period_name,
    model::{Workspace, order::in_order, strategy::Initiative},
    scene::table::{Cell, Table},
    tr,
};

use super::{super::words, Warning};

const COLUMNS: [&str; 9] = [
    "roadmap-initiative",
    "roadmap-owner",
    "roadmap-objective",
    "roadmap-state",
    "roadmap-start",
    "roadmap-end",
    "roadmap-waits-for",
    "roadmap-milestones",
    "roadmap-conflicts",
];

/// Every initiative with its time, what it waits for, its milestones and what cannot be.
pub fn roadmap_table(workspace: &Workspace, lang: Lang) -> Table {
    let conflicts = conflicts(workspace);
    let rows = in_order(&workspace.initiatives, |_| true);
    let rows = rows.into_iter().map(|(id, own)| {
        let name = |id: &Id<Initiative>| {
            workspace.initiatives.get(*id).map(|own| words::called(own, lang)).unwrap_or_default()
        };
        let objective = workspace.objectives.get(own.objective).map(|own| own.name.clone());
        let period = |period: Option<_>| {
            Cell::from(period.map(|period| period_name(period, workspace.fiscal_start(), lang)))
        };
        vec![
            Cell::from(words::called(own, lang)),
            own.owner_role.clone().into(),
            objective.into(),
            words::state(own.state, lang).into(),
            period(own.start),
            period(own.end),
            own.depends_on.iter().map(name).collect::<Vec<_>>().join("\n").into(),
            milestones(workspace, id, lang).into(),
            troubles(workspace, &conflicts, id, lang).into(),
        ]
    });
    let rows = rows.collect();
    let columns = COLUMNS.iter().map(|key| tr!(lang, key)).collect();
    Table { name: tr!(lang, "maps-roadmap"), columns, rows }
}

fn milestones(workspace: &Workspace, id: Id<Initiative>, lang: Lang) -> String {
    let own = workspace.milestones.values().filter(|own| own.initiative == id);
    let mut own: Vec<_> = own.collect();
    own.sort_by_key(|own| own.period);
    let lines = own.into_iter().map(|own| {
        let mark = if own.done { "◆" } else { "◇" };
        let when =
            own.period.map(|period| period_name(period, workspace.fiscal_start(), lang)).unwrap_or_default();
        format!("{mark} {} {when}", own.name).trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn troubles(workspace: &Workspace, conflicts: &[Conflict], id: Id<Initiative>, lang: Lang) -> String {
    let of = conflicts.iter().filter_map(|conflict| match conflict {
        Conflict::Circle(members) if members.contains(&id) => {
            Some(words::warning(workspace, Warning::Circle, lang))
        }
        Conflict::EndsBeforeStart(own) if *own == id => {
            Some(words::left_out(super::LeftOut::EndsBeforeStart, lang))
        }
        Conflict::BeginsTooEarly(own, other) if *own == id => {
            Some(words::warning(workspace, Warning::BeginsTooEarly(*other), lang))
        }
        _ => None,
    });
    of.collect::<Vec<_>>().join("\n")
}

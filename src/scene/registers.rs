//! The registers of the programme in rows: stakeholders, actions, plan, feedback, tools, roles, claims.

use crate::{
    analysis::{
        contributions::contributions,
        stakeholders::{gap, stance},
    },
    base::localised::Lang,
    model::{
        Workspace,
        organisation::{PlanList, Stakeholder},
    },
    shipped, tr,
};

use super::{
    stakeholders::stance_key,
    table::{Cell, Table},
};

/// A heading per key.
fn columns(lang: Lang, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| tr!(lang, key)).collect()
}

/// A choice in words.
fn choice(beginning: &str, code: &str, lang: Lang) -> Cell {
    tr!(lang, &format!("{beginning}-{code}")).into()
}

/// Every stakeholder with all that is known.
pub fn stakeholders(workspace: &Workspace, lang: Lang) -> Table {
    let names = [
        "stakeholders-role",
        "stakeholders-area",
        "stakeholders-power",
        "stakeholders-interest",
        "stakeholders-stance",
        "stakeholders-support-now",
        "stakeholders-support-wished",
        "stakeholders-gap",
        "stakeholders-problem",
        "stakeholders-frustration",
        "stakeholders-without-mistake",
        "stakeholders-gain",
        "stakeholders-good-examples",
        "stakeholders-contact",
    ];
    let rows = workspace.stakeholders_in_order();
    let rows = rows.iter().map(|(_, own)| stakeholder(own, lang)).collect();
    Table { name: tr!(lang, "page-stakeholders"), columns: columns(lang, &names), rows }
}

fn stakeholder(own: &Stakeholder, lang: Lang) -> Vec<Cell> {
    let whole = |value: Option<i8>| Cell::from(value.map(f64::from));
    vec![
        own.role.clone().into(),
        own.area.clone().into(),
        own.power.into(),
        own.interest.into(),
        stance(own).map(|stance| tr!(lang, stance_key(stance))).into(),
        whole(own.support),
        whole(own.support_wished),
        whole(gap(own)),
        own.biggest_problem.clone().into(),
        own.frustration.clone().into(),
        own.without_mistake.clone().into(),
        own.gain.clone().into(),
        own.good_examples.join("\n").into(),
        own.contact_role.clone().into(),
    ]
}

/// What is to be done about whom, stakeholder by stakeholder.
pub fn actions(workspace: &Workspace, lang: Lang) -> Table {
    let names = [
        "stakeholders-role",
        "stakeholders-action",
        "stakeholders-action-owner",
        "stakeholders-action-due",
        "stakeholders-action-done",
    ];
    let mut rows = Vec::new();
    for (id, own) in workspace.stakeholders_in_order() {
        for (_, action) in workspace.actions_of(id) {
            let done = if action.done { "table-yes" } else { "table-no" };
            rows.push(vec![
                own.role.clone().into(),
                action.text.clone().into(),
                action.owner_role.clone().into(),
                action.due.into(),
                tr!(lang, done).into(),
            ]);
        }
    }
    Table { name: tr!(lang, "stakeholders-actions"), columns: columns(lang, &names), rows }
}

/// The steps of the plan and the tips of personalisation.
pub fn plan(workspace: &Workspace, lang: Lang) -> Table {
    let names = [
        "strategy-list",
        "strategy-step",
        "strategy-owner",
        "strategy-due",
        "strategy-state",
        "strategy-note",
    ];
    let lists = [(PlanList::Plan, "strategy-plan"), (PlanList::Personal, "strategy-tips")];
    let rows = lists.into_iter().flat_map(|(list, key)| {
        workspace.programme_steps_in(list).into_iter().map(move |(_, step)| {
            vec![
                tr!(lang, key).into(),
                step.name.clone().into(),
                step.owner_role.clone().into(),
                step.due.into(),
                choice("strategy-state", step.state.code(), lang),
                step.note.clone().into(),
            ]
        })
    });
    Table { name: tr!(lang, "strategy-plan"), columns: columns(lang, &names), rows: rows.collect() }
}

/// The feedback plan: what is asked, when, where, how often, by whom.
pub fn feedback(workspace: &Workspace, lang: Lang) -> Table {
    let names = [
        "strategy-survey",
        "strategy-trigger",
        "strategy-channel",
        "strategy-frequency",
        "strategy-owner",
        "strategy-kpis",
    ];
    let rows = workspace.feedback_points_in_order().into_iter().map(|(_, point)| {
        let kpis = point.kpis.iter().filter_map(|id| workspace.kpis.get(*id)).map(|kpi| kpi.name.clone());
        vec![
            point.survey.clone().into(),
            point.trigger.clone().into(),
            workspace.channels.get(point.channel).map(|channel| channel.name.clone()).into(),
            point.frequency.clone().into(),
            point.owner_role.clone().into(),
            kpis.collect::<Vec<_>>().join("\n").into(),
        ]
    });
    Table { name: tr!(lang, "strategy-feedback"), columns: columns(lang, &names), rows: rows.collect() }
}

/// The tool inventory.
pub fn tools(workspace: &Workspace, lang: Lang) -> Table {
    let names = [
        "strategy-category",
        "strategy-product",
        "strategy-state",
        "strategy-owner",
        "strategy-data",
        "strategy-integrations",
        "strategy-gap",
    ];
    let mut columns = columns(lang, &names);
    columns.push(match workspace.profile.currency.trim() {
        "" => tr!(lang, "strategy-cost"),
        currency => tr!(lang, "strategy-cost-in", currency = currency),
    });
    let rows = workspace.tools_in_order().into_iter().map(|(_, tool)| {
        vec![
            choice("strategy-category", tool.category.code(), lang),
            tool.product.clone().into(),
            choice("strategy-tool", tool.state.code(), lang),
            tool.owner_role.clone().into(),
            tool.data_held.clone().into(),
            tool.integrations.clone().into(),
            tool.gap.clone().into(),
            tool.cost_per_year.into(),
        ]
    });
    Table { name: tr!(lang, "strategy-tools"), columns, rows: rows.collect() }
}

/// Roles and the competencies to which they contribute, a column for each competency.
pub fn roles(workspace: &Workspace, lang: Lang) -> Table {
    let competencies = shipped::competencies(workspace);
    let names = competencies.iter().map(|own| own.name.get(lang).to_owned());
    let columns = std::iter::once(tr!(lang, "strategy-role")).chain(names).collect();
    let table = contributions(&workspace.governance, competencies);
    let rows = table.rows.into_iter().map(|row| {
        let cells = competencies.iter().map(|own| {
            let is_in = row.competencies.contains(&own.code);
            if is_in { tr!(lang, "table-yes").into() } else { Cell::Empty }
        });
        std::iter::once(row.role.clone().into()).chain(cells).collect()
    });
    Table { name: tr!(lang, "strategy-roles"), columns, rows: rows.collect() }
}

/// Quoted figures with their source and how far they can be trusted.
pub fn claims(workspace: &Workspace, lang: Lang) -> Table {
    let names = ["strategy-claim", "strategy-figure", "strategy-source", "strategy-trust", "strategy-doubt"];
    let rows = workspace.claims_in_order().into_iter().map(|(_, claim)| {
        vec![
            claim.text.clone().into(),
            claim.figure.clone().into(),
            claim.source.clone().into(),
            choice("strategy-trust", claim.trust.code(), lang),
            claim.doubt.clone().into(),
        ]
    });
    Table { name: tr!(lang, "strategy-claims"), columns: columns(lang, &names), rows: rows.collect() }
}

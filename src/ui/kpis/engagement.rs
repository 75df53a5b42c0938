//! What visitors' goals are worth, in total and per visit (F30).

use egui::{Label as Words, ScrollArea, Ui};

use crate::{
    analysis::formulas::engagement::{Engagement, engagement},
    base::{id::Id, number},
    edit::{Label, measures, remove},
    model::{
        Kind,
        kpi::{EngagementGoal, EngagementGoals},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        field::Field,
        icon,
        widgets::{bold, caption, empty_ui, icon_button, quiet_button, section, weak},
    },
};

use super::{
    cells::{cell_ui, heads_ui},
    entry::{self, Fault},
    number_field::{Faults, any_period_ui, number_ui},
};

// Widths of the columns.
const NAME: f32 = 240.0;
const NUMBER: f32 = 92.0;
const CHANGE: Label = Label::Change(Kind::EngagementGoals);

/// F30 of a period's goals; None without visits.
fn worth(own: &EngagementGoals) -> Option<Engagement> {
    let goals: Vec<(u64, f64)> = own.goals.iter().map(|goal| (goal.count, goal.value)).collect();
    engagement(&goals, own.visits).ok()
}

pub fn engagement_ui(ui: &mut Ui, cx: &Cx, faults: &Faults) {
    if cx.workspace.engagement_goals.is_empty() {
        if empty_ui(ui, cx, icon::GOAL, &cx.tr("kpis-goals-empty"), &cx.tr("kpis-goals-add")) {
            add(cx, None);
        }
        return;
    }
    let mut all: Vec<_> = cx.workspace.engagement_goals.iter().collect();
    all.sort_by_key(|(id, own)| (std::cmp::Reverse(own.period), *id));
    ScrollArea::vertical().id_salt("kpis-goals").auto_shrink(false).show(ui, |ui| {
        ui.add(Words::new(weak(cx, cx.tr("kpis-goals-hint"))).wrap());
        ui.add_space(space::M);
        for (id, own) in &all {
            goals_ui(ui, cx, faults, (*id, own));
            ui.add_space(space::XL);
        }
        if quiet_button(ui, icon::ADD, cx.tr("kpis-goals-next")).clicked() {
            add(cx, all.first().map(|(_, own)| &***own));
        }
    });
}

fn goals_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, (id, own): (Id<EngagementGoals>, &EngagementGoals)) {
    let when = own.period.map(|period| cx.period(period)).unwrap_or_default();
    ui.horizontal(|ui| {
        section(ui, if own.name.trim().is_empty() { when.clone() } else { format!("{} · {when}", own.name) });
        let delete = tr!(cx.lang, "kpis-goals-delete", period = when.as_str());
        if icon_button(ui, icon::DELETE, &delete).clicked() {
            cx.edit(Label::Delete(Kind::EngagementGoals), move |tx| remove::remove(tx, id.into()));
        }
    });
    match worth(own) {
        Some(worth) => {
            ui.horizontal(|ui| {
                ui.label(bold(number::format(worth.per_visit, 3), type_size::PAGE_TITLE));
                let total = number::format(worth.total, 0);
                let visits = number::format(own.visits as f64, 0);
                ui.label(weak(cx, tr!(cx.lang, "kpis-goals-worth", total = total, visits = visits)));
            });
        }
        None => _ = ui.label(weak(cx, cx.tr("kpis-goals-no-visits"))),
    }
    head_ui(ui, cx, faults, (id, own));
    ui.add_space(space::S);
    let keys = ["kpis-goal-name", "kpis-goal-value", "kpis-goal-count", "kpis-goal-worth"];
    let heads: Vec<(f32, &str)> = [NAME, NUMBER, NUMBER, NUMBER].into_iter().zip(keys).collect();
    heads_ui(ui, cx, &heads);
    for (place, goal) in own.goals.iter().enumerate() {
        ui.horizontal(|ui| goal_ui(ui, cx, faults, (id, place), goal));
    }
    if quiet_button(ui, icon::ADD, cx.tr("kpis-goal-add")).clicked() {
        let goal = EngagementGoal { name: cx.tr("kpis-goal-new"), value: 10.0, count: 0 };
        cx.edit(CHANGE, move |tx| measures::add_goal(tx, id, goal));
    }
}

fn head_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, (id, own): (Id<EngagementGoals>, &EngagementGoals)) {
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            caption(ui, cx, cx.tr("kpis-goals-name"));
            Field::new(id, "name", &own.name, cx.tr("kpis-goals-name")).width(200.0).show(
                ui,
                cx,
                move |tx, text| tx.update(id, |own| own.name = text),
            );
        });
        ui.vertical(|ui| {
            any_period_ui(ui, cx, faults, (id, own.period), |own, period| own.period = period);
        });
        ui.vertical(|ui| {
            caption(ui, cx, cx.tr("kpis-goals-visits"));
            let visits = own.visits.to_string();
            let field = Field::new(id, "visits", &visits, cx.tr("kpis-goals-visits")).numeric().width(112.0);
            number_ui(ui, cx, faults, field, move |tx, text| {
                let visits = count(text)?;
                Ok(tx.update(id, |own| own.visits = visits)?)
            });
        });
    });
}

fn goal_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    (id, place): (Id<EngagementGoals>, usize),
    goal: &EngagementGoal,
) {
    let said = |key: &str| tr!(cx.lang, "kpis-cell", period = goal.name.as_str(), column = cx.tr(key));
    let name = tr!(cx.lang, "kpis-goal-named", number = place + 1);
    Field::new(id, "goals.name", &goal.name, name)
        .index(place)
        .width(NAME)
        .show(ui, cx, move |tx, text| measures::change_goal(tx, id, place, |goal| goal.name = text));
    let value = number::plain(goal.value);
    let field =
        Field::new(id, "goals.value", &value, said("kpis-goal-value")).index(place).numeric().width(NUMBER);
    number_ui(ui, cx, faults, field, move |tx, text| {
        let value = entry::any_number(text)?;
        Ok(measures::change_goal(tx, id, place, |goal| goal.value = value)?)
    });
    let reached = goal.count.to_string();
    let field =
        Field::new(id, "goals.count", &reached, said("kpis-goal-count")).index(place).numeric().width(NUMBER);
    number_ui(ui, cx, faults, field, move |tx, text| {
        let reached = count(text)?;
        Ok(measures::change_goal(tx, id, place, |goal| goal.count = reached)?)
    });
    let worth = number::format(goal.count as f64 * goal.value, 0);
    cell_ui(ui, NUMBER, |ui| _ = ui.label(weak(cx, worth)));
    let remove = tr!(cx.lang, "kpis-goal-remove", name = goal.name.as_str());
    if icon_button(ui, icon::CLOSE, &remove).clicked() {
        cx.edit(CHANGE, move |tx| measures::remove_goal(tx, id, place));
    }
}

fn count(text: &str) -> Result<u64, Fault> {
    number::parse_count(text).map_err(|_| Fault::NotACount(text.trim().to_owned()))
}

/// Goals for one more period: those of the newest with nothing reached yet, or one to begin with.
fn add(cx: &Cx, newest: Option<&EngagementGoals>) {
    let first = || EngagementGoals {
        name: cx.tr("kpis-goals-new"),
        goals: vec![EngagementGoal { name: cx.tr("kpis-goal-new"), value: 100.0, count: 0 }],
        ..EngagementGoals::default()
    };
    let mut own = newest.cloned().unwrap_or_else(first);
    own.visits = 0;
    own.period = own.period.and_then(|period| period.plus(1));
    for goal in &mut own.goals {
        goal.count = 0;
    }
    cx.edit(Label::Add(Kind::EngagementGoals), move |tx| {
        tx.add(own);
        Ok(())
    });
}

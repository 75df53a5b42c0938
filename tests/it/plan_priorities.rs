//! The priorities of the page of the plan: matrix, ranking, votes.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{Label, transact},
    model::{
        AnyId, Kind,
        strategy::{Initiative, Priorities, Rating},
    },
    scene::{
        document::What,
        plan::matrix::{Axes, Axis},
    },
    ui::{Command, View, plan::PlanView},
};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, control, press, retype};

type Desk = desk::Desk<PlanView>;

const SIZE: [f32; 2] = [1280.0, 1000.0];

fn open(look: &str) -> Harness<'static, Desk> {
    opened(Desk::sample(Lang::En), look)
}

fn opened(desk: Desk, look: &str) -> Harness<'static, Desk> {
    let mut harness = desk.open(SIZE);
    desk::click(&mut harness, "Priorities");
    desk::click(&mut harness, look);
    harness
}

fn work(harness: &Harness<Desk>, id: &str) -> Initiative {
    let id: Id<Initiative> = id.parse::<AnyId>().unwrap().typed().unwrap();
    harness.state().workspace.initiatives.get(id).unwrap().as_ref().clone()
}

fn votes(harness: &Harness<Desk>) -> Vec<Rating> {
    harness.state().workspace.ratings.values().map(|own| own.as_ref().clone()).collect()
}

#[test]
fn a_dot_of_the_matrix_is_dragged_to_an_agreed_impact_and_effort() {
    let mut harness = open("Matrix");
    let before = work(&harness, "initiative-i10");
    let starts =
        |label: String| label.starts_with("Administrator console: bulk roles and self-service SSO: ");
    let from = harness.get_by(|node| node.label().is_some_and(starts)).rect().center();
    let by = Vec2::new(-300.0, 160.0);
    harness.drag_at(from);
    harness.run_steps(2);
    for step in 1..=4_u8 {
        harness.hover_at(from + by * f32::from(step) / 4.0);
        harness.run_steps(2);
    }
    harness.drop_at(from + by);
    harness.run_steps(3);
    let moved = work(&harness, "initiative-i10");
    assert!(moved.impact < before.impact && moved.effort < before.effort, "{moved:?}");
    assert_eq!(harness.state().steps(), [Label::Move(Kind::Initiative)]);
    harness.state_mut().undo_all();
    assert_eq!(work(&harness, "initiative-i10"), before);
}

#[test]
fn on_a_computed_axis_only_the_other_value_changes() {
    let mut harness = open("Matrix");
    desk::click(&mut harness, "Axis to the right");
    harness.get_all_by_label("Cost").last().unwrap().click();
    harness.run_steps(4);
    let starts = |label: String| label.starts_with("Guided setup and repairing import: ");
    harness.get_by(|node| node.label().is_some_and(starts)).focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let own = work(&harness, "initiative-i1");
    assert_eq!((own.impact, own.effort), (Some(4.5), Some(4.0)));
    assert_eq!((own.cost_once, own.cost_per_year), (Some(96_000.0), Some(12_000.0)));
    let (what, _) = harness.state().view.exported(&harness.state().workspace).unwrap();
    assert_eq!(what, What::Priorities(Axes { x: Axis::Cost, y: Axis::Impact }), "what is seen is exported");
}

#[test]
fn votes_are_typed_from_cell_to_cell_and_taken_back() {
    let mut harness = open("Votes");
    let cell = |harness: &Harness<Desk>, role: &str| {
        let name = format!("Impact of Knowledge base and answer templates, {role}");
        harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&name))).focus();
    };
    cell(&harness, "Head of Marketing");
    harness.run_steps(2);
    for key in [Key::Num5, Key::ArrowRight, Key::Num2, Key::ArrowRight, Key::Num3, Key::ArrowRight, Key::Num2]
    {
        press(&mut harness, Modifiers::NONE, key);
    }
    let given: Vec<f64> = votes(&harness).iter().filter_map(|own| own.impact).collect();
    assert_eq!(given.len(), 4);
    assert!((given.iter().sum::<f64>() - 12.0).abs() < 1e-9);
    // The lower of the two middle ones among 2, 2, 3, 5; the group had agreed on 4.
    let id: Id<Initiative> = "initiative-i2".parse().unwrap();
    harness.get_by_label("Ranking");
    desk::run(&mut harness, Command::Delete);
    assert_eq!(votes(&harness).len(), 3);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    press(&mut harness, Modifiers::NONE, Key::Num0);
    assert_eq!(votes(&harness).len(), 2);
    assert!(votes(&harness).iter().all(|own| own.subject == Some(id.into())));
    assert!(harness.state().steps().iter().all(|step| *step == Label::Change(Kind::Rating)));
}

#[test]
fn an_agreed_value_that_differs_from_the_votes_says_so() {
    let mut desk = Desk::sample(Lang::En);
    let id: Id<Initiative> = "initiative-i2".parse().unwrap();
    transact(&mut desk.workspace, |tx| {
        let roles: Vec<_> = tx.workspace().respondents.ids().take(2).collect();
        for (role, value) in roles.into_iter().zip([2.0, 3.0]) {
            cairn::edit::rating::rate(
                tx,
                (id.into(), role),
                cairn::edit::rating::Voted::Impact,
                Some(value),
            )?;
        }
        Ok(())
    })
    .unwrap();
    let harness = desk.on("initiative-i2").open([1280.0, 2000.0]);
    harness.get_by_label("agreed otherwise: the votes say 2 (2–3, 2 votes)");
}

#[test]
fn without_a_unit_of_reach_nothing_is_ranked_by_rice() {
    let mut desk = Desk::sample(Lang::En);
    transact(&mut desk.workspace, |tx| tx.update_only(|own: &mut Priorities| own.reach_unit.clear()))
        .unwrap();
    let mut harness = opened(desk, "Ranking");
    let said = |harness: &Harness<Desk>, words: &str| {
        harness.query_all_by(|node| node.label().is_some_and(|label| label.contains(words))).count()
    };
    assert_eq!(said(&harness, "same rank as 2 others"), 3);
    desk::click(&mut harness, "RICE");
    assert_eq!(said(&harness, "No rank: Unit of reach missing"), 10);
    retype(&mut harness, "Unit of reach", "accounts");
    assert_eq!(said(&harness, "No rank"), 0);
    harness.get_by(|node| {
        node.label().is_some_and(|label| label.starts_with("1. Guided setup and repairing import: 587"))
    });
}

#[test]
fn criteria_are_added_weighed_and_refused_a_second_time() {
    let mut harness = open("Ranking");
    desk::click(&mut harness, "Weighted criteria");
    desk::click(&mut harness, "Add criterion");
    assert!(control(&harness, "Criterion 1").is_focused());
    retype(&mut harness, "Criterion 1", "Value");
    desk::click(&mut harness, "Add criterion");
    retype(&mut harness, "Criterion 2", "Value");
    harness.get_by_label("“Value” is empty or the name of another criterion");
    retype(&mut harness, "Weight: Value", "3");
    let criteria = &harness.state().workspace.priorities.criteria;
    assert_eq!((criteria[0].name.as_str(), criteria[0].weight, criteria.len()), ("Value", 3.0, 2));
    desk::click(&mut harness, "Votes");
    desk::click(&mut harness, "Value");
    let name = "Value of Guided setup and repairing import, Head of Sales";
    harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(name))).focus();
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::Num4);
    assert_eq!(votes(&harness)[0].scores[0].score, 4.0);
}

//! The page of stakeholders, by what it calls things.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::Label,
    i18n,
    model::{
        AnyId, Kind, Workspace,
        organisation::{RelationKind, Stakeholder},
    },
    scene::theme::Theme,
    ui::{Command, View, stakeholders::StakeholdersView},
};
use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, control, press, retype};

type Desk = desk::Desk<StakeholdersView>;

const SIZE: [f32; 2] = [1280.0, 1400.0];

fn id(text: &str) -> Id<Stakeholder> {
    text.parse::<AnyId>().unwrap().typed().unwrap()
}

fn of(harness: &Harness<Desk>, text: &str) -> Stakeholder {
    harness.state().workspace.stakeholders.get(id(text)).unwrap().as_ref().clone()
}

fn english() -> Harness<'static, Desk> {
    Desk::sample(Lang::En).open(SIZE)
}

/// The middle of the mark whose description begins with a role.
fn mark(harness: &Harness<Desk>, role: &str) -> Pos2 {
    let node =
        harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&format!("{role}: "))));
    node.rect().center()
}

/// Drags with the left button in a few steps.
fn drag(harness: &mut Harness<Desk>, from: Pos2, by: Vec2) {
    harness.drag_at(from);
    harness.run_steps(2);
    for step in 1..=4_u8 {
        harness.hover_at(from + by * f32::from(step) / 4.0);
        harness.run_steps(2);
    }
}

#[test]
fn everyone_has_a_mark_in_both_drawings_languages_and_themes() {
    for (lang, desk) in Desk::all_looks() {
        let mut harness = desk.open(SIZE);
        for look in ["stakeholders-grid", "stakeholders-rings"] {
            harness.get_all_by_label(&i18n::text(lang, look)).next().unwrap().click();
            harness.run_steps(4);
            let roles: Vec<String> =
                harness.state().workspace.stakeholders.values().map(|own| own.role.clone()).collect();
            for role in roles {
                let told = harness.query_all_by(|node| {
                    node.label().is_some_and(|label| label.starts_with(&role) && label.contains(['，', ',']))
                });
                assert!(told.count() >= 1, "{role}");
            }
        }
    }
}

#[test]
fn a_mark_is_dragged_on_the_grid_as_one_step_and_esc_takes_it_back() {
    let mut harness = english();
    let before = of(&harness, "stakeholder-sh09");
    let from = mark(&harness, "Head of People");
    drag(&mut harness, from, Vec2::new(160.0, -60.0));
    let moved = of(&harness, "stakeholder-sh09");
    assert!(moved.power > before.power && moved.interest > before.interest, "{moved:?}");
    harness.drop_at(from + Vec2::new(160.0, -60.0));
    harness.run_steps(3);
    assert_eq!(harness.state().steps(), [Label::Move(Kind::Stakeholder)]);
    harness.state_mut().undo_all();
    harness.run_steps(3);
    assert_eq!(of(&harness, "stakeholder-sh09"), before);

    drag(&mut harness, from, Vec2::new(160.0, -60.0));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.drop_at(from + Vec2::new(160.0, -60.0));
    harness.run_steps(3);
    assert_eq!(of(&harness, "stakeholder-sh09"), before);
    assert!(harness.state().steps().is_empty());
}

#[test]
fn in_the_rings_a_drag_towards_the_middle_wins_support() {
    let mut harness = english();
    desk::click(&mut harness, "Rings");
    let sales = mark(&harness, "Head of Sales");
    let coo = mark(&harness, "Chief Operating Officer");
    let support = mark(&harness, "Head of Customer Support");
    let middle = coo + (support - coo) / 2.0;
    drag(&mut harness, sales, middle - sales);
    assert_eq!(of(&harness, "stakeholder-sh07").support, Some(2));
    harness.drop_at(middle);
    harness.run_steps(3);
    assert_eq!(harness.state().steps(), [Label::Move(Kind::Stakeholder)]);
}

#[test]
fn the_arrow_keys_move_the_mark_with_the_focus() {
    let mut harness = english();
    let focus = |harness: &mut Harness<Desk>| {
        let starts = |label: String| label.starts_with("Head of People: ");
        harness.get_by(|node| node.label().is_some_and(starts)).focus();
        harness.run_steps(3);
    };
    focus(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    let own = of(&harness, "stakeholder-sh09");
    assert_eq!((own.power, own.interest), (Some(3.5), Some(2.1)));
    desk::click(&mut harness, "Rings");
    focus(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(of(&harness, "stakeholder-sh09").support, Some(1));
}

#[test]
fn the_details_of_who_is_selected_are_edited_where_they_stand() {
    let mut harness = Desk::sample(Lang::En).on("stakeholder-sh03").open(SIZE);
    for key in [
        "stakeholders-area",
        "stakeholders-problem",
        "stakeholders-frustration",
        "stakeholders-without-mistake",
        "stakeholders-gain",
        "stakeholders-contact",
        "stakeholders-support-now",
        "stakeholders-support-wished",
    ] {
        control(&harness, &i18n::text(Lang::En, key));
    }
    retype(&mut harness, "Power", "3,5");
    assert_eq!(of(&harness, "stakeholder-sh03").power, Some(3.5));
    retype(&mut harness, "Power", "7");
    harness.get_by_label("“7” is not a number from 1 to 5");
    assert_eq!(of(&harness, "stakeholder-sh03").power, Some(3.5));
    retype(&mut harness, "Key area", "Money");
    assert_eq!(of(&harness, "stakeholder-sh03").area, "Money");
}

#[test]
fn an_action_is_added_named_and_listed_with_all_others() {
    let mut harness = Desk::sample(Lang::En).on("stakeholder-sh10").open(SIZE);
    desk::click(&mut harness, "Add action");
    assert!(control(&harness, "Action: 1").is_focused());
    desk::type_text(&mut harness, "Sit beside three agents");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    desk::click(&mut harness, "Done: Sit beside three agents");
    let actions = harness.state().workspace.actions_of(id("stakeholder-sh10"));
    assert_eq!((actions.len(), actions[0].1.done), (1, true));
    harness.get_all_by_label("Actions").next().unwrap().click();
    harness.run_steps(4);
    control(&harness, "Action: 5");
    desk::click(&mut harness, "Support agents");
    control(&harness, "Role");
}

#[test]
fn a_relation_is_added_turned_and_removed() {
    let mut harness = Desk::sample(Lang::En).on("stakeholder-sh10").open(SIZE);
    desk::click(&mut harness, "Add relation");
    let entry = harness.get_all_by_label("Head of Customer Support").last().unwrap();
    entry.click();
    harness.run_steps(4);
    let made = |harness: &Harness<Desk>| {
        let all = &harness.state().workspace.stakeholder_relations;
        let own =
            all.values().find(|own| own.from == id("stakeholder-sh10") || own.to == id("stakeholder-sh10"));
        own.map(|own| (own.from, own.to, own.kind))
    };
    let (agents, head) = (id("stakeholder-sh10"), id("stakeholder-sh05"));
    assert_eq!(made(&harness), Some((agents, head, RelationKind::Influences)));
    desk::click(&mut harness, "Relation with Head of Customer Support");
    desk::click(&mut harness, "is the superior of");
    assert_eq!(made(&harness), Some((head, agents, RelationKind::ReportsTo)));
    desk::click(&mut harness, "Remove relation with Head of Customer Support");
    assert!(harness.state().asked.last().unwrap().starts_with("delete relation-"));
}

#[test]
fn the_first_stakeholder_is_made_from_the_empty_page_and_named_at_once() {
    for lang in Lang::ALL {
        let mut harness = Desk::new(Workspace::default(), lang, Theme::light()).open(SIZE);
        harness.get_by_label(&i18n::text(lang, "stakeholders-empty"));
        desk::run(&mut harness, Command::AddStakeholder);
        harness.run_steps(2);
        assert!(control(&harness, &i18n::text(lang, "stakeholders-role")).is_focused());
        assert!(harness.state_mut().can(Command::Delete));
        desk::run(&mut harness, Command::Delete);
        assert_eq!(harness.state().asked.len(), 1);
        assert!(harness.state().view.exported(&harness.state().workspace).is_some());
    }
}

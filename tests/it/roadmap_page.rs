//! The roadmap on the page of the plan, by what it calls things.

use cairn::{
    base::{id::Id, localised::Lang, period::Period},
    edit::{Label, remove, transact},
    i18n,
    model::{
        AnyId, Kind, Workspace,
        strategy::{Initiative, InitiativeState, Milestone},
    },
    scene::{document::What, theme::Theme},
    ui::{Command, View, plan::PlanView},
};
use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{self, control, press, retype},
    sample,
};

type Desk = desk::Desk<PlanView>;

const SIZE: [f32; 2] = [1800.0, 1200.0];

fn id(text: &str) -> Id<Initiative> {
    text.parse::<AnyId>().unwrap().typed().unwrap()
}

fn p(text: &str) -> Option<Period> {
    text.parse().ok()
}

fn of(harness: &Harness<Desk>, text: &str) -> Initiative {
    harness.state().workspace.initiatives.get(id(text)).unwrap().as_ref().clone()
}

/// Opens the roadmap by its tab, which stands before everything that could be called the same.
fn open(desk: Desk, lang: Lang) -> Harness<'static, Desk> {
    let mut harness = desk.open(SIZE);
    harness.get_all_by_label(&i18n::text(lang, "maps-roadmap")).next().unwrap().click();
    harness.run_steps(4);
    harness
}

/// The desk with the roadmap shown, where what is selected then stays.
fn on_the_roadmap(mut desk: Desk) -> Desk {
    View::open(&mut desk.view, "maps-roadmap");
    desk
}

fn english() -> Harness<'static, Desk> {
    open(Desk::sample(Lang::En), Lang::En)
}

/// The place of the bar of an initiative.
fn bar(harness: &Harness<Desk>, name: &str) -> egui::Rect {
    let node =
        harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&format!("{name}, "))));
    node.rect()
}

fn drag(harness: &mut Harness<Desk>, from: Pos2, by: Vec2) {
    harness.drag_at(from);
    harness.run_steps(2);
    for step in 1..=4_u8 {
        harness.hover_at(from + by * f32::from(step) / 4.0);
        harness.run_steps(2);
    }
}

const COUNCIL: &str = "CX council, renewal rules and shared bonus goal";
/// Points of a quarter.
const QUARTER: f32 = 132.0;

#[test]
fn every_initiative_has_its_bar_in_all_groupings_languages_and_themes() {
    for (lang, desk) in Desk::all_looks() {
        let names: Vec<String> = desk.workspace.initiatives.values().map(|own| own.name.clone()).collect();
        let mut harness = open(desk, lang);
        for grouping in ["roadmap-by-objective", "roadmap-by-stage", "roadmap-by-state", "roadmap-by-owner"] {
            desk::click(&mut harness, &i18n::text(lang, "roadmap-grouping"));
            harness.get_all_by_label(&i18n::text(lang, grouping)).last().unwrap().click();
            harness.run_steps(4);
            for name in &names {
                let told =
                    harness.query_all_by(|node| node.label().is_some_and(|label| label.starts_with(name)));
                assert!(told.count() >= 1, "{name}");
            }
            let (what, _) = harness.state().view.exported(&harness.state().workspace).unwrap();
            assert!(matches!(what, What::Roadmap(..)) && what.has_table() && what.has_drawing());
        }
        desk::click(&mut harness, &i18n::text(lang, "roadmap-horizons"));
        for name in &names {
            let told = harness.query_all_by(|node| node.label().is_some_and(|own| own.starts_with(name)));
            assert!(told.count() >= 1, "{name}");
        }
        let (what, _) = harness.state().view.exported(&harness.state().workspace).unwrap();
        assert!(matches!(what, What::Horizons(_)) && what.has_table() && what.has_drawing());
        desk::click(&mut harness, &i18n::text(lang, "document-export"));
        let document = i18n::text(lang, "document-now-next-later");
        assert_eq!(harness.query_all_by_label(&document).count(), 2, "the tab and what can be exported");
    }
}

#[test]
fn a_bar_is_dragged_by_quarters_as_one_step_and_esc_drops_it_where_it_was() {
    let mut harness = english();
    let before = of(&harness, "initiative-i8");
    let from = bar(&harness, COUNCIL).left_center() + Vec2::new(120.0, 0.0);
    drag(&mut harness, from, Vec2::new(QUARTER + 9.0, 0.0));
    assert_eq!(of(&harness, "initiative-i8"), before, "nothing changes while it is held");
    harness.drop_at(from + Vec2::new(QUARTER + 9.0, 0.0));
    harness.run_steps(3);
    let moved = of(&harness, "initiative-i8");
    assert_eq!((moved.start, moved.end), (p("2026-04"), p("2026-09")));
    assert_eq!(harness.state().steps(), [Label::Move(Kind::Initiative)]);
    harness.state_mut().undo_all();
    harness.run_steps(3);
    assert_eq!(of(&harness, "initiative-i8"), before);

    drag(&mut harness, from, Vec2::new(-QUARTER, 0.0));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.drop_at(from - Vec2::new(QUARTER, 0.0));
    harness.run_steps(3);
    assert_eq!(of(&harness, "initiative-i8"), before);
    assert!(harness.state().steps().is_empty());
}

#[test]
fn the_ends_of_a_bar_are_dragged_alone() {
    let mut harness = english();
    let left = bar(&harness, COUNCIL).left_center() + Vec2::new(2.0, 0.0);
    drag(&mut harness, left, Vec2::new(QUARTER, 0.0));
    harness.drop_at(left + Vec2::new(QUARTER, 0.0));
    harness.run_steps(3);
    let own = of(&harness, "initiative-i8");
    assert_eq!((own.start, own.end), (p("2026-04"), p("2026-06")));
    // The bar is a quarter wide now; its right end is where the words begin.
    let right = bar(&harness, COUNCIL).left_center() + Vec2::new(QUARTER - 2.0, 0.0);
    drag(&mut harness, right, Vec2::new(2.0 * QUARTER, 0.0));
    harness.drop_at(right + Vec2::new(2.0 * QUARTER, 0.0));
    harness.run_steps(3);
    let own = of(&harness, "initiative-i8");
    assert_eq!((own.start, own.end), (p("2026-04"), p("2026-12")));
    assert_eq!(harness.state().steps().len(), 2);
}

#[test]
fn arrows_move_the_bar_with_the_focus_and_stretch_it() {
    let mut harness = english();
    harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(COUNCIL))).focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    let own = of(&harness, "initiative-i8");
    assert_eq!((own.start, own.end), (p("2026-04"), p("2026-12")));
    press(&mut harness, Modifiers::SHIFT | Modifiers::ALT, Key::ArrowRight);
    assert_eq!(of(&harness, "initiative-i8").start, p("2026-07"));
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert!(
        control(&harness, "Initiative").value().is_some_and(|name| name != COUNCIL),
        "the next is selected"
    );
    assert_eq!(harness.state().steps(), [Label::Move(Kind::Initiative)], "nudges are one step");
}

#[test]
fn what_has_no_dates_is_planned_from_the_tray() {
    let mut desk = Desk::sample(Lang::En);
    transact(&mut desk.workspace, |tx| {
        for other in ["initiative-i9", "initiative-i10"] {
            tx.update(id(other), |own| (own.start, own.end) = (None, None))?;
        }
        Ok(())
    })
    .unwrap();
    let mut harness = open(desk, Lang::En);
    let chip = "Open price calculator and monthly A/B test, no dates yet";
    control(&harness, chip).focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let own = of(&harness, "initiative-i9");
    assert_eq!((own.start, own.end), (p("2026-04"), p("2026-06")), "the quarter after today's");
    assert!(harness.state().asked.last().unwrap().contains("is planned: Apr 2026 – Jun 2026"));

    let chip = control(&harness, "Administrator console: bulk roles and self-service SSO, no dates yet");
    let from = chip.rect().center();
    let council = bar(&harness, COUNCIL);
    let to = council.left_center() + Vec2::new(20.0, 0.0);
    drag(&mut harness, from, to - from);
    harness.drop_at(to);
    harness.run_steps(3);
    let own = of(&harness, "initiative-i10");
    assert_eq!((own.start, own.end), (p("2026-01"), p("2026-03")));
    assert!(harness.query_by_label("Without a place in time").is_none(), "the tray is empty and gone");
}

#[test]
fn a_milestone_is_added_named_dragged_and_ticked() {
    let mut desk = Desk::sample(Lang::En);
    let old: Vec<Id<Milestone>> = desk.workspace.milestones.ids().collect();
    transact(&mut desk.workspace, |tx| old.iter().try_for_each(|own| tx.remove(*own))).unwrap();
    let mut harness = open(desk, Lang::En);
    let at = bar(&harness, COUNCIL).left_center() + Vec2::new(120.0, 0.0);
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run_steps(4);
    desk::click(&mut harness, "Add milestone");
    assert!(control(&harness, "Milestone: 1").is_focused());
    desk::type_text(&mut harness, "First council");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let told = format!("First council, not reached yet, end of Jun 2026, {COUNCIL}");
    let from = harness.get_by_label(&told).rect().center();
    let by = Vec2::new(-2.0 * QUARTER / 3.0, 0.0);
    drag(&mut harness, from, by);
    harness.drop_at(from + by);
    harness.run_steps(3);
    desk::click(&mut harness, "reached: First council");
    let made = harness.state().workspace.milestones.values().next().unwrap().clone();
    assert_eq!((made.period, made.done, made.initiative), (p("2026-04"), true, id("initiative-i8")));
    retype(&mut harness, "At the end of: First council", "sometime");
    harness.get_by_label("“sometime” is not a month, a quarter or a year: 2026-03, 2026-Q2, 2026");
    retype(&mut harness, "At the end of: First council", "2026-Q3");
    assert_eq!(harness.state().workspace.milestones.values().next().unwrap().period, p("2026-Q3"));
}

#[test]
fn what_waits_is_linked_and_told_when_it_begins_too_early() {
    let mut desk = Desk::sample(Lang::En);
    let all: Vec<_> = desk.workspace.initiatives.ids().collect();
    transact(&mut desk.workspace, |tx| {
        all.iter().try_for_each(|own| tx.update(*own, |own| own.depends_on.clear()))
    })
    .unwrap();
    View::open(&mut desk.view, "maps-roadmap");
    desk.view.select("initiative-i8".parse().unwrap(), &desk.workspace);
    let mut harness = open(desk, Lang::En);
    desk::click(&mut harness, "Add what it waits for");
    let other = "Unified customer profile for service and sales";
    harness.get_all_by_label(other).last().unwrap().click();
    harness.run_steps(4);
    assert_eq!(of(&harness, "initiative-i8").depends_on, [id("initiative-i4")]);
    harness.get_by_label("Not over yet when this begins");
    let warned = format!("begins before “{other}” has ended");
    let is_told = |label: String| label.starts_with(COUNCIL) && label.contains(&warned);
    harness.get_by(|node| node.label().is_some_and(is_told));
    desk::click(&mut harness, "Close the details");
    harness.get_by_label(&warned);
    harness.get_all_by_label(COUNCIL).last().unwrap().click();
    harness.run_steps(4);
    desk::click(&mut harness, &format!("No longer wait for {other}"));
    assert!(of(&harness, "initiative-i8").depends_on.is_empty());
    assert_eq!(harness.state().steps(), [Label::Link(Kind::Initiative), Label::Unlink(Kind::Initiative)]);
}

#[test]
fn an_end_before_the_start_is_refused_with_the_reason() {
    let mut harness = open(on_the_roadmap(Desk::sample(Lang::En)).on("initiative-i8"), Lang::En);
    retype(&mut harness, "End", "2025-12");
    harness.get_by_label("The end would lie before the start");
    assert_eq!(of(&harness, "initiative-i8").end, p("2026-06"));
    retype(&mut harness, "End", "2026-Q4");
    assert_eq!(
        of(&harness, "initiative-i8").end,
        p("2026-Q4"),
        "a longer period may end what a month begins"
    );
    assert!(harness.query_by_label("The end would lie before the start").is_none());
}

#[test]
fn between_the_columns_dates_and_state_change_and_it_is_said() {
    let mut harness = english();
    desk::click(&mut harness, "Now, next, later");
    let focus = |harness: &mut Harness<Desk>, name: &str| {
        harness.get_by(|node| node.label().is_some_and(|own| own.starts_with(name))).focus();
        harness.run_steps(3);
    };
    focus(&mut harness, "Closed loop");
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let own = of(&harness, "initiative-i7");
    assert_eq!(own.state, InitiativeState::Planned);
    assert_eq!((own.start, own.end), (p("2026-04"), p("2026-08")), "five months, with the next quarter");
    assert!(harness.state().asked.last().unwrap().contains("now runs Apr 2026 – Aug 2026, state: planned"));
    focus(&mut harness, "Closed loop");
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(of(&harness, "initiative-i7").start, p("2026-10"));

    let card = bar(&harness, COUNCIL).center();
    let past = bar(&harness, "Guided setup and repairing import").center() + Vec2::new(0.0, 300.0);
    drag(&mut harness, card, past - card);
    harness.drop_at(past);
    harness.run_steps(3);
    assert_eq!(of(&harness, "initiative-i8").state, InitiativeState::Done);
    assert_eq!(of(&harness, "initiative-i8").start, p("2026-01"), "its dates stay");
    assert_eq!(harness.state().steps().len(), 3);
}

#[test]
fn the_page_survives_that_what_is_shown_is_deleted() {
    let mut harness = open(on_the_roadmap(Desk::sample(Lang::En)).on("initiative-i8"), Lang::En);
    desk::run(&mut harness, Command::Delete);
    assert_eq!(harness.state().asked.last().unwrap(), "delete initiative-i8");
    let from = bar(&harness, COUNCIL).left_center() + Vec2::new(120.0, 0.0);
    drag(&mut harness, from, Vec2::new(300.0, 0.0));
    transact(&mut harness.state_mut().workspace, |tx| remove::remove(tx, "initiative-i8".parse().unwrap()))
        .unwrap();
    harness.run_steps(3);
    harness.drop_at(from + Vec2::new(300.0, 0.0));
    harness.run_steps(3);
    assert!(!harness.state_mut().can(Command::Delete));
    assert_eq!(harness.state().workspace.initiatives.len(), 9);
}

#[test]
fn the_first_initiative_is_made_from_the_empty_page_and_named_at_once() {
    for lang in Lang::ALL {
        let mut harness = open(Desk::new(Workspace::default(), lang, Theme::light()), lang);
        harness.get_by_label(&i18n::text(lang, "roadmap-empty"));
        desk::click(&mut harness, &i18n::text(lang, "roadmap-add"));
        let name = i18n::text(lang, "roadmap-initiative");
        let is_name = |label: String| label == name;
        assert!(harness.query_by(|node| node.is_focused() && node.label().is_some_and(is_name)).is_some());
        let made = harness.state().workspace.initiatives.values().next().unwrap().clone();
        assert_eq!((made.start, made.state), (p("2026-04"), InitiativeState::Planned));
    }
}

#[test]
fn both_samples_have_a_plan_worth_showing() {
    for lang in Lang::ALL {
        let workspace = sample::of(lang);
        assert!(workspace.milestones.len() >= 6 && workspace.risks.len() >= 4);
        assert!(workspace.initiatives.values().filter(|own| !own.depends_on.is_empty()).count() >= 3);
    }
}

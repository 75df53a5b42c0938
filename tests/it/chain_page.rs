//! The chain on the page of the plan: walking in the picture, and mending what is loose.

use cairn::{
    analysis::{
        chain::{Chain, Link},
        loose_ends::{LooseEndKind, loose_ends},
    },
    base::{geom::rect, localised::Lang},
    edit::{Label, transact},
    i18n,
    model::{
        AnyId, Kind, Workspace,
        journey::{Card, Content},
        kpi::Kpi,
        strategy::Initiative,
    },
    scene::{strategy::chain_map::chain_map, theme::Theme},
    ui::{Command, View, plan::PlanView},
};
use egui::{Key, Modifiers, Role};
use egui_kittest::{Harness, Node, kittest::Queryable};

use crate::{
    desk::{self, press},
    sample,
};

type Desk = desk::Desk<PlanView>;

const SIZE: [f32; 2] = [1440.0, 1800.0];

fn shown(desk: Desk, part: &'static str) -> Harness<'static, Desk> {
    let mut desk = desk;
    desk.view.open(part);
    desk.open(SIZE)
}

/// A part of the picture by its kind and name.
fn part<'h>(harness: &'h Harness<Desk>, name: &'h str) -> Node<'h> {
    harness.get_by(move |node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(name))
    })
}

fn count(workspace: &Workspace, kind: LooseEndKind) -> usize {
    loose_ends(workspace).iter().filter(|end| end.kind == kind).count()
}

#[test]
fn every_part_has_its_kind_and_name_in_both_languages_and_themes() {
    for (lang, desk) in Desk::all_looks() {
        let chain = Chain::of(&desk.workspace);
        let harness = shown(desk, "plan-chain");
        let persona = i18n::text(lang, "chain-link-persona");
        let said = harness.query_all_by(|node| {
            node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(&persona))
        });
        let there = chain.nodes().filter(|(_, link, _)| *link == Link::Persona).count();
        assert_eq!(said.count(), there);
    }
}

#[test]
fn the_arrow_keys_walk_along_the_chain_and_enter_goes_to_the_record() {
    let mut harness = shown(Desk::sample(Lang::En), "plan-chain");
    part(&harness, "Persona: Admin Ana").focus();
    harness.run_steps(4);
    for (key, name) in [
        (Key::ArrowRight, "Journey: Roll out"),
        (Key::ArrowLeft, "Persona: Admin Ana"),
        (Key::ArrowDown, "Persona: Buyer Bao"),
        (Key::ArrowUp, "Persona: Admin Ana"),
    ] {
        press(&mut harness, Modifiers::NONE, key);
        assert!(part(&harness, name).is_focused(), "{name}");
    }
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().asked, ["show persona-ana"]);
}

#[test]
fn a_selected_part_can_be_shown_alone_with_its_chain() {
    let mut harness = shown(Desk::sample(Lang::En), "plan-chain");
    part(&harness, "Persona: Newcomer Nia").click();
    harness.run_steps(4);
    harness.get_by_label("Newcomer Nia hangs together with 0 other parts");
    desk::click(&mut harness, "Show only its chain");
    let parts = harness.query_all_by(|node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("Journey: "))
    });
    assert_eq!(parts.count(), 0);
    desk::click(&mut harness, "Everything");
    part(&harness, "Journey: Roll out");
    assert!(harness.state_mut().can(Command::ZoomIn));
    desk::run(&mut harness, Command::ZoomIn);
    desk::run(&mut harness, Command::ZoomReset);
    desk::run(&mut harness, Command::ZoomFit);
}

#[test]
fn what_is_shown_may_be_deleted_while_it_is_shown() {
    let mut harness = shown(Desk::sample(Lang::En), "plan-chain");
    part(&harness, "Persona: Newcomer Nia").click();
    harness.run_steps(3);
    desk::click(&mut harness, "Show only its chain");
    let id: AnyId = "persona-nia".parse().unwrap();
    transact(&mut harness.state_mut().workspace, |tx| cairn::edit::remove::remove(tx, id)).unwrap();
    harness.run_steps(4);
    part(&harness, "Persona: Solver Sam");
}

/// The sample with a loose end of every kind.
fn loose() -> Desk {
    let mut workspace = sample::english();
    transact(&mut workspace, |tx| {
        let initiatives: Vec<_> = tx.workspace().initiatives.ids().collect();
        for id in initiatives {
            tx.update(id, |own: &mut Initiative| (own.pains, own.effects) = (Vec::new(), Vec::new()))?;
        }
        let opportunities: Vec<_> = tx.workspace().opportunities.ids().collect();
        for id in opportunities {
            tx.update(id, |own| own.initiatives.clear())?;
        }
        let kpi: cairn::base::id::Id<Kpi> = "kpi-churn".parse().unwrap();
        tx.update(kpi, |own| own.owner_role.clear())?;
        let stage = tx.workspace().stages.ids().next().unwrap();
        tx.update(stage, |own| own.kpis.clear())
    })
    .unwrap();
    Desk::new(workspace, Lang::En, Theme::light())
}

/// Presses the first control whose name begins so.
fn press_first(harness: &mut Harness<Desk>, beginning: &str) {
    let found = harness.get_all_by(|node| node.label().is_some_and(|label| label.starts_with(beginning)));
    found.into_iter().next().unwrap().click();
    harness.run_steps(4);
}

#[test]
fn each_loose_end_is_mended_by_one_step() {
    let mut harness = shown(loose(), "chain-ends");
    let counts =
        |harness: &Harness<Desk>| LooseEndKind::ALL.map(|kind| count(&harness.state().workspace, kind));
    let before = counts(&harness);
    assert!(before.iter().all(|count| *count > 0), "{before:?}");
    let mut expected = before;

    press_first(&mut harness, "New initiative: Import rejects");
    // What was made is measured by nothing yet.
    (expected[0], expected[1]) = (expected[0] - 1, expected[1] + 1);
    assert_eq!(counts(&harness), expected);
    assert_eq!(harness.state().steps(), [Label::Add(Kind::Initiative)]);
    let told = "New initiative: Import rejects dates and asks for a template".to_owned();
    assert!(harness.state().asked.contains(&told), "{:?}", harness.state().asked);

    press_first(&mut harness, "Choose KPI…: Guided setup");
    press_first(&mut harness, "Relationship NPS, as far as its target (+4.5)");
    expected[1] -= 1;
    assert_eq!(counts(&harness), expected);
    let changed =
        harness.state().workspace.initiatives.get("initiative-i1".parse().unwrap()).unwrap().effects.clone();
    assert_eq!((changed.len(), changed[0].change), (1, Some(4.5)));

    press_first(&mut harness, "New initiative: A3.PE");
    (expected[3], expected[1]) = (expected[3] - 1, expected[1] + 1);
    assert_eq!(counts(&harness), expected);
    let made = "Make one personalised block mandatory in each campaign.";
    assert!(harness.state().workspace.initiatives.values().any(|own| own.name == made));

    press_first(&mut harness, "Choose KPI…: Notice the problem");
    press_first(&mut harness, "Visit to trial");
    expected[4] -= 1;
    assert_eq!(counts(&harness), expected);

    press_first(&mut harness, "Map the journey: Newcomer Nia");
    // The new journey has no stages, and nothing else is loose about it.
    expected[5] -= 1;
    assert_eq!(counts(&harness), expected);
    assert_eq!(harness.state().steps().len(), 5);
    harness.state_mut().undo_all();
    assert_eq!(counts(&harness), before);
}

#[test]
fn an_owner_is_typed_in_place_and_the_row_waits_for_the_end_of_the_typing() {
    let mut harness = shown(loose(), "chain-ends");
    let field = "Owner: Monthly customer churn";
    desk::control(&harness, field).focus();
    harness.run_steps(3);
    desk::type_text(&mut harness, "Head");
    // Long enough that what was typed becomes an edit while the field has the focus.
    harness.run_steps(30);
    assert!(desk::control(&harness, field).is_focused());
    desk::type_text(&mut harness, " of Retention");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let id: cairn::base::id::Id<Kpi> = "kpi-churn".parse().unwrap();
    assert_eq!(harness.state().workspace.kpis.get(id).unwrap().owner_role, "Head of Retention");
    harness.run_steps(3);
    assert!(harness.query_by_label(field).is_none());
}

#[test]
fn a_workspace_without_anybody_says_how_the_chain_begins() {
    for lang in Lang::ALL {
        let harness = shown(Desk::new(Workspace::default(), lang, Theme::light()), "plan-chain");
        harness.get_by_label(&i18n::text(lang, "chain-empty"));
    }
}

#[test]
fn a_part_of_a_chain_keeps_its_lines_and_the_parts_in_sight_are_found() {
    let workspace = sample::english();
    let chain = Chain::of(&workspace);
    let pain: AnyId = workspace
        .cards
        .iter()
        .find(|(_, card): &(_, &std::sync::Arc<Card>)| matches!(card.content, Content::Pain { .. }))
        .map(|(id, _)| id.into())
        .unwrap();
    let lit = chain.lit(chain.find(pain).unwrap());
    let only = chain.only(&lit);
    assert_eq!(only.len(), lit.len());
    let at = only.find(pain).unwrap();
    assert_eq!(only.lit(at).len(), lit.len(), "what hung together still does");
    let map = chain_map(&chain, 1_200.0);
    for area in
        [rect(0.0, 0.0, 1_200.0, 300.0), rect(300.0, 500.0, 200.0, 200.0), rect(-50.0, -50.0, 10.0, 10.0)]
    {
        let mut found = map.within(area);
        found.sort_unstable();
        let expected: Vec<u32> = chain
            .nodes()
            .map(|(index, ..)| index)
            .filter(|index| map.place(*index).unwrap().intersects(area))
            .collect();
        assert_eq!(found, expected, "{area:?}");
    }
}

/// As many records as a large organisation has.
fn large() -> Workspace {
    use cairn::model::{
        journey::{Journey, Lane, Stage},
        persona::Persona,
        strategy::{ExpectedEffect, Opportunity},
    };
    let mut workspace = Workspace::default();
    transact(&mut workspace, |tx| {
        let personas: Vec<_> =
            (0..30).map(|n| tx.add(Persona { name: format!("Persona {n}"), ..Persona::default() })).collect();
        let kpis: Vec<_> =
            (0..60).map(|n| tx.add(Kpi { name: format!("KPI {n}"), ..Kpi::default() })).collect();
        let mut pains = Vec::new();
        for (n, persona) in personas.iter().enumerate() {
            let journey = tx.add(Journey {
                name: format!("Journey {n}"),
                personas: vec![*persona],
                ..Journey::default()
            });
            let lane = tx.add(Lane { journey, ..Lane::default() });
            for s in 0..10 {
                let stage = tx.add(Stage { journey, name: format!("Stage {n}.{s}"), ..Stage::default() });
                for p in 0..7 {
                    let content = Content::Pain {
                        severity: 5,
                        frequency: cairn::model::journey::Frequency::Often,
                        opportunities: Vec::new(),
                    };
                    pains.push(tx.add(Card {
                        lane,
                        stage,
                        text: format!("A pain of customers {n}.{s}.{p}"),
                        content,
                        ..Card::default()
                    }));
                }
            }
        }
        let initiatives: Vec<_> = (0..1_000)
            .map(|n| {
                let effects =
                    [kpis[n % 60], kpis[n * 7 % 60]].map(|kpi| ExpectedEffect { kpi, change: None });
                tx.add(Initiative {
                    name: format!("Initiative {n}"),
                    effects: effects.into(),
                    ..Initiative::default()
                })
            })
            .collect();
        for n in 0..2_000 {
            let origins = vec![pains[n % pains.len()].into(), pains[n * 31 % pains.len()].into()];
            let own = vec![initiatives[n % 1_000], initiatives[n * 17 % 1_000]];
            tx.add(Opportunity {
                name: format!("Opportunity {n}"),
                origins,
                initiatives: own,
                ..Opportunity::default()
            });
        }
        Ok(())
    })
    .unwrap();
    workspace
}

#[test]
fn of_a_large_chain_only_what_is_in_sight_is_shown() {
    let mut desk = Desk::new(large(), Lang::En, Theme::light());
    desk.view.open("plan-chain");
    let mut harness = desk.open([1920.0, 1080.0]);
    let shown = |harness: &Harness<Desk>| {
        harness
            .query_all_by(|node| {
                node.role() == Role::Button && node.label().is_some_and(|label| label.contains(": "))
            })
            .count()
    };
    assert!((40..400).contains(&shown(&harness)), "{}", shown(&harness));
    let is_persona = |label: String| label.starts_with("Persona: ");
    harness.query_all_by(|node| node.label().is_some_and(is_persona)).next().unwrap().focus();
    harness.run_steps(4);
    for _ in 0..5 {
        press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    }
    assert!(shown(&harness) < 400);
    desk::click(&mut harness, "Show only its chain");
    harness.run_steps(3);
}

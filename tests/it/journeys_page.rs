//! The journeys page, used by label as a person would, in both languages and both themes.

use cairn::{
    base::localised::Lang,
    edit::{Spot as Place, journey::add_lane, journey_link::add_counterpart, transact},
    model::{
        Kind, Workspace,
        journey::{Card, Content, DecisionStage, Frequency, LaneKind},
    },
    scene::theme::Theme,
    ui::{Command, View, journeys::JourneysView},
};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use crate::{
    desk::{self, click, press, run, type_text},
    sample,
};

type Desk = desk::Desk<JourneysView>;

const SIZE: [f32; 2] = [1_500.0, 1_300.0];

fn english() -> Harness<'static, Desk> {
    on_the_first_map(Desk::sample(Lang::En))
}

/// The first of several maps, chosen from the overview.
fn on_the_first_map(desk: Desk) -> Harness<'static, Desk> {
    let name = desk.workspace.journeys_in_order()[0].1.name.clone();
    let mut harness = desk.open(SIZE);
    click(&mut harness, &name);
    harness
}

fn cards(harness: &Harness<Desk>) -> usize {
    harness.state().workspace.cards.len()
}

const IMPORT: &str =
    "Pain point, Import rejects dates and asks for a template, stage 4 of 7: Set up the first board";
const ANNOYED: &str = "Emotion, annoyed −2, stage 4 of 7: Set up the first board";

#[test]
fn every_card_stage_and_lane_in_sight_has_a_name_in_both_languages_and_themes() {
    for (lang, card, stage, lane) in [
        (Lang::En, IMPORT, "Stage 4 of 7: Set up the first board", "Lane 3 of 8: Touchpoints"),
        (
            Lang::Zh,
            "痛点，导入拒绝日期格式并要求模板，第 4 阶段（共 7 个）：首次搭建",
            "第 4 阶段（共 7 个）：首次搭建",
            "第 3 泳道（共 8 条）：触点",
        ),
    ] {
        for theme in [Theme::light(), Theme::dark()] {
            let harness = on_the_first_map(Desk::new(sample::of(lang), lang, theme));
            for label in [card, stage, lane] {
                assert!(harness.query_by_label(label).is_some(), "{label}");
            }
        }
    }
}

#[test]
fn zoomed_out_to_blocks_cells_are_named_with_their_number_of_cards() {
    let mut harness = english();
    for _ in 0..8 {
        run(&mut harness, Command::ZoomOut);
    }
    harness.run_steps(3);
    assert!(harness.query_by_label(IMPORT).is_none());
    assert!(harness.query_by_label("Pain points, Set up the first board: 2 cards").is_some());
    run(&mut harness, Command::ZoomReset);
    assert!(harness.query_by_label(IMPORT).is_some());
}

#[test]
fn text_is_edited_in_place_and_escape_takes_it_back() {
    let mut harness = english();
    click(&mut harness, IMPORT);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Text of the card").is_some());
    type_text(&mut harness, "!");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let edited = IMPORT.replace("template", "template!");
    assert!(harness.query_by_label(&edited).is_some());
    assert_eq!(harness.state().last_step(), "step-change");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    type_text(&mut harness, "never");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label(&edited).is_some());
}

#[test]
fn a_card_is_added_typed_and_followed_by_the_next_with_tab() {
    let mut harness = english();
    let before = cards(&harness);
    click(&mut harness, "Actions, Invites colleagues, stage 5 of 7: Convince the team");
    run(&mut harness, Command::AddCard);
    type_text(&mut harness, "Shows the board");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert!(harness.query_by_label("Actions, Shows the board, stage 5 of 7: Convince the team").is_some());
    assert!(harness.query_by_label("Text of the card").is_some(), "the next card is being edited");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(cards(&harness), before + 1);
    run(&mut harness, Command::AddCard);
    assert_eq!(cards(&harness), before + 2);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.run_steps(4);
    assert_eq!(cards(&harness), before + 1, "an empty card does not stay");
}

#[test]
fn stages_and_lanes_are_added_named_and_deleted_only_after_asking() {
    let mut harness = english();
    click(&mut harness, "Stage 4 of 7: Set up the first board");
    run(&mut harness, Command::AddStage);
    type_text(&mut harness, "Import data");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Stage 5 of 8: Import data").is_some());
    assert_eq!(harness.state().last_step(), "step-rename");
    run(&mut harness, Command::Delete);
    assert_eq!(harness.state().asked.len(), 1);
    click(&mut harness, "Lane 2 of 8: Actions");
    run(&mut harness, Command::AddLane);
    type_text(&mut harness, "Systems we need");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Lane 3 of 9: Systems we need").is_some());
}

#[test]
fn cards_are_moved_deleted_and_duplicated_by_keyboard() {
    let mut harness = english();
    let before = cards(&harness);
    click(&mut harness, "Touchpoint, Help article, stage 4 of 7: Set up the first board");
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert!(harness.query_by_label("Touchpoint, Help article, stage 5 of 7: Convince the team").is_some());
    assert_eq!(harness.state().last_step(), "step-move-cards");
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    run(&mut harness, Command::Duplicate);
    assert_eq!(cards(&harness), before + 1);
    assert_eq!(harness.state().last_step(), "step-duplicate");
    run(&mut harness, Command::Delete);
    assert_eq!(cards(&harness), before);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    run(&mut harness, Command::Delete);
    assert!(cards(&harness) < before - 40);
    harness.state_mut().undo_all();
    assert_eq!(harness.state().workspace, sample::of(Lang::En));
}

#[test]
fn a_face_is_moved_by_keys_and_by_dragging_as_one_step_each() {
    let mut harness = english();
    let start = harness.get_by_label(ANNOYED).rect().center();
    harness.drag_at(start);
    harness.run_steps(2);
    for dy in [-12.0, -30.0, -56.0] {
        harness.hover_at(start + Vec2::new(0.0, dy));
        harness.run_steps(2);
    }
    harness.drop_at(start + Vec2::new(0.0, -56.0));
    harness.run_steps(3);
    assert!(harness.query_by_label(&ANNOYED.replace("−2", "0")).is_some());
    assert_eq!(harness.state().last_step(), "step-set-emotion");
    assert_eq!(harness.state().history.steps().len(), 1);
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert!(harness.query_by_label(&ANNOYED.replace("−2", "+1")).is_some());
    press(&mut harness, Modifiers::NONE, Key::Minus);
    press(&mut harness, Modifiers::NONE, Key::Num1);
    assert!(harness.query_by_label(&ANNOYED.replace("−2", "−1")).is_some());
}

#[test]
fn escape_while_dragging_a_face_leaves_it_as_it_was() {
    let mut harness = english();
    let start = harness.get_by_label(ANNOYED).rect().center();
    harness.drag_at(start);
    harness.run_steps(2);
    harness.hover_at(start + Vec2::new(0.0, -60.0));
    harness.run_steps(2);
    assert!(harness.query_by_label(ANNOYED).is_none());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.drop_at(start + Vec2::new(0.0, -60.0));
    harness.run_steps(3);
    assert!(harness.query_by_label(ANNOYED).is_some());
    assert_eq!(harness.state().workspace, sample::of(Lang::En));
}

#[test]
fn a_card_is_dragged_to_another_cell() {
    let mut harness = english();
    let from = harness.get_by_label("Actions, Signs up, stage 3 of 7: Start a trial").rect().center();
    let to = harness.get_by_label("Actions, Searches, stage 2 of 7: Search and compare").rect();
    harness.drag_at(from);
    harness.run_steps(2);
    let above = to.center_top() + Vec2::new(0.0, 3.0);
    harness.hover_at(above);
    harness.run_steps(2);
    harness.drop_at(above);
    harness.run_steps(3);
    let moved = harness.get_by_label("Actions, Signs up, stage 2 of 7: Search and compare").rect();
    let below = harness.get_by_label("Actions, Searches, stage 2 of 7: Search and compare").rect();
    assert!(moved.max.y <= below.min.y, "above the card it was dropped on");
}

#[test]
fn an_empty_page_teaches_and_makes_a_map_from_a_template() {
    for (lang, add, template, create) in [
        (Lang::En, "Add journey", "Service blueprint", "Create journey"),
        (Lang::Zh, "添加旅程", "服务蓝图", "创建旅程"),
    ] {
        let mut harness = Desk::new(Workspace::default(), lang, Theme::light()).open(SIZE);
        run(&mut harness, Command::AddJourney);
        assert!(harness.query_all_by_label(add).count() >= 1);
        harness.get_by_role_and_label(egui::Role::RadioButton, template).click();
        harness.run_steps(4);
        click(&mut harness, create);
        let workspace = &harness.state().workspace;
        assert_eq!((workspace.journeys.len(), workspace.lanes.len(), workspace.stages.len()), (1, 8, 5));
        assert_eq!(workspace.lanes.values().filter(|lane| lane.kind.is_line()).count(), 3);
    }
}

#[test]
fn details_change_what_is_selected() {
    let mut harness = english();
    click(&mut harness, IMPORT);
    click(&mut harness, "Severity: 2");
    let is_two = |workspace: &Workspace| {
        workspace.cards.values().any(|card| {
            card.text.starts_with("Import rejects")
                && matches!(card.content, Content::Pain { severity: 2, .. })
        })
    };
    assert!(is_two(&harness.state().workspace));
    assert_eq!(harness.state().last_step(), "step-change");
    click(&mut harness, "Close details");
    assert!(harness.query_by_label("Severity: 2").is_none());
}

#[test]
fn what_is_shown_is_what_is_exported() {
    let harness = english();
    let desk = harness.state();
    let (what, id) = desk.view.exported(&desk.workspace).unwrap();
    assert_eq!((what.code(), id.kind), ("journey", Kind::Journey));
    assert_eq!(Some(id), desk.workspace.journeys_in_order().first().map(|(id, _)| (*id).into()));
}

/// The desk with the to-be of the first map, made beforehand.
fn with_to_be(lang: Lang, theme: &'static Theme) -> Desk {
    let mut workspace = sample::of(lang);
    let before = workspace.journeys_in_order()[0].0;
    transact(&mut workspace, |tx| add_counterpart(tx, before, "Wish".to_owned())).unwrap();
    Desk::new(workspace, lang, theme)
}

#[test]
fn several_maps_are_first_seen_at_a_glance_and_opened_from_there() {
    for (lang, open) in [
        (
            Lang::En,
            "Open Find, try and adopt a planning tool, Solver Sam, As is, Lowest: Set up the first board −2",
        ),
        (Lang::Zh, "打开“寻找、试用并采用规划工具”、"),
    ] {
        let mut harness = Desk::sample(lang).open(SIZE);
        let begins = |node: &egui_kittest::Node| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(open))
        };
        let found = harness.query_all_by_role(egui::Role::Button).find(begins).map(|node| node.rect());
        let rect = found.unwrap_or_else(|| panic!("{open}"));
        assert!(!harness.state_mut().can(Command::AddStage), "no map is shown");
        let at = rect.left_top() + Vec2::splat(20.0);
        harness.hover_at(at);
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run_steps(4);
        assert!(harness.state_mut().can(Command::AddStage), "the map is shown");
        let (what, id) = harness.state().view.exported(&harness.state().workspace).unwrap();
        assert_eq!((what.code(), id.to_string().as_str()), ("journey", "journey-j_adopt"));
    }
}

#[test]
fn what_is_missing_is_listed_and_leads_to_the_record() {
    let mut desk = Desk::sample(Lang::En);
    let pain = |card: &Card| matches!(card.content, Content::Pain { .. });
    let first = desk.workspace.journeys_in_order()[0].0;
    let in_first = |workspace: &Workspace, card: &Card| {
        workspace.lanes.get(card.lane).is_some_and(|lane| lane.journey == first)
    };
    let found = desk.workspace.cards.iter().find(|(_, card)| pain(card) && in_first(&desk.workspace, card));
    let (card, text) = found.map(|(id, card)| (id, card.text.clone())).unwrap();
    transact(&mut desk.workspace, |tx| {
        tx.update(card, |card| {
            card.content =
                Content::Pain { severity: 5, frequency: Frequency::Often, opportunities: Vec::new() };
        })
    })
    .unwrap();
    let mut harness = on_the_first_map(desk);
    let result = cairn::analysis::journey::JourneyResult::of(&harness.state().workspace, first).unwrap();
    click(&mut harness, &format!("{} to check", result.findings.len()));
    assert!(harness.query_by_label_contains("Severe pain point without opportunity").is_some());
    harness.get_by_role_and_label(egui::Role::Link, &text).click();
    harness.run_steps(4);
    click(&mut harness, "Severity: 2");
    assert!(harness.query_by_label_contains("Severe pain point without opportunity").is_none());
}

#[test]
fn the_to_be_map_is_made_compared_and_unlinked() {
    let mut harness = english();
    click(&mut harness, "Comparison");
    let before = harness.state().workspace.journeys.len();
    click(&mut harness, "Make to-be map");
    assert_eq!(harness.state().workspace.journeys.len(), before + 1);
    assert_eq!(harness.state().last_step(), "step-add");
    click(&mut harness, "Comparison");
    for tab in ["Overlay", "Planned → actual", "Side by side"] {
        click(&mut harness, tab);
        assert!(harness.query_by_label_contains("Stages: no difference. Cards: ").is_some(), "{tab}");
    }
    let (what, _) = harness.state().view.exported(&harness.state().workspace).unwrap();
    assert_eq!(what.code(), "comparison");
    click(&mut harness, "Unlink");
    assert_eq!(harness.state().last_step(), "step-unlink");
    harness.state_mut().undo_all();
    assert_eq!(harness.state().workspace, sample::of(Lang::En));
}

#[test]
fn a_comparison_is_shown_in_every_language_and_theme() {
    for lang in Lang::ALL {
        for theme in [Theme::light(), Theme::dark()] {
            let mut harness = on_the_first_map(with_to_be(lang, theme));
            for key in ["journeys-sight-comparison", "journeys-overlay", "journeys-sight-content"] {
                click(&mut harness, &cairn::tr!(lang, key));
            }
        }
    }
}

#[test]
fn content_is_planned_by_channel_and_decision_stage() {
    let mut harness = english();
    let first = harness.state().workspace.journeys_in_order()[0].0;
    let stage = harness.state().workspace.stages_of(first)[1].0;
    let channel = harness.state().workspace.channels_in_order()[0].1.name.clone();
    transact(&mut harness.state_mut().workspace, |tx| {
        tx.update(stage, |stage| stage.decision = DecisionStage::Method)
    })
    .unwrap();
    click(&mut harness, "Content");
    click(&mut harness, &format!("Add content: {channel}, Choosing a method"));
    let added = |workspace: &Workspace| {
        let lanes = workspace.lanes_of(first);
        let (lane, _) = lanes.iter().find(|(_, lane)| lane.kind == LaneKind::ContentPlan).copied()?;
        workspace.cards_in(lane, stage).first().map(|(_, card)| (*card).clone())
    };
    let card = added(&harness.state().workspace).unwrap();
    assert!(matches!(card.content, Content::Channel { channel } if channel.is_set()));
    desk::retype(&mut harness, "Text", "A guide to choosing");
    assert_eq!(added(&harness.state().workspace).unwrap().text, "A guide to choosing");
}

#[test]
fn a_stage_leads_to_a_more_detailed_map_and_back() {
    let mut harness = english();
    click(&mut harness, "Stage 4 of 7: Set up the first board");
    click(&mut harness, "Make a detailed map");
    assert!(harness.query_by_label("Stage 1 of 1: Set up the first board").is_some());
    click(&mut harness, "Part of Find, try and adopt a planning tool › Set up the first board");
    assert!(harness.query_by_label("Stage 4 of 7: Set up the first board").is_some());
    click(&mut harness, "Open the detailed map: Set up the first board in detail");
    assert!(harness.query_by_label("Stage 1 of 1: Set up the first board").is_some());
}

#[test]
fn a_lane_of_metrics_shows_the_kpis_of_its_stages_and_leads_to_them() {
    let mut harness = english();
    let first = harness.state().workspace.journeys_in_order()[0].0;
    transact(&mut harness.state_mut().workspace, |tx| {
        add_lane(tx, first, Place::First, (LaneKind::Metrics, String::new())).map(drop)
    })
    .unwrap();
    harness.run_steps(4);
    let shown = harness.query_all_by_role(egui::Role::Link).filter_map(|node| node.accesskit_node().label());
    let setup: Vec<String> = shown.filter(|label| label.starts_with("Setup ease")).collect();
    assert!(setup.iter().all(|label| label.contains("5.07") && label.ends_with("At risk")), "{setup:?}");
    harness.query_all_by_label(&setup[0]).next().unwrap().click();
    harness.run_steps(4);
    assert_eq!(harness.state().asked, ["show kpi-ces_setup"]);
}

#[test]
fn the_part_in_sight_is_smaller_than_the_map() {
    let mut harness = english();
    for _ in 0..3 {
        run(&mut harness, Command::ZoomIn);
    }
    let part = harness.state().view.in_sight(&harness.state().workspace);
    let part = part.expect("the map is wider than the window");
    assert!(part.stages.len() < 7 && !part.lanes.is_empty());
    run(&mut harness, Command::ZoomFit);
    assert_eq!(harness.state().view.in_sight(&harness.state().workspace), None);
}

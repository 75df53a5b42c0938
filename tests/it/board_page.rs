//! Work at speed on the journey board: whole rows by keyboard, pasting, copying, finding, drags with handles.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{
        Spot,
        journey::{NewJourney, add_card, add_journey},
        journey_structure::add_step,
        transact,
    },
    model::{
        Workspace,
        journey::{Content, Journey, LaneKind},
        persona::Persona,
    },
    scene::theme::Theme,
    ui::{Command, journeys::JourneysView},
};
use egui::{Event, ImeEvent, Key, Modifiers, Vec2};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, click, press, run, type_text};

type Desk = desk::Desk<JourneysView>;

/// A map of three stages and the lanes Actions, Emotion and Pain points, without a card.
fn blank() -> (Workspace, Id<Journey>) {
    let mut workspace = Workspace::default();
    let kinds = [LaneKind::Actions, LaneKind::Emotion, LaneKind::PainPoints];
    let new = NewJourney {
        name: "Map".to_owned(),
        stages: ["One", "Two", "Three"].map(|name| (0, name.to_owned())).into(),
        lanes: kinds.map(|kind| (kind, String::new())).into(),
        ..NewJourney::default()
    };
    let (journey, _) = transact(&mut workspace, |tx| add_journey(tx, new)).unwrap();
    (workspace, journey)
}

fn open(workspace: Workspace) -> Harness<'static, Desk> {
    Desk::new(workspace, Lang::En, Theme::light()).open([1_300.0, 900.0])
}

/// The texts of a lane, stage by stage.
fn texts(harness: &Harness<Desk>, kind: LaneKind) -> Vec<Vec<String>> {
    let workspace = &harness.state().workspace;
    let journey = workspace.journeys_in_order()[0].0;
    let lanes = workspace.lanes_of(journey);
    let lane = lanes.iter().find(|(_, lane)| lane.kind == kind).unwrap().0;
    let of_stage =
        |stage| workspace.cards_in(lane, stage).iter().map(|(_, card)| card.text.clone()).collect();
    workspace.stages_of(journey).into_iter().map(|(stage, _)| of_stage(stage)).collect()
}

fn paste(harness: &mut Harness<Desk>, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    harness.run_steps(4);
}

/// The first map of the sample, chosen from the overview.
fn on_the_first_map() -> Harness<'static, Desk> {
    let desk = Desk::sample(Lang::En);
    let name = desk.workspace.journeys_in_order()[0].1.name.clone();
    let mut harness = desk.open([1_500.0, 1_300.0]);
    click(&mut harness, &name);
    harness
}

#[test]
fn a_whole_row_is_entered_without_the_mouse() {
    let (workspace, _) = blank();
    let mut harness = open(workspace.clone());
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(harness.query_by_label("Empty cell: Actions, stage 1 of 3: One").is_some());
    // The first letter begins the card; what follows goes on in it.
    type_text(&mut harness, "L");
    type_text(&mut harness, "ooks");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    type_text(&mut harness, "compares");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    type_text(&mut harness, "buys");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    type_text(&mut harness, "waits");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(texts(&harness, LaneKind::Actions), [vec!["Looks"], vec!["compares"], vec!["buys", "waits"]]);
    // Each card is one step, and the one left empty is none.
    let steps: Vec<&str> = harness.state().steps().iter().map(|label| label.key()).collect();
    assert_eq!(steps, ["step-add"; 4]);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.state_mut().undo_all();
    assert_eq!(harness.state().workspace, workspace);
}

#[test]
fn arrows_and_tab_go_through_empty_cells_and_feelings_are_typed_as_numbers() {
    let mut harness = open(blank().0);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert!(harness.query_by_label("Empty cell: Emotion, stage 1 of 3: One").is_some());
    press(&mut harness, Modifiers::NONE, Key::Minus);
    press(&mut harness, Modifiers::NONE, Key::Num2);
    assert!(harness.query_by_label("Emotion, −2, stage 1 of 3: One").is_some());
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert!(harness.query_by_label("Empty cell: Emotion, stage 2 of 3: Two").is_some());
    press(&mut harness, Modifiers::SHIFT, Key::Tab);
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert!(harness.query_by_label("Emotion, −1, stage 1 of 3: One").is_some());
    press(&mut harness, Modifiers { shift: true, ..Modifiers::ALT }, Key::ArrowUp);
    let targets = harness.state().workspace.cards.values().map(|card| match card.content {
        Content::Emotion { target, .. } => target,
        _ => None,
    });
    assert_eq!(targets.collect::<Vec<_>>(), [Some(0)]);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert!(harness.query_by_label("Empty cell: Pain points, stage 1 of 3: One").is_some());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Empty cell: Pain points, stage 1 of 3: One").is_none());
}

#[test]
fn a_range_of_a_spreadsheet_and_a_list_are_pasted_from_the_selected_cell_on() {
    let (workspace, _) = blank();
    let mut harness = open(workspace.clone());
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    paste(&mut harness, "a\t\"b\nc\"\r\n-1 tired\t2\r\n");
    assert_eq!(texts(&harness, LaneKind::Actions), [vec![], vec!["a"], vec!["b\nc"]]);
    assert!(harness.query_by_label("Emotion, tired −1, stage 2 of 3: Two").is_some());
    assert!(harness.query_by_label("Emotion, +2, stage 3 of 3: Three").is_some());
    assert_eq!(harness.state().last_step(), "step-paste");
    paste(&mut harness, "- one\n- two\u{0}\n");
    assert_eq!(texts(&harness, LaneKind::Actions)[1], ["a", "one", "two"]);
    let before = harness.state().workspace.clone();
    paste(&mut harness, &"x\n".repeat(6_000));
    paste(&mut harness, &"long ".repeat(1 << 20));
    assert_eq!(harness.state().workspace, before);
    assert_eq!(harness.state().asked.len(), 2, "both are refused with words");
    harness.state_mut().undo_all();
    assert_eq!(harness.state().workspace, workspace);
}

#[test]
fn copied_cards_keep_what_they_refer_to_and_cut_ones_come_back() {
    let mut harness = on_the_first_map();
    let before = harness.state().workspace.clone();
    click(&mut harness, "Touchpoint, Help article, stage 4 of 7: Set up the first board");
    harness.event(Event::Copy);
    harness.run_steps(1);
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(copied.as_deref(), Some("Help article"));
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    paste(&mut harness, "Help article");
    let is_copy = |card: &&std::sync::Arc<cairn::model::journey::Card>| card.text == "Help article";
    let contents: Vec<Content> =
        harness.state().workspace.cards.values().filter(is_copy).map(|card| card.content.clone()).collect();
    assert!(contents.len() > 1 && contents.iter().all(|content| *content == contents[0]));
    harness.event(Event::Cut);
    harness.run_steps(4);
    assert_eq!(harness.state().workspace.cards.len(), before.cards.len());
    harness.state_mut().undo_all();
    assert_eq!(harness.state().workspace, before);
}

#[test]
fn what_is_looked_for_is_counted_and_gone_to_while_undo_goes_on_working() {
    let mut harness = on_the_first_map();
    let before = harness.state().workspace.clone();
    run(&mut harness, Command::Find);
    type_text(&mut harness, "IMPORT rejects");
    assert!(harness.query_by_label("1 match").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("1 of 1").is_some());
    assert!(harness.query_by_label("Severity: 2").is_some(), "the match is selected");
    click(&mut harness, "Severity: 2");
    harness.state_mut().undo_all();
    harness.run_steps(2);
    assert_eq!(harness.state().workspace, before);
    assert!(harness.query_by_label("1 of 1").is_some(), "the filter is still on");
    click(&mut harness, "Close and show all cards");
    assert!(harness.query_by_label("1 of 1").is_none());
}

#[test]
fn the_menu_opens_by_key_and_divides_a_stage_into_steps() {
    let (workspace, _) = blank();
    let mut harness = open(workspace.clone());
    click(&mut harness, "Stage 1 of 3: One");
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    click(&mut harness, "Add step");
    type_text(&mut harness, "First");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Step 1 of 1 of One: First").is_some());
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    click(&mut harness, "Add step after");
    type_text(&mut harness, "Second");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Step 2 of 2 of One: Second").is_some());
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    click(&mut harness, "Split the stage here");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Stage 2 of 4: Second").is_some());
    click(&mut harness, "Stage 1 of 4: One");
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    click(&mut harness, "Merge with the next");
    assert!(harness.query_by_label("Stage 1 of 3: One / Second").is_some());
    harness.state_mut().undo_all();
    assert_eq!(harness.state().workspace, workspace);
}

#[test]
fn cards_of_a_step_stand_below_its_name() {
    let (mut workspace, journey) = blank();
    let (stage, lane) = (workspace.stages_of(journey)[0].0, workspace.lanes_of(journey)[0].0);
    transact(&mut workspace, |tx| {
        let step = add_step(tx, stage, Spot::Last, "First".to_owned())?;
        let second = add_step(tx, stage, Spot::Last, "Second".to_owned())?;
        for (step, text) in [(step, "one"), (second, "two")] {
            let card = add_card(tx, (lane, stage), Spot::Last, text.to_owned())?;
            tx.update(card, |card| card.step = step)?;
        }
        Ok(())
    })
    .unwrap();
    let mut harness = open(workspace);
    for (card, step) in [("one", "Step 1 of 2 of One: First"), ("two", "Step 2 of 2 of One: Second")] {
        let card = harness.get_by_label(&format!("Actions, {card}, stage 1 of 3: One")).rect();
        let heading = harness.get_by_label(step).rect();
        assert!(heading.x_range().contains(card.min.x) && heading.x_range().contains(card.max.x), "{step}");
    }
    click(&mut harness, "Actions, one, stage 1 of 3: One");
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    let one = harness.get_by_label("Actions, one, stage 1 of 3: One").rect();
    assert!(harness.get_by_label("Step 2 of 2 of One: Second").rect().x_range().contains(one.center().x));
}

fn drag(harness: &mut Harness<Desk>, from: egui::Pos2, by: Vec2) {
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(from + by / 2.0);
    harness.run_steps(2);
    harness.hover_at(from + by);
    harness.run_steps(2);
    harness.drop_at(from + by);
    harness.run_steps(4);
}

#[test]
fn a_card_is_stretched_and_a_lane_made_higher_by_their_edges() {
    let (mut workspace, journey) = blank();
    let cell = (workspace.lanes_of(journey)[0].0, workspace.stages_of(journey)[0].0);
    transact(&mut workspace, |tx| add_card(tx, cell, Spot::Last, "long".to_owned())).unwrap();
    let mut harness = open(workspace.clone());
    let card = harness.get_by_label("Actions, long, stage 1 of 3: One").rect();
    let edge = card.right_center() - Vec2::new(2.0, 0.0);
    drag(&mut harness, edge, Vec2::new(300.0, 0.0));
    let stretched = harness.get_by_label("Actions, long, stage 1 of 3: One").rect();
    assert!(stretched.width() > 2.0 * card.width());
    let lane = harness.get_by_label("Lane 1 of 3: Actions").rect();
    drag(&mut harness, lane.center_bottom() - Vec2::new(0.0, 1.0), Vec2::new(0.0, 80.0));
    let higher = harness.get_by_label("Lane 1 of 3: Actions").rect();
    assert!((higher.height() - lane.height() - 80.0).abs() < 3.0, "{lane} {higher}");
    assert_eq!(harness.state().history.steps().len(), 2, "each drag is one step");
    harness.state_mut().undo_all();
    assert_eq!(harness.state().workspace, workspace);
}

#[test]
fn a_double_click_on_a_card_or_a_name_begins_to_type_there() {
    let (mut workspace, journey) = blank();
    let cell = (workspace.lanes_of(journey)[0].0, workspace.stages_of(journey)[0].0);
    transact(&mut workspace, |tx| add_card(tx, cell, Spot::Last, "old".to_owned())).unwrap();
    let mut harness = open(workspace);
    // A frame of the harness takes a quarter of a second.
    harness.ctx.options_mut(|options| options.input_options.max_double_click_delay = 0.8);
    for (label, field) in [
        ("Actions, old, stage 1 of 3: One", "Text of the card"),
        ("Stage 1 of 3: One", "Name of the stage"),
        ("Lane 1 of 3: Actions", "Name of the lane"),
    ] {
        let at = harness.get_by_label(label).rect().center();
        harness.hover_at(at);
        for pressed in [true, false, true, false] {
            let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
            harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
            harness.step();
        }
        harness.run_steps(2);
        assert!(harness.get_by_label(field).is_focused(), "{label}");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(harness.query_by_label(field).is_none(), "{label}: Esc ends it");
        // The next double click is not taken for the third of a row.
        harness.run_steps(8);
    }
}

#[test]
fn a_card_that_says_nothing_is_not_kept_not_even_on_the_curve() {
    for lane in 0..3 {
        let mut harness = open(blank().0);
        press(&mut harness, Modifiers::NONE, Key::ArrowRight);
        for _ in 0..lane {
            press(&mut harness, Modifiers::NONE, Key::ArrowDown);
        }
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(harness.state().workspace.cards.len(), 1, "lane {lane}");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(harness.state().workspace.cards.is_empty(), "lane {lane}");
        assert!(harness.state().history.steps().is_empty(), "it is no step at all");
    }
}

#[test]
fn an_input_method_composes_in_a_card_and_enter_within_it_commits_nothing() {
    let mut harness = open(blank().0);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let preedit =
        |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
    harness.event(preedit("ke"));
    harness.run_steps(2);
    harness.event(preedit("kehu"));
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Text of the card").is_some(), "still being composed");
    assert_eq!(texts(&harness, LaneKind::Actions)[0], [""], "nothing half composed is in the document");
    harness.event(Event::Ime(ImeEvent::Commit("客户，比较".to_owned())));
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(texts(&harness, LaneKind::Actions)[0], ["客户，比较"]);
}

#[test]
fn an_input_method_begins_a_card_in_the_selected_cell() {
    let mut harness = open(blank().0);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let preedit = Event::Ime(ImeEvent::Preedit { text: "kehu".to_owned(), active_range_chars: None });
    harness.event(preedit);
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(
        harness.query_by_label("Empty cell: Actions, stage 1 of 3: One").is_some(),
        "the arrow was not ours"
    );
    harness.event(Event::Ime(ImeEvent::Commit("客户".to_owned())));
    harness.run_steps(4);
    type_text(&mut harness, "比较");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(texts(&harness, LaneKind::Actions)[0], ["客户比较"]);
}

#[test]
fn an_input_method_goes_on_with_the_text_of_the_selected_card() {
    let mut harness = open(blank().0);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    type_text(&mut harness, "A");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert!(harness.query_by_label("Text of the card").is_none(), "the card is selected, not edited");
    let preedit =
        |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
    harness.event(preedit("k"));
    harness.run_steps(3);
    harness.event(preedit("kehu"));
    harness.run_steps(2);
    harness.event(Event::Ime(ImeEvent::Commit("客户".to_owned())));
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(texts(&harness, LaneKind::Actions)[0], ["A客户"]);
}

#[test]
fn looking_at_a_map_changes_nothing() {
    let (workspace, _) = blank();
    let mut harness = open(workspace.clone());
    click(&mut harness, "Look at the map without handles");
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    type_text(&mut harness, "typed");
    paste(&mut harness, "pasted");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().workspace, workspace);
    click(&mut harness, "Work on the map");
    type_text(&mut harness, "x");
    assert_eq!(harness.state().workspace.cards.len(), 1);
}

#[test]
fn a_pasted_picture_becomes_a_card() {
    let mut harness = open(blank().0);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let image = egui::ColorImage::filled([40, 20], egui::Color32::RED);
    harness.event(Event::PasteImage(std::sync::Arc::new(image)));
    harness.run_steps(4);
    let workspace = &harness.state().workspace;
    assert_eq!((workspace.cards.len(), workspace.pictures.len()), (1, 1));
    assert!(harness.query_by_label("Picture, empty, stage 1 of 3: One").is_some());
}

#[test]
fn several_personas_have_curves_that_are_switched_one_by_one() {
    let (mut workspace, journey) = blank();
    let cell = (workspace.lanes_of(journey)[1].0, workspace.stages_of(journey)[0].0);
    transact(&mut workspace, |tx| {
        let mut personas = Vec::new();
        for name in ["Sam", "Ana"] {
            personas.push(tx.add(Persona { name: name.to_owned(), ..Persona::default() }));
        }
        for (number, persona) in personas.iter().enumerate() {
            let persona = if number == 0 { Id::default() } else { *persona };
            let place = cairn::edit::journey_emotion::EmotionPlace { lane: cell.0, stage: cell.1, persona };
            cairn::edit::journey_emotion::set_emotion(tx, place, Some(1))?;
        }
        tx.update(journey, |journey| journey.personas = personas)
    })
    .unwrap();
    let mut harness = open(workspace.clone());
    let faces = |harness: &Harness<Desk>| {
        let rects: Vec<_> =
            harness.query_all_by_label("Emotion, +1, stage 1 of 3: One").map(|face| face.rect()).collect();
        rects
    };
    let both = faces(&harness);
    assert!(both.len() == 2 && !both[0].intersects(both[1]), "side by side: {both:?}");
    click(&mut harness, "Emotion curve of Ana");
    assert_eq!(faces(&harness).len(), 1);
    assert_eq!(harness.state().workspace, workspace, "what is looked at is no change");
}

#[test]
fn a_title_of_ten_thousand_characters_is_kept_without_its_control_characters() {
    let title = "客户 x".repeat(2_500);
    let mut harness = open(blank().0);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    click(&mut harness, "Stage 1 of 3: One");
    press(&mut harness, Modifiers::NONE, Key::F2);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    paste(&mut harness, &format!("{title}\u{7}"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let workspace = &harness.state().workspace;
    assert_eq!(workspace.stages_of(workspace.journeys_in_order()[0].0)[0].1.name, title);
}

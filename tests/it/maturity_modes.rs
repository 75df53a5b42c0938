//! The ways to look at an assessment, used by label as a person would: discussion, results, way forward,
//! the quick form, and the editor of instruments.

use cairn::{
    analysis::maturity::{initiatives_for, results},
    base::{id::Id, localised::Lang},
    edit::{maturity::add_respondent, transact},
    model::{
        AnyId, Kind, Workspace,
        maturity::{Assessment, Vote},
    },
    scene::{document::What, theme::Theme},
    ui::{Command, View, maturity::MaturityView},
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{self, click, control, press, retype},
    maturity::assessed,
    sample,
};

type Desk = desk::Desk<MaturityView>;

fn cx5() -> Id<Assessment> {
    Id::new("cx5".parse().unwrap())
}

fn window(workspace: Workspace) -> Harness<'static, Desk> {
    Desk::new(workspace, Lang::En, Theme::light()).open([1280.0, 2200.0])
}

/// A window on the sample with a mode chosen.
fn sample_in(mode: &str) -> Harness<'static, Desk> {
    let mut harness = window(sample::english());
    click(&mut harness, mode);
    harness
}

fn stage(desk: &Desk) -> u8 {
    results(&desk.workspace, cx5()).unwrap().staged().unwrap().stage
}

#[test]
fn every_mode_and_picture_can_be_shown_in_every_look() {
    for (lang, desk) in Desk::all_looks() {
        let text = |key: &str| cairn::i18n::text(lang, key);
        let mut harness = desk.open([1280.0, 2200.0]);
        click(&mut harness, &text("maturity-mode-discussion"));
        harness.get_by_label(&text("maturity-group-agrees"));
        click(&mut harness, &text("maturity-mode-way"));
        harness.get_by_label(&text("maturity-what-if"));
        click(&mut harness, &text("maturity-mode-results"));
        harness.get_by_label(&text("maturity-thresholds"));
        for picture in ["profile", "votes", "course", "models", "placement"] {
            click(&mut harness, &text(&format!("maturity-picture-{picture}")));
        }
    }
}

#[test]
fn what_is_exported_is_what_is_shown() {
    let mut harness = sample_in("Results");
    let exported =
        |harness: &Harness<Desk>| harness.state().view.exported(&harness.state().workspace).unwrap();
    assert_eq!(exported(&harness), (What::Maturity, cx5().into()));
    click(&mut harness, "All models");
    assert_eq!(exported(&harness), (What::MaturityModels, AnyId::only(Kind::Profile)));
    click(&mut harness, "Way forward");
    assert_eq!(exported(&harness), (What::MaturityGaps, cx5().into()));
    click(&mut harness, "Answers");
    assert_eq!(exported(&harness), (What::MaturityVotes, cx5().into()));
}

#[test]
fn the_discussion_goes_from_the_lowest_agreement_on_and_records_what_was_agreed() {
    let mut harness = sample_in("Discussion");
    harness.get_by_label_contains("A3.PE  ·  Stage 3 Personalised messaging");
    press(&mut harness, Modifiers::NONE, Key::Num3);
    let agreed = |desk: &Desk| desk.workspace.assessments.get(cx5()).unwrap().agreed.get("A3.PE").cloned();
    assert_eq!(agreed(harness.state()).unwrap().value, Vote::Level(3));
    retype(&mut harness, "Reason for A3.PE", "Campaign report");
    assert_eq!(agreed(harness.state()).unwrap().reason, "Campaign report");
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(harness.query_by_label_contains("A3.PE  ·  Stage").is_none());
    click(&mut harness, "Previous criterion");
    click(&mut harness, "Back to the votes");
    assert_eq!(agreed(harness.state()), None);
}

#[test]
fn votes_are_hidden_until_all_have_voted() {
    let mut workspace = sample::english();
    transact(&mut workspace, |tx| add_respondent(tx, "Newcomer".to_owned())).unwrap();
    let mut harness = window(workspace);
    click(&mut harness, "Discussion");
    harness.get_by_label("Still to vote: Newcomer");
    harness.get_by_label("6 of 7 have voted");
    assert!(harness.query_by_label("The group agrees on").is_none());
    // A key must not answer what cannot be seen.
    press(&mut harness, Modifiers::NONE, Key::Num3);
    assert!(harness.state().history.steps().is_empty());
    click(&mut harness, "Show the votes now");
    harness.get_by_label("The group agrees on");
    // In the questionnaire too: the other rows still say only how many.
    click(&mut harness, "Answers");
    assert!(harness.query_all_by_label("6 of 7 have voted").count() > 10);
    harness.get_by_label_contains("Consensus: 4 Proven");
}

#[test]
fn a_gap_becomes_an_initiative_with_one_click() {
    let (workspace, id) = assessed("cx5", |code| Some(Vote::Level(if code < "A3" { 4 } else { 1 })));
    let mut harness = window(workspace);
    click(&mut harness, "Way forward");
    click(&mut harness, "Make initiative of A3.CH");
    let workspace = &harness.state().workspace;
    let instrument = workspace.instruments.values().next().unwrap();
    let linked = initiatives_for(workspace, instrument, "A3.CH");
    assert_eq!(linked.len(), 1);
    let name = workspace.initiatives.get(linked[0]).unwrap().name.clone();
    assert!(!name.is_empty() && workspace.assessments.contains(id));
    harness.get_by_label(&format!("▲ Initiative: {name}"));
    assert!(harness.query_by_label("Make initiative of A3.CH").is_none());
    harness.get_by_label("Make initiative of A3.DS");
}

#[test]
fn what_if_shows_another_placement_and_changes_nothing() {
    let mut harness = sample_in("Way forward");
    click(&mut harness, "Try what if");
    click(&mut harness, "Fill in the fewest points");
    assert!(harness.query_all_by_label_contains("Stage 3 Personalised messaging, ").count() >= 1);
    click(&mut harness, "Back to the answers");
    assert!(harness.query_by_label_contains("Stage 3 Personalised messaging, ").is_none());
    assert!(harness.state().history.steps().is_empty());
}

#[test]
fn thresholds_are_kept_with_the_assessment() {
    let mut harness = sample_in("Results");
    retype(&mut harness, "A stage is attained at", "50");
    assert_eq!(stage(harness.state()), 3);
    retype(&mut harness, "A stage is attained at", "much");
    assert_eq!(stage(harness.state()), 3);
    click(&mut harness, "Back to the usual");
    assert_eq!(harness.state().workspace.assessments.get(cx5()).unwrap().thresholds, None);
}

fn votes(desk: &Desk) -> std::collections::BTreeMap<String, Vote> {
    desk.workspace.answers.values().next().map(|own| own.votes.clone()).unwrap_or_default()
}

#[test]
fn the_quick_form_answers_with_words_and_letters() {
    let (workspace, _) = assessed("cx5", |_| None);
    let mut harness = window(workspace);
    click(&mut harness, "Head of Service");
    click(&mut harness, "Yes, partly, no");
    harness.get_by_label_contains("A1.CH At least").click();
    harness.run_steps(4);
    for key in [Key::Y, Key::P, Key::N, Key::D, Key::X] {
        press(&mut harness, Modifiers::NONE, key);
    }
    let of = |code: &str| votes(harness.state()).get(code).copied();
    let found = ["A1.CH", "A1.DS", "A1.SG", "A1.PE", "A1.AU", "A1.IN"].map(of);
    let expected = [
        Some(Vote::Level(4)),
        Some(Vote::Level(2)),
        Some(Vote::Level(0)),
        Some(Vote::DontKnow),
        Some(Vote::NotApplicable),
        None,
    ];
    assert_eq!(found, expected);
}

#[test]
fn by_dimension_the_next_criterion_is_that_of_the_next_stage() {
    let (workspace, _) = assessed("cx5", |_| None);
    let mut harness = window(workspace);
    click(&mut harness, "Head of Service");
    click(&mut harness, "By dimension");
    harness.get_by_label_contains("A1.CH At least").click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::Num4);
    press(&mut harness, Modifiers::NONE, Key::Num3);
    let found: Vec<String> = votes(harness.state()).into_keys().collect();
    assert_eq!(found, ["A1.CH", "A2.CH"]);
}

#[test]
fn a_copied_instrument_is_changed_and_answered_ones_get_a_new_version() {
    let mut harness = window(Workspace::default());
    let name = cairn::shipped::instrument_of("cx5").unwrap().name.en.clone();
    click(&mut harness, &format!("Copy {name} to change it"));
    retype(&mut harness, "Name of the instrument", "Our own stages");
    retype(&mut harness, "Text of A1.CH", "We have a channel.");
    click(&mut harness, "A1.CH is a gate");
    click(&mut harness, "Delete A1.DS");
    retype(&mut harness, "Weight of A1.CH", "2");
    let own = harness.state().workspace.instruments.values().next().unwrap().clone();
    let first = own.criterion("A1.CH").unwrap();
    assert_eq!((own.name.en.as_str(), own.criteria.len(), own.version), ("Our own stages", 29, 1));
    assert_eq!((first.text.en.as_str(), first.gate, first.weight), ("We have a channel.", true, Some(2.0)));
    click(&mut harness, "Stages");
    click(&mut harness, "Add stage");
    click(&mut harness, "Answer levels");
    retype(&mut harness, "Name of level 4", "Excellent");
    click(&mut harness, "Back");
    click(&mut harness, "Begin with Our own stages, version 1");
    desk::run(&mut harness, Command::AddRespondent);
    control(&harness, "A1.CH: 3 Established").click();
    harness.run_steps(4);
    desk::run(&mut harness, Command::AddAssessment);
    click(&mut harness, "Edit Our own stages, version 1");
    harness.get_by_label("Version 1 has been answered and stays as it is.");
    click(&mut harness, "Begin version 2");
    click(&mut harness, "Delete A1.CH");
    let workspace = &harness.state().workspace;
    let mut versions: Vec<_> = workspace
        .instruments
        .values()
        .map(|own| (own.version, own.stages.len(), own.criteria.len()))
        .collect();
    versions.sort_unstable();
    assert_eq!(versions, [(1, 6, 29), (2, 6, 28)]);
}

#[test]
fn a_respondent_can_be_left_out() {
    let mut harness = window(sample::english());
    harness.get_all_by_label("Head of Marketing").next().unwrap().click();
    harness.run_steps(4);
    click(&mut harness, "Takes part");
    assert_eq!(harness.state().workspace.assessments.get(cx5()).unwrap().without.len(), 1);
    assert!(harness.state_mut().can(Command::MakeForm) && harness.state_mut().can(Command::TakeInAnswers));
    click(&mut harness, "Takes part");
    assert!(harness.state().workspace.assessments.get(cx5()).unwrap().without.is_empty());
}

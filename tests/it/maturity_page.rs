//! The page of maturity, used by label as a person would, in both languages and themes.

use cairn::{
    analysis::maturity::results,
    base::{id::Id, localised::Lang},
    edit::Label,
    model::{
        Kind, Workspace,
        maturity::{Assessment, Respondent, Vote},
    },
    scene::theme::Theme,
    tr,
    ui::{Command, maturity::MaturityView},
};
use egui::Key;
use egui_kittest::{Harness, kittest::Queryable};

use crate::{desk, maturity::assessed, sample};

type Desk = desk::Desk<MaturityView>;

fn window(workspace: Workspace, lang: Lang, theme: &'static Theme) -> Harness<'static, Desk> {
    Desk::new(workspace, lang, theme).open([1200.0, 2400.0])
}

fn vote(desk: &Desk, code: &str) -> Option<Vote> {
    let answers = desk.workspace.answers.values().next()?;
    answers.votes.get(code).copied()
}

#[test]
fn the_placement_is_said_in_both_languages_and_themes() {
    let expected = [
        (Lang::En, sample::english(), "Stage 2 Automation, 72% of the way to 3 Personalised messaging"),
        (Lang::Zh, sample::chinese(), "第 2 阶段 自动化，通往第 3 阶段“个性化信息传递”的路已走完 72%"),
    ];
    for (lang, workspace, sentence) in expected {
        for theme in [Theme::light(), Theme::dark()] {
            let harness = window(workspace.clone(), lang, theme);
            assert!(harness.query_all_by_label(sentence).count() >= 1, "{sentence}");
            harness.get_by_label(&tr!(lang, "maturity-add-respondent"));
            harness.get_by_label(&tr!(lang, "maturity-delete-assessment"));
        }
    }
}

#[test]
fn every_assessment_of_the_sample_can_be_shown() {
    let mut harness = window(sample::english(), Lang::En, Theme::light());
    harness.get_by_label("Six competencies, December 2025").click();
    harness.run_steps(4);
    assert!(harness.query_all_by_label("46 of 100, held back by Culture").count() >= 1);
    harness.get_by_label("Seven-stage workshop, December 2025").click();
    harness.run_steps(4);
    let placed = "Stage 3 Align, 78% of the way to 4 Optimize";
    assert!(harness.query_all_by_label(placed).count() >= 1);
}

#[test]
fn an_assessment_begins_with_a_chosen_instrument() {
    for lang in Lang::ALL {
        let mut harness = window(Workspace::default(), lang, Theme::light());
        let name = cairn::shipped::instrument_of("cx7").unwrap().name.get(lang);
        harness.get_by_label(&tr!(lang, "maturity-begin-with", name = name)).click();
        harness.run_steps(4);
        let workspace = &harness.state().workspace;
        assert_eq!(workspace.instruments.values().next().unwrap().code, "cx7");
        assert_eq!(harness.state().steps(), [Label::Add(Kind::Assessment)]);
        assert!(harness.query_all_by_label(&tr!(lang, "maturity-no-answers")).count() >= 1);
    }
}

/// A window on an assessment without answers, with its only respondent answering.
fn answering() -> (Harness<'static, Desk>, Id<Assessment>, Id<Respondent>) {
    let (workspace, id) = assessed("cx5", |_| None);
    let respondent = workspace.respondents.ids().next().unwrap();
    let mut harness = window(workspace, Lang::En, Theme::light());
    harness.get_by_label("Head of Service").click();
    harness.run_steps(4);
    (harness, id, respondent)
}

#[test]
fn keys_answer_and_go_to_the_next_criterion() {
    let (mut harness, id, _) = answering();
    harness.get_by_label_contains("A1.CH At least").click();
    harness.run_steps(4);
    for key in [Key::Num4, Key::Num3, Key::D, Key::N, Key::Num0] {
        harness.key_press(key);
        harness.run_steps(4);
    }
    let votes =
        ["A1.CH", "A1.DS", "A1.SG", "A1.PE", "A1.AU", "A1.IN"].map(|code| vote(harness.state(), code));
    let expected = [
        Some(Vote::Level(4)),
        Some(Vote::Level(3)),
        Some(Vote::DontKnow),
        Some(Vote::NotApplicable),
        Some(Vote::Level(0)),
        None,
    ];
    assert_eq!(votes, expected);
    assert!(harness.state().steps().iter().all(|step| *step == Label::Answer));
    harness.key_press(Key::ArrowUp);
    harness.run_steps(4);
    harness.key_press(Key::Num2);
    harness.run_steps(4);
    assert_eq!(vote(harness.state(), "A1.AU"), Some(Vote::Level(2)));
    let results = results(&harness.state().workspace, id).unwrap();
    assert_eq!(results.respondents[0].answered, 5);
}

#[test]
fn who_is_chosen_or_named_answers_at_once() {
    let (mut harness, ..) = answering();
    harness.key_press(Key::Num3);
    harness.run_steps(4);
    assert_eq!(vote(harness.state(), "A1.CH"), Some(Vote::Level(3)));
    harness.get_by_label("Add respondent").click();
    harness.run_steps(4);
    harness.event(egui::Event::Text("Head of Sales".to_owned()));
    harness.run_steps(4);
    for key in [Key::Enter, Key::Num1, Key::Num2] {
        harness.key_press(key);
        harness.run_steps(4);
    }
    let workspace = &harness.state().workspace;
    let (sales, _) = workspace.respondents.iter().find(|(_, own)| own.role == "Head of Sales").unwrap();
    let answers = workspace.answers.values().find(|own| own.respondent == sales).unwrap();
    let votes: Vec<Vote> = answers.votes.values().copied().collect();
    assert_eq!(votes, [Vote::Level(1), Vote::Level(2)]);
}

#[test]
fn a_click_answers_and_a_second_takes_it_back() {
    let (mut harness, ..) = answering();
    let choice = "A2.DS: 3 Established";
    harness.get_by_label(choice).click();
    harness.run_steps(4);
    assert_eq!(vote(harness.state(), "A2.DS"), Some(Vote::Level(3)));
    harness.get_by_label(choice).click();
    harness.run_steps(4);
    assert_eq!(vote(harness.state(), "A2.DS"), None);
}

#[test]
fn delete_takes_back_the_answer_in_hand_and_not_the_assessment() {
    let (mut harness, id, _) = answering();
    harness.get_by_label("A2.DS: 3 Established").click();
    harness.run_steps(4);
    desk::run(&mut harness, Command::Delete);
    assert_eq!(vote(harness.state(), "A2.DS"), None);
    assert!(harness.state().workspace.assessments.contains(id));
    assert!(!harness.state_mut().can(Command::Delete), "nothing is left to take back");
    assert!(!harness.state_mut().can(Command::Duplicate));
}

#[test]
fn the_group_can_agree_on_another_value() {
    let mut harness = window(sample::english(), Lang::En, Theme::dark());
    harness.get_by_label("A3.PE: 3 Established").click();
    harness.run_steps(4);
    let agreed = |desk: &Desk| {
        let id: Id<Assessment> = Id::new("cx5".parse().unwrap());
        desk.workspace.assessments.get(id).unwrap().agreed.get("A3.PE").map(|own| own.value)
    };
    assert_eq!(agreed(harness.state()), Some(Vote::Level(3)));
    harness.get_by_label("Back to the votes").click();
    harness.run_steps(4);
    assert_eq!(agreed(harness.state()), None);
}

#[test]
fn respondents_are_added_and_deleted() {
    let (mut harness, _, respondent) = answering();
    harness.get_by_label("Add respondent").click();
    harness.run_steps(4);
    assert_eq!(harness.state().workspace.respondents.len(), 2);
    assert_eq!(harness.state().steps(), [Label::Add(Kind::Respondent)]);
    harness.get_by_label("Delete respondent").click();
    harness.run_steps(4);
    let asked = harness.state().asked.clone();
    let added = harness.state().workspace.respondents.ids().find(|id| *id != respondent).unwrap();
    assert_eq!(asked, [format!("delete {added}")]);
}

#[test]
fn a_governance_question_is_answered_by_word() {
    let (workspace, _) = assessed("cxm6", |_| None);
    let mut harness = window(workspace, Lang::Zh, Theme::dark());
    harness.get_by_label("Head of Service").click();
    harness.run_steps(4);
    harness.get_by_label("G2: 部分").click();
    harness.run_steps(4);
    let answers = harness.state().workspace.answers.values().next().unwrap();
    assert_eq!(answers.governance.get("G2"), Some(&cairn::model::maturity::YesNo::Partly));
}

#[test]
fn a_new_name_and_a_wrong_date() {
    let (mut harness, id, _) = answering();
    harness.get_by_label("Date of the assessment").focus();
    harness.run_steps(4);
    harness.get_by_label("Date of the assessment").type_text("soon");
    harness.run_steps(4);
    harness.get_by_label("A date looks like 2026-01-31");
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    let date = harness.state().workspace.assessments.get(id).unwrap().date;
    assert_eq!(date, Some("2026-01-15".parse().unwrap()));
}

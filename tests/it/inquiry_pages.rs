//! Questions, root causes, hypotheses and tests on the page of strategy, by what they are called.

use cairn::{
    analysis::causes::outline,
    base::localised::Lang,
    edit::Label,
    i18n,
    model::{Kind, Workspace, order::in_order, organisation::QuestionSet, strategy::Verdict},
    scene::theme::Theme,
    ui::{View, strategy::StrategyView},
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, control, press, retype, type_text};

type Desk = desk::Desk<StrategyView>;

const SIZE: [f32; 2] = [1280.0, 3000.0];

fn on(mut desk: Desk, section: &'static str) -> Harness<'static, Desk> {
    desk.view.open(section);
    desk.open(SIZE)
}

fn empty(lang: Lang, section: &'static str) -> Harness<'static, Desk> {
    on(Desk::new(Workspace::default(), lang, Theme::light()), section)
}

#[test]
fn each_set_of_questions_is_laid_out_with_one_press_in_both_languages() {
    for lang in Lang::ALL {
        let mut harness = empty(lang, "strategy-questions");
        for (set, count) in
            [(QuestionSet::Strategy, 4), (QuestionSet::NextStep, 5), (QuestionSet::Executive, 3)]
        {
            let lay_out = i18n::text(lang, "questions-lay-out");
            let name = cairn::scene::strategy::inquiry::set_name(set, lang);
            let button = harness.get_by(|node| {
                node.label().is_some_and(|label| label.starts_with(&lay_out) && label.ends_with(&name))
            });
            button.click();
            harness.run_steps(4);
            let asked = in_order(&harness.state().workspace.questions, |own| own.set == set);
            assert_eq!(asked.len(), count);
        }
        assert_eq!(harness.state().steps(), [Label::Add(Kind::Question); 3]);
    }
}

#[test]
fn an_own_question_is_asked_answered_and_counted() {
    let mut harness = on(Desk::sample(Lang::En), "strategy-questions");
    harness.get_by_label("4 of 4 answered");
    harness.get_all_by_label("Add question").next().unwrap().click();
    harness.run_steps(4);
    let field = "Question: Strategy questions 5";
    assert!(control(&harness, field).is_focused(), "a new question is put at once");
    type_text(&mut harness, "Who decides?");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("4 of 5 answered");
    retype(&mut harness, "Answer: Who decides?", "The council");
    harness.get_by_label("5 of 5 answered");
    let question =
        harness.state().workspace.questions.values().find(|own| own.text == "Who decides?").unwrap();
    assert_eq!((question.answer.as_str(), question.set), ("The council", QuestionSet::Strategy));
}

fn causes(harness: &Harness<Desk>) -> Vec<(usize, String)> {
    let workspace = &harness.state().workspace;
    let text = |id| workspace.causes.get(id).unwrap().text.clone();
    outline(workspace).into_iter().map(|branch| (branch.depth, text(branch.id))).collect()
}

#[test]
fn five_whys_are_asked_with_enter_alone() {
    let mut harness = empty(Lang::En, "strategy-questions");
    desk::click(&mut harness, "Write down a problem");
    for text in ["Imports fail", "Dates are rejected", "The parser is old"] {
        type_text(&mut harness, text);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        harness.run_steps(3);
    }
    // The last one stays empty: nothing more is known, and Enter on nothing ends it.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(3);
    let expected = [(0, "Imports fail"), (1, "Dates are rejected"), (2, "The parser is old")];
    assert_eq!(causes(&harness), expected.map(|(depth, text)| (depth, text.to_owned())));

    control(&harness, "Cause: 2.1").focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    harness.run_steps(3);
    type_text(&mut harness, "Nobody owns it");
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    harness.run_steps(3);
    assert_eq!(causes(&harness)[3], (1, "Nobody owns it".to_owned()));
    harness.state_mut().undo_all();
    assert!(harness.state().workspace.causes.is_empty());
}

#[test]
fn a_hypothesis_is_read_opened_and_judged_against_its_figures() {
    let mut harness = on(Desk::sample(Lang::En), "strategy-hypotheses");
    assert!(control(&harness, "Hypothesis").value().unwrap().starts_with("If setup is guided"));
    let told = "13.9% before, 17.9% since: better by more than chance";
    harness.get_by_label(told);
    let verdict = "Verdict: If setup is guided and import repairs data, more trials become customers.";
    desk::click(&mut harness, verdict);
    desk::click(&mut harness, "refuted");
    harness.get_by_label("Refuted, though Trial to paid got better by more than chance.");
    assert_eq!(harness.state().workspace.hypotheses.values().next().unwrap().verdict, Verdict::Refuted);
    let field = "Baseline until: If setup is guided and import repairs data, more trials become customers.";
    retype(&mut harness, field, "soon");
    harness.get_by_label("“soon” is not a period such as 2026-03, 2026-Q1 or 2026");
    desk::click(&mut harness, "If agents see one profile, customers explain only once.");
    assert!(control(&harness, "Hypothesis").value().unwrap().starts_with("If agents"));
    assert!(harness.query_by_label(verdict).is_none());
}

#[test]
fn a_test_is_made_filled_in_and_told_in_words() {
    let mut harness = on(Desk::sample(Lang::En), "strategy-hypotheses");
    desk::click(
        &mut harness,
        "Add test: If setup is guided and import repairs data, more trials become customers.",
    );
    assert!(control(&harness, "Test").is_focused());
    type_text(&mut harness, "Guided setup");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    for (field, count) in
        [("People: A", "80"), ("Successes: A", "48"), ("People: B", "70"), ("Successes: B", "56")]
    {
        retype(&mut harness, field, count);
    }
    let told = "B is 20.0 percentage points higher than A (5.2 to 33.4). \
                Chance alone would hardly do that (p = 0.008).";
    assert!(harness.get_all_by_label(told).count() >= 1);
    retype(&mut harness, "People: A", "-3");
    harness.get_by_label("“-3” is not a whole number");
    let tests = &harness.state().workspace.experiments;
    let test = tests.values().find(|own| own.name == "Guided setup").unwrap();
    assert_eq!((test.variants[0].n, test.variants.len()), (80, 2));
    assert!(test.hypothesis.is_set() && test.date.is_some());
}

#[test]
fn without_hypotheses_the_page_says_what_one_is() {
    for lang in Lang::ALL {
        let mut harness = empty(lang, "strategy-hypotheses");
        harness.get_by_label(&i18n::text(lang, "hypotheses-empty"));
        desk::click(&mut harness, &i18n::text(lang, "hypotheses-add"));
        harness.run_steps(2);
        // In Chinese the section and the field have one name.
        let name = i18n::text(lang, "hypotheses-statement");
        assert!(harness.query_all_by_label(&name).any(|node| node.is_focused()));
        harness.get_by_label(&i18n::text(lang, "hypotheses-doubt-measure"));
    }
}

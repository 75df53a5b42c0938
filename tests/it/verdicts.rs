//! What decides: the target of a hypothesis against its measure, and the dots of a vote beside the scores.

use cairn::{
    analysis::{
        hypotheses::{findings, reached},
        votes::dots,
    },
    base::{id::Id, localised::Lang},
    edit::{ballot, maturity::add_respondent, note::Meeting, transact},
    i18n,
    model::{
        AnyId, Workspace,
        check::{Fault, check},
        strategy::Hypothesis,
        workshop::{Ballot, Workshop},
    },
    scene::{document::What, strategy::inquiry::reached_words, table::Cell},
    ui::{View, plan::PlanView, strategy::StrategyView},
};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{Desk, retype},
    sample,
};

const SIZE: [f32; 2] = [1280.0, 2400.0];

fn first(workspace: &Workspace) -> (Id<Hypothesis>, Hypothesis) {
    let id: Id<Hypothesis> = "hypothesis-h1".parse().unwrap();
    (id, workspace.hypotheses.get(id).unwrap().as_ref().clone())
}

/// What is said of the first hypothesis with a target.
fn said(workspace: &Workspace, target: f64, lang: Lang) -> (bool, String) {
    let own = Hypothesis { target: Some(target), ..first(workspace).1 };
    let reached = reached(workspace, &own, &findings(workspace, &own)).unwrap();
    (reached.is_reached, reached_words(workspace, &reached, lang))
}

#[test]
fn a_target_is_compared_with_what_its_measure_did_since_the_baseline() {
    let workspace = sample::english();
    let (_, own) = first(&workspace);
    assert_eq!(reached(&workspace, &own, &findings(&workspace, &own)), None);
    let now = findings(&workspace, &own)[0].after.unwrap().value.unwrap();
    // The first measure is a share of which more is better.
    assert!(said(&workspace, now, Lang::En).0, "exactly at the target is reached");
    assert!(said(&workspace, now - 1.0, Lang::En).0);
    let (is_reached, words) = said(&workspace, now + 5.0, Lang::En);
    assert!(!is_reached && words.contains("not reached") && words.contains("5.0"), "{words}");
    assert!(said(&workspace, now + 5.0, Lang::Zh).1.contains("未达到"));
    let early = Hypothesis { baseline: None, target: Some(now), ..own };
    let open = reached(&workspace, &early, &findings(&workspace, &early)).unwrap();
    assert_eq!((open.now, open.is_reached), (None, false));
}

#[test]
fn a_target_stands_in_the_table_and_is_a_finite_number() {
    let mut workspace = sample::english();
    let (id, _) = first(&workspace);
    let set = |workspace: &mut Workspace, target: f64| {
        transact(workspace, |tx| tx.update(id, |own: &mut Hypothesis| own.target = Some(target))).unwrap();
    };
    set(&mut workspace, 1.0);
    let table = What::Hypotheses.table(&workspace, What::Hypotheses.ids(&workspace)[0], Lang::En).unwrap();
    let column = table.columns.iter().position(|name| name == "Target").unwrap();
    assert!(matches!(&table.rows[0][column], Cell::Text(text) if text.contains("reached")));
    set(&mut workspace, f64::NAN);
    let problems = check(&workspace);
    assert!(problems.iter().any(|own| own.field == "target" && own.fault == Fault::NotFinite));
}

#[test]
fn a_target_is_typed_and_a_wrong_one_is_refused() {
    for lang in Lang::ALL {
        let mut desk = Desk::<StrategyView>::sample(lang);
        desk.view.open("strategy-hypotheses");
        let statement = first(&desk.workspace).1.statement;
        let mut harness = desk.open(SIZE);
        let field = i18n::text(lang, "hypotheses-target");
        let between = if lang == Lang::En { ": " } else { "：" };
        let name = format!("{field}{between}{statement}");
        retype(&mut harness, &name, "4,000%");
        assert_eq!(first(&harness.state().workspace).1.target, Some(4000.0));
        retype(&mut harness, &name, "soon");
        assert_eq!(first(&harness.state().workspace).1.target, Some(4000.0));
        retype(&mut harness, &name, " ");
        assert_eq!(first(&harness.state().workspace).1.target, None);
    }
}

/// The sample after a closed vote on its first opportunity and its first initiative.
fn voted(lang: Lang) -> (Workspace, [AnyId; 2]) {
    let mut workspace = sample::of(lang);
    let chance = workspace.opportunities.ids().next().unwrap().into();
    let work = workspace.initiatives.ids().next().unwrap().into();
    transact(&mut workspace, |tx| {
        let role = add_respondent(tx, "Sales".to_owned())?;
        let workshop = tx.add(Workshop { participants: vec![role], ..Workshop::default() });
        let own = Ballot { subjects: vec![chance, work], dots: 9, ..Ballot::default() };
        let vote = ballot::open(tx, &Meeting::Held(workshop), own)?;
        ballot::give(tx, (vote, role), chance, 6)?;
        ballot::give(tx, (vote, role), work, 1)?;
        ballot::hand_in(tx, vote, role)?;
        ballot::close(tx, vote, jiff::civil::date(2027, 1, 16))
    })
    .unwrap();
    (workspace, [chance, work])
}

#[test]
fn dots_of_a_closed_vote_stand_beside_the_scores() {
    for (lang, six, one) in [(Lang::En, "6 dots", "1 dot"), (Lang::Zh, "6 个圆点", "1 个圆点")] {
        let (workspace, subjects) = voted(lang);
        assert_eq!(subjects.map(|subject| dots(&workspace)[&subject]), [6, 1]);
        let mut desk = Desk::<PlanView>::sample(lang);
        desk.workspace = workspace;
        let mut harness = desk.open(SIZE);
        let says = |harness: &Harness<Desk<PlanView>>, words: &str| {
            harness.query_all_by(|node| node.label().is_some_and(|label| label.ends_with(words))).count() > 0
        };
        assert!(says(&harness, six));
        for key in ["plan-priorities", "plan-ranking"] {
            harness.get_all_by_label(&i18n::text(lang, key)).next().unwrap().click();
            harness.run_steps(4);
        }
        harness.get_by(|node| node.label().is_some_and(|label| label.contains(one)));
    }
}

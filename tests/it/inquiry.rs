//! Hypotheses against their figures, and the documents of the inquiry.

use cairn::{
    analysis::hypotheses::{Doubt, Moved, doubts, findings},
    base::{id::Id, localised::Lang, period::Period},
    edit::{cause, hypothesis as verbs, transact},
    model::{
        Workspace,
        strategy::{Cause, Experiment, Hypothesis, Variant, Verdict},
    },
    scene::{
        Shape,
        document::What,
        look::Look,
        measure::Measure,
        strategy::{inquiry, trial},
        theme::Theme,
    },
};
use jiff::civil::date;

use crate::sample;

fn of(workspace: &Workspace, id: &str) -> Hypothesis {
    let id: Id<Hypothesis> = id.parse().unwrap();
    workspace.hypotheses.get(id).unwrap().as_ref().clone()
}

fn doubtful(workspace: &Workspace, own: &Hypothesis, today: jiff::civil::Date) -> Vec<Doubt> {
    doubts(workspace, own, (&findings(workspace, own), today))
}

#[test]
fn the_figures_of_the_sample_speak_for_its_first_hypothesis() {
    let workspace = sample::english();
    let own = of(&workspace, "hypothesis-h1");
    let found = findings(&workspace, &own);
    assert_eq!(found.iter().map(|own| own.moved).collect::<Vec<_>>(), [Moved::Better, Moved::Better]);
    let trial = &found[0];
    let value = |reading: Option<cairn::analysis::kpi::Reading>| reading.unwrap().value.unwrap();
    // Twelve months up to 2025-03 and the nine since, added up from the raw counts.
    let kpi = workspace.kpis.get(trial.kpi).unwrap();
    let pooled = |from: &str, to: &str| {
        let [from, to] = [from, to].map(|own| own.parse::<Period>().unwrap());
        let sums = kpi.series.range(from..=to).fold((0.0, 0.0), |sum, (_, point)| match point {
            cairn::model::kpi::Point::Ratio(part, whole) => (sum.0 + part, sum.1 + whole),
            _ => sum,
        });
        100.0 * sums.0 / sums.1
    };
    assert!((value(trial.before) - pooled("2024-04", "2025-03")).abs() < 1e-9);
    assert!((value(trial.after) - pooled("2025-04", "2025-12")).abs() < 1e-9);
    assert_eq!(doubtful(&workspace, &own, date(2026, 1, 15)), []);
}

#[test]
fn a_verdict_against_its_own_figures_is_doubted() {
    let workspace = sample::english();
    let mut own = of(&workspace, "hypothesis-h1");
    let today = date(2026, 1, 15);
    own.verdict = Verdict::Refuted;
    assert_eq!(doubtful(&workspace, &own, today), [Doubt::BetterThough(own.kpis[0])]);
    own.verdict = Verdict::Confirmed;
    own.kpis = vec!["kpi-conv_visit_trial".parse().unwrap()];
    assert_eq!(doubtful(&workspace, &own, today), [Doubt::NothingMoved]);
    own.baseline = Some("2025-12".parse().unwrap());
    assert_eq!(doubtful(&workspace, &own, today), [Doubt::NoData]);
    own.kpis.clear();
    own.decision_rule.clear();
    assert_eq!(doubtful(&workspace, &own, today), [Doubt::NoMeasure, Doubt::NoRule]);
    own.verdict = Verdict::Open;
    own.review = Some("2025-12".parse().unwrap());
    let over = Doubt::ReviewOver("2025-12".parse().unwrap());
    assert!(doubtful(&workspace, &own, today).contains(&over));
    assert!(!doubtful(&workspace, &own, date(2025, 12, 31)).contains(&over), "its last day counts");
}

fn test(arms: [(u64, u64); 2]) -> Experiment {
    let variants = arms.map(|(successes, n)| Variant { name: String::new(), n, successes });
    Experiment { variants: variants.into(), ..Experiment::default() }
}

#[test]
fn a_test_is_told_in_words() {
    for (arms, english) in [
        (
            [(48, 80), (56, 70)],
            "B is 20.0 percentage points higher than A (5.2 to 33.4). Chance alone would hardly do that (p = 0.008).",
        ),
        (
            [(60, 400), (52, 400)],
            "B is 2.0 percentage points lower than A (−6.8 to 2.8). This could be chance (p = 0.415).",
        ),
        ([(0, 0), (1, 2)], "Nobody has been in one of the variants yet."),
        ([(1, 2), (3, 2)], "B has more successes than people."),
        ([(2, 2), (3, 3)], "All or none succeeded everywhere; there is nothing to tell apart."),
    ] {
        assert_eq!(trial::results(&test(arms), Lang::En), [english]);
    }
    let chinese = "B 比 A 高 20.0 个百分点（5.2 至 33.4）。仅凭偶然很难出现这样的差异（p = 0.008）。";
    assert_eq!(trial::results(&test([(48, 80), (56, 70)]), Lang::Zh), [chinese]);
}

/// The sample with causes four deep and a test.
fn inquired(lang: Lang) -> Workspace {
    let mut workspace = sample::of(lang);
    transact(&mut workspace, |tx| {
        let causes: Vec<_> = tx.workspace().causes.ids().collect();
        causes.into_iter().try_for_each(|id| tx.remove(id))?;
        let tests: Vec<_> = tx.workspace().experiments.ids().collect();
        tests.into_iter().try_for_each(|id| tx.remove(id))?;
        let explains = vec!["kpi-churn".parse().unwrap()];
        let mut parent = cause::add_cause(
            tx,
            Cause { text: "Churn does not fall".to_owned(), explains, ..Cause::default() },
        )?;
        for depth in 1..4 {
            for side in 0..2 {
                let text = format!("Why {depth}.{side}: 流程没有负责人, and nobody noticed for a year");
                let id = cause::add_cause(tx, Cause { text, parent, ..Cause::default() })?;
                if side == 1 {
                    parent = id;
                }
            }
        }
        let hypothesis = tx.workspace().hypotheses.ids().next().unwrap();
        let name = "Guided against free setup".to_owned();
        verbs::add_experiment(tx, Experiment { name, hypothesis, ..test([(48, 80), (56, 70)]) }).map(drop)
    })
    .unwrap();
    workspace
}

#[test]
fn the_documents_of_the_inquiry_hold_what_was_written() {
    let measure = Measure::default();
    for lang in Lang::ALL {
        let workspace = inquired(lang);
        let look = Look { measure: &measure, theme: Theme::print(), lang };
        for (what, rows) in [
            (What::Questions, 12),
            (What::Causes, 7),
            (What::Hypotheses, 4),
            (What::Tests, 2),
            (What::LooseEnds, 3),
        ] {
            let id = what.ids(&workspace)[0];
            let table = what.table(&workspace, id, lang).unwrap();
            assert_eq!(table.rows.len(), rows, "{}", what.code());
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", what.code());
        }
        for what in [What::Questions, What::Causes, What::Hypotheses, What::Chain, What::Overview] {
            let scene = what.scene(&workspace, what.ids(&workspace)[0], &look).unwrap();
            let all = scene.bounds().unwrap();
            assert!(all.max.x <= scene.size.w + 1.0 && all.max.y <= scene.size.h + 1.0, "{}", what.code());
        }
    }
}

#[test]
fn in_the_tree_of_causes_nothing_lies_over_anything() {
    let workspace = inquired(Lang::En);
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::print(), lang: Lang::En };
    let scene = What::Causes.scene(&workspace, What::Causes.ids(&workspace)[0], &look).unwrap();
    let blocks: Vec<_> =
        scene.items.iter().filter(|item| item.tag.is_some()).map(|item| item.shape.bounds()).collect();
    assert_eq!(blocks.len(), 7);
    for (index, one) in blocks.iter().enumerate() {
        assert!(blocks[index + 1..].iter().all(|other| !one.intersects(*other)));
    }
    let lines = scene.items.iter().filter(|item| matches!(&item.shape, Shape::Path(_))).count();
    assert_eq!(lines, 6, "from each cause but the first to the one above");
}

#[test]
fn deleting_a_cause_takes_its_whys_along() {
    let mut workspace = inquired(Lang::En);
    let top = workspace.causes.iter().find(|(_, own)| !own.parent.is_set()).unwrap().0;
    transact(&mut workspace, |tx| cairn::edit::remove::remove(tx, top.into())).unwrap();
    assert!(workspace.causes.is_empty());
    assert_eq!(inquiry::causes(&workspace, Lang::En).rows.len(), 0);
}

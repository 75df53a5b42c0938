//! What the sample's three assessments come to, against the published worked example.

use cairn::{
    analysis::{
        formulas::consensus::{Consensus, Disagreement},
        maturity::{Index, Outcome, Results, results},
    },
    base::{id::Id, localised::Lang},
    cli::figures::figures,
    edit::{
        maturity::{Ballot, add_respondent, set_agreed, set_vote, start_assessment},
        transact,
    },
    export::{About, svg},
    model::{
        Workspace,
        maturity::{Agreed, Assessment, Respondent, Thresholds, Vote},
    },
    scene::{
        Shape,
        document::What,
        font::embedded,
        look::Look,
        maturity::{Tag, heat_map, ladder},
        measure::Measure,
        theme::Theme,
    },
    shipped,
};
use serde_json::json;

use crate::sample;

pub fn of(workspace: &Workspace, key: &str) -> Results {
    results(workspace, Id::new(key.parse().unwrap())).unwrap()
}

fn close(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 5e-7
}

fn indices(indices: &[Index]) -> Vec<(&str, f64)> {
    indices.iter().map(|index| (index.code.as_str(), index.value.unwrap())).collect()
}

fn check_indices(found: &[Index], expected: &[(&str, f64)]) {
    let found = indices(found);
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.0 == expected.0 && close(found.1, expected.1), "{found:?} and {expected:?}");
    }
}

/// Achievement by stage with the gates that fail, as published.
fn check_stages(results: &Results, expected: &[(f64, &[&str])]) {
    let stages = &results.staged().unwrap().stages;
    assert_eq!(stages.len(), expected.len());
    for (stage, (achievement, gates)) in stages.iter().zip(expected) {
        assert!(close(stage.achievement.unwrap(), *achievement), "{stage:?}");
        assert_eq!(stage.gate_failures, *gates, "stage {}", stage.number);
    }
}

fn placed(results: &Results) -> Vec<u8> {
    results.respondents.iter().map(|respondent| respondent.placed.unwrap().0).collect()
}

#[test]
fn the_five_stages_of_the_sample() {
    let results = of(&sample::english(), "cx5");
    check_stages(
        &results,
        &[
            (0.916_667, &[]),
            (0.791_667, &[]),
            (0.541_667, &[]),
            (0.291_667, &["A4.DS", "A4.SG"]),
            (0.166_667, &["A5.SG", "A5.PE"]),
        ],
    );
    let staged = results.staged().unwrap();
    assert_eq!((staged.stage, staged.next, staged.points_to_next), (2, Some(3), Some(5)));
    assert!(close(staged.progress, 0.722_222) && close(staged.position, 2.722_222));
    assert_eq!(staged.stages[4].unknown, ["A5.AU"]);
    assert!(staged.islands.is_empty() && !staged.basics_incomplete);
    let expected = [("CH", 65.0), ("DS", 55.0), ("SG", 45.0), ("PE", 50.0), ("AU", 60.0), ("IN", 50.0)];
    check_indices(&staged.dimensions, &expected);
    let roles: Vec<&str> = results.respondents.iter().map(|own| own.role.as_str()).collect();
    assert_eq!(roles[0], "Head of Marketing");
    assert_eq!(roles[5], "Chief Operating Officer");
    assert_eq!(placed(&results), [3, 2, 2, 3, 1, 2]);
}

#[test]
fn the_seven_stages_of_the_sample() {
    let results = of(&sample::english(), "cx7");
    check_stages(
        &results,
        &[
            (0.958_333, &[]),
            (0.833_333, &[]),
            (0.791_667, &[]),
            (0.583_333, &[]),
            (0.458_333, &["B5.TA"]),
            (0.541_667, &["B6.TE"]),
            (0.15, &["B7.DA", "B7.TA", "B7.KP"]),
        ],
    );
    let staged = results.staged().unwrap();
    assert_eq!((staged.stage, staged.next), (3, Some(4)));
    assert!(close(staged.position, 3.777_778));
    assert_eq!(placed(&results), [3, 3, 2, 4, 1, 3]);
    assert_eq!(results.criterion("B7.CO").unwrap().consensus, Consensus::NotApplicable);
}

#[test]
fn the_competencies_of_the_sample() {
    let results = of(&sample::english(), "cxm6");
    let profile = results.profile().unwrap();
    let competencies = [
        ("RE", 41.666_667),
        ("PR", 41.666_667),
        ("DE", 66.666_667),
        ("EN", 41.666_667),
        ("ME", 50.0),
        ("CU", 33.333_333),
    ];
    check_indices(&profile.competencies, &competencies);
    check_indices(&profile.aspects, &[("PE", 58.333_333), ("PR", 41.666_667), ("TE", 37.5)]);
    assert!(close(profile.overall.unwrap(), 45.833_333));
    assert_eq!(profile.binding.as_deref(), Some("CU"));
    let governance = results.governance.as_ref().unwrap();
    assert!(close(governance.sum.unwrap(), 2.583_333));
    assert_eq!(governance.questions.len(), 9);
}

#[test]
fn the_strongest_disagreement_of_the_sample() {
    for (key, code) in [("cx5", "A3.PE"), ("cx7", "B6.DA")] {
        let results = of(&sample::english(), key);
        let mut rows: Vec<_> = results.criteria.iter().collect();
        rows.sort_by(|a, b| a.disagreement.discussion_order(&b.disagreement));
        let first = rows[0];
        assert_eq!(first.code, code);
        assert_eq!((first.levels, first.range, first.agreement), (5, Some(4), Some(0.0)));
        assert!(first.is_disputed());
    }
}

#[test]
fn both_samples_give_the_same_numbers() {
    for key in ["cx5", "cx7", "cxm6"] {
        let (english, chinese) = (of(&sample::english(), key), of(&sample::chinese(), key));
        assert_eq!(english.criteria, chinese.criteria);
        assert_eq!(english.outcome, chinese.outcome);
        assert_eq!(english.governance, chinese.governance);
    }
}

#[test]
fn the_sample_has_the_instruments_that_are_shipped() {
    for workspace in [sample::english(), sample::chinese()] {
        for instrument in workspace.instruments.values() {
            assert_eq!(Some(&**instrument), shipped::instrument_of(&instrument.code));
        }
    }
}

#[test]
fn gaps_come_in_the_order_of_urgency() {
    let results = of(&sample::english(), "cx5");
    let staged = results.staged().unwrap();
    let gaps: Vec<(&str, Consensus)> =
        staged.gaps.iter().map(|gap| (gap.criterion.as_str(), gap.now)).collect();
    // Lowest level first, then the strongest disagreement; below, what the attained stages still lack.
    assert_eq!(gaps[0], ("A3.IN", Consensus::Level(1)));
    assert_eq!(gaps[1], ("A3.PE", Consensus::Level(2)));
    let of_next: Vec<_> = staged.gaps.iter().filter(|gap| gap.stage == 3).collect();
    assert_eq!(of_next.len(), 4);
    assert_eq!(staged.gaps[4].criterion, "A2.PE");
    assert!(staged.gaps.iter().all(|gap| gap.needed == 3));
}

#[test]
fn shut_gates_come_first_and_technology_among_equals() {
    let instrument = shipped::instrument_of("cx7").unwrap();
    let mut votes = vec![("B2.CO", 0), ("B2.DA", 1), ("B2.TA", 0), ("B2.KP", 2), ("B2.TE", 2)];
    votes.push(("B2.PP", 3));
    let (workspace, id) = assessed(instrument.code.as_str(), |code| {
        let own = votes.iter().find(|(own, _)| *own == code);
        Some(Vote::Level(own.map_or(4, |(_, level)| *level)))
    });
    let results = results(&workspace, id).unwrap();
    let gaps: Vec<&str> = results.staged().unwrap().gaps.iter().map(|gap| gap.criterion.as_str()).collect();
    assert_eq!(gaps, ["B2.CO", "B2.DA", "B2.TA", "B2.TE", "B2.KP"]);
}

/// An assessment with one respondent who answers as told.
pub fn assessed(code: &str, vote: impl Fn(&str) -> Option<Vote>) -> (Workspace, Id<Assessment>) {
    let mut workspace = Workspace::default();
    let instrument = shipped::instrument_of(code).unwrap();
    let verb = |tx: &mut cairn::edit::Tx| {
        let date = "2026-01-15".parse().unwrap();
        let assessment = start_assessment(tx, instrument, "Workshop".to_owned(), date)?;
        let respondent = add_respondent(tx, "Head of Service".to_owned())?;
        for criterion in &instrument.criteria {
            let ballot = Ballot { assessment, respondent };
            if let Some(vote) = vote(&criterion.code) {
                set_vote(tx, ballot, &criterion.code, Some(vote))?;
            }
        }
        Ok(assessment)
    };
    let (id, _) = transact(&mut workspace, verb).unwrap();
    (workspace, id)
}

fn only_respondent(workspace: &Workspace) -> Id<Respondent> {
    workspace.respondents.ids().next().unwrap()
}

#[test]
fn one_respondent_is_the_consensus() {
    let (workspace, id) = assessed("cx5", |code| Some(Vote::Level(if code < "A3" { 4 } else { 1 })));
    let results = results(&workspace, id).unwrap();
    let staged = results.staged().unwrap();
    assert_eq!((staged.stage, results.respondents[0].placed), (2, Some((2, staged.position))));
    let row = results.criterion("A1.CH").unwrap();
    assert_eq!((row.levels, row.range, row.agreement), (1, None, None));
    assert_eq!(row.disagreement, Disagreement::TooFewAnswers { levels: 1 });
}

#[test]
fn nobody_knowing_anything_stands_on_the_floor() {
    for code in ["cx5", "cx7"] {
        let (workspace, id) = assessed(code, |_| Some(Vote::DontKnow));
        let results = results(&workspace, id).unwrap();
        let staged = results.staged().unwrap();
        assert_eq!((staged.stage, staged.progress), (1, 0.0));
        assert!(staged.basics_incomplete);
        assert!(staged.stages.iter().all(|stage| stage.unknown.len() == 6));
        assert_eq!(results.respondents[0].placed, None);
    }
    let (workspace, id) = assessed("cxm6", |_| Some(Vote::DontKnow));
    let results = results(&workspace, id).unwrap();
    assert_eq!(results.profile().unwrap().overall, Some(0.0));
    assert_eq!(results.governance.unwrap().sum, None);
}

#[test]
fn where_nothing_applies_nothing_is_placed() {
    for code in ["cx5", "cx7", "cxm6"] {
        for vote in [None, Some(Vote::NotApplicable)] {
            let (workspace, id) = assessed(code, |_| vote);
            let results = results(&workspace, id).unwrap();
            assert!(matches!(results.outcome, Outcome::Undefined(_)), "{code}");
        }
    }
}

#[test]
fn a_stage_of_which_nothing_applies_is_passed() {
    let (workspace, id) = assessed("cx5", |code| {
        Some(if code.starts_with("A2") { Vote::NotApplicable } else { Vote::Level(3) })
    });
    let results = results(&workspace, id).unwrap();
    let staged = results.staged().unwrap();
    assert_eq!((staged.stage, staged.next, staged.points_to_next), (5, None, None));
    assert_eq!(staged.stages[1].achievement, None);
    let sensitivity: Vec<u8> = staged.sensitivity.iter().map(|attempt| attempt.stage).collect();
    assert_eq!(sensitivity, [5, 5, 2]);
    assert!(staged.is_sensitive());
}

#[test]
fn what_the_group_agreed_on_overrides_the_votes() {
    let (mut workspace, id) = assessed("cx5", |_| Some(Vote::Level(1)));
    let agreed = Agreed { value: Vote::Level(4), reason: "Seen in the report.".to_owned() };
    transact(&mut workspace, |tx| set_agreed(tx, id, "A1.CH", Some(agreed))).unwrap();
    let results = results(&workspace, id).unwrap();
    let row = results.criterion("A1.CH").unwrap();
    assert_eq!((row.voted, row.consensus), (Consensus::Level(1), Consensus::Level(4)));
}

#[test]
fn thresholds_and_weights_of_the_assessment_count() {
    let (mut workspace, id) = assessed("cx5", |code| Some(Vote::Level(if code < "A2" { 4 } else { 2 })));
    let mut with = |thresholds: Thresholds| {
        transact(&mut workspace, |tx| tx.update(id, |own| own.thresholds = Some(thresholds))).unwrap();
        results(&workspace, id).unwrap()
    };
    let low = with(Thresholds { attain: 0.5, ..Thresholds::STANDARD });
    assert_eq!(low.staged().unwrap().stage, 5);
    let senseless = with(Thresholds { attain: 0.0, ..Thresholds::STANDARD });
    assert!(matches!(senseless.outcome, Outcome::Undefined(_)));
    let respondent = only_respondent(&workspace);
    let heavy = transact(&mut workspace, |tx| {
        let other = add_respondent(tx, "Support".to_owned())?;
        set_vote(tx, Ballot { assessment: id, respondent: other }, "A2.CH", Some(Vote::Level(4)))?;
        tx.update(other, |own| own.weight = Some(3.0))?;
        tx.update(respondent, |own| own.weight = None)?;
        tx.update(id, |own| {
            own.thresholds = Some(Thresholds { weighted: true, ..Thresholds::STANDARD });
        })
    });
    heavy.unwrap();
    let results = results(&workspace, id).unwrap();
    assert_eq!(results.criterion("A2.CH").unwrap().consensus, Consensus::Level(4));
}

#[test]
fn the_figures_are_complete() {
    let figures = &figures(&sample::english(), Lang::En)["assessments"];
    let keys = "id instrument version date stage progress position stages indices aspects overall criteria \
                dimensions islands respondents gaps points_to_next";
    for row in figures.as_array().unwrap() {
        for key in keys.split_whitespace() {
            assert!(row.get(key).is_some(), "{key} is absent in {}", row["id"]);
        }
    }
    let five = &figures[0];
    assert_eq!((&five["id"], &five["instrument"]), (&json!("assessment-cx5"), &json!("cx5")));
    assert_eq!((&five["version"], &five["date"]), (&json!(1), &json!("2025-12-09")));
    assert_eq!((&five["stage"], &five["points_to_next"]), (&json!(2), &json!(5)));
    assert_eq!((&five["indices"], &five["overall"]), (&json!(null), &json!(null)));
    assert_eq!(five["respondents"][0]["role"], "Head of Marketing");
    assert_eq!(five["gaps"][0]["criterion"], "A3.IN");
    assert!(close(five["position"].as_f64().unwrap(), 2.722_222));
    let disputed = five["criteria"].as_array().unwrap().iter().find(|row| row["id"] == "A3.PE").unwrap();
    assert_eq!(disputed["consensus"], 2);
    assert_eq!((&disputed["range"], &disputed["disagreement"]), (&json!(4), &json!(true)));
    let last = five["criteria"].as_array().unwrap().iter().find(|row| row["id"] == "A5.AU").unwrap();
    assert_eq!(last["consensus"], "unknown");
    assert_eq!(figures[1]["criteria"][36]["consensus"], "na");
    let six = &figures[2];
    assert_eq!((&six["stage"], &six["dimensions"]), (&json!(null), &json!(null)));
    assert!(close(six["overall"].as_f64().unwrap(), 45.833_333));
    assert!(close(six["governance"]["sum"].as_f64().unwrap(), 2.583_333));
}

#[test]
fn the_figures_of_an_assessment_without_answers_are_null() {
    let (workspace, _) = assessed("cx5", |_| None);
    let row = &figures(&workspace, Lang::Zh)["assessments"][0];
    assert_eq!(row["instrument_name"], "五阶段客户体验成熟度模型");
    for key in ["stage", "progress", "position", "dimensions", "points_to_next", "overall"] {
        assert_eq!(row[key], json!(null), "{key}");
    }
    assert_eq!((&row["stages"], &row["respondents"]), (&json!([]), &json!([])));
    assert_eq!(row["criteria"].as_array().unwrap().len(), 30);
}

#[test]
fn a_small_staircase_has_one_svg_text() {
    let (mut workspace, id) = assessed("cx5", |code| Some(Vote::Level(if code < "A3" { 3 } else { 1 })));
    let second = transact(&mut workspace, |tx| {
        let respondent = add_respondent(tx, "Head of Sales".to_owned())?;
        let ballot = Ballot { assessment: id, respondent };
        for code in ["A1.CH", "A2.DS", "A2.SG"] {
            set_vote(tx, ballot, code, Some(Vote::Level(4)))?;
        }
        Ok(())
    });
    second.unwrap();
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::print(), lang: Lang::En };
    let scene = ladder(&results(&workspace, id).unwrap(), 640.0, look);
    // Ids are random, but they are only in the tags, which a file does not hold.
    insta::assert_snapshot!(svg::write_without_fonts(&scene, embedded(), &About::default()));
}

#[test]
fn drawings_without_answers_are_empty_stairs_and_cells() {
    let measure = Measure::default();
    for lang in Lang::ALL {
        let look = Look { measure: &measure, theme: Theme::light(), lang };
        for code in ["cx5", "cx7"] {
            let (workspace, id) = assessed(code, |_| None);
            let scene = ladder(&results(&workspace, id).unwrap(), 900.0, look);
            let tags = scene.items.iter().filter_map(|item| item.tag.as_ref());
            assert!(tags.clone().any(|tag| *tag == Tag::Stage(5)));
            assert!(tags.clone().all(|tag| !matches!(tag, Tag::Organisation | Tag::Respondent(_))));
        }
        let (workspace, id) = assessed("cxm6", |_| None);
        let scene = heat_map(&results(&workspace, id).unwrap(), 900.0, look);
        let cells = scene.items.iter().filter(|item| matches!(item.tag, Some(Tag::Criterion(_))));
        assert_eq!(cells.count(), 18);
    }
}

#[test]
fn everything_drawn_stays_on_its_sheet() {
    let measure = Measure::default();
    for (lang, workspace) in [(Lang::En, sample::english()), (Lang::Zh, sample::chinese())] {
        for (key, width) in
            [("cx5", 500.0), ("cx7", 700.0), ("cx5", 1400.0), ("cx7", 1400.0), ("cxm6", 640.0)]
        {
            let look = Look { measure: &measure, theme: Theme::light(), lang };
            let results = of(&workspace, key);
            let scene =
                if key == "cxm6" { heat_map(&results, width, look) } else { ladder(&results, width, look) };
            let bounds = scene.bounds().unwrap();
            let sheet = scene.size;
            let fits = bounds.min.x >= -1.0 && bounds.min.y >= -1.0;
            assert!(
                fits && bounds.max.x <= sheet.w + 2.5 && bounds.max.y <= sheet.h + 1.0,
                "{key} {bounds:?} {sheet:?}"
            );
        }
    }
}

#[test]
fn every_sheet_holds_what_is_drawn_on_it_and_every_table_has_rows() {
    let measure = Measure::default();
    let whats = [
        What::Maturity,
        What::MaturityProfile,
        What::MaturityVotes,
        What::MaturityGaps,
        What::MaturityCourse,
        What::MaturityModels,
    ];
    for (lang, workspace) in [(Lang::En, sample::english()), (Lang::Zh, sample::chinese())] {
        let look = Look { measure: &measure, theme: Theme::print(), lang };
        for what in whats {
            assert!(!what.ids(&workspace).is_empty());
            for id in what.ids(&workspace) {
                let scene = what.scene(&workspace, id, &look).unwrap();
                let (bounds, sheet) = (scene.bounds().unwrap(), scene.size);
                let fits = bounds.min.x >= -1.0 && bounds.min.y >= -1.0;
                assert!(
                    fits && bounds.max.x <= sheet.w + 1.0 && bounds.max.y <= sheet.h + 1.0,
                    "{} {id} {bounds:?} {sheet:?}",
                    what.code()
                );
                let table = what.table(&workspace, id, lang);
                assert_eq!(table.is_some(), what.has_table());
                let columns = table.as_ref().map_or(0, |table| table.columns.len());
                let rows = table.map_or_else(Vec::new, |table| table.rows);
                assert_eq!(rows.is_empty(), !what.has_table());
                assert!(rows.iter().all(|row| row.len() == columns), "{} {id}", what.code());
            }
        }
    }
    assert!(What::Maturity.ids(&Workspace::default()).is_empty());
    assert!(What::MaturityModels.ids(&Workspace::default()).is_empty());
}

#[test]
fn sheets_without_answers_say_so() {
    let measure = Measure::default();
    for lang in Lang::ALL {
        let look = Look { measure: &measure, theme: Theme::print(), lang };
        for code in ["cx5", "cx7", "cxm6"] {
            let (workspace, id) = assessed(code, |_| None);
            for what in [What::Maturity, What::MaturityProfile, What::MaturityVotes, What::MaturityCourse] {
                assert!(what.scene(&workspace, id.into(), &look).is_some(), "{} {code}", what.code());
            }
            let scene = What::MaturityGaps.scene(&workspace, id.into(), &look).unwrap();
            let nothing = cairn::i18n::text(lang, "maturity-no-answers");
            let said = |shape: &Shape| matches!(shape, Shape::Text(line) if *line.text == *nothing);
            assert!(scene.items.iter().any(|item| said(&item.shape)), "{code}");
        }
    }
}

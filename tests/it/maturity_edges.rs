//! What an assessment comes to where little, nothing or very much was answered, and instruments of one's own.

use std::collections::BTreeMap;

use cairn::{
    analysis::{
        formulas::consensus::Consensus,
        maturity::{Outcome, Results, course, initiatives_for, results, what_if},
    },
    base::{
        id::Id,
        localised::{Lang, Localised},
    },
    edit::{
        Refused, Tx,
        instrument::{change_instrument, copy_instrument, is_answered},
        instrument_parts::{
            CriterionPlace, Groups, Toward, add_criterion, add_group, add_level, add_stage, move_stage,
            remove_criterion, remove_group, remove_stage, update_criterion,
        },
        maturity::{
            Ballot, add_respondent, excuse, invite, make_initiative, set_thresholds, set_vote, set_weight,
            start_assessment,
        },
        transact,
    },
    model::{
        Workspace,
        check::check,
        maturity::{Assessment, CriterionRef, Instrument, Respondent, Thresholds, Vote},
    },
    scene::maturity::words,
    shipped,
};

use crate::{maturity::assessed, sample};

fn cx5() -> Id<Assessment> {
    Id::new("cx5".parse().unwrap())
}

fn change(workspace: &mut Workspace, verb: impl FnOnce(&mut Tx) -> Result<(), Refused>) {
    transact(workspace, verb).unwrap();
    assert!(check(workspace).is_empty(), "{:?}", check(workspace));
}

fn remarks(results: &Results) -> String {
    words::remarks(results, Lang::En).join(" ")
}

#[test]
fn what_is_unusual_is_said() {
    let (workspace, id) = assessed("cx5", |_| Some(Vote::DontKnow));
    let unknown = results(&workspace, id).unwrap();
    assert!(remarks(&unknown).contains("Nobody knows an answer"), "{}", remarks(&unknown));
    assert!(remarks(&unknown).contains("view of Head of Service alone"));
    for code in ["cx5", "cx7", "cxm6"] {
        let (workspace, id) = assessed(code, |_| Some(Vote::NotApplicable));
        let nothing = results(&workspace, id).unwrap();
        assert!(words::placement(&nothing, Lang::En).contains("Nothing of this model applies"), "{code}");
        assert!(!remarks(&nothing).contains("Nobody knows"));
    }
    let (workspace, id) = assessed("cx5", |code| {
        Some(if code.starts_with("A2") { Vote::NotApplicable } else { Vote::Level(3) })
    });
    let free = results(&workspace, id).unwrap();
    assert!(remarks(&free).contains("Stage 2 Automation has no criterion that counts"), "{}", remarks(&free));
}

#[test]
fn two_hundred_respondents_are_two_hundred_votes() {
    let mut workspace = Workspace::default();
    let instrument = shipped::instrument_of("cx7").unwrap();
    let id = transact(&mut workspace, |tx| {
        let assessment = start_assessment(tx, instrument, "All".to_owned(), jiff::civil::date(2026, 1, 15))?;
        for number in 0..200_usize {
            let respondent = add_respondent(tx, format!("Role {number}"))?;
            for (place, criterion) in instrument.criteria.iter().enumerate() {
                let level = u8::try_from((number + place) % 5).unwrap();
                set_vote(tx, Ballot { assessment, respondent }, &criterion.code, Some(Vote::Level(level)))?;
            }
        }
        Ok(assessment)
    });
    let (id, _) = id.unwrap();
    let found = results(&workspace, id).unwrap();
    assert_eq!((found.respondents.len(), found.participants.len()), (200, 200));
    // Forty votes on each level: the lower median is the third of five.
    assert!(found.criteria.iter().all(|row| row.consensus == Consensus::Level(2) && row.range == Some(4)));
    assert!(found.criteria.iter().all(|row| found.is_complete(row)));
}

#[test]
fn a_tie_goes_to_the_lower_level() {
    let (mut workspace, id) = assessed("cx5", |_| Some(Vote::Level(3)));
    change(&mut workspace, |tx| {
        let respondent = add_respondent(tx, "Sales".to_owned())?;
        set_vote(tx, Ballot { assessment: id, respondent }, "A1.CH", Some(Vote::Level(2)))
    });
    assert_eq!(results(&workspace, id).unwrap().criterion("A1.CH").unwrap().consensus, Consensus::Level(2));
}

#[test]
fn weights_of_zero_are_defined_and_said() {
    let (mut workspace, id) = assessed("cx5", |_| Some(Vote::Level(4)));
    let only: Id<Respondent> = workspace.respondents.ids().next().unwrap();
    change(&mut workspace, |tx| {
        set_weight(tx, only, Some(0.0))?;
        set_thresholds(tx, id, Thresholds { weighted: true, ..Thresholds::STANDARD })
    });
    let found = results(&workspace, id).unwrap();
    assert!(found.weightless && found.criteria.iter().all(|row| row.consensus == Consensus::Unknown));
    assert!(remarks(&found).contains("All who voted weigh 0"), "{}", remarks(&found));
    let refused = transact(&mut workspace, |tx| set_weight(tx, only, Some(-1.0)));
    assert_eq!(refused.unwrap_err(), Refused::OutOfRange);
}

#[test]
fn criteria_without_weight_leave_a_stage_that_is_passed() {
    let (mut workspace, _) = assessed("cx5", |_| None);
    let instrument = workspace.instruments.ids().next().unwrap();
    change(&mut workspace, |tx| {
        change_instrument(tx, instrument, |own| {
            own.criteria.iter_mut().filter(|own| own.stage == 2).for_each(|own| own.weight = Some(0.0));
            Ok(())
        })
        .map(drop)
    });
    let respondent = workspace.respondents.ids().next().unwrap();
    let id = workspace.assessments.ids().next().unwrap();
    change(&mut workspace, |tx| {
        let codes: Vec<String> =
            shipped::instrument_of("cx5").unwrap().criteria.iter().map(|own| own.code.clone()).collect();
        codes.iter().try_for_each(|code| {
            set_vote(tx, Ballot { assessment: id, respondent }, code, Some(Vote::Level(3)))
        })
    });
    let found = results(&workspace, id).unwrap();
    let staged = found.staged().unwrap();
    assert_eq!((staged.stages[1].achievement, staged.stage), (None, 5));
    assert!(remarks(&found).contains("Stage 2 Automation has no criterion that counts"));
}

/// An own instrument of one stage with an assessment that nobody has answered.
fn one_stage() -> (Workspace, Id<Instrument>, Id<Assessment>) {
    let mut workspace = Workspace::default();
    let ids = transact(&mut workspace, |tx| {
        let source = shipped::instrument_of("cx5").unwrap();
        let id = copy_instrument(tx, source, Localised::default(), &["cx5"])?;
        let id =
            change_instrument(tx, id, |own| (2..=5).rev().try_for_each(|number| remove_stage(own, number)))?;
        let copy = Instrument::clone(tx.get(id)?);
        let assessment = start_assessment(tx, &copy, "One".to_owned(), jiff::civil::date(2026, 1, 15))?;
        Ok((id, assessment))
    });
    let ((instrument, assessment), _) = ids.unwrap();
    (workspace, instrument, assessment)
}

#[test]
fn an_instrument_with_one_stage_has_nothing_next() {
    let (mut workspace, instrument, id) = one_stage();
    assert_eq!(workspace.instruments.get(instrument).unwrap().code, "cx5_own");
    change(&mut workspace, |tx| {
        let respondent = add_respondent(tx, "Service".to_owned())?;
        set_vote(tx, Ballot { assessment: id, respondent }, "A1.CH", Some(Vote::Level(1)))
    });
    let found = results(&workspace, id).unwrap();
    let staged = found.staged().unwrap();
    assert_eq!((staged.stage, staged.next, staged.points_to_next), (1, None, None));
    assert!(staged.basics_incomplete && staged.raises.is_empty());
    assert!(words::placement(&found, Lang::En).ends_with("the highest"));
    let refused =
        transact(&mut workspace, |tx| change_instrument(tx, instrument, |own| remove_stage(own, 1)));
    assert_eq!(refused.unwrap_err(), Refused::OutOfRange);
}

#[test]
fn a_criterion_removed_after_voting_makes_a_new_version() {
    let mut workspace = sample::english();
    let old = workspace.assessments.get(cx5()).unwrap().instrument;
    let before = results(&workspace, cx5()).unwrap();
    assert!(is_answered(&workspace, old));
    let (new, _) =
        transact(&mut workspace, |tx| change_instrument(tx, old, |own| remove_criterion(own, "A3.IN")))
            .unwrap();
    assert_ne!(new, old);
    assert_eq!(
        (workspace.instruments.get(new).unwrap().version, workspace.instruments.get(old).unwrap().version),
        (2, 1)
    );
    assert_eq!(results(&workspace, cx5()).unwrap(), before);
    assert!(check(&workspace).is_empty());
    // A file edited by hand can lose one all the same: it is told, and nothing else moves.
    transact(&mut workspace, |tx| tx.update(old, |own| own.criteria.retain(|own| own.code != "A3.IN")))
        .unwrap();
    let after = results(&workspace, cx5()).unwrap();
    assert_eq!(after.stray, 6);
    assert!(remarks(&after).contains("6 answers belong to criteria"), "{}", remarks(&after));
    assert_eq!(after.criteria.len(), 29);
}

#[test]
fn an_unanswered_instrument_is_changed_in_place() {
    let (mut workspace, instrument, _) = one_stage();
    change(&mut workspace, |tx| {
        let new = change_instrument(tx, instrument, |own| {
            add_stage(own, Localised::default())?;
            add_group(own, Groups::Dimensions, Localised::default())?;
            add_criterion(own, &CriterionPlace::Stage(2))?;
            add_criterion(own, &CriterionPlace::Stage(2))?;
            add_level(own, Localised::default())?;
            update_criterion(own, "S2.CH", |own| own.gate = true)?;
            move_stage(own, 2, Toward::Start)
        })?;
        assert_eq!(new, instrument);
        Ok(())
    });
    let own = workspace.instruments.get(instrument).unwrap();
    assert_eq!((own.stages.len(), own.levels.len(), own.criteria.len(), own.version), (2, 6, 8, 1));
    assert_eq!(own.criterion("S2.CH").map(|own| (own.stage, own.gate)), Some((1, true)));
    assert_eq!(own.criterion("A1.CH").map(|own| own.stage), Some(2));
    change(&mut workspace, |tx| {
        change_instrument(tx, instrument, |own| remove_group(own, Groups::Dimensions, "CH")).map(drop)
    });
    assert!(workspace.instruments.get(instrument).unwrap().criteria.iter().all(|own| own.group != "CH"));
}

#[test]
fn parts_that_do_not_fit_together_are_refused() {
    let (mut workspace, instrument, _) = one_stage();
    let mut refused = |change: fn(&mut Instrument)| {
        let verb = |tx: &mut Tx| {
            change_instrument(tx, instrument, |own| {
                change(own);
                Ok(())
            })
        };
        transact(&mut workspace, verb).unwrap_err()
    };
    assert_eq!(refused(|own| own.criteria[0].code = own.criteria[1].code.clone()), Refused::OutOfRange);
    assert_eq!(refused(|own| own.criteria[0].group = "ZZ".to_owned()), Refused::OutOfRange);
    assert_eq!(refused(|own| own.criteria[0].weight = Some(f64::NAN)), Refused::OutOfRange);
    assert_eq!(refused(|own| own.levels.truncate(1)), Refused::OutOfRange);
    assert_eq!(refused(|own| own.levels = vec![own.levels[0].clone(); 11]), Refused::TooMany);
}

#[test]
fn who_takes_no_part_is_not_waited_for_and_does_not_count() {
    let mut workspace = sample::english();
    let mkt: Id<Respondent> = Id::new("mkt".parse().unwrap());
    let ballot = Ballot { assessment: cx5(), respondent: mkt };
    change(&mut workspace, |tx| excuse(tx, ballot).and_then(|()| excuse(tx, ballot)));
    let found = results(&workspace, cx5()).unwrap();
    assert_eq!((found.participants.len(), found.respondents.len()), (5, 5));
    assert_eq!(found.criterion("A3.PE").unwrap().votes.len(), 5);
    change(&mut workspace, |tx| invite(tx, ballot));
    assert_eq!(results(&workspace, cx5()).unwrap(), results(&sample::english(), cx5()).unwrap());
}

#[test]
fn votes_are_complete_when_everybody_who_is_asked_has_voted() {
    let (mut workspace, id) = assessed("cx5", |_| Some(Vote::Level(3)));
    let row = |workspace: &Workspace| {
        let found = results(workspace, id).unwrap();
        let row = found.criterion("A1.CH").unwrap().clone();
        let waiting: Vec<String> = found.waiting_for(&row).iter().map(|own| own.role.clone()).collect();
        (found.is_complete(&row), waiting)
    };
    assert_eq!(row(&workspace), (true, vec![]));
    change(&mut workspace, |tx| add_respondent(tx, "Sales".to_owned()).map(drop));
    assert_eq!(row(&workspace), (false, vec!["Sales".to_owned()]));
}

#[test]
fn what_if_moves_the_placement_and_stores_nothing() {
    let workspace = sample::english();
    let now = results(&workspace, cx5()).unwrap();
    let staged = now.staged().unwrap();
    let points: u64 = staged.raises.iter().map(|own| u64::from(own.to - own.from)).sum();
    assert_eq!(Some(points), staged.points_to_next);
    let raised: BTreeMap<String, u8> =
        staged.raises.iter().map(|own| (own.criterion.clone(), own.to)).collect();
    let then = what_if(&workspace, cx5(), &raised).unwrap();
    assert_eq!(then.staged().unwrap().stage, 3);
    assert_eq!(workspace, sample::english());
    // One point less is not enough.
    let mut fewer = raised.clone();
    *fewer.values_mut().next().unwrap() -= 1;
    assert_eq!(what_if(&workspace, cx5(), &fewer).unwrap().staged().unwrap().stage, 2);
}

#[test]
fn the_fewest_points_open_shut_gates_first() {
    let (workspace, id) = assessed("cx7", |code| {
        Some(Vote::Level(match code {
            "B2.CO" => 0,
            code if code.starts_with("B2") => 4,
            _ => 3,
        }))
    });
    let found = results(&workspace, id).unwrap();
    let staged = found.staged().unwrap();
    assert_eq!((staged.stage, staged.points_to_next), (1, Some(2)));
    assert_eq!((staged.raises[0].criterion.as_str(), staged.raises[0].to), ("B2.CO", 2));
}

#[test]
fn an_initiative_stays_linked_to_its_criterion_over_versions() {
    let mut workspace = sample::english();
    let instrument = workspace.assessments.get(cx5()).unwrap().instrument;
    let of = CriterionRef { instrument, criterion: "A3.IN".to_owned() };
    let mut made = Id::default();
    change(&mut workspace, |tx| {
        made = make_initiative(tx, of, "Report monthly".to_owned())?;
        Ok(())
    });
    let own = workspace.instruments.get(instrument).unwrap().clone();
    assert!(initiatives_for(&workspace, &own, "A3.IN").contains(&made));
    let newer = Instrument { version: 2, ..(*own).clone() };
    assert!(initiatives_for(&workspace, &newer, "A3.IN").contains(&made));
    assert!(!initiatives_for(&workspace, &own, "A3.PE").contains(&made));
    let unknown = CriterionRef { instrument, criterion: "Z".to_owned() };
    assert_eq!(
        transact(&mut workspace, |tx| make_initiative(tx, unknown, String::new())).unwrap_err(),
        Refused::OutOfRange
    );
}

#[test]
fn an_initiative_lets_go_of_a_criterion_that_is_no_more() {
    let (mut workspace, instrument, _) = one_stage();
    change(&mut workspace, |tx| {
        make_initiative(tx, CriterionRef { instrument, criterion: "A1.CH".to_owned() }, "Go".to_owned())
            .map(drop)
    });
    change(&mut workspace, |tx| {
        change_instrument(tx, instrument, |own| remove_criterion(own, "A1.CH")).map(drop)
    });
    assert!(workspace.initiatives.values().next().unwrap().criteria.is_empty());
}

#[test]
fn only_assessments_of_the_same_version_make_a_course() {
    let mut workspace = sample::english();
    let source = shipped::instrument_of("cx5").unwrap();
    let mut other = source.clone();
    other.version = 2;
    change(&mut workspace, |tx| {
        start_assessment(tx, source, "Earlier".to_owned(), jiff::civil::date(2024, 12, 1))?;
        start_assessment(tx, &other, "Other".to_owned(), jiff::civil::date(2025, 1, 1))?;
        Ok(())
    });
    let names: Vec<String> = course(&workspace, cx5()).into_iter().map(|point| point.name).collect();
    assert_eq!(names, ["Earlier", "Five-stage workshop, December 2025"]);
}

#[test]
fn a_profile_names_what_to_raise_first() {
    let workspace = sample::english();
    let found = results(&workspace, Id::new("cxm6".parse().unwrap())).unwrap();
    let Outcome::Profile(profile) = &found.outcome else { panic!("a profile") };
    assert!(profile.gaps[0].criterion.starts_with("CU."), "{:?}", profile.gaps[0]);
    assert!(profile.gaps.iter().all(|gap| gap.needed == 3));
}

#[test]
fn senseless_thresholds_are_refused_and_the_usual_ones_not_kept() {
    let mut workspace = sample::english();
    let mut set = |attain: f64, gate: u8| {
        let thresholds = Thresholds { attain, gate, weighted: false };
        transact(&mut workspace, |tx| set_thresholds(tx, cx5(), thresholds)).map(drop)
    };
    assert_eq!(set(0.0, 2), Err(Refused::OutOfRange));
    assert_eq!(set(f64::NAN, 2), Err(Refused::OutOfRange));
    assert_eq!(set(0.75, 5), Err(Refused::OutOfRange));
    assert_eq!(set(0.5, 2), Ok(()));
    assert_eq!(set(0.75, 2), Ok(()));
    assert_eq!(workspace.assessments.get(cx5()).unwrap().thresholds, None);
}

//! Priorities, plan, business case and the chain, on the sample and on workspaces that make no sense.

use cairn::{
    analysis::{
        business_case::{case_result, cost_of_initiatives, counts_twice, tornado},
        chain::{Chain, Link},
        formulas::priority::Quadrant,
        loose_ends::{At, LooseEndKind, loose_ends},
        maturity::results,
        plan::{Calendar, Conflict, Horizon, conflicts},
        priorities::{RankedInitiative, initiatives, opportunities, pains},
    },
    base::id::Id,
    edit::transact,
    model::{
        Workspace,
        business_case::{Assumption, Case},
        kpi::Direction,
        strategy::{
            CriterionScore, Initiative, InitiativeState, Priorities, Rating, Rice, WeightedCriterion,
        },
    },
};

use crate::sample;

fn close(value: f64, expected: f64) {
    assert!((value - expected).abs() < 5e-7 * expected.abs().max(1.0), "{value} is not {expected}");
}

#[test]
fn the_business_case_of_the_sample_is_the_published_one() {
    let roi = sample::english().roi;
    let base = case_result(&roi, Case::Base).unwrap();
    close(base.npv, 366_551.740_068);
    close(base.payback_years.unwrap(), 1.766_238);
    close(base.roi_percent.unwrap(), 59.850_000);
    close(base.first_year, 355_896.68);
    close(base.flows[2], 394_268.392_3);
    let low = case_result(&roi, Case::Low).unwrap();
    close(low.npv, -197_260.66);
    assert_eq!(low.payback_years, None);
    close(case_result(&roi, Case::High).unwrap().npv, 1_033_053.46);
    assert!(!counts_twice(&roi), "the index is only noted");
    assert_eq!(cost_of_initiatives(&sample::english()), (508_000.0, 150_000.0));
}

#[test]
fn the_assumption_that_matters_most_comes_first() {
    let roi = sample::english().roi;
    let swings = tornado(&roi).unwrap();
    let order: Vec<Assumption> = swings.iter().map(|swing| swing.assumption).collect();
    let of_calls = [Assumption::Reduction, Assumption::VariableShare];
    assert_eq!(order[..2], [Assumption::RetentionThen, Assumption::Margin]);
    assert!(order[2..].iter().all(|own| of_calls.contains(own)), "what is only noted does not swing");
    assert!(swings.iter().all(|swing| swing.low < 366_551.0 && swing.high > 366_552.0));
}

#[test]
fn a_case_without_its_frame_is_not_defined() {
    let mut roi = sample::english().roi.as_ref().clone();
    roi.horizon_years = None;
    assert!(case_result(&roi, Case::Base).is_err());
    roi.horizon_years = Some(0);
    close(case_result(&roi, Case::Base).unwrap().npv, -508_000.0);
    roi.horizon_years = Some(255);
    roi.retention.as_mut().unwrap().customers = f64::NAN;
    assert!(case_result(&roi, Case::Base).is_err());
}

#[test]
fn the_sample_is_ranked_as_its_scores_say() {
    let workspace = sample::english();
    let rows = initiatives(&workspace);
    let first = rows.iter().find(|row| row.id == "initiative-i1".parse().unwrap()).unwrap();
    close(first.rice.unwrap(), 2200.0 * 3.0 * 0.8 / 9.0);
    assert_eq!(first.quadrant, Some(Quadrant::BigBet));
    let best = rows.iter().max_by(|a, b| a.rice.unwrap().total_cmp(&b.rice.unwrap())).unwrap();
    assert_eq!(best.rank, Some(1));
    let scores = opportunities(&workspace);
    assert_eq!(scores.len(), 22);
    for row in &scores {
        let better = scores.iter().filter(|other| other.score > row.score).count();
        assert_eq!(row.rank, Some(better + 1));
    }
    let pains = pains(&workspace);
    assert_eq!(pains.len(), 23);
    assert!(pains.windows(2).all(|pair| pair[0].index >= pair[1].index));
}

/// An initiative of an otherwise empty workspace, rated by several.
fn rated(own: Initiative, votes: Vec<Rating>, priorities: Priorities) -> RankedInitiative {
    let mut workspace = Workspace::default();
    transact(&mut workspace, |tx| {
        let id = tx.add(own);
        for vote in votes {
            tx.add(Rating { subject: Some(id.into()), ..vote });
        }
        tx.update_only(|own: &mut Priorities| *own = priorities)
    })
    .unwrap();
    initiatives(&workspace)[0]
}

fn vote(impact: f64, effort: f64) -> Rating {
    Rating { impact: Some(impact), effort: Some(effort), ..Rating::default() }
}

#[test]
fn votes_count_cautiously_until_the_group_agrees() {
    let votes = || vec![vote(5.0, 2.0), vote(2.0, 3.0), vote(9.0, 1.0)];
    let row = rated(Initiative::default(), votes(), Priorities::default());
    assert_eq!((row.impact, row.effort), (Some(2.0), Some(2.0)), "9 is no vote");
    assert_eq!(row.quadrant, Some(Quadrant::FillIn));
    let agreed = Initiative { impact: Some(4.0), ..Initiative::default() };
    assert_eq!(rated(agreed, votes(), Priorities::default()).quadrant, Some(Quadrant::QuickWin));
    assert_eq!(rated(Initiative::default(), Vec::new(), Priorities::default()).quadrant, None);
}

#[test]
fn no_effort_is_no_score_rather_than_an_endless_one() {
    let rice = Some(Rice { reach: 100.0, impact: 1.0, confidence: 0.5, effort: 0.0 });
    let row = rated(Initiative { rice, ..Initiative::default() }, Vec::new(), Priorities::default());
    assert_eq!((row.rice, row.rank), (None, None));
}

#[test]
fn a_criterion_that_speaks_against_counts_the_other_way_round() {
    let criterion =
        |name: &str, weight, direction| WeightedCriterion { name: name.to_owned(), weight, direction };
    let criteria = vec![
        criterion("value", 3.0, Direction::Up),
        criterion("risk", 1.0, Direction::Down),
        criterion("nobody asked", 9.0, Direction::Up),
    ];
    let priorities = Priorities { criteria, ..Priorities::default() };
    let score = |criterion: &str, score| CriterionScore { criterion: criterion.to_owned(), score };
    let scores = vec![score("value", 4.0), score("risk", 5.0)];
    let row = rated(Initiative::default(), vec![Rating { scores, ..Rating::default() }], priorities);
    assert_eq!(row.weighted, Some((3.0 * 4.0 + 1.0) / 4.0));
}

/// Initiatives with start, end and the numbers of those they wait for.
fn planned(rows: &[(&str, &str, &[usize])]) -> (Workspace, Vec<Id<Initiative>>) {
    let mut workspace = Workspace::default();
    let (ids, _) = transact(&mut workspace, |tx| {
        let ids: Vec<Id<Initiative>> = rows.iter().map(|_| tx.add(Initiative::default())).collect();
        for (id, (start, end, waits_for)) in ids.iter().zip(rows) {
            let depends_on: Vec<_> = waits_for.iter().map(|other| ids[*other]).collect();
            tx.update(*id, |own| {
                (own.start, own.end, own.depends_on) = (start.parse().ok(), end.parse().ok(), depends_on);
            })?;
        }
        Ok(ids)
    })
    .unwrap();
    (workspace, ids)
}

#[test]
fn what_cannot_be_planned_is_said_and_nothing_hangs() {
    let (workspace, ids) = planned(&[
        ("2026-01", "2026-03", &[2]),
        ("2026-06", "2026-04", &[]),
        ("", "", &[3]),
        ("2026-Q1", "", &[0, 1]),
    ]);
    let found = conflicts(&workspace);
    let circles: Vec<_> = found.iter().filter(|own| matches!(own, Conflict::Circle(_))).collect();
    let Conflict::Circle(circle) = circles[0] else { unreachable!() };
    assert_eq!((circles.len(), circle.len()), (1, 3));
    assert!(found.contains(&Conflict::EndsBeforeStart(ids[1])));
    assert!(found.contains(&Conflict::BeginsTooEarly(ids[3], ids[0])));
    assert!(conflicts(&sample::english()).iter().all(|own| !matches!(own, Conflict::EndsBeforeStart(_))));
}

#[test]
fn a_chain_of_many_thousand_dependencies_is_walked() {
    let mut workspace = Workspace::default();
    transact(&mut workspace, |tx| {
        let mut last = tx.add(Initiative::default());
        let first = last;
        for _ in 0..50_000 {
            last = tx.add(Initiative { depends_on: vec![last], ..Initiative::default() });
        }
        tx.update(first, |own| own.depends_on = vec![last])
    })
    .unwrap();
    assert!(matches!(&conflicts(&workspace)[..], [Conflict::Circle(circle)] if circle.len() == 50_001));
}

#[test]
fn now_next_and_later_follow_from_the_plan() {
    let (workspace, ids) = planned(&[
        ("2026-01", "2026-03", &[]),
        ("2026-Q3", "2026-Q4", &[]),
        ("2026-08", "2026-09", &[]),
        ("", "", &[]),
    ]);
    let calendar = Calendar::of(&workspace);
    let today = jiff::civil::date(2026, 1, 15);
    let seen = ids.iter().map(|id| calendar.horizon(workspace.initiatives.get(*id).unwrap(), today));
    assert_eq!(seen.collect::<Vec<_>>(), [Horizon::Now, Horizon::Next, Horizon::Later, Horizon::Later]);
    let done = Initiative { state: InitiativeState::Done, ..Initiative::default() };
    assert_eq!(calendar.horizon(&done, today), Horizon::Past);
}

#[test]
fn loose_ends_are_where_the_chain_is_broken() {
    let mut workspace = sample::english();
    let of = |workspace: &Workspace, kind| {
        let ends = loose_ends(workspace).into_iter().filter(|end| end.kind == kind);
        ends.map(|end| end.at).collect::<Vec<_>>()
    };
    assert_eq!(of(&workspace, LooseEndKind::InitiativeWithoutMeasure), []);
    let before = of(&workspace, LooseEndKind::SeverePain).len();
    let id: Id<Initiative> = "initiative-i1".parse().unwrap();
    transact(&mut workspace, |tx| {
        tx.update(id, |own| {
            own.effects.clear();
            own.pains.clear();
        })?;
        let initiatives: Vec<_> = tx.workspace().initiatives.ids().collect();
        initiatives.into_iter().try_for_each(|own| tx.update(own, |own| own.criteria.clear()))?;
        let opportunities: Vec<_> = tx.workspace().opportunities.ids().collect();
        opportunities.into_iter().try_for_each(|own| tx.update(own, |own| own.initiatives.clear()))
    })
    .unwrap();
    let expected = [At::Record(id.into())];
    assert_eq!(of(&workspace, LooseEndKind::InitiativeWithoutMeasure), expected);
    assert!(of(&workspace, LooseEndKind::SeverePain).len() > before);
    // No initiative names a criterion any more, so all that is missing for the next stages is open.
    let missing: Vec<String> = ["cx5", "cx7"]
        .iter()
        .flat_map(|code| {
            let results = results(&workspace, format!("assessment-{code}").parse().unwrap()).unwrap();
            let staged = results.staged().unwrap();
            let gaps = staged.gaps.iter().filter(|gap| Some(gap.stage) == staged.next);
            gaps.map(|gap| gap.criterion.clone()).collect::<Vec<_>>()
        })
        .collect();
    let open = of(&workspace, LooseEndKind::CriterionWithoutInitiative);
    let open = open.iter().map(|at| match at {
        At::Criterion(_, at) => at.criterion.clone(),
        At::Record(id) => panic!("{id}"),
    });
    assert_eq!(open.collect::<Vec<_>>(), missing);
    assert!(missing.contains(&"A3.IN".to_owned()));
}

#[test]
fn one_end_lights_the_whole_chain() {
    let workspace = sample::english();
    let chain = Chain::of(&workspace);
    let start = chain.find("initiative-i1".parse().unwrap()).unwrap();
    let lit = chain.lit(start);
    let links: std::collections::BTreeSet<Link> =
        chain.nodes().filter(|(index, ..)| lit.contains(index)).map(|(_, link, _)| link).collect();
    assert_eq!(links.len(), 8, "{links:?}");
    let backwards = chain.nodes().any(|(from, link, _)| {
        chain.next(from).iter().any(|to| chain.nodes().nth(*to as usize).is_some_and(|(_, to, _)| to <= link))
    });
    assert!(!backwards, "every step leads to the right");
}

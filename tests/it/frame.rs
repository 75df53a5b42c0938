//! The locked frame: structure stays, content is free, undo works.

use cairn::{
    base::{id::Id, localised::Localised, period::Period},
    edit::{
        History, Join, Label, Refused, Spot, Tx, baseline, instrument,
        journey::{self, Cell},
        journey_copy, journey_emotion, journey_link, journey_structure, kpi, maturity, remove, transact,
        workshop,
    },
    model::{
        AnyId, Kind, Workspace,
        journey::{Journey, Lane, LaneKind, Stage},
        kpi::{Kpi, Target},
        maturity::{Assessment, Instrument, Vote},
        workshop::Note,
    },
};
use proptest::prelude::*;

use crate::{random_edits, sample};

type Verb = Box<dyn FnOnce(&mut Tx) -> Result<(), Refused>>;

fn verb(act: impl FnOnce(&mut Tx) -> Result<(), Refused> + 'static) -> Verb {
    Box::new(act)
}

/// The sample, locked, with the ids that the verbs need.
struct Desk {
    workspace: Workspace,
    journey: Id<Journey>,
    stages: Vec<Id<Stage>>,
    lane: Id<Lane>,
    kpi: Id<Kpi>,
    period: Period,
    assessment: Id<Assessment>,
    instrument: Id<Instrument>,
}

impl Desk {
    fn new() -> Self {
        let mut workspace = sample::english();
        transact(&mut workspace, workshop::lock_frame).unwrap();
        let journey = workspace.journeys_in_order()[0].0;
        let (kpi, own) = workspace.kpis_in_order().into_iter().find(|(_, own)| own.series.len() > 8).unwrap();
        let period = *own.series.keys().next().unwrap();
        let assessment = workspace.assessments_in_order()[0].0;
        Self {
            stages: workspace.stages_of(journey).iter().map(|(id, _)| *id).collect(),
            lane: workspace.lanes_of(journey)[0].0,
            instrument: workspace.assessments.get(assessment).unwrap().instrument,
            journey,
            kpi,
            period,
            assessment,
            workspace,
        }
    }
}

#[test]
fn every_verb_that_changes_the_structure_is_refused() {
    let desk = Desk::new();
    let Desk { journey, lane, kpi, period, assessment, instrument: model, .. } = desk;
    let [first, second] = [desk.stages[0], desk.stages[1]];
    let a_step = desk.workspace.steps.ids().next();
    let mut verbs: Vec<(&str, Verb)> = vec![
        ("add a stage", verb(move |tx| journey::add_stage(tx, journey, Spot::Last, "x".into()).map(drop))),
        ("move a stage", verb(move |tx| journey::move_stage(tx, second, Spot::First))),
        ("remove a stage", verb(move |tx| journey::remove_stage(tx, first))),
        ("rename a stage", verb(move |tx| tx.update(first, |stage| stage.name = "x".into()))),
        ("duplicate a stage", verb(move |tx| journey_copy::duplicate_stage(tx, first, "x".into()).map(drop))),
        (
            "add a lane",
            verb(move |tx| {
                journey::add_lane(tx, journey, Spot::Last, (LaneKind::Thoughts, "x".into())).map(drop)
            }),
        ),
        ("move a lane", verb(move |tx| journey::move_lane(tx, lane, Spot::Last))),
        ("remove a lane", verb(move |tx| remove::remove(tx, lane.into()))),
        (
            "add a step",
            verb(move |tx| journey_structure::add_step(tx, first, Spot::Last, "x".into()).map(drop)),
        ),
        ("begin a phase", verb(move |tx| tx.update(first, |stage| stage.phase = Id::default()))),
        ("merge two stages", verb(move |tx| journey_structure::merge_with_next(tx, first))),
        ("remove a map", verb(move |tx| remove::remove(tx, journey.into()))),
        (
            "duplicate a map",
            verb(move |tx| journey_copy::duplicate_journey(tx, journey, "x".into()).map(drop)),
        ),
        ("set the scale of emotions", verb(move |tx| journey_emotion::set_emotion_scale(tx, journey, 5))),
        ("part two maps", verb(move |tx| journey_link::unlink_journey(tx, journey))),
        ("add a KPI", verb(|tx| kpi::add_kpi(tx, Kpi::default()).map(drop))),
        ("move a KPI", verb(move |tx| kpi::move_kpi(tx, kpi, Spot::Last))),
        ("remove a KPI", verb(move |tx| remove::remove(tx, kpi.into()))),
        (
            "set a target",
            verb(move |tx| {
                tx.update(kpi, |own| own.target = Some(Target { value: 123.0, ..Target::default() }))
            }),
        ),
        ("set the unit of a KPI", verb(move |tx| tx.update(kpi, |own| own.unit = "x".into()))),
        ("leave a period out", verb(move |tx| baseline::leave_out(tx, kpi, period, "x".into()))),
        (
            "change an instrument",
            verb(move |tx| {
                let change = |own: &mut Instrument| {
                    own.name = Localised { en: "x".into(), zh: String::new() };
                    Ok(())
                };
                instrument::change_instrument(tx, model, change).map(drop)
            }),
        ),
        ("begin a version", verb(move |tx| instrument::new_version(tx, model).map(drop))),
        ("remove an assessment", verb(move |tx| remove::remove(tx, assessment.into()))),
        (
            "change its instrument",
            verb(move |tx| tx.update(assessment, |own| own.instrument = Id::default())),
        ),
    ];
    if let Some(step) = a_step {
        verbs.push(("remove a step", verb(move |tx| journey_structure::remove_step(tx, step))));
    }
    let mut workspace = desk.workspace.clone();
    for (name, act) in verbs {
        match transact(&mut workspace, act) {
            Err(Refused::Locked(_)) => {}
            // Nothing to unlink is nothing done.
            Ok(((), patch)) if patch.is_empty() => {}
            other => panic!("{name}: {other:?}"),
        }
        assert_eq!(workspace, desk.workspace, "{name} left something behind");
    }
}

#[test]
fn content_stays_free() {
    let mut desk = Desk::new();
    let Desk { lane, kpi, period, assessment, instrument, .. } = desk;
    let stage = desk.stages[0];
    let card = *desk.workspace.cards.ids().collect::<Vec<_>>().first().unwrap();
    let own = desk.workspace.instruments.get(instrument).unwrap();
    let criterion = own.criteria[0].code.clone();
    let shipped = cairn::shipped::instruments()[0].clone();
    let respondent = desk.workspace.respondents.ids().next().unwrap();
    let ballot = maturity::Ballot { assessment, respondent };
    let cell = Cell { lane, stage, step: Id::default() };
    let step = desk.workspace.workshops.ids().next();
    assert_eq!(step, None, "the sample has no workshop yet; adjust this test");
    let verbs: Vec<(&str, Verb)> = vec![
        ("change a card", verb(move |tx| tx.update(card, |card| card.text = "another text".into()))),
        ("add a card", verb(move |tx| journey::add_card(tx, cell, Spot::Last, "x".into()).map(drop))),
        ("remove a card", verb(move |tx| journey::remove_cards(tx, &[card].into()))),
        ("set a value", verb(move |tx| kpi::set_point(tx, kpi, period, None))),
        ("vote", verb(move |tx| maturity::set_vote(tx, ballot, &criterion, Some(Vote::Level(1))))),
        ("invite a role", verb(|tx| maturity::add_respondent(tx, "x".into()).map(drop))),
        ("name an owner", verb(move |tx| tx.update(stage, |stage| stage.owner_role = "x".into()))),
        (
            "begin an assessment",
            verb(move |tx| {
                let date = jiff::civil::date(2026, 1, 15);
                maturity::start_assessment(tx, &shipped, "x".into(), date).map(drop)
            }),
        ),
        (
            "hold a workshop",
            verb(|tx| {
                let id = workshop::add_workshop(tx, cairn::model::workshop::Workshop::default(), Vec::new())?;
                tx.add(Note { workshop: id, text: "x".into(), ..Note::default() });
                Ok(())
            }),
        ),
    ];
    for (name, act) in verbs {
        match transact(&mut desk.workspace, act) {
            Ok(((), patch)) => assert!(!patch.is_empty(), "{name} did nothing"),
            Err(refused) => panic!("{name}: {refused}"),
        }
    }
}

#[test]
fn what_was_done_before_locking_can_be_undone_and_done_again() {
    let mut workspace = sample::english();
    let before = workspace.clone();
    let journey = workspace.journeys_in_order()[0].0;
    let mut history = History::new();
    let (_, patch) =
        transact(&mut workspace, |tx| journey::add_stage(tx, journey, Spot::Last, "x".into())).unwrap();
    history.push(Label::Add(Kind::Stage), patch, Join::Never);
    let ((), patch) = transact(&mut workspace, workshop::lock_frame).unwrap();
    history.push(Label::LockFrame, patch, Join::Never);
    let locked = workspace.clone();
    for _ in 0..2 {
        assert!(history.undo(&mut workspace).is_some());
    }
    assert_eq!(workspace, before);
    for _ in 0..2 {
        assert!(history.redo(&mut workspace).is_some());
    }
    assert_eq!(workspace, locked);
    let ((), patch) = transact(&mut workspace, workshop::unlock_frame).unwrap();
    assert!(patch.touches(Kind::Frame));
    transact(&mut workspace, |tx| journey::add_stage(tx, journey, Spot::Last, "y".into())).unwrap();
}

/// What must stay as it is, in words.
fn structure(workspace: &Workspace) -> Vec<String> {
    let mut parts = Vec::new();
    let mut tell = |id: AnyId, what: String| parts.push(format!("{id} {what}"));
    for (id, own) in workspace.journeys.iter() {
        let whole = (&own.rank, &own.name, &own.personas, own.state, own.counterpart, own.emotion_scale);
        tell(id.into(), format!("{whole:?}"));
    }
    workspace.phases.iter().for_each(|(id, own)| tell(id.into(), format!("{own:?}")));
    for (id, own) in workspace.stages.iter() {
        let whole = (&own.rank, &own.name, own.journey, own.phase, own.counterpart, own.detail, own.hue);
        tell(id.into(), format!("{whole:?}"));
    }
    workspace.steps.iter().for_each(|(id, own)| tell(id.into(), format!("{own:?}")));
    workspace.lanes.iter().for_each(|(id, own)| tell(id.into(), format!("{own:?}")));
    for (id, own) in workspace.kpis.iter() {
        let definition = (&own.rank, &own.name, own.kind, &own.unit, own.direction, own.scale.clone());
        tell(id.into(), format!("{definition:?} {:?} {:?} {:?}", own.target, own.baseline, own.drivers));
    }
    parts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_edits_changes_a_locked_structure(
        ops in random_edits::ops(random_edits::CLEAN_TEXT, 1..60),
    ) {
        let mut workspace = Desk::new().workspace;
        let before = structure(&workspace);
        let models: Vec<_> = workspace.instruments.iter().map(|(id, own)| (id, own.clone())).collect();
        for op in &ops {
            random_edits::carry_out(&mut workspace, op);
            prop_assert_eq!(&structure(&workspace), &before);
        }
        for (id, own) in models {
            prop_assert_eq!(workspace.instruments.get(id), Some(&own));
        }
    }
}

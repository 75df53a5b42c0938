//! Random sequences of the verbs that people edit with.

use cairn::{
    base::{
        id::Id,
        localised::Localised,
        period::{Period, PeriodLength},
    },
    edit::{Label, Patch, Refused, Spot, Tx, journey, kpi, maturity, persona, remove, survey, transact},
    model::{
        AnyId, Kind, Table, Workspace,
        journey::{LaneKind, PhaseKind},
        kpi::{Dimension, Kpi, KpiKind, Point},
        maturity::{
            Agreed, AnswerLevel, Coded, Criterion, Instrument, InstrumentKind, MaturityStage, Vote, YesNo,
        },
        persona::Persona,
        picture::{Picture, PictureData, PictureFormat},
    },
};
use proptest::prelude::*;

/// One step: which verb, and numbers and a text from which it takes its arguments.
#[derive(Clone, Debug)]
pub struct Op {
    pub verb: u8,
    a: usize,
    b: usize,
    text: String,
}

pub const VERBS: u8 = 28;

/// Steps whose texts match a pattern.
pub fn ops(texts: &'static str, count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Op>> {
    let op = (0..VERBS, any::<usize>(), any::<usize>(), texts);
    prop::collection::vec(op.prop_map(|(verb, a, b, text)| Op { verb, a, b, text }), count)
}

/// Texts as people write them, and such as a file format could stumble over.
pub const CLEAN_TEXT: &str = "[ a-z\"'#\\\\{}/\u{4e00}-\u{4e20}\u{e9}\u{1f600}\u{202e}\n\t]{0,12}";

/// Anything that is text at all.
pub const ANY_TEXT: &str = "(?s)[\u{0}-\u{ff}\u{2028}\u{feff}\"\r\n#]{0,12}";

/// Carries out a step; `None` when the verb had nothing to act on or was refused.
pub fn carry_out(workspace: &mut Workspace, op: &Op) -> Option<Patch> {
    transact(workspace, |tx| act(tx, op)).ok().map(|((), patch)| patch)
}

pub fn label() -> Label {
    Label::Change(Kind::Profile)
}

/// A record of a table by any number.
fn pick<T>(table: &Table<T>, number: usize) -> Result<Id<T>, Refused> {
    table.ids().nth(number % table.len().max(1)).ok_or(Refused::TooMany)
}

fn spot<T>(table: &Table<T>, number: usize) -> Spot<T> {
    match (number % 4, table.ids().nth(number / 4 % table.len().max(1))) {
        (0, _) | (_, None) => Spot::First,
        (1, _) => Spot::Last,
        (2, Some(id)) => Spot::Before(id),
        (_, Some(id)) => Spot::After(id),
    }
}

fn act(tx: &mut Tx, op: &Op) -> Result<(), Refused> {
    match op.verb {
        0..=12 => act_on_journeys(tx, op),
        13..=17 => act_on_kpis_and_personas(tx, op),
        18..=24 => act_on_maturity(tx, op),
        27 => take_answers(tx, op),
        _ => delete(tx, op),
    }
}

fn act_on_journeys(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let cell = || -> Result<_, Refused> {
        let lane = pick(&workspace.lanes, a)?;
        let journey = workspace.lanes.get(lane).map(|lane| lane.journey).unwrap_or_default();
        let stages = workspace.stages_of(journey);
        let stage = stages.get(b % stages.len().max(1)).ok_or(Refused::TooMany)?.0;
        Ok((lane, stage))
    };
    match verb {
        0 => {
            let new = journey::NewJourney {
                name: text.clone(),
                persona: pick(&workspace.personas, b).unwrap_or_default(),
                phases: vec![(PhaseKind::PrePurchase, text.clone()), (PhaseKind::Purchase, text.clone())],
                stages: vec![(0, text.clone()), (0, text.clone()), (1, text)],
                lanes: LaneKind::ALL.iter().map(|kind| (*kind, String::new())).collect(),
            };
            journey::add_journey(tx, new).map(drop)
        }
        1 => {
            let spot = spot(&workspace.stages, b);
            journey::add_stage(tx, pick(&workspace.journeys, a)?, spot, text).map(drop)
        }
        2 => journey::move_stage(tx, pick(&workspace.stages, a)?, spot(&workspace.stages, b)),
        3 => journey::remove_stage(tx, pick(&workspace.stages, a)?),
        4 => {
            let kind = LaneKind::ALL[b % LaneKind::ALL.len()];
            journey::add_lane(tx, pick(&workspace.journeys, a)?, Spot::Last, (kind, text)).map(drop)
        }
        5 => journey::move_lane(tx, pick(&workspace.lanes, a)?, spot(&workspace.lanes, b)),
        6..=8 => journey::add_card(tx, cell()?, Spot::Last, text).map(drop),
        9 => journey::set_card_text(tx, pick(&workspace.cards, a)?, text),
        10 => journey::move_card(tx, pick(&workspace.cards, b)?, cell()?, spot(&workspace.cards, a)),
        11 => {
            let cards = [pick(&workspace.cards, a)?, pick(&workspace.cards, b)?];
            journey::remove_cards(tx, &cards.into())
        }
        _ => {
            let (lane, stage) = cell()?;
            let place = journey::EmotionPlace { lane, stage, persona: Id::default() };
            let valence = i8::try_from(a % 7).ok().map(|valence| valence - 3);
            journey::set_emotion(tx, place, valence).map(drop)
        }
    }
}

fn act_on_kpis_and_personas(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    match verb {
        13 => {
            let kind = KpiKind::ALL[a % KpiKind::ALL.len()];
            kpi::add_kpi(tx, Kpi { name: text, kind, ..Kpi::default() }).map(drop)
        }
        14 => kpi::move_kpi(tx, pick(&workspace.kpis, a)?, spot(&workspace.kpis, b)),
        15 => {
            let month = u8::try_from(b % 12 + 1).unwrap();
            let period = Period::new(PeriodLength::Month, 2025, month).unwrap();
            let count = u64::try_from(a % 1000).unwrap();
            let value = f64::from(u32::try_from(b % 100_000).unwrap()) / 7.0;
            let point = match a % 5 {
                0 => Some(Point::Counts(vec![count; 11])),
                1 => Some(Point::Counts(vec![count; 5])),
                2 => Some(Point::Ratio(value, value + 0.1)),
                3 => Some(Point::Value(value)),
                _ => None,
            };
            kpi::set_point(tx, pick(&workspace.kpis, b)?, period, point)
        }
        16 => {
            persona::add_persona(
                tx,
                Persona { name: text, goals: vec![String::new()], ..Persona::default() },
            )?;
            let personas = tx.workspace().personas.clone();
            persona::duplicate_persona(tx, pick(&personas, a)?, "copy".to_owned())?;
            persona::move_persona(tx, pick(&personas, b)?, spot(&personas, a))
        }
        _ => {
            let picture = Picture {
                name: text,
                format: PictureFormat::Png,
                width: 1,
                height: 1,
                data: PictureData(a.to_le_bytes().to_vec().into()),
            };
            persona::set_picture(tx, pick(&workspace.personas, b)?, a.is_multiple_of(2).then_some(picture))
        }
    }
}

fn act_on_maturity(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let criterion = ["A", "B", "C"][b % 3];
    let ballot = || -> Result<_, Refused> {
        let (assessment, respondent) = (pick(&workspace.assessments, a)?, pick(&workspace.respondents, b)?);
        Ok(maturity::Ballot { assessment, respondent })
    };
    let vote = match a % 7 {
        0 => None,
        1 => Some(Vote::DontKnow),
        2 => Some(Vote::NotApplicable),
        level => Some(Vote::Level(u8::try_from(level).unwrap() - 3)),
    };
    match verb {
        18 => {
            let date = jiff::civil::date(2025, 11, 21);
            maturity::start_assessment(tx, &instrument(), text, date).map(drop)
        }
        19 => maturity::add_respondent(tx, text).map(drop),
        20 | 21 => maturity::set_vote(tx, ballot()?, criterion, vote),
        22 => maturity::set_note(tx, ballot()?, criterion, text),
        23 => maturity::set_governance(tx, ballot()?, "G1", Some(YesNo::ALL[a % YesNo::ALL.len()])),
        _ => {
            let agreed = vote.map(|value| Agreed { value, reason: text });
            // The verb takes any criterion; the instrument here has all that are asked for.
            maturity::set_agreed(tx, pick(&workspace.assessments, a)?, criterion, agreed)
        }
    }
}

/// Counted answers for a KPI that is there or a new one, with a breakdown half of the time.
fn take_answers(tx: &mut Tx, Op { a, b, text, .. }: &Op) -> Result<(), Refused> {
    let month = |number: usize| Period::new(PeriodLength::Month, 2025, (number % 12 + 1) as u8).unwrap();
    let counts = vec![(a % 100) as u64; if b % 3 == 0 { 11 } else { 5 }];
    let totals: survey::CountsByPeriod = [(month(*a), counts.clone()), (month(*b), counts)].into();
    let division = a.is_multiple_of(2).then(|| survey::Division {
        dimension: Dimension::ALL[a % Dimension::ALL.len()],
        name: String::new(),
        parts: [(text.clone(), totals.clone())].into(),
    });
    let meeting = if b.is_multiple_of(2) { survey::Meeting::Add } else { survey::Meeting::Replace };
    let target = match pick(&tx.workspace().kpis, *b) {
        Ok(id) if !a.is_multiple_of(5) => survey::Target::Existing(id),
        _ => survey::Target::New(Box::new(Kpi { kind: KpiKind::Mean, ..Kpi::default() })),
    };
    survey::take_answers(tx, target, &survey::Answers { totals, division, meeting }).map(drop)
}

/// Deletes any record that may be deleted, with all that belongs to it.
fn delete(tx: &mut Tx, op: &Op) -> Result<(), Refused> {
    let mut ids: Vec<AnyId> = Vec::new();
    tx.workspace().for_each(|id, _| ids.push(id));
    let id = ids[op.a % ids.len()];
    let records_that_stay = [Kind::Profile, Kind::Vision, Kind::Governance, Kind::Priorities, Kind::Roi];
    if records_that_stay.contains(&id.kind) { Err(Refused::WrongPlace(id)) } else { remove::remove(tx, id) }
}

fn instrument() -> Instrument {
    let text = |text: &str| Localised { en: text.to_owned(), zh: String::new() };
    let coded = |code: &str| Coded { code: code.to_owned(), name: text(code) };
    let criterion = |code: &str| Criterion {
        code: code.to_owned(),
        stage: 1,
        group: "D".to_owned(),
        text: text(code),
        ..Criterion::default()
    };
    Instrument {
        code: "test".to_owned(),
        version: 1,
        kind: InstrumentKind::Staged,
        levels: (0..4).map(|_| AnswerLevel::default()).collect(),
        stages: vec![MaturityStage { number: 1, ..MaturityStage::default() }],
        dimensions: vec![coded("D")],
        criteria: ["A", "B", "C"].map(criterion).into(),
        governance: vec![coded("G1")],
        ..Instrument::default()
    }
}

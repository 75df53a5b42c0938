//! Random sequences of the verbs that people edit with.

use cairn::{
    base::{
        id::Id,
        localised::Localised,
        months::Months,
        period::{Period, PeriodLength},
    },
    edit::{
        Label, Patch, Refused, Spot, Tx, ballot, baseline, business_case, cause, chain, form, hypothesis,
        initiative::{self, End, Judged, RiceInput},
        instrument, instrument_parts as parts,
        journey::{self, Cell},
        journey_cards::{self, Duplicate},
        journey_content, journey_emotion, journey_link,
        journey_paste::{self, Clip, NewNames},
        journey_structure, kpi, maturity, measures, note,
        opportunity::{self, Origin},
        organisation::{self, Support},
        persona,
        persona_copy::{Belongings, Parcel, unpack},
        priorities, question,
        rating::{self, Voted},
        remove, schedule, survey, transact, workshop,
    },
    model::{
        AnyId, Kind, Table, Workspace,
        evidence::{Claim, Evidence},
        governance::{Tool, ToolCategory},
        journey::{Card, Hue, LaneKind, PhaseKind},
        kpi::{
            Annotation, Breakdown, Cohort, Dimension, EngagementGoal, EngagementGoals, Funnel, FunnelStep,
            Kpi, KpiKind, Point,
        },
        maturity::{
            Agreed, AnswerLevel, Coded, Criterion, CriterionRef, Instrument, InstrumentKind, MaturityStage,
            Thresholds, Vote, YesNo,
        },
        organisation::{
            FeedbackPoint, Objective, PlanList, PlanTask, ProgrammeStep, Question, QuestionSet, RelationKind,
            Stakeholder, StakeholderAction,
        },
        persona::{EmpathyEntry, EmpathyField, Persona, PersonaList},
        persona_set::{Axis, AxisValue},
        picture::{Picture, PictureData, PictureFormat},
        source_query::{Server, SourceQuery},
        strategy::{
            Cause, Experiment, Hypothesis, Initiative, InitiativeState, Milestone, Opportunity, Risk, Variant,
        },
        workshop::{AgendaStep, Ballot, Outcome, StepView, Workshop},
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

/// The verbs of a family: the number of its first in its own function, how many, and what carries them out.
type Family = (u8, u8, fn(&mut Tx, &Op) -> Result<(), Refused>);

const FAMILIES: &[Family] = &[
    (0, 13, act_on_journeys),
    (27, 8, act_on_structure),
    (35, 8, act_on_many_cards),
    (13, 5, act_on_kpis_and_personas),
    (25, 4, act_on_baselines),
    (29, 6, act_on_measures),
    (18, 7, act_on_maturity),
    (25, 7, act_on_links),
    (25, 5, act_on_instruments),
    (25, 7, act_on_organisation),
    (27, 4, act_on_people),
    (0, 4, act_on_workshops),
    (27, 1, take_answers),
    (0, 12, act_on_plan),
    (0, 5, act_on_roadmap),
    (0, 3, act_on_business_case),
    (0, 12, act_on_inquiry),
    (12, 7, act_on_chain),
    (0, 6, act_on_talks),
    (0, 2, delete),
];

pub fn verbs() -> u8 {
    FAMILIES.iter().map(|(_, count, _)| count).sum()
}

/// Steps whose texts match a pattern.
pub fn ops(texts: &'static str, count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Op>> {
    let op = (0..verbs(), any::<usize>(), any::<usize>(), texts);
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
    let mut verb = op.verb;
    for (first, count, carry_out) in FAMILIES {
        if verb < *count {
            return carry_out(tx, &Op { verb: first + verb, ..op.clone() });
        }
        verb -= count;
    }
    Err(Refused::TooMany)
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
            let place = journey_emotion::EmotionPlace { lane, stage, persona: Id::default() };
            let valence = i8::try_from(a % 7).ok().map(|valence| valence - 3);
            journey_emotion::set_emotion(tx, place, valence).map(drop)
        }
    }
}

/// Phases, stages and steps, and what a whole map has.
fn act_on_structure(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    match verb {
        27 => {
            let kind = PhaseKind::ALL[b % PhaseKind::ALL.len()];
            journey_structure::begin_phase(tx, pick(&workspace.stages, a)?, (kind, text)).map(drop)
        }
        28 => {
            let phase = if b % 5 == 0 { Id::default() } else { pick(&workspace.phases, b)? };
            journey_structure::put_in_phase(tx, pick(&workspace.stages, a)?, phase)
        }
        29 | 30 => {
            let stage = pick(&workspace.stages, a)?;
            journey_structure::add_step(tx, stage, spot(&workspace.steps, b), text).map(drop)
        }
        31 => {
            let step = pick(&workspace.steps, a)?;
            let stage = workspace.steps.get(step).map(|step| step.stage).unwrap_or_default();
            let siblings = workspace.steps_of(stage);
            let spot = match siblings.get(b % (siblings.len() + 2)) {
                Some((sibling, _)) => Spot::Before(*sibling),
                None if b % 2 == 0 => Spot::First,
                None => Spot::Last,
            };
            journey_structure::move_step(tx, step, spot)
        }
        32 => {
            let stage = pick(&workspace.stages, a)?;
            let steps = workspace.steps_of(stage);
            let at = steps.get(b % (steps.len() + 1)).map(|(id, _)| *id);
            journey_structure::split_stage(tx, stage, at, text).map(drop)
        }
        33 => journey_structure::merge_with_next(tx, pick(&workspace.stages, a)?),
        _ => {
            let end = u8::try_from(b % 7).unwrap();
            journey_emotion::set_emotion_scale(tx, pick(&workspace.journeys, a)?, end)
        }
    }
}

/// Copying, pasting, stretching and colouring of cards, some of them in steps.
fn act_on_many_cards(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let cell = |number: usize| -> Result<Cell, Refused> {
        let lane = pick(&workspace.lanes, number)?;
        let journey = workspace.lanes.get(lane).map(|lane| lane.journey).unwrap_or_default();
        let stages = workspace.stages_of(journey);
        let stage = stages.get(number / 3 % stages.len().max(1)).ok_or(Refused::TooMany)?.0;
        let steps = workspace.steps_of(stage);
        let step = steps.get(number / 7 % (steps.len() + 1)).map(|(id, _)| *id).unwrap_or_default();
        Ok(Cell { lane, stage, step })
    };
    let card = || pick(&workspace.cards, b);
    match verb {
        35 => {
            let moves = [b, b / 2]
                .map(|number| pick(&workspace.cards, number))
                .map(|card| Ok((card?, cell(a)?, Spot::Last)));
            journey_cards::move_cards(tx, moves.into_iter().collect::<Result<Vec<_>, Refused>>()?)
        }
        36 => {
            let copy =
                Duplicate { of: card()?, id: Id::random(), cell: cell(a)?, spot: spot(&workspace.cards, a) };
            journey_cards::duplicate_cards(tx, &[copy])
        }
        37 => journey_cards::stretch_card(tx, card()?, u16::try_from(a % 5).unwrap()),
        38 => journey_cards::colour_cards(tx, &[card()?], Hue::ALL.get(a % 11).copied()),
        39 => {
            let journey = workspace.cards.get(card()?).map(|card| card.stage);
            let clip = Clip::of(
                &workspace,
                workspace.cards.iter().filter(|(_, c)| Some(c.stage) == journey).map(|(id, _)| id),
            );
            let ids: Vec<Id<Card>> = (0..clip.len()).map(|_| Id::random()).collect();
            journey_paste::paste_cards(tx, cell(a)?, &clip, &ids)
        }
        40 => {
            let rows = [vec![text.clone(), "-2 x".to_owned()], vec![String::new(), text.clone(), text]];
            let names = NewNames { stage: "new".to_owned(), lane: String::new() };
            journey_paste::paste_rows(tx, cell(a)?, &rows, &names).map(drop)
        }
        41 => {
            journey_paste::copy_lane(tx, pick(&workspace.lanes, a)?, pick(&workspace.journeys, b)?).map(drop)
        }
        _ => {
            let target = i8::try_from(a % 9).ok().map(|target| target - 4);
            journey_emotion::set_target(tx, card()?, target)
        }
    }
}

fn act_on_links(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let journey = || pick(&workspace.journeys, a);
    match verb {
        25 => journey_link::add_counterpart(tx, journey()?, text).map(drop),
        26 => journey_link::link_journeys(tx, journey()?, pick(&workspace.journeys, b)?),
        27 => journey_link::unlink_journey(tx, journey()?),
        28 => {
            let other = pick(&workspace.stages, b).ok().filter(|_| !a.is_multiple_of(3));
            journey_link::link_stage(tx, pick(&workspace.stages, a)?, other)
        }
        29 => {
            let detail = pick(&workspace.journeys, b).ok().filter(|_| !a.is_multiple_of(3));
            journey_link::set_detail(tx, pick(&workspace.stages, a)?, detail)
        }
        30 => journey_link::add_detail(tx, pick(&workspace.stages, a)?, text).map(drop),
        _ => {
            journey_content::add_channel(tx, text.clone())?;
            let channel = pick(&workspace.channels, b).unwrap_or_default();
            let texts = (String::new(), text);
            journey_content::add_content(tx, pick(&workspace.stages, a)?, channel, texts).map(drop)
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

fn month(number: usize) -> Period {
    let month = u8::try_from(number % 12 + 1).unwrap();
    Period::new(PeriodLength::Month, 2025, month).unwrap()
}

fn act_on_baselines(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let kpi = pick(&tx.workspace().kpis, *a)?;
    let window = (month(*a), month(*b));
    match verb {
        25 => baseline::set_window(tx, kpi, window),
        26 => baseline::rebase(tx, kpi, window, (text.clone(), jiff::civil::date(2025, 11, 21))),
        27 => baseline::leave_out(tx, kpi, month(*b), text.clone()),
        _ => {
            let own = tx.get(kpi)?.baseline.clone().unwrap_or_default();
            match own.excluded.keys().next() {
                Some(period) if a.is_multiple_of(2) => baseline::count_again(tx, kpi, *period),
                _ => baseline::forget_earlier(tx, kpi, b % own.history.len().max(1)),
            }
        }
    }
}

fn act_on_measures(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let count = u64::try_from(b % 1000).unwrap();
    match verb {
        29 => {
            let kpis = pick(&workspace.kpis, a).into_iter().collect();
            measures::annotate(tx, Annotation { period: Some(month(b)), text, kpis }).map(drop)
        }
        30 => {
            let kpi = pick(&workspace.kpis, a)?;
            let id = measures::add_breakdown(tx, Breakdown { kpi, ..Breakdown::default() })?;
            measures::add_member(tx, id, "North")?;
            measures::add_member(tx, id, &text)
        }
        31 => {
            let id = pick(&workspace.breakdowns, a)?;
            let point = [Point::Ratio(1.0, 2.0), Point::Value(3.0), Point::Counts(vec![count; 5])];
            let point = point.get(b % 4).cloned();
            measures::set_member_point(tx, id, ("North", month(a)), point)?;
            if b.is_multiple_of(7) { measures::remove_member(tx, id, "North") } else { Ok(()) }
        }
        32 => {
            let cohort = tx.add(Cohort { start: Some(month(a)), name: text, ..Cohort::default() });
            measures::set_cohort_size(tx, cohort, 500)?;
            measures::set_cohort_active(tx, cohort, 1, Some(count))?;
            measures::set_cohort_active(tx, cohort, 1 + b % 2, (a % 3 != 0).then_some(count / 2))
        }
        33 => {
            let funnel = tx.add(Funnel { name: text.clone(), ..Funnel::default() });
            measures::add_step(tx, funnel, FunnelStep { name: text, count })?;
            measures::add_step(tx, funnel, FunnelStep::default())?;
            measures::swap_steps(tx, funnel, b % 2)?;
            measures::change_step(tx, funnel, a % 2, |step| step.count = count)?;
            if a.is_multiple_of(2) { measures::remove_step(tx, funnel, 1) } else { Ok(()) }
        }
        _ => {
            let goals = tx.add(EngagementGoals { visits: count, ..EngagementGoals::default() });
            let value = if a.is_multiple_of(5) { f64::NAN } else { 25.0 };
            measures::add_goal(tx, goals, EngagementGoal { name: text, value: 5.0, count })?;
            measures::change_goal(tx, goals, 0, |goal| goal.value = value)?;
            if b.is_multiple_of(3) { measures::remove_goal(tx, goals, 0) } else { Ok(()) }
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
            maturity::set_agreed(tx, pick(&workspace.assessments, a)?, criterion, agreed)
        }
    }
}

/// Questions, causes, hypotheses and tests.
fn act_on_inquiry(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    match verb {
        0 => {
            let set = QuestionSet::ALL[a % QuestionSet::ALL.len()];
            question::lay_out(tx, vec![Question { set, text, ..Question::default() }])
        }
        1 => question::move_question(tx, pick(&workspace.questions, a)?, spot(&workspace.questions, b)),
        2 => {
            let parent = pick(&workspace.causes, b).ok().filter(|_| !a.is_multiple_of(3)).unwrap_or_default();
            let explains = pick(&workspace.kpis, a).ok().map(AnyId::from).into_iter().collect();
            cause::add_cause(tx, Cause { parent, text, explains, ..Cause::default() }).map(drop)
        }
        3 => cause::add_beside(tx, pick(&workspace.causes, a)?).map(drop),
        4 => cause::move_cause(tx, pick(&workspace.causes, a)?, spot(&workspace.causes, b)),
        5 => cause::indent(tx, pick(&workspace.causes, a)?),
        6 => cause::outdent(tx, pick(&workspace.causes, a)?),
        7 => {
            let kpis = pick(&workspace.kpis, a).into_iter().collect();
            let own = Hypothesis { statement: text, kpis, baseline: Some(month(b)), ..Hypothesis::default() };
            let id = hypothesis::add_hypothesis(tx, own)?;
            hypothesis::move_hypothesis(tx, id, spot(&workspace.hypotheses, b))
        }
        8 => hypothesis::try_with(tx, pick(&workspace.initiatives, a)?, pick(&workspace.hypotheses, b)?),
        9 => hypothesis::try_without(tx, pick(&workspace.initiatives, a)?),
        10 => {
            let hypothesis = pick(&workspace.hypotheses, b).unwrap_or_default();
            let id = hypothesis::add_experiment(
                tx,
                Experiment { name: text, hypothesis, ..Experiment::default() },
            )?;
            hypothesis::move_experiment(tx, id, spot(&workspace.experiments, a))
        }
        _ => {
            let id = pick(&workspace.experiments, a)?;
            let n = u64::try_from(b % 1_000).unwrap();
            hypothesis::add_variant(tx, id, Variant { name: text, n, successes: n / 3 })?;
            hypothesis::change_variant(tx, id, b % 2, |arm| arm.successes = n / 2)?;
            if b.is_multiple_of(5) { hypothesis::remove_variant(tx, id, 0) } else { Ok(()) }
        }
    }
}

/// What joins the links of the chain.
fn act_on_chain(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let initiative = || pick(&workspace.initiatives, a);
    match verb {
        12 => chain::begin_initiative(tx, Initiative { name: text, ..Initiative::default() }).map(drop),
        13 => {
            let pain = pick(&workspace.cards, b)?;
            match initiative() {
                Ok(id) => chain::work_on(tx, id, pain),
                Err(_) => chain::begin_work_on(tx, pain, text).map(drop),
            }
        }
        14 => {
            let pain = pick(&workspace.cards, b)?;
            chain::answer_pain(tx, pick(&workspace.opportunities, a)?, pain)
        }
        15 => {
            let change = [None, Some(2.5), Some(f64::NAN)][b % 3];
            chain::expect(tx, initiative()?, pick(&workspace.kpis, b)?, change)
        }
        16 => {
            let instrument = pick(&workspace.instruments, b)?;
            let gap = CriterionRef { instrument, criterion: ["A", "B", "X"][b % 3].to_owned() };
            chain::close_gap(tx, initiative()?, gap)
        }
        17 => chain::measure_stage(tx, pick(&workspace.stages, a)?, pick(&workspace.kpis, b)?),
        _ => chain::walk(tx, pick(&workspace.personas, a)?, pick(&workspace.journeys, b)?),
    }
}

fn act_on_instruments(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b) = (*a, *b);
    let name = Localised { en: text.clone(), zh: String::new() };
    let assessment = || pick(&workspace.assessments, a);
    match verb {
        25 => {
            let ballot =
                maturity::Ballot { assessment: assessment()?, respondent: pick(&workspace.respondents, b)? };
            if a.is_multiple_of(3) { maturity::invite(tx, ballot) } else { maturity::excuse(tx, ballot) }?;
            maturity::set_weight(tx, ballot.respondent, Some(f64::from(u8::try_from(b % 4).unwrap())))?;
            let thresholds = Thresholds {
                attain: f64::from(u8::try_from(b % 12).unwrap()) / 10.0,
                gate: u8::try_from(a % 6).unwrap(),
                weighted: b.is_multiple_of(2),
            };
            maturity::set_thresholds(tx, ballot.assessment, thresholds)
        }
        26 => {
            let instrument = pick(&workspace.instruments, a)?;
            let of = CriterionRef { instrument, criterion: ["A", "B", "C"][b % 3].to_owned() };
            maturity::make_initiative(tx, of, text.clone()).map(drop)
        }
        27 => {
            let whose = match workspace.respondents.ids().nth(b % 5) {
                Some(id) => form::For::Respondent(id),
                None => form::For::Role(text.clone()),
            };
            let form = form::form(&workspace, assessment()?, &whose)?;
            form::take_in(tx, &form)?;
            let vote = Some(Vote::Level(u8::try_from(b % 5).unwrap()));
            let (criterion, role) = (["A", "D"][a % 2].to_owned(), text.clone());
            let given = form::GivenVote { criterion, role, vote, note: text.clone() };
            form::take_in_votes(tx, assessment()?, &[given]).map(drop)
        }
        28 => {
            let source = workspace.instruments.get(pick(&workspace.instruments, a)?).unwrap();
            instrument::copy_instrument(tx, source, name, &["test"]).map(drop)
        }
        _ => {
            let change = |own: &mut Instrument| match a % 9 {
                0 => parts::add_stage(own, name),
                1 => parts::remove_stage(own, u8::try_from(b % 4).unwrap()),
                2 => parts::move_stage(own, u8::try_from(b % 4).unwrap(), parts::Toward::End),
                3 => parts::add_group(own, parts::Groups::Dimensions, name),
                4 => parts::remove_group(own, parts::Groups::Dimensions, "D"),
                5 => parts::add_criterion(own, &parts::CriterionPlace::Stage(u8::try_from(b % 3).unwrap())),
                6 => parts::remove_criterion(own, ["A", "B", "C"][b % 3]),
                7 => parts::add_level(own, name),
                _ => parts::remove_level(own),
            };
            instrument::change_instrument(tx, pick(&workspace.instruments, b)?, change).map(drop)
        }
    }
}

fn act_on_organisation(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let who = |number| pick(&workspace.stakeholders, number);
    match verb {
        25 => {
            let own = Stakeholder { role: text, area: "area".repeat(a % 3), ..Stakeholder::default() };
            organisation::add_stakeholder(tx, own)?;
            let all = tx.workspace().stakeholders.clone();
            organisation::move_stakeholder(tx, pick(&all, a)?, spot(&all, b))
        }
        26 => {
            let value = |number: usize| f64::from(u32::try_from(number % 1000).unwrap()) / 50.0 - 5.0;
            organisation::place_stakeholder(tx, who(a)?, value(a), value(b))?;
            let which = if a.is_multiple_of(2) { Support::Now } else { Support::Wished };
            let support = i8::try_from(b % 6).ok().map(|support| support - 2).filter(|_| a % 5 > 0);
            organisation::set_support(tx, who(b)?, which, support)
        }
        27 => {
            let kind = RelationKind::ALL[(a % 7 + b % 7) % RelationKind::ALL.len()];
            organisation::relate(tx, (who(a)?, who(b)?), kind).map(drop)
        }
        28 => {
            let action = StakeholderAction { stakeholder: who(a)?, text, ..StakeholderAction::default() };
            organisation::add_action(tx, action).map(drop)
        }
        29 => {
            let list = PlanList::ALL[a % PlanList::ALL.len()];
            let task = PlanTask::ALL[b % PlanTask::ALL.len()];
            let step = ProgrammeStep { list, task, name: text.clone(), ..ProgrammeStep::default() };
            organisation::lay_out(tx, vec![step.clone(), step.clone()])?;
            organisation::add_step(tx, step)?;
            organisation::add_objective(tx, Objective { name: text, ..Objective::default() })?;
            let (steps, aims) = (tx.workspace().programme_steps.clone(), tx.workspace().objectives.clone());
            organisation::move_objective(tx, pick(&aims, a)?, spot(&aims, b))?;
            organisation::move_step(tx, pick(&steps, a)?, Spot::First)
        }
        30 => {
            let category = ToolCategory::ALL[a % ToolCategory::ALL.len()];
            organisation::add_tool(tx, Tool { category, product: text.clone(), ..Tool::default() })?;
            organisation::add_claim(tx, Claim { text: text.clone(), ..Claim::default() })?;
            let channel = pick(&workspace.channels, b).unwrap_or_default();
            let point = FeedbackPoint { survey: text, channel, ..FeedbackPoint::default() };
            organisation::add_feedback_point(tx, point)?;
            let now = tx.workspace().clone();
            organisation::move_tool(tx, pick(&now.tools, a)?, spot(&now.tools, b))?;
            organisation::move_claim(tx, pick(&now.claims, a)?, spot(&now.claims, b))?;
            let points = &now.feedback_points;
            organisation::move_feedback_point(tx, pick(points, a)?, spot(points, b))
        }
        _ => {
            let code = ["RE", "PR", "DE"][b % 3];
            if a.is_multiple_of(3) {
                organisation::withdraw(tx, &text, code)
            } else {
                organisation::contribute(tx, &text, code)
            }
        }
    }
}

fn act_on_people(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b) = (*a, *b);
    match verb {
        27 => {
            let source = Id::random();
            let persona = pick(&workspace.personas, a)?;
            persona::add_source(tx, persona, source, Evidence { name: text.clone(), ..Evidence::default() })?;
            let entry = EmpathyEntry { text: text.clone(), evidence: vec![source] };
            let drive = if b.is_multiple_of(2) { persona::Drive::Need } else { persona::Drive::Pain };
            tx.update(persona, |persona| persona.empathy.says.push(entry.clone()))?;
            persona::take_up(tx, persona, drive, &entry)
        }
        28 => {
            let parcel = Parcel::pack(&workspace, pick(&workspace.personas, a)?).ok_or(Refused::TooMany)?;
            let belongings = if b.is_multiple_of(2) { Belongings::Add } else { Belongings::Leave };
            // Into a workspace that lacks some of what it brings.
            if let Ok(piece) = pick(&workspace.evidence, b) {
                remove::remove(tx, piece.into())?;
            }
            unpack(tx, &parcel, belongings, None).map(drop)
        }
        29 => {
            let value = AxisValue::ALL[a % AxisValue::ALL.len()];
            let axis = Axis { value, channel: pick(&workspace.channels, b).unwrap_or_default() };
            let number = f64::from(u32::try_from(b % 1_000_000).unwrap()) - 1_000.0;
            tx.update(pick(&workspace.personas, a)?, |persona| axis.set(persona, number))
        }
        _ => {
            let mut ids: Vec<AnyId> = Vec::new();
            workspace.for_each(|id, _| ids.push(id));
            let id = ids[a % ids.len()];
            let candidates = remove::candidates(&workspace, id);
            let heir = candidates.get(b % candidates.len().max(1)).ok_or(Refused::TooMany)?;
            let users = remove::uses(&workspace, id).into_iter().map(|place| (place.by, *heir));
            remove::remove_replacing(tx, id, &users.collect())
        }
    }
}

/// When initiatives run, what they wait for, their milestones.
fn act_on_roadmap(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b) = (*a, *b);
    let own = || pick(&workspace.initiatives, a);
    let number = |number: usize| i32::try_from(number % 5_000).unwrap();
    match verb {
        0 => {
            let months = Months::from(24_300 + number(a) % 24, number(b) % 14);
            let id = schedule::add_planned(tx, text.clone(), months)?;
            schedule::move_to(tx, own().unwrap_or(id), months.moved(number(b) - 2_000))
        }
        1 => {
            let state = InitiativeState::ALL[b % InitiativeState::ALL.len()];
            let months = Months { first: 22_000 + number(b), last: 22_000 + number(a) };
            schedule::replan(tx, own()?, b.is_multiple_of(2).then_some(months), state)
        }
        2 => {
            let end = if b.is_multiple_of(2) { schedule::End::Start } else { schedule::End::End };
            let quarter = Period::new(PeriodLength::Quarter, 2025, (b % 4 + 1) as u8);
            let period = [Some(month(b)), quarter, None][b % 3];
            schedule::set_end_of(tx, own()?, end, period)
        }
        3 => {
            let other = pick(&workspace.initiatives, b)?;
            schedule::wait_for(tx, own()?, other)?;
            if a.is_multiple_of(5) { schedule::wait_no_longer(tx, own()?, other) } else { Ok(()) }
        }
        _ => {
            let initiative = own()?;
            let milestone = Milestone { initiative, name: text.clone(), ..Milestone::default() };
            let id = schedule::add_milestone(tx, milestone)?;
            schedule::place_milestone(tx, id, month(b))
        }
    }
}

/// Assumptions of the business case, also such as cannot be.
fn act_on_business_case(tx: &mut Tx, Op { verb, a, b, .. }: &Op) -> Result<(), Refused> {
    use business_case::{Bound, Plain, Ranged, Source, Standing};
    let (a, b) = (*a, *b);
    let source = [Source::Retention, Source::Calls, Source::Index][a % 3];
    let value = f64::from(u32::try_from(b % 4_000).unwrap()) / 1_000.0 - 1.0;
    match verb {
        0 if b.is_multiple_of(4) => business_case::drop_out(tx, source),
        0 => {
            business_case::take_up(tx, source)?;
            let standing = if b.is_multiple_of(2) { Standing::Counted } else { Standing::Noted };
            business_case::set_standing(tx, source, standing)
        }
        1 => {
            let plain = [Plain::DiscountRate, Plain::CostOnce, Plain::Customers, Plain::RetentionNow];
            let value = (!a.is_multiple_of(7)).then_some(value);
            business_case::set_plain(tx, plain[a % plain.len()], value)??;
            business_case::set_horizon(tx, u8::try_from(b % 40).ok())??;
            business_case::set_costs(tx, value.unwrap_or_default(), 1.0)
        }
        _ => {
            let ranged = [Ranged::Margin, Ranged::RetentionThen, Ranged::Reduction, Ranged::Points];
            business_case::set_ranged(tx, ranged[a % ranged.len()], Bound::ALL[b % 3], value)??;
            Ok(())
        }
    }
}

fn act_on_workshops(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b) = (*a, *b);
    match verb {
        0 => {
            let step = AgendaStep { name: text.clone(), minutes: (b % 1000) as u16, ..AgendaStep::default() };
            let own = Workshop { name: text.clone(), ..Workshop::default() };
            workshop::add_workshop(tx, own, vec![step; a % 4])?;
            let all = tx.workspace().workshops.clone();
            workshop::move_workshop(tx, pick(&all, a)?, spot(&all, b))
        }
        1 => {
            let step = pick(&workspace.agenda_steps, a)?;
            workshop::set_minutes(tx, step, (b % 600) as u16)?;
            workshop::set_view(tx, step, Some(StepView::ALL[b % StepView::ALL.len()]))?;
            let persona = pick(&workspace.personas, b).ok().map(AnyId::from);
            workshop::set_subject(tx, step, persona)
        }
        2 => {
            let step = workshop::duplicate_step(tx, pick(&workspace.agenda_steps, a)?)?;
            let now = tx.workspace().agenda_steps.clone();
            workshop::move_step(tx, step, spot(&now, b))
        }
        _ => {
            let own = pick(&workspace.workshops, a)?;
            let role = workshop::invite_new(tx, own, text)?;
            if b.is_multiple_of(2) {
                workshop::excuse(tx, own, role)?;
            }
            workshop::duplicate_workshop(tx, own, text.clone()).map(drop)
        }
    }
}

fn act_on_talks(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let date = jiff::civil::date(2026, 1, 1 + (b % 3) as i8);
    let meeting = match pick(&workspace.workshops, a) {
        Ok(id) if !a.is_multiple_of(4) => note::Meeting::Held(id),
        _ => note::Meeting::OfDay { name: text.clone(), date },
    };
    let author = pick(&workspace.respondents, b).unwrap_or_default();
    let talk = note::Talk { meeting: meeting.clone(), step: Id::default(), author };
    let any_notes = || -> Result<Vec<_>, Refused> {
        let of = |id| workspace.notes.get(id).map(|note| note.workshop);
        let first = pick(&workspace.notes, a)?;
        let second = pick(&workspace.notes, b)?;
        Ok(if of(first) == of(second) { vec![first, second] } else { vec![first] })
    };
    let cell = || -> Result<Cell, Refused> {
        let lane = pick(&workspace.lanes, a)?;
        let journey = workspace.lanes.get(lane).map(|lane| lane.journey).unwrap_or_default();
        let stages = workspace.stages_of(journey);
        Ok((lane, stages.get(b % stages.len().max(1)).ok_or(Refused::TooMany)?.0).into())
    };
    match verb {
        0 => {
            let lists = PersonaList::ALL;
            let aim = match a % 4 {
                0 => note::Aim::ParkingLot,
                1 => note::Aim::Cell(cell()?),
                2 => note::Aim::List(pick(&workspace.personas, b)?, lists[b % lists.len()]),
                _ => note::Aim::Empathy(pick(&workspace.personas, b)?, EmpathyField::ALL[b % 10]),
            };
            note::capture(tx, &talk, aim, &[text.clone(), text]).map(drop)
        }
        1 => {
            let fate = match b % 5 {
                0 => note::Fate::Pain(cell()?),
                1 => note::Fate::Opportunity,
                2 => note::Fate::Need(pick(&workspace.personas, a)?),
                3 => note::Fate::Hypothesis,
                _ => note::Fate::Initiative,
            };
            note::convert(tx, &any_notes()?, fate).map(drop)
        }
        2 => match a % 3 {
            0 => note::group(tx, &any_notes()?, text).map(drop),
            1 => {
                let group = pick(&workspace.note_groups, b).unwrap_or_default();
                note::sort_into(tx, &any_notes()?, group, spot(&workspace.notes, a))
            }
            _ => note::merge(tx, pick(&workspace.notes, a)?, pick(&workspace.notes, b)?),
        },
        3 => {
            let mut subjects: Vec<AnyId> = workspace.notes.ids().map(AnyId::from).collect();
            subjects.extend(workspace.cards.ids().map(AnyId::from));
            let own = Ballot { name: text, subjects, dots: (b % 7) as u8, ..Ballot::default() };
            ballot::open(tx, &meeting, own).map(drop)
        }
        4 => {
            let (id, role) = (pick(&workspace.ballots, a)?, pick(&workspace.respondents, b)?);
            let subjects = workspace.ballots.get(id).map(|own| own.subjects.clone()).unwrap_or_default();
            match b % 6 {
                0 => ballot::hand_in(tx, id, role),
                1 => ballot::give_back(tx, id, role),
                2 => ballot::close(tx, id, date),
                3 => ballot::reopen(tx, id),
                4 => ballot::set_dots(tx, id, (a % 9) as u8),
                _ => {
                    let subject = *subjects.get(a % subjects.len().max(1)).ok_or(Refused::TooMany)?;
                    ballot::give(tx, (id, role), subject, (a % 11) as u8)
                }
            }
        }
        _ => {
            let outcome = Outcome { text, due: Some(date), ..Outcome::default() };
            note::add_outcome(tx, &talk, outcome)?;
            let Ok(subject) = pick(&workspace.initiatives, a) else { return Ok(()) };
            if !author.is_set() {
                return Ok(());
            }
            let side = if b.is_multiple_of(2) { ballot::Side::Impact } else { ballot::Side::Effort };
            ballot::rate(tx, (subject.into(), author), side, Some((b % 7) as u8).filter(|_| a % 3 > 0))
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
    let answers = survey::Answers { totals, division, meeting };
    if !a.is_multiple_of(3) {
        return survey::take_answers(tx, target, &answers).map(drop);
    }
    // The host may be none, or one that would bring a password with it.
    let server = Server { host: text.clone(), port: Some(5433), ..Server::default() };
    let query = SourceQuery { server, sql: text.clone(), ..SourceQuery::default() };
    survey::take_from_database(tx, target, &answers, query).map(drop)
}

/// Deletes any record that may be deleted, with all that belongs to it.
fn act_on_plan(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let chance = |number| pick(&workspace.opportunities, number);
    let work = |number| pick(&workspace.initiatives, number);
    let value = |number: usize| f64::from(u32::try_from(number % 1000).unwrap()) / 50.0 - 5.0;
    match verb {
        0 => {
            opportunity::add(tx, Opportunity { name: text, ..Opportunity::default() })?;
            let all = tx.workspace().opportunities.clone();
            opportunity::move_to(tx, pick(&all, a)?, spot(&all, b))
        }
        1 => {
            initiative::add(tx, Initiative { name: text, ..Initiative::default() })?;
            let all = tx.workspace().initiatives.clone();
            initiative::move_to(tx, pick(&all, a)?, spot(&all, b))
        }
        2 => opportunity::place(tx, chance(a)?, value(a), value(b)),
        3 => {
            initiative::place(tx, work(a)?, Some(value(a)), a.is_multiple_of(2).then_some(value(b)))?;
            let inputs = [RiceInput::Reach, RiceInput::Impact, RiceInput::Confidence, RiceInput::Effort];
            initiative::set_rice(tx, work(b)?, inputs[a % 4], Some(value(b)).filter(|_| b % 3 > 0))
        }
        4 => {
            let mut origins: Vec<Origin> = Vec::new();
            origins.extend(pick(&workspace.cards, a).map(|id| Origin::Record(id.into())));
            origins.extend(pick(&workspace.kpis, b).map(|id| Origin::Record(id.into())));
            let made = opportunity::collect(tx, text, &origins)?;
            opportunity::make_initiative(tx, made).map(drop)
        }
        5 => opportunity::merge(tx, chance(a)?, &[chance(b)?, chance(a / 7)?]),
        6 => {
            let origin = Origin::Record(pick(&workspace.cards, b)?.into());
            if a.is_multiple_of(3) {
                opportunity::unlink(tx, chance(a)?, &origin)
            } else {
                opportunity::link(tx, chance(a)?, &origin)
            }
        }
        7 => initiative::depend(tx, work(a)?, work(b)?),
        8 => {
            let end = if a.is_multiple_of(2) { End::Start } else { End::Finish };
            let period = Period::new(PeriodLength::Month, 2026, u8::try_from(b % 14).unwrap());
            initiative::set_end(tx, work(a)?, end, period)?;
            let milestone = Milestone { initiative: work(a)?, period, ..Milestone::default() };
            initiative::add_milestone(tx, milestone)?;
            let risk = initiative::add_risk(tx, Risk { initiative: work(b)?, text, ..Risk::default() })?;
            initiative::judge(tx, risk, Judged::Impact, u8::try_from(b % 7).ok())
        }
        9 => {
            let subject = if b.is_multiple_of(2) { work(a)?.into() } else { chance(a)?.into() };
            let of = (subject, pick(&workspace.respondents, b)?);
            rating::rate(tx, of, Voted::Impact, Some(value(b)).filter(|_| b % 4 > 0))?;
            let criteria = &workspace.priorities.criteria;
            match criteria.get(a % criteria.len().max(1)) {
                Some(own) => rating::score(tx, of, &own.name, Some(value(a)).filter(|_| a % 4 > 0)),
                None => Ok(()),
            }
        }
        10 => {
            let count = workspace.priorities.criteria.len();
            match a % 4 {
                0 => priorities::remove_criterion(tx, b % count.max(1)),
                1 => priorities::rename_criterion(tx, b % count.max(1), &text),
                2 => priorities::weigh_criterion(tx, b % count.max(1), value(b)),
                _ => priorities::add_criterion(tx, &text),
            }
        }
        _ => {
            initiative::duplicate(tx, work(a)?, text.clone())?;
            opportunity::duplicate(tx, chance(b)?, text).map(drop)
        }
    }
}

fn delete(tx: &mut Tx, op: &Op) -> Result<(), Refused> {
    let mut ids: Vec<AnyId> = Vec::new();
    tx.workspace().for_each(|id, _| ids.push(id));
    let id = ids[op.a % ids.len()];
    let records_that_stay =
        [Kind::Profile, Kind::Vision, Kind::Governance, Kind::Priorities, Kind::Roi, Kind::PersonaSet];
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

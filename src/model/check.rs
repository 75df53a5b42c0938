//! Everything that is wrong with a workspace as data: references into nothing, impossible values.
//!
//! A workspace with problems opens all the same; what is merely unwise (a stage without a touchpoint, a plan
//! in a circle) is advice and belongs to `analysis`.

use std::{
    collections::{BTreeSet, HashSet},
    thread,
};

use crate::base::id::Id;

use super::{
    AnyId, Kind, Record, Workspace,
    journey::{Card, Content, LaneKind},
    kpi::{Kpi, KpiKind, Point},
    maturity::{Answers, CriterionRef, Instrument, InstrumentKind, Vote},
    persona::{Crop, Persona},
    record::{Path, Visit},
    strategy::{Range, Roi},
    workshop::BallotPaper,
};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub at: AnyId,
    /// The field, as it is written in the file; empty for the record as a whole.
    pub field: String,
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The record referred to does not exist.
    Dangling(AnyId),
    /// A record of this kind must be referred to, and none is.
    Missing(Kind),
    /// The record referred to belongs to another parent than this one.
    Elsewhere(AnyId),
    /// Infinite or not a number.
    NotFinite,
    /// Outside the range that makes sense.
    OutOfRange { value: f64, low: f64, high: f64 },
    /// A control character other than line break and tab.
    ControlCharacter(char),
    /// A list has another length than it must have.
    Length { found: usize, expected: usize },
    /// The point is not of the form that the KPI's kind needs.
    WrongPoint,
    /// A period of another length than the KPI reports in.
    WrongPeriod(String),
    /// More than the whole: a part above its total.
    MoreThanAll { part: f64, whole: f64 },
    /// The end lies before the start.
    EndBeforeStart,
    /// A code that the instrument does not have.
    UnknownCode(String),
    /// The same thing twice.
    Twice(String),
}

impl Fault {
    /// A stable name for text keys and JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Dangling(_) => "dangling",
            Self::Missing(_) => "missing",
            Self::Elsewhere(_) => "elsewhere",
            Self::NotFinite => "not_finite",
            Self::OutOfRange { .. } => "out_of_range",
            Self::ControlCharacter(_) => "control_character",
            Self::Length { .. } => "length",
            Self::WrongPoint => "wrong_point",
            Self::WrongPeriod(_) => "wrong_period",
            Self::MoreThanAll { .. } => "more_than_all",
            Self::EndBeforeStart => "end_before_start",
            Self::UnknownCode(_) => "unknown_code",
            Self::Twice(_) => "twice",
        }
    }
}

/// The most answers in a period: whole numbers up to here are exact.
const MOST_ANSWERS: f64 = 9_007_199_254_740_992.0;

/// From so many records on two threads share the work.
const MANY_RECORDS: usize = 20_000;

/// All problems of a workspace, in the order of its records.
pub fn check(workspace: &Workspace) -> Vec<Problem> {
    let mut problems = if workspace.count() < MANY_RECORDS {
        [values(workspace), rules(workspace)].concat()
    } else {
        thread::scope(|scope| {
            let values = scope.spawn(|| values(workspace));
            let rules = rules(workspace);
            [values.join().expect("looking at values does not panic"), rules].concat()
        })
    };
    problems.sort_by_key(|problem| problem.at);
    problems
}

/// What is wrong with single values, wherever they stand.
fn values(workspace: &Workspace) -> Vec<Problem> {
    let mut report = Report { workspace, at: AnyId::only(Kind::Profile), problems: Vec::new() };
    workspace.for_each(|id, record| {
        report.at = id;
        record.walk(&Path::Root, &mut report);
    });
    report.problems
}

/// What is wrong by the rules of each kind of record.
fn rules(workspace: &Workspace) -> Vec<Problem> {
    let mut report = Report { workspace, at: AnyId::only(Kind::Profile), problems: Vec::new() };
    report.organisation();
    report.personas();
    report.journeys();
    report.kpis();
    report.maturity();
    report.strategy();
    report.workshops();
    report.problems
}

struct Report<'a> {
    workspace: &'a Workspace,
    at: AnyId,
    problems: Vec<Problem>,
}

impl Visit for Report<'_> {
    fn reference(&mut self, at: &Path, to: AnyId) {
        if !self.workspace.contains(to) {
            self.problems.push(Problem { at: self.at, field: at.to_string(), fault: Fault::Dangling(to) });
        }
    }

    fn text(&mut self, at: &Path, text: &str) {
        // Bytes first: nearly every text is clean, and a byte loop is all it takes to know.
        if !text.bytes().any(|b| (b < 0x20 && b != b'\n' && b != b'\t') || b == 0x7f) {
            return;
        }
        if let Some(c) = text.chars().find(|c| c.is_ascii_control() && *c != '\n' && *c != '\t') {
            let fault = Fault::ControlCharacter(c);
            self.problems.push(Problem { at: self.at, field: at.to_string(), fault });
        }
    }

    fn number(&mut self, at: &Path, number: f64) {
        if !number.is_finite() {
            let fault = Fault::NotFinite;
            self.problems.push(Problem { at: self.at, field: at.to_string(), fault });
        }
    }
}

impl Report<'_> {
    fn push(&mut self, at: impl Into<AnyId>, field: impl Into<String>, fault: Fault) {
        self.problems.push(Problem { at: at.into(), field: field.into(), fault });
    }

    fn range(&mut self, at: impl Into<AnyId>, field: &str, value: Option<f64>, (low, high): (f64, f64)) {
        if let Some(value) = value.filter(|value| value.is_finite() && !(low..=high).contains(value)) {
            self.push(at, field, Fault::OutOfRange { value, low, high });
        }
    }

    fn needed<T: Record>(&mut self, at: impl Into<AnyId>, field: &str, id: Id<T>) {
        if !id.is_set() {
            self.push(at, field, Fault::Missing(T::KIND));
        }
    }

    fn organisation(&mut self) {
        let workspace = self.workspace;
        let start = workspace.profile.fiscal_year_start.map(f64::from);
        self.range(AnyId::only(Kind::Profile), "fiscal_year_start", start, (1.0, 12.0));
        for (id, stakeholder) in workspace.stakeholders.iter() {
            self.range(id, "power", stakeholder.power, (1.0, 5.0));
            self.range(id, "interest", stakeholder.interest, (1.0, 5.0));
            self.range(id, "support", stakeholder.support.map(f64::from), (-2.0, 2.0));
            self.range(id, "support_wished", stakeholder.support_wished.map(f64::from), (-2.0, 2.0));
        }
        for (id, relation) in workspace.stakeholder_relations.iter() {
            self.needed(id, "from", relation.from);
            self.needed(id, "to", relation.to);
        }
        for (id, action) in workspace.stakeholder_actions.iter() {
            self.needed(id, "stakeholder", action.stakeholder);
        }
        for (id, tool) in workspace.tools.iter() {
            self.range(id, "cost_per_year", tool.cost_per_year, (0.0, f64::MAX));
        }
    }

    fn personas(&mut self) {
        let workspace = self.workspace;
        for (id, segment) in workspace.segments.iter() {
            self.range(id, "share", segment.share, (0.0, 1.0));
        }
        for (id, persona) in workspace.personas.iter() {
            self.persona(id, persona);
        }
    }

    fn persona(&mut self, id: Id<Persona>, persona: &Persona) {
        let one_to_five = [
            ("tech_skill", persona.tech_skill),
            ("personality.openness", persona.personality.openness),
            ("personality.conscientiousness", persona.personality.conscientiousness),
            ("personality.extraversion", persona.personality.extraversion),
            ("personality.agreeableness", persona.personality.agreeableness),
            ("personality.neuroticism", persona.personality.neuroticism),
        ];
        for (field, value) in one_to_five {
            self.range(id, field, value.map(f64::from), (1.0, 5.0));
        }
        self.range(id, "demographics.age", persona.demographics.age.map(f64::from), (0.0, 130.0));
        self.range(id, "segment_share", persona.segment_share, (0.0, 1.0));
        self.range(id, "revenue_share", persona.revenue_share, (0.0, 1.0));
        if let Some(crop) = &persona.crop {
            self.range(id, "crop.x", Some(crop.x), (0.0, 1.0));
            self.range(id, "crop.y", Some(crop.y), (0.0, 1.0));
            self.range(id, "crop.zoom", Some(crop.zoom), (0.0, f64::from(Crop::MOST_ZOOM)));
        }
        for channel in &persona.channels {
            self.needed(id, "channels", channel.channel);
            self.range(id, "channels", channel.weight.map(f64::from), (0.0, 5.0));
        }
    }

    fn journeys(&mut self) {
        let workspace = self.workspace;
        for (id, phase) in workspace.phases.iter() {
            self.needed(id, "journey", phase.journey);
        }
        for (id, stage) in workspace.stages.iter() {
            self.needed(id, "journey", stage.journey);
            if workspace.phases.get(stage.phase).is_some_and(|phase| phase.journey != stage.journey) {
                self.push(id, "phase", Fault::Elsewhere(stage.phase.into()));
            }
        }
        for (id, step) in workspace.steps.iter() {
            self.needed(id, "stage", step.stage);
        }
        for (id, lane) in workspace.lanes.iter() {
            self.needed(id, "journey", lane.journey);
            self.range(id, "min_height", lane.min_height, (0.0, 100_000.0));
        }
        for (id, card) in workspace.cards.iter() {
            self.card(id, card);
        }
    }

    fn card(&mut self, id: Id<Card>, card: &Card) {
        self.needed(id, "lane", card.lane);
        self.needed(id, "stage", card.stage);
        let (lane, stage) = (self.workspace.lanes.get(card.lane), self.workspace.stages.get(card.stage));
        if let (Some(lane), Some(stage)) = (lane, stage)
            && lane.journey != stage.journey
        {
            self.push(id, "stage", Fault::Elsewhere(card.stage.into()));
        }
        if self.workspace.steps.get(card.step).is_some_and(|step| step.stage != card.stage) {
            self.push(id, "step", Fault::Elsewhere(card.step.into()));
        }
        match &card.content {
            Content::Pain { severity, .. } => {
                self.range(id, "content.severity", Some(f64::from(*severity)), (1.0, 5.0));
            }
            Content::Emotion { valence, target, spread } => {
                let journey = lane.and_then(|lane| self.workspace.journeys.get(lane.journey));
                let end = f64::from(journey.map_or(i8::MAX, |journey| journey.emotion_end()));
                self.range(id, "content.valence", valence.map(f64::from), (-end, end));
                self.range(id, "content.target", target.map(f64::from), (-end, end));
                self.range(id, "content.spread", *spread, (0.0, 2.0 * end));
            }
            Content::Opportunity { opportunity } => self.needed(id, "content.opportunity", *opportunity),
            Content::Kpi { kpi } => self.needed(id, "content.kpi", *kpi),
            Content::Picture { picture } => self.needed(id, "content.picture", *picture),
            Content::Text | Content::Touchpoint { .. } | Content::Channel { .. } => {}
        }
        if lane.is_some_and(|lane| LaneKind::is_line(lane.kind)) {
            self.push(id, "lane", Fault::Elsewhere(card.lane.into()));
        }
    }

    fn kpis(&mut self) {
        let workspace = self.workspace;
        for (id, kpi) in workspace.kpis.iter() {
            self.kpi(id, kpi);
        }
        for (id, breakdown) in workspace.breakdowns.iter() {
            self.needed(id, "kpi", breakdown.kpi);
            let Some(kpi) = workspace.kpis.get(breakdown.kpi) else { continue };
            for (member, part) in &breakdown.parts {
                for (period, point) in &part.series {
                    self.point(id, &format!("parts[{member}].series[{period}]"), kpi, point);
                }
            }
        }
        for (id, cohort) in workspace.cohorts.iter() {
            for (age, active) in cohort.active.iter().enumerate() {
                if *active > cohort.size {
                    let fault = Fault::MoreThanAll { part: *active as f64, whole: cohort.size as f64 };
                    self.push(id, format!("active[{}]", age + 1), fault);
                }
            }
        }
    }

    fn kpi(&mut self, id: Id<Kpi>, kpi: &Kpi) {
        let scale = kpi.answer_scale();
        if scale.min >= scale.max {
            let (value, low) = (f64::from(scale.max), f64::from(scale.min) + 1.0);
            self.push(id, "scale.max", Fault::OutOfRange { value, low, high: f64::from(u8::MAX) });
        } else if kpi.kind.counts_answers() {
            let ends = (f64::from(scale.min), f64::from(scale.max));
            self.range(id, "top_from", kpi.top_from.map(f64::from), ends);
            for answer in kpi.easy.iter().chain(&kpi.hard) {
                self.range(id, "easy", Some(f64::from(*answer)), ends);
            }
        }
        if let Some(breaks) = &kpi.nps_breaks {
            self.range(id, "nps_breaks.passive_from", Some(f64::from(breaks.passive_from)), (1.0, 10.0));
            let lowest = f64::from(breaks.passive_from);
            self.range(id, "nps_breaks.promoter_from", Some(f64::from(breaks.promoter_from)), (lowest, 10.0));
        }
        if let Some(baseline) = &kpi.baseline {
            if matches!((baseline.from, baseline.to), (Some(from), Some(to)) if to < from) {
                self.push(id, "baseline", Fault::EndBeforeStart);
            }
            let ends = [("baseline.from", baseline.from), ("baseline.to", baseline.to)];
            for (field, period) in
                ends.into_iter().chain(baseline.excluded.keys().map(|p| ("baseline.excluded", Some(*p))))
            {
                if let Some(period) = period.filter(|period| period.length() != kpi.frequency) {
                    self.push(id, field, Fault::WrongPeriod(period.to_string()));
                }
            }
        }
        if let Some(target) = &kpi.target {
            let (low, high) = kpi.range();
            let range = (low.unwrap_or(f64::MIN), high.unwrap_or(f64::MAX));
            self.range(id, "target.value", Some(target.value), range);
            if let Some(period) = target.period.filter(|period| period.length() != kpi.frequency) {
                self.push(id, "target.period", Fault::WrongPeriod(period.to_string()));
            }
        }
        for (period, point) in &kpi.series {
            let field = format!("series[{period}]");
            if period.length() != kpi.frequency {
                self.push(id, &field, Fault::WrongPeriod(period.to_string()));
            }
            self.point(id, &field, kpi, point);
        }
    }

    fn point(&mut self, at: impl Into<AnyId> + Copy, field: &str, kpi: &Kpi, point: &Point) {
        let kind = kpi.kind;
        match point {
            Point::Counts(counts) if kind.counts_answers() => {
                let scale = kpi.answer_scale();
                let expected = usize::from(scale.max.saturating_sub(scale.min)) + 1;
                if counts.len() != expected {
                    self.push(at, field, Fault::Length { found: counts.len(), expected });
                }
                // Beyond it a sum is no longer exact, or none at all.
                let all: f64 = counts.iter().map(|count| *count as f64).sum();
                self.range(at, field, Some(all), (0.0, MOST_ANSWERS));
            }
            Point::Ratio(part, whole) if kind.is_ratio() => {
                self.range(at, field, Some(*whole), (0.0, f64::MAX));
                if kind != KpiKind::RatioValue {
                    self.range(at, field, Some(*part), (0.0, f64::MAX));
                }
                if matches!(kind, KpiKind::Ratio | KpiKind::Churn) && part > whole {
                    self.push(at, field, Fault::MoreThanAll { part: *part, whole: *whole });
                }
            }
            Point::Value(_) if kind == KpiKind::Value => {}
            Point::Inputs(inputs) if !kind.inputs().is_empty() => self.inputs(at, field, kpi, inputs),
            _ => self.push(at, field, Fault::WrongPoint),
        }
    }

    fn inputs(&mut self, at: impl Into<AnyId> + Copy, field: &str, kpi: &Kpi, inputs: &[f64]) {
        let asked = kpi.kind.inputs();
        if inputs.len() != asked.len() {
            self.push(at, field, Fault::Length { found: inputs.len(), expected: asked.len() });
            return;
        }
        for (asked, input) in asked.iter().zip(inputs) {
            self.range(at, field, Some(*input), (0.0, asked.most()));
        }
        if let Some((part, whole)) = kpi.part_and_whole(inputs).filter(|(part, whole)| part > whole) {
            self.push(at, field, Fault::MoreThanAll { part, whole });
        }
    }

    fn maturity(&mut self) {
        let workspace = self.workspace;
        for (id, instrument) in workspace.instruments.iter() {
            self.instrument(id, instrument);
        }
        for (id, assessment) in workspace.assessments.iter() {
            self.needed(id, "instrument", assessment.instrument);
            if let Some(thresholds) = &assessment.thresholds {
                self.range(id, "thresholds.attain", Some(thresholds.attain), (0.0, 1.0));
            }
            let Some(instrument) = workspace.instruments.get(assessment.instrument) else { continue };
            for (code, agreed) in &assessment.agreed {
                self.vote(id.into(), &format!("agreed[{code}]"), (instrument, code), agreed.value);
            }
            let gate = assessment.thresholds.as_ref().map(|thresholds| f64::from(thresholds.gate));
            self.range(id, "thresholds.gate", gate, (0.0, f64::from(instrument.top_level())));
        }
        let mut seen = HashSet::new();
        for (id, answers) in workspace.answers.iter() {
            self.needed(id, "assessment", answers.assessment);
            self.needed(id, "respondent", answers.respondent);
            if !seen.insert((answers.assessment, answers.respondent)) {
                self.push(id, "respondent", Fault::Twice(answers.respondent.to_string()));
            }
            self.answers(id, answers);
        }
    }

    fn instrument(&mut self, id: Id<Instrument>, instrument: &Instrument) {
        let stages: BTreeSet<u8> = instrument.stages.iter().map(|stage| stage.number).collect();
        let codes =
            |list: &[super::maturity::Coded]| list.iter().map(|c| c.code.clone()).collect::<BTreeSet<_>>();
        let in_stages = instrument.kind == InstrumentKind::Staged;
        let groups = codes(if in_stages { &instrument.dimensions } else { &instrument.competencies });
        let aspects = codes(&instrument.aspects);
        let mut seen = BTreeSet::new();
        for criterion in &instrument.criteria {
            let field = format!("criteria[{}]", criterion.code);
            if !seen.insert(&criterion.code) {
                self.push(id, &field, Fault::Twice(criterion.code.clone()));
            }
            if in_stages && !stages.contains(&criterion.stage) {
                self.push(id, format!("{field}.stage"), Fault::UnknownCode(criterion.stage.to_string()));
            }
            if !groups.contains(&criterion.group) {
                self.push(id, format!("{field}.group"), Fault::UnknownCode(criterion.group.clone()));
            }
            if !in_stages && !aspects.contains(&criterion.aspect) {
                self.push(id, format!("{field}.aspect"), Fault::UnknownCode(criterion.aspect.clone()));
            }
            self.range(id, &field, criterion.weight, (0.0, f64::MAX));
        }
    }

    fn answers(&mut self, id: Id<Answers>, answers: &Answers) {
        let workspace = self.workspace;
        let Some(assessment) = workspace.assessments.get(answers.assessment) else { return };
        let Some(instrument) = workspace.instruments.get(assessment.instrument) else { return };
        for (code, vote) in &answers.votes {
            self.vote(id.into(), &format!("votes[{code}]"), (instrument, code), *vote);
        }
        for code in answers.governance.keys() {
            if !instrument.governance.iter().any(|question| question.code == *code) {
                self.push(id, format!("governance[{code}]"), Fault::UnknownCode(code.clone()));
            }
        }
    }

    fn vote(&mut self, at: AnyId, field: &str, (instrument, code): (&Instrument, &str), vote: Vote) {
        if instrument.criterion(code).is_none() {
            self.push(at, field, Fault::UnknownCode(code.to_owned()));
        } else if let Vote::Level(level) = vote {
            self.range(at, field, Some(f64::from(level)), (0.0, f64::from(instrument.top_level())));
        }
    }

    fn strategy(&mut self) {
        let workspace = self.workspace;
        for (id, opportunity) in workspace.opportunities.iter() {
            self.range(id, "importance", opportunity.importance, (0.0, 10.0));
            self.range(id, "satisfaction", opportunity.satisfaction, (0.0, 10.0));
            self.criteria(id, &opportunity.criteria);
        }
        let fiscal_start = workspace.fiscal_start();
        for (id, initiative) in workspace.initiatives.iter() {
            self.range(id, "impact", initiative.impact, (1.0, 5.0));
            self.range(id, "effort", initiative.effort, (1.0, 5.0));
            self.range(id, "cost_once", initiative.cost_once, (0.0, f64::MAX));
            self.range(id, "cost_per_year", initiative.cost_per_year, (0.0, f64::MAX));
            if let Some(rice) = &initiative.rice {
                self.range(id, "rice.reach", Some(rice.reach), (0.0, f64::MAX));
                self.range(id, "rice.impact", Some(rice.impact), (0.0, f64::MAX));
                self.range(id, "rice.confidence", Some(rice.confidence), (0.0, 1.0));
                self.range(id, "rice.effort", Some(rice.effort), (0.0, f64::MAX));
            }
            let span = initiative.start.zip(initiative.end);
            if span.is_some_and(|(start, end)| end.ends_before(start, fiscal_start)) {
                self.push(id, "end", Fault::EndBeforeStart);
            }
            self.criteria(id, &initiative.criteria);
        }
        for (id, risk) in workspace.risks.iter() {
            self.range(id, "likelihood", risk.likelihood.map(f64::from), (1.0, 5.0));
            self.range(id, "impact", risk.impact.map(f64::from), (1.0, 5.0));
        }
        for (id, rating) in workspace.ratings.iter() {
            self.range(id, "impact", rating.impact, (1.0, 5.0));
            self.range(id, "effort", rating.effort, (1.0, 5.0));
        }
        self.business_case(&workspace.roi);
    }

    /// Assumptions that no case can be computed from.
    fn business_case(&mut self, roi: &Roi) {
        const SHARE: (f64, f64) = (0.0, 1.0);
        const FROM_ZERO: (f64, f64) = (0.0, f64::MAX);
        let years = roi.horizon_years.map(f64::from);
        self.range(AnyId::only(Kind::Roi), "horizon_years", years, (1.0, 30.0));
        let mut plain = vec![
            ("discount_rate", roi.discount_rate, SHARE),
            ("cost_once", roi.cost_once, FROM_ZERO),
            ("cost_per_year", roi.cost_per_year, FROM_ZERO),
        ];
        let mut ranged: Vec<(&str, &Range, (f64, f64))> = Vec::new();
        if let Some(own) = &roi.retention {
            plain.push(("retention.customers", Some(own.customers), FROM_ZERO));
            plain.push(("retention.retention_now", Some(own.retention_now), SHARE));
            ranged.push(("retention.margin", &own.margin, FROM_ZERO));
            ranged.push(("retention.retention_then", &own.retention_then, SHARE));
        }
        if let Some(own) = &roi.calls {
            plain.push(("calls.calls_per_year", Some(own.calls_per_year), FROM_ZERO));
            plain.push(("calls.cost_per_call", Some(own.cost_per_call), FROM_ZERO));
            ranged.push(("calls.reduction", &own.reduction, SHARE));
            ranged.push(("calls.variable_share", &own.variable_share, SHARE));
        }
        if let Some(own) = &roi.index {
            plain.push(("index.customers", Some(own.customers), FROM_ZERO));
            ranged.push(("index.points", &own.points, (f64::MIN, f64::MAX)));
            let revenue = &own.revenue_per_customer_and_point;
            ranged.push(("index.revenue_per_customer_and_point", revenue, FROM_ZERO));
            ranged.push(("index.attribution", &own.attribution, SHARE));
        }
        for (field, value, limits) in plain {
            self.range(AnyId::only(Kind::Roi), field, value, limits);
        }
        for (field, range, (least, most)) in ranged {
            let Range { low, base, high } = *range;
            for (end, value, limits) in
                [("low", low, (least, base)), ("base", base, (least, most)), ("high", high, (base, most))]
            {
                self.range(AnyId::only(Kind::Roi), &format!("{field}.{end}"), Some(value), limits);
            }
        }
    }

    /// Criteria that the instrument in the workspace does not have.
    fn criteria(&mut self, at: impl Into<AnyId> + Copy, criteria: &[CriterionRef]) {
        for criterion in criteria {
            let instrument = self.workspace.instruments.get(criterion.instrument);
            if instrument.is_some_and(|instrument| instrument.criterion(&criterion.criterion).is_none()) {
                self.push(at, "criteria", Fault::UnknownCode(criterion.criterion.clone()));
            }
        }
    }

    fn workshops(&mut self) {
        let workspace = self.workspace;
        for (id, step) in workspace.agenda_steps.iter() {
            self.needed(id, "workshop", step.workshop);
        }
        for (id, note) in workspace.notes.iter() {
            self.needed(id, "workshop", note.workshop);
            if workspace.note_groups.get(note.group).is_some_and(|group| group.workshop != note.workshop) {
                self.push(id, "group", Fault::Elsewhere(note.group.into()));
            }
        }
        for (id, group) in workspace.note_groups.iter() {
            self.needed(id, "workshop", group.workshop);
        }
        for (id, ballot) in workspace.ballots.iter() {
            self.needed(id, "workshop", ballot.workshop);
        }
        let mut seen = HashSet::new();
        for (id, paper) in workspace.ballot_papers.iter() {
            self.needed(id, "ballot", paper.ballot);
            self.needed(id, "respondent", paper.respondent);
            if !seen.insert((paper.ballot, paper.respondent)) {
                self.push(id, "respondent", Fault::Twice(paper.respondent.to_string()));
            }
            self.paper(id, paper);
        }
        for (id, outcome) in workspace.outcomes.iter() {
            self.needed(id, "workshop", outcome.workshop);
        }
    }

    /// Nobody gives more dots than they have, or gives them to what is not voted on.
    fn paper(&mut self, id: Id<BallotPaper>, paper: &BallotPaper) {
        let Some(ballot) = self.workspace.ballots.get(paper.ballot) else { return };
        let given: f64 = paper.given.iter().map(|dots| f64::from(dots.count)).sum();
        if given > f64::from(ballot.dots) {
            self.push(id, "given", Fault::MoreThanAll { part: given, whole: f64::from(ballot.dots) });
        }
        for subject in paper.given.iter().filter_map(|dots| dots.subject) {
            if !ballot.subjects.contains(&subject) {
                self.push(id, "given", Fault::Elsewhere(subject));
            }
        }
    }
}

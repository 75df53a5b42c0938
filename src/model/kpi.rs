//! KPIs with their counts per period, and what is charted beside them (domain part 3; items N, M6).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::base::{
    id::Id,
    period::{Period, PeriodLength},
    rank::Rank,
};

use super::{
    evidence::Evidence,
    maturity::Instrument,
    persona::Persona,
    record::{Path, Visit, Walk, choices, records},
    source_query::SourceQuery,
};

records! {
    /// A measure of experience, behaviour or outcome. It keeps counts, never raw answers or respondents.
    pub struct Kpi {
        pub rank: Rank,
        pub name: String,
        pub description: String,
        pub kind: KpiKind,
        /// As shown; the kind says what it means (domain 3.11).
        pub unit: String,
        pub direction: Direction,
        /// Of the answers, for kinds that count answers.
        pub scale: Option<Scale>,
        /// Lowest answer that counts as satisfied (top box).
        pub top_from: Option<u8>,
        /// Where the classes of a net promoter score begin, when not at 7 and 9.
        pub nps_breaks: Option<NpsBreaks>,
        /// Answers that count as easy and as hard (CES).
        pub easy: Vec<u8>,
        pub hard: Vec<u8>,
        /// Which value of a customer is meant (CLV).
        pub lifetime: Lifetime,
        /// Periods that a customer's value is summed up over; for [`Lifetime::Horizon`].
        pub horizon: Option<u16>,
        pub owner_role: String,
        pub source: String,
        /// The database that its counts come from, if they come from one.
        pub query: Option<SourceQuery>,
        pub frequency: PeriodLength,
        /// Days after the end of a period until its value is to be there.
        pub due_days: u16,
        pub baseline: Option<Baseline>,
        pub target: Option<Target>,
        /// The totals. Periods are of the length that `frequency` says.
        pub series: BTreeMap<Period, Point>,
        /// The measures that this one is driven by (N11).
        pub drivers: Vec<Id<Kpi>>,
        /// Whose experience it measures.
        pub personas: Vec<Id<Persona>>,
        /// The stages of maturity models that it belongs to.
        pub maturity: Vec<StageRef>,
        pub evidence: Vec<Id<Evidence>>,
        pub note: String,
    }

    /// Answers below `passive_from` are detractors, those from `promoter_from` up promoters.
    pub struct NpsBreaks {
        pub passive_from: u8,
        pub promoter_from: u8,
    }

    /// A stage of a maturity model.
    pub struct StageRef {
        pub instrument: Id<Instrument>,
        pub stage: u8,
    }

    /// The ends of an answer scale.
    pub struct Scale {
        pub min: u8,
        pub max: u8,
    }

    /// The window that the natural process limits come from (F19).
    pub struct Baseline {
        pub from: Option<Period>,
        pub to: Option<Period>,
        pub method: BaselineMethod,
        /// Centre and limits follow the trend of the window.
        pub trended: bool,
        /// Special periods left out, each with the reason.
        pub excluded: BTreeMap<Period, String>,
        /// Why this window.
        pub note: String,
        /// Earlier windows, oldest first.
        pub history: Vec<EarlierBaseline>,
    }

    /// A window that another one took the place of.
    pub struct EarlierBaseline {
        pub from: Option<Period>,
        pub to: Option<Period>,
        pub method: BaselineMethod,
        pub trended: bool,
        pub excluded: BTreeMap<Period, String>,
        pub note: String,
        /// When it was replaced.
        pub until: Option<Date>,
    }

    /// The value to be reached, and when.
    pub struct Target {
        /// In the KPI's unit.
        pub value: f64,
        pub period: Option<Period>,
    }

    /// A KPI divided by one dimension.
    pub struct Breakdown {
        pub kpi: Id<Kpi>,
        pub dimension: Dimension,
        /// The name of the dimension when it is `Other`.
        pub name: String,
        /// The parts do not add up to the total (a filter, answers without the attribute).
        pub partial: bool,
        /// By member: a record's id, or the text that stood in the data.
        pub parts: BTreeMap<String, Part>,
    }

    /// One member's series.
    pub struct Part {
        pub series: BTreeMap<Period, Point>,
    }

    /// Something that happened, to be read beside the charts.
    pub struct Annotation {
        pub period: Option<Period>,
        pub text: String,
        /// Empty means all.
        pub kpis: Vec<Id<Kpi>>,
    }

    /// Customers who began in one period and how many are still active later (F16).
    pub struct Cohort {
        pub start: Option<Period>,
        pub name: String,
        pub size: u64,
        /// Active at age 0, 1, 2 … periods; age 0 is the size.
        pub active: Vec<u64>,
    }

    /// Counts along a path in one period (F13).
    pub struct Funnel {
        pub name: String,
        pub period: Option<Period>,
        /// Different populations per step: only rates are shown.
        pub open: bool,
        pub steps: Vec<FunnelStep>,
    }

    pub struct FunnelStep {
        pub name: String,
        pub count: u64,
    }

    /// Values of digital goals relative to a macro goal of 100 (F30).
    pub struct EngagementGoals {
        pub name: String,
        pub period: Option<Period>,
        pub visits: u64,
        pub goals: Vec<EngagementGoal>,
    }

    pub struct EngagementGoal {
        pub name: String,
        pub value: f64,
        pub count: u64,
    }
}

/// What was counted or measured in one period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Point {
    /// Answers per scale value, from the lowest up.
    Counts(Vec<u64>),
    /// Numerator and denominator.
    Ratio(f64, f64),
    /// The value itself, in the KPI's unit.
    Value(f64),
    /// What the formula of the kind is given, in the order of [`KpiKind::inputs`].
    Inputs(Vec<f64>),
}

impl Walk for Point {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        match self {
            Self::Counts(_) => {}
            Self::Ratio(numerator, denominator) => {
                numerator.walk(at, to);
                denominator.walk(at, to);
            }
            Self::Value(value) => value.walk(at, to),
            Self::Inputs(inputs) => inputs.walk(at, to),
        }
    }
}

choices! {
    /// What is computed from the counts (domain 3.11).
    pub enum KpiKind {
        /// Net promoter score, points.
        Nps = "nps",
        /// Share of answers from `top_from` up, percent.
        TopBox = "topbox",
        /// Mean answer, scale points.
        Mean = "mean",
        /// Numerator of denominator, percent.
        Ratio = "ratio",
        /// Numerator per denominator, money or other.
        RatioValue = "ratio_value",
        /// Numerator per 1,000 of the denominator.
        PerThousand = "ratio_per_1000",
        /// Lost of those at the start, percent.
        Churn = "churn",
        /// Kept of those at the start, percent (F14b).
        Retention = "retention",
        /// Revenue per user, of the mean of users (F17a).
        Arpu = "arpu",
        /// Revenue kept of customers, without expansion, percent (F17b).
        GrossRevenue = "grr",
        /// Revenue kept of customers, with expansion, percent (F17b).
        NetRevenue = "nrr",
        /// What a customer is worth (F18).
        Lifetime = "clv",
        /// As measured.
        #[default]
        Value = "value",
    }

    /// Which way is better.
    pub enum Direction {
        #[default]
        Up = "up",
        Down = "down",
    }

    /// How the centre and the limits come from the window.
    pub enum BaselineMethod {
        #[default]
        XmrMean = "xmr_mean",
        XmrMedian = "xmr_median",
    }

    /// Which value of a customer is meant; the discounted ones differ by one margin (F18).
    pub enum Lifetime {
        /// Without discount (F18a).
        #[default]
        Simple = "simple",
        /// Discounted, the first margin after one period (F18b).
        FirstAfter = "first_after",
        /// Discounted, the first margin now (F18b).
        FirstNow = "first_now",
        /// Discounted over a number of periods, the first margin after one (F18c).
        Horizon = "horizon",
    }

    /// A number that a formula is given.
    pub enum Input {
        #[default]
        Revenue = "revenue",
        UsersStart = "users_start",
        UsersEnd = "users_end",
        CustomersStart = "customers_start",
        CustomersEnd = "customers_end",
        CustomersNew = "customers_new",
        RevenueStart = "revenue_start",
        Expansion = "expansion",
        Contraction = "contraction",
        RevenueLost = "revenue_lost",
        RevenuePerUser = "revenue_per_user",
        /// Percent of the revenue.
        Margin = "margin",
        /// Percent of the customers a period.
        ChurnShare = "churn_share",
        /// Percent a period.
        Discount = "discount",
        /// Once a customer.
        AcquisitionCost = "acquisition_cost",
    }

    /// What a breakdown divides by.
    pub enum Dimension {
        #[default]
        Segment = "segment",
        Persona = "persona",
        Channel = "channel",
        Stage = "stage",
        Other = "other",
    }
}

impl KpiKind {
    /// Whether its points are counts of answers on a scale.
    pub fn counts_answers(self) -> bool {
        matches!(self, Self::Nps | Self::TopBox | Self::Mean)
    }

    /// Whether its points are a numerator and a denominator.
    pub fn is_ratio(self) -> bool {
        matches!(self, Self::Ratio | Self::RatioValue | Self::PerThousand | Self::Churn)
    }

    /// What its formula is given; empty for kinds whose points have another form.
    pub fn inputs(self) -> &'static [Input] {
        use Input as I;
        match self {
            Self::Retention => &[I::CustomersStart, I::CustomersEnd, I::CustomersNew],
            Self::Arpu => &[I::Revenue, I::UsersStart, I::UsersEnd],
            Self::GrossRevenue | Self::NetRevenue => {
                &[I::RevenueStart, I::Expansion, I::Contraction, I::RevenueLost]
            }
            Self::Lifetime => &[I::RevenuePerUser, I::Margin, I::ChurnShare, I::Discount, I::AcquisitionCost],
            _ => &[],
        }
    }
}

impl Input {
    /// The greatest number that makes sense.
    pub fn most(self) -> f64 {
        match self {
            Self::Margin | Self::ChurnShare | Self::Discount => 100.0,
            _ => f64::MAX,
        }
    }

    /// Whether it is a number of people.
    pub fn is_count(self) -> bool {
        use Input as I;
        matches!(self, I::UsersStart | I::UsersEnd | I::CustomersStart | I::CustomersEnd | I::CustomersNew)
    }
}

impl Kpi {
    /// The answer scale: 0–10 for NPS, else as set; 1–5 when nothing is set.
    pub fn answer_scale(&self) -> Scale {
        match (self.kind, &self.scale) {
            (KpiKind::Nps, _) => Scale { min: 0, max: 10 },
            (_, Some(scale)) => scale.clone(),
            (_, None) => Scale { min: 1, max: 5 },
        }
    }

    /// The lowest answers of passives and of promoters.
    pub fn nps_breaks(&self) -> NpsBreaks {
        self.nps_breaks.clone().unwrap_or(NpsBreaks { passive_from: 7, promoter_from: 9 })
    }

    /// The lowest and highest value the kind can take, in the KPI's unit; `None` where it is open.
    pub fn range(&self) -> (Option<f64>, Option<f64>) {
        match self.kind {
            KpiKind::Nps => (Some(-100.0), Some(100.0)),
            KpiKind::TopBox
            | KpiKind::Ratio
            | KpiKind::Churn
            | KpiKind::Retention
            | KpiKind::GrossRevenue => (Some(0.0), Some(100.0)),
            KpiKind::Mean => {
                let scale = self.answer_scale();
                (Some(f64::from(scale.min)), Some(f64::from(scale.max)))
            }
            KpiKind::RatioValue | KpiKind::PerThousand | KpiKind::Arpu | KpiKind::NetRevenue => {
                (Some(0.0), None)
            }
            KpiKind::Value | KpiKind::Lifetime => (None, None),
        }
    }

    /// Whether a point is of the form that the kind needs and possible in itself.
    pub fn accepts(&self, point: &Point) -> bool {
        match point {
            Point::Counts(counts) if self.kind.counts_answers() => {
                let scale = self.answer_scale();
                counts.len() == usize::from(scale.max.saturating_sub(scale.min)) + 1
            }
            Point::Ratio(part, whole) if self.kind.is_ratio() => {
                let share = matches!(self.kind, KpiKind::Ratio | KpiKind::Churn);
                let positive = *part >= 0.0 || self.kind == KpiKind::RatioValue;
                part.is_finite()
                    && whole.is_finite()
                    && *whole >= 0.0
                    && positive
                    && (!share || part <= whole)
            }
            Point::Value(value) => self.kind == KpiKind::Value && value.is_finite(),
            Point::Inputs(inputs) => {
                let asked = self.kind.inputs();
                let fits = |(asked, input): (&Input, &f64)| {
                    let whole = !asked.is_count() || input.fract() == 0.0;
                    whole && (0.0..=asked.most()).contains(input)
                };
                !asked.is_empty()
                    && inputs.len() == asked.len()
                    && asked.iter().zip(inputs).all(fits)
                    && self.part_and_whole(inputs).is_none_or(|(part, whole)| part <= whole)
            }
            _ => false,
        }
    }

    /// The part of what a formula is given that cannot be more than its whole, where there is one.
    pub(super) fn part_and_whole(&self, inputs: &[f64]) -> Option<(f64, f64)> {
        match (self.kind, inputs) {
            (KpiKind::Retention, [start, end, new]) if new <= end => Some((end - new, *start)),
            (KpiKind::Retention, [_, end, new]) => Some((*new, *end)),
            (KpiKind::GrossRevenue | KpiKind::NetRevenue, [start, _, contraction, lost]) => {
                Some((contraction + lost, *start))
            }
            _ => None,
        }
    }
}

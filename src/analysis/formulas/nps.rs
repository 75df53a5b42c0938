//! Net promoter score with its intervals, comparison and sample size (F01–F08).
//!
//! Scores are in points, −100…100. Scores of groups are never averaged: add their counts.

use super::interval::Interval;
use super::quantile::{confidence_z, normal, two_sided_p};
use super::rate::whole_answers;
use super::undefined::{Quantity, Undefined, open_share, positive, total, within};

/// Answers by class: 0–6, 7–8 and 9–10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NpsCounts {
    pub detractors: u64,
    pub passives: u64,
    pub promoters: u64,
}

impl NpsCounts {
    /// Classes of the eleven counts of the answers 0 to 10, with breaks of one's own: answers from `passive_from` and from `promoter_from` up, which is not
    /// below it, are passives and promoters.
    pub fn with_breaks(
        counts: &[u64; 11],
        passive_from: usize,
        promoter_from: usize,
    ) -> Result<Self, Undefined> {
        total(counts)?;
        let sum = |from: usize, to: usize| counts.get(from..to).map_or(0, |counts| counts.iter().sum());
        if passive_from > promoter_from || promoter_from > 10 {
            return Err(Undefined::OutOfRange {
                quantity: Quantity::ScalePoint,
                value: promoter_from as f64,
            });
        }
        Ok(Self {
            detractors: sum(0, passive_from),
            passives: sum(passive_from, promoter_from),
            promoters: sum(promoter_from, 11),
        })
    }

    /// Number of answers n.
    pub fn answers(self) -> Result<u64, Undefined> {
        total(&[self.detractors, self.passives, self.promoters])
    }

    /// Shares of promoters and detractors with `pseudo` answers added to the counts.
    fn shares(self, pseudo: Pseudo) -> Result<Shares, Undefined> {
        if self.answers()? == 0 {
            return Err(Undefined::NoAnswers);
        }
        let n = self.answers()? as f64 + 2.0 * pseudo.outer + pseudo.middle;
        Ok(Shares {
            n,
            promoters: (self.promoters as f64 + pseudo.outer) / n,
            detractors: (self.detractors as f64 + pseudo.outer) / n,
        })
    }
}

/// Answers added before an adjusted interval: `outer` detractors and promoters each, `middle` passives.
#[derive(Clone, Copy)]
struct Pseudo {
    outer: f64,
    middle: f64,
}

#[derive(Clone, Copy)]
struct Shares {
    n: f64,
    promoters: f64,
    detractors: f64,
}

impl Shares {
    fn score(self) -> f64 {
        self.promoters - self.detractors
    }

    /// Variance of one answer coded −1, 0, 1.
    fn variance(self) -> f64 {
        (self.promoters + self.detractors - self.score() * self.score()).max(0.0)
    }

    fn standard_error(self) -> f64 {
        (self.variance() / self.n).sqrt()
    }
}

/// Whether counts are taken as they are or with three answers added, which keeps coverage in small samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NpsMethod {
    Plain,
    /// ¾ detractor, 1½ passives and ¾ promoter are added: the default for display.
    Adjusted,
}

impl NpsMethod {
    const fn pseudo(self) -> Pseudo {
        match self {
            Self::Plain => Pseudo { outer: 0.0, middle: 0.0 },
            Self::Adjusted => Pseudo { outer: 0.75, middle: 1.5 },
        }
    }

    /// Answers the method adds.
    const fn added(self) -> f64 {
        match self {
            Self::Plain => 0.0,
            Self::Adjusted => 3.0,
        }
    }
}

/// F01, the score in points.
pub fn score(counts: NpsCounts) -> Result<f64, Undefined> {
    Ok(100.0 * counts.shares(NpsMethod::Plain.pseudo())?.score())
}

/// F02: how much the answers spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NpsSpread {
    /// Population variance of one answer coded −1, 0, 1; 0–1.
    pub variance: f64,
    /// Standard error of the score, points.
    pub standard_error: f64,
}

/// F02, variance and standard error.
pub fn spread(counts: NpsCounts) -> Result<NpsSpread, Undefined> {
    let shares = counts.shares(NpsMethod::Plain.pseudo())?;
    Ok(NpsSpread { variance: shares.variance(), standard_error: 100.0 * shares.standard_error() })
}

/// F03 (plain) or F04 (adjusted), Wald's interval in points, clipped to ±100.
///
/// The plain form has no width when all answers fall into one class, so it must not stand alone.
pub fn wald_interval(counts: NpsCounts, confidence: f64, method: NpsMethod) -> Result<Interval, Undefined> {
    let z = confidence_z(confidence)?;
    let shares = counts.shares(method.pseudo())?;
    Ok(Interval::around(shares.score(), z * shares.standard_error()).clipped(-1.0, 1.0).scaled(100.0))
}

/// F05, the score interval (Tango; May & Johnson) in points.
pub fn score_interval(counts: NpsCounts, confidence: f64) -> Result<Interval, Undefined> {
    let z = confidence_z(confidence)?;
    let observed = counts.shares(NpsMethod::Plain.pseudo())?.score();
    let low = bisect(-1.0, observed, |delta| score_statistic(counts, delta) > z);
    let high = bisect(observed, 1.0, |delta| score_statistic(counts, delta) > -z);
    Ok(Interval { low, high }.clipped(-1.0, 1.0).scaled(100.0))
}

/// Where `is_left` turns from true to false between `low` and `high`.
fn bisect(low: f64, high: f64, is_left: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (low, high);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if is_left(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// Standardised distance of the counts from a true score `delta` (share), falling in `delta`.
fn score_statistic(counts: NpsCounts, delta: f64) -> f64 {
    let (detractors, promoters) = (counts.detractors as f64, counts.promoters as f64);
    let n = detractors + counts.passives as f64 + promoters;
    // The share of detractors most likely under `delta` is the larger root q of A q² + B q + C.
    let a = 2.0 * n;
    let b = (2.0 * n - promoters + detractors) * delta - promoters - detractors;
    let c = -detractors * delta * (1.0 - delta);
    let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
    let likeliest = if b > 0.0 { -2.0 * c / (b + root) } else { (root - b) / (2.0 * a) };
    let variance = n * (2.0 * likeliest + delta * (1.0 - delta));
    let distance = promoters - detractors - n * delta;
    if variance > 0.0 {
        distance / variance.sqrt()
    } else {
        // No spread is possible under `delta`: any distance at all is beyond every z.
        distance.signum() * f64::MAX
    }
}

/// F06: how far two independent scores are apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NpsDifference {
    /// First minus second, points, of the counts as the method takes them. Show the plain one.
    pub difference: f64,
    /// Points.
    pub standard_error: f64,
    pub z: f64,
    /// Two-sided probability of a |z| at least as large if the scores were equal.
    pub p: f64,
    /// Points, not clipped.
    pub interval: Interval,
}

/// F06a (plain) or F06b (adjusted), not for the same customers asked twice and not for months of a series.
pub fn difference(
    first: NpsCounts,
    second: NpsCounts,
    confidence: f64,
    method: NpsMethod,
) -> Result<NpsDifference, Undefined> {
    let level = confidence_z(confidence)?;
    let (first, second) = (first.shares(method.pseudo())?, second.shares(method.pseudo())?);
    let difference = 100.0 * (first.score() - second.score());
    let standard_error = 100.0 * first.standard_error().hypot(second.standard_error());
    if standard_error <= 0.0 {
        return Err(Undefined::NoVariance);
    }
    let z = difference / standard_error;
    let interval = Interval::around(difference, level * standard_error);
    Ok(NpsDifference { difference, standard_error, z, p: two_sided_p(z), interval })
}

/// F07a: what the number of answers is planned for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarginPlan {
    /// Wanted half-width of the interval, points, above 0.
    pub margin: f64,
    /// Variance of one answer from earlier data, above 0; 1 is the worst case.
    pub variance: f64,
    pub confidence: f64,
    pub method: NpsMethod,
    /// Number of customers, if few enough to matter.
    pub population: Option<u64>,
}

/// F07a, answers needed for the margin.
pub fn sample_size(plan: &MarginPlan) -> Result<u64, Undefined> {
    let margin = within(Quantity::Margin, positive(Quantity::Margin, plan.margin)?, 0.0..=200.0)? / 100.0;
    let variance = one_answer_variance(plan.variance)?;
    let z = confidence_z(plan.confidence)?;
    let endless = (z * z * variance / (margin * margin) - plan.method.added()).max(1.0);
    match plan.population {
        None => whole_answers(endless),
        Some(0) => Err(Undefined::DividesByZero(Quantity::Customers)),
        Some(people) => whole_answers(endless / (1.0 + (endless - 1.0) / people as f64)),
    }
}

/// F07b: the difference of two scores that a test shall find.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DifferencePlan {
    /// Points, above 0.
    pub difference: f64,
    /// Variance of one answer in either group, above 0 to 1.
    pub variances: [f64; 2],
    pub confidence: f64,
    /// Probability of finding the difference if it is there, strictly in 0–1.
    pub power: f64,
    pub method: NpsMethod,
}

/// F07b, answers needed in each group.
pub fn sample_size_each(plan: &DifferencePlan) -> Result<u64, Undefined> {
    let difference =
        within(Quantity::Difference, positive(Quantity::Difference, plan.difference)?, 0.0..=200.0)? / 100.0;
    let [first, second] = plan.variances;
    let variance = one_answer_variance(first)? + one_answer_variance(second)?;
    let z = confidence_z(plan.confidence)? + normal(open_share(Quantity::Power, plan.power)?)?;
    whole_answers(z * z * variance / (difference * difference) - plan.method.added())
}

fn one_answer_variance(variance: f64) -> Result<f64, Undefined> {
    within(Quantity::Variance, variance, 0.0..=1.0)?;
    if variance > 0.0 { Ok(variance) } else { Err(Undefined::NoVariance) }
}

/// F08: raw answers counted, those that are none counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NpsTally {
    pub counts: NpsCounts,
    pub rejected: u64,
}

/// F08, counts whole answers 0–10; `None` (blank, text), fractions and other numbers are rejected.
pub fn tally(answers: impl IntoIterator<Item = Option<f64>>) -> NpsTally {
    let mut tally = NpsTally::default();
    for answer in answers {
        let class = match answer {
            Some(value) if value.fract() == 0.0 && (0.0..=10.0).contains(&value) => {
                if value <= 6.0 {
                    &mut tally.counts.detractors
                } else if value <= 8.0 {
                    &mut tally.counts.passives
                } else {
                    &mut tally.counts.promoters
                }
            }
            _ => &mut tally.rejected,
        };
        *class += 1;
    }
    tally
}

//! What the programme is worth: costs against benefits, year by year, in three cases (domain 3.9).
//!
//! The rule: every number is the user's own assumption. A benefit that is only noted stays out of every sum.

use crate::model::{
    Workspace,
    business_case::{Assumption, BenefitKind, Case},
    strategy::{CallsBenefit, IndexBenefit, InitiativeState, RetentionBenefit, Roi},
};

use super::formulas::{
    Quantity, Undefined,
    roi::{
        self, CallCase, RetentionCase, call_saving, index_revenue_by_customer, net_present_value,
        retention_flows, roi_percent,
    },
};

/// One benefit in one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Benefit {
    pub kind: BenefitKind,
    /// Whether it is part of the sums.
    pub counted: bool,
    /// Money of each year, not discounted.
    pub years: Vec<f64>,
}

/// The programme in one case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseResult {
    pub case: Case,
    pub benefits: Vec<Benefit>,
    /// Money now and at the end of each year.
    pub flows: Vec<f64>,
    /// F25.
    pub npv: f64,
    /// F25, years; None if it never pays back.
    pub payback_years: Option<f64>,
    /// F25r, not discounted; None when nothing is spent.
    pub roi_percent: Option<f64>,
    /// Money from counted benefits in the first year, costs not taken off.
    pub first_year: f64,
}

/// How far one assumption alone moves the base case.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    pub assumption: Assumption,
    /// Net present value with its low value.
    pub low: f64,
    /// Net present value with its high value.
    pub high: f64,
}

/// What the programme comes to in one case.
pub fn case_result(roi: &Roi, case: Case) -> Result<CaseResult, Undefined> {
    result_with(roi, case, &|_| case)
}

/// How far each assumption of a counted benefit moves the net present value of the base case, the farthest
/// first.
pub fn tornado(roi: &Roi) -> Result<Vec<Swing>, Undefined> {
    let base = case_result(roi, Case::Base)?;
    let counted: Vec<BenefitKind> =
        base.benefits.iter().filter(|benefit| benefit.counted).map(|benefit| benefit.kind).collect();
    let npv = |moved: Assumption, to: Case| {
        let case_of = |assumption| if assumption == moved { to } else { Case::Base };
        result_with(roi, Case::Base, &case_of).map(|result| result.npv)
    };
    let swings = Assumption::ALL.into_iter().filter(|assumption| counted.contains(&assumption.benefit()));
    let mut swings: Vec<Swing> = swings
        .map(|assumption| {
            Ok(Swing { assumption, low: npv(assumption, Case::Low)?, high: npv(assumption, Case::High)? })
        })
        .collect::<Result<_, Undefined>>()?;
    let span = |swing: &Swing| (swing.high - swing.low).abs();
    swings.sort_by(|a, b| span(b).total_cmp(&span(a)));
    Ok(swings)
}

/// Whether retention and an index are both counted: both contain the customers who stay.
pub fn counts_twice(roi: &Roi) -> bool {
    roi.retention.as_ref().is_some_and(|own| own.counted) && roi.index.as_ref().is_some_and(|own| own.counted)
}

/// What the initiatives that are not stopped cost together: once, and in a year.
pub fn cost_of_initiatives(workspace: &Workspace) -> (f64, f64) {
    let going = workspace.initiatives.values().filter(|own| own.state != InitiativeState::Stopped);
    going.fold((0.0, 0.0), |(once, yearly), own| {
        (once + own.cost_once.unwrap_or(0.0), yearly + own.cost_per_year.unwrap_or(0.0))
    })
}

fn result_with(roi: &Roi, case: Case, of: &dyn Fn(Assumption) -> Case) -> Result<CaseResult, Undefined> {
    let rate = roi.discount_rate.ok_or(Undefined::NoAnswers)?;
    let horizon = usize::from(roi.horizon_years.ok_or(Undefined::NoAnswers)?);
    let mut benefits = Vec::new();
    if let Some(own) = &roi.retention {
        benefits.push(Benefit {
            kind: BenefitKind::Retention,
            counted: own.counted,
            years: retention(own, rate, horizon, of)?,
        });
    }
    if let Some(own) = &roi.calls {
        let years = vec![calls(own, of)?; horizon];
        benefits.push(Benefit { kind: BenefitKind::Calls, counted: own.counted, years });
    }
    if let Some(own) = &roi.index {
        let years = vec![index(own, of)?; horizon];
        benefits.push(Benefit { kind: BenefitKind::Index, counted: own.counted, years });
    }
    // What nobody entered costs nothing; the page asks for it.
    let (once, yearly) = (roi.cost_once.unwrap_or(0.0), roi.cost_per_year.unwrap_or(0.0));
    let gained: Vec<f64> = (0..horizon)
        .map(|year| {
            let counted = benefits.iter().filter(|benefit| benefit.counted);
            counted.filter_map(|benefit| benefit.years.get(year)).sum()
        })
        .collect();
    let flows: Vec<f64> = std::iter::once(-once).chain(gained.iter().map(|gain| gain - yearly)).collect();
    let cost = once + yearly * horizon as f64;
    Ok(CaseResult {
        case,
        npv: net_present_value(&flows, rate)?,
        payback_years: roi::payback(&flows)?,
        roi_percent: roi_percent(gained.iter().sum(), cost).ok(),
        first_year: gained.first().copied().unwrap_or_default(),
        benefits,
        flows,
    })
}

fn retention(
    own: &RetentionBenefit,
    discount: f64,
    horizon: usize,
    of: &dyn Fn(Assumption) -> Case,
) -> Result<Vec<f64>, Undefined> {
    retention_flows(&RetentionCase {
        customers: whole(Quantity::Customers, own.customers)?,
        margin: of(Assumption::Margin).of(&own.margin),
        before: own.retention_now,
        after: of(Assumption::RetentionThen).of(&own.retention_then),
        discount,
        years: u32::try_from(horizon).unwrap_or(u32::MAX),
    })
}

fn calls(own: &CallsBenefit, of: &dyn Fn(Assumption) -> Case) -> Result<f64, Undefined> {
    call_saving(&CallCase {
        calls: whole(Quantity::Value, own.calls_per_year)?,
        reduction: of(Assumption::Reduction).of(&own.reduction),
        cost: own.cost_per_call,
        variable_share: of(Assumption::VariableShare).of(&own.variable_share),
    })
}

fn index(own: &IndexBenefit, of: &dyn Fn(Assumption) -> Case) -> Result<f64, Undefined> {
    index_revenue_by_customer(
        of(Assumption::Points).of(&own.points),
        whole(Quantity::Customers, own.customers)?,
        of(Assumption::RevenuePerPoint).of(&own.revenue_per_customer_and_point),
        of(Assumption::Attribution).of(&own.attribution),
    )
}

/// A count of people or calls, which a file may hold with a fraction.
fn whole(quantity: Quantity, count: f64) -> Result<u64, Undefined> {
    if (0.0..=1e15).contains(&count) {
        Ok(count.round() as u64)
    } else {
        Err(Undefined::OutOfRange { quantity, value: count })
    }
}

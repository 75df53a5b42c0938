//! What an improvement is worth (F22–F25). Every input is the user's own assumption.

use super::revenue::{endless_multiple, multiple_over};
use super::undefined::{
    Quantity, Undefined, at_least, discount, finite, not_negative, positive, result, share,
};

/// F22: customers kept better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetentionCase {
    pub customers: u64,
    /// Money per customer and year.
    pub margin: f64,
    /// Yearly retention now, 0–1.
    pub before: f64,
    /// Yearly retention then, 0–1.
    pub after: f64,
    /// Discount rate per year, above −1.
    pub discount: f64,
    pub years: u32,
}

/// F22: what keeping them is worth. The pages show the percents of the first year and of the life, and take the money
/// from [`retention_flows`]; the rest is what the published cases of this formula are checked by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetentionGain {
    /// Money in the first year, not discounted.
    pub first_year: f64,
    /// Money over all years, discounted.
    pub all_years: f64,
    /// Percent more in the first year; None when nobody was kept before.
    pub first_year_percent: Option<f64>,
    /// Percent more discounted lifetime value; None when either has no end or the one before is 0.
    pub lifetime_percent: Option<f64>,
    /// Percent longer expected life; None when nobody leaves any more.
    pub life_percent: Option<f64>,
}

/// F22, gain from a change of retention.
pub fn retention_gain(case: &RetentionCase) -> Result<RetentionGain, Undefined> {
    let before = share(Quantity::Retention, case.before)?;
    let after = share(Quantity::Retention, case.after)?;
    let yearly = result(case.customers as f64 * finite(Quantity::Margin, case.margin)?)?;
    let multiple =
        multiple_over(after, case.discount, case.years)? - multiple_over(before, case.discount, case.years)?;
    let lifetimes =
        endless_multiple(before, case.discount).ok().zip(endless_multiple(after, case.discount).ok());
    Ok(RetentionGain {
        first_year: yearly * (after - before),
        all_years: result(yearly * multiple)?,
        first_year_percent: percent_more(before, after - before),
        lifetime_percent: lifetimes.and_then(|(before, after)| percent_more(before, after - before)),
        life_percent: percent_more(1.0 - after, after - before),
    })
}

/// F22, money of each year from the first on, not discounted.
pub fn retention_flows(case: &RetentionCase) -> Result<Vec<f64>, Undefined> {
    let before = share(Quantity::Retention, case.before)?;
    let after = share(Quantity::Retention, case.after)?;
    let yearly = result(case.customers as f64 * finite(Quantity::Margin, case.margin)?)?;
    let years = 1..=i32::try_from(case.years).unwrap_or(i32::MAX);
    Ok(years.map(|year| yearly * (after.powi(year) - before.powi(year))).collect())
}

/// `change` in percent of `base`; None when `base` is 0.
fn percent_more(base: f64, change: f64) -> Option<f64> {
    let percent = 100.0 * change / base;
    percent.is_finite().then_some(percent)
}

/// F23: calls avoided.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CallCase {
    /// Calls a year.
    pub calls: u64,
    /// Share of the calls that no longer come, 0–1; not those that move to another channel.
    pub reduction: f64,
    /// Money per call, ≥ 0.
    pub cost: f64,
    /// Share of the cost that ends with the call, 0–1.
    pub variable_share: f64,
}

/// F23, money saved a year.
pub fn call_saving(case: &CallCase) -> Result<f64, Undefined> {
    let reduction = share(Quantity::Reduction, case.reduction)?;
    let cost = not_negative(Quantity::Cost, case.cost)?;
    let variable = share(Quantity::VariableShare, case.variable_share)?;
    result(case.calls as f64 * reduction * cost * variable)
}

/// F24, money from `points` of an index at `per_point` each, of which the share `attribution` is due to
/// the effort. Speculative, and it overlaps with F22: both contain churn.
pub fn index_revenue(points: f64, per_point: f64, attribution: f64) -> Result<f64, Undefined> {
    finite(Quantity::Points, points)?;
    finite(Quantity::Revenue, per_point)?;
    result(points * per_point * share(Quantity::Attribution, attribution)?)
}

/// F24 from the `upside` per customer and point.
pub fn index_revenue_by_customer(
    points: f64,
    customers: u64,
    upside: f64,
    attribution: f64,
) -> Result<f64, Undefined> {
    finite(Quantity::Revenue, upside)?;
    index_revenue(points, result(customers as f64 * upside)?, attribution)
}

/// F25, present value of `flows`, one per period from now on (the first is not discounted).
pub fn net_present_value(flows: &[f64], rate: f64) -> Result<f64, Undefined> {
    at_least(1, flows.len())?;
    discount(rate)?;
    // Horner's rule from the last flow.
    let value = flows.iter().rev().try_fold(0.0, |later: f64, &flow| {
        finite(Quantity::CashFlow, flow).map(|flow| later / (1.0 + rate) + flow)
    })?;
    result(value)
}

/// F25, periods until the flows, not discounted, have paid back; None if they never do.
pub fn payback(flows: &[f64]) -> Result<Option<f64>, Undefined> {
    at_least(1, flows.len())?;
    let mut sum = 0.0_f64;
    let mut rounding = 0.0_f64;
    for (period, &flow) in flows.iter().enumerate() {
        finite(Quantity::CashFlow, flow)?;
        let before = sum;
        sum = result(sum + flow)?;
        rounding = rounding.max(sum.abs() * 1e-12);
        if sum >= -rounding {
            return Ok(Some(if period == 0 { 0.0 } else { period as f64 - 1.0 + (-before / flow).min(1.0) }));
        }
    }
    Ok(None)
}

/// F25r, return on `cost` in percent.
pub fn roi_percent(benefit: f64, cost: f64) -> Result<f64, Undefined> {
    finite(Quantity::Benefit, benefit)?;
    positive(Quantity::Cost, cost)?;
    result(100.0 * (benefit - cost) / cost)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_pay_back_exactly() {
        // Their sum is −2.8e-17 by the arithmetic of the machine.
        assert_eq!(payback(&[-0.4, 0.1, 0.1, 0.2]).unwrap(), Some(3.0));
        assert_eq!(payback(&[-0.4, 0.1, 0.1, 0.199]).unwrap(), None);
    }

    #[test]
    fn keeping_everybody_has_no_finite_lifetime() {
        let case =
            RetentionCase { customers: 10, margin: 1.0, before: 0.0, after: 1.0, discount: 0.0, years: 2 };
        let gain = retention_gain(&case).unwrap();
        assert_eq!((gain.first_year, gain.all_years), (10.0, 20.0));
        assert_eq!((gain.first_year_percent, gain.lifetime_percent, gain.life_percent), (None, None, None));
    }
}

//! Revenue per user, revenue kept, and customer lifetime value (F17–F18). Money is in the caller's currency.

use super::undefined::{Quantity, Undefined, discount, finite, not_negative, positive, result, share};

/// F17a, revenue per user of the period over the mean of the users at its start and end.
pub fn arpu(revenue: f64, users_start: u64, users_end: u64) -> Result<f64, Undefined> {
    finite(Quantity::Revenue, revenue)?;
    let users = positive(Quantity::Users, f64::midpoint(users_start as f64, users_end as f64))?;
    result(revenue / users)
}

/// Recurring revenue of the customers at the start of a period, and what became of it; all ≥ 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecurringRevenue {
    pub start: f64,
    /// Gained from customers who bought more.
    pub expansion: f64,
    /// Lost from customers who stayed.
    pub contraction: f64,
    /// Lost with customers who left.
    pub churned: f64,
}

/// F17b: revenue kept, as shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RevenueRetention {
    /// Without expansion, 0–1.
    pub gross: f64,
    /// With expansion, ≥ 0; above 1 when expansion outweighs the losses.
    pub net: f64,
}

/// F17b, gross and net revenue retention; refused when more is lost than there was.
pub fn revenue_retention(revenue: &RecurringRevenue) -> Result<RevenueRetention, Undefined> {
    let start = positive(Quantity::Revenue, revenue.start)?;
    let expansion = not_negative(Quantity::Expansion, revenue.expansion)?;
    let lost = not_negative(Quantity::Contraction, revenue.contraction)?
        + not_negative(Quantity::Churn, revenue.churned)?;
    if lost > start {
        return Err(Undefined::OutOfRange { quantity: Quantity::Churn, value: lost });
    }
    Ok(RevenueRetention { gross: (start - lost) / start, net: result((start + expansion - lost) / start)? })
}

/// F18a, lifetime value without discount: revenue per user × `margin` share ÷ churn of the same period.
pub fn lifetime_value(arpu: f64, margin: f64, churn: f64) -> Result<f64, Undefined> {
    finite(Quantity::Revenue, arpu)?;
    finite(Quantity::Margin, margin)?;
    share(Quantity::Churn, churn)?;
    result(arpu * margin / positive(Quantity::Churn, churn)?)
}

/// F18b: discounted lifetime value, without acquisition cost. The two variants differ by one margin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DiscountedValue {
    /// The first margin comes after one period.
    pub first_after: f64,
    /// The first margin comes now.
    pub first_now: f64,
}

/// F18b, `margin` per period, `retention` 0–1 and `rate` of discount per period.
pub fn discounted_value(margin: f64, retention: f64, rate: f64) -> Result<DiscountedValue, Undefined> {
    finite(Quantity::Margin, margin)?;
    let first_after = result(margin * endless_multiple(retention, rate)?)?;
    Ok(DiscountedValue { first_after, first_now: result(first_after + margin)? })
}

/// Σ (r/(1 + i))^t over all t ≥ 1; refused unless r < 1 + i.
pub(super) fn endless_multiple(retention: f64, rate: f64) -> Result<f64, Undefined> {
    share(Quantity::Retention, retention)?;
    let gap = 1.0 + discount(rate)? - retention;
    if gap > 0.0 { result(retention / gap) } else { Err(Undefined::Endless) }
}

/// F18c, lifetime value over `periods` periods, the first margin after one period.
pub fn lifetime_value_over(margin: f64, retention: f64, rate: f64, periods: u32) -> Result<f64, Undefined> {
    finite(Quantity::Margin, margin)?;
    result(margin * multiple_over(retention, rate, periods)?)
}

/// Σ (r/(1 + i))^t for t = 1 … `periods`.
pub(super) fn multiple_over(retention: f64, rate: f64, periods: u32) -> Result<f64, Undefined> {
    share(Quantity::Retention, retention)?;
    let factor = retention / (1.0 + discount(rate)?);
    let periods = f64::from(periods);
    let gap = (1.0 + rate - retention) / (1.0 + rate);
    if factor == 0.0 || periods == 0.0 {
        return Ok(0.0);
    }
    if gap == 0.0 {
        return Ok(periods);
    }
    // The closed form, so that a million periods cost no more than one; ln(1 − gap) keeps a tiny gap exact.
    result(factor * -(periods * (-gap).ln_1p()).exp_m1() / gap)
}

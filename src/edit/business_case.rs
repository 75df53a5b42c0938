//! Verbs for the business case: every assumption with what it may be. Notes and sources are changed with
//! [`Tx::update_only`].

use crate::model::{
    business_case::{Assumption, BenefitKind, Case},
    strategy::{CallsBenefit, IndexBenefit, Range, RetentionBenefit, Roi},
};

use super::tx::{Refused, Tx};

/// An assumption that is one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plain {
    /// A share a year.
    DiscountRate,
    CostOnce,
    CostPerYear,
    Customers,
    /// A share.
    RetentionNow,
    /// A year.
    Calls,
    CostPerCall,
    IndexCustomers,
}

/// Whether a benefit is part of the sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Counted,
    /// Shown, and left out of every sum.
    Noted,
}

/// Why a value was not taken.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Odd {
    #[error("a share lies between 0 and 1")]
    NotAShare,
    #[error("the value is below zero")]
    Negative,
    #[error("people and calls are whole")]
    NotWhole,
    #[error("a number of years lies between 1 and {MOST_YEARS}")]
    Years,
    #[error("the low value would be above the base value {0}")]
    LowAboveBase(f64),
    #[error("the high value would be below the base value {0}")]
    HighBelowBase(f64),
    #[error("the base value would be below the low value {0}")]
    BaseBelowLow(f64),
    #[error("the base value would be above the high value {0}")]
    BaseAboveHigh(f64),
    #[error("there is no such benefit")]
    Missing,
}

impl From<Odd> for Refused {
    fn from(_: Odd) -> Self {
        Self::OutOfRange
    }
}

/// Whether a value was taken; the outer error is that of the transaction.
pub type Taken = Result<Result<(), Odd>, Refused>;

/// Nobody looks further ahead.
pub const MOST_YEARS: u8 = 30;

/// What a number may be.
#[derive(Clone, Copy)]
enum Limits {
    Share,
    AtLeastZero,
    Whole,
    Any,
}

impl Limits {
    fn check(self, value: f64) -> Result<f64, Odd> {
        match self {
            Self::Share if !(0.0..=1.0).contains(&value) => Err(Odd::NotAShare),
            Self::AtLeastZero | Self::Whole if value < 0.0 || !value.is_finite() => Err(Odd::Negative),
            Self::Whole if value.fract() != 0.0 || value >= 2_f64.powi(53) => Err(Odd::NotWhole),
            Self::Any if !value.is_finite() => Err(Odd::Negative),
            _ => Ok(value),
        }
    }
}

impl Plain {
    fn limits(self) -> Limits {
        match self {
            Self::DiscountRate | Self::RetentionNow => Limits::Share,
            Self::CostOnce | Self::CostPerYear | Self::CostPerCall => Limits::AtLeastZero,
            Self::Customers | Self::Calls | Self::IndexCustomers => Limits::Whole,
        }
    }

    /// The value; `None` while nobody has entered one.
    pub fn of(self, roi: &Roi) -> Option<f64> {
        let retention = roi.retention.as_ref();
        let calls = roi.calls.as_ref();
        let value = match self {
            Self::DiscountRate => return roi.discount_rate,
            Self::CostOnce => return roi.cost_once,
            Self::CostPerYear => return roi.cost_per_year,
            Self::Customers => retention.map(|own| own.customers),
            Self::RetentionNow => retention.map(|own| own.retention_now),
            Self::Calls => calls.map(|own| own.calls_per_year),
            Self::CostPerCall => calls.map(|own| own.cost_per_call),
            Self::IndexCustomers => roi.index.as_ref().map(|own| own.customers),
        };
        value.filter(|value| *value != 0.0)
    }
}

impl Assumption {
    fn limits(self) -> Limits {
        match self {
            Self::Margin | Self::RevenuePerPoint => Limits::AtLeastZero,
            Self::RetentionThen | Self::Reduction | Self::VariableShare | Self::Attribution => Limits::Share,
            Self::Points => Limits::Any,
        }
    }

    fn slot(self, roi: &mut Roi) -> Option<&mut Range> {
        let (retention, calls, index) = (roi.retention.as_mut(), roi.calls.as_mut(), roi.index.as_mut());
        match self {
            Self::Margin => retention.map(|own| &mut own.margin),
            Self::RetentionThen => retention.map(|own| &mut own.retention_then),
            Self::Reduction => calls.map(|own| &mut own.reduction),
            Self::VariableShare => calls.map(|own| &mut own.variable_share),
            Self::Points => index.map(|own| &mut own.points),
            Self::RevenuePerPoint => index.map(|own| &mut own.revenue_per_customer_and_point),
            Self::Attribution => index.map(|own| &mut own.attribution),
        }
    }
}

/// A range with one of its values changed. The first value ever entered stands for all three; an end that was never
/// set apart from the base goes along with it.
pub fn changed(range: &Range, case: Case, value: f64) -> Result<Range, Odd> {
    let Range { low, base, high } = *range;
    if *range == Range::default() {
        return Ok(Range { low: value, base: value, high: value });
    }
    match case {
        Case::Low if value > base => Err(Odd::LowAboveBase(base)),
        Case::Low => Ok(Range { low: value, base, high }),
        Case::High if value < base => Err(Odd::HighBelowBase(base)),
        Case::High => Ok(Range { low, base, high: value }),
        Case::Base if value < low && low != base => Err(Odd::BaseBelowLow(low)),
        Case::Base if value > high && high != base => Err(Odd::BaseAboveHigh(high)),
        Case::Base => Ok(Range { low: low.min(value), base: value, high: high.max(value) }),
    }
}

/// Sets a number; nothing takes it away.
pub fn set_plain(tx: &mut Tx, which: Plain, value: Option<f64>) -> Taken {
    if let Some(Err(odd)) = value.map(|value| which.limits().check(value)) {
        return Ok(Err(odd));
    }
    let bare = value.unwrap_or_default();
    tx.update_only(|roi: &mut Roi| match which {
        Plain::DiscountRate => roi.discount_rate = value,
        Plain::CostOnce => roi.cost_once = value,
        Plain::CostPerYear => roi.cost_per_year = value,
        Plain::Customers => _ = roi.retention.as_mut().map(|own| own.customers = bare),
        Plain::RetentionNow => _ = roi.retention.as_mut().map(|own| own.retention_now = bare),
        Plain::Calls => _ = roi.calls.as_mut().map(|own| own.calls_per_year = bare),
        Plain::CostPerCall => _ = roi.calls.as_mut().map(|own| own.cost_per_call = bare),
        Plain::IndexCustomers => _ = roi.index.as_mut().map(|own| own.customers = bare),
    })?;
    Ok(Ok(()))
}

/// Sets how many years are looked ahead, 1–[`MOST_YEARS`].
pub fn set_horizon(tx: &mut Tx, years: Option<u8>) -> Taken {
    if years.is_some_and(|years| !(1..=MOST_YEARS).contains(&years)) {
        return Ok(Err(Odd::Years));
    }
    tx.update_only(|roi: &mut Roi| roi.horizon_years = years)?;
    Ok(Ok(()))
}

/// Sets one of three values.
pub fn set_ranged(tx: &mut Tx, which: Assumption, case: Case, value: f64) -> Taken {
    let Some(range) = which.of(&tx.workspace().roi) else { return Ok(Err(Odd::Missing)) };
    let new = match which.limits().check(value).and_then(|value| changed(range, case, value)) {
        Ok(new) => new,
        Err(odd) => return Ok(Err(odd)),
    };
    tx.update_only(|roi: &mut Roi| {
        if let Some(slot) = which.slot(roi) {
            *slot = new;
        }
    })?;
    Ok(Ok(()))
}

/// Sets what is spent once and in a year.
pub fn set_costs(tx: &mut Tx, once: f64, yearly: f64) -> Result<(), Refused> {
    for cost in [once, yearly] {
        Limits::AtLeastZero.check(cost)?;
    }
    tx.update_only(|roi: &mut Roi| (roi.cost_once, roi.cost_per_year) = (Some(once), Some(yearly)))
}

/// Takes a benefit into the business case; that of an index is only noted at first, since it is speculative.
pub fn take_up(tx: &mut Tx, kind: BenefitKind) -> Result<(), Refused> {
    tx.update_only(|roi: &mut Roi| match kind {
        BenefitKind::Retention => {
            let new = || RetentionBenefit { counted: true, ..RetentionBenefit::default() };
            roi.retention.get_or_insert_with(new);
        }
        BenefitKind::Calls => {
            let new = || CallsBenefit { counted: true, ..CallsBenefit::default() };
            roi.calls.get_or_insert_with(new);
        }
        BenefitKind::Index => _ = roi.index.get_or_insert_with(IndexBenefit::default),
    })
}

/// Takes a benefit out with all that was entered for it.
pub fn drop_out(tx: &mut Tx, kind: BenefitKind) -> Result<(), Refused> {
    tx.update_only(|roi: &mut Roi| match kind {
        BenefitKind::Retention => roi.retention = None,
        BenefitKind::Calls => roi.calls = None,
        BenefitKind::Index => roi.index = None,
    })
}

/// Says whether a benefit is part of the sums.
pub fn set_standing(tx: &mut Tx, kind: BenefitKind, standing: Standing) -> Result<(), Refused> {
    let counted = standing == Standing::Counted;
    tx.update_only(|roi: &mut Roi| match kind {
        BenefitKind::Retention => _ = roi.retention.as_mut().map(|own| own.counted = counted),
        BenefitKind::Calls => _ = roi.calls.as_mut().map(|own| own.counted = counted),
        BenefitKind::Index => _ = roi.index.as_mut().map(|own| own.counted = counted),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::transact, model::Workspace};

    fn range(low: f64, base: f64, high: f64) -> Range {
        Range { low, base, high }
    }

    #[test]
    fn the_three_values_stay_in_order_and_odd_ones_say_why() {
        let own = range(2.0, 3.0, 5.0);
        for (range, case, value, expected) in [
            (&Range::default(), Case::Low, 4.0, Ok(range(4.0, 4.0, 4.0))),
            (&range(4.0, 4.0, 4.0), Case::Base, 6.0, Ok(range(4.0, 6.0, 6.0))),
            (&range(4.0, 4.0, 4.0), Case::Base, 1.0, Ok(range(1.0, 1.0, 4.0))),
            (&own, Case::Low, 3.0, Ok(range(3.0, 3.0, 5.0))),
            (&own, Case::Low, 3.1, Err(Odd::LowAboveBase(3.0))),
            (&own, Case::High, 2.9, Err(Odd::HighBelowBase(3.0))),
            (&own, Case::Base, 1.0, Err(Odd::BaseBelowLow(2.0))),
            (&own, Case::Base, 30.0, Err(Odd::BaseAboveHigh(5.0))),
        ] {
            assert_eq!(changed(range, case, value), expected, "{range:?} {case:?} {value}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused_and_changes_nothing() {
        let mut workspace = Workspace::default();
        let mut run = |verb: &dyn Fn(&mut Tx) -> Taken| transact(&mut workspace, |tx| verb(tx)).unwrap().0;
        assert_eq!(run(&|tx| set_ranged(tx, Assumption::Margin, Case::Base, 1.0)), Err(Odd::Missing));
        run(&|tx| take_up(tx, BenefitKind::Retention).map(Ok)).unwrap();
        for (which, value, expected) in [
            (Plain::RetentionNow, 1.01, Err(Odd::NotAShare)),
            (Plain::RetentionNow, f64::NAN, Err(Odd::NotAShare)),
            (Plain::Customers, 3.5, Err(Odd::NotWhole)),
            (Plain::CostOnce, -1.0, Err(Odd::Negative)),
            (Plain::CostOnce, f64::INFINITY, Err(Odd::Negative)),
            (Plain::Customers, 3520.0, Ok(())),
        ] {
            assert_eq!(run(&|tx| set_plain(tx, which, Some(value))), expected, "{which:?} {value}");
        }
        assert_eq!(run(&|tx| set_horizon(tx, Some(31))), Err(Odd::Years));
        assert_eq!(
            run(&|tx| set_ranged(tx, Assumption::RetentionThen, Case::High, 1.2)),
            Err(Odd::NotAShare)
        );
        let own = workspace.roi.retention.as_ref().unwrap();
        assert_eq!((own.customers, own.counted), (3520.0, true));
        assert_eq!(workspace.roi.cost_once, None);
    }
}

//! The parts of the business case that its verbs, its sums and its words name alike.

use super::strategy::{Range, Roi};

/// Which end of the assumptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Case {
    Low,
    Base,
    High,
}

impl Case {
    pub const ALL: [Self; 3] = [Self::Low, Self::Base, Self::High];

    pub fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Base => "base",
            Self::High => "high",
        }
    }

    /// The value of an assumption in this case.
    pub fn of(self, range: &Range) -> f64 {
        match self {
            Self::Low => range.low,
            Self::Base => range.base,
            Self::High => range.high,
        }
    }
}

/// Where money comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BenefitKind {
    /// F22.
    Retention,
    /// F23.
    Calls,
    /// F24; speculative.
    Index,
}

/// An assumption that has three values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assumption {
    Margin,
    /// A share.
    RetentionThen,
    /// A share.
    Reduction,
    /// A share.
    VariableShare,
    Points,
    /// Of one customer.
    RevenuePerPoint,
    /// A share.
    Attribution,
}

impl Assumption {
    pub const ALL: [Self; 7] = [
        Self::Margin,
        Self::RetentionThen,
        Self::Reduction,
        Self::VariableShare,
        Self::Points,
        Self::RevenuePerPoint,
        Self::Attribution,
    ];

    pub fn benefit(self) -> BenefitKind {
        match self {
            Self::Margin | Self::RetentionThen => BenefitKind::Retention,
            Self::Reduction | Self::VariableShare => BenefitKind::Calls,
            Self::Points | Self::RevenuePerPoint | Self::Attribution => BenefitKind::Index,
        }
    }

    /// Its three values; `None` without the benefit.
    pub fn of(self, roi: &Roi) -> Option<&Range> {
        let (retention, calls, index) = (roi.retention.as_ref(), roi.calls.as_ref(), roi.index.as_ref());
        match self {
            Self::Margin => retention.map(|own| &own.margin),
            Self::RetentionThen => retention.map(|own| &own.retention_then),
            Self::Reduction => calls.map(|own| &own.reduction),
            Self::VariableShare => calls.map(|own| &own.variable_share),
            Self::Points => index.map(|own| &own.points),
            Self::RevenuePerPoint => index.map(|own| &own.revenue_per_customer_and_point),
            Self::Attribution => index.map(|own| &own.attribution),
        }
    }
}

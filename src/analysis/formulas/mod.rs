//! The mathematics of the field: numbers in, numbers or an [`Undefined`] reason out; nothing here knows
//! periods or words, and of the records only the answer to a criterion.
//!
//! Codes such as F04 are those of the formula collection; the cases in `tests/fixtures/formula_cases.json`
//! carry the same codes. Nothing is rounded, and no result is ever NaN or infinite.

pub mod consensus;
pub mod direction;
pub mod emotion;
pub mod engagement;
pub mod funnel;
pub mod interval;
pub mod nps;
pub mod placement;
pub mod priority;
pub mod profile;
pub mod quantile;
pub mod rate;
pub mod retention;
pub mod revenue;
pub mod roi;
pub mod scale;
pub mod trajectory;
pub mod trend;
pub mod undefined;
pub mod xmr;

pub use direction::Direction;
pub use interval::Interval;
pub use undefined::{Quantity, Undefined};

//! What knows nothing of customer experience: ids, order, geometry, colour, calendar, localised text, messages.

pub mod colour;
pub mod geom;
pub mod id;
pub mod localised;
pub mod message;
pub mod months;
pub mod number;
pub mod period;
pub mod rank;
pub mod text;
pub mod written;

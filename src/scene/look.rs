//! What a layout needs besides the document: a measure for text, colours and a language.

use crate::base::localised::Lang;

use super::{measure::Measure, theme::Theme};

/// How a scene is to look.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    pub measure: &'a Measure,
    pub theme: &'a Theme,
    pub lang: Lang,
}

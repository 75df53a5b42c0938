//! The fonts of the window: the same that exports use, and the icons.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

use crate::scene::font;

use super::icon;

/// The family of bold text.
pub const BOLD: &str = "bold";

/// Our own fonts; the system's fill in for what they lack where the window is a real one.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let data =
        [("regular", font::REGULAR), (BOLD, font::BOLD), (icon::FAMILY, lucide_icons::LUCIDE_FONT_BYTES)];
    for (name, bytes) in data {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let family = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    fonts.families.insert(FontFamily::Proportional, family(&["regular", icon::FAMILY]));
    fonts.families.insert(FontFamily::Monospace, family(&["regular", icon::FAMILY]));
    fonts.families.insert(bold(), family(&[BOLD, icon::FAMILY]));
    fonts.families.insert(FontFamily::Name(icon::FAMILY.into()), family(&[icon::FAMILY, "regular"]));
    fonts
}

pub fn bold() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

pub fn icons() -> FontFamily {
    FontFamily::Name(icon::FAMILY.into())
}

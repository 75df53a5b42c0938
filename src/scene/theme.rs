//! The tokens everything is painted with: colours by what they mean, sizes of type, steps of space.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::base::colour::Colour;
pub use crate::model::journey::Hue;

/// Sizes of type in points.
pub mod type_size {
    pub const CAPTION: f32 = 12.0;
    pub const BODY: f32 = 13.0;
    pub const CARD_TITLE: f32 = 14.0;
    pub const SECTION: f32 = 16.0;
    pub const PAGE_TITLE: f32 = 20.0;
    pub const COVER: f32 = 28.0;
}

/// Steps of space in points: a grid of four.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
}

/// Radii of corners in points.
pub mod radius {
    pub const CONTROL: f32 = 6.0;
    pub const CARD: f32 = 8.0;
}

/// Dark text on light, or light text on dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Appearance {
    Light,
    Dark,
}

/// All colours of one look.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub appearance: Appearance,
    /// What everything lies on.
    pub ground: Colour,
    /// Cards, fields and sheets.
    pub surface: Colour,
    /// What lies lower than the ground: wells, bands, tracks.
    pub sunken: Colour,
    /// The thinnest line between two areas.
    pub hairline: Colour,
    /// Text and drawing.
    pub ink: Colour,
    /// Text that steps back.
    pub second_ink: Colour,
    /// The one coloured pencil: what can be done, what is chosen. Also as text.
    pub accent: Colour,
    /// The ground of what is chosen.
    pub accent_soft: Colour,
    /// Text on a ground of the accent.
    pub on_accent: Colour,
    /// The ring around what is selected.
    pub selection: Colour,
    /// Good news; always with its mark ▲.
    pub favourable: Colour,
    /// Take care; always with its mark ●.
    pub caution: Colour,
    /// Bad news; always with its mark ▼.
    pub adverse: Colour,
    hues: Hues,
}

/// One colour of content in its two strengths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentColour {
    /// Quiet, to write on.
    pub ground: Colour,
    /// Strong, for edges, lines and dots; the same in every theme.
    pub edge: Colour,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hues {
    orange: ContentColour,
    sky: ContentColour,
    green: ContentColour,
    yellow: ContentColour,
    blue: ContentColour,
    vermilion: ContentColour,
    plum: ContentColour,
    indigo: ContentColour,
    brown: ContentColour,
    grey: ContentColour,
}

impl Theme {
    /// Reads a theme file.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }

    pub fn light() -> &'static Self {
        static LIGHT: OnceLock<Theme> = OnceLock::new();
        LIGHT.get_or_init(|| embedded(include_str!("../../assets/themes/light.ron")))
    }

    pub fn dark() -> &'static Self {
        static DARK: OnceLock<Theme> = OnceLock::new();
        DARK.get_or_init(|| embedded(include_str!("../../assets/themes/dark.ron")))
    }

    /// For exports.
    pub fn print() -> &'static Self {
        static PRINT: OnceLock<Theme> = OnceLock::new();
        PRINT.get_or_init(|| embedded(include_str!("../../assets/themes/print.ron")))
    }

    /// This look faded towards its ground, of which so much is left: for what steps back behind something else.
    #[must_use]
    pub fn faded(&self, left: f32) -> Self {
        let fade = |colour: Colour| self.ground.mixed(colour, left);
        let both = |hue: ContentColour| ContentColour { ground: fade(hue.ground), edge: fade(hue.edge) };
        let hues = &self.hues;
        Self {
            appearance: self.appearance,
            ground: self.ground,
            surface: fade(self.surface),
            sunken: fade(self.sunken),
            hairline: fade(self.hairline),
            ink: fade(self.ink),
            second_ink: fade(self.second_ink),
            accent: fade(self.accent),
            accent_soft: fade(self.accent_soft),
            on_accent: fade(self.on_accent),
            selection: fade(self.selection),
            favourable: fade(self.favourable),
            caution: fade(self.caution),
            adverse: fade(self.adverse),
            hues: Hues {
                orange: both(hues.orange),
                sky: both(hues.sky),
                green: both(hues.green),
                yellow: both(hues.yellow),
                blue: both(hues.blue),
                vermilion: both(hues.vermilion),
                plum: both(hues.plum),
                indigo: both(hues.indigo),
                brown: both(hues.brown),
                grey: both(hues.grey),
            },
        }
    }

    /// The colours of a hue.
    pub fn hue(&self, hue: Hue) -> ContentColour {
        let hues = &self.hues;
        match hue {
            Hue::Orange => hues.orange,
            Hue::Sky => hues.sky,
            Hue::Green => hues.green,
            Hue::Yellow => hues.yellow,
            Hue::Blue => hues.blue,
            Hue::Vermilion => hues.vermilion,
            Hue::Plum => hues.plum,
            Hue::Indigo => hues.indigo,
            Hue::Brown => hues.brown,
            Hue::Grey => hues.grey,
        }
    }
}

fn embedded(text: &str) -> Theme {
    Theme::from_ron(text).expect("every embedded theme is read in a test")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG AA for text of the sizes used here.
    const TEXT: f32 = 4.5;
    /// What still sets an edge apart; its meaning never rests on it alone.
    const EDGE: f32 = 2.0;

    fn themes() -> [(&'static str, &'static Theme); 3] {
        [("light", Theme::light()), ("dark", Theme::dark()), ("print", Theme::print())]
    }

    fn check(name: &str, text: Colour, ground: Colour, least: f32) {
        let contrast = text.contrast(ground);
        assert!(contrast >= least, "{name}: {text} on {ground} has {contrast:.2}");
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        for (name, theme) in themes() {
            let Theme { ink, second_ink, accent, favourable, caution, adverse, .. } = *theme;
            for text in [ink, second_ink, accent, favourable, caution, adverse] {
                for ground in [theme.ground, theme.surface, theme.sunken] {
                    check(name, text, ground, TEXT);
                }
            }
            check(name, theme.on_accent, accent, TEXT);
            check(name, ink, theme.accent_soft, TEXT);
            for &hue in Hue::ALL {
                check(name, ink, theme.hue(hue).ground, TEXT);
                check(name, second_ink, theme.hue(hue).ground, TEXT);
                check(name, theme.hue(hue).edge, theme.surface, EDGE);
            }
        }
    }

    #[test]
    fn a_hue_has_the_same_edge_in_every_theme_and_no_other_has_it() {
        for &hue in Hue::ALL {
            let edge = Theme::light().hue(hue).edge;
            for (name, theme) in themes() {
                assert_eq!(theme.hue(hue).edge, edge, "{name}");
                let same = Hue::ALL.iter().filter(|other| theme.hue(**other).edge == edge);
                assert_eq!(same.count(), 1, "{name}: {hue:?}");
            }
        }
    }

    #[test]
    fn a_theme_with_an_unknown_token_is_refused() {
        let text = include_str!("../../assets/themes/light.ron").replace("hairline", "hair_line");
        assert!(Theme::from_ron(&text).is_err());
    }
}

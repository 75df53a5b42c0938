//! The look of the widgets, made from a theme's tokens.

use egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Vec2, Visuals,
    epaint::Shadow,
    style::{Selection, WidgetVisuals, Widgets},
};

use crate::{
    base::colour::Colour,
    scene::theme::{Appearance, Theme, type_size},
    store::preferences::{Density, Preferences},
};

use super::fonts;

/// A colour as egui wants it.
pub fn color(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}

/// Gives the whole window a theme.
pub fn apply(ctx: &egui::Context, theme: &Theme, preferences: &Preferences) {
    let base = match theme.appearance {
        Appearance::Light => egui::Theme::Light,
        Appearance::Dark => egui::Theme::Dark,
    };
    ctx.set_theme(base);
    let mut style = style(theme, preferences.density);
    if preferences.reduced_motion {
        style.animation_time = 0.0;
    }
    ctx.set_style_of(base, style);
}

fn style(theme: &Theme, density: Density) -> Style {
    let mut style = Style { visuals: visuals(theme), ..Style::default() };
    let regular = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, regular(type_size::CAPTION)),
        (TextStyle::Body, regular(type_size::BODY)),
        (TextStyle::Button, regular(type_size::BODY)),
        (TextStyle::Monospace, regular(type_size::BODY)),
        (TextStyle::Heading, FontId::new(type_size::PAGE_TITLE, fonts::bold())),
    ]
    .into();
    let tight: f32 = match density {
        Density::Comfortable => 1.0,
        Density::Compact => 0.7,
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, (8.0 * tight).round());
    spacing.button_padding = Vec2::new(12.0, (6.0 * tight).round());
    spacing.interact_size = Vec2::new(32.0, (28.0 * tight).round());
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(24);
    spacing.indent = 16.0;
    spacing.icon_width = 16.0;
    spacing.icon_spacing = 8.0;
    spacing.combo_width = 120.0;
    spacing.text_edit_width = 240.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = egui::style::ScrollStyle::floating();
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = false;
    style.animation_time = 0.14;
    style
}

fn visuals(theme: &Theme) -> Visuals {
    let base = match theme.appearance {
        Appearance::Light => Visuals::light(),
        Appearance::Dark => Visuals::dark(),
    };
    let soft_shadow = Shadow {
        offset: [0, 6],
        blur: 24,
        spread: 0,
        color: Color32::from_black_alpha(if theme.appearance == Appearance::Dark { 110 } else { 36 }),
    };
    Visuals {
        widgets: widgets(theme),
        selection: Selection {
            bg_fill: color(theme.accent_soft),
            stroke: Stroke::new(1.0, color(theme.accent)),
        },
        weak_text_color: Some(color(theme.second_ink)),
        hyperlink_color: color(theme.accent),
        faint_bg_color: color(theme.sunken),
        extreme_bg_color: color(theme.surface),
        text_edit_bg_color: Some(color(theme.surface)),
        code_bg_color: color(theme.sunken),
        warn_fg_color: color(theme.caution),
        error_fg_color: color(theme.adverse),
        window_corner_radius: CornerRadius::same(12),
        window_fill: color(theme.surface),
        window_stroke: Stroke::new(1.0, color(theme.hairline)),
        window_shadow: soft_shadow,
        popup_shadow: soft_shadow,
        menu_corner_radius: CornerRadius::same(8),
        panel_fill: color(theme.ground),
        slider_trailing_fill: true,
        collapsing_header_frame: false,
        indent_has_left_vline: false,
        ..base
    }
}

fn widgets(theme: &Theme) -> Widgets {
    let hover = theme.ink.with_alpha(0.06);
    let state = |fill: Colour, line: Colour, text: Colour| WidgetVisuals {
        bg_fill: color(fill),
        weak_bg_fill: color(fill),
        bg_stroke: Stroke::new(1.0, color(line)),
        corner_radius: CornerRadius::same(6),
        fg_stroke: Stroke::new(1.0, color(text)),
        expansion: 0.0,
    };
    let over_surface =
        |over: Colour| theme.surface.mixed(Colour { a: 255, ..over }, f32::from(over.a) / 255.0);
    Widgets {
        noninteractive: state(theme.surface, theme.hairline, theme.ink),
        inactive: state(theme.surface, theme.hairline, theme.ink),
        hovered: state(over_surface(hover), theme.hairline.mixed(theme.ink, 0.2), theme.ink),
        active: state(theme.accent_soft, theme.accent, theme.ink),
        open: state(theme.sunken, theme.hairline, theme.ink),
    }
}

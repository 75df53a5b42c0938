//! The small pieces that all screens share.

use std::sync::Arc;

use egui::{
    Button, Color32, FontId, Frame, Galley, Key, Margin, Modifiers, Response, RichText, Stroke, StrokeKind,
    Ui, Vec2, WidgetText,
    text::{LayoutJob, TextWrapping},
};

use crate::scene::theme::{Theme, radius, space, type_size};

use super::{Cx, fonts, icon::Icon, style::color};

/// An icon as text of a size.
pub fn icon_text(icon: Icon, size: f32) -> RichText {
    RichText::new(icon.text()).font(FontId::new(size, fonts::icons()))
}

/// A glyph of the icon font, or nothing, at the size it has beside text.
pub fn icon_glyph(glyph: String) -> RichText {
    RichText::new(glyph).font(FontId::new(15.0, fonts::icons()))
}

/// Bold text of a size.
pub fn bold(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(FontId::new(size, fonts::bold()))
}

/// Text in second ink.
pub fn weak(cx: &Cx, text: impl Into<String>) -> RichText {
    RichText::new(text).color(color(cx.theme.second_ink))
}

/// The name of a section.
pub fn section(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.label(bold(text, type_size::SECTION))
}

/// The name of a group or a field, above it.
pub fn caption(ui: &mut Ui, cx: &Cx, text: impl Into<String>) -> Response {
    ui.label(weak(cx, text).size(type_size::CAPTION))
}

/// A button that is only an icon; `name` says in the tooltip and to a screen reader what it does.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let button = Button::new(icon_text(icon, 16.0)).frame_when_inactive(false).min_size(Vec2::splat(28.0));
    ui.add(button).on_hover_text(name).accessible_name(name)
}

/// A button with an icon and a word that does not stand out until it is used.
pub fn quiet_button(ui: &mut Ui, icon: Icon, text: impl Into<WidgetText>) -> Response {
    let text = text.into();
    // A screen reader is told the word alone, not the icon's private character.
    let name = text.text().to_owned();
    ui.add(Button::new((icon_text(icon, 16.0), text)).frame_when_inactive(false)).accessible_name(name)
}

/// The one button of a place that matters most.
pub fn primary_button(ui: &mut Ui, theme: &Theme, text: impl Into<String>) -> Response {
    let text = RichText::new(text).color(color(theme.on_accent));
    ui.add(Button::new(text).fill(color(theme.accent)).stroke(Stroke::NONE))
}

/// The button of a dialog that matters most: Enter means it, too, as long as nothing else has the focus. Says whether it
/// was pressed.
pub fn main_button(ui: &mut Ui, theme: &Theme, text: impl Into<String>) -> bool {
    let is_free = ui.memory(|memory| memory.focused().is_none());
    let entered = is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    primary_button(ui, theme, text).clicked() || entered
}

/// One of several views or values, of which one is chosen.
pub fn tab(ui: &mut Ui, cx: &Cx, chosen: bool, text: impl Into<String>) -> Response {
    let ink = if chosen { cx.theme.accent } else { cx.theme.second_ink };
    let fill = if chosen { color(cx.theme.accent_soft) } else { Color32::TRANSPARENT };
    let button = Button::new(RichText::new(text).color(color(ink))).fill(fill).stroke(Stroke::NONE);
    ui.add(button.selected(chosen))
}

/// A sheet that lies on the ground.
pub fn sheet(theme: &Theme) -> Frame {
    Frame::new()
        .fill(color(theme.surface))
        .stroke(Stroke::new(1.0, color(theme.hairline)))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::same(space::XL as i8))
}

/// A short mark such as a state, on a quiet ground.
pub fn pill(ui: &mut Ui, text: impl Into<String>, ink: Color32, ground: Color32) -> Response {
    Frame::new()
        .fill(ground)
        .corner_radius(10.0)
        .inner_margin(Margin::symmetric(8, 2))
        .show(ui, |ui| ui.label(RichText::new(text).size(type_size::CAPTION).color(ink)))
        .inner
}

/// A place where nothing is yet: what belongs here, and a button that makes the first. Says whether it was
/// pressed.
pub fn empty_ui(ui: &mut Ui, cx: &Cx, icon: Icon, sentence: &str, button: &str) -> bool {
    let mut pressed = false;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.28).clamp(24.0, 200.0));
        ui.label(icon_text(icon, 40.0).color(color(cx.theme.hairline)));
        ui.add_space(space::M);
        ui.set_max_width(440.0);
        ui.label(weak(cx, sentence).size(type_size::CARD_TITLE));
        ui.add_space(space::L);
        pressed = primary_button(ui, cx.theme, button).clicked();
    });
    pressed
}

/// The ground of something that can be chosen.
pub fn ground(ui: &Ui, cx: &Cx, response: &Response, selected: bool) {
    let fill = if selected {
        cx.theme.accent_soft
    } else if response.hovered() {
        cx.theme.ink.with_alpha(0.05)
    } else {
        cx.theme.ground
    };
    let corner = egui::CornerRadius::from(radius::CARD);
    ui.painter().rect_filled(response.rect, corner, color(fill));
    if response.has_focus() {
        let ring = Stroke::new(1.5, color(cx.theme.selection));
        ui.painter().rect_stroke(response.rect, corner, ring, StrokeKind::Inside);
    }
}

/// One line of text, cut with an ellipsis.
pub fn elided(ui: &Ui, text: &str, font: FontId, width: f32) -> Arc<Galley> {
    let text = text.replace(['\n', '\r'], " ");
    let mut job = LayoutJob::simple_singleline(text, font, Color32::PLACEHOLDER);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.painter().layout_job(job)
}

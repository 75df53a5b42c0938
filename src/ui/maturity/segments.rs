//! A row of small choices in one frame, of which one is taken.

use egui::{Align2, CornerRadius, FontId, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

use crate::{
    base::colour::Colour,
    scene::theme::{radius, type_size},
    ui::{Cx, style::color},
};

/// One choice.
pub struct Segment {
    /// What stands in it: a figure or a short word.
    pub text: String,
    /// What it means, for the tooltip.
    pub meaning: String,
}

/// How firmly the taken choice is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It was chosen here.
    Chosen,
    /// It follows from something else.
    Derived,
}

/// Where the choices stand.
#[derive(Clone, Copy)]
pub struct Place {
    pub id: Id,
    pub rect: Rect,
}

/// Shows the choices in a place; gives the one that was clicked. `of` is what is chosen, for screen readers.
/// They do not take the keyboard: the row that they stand in does.
pub fn segments_ui(
    ui: &Ui,
    cx: &Cx,
    place: Place,
    of: &str,
    segments: &[Segment],
    taken: Option<(usize, Mark)>,
) -> Option<usize> {
    let theme = cx.theme;
    let Place { id, rect } = place;
    let width = rect.width() / segments.len().max(1) as f32;
    let corner = CornerRadius::same(radius::CONTROL as u8);
    ui.painter().rect(
        rect,
        corner,
        color(theme.surface),
        Stroke::new(1.0, color(theme.hairline)),
        StrokeKind::Inside,
    );
    let mut clicked = None;
    for (index, segment) in segments.iter().enumerate() {
        let left = rect.left() + width * index as f32;
        let cell = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
        let mark = taken.filter(|(own, _)| *own == index).map(|(_, mark)| mark);
        let response = ui.interact(cell, id.with(index), Sense::CLICK);
        let name = format!("{of}: {}", segment.meaning.lines().next().unwrap_or_default());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, mark.is_some(), &name));
        let (fill, ink) = colours(cx, mark, response.hovered());
        if let Some(fill) = fill {
            ui.painter().rect_filled(cell.shrink(1.0), corner, color(fill));
        }
        let font = FontId::proportional(type_size::CAPTION);
        ui.painter().text(cell.center(), Align2::CENTER_CENTER, &segment.text, font, color(ink));
        if response.on_hover_text(&segment.meaning).clicked() {
            clicked = Some(index);
        }
    }
    clicked
}

fn colours(cx: &Cx, mark: Option<Mark>, hovered: bool) -> (Option<Colour>, Colour) {
    let theme = cx.theme;
    match mark {
        Some(Mark::Chosen) => (Some(theme.accent), theme.on_accent),
        Some(Mark::Derived) => (Some(theme.accent_soft), theme.ink),
        None if hovered => (Some(theme.sunken), theme.ink),
        None => (None, theme.second_ink),
    }
}

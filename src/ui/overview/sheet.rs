//! The page as it is drawn: every part of it is pressed, or reached with the Tab key, to go where it comes from.

use egui::{CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::{
    model::Kind,
    scene::{
        look::Look,
        overview::{NARROWEST, Overview, Part, To, WIDEST, overview},
        theme::radius,
    },
    ui::{
        Cx, Page,
        cx::Request,
        kept::Kept,
        paint::{self, Camera},
        plan,
        style::color,
    },
};

/// The page as it was last laid out, by its width: it asks every analysis there is.
pub type Laid = Kept<Overview, u32>;

pub fn sheet_ui(kept: &mut Laid, ui: &mut Ui, cx: &Cx) {
    let width = ui.available_width().floor().clamp(NARROWEST, WIDEST);
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let overview = kept.get(cx, Kind::ALL, width.to_bits(), || overview(cx.workspace, width, &look));
    let size = Vec2::new(overview.scene.size.w, overview.scene.size.h);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let camera = Camera { origin: area.min, zoom: 1.0 };
    for (index, part) in overview.parts.iter().enumerate() {
        part_ui(ui, cx, (index, part), camera.screen_rect(part.place));
    }
    paint::items(ui.painter(), camera, overview.scene.items.iter(), &mut |_| None);
}

/// Where a part can be pressed, lit below its words.
fn part_ui(ui: &Ui, cx: &Cx, (index, part): (usize, &Part), place: Rect) {
    // What is not about a record is known by its place on the page.
    let id = match part.to {
        To::Record(record) => egui::Id::unique(("overview", record.to_string())),
        other => egui::Id::unique(("overview", format!("{other:?}"), index)),
    };
    let around = place.expand2(Vec2::new(10.0, 5.0));
    let response = ui.interact(around, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &part.name));
    if response.gained_focus() {
        ui.scroll_to_rect(around, None);
    }
    let corner = CornerRadius::from(radius::CARD);
    if response.hovered() {
        ui.painter().rect_filled(around, corner, color(cx.theme.accent_soft.with_alpha(0.55)));
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, color(cx.theme.selection));
        ui.painter().rect_stroke(around, corner, ring, StrokeKind::Inside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        go(cx, part.to);
    }
}

fn go(cx: &Cx, to: To) {
    cx.ask(match to {
        To::Record(id) => Request::Show(id),
        To::Journeys => Request::Go(Page::Journeys),
        To::Maturity => Request::Go(Page::Maturity),
        To::Kpis => Request::Go(Page::Kpis),
        To::Plan => Request::Go(Page::Plan),
        To::LooseEnds => Request::GoTo(Page::Plan, plan::LOOSE_ENDS),
    });
}

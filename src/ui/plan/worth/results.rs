//! What follows from the assumptions: the same drawing as on paper, with exact figures where the pointer is.

use std::rc::Rc;

use egui::{Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::formulas::{Quantity, Undefined},
    model::{Kind, business_case::Assumption},
    scene::{
        look::Look,
        strategy::{
            words::assumption_key,
            worth::{Worth, results},
        },
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, icon,
        kept::Kept,
        paint::{self, Camera},
        style::color,
        widgets::{bold, icon_text, weak},
    },
};

use super::WorthSection;

/// The results as they were last laid out, by their width in whole points.
pub type Laid = Kept<Result<Worth, Undefined>, i32>;

fn laid_out(view: &mut WorthSection, cx: &Cx, width: f32) -> Rc<Result<Worth, Undefined>> {
    let kinds = [Kind::Roi, Kind::Profile, Kind::Initiative];
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    view.kept.get(cx, &kinds, width as i32, || results(cx.workspace, width.floor(), &look))
}

pub fn results_ui(view: &mut WorthSection, ui: &mut Ui, cx: &Cx) {
    ScrollArea::vertical().id_salt("worth-results").auto_shrink(false).show(ui, |ui| {
        let width = (ui.available_width() - space::L).max(380.0);
        match &*laid_out(view, cx, width) {
            Ok(worth) => drawing_ui(ui, cx, worth),
            Err(undefined) => missing_ui(ui, cx, *undefined),
        }
        ui.add_space(space::XXL);
    });
}

fn drawing_ui(ui: &mut Ui, cx: &Cx, worth: &Worth) {
    let size = Vec2::new(worth.scene.size.w, worth.scene.size.h);
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, cx.tr("maps-worth")));
    let camera = Camera { origin: area.min, zoom: 1.0 };
    let seen = camera.scene_rect(ui.clip_rect());
    let items = worth.scene.items.iter().filter(|item| item.shape.bounds().intersects(seen));
    paint::items(ui.painter(), camera, items, &mut |_| None);
    for (index, spot) in worth.spots.iter().enumerate() {
        let place = camera.screen_rect(spot.place);
        let id = egui::Id::unique(("worth-spot", index));
        let response = ui.interact(place, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spot.told));
        response.on_hover_text(&spot.told);
    }
}

/// What has to be entered, or mended, before anything can be computed.
fn missing_ui(ui: &mut Ui, cx: &Cx, undefined: Undefined) {
    ui.add_space(space::XL);
    ui.label(bold(cx.tr("worth-missing"), type_size::SECTION));
    let roi = &cx.workspace.roi;
    let mut lines: Vec<String> =
        [(roi.discount_rate.is_none(), "worth-rate"), (roi.horizon_years.is_none(), "worth-horizon")]
            .into_iter()
            .filter(|(is_missing, _)| *is_missing)
            .map(|(_, key)| cx.tr(key))
            .collect();
    if lines.is_empty() {
        lines.push(odd(cx, undefined));
    }
    for line in lines {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.label(icon_text(icon::ALERT, 13.0).color(color(cx.theme.caution)));
            ui.add(egui::Label::new(weak(cx, line)).wrap());
        });
    }
}

/// Which assumption makes no sense.
fn odd(cx: &Cx, undefined: Undefined) -> String {
    let quantity = match undefined {
        Undefined::OutOfRange { quantity, .. } | Undefined::NotFinite(quantity) => Some(quantity),
        _ => None,
    };
    let key = match quantity {
        Some(Quantity::Retention) => assumption_key(Assumption::RetentionThen),
        Some(Quantity::Margin) => assumption_key(Assumption::Margin),
        Some(Quantity::Reduction) => assumption_key(Assumption::Reduction),
        Some(Quantity::VariableShare) => assumption_key(Assumption::VariableShare),
        Some(Quantity::Attribution) => assumption_key(Assumption::Attribution),
        Some(Quantity::Points) => assumption_key(Assumption::Points),
        Some(Quantity::Customers) => "worth-customers",
        Some(Quantity::Cost) => "worth-cost-call",
        Some(Quantity::Discount) => "worth-rate",
        _ => return cx.tr("worth-odd-something"),
    };
    tr!(cx.lang, "worth-odd-assumption", name = cx.tr(key))
}

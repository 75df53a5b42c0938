//! All KPIs side by side on the screen; those that are late are named above.

use std::{collections::HashMap, rc::Rc};

use egui::{CursorIcon, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::{
    analysis::kpi::due,
    base::id::Id,
    model::{AnyId, kpi::Kpi},
    scene::{
        Scene,
        chart::{
            dashboard::{corner, grid, height},
            standing::Standing,
            tile, words,
        },
        look::Look,
        theme::space,
    },
    tr,
    ui::{
        Cx,
        paint::{self, Camera},
        style::color,
        widgets::{bold, weak},
    },
};

use super::computed::{Computed, Shelf};

/// Tiles already drawn, by KPI.
#[derive(Default)]
pub struct Tiles(HashMap<Id<Kpi>, Drawn>);

/// A tile with what it was drawn from.
struct Drawn {
    of: Rc<Computed>,
    /// In whole points, and the ground of the theme.
    look: (u32, crate::base::colour::Colour),
    scene: Rc<Scene<AnyId>>,
}

impl Tiles {
    fn get(
        &mut self,
        cx: &Cx,
        id: Id<Kpi>,
        computed: &Rc<Computed>,
        size: crate::base::geom::Size,
    ) -> Rc<Scene<AnyId>> {
        let look = (size.w.round() as u32, cx.theme.ground);
        if let Some(known) = self.0.get(&id)
            && Rc::ptr_eq(&known.of, computed)
            && known.look == look
        {
            return Rc::clone(&known.scene);
        }
        let drawing = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let scene = Rc::new(tile(&computed.kpi, &computed.result, computed.chart.as_ref(), (size, &drawing)));
        self.0.retain(|id, _| cx.workspace.kpis.contains(*id));
        self.0.insert(id, Drawn { of: Rc::clone(computed), look, scene: Rc::clone(&scene) });
        scene
    }
}

/// Shows the dashboard; gives the KPI that was clicked.
pub fn dashboard_ui(ui: &mut Ui, cx: &Cx, shelf: &mut Shelf, tiles: &mut Tiles) -> Option<Id<Kpi>> {
    let mut chosen = None;
    ScrollArea::vertical().id_salt("kpis-dashboard").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - space::M);
        chosen = late_ui(ui, cx);
        let ids: Vec<Id<Kpi>> = cx.workspace.kpis_in_order().into_iter().map(|(id, _)| id).collect();
        let (columns, each) = grid(ui.available_width());
        let whole = vec2(ui.available_width(), height(ids.len(), columns, each));
        let (area, _) = ui.allocate_exact_size(whole, Sense::hover());
        for (place, id) in ids.into_iter().enumerate() {
            let (x, y) = corner(place, columns, each);
            let rect = egui::Rect::from_min_size(area.min + vec2(x, y), vec2(each.w, each.h));
            let Some(computed) = shelf.get(cx, id) else { continue };
            let response = ui.interact(rect, ui.scope_id().with(("tile", id.to_string())), Sense::click());
            let said = spoken(cx, &computed);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
            if response.clicked() {
                chosen = Some(id);
            }
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let scene = tiles.get(cx, id, &computed, each);
            let camera = Camera { origin: rect.min, zoom: 1.0 };
            paint::items(ui.painter(), camera, scene.items.iter(), &mut |_| None);
            edge(ui, cx, &response);
            hover_ui(cx, response, &computed, each.w);
        }
    });
    chosen
}

/// A ring around the tile that is pointed at or has the focus.
fn edge(ui: &Ui, cx: &Cx, response: &egui::Response) {
    let ink = if response.has_focus() {
        cx.theme.selection
    } else if response.hovered() {
        cx.theme.second_ink.with_alpha(0.5)
    } else {
        cx.theme.hairline
    };
    let radius = crate::scene::theme::radius::CARD;
    let stroke = egui::Stroke::new(1.0, color(ink));
    ui.painter().rect_stroke(response.rect, radius, stroke, egui::StrokeKind::Inside);
}

/// What a screen reader says of a tile.
fn spoken(cx: &Cx, computed: &Computed) -> String {
    let value = computed.result.newest().and_then(|newest| newest.reading.value);
    let value = value.map_or_else(|| cx.tr("kpis-no-value"), |value| computed.style.value(value));
    let standing = Standing::of(&computed.result).words(cx.lang);
    [computed.kpi.name.clone(), value, standing].join(&cx.tr("kpis-comma"))
}

/// The exact figures of the period below the pointer.
fn hover_ui(cx: &Cx, response: egui::Response, computed: &Computed, width: f32) {
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let (Some(at), Some(chart)) = (response.hover_pos(), &computed.chart) else { return };
    let share = f64::from((at.x - response.rect.min.x - space::M) / (width - 2.0 * space::M));
    let x = chart.x[0] + share * (chart.x[1] - chart.x[0]);
    let Some(point) = chart.nearest(x) else { return };
    response.on_hover_ui_at_pointer(|ui| {
        ui.label(bold(computed.kpi.name.as_str(), crate::scene::theme::type_size::BODY));
        for line in words::point(chart, point, cx.lang) {
            ui.label(line);
        }
    });
}

/// The KPIs whose next value is late, each leading to its place.
fn late_ui(ui: &mut Ui, cx: &Cx) -> Option<Id<Kpi>> {
    let mut chosen = None;
    let due = cx.workspace.kpis_in_order().into_iter();
    let mut late: Vec<_> = due
        .filter_map(|(id, kpi)| Some((due::next(cx.workspace, kpi)?, id, kpi)))
        .filter(|(due, ..)| due.is_over(cx.today))
        .collect();
    late.sort_by_key(|(due, id, _)| (due.day, *id));
    if late.is_empty() {
        return None;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(egui::RichText::new("●").color(color(cx.theme.caution)));
        ui.label(tr!(cx.lang, "kpis-late", count = late.len()));
        for (due, id, kpi) in late.iter().take(MOST_LATE) {
            let days = tr!(cx.lang, "kpis-due-since", date = due.day.to_string());
            if ui.link(&kpi.name).on_hover_text(days).clicked() {
                chosen = Some(*id);
            }
        }
        if late.len() > MOST_LATE {
            ui.label(weak(cx, tr!(cx.lang, "kpis-late-more", count = late.len() - MOST_LATE)));
        }
    });
    ui.add_space(space::S);
    chosen
}

/// Late KPIs named at most.
const MOST_LATE: usize = 6;

//! The chart of a KPI on the screen: the plot widget gives axes, pan and zoom; the marks are those of the scene.

use egui::{Sense, Stroke, Ui, Vec2, Vec2b, vec2};
use egui_plot::{GridInput, GridMark, Plot, PlotPoint, PlotTransform, Points};

use crate::{
    base::{
        geom::{pos, rect},
        id::Id,
        number,
    },
    i18n::calendar::period_tick,
    model::kpi::Kpi,
    scene::{
        chart::{Chart, ChartPoint, Projection, decimals_of, marks, period_ticks, value_ticks, words},
        look::Look,
        theme::type_size,
    },
    ui::{
        Cx,
        paint::{self, Camera},
        style::color,
        widgets::bold,
    },
};

use super::computed::Computed;

const HEIGHT: f32 = 320.0;
/// Room at the right for what the lines are.
const LABELS: f32 = 132.0;
/// Points of the screen within which the pointer is at a point.
const NEAR: f32 = 40.0;

pub fn plot_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed, chart: &Chart) {
    let size = vec2(ui.available_width(), HEIGHT);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut inner = area;
    inner.max.x = (area.max.x - LABELS).max(area.min.x + 160.0);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inner));
    let shown = plot(cx, id, chart, inner.size()).show(&mut child, |plot| {
        // Keeps the first view: all that is worth seeing.
        let corners = vec![[chart.x[0], chart.y[0]], [chart.x[1], chart.y[1]]];
        plot.points(
            Points::new("", corners).radius(0.0).color(egui::Color32::TRANSPARENT).allow_hover(false),
        );
    });
    let summary = words::summary(chart, &computed.kpi.name, cx.lang);
    shown.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &summary));
    let projection = projection(&shown.transform);
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let mut clip = *shown.transform.frame();
    clip.max.x = area.max.x;
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    let scene = marks(chart, &projection, &look);
    let camera = Camera { origin: egui::Pos2::ZERO, zoom: 1.0 };
    paint::items(&painter, camera, scene.items.iter(), &mut |_| None);
    let hovered = shown.response.hover_pos().and_then(|at| at_pointer(chart, &shown.transform, at));
    if let Some(point) = hovered {
        let at = shown.transform.position_from_point(&PlotPoint::new(point.x, point.value));
        painter.circle_stroke(at, 9.0, Stroke::new(1.5, color(cx.theme.ink)));
        egui::Tooltip::for_widget(&shown.response).at_pointer().show(|ui| hover_ui(ui, cx, chart, point));
    }
}

fn plot<'a>(cx: &Cx, id: Id<Kpi>, chart: &'a Chart, size: Vec2) -> Plot<'a> {
    let lang = cx.lang;
    let most_x = (size.x / 56.0) as usize;
    let most_y = (size.y / 56.0) as usize;
    Plot::new(("kpi-plot", id.to_string()))
        .width(size.x)
        .height(size.y)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .show_grid(Vec2b::new(false, true))
        .grid_color(color(cx.theme.hairline))
        .grid_fade(0.0)
        .set_margin_fraction(Vec2::ZERO)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .label_formatter(|_| None)
        .x_grid_spacer(move |input: GridInput| {
            let ticks = period_ticks(chart.first, [input.bounds.0, input.bounds.1], most_x.max(1), lang);
            ticks.into_iter().map(|tick| mark(tick.at)).collect()
        })
        .y_grid_spacer(move |input: GridInput| {
            let ticks = value_ticks([input.bounds.0, input.bounds.1], most_y.max(2));
            ticks.into_iter().map(mark).collect()
        })
        .x_axis_formatter(move |mark, _| {
            chart.period_at(mark.value).map(|period| period_tick(period, lang)).unwrap_or_default()
        })
        .y_axis_formatter(move |mark, range| {
            let ticks = value_ticks([*range.start(), *range.end()], most_y.max(2));
            number::format(mark.value, decimals_of(&ticks))
        })
        .y_axis_min_width(36.0)
}

/// A label of an axis; all have the same weight.
fn mark(value: f64) -> GridMark {
    GridMark { value, step_size: f64::MAX }
}

fn projection(transform: &PlotTransform) -> Projection {
    let (frame, bounds) = (transform.frame(), transform.bounds());
    let top_left = pos(frame.min.x, frame.min.y);
    Projection {
        frame: rect(top_left.x, top_left.y, frame.width(), frame.height()),
        x: [bounds.min()[0], bounds.max()[0]],
        y: [bounds.min()[1], bounds.max()[1]],
    }
}

/// The point whose period the pointer is at.
fn at_pointer<'a>(
    chart: &'a Chart,
    transform: &PlotTransform,
    pointer: egui::Pos2,
) -> Option<&'a ChartPoint> {
    let point = chart.nearest(transform.value_from_position(pointer).x)?;
    let at = transform.position_from_point(&PlotPoint::new(point.x, point.value));
    ((at.x - pointer.x).abs() < NEAR && transform.frame().contains(at)).then_some(point)
}

fn hover_ui(ui: &mut Ui, cx: &Cx, chart: &Chart, point: &ChartPoint) {
    ui.set_min_width(260.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    for (index, line) in words::point(chart, point, cx.lang).into_iter().enumerate() {
        match index {
            0 => ui.label(bold(line, type_size::BODY)),
            1 => ui.label(bold(line, type_size::SECTION)),
            _ => ui.label(line),
        };
    }
}

//! The chart of a KPI on the screen: the plot widget gives axes, pan and zoom; the marks are those of the scene.

use egui::{EventFilter, Key, Response, Sense, Stroke, Ui, Vec2, Vec2b, vec2};
use egui_plot::{GridInput, GridMark, Plot, PlotPoint, PlotTransform, Points};

use crate::{
    base::{
        geom::{pos, rect},
        id::Id,
        number,
    },
    edit::{Label, baseline, measures},
    model::{
        Kind,
        kpi::{Annotation, Kpi},
    },
    scene::{
        chart::{Chart, ChartPoint, Projection, decimals_of, draw, marks, period_ticks, value_ticks, words},
        look::Look,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        copy::copy_picture,
        icon,
        paint::{self, Camera},
        style::color,
        widgets::{bold, icon_button},
    },
};

use super::{
    computed::Computed,
    number_field::Faults,
    window::{WindowDrag, foot_ui},
};

const HEIGHT: f32 = 320.0;
/// Room at the right for what the lines are.
const LABELS: f32 = 132.0;
/// Points of the screen within which the pointer is at a point.
const NEAR: f32 = 40.0;

/// What is held, focused or pointed at on the chart.
#[derive(Default)]
pub struct PlotState {
    window: WindowDrag,
    /// Place of the point that the keyboard is at.
    focused: Option<f64>,
    /// Place of the point that the menu was opened on.
    menu: Option<f64>,
}

pub fn plot_ui(
    ui: &mut Ui,
    cx: &Cx,
    state: &mut PlotState,
    (id, computed): (Id<Kpi>, &Computed),
    chart: &Chart,
) {
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
    foot_ui(ui, cx, &mut state.window, (id, chart), &shown.transform);
    let hovered = shown.response.hover_pos().and_then(|at| at_pointer(chart, &shown.transform, at));
    if shown.response.secondary_clicked() {
        state.menu = hovered.map(|point| point.x);
    }
    let on_menu = state.menu.and_then(|x| chart.points.iter().find(|point| point.x == x));
    if let Some(point) = on_menu {
        shown.response.context_menu(|ui| menu_ui(ui, cx, (id, computed), point));
    }
    let focused = keys_ui(ui, &shown.response, state, chart);
    let Some(point) = hovered.or(focused) else { return };
    let at = shown.transform.position_from_point(&PlotPoint::new(point.x, point.value));
    painter.circle_stroke(at, 9.0, Stroke::new(1.5, color(cx.theme.ink)));
    if hovered.is_some() {
        egui::Tooltip::for_widget(&shown.response).at_pointer().show(|ui| hover_ui(ui, cx, chart, point));
    } else {
        let place = egui::Rect::from_center_size(at, Vec2::splat(18.0));
        let near = ui.interact(place, shown.response.id.with("point"), Sense::hover());
        let lines = words::point(chart, point, cx.lang).join(&cx.tr("kpis-comma"));
        near.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &lines));
        egui::Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            near.id,
            egui::PopupAnchor::ParentRect(place.expand(6.0)),
        )
        .show(|ui| hover_ui(ui, cx, chart, point));
    }
}

/// The arrow keys go from point to point while the chart has the focus.
fn keys_ui<'a>(
    ui: &Ui,
    response: &Response,
    state: &mut PlotState,
    chart: &'a Chart,
) -> Option<&'a ChartPoint> {
    if response.clicked() {
        response.request_focus();
    }
    if !response.has_focus() {
        state.focused = None;
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let step = ui.input(|input| {
        i32::from(input.key_pressed(Key::ArrowRight)) - i32::from(input.key_pressed(Key::ArrowLeft))
    });
    let last = chart.points.len().checked_sub(1)?;
    let now = state.focused.and_then(|x| chart.points.iter().position(|point| point.x == x)).unwrap_or(last);
    let next = now.saturating_add_signed(step as isize).min(last);
    let point = chart.points.get(next)?;
    state.focused = Some(point.x);
    Some(point)
}

/// What can be done about a period: leave it out, count it again, note what happened.
fn menu_ui(ui: &mut Ui, cx: &Cx, (id, computed): (Id<Kpi>, &Computed), point: &ChartPoint) {
    let period = point.period;
    let name = cx.period(period);
    let is_out = computed.kpi.baseline.as_ref().is_some_and(|own| own.excluded.contains_key(&period));
    let change = Label::Change(Kind::Kpi);
    if is_out {
        if ui.button(tr!(cx.lang, "kpis-include", period = name.as_str())).clicked() {
            cx.edit(change, move |tx| baseline::count_again(tx, id, period));
        }
    } else if ui.button(tr!(cx.lang, "kpis-leave-out", period = name.as_str())).clicked() {
        cx.edit(change, move |tx| baseline::leave_out(tx, id, period, String::new()));
    }
    if ui.button(tr!(cx.lang, "kpis-note-add-at", period = name.as_str())).clicked() {
        let text = cx.tr("kpis-note-new");
        let note = Annotation { period: Some(period), text, kpis: vec![id] };
        cx.edit(Label::Add(Kind::Annotation), move |tx| measures::annotate(tx, note).map(drop));
    }
}

/// A button that copies the chart as a picture; what goes wrong is said with the other faults.
pub fn copy_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, chart: &Chart) {
    if icon_button(ui, icon::COPY, &cx.tr("kpis-copy-picture")).clicked() {
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let drawing = draw(chart, crate::base::geom::size(880.0, HEIGHT + space::XL), &look);
        copy_scene(ui, cx, faults, &drawing);
    }
}

/// Copies a drawing as a picture.
pub fn copy_scene<T: Clone>(ui: &Ui, cx: &Cx, faults: &Faults, drawing: &crate::scene::Scene<T>) {
    match copy_picture(ui.ctx(), drawing, (cx.measure, cx.theme)) {
        Ok(()) => faults.clear(),
        Err(error) => faults.set(crate::i18n::say(cx.lang, &error.message())),
    }
}

fn plot<'a>(cx: &Cx, id: Id<Kpi>, chart: &'a Chart, size: Vec2) -> Plot<'a> {
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
        .sense(Sense::click_and_drag())
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .label_formatter(|_| None)
        .x_grid_spacer(move |input: GridInput| {
            let ticks =
                period_ticks(chart.first, [input.bounds.0, input.bounds.1], most_x.max(1), |_| String::new());
            ticks.into_iter().map(|tick| mark(tick.at)).collect()
        })
        .y_grid_spacer(move |input: GridInput| {
            let ticks = value_ticks([input.bounds.0, input.bounds.1], most_y.max(2));
            ticks.into_iter().map(mark).collect()
        })
        .x_axis_formatter(move |mark, _| {
            chart.period_at(mark.value).map(|period| chart.style.tick(period)).unwrap_or_default()
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

//! What has no place in the calendar yet: dragged on to it, or planned from the next step on with Enter.

use egui::{
    CornerRadius, CursorIcon, EventFilter, FontId, Key, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo,
};

use crate::{
    base::{
        id::Id,
        months::{Months, month_of},
    },
    edit::{Label, schedule},
    model::{Kind, strategy::Initiative},
    scene::{
        Scene,
        strategy::{
            roadmap::{LeftOut, Time},
            state_mark::state_mark,
            words as scene_words,
        },
        theme::{radius, space, type_size},
    },
    tr,
    ui::{
        Cx, fonts,
        paint::{self, Camera},
        style::color,
        widgets::{bold, elided, weak},
    },
};

use super::{
    RoadmapSection,
    drag::{Drag, Held},
    words,
};

/// Height of the tray.
pub const HEIGHT: f32 = 96.0;
const CHIP: Vec2 = Vec2::new(232.0, 48.0);

/// Shows what is left out as chips side by side.
pub fn tray_ui(
    view: &mut RoadmapSection,
    ui: &mut Ui,
    cx: &Cx,
    (left_out, time): (&[(Id<Initiative>, LeftOut)], Option<&Time>),
) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.label(bold(cx.tr("roadmap-tray"), type_size::BODY));
        ui.label(weak(cx, tr!(cx.lang, "roadmap-tray-how", count = left_out.len())).size(type_size::CAPTION));
    });
    ScrollArea::horizontal().id_salt("roadmap-tray").auto_shrink(false).show_viewport(ui, |ui, seen| {
        let step = CHIP.x + space::S;
        let (rect, _) = ui
            .allocate_exact_size(Vec2::new(step * left_out.len() as f32, CHIP.y + space::XS), Sense::hover());
        let first = (seen.min.x / step).floor().max(0.0) as usize;
        let count = (seen.width() / step).ceil() as usize + 1;
        for (index, (id, why)) in left_out.iter().enumerate().skip(first).take(count) {
            let place = Rect::from_min_size(rect.min + Vec2::new(index as f32 * step, 2.0), CHIP);
            chip_ui(view, ui, cx, (*id, *why), (place, time));
        }
    });
}

fn chip_ui(
    view: &mut RoadmapSection,
    ui: &Ui,
    cx: &Cx,
    (id, why): (Id<Initiative>, LeftOut),
    (place, time): (Rect, Option<&Time>),
) {
    let Some(own) = cx.workspace.initiatives.get(id) else { return };
    let widget = egui::Id::unique(("roadmap-chip", id.to_string()));
    let response = ui.interact(place, widget, Sense::click_and_drag());
    let selected = view.selected == Some(id);
    let reason = scene_words::left_out(why, cx.lang);
    let told = tr!(cx.lang, "roadmap-chip-told", name = words::name(cx, id), reason = reason.as_str());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &told));
    let stands_out = selected || response.has_focus();
    let line = match (stands_out, response.hovered()) {
        (true, _) => Stroke::new(2.0, color(cx.theme.selection)),
        (_, true) => Stroke::new(1.0, color(cx.theme.accent)),
        _ => Stroke::new(1.0, color(cx.theme.hairline)),
    };
    let corner = CornerRadius::from(radius::CONTROL);
    ui.painter().rect(place, corner, color(cx.theme.surface), line, StrokeKind::Inside);
    mark_ui(ui, cx, place.min + Vec2::new(16.0, 16.0), own);
    let width = place.width() - 38.0;
    let at = place.min + Vec2::new(30.0, 6.0);
    let title = elided(ui, &words::name(cx, id), FontId::new(type_size::BODY, fonts::bold()), width);
    ui.painter().galley(at, title, color(cx.theme.ink));
    let below = match why {
        LeftOut::NoDates => reason,
        _ => format!("{}  ·  {reason}", scene_words::dates(cx.workspace, own, cx.lang)),
    };
    let below = elided(ui, &below, FontId::proportional(type_size::CAPTION), width);
    ui.painter().galley(at + Vec2::new(0.0, 19.0), below, color(cx.theme.second_ink));
    if response.clicked() || response.gained_focus() {
        view.selected = Some(id);
    }
    if response.drag_started() {
        view.drag = Some(Drag { held: Held::Tray(id), start: egui::Pos2::ZERO });
        view.selected = Some(id);
    }
    if response.has_focus() {
        // Enter is not taken for a click: it plans.
        ui.memory_mut(|memory| memory.set_focus_lock_filter(widget, EventFilter::default()));
        if ui.input(|input| input.key_pressed(Key::Enter)) {
            plan_next(cx, id, time);
        }
    }
    if view.drag.is_none() {
        response.on_hover_cursor(CursorIcon::Grab).on_hover_text(told);
    }
}

/// Plans an initiative for the step after this one, and says so.
pub fn plan_next(cx: &Cx, id: Id<Initiative>, time: Option<&Time>) {
    let months = next_step(cx, time);
    cx.edit(Label::Move(Kind::Initiative), move |tx| schedule::plan(tx, id, months));
    cx.ask(super::said_planned(cx, id, months));
}

/// The step of the calendar after the one that holds today; a quarter long.
pub fn next_step(cx: &Cx, time: Option<&Time>) -> Months {
    let this = month_of(cx.today);
    let first = time.map_or(this + 1, |time| time.step_start(this) + time.scale.months());
    Months::from(first, 3)
}

/// The mark of a state on the screen.
pub fn mark_ui(ui: &Ui, cx: &Cx, at: egui::Pos2, own: &Initiative) {
    let mut scene = Scene::new(crate::base::geom::size(0.0, 0.0));
    state_mark(&mut scene, crate::base::geom::pos(0.0, 0.0), own.state, cx.theme);
    paint::items(ui.painter(), Camera { origin: at, zoom: 1.0 }, scene.items.iter(), &mut |_| None);
}

//! The calendar on the screen: heading and names stay while the bars move below and beside them.

use std::rc::Rc;

use egui::{
    CornerRadius, CursorIcon, EventFilter, FontId, Key, Rect, Response, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use crate::{
    base::{
        id::Id,
        months::{Months, month},
    },
    edit::{Join, Label, schedule},
    model::{
        Kind,
        strategy::{Initiative, Milestone},
    },
    scene::{
        Scene,
        look::Look,
        names,
        strategy::{
            Sheet,
            roadmap::{Bar, Diamond, HEADER, NAMES, RoadmapStyle, Time},
        },
        theme::{radius, type_size},
    },
    tr,
    ui::{
        Cx, fonts,
        keys::keep_arrows,
        paint::{self, Camera},
        style::color,
    },
};

use super::{
    RoadmapSection, Sight,
    drag::{self, Drag, Grip, Held, Plane},
    kept::{Laid, laid_out},
    words,
};

/// Steps left free after the last end.
const ROOM: i32 = 5;

impl RoadmapSection {
    /// The drawing as it is to be seen now.
    pub fn laid(&mut self, cx: &Cx) -> Option<Rc<Laid>> {
        let style =
            RoadmapStyle { grouping: self.grouping, scale: self.scale, today: Some(cx.today), room: ROOM };
        laid_out(&mut self.kept, cx, style)
    }
}

/// Shows the calendar.
pub fn timeline_ui(view: &mut RoadmapSection, ui: &mut Ui, cx: &Cx) {
    let Some(laid) = view.laid(cx) else { return };
    let area = ui.available_rect_before_wrap();
    let below = area.with_min_y(area.min.y + HEADER);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(below).id_salt("roadmap-calendar"));
    let mut scroll = ScrollArea::both().id_salt("roadmap").auto_shrink(false);
    if let Some(offset) = view.sight.take().and_then(|sight| offset_of(sight, &laid, below.size())) {
        scroll = scroll.scroll_offset(offset);
    }
    let output = scroll.show(&mut inside, |ui| calendar_ui(view, ui, cx, (&laid, below)));
    let offset = output.state.clamped_offset();
    let names = below.with_max_x(below.min.x + NAMES);
    let painter = ui.painter().with_clip_rect(names.intersect(ui.clip_rect()));
    let camera = Camera { origin: names.min - Vec2::new(0.0, offset.y), zoom: 1.0 };
    let (top, bottom) = (offset.y, offset.y + below.height());
    paint::items(&painter, camera, laid.names_in(top, bottom), &mut |_| None);
    let head = area.with_max_y(below.min.y).with_min_x(area.min.x + NAMES);
    let painter = ui.painter().with_clip_rect(head.intersect(ui.clip_rect()));
    let camera = Camera { origin: head.min - Vec2::new(offset.x, 0.0), zoom: 1.0 };
    paint::items(&painter, camera, laid.roadmap.header.items.iter(), &mut |_| None);
    year(&painter, cx, (head.min, offset.x), &laid.roadmap.time);
    ui.allocate_rect(area, Sense::hover());
}

/// The year that has begun left of what can be seen, where its name would be missed.
fn year(painter: &egui::Painter, cx: &Cx, (corner, scrolled): (egui::Pos2, f32), time: &Time) {
    let month = time.month_at(scrolled);
    let next = time.x(time.next_year(month)) - scrolled;
    if time.x(month) == scrolled || next < 72.0 {
        return;
    }
    let font = FontId::new(type_size::BODY, fonts::bold());
    let galley = painter.layout_no_wrap(time.year_name(month, cx.lang), font, color(cx.theme.ink));
    let place = Rect::from_min_size(corner, Vec2::new(galley.size().x + 12.0, 23.0));
    painter.rect_filled(place, 0.0, color(cx.theme.ground));
    painter.galley(corner + Vec2::new(4.0, 1.0), galley, color(cx.theme.ink));
}

/// How far to scroll so that something is in sight.
fn offset_of(sight: Sight, laid: &Laid, room: Vec2) -> Option<Vec2> {
    let roadmap = &laid.roadmap;
    let room = room - Vec2::new(NAMES, 0.0);
    match sight {
        Sight::Today => {
            // What has begun can be seen, and more of what comes; where nothing comes, the last that was planned.
            let last = roadmap.bars.iter().map(|own| own.reach.max.x).fold(0.0, f32::max);
            let x = roadmap.today.unwrap_or(last) - room.x * 0.4;
            Some(Vec2::new(x.min(last + 24.0 - room.x).max(0.0), 0.0))
        }
        Sight::Of(id) => {
            let place = roadmap.bars.iter().find(|own| own.id == id)?.place;
            let left = place.min.x - (room.x - place.width()).max(80.0) / 2.0;
            Some(Vec2::new(left, place.center().y - room.y / 2.0).max(Vec2::ZERO))
        }
    }
}

fn calendar_ui(view: &mut RoadmapSection, ui: &mut Ui, cx: &Cx, (laid, below): (&Laid, Rect)) {
    let roadmap = &laid.roadmap;
    let size = Vec2::new(NAMES + roadmap.time.width(), roadmap.body.size.h);
    let (rect, ground) = ui.allocate_exact_size(size.max(ui.available_size()), Sense::click());
    ground.widget_info(|| WidgetInfo::labeled(Role::Image, true, cx.tr("maps-roadmap")));
    if ground.clicked() {
        view.selected = None;
    }
    let clip = ui.clip_rect().intersect(below.with_min_x(below.min.x + NAMES));
    ui.set_clip_rect(clip);
    let camera = Camera { origin: rect.min + Vec2::new(NAMES, 0.0), zoom: 1.0 };
    let frame = Plane { camera, clip };
    let seen = camera.scene_rect(clip);
    paint::items(ui.painter(), camera, roadmap.ruling.items.iter(), &mut |_| None);
    let mut links: Scene = Scene::new(crate::base::geom::size(0.0, 0.0));
    for link in roadmap.links.iter().filter_map(|link| link.within(seen)) {
        link.draw(&mut links, cx.theme);
    }
    paint::items(ui.painter(), camera, links.items.iter(), &mut |_| None);
    paint::items(ui.painter(), camera, laid.body_in(seen), &mut |_| None);
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let mut words = Sheet::new(&look, 0.0);
    for bar in roadmap.bars.iter().filter(|own| own.reach.intersects(seen)) {
        bar.write(&mut words, seen.min.x);
    }
    paint::items(ui.painter(), camera, words.scene.items.iter(), &mut |_| None);
    for bar in roadmap.bars.iter().filter(|own| own.reach.intersects(seen)) {
        bar_ui(view, ui, cx, (bar, laid), frame);
    }
    for diamond in roadmap.diamonds.iter().filter(|own| seen.grown(12.0).contains(own.center)) {
        diamond_ui(view, ui, cx, diamond, frame);
    }
    drag::follow(&mut view.drag, ui, cx, roadmap, frame);
}

/// The widget of a bar, to give it the focus.
pub fn bar_id(id: Id<Initiative>) -> egui::Id {
    egui::Id::unique(("roadmap-bar", id.to_string()))
}

fn bar_ui(view: &mut RoadmapSection, ui: &Ui, cx: &Cx, (bar, laid): (&Bar, &Laid), frame: Plane) {
    let Some(own) = cx.workspace.initiatives.get(bar.id) else { return };
    let place = frame.camera.screen_rect(bar.place);
    let reach = frame.camera.screen_rect(bar.reach);
    let response = ui.interact(reach, bar_id(bar.id), Sense::click_and_drag());
    let selected = view.selected == Some(bar.id);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, selected, words::told(cx, own, bar.warning))
    });
    if selected || response.has_focus() || response.hovered() {
        let width = if selected { 2.0 } else { 1.0 };
        let corner = CornerRadius::from(radius::CONTROL + 3.0);
        let ring = Stroke::new(width, color(cx.theme.selection));
        ui.painter().rect_stroke(place.expand(3.0), corner, ring, StrokeKind::Middle);
    }
    if response.clicked() || response.gained_focus() {
        view.selected = Some(bar.id);
    }
    let press = ui.input(|input| input.pointer.press_origin());
    if response.drag_started()
        && let Some(start) = press
    {
        let held = Held::Bar { id: bar.id, grip: drag::grip_at(place, start), months: bar.months };
        view.drag = Some(Drag { held, start: in_calendar(frame, start) });
        view.selected = Some(bar.id);
    }
    if response.has_focus() {
        keys(view, ui, cx, (&response, bar), laid);
    }
    if view.drag.is_none() && response.hovered() {
        let grip = response.hover_pos().map(|at| drag::grip_at(place, at));
        let cursor = match grip {
            Some(Grip::Start | Grip::End) => CursorIcon::ResizeHorizontal,
            _ => CursorIcon::Grab,
        };
        response.on_hover_cursor(cursor).on_hover_ui(|ui| {
            ui.label(words::told(cx, own, bar.warning));
        });
    }
}

fn in_calendar(frame: Plane, at: egui::Pos2) -> egui::Pos2 {
    let at = frame.camera.scene_from_screen(at);
    egui::Pos2::new(at.x, at.y)
}

/// Left and right move the bar, with Shift its end, with Shift and Alt its start; up and down go to others.
fn keys(view: &mut RoadmapSection, ui: &Ui, cx: &Cx, (response, bar): (&Response, &Bar), laid: &Laid) {
    keep_arrows(ui, response.id);
    let (x, y, shift, alt) = ui.input(|input| {
        let way = |less, more| presses(input, more) - presses(input, less);
        let (x, y) = (way(Key::ArrowLeft, Key::ArrowRight), way(Key::ArrowUp, Key::ArrowDown));
        (x, y, input.modifiers.shift, input.modifiers.alt)
    });
    if y != 0 {
        let bars = &laid.roadmap.bars;
        let place = bars.iter().position(|own| own.id == bar.id).unwrap_or_default();
        let to = place.saturating_add_signed(y as isize).min(bars.len().saturating_sub(1));
        if let Some(other) = bars.get(to).filter(|other| other.id != bar.id) {
            ui.memory_mut(|memory| memory.request_focus(bar_id(other.id)));
            (view.selected, view.sight) = (Some(other.id), Some(Sight::Of(other.id)));
        }
    }
    if x == 0 {
        return;
    }
    let by = x * view.scale.months();
    let Months { first, last } = bar.months;
    let id = bar.id;
    let (label, join) = (Label::Move(Kind::Initiative), Join::With(id.into(), "plan"));
    let stretched = match (shift, alt) {
        (true, true) => Months { first: (first + by).min(last), last },
        (true, false) => Months { first, last: (last + by).max(first) },
        _ => {
            let to = bar.months.moved(by);
            return cx.edit_joined(label, join, move |tx| schedule::move_to(tx, id, to));
        }
    };
    cx.edit_joined(label, join, move |tx| schedule::plan(tx, id, stretched));
}

fn diamond_ui(view: &mut RoadmapSection, ui: &Ui, cx: &Cx, diamond: &Diamond, frame: Plane) {
    let Some(own) = cx.workspace.milestones.get(diamond.id) else { return };
    let middle = frame.camera.screen_from_scene(diamond.center);
    let id = egui::Id::unique(("roadmap-milestone", diamond.id.to_string()));
    let response =
        ui.interact(Rect::from_center_size(middle, Vec2::splat(18.0)), id, Sense::click_and_drag());
    let told = milestone_told(cx, own, diamond.month);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    if response.has_focus() || response.hovered() {
        ui.painter().circle_stroke(middle, 9.0, Stroke::new(1.0, color(cx.theme.selection)));
    }
    if response.double_clicked() {
        let id = diamond.id;
        cx.edit(Label::Change(Kind::Milestone), move |tx| tx.update(id, |own| own.done = !own.done));
    } else if response.clicked() {
        view.selected = Some(own.initiative);
    }
    if response.drag_started()
        && let Some(start) = ui.input(|input| input.pointer.press_origin())
    {
        let held = Held::Milestone { id: diamond.id, month: diamond.month };
        view.drag = Some(Drag { held, start: in_calendar(frame, start) });
        view.selected = Some(own.initiative);
    }
    if response.has_focus() {
        milestone_keys(ui, cx, &response, diamond);
    }
    if view.drag.is_none() {
        response.on_hover_cursor(CursorIcon::Grab).on_hover_text(told);
    }
}

/// How often a key was pressed in this frame.
fn presses(input: &egui::InputState, key: Key) -> i32 {
    i32::try_from(input.num_presses(key)).unwrap_or_default()
}

/// Left and right move a milestone by months.
fn milestone_keys(ui: &Ui, cx: &Cx, response: &Response, diamond: &Diamond) {
    let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let by = ui.input(|input| presses(input, Key::ArrowRight) - presses(input, Key::ArrowLeft));
    let Some(to) = month(diamond.month + by).filter(|_| by != 0) else { return };
    let id = diamond.id;
    let join = Join::With(id.into(), "period");
    cx.edit_joined(Label::Move(Kind::Milestone), join, move |tx| schedule::place_milestone(tx, id, to));
}

/// All that a diamond says.
fn milestone_told(cx: &Cx, own: &Milestone, number: i32) -> String {
    let name = names::called(&own.name, Kind::Milestone, cx.lang);
    let state = cx.tr(if own.done { "roadmap-reached" } else { "roadmap-not-reached" });
    let when = words::span(Months { first: number, last: number }, cx.lang);
    let of = words::name(cx, own.initiative);
    tr!(cx.lang, "roadmap-milestone-told", name = name, state = state, when = when, of = of)
}

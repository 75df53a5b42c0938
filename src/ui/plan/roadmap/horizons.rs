//! Now, next and later: the same plan in columns. What is dragged from one to another gets the dates and the state
//! that make it belong there, and the status line says which.

use egui::{
    CornerRadius, CursorIcon, FontId, Key, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo,
};
use jiff::civil::Date;

use crate::{
    analysis::plan::{Calendar, Horizon, by_horizon},
    base::id::Id,
    edit::{Label, schedule},
    model::{
        Kind,
        strategy::{Initiative, InitiativeState},
    },
    scene::{
        strategy::words as scene_words,
        theme::{radius, space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        fonts, kept,
        keys::keep_arrows,
        style::color,
        widgets::{bold, elided, weak},
    },
};

use super::{RoadmapSection, tray::mark_ui, words};

const CARD: f32 = 80.0;
/// No column is narrower.
const NARROWEST: f32 = 172.0;
const GAP: f32 = 6.0;

/// A card being dragged, and how it is held.
#[derive(Clone, Copy, Debug)]
pub struct CardDrag {
    id: Id<Initiative>,
    grip: Vec2,
    size: Vec2,
}

/// The members of each column.
pub struct Sorted {
    /// The day that they are seen from.
    pub today: Date,
    columns: [Vec<Id<Initiative>>; 4],
}

/// Who stands in which column, as long as the plan and the day are the same.
pub type Kept = kept::Kept<Sorted, Date>;

pub fn horizons_ui(view: &mut RoadmapSection, ui: &mut Ui, cx: &Cx) {
    let today = cx.today;
    let sorted = view.sorted.get(cx, &[Kind::Initiative], today, || {
        let columns = by_horizon(cx.workspace, today);
        Sorted { today, columns }
    });
    let height = ui.available_height();
    let width = ((ui.available_width() - space::L * 3.0) / 4.0).max(NARROWEST);
    let whole = Vec2::new(width * 4.0 + space::L * 3.0, height);
    ScrollArea::horizontal().id_salt("horizons").auto_shrink(false).show(ui, |ui| {
        let (area, _) = ui.allocate_exact_size(whole, Sense::hover());
        columns_ui(view, ui, cx, (area, width), &sorted.columns);
    });
}

fn columns_ui(
    view: &mut RoadmapSection,
    ui: &mut Ui,
    cx: &Cx,
    (area, width): (Rect, f32),
    columns: &[Vec<Id<Initiative>>; 4],
) {
    let pointer = ui.input(|input| input.pointer.latest_pos());
    for (index, (column, members)) in Horizon::ALL.into_iter().zip(columns.iter()).enumerate() {
        let left = area.min.x + index as f32 * (width + space::L);
        let place = Rect::from_min_size(Pos2::new(left, area.min.y), Vec2::new(width, area.height()));
        let is_target = view.card_drag.is_some() && pointer.is_some_and(|pointer| place.contains(pointer));
        let fill = if is_target { cx.theme.accent_soft } else { cx.theme.sunken };
        ui.painter().rect_filled(place, CornerRadius::from(radius::CARD), color(fill));
        let inside = UiBuilder::new().max_rect(place.shrink(space::M)).id_salt(("horizon", index));
        let mut inside = ui.new_child(inside);
        inside.set_clip_rect(ui.clip_rect().intersect(place));
        column_ui(view, &mut inside, cx, (column, members), columns);
        drop_ui(view, ui, cx, (column, place), pointer);
    }
    floating_ui(view, ui, cx, pointer);
}

fn column_ui(
    view: &mut RoadmapSection,
    ui: &mut Ui,
    cx: &Cx,
    (column, members): (Horizon, &[Id<Initiative>]),
    columns: &[Vec<Id<Initiative>>; 4],
) {
    let (name, about) = scene_words::horizon(column, cx.lang);
    ui.horizontal(|ui| {
        ui.label(bold(name, type_size::CARD_TITLE));
        ui.label(weak(cx, members.len().to_string()));
    });
    ui.add(egui::Label::new(weak(cx, about).size(type_size::CAPTION)).wrap());
    ui.add_space(space::XS);
    ui.spacing_mut().item_spacing.y = GAP;
    let mut area = ScrollArea::vertical().id_salt(("horizon-cards", column)).auto_shrink(false);
    let wanted = view.wanted_card.filter(|id| members.contains(id));
    if let Some(place) = wanted.and_then(|id| members.iter().position(|own| *own == id)) {
        view.wanted_card = None;
        area = area.vertical_scroll_offset((place as f32 * (CARD + GAP) - 120.0).max(0.0));
    }
    area.show_rows(ui, CARD, members.len(), |ui, shown| {
        for index in shown {
            if let Some(id) = members.get(index) {
                card_ui(view, ui, cx, (*id, column, index), columns);
            }
        }
    });
}

fn card_id(id: Id<Initiative>) -> egui::Id {
    egui::Id::unique(("roadmap-card", id.to_string()))
}

fn card_ui(
    view: &mut RoadmapSection,
    ui: &mut Ui,
    cx: &Cx,
    (id, column, index): (Id<Initiative>, Horizon, usize),
    columns: &[Vec<Id<Initiative>>; 4],
) {
    let Some(own) = cx.workspace.initiatives.get(id) else { return };
    let (place, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), CARD), Sense::hover());
    let response = ui.interact(place, card_id(id), Sense::click_and_drag());
    let selected = view.selected == Some(id);
    let told = words::told(cx, own, None);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &told));
    let line = match (selected || response.has_focus(), response.hovered()) {
        (true, _) => Stroke::new(2.0, color(cx.theme.selection)),
        (_, true) => Stroke::new(1.0, color(cx.theme.accent)),
        _ => Stroke::new(1.0, color(cx.theme.hairline)),
    };
    let held = view.card_drag.is_some_and(|drag| drag.id == id);
    if !held {
        paint_card(ui, cx, (place, line), own);
    }
    if response.clicked() || response.gained_focus() {
        view.selected = Some(id);
    }
    if response.drag_started()
        && let Some(start) = ui.input(|input| input.pointer.press_origin())
    {
        view.card_drag = Some(CardDrag { id, grip: place.min - start, size: place.size() });
        view.selected = Some(id);
    }
    if response.has_focus() {
        keys(view, ui, cx, (&response, id), (column, index, columns));
    }
    if view.card_drag.is_none() {
        response.on_hover_cursor(CursorIcon::Grab).on_hover_text(told);
    }
}

fn paint_card(ui: &Ui, cx: &Cx, (place, line): (Rect, Stroke), own: &Initiative) {
    let painter = ui.painter();
    let corner = CornerRadius::from(radius::CONTROL);
    painter.rect(place, corner, color(cx.theme.surface), line, StrokeKind::Inside);
    mark_ui(ui, cx, place.min + Vec2::new(16.0, 15.0), own);
    let left = place.min + Vec2::new(30.0, 5.0);
    let width = place.width() - 38.0;
    let name = scene_words::called(own, cx.lang);
    let mut job = egui::text::LayoutJob::simple(
        name.replace('\n', " "),
        FontId::new(type_size::BODY, fonts::bold()),
        color(cx.theme.ink),
        width,
    );
    job.wrap.max_rows = 2;
    painter.galley(left, painter.layout_job(job), color(cx.theme.ink));
    let small = || FontId::proportional(type_size::CAPTION);
    let below = Pos2::new(left.x, place.max.y - 38.0);
    let dates = elided(ui, &scene_words::dates(cx.workspace, own, cx.lang), small(), width);
    painter.galley(below, dates, color(cx.theme.second_ink));
    let owner = elided(ui, &own.owner_role, small(), width);
    painter.galley(below + Vec2::new(0.0, 16.0), owner, color(cx.theme.second_ink));
}

/// Left and right bring the card to the column beside, up and down go to the cards around it.
fn keys(
    view: &mut RoadmapSection,
    ui: &Ui,
    cx: &Cx,
    (response, id): (&Response, Id<Initiative>),
    (column, index, columns): (Horizon, usize, &[Vec<Id<Initiative>>; 4]),
) {
    keep_arrows(ui, response.id);
    let (x, y) = ui.input(|input| {
        let way = |less, more| input.num_presses(more).cast_signed() - input.num_presses(less).cast_signed();
        (way(Key::ArrowLeft, Key::ArrowRight), way(Key::ArrowUp, Key::ArrowDown))
    });
    let at = Horizon::ALL.iter().position(|own| *own == column).unwrap_or_default();
    if y != 0
        && let Some(other) = columns.get(at).and_then(|own| own.get(index.saturating_add_signed(y)))
    {
        view.wanted_card = Some(*other);
        view.selected = Some(*other);
        ui.memory_mut(|memory| memory.request_focus(card_id(*other)));
    }
    if x != 0
        && let Some(to) = at.checked_add_signed(x.clamp(-1, 1)).and_then(|at| Horizon::ALL.get(at))
    {
        bring(view, cx, id, *to);
    }
}

/// Takes what is let go over a column, and drops everything with Esc.
fn drop_ui(
    view: &mut RoadmapSection,
    ui: &Ui,
    cx: &Cx,
    (column, place): (Horizon, Rect),
    pointer: Option<Pos2>,
) {
    let Some(drag) = view.card_drag else { return };
    let released = ui.input(|input| input.pointer.primary_released());
    if released && pointer.is_some_and(|pointer| place.contains(pointer)) {
        view.card_drag = None;
        bring(view, cx, drag.id, column);
    }
}

/// The card under the pointer.
fn floating_ui(view: &mut RoadmapSection, ui: &mut Ui, cx: &Cx, pointer: Option<Pos2>) {
    let Some(drag) = view.card_drag else { return };
    let (escape, down) = ui.input(|input| (input.key_pressed(Key::Escape), input.pointer.primary_down()));
    let (Some(pointer), true, false) = (pointer, down, escape) else {
        view.card_drag = None;
        return;
    };
    let Some(own) = cx.workspace.initiatives.get(drag.id) else { return };
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let place = Rect::from_min_size(pointer + drag.grip, drag.size);
    let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("roadmap-card-drag"));
    ui.scope_builder(UiBuilder::new().layer_id(layer).max_rect(place), |ui| {
        let line = Stroke::new(2.0, color(cx.theme.accent));
        paint_card(ui, cx, (place, line), own);
    });
}

/// Gives an initiative what makes it belong to a column, and says what that was.
fn bring(view: &mut RoadmapSection, cx: &Cx, id: Id<Initiative>, to: Horizon) {
    let Some(own) = cx.workspace.initiatives.get(id) else { return };
    let calendar = Calendar::of(cx.workspace);
    if calendar.horizon(own, cx.today) == to {
        return;
    }
    view.wanted_card = Some(id);
    let new = calendar.brought_to(own, to, cx.today);
    let (months, state) = (new.months, new.state);
    cx.edit(Label::Move(Kind::Initiative), move |tx| schedule::replan(tx, id, months, state));
    let name = scene_words::called(own, cx.lang);
    let said = match months {
        _ if state == InitiativeState::Done => tr!(cx.lang, "roadmap-said-done", name = name),
        Some(months) => {
            let (when, state) = (words::span(months, cx.lang), scene_words::state(state, cx.lang));
            tr!(cx.lang, "roadmap-said-replanned", name = name, when = when, state = state)
        }
        None => {
            let state = scene_words::state(state, cx.lang);
            tr!(cx.lang, "roadmap-said-state", name = name, state = state)
        }
    };
    cx.ask(Request::Tell(said));
}

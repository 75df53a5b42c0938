//! Presenting: what a page has to show, large and calm, without anything to edit it with.
//!
//! The rule: a slide is the drawing of a document as it exports, fitted to the screen; where a page has none, or
//! a group wants to work, the page itself is shown.

use std::rc::Rc;

use egui::{
    Align, Color32, Context, CursorIcon, FontId, Frame, Id as EguiId, Key, LayerId, Layout, Margin,
    Modifiers, Order, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, scroll_area::ScrollBarVisibility,
};

use crate::{
    base::id::Id,
    model::{AnyId, Kind, Workspace, journey::Stage},
    scene::{
        Scene,
        document::What,
        journey_map::stage_slide,
        look::Look,
        theme::{radius, space, type_size},
    },
    tr,
    ui::{
        Command, Cx,
        cx::{Request, WorkshopRequest},
        fonts, icon,
        kept::Kept,
        keys::are_taken,
        paint::{self, Camera},
        style::color,
        textures::Textures,
        widgets::icon_button,
    },
};

use super::{
    run::Run,
    timer::{clock_text, timer_ui},
};

/// What is being presented.
#[derive(Default)]
pub struct Present {
    /// The page itself and not its drawing.
    pub live: bool,
    /// The screen is quiet.
    pub dim: bool,
    /// A dot follows the mouse.
    pub pointer: bool,
    /// How often the slide is enlarged; 0 is as it fits.
    enlarged: u8,
    /// Since when something is told, in seconds of the window's clock.
    told: Option<f64>,
    /// The stage of the map that is shown alone.
    stage: Option<Id<Stage>>,
    /// The slide laid out last.
    drawn: Kept<Option<Scene<AnyId>>, Slide>,
    textures: Textures,
}

/// A document, or one stage of a map.
type Slide = (What, AnyId, Option<Id<Stage>>);

/// A slide is enlarged in these steps.
const STEP: f32 = 1.25;
const MOST: u8 = 6;
/// No slide is drawn larger than this unless it is asked for.
const LARGEST: f32 = 2.4;
/// Seconds for which the controls stay after the mouse was moved.
const LINGER: f32 = 2.5;
/// Seconds for which something that is told stays.
const TOLD: f64 = 8.0;

/// The scale at which a window of a height in points of its own is read from the last row: 1.5–2.
pub fn scale_for(height: f32) -> f32 {
    (height / 540.0).clamp(1.5, 2.0)
}

impl Present {
    /// Enlarges the slide, or brings it nearer to its own size.
    pub fn enlarge(&mut self, command: Command) {
        self.enlarged = match command {
            Command::ZoomIn => (self.enlarged + 1).min(MOST),
            Command::ZoomOut => self.enlarged.saturating_sub(1),
            _ => 0,
        };
    }

    /// Shows a document as a slide; arrow keys go on to the next.
    pub fn slide_ui(&mut self, ui: &mut Ui, cx: &Cx, (what, id): (What, AnyId)) {
        self.keys(ui, cx, (what, id));
        let slide = self.laid_out(cx, (what, id));
        let Some(scene) = &*slide else { return };
        let room = ui.available_size();
        let fit = (room.x / scene.size.w).min(room.y / scene.size.h);
        // A stage alone is for reading: it may be longer than the screen.
        let lowest = if self.stage.is_some() { (room.x / scene.size.w).min(1.25) } else { 0.05 };
        let zoom = fit.min(LARGEST).max(lowest) * STEP.powi(i32::from(self.enlarged));
        let name = name_of(cx, (what, id), self.stage);
        let textures = &mut self.textures;
        let mut scroll = ScrollArea::both().id_salt(("slide", id.to_string())).auto_shrink(false);
        if zoom <= fit {
            scroll = scroll.scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
        }
        scroll.show(ui, |ui| {
            let size = Vec2::new(scene.size.w, scene.size.h) * zoom;
            let (area, response) = ui.allocate_exact_size(size.max(ui.available_size()), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            let corner = Rect::from_center_size(area.center(), size).min;
            let ctx = ui.ctx().clone();
            let camera = Camera { origin: corner, zoom };
            paint::items(ui.painter(), camera, scene.items.iter(), &mut |image| textures.get(&ctx, image));
        });
    }

    fn laid_out(&mut self, cx: &Cx, (what, id): (What, AnyId)) -> Rc<Option<Scene<AnyId>>> {
        if self.stage.is_some_and(|stage| journey_of(cx.workspace, stage) != Some(id))
            || what != What::Journey
        {
            self.stage = None;
        }
        let stage = self.stage;
        self.drawn.get(cx, Kind::ALL, (what, id, stage), || {
            let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
            match stage {
                Some(stage) => stage_slide(cx.workspace, stage, &look),
                None => what.scene(cx.workspace, id, &look),
            }
        })
    }

    /// Arrow keys, unless something has the focus.
    fn keys(&mut self, ui: &Ui, cx: &Cx, (what, id): (What, AnyId)) {
        if ui.memory(|memory| memory.focused().is_some()) || are_taken(ui.ctx()) {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Enter) {
            cx.ask(Request::Workshop(WorkshopRequest::PresentLive));
            return;
        }
        let along = i8::from(pressed(Key::ArrowRight)) - i8::from(pressed(Key::ArrowLeft));
        let across = i8::from(pressed(Key::ArrowDown)) - i8::from(pressed(Key::ArrowUp));
        if what == What::Journey && along != 0 {
            self.stage = next_stage(cx.workspace, (id, self.stage), along);
            self.enlarged = 0;
            return;
        }
        if along == 0 && across == 0 {
            return;
        }
        self.enlarged = 0;
        if what == What::Agenda && cx.run.is_some() {
            let forward = along > 0 || across > 0;
            cx.run(if forward { Command::NextStep } else { Command::PreviousStep });
        } else if let Some(next) =
            neighbour(cx.workspace, (what, id), if along == 0 { across } else { along })
        {
            self.stage = None;
            cx.ask(Request::Show(next));
        }
    }

    /// The step that the group is at: what to do, in large letters, and the time.
    pub fn step_ui(&mut self, ui: &mut Ui, cx: &Cx, run: Run) {
        let Some(held) = run.held(cx.workspace) else { return };
        if let Some((id, _)) = held.rows.first() {
            let agenda = held.rows.get(held.index).map_or(*id, |(id, _)| *id);
            self.keys(ui, cx, (What::Agenda, agenda.into()));
        }
        let room = ui.available_size();
        let unit = (room.y / 540.0).clamp(0.6, 2.0);
        let words = ScrollArea::vertical().id_salt("present-step").auto_shrink(false);
        words.show(ui, |ui| {
            ui.vertical_centered(|ui| {
                ui.set_max_width((room.x - 2.0 * space::XXL).min(760.0 * unit));
                ui.add_space(room.y * 0.12);
                let kind = cx.tr(&format!("agenda-kind-{}", held.step.kind.code()));
                ui.label(text(&kind, 16.0 * unit, cx.theme.accent));
                ui.add_space(space::S);
                ui.label(
                    egui::RichText::new(held.name(cx))
                        .font(FontId::new(36.0 * unit, fonts::bold()))
                        .color(color(cx.theme.ink)),
                );
                ui.add_space(space::L * unit);
                ui.add(egui::Label::new(text(&held.step.instructions, 22.0 * unit, cx.theme.ink)).wrap());
                ui.add_space(space::XL * unit);
                let now = ui.input(|input| input.time);
                let digits = clock_text(run.timer.seconds(now)).chars().count() as f32;
                // The control is as wide as its figures; here it stands in the middle.
                let width = digits * 44.0 * unit * 0.6 + 80.0 * unit;
                ui.allocate_ui_with_layout(
                    Vec2::new(width, 72.0 * unit),
                    Layout::left_to_right(Align::Center),
                    |ui| timer_ui(ui, cx, &run.timer, 44.0 * unit),
                );
            })
        });
    }

    /// The few controls at the lower edge; they show while the mouse moves.
    pub fn controls_ui(&self, ui: &Ui, cx: &Cx, can_draw: bool) {
        let ctx = ui.ctx();
        let still = ctx.input(|input| input.pointer.time_since_last_movement());
        if still > LINGER || !ctx.input(|input| input.pointer.has_pointer()) {
            return;
        }
        ctx.request_repaint_after_secs(LINGER - still + 0.05);
        egui::Area::new(EguiId::unique("present-controls"))
            .order(Order::Foreground)
            .anchor(egui::Align2::RIGHT_BOTTOM, Vec2::new(-16.0, -16.0))
            .show(ctx, |ui| {
                let frame = Frame::new()
                    .fill(color(cx.theme.surface))
                    .corner_radius(radius::CARD)
                    .inner_margin(Margin::symmetric(6, 2));
                frame.show(ui, |ui| ui.horizontal(|ui| self.buttons_ui(ui, cx, can_draw)));
            });
    }

    fn buttons_ui(&self, ui: &mut Ui, cx: &Cx, can_draw: bool) {
        ui.spacing_mut().item_spacing.x = 0.0;
        if can_draw {
            let (glyph, key) =
                if self.live { (icon::PICTURE, "present-drawing") } else { (icon::EDIT, "present-live") };
            if icon_button(ui, glyph, &cx.tr(key)).clicked() {
                cx.ask(Request::Workshop(WorkshopRequest::PresentLive));
            }
        }
        for (glyph, command) in [
            (icon::POINTER, Command::TogglePointer),
            (icon::HIDDEN, Command::DimOut),
            (icon::CLOSE, Command::Present),
        ] {
            let name = match command {
                Command::Present => cx.tr("present-leave"),
                _ => command.about().map(|about| cx.tr(about.key)).unwrap_or_default(),
            };
            if icon_button(ui, glyph, &name).clicked() {
                cx.run(command);
            }
        }
    }

    /// What just happened, at the lower edge, where there is no status line; says whether it has been there long
    /// enough.
    pub fn notice_ui(&mut self, ctx: &Context, cx: &Cx, notice: Option<&str>) -> bool {
        let Some(notice) = notice else {
            self.told = None;
            return false;
        };
        let now = ctx.input(|input| input.time);
        let left = TOLD - (now - *self.told.get_or_insert(now));
        if left <= 0.0 {
            self.told = None;
            return true;
        }
        ctx.request_repaint_after_secs(left as f32 + 0.05);
        egui::Area::new(EguiId::unique("present-notice"))
            .order(Order::Foreground)
            .anchor(egui::Align2::LEFT_BOTTOM, Vec2::new(16.0, -16.0))
            .interactable(false)
            .show(ctx, |ui| {
                let frame = Frame::new()
                    .fill(color(cx.theme.surface))
                    .stroke(egui::Stroke::new(1.0, color(cx.theme.hairline)))
                    .corner_radius(radius::CARD)
                    .inner_margin(Margin::symmetric(12, 8));
                frame.show(ui, |ui| {
                    ui.set_max_width((ctx.content_rect().width() - 220.0).clamp(200.0, 520.0));
                    ui.add(egui::Label::new(text(notice, type_size::CARD_TITLE, cx.theme.ink)).wrap());
                });
            });
        false
    }

    /// The dot of the pointer, and the quiet screen, over everything. Says whether the screen may come back.
    pub fn over_ui(&self, ctx: &Context, cx: &Cx) -> bool {
        if self.dim {
            return dim_ui(ctx, cx);
        }
        if let Some(at) = ctx.input(|input| input.pointer.latest_pos()).filter(|_| self.pointer) {
            ctx.set_cursor_icon(CursorIcon::None);
            let painter = ctx.layer_painter(LayerId::new(Order::Tooltip, EguiId::unique("present-pointer")));
            let ink = color(cx.theme.adverse);
            painter.circle_filled(at, 11.0, ink.gamma_multiply(0.25));
            painter.circle_filled(at, 6.0, ink.gamma_multiply(0.8));
        }
        false
    }
}

/// Covers the screen; any key or click takes it away.
fn dim_ui(ctx: &Context, cx: &Cx) -> bool {
    let screen = ctx.viewport_rect();
    let shown = egui::Area::new(EguiId::unique("present-dim"))
        .order(Order::Tooltip)
        .fixed_pos(screen.min)
        .show(ctx, |ui| {
            let (rect, response) = ui.allocate_exact_size(screen.size(), Sense::click());
            let name = cx.tr("present-dimmed");
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            ui.painter().rect_filled(rect, 0.0, Color32::from_gray(12));
            response
        });
    let key = ctx.input(|input| {
        input
            .events
            .iter()
            .any(|event| matches!(event, egui::Event::Key { pressed: true, repeat: false, .. }))
    });
    key || shown.inner.clicked()
}

fn text(words: &str, size: f32, ink: crate::base::colour::Colour) -> egui::RichText {
    egui::RichText::new(words).size(size.max(type_size::BODY)).color(color(ink))
}

/// What a slide is called for who cannot see it.
fn name_of(cx: &Cx, (what, id): (What, AnyId), stage: Option<Id<Stage>>) -> String {
    let name = cx.workspace.name_of(id).unwrap_or_default();
    match stage.and_then(|stage| cx.workspace.stages.get(stage)) {
        Some(stage) => tr!(cx.lang, "present-stage", journey = name, stage = stage.name.as_str()),
        None => tr!(cx.lang, "present-slide", name = name, document = what.code()),
    }
}

fn journey_of(workspace: &Workspace, stage: Id<Stage>) -> Option<AnyId> {
    workspace.stages.get(stage).map(|stage| stage.journey.into())
}

/// The whole map, then each of its stages.
fn next_stage(workspace: &Workspace, (id, now): (AnyId, Option<Id<Stage>>), by: i8) -> Option<Id<Stage>> {
    let stages = workspace.stages_of(id.typed()?);
    let at = now.and_then(|now| stages.iter().position(|(id, _)| *id == now)).map_or(0, |at| at + 1);
    let next = at.saturating_add_signed(isize::from(by)).min(stages.len());
    next.checked_sub(1).and_then(|at| stages.get(at)).map(|(id, _)| *id)
}

/// The object after or before one that is shown; from a page of all the first of them.
fn neighbour(workspace: &Workspace, (what, id): (What, AnyId), by: i8) -> Option<AnyId> {
    let (of, is_one) = match what {
        What::PersonaSet | What::PersonaMap | What::Evidence => (What::Persona, false),
        What::JourneyOverview => (What::Journey, false),
        What::Dashboard | What::Drivers => (What::Kpi, false),
        what => (what, true),
    };
    let ids = of.ids(workspace);
    if !is_one {
        return ids.first().copied().filter(|_| by > 0);
    }
    let at = ids.iter().position(|other| *other == id)?;
    ids.get(at.checked_add_signed(isize::from(by))?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_projector_and_a_large_screen_are_read_alike() {
        assert!((scale_for(768.0) - 1.5).abs() < 1e-6);
        assert!((scale_for(900.0) - 900.0 / 540.0).abs() < 1e-6);
        assert!((scale_for(1080.0) - 2.0).abs() < 1e-6);
        assert!((scale_for(2160.0) - 2.0).abs() < 1e-6);
    }
}

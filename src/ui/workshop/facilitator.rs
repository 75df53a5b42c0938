//! What only the facilitator sees, in a window of its own: notes, the timer, what comes next.

use egui::{
    Context, Frame, LayerId, Pos2, Rect, RichText, ScrollArea, Ui, UiBuilder, ViewportBuilder, ViewportClass,
    ViewportId, emath::TSTransform,
};

use crate::{
    scene::theme::{space, type_size},
    tr,
    ui::{
        Command, Cx,
        cx::{Request, WorkshopRequest},
        icon,
        style::color,
        widgets::{bold, caption, icon_button, weak},
    },
};

use super::{
    run::{Held, Run, step_name},
    timer::timer_ui,
};

/// Its size at first, in points.
const SIZE: [f32; 2] = [360.0, 380.0];

/// The second window. Where the system can have only one, it floats in the first.
fn window() -> ViewportId {
    ViewportId::from_hash_of("facilitator")
}

/// Shows the window at a scale of its own: what enlarges the presentation for the last row would leave no room for
/// the notes. Says whether it is to stay.
pub fn window_ui(ctx: &Context, cx: &Cx, run: Run, scale: f32) -> bool {
    let title = cx.tr("facilitator-title");
    let builder = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("cairn")
        .with_inner_size(SIZE)
        .with_min_inner_size([240.0, 200.0]);
    ctx.show_viewport_immediate(window(), builder, |ui, class| {
        let closed = ui.input(|input| {
            let escape = class != ViewportClass::EmbeddedWindow && input.key_pressed(egui::Key::Escape);
            input.viewport().close_requested() || escape
        });
        if class == ViewportClass::EmbeddedWindow {
            ui.set_max_width(SIZE[0]);
            content_ui(ui, cx, run);
        } else {
            let ground = color(cx.theme.ground);
            egui::CentralPanel::default().frame(Frame::new().fill(ground)).show(ui, |ui| {
                scaled_ui(ui, scale / ctx.zoom_factor(), |ui| content_ui(ui, cx, run));
            });
        }
        !closed
    })
}

/// Shows something larger or smaller than all windows are.
fn scaled_ui(ui: &mut Ui, scale: f32, add: impl FnOnce(&mut Ui)) {
    let whole = ui.max_rect();
    let inside = Rect::from_min_size(Pos2::ZERO, whole.size() / scale);
    let layer = LayerId::new(ui.layer_id().order, ui.scope_id().with("scaled"));
    ui.ctx().set_sublayer(ui.layer_id(), layer);
    ui.ctx().set_transform_layer(layer, TSTransform::new(whole.min.to_vec2(), scale));
    let builder = UiBuilder::new().layer_id(layer).max_rect(inside.shrink(space::L));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(inside);
        add(ui);
    });
}

fn content_ui(ui: &mut Ui, cx: &Cx, run: Run) {
    let Some(held) = run.held(cx.workspace) else { return };
    caption(ui, cx, tr!(cx.lang, "run-step", step = held.index + 1, count = held.rows.len()));
    ui.add(egui::Label::new(bold(held.name(cx), type_size::PAGE_TITLE)).wrap());
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        timer_ui(ui, cx, &run.timer, 28.0);
        for minutes in [1, 5] {
            let name = tr!(cx.lang, "run-add", minutes = minutes);
            let add = egui::Button::new(format!("+{minutes}")).frame_when_inactive(false);
            if ui.add(add).on_hover_text(&name).accessible_name(name).clicked() {
                cx.ask(Request::Workshop(WorkshopRequest::AddMinutes(minutes)));
            }
        }
    });
    ui.horizontal(|ui| {
        for (glyph, command, offset) in
            [(icon::ARROW_LEFT, Command::PreviousStep, -1), (icon::ARROW_RIGHT, Command::NextStep, 1)]
        {
            let name = command.about().map(|about| cx.tr(about.key)).unwrap_or_default();
            ui.add_enabled_ui(held.beside(offset).is_some(), |ui| {
                if icon_button(ui, glyph, &name).clicked() {
                    cx.run(command);
                }
            });
        }
    });
    ui.add_space(space::M);
    ScrollArea::vertical().id_salt("facilitator").auto_shrink([false, true]).show(ui, |ui| {
        words_ui(ui, cx, &held);
    });
}

fn words_ui(ui: &mut Ui, cx: &Cx, held: &Held) {
    let text = |words: &str| RichText::new(words).size(type_size::CARD_TITLE);
    caption(ui, cx, cx.tr("agenda-notes"));
    if held.step.notes.trim().is_empty() {
        ui.label(weak(cx, cx.tr("facilitator-no-notes")));
    } else {
        ui.add(egui::Label::new(text(&held.step.notes)).wrap());
    }
    ui.add_space(space::L);
    caption(ui, cx, cx.tr("agenda-instructions"));
    ui.add(egui::Label::new(text(&held.step.instructions)).wrap());
    ui.add_space(space::L);
    caption(ui, cx, cx.tr("facilitator-next"));
    match held.rows.get(held.index + 1) {
        Some((_, next)) => {
            let minutes = tr!(cx.lang, "agenda-minutes", minutes = next.minutes);
            ui.add(egui::Label::new(text(&format!("{} · {minutes}", step_name(cx, next)))).wrap());
        }
        None => _ = ui.label(weak(cx, cx.tr("facilitator-last"))),
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;

    use super::*;

    #[test]
    fn what_is_shown_smaller_is_pressed_where_it_is_seen() {
        let mut harness = Harness::builder().with_size(egui::Vec2::new(400.0, 300.0)).build_ui_state(
            |ui, (pressed, place)| {
                let corner = ui.max_rect().min;
                scaled_ui(ui, 0.5, |ui| {
                    ui.add_space(200.0);
                    let target = ui.allocate_response(egui::Vec2::new(60.0, 20.0), egui::Sense::click());
                    *place = Rect::from_min_size(
                        corner + target.rect.min.to_vec2() * 0.5,
                        target.rect.size() * 0.5,
                    );
                    *pressed |= target.clicked();
                });
            },
            (false, Rect::NOTHING),
        );
        harness.run_steps(2);
        let seen = harness.state().1.center();
        harness.drag_at(seen);
        harness.run_steps(2);
        harness.drop_at(seen);
        harness.run_steps(2);
        assert!(harness.state().0);
    }
}

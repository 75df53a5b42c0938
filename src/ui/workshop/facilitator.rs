//! What only the facilitator sees, in a window of its own: notes, the timer, what comes next.

use egui::{Context, Frame, Margin, RichText, ScrollArea, Ui, ViewportBuilder, ViewportClass, ViewportId};

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

/// Its size at first, in points: at twice the scale it still fits a small screen.
const SIZE: [f32; 2] = [360.0, 380.0];

/// The second window. Where the system can have only one, it floats in the first.
fn window() -> ViewportId {
    ViewportId::from_hash_of("facilitator")
}

/// Shows the window; says whether it is to stay.
pub fn window_ui(ctx: &Context, cx: &Cx, run: Run) -> bool {
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
            let frame = Frame::new().fill(color(cx.theme.ground)).inner_margin(Margin::same(16));
            egui::CentralPanel::default().frame(frame).show(ui, |ui| content_ui(ui, cx, run));
        }
        !closed
    })
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

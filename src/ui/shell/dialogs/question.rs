//! A question with a few answers.

use egui::{Align, Button, Layout, RichText, ScrollArea, Ui};

use crate::ui::{
    Cx,
    cx::{Reply, Request},
    style::color,
    widgets::{main_button, weak},
};

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    pub title: String,
    pub text: String,
    /// Details, one a line, such as the places where something is used.
    pub details: Vec<String>,
    /// The last is the one that most will want.
    pub choices: Vec<Choice>,
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Choice {
    pub text: String,
    pub reply: Reply,
    /// It loses something.
    pub harms: bool,
}

pub fn question_ui(ui: &mut Ui, cx: &Cx, question: &Question) -> bool {
    super::title_ui(ui, &question.title, 480.0);
    ui.label(&question.text);
    if !question.details.is_empty() {
        ui.add_space(8.0);
        ScrollArea::vertical().max_height(160.0).auto_shrink([false, true]).show(ui, |ui| {
            for line in &question.details {
                ui.label(weak(cx, line));
            }
        });
    }
    ui.add_space(20.0);
    let mut reply = None;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        for (place, choice) in question.choices.iter().rev().enumerate() {
            let is_chosen = if place == 0 && !choice.harms {
                main_button(ui, cx.theme, &choice.text)
            } else if choice.harms {
                ui.add(Button::new(RichText::new(&choice.text).color(color(cx.theme.adverse)))).clicked()
            } else {
                ui.button(&choice.text).clicked()
            };
            if is_chosen {
                reply = Some(choice.reply.clone());
            }
        }
    });
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        reply = Some(Reply::Cancel);
    }
    let done = reply.is_some();
    if let Some(reply) = reply {
        cx.ask(Request::Reply(reply));
    }
    done
}

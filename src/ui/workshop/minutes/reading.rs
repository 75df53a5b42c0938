//! A Markdown text as it is read.

use egui::{Label, RichText, Ui, Vec2};

use crate::{
    scene::{
        minutes::markdown::{Block, blocks},
        theme::{space, type_size},
    },
    ui::{
        Cx,
        style::color,
        widgets::{bold, weak},
    },
};

/// Room for the mark of an entry.
const INDENT: f32 = 20.0;

/// Shows a text block by block.
pub fn reading_ui(ui: &mut Ui, cx: &Cx, text: &str) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut is_first = true;
    for block in blocks(text) {
        let before = match &block {
            _ if is_first => 0.0,
            Block::Heading(1 | 2, _) => space::XL,
            Block::Heading(..) => space::M,
            Block::Entry { .. } => space::XS,
            Block::Paragraph(_) => space::S,
        };
        ui.add_space(before);
        block_ui(ui, cx, block);
        is_first = false;
    }
}

fn block_ui(ui: &mut Ui, cx: &Cx, block: Block) {
    let body = |text: String| RichText::new(text).size(type_size::CARD_TITLE);
    match block {
        Block::Heading(1, text) => _ = ui.add(Label::new(bold(text, type_size::PAGE_TITLE)).wrap()),
        Block::Heading(2, text) => _ = ui.add(Label::new(bold(text, type_size::SECTION)).wrap()),
        Block::Heading(_, text) => {
            let text = bold(text, type_size::BODY).color(color(cx.theme.second_ink));
            ui.add(Label::new(text).wrap());
        }
        Block::Paragraph(text) => _ = ui.add(Label::new(body(text)).wrap()),
        Block::Entry { mark, text, depth } => {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(INDENT * f32::from(depth));
                ui.allocate_ui(Vec2::new(INDENT, 18.0), |ui| {
                    ui.set_min_width(INDENT);
                    ui.label(weak(cx, mark).size(type_size::CARD_TITLE));
                });
                ui.vertical(|ui| ui.add(Label::new(body(text)).wrap()));
            });
        }
    }
}

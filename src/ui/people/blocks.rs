//! What stands where on the sheets: each block shown or hidden, moved within its column or to the other.

use egui::{Key, Modifiers, ScrollArea, Ui, Vec2};

use crate::{
    edit::{Label, Tx},
    model::{
        Kind,
        persona_set::{Column, PersonaSet, SheetBlock, SheetLayout},
    },
    scene::{
        persona_sheet::content::title,
        theme::{space, type_size},
    },
    tr,
};

use super::{
    super::{
        Cx, icon,
        widgets::{bold, quiet_button, weak},
    },
    entries::small_button,
};

/// Width of the panel.
pub const WIDTH: f32 = 288.0;
const ROW: f32 = 30.0;

/// Blocks that have a place of their own.
const FIXED: [SheetBlock; 3] = [SheetBlock::Quote, SheetBlock::Facts, SheetBlock::Empathy];

pub fn blocks_ui(ui: &mut Ui, cx: &Cx) {
    let layout = &cx.workspace.persona_set.sheet;
    ScrollArea::vertical().id_salt("people-blocks").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(bold(cx.tr("people-blocks"), type_size::CARD_TITLE));
        ui.add(egui::Label::new(weak(cx, cx.tr("people-blocks-hint")).size(type_size::CAPTION)).wrap());
        for (column, key) in [(Column::Wide, "people-blocks-wide"), (Column::Narrow, "people-blocks-narrow")]
        {
            heading_ui(ui, cx, key);
            let blocks = layout.blocks(column);
            for (index, block) in blocks.iter().enumerate() {
                block_ui(ui, cx, layout, *block, Some((column, index, blocks.len())));
            }
        }
        heading_ui(ui, cx, "people-blocks-fixed");
        for block in FIXED {
            block_ui(ui, cx, layout, block, None);
        }
        ui.add_space(space::L);
        let is_usual = *layout == SheetLayout::default();
        ui.add_enabled_ui(!is_usual, |ui| {
            if quiet_button(ui, icon::UNDO, cx.tr("people-blocks-usual")).clicked() {
                change(cx, |layout| *layout = SheetLayout::default());
            }
        });
    });
}

fn heading_ui(ui: &mut Ui, cx: &Cx, key: &str) {
    ui.add_space(space::M);
    ui.label(weak(cx, cx.tr(key)).size(type_size::CAPTION));
}

/// A block with its place in a column of so many, where it can be moved.
fn block_ui(
    ui: &mut Ui,
    cx: &Cx,
    layout: &SheetLayout,
    block: SheetBlock,
    place: Option<(Column, usize, usize)>,
) {
    let name = cx.tr(title(block));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.set_min_height(ROW);
        let mut shown = layout.shows(block);
        let buttons = if place.is_some() { 3.0 * 22.0 } else { 0.0 };
        let size = Vec2::new((ui.available_width() - buttons).max(60.0), ROW);
        let left = egui::Layout::left_to_right(egui::Align::Center);
        let response = ui
            .allocate_ui_with_layout(size, left, |ui| {
                ui.set_min_size(size);
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                ui.checkbox(&mut shown, &name)
            })
            .inner;
        if response.changed() {
            change(cx, move |layout| {
                layout.hidden.retain(|other| *other != block);
                if !shown {
                    layout.hidden.push(block);
                }
            });
        }
        let Some((column, index, count)) = place else { return };
        let pressed = |ui: &Ui, key| {
            response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::ALT, key))
        };
        let up = tr!(cx.lang, "people-entry-up", entry = &*name);
        if small_button(ui, icon::ARROW_UP, &up, index > 0) || index > 0 && pressed(ui, Key::ArrowUp) {
            change(cx, move |layout| shift(layout, column, (index, index - 1)));
        }
        let down = tr!(cx.lang, "people-entry-down", entry = &*name);
        let can_sink = index + 1 < count;
        if small_button(ui, icon::ARROW_DOWN, &down, can_sink) || can_sink && pressed(ui, Key::ArrowDown) {
            change(cx, move |layout| shift(layout, column, (index, index + 1)));
        }
        let (arrow, key) = match column {
            Column::Wide => (icon::ARROW_RIGHT, "people-blocks-to-narrow"),
            Column::Narrow => (icon::ARROW_LEFT, "people-blocks-to-wide"),
        };
        if small_button(ui, arrow, &tr!(cx.lang, key, block = &*name), true) {
            change(cx, move |layout| cross(layout, column, block));
        }
    });
}

fn change(cx: &Cx, change: impl FnOnce(&mut SheetLayout) + 'static) {
    cx.edit(Label::Change(Kind::PersonaSet), move |tx: &mut Tx| {
        tx.update_only(|set: &mut PersonaSet| change(&mut set.sheet))
    });
}

/// Lets two neighbours of a column change places.
fn shift(layout: &mut SheetLayout, column: Column, (from, to): (usize, usize)) {
    let mut blocks = layout.blocks(column);
    if from < blocks.len() && to < blocks.len() {
        blocks.swap(from, to);
    }
    put(layout, column, blocks);
}

/// Moves a block to the end of the other column.
fn cross(layout: &mut SheetLayout, from: Column, block: SheetBlock) {
    let (mut wide, mut narrow) = (layout.blocks(Column::Wide), layout.blocks(Column::Narrow));
    let (source, target) =
        if from == Column::Wide { (&mut wide, &mut narrow) } else { (&mut narrow, &mut wide) };
    source.retain(|other| *other != block);
    target.push(block);
    put(layout, Column::Wide, wide);
    put(layout, Column::Narrow, narrow);
}

fn put(layout: &mut SheetLayout, column: Column, blocks: Vec<SheetBlock>) {
    match column {
        Column::Wide => layout.wide = blocks,
        Column::Narrow => layout.narrow = blocks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_moves_within_its_column_and_to_the_other() {
        let mut layout = SheetLayout::default();
        shift(&mut layout, Column::Wide, (0, 1));
        assert_eq!(layout.blocks(Column::Wide)[..2], [SheetBlock::Motivations, SheetBlock::Goals]);
        cross(&mut layout, Column::Wide, SheetBlock::Goals);
        assert_eq!(layout.blocks(Column::Narrow).last(), Some(&SheetBlock::Goals));
        assert!(!layout.blocks(Column::Wide).contains(&SheetBlock::Goals));
        shift(&mut layout, Column::Wide, (99, 100));
        assert_eq!(layout.blocks(Column::Wide).len(), 5);
    }
}

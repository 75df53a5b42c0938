//! Notes that say nearly the same, pointed out: to be joined, or left as they are.

use std::collections::HashSet;

use egui::Ui;

use crate::{
    analysis::alike::alike,
    base::id::Id,
    edit::{Label, note as verbs},
    model::{
        Kind,
        workshop::{Note, Workshop},
    },
    scene::theme::space,
    tr,
    ui::{
        Cx,
        kept::Kept,
        widgets::{quiet_button, weak},
    },
};

/// So many pairs are shown at once.
const MOST_SHOWN: usize = 4;

type Pair = (Id<Note>, Id<Note>);

/// The pairs that were found, and those that a person said are different.
#[derive(Default)]
pub struct Twins {
    found: Kept<Vec<Pair>, Id<Workshop>>,
    apart: HashSet<Pair>,
    pub is_open: bool,
}

impl Twins {
    /// The pairs of a workshop, looked for once after each change.
    fn pairs(&mut self, cx: &Cx, workshop: Id<Workshop>) -> Vec<Pair> {
        let pairs = self.found.get(cx, &[Kind::Note], workshop, || {
            let notes = cx.workspace.notes_of(workshop);
            let texts: Vec<&str> = notes.iter().map(|(_, note)| note.text.as_str()).collect();
            let id = |index: usize| notes.get(index).map(|(id, _)| *id);
            let pairs = alike(&texts).into_iter();
            pairs.filter_map(|pair| Some((id(pair.first)?, id(pair.second)?))).collect()
        });
        pairs.iter().copied().filter(|pair| !self.apart.contains(pair)).collect()
    }

    /// How many pairs there are.
    pub fn count(&mut self, cx: &Cx, workshop: Id<Workshop>) -> usize {
        self.pairs(cx, workshop).len()
    }

    /// The pairs with what can be done; gives a note to be brought into sight.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Id<Workshop>) -> Option<Id<Note>> {
        let pairs = self.pairs(cx, workshop);
        if pairs.is_empty() {
            self.is_open = false;
        }
        if !self.is_open {
            return None;
        }
        let mut shown = None;
        for pair in pairs.iter().take(MOST_SHOWN) {
            shown = self.pair_ui(ui, cx, *pair).or(shown);
        }
        if pairs.len() > MOST_SHOWN {
            ui.label(weak(cx, tr!(cx.lang, "notes-alike-more", count = pairs.len() - MOST_SHOWN)));
        }
        ui.add_space(space::S);
        shown
    }

    fn pair_ui(&mut self, ui: &mut Ui, cx: &Cx, (first, second): Pair) -> Option<Id<Note>> {
        let text =
            |id| cx.workspace.notes.get(id).map(|note| note.text.replace('\n', " ")).unwrap_or_default();
        let (one, other) = (text(first), text(second));
        let mut shown = None;
        ui.push_id((first.to_string(), second.to_string()), |ui| {
            ui.horizontal(|ui| {
                let room = ((ui.available_width() - 300.0) / 2.0).clamp(80.0, 300.0);
                for (id, words) in [(first, &one), (second, &other)] {
                    let button = egui::Button::new(words.as_str()).truncate().frame_when_inactive(false);
                    let size = egui::Vec2::new(room, 26.0);
                    let layout = egui::Layout::left_to_right(egui::Align::Center);
                    let placed = ui.allocate_ui_with_layout(size, layout, |ui| {
                        ui.set_min_width(room);
                        ui.add(button)
                    });
                    if placed.inner.on_hover_text(words.as_str()).clicked() {
                        shown = Some(id);
                    }
                }
                let join = quiet_button(ui, crate::ui::icon::LINK, cx.tr("notes-alike-join"));
                if join.on_hover_text(cx.tr("notes-alike-join-what")).clicked() {
                    cx.edit(Label::Merge(Kind::Note), move |tx| verbs::merge(tx, first, second));
                }
                if quiet_button(ui, crate::ui::icon::CLOSE, cx.tr("notes-alike-apart")).clicked() {
                    self.apart.insert((first, second));
                }
            });
        });
        shown
    }
}

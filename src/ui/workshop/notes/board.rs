//! The wall on the screen: painted cards, culled; selecting, dragging and editing where they stand.

use std::collections::HashMap;

use egui::{
    Modifiers, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use crate::{
    base::id::Id,
    edit::{Label, note as verbs},
    model::{
        Kind,
        workshop::{Note, NoteGroup, Workshop},
    },
    scene::theme::{radius, space, type_size},
    ui::{
        Cx,
        field::Field,
        inline::{
            quiet,
            text::{Shown, Text, text, text_ui},
        },
        picker::matches,
        style::color,
        widgets::weak,
    },
};

use super::{
    NotesSection,
    card::{self, Look},
    section::ColourBy,
    wall::{Block, CARD, Cluster, Drop, Heap, TITLE, Wall, arrange},
};

/// Notes under way with the pointer.
#[derive(Clone, Debug)]
pub struct Drag {
    notes: Vec<Id<Note>>,
    /// From the pointer to the top left of the card that was taken.
    grab: Vec2,
    size: Vec2,
}

/// The name of a group.
pub const GROUP: Text<NoteGroup> = text!("notes-group", "notes-group-hint", name);

/// The field of a note's text.
pub const TEXT: &str = "/text";

/// How near to the edge of the wall dragging scrolls it.
const EDGE: f32 = 36.0;

impl NotesSection {
    /// The notes in heaps as they are to stand, with their heights.
    fn heaps(&mut self, ui: &Ui, cx: &Cx, workshop: Id<Workshop>, card: f32) -> Vec<Heap> {
        self.texts.make_for(ui.painter(), card, self.scale);
        let groups = cx.workspace.note_groups_of(workshop);
        let order = [Cluster::Parked].into_iter();
        let order = order.chain(groups.iter().map(|(id, _)| Cluster::Group(*id))).chain([Cluster::Taken]);
        let mut heaps: Vec<Heap> = order.map(|cluster| Heap { cluster, notes: Vec::new() }).collect();
        let place: HashMap<Cluster, usize> =
            heaps.iter().enumerate().map(|(at, heap)| (heap.cluster, at)).collect();
        for (id, note) in cx.workspace.notes_of(workshop) {
            if !matches(&note.text, &self.search) {
                continue;
            }
            let in_group = Cluster::Group(note.group);
            let cluster = match note.became {
                _ if note.group.is_set() && place.contains_key(&in_group) => in_group,
                Some(_) => Cluster::Taken,
                None => Cluster::Parked,
            };
            let height = self.texts.height(ui.painter(), id, note);
            if let Some(heap) = place.get(&cluster).and_then(|at| heaps.get_mut(*at)) {
                heap.notes.push((id, height));
            }
        }
        let is_searching = !self.search.trim().is_empty();
        heaps.retain(|heap| {
            let is_kept = match heap.cluster {
                Cluster::Group(_) => !is_searching,
                Cluster::Parked => !groups.is_empty() && !is_searching,
                Cluster::Taken => false,
            };
            is_kept || !heap.notes.is_empty()
        });
        heaps
    }

    /// The wall; gives it as it was arranged, for the keys.
    pub(super) fn wall_ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Id<Workshop>) -> Wall {
        let width = ui.available_width() - space::L;
        let card = (CARD * self.scale).min(width.max(80.0));
        let heaps = self.heaps(ui, cx, workshop, card);
        let wall = arrange(width, card, &heaps);
        self.selection.keep_on(&wall);
        self.texts.keep_existing(cx);
        let mut scroll = ScrollArea::vertical().id_salt("notes-wall").auto_shrink(false);
        if self.drag.is_some() {
            scroll = scroll.scroll_source(egui::containers::scroll_area::ScrollSource::SCROLL_BAR);
        }
        scroll.show_viewport(ui, |ui, _| {
            ui.set_min_size(Vec2::new(width, wall.size.y + 2.0 * space::XXL));
            let origin = ui.max_rect().min + Vec2::new(4.0, 4.0);
            self.ground_ui(ui, cx, &wall, origin);
            self.headings_ui(ui, cx, &wall, origin);
            self.cards_ui(ui, cx, &wall, origin);
            self.reveal(ui, &wall, origin);
            self.drag_ui(ui, cx, &wall, origin);
        });
        wall
    }

    /// The wall itself: it has the focus of the keyboard, and a rectangle drawn on it selects.
    fn ground_ui(&mut self, ui: &mut Ui, cx: &Cx, wall: &Wall, origin: Pos2) {
        let id = wall_id();
        let visible = ui.clip_rect().intersect(ui.max_rect());
        let ground = ui.interact(visible, id, Sense::click_and_drag());
        let name = cx.tr("notes-wall");
        ground.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &name));
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        // Enter on the wall is a click to egui, but means something else here.
        if ground.clicked_by(egui::PointerButton::Primary) {
            self.selection.clear();
            ground.request_focus();
        }
        if ground.drag_started() {
            self.marquee = ui.input(|input| input.pointer.press_origin());
            ground.request_focus();
        }
        let Some(from) = self.marquee else { return };
        let to = ui.input(|input| input.pointer.interact_pos());
        if let Some(to) = to {
            let area = Rect::from_two_pos(from, to);
            let stroke = Stroke::new(1.0, color(cx.theme.accent));
            let fill = color(cx.theme.accent_soft.with_alpha(0.4));
            ui.painter().rect(area, 2.0, fill, stroke, StrokeKind::Inside);
            let area = area.translate(-origin.to_vec2());
            let inside = wall.cards.iter().filter(|card| card.rect.intersects(area)).map(|card| card.note);
            self.selection.set_all(inside);
        }
        if !ui.input(|input| input.pointer.primary_down()) {
            self.marquee = None;
        }
    }

    fn headings_ui(&mut self, ui: &mut Ui, cx: &Cx, wall: &Wall, origin: Pos2) {
        let clip = ui.clip_rect();
        for block in &wall.blocks {
            let rect = block.rect.translate(origin.to_vec2());
            if !rect.intersects(clip) {
                continue;
            }
            if block.count == 0 {
                let empty = Rect::from_min_max(rect.min + Vec2::new(0.0, TITLE), rect.max);
                let stroke = Stroke::new(1.0, color(cx.theme.hairline));
                ui.painter().rect_stroke(empty, radius::CARD, stroke, StrokeKind::Inside);
            }
            let place = Rect::from_min_size(rect.min, Vec2::new(rect.width(), TITLE));
            let mut inside =
                ui.new_child(UiBuilder::new().max_rect(place).id_salt(format!("{:?}", block.cluster)));
            self.heading_ui(&mut inside, cx, block);
        }
    }

    fn heading_ui(&mut self, ui: &mut Ui, cx: &Cx, block: &Block) {
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let hue = hue_of_group(cx, block.cluster).filter(|_| self.colour == ColourBy::Group);
            if let Some(hue) = hue {
                let (dot, _) = ui.allocate_exact_size(Vec2::splat(9.0), Sense::hover());
                ui.painter().circle_filled(dot.center(), 4.5, color(cx.theme.hue(hue).edge));
            }
            let count = weak(cx, block.count.to_string()).size(type_size::CAPTION);
            match block.cluster {
                Cluster::Group(id) => {
                    let room = (ui.available_width() - 32.0).max(40.0);
                    ui.allocate_ui_with_layout(Vec2::new(room, TITLE), layout, |ui| {
                        ui.set_max_width(room);
                        let number = number_of_group(cx, id) + 1;
                        let of = number.to_string();
                        let font = egui::FontId::new(type_size::CARD_TITLE, crate::ui::fonts::bold());
                        text_ui(ui, cx, (&mut self.editing, id), GROUP, Shown { of: &of, font: Some(font) });
                    });
                }
                Cluster::Parked => _ = ui.label(weak(cx, cx.tr("notes-parking-lot"))),
                Cluster::Taken => _ = ui.label(weak(cx, cx.tr("notes-taken"))),
            }
            ui.label(count);
        });
    }

    fn cards_ui(&mut self, ui: &mut Ui, cx: &Cx, wall: &Wall, origin: Pos2) {
        let clip = ui.clip_rect().expand(8.0);
        let roles = cx.workspace.respondents_in_order();
        let hues: Vec<_> = wall.blocks.iter().map(|block| hue_of_group(cx, block.cluster)).collect();
        for placed in &wall.cards {
            let rect = placed.rect.translate(origin.to_vec2());
            if !rect.intersects(clip) {
                continue;
            }
            let Some(note) = cx.workspace.notes.get(placed.note) else { continue };
            let hue = match self.colour {
                ColourBy::Group => hues.get(placed.block).copied().flatten(),
                ColourBy::Role => roles.iter().position(|(id, _)| *id == note.author).map(card::hue),
            };
            let response = self.card_response(ui, cx, (placed.note, note), rect);
            let lifted = self.drag.as_ref().is_some_and(|drag| drag.notes.contains(&placed.note));
            let look = Look {
                hue,
                is_selected: self.selection.contains(placed.note),
                is_hovered: response.hovered() && self.drag.is_none(),
                is_lifted: lifted,
            };
            if self.edited == Some(placed.note) {
                self.editor_ui(ui, cx, placed.note, rect);
            } else {
                let galley = self.texts.of(ui.painter(), note);
                card::paint(ui.painter(), cx, rect, (note, &galley), look);
            }
        }
    }

    fn card_response(
        &mut self,
        ui: &Ui,
        cx: &Cx,
        (id, note): (Id<Note>, &Note),
        rect: Rect,
    ) -> egui::Response {
        let egui_id = card_id(id);
        let response = ui.interact(rect, egui_id, Sense::CLICK | Sense::DRAG);
        let is_selected = self.selection.contains(id);
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, is_selected, card::name(cx, note))
        });
        let modifiers = ui.input(|input| input.modifiers);
        if response.double_clicked() {
            self.selection.set(id);
            self.edit(id);
        } else if response.clicked() {
            if modifiers.command || modifiers.shift {
                self.selection.toggle(id);
            } else {
                self.selection.set(id);
            }
            ui.memory_mut(|memory| memory.request_focus(wall_id()));
        }
        if response.drag_started() && self.edited != Some(id) {
            if !self.selection.contains(id) {
                self.selection.set(id);
            }
            let at = ui.input(|input| input.pointer.press_origin()).unwrap_or(rect.min);
            self.drag = Some(Drag { notes: Vec::new(), grab: rect.min - at, size: rect.size() });
            ui.memory_mut(|memory| memory.request_focus(wall_id()));
        }
        response
    }

    /// Begins to edit a note where it stands.
    pub(super) fn edit(&mut self, id: Id<Note>) {
        self.edited = Some(id);
        self.editing.want((id.into(), TEXT, 0));
    }

    fn editor_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Note>, rect: Rect) {
        let Some(note) = cx.workspace.notes.get(id) else { return };
        let stroke = Stroke::new(1.0, color(cx.theme.hairline));
        ui.painter().rect(rect, radius::CARD, color(cx.theme.surface), stroke, StrokeKind::Inside);
        let place = rect.shrink2(Vec2::new(13.0, 6.0));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(place).id_salt("note-editor"));
        let field = Field::new(id, TEXT, &note.text, cx.tr("notes-text")).growing().width(place.width());
        let commit = move |tx: &mut crate::edit::Tx, text: String| tx.update(id, |note| note.text = text);
        let was_wanted = self.editing.wanted.is_some();
        let response = quiet(&mut inside, cx, &mut self.editing, field, commit);
        if !response.has_focus() && !was_wanted {
            self.edited = None;
            ui.memory_mut(|memory| memory.request_focus(wall_id()));
        }
    }

    fn reveal(&mut self, ui: &Ui, wall: &Wall, origin: Pos2) {
        let wanted = self.reveal.take();
        if let Some(placed) = wanted.and_then(|note| wall.card(note)) {
            ui.scroll_to_rect(placed.rect.translate(origin.to_vec2()).expand(space::L), None);
        }
    }

    /// What is under way follows the pointer, and comes to stand where it is let go; Esc takes it back.
    fn drag_ui(&mut self, ui: &Ui, cx: &Cx, wall: &Wall, origin: Pos2) {
        let Some(mut drag) = self.drag.take() else { return };
        if drag.notes.is_empty() {
            drag.notes = self.selection.in_order(wall);
        }
        let (pointer, is_down, escaped) = ui.input_mut(|input| {
            let escaped = input.consume_key(Modifiers::NONE, egui::Key::Escape);
            (input.pointer.interact_pos(), input.pointer.primary_down(), escaped)
        });
        let Some(at) = pointer.filter(|_| !escaped && !drag.notes.is_empty()) else { return };
        let found = wall.drop_at(at - origin.to_vec2(), &drag.notes);
        if !is_down {
            drop_notes(cx, wall, drag.notes, found);
            return;
        }
        paint_drop(ui, cx, wall, origin, found);
        let ghost = Rect::from_min_size(at + drag.grab, drag.size);
        let count = drag.notes.len();
        self.paint_ghost(
            ui,
            cx,
            ghost,
            (drag.notes.first().copied(), count, matches!(found, Drop::NewGroup)),
        );
        let clip = ui.clip_rect();
        if at.y > clip.max.y - EDGE || at.y < clip.min.y + EDGE {
            ui.scroll_to_rect(Rect::from_center_size(at, Vec2::splat(2.0 * EDGE)), None);
            ui.ctx().request_repaint();
        }
        self.drag = Some(drag);
    }

    fn paint_ghost(
        &mut self,
        ui: &Ui,
        cx: &Cx,
        rect: Rect,
        (first, count, makes_group): (Option<Id<Note>>, usize, bool),
    ) {
        let Some(note) = first.and_then(|id| cx.workspace.notes.get(id)) else { return };
        let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, wall_id()));
        let galley = self.texts.of(ui.painter(), note);
        let look = Look { hue: None, is_selected: true, is_hovered: false, is_lifted: false };
        card::paint(&painter, cx, rect, (note, &galley), look);
        let words = match (count, makes_group) {
            (1, false) => return,
            (_, true) => cx.tr("notes-drop-new-group"),
            (count, false) => count.to_string(),
        };
        let font = egui::FontId::proportional(type_size::CAPTION);
        let galley = painter.layout_no_wrap(words, font, color(cx.theme.on_accent));
        let badge = Rect::from_min_size(
            rect.right_bottom() - Vec2::new(12.0, 10.0),
            galley.size() + Vec2::new(14.0, 6.0),
        );
        painter.rect_filled(badge, 10.0, color(cx.theme.accent));
        painter.galley(badge.min + Vec2::new(7.0, 3.0), galley, color(cx.theme.on_accent));
    }
}

/// The number of a group among those of its workshop, from 0.
fn number_of_group(cx: &Cx, id: Id<NoteGroup>) -> usize {
    let workshop = cx.workspace.note_groups.get(id).map(|own| own.workshop).unwrap_or_default();
    cx.workspace.note_groups_of(workshop).iter().position(|(own, _)| *own == id).unwrap_or(0)
}

fn hue_of_group(cx: &Cx, cluster: Cluster) -> Option<crate::scene::theme::Hue> {
    match cluster {
        Cluster::Group(id) => Some(card::hue(number_of_group(cx, id))),
        Cluster::Parked | Cluster::Taken => None,
    }
}

fn drop_notes(cx: &Cx, wall: &Wall, notes: Vec<Id<Note>>, found: Drop) {
    match found {
        Drop::NewGroup => {
            cx.create(Label::Add(Kind::NoteGroup), move |tx| verbs::group(tx, &notes, String::new()));
        }
        Drop::Into { block, spot, .. } => {
            let group = wall.blocks.get(block).map(|block| block.cluster.group()).unwrap_or_default();
            cx.edit(Label::Move(Kind::Note), move |tx| verbs::sort_into(tx, &notes, group, spot));
        }
    }
}

fn paint_drop(ui: &Ui, cx: &Cx, wall: &Wall, origin: Pos2, found: Drop) {
    let Drop::Into { block, mark, .. } = found else { return };
    if let Some(block) = wall.blocks.get(block) {
        let rect = block.rect.translate(origin.to_vec2()).expand(5.0);
        let stroke = Stroke::new(1.0, color(cx.theme.accent.with_alpha(0.5)));
        ui.painter().rect_stroke(rect, radius::CARD + 3.0, stroke, StrokeKind::Outside);
    }
    ui.painter().rect_filled(mark.translate(origin.to_vec2()), 1.0, color(cx.theme.accent));
}

/// The widget that has the keyboard.
pub fn wall_id() -> egui::Id {
    egui::Id::unique("notes-wall")
}

fn card_id(id: Id<Note>) -> egui::Id {
    egui::Id::unique(("note-card", id.to_string()))
}

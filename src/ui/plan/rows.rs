//! Records as painted rows of one height, of which only those in sight are laid out: thousands scroll as easily as ten.

use egui::{Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    model::AnyId,
    scene::theme::{space, type_size},
    ui::{
        Cx,
        widgets::{ground, weak},
    },
};

const GAP: f32 = 2.0;

/// What is listed.
pub struct Listed<'a> {
    pub salt: &'static str,
    pub ids: &'a [AnyId],
    pub height: f32,
}

/// Paints a row into a place; without one it says whether the row is selected and what it is called.
pub type Look<'a> = dyn Fn(&mut Ui, AnyId, Option<Rect>) -> (bool, String) + 'a;

/// What was done with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    Only(AnyId),
    /// Together with what is selected, or no longer.
    Too(AnyId),
    /// Everything from the selected one to here.
    UpTo(AnyId),
}

/// Shows the rows; `wanted` is brought into sight.
pub fn rows_ui(ui: &mut Ui, cx: &Cx, listed: &Listed, wanted: Option<AnyId>, look: &Look) -> Option<Picked> {
    let mut picked = None;
    ui.spacing_mut().item_spacing.y = GAP;
    let mut area = ScrollArea::vertical().id_salt(listed.salt).auto_shrink(false);
    if let Some(place) = wanted.and_then(|wanted| listed.ids.iter().position(|id| *id == wanted)) {
        let top = place as f32 * (listed.height + GAP);
        area = area.vertical_scroll_offset((top - ui.available_height() / 2.0).max(0.0));
    }
    area.show_rows(ui, listed.height, listed.ids.len(), |ui, shown| {
        for id in listed.ids.get(shown).unwrap_or_default() {
            let response = row_ui(ui, cx, (*id, listed.height), look);
            if response.clicked() {
                let modifiers = ui.input(|input| input.modifiers);
                picked = Some(match (modifiers.command, modifiers.shift) {
                    (true, _) => Picked::Too(*id),
                    (_, true) => Picked::UpTo(*id),
                    _ => Picked::Only(*id),
                });
            }
            if response.has_focus() {
                picked = neighbour(ui, listed.ids, *id).or(picked);
            }
        }
    });
    picked
}

/// The row above or below, when an arrow key asks for it.
fn neighbour(ui: &Ui, ids: &[AnyId], id: AnyId) -> Option<Picked> {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let place = ids.iter().position(|other| *other == id)?;
    let to = |up, down| match (up, down) {
        (true, _) => place.checked_sub(1),
        (_, true) => Some(place + 1),
        _ => None,
    };
    let shift = to(pressed(Modifiers::SHIFT, Key::ArrowUp), pressed(Modifiers::SHIFT, Key::ArrowDown));
    let plain = to(pressed(Modifiers::NONE, Key::ArrowUp), pressed(Modifiers::NONE, Key::ArrowDown));
    let at = *ids.get(shift.or(plain)?)?;
    ui.memory_mut(|memory| memory.request_focus(widget_id(at)));
    Some(if shift.is_some() { Picked::UpTo(at) } else { Picked::Only(at) })
}

fn widget_id(id: AnyId) -> egui::Id {
    egui::Id::unique(("plan-row", id.to_string()))
}

fn row_ui(ui: &mut Ui, cx: &Cx, (id, height): (AnyId, f32), look: &Look) -> Response {
    let size = Vec2::new(ui.available_width() - space::M, height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, widget_id(id), Sense::click());
    let (selected, name) = look(ui, id, None);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
    if response.has_focus() {
        let arrows = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    ground(ui, cx, &response, selected);
    look(ui, id, Some(rect.shrink2(Vec2::new(space::M, 7.0))));
    response
}

/// The name of a column, flush with what stands below it.
pub fn caption_at(ui: &mut Ui, cx: &Cx, place: Rect, words: String) {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout));
    let words = weak(cx, words).size(type_size::CAPTION);
    inside.add(egui::Label::new(words).truncate());
}

/// What is selected, in the order in which it was; the last is the one that is shown.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    ids: Vec<AnyId>,
}

impl Selection {
    pub fn only(&mut self, id: AnyId) {
        self.ids = vec![id];
    }

    pub fn set(&mut self, ids: impl IntoIterator<Item = AnyId>) {
        self.ids = ids.into_iter().collect();
    }

    pub fn clear(&mut self) {
        self.ids.clear();
    }

    pub fn holds(&self, id: AnyId) -> bool {
        self.ids.contains(&id)
    }

    pub fn ids(&self) -> &[AnyId] {
        &self.ids
    }

    /// Lets go of what is not there any more.
    pub fn retain(&mut self, is_there: impl Fn(AnyId) -> bool) {
        self.ids.retain(|id| is_there(*id));
    }

    /// The one that is shown.
    pub fn last(&self) -> Option<AnyId> {
        self.ids.last().copied()
    }

    /// Takes up what was done with a row of a list.
    pub fn pick(&mut self, picked: Picked, listed: &[AnyId]) {
        match picked {
            Picked::Only(id) => self.only(id),
            Picked::Too(id) if self.holds(id) => self.ids.retain(|other| *other != id),
            Picked::Too(id) => self.ids.push(id),
            Picked::UpTo(id) => {
                let place = |id: AnyId| listed.iter().position(|other| *other == id);
                let from = self.ids.first().copied().unwrap_or(id);
                let (Some(a), Some(b)) = (place(from), place(id)) else { return self.only(id) };
                let mut ids: Vec<AnyId> =
                    listed.get(a.min(b)..=a.max(b)).map(<[AnyId]>::to_vec).unwrap_or_default();
                if b < a {
                    ids.reverse();
                }
                self.ids = ids;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::id::Id, model::strategy::Opportunity};

    #[test]
    fn a_selection_grows_shrinks_and_spans() {
        let ids: Vec<AnyId> = (0..5).map(|_| Id::<Opportunity>::random().into()).collect();
        let mut own = Selection::default();
        own.pick(Picked::Only(ids[1]), &ids);
        own.pick(Picked::Too(ids[3]), &ids);
        assert_eq!(own.ids(), [ids[1], ids[3]]);
        own.pick(Picked::Too(ids[3]), &ids);
        own.pick(Picked::UpTo(ids[4]), &ids);
        assert_eq!((own.ids(), own.last()), (&ids[1..], Some(ids[4])));
        own.pick(Picked::UpTo(ids[0]), &ids);
        assert_eq!(own.ids(), [ids[1], ids[0]]);
        own.retain(|id| id != ids[0]);
        assert_eq!(own.ids(), [ids[1]]);
    }
}

//! Details of the one thing that is selected, in a panel at the right of the board.

mod card;
mod journey;
mod links;
mod parts;
mod stage;

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::{
    base::id::Id,
    model::{AnyId, Kind},
    scene::theme::space,
    ui::{Cx, icon, style::color, widgets},
};

use super::JourneysView;

const WIDTH: f32 = 304.0;

impl JourneysView {
    /// What the panel is about: one selected record, else the map when its details were asked for.
    fn inspected(&self, cx: &Cx) -> Option<AnyId> {
        let selected = self.selection.single().filter(|id| {
            matches!(id.kind, Kind::Card | Kind::Stage | Kind::Lane) && cx.workspace.contains(*id)
        });
        if selected.is_some() || !self.selection.is_empty() || !self.shows_details {
            return selected;
        }
        self.journey(cx.workspace).map(AnyId::from)
    }

    pub(super) fn inspector_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(id) = self.inspected(cx) else { return };
        let frame = Frame::new().fill(color(cx.theme.surface)).inner_margin(Margin::same(space::L as i8));
        let panel = Panel::right("journeys-inspector").resizable(false).exact_size(WIDTH).frame(frame);
        let mut closed = false;
        panel.show(ui, |ui| {
            ui.horizontal(|ui| {
                widgets::section(ui, title(cx, id));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    closed =
                        widgets::icon_button(ui, icon::CLOSE, &cx.tr("journeys-close-details")).clicked();
                });
            });
            ScrollArea::vertical().id_salt(("journeys-details", id)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                ui.set_width(ui.available_width());
                details_ui(ui, cx, id);
            });
        });
        if closed {
            self.selection.clear();
            self.shows_details = false;
        }
    }
}

fn details_ui(ui: &mut Ui, cx: &Cx, id: AnyId) {
    match id.kind {
        Kind::Stage => stage::stage_ui(ui, cx, Id::new(id.key)),
        Kind::Lane => stage::lane_ui(ui, cx, Id::new(id.key)),
        Kind::Journey => journey::ui(ui, cx, Id::new(id.key)),
        _ => card::ui(ui, cx, Id::new(id.key)),
    }
}

fn title(cx: &Cx, id: AnyId) -> String {
    let key = match id.kind {
        Kind::Stage => "journeys-title-stage",
        Kind::Lane => "journeys-title-lane",
        Kind::Journey => "journeys-title-journey",
        _ => {
            let card = id.typed().and_then(|card| cx.workspace.cards.get(card));
            let lane = card.and_then(|card| cx.workspace.lanes.get(card.lane));
            let words = card
                .zip(lane)
                .map(|(card, lane)| crate::scene::journey_map::words::card_kind(card, lane, cx.lang));
            return words.unwrap_or_default();
        }
    };
    cx.tr(key)
}

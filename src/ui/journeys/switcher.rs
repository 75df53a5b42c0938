//! The row above: all maps, each map, and the ways to look at the one that is shown.

use egui::{Align, Layout, ScrollArea, Ui};

use crate::{
    model::Kind,
    scene::{journey_map::words, journey_overview::whole, names, theme::space},
    tr,
    ui::{Cx, icon, widgets},
};

use super::{JourneysView, sights::Sight};

impl JourneysView {
    /// A tab for the overview and for each map, at the right the sights of the map that is shown; below it
    /// whose it is, its state, and the way back to the map it is a part of.
    pub(super) fn switcher_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let sight = self.sight(cx.workspace);
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if sight != Sight::Overview {
                    self.sights_ui(ui, cx, sight);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| self.maps_ui(ui, cx, sight));
            });
        });
        if sight != Sight::Overview {
            self.whole_ui(ui, cx);
        }
        ui.add_space(space::XS);
    }

    /// The way back to the map that this one is a part of.
    fn whole_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let shown = self.journey(cx.workspace);
        let Some((journey, stage)) = shown.and_then(|id| whole(cx.workspace, id)) else { return };
        let part = tr!(cx.lang, "journeys-part-of", journey = &*journey.name, stage = &*stage.name);
        if widgets::quiet_button(ui, icon::ARROW_LEFT, part).clicked() {
            self.switch_to(stage.journey, cx.workspace);
        }
    }

    fn maps_ui(&mut self, ui: &mut Ui, cx: &Cx, sight: Sight) {
        let shown = self.journey(cx.workspace).filter(|_| sight != Sight::Overview);
        let mut chosen = None;
        ScrollArea::horizontal().id_salt("journeys-switcher").show(ui, |ui| {
            ui.horizontal(|ui| {
                let is_overview = sight == Sight::Overview;
                if widgets::tab(ui, cx, is_overview, cx.tr("journeys-overview")).clicked() {
                    self.look_at(Sight::Overview);
                }
                for (id, journey) in cx.workspace.journeys_in_order() {
                    let name = names::called(&journey.name, Kind::Journey, cx.lang);
                    let about = about(cx, journey);
                    if widgets::tab(ui, cx, shown == Some(id), name).on_hover_text(&about).clicked() {
                        chosen = Some(id);
                    }
                }
                if let Some(journey) = shown.and_then(|id| cx.workspace.journeys.get(id)) {
                    ui.add_space(space::S);
                    ui.label(widgets::weak(cx, about(cx, journey)));
                }
            });
        });
        if let Some(id) = chosen {
            self.switch_to(id, cx.workspace);
        }
    }

    /// From right to left.
    fn sights_ui(&mut self, ui: &mut Ui, cx: &Cx, sight: Sight) {
        let ways = [
            (Sight::Content, "journeys-sight-content"),
            (Sight::Comparison, "journeys-sight-comparison"),
            (Sight::Map, "journeys-sight-map"),
        ];
        for (other, key) in ways {
            if widgets::tab(ui, cx, sight == other, cx.tr(key)).clicked() {
                self.look_at(other);
            }
        }
        ui.add_space(space::L);
    }
}

/// Whose journey it is and its state.
fn about(cx: &Cx, journey: &crate::model::journey::Journey) -> String {
    let personas = words::personas(cx.workspace, journey, cx.lang);
    let state = words::state(journey.state, cx.lang);
    if personas.is_empty() {
        state
    } else {
        tr!(cx.lang, "journeys-about", personas = personas, state = state)
    }
}

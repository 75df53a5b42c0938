//! The row of maps above the board.

use egui::{ScrollArea, Ui};

use crate::{
    scene::{journey_map::words, theme::space},
    tr,
    ui::{Cx, widgets},
};

use super::JourneysView;

impl JourneysView {
    /// A tab for each map; whose it is and its state stand beside the chosen one.
    pub(super) fn switcher_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let shown = self.journey(cx.workspace);
        let mut chosen = None;
        ScrollArea::horizontal().id_salt("journeys-switcher").show(ui, |ui| {
            ui.horizontal(|ui| {
                for (id, journey) in cx.workspace.journeys_in_order() {
                    let is_shown = shown == Some(id);
                    let name = if journey.name.trim().is_empty() {
                        cx.tr("journeys-unnamed")
                    } else {
                        journey.name.clone()
                    };
                    let about = about(cx, journey);
                    if widgets::tab(ui, cx, is_shown, name).on_hover_text(&about).clicked() {
                        chosen = Some(id);
                    }
                }
                if let Some(journey) = shown.and_then(|id| cx.workspace.journeys.get(id)) {
                    ui.add_space(space::S);
                    ui.label(widgets::weak(cx, about(cx, journey)));
                }
            });
        });
        ui.add_space(space::XS);
        if let Some(id) = chosen {
            self.switch_to(id, cx.workspace);
        }
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

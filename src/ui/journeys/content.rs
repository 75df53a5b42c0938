//! The plan of content as a table: channels down, decision stages across; every entry is a card of the map.

use egui::{Grid, RichText, ScrollArea, Ui};

use crate::{
    analysis::journey::{ContentPlan, ContentRow, DECISIONS},
    base::id::Id,
    edit::{Label, journey, journey_content},
    model::{
        Kind,
        journey::{Card, Channel, DecisionStage, Journey, LaneKind, Stage},
    },
    scene::{
        journey_map::{said, told, words},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        field::Field,
        icon,
        style::color,
        widgets::{self, bold, weak},
    },
};

use super::JourneysView;

const CHANNELS: f32 = 132.0;

impl JourneysView {
    pub(super) fn content_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(id) = self.journey(cx.workspace) else { return };
        let plan = ContentPlan::of(cx.workspace, id);
        ScrollArea::vertical().id_salt("journeys-content").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - space::M);
            ui.label(weak(cx, cx.tr("journeys-content-how")));
            ui.add_space(space::M);
            stages_ui(ui, cx, id);
            ui.add_space(space::L);
            table_ui(ui, cx, id, &plan);
            ui.add_space(space::M);
            if widgets::quiet_button(ui, icon::ADD, cx.tr("journeys-add-channel")).clicked() {
                let name = cx.tr("journeys-new-channel");
                cx.edit(Label::Add(Kind::Channel), move |tx| {
                    journey_content::add_channel(tx, name).map(drop)
                });
            }
            ui.add_space(space::XL);
        });
    }
}

/// Each stage with where in the decision it lies.
fn stages_ui(ui: &mut Ui, cx: &Cx, id: Id<Journey>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::L, space::S);
        for (id, stage) in cx.workspace.stages_of(id) {
            ui.vertical(|ui| {
                ui.set_width(150.0);
                ui.add(egui::Label::new(weak(cx, &*stage.name).size(type_size::CAPTION)).truncate());
                decision_ui(ui, cx, id, stage);
            });
        }
    });
}

fn decision_ui(ui: &mut Ui, cx: &Cx, id: Id<Stage>, stage: &Stage) {
    let combo = egui::ComboBox::from_id_salt(("journeys-decision", id.to_string()))
        .width(140.0)
        .selected_text(told::decision(stage.decision, cx.lang));
    let response = combo.show_ui(ui, |ui| {
        for decision in DECISIONS {
            if ui.selectable_label(stage.decision == decision, told::decision(decision, cx.lang)).clicked() {
                cx.edit(Label::Change(Kind::Stage), move |tx| {
                    tx.update(id, |stage| stage.decision = decision)
                });
            }
        }
    });
    let name = format!("{}: {}", cx.tr("journeys-field-decision"), stage.name);
    response.response.accessible_name(name);
}

fn table_ui(ui: &mut Ui, cx: &Cx, id: Id<Journey>, plan: &ContentPlan) {
    let room = ui.available_width() - CHANNELS;
    let column = (room / DECISIONS.len() as f32 - space::L).max(140.0);
    Grid::new("journeys-content-table").spacing([space::L, space::M]).show(ui, |ui| {
        ui.label("");
        for decision in DECISIONS {
            ui.vertical(|ui| {
                ui.set_width(column);
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(bold(heading(cx, decision), type_size::BODY));
                let stages = cx.workspace.stages_of(id).into_iter();
                let names = stages.filter(|(_, stage)| stage.decision == decision);
                let names: Vec<&str> = names.map(|(_, stage)| stage.name.as_str()).collect();
                let names = if names.is_empty() {
                    cx.tr("journeys-content-no-stage")
                } else {
                    names.join(&cx.tr("journeys-list-separator"))
                };
                ui.add(egui::Label::new(weak(cx, names).size(type_size::CAPTION)).wrap());
            });
        }
        ui.end_row();
        for row in &plan.rows {
            if row.is_empty() && !row.channel.is_set() {
                continue;
            }
            ui.vertical(|ui| {
                ui.set_width(CHANNELS);
                channel_ui(ui, cx, row.channel);
            });
            for (place, decision) in DECISIONS.into_iter().enumerate() {
                ui.vertical(|ui| {
                    ui.set_width(column);
                    ui.spacing_mut().item_spacing.y = space::XS;
                    cell_ui(ui, cx, id, (row, place, decision));
                });
            }
            ui.end_row();
        }
    });
}

/// A decision stage; what lies in none stands under a name of its own.
fn heading(cx: &Cx, decision: DecisionStage) -> String {
    match decision {
        DecisionStage::None => cx.tr("journeys-content-other"),
        decision => told::decision(decision, cx.lang),
    }
}

fn channel_ui(ui: &mut Ui, cx: &Cx, id: Id<Channel>) {
    let Some(channel) = cx.workspace.channels.get(id) else {
        ui.label(weak(cx, cx.tr("journeys-no-channel")));
        return;
    };
    Field::new(id, "name", &channel.name, cx.tr("journeys-field-channel")).plain().show(
        ui,
        cx,
        move |tx, name| tx.update(id, |channel| channel.name = name),
    );
}

/// The content of one channel at one decision stage, and a place for more.
fn cell_ui(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<Journey>,
    (row, place, decision): (&ContentRow, usize, DecisionStage),
) {
    for card in row.cells.get(place).into_iter().flatten() {
        entry_ui(ui, cx, *card);
    }
    let stages: Vec<_> =
        cx.workspace.stages_of(id).into_iter().filter(|(_, stage)| stage.decision == decision).collect();
    let channel = row.channel;
    let name = cx
        .workspace
        .channels
        .get(channel)
        .map_or_else(|| cx.tr("journeys-no-channel"), |channel| channel.name.clone());
    let words = tr!(cx.lang, "journeys-add-content", channel = name, decision = heading(cx, decision));
    let add = |stage: Id<Stage>| {
        let texts = (words::lane_kind(LaneKind::ContentPlan, cx.lang), String::new());
        cx.edit(Label::Add(Kind::Card), move |tx| {
            journey_content::add_content(tx, stage, channel, texts).map(drop)
        });
    };
    match stages.as_slice() {
        [] => {}
        [(stage, _)] => {
            if widgets::icon_button(ui, icon::ADD, &words).clicked() {
                add(*stage);
            }
        }
        several => {
            ui.visuals_mut().button_frame = false;
            let menu = ui.menu_button(widgets::icon_text(icon::ADD, 16.0), |ui| {
                for (stage, record) in several {
                    if ui.button(&record.name).clicked() {
                        add(*stage);
                        ui.close();
                    }
                }
            });
            menu.response.on_hover_text(&words).accessible_name(&words);
        }
    }
}

/// One card: its text, its stage as the way to the map, and a button to delete it.
fn entry_ui(ui: &mut Ui, cx: &Cx, id: Id<Card>) {
    let Some(card) = cx.workspace.cards.get(id) else { return };
    let text = said(cx.workspace, card);
    Field::new(id, "text", text, cx.tr("journeys-field-text")).growing().index(2).show(
        ui,
        cx,
        move |tx, text| journey::set_card_text(tx, id, text),
    );
    ui.horizontal(|ui| {
        let stage = cx.workspace.stages.get(card.stage).map(|stage| stage.name.clone()).unwrap_or_default();
        let words = RichText::new(&stage).size(type_size::CAPTION).color(color(cx.theme.accent));
        let link = egui::Button::new(words).frame(false).truncate();
        let name = tr!(cx.lang, "journeys-show-on-map", stage = &*stage);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let delete = tr!(cx.lang, "journeys-remove", name = text.trim());
            if widgets::icon_button(ui, icon::CLOSE, &delete).clicked() {
                cx.edit(Label::Delete(Kind::Card), move |tx| journey::remove_cards(tx, &[id].into()));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                if ui.add(link).on_hover_text(&name).accessible_name(&name).clicked() {
                    cx.ask(Request::Show(id.into()));
                }
            });
        });
    });
}

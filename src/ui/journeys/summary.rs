//! What the map says, at its foot: the curve in figures, how well founded it is, and what is missing.

use egui::{Frame, Grid, Label, Margin, Panel, RichText, ScrollArea, Sense, Ui};

use crate::{
    analysis::{
        formulas::emotion::EmotionLine,
        journey::{Check, Curve, EvidenceLevel, Finding, JourneyResult},
    },
    base::{id::Id, number},
    model::{
        AnyId, Workspace,
        journey::{Card, Stage},
    },
    scene::{
        journey_map::{said, told},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, icon,
        style::color,
        widgets::{self, bold, weak},
    },
};

use super::JourneysView;

/// Height of the panel when it is open.
const HEIGHT: f32 = 176.0;

/// Whether the panel is one line high.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Folded {
    #[default]
    Yes,
    No,
}

impl JourneysView {
    pub(super) fn summary_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(journey) = self.journey(cx.workspace) else { return };
        let results = self.sights.results(cx);
        let Some(result) = results.get(&journey) else { return };
        let frame = Frame::new().inner_margin(Margin { top: 4, ..Margin::ZERO });
        let panel = Panel::bottom("journeys-summary").resizable(false).frame(frame).show_separator_line(true);
        let panel = match self.sights.summary {
            Folded::Yes => panel.exact_size(30.0),
            Folded::No => panel.exact_size(HEIGHT),
        };
        let mut chosen = None;
        panel.show(ui, |ui| {
            chosen = self.strip_ui(ui, cx, result);
            if self.sights.summary == Folded::No {
                ui.add_space(space::XS);
                chosen = chosen.or(open_ui(ui, cx, result));
            }
        });
        if let Some(id) = chosen {
            self.selection.set(id);
            self.reveal = Some(id);
        }
    }

    /// The actor's curve in one line, and the button that opens the rest.
    fn strip_ui(&mut self, ui: &mut Ui, cx: &Cx, result: &JourneyResult) -> Option<AnyId> {
        let mut chosen = None;
        ui.horizontal(|ui| {
            ui.set_min_height(24.0);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let is_open = self.sights.summary == Folded::No;
                let words = match result.findings.len() {
                    0 => cx.tr("journeys-nothing-to-check"),
                    count => tr!(cx.lang, "journeys-to-check", count = count),
                };
                let sign = if is_open { icon::FOLD } else { icon::UNFOLD };
                if widgets::quiet_button(ui, sign, words)
                    .on_hover_text(cx.tr("journeys-checks-how"))
                    .clicked()
                {
                    self.sights.summary = if is_open { Folded::Yes } else { Folded::No };
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    chosen = line_ui(ui, cx, result);
                });
            });
        });
        chosen
    }
}

fn line_ui(ui: &mut Ui, cx: &Cx, result: &JourneyResult) -> Option<AnyId> {
    let mut chosen = None;
    evidence_ui(ui, cx, result.evidence);
    let Some(line) = result.line() else {
        ui.add(Label::new(weak(cx, cx.tr("journeys-no-curve"))).truncate());
        return None;
    };
    figure_ui(ui, cx, "journeys-figure-mean", &told::feeling(line.mean));
    let stage = result.stages.get(line.lowest.index).copied();
    if place_ui(ui, cx, "journeys-figure-lowest", &told::feeling(line.lowest.valence), stage) {
        chosen = stage.map(AnyId::from);
    }
    figure_ui(ui, cx, "journeys-figure-negative", &number::share(line.negative_share, 0));
    if let Some(fall) = line.largest_fall {
        let stage = result.stages.get(fall.at).copied();
        if place_ui(ui, cx, "journeys-figure-fall", &told::feeling(fall.change), stage) {
            chosen = stage.map(AnyId::from);
        }
    }
    if let Some(peak_end) = line.peak_end {
        figure_ui(ui, cx, "journeys-figure-peak-end", &told::feeling(peak_end));
    }
    chosen
}

/// How well founded the map is: filled dots and a word.
fn evidence_ui(ui: &mut Ui, cx: &Cx, level: EvidenceLevel) {
    let filled = "●".repeat(level.step());
    let open = "○".repeat(EvidenceLevel::ALL.len() - 1 - level.step());
    let dots = RichText::new(format!("{filled}{open}")).size(9.0).color(color(cx.theme.favourable));
    let words = told::evidence_level(level, cx.lang);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(dots);
        ui.label(RichText::new(words).size(type_size::CAPTION));
    });
}

/// A name in second ink with its figure; skipped when there is no room left.
fn figure_ui(ui: &mut Ui, cx: &Cx, key: &str, value: &str) {
    if ui.available_width() < 90.0 {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(weak(cx, cx.tr(key)).size(type_size::CAPTION));
        ui.label(bold(value, type_size::CAPTION));
    });
}

/// The same with a stage to go to; says whether it was chosen.
fn place_ui(ui: &mut Ui, cx: &Cx, key: &str, value: &str, stage: Option<Id<Stage>>) -> bool {
    let name = stage.and_then(|stage| cx.workspace.stages.get(stage)).map(|stage| stage.name.clone());
    let Some(name) = name.filter(|_| ui.available_width() > 190.0) else { return false };
    let mut clicked = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(weak(cx, cx.tr(key)).size(type_size::CAPTION));
        ui.label(bold(value, type_size::CAPTION));
        clicked = link_ui(ui, cx, &name, 150.0);
    });
    clicked
}

/// Something to go to; says whether it was chosen.
fn link_ui(ui: &mut Ui, cx: &Cx, text: &str, width: f32) -> bool {
    let text = text.replace('\n', " ");
    let words = RichText::new(&text).size(type_size::CAPTION).color(color(cx.theme.accent));
    ui.scope(|ui| {
        ui.set_max_width(width);
        let label = Label::new(words).truncate().sense(Sense::click());
        let response = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(&text);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &text));
        response.clicked()
    })
    .inner
}

/// All curves in figures at the left, what is missing at the right.
fn open_ui(ui: &mut Ui, cx: &Cx, result: &JourneyResult) -> Option<AnyId> {
    let mut chosen = None;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_max_width(480.0);
            ui.set_min_width(360.0_f32.min(ui.available_width() / 2.0));
            ScrollArea::both().id_salt("journeys-curves").max_height(HEIGHT - 48.0).show(ui, |ui| {
                curves_ui(ui, cx, result);
            });
        });
        ui.add_space(space::L);
        ui.vertical(|ui| {
            ScrollArea::vertical()
                .id_salt("journeys-findings")
                .auto_shrink(false)
                .max_height(HEIGHT - 48.0)
                .show(ui, |ui| chosen = findings_ui(ui, cx, result));
        });
    });
    chosen
}

fn curves_ui(ui: &mut Ui, cx: &Cx, result: &JourneyResult) {
    let curves: Vec<(&Curve, &EmotionLine)> =
        result.curves.iter().filter_map(|curve| Some((curve, curve.line.as_ref()?))).collect();
    if curves.is_empty() {
        return;
    }
    Grid::new("journeys-curve-figures").spacing([space::L, space::XS]).show(ui, |ui| {
        ui.label("");
        for key in ["mean", "lowest", "negative", "fall", "peak-end"] {
            ui.label(weak(cx, cx.tr(&format!("journeys-figure-{key}"))).size(type_size::CAPTION));
        }
        ui.end_row();
        for (curve, line) in curves {
            let persona = cx.workspace.personas.get(curve.persona);
            let name = persona.map_or_else(|| cx.tr("journeys-nobody"), |persona| persona.name.clone());
            ui.label(bold(name, type_size::CAPTION));
            ui.label(told::feeling(line.mean));
            ui.label(told::feeling(line.lowest.valence));
            ui.label(number::share(line.negative_share, 0));
            ui.label(line.largest_fall.map_or_else(|| "—".to_owned(), |fall| told::feeling(fall.change)));
            ui.label(line.peak_end.map_or_else(|| "—".to_owned(), told::feeling));
            ui.end_row();
        }
    });
}

/// What is missing, kind by kind; gives the record that was chosen.
fn findings_ui(ui: &mut Ui, cx: &Cx, result: &JourneyResult) -> Option<AnyId> {
    let mut chosen = None;
    if result.findings.is_empty() {
        ui.label(weak(cx, cx.tr("journeys-checks-fine")));
    }
    for check in Check::ALL {
        let found: Vec<&Finding> = result.findings.iter().filter(|finding| finding.check == check).collect();
        if found.is_empty() {
            continue;
        }
        ui.horizontal(|ui| {
            ui.label(RichText::new("●").size(9.0).color(color(cx.theme.caution)));
            let words = format!("{}  {}", told::check(check, cx.lang), found.len());
            ui.label(bold(words, type_size::CAPTION));
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            for finding in found {
                if link_ui(ui, cx, &name_of(cx.workspace, finding), 220.0) {
                    chosen = Some(finding.record);
                }
            }
        });
    }
    chosen
}

/// A stage by its name, a card by what it says, else by its stage.
pub(super) fn name_of(workspace: &Workspace, finding: &Finding) -> String {
    let stage = |id: Id<Stage>| workspace.stages.get(id).map(|stage| stage.name.clone()).unwrap_or_default();
    match finding.record.typed::<Card>().and_then(|card| workspace.cards.get(card)) {
        Some(card) => {
            let said = said(workspace, card).trim().to_owned();
            if said.is_empty() { stage(card.stage) } else { said }
        }
        None => finding.record.typed().map(stage).unwrap_or_default(),
    }
}

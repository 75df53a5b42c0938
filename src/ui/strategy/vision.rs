//! The vision: the statement large, what could be weak in it, where it comes from, what is aimed at.

use egui::{Ui, Vec2};

use crate::{
    analysis::{
        programme::focus,
        vision::{Weakness, weaknesses},
    },
    base::id::Id,
    edit::Label,
    model::{
        AnyId, Kind, Workspace,
        organisation::{Profile, StartProfile, Vision},
    },
    scene::{document::What, theme::space},
    tr,
    ui::{
        Cx,
        article::{REGISTER, TEXT, advice_ui, columns_ui, heading_ui, page_ui, quiet_ui},
        icon,
        inline::{
            Editing,
            entries::{Listed, list_ui, listed},
            text::{Shown, Text, captioned_ui, text, text_ui},
        },
        style::color,
        widgets::{icon_text, tab, weak},
    },
};

use super::{Section, objectives::objectives_ui};

/// From this width on, texts stand in two columns.
const TWO_COLUMNS: f32 = 760.0;
/// Size of the statement; a long one is set smaller.
const STATEMENT: f32 = 26.0;
const LONG_STATEMENT: f32 = 20.0;

#[derive(Default)]
pub struct VisionSection {
    editing: Editing,
}

const VISION: Text<Vision> = text!("strategy-statement", "strategy-vision-hint", vision);
const MISSION: Text<Vision> = text!("strategy-mission", "strategy-mission-hint", mission);
const PROMISE: Text<Vision> = text!("strategy-promise", "strategy-promise-hint", promise);
const ORIGINS: [Text<Vision>; 3] = [
    text!("strategy-what-we-do", "strategy-answer-hint", what_we_do),
    text!("strategy-why-we-build", "strategy-answer-hint", why_we_build),
    text!("strategy-why-customers-buy", "strategy-answer-hint", why_customers_buy),
];
const SUPPORTERS: Listed<String, Vision> = listed!("strategy-supporters", supporters);
const EXAMPLES: Listed<String, Vision> = listed!("strategy-examples", examples);

/// The id of the vision, of which there is one.
fn vision() -> Id<Vision> {
    Id::new(AnyId::only(Kind::Vision).key)
}

impl Section for VisionSection {
    fn key(&self) -> &'static str {
        "strategy-vision"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Vision | Kind::Objective)
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Programme]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        page_ui(ui, "strategy-vision", REGISTER, |ui| {
            self.statement_ui(ui, cx);
            let columns = if ui.available_width() >= TWO_COLUMNS { 2 } else { 1 };
            ui.add_space(space::L);
            columns_ui(ui, columns, |column, ui| {
                if column == 0 {
                    captioned_ui(ui, cx, (&mut self.editing, vision()), MISSION, "");
                }
                if column + 1 == columns {
                    captioned_ui(ui, cx, (&mut self.editing, vision()), PROMISE, "");
                }
            });
            heading_ui(ui, cx, "strategy-objectives", "strategy-objectives-about");
            objectives_ui(ui, cx, &mut self.editing);
            heading_ui(ui, cx, "strategy-origins", "strategy-origins-about");
            ui.scope(|ui| {
                ui.set_max_width(TEXT);
                for question in ORIGINS {
                    captioned_ui(ui, cx, (&mut self.editing, vision()), question, "");
                    ui.add_space(space::S);
                }
            });
            ui.add_space(space::L);
            columns_ui(ui, columns, |column, ui| {
                if column == 0 {
                    list_ui(ui, cx, vision(), &mut self.editing, SUPPORTERS);
                }
                if column + 1 == columns {
                    list_ui(ui, cx, vision(), &mut self.editing, EXAMPLES);
                }
            });
            start_ui(ui, cx);
        });
    }

    fn select(&mut self, id: AnyId, _: &Workspace) {
        match id.kind {
            Kind::Objective => self.editing.want((id, "/name", 0)),
            _ => self.editing.want((id, VISION.field, 0)),
        }
    }
}

impl VisionSection {
    fn statement_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let statement = &cx.workspace.vision.vision;
        let size = if statement.chars().count() > 140 { LONG_STATEMENT } else { STATEMENT };
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(860.0));
            text_ui(ui, cx, (&mut self.editing, vision()), VISION, Shown::large(size));
        });
        if statement.trim().is_empty() {
            return quiet_ui(ui, cx, &cx.tr("strategy-vision-empty"));
        }
        let found = weaknesses(statement, &own_words(cx.workspace));
        ui.spacing_mut().item_spacing.y = space::XS;
        for weakness in &found {
            advice_ui(ui, cx, &words(cx, weakness));
        }
        if found.is_empty() {
            ui.horizontal(|ui| {
                ui.label(icon_text(icon::CHECK, 14.0).color(color(cx.theme.favourable)));
                ui.label(weak(cx, cx.tr("strategy-vision-sound")));
            });
        }
    }
}

/// What this organisation calls those it serves.
fn own_words(workspace: &Workspace) -> Vec<String> {
    let segments = workspace.segments.values().map(|segment| segment.name.clone());
    segments.chain(workspace.personas.values().map(|persona| persona.archetype.clone())).collect()
}

/// A finding as a question to the team.
fn words(cx: &Cx, weakness: &Weakness) -> String {
    let list = |words: &[String]| words.join(&cx.tr("inline-comma"));
    match weakness {
        Weakness::TooLong { length, most } => {
            tr!(cx.lang, "strategy-weak-long", length = *length, most = *most)
        }
        Weakness::TooShort => cx.tr("strategy-weak-short"),
        Weakness::SeveralThings(count) => tr!(cx.lang, "strategy-weak-several", count = *count),
        Weakness::NoCustomer => cx.tr("strategy-weak-nobody"),
        Weakness::AboutUs => cx.tr("strategy-weak-us"),
        Weakness::OnlySuperlatives(found) => tr!(cx.lang, "strategy-weak-praise", words = list(found)),
        Weakness::NumberForAim(figure) => tr!(cx.lang, "strategy-weak-number", figure = figure.as_str()),
        Weakness::Fashionable(found) => tr!(cx.lang, "strategy-weak-fashion", words = list(found)),
    }
}

/// The kind of brand, and what it puts first in the programme and among the tools.
fn start_ui(ui: &mut Ui, cx: &Cx) {
    heading_ui(ui, cx, "profile-start", "strategy-start-about");
    let chosen = cx.workspace.profile.start;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::XS, 0.0);
        for start in StartProfile::ALL.iter().copied() {
            let name = cx.tr(&format!("profile-start-{}", start.code()));
            if tab(ui, cx, start == chosen, name).clicked() && start != chosen {
                cx.edit(Label::Change(Kind::Profile), move |tx| {
                    tx.update_only(|profile: &mut Profile| profile.start = start)
                });
            }
        }
    });
    ui.add_space(space::XS);
    ui.label(cx.tr(&format!("profile-focus-{}", chosen.code())));
    let first = focus(chosen);
    let task = cx.tr(&format!("strategy-task-{}", first.task.code()));
    let tool = cx.tr(&format!("strategy-category-{}", first.tool.code()));
    quiet_ui(ui, cx, &tr!(cx.lang, "strategy-start-first", task = task, tool = tool));
}

//! The loose ends by kind, each with what mends it beside it.

use std::collections::BTreeSet;

use egui::{RichText, Ui};

use crate::{
    analysis::loose_ends::{At, LooseEnd, LooseEndKind},
    base::id::Id,
    model::{
        AnyId,
        journey::{Card, Stage},
        kpi::Kpi,
        strategy::Initiative,
    },
    scene::{
        strategy::inquiry::end_told,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        article::{REGISTER, page_ui},
        cx::Request,
        field::Field,
        icon,
        inline::{
            Editing,
            rows::Columns,
            text::{Shown, Text, text, text_ui},
        },
        style::color,
        widgets::{bold, icon_text, weak},
    },
};

use super::mends;

/// The key by which this part of the chain is opened from elsewhere.
pub const LOOSE_ENDS: &str = "chain-ends";

/// Rows of a kind before the others are asked for.
const FIRST: usize = 8;
/// What is loose, and what mends it.
const WEIGHTS: [f32; 2] = [3.0, 2.2];

pub const OWNER: Text<Kpi> = text!("chain-owner", "chain-owner-hint", owner_role);

/// The view state of the list.
#[derive(Default)]
pub struct Ends {
    editing: Editing,
    /// Kinds that are shown whole.
    whole: BTreeSet<LooseEndKind>,
    /// The KPI whose owner is being typed: it stays in the list until that is done.
    typing: Option<Id<Kpi>>,
}

impl Ends {
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, ends: &[LooseEnd]) {
        page_ui(ui, "chain-ends", REGISTER, |ui| {
            if ends.is_empty() && self.typing.is_none() {
                ui.horizontal(|ui| {
                    ui.label(icon_text(icon::CHECK, 18.0).color(color(cx.theme.favourable)));
                    ui.add(egui::Label::new(cx.tr("chain-no-ends")).wrap());
                });
                return;
            }
            ui.scope(|ui| {
                ui.set_max_width(640.0);
                ui.add(egui::Label::new(weak(cx, cx.tr("chain-ends-about"))).wrap());
            });
            for kind in LooseEndKind::ALL {
                self.kind_ui(ui, cx, kind, ends);
            }
        });
    }

    fn kind_ui(&mut self, ui: &mut Ui, cx: &Cx, kind: LooseEndKind, ends: &[LooseEnd]) {
        let mut rows: Vec<&At> = ends.iter().filter(|end| end.kind == kind).map(|end| &end.at).collect();
        let count = rows.len();
        let typed = self.typing.map(|id| At::Record(id.into()));
        if let Some(typed) =
            typed.as_ref().filter(|own| kind == LooseEndKind::KpiWithoutOwner && !rows.contains(own))
        {
            rows.push(typed);
        }
        if rows.is_empty() {
            return;
        }
        ui.add_space(space::XL);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.label(bold(count.to_string(), type_size::SECTION).color(color(cx.theme.accent)));
            let words = tr!(cx.lang, &format!("chain-loose-{}", kind.code()), count = count);
            ui.label(bold(words, type_size::SECTION));
        });
        ui.add_space(-space::XS);
        ui.add(egui::Label::new(weak(cx, cx.tr(&format!("chain-why-{}", kind.code())))).wrap());
        ui.add_space(space::S);
        let is_whole = self.whole.contains(&kind);
        let shown = if is_whole { rows.len() } else { rows.len().min(FIRST) };
        for at in rows.iter().take(shown) {
            self.row_ui(ui, cx, kind, at);
        }
        if shown < rows.len() {
            let words = tr!(cx.lang, "chain-show-all", count = rows.len());
            if ui.link(words).clicked() {
                self.whole.insert(kind);
            }
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, cx: &Cx, kind: LooseEndKind, at: &At) {
        let (name, about) = end_told(cx.workspace, at, cx.lang);
        Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
            if column == 0 {
                // On the line of the buttons beside it.
                ui.add_space(5.0);
                let link = egui::Link::new(RichText::new(&name).color(color(cx.theme.ink)));
                if ui.add(link).on_hover_text(cx.tr("chain-open")).clicked() {
                    cx.ask(Request::Show(match at {
                        At::Record(id) => *id,
                        At::Criterion(assessment, _) => (*assessment).into(),
                    }));
                }
                if !about.is_empty() {
                    ui.label(weak(cx, about.as_str()).size(type_size::CAPTION));
                }
            } else {
                ui.spacing_mut().item_spacing.x = space::XS;
                self.mend_ui(ui, cx, (kind, at), &name);
            }
        });
        ui.add_space(space::S);
    }

    /// What mends it with one press.
    fn mend_ui(&mut self, ui: &mut Ui, cx: &Cx, (kind, at): (LooseEndKind, &At), name: &str) {
        match (kind, at) {
            (LooseEndKind::SeverePain, At::Record(id)) => {
                if let Some(pain) = id.typed::<Card>() {
                    mends::pain_ui(ui, cx, pain, name);
                }
            }
            (LooseEndKind::InitiativeWithoutMeasure, At::Record(id)) => {
                if let Some(initiative) = id.typed::<Initiative>() {
                    mends::measure_ui(ui, cx, initiative, name);
                }
            }
            (LooseEndKind::KpiWithoutOwner, At::Record(id)) => self.owner_ui(ui, cx, *id, name),
            (LooseEndKind::StageWithoutKpi, At::Record(id)) => {
                if let Some(stage) = id.typed::<Stage>() {
                    mends::stage_ui(ui, cx, stage, name);
                }
            }
            (LooseEndKind::PersonaWithoutJourney, At::Record(id)) => {
                if let Some(persona) = id.typed() {
                    mends::persona_ui(ui, cx, persona, name);
                }
            }
            (_, At::Criterion(_, gap)) => mends::gap_ui(ui, cx, gap, name),
            (LooseEndKind::CriterionWithoutInitiative, At::Record(_)) => {}
        }
    }

    /// The role is typed in place. What is typed becomes an edit while the typing goes on; the row waits for its
    /// end.
    fn owner_ui(&mut self, ui: &mut Ui, cx: &Cx, id: AnyId, name: &str) {
        let Some(kpi) = id.typed::<Kpi>().filter(|kpi| cx.workspace.kpis.contains(*kpi)) else {
            self.typing = None;
            return;
        };
        let shown = Shown { of: name, ..Shown::default() };
        text_ui(ui, cx, (&mut self.editing, kpi), OWNER, shown);
        let has_focus = ui.memory(|memory| memory.has_focus(Field::id_of(id, OWNER.field, 0)));
        if has_focus {
            self.typing = Some(kpi);
        } else if self.typing == Some(kpi) {
            self.typing = None;
        }
    }
}

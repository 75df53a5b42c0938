//! The register of claims: every figure quoted from elsewhere, with its source and how far it can be trusted.

use egui::{Color32, Ui};

use crate::{
    base::id::Id,
    edit::{Label, organisation as verbs},
    model::{
        AnyId, Kind, Workspace,
        evidence::{Claim, Trust},
    },
    scene::{
        document::What,
        theme::{space, type_size},
    },
    ui::{
        Cx,
        article::{REGISTER, add_ui, page_ui, quiet_ui},
        icon,
        inline::{
            Editing,
            choice::choice_ui,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, Text, name_of, text, text_ui},
        },
        style::color,
        widgets::{empty_ui, icon_text},
    },
};

use super::Section;

#[derive(Default)]
pub struct ClaimsSection {
    editing: Editing,
}

const CLAIM: Text<Claim> = text!("strategy-claim", "strategy-claim-hint", text);
const FIGURE: Text<Claim> = text!("strategy-figure", "strategy-figure-hint", figure);
const SOURCE: Text<Claim> = text!("strategy-source", "strategy-source-hint", source);
const DOUBT: Text<Claim> = text!("strategy-doubt", "strategy-doubt-hint", doubt);

/// What is claimed and what speaks against it, the figure, the source, the trust.
const WEIGHTS: [f32; 4] = [3.4, 1.1, 2.2, 1.3];

impl Section for ClaimsSection {
    fn key(&self) -> &'static str {
        "strategy-claims"
    }

    fn shows(&self, kind: Kind) -> bool {
        kind == Kind::Claim
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Claims]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if cx.workspace.claims.is_empty() {
            if empty_ui(ui, cx, icon::EVIDENCE, &cx.tr("strategy-claims-empty"), &cx.tr("strategy-claim-add"))
            {
                add(cx);
            }
            return;
        }
        page_ui(ui, "strategy-claims", REGISTER, |ui| {
            quiet_ui(ui, cx, &cx.tr("strategy-claims-about"));
            ui.add_space(space::L);
            let names = ["strategy-claim", "strategy-figure", "strategy-source", "strategy-trust"];
            Columns::new(ui, &WEIGHTS).names_ui(ui, cx, &names);
            for index in 0..cx.workspace.claims.len() {
                self.claim_ui(ui, cx, index);
            }
            if add_ui(ui, cx, "strategy-claim-add") {
                add(cx);
            }
        });
    }

    fn select(&mut self, id: AnyId, _: &Workspace) {
        self.editing.want((id, CLAIM.field, 0));
    }
}

fn add(cx: &Cx) {
    cx.create(Label::Add(Kind::Claim), |tx| verbs::add_claim(tx, Claim::default()));
}

impl ClaimsSection {
    fn claim_ui(&mut self, ui: &mut Ui, cx: &Cx, index: usize) {
        let rows = cx.workspace.claims_in_order();
        let Some((id, claim)) = rows.get(index) else { return };
        let id = *id;
        let of = (index + 1).to_string();
        let editing = &mut self.editing;
        let rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
            let shown = |font| Shown { of: &of, font };
            match column {
                0 => {
                    text_ui(ui, cx, (editing, id), CLAIM, shown(None));
                    ui.visuals_mut().override_text_color = Some(color(cx.theme.second_ink));
                    text_ui(ui, cx, (editing, id), DOUBT, shown(None));
                }
                1 => {
                    let font = egui::FontId::new(type_size::CARD_TITLE, crate::ui::fonts::bold());
                    text_ui(ui, cx, (editing, id), FIGURE, shown(Some(font)));
                }
                2 => _ = text_ui(ui, cx, (editing, id), SOURCE, shown(None)),
                _ => trust_ui(ui, cx, (id, claim), &of),
            }
        });
        record_acts_ui(ui, cx, (rect, &called(&claim.text, index)), (&rows, index), verbs::move_claim);
        ui.add_space(space::S);
    }
}

/// How far it can be trusted, as a word with a mark.
fn trust_ui(ui: &mut Ui, cx: &Cx, (id, claim): (Id<Claim>, &Claim), of: &str) {
    let (mark, ink): (_, Color32) = match claim.trust {
        Trust::Unchecked => (icon::HELP, color(cx.theme.second_ink)),
        Trust::Doubtful => (icon::ALERT, color(cx.theme.adverse)),
        Trust::Plausible => (icon::CHECK, color(cx.theme.caution)),
        Trust::Confirmed => (icon::EVIDENCE, color(cx.theme.favourable)),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(icon_text(mark, 14.0).color(ink));
        let options =
            Trust::ALL.iter().map(|trust| (*trust, cx.tr(&format!("strategy-trust-{}", trust.code()))));
        let name = name_of(cx, "strategy-trust", of);
        if let Some(trust) = choice_ui(ui, cx, (("trust", id), &name), (claim.trust, Some(ink)), options) {
            cx.edit(Label::Change(Kind::Claim), move |tx| tx.update(id, |claim| claim.trust = trust));
        }
    });
}

//! Landscape and matrix on paper, and one initiative on a page.

use crate::{
    analysis::{
        priorities::{RankedInitiative, opportunities},
        ranking::standings,
    },
    base::{id::Id, localised::Lang, number},
    model::{
        AnyId, Kind, Workspace,
        strategy::{ExpectedEffect, Initiative},
    },
    scene::{
        Scene,
        look::Look,
        names,
        strategy::{Sheet, words::state},
        theme::{space, type_size},
        titled_sheet::titled_sheet,
        wrap::TextStyle,
    },
    tr,
};

use super::{
    landscape,
    matrix::{self, Axes},
    tables::{milestone, milestones, risks, severity},
    words::{costs, criterion, quadrant_key, span},
};

/// Around the page of an initiative.
const MARGIN: f32 = 40.0;
const TITLE: TextStyle = TextStyle::bold(type_size::COVER);
const FACTS: TextStyle = TextStyle::regular(type_size::CARD_TITLE);

/// The landscape of opportunities; `None` without any.
pub fn landscape_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let count = workspace.opportunities.len();
    let (title, counted) = ("plan-landscape-title", tr!(look.lang, "plan-opportunity-count", count = count));
    (count > 0).then(|| {
        titled_sheet(workspace, look, (title, &counted), |size| {
            landscape::draw(workspace, &opportunities(workspace), (size, None), look).0.scene
        })
    })
}

/// The matrix of initiatives on two axes; `None` without initiatives.
pub fn matrix_sheet(workspace: &Workspace, axes: Axes, look: &Look) -> Option<Scene<AnyId>> {
    let count = workspace.initiatives.len();
    let (title, counted) = ("plan-matrix-title", tr!(look.lang, "plan-initiative-count", count = count));
    (count > 0).then(|| {
        titled_sheet(workspace, look, (title, &counted), |size| {
            let chosen = (size, axes, matrix::Chosen::default());
            matrix::draw(workspace, &standings(workspace), chosen, look).0.scene
        })
    })
}

/// Width of the text of an initiative's page.
const WIDTH: f32 = 640.0;
/// Width of the names of facts.
const NAMES: f32 = 150.0;

/// One initiative on a page; `None` when there is no such initiative.
pub fn initiative_sheet(workspace: &Workspace, id: Id<Initiative>, look: &Look) -> Option<Scene<AnyId>> {
    let own = workspace.initiatives.get(id)?;
    let lang = look.lang;
    let mut page = Page { sheet: Sheet::new(look, WIDTH), lang };
    page.text(&tr!(lang, "plan-initiative"), TextStyle::regular(type_size::CAPTION), Ink::Second);
    let name = names::called(&own.name, Kind::Initiative, lang);
    page.text(&name, TITLE, Ink::First);
    page.sheet.y += space::S;
    if !own.description.trim().is_empty() {
        page.text(own.description.trim(), FACTS, Ink::First);
        page.sheet.y += space::M;
    }
    page.fact("plan-state", &state(own.state, lang));
    page.fact("plan-owner", own.owner_role.trim());
    page.fact("plan-time", &span(workspace, own, lang));
    page.fact("plan-cost", &costs(workspace, own, lang));
    let named =
        |id: AnyId| if workspace.contains(id) { names::record(workspace, id, lang) } else { String::new() };
    page.fact("plan-objective", &named(own.objective.into()));
    page.fact("plan-hypothesis", &named(own.hypothesis.into()));
    let ranked = crate::analysis::priorities::initiatives(workspace).into_iter().find(|row| row.id == id);
    page.fact("plan-priorities", &ranked.map(|row| priority(row, lang)).unwrap_or_default());
    let linked = workspace.opportunities.iter().filter(|(_, other)| other.initiatives.contains(&id));
    page.list("plan-opportunities", linked.map(|(id, _)| names::record(workspace, id.into(), lang)));
    page.list("plan-effects", own.effects.iter().map(|own| effect(workspace, own, lang)));
    page.list("plan-pains", own.pains.iter().map(|id| names::record(workspace, (*id).into(), lang)));
    page.list("plan-criteria", own.criteria.iter().map(|own| criterion(workspace, own, lang)));
    page.list("plan-waits-for", own.depends_on.iter().map(|id| names::record(workspace, (*id).into(), lang)));
    page.list(
        "plan-milestones",
        milestones(workspace, id).into_iter().map(|(_, own)| milestone(workspace, own, lang)),
    );
    page.list("plan-risks", risks(workspace, id).into_iter().map(|(_, own)| risk(own, lang)));
    Some(page.sheet.finish(MARGIN + space::M))
}

/// A page that is written from top to bottom.
struct Page<'a> {
    sheet: Sheet<'a>,
    lang: Lang,
}

#[derive(Clone, Copy)]
enum Ink {
    First,
    Second,
}

impl Page<'_> {
    fn text(&mut self, words: &str, style: TextStyle, ink: Ink) {
        let theme = self.sheet.look.theme;
        let colour = if matches!(ink, Ink::First) { theme.ink } else { theme.second_ink };
        self.sheet.paragraph((0.0, WIDTH), words, style, colour);
    }

    /// A name with what is known; nothing where nothing is.
    fn fact(&mut self, key: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        let (theme, top) = (self.sheet.look.theme, self.sheet.y);
        let style = TextStyle::regular(type_size::BODY);
        self.sheet.paragraph((0.0, NAMES - space::M), &tr!(self.lang, key), style, theme.second_ink);
        let foot = self.sheet.y;
        self.sheet.y = top;
        self.sheet.paragraph((NAMES, WIDTH - NAMES), words, style, theme.ink);
        self.sheet.y = self.sheet.y.max(foot) + space::XS;
    }

    fn list(&mut self, key: &str, entries: impl Iterator<Item = String>) {
        let entries: Vec<String> = entries.collect();
        if entries.is_empty() {
            return;
        }
        self.sheet.y += space::L;
        self.text(&tr!(self.lang, key), TextStyle::bold(type_size::SECTION), Ink::First);
        self.sheet.y += space::XS;
        let ink = self.sheet.look.theme.ink;
        for entry in entries {
            let style = TextStyle::regular(type_size::BODY);
            let top = self.sheet.y;
            self.sheet.paragraph((0.0, space::L), "–", style, ink);
            self.sheet.y = top;
            self.sheet.paragraph((space::L, WIDTH - space::L), &entry, style, ink);
            self.sheet.y += 2.0;
        }
    }
}

fn priority(row: RankedInitiative, lang: Lang) -> String {
    let of = |key: &str, value: Option<f64>| {
        value.map(|value| {
            tr!(lang, "plan-named-figure", name = tr!(lang, key), figure = number::figure(value))
        })
    };
    let quadrant = row.quadrant.map(|quadrant| tr!(lang, quadrant_key(quadrant)));
    let parts =
        [quadrant, of("plan-impact", row.impact), of("plan-effort", row.effort), of("plan-rice", row.rice)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// An expected effect: the KPI and by how much.
pub(super) fn effect(workspace: &Workspace, own: &ExpectedEffect, lang: Lang) -> String {
    let kpi = names::record(workspace, own.kpi.into(), lang);
    let unit = workspace.kpis.get(own.kpi).map_or("", |kpi| kpi.unit.trim());
    match own.change {
        Some(change) => {
            let change = format!("{} {unit}", number::with_plus(&number::figure(change)));
            tr!(lang, "plan-named-figure", name = kpi, figure = change.trim())
        }
        None => kpi,
    }
}

fn risk(own: &crate::model::strategy::Risk, lang: Lang) -> String {
    let mut words = own.text.trim().to_owned();
    if let Some(severity) = severity(own) {
        words = tr!(lang, "plan-risk-rated", risk = words, severity = severity);
    }
    match own.response.trim() {
        "" => words,
        response => tr!(lang, "plan-risk-answered", risk = words, response = response),
    }
}

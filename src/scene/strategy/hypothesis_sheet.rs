//! The hypotheses and the measurement plan for paper: one below the other, each with what its measures did.

use crate::{
    analysis::hypotheses::{Finding, Moved, findings, reached},
    base::{
        colour::Colour,
        geom::{pos, rect},
        id::Id,
    },
    i18n::calendar::period_name,
    model::{
        AnyId, Kind, Workspace,
        order::in_order,
        strategy::{Hypothesis, Verdict},
    },
    scene::{
        Scene, Stroke,
        look::Look,
        names,
        theme::{Theme, space},
        wrap::TextStyle,
    },
    tr,
};

use super::{
    inquiry::{self, tried_by},
    sheet::{COVER, HEADING, NAME, SMALL, Sheet, TEXT},
    trial,
};

const WIDTH: f32 = 1120.0;
/// Width of the words at the left.
const LEFT: f32 = 620.0;
const GUTTER: f32 = 56.0;
/// Width of the names of facts.
const NAMES: f32 = 188.0;

/// The page; `None` without hypotheses.
pub fn hypothesis_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let rows = in_order(&workspace.hypotheses, |_| true);
    if rows.is_empty() {
        return None;
    }
    let mut sheet = Sheet::new(look, WIDTH);
    sheet.paragraph((0.0, WIDTH), &tr!(look.lang, "strategy-hypotheses"), COVER, look.theme.ink);
    sheet.paragraph((0.0, WIDTH), &workspace.profile.name, TEXT, look.theme.second_ink);
    for (id, own) in rows {
        sheet.y += space::XL;
        sheet.rule((0.0, sheet.y), (WIDTH, sheet.y), Stroke::solid(1.0, look.theme.hairline));
        sheet.y += space::L;
        hypothesis(&mut sheet, workspace, (id, own));
    }
    Some(sheet.finish(space::XXL))
}

fn hypothesis(sheet: &mut Sheet, workspace: &Workspace, (id, own): (Id<Hypothesis>, &Hypothesis)) {
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    let top = sheet.y;
    let statement = names::called(&own.statement, Kind::Hypothesis, lang);
    sheet.paragraph((0.0, LEFT), &statement, HEADING, theme.ink);
    sheet.y += space::XS;
    let facts = [
        ("hypotheses-because", own.because.clone()),
        ("hypotheses-behaviour", own.behaviour.clone()),
        ("hypotheses-need", own.need.clone()),
        ("hypotheses-rule", own.decision_rule.clone()),
        ("hypotheses-result", own.result.clone()),
        (
            "hypotheses-initiatives",
            tried_by(workspace, id).iter().map(|(_, own)| own.name.clone()).collect::<Vec<_>>().join("\n"),
        ),
    ];
    for (key, text) in facts {
        fact(sheet, (0.0, LEFT), (&tr!(lang, key), &text));
    }
    let tests = in_order(&workspace.experiments, |test| test.hypothesis == id);
    for (_, test) in tests {
        let told = format!("{}: {}", test.name, trial::results(test, lang).join(" "));
        fact(sheet, (0.0, LEFT), (&tr!(lang, "test-test"), &told));
    }
    let foot = sheet.y;
    sheet.y = top;
    let right = (LEFT + GUTTER, WIDTH - LEFT - GUTTER);
    let (mark, ink) = mark(own.verdict, theme);
    let words = format!("{mark} {}", inquiry::verdict(own.verdict, lang));
    sheet.paragraph(right, &words, NAME, ink);
    sheet.y += space::XS;
    let period =
        |own: Option<_>| own.map(|own| period_name(own, workspace.fiscal_start(), lang)).unwrap_or_default();
    fact(sheet, right, (&tr!(lang, "hypotheses-baseline"), &period(own.baseline)));
    let found = findings(workspace, own);
    let target = reached(workspace, own, &found);
    let target = target.map(|own| inquiry::reached_words(workspace, &own, lang)).unwrap_or_default();
    fact(sheet, right, (&tr!(lang, "hypotheses-target"), &target));
    fact(sheet, right, (&tr!(lang, "hypotheses-review"), &period(own.review)));
    for found in &found {
        measured(sheet, workspace, (right, found));
    }
    sheet.block_showing(id.into(), rect(-space::M, top, 3.0, sheet.y.max(foot) - top), 1.5, ink);
    sheet.y = sheet.y.max(foot);
}

/// A verdict as a mark and in colour; the word stands beside it.
pub fn mark(verdict: Verdict, theme: &Theme) -> (&'static str, Colour) {
    match verdict {
        Verdict::Open => ("○", theme.second_ink),
        Verdict::Confirmed => ("▲", theme.favourable),
        Verdict::Refuted => ("▼", theme.adverse),
    }
}

/// The same for which way a measure went.
pub fn moved_mark(moved: Moved, theme: &Theme) -> (&'static str, Colour) {
    match moved {
        Moved::Better => ("▲", theme.favourable),
        Moved::Worse => ("▼", theme.adverse),
        Moved::Chance => ("●", theme.caution),
        Moved::Unknown => ("○", theme.second_ink),
    }
}

fn measured(sheet: &mut Sheet, workspace: &Workspace, ((x, width), found): ((f32, f32), &Finding)) {
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    let Some(kpi) = workspace.kpis.get(found.kpi) else { return };
    sheet.y += space::S;
    sheet.paragraph((x, width), &kpi.name, NAME, theme.ink);
    let (mark, ink) = moved_mark(found.moved, theme);
    let words = format!("{mark} {}", inquiry::finding(workspace, found, lang));
    sheet.paragraph((x, width), &words, SMALL, ink);
}

/// A text beside its name; nothing where there is none.
fn fact(sheet: &mut Sheet, (x, width): (f32, f32), (name, text): (&str, &str)) {
    if text.trim().is_empty() {
        return;
    }
    let theme = sheet.look.theme;
    let top = sheet.y;
    let style: TextStyle = TEXT;
    let place = rect(x, top, NAMES - space::S, style.metrics().height);
    sheet.block(place, name, style, theme.second_ink);
    sheet.paragraph((x + NAMES, width - NAMES), text, style, theme.ink);
    let least = pos(x, top + style.metrics().height);
    sheet.y = sheet.y.max(least.y) + space::XS;
}

//! One KPI on a page: figure, method, chart, baseline, target and what happened.

use crate::{
    analysis::kpi::KpiResult,
    base::{
        geom::{pos, size},
        id::Id,
    },
    i18n::calendar::period_name,
    model::{AnyId, Workspace, kpi::Kpi},
    scene::{
        Anchor, Scene,
        look::Look,
        theme::{space, type_size},
        wrap::{Limits, TextStyle},
    },
    tr,
};

use super::{Chart, brush::Brush, draw, sheet::on_sheet, standing::Standing, words};

const WIDTH: f32 = 900.0;
const CHART: f32 = 380.0;
const FIGURE: TextStyle = TextStyle::bold(type_size::COVER);
const HEADING: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const BODY: TextStyle = TextStyle::regular(type_size::BODY);
const GAP: f32 = space::XL;

/// The page of a KPI; None when there is no such KPI.
pub fn page(workspace: &Workspace, id: Id<Kpi>, look: &Look) -> Option<Scene<AnyId>> {
    let kpi = workspace.kpis.get(id)?;
    let result = KpiResult::of(kpi);
    let chart = Chart::of(workspace, id, &result, look.lang);
    let mut brush = Brush::new(size(WIDTH, 0.0), look);
    let mut y = 0.0;
    if let Some(chart) = &chart {
        y += headline(&mut brush, &result, chart) + space::L;
        let drawing = draw(chart, size(WIDTH, CHART), look);
        brush.scene.append_moved(&drawing.map_tags(|()| None), 0.0, y);
        y += CHART + space::L;
    } else {
        let text = tr!(look.lang, "kpis-no-value");
        y += brush.words(&text, (BODY, look.theme.second_ink), pos(0.0, y), Limits::width(WIDTH)) + space::L;
    }
    y += columns(&mut brush, &sections(workspace, id, kpi, (&result, chart.as_ref()), look), y);
    brush.scene.size.h = y;
    let facts = [words::method(kpi, look.lang)];
    Some(on_sheet(workspace, look, (&kpi.name, &facts), &brush.scene))
}

/// The newest figure with its certainty, and how it stands; gives the height.
fn headline(brush: &mut Brush, result: &KpiResult, chart: &Chart) -> f32 {
    let (theme, lang) = (brush.look.theme, brush.look.lang);
    let Some(newest) = result.newest() else { return 0.0 };
    let value = chart.style.value(newest.reading.value.unwrap_or_default());
    let mut x = brush.text(&value, (FIGURE, theme.ink), pos(0.0, 30.0), Anchor::Start) + space::L;
    let period = chart.style.period(newest.period);
    let certainty = words::certainty(&newest.reading, &chart.style, lang);
    let first = brush.text(&period, (BODY, theme.second_ink), pos(x, 14.0), Anchor::Start);
    x += brush.text(&certainty, (BODY, theme.second_ink), pos(x, 32.0), Anchor::Start).max(first) + GAP;
    if let Some(target) = &result.target {
        let standing = Standing::of(result);
        let ink = standing.colour(theme).unwrap_or(theme.second_ink);
        brush.text(&standing.marked(lang), (BODY, ink), pos(x, 14.0), Anchor::Start);
        let words = words::target(target, &chart.style, lang);
        brush.text(&words, (BODY, theme.second_ink), pos(x, 32.0), Anchor::Start);
    }
    40.0
}

/// A heading with sentences below it.
struct Section {
    heading: String,
    lines: Vec<String>,
}

fn sections(
    workspace: &Workspace,
    id: Id<Kpi>,
    kpi: &Kpi,
    (result, chart): (&KpiResult, Option<&Chart>),
    look: &Look,
) -> Vec<Section> {
    let lang = look.lang;
    let mut found = Vec::new();
    let mut add = |key: &str, lines: Vec<String>| {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
        if !lines.is_empty() {
            found.push(Section { heading: crate::i18n::text(lang, key), lines });
        }
    };
    if let Some(style) = chart.map(|chart| &chart.style) {
        let note = kpi.baseline.as_ref().map(|baseline| baseline.note.clone()).unwrap_or_default();
        add("kpis-baseline", vec![words::baseline(result, style, lang), note]);
        let way = result.target.as_ref().map(|target| words::trajectory(target, style, lang));
        add("kpis-target-heading", way.unwrap_or_default());
    }
    add("kpis-page-caution", words::warnings(kpi, result, lang));
    let notes = workspace.annotations.values().filter(|note| note.kpis.is_empty() || note.kpis.contains(&id));
    let mut notes: Vec<_> = notes.filter_map(|note| Some((note.period?, note.text.clone()))).collect();
    notes.sort();
    let said = |(period, text): (crate::base::period::Period, String)| {
        tr!(lang, "kpis-note-said", period = period_name(period, workspace.fiscal_start(), lang), text = text)
    };
    add("kpis-annotations", notes.into_iter().map(said).collect());
    let named = |key: &str, text: &str| {
        if text.trim().is_empty() {
            String::new()
        } else {
            crate::i18n::format(lang, key, &[("text", text.to_owned().into())])
        }
    };
    let origin =
        [named("kpis-page-owner", &kpi.owner_role), named("kpis-page-source", &kpi.source), kpi.note.clone()];
    add("kpis-origin", origin.into());
    found
}

/// Sections in two columns, each into the one that is shorter; gives the height.
fn columns(brush: &mut Brush, sections: &[Section], top: f32) -> f32 {
    let theme = brush.look.theme;
    let wide = (WIDTH - GAP) / 2.0;
    let mut heights = [0.0_f32; 2];
    for section in sections {
        let column = usize::from(heights[1] < heights[0]);
        let x = column as f32 * (wide + GAP);
        let limits = Limits::width(wide);
        let mut y = heights[column];
        y += brush.words(&section.heading, (HEADING, theme.ink), pos(x, top + y), limits) + space::XS;
        for line in &section.lines {
            y += brush.words(line, (BODY, theme.second_ink), pos(x, top + y), limits) + 2.0;
        }
        heights[column] = y + space::L;
    }
    heights[0].max(heights[1])
}

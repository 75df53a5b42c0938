//! Where the organisation stands: the placement in each model by itself, and every KPI against its target.

use std::collections::BTreeMap;

use crate::{
    analysis::{
        kpi::KpiResult,
        maturity::{Outcome, Profile, Results, Staged, results},
    },
    base::{
        geom::{Pos, pos, rect, size},
        id::Id,
        number,
    },
    model::{
        kpi::Kpi,
        maturity::{Assessment, Instrument},
    },
    scene::{
        Anchor, RectShape, Shape, Stroke,
        chart::{Chart, sparkline, standing::Standing, words as chart_words},
        maturity::words,
        theme::space,
    },
    tr,
};

use super::{
    To,
    page::{BODY, NAME, Page, SMALL, STRONG, record},
};

/// Models beside each other at most; more stand in further rows.
const BESIDE: usize = 3;
/// Height of the small staircases.
const STAIRS: f32 = 44.0;
/// Least width of a model.
const MODEL: f32 = 128.0;
/// KPIs shown before the rest is counted.
const KPIS: usize = 14;
const ROW: f32 = 28.0;
/// Room for a figure with its unit.
const FIGURE: f32 = 92.0;

/// The newest assessment with each instrument, side by side.
pub fn maturity(page: &mut Page) {
    page.heading("overview-where");
    let newest = newest(page);
    if newest.is_empty() {
        page.invitation("overview-no-maturity", "overview-assess", To::Maturity);
        return;
    }
    let (x, width) = page.column;
    let fits = ((width + space::XL) / (MODEL + space::XL)) as usize;
    let columns = fits.clamp(1, BESIDE).min(newest.len());
    let each = (width + space::XL) / columns as f32 - space::XL;
    for row in newest.chunks(columns) {
        let top = page.sheet.y;
        let mut foot = top;
        for (column, id) in row.iter().enumerate() {
            let left = x + column as f32 * (each + space::XL);
            foot = foot.max(model(page, *id, (pos(left, top), each)));
        }
        page.sheet.y = foot + space::L;
    }
    page.sheet.y -= space::L;
}

fn newest(page: &Page) -> Vec<Id<Assessment>> {
    let mut newest: BTreeMap<Id<Instrument>, (usize, Id<Assessment>)> = BTreeMap::new();
    for (place, (id, own)) in page.workspace.assessments_in_order().into_iter().enumerate() {
        let date = |id: Id<Assessment>| page.workspace.assessments.get(id).and_then(|own| own.date);
        let known = newest.get(&own.instrument);
        if known.is_none_or(|(_, old)| date(*old) <= own.date) {
            let place = known.map_or(place, |(first, _)| *first);
            newest.insert(own.instrument, (place, id));
        }
    }
    let mut found: Vec<(usize, Id<Assessment>)> = newest.into_values().collect();
    found.sort_unstable();
    found.into_iter().map(|(_, id)| id).collect()
}

/// One model with its picture, its name and its result; gives how far down it reaches.
fn model(page: &mut Page, id: Id<Assessment>, (at, width): (Pos, f32)) -> f32 {
    let Some(results) = results(page.workspace, id) else { return at.y };
    let (theme, lang) = (page.theme(), page.lang());
    let told = match &results.outcome {
        Outcome::Staged(staged) => {
            stairs(page, staged, (at, width));
            let next = staged.next.map(|_| {
                let percent = number::share(staged.progress, 0);
                tr!(lang, "overview-next-stage", percent = percent)
            });
            (words::stage(&results.instrument, staged.stage, lang), next)
        }
        Outcome::Profile(profile) => {
            bars(page, profile, (at, width));
            let binding = profile.binding.as_deref();
            let weakest = binding.map(|code| {
                let name = words::name_of(&results.instrument.competencies, code, lang);
                tr!(lang, "overview-weakest", competency = name)
            });
            (tr!(lang, "overview-of-100", overall = words::index(profile.overall)), weakest)
        }
        Outcome::Undefined(_) => (words::placement(&results, lang), None),
    };
    let (result, more) = told;
    let mut y = at.y + STAIRS + space::S;
    y += page.text((pos(at.x, y), width, 2), &result, (NAME, theme.ink));
    let name = results.instrument.name.get(lang);
    if let Some(more) = &more {
        y += page.text((pos(at.x, y), width, 2), more, (SMALL, theme.ink));
    }
    y += page.text((pos(at.x, y), width, 2), name, (SMALL, theme.second_ink));
    let said = model_said(&results, &result, lang);
    page.part(rect(at.x, at.y, width, y - at.y), record(id), said);
    y
}

fn model_said(results: &Results, result: &str, lang: crate::base::localised::Lang) -> String {
    tr!(lang, "overview-model-said", model = results.instrument.name.get(lang), result = result)
}

/// A step for each stage: reached ones are filled, the next shows how full it is.
fn stairs(page: &mut Page, staged: &Staged, (at, width): (Pos, f32)) {
    let theme = page.theme();
    let count = staged.stages.len().max(1) as f32;
    let step = (width.min(200.0) / count).min(36.0);
    let lowest = 8.0;
    for (place, row) in staged.stages.iter().enumerate() {
        let place = place as f32;
        let height = lowest + (STAIRS - lowest) * (place + 1.0) / count;
        let whole = rect(at.x + place * step, at.y + STAIRS - height, step - 3.0, height);
        let share = if row.number <= staged.stage {
            1.0
        } else if Some(row.number) == staged.next {
            staged.progress.clamp(0.0, 1.0) as f32
        } else {
            0.0
        };
        let full = rect(whole.min.x, whole.max.y - height * share, whole.width(), height * share);
        let ground = if share > 0.0 && share < 1.0 { theme.accent_soft } else { theme.hairline };
        page.sheet.block_of(whole, 2.0, ground);
        if share > 0.0 {
            page.sheet.block_of(full, 2.0, theme.accent);
        }
    }
}

/// A bar for each competency; the weakest one, which holds the others back, is outlined.
fn bars(page: &mut Page, profile: &Profile, (at, width): (Pos, f32)) {
    let theme = page.theme();
    let count = profile.competencies.len().max(1) as f32;
    let step = (width.min(200.0) / count).min(36.0);
    for (place, own) in profile.competencies.iter().enumerate() {
        let x = at.x + place as f32 * step;
        page.sheet.block_of(rect(x, at.y, step - 3.0, STAIRS), 2.0, theme.hairline);
        let share = (own.value.unwrap_or_default() / 100.0).clamp(0.0, 1.0) as f32;
        let bar = rect(x, at.y + STAIRS * (1.0 - share), step - 3.0, STAIRS * share);
        page.sheet.block_of(bar, 2.0, theme.accent);
        if Some(&own.code) == profile.binding.as_ref() {
            let stroke = Some(Stroke::solid(1.5, theme.ink));
            let outline = RectShape { rect: bar, radius: 2.0, fill: None, stroke };
            page.sheet.scene.push(Shape::Rect(outline));
        }
    }
}

/// Every KPI with its course, its newest value and how it stands to its target.
pub fn kpis(page: &mut Page) {
    page.heading("overview-measures");
    let kpis = page.workspace.kpis_in_order();
    if kpis.is_empty() {
        page.invitation("overview-no-kpis", "overview-measure", To::Kpis);
        return;
    }
    for (id, kpi) in kpis.iter().take(KPIS) {
        kpi_row(page, *id, kpi);
    }
    page.more(kpis.len().saturating_sub(KPIS), To::Kpis);
}

/// Where the columns of a row end, from the right edge: standing, interval, value, course.
struct Stops {
    standing: f32,
    interval: Option<f32>,
    value: f32,
    course: f32,
}

impl Stops {
    fn of(width: f32) -> Self {
        if width >= 560.0 {
            Self { standing: 96.0, interval: Some(216.0), value: 224.0, course: 390.0 }
        } else {
            Self { standing: 96.0, interval: None, value: 108.0, course: 258.0 }
        }
    }
}

fn kpi_row(page: &mut Page, id: Id<Kpi>, kpi: &Kpi) {
    let (theme, lang) = (page.theme(), page.lang());
    let (x, width) = page.column;
    let (top, end) = (page.sheet.y, x + width);
    let stops = Stops::of(width);
    let baseline = top + 18.0;
    let result = KpiResult::of(kpi);
    let chart = Chart::of(page.workspace, id, &result, lang);
    page.text((pos(x, top + 3.5), width - stops.course - space::S, 1), &kpi.name, (BODY, theme.ink));
    let newest = result.newest().map(|newest| newest.reading).unwrap_or_default();
    let style = chart.as_ref().map(|chart| &chart.style);
    let figure = chart_words::figure(newest.value, style, |text| page.width(text, STRONG) <= FIGURE);
    page.label(pos(end - stops.value, baseline), Anchor::End, &figure, (STRONG, theme.ink));
    if let Some(chart) = &chart {
        let spark = sparkline(chart, size(72.0, 22.0), theme).map_tags(|()| None);
        page.sheet.scene.append_moved(&spark, end - stops.course, top + 3.0);
    }
    let range = newest.interval.zip(style).map(|(own, style)| style.interval(own.low, own.high));
    if let (Some(stop), Some(range)) = (stops.interval, &range) {
        page.text((pos(end - stop, top + 4.5), 112.0, 1), range, (SMALL, theme.second_ink));
    }
    let standing = Standing::of(&result);
    let ink = standing.colour(theme).unwrap_or(theme.second_ink);
    page.text((pos(end - stops.standing, top + 4.5), 96.0, 1), &standing.marked(lang), (SMALL, ink));
    page.sheet.y += ROW;
    let value = range.map_or(figure.clone(), |range| format!("{figure} ({range})"));
    let name = kpi.name.as_str();
    let said = tr!(lang, "overview-kpi-said", name = name, value = value, standing = standing.words(lang));
    page.part_from(top, record(id), said);
}

//! Money in and out, year by year: as bars with what they add up to, and as rows that can be checked.

use crate::{
    analysis::business_case::CaseResult,
    base::{
        geom::{pos, rect},
        number,
    },
    model::business_case::Case,
    scene::{
        Anchor, PathShape, Shape, Stroke, TextLine,
        path::Path,
        theme::{space, type_size},
        wrap::TextStyle,
    },
    tr,
};

use super::{
    super::{
        sheet::SMALL,
        words::{self, money},
    },
    Page,
};

const HEIGHT: f32 = 150.0;
/// Right of the last year, for the names of the lines.
const NAMES: f32 = 56.0;

/// What the flows add up to after each year.
fn sums(case: &CaseResult) -> Vec<f64> {
    let sums = case.flows.iter().scan(0.0, |sum, flow| {
        *sum += flow;
        Some(*sum)
    });
    sums.collect()
}

/// Bars of the base case; lines of what all three add up to, each named at its end.
pub fn course(page: &mut Page, cases: &[CaseResult; 3]) {
    let (theme, lang) = (page.sheet.look.theme, page.sheet.look.lang);
    let base = &cases[1];
    page.heading("maps-flows");
    let lines = cases.each_ref().map(sums);
    let values = || base.flows.iter().chain(lines.iter().flatten()).copied();
    let (least, most) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let top = page.sheet.y + space::L;
    let y_of = |value: f64| top + HEIGHT * ((most - value) / (most - least).max(1.0)) as f32;
    let step = ((page.width() - NAMES) / base.flows.len().max(1) as f32).min(180.0);
    let middle = |year: usize| (year as f32 + 0.5) * step;
    let zero = y_of(0.0);
    page.sheet.rule((0.0, zero), (step * base.flows.len() as f32, zero), Stroke::solid(1.0, theme.hairline));
    for (year, flow) in base.flows.iter().enumerate() {
        let (a, b) = (y_of(*flow).min(zero), y_of(*flow).max(zero));
        let colour = if *flow < 0.0 { theme.adverse } else { theme.favourable };
        let bar = rect(middle(year) - step * 0.22, a, step * 0.44, (b - a).max(1.0));
        page.sheet.block_of(bar, 2.0, colour.mixed(theme.ground, 0.72));
    }
    let mut ends = Vec::new();
    for (index, case) in Case::ALL.into_iter().enumerate() {
        let Some(line) = lines.get(index) else { continue };
        let path = Path::polyline(line.iter().enumerate().map(|(year, sum)| pos(middle(year), y_of(*sum))));
        let stroke = match case {
            Case::Base => Stroke::solid(2.0, theme.accent),
            _ => Stroke::solid(1.25, theme.accent).dashed(4.0, 3.0),
        };
        page.sheet.scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
        if let Some(last) = line.last() {
            ends.push((y_of(*last) + 4.0, middle(line.len() - 1) + 6.0, case));
        }
    }
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut above = f32::NEG_INFINITY;
    for (y, x, case) in ends {
        // Lines that end in one place keep their names apart.
        above = y.max(above + SMALL.metrics().height);
        page.sheet.label((x, above), Anchor::Start, &words::case(case, lang), (SMALL, theme.accent));
    }
    labels(page, base, (step, top, &y_of), &lines);
    page.sheet.y = top + HEIGHT + 52.0;
    page.aside(&tr!(lang, "worth-flows-words"));
}

/// What a year is called.
fn year_name(page: &Page, year: usize) -> String {
    match year {
        0 => tr!(page.sheet.look.lang, "maps-start"),
        _ => tr!(page.sheet.look.lang, "maps-year", number = year),
    }
}

/// Amounts beyond the bars and the years below, as many as there is room for.
fn labels(
    page: &mut Page,
    base: &CaseResult,
    (step, top, y_of): (f32, f32, &dyn Fn(f64) -> f32),
    lines: &[Vec<f64>; 3],
) {
    let (theme, lang) = (page.sheet.look.theme, page.sheet.look.lang);
    let every = (72.0 / step.max(1.0)).ceil().max(1.0) as usize;
    for (year, flow) in base.flows.iter().enumerate() {
        let x = (year as f32 + 0.5) * step;
        let name = year_name(page, year);
        if year % every == 0 {
            let end = y_of(*flow);
            let y = if *flow < 0.0 { end + 15.0 } else { end - 6.0 };
            let amount = money(page.workspace, *flow);
            let line = TextLine::new(page.sheet.look.measure, &amount, SMALL, theme.ink);
            let line = line.at(pos(x, y), Anchor::Middle);
            // Lines that run behind the words do not disturb them.
            page.sheet.block_of(line.bounds().grown(1.0), 3.0, theme.ground.with_alpha(0.86));
            page.sheet.scene.push(Shape::Text(line));
            page.sheet.label((x, top + HEIGHT + 40.0), Anchor::Middle, &name, (SMALL, theme.second_ink));
        }
        let sum = |case: usize| {
            lines.get(case).and_then(|line| line.get(year)).map_or_else(String::new, |sum| page.exact(*sum))
        };
        let (flow, low, base, high) = (page.exact(*flow), sum(0), sum(1), sum(2));
        let told =
            tr!(lang, "worth-told-year", name = name, flow = flow, low = low, base = base, high = high);
        page.spot(rect(x - step / 2.0, top, step, HEIGHT + 52.0), told);
    }
}

/// Weights of the columns: year, in, out, net, factor, present value, sum so far.
const WEIGHTS: [f32; 7] = [0.8, 1.0, 1.0, 1.0, 0.8, 1.1, 1.1];
const ROW: f32 = 24.0;
const TOTAL: TextStyle = TextStyle::bold(type_size::CAPTION);

/// The base case in rows: what comes in, what goes out, what is left, what that is worth today.
pub fn years(page: &mut Page, base: &CaseResult) {
    let (theme, lang) = (page.sheet.look.theme, page.sheet.look.lang);
    let roi = &page.workspace.roi;
    let rate = roi.discount_rate.unwrap_or_default();
    page.sheet.y += space::L;
    let names = [
        "worth-year",
        "worth-benefits",
        "worth-spent",
        "worth-net",
        "worth-factor",
        "worth-present",
        "worth-sum",
    ];
    row(page, &names.map(|key| tr!(lang, key)), (SMALL, theme.second_ink));
    let amount = |value: f64| number::format(value, 0);
    let (once, yearly) = (roi.cost_once.unwrap_or_default(), roi.cost_per_year.unwrap_or_default());
    let mut totals = [0.0; 4];
    for (year, (flow, sum)) in base.flows.iter().zip(sums(base)).enumerate() {
        let spent = if year == 0 { once } else { yearly };
        let factor = (1.0 + rate).powf(-(year as f64));
        let parts = [flow + spent, -spent, *flow, flow * factor];
        totals.iter_mut().zip(parts).for_each(|(total, part)| *total += part);
        let [gained, spent, net, present] = parts.map(amount);
        let factor = number::format(factor, 4);
        let cells = [year_name(page, year), gained, spent, net, factor, present, amount(sum)];
        row(page, &cells, (SMALL, theme.ink));
    }
    let [gained, spent, net, present] = totals.map(amount);
    let total = tr!(lang, "worth-total");
    row(page, &[total, gained, spent, net, String::new(), present, String::new()], (TOTAL, theme.ink));
    let npv = page.exact(base.npv);
    let words = tr!(lang, "worth-years-words", npv = npv);
    page.sheet.y += space::XS;
    page.aside(&words);
}

/// A row of figures: the first at the left, the others below each other at the right.
fn row(page: &mut Page, cells: &[String; 7], ink: (TextStyle, crate::base::colour::Colour)) {
    let width = page.width().min(760.0);
    let hairline = page.sheet.look.theme.hairline;
    let all: f32 = WEIGHTS.iter().sum();
    let mut right = 0.0;
    for (index, (cell, weight)) in cells.iter().zip(WEIGHTS).enumerate() {
        let left = right;
        right += width * weight / all;
        let y = page.sheet.y + 16.0;
        if index == 0 {
            page.sheet.line((left, y, right - left), cell, ink.0, ink.1);
        } else {
            page.sheet.label((right, y), Anchor::End, cell, ink);
        }
    }
    page.sheet.y += ROW;
    page.sheet.rule((0.0, page.sheet.y), (width, page.sheet.y), Stroke::solid(1.0, hairline));
}

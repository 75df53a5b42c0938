//! What the programme is worth, with every assumption it rests on.

use crate::{
    analysis::{
        business_case::{BenefitKind, Case, CaseResult, Swing, case_result, counts_twice, tornado},
        formulas::Undefined,
    },
    base::{
        geom::{pos, rect},
        localised::Lang,
        number,
    },
    model::{Workspace, strategy::Roi},
    scene::{Anchor, PathShape, Scene, Shape, Stroke, look::Look, path::Path, theme::space},
    tr,
};

use super::{
    sheet::{COVER, NAME, SMALL, Sheet, TEXT, TITLE},
    words::{self, money},
};

type Drawing = Scene<crate::model::AnyId>;

const WIDTH: f32 = 920.0;
/// Long lines of text are no wider than this.
const READABLE: f32 = 640.0;

/// The page of the business case for paper; `None` when there are no assumptions yet or they make no sense.
pub fn worth_sheet(workspace: &Workspace, look: &Look) -> Option<Drawing> {
    let cases = cases(&workspace.roi).ok()?;
    let mut sheet = Sheet::new(look, WIDTH);
    sheet.paragraph((0.0, WIDTH), &tr!(look.lang, "maps-worth"), COVER, look.theme.ink);
    sheet.paragraph((0.0, WIDTH), &workspace.profile.name, TEXT, look.theme.second_ink);
    sheet.y += space::XL;
    worth(&mut sheet, workspace, &cases);
    Some(sheet.finish(space::XXL))
}

/// The three cases, the base case in the middle.
pub fn cases(roi: &Roi) -> Result<[CaseResult; 3], Undefined> {
    Ok([case_result(roi, Case::Low)?, case_result(roi, Case::Base)?, case_result(roi, Case::High)?])
}

/// Headline, course, benefits with their formulas, and what matters most.
pub fn worth(sheet: &mut Sheet, workspace: &Workspace, cases: &[CaseResult; 3]) {
    headline(sheet, workspace, cases);
    sheet.y += space::XL;
    flows(sheet, workspace, cases);
    sheet.y += space::XL;
    benefits(sheet, workspace, cases);
    if let Ok(swings) = tornado(&workspace.roi)
        && !swings.is_empty()
    {
        sheet.y += space::XL;
        swings_of(sheet, workspace, (&swings, cases[1].npv));
    }
}

/// The figures a steering group asks for: large, with the other cases below them.
fn headline(sheet: &mut Sheet, workspace: &Workspace, cases: &[CaseResult; 3]) {
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    let [low, base, high] = cases;
    let years = |case: &CaseResult| match case.payback_years {
        Some(years) => tr!(lang, "maps-years", years = number::format(years, 1)),
        None => tr!(lang, "maps-never"),
    };
    let percent = |case: &CaseResult| {
        case.roi_percent.map_or_else(|| "–".to_owned(), |own| format!("{}%", number::format(own, 0)))
    };
    let npv = |case: &CaseResult| money(workspace, case.npv);
    let first = |case: &CaseResult| money(workspace, case.first_year);
    let figures: [(&str, [String; 3]); 4] = [
        ("maps-npv", [npv(low), npv(base), npv(high)]),
        ("maps-payback", [years(low), years(base), years(high)]),
        ("maps-roi-percent", [percent(low), percent(base), percent(high)]),
        ("maps-first-year", [first(low), first(base), first(high)]),
    ];
    let step = sheet.scene.size.w / figures.len() as f32;
    let top = sheet.y;
    for (column, (key, [low, base, high])) in figures.into_iter().enumerate() {
        let (x, width) = (column as f32 * step, step - space::L);
        sheet.y = top;
        sheet.paragraph((x, width), &tr!(lang, key), SMALL, theme.second_ink);
        sheet.paragraph((x, width), &base, TITLE, theme.ink);
        let others = tr!(lang, "maps-low-high", low = low, high = high);
        sheet.paragraph((x, width), &others, SMALL, theme.second_ink);
    }
}

/// Money in and out, year by year, and what it adds up to.
fn flows(sheet: &mut Sheet, workspace: &Workspace, cases: &[CaseResult; 3]) {
    const HEIGHT: f32 = 150.0;
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    let base = &cases[1];
    sheet.heading(0.0, &tr!(lang, "maps-flows"));
    let sums: Vec<f64> = base
        .flows
        .iter()
        .scan(0.0, |sum, flow| {
            *sum += flow;
            Some(*sum)
        })
        .collect();
    let values = || base.flows.iter().chain(&sums).copied();
    let (least, most) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let span = (most - least).max(1.0);
    let top = sheet.y + space::L;
    let y_of = |value: f64| top + HEIGHT * ((most - value) / span) as f32;
    let step = (sheet.scene.size.w / base.flows.len().max(1) as f32).min(180.0);
    let zero = y_of(0.0);
    sheet.rule((0.0, zero), (step * base.flows.len() as f32, zero), Stroke::solid(1.0, theme.hairline));
    let middle = |year: usize| year as f32 * step + 24.0 + step * 0.2;
    for (year, flow) in base.flows.iter().enumerate() {
        let (a, b) = (y_of(*flow).min(zero), y_of(*flow).max(zero));
        let colour = if *flow < 0.0 { theme.adverse } else { theme.favourable };
        let bar = rect(middle(year) - step * 0.2, a, step * 0.4, (b - a).max(1.0));
        sheet.block_of(bar, 2.0, colour.mixed(theme.ground, 0.72));
    }
    let course = sums.iter().enumerate().map(|(year, sum)| pos(middle(year), y_of(*sum)));
    let path = Path::polyline(course);
    let stroke = Some(Stroke::solid(2.0, theme.accent));
    sheet.scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
    for (year, flow) in base.flows.iter().enumerate() {
        // At the foot of its bar, where the line of the sums seldom is.
        let y = if *flow < 0.0 { zero + 16.0 } else { zero - 7.0 };
        sheet.label((middle(year), y), Anchor::Middle, &money(workspace, *flow), (SMALL, theme.ink));
        let name = match year {
            0 => tr!(lang, "maps-start"),
            _ => tr!(lang, "maps-year", number = year),
        };
        let below = (middle(year), top + HEIGHT + 34.0);
        sheet.label(below, Anchor::Middle, &name, (SMALL, theme.second_ink));
    }
    sheet.y = top + HEIGHT + 40.0;
    let words = tr!(lang, "maps-flows-words");
    sheet.paragraph((0.0, READABLE), &words, SMALL, theme.second_ink);
}

/// Each benefit in words and numbers, whether it counts, and where its numbers come from.
fn benefits(sheet: &mut Sheet, workspace: &Workspace, cases: &[CaseResult; 3]) {
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    sheet.heading(0.0, &tr!(lang, "maps-benefits"));
    for benefit in &cases[1].benefits {
        let state = if benefit.counted { "maps-counted" } else { "maps-noted" };
        let name = format!("{} · {}", words::benefit(benefit.kind, lang), tr!(lang, state));
        let ink = if benefit.counted { theme.ink } else { theme.second_ink };
        sheet.paragraph((0.0, READABLE), &name, NAME, ink);
        let first = benefit.years.first().copied().unwrap_or_default();
        let formula = formula(workspace, benefit.kind, lang);
        let sentence = format!("{formula} = {}", money(workspace, first));
        sheet.paragraph((0.0, READABLE), &sentence, TEXT, ink);
        for text in notes(&workspace.roi, benefit.kind, lang) {
            sheet.paragraph((0.0, READABLE), &text, SMALL, theme.second_ink);
        }
        sheet.y += space::M;
    }
    if counts_twice(&workspace.roi) {
        let warning = format!("● {}", tr!(lang, "maps-counts-twice"));
        sheet.paragraph((0.0, READABLE), &warning, TEXT, theme.caution);
    }
}

/// The base case of a benefit in its first year, as a formula with the numbers in it.
fn formula(workspace: &Workspace, kind: BenefitKind, lang: Lang) -> String {
    let roi = &workspace.roi;
    let share = |own: f64| format!("{}%", number::plain((own * 1e6).round() / 1e4));
    let count = |own: f64| number::format(own, 0);
    match kind {
        BenefitKind::Retention => roi.retention.as_ref().map_or_else(String::new, |own| {
            tr!(
                lang,
                "maps-formula-retention",
                customers = count(own.customers),
                margin = money(workspace, own.margin.base),
                then = share(own.retention_then.base),
                now = share(own.retention_now)
            )
        }),
        BenefitKind::Calls => roi.calls.as_ref().map_or_else(String::new, |own| {
            tr!(
                lang,
                "maps-formula-calls",
                calls = count(own.calls_per_year),
                reduction = share(own.reduction.base),
                cost = money(workspace, own.cost_per_call),
                variable = share(own.variable_share.base)
            )
        }),
        BenefitKind::Index => roi.index.as_ref().map_or_else(String::new, |own| {
            tr!(
                lang,
                "maps-formula-index",
                points = number::plain(own.points.base),
                customers = count(own.customers),
                revenue = number::plain(own.revenue_per_customer_and_point.base),
                attribution = share(own.attribution.base)
            )
        }),
    }
}

/// What is to be known of a benefit: its note and the source of its numbers.
fn notes(roi: &Roi, kind: BenefitKind, lang: Lang) -> Vec<String> {
    let (note, source) = match kind {
        BenefitKind::Retention => roi.retention.as_ref().map(|own| (&own.note, &own.source)),
        BenefitKind::Calls => roi.calls.as_ref().map(|own| (&own.note, &own.source)),
        BenefitKind::Index => roi.index.as_ref().map(|own| (&own.note, &own.source)),
    }
    .unzip();
    let source = source.filter(|source| !source.is_empty());
    let source = source.map(|source| tr!(lang, "maps-source", source = source.as_str()));
    note.filter(|note| !note.is_empty()).cloned().into_iter().chain(source).collect()
}

/// How far each assumption alone moves the result.
fn swings_of(sheet: &mut Sheet, workspace: &Workspace, (swings, base): (&[Swing], f64)) {
    const NAMES: f32 = 220.0;
    const ROW: f32 = 26.0;
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    sheet.heading(0.0, &tr!(lang, "maps-tornado"));
    let ends = || swings.iter().flat_map(|swing| [swing.low, swing.high]);
    let (least, most) = (ends().fold(base, f64::min), ends().fold(base, f64::max));
    let (left, room) = (NAMES + 110.0, sheet.scene.size.w - NAMES - 220.0);
    let x_of = |value: f64| left + room * ((value - least) / (most - least).max(1.0)) as f32;
    let top = sheet.y;
    for swing in swings {
        let baseline = sheet.y + 16.0;
        let name = words::assumption(swing.assumption, lang);
        sheet.line((0.0, baseline, NAMES), &name, TEXT, theme.ink);
        let (low, high) = (x_of(swing.low), x_of(swing.high));
        let (from, to) = (low.min(high), low.max(high));
        sheet.block_of(rect(from, sheet.y + 4.0, (to - from).max(1.0), ROW - 10.0), 3.0, theme.accent_soft);
        let (low, high) = if low <= high { (swing.low, swing.high) } else { (swing.high, swing.low) };
        let ink = (SMALL, theme.second_ink);
        sheet.label((from - 6.0, baseline), Anchor::End, &money(workspace, low), ink);
        sheet.label((to + 6.0, baseline), Anchor::Start, &money(workspace, high), ink);
        sheet.y += ROW;
    }
    let x = x_of(base);
    sheet.rule((x, top), (x, sheet.y), Stroke::solid(1.5, theme.accent));
    let words = tr!(lang, "maps-tornado-words", npv = money(workspace, base));
    sheet.paragraph((0.0, READABLE), &words, SMALL, theme.second_ink);
}

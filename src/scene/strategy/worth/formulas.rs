//! Each formula in words and with its numbers, so that it can be checked by hand.

use crate::{
    analysis::{
        business_case::{Benefit, CaseResult},
        formulas::roi::{RetentionCase, retention_gain},
    },
    base::{localised::Lang, number},
    model::{
        business_case::BenefitKind,
        strategy::{CallsBenefit, IndexBenefit, RetentionBenefit, Roi},
    },
    scene::theme::space,
    tr,
};

use super::{
    super::{
        sheet::{NAME, TEXT},
        words::{self, money},
    },
    Page, percent,
};

/// The most years that are written out.
const MOST_YEARS: usize = 5;

pub fn formulas(page: &mut Page, cases: &[CaseResult; 3]) {
    page.heading("worth-how");
    let base = &cases[1];
    for benefit in &base.benefits {
        self::benefit(page, benefit);
        page.sheet.y += space::M;
    }
    let parts = [
        ("maps-npv", present(page, base)),
        ("maps-payback", payback(page, base)),
        ("maps-roi-percent", on_cost(page, base)),
    ];
    for (key, [words, numbers]) in parts {
        let name = tr!(page.sheet.look.lang, key);
        part(page, &name, &words, &numbers);
        page.sheet.y += space::M;
    }
}

/// A name, a formula in words, the same with numbers.
fn part(page: &mut Page, name: &str, words: &str, numbers: &str) {
    let theme = page.sheet.look.theme;
    let width = page.readable();
    page.sheet.paragraph((0.0, width), name, NAME, theme.ink);
    page.aside(words);
    for line in numbers.lines() {
        page.sheet.paragraph((0.0, width), line, TEXT, theme.ink);
    }
}

/// One benefit, whether it counts, where its numbers come from, and what others claim.
fn benefit(page: &mut Page, benefit: &Benefit) {
    let lang = page.sheet.look.lang;
    let state = tr!(lang, if benefit.counted { "maps-counted" } else { "maps-noted" });
    let mut name = format!("{}  ·  {state}", words::benefit(benefit.kind, lang));
    if benefit.kind == BenefitKind::Index {
        name = format!("{name}  ·  {}", tr!(lang, "worth-speculative"));
    }
    let roi = &page.workspace.roi;
    let (words, numbers) = match benefit.kind {
        BenefitKind::Retention => {
            let numbers = roi.retention.as_ref().map(|own| retention(page, own, &benefit.years));
            ("worth-words-retention", numbers)
        }
        BenefitKind::Calls => {
            let numbers = roi.calls.as_ref().map(|own| calls(page, own, &benefit.years));
            ("worth-words-calls", numbers)
        }
        BenefitKind::Index => {
            let numbers = roi.index.as_ref().map(|own| index(page, own, &benefit.years));
            ("worth-words-index", numbers)
        }
    };
    part(page, &name, &tr!(lang, words), &numbers.unwrap_or_default());
    for text in notes(roi, benefit.kind, lang) {
        page.aside(&text);
    }
    let compare = compare(page, benefit.kind);
    page.aside(&compare);
}

fn count(value: f64) -> String {
    number::format(value, 0)
}

/// A line for each year: the exponent is the number of years.
fn retention(page: &Page, own: &RetentionBenefit, years: &[f64]) -> String {
    let lang = page.sheet.look.lang;
    let (then, now) = (percent(own.retention_then.base), percent(own.retention_now));
    let line = |(index, gained): (usize, &f64)| {
        let power = if index == 0 { String::new() } else { power(index + 1) };
        let formula = tr!(
            lang,
            "maps-formula-retention",
            customers = count(own.customers),
            margin = money(page.workspace, own.margin.base),
            then = format!("{then}{power}"),
            now = format!("{now}{power}")
        );
        let amount = money(page.workspace, *gained);
        tr!(lang, "worth-year-line", number = index + 1, formula = formula, amount = amount)
    };
    let lines: Vec<String> = years.iter().enumerate().take(MOST_YEARS).map(line).collect();
    lines.join("\n")
}

/// A number as an exponent.
fn power(number: usize) -> String {
    let digit = |c: char| match c {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        _ => '⁹',
    };
    number.to_string().chars().map(digit).collect()
}

fn each_year(page: &Page, formula: &str, years: &[f64]) -> String {
    let amount = money(page.workspace, years.first().copied().unwrap_or_default());
    tr!(page.sheet.look.lang, "worth-every-year-line", formula = formula, amount = amount)
}

fn calls(page: &Page, own: &CallsBenefit, years: &[f64]) -> String {
    let formula = tr!(
        page.sheet.look.lang,
        "maps-formula-calls",
        calls = count(own.calls_per_year),
        reduction = percent(own.reduction.base),
        cost = money(page.workspace, own.cost_per_call),
        variable = percent(own.variable_share.base)
    );
    each_year(page, &formula, years)
}

fn index(page: &Page, own: &IndexBenefit, years: &[f64]) -> String {
    let formula = tr!(
        page.sheet.look.lang,
        "maps-formula-index",
        points = number::short(own.points.base, 6),
        customers = count(own.customers),
        revenue = number::short(own.revenue_per_customer_and_point.base, 6),
        attribution = percent(own.attribution.base)
    );
    each_year(page, &formula, years)
}

/// What is to be known of a benefit: its note and the source of its numbers.
fn notes(roi: &Roi, kind: BenefitKind, lang: Lang) -> Vec<String> {
    let (note, source) = match kind {
        BenefitKind::Retention => roi.retention.as_ref().map(|own| (&own.note, &own.source)),
        BenefitKind::Calls => roi.calls.as_ref().map(|own| (&own.note, &own.source)),
        BenefitKind::Index => roi.index.as_ref().map(|own| (&own.note, &own.source)),
    }
    .unzip();
    let source = source.filter(|source| !source.trim().is_empty());
    let source = source.map(|source| tr!(lang, "maps-source", source = source.as_str()));
    note.filter(|note| !note.trim().is_empty()).cloned().into_iter().chain(source).collect()
}

/// What others claim, and what that would presuppose here; it enters no sum.
fn compare(page: &Page, kind: BenefitKind) -> String {
    let (roi, lang) = (&page.workspace.roi, page.sheet.look.lang);
    match kind {
        BenefitKind::Retention => {
            let gain = roi.retention.as_ref().and_then(|own| {
                retention_gain(&RetentionCase {
                    customers: 1,
                    margin: 1.0,
                    before: own.retention_now,
                    after: own.retention_then.base,
                    discount: roi.discount_rate.unwrap_or_default(),
                    years: 1,
                })
                .ok()
            });
            let written =
                |own: Option<f64>| own.map_or_else(|| "–".to_owned(), |own| number::percent(own, 1));
            let first = written(gain.and_then(|gain| gain.first_year_percent));
            let life = written(gain.and_then(|gain| gain.life_percent));
            tr!(lang, "worth-compare-retention", first = first, life = life)
        }
        BenefitKind::Calls => {
            let own = roi.calls.as_ref().map_or(0.0, |own| own.calls_per_year * own.cost_per_call);
            tr!(lang, "worth-compare-calls", cost = money(page.workspace, own))
        }
        BenefitKind::Index => tr!(lang, "worth-compare-index"),
    }
}

/// Every flow divided by what a year of waiting costs, added up.
fn present(page: &Page, base: &CaseResult) -> [String; 2] {
    let lang = page.sheet.look.lang;
    let rate = page.workspace.roi.discount_rate.unwrap_or_default();
    let terms = base.flows.iter().enumerate().take(MOST_YEARS + 1).map(|(year, flow)| {
        let amount = count(*flow);
        match year {
            0 => amount,
            1 => format!("{amount} ÷ {}", number::plain(1.0 + rate)),
            _ => format!("{amount} ÷ {}{}", number::plain(1.0 + rate), power(year)),
        }
    });
    let mut sum = terms.collect::<Vec<_>>().join(" + ");
    if base.flows.len() > MOST_YEARS + 1 {
        sum += " + …";
    }
    [
        tr!(lang, "worth-words-npv", rate = percent(rate)),
        format!("{sum} = {}", money(page.workspace, base.npv)),
    ]
}

/// The year in which the sum of the flows passes zero, and how far into it.
fn payback(page: &Page, base: &CaseResult) -> [String; 2] {
    let lang = page.sheet.look.lang;
    let words = tr!(lang, "worth-words-payback");
    let Some(years) = base.payback_years else { return [words, tr!(lang, "worth-never")] };
    let year = years.ceil().max(1.0) as usize;
    let before: f64 = base.flows.iter().take(year).sum();
    let Some(flow) = base.flows.get(year).filter(|_| years > 0.0) else {
        return [words, tr!(lang, "worth-at-once")];
    };
    let numbers = tr!(
        lang,
        "worth-numbers-payback",
        full = year - 1,
        open = money(page.workspace, -before),
        year = year,
        flow = money(page.workspace, *flow),
        years = number::format(years, 2)
    );
    [words, numbers]
}

/// Benefits less costs in per cent of the costs.
fn on_cost(page: &Page, base: &CaseResult) -> [String; 2] {
    let lang = page.sheet.look.lang;
    let words = tr!(lang, "worth-words-roi");
    let Some(percent) = base.roi_percent else { return [words, tr!(lang, "worth-no-cost-no-return")] };
    let roi = &page.workspace.roi;
    let years = base.flows.len().saturating_sub(1) as f64;
    let cost = roi.cost_once.unwrap_or_default() + roi.cost_per_year.unwrap_or_default() * years;
    let benefit = cost + base.flows.iter().sum::<f64>();
    let [benefit, cost] = [benefit, cost].map(|amount| money(page.workspace, amount));
    let percent = number::percent(percent, 2);
    [words, tr!(lang, "worth-numbers-roi", benefit = benefit, cost = cost, percent = percent)]
}

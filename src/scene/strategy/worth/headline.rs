//! The figures a steering group asks for: large, with the other cases below them.

use crate::{
    analysis::business_case::CaseResult,
    base::{geom::rect, number},
    scene::theme::space,
    tr,
};

use super::{
    super::{
        sheet::{SMALL, TITLE},
        words::money,
    },
    Page,
};

/// From this width on the four stand side by side.
const WIDE: f32 = 720.0;

pub fn headline(page: &mut Page, cases: &[CaseResult; 3]) {
    let (theme, lang) = (page.sheet.look.theme, page.sheet.look.lang);
    let figures = figures(page, cases);
    let columns = if page.width() >= WIDE { 4 } else { 2 };
    let step = page.width() / columns as f32;
    let mut top = page.sheet.y;
    let mut lowest = top;
    for (index, Figure { key, rounded: [low, base, high], exact }) in figures.into_iter().enumerate() {
        let column = index % columns;
        if index > 0 && column == 0 {
            top = lowest + space::L;
        }
        let (x, width) = (column as f32 * step, step - space::L);
        page.sheet.y = top;
        page.sheet.paragraph((x, width), &tr!(lang, key), SMALL, theme.second_ink);
        page.sheet.paragraph((x, width), &base, TITLE, theme.ink);
        let others = tr!(lang, "maps-low-high", low = low, high = high);
        page.sheet.paragraph((x, width), &others, SMALL, theme.second_ink);
        let [low, base, high] = exact;
        let name = tr!(lang, key);
        let told = tr!(lang, "worth-told", name = name, low = low, base = base, high = high);
        page.spot(rect(x, top, width, page.sheet.y - top), told);
        lowest = lowest.max(page.sheet.y);
    }
    page.sheet.y = lowest;
}

/// A figure in the three cases, rounded and exact.
struct Figure {
    key: &'static str,
    rounded: [String; 3],
    exact: [String; 3],
}

fn figures(page: &Page, cases: &[CaseResult; 3]) -> [Figure; 4] {
    let lang = page.sheet.look.lang;
    let each = |told: &dyn Fn(&CaseResult) -> String| -> [String; 3] {
        [told(&cases[0]), told(&cases[1]), told(&cases[2])]
    };
    let years = |case: &CaseResult, decimals| match case.payback_years {
        Some(years) => tr!(lang, "maps-years", years = number::format(years, decimals)),
        None => tr!(lang, "maps-never"),
    };
    let percent = |case: &CaseResult, decimals| {
        case.roi_percent.map_or_else(|| "–".to_owned(), |own| number::percent(own, decimals))
    };
    let whole = |amount| money(page.workspace, amount);
    [
        Figure {
            key: "maps-npv",
            rounded: each(&|case| whole(case.npv)),
            exact: each(&|case| page.exact(case.npv)),
        },
        Figure {
            key: "maps-payback",
            rounded: each(&|case| years(case, 1)),
            exact: each(&|case| years(case, 6)),
        },
        Figure {
            key: "maps-roi-percent",
            rounded: each(&|case| percent(case, 0)),
            exact: each(&|case| percent(case, 4)),
        },
        Figure {
            key: "maps-first-year",
            rounded: each(&|case| whole(case.first_year)),
            exact: each(&|case| page.exact(case.first_year)),
        },
    ]
}

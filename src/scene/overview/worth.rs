//! What the programme is worth as far as its assumptions hold, and what is missing.

use crate::{
    analysis::{
        business_case::CaseResult,
        loose_ends::{LooseEndKind, loose_ends},
    },
    base::{
        geom::{pos, rect},
        number,
    },
    model::{AnyId, Kind, strategy::Roi},
    scene::{
        Anchor, Stroke,
        strategy::{
            words::{self, money},
            worth::cases,
        },
        theme::space,
    },
    tr,
};

use super::{
    To,
    page::{BODY, FIGURE, Page, SMALL, STRONG, joined, record},
};

/// Net present value and payback in three cases, with what they rest on.
pub fn worth(page: &mut Page) {
    page.heading("overview-worth");
    let to = record(AnyId::only(Kind::Roi));
    let known = (*page.workspace.roi != Roi::default()).then(|| cases(&page.workspace.roi).ok()).flatten();
    let Some(cases) = known else {
        page.invitation("overview-no-worth", "overview-assume", to);
        return;
    };
    let (theme, lang) = (page.theme(), page.lang());
    let [_, base, _] = &cases;
    let top = page.sheet.y;
    page.sheet.paragraph(page.column, &page.tr("overview-npv"), SMALL, theme.second_ink);
    let value = money(page.workspace, base.npv);
    page.sheet.paragraph(page.column, &value, FIGURE, theme.ink);
    let back = payback(page, base);
    page.sheet.paragraph(page.column, &back, BODY, theme.second_ink);
    page.sheet.y += space::M;
    range(page, &cases);
    page.sheet.y += space::S;
    let resting = rests_on(page, base);
    page.sheet.paragraph(page.column, &resting, SMALL, theme.second_ink);
    let said = tr!(lang, "overview-worth-said", npv = value, payback = back, resting = resting);
    page.part_from(top, to, said);
}

fn payback(page: &Page, case: &CaseResult) -> String {
    match case.payback_years {
        Some(years) => tr!(page.lang(), "overview-payback", years = number::format(years, 1)),
        None => page.tr("overview-never"),
    }
}

/// The three cases on one line, with zero marked where it lies between them.
fn range(page: &mut Page, cases: &[CaseResult; 3]) {
    let theme = page.theme();
    let (x, width) = page.column;
    let width = width.min(520.0);
    let values = cases.each_ref().map(|case| case.npv);
    let least = values.iter().copied().fold(0.0, f64::min);
    let most = values.iter().copied().fold(0.0, f64::max);
    let span = (most - least).max(1.0);
    let room = 8.0;
    let x_of = |value: f64| x + room + (width - 2.0 * room) * ((value - least) / span) as f32;
    let y = page.sheet.y + 20.0;
    let zero = x_of(0.0);
    page.line([pos(x, y), pos(x + width, y)], Stroke::solid(1.0, theme.hairline));
    page.line([pos(zero, y - 9.0), pos(zero, y + 9.0)], Stroke::solid(1.0, theme.second_ink));
    page.label(pos(zero, y - 12.0), Anchor::Middle, "0", (SMALL, theme.second_ink));
    let [low, base, high] = values.map(x_of);
    page.sheet.block_of(
        rect(low.min(high), y - 3.0, (high - low).abs().max(1.0), 6.0),
        3.0,
        theme.accent_soft,
    );
    let ring = Some(Stroke::solid(1.5, theme.accent));
    for end in [low, high] {
        page.dot(pos(end, y), 4.0, (Some(theme.ground), ring));
    }
    page.dot(pos(base, y), 6.0, (Some(theme.accent), None));
    page.sheet.y = y + 14.0;
    let half = width / 2.0 - space::S;
    for (case, key, anchor) in
        [(&cases[0], "overview-low", Anchor::Start), (&cases[2], "overview-high", Anchor::End)]
    {
        let name = page.tr(key);
        let lines = [joined([name, money(page.workspace, case.npv)]), payback(page, case)];
        for (row, text) in lines.iter().enumerate() {
            let at = if anchor == Anchor::Start { x } else { x + width };
            let baseline = page.sheet.y + SMALL.metrics().baseline() + row as f32 * SMALL.metrics().height;
            if page.width(text, SMALL) <= half {
                page.label(pos(at, baseline), anchor, text, (SMALL, theme.ink));
            } else {
                let left = if anchor == Anchor::Start { x } else { x + width - half };
                let top = baseline - SMALL.metrics().baseline();
                page.text((pos(left, top), half, 1), text, (SMALL, theme.ink));
            }
        }
    }
    page.sheet.y += 2.0 * SMALL.metrics().height;
}

/// The frame of the case and the benefits that are counted, named as assumptions.
fn rests_on(page: &Page, base: &CaseResult) -> String {
    let (lang, roi) = (page.lang(), &page.workspace.roi);
    let counted: Vec<String> =
        base.benefits.iter().filter(|own| own.counted).map(|own| words::benefit(own.kind, lang)).collect();
    let benefits = if counted.is_empty() {
        page.tr("overview-nothing-counted")
    } else {
        counted.join(&page.tr("overview-list-gap"))
    };
    let rate = roi.discount_rate.unwrap_or_default() * 100.0;
    tr!(
        lang,
        "overview-rests-on",
        rate = number::short(rate, 2),
        years = i64::from(roi.horizon_years.unwrap_or_default()),
        benefits = benefits
    )
}

/// Width of the counts.
const COUNT: f32 = 40.0;

/// The breaks of the chain by kind, with their counts.
pub fn missing(page: &mut Page) {
    page.heading("overview-missing");
    let ends = loose_ends(page.workspace);
    let (theme, lang) = (page.theme(), page.lang());
    if ends.is_empty() {
        let words = page.tr("overview-nothing-missing");
        page.sheet.paragraph(page.column, &words, BODY, theme.second_ink);
        return;
    }
    for kind in LooseEndKind::ALL {
        let count = ends.iter().filter(|end| end.kind == kind).count();
        if count == 0 {
            continue;
        }
        let (x, width) = page.column;
        let top = page.sheet.y;
        let baseline = top + BODY.metrics().baseline();
        page.label(pos(x + COUNT - space::M, baseline), Anchor::End, &count.to_string(), (STRONG, theme.ink));
        let words = tr!(lang, &format!("chain-loose-{}", kind.code()), count = count);
        page.sheet.y += page.text((pos(x + COUNT, top), width - COUNT, 2), &words, (BODY, theme.ink));
        let said = tr!(lang, "overview-missing-said", count = count, what = words);
        page.part_from(top, To::LooseEnds, said);
        page.sheet.y += space::S;
    }
}

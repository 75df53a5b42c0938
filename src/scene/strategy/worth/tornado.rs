//! How far each assumption alone moves the result.

use crate::{
    analysis::business_case::{self, CaseResult, Swing},
    base::geom::rect,
    scene::{Anchor, Stroke, theme::space},
    tr,
};

use super::{
    super::{
        sheet::{SMALL, TEXT},
        words::{self, money},
    },
    Page,
};

const ROW: f32 = 26.0;

/// The assumptions of what is counted, the one that moves the base case farthest first.
pub fn tornado(page: &mut Page, base: &CaseResult) {
    match business_case::tornado(&page.workspace.roi) {
        Ok(found) if !found.is_empty() => swings(page, (&found, base.npv)),
        _ => {}
    }
}

fn swings(page: &mut Page, (swings, base): (&[Swing], f64)) {
    let (theme, lang) = (page.sheet.look.theme, page.sheet.look.lang);
    page.heading("maps-tornado");
    let names = (page.width() * 0.34).min(220.0);
    let amounts = 92.0;
    let ends = || swings.iter().flat_map(|swing| [swing.low, swing.high]);
    let (least, most) = (ends().fold(base, f64::min), ends().fold(base, f64::max));
    let (left, room) = (names + amounts, page.width() - names - 2.0 * amounts);
    let x_of = |value: f64| left + room * ((value - least) / (most - least).max(1.0)) as f32;
    let top = page.sheet.y;
    for swing in swings {
        let y = page.sheet.y;
        let baseline = y + 16.0;
        let name = words::assumption(swing.assumption, lang);
        page.sheet.line((0.0, baseline, names - space::S), &name, TEXT, theme.ink);
        let (low, high) = (swing.low.min(swing.high), swing.low.max(swing.high));
        let (from, to) = (x_of(low), x_of(high));
        page.sheet.block_of(rect(from, y + 4.0, (to - from).max(1.0), ROW - 10.0), 3.0, theme.accent_soft);
        let ink = (SMALL, theme.second_ink);
        page.sheet.label((from - 6.0, baseline), Anchor::End, &money(page.workspace, low), ink);
        page.sheet.label((to + 6.0, baseline), Anchor::Start, &money(page.workspace, high), ink);
        let (low, high) = (page.exact(swing.low), page.exact(swing.high));
        let told = tr!(lang, "worth-told-swing", name = name, low = low, high = high);
        page.spot(rect(0.0, y, page.width(), ROW), told);
        page.sheet.y += ROW;
    }
    let x = x_of(base);
    page.sheet.rule((x, top), (x, page.sheet.y), Stroke::solid(1.5, theme.accent));
    let words = tr!(lang, "maps-tornado-words", npv = money(page.workspace, base));
    page.aside(&words);
}

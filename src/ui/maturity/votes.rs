//! All votes on a criterion as dots on its scale, with what they come to.

use egui::{Align2, FontId, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::{
    analysis::{formulas::consensus::Consensus, maturity::CriterionResult},
    model::maturity::Vote,
    scene::theme::type_size,
    tr,
    ui::{Cx, fonts, icon, style::color},
};

use super::{Shown, widget_id, words};

/// Width of the strip: the scale, the consensus in figures, a flag.
pub const WIDTH: f32 = 132.0;
const SCALE: f32 = 82.0;
const DOT: f32 = 3.0;

/// Shows, in place of the votes, how many have voted: nobody is to be swayed by the others.
pub fn hidden_ui(ui: &Ui, cx: &Cx, shown: &Shown, row: &CriterionResult, rect: Rect) {
    let told = progress(cx, shown, row);
    let short = format!("{} / {}", row.votes.len(), shown.results.participants.len());
    let font = FontId::proportional(type_size::CAPTION);
    let ink = color(cx.theme.second_ink);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, short, font, ink);
    let response = ui.interact(rect, widget_id(shown.id, "votes", &row.code), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
    response.on_hover_text(told);
}

/// How many of those who are asked have voted.
pub fn progress(cx: &Cx, shown: &Shown, row: &CriterionResult) -> String {
    tr!(cx.lang, "maturity-voted", n = row.votes.len(), all = shown.results.participants.len())
}

/// Shows the votes in a place.
pub fn ui(ui: &Ui, cx: &Cx, shown: &Shown, row: &CriterionResult, rect: Rect) {
    let theme = cx.theme;
    let top_level = shown.results.instrument.top_level().max(1);
    let base = rect.center().y + 8.0;
    let x = |level: u8| {
        rect.left() + DOT + f32::from(level.min(top_level)) / f32::from(top_level) * (SCALE - 2.0 * DOT)
    };
    for level in 0..=top_level {
        let tick = Rect::from_center_size(pos2(x(level), base + 3.0), vec2(1.0, 4.0));
        ui.painter().rect_filled(tick, 0.0, color(theme.second_ink.with_alpha(0.5)));
    }
    if let Consensus::Level(level) = row.consensus {
        let bar = Rect::from_center_size(pos2(x(level), base + 4.0), vec2(9.0, 3.0));
        ui.painter().rect_filled(bar, 1.5, color(theme.accent));
    }
    for level in 0..=top_level {
        let count = row.votes.iter().filter(|(_, vote)| *vote == Vote::Level(level)).count();
        // Many votes stand closer together, so that they stay in their row.
        let step = (20.0 / count.max(1) as f32).min(2.0 * DOT + 0.5);
        for place in 0..count {
            let at = pos2(x(level), base - 3.0 - step * place as f32);
            ui.painter().circle_filled(at, DOT, color(theme.second_ink));
        }
    }
    let figure = match row.consensus {
        Consensus::Level(level) => level.to_string(),
        Consensus::Unknown => "?".to_owned(),
        Consensus::NotApplicable => "–".to_owned(),
    };
    let at = pos2(rect.left() + SCALE + 16.0, rect.center().y);
    let font = FontId::new(type_size::BODY, fonts::bold());
    ui.painter().text(at, Align2::CENTER_CENTER, figure, font, color(theme.ink));
    if row.is_disputed() {
        let at = pos2(rect.right() - 10.0, rect.center().y);
        let font = FontId::new(15.0, fonts::icons());
        ui.painter().text(at, Align2::CENTER_CENTER, icon::ALERT.text(), font, color(theme.caution));
    }
    let response = ui.interact(rect, widget_id(shown.id, "votes", &row.code), Sense::hover());
    let told = told(cx, shown, row);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told.replace('\n', " ")));
    response.on_hover_text(told);
}

/// Who voted what, and how far they agree.
pub fn told(cx: &Cx, shown: &Shown, row: &CriterionResult) -> String {
    let instrument = &*shown.results.instrument;
    let now = words::consensus(instrument, row.consensus, cx.lang);
    let mut lines = vec![tr!(cx.lang, "maturity-consensus-told", now = now)];
    lines.push(words::agreement(row, cx.lang));
    lines.join("\n")
}

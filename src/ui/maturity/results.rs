//! The results beside the questionnaire: what to do next, bars of stages and dimensions, what to talk about.

use egui::{Button, Label as TextLabel, Rect, RichText, Sense, Ui, Vec2, pos2};

use crate::{
    analysis::maturity::{Gap, Index, Profile, Results, StageRow, Staged},
    base::number,
    model::maturity::Coded,
    scene::{
        maturity::stage_texts,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        style::color,
        widgets::{bold, weak},
    },
};

use super::{MaturityView, Shown, words};

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    ui.spacing_mut().item_spacing.y = space::XS;
    if let Some(staged) = shown.results.staged() {
        staged_ui(view, ui, cx, shown, staged);
    }
    if let Some(profile) = shown.results.profile() {
        profile_ui(view, ui, cx, shown, profile);
    }
    disputed_ui(view, ui, cx, shown);
    respondents_ui(view, ui, cx, shown.results);
}

fn heading(ui: &mut Ui, text: String) {
    ui.label(bold(text, type_size::CARD_TITLE));
    ui.add_space(space::XS);
}

fn staged_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, staged: &Staged) {
    let instrument = &*shown.results.instrument;
    next_ui(view, ui, cx, shown, staged);
    stages_ui(ui, cx, shown.results);
    heading(ui, cx.tr("maturity-dimensions"));
    indices_ui(ui, cx, &staged.dimensions, &instrument.dimensions);
    ui.add_space(space::L);
    about_stages_ui(ui, cx, shown.results);
}

/// Every stage with its achievement, shut gates and what needs evidence.
pub fn stages_ui(ui: &mut Ui, cx: &Cx, results: &Results) {
    let Some(staged) = results.staged() else { return };
    heading(ui, cx.tr("maturity-stages"));
    for row in &staged.stages {
        stage_ui(ui, cx, results, row);
    }
    ui.add_space(space::L);
}

/// What is missing for the next stage.
fn next_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, staged: &Staged) {
    let (of_next, below): (Vec<&Gap>, Vec<&Gap>) =
        staged.gaps.iter().partition(|gap| Some(gap.stage) == staged.next);
    if let Some(next) = staged.next {
        heading(
            ui,
            tr!(cx.lang, "maturity-to-reach", stage = words::stage(&shown.results.instrument, next, cx.lang)),
        );
        if let Some(points) = staged.points_to_next {
            let points = i64::try_from(points).unwrap_or(i64::MAX);
            ui.label(weak(cx, tr!(cx.lang, "maturity-points", n = points)));
        }
        for gap in of_next {
            gap_ui(view, ui, cx, shown, gap);
        }
        ui.add_space(space::L);
    }
    if !below.is_empty() {
        heading(ui, cx.tr("maturity-unfinished"));
        for gap in below {
            gap_ui(view, ui, cx, shown, gap);
        }
        ui.add_space(space::L);
    }
}

fn gap_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, gap: &Gap) {
    let instrument = &*shown.results.instrument;
    let Some(criterion) = instrument.criterion(&gap.criterion) else { return };
    let now = words::consensus(instrument, gap.now, cx.lang);
    let key = if gap.gate { "maturity-gap-gate" } else { "maturity-gap" };
    let line = tr!(
        cx.lang,
        key,
        code = gap.criterion.as_str(),
        now = now,
        needed = words::level(instrument, gap.needed, cx.lang)
    );
    ui.add_space(space::XS);
    link_ui(view, ui, cx, &gap.criterion, &line);
    ui.add(TextLabel::new(RichText::new(criterion.next_step.get(cx.lang))).wrap());
}

/// A line that opens a criterion.
pub fn link_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, criterion: &str, line: &str) {
    let text = RichText::new(line).size(type_size::CAPTION).color(color(cx.theme.accent));
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(0.0, 2.0);
        ui.spacing_mut().interact_size.y = 0.0;
        if ui.add(Button::new(text).frame(false).wrap()).clicked() {
            view.open(Some(criterion.to_owned()));
        }
    });
}

fn stage_ui(ui: &mut Ui, cx: &Cx, results: &Results, row: &StageRow) {
    let value = row.achievement.map(|share| number::share(share, 0));
    let value = value.unwrap_or_else(|| cx.tr("maturity-na"));
    let name = words::stage(&results.instrument, row.number, cx.lang);
    let bar = Bar { share: row.achievement, mark: Some(results.thresholds.attain), full: row.attained };
    bar_ui(ui, cx, &name, &value, bar);
    let told = |codes: &[String], key: &str| {
        (!codes.is_empty()).then(|| tr!(cx.lang, key, codes = codes.join(&cx.tr("maturity-list-gap"))))
    };
    if let Some(words) = told(&row.gate_failures, "maturity-gates-shut") {
        let words = format!("▼ {words}");
        ui.label(RichText::new(words).size(type_size::CAPTION).color(color(cx.theme.adverse)));
    }
    if let Some(words) = told(&row.unknown, "maturity-needs-evidence") {
        let words = format!("● {words}");
        ui.label(RichText::new(words).size(type_size::CAPTION).color(color(cx.theme.caution)));
    }
}

fn indices_ui(ui: &mut Ui, cx: &Cx, indices: &[Index], names: &[Coded]) {
    for index in indices {
        let name = names.iter().find(|own| own.code == index.code).map_or("", |own| own.name.get(cx.lang));
        let value = index.value.map_or_else(|| cx.tr("maturity-na"), |value| number::format(value, 0));
        let bar = Bar { share: index.value.map(|value| value / 100.0), mark: None, full: true };
        bar_ui(ui, cx, name, &value, bar);
    }
}

/// A share on a track.
#[derive(Clone, Copy)]
struct Bar {
    share: Option<f64>,
    /// A line across, such as the threshold.
    mark: Option<f64>,
    full: bool,
}

fn bar_ui(ui: &mut Ui, cx: &Cx, name: &str, value: &str, bar: Bar) {
    let theme = cx.theme;
    egui::Sides::new().shrink_left().truncate().show(
        ui,
        |ui| ui.add(TextLabel::new(RichText::new(name).size(type_size::CAPTION)).truncate()),
        |ui| ui.label(weak(cx, value).size(type_size::CAPTION)),
    );
    let (track, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 6.0), Sense::hover());
    ui.painter().rect_filled(track, 3.0, color(theme.hairline));
    if let Some(share) = bar.share {
        let mut filled = track;
        filled.set_width(track.width() * share.clamp(0.0, 1.0) as f32);
        let colour = if bar.full { theme.accent } else { theme.accent.mixed(theme.hairline, 0.45) };
        ui.painter().rect_filled(filled, 3.0, color(colour));
    }
    if let Some(mark) = bar.mark {
        let x = track.left() + track.width() * mark.clamp(0.0, 1.0) as f32;
        let line = Rect::from_center_size(pos2(x, track.center().y), Vec2::new(1.5, 12.0));
        ui.painter().rect_filled(line, 0.0, color(theme.ink));
    }
    ui.add_space(space::XS);
}

/// What the stage reached is worth, what to put in place now, the KPIs that belong to it.
pub fn about_stages_ui(ui: &mut Ui, cx: &Cx, results: &Results) {
    for (title, text) in stage_texts(results, cx.lang) {
        heading(ui, title);
        ui.add(TextLabel::new(text).wrap());
        ui.add_space(space::L);
    }
}

fn profile_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, profile: &Profile) {
    let instrument = &*shown.results.instrument;
    let binding = instrument.competencies.iter().find(|own| Some(&own.code) == profile.binding.as_ref());
    if let Some(binding) = binding {
        heading(ui, tr!(cx.lang, "maturity-raise", competency = binding.name.get(cx.lang)));
        for criterion in instrument.criteria.iter().filter(|own| own.group == binding.code) {
            let now = shown.results.criterion(&criterion.code).map(|row| row.consensus);
            let now = now.map_or_else(String::new, |now| words::consensus(instrument, now, cx.lang));
            ui.add_space(space::XS);
            let line = tr!(cx.lang, "maturity-now", code = criterion.code.as_str(), now = now);
            link_ui(view, ui, cx, &criterion.code, &line);
            ui.add(TextLabel::new(criterion.next_step.get(cx.lang)).wrap());
        }
        ui.add_space(space::L);
    }
    heading(ui, cx.tr("maturity-competencies"));
    indices_ui(ui, cx, &profile.competencies, &instrument.competencies);
    ui.add_space(space::L);
    heading(ui, cx.tr("maturity-aspects"));
    indices_ui(ui, cx, &profile.aspects, &instrument.aspects);
    ui.add_space(space::L);
}

/// Where the votes disagree most.
fn disputed_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let mut rows = shown.results.disputed();
    rows.retain(|row| view.may_see(shown, row));
    if rows.is_empty() {
        return;
    }
    heading(ui, cx.tr("maturity-discuss"));
    for row in rows {
        let text = shown.results.instrument.criterion(&row.code).map_or("", |own| own.text.get(cx.lang));
        ui.add_space(space::XS);
        let range = i64::from(row.range.unwrap_or_default());
        link_ui(
            view,
            ui,
            cx,
            &row.code,
            &tr!(cx.lang, "maturity-range", code = row.code.as_str(), range = range),
        );
        ui.add(TextLabel::new(text).truncate());
    }
    ui.add_space(space::L);
}

pub fn respondents_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, results: &Results) {
    if results.respondents.is_empty() {
        return;
    }
    heading(ui, cx.tr("maturity-respondents"));
    for own in &results.respondents {
        let position = own.placed.map(|(_, position)| number::format(position, 2));
        let value = position.or_else(|| own.overall.map(|overall| number::format(overall, 0)));
        ui.horizontal(|ui| {
            ui.spacing_mut().button_padding = Vec2::new(0.0, 2.0);
            ui.spacing_mut().interact_size.y = 0.0;
            if ui.add(Button::new(own.role.as_str()).frame(false).truncate()).clicked() {
                view.respondent = Some(own.respondent);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(weak(cx, value.unwrap_or_else(|| "–".to_owned())));
            });
        });
    }
}

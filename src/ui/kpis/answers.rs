//! The answers of a KPI over a stretch of time: how they are distributed, and what else follows from them.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    analysis::kpi::{
        answers::{self, Fact, What},
        comparison::{Span, pooled},
    },
    base::number,
    model::kpi::Point,
    scene::{
        chart::{answers::answers, words},
        look::Look,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, icon,
        paint::{self, Camera},
        widgets::{bold, icon_button, section, weak},
    },
};

use super::{computed::Computed, number_field::Faults, plot::copy_scene, span::span_ui};

/// Widest drawing of the answers, in points.
const WIDEST: f32 = 720.0;

pub fn answers_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, span: &mut Span, computed: &Computed) {
    let ends = span.ends(&computed.result);
    let point = ends.and_then(|ends| pooled(&computed.kpi, &computed.kpi.series, ends));
    let width = (ui.available_width() - space::L).clamp(200.0, WIDEST);
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let drawing = match &point {
        Some(Point::Counts(counts)) => Some((answers(&computed.kpi, counts, width, &look), counts)),
        _ => None,
    };
    ui.horizontal(|ui| {
        section(ui, cx.tr("kpis-answers"));
        ui.add_space(space::S);
        span_ui(ui, cx, &computed.result, ("kpis-answers-span", &cx.tr("kpis-span")), span);
        if let Some((drawing, _)) = &drawing
            && icon_button(ui, icon::COPY, &cx.tr("kpis-copy-picture")).clicked()
        {
            copy_scene(ui, cx, faults, drawing);
        }
    });
    let (Some((drawing, counts)), Some(ends)) = (drawing, ends) else {
        ui.label(weak(cx, cx.tr("kpis-no-values")));
        return;
    };
    let all: u64 = counts.iter().sum();
    let n = tr!(cx.lang, "chart-n", n = number::format(all as f64, 0));
    ui.label(weak(cx, format!("{} · {n}", words::stretch(ends, &computed.style, cx.lang))));
    ui.add_space(space::S);
    let (place, response) = ui.allocate_exact_size(vec2(drawing.size.w, drawing.size.h), Sense::hover());
    let said = tr!(cx.lang, "kpis-answers-said", count = number::format(all as f64, 0));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let camera = Camera { origin: place.min, zoom: 1.0 };
    paint::items(ui.painter(), camera, drawing.items.iter(), &mut |_| None);
    hover_ui(cx, &response, computed, counts);
    ui.add_space(space::M);
    if let Some(point) = &point {
        facts_ui(ui, cx, &answers::facts(&computed.kpi, point));
    }
}

/// The exact numbers of the column that the pointer is at.
fn hover_ui(cx: &Cx, response: &egui::Response, computed: &Computed, counts: &[u64]) {
    let Some(at) = response.hover_pos() else { return };
    let bars = answers::distribution(&computed.kpi, counts);
    let step = response.rect.width() / bars.len().max(1) as f32;
    let place = ((at.x - response.rect.min.x) / step).max(0.0) as usize;
    let Some(bar) = bars.get(place) else { return };
    let percent = number::format(100.0 * bar.share, 1);
    let count = number::format(bar.count as f64, 0);
    let text = tr!(cx.lang, "kpis-answer-told", answer = bar.answer, count = count, percent = percent);
    response.clone().on_hover_text_at_pointer(text);
}

/// Facts as figures with their names, in a row that wraps.
pub fn facts_ui(ui: &mut Ui, cx: &Cx, facts: &[Fact]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XL, space::M);
        for fact in facts {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(weak(cx, name(cx, fact.what)).size(type_size::CAPTION));
                ui.label(bold(value(cx, fact), type_size::CARD_TITLE));
            });
        }
    });
}

fn name(cx: &Cx, what: What) -> String {
    crate::i18n::text(cx.lang, &format!("kpis-fact-{}", what.code()))
}

fn value(cx: &Cx, fact: &Fact) -> String {
    let (decimals, unit) = match fact.what {
        What::Deviation => (2, ""),
        What::ScoreInterval
        | What::StandardError
        | What::NetEase
        | What::Index
        | What::EaseIndex
        | What::ExpectedLife => (1, ""),
        _ => (1, "%"),
    };
    if fact.value.is_infinite() {
        return cx.tr("kpis-fact-endless");
    }
    let text = format!("{}{unit}", number::format(fact.value, decimals));
    match fact.interval {
        Some(interval) => {
            let (low, high) =
                (number::format(interval.low, decimals), number::format(interval.high, decimals));
            let range = tr!(cx.lang, "figure-range", low = low, high = high);
            tr!(cx.lang, "kpis-figure-with", figure = text, certainty = format!("{range}{unit}"))
        }
        None => text,
    }
}

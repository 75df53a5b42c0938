//! What a chart says in words: on hover, to a screen reader, and beside its marks.

use crate::{
    analysis::{formulas::xmr::Rule, kpi::Tone},
    base::{localised::Lang, number},
    i18n::calendar::period_name,
    tr,
};

use super::{Chart, ChartPoint, PointKind, SignalMark};

/// Why a point is a signal, in words.
pub fn rule(rule: Rule, lang: Lang) -> String {
    let key = match rule {
        Rule::Outside => "chart-rule-1",
        Rule::Run => "chart-rule-2",
        Rule::NearLimit => "chart-rule-3",
        Rule::Jump => "chart-rule-4",
    };
    tr!(lang, key)
}

/// The mark and the word of good or bad news.
pub fn tone(tone: Tone, lang: Lang) -> String {
    match tone {
        Tone::Favourable => tr!(lang, "chart-favourable"),
        Tone::Adverse => tr!(lang, "chart-adverse"),
    }
}

/// Everything known of a point, one line each: period and value, interval and n, each rule, what happened.
pub fn point(chart: &Chart, point: &ChartPoint, lang: Lang) -> Vec<String> {
    let mut lines = vec![period_name(point.period, lang), chart.style.value(point.value)];
    if let Some(interval) = point.interval {
        let range = chart.style.interval(interval.low, interval.high);
        lines.push(tr!(lang, "chart-interval", range = range));
    }
    if let Some(n) = point.n {
        lines.push(tr!(lang, "chart-n", n = number::format(n, usize::from(n.fract() != 0.0))));
    }
    if point.kind == PointKind::Excluded {
        lines.push(tr!(lang, "chart-excluded"));
    }
    if let Some(signal) = chart.signal_at(point) {
        lines.extend(signal_lines(signal, lang));
    }
    lines.extend(chart.notes.iter().filter(|note| note.x == point.x).map(|note| note.text.clone()));
    lines
}

fn signal_lines(signal: &SignalMark, lang: Lang) -> Vec<String> {
    let first = tone(signal.tone, lang);
    std::iter::once(first).chain(signal.rules.iter().map(|r| rule(*r, lang))).collect()
}

/// The whole chart in one sentence, for who cannot see it.
pub fn summary(chart: &Chart, name: &str, lang: Lang) -> String {
    let (Some(first), Some(last)) = (chart.points.first(), chart.points.last()) else {
        return name.to_owned();
    };
    tr!(
        lang,
        "chart-summary",
        name = name.to_owned(),
        from = period_name(first.period, lang),
        to = period_name(last.period, lang),
        value = chart.style.value(last.value),
        signals = chart.signals.len()
    )
}

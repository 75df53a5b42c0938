//! What a chart says in words: on hover, to a screen reader, and beside its marks.

use crate::{
    analysis::{
        formulas::{trajectory::Status, xmr::Rule},
        kpi::{CONFIDENCE, KpiResult, Reading, TargetResult, Tone, comparison::FEW, top_from},
    },
    base::{localised::Lang, number, period::Period},
    i18n::figure::FigureStyle,
    model::kpi::{Direction, Kpi, KpiKind, Lifetime},
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
    let mut lines = vec![chart.style.period(point.period), chart.style.value(point.value)];
    if let Some(interval) = point.interval {
        let range = chart.style.interval(interval.low, interval.high);
        lines.push(tr!(lang, "chart-interval", range = range));
    }
    if let Some(n) = point.n {
        lines.push(tr!(lang, "chart-n", n = number::count(n)));
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
        from = chart.style.period(first.period),
        to = chart.style.period(last.period),
        value = chart.style.value(last.value),
        signals = chart.signals.len()
    )
}

/// Interval and n of a reading, as far as the kind has them.
pub fn certainty(reading: &Reading, style: &FigureStyle, lang: Lang) -> String {
    let interval = reading.interval.map(|interval| {
        let range = style.interval(interval.low, interval.high);
        tr!(lang, "chart-interval", range = range)
    });
    let n = reading.n.map(|n| tr!(lang, "chart-n", n = number::count(n)));
    let parts: Vec<String> = [interval, n].into_iter().flatten().collect();
    parts.join(" · ")
}

/// A figure with its unit, or without it where that does not fit; a dash for none.
pub fn figure(value: Option<f64>, style: Option<&FigureStyle>, fits: impl Fn(&str) -> bool) -> String {
    let Some((value, style)) = value.zip(style) else { return "—".to_owned() };
    let whole = style.value(value);
    if fits(&whole) { whole } else { style.bare(value) }
}

/// What is measured on which scale, which way is better, how the interval is made.
pub fn method(kpi: &Kpi, lang: Lang) -> String {
    let direction = match kpi.direction {
        Direction::Up => tr!(lang, "kpis-higher-better"),
        Direction::Down => tr!(lang, "kpis-lower-better"),
    };
    let percent = (CONFIDENCE * 100.0).round() as i64;
    let interval = match kpi.kind {
        KpiKind::Nps => tr!(lang, "kpis-interval-nps", percent = percent),
        KpiKind::TopBox | KpiKind::Ratio | KpiKind::Churn | KpiKind::Retention => {
            tr!(lang, "kpis-interval-wilson", percent = percent)
        }
        KpiKind::Mean => tr!(lang, "kpis-interval-t", percent = percent),
        _ => tr!(lang, "kpis-interval-none"),
    };
    [measured(kpi, lang), direction, interval].join(&tr!(lang, "kpis-comma"))
}

/// What the kind measures, with its scale and thresholds.
fn measured(kpi: &Kpi, lang: Lang) -> String {
    let scale = kpi.answer_scale();
    match kpi.kind {
        KpiKind::Nps => match &kpi.nps_breaks {
            Some(breaks) => {
                let (passive, promoter) = (breaks.passive_from, breaks.promoter_from);
                tr!(lang, "kpis-method-nps-own", passive = passive, promoter = promoter)
            }
            None => tr!(lang, "kpis-method-nps"),
        },
        KpiKind::TopBox => {
            tr!(lang, "kpis-method-topbox", from = top_from(kpi), min = scale.min, max = scale.max)
        }
        KpiKind::Mean => tr!(lang, "kpis-method-mean", min = scale.min, max = scale.max),
        KpiKind::Ratio => tr!(lang, "kpis-method-ratio"),
        KpiKind::Churn => tr!(lang, "kpis-method-churn"),
        KpiKind::Retention => tr!(lang, "kpis-method-retention"),
        KpiKind::PerThousand => tr!(lang, "kpis-method-per-thousand"),
        KpiKind::RatioValue => tr!(lang, "kpis-method-ratio-value"),
        KpiKind::Arpu => tr!(lang, "kpis-method-arpu"),
        KpiKind::GrossRevenue => tr!(lang, "kpis-method-grr"),
        KpiKind::NetRevenue => tr!(lang, "kpis-method-nrr"),
        KpiKind::Lifetime => lifetime(kpi, lang),
        KpiKind::Value => tr!(lang, "kpis-method-value"),
    }
}

fn lifetime(kpi: &Kpi, lang: Lang) -> String {
    match kpi.lifetime {
        Lifetime::Simple => tr!(lang, "kpis-method-clv-simple"),
        Lifetime::FirstAfter => tr!(lang, "kpis-method-clv-first-after"),
        Lifetime::FirstNow => tr!(lang, "kpis-method-clv-first-now"),
        Lifetime::Horizon => tr!(lang, "kpis-method-clv-horizon", periods = kpi.horizon.unwrap_or(12)),
    }
}

/// Centre, limits and window of the baseline in one sentence; empty without one.
pub fn baseline(result: &KpiResult, style: &FigureStyle, lang: Lang) -> String {
    let Some(baseline) = &result.baseline else { return String::new() };
    let limits = &baseline.limits;
    let limit = |value: Option<f64>| value.map_or_else(|| "—".to_owned(), |value| style.bare(value));
    let sentence = tr!(
        lang,
        "kpis-baseline-says",
        centre = style.value(limits.centre),
        lower = limit(limits.lower()),
        upper = limit(limits.upper()),
        from = style.period(baseline.from),
        to = style.period(baseline.to),
        points = limits.points
    );
    if baseline.slope == 0.0 {
        return sentence;
    }
    let change = style.change(baseline.slope);
    format!("{sentence} {}", tr!(lang, "kpis-baseline-trend", change = change))
}

/// What a reader should know before trusting the picture.
pub fn warnings(kpi: &Kpi, result: &KpiResult, lang: Lang) -> Vec<String> {
    let mut warnings: Vec<String> = Vec::new();
    match &result.baseline {
        Some(baseline) if baseline.is_provisional() => warnings.push(tr!(lang, "kpis-warn-provisional")),
        None if kpi.baseline.is_some() && !result.periods.is_empty() => {
            warnings.push(tr!(lang, "kpis-warn-no-baseline"));
        }
        _ => {}
    }
    if result.baseline.is_some_and(|baseline| baseline.is_trending) {
        warnings.push(tr!(lang, "kpis-warn-trending"));
    }
    if let Some(target) = &result.target {
        if target.contradicts_direction {
            warnings.push(tr!(lang, "kpis-warn-direction"));
        } else if target.within_limits {
            warnings.push(tr!(lang, "kpis-warn-within"));
        }
    }
    let n = result.newest().and_then(|newest| newest.reading.n);
    if kpi.kind.counts_answers() && n.is_some_and(|n| n < FEW) {
        warnings.push(tr!(lang, "kpis-warn-few"));
    }
    warnings
}

/// The target with its period, and what is still needed.
pub fn target(target: &TargetResult, style: &FigureStyle, lang: Lang) -> String {
    let value = style.value(target.value);
    let text = match target.period {
        Some(period) => tr!(lang, "kpis-target-by", value = value, period = style.period(period)),
        None => tr!(lang, "kpis-target", value = value),
    };
    let open = target.progress.filter(|progress| progress.status != Status::Achieved);
    match open.and_then(|progress| progress.needed_per_period) {
        Some(change) => format!("{text}{}", tr!(lang, "kpis-needed", change = style.change(change))),
        None => text,
    }
}

/// The way to the target, a sentence each: how far it is, what was to be expected by now, where the line leads.
pub fn trajectory(target: &TargetResult, style: &FigureStyle, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(progress) = &target.progress {
        let gap = style.distance(progress.gap);
        let expected = style.value(progress.expected);
        // What rounds to nothing is neither ahead nor behind.
        let none = style.distance(0.0) == gap;
        lines.push(if none {
            tr!(lang, "kpis-expected-even", expected = expected)
        } else if progress.gap > 0.0 {
            tr!(lang, "kpis-expected-ahead", expected = expected, gap = gap)
        } else {
            tr!(lang, "kpis-expected-behind", expected = expected, gap = gap)
        });
        let percent = number::format(100.0 * progress.progress, 0);
        lines.push(tr!(lang, "kpis-progress", percent = percent));
    }
    if let Some(line) = &target.forecast {
        let from = style.period(line.from);
        let change = style.change(line.slope);
        lines.push(match target.period.filter(|end| *end > line.to) {
            Some(end) => tr!(
                lang,
                "kpis-forecast",
                count = line.points,
                from = from,
                change = change,
                value = style.value(line.at(end)),
                end = style.period(end)
            ),
            None => tr!(lang, "kpis-forecast-slope", count = line.points, from = from, change = change),
        });
    }
    lines
}

/// A stretch of time in words.
pub fn stretch((from, to): (Period, Period), style: &FigureStyle, lang: Lang) -> String {
    if from == to {
        return style.period(from);
    }
    tr!(lang, "kpis-stretch", from = style.period(from), to = style.period(to))
}

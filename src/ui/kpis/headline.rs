//! The headline of a KPI: the newest figure with its interval and n, how it stands, how it is measured.

use egui::{RichText, Ui};

use crate::{
    analysis::{
        formulas::trajectory::Status,
        kpi::{CONFIDENCE, PeriodResult, top_from},
    },
    base::{colour::Colour, id::Id, number},
    i18n::calendar::period_name,
    model::kpi::{Direction, Kpi, KpiKind},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        field::Field,
        fonts,
        style::color,
        widgets::{bold, weak},
    },
};

use super::computed::Computed;

/// How a KPI stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Judged(Status),
    /// No target, or no way to it.
    None,
}

pub fn standing(computed: &Computed) -> Standing {
    let status = computed.result.target.as_ref().and_then(crate::analysis::kpi::TargetResult::status);
    status.map_or(Standing::None, Standing::Judged)
}

impl Standing {
    pub fn words(self, cx: &Cx) -> String {
        cx.tr(match self {
            Self::Judged(Status::Achieved) => "kpis-status-achieved",
            Self::Judged(Status::OnTrack) => "kpis-status-on-track",
            Self::Judged(Status::AtRisk) => "kpis-status-at-risk",
            Self::Judged(Status::OffTrack) => "kpis-status-off-track",
            Self::None => "kpis-status-none",
        })
    }

    /// The words after their mark, so that the colour does not carry the meaning alone.
    pub fn marked(self, cx: &Cx) -> String {
        let mark = match self {
            Self::Judged(Status::Achieved | Status::OnTrack) => "▲",
            Self::Judged(Status::AtRisk) => "●",
            Self::Judged(Status::OffTrack) => "▼",
            Self::None => return self.words(cx),
        };
        format!("{mark} {}", self.words(cx))
    }

    pub fn colour(self, cx: &Cx) -> Option<Colour> {
        match self {
            Self::Judged(Status::Achieved | Status::OnTrack) => Some(cx.theme.favourable),
            Self::Judged(Status::AtRisk) => Some(cx.theme.caution),
            Self::Judged(Status::OffTrack) => Some(cx.theme.adverse),
            Self::None => None,
        }
    }
}

pub fn headline_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed) {
    let font = egui::FontId::new(type_size::PAGE_TITLE, fonts::bold());
    Field::new(id, "name", &computed.kpi.name, cx.tr("kpis-name"))
        .hint(cx.tr("kpis-name"))
        .font(font)
        .plain()
        .label(crate::edit::Label::Rename(crate::model::Kind::Kpi))
        .show(ui, cx, move |tx, text| tx.update(id, |kpi| kpi.name = text));
    ui.add(egui::Label::new(weak(cx, method(cx, &computed.kpi))).wrap());
    ui.add_space(space::S);
    let Some(newest) = computed.result.newest() else { return };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let value = newest.reading.value.unwrap_or_default();
        ui.label(bold(computed.style.value(value), type_size::COVER));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(weak(cx, period_name(newest.period, cx.lang)));
            ui.label(weak(cx, certainty(cx, computed, newest)));
        });
        ui.add_space(space::S);
        standing_ui(ui, cx, computed);
    });
}

/// Status and target with what is still needed.
fn standing_ui(ui: &mut Ui, cx: &Cx, computed: &Computed) {
    let Some(target) = &computed.result.target else { return };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let standing = standing(computed);
        if let Some(colour) = standing.colour(cx) {
            ui.label(RichText::new(standing.marked(cx)).color(color(colour)));
        }
        let value = computed.style.value(target.value);
        let text = match target.period {
            Some(period) => {
                tr!(cx.lang, "kpis-target-by", value = value, period = period_name(period, cx.lang))
            }
            None => tr!(cx.lang, "kpis-target", value = value),
        };
        let needed = target.progress.filter(|progress| progress.status != Status::Achieved);
        let needed = needed.and_then(|progress| progress.needed_per_period);
        let needed = needed.map(|change| computed.style.change(change));
        let text = match needed {
            Some(change) => format!("{text}{}", tr!(cx.lang, "kpis-needed", change = change)),
            None => text,
        };
        ui.label(weak(cx, text));
    });
}

/// Interval and n of a reading, as far as the kind has them.
fn certainty(cx: &Cx, computed: &Computed, at: &PeriodResult) -> String {
    let interval = at.reading.interval.map(|interval| {
        let range = computed.style.interval(interval.low, interval.high);
        tr!(cx.lang, "chart-interval", range = range)
    });
    let n = at.reading.n.map(|n| {
        let n = number::format(n, usize::from(n.fract() != 0.0));
        tr!(cx.lang, "chart-n", n = n)
    });
    let parts: Vec<String> = [interval, n].into_iter().flatten().collect();
    parts.join(" · ")
}

/// What is measured on which scale, which way is better, how the interval is made.
fn method(cx: &Cx, kpi: &Kpi) -> String {
    let scale = kpi.answer_scale();
    let percent = (CONFIDENCE * 100.0).round() as i64;
    let direction = match kpi.direction {
        Direction::Up => cx.tr("kpis-higher-better"),
        Direction::Down => cx.tr("kpis-lower-better"),
    };
    let what = match kpi.kind {
        KpiKind::Nps => cx.tr("kpis-method-nps"),
        KpiKind::TopBox => {
            tr!(cx.lang, "kpis-method-topbox", from = top_from(kpi), min = scale.min, max = scale.max)
        }
        KpiKind::Mean => tr!(cx.lang, "kpis-method-mean", min = scale.min, max = scale.max),
        KpiKind::Ratio => cx.tr("kpis-method-ratio"),
        KpiKind::Churn => cx.tr("kpis-method-churn"),
        KpiKind::PerThousand => cx.tr("kpis-method-per-thousand"),
        KpiKind::RatioValue => cx.tr("kpis-method-ratio-value"),
        KpiKind::Value => cx.tr("kpis-method-value"),
    };
    let interval = match kpi.kind {
        KpiKind::Nps => tr!(cx.lang, "kpis-interval-nps", percent = percent),
        KpiKind::TopBox | KpiKind::Ratio | KpiKind::Churn => {
            tr!(cx.lang, "kpis-interval-wilson", percent = percent)
        }
        KpiKind::Mean => tr!(cx.lang, "kpis-interval-t", percent = percent),
        _ => cx.tr("kpis-interval-none"),
    };
    [what, direction, interval].join(&cx.tr("kpis-comma"))
}

/// Answers below which an interval is wide (F04).
const FEW: f64 = 30.0;

/// What a reader should know before trusting the picture.
pub fn warnings_ui(ui: &mut Ui, cx: &Cx, computed: &Computed) {
    let (result, kpi) = (&computed.result, &computed.kpi);
    let mut warnings: Vec<&str> = Vec::new();
    match &result.baseline {
        Some(baseline) if baseline.is_provisional() => warnings.push("kpis-warn-provisional"),
        None if kpi.baseline.is_some() && !result.periods.is_empty() => {
            warnings.push("kpis-warn-no-baseline");
        }
        _ => {}
    }
    if let Some(target) = &result.target {
        if target.contradicts_direction {
            warnings.push("kpis-warn-direction");
        } else if target.within_limits {
            warnings.push("kpis-warn-within");
        }
    }
    let n = result.newest().and_then(|newest| newest.reading.n);
    if kpi.kind.counts_answers() && n.is_some_and(|n| n < FEW) {
        warnings.push("kpis-warn-few");
    }
    for warning in warnings {
        ui.horizontal(|ui| {
            ui.label(RichText::new("●").color(color(cx.theme.caution)));
            ui.add(egui::Label::new(weak(cx, cx.tr(warning))).wrap());
        });
    }
}

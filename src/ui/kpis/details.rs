//! How a KPI is defined: kind and scale, baseline window, target, owner, drivers, notes.

use egui::Ui;

use crate::{
    base::{
        id::Id,
        number,
        period::{Period, PeriodLength},
    },
    edit::{Label, Refused, Tx},
    model::{
        Kind,
        kpi::{Baseline, BaselineMethod, Direction, Kpi, KpiKind, Scale, Target},
    },
    scene::theme::space,
    tr,
    ui::{
        Cx, evidence,
        field::Field,
        icon,
        widgets::{caption, icon_button, section, tab, weak},
    },
};

use super::{
    entry::{self, Fault},
    number_field::{Faults, number_ui},
};

const CHANGE: Label = Label::Change(Kind::Kpi);

pub fn details_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, kpi: &Kpi) {
    ui.set_max_width(ui.available_width().min(520.0));
    form_ui(ui, cx, faults, id, kpi);
    ui.add_space(space::L);
    target_ui(ui, cx, faults, id, kpi);
    ui.add_space(space::L);
    baseline_ui(ui, cx, faults, id, kpi);
    ui.add_space(space::L);
    origin_ui(ui, cx, id, kpi);
    ui.add_space(space::L);
    drivers_ui(ui, cx, id, kpi);
    ui.add_space(space::L);
    evidence_ui(ui, cx, id, kpi);
    ui.add_space(space::XL);
}

/// Kind, scale, frequency: what fixes the form of a value. With values they stay as they are.
fn form_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, kpi: &Kpi) {
    section(ui, cx.tr("kpis-form"));
    let fixed = !kpi.series.is_empty();
    ui.add_enabled_ui(!fixed, |ui| {
        pair_ui(ui, |[left, right]| {
            caption(left, cx, cx.tr("kpis-kind"));
            kind_ui(left, cx, id, kpi);
            caption(right, cx, cx.tr("kpis-frequency"));
            frequency_ui(right, cx, id, kpi);
        });
        if kpi.kind.counts_answers() && kpi.kind != KpiKind::Nps {
            pair_ui(ui, |[left, right]| {
                let scale = kpi.answer_scale();
                whole_ui(left, cx, faults, (id, "scale.min", "kpis-scale-min"), scale.min, |kpi, min| {
                    let scale = Scale { min, ..kpi.answer_scale() };
                    (scale.min < scale.max).then(|| kpi.scale = Some(scale))
                });
                whole_ui(right, cx, faults, (id, "scale.max", "kpis-scale-max"), scale.max, |kpi, max| {
                    let scale = Scale { max, ..kpi.answer_scale() };
                    (scale.min < scale.max).then(|| kpi.scale = Some(scale))
                });
            });
        }
    });
    if fixed {
        ui.add(egui::Label::new(weak(cx, cx.tr("kpis-form-fixed"))).wrap());
    }
    if kpi.kind == KpiKind::TopBox {
        let from = crate::analysis::kpi::top_from(kpi);
        whole_ui(ui, cx, faults, (id, "top_from", "kpis-top-from"), from, |kpi, from| {
            let scale = kpi.answer_scale();
            (scale.min..=scale.max).contains(&from).then(|| kpi.top_from = Some(from))
        });
    }
    pair_ui(ui, |[left, right]| {
        caption(left, cx, cx.tr("kpis-direction"));
        left.horizontal(|ui| {
            for (direction, key) in [(Direction::Up, "kpis-higher"), (Direction::Down, "kpis-lower")] {
                if tab(ui, cx, kpi.direction == direction, cx.tr(key)).clicked() {
                    cx.edit(CHANGE, move |tx| tx.update(id, |kpi| kpi.direction = direction));
                }
            }
        });
        text_ui(right, cx, (id, "unit", "kpis-unit"), &kpi.unit, |kpi, text| kpi.unit = text);
    });
}

fn kind_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    let name = |kind: KpiKind| {
        cx.tr(match kind {
            KpiKind::Nps => "kpis-kind-nps",
            KpiKind::TopBox => "kpis-kind-topbox",
            KpiKind::Mean => "kpis-kind-mean",
            KpiKind::Ratio => "kpis-kind-ratio",
            KpiKind::RatioValue => "kpis-kind-ratio-value",
            KpiKind::PerThousand => "kpis-kind-per-thousand",
            KpiKind::Churn => "kpis-kind-churn",
            KpiKind::Value => "kpis-kind-value",
        })
    };
    let combo = egui::ComboBox::from_id_salt(("kpi-kind", id.to_string())).selected_text(name(kpi.kind));
    let response = combo.width(ui.available_width()).show_ui(ui, |ui| {
        for &kind in KpiKind::ALL {
            if ui.selectable_label(kpi.kind == kind, name(kind)).clicked() {
                cx.edit(CHANGE, move |tx| reshape(tx, id, |kpi| kpi.kind = kind));
            }
        }
    });
    response.response.accessible_name(cx.tr("kpis-kind"));
}

fn frequency_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    let name = |length: PeriodLength| {
        cx.tr(match length {
            PeriodLength::Week => "kpis-every-week",
            PeriodLength::Month => "kpis-every-month",
            PeriodLength::Quarter => "kpis-every-quarter",
            PeriodLength::Year => "kpis-every-year",
        })
    };
    let combo =
        egui::ComboBox::from_id_salt(("kpi-frequency", id.to_string())).selected_text(name(kpi.frequency));
    let response = combo.width(ui.available_width()).show_ui(ui, |ui| {
        for length in PeriodLength::ALL {
            if ui.selectable_label(kpi.frequency == length, name(length)).clicked() {
                cx.edit(CHANGE, move |tx| reshape(tx, id, |kpi| kpi.frequency = length));
            }
        }
    });
    response.response.accessible_name(cx.tr("kpis-frequency"));
}

/// Changes the form of a KPI that has no values yet; what would no longer fit it goes.
fn reshape(tx: &mut Tx, id: Id<Kpi>, change: impl FnOnce(&mut Kpi)) -> Result<(), Refused> {
    if !tx.get(id)?.series.is_empty() {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |kpi| {
        change(kpi);
        let length = kpi.frequency;
        let fits = |period: &Period| period.length() == length;
        if let Some(baseline) = &mut kpi.baseline {
            baseline.from = baseline.from.filter(fits);
            baseline.to = baseline.to.filter(fits);
            baseline.excluded.retain(|period, _| fits(period));
        }
        let (low, high) = kpi.range();
        let scale = kpi.answer_scale();
        let on_scale = |answer: &u8| (scale.min..=scale.max).contains(answer);
        kpi.top_from = kpi.top_from.filter(on_scale);
        kpi.easy.retain(on_scale);
        kpi.hard.retain(on_scale);
        if let Some(target) = &mut kpi.target {
            target.period = target.period.filter(fits);
        }
        kpi.target = kpi.target.take().filter(|target| is_within(target.value, low, high));
    })
}

fn is_within(value: f64, low: Option<f64>, high: Option<f64>) -> bool {
    low.is_none_or(|low| value >= low) && high.is_none_or(|high| value <= high)
}

fn target_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, kpi: &Kpi) {
    section(ui, cx.tr("kpis-target-heading"));
    let value = kpi.target.as_ref().map(|target| number::plain(target.value)).unwrap_or_default();
    let period = kpi.target.as_ref().and_then(|target| target.period);
    pair_ui(ui, |[left, right]| {
        caption(left, cx, cx.tr("kpis-target-value"));
        let field = Field::new(id, "target.value", &value, cx.tr("kpis-target-value")).numeric();
        number_ui(left, cx, faults, field, move |tx, text| set_target(tx, id, text));
        period_ui(right, cx, faults, (id, "target.period", "kpis-target-period"), period, |kpi, period| {
            if let Some(target) = &mut kpi.target {
                target.period = period;
            }
        });
    });
}

/// Sets the value to be reached; an empty text takes the target away.
fn set_target(tx: &mut Tx, id: Id<Kpi>, text: &str) -> Result<(), Fault> {
    if text.trim().is_empty() {
        return Ok(tx.update(id, |kpi| kpi.target = None)?);
    }
    let value = entry::any_number(text)?;
    let (low, high) = tx.get(id)?.range();
    if !is_within(value, low, high) {
        let text = text.trim().to_owned();
        return Err(Fault::OutOfRange {
            text,
            low: low.unwrap_or(f64::NEG_INFINITY),
            high: high.unwrap_or(f64::INFINITY),
        });
    }
    Ok(tx.update(id, |kpi| {
        let period = kpi.target.as_ref().and_then(|target| target.period);
        kpi.target = Some(Target { value, period });
    })?)
}

fn baseline_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, kpi: &Kpi) {
    section(ui, cx.tr("kpis-baseline"));
    let none = Baseline::default();
    let baseline = kpi.baseline.as_ref().unwrap_or(&none);
    pair_ui(ui, |[left, right]| {
        let from = (id, "baseline.from", "kpis-baseline-from");
        period_ui(left, cx, faults, from, baseline.from, |kpi, period| {
            kpi.baseline.get_or_insert_default().from = period;
        });
        period_ui(right, cx, faults, (id, "baseline.to", "kpis-baseline-to"), baseline.to, |kpi, period| {
            kpi.baseline.get_or_insert_default().to = period;
        });
    });
    ui.horizontal(|ui| {
        for (method, key) in [
            (BaselineMethod::XmrMean, "kpis-method-mean-range"),
            (BaselineMethod::XmrMedian, "kpis-method-median-range"),
        ] {
            if tab(ui, cx, baseline.method == method, cx.tr(key)).clicked() {
                cx.edit(CHANGE, move |tx| {
                    tx.update(id, |kpi| kpi.baseline.get_or_insert_default().method = method)
                });
            }
        }
    });
    excluded_ui(ui, cx, faults, id, baseline);
    text_ui(ui, cx, (id, "baseline.note", "kpis-baseline-note"), &baseline.note, |kpi, text| {
        kpi.baseline.get_or_insert_default().note = text;
    });
}

/// Special periods with the reason of each, and a field for one more.
fn excluded_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, baseline: &Baseline) {
    caption(ui, cx, cx.tr("kpis-excluded"));
    for (index, (period, reason)) in baseline.excluded.iter().enumerate() {
        let period = *period;
        ui.horizontal(|ui| {
            ui.label(period.to_string());
            let remove = tr!(cx.lang, "kpis-include", period = period.to_string());
            let name = tr!(cx.lang, "kpis-excluded-reason", period = period.to_string());
            let width = ui.available_width() - 60.0;
            Field::new(id, "baseline.excluded", reason, name).index(index).width(width).show(
                ui,
                cx,
                move |tx, text| {
                    tx.update(id, |kpi| {
                        let excluded = kpi.baseline.as_mut().and_then(|b| b.excluded.get_mut(&period));
                        if let Some(reason) = excluded {
                            *reason = text;
                        }
                    })
                },
            );
            if icon_button(ui, icon::CLOSE, &remove).clicked() {
                cx.edit(CHANGE, move |tx| {
                    tx.update(id, |kpi| {
                        if let Some(baseline) = &mut kpi.baseline {
                            baseline.excluded.remove(&period);
                        }
                    })
                });
            }
        });
    }
    // A new field after each one added, so that it is empty again.
    let field = Field::new(id, "baseline.exclude", "", cx.tr("kpis-exclude"))
        .index(baseline.excluded.len())
        .hint(cx.tr("kpis-exclude"));
    number_ui(ui, cx, faults, field, move |tx, text| {
        if text.trim().is_empty() {
            return Ok(());
        }
        let period = entry::period(text, tx.get(id)?.frequency)?;
        Ok(tx.update(id, |kpi| {
            kpi.baseline.get_or_insert_default().excluded.entry(period).or_default();
        })?)
    });
}

fn origin_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    section(ui, cx.tr("kpis-origin"));
    pair_ui(ui, |[left, right]| {
        text_ui(left, cx, (id, "owner_role", "kpis-owner"), &kpi.owner_role, |kpi, text| {
            kpi.owner_role = text;
        });
        text_ui(right, cx, (id, "source", "kpis-source"), &kpi.source, |kpi, text| kpi.source = text);
    });
    for (field, key, value) in
        [("description", "kpis-description", &kpi.description), ("note", "kpis-note", &kpi.note)]
    {
        caption(ui, cx, cx.tr(key));
        Field::new(id, field, value, cx.tr(key)).rows(2).show(ui, cx, move |tx, text| {
            tx.update(id, |kpi| match field {
                "note" => kpi.note = text,
                _ => kpi.description = text,
            })
        });
    }
}

/// What the figures rest on.
fn evidence_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    section(ui, cx.tr("kpis-evidence"));
    if let Some(picked) = evidence::evidence_ui(ui, cx, id.into(), &kpi.evidence) {
        cx.edit(CHANGE, move |tx| {
            let evidence = picked.take(tx)?;
            tx.update(id, |kpi| kpi.evidence = evidence)
        });
    }
}

/// The measures that this one is driven by (N11).
fn drivers_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    section(ui, cx.tr("kpis-drivers"));
    for driver in &kpi.drivers {
        let Some(other) = cx.workspace.kpis.get(*driver) else { continue };
        let driver = *driver;
        ui.horizontal(|ui| {
            ui.label(&other.name);
            let remove = tr!(cx.lang, "kpis-driver-remove", name = other.name.as_str());
            if icon_button(ui, icon::CLOSE, &remove).clicked() {
                cx.edit(CHANGE, move |tx| tx.update(id, |kpi| kpi.drivers.retain(|other| *other != driver)));
            }
        });
    }
    ui.menu_button(cx.tr("kpis-driver-add"), |ui| {
        for (other, row) in cx.workspace.kpis_in_order() {
            let possible = other != id && !kpi.drivers.contains(&other);
            if possible && ui.button(&row.name).clicked() {
                cx.edit(CHANGE, move |tx| tx.update(id, |kpi| kpi.drivers.push(other)));
            }
        }
    });
}

/// Two columns of the same width.
fn pair_ui(ui: &mut Ui, add: impl FnOnce([&mut Ui; 2])) {
    ui.columns_const(|columns: &mut [Ui; 2]| add(columns.each_mut()));
}

/// Where a field belongs: the record, its field, the key of its name.
type Spot = (Id<Kpi>, &'static str, &'static str);

fn text_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, field, key): Spot,
    value: &str,
    set: impl Fn(&mut Kpi, String) + 'static,
) {
    caption(ui, cx, cx.tr(key));
    Field::new(id, field, value, cx.tr(key))
        .show(ui, cx, move |tx, text| tx.update(id, |kpi| set(kpi, text)));
}

/// A small whole number; `set` gives None for one that does not fit.
fn whole_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    (id, field, key): Spot,
    value: u8,
    set: impl Fn(&mut Kpi, u8) -> Option<()> + 'static,
) {
    caption(ui, cx, cx.tr(key));
    let value = value.to_string();
    let field = Field::new(id, field, &value, cx.tr(key)).numeric();
    number_ui(ui, cx, faults, field, move |tx, text| {
        let fault = || Fault::NotACount(text.trim().to_owned());
        let number = number::parse_count(text).ok().and_then(|n| u8::try_from(n).ok()).ok_or_else(fault)?;
        let mut changed = tx.get(id)?.as_ref().clone();
        set(&mut changed, number).ok_or_else(fault)?;
        Ok(tx.update(id, |kpi| *kpi = changed)?)
    });
}

/// A period; an empty text leaves it open.
fn period_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    (id, field, key): Spot,
    value: Option<Period>,
    set: impl Fn(&mut Kpi, Option<Period>) + 'static,
) {
    caption(ui, cx, cx.tr(key));
    let value = value.map(|period| period.to_string()).unwrap_or_default();
    let length = cx.workspace.kpis.get(id).map_or(PeriodLength::Month, |kpi| kpi.frequency);
    let field = Field::new(id, field, &value, cx.tr(key)).hint(entry::example(length));
    number_ui(ui, cx, faults, field, move |tx, text| {
        let period =
            if text.trim().is_empty() { None } else { Some(entry::period(text, tx.get(id)?.frequency)?) };
        let mut changed = tx.get(id)?.as_ref().clone();
        set(&mut changed, period);
        let window = changed.baseline.as_ref();
        if window.is_some_and(|b| matches!((b.from, b.to), (Some(from), Some(to)) if to < from)) {
            return Err(Fault::EndBeforeStart);
        }
        Ok(tx.update(id, |kpi| *kpi = changed)?)
    });
}

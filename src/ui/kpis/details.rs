//! How a KPI is defined: kind, scale and what answers count as; owner, source, when it is due, notes.

use egui::Ui;

use crate::{
    analysis::kpi::due,
    base::{
        id::Id,
        number,
        period::{Period, PeriodLength},
    },
    edit::{Label, Refused, Tx},
    model::{
        Kind,
        kpi::{Direction, Kpi, KpiKind, Lifetime, NpsBreaks, Scale},
    },
    scene::theme::space,
    tr,
    ui::{
        Cx, evidence,
        field::Field,
        widgets::{caption, section, tab, weak},
    },
};

use super::{
    database,
    entry::{self, Fault},
    number_field::{Faults, number_ui},
};

pub const CHANGE: Label = Label::Change(Kind::Kpi);

pub fn details_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, kpi: &Kpi) {
    form_ui(ui, cx, faults, id, kpi);
    ui.add_space(space::L);
    origin_ui(ui, cx, faults, id, kpi);
    database::database_ui(ui, cx, id, kpi);
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
    answers_ui(ui, cx, faults, id, kpi);
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

/// What answers count as, and which value of a customer is meant.
fn answers_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, kpi: &Kpi) {
    if kpi.kind == KpiKind::TopBox {
        let from = crate::analysis::kpi::top_from(kpi);
        whole_ui(ui, cx, faults, (id, "top_from", "kpis-top-from"), from, |kpi, from| {
            let scale = kpi.answer_scale();
            (scale.min..=scale.max).contains(&from).then(|| kpi.top_from = Some(from))
        });
    }
    if kpi.kind == KpiKind::Nps {
        let breaks = kpi.nps_breaks();
        pair_ui(ui, |[left, right]| {
            let passive = (id, "nps_breaks.passive_from", "kpis-passive-from");
            whole_ui(left, cx, faults, passive, breaks.passive_from, |kpi, from| {
                let own = NpsBreaks { passive_from: from, ..kpi.nps_breaks() };
                set_breaks(kpi, own)
            });
            let promoter = (id, "nps_breaks.promoter_from", "kpis-promoter-from");
            whole_ui(right, cx, faults, promoter, breaks.promoter_from, |kpi, from| {
                let own = NpsBreaks { promoter_from: from, ..kpi.nps_breaks() };
                set_breaks(kpi, own)
            });
        });
        if kpi.nps_breaks.is_some() {
            ui.add(egui::Label::new(weak(cx, cx.tr("kpis-breaks-own"))).wrap());
        }
    }
    if kpi.kind == KpiKind::Mean {
        pair_ui(ui, |[left, right]| {
            set_ui(left, cx, faults, (id, "easy", "kpis-easy"), &kpi.easy, |kpi, set| kpi.easy = set);
            set_ui(right, cx, faults, (id, "hard", "kpis-hard"), &kpi.hard, |kpi, set| kpi.hard = set);
        });
        ui.add(egui::Label::new(weak(cx, cx.tr("kpis-effort-hint"))).wrap());
    }
    if kpi.kind == KpiKind::Lifetime {
        lifetime_ui(ui, cx, faults, id, kpi);
    }
}

/// Breaks that fit; the usual ones are not kept as breaks of one's own.
fn set_breaks(kpi: &mut Kpi, own: NpsBreaks) -> Option<()> {
    let fits = own.passive_from >= 1 && own.passive_from <= own.promoter_from && own.promoter_from <= 10;
    let usual = own == NpsBreaks { passive_from: 7, promoter_from: 9 };
    fits.then(|| kpi.nps_breaks = Some(own).filter(|_| !usual))
}

/// Some answers of the scale, parted by spaces or commas.
fn set_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    (id, field, key): Spot,
    answers: &[u8],
    set: impl Fn(&mut Kpi, Vec<u8>) + 'static,
) {
    caption(ui, cx, cx.tr(key));
    let text = answers.iter().map(u8::to_string).collect::<Vec<_>>().join(" ");
    let field = Field::new(id, field, &text, cx.tr(key));
    number_ui(ui, cx, faults, field, move |tx, text| {
        let scale = tx.get(id)?.answer_scale();
        let read = |word: &str| {
            let number = number::parse_count(word).ok().and_then(|number| u8::try_from(number).ok());
            number.filter(|answer| (scale.min..=scale.max).contains(answer))
        };
        let words = text.split([' ', ',', '，', '、', ';']).filter(|word| !word.is_empty());
        let read = |word: &str| read(word).ok_or_else(|| Fault::NotACount(word.to_owned()));
        let mut found = words.map(read).collect::<Result<Vec<u8>, Fault>>()?;
        found.sort_unstable();
        found.dedup();
        Ok(tx.update(id, |kpi| set(kpi, found))?)
    });
}

/// Which of the values of a customer is meant; they differ by one margin or more (F18).
fn lifetime_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, kpi: &Kpi) {
    caption(ui, cx, cx.tr("kpis-lifetime"));
    let name = |own: Lifetime| crate::i18n::text(cx.lang, &format!("kpis-lifetime-{}", own.code()));
    let combo =
        egui::ComboBox::from_id_salt(("kpi-lifetime", id.to_string())).selected_text(name(kpi.lifetime));
    let response = combo.width(ui.available_width()).show_ui(ui, |ui| {
        for &own in Lifetime::ALL {
            if ui.selectable_label(kpi.lifetime == own, name(own)).clicked() {
                cx.edit(CHANGE, move |tx| tx.update(id, |kpi| kpi.lifetime = own));
            }
        }
    });
    response.response.accessible_name(cx.tr("kpis-lifetime"));
    if kpi.lifetime == Lifetime::Horizon {
        count_ui(ui, cx, faults, (id, "horizon", "kpis-horizon"), kpi.horizon.unwrap_or(12), |kpi, own| {
            kpi.horizon = Some(own);
        });
    }
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
            KpiKind::Retention => "kpis-kind-retention",
            KpiKind::Arpu => "kpis-kind-arpu",
            KpiKind::GrossRevenue => "kpis-kind-grr",
            KpiKind::NetRevenue => "kpis-kind-nrr",
            KpiKind::Lifetime => "kpis-kind-clv",
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

pub fn is_within(value: f64, low: Option<f64>, high: Option<f64>) -> bool {
    low.is_none_or(|low| value >= low) && high.is_none_or(|high| value <= high)
}

fn origin_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, kpi: &Kpi) {
    section(ui, cx.tr("kpis-origin"));
    pair_ui(ui, |[left, right]| {
        text_ui(left, cx, (id, "owner_role", "kpis-owner"), &kpi.owner_role, |kpi, text| {
            kpi.owner_role = text;
        });
        text_ui(right, cx, (id, "source", "kpis-source"), &kpi.source, |kpi, text| kpi.source = text);
    });
    count_ui(ui, cx, faults, (id, "due_days", "kpis-due-days"), kpi.due_days, |kpi, days| {
        kpi.due_days = days;
    });
    due_ui(ui, cx, kpi);
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

/// Two columns of the same width.
pub fn pair_ui(ui: &mut Ui, add: impl FnOnce([&mut Ui; 2])) {
    ui.columns_const(|columns: &mut [Ui; 2]| add(columns.each_mut()));
}

/// Where a field belongs: the record, its field, the key of its name.
pub type Spot = (Id<Kpi>, &'static str, &'static str);

pub fn text_ui(
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

/// When the next value is to be there, and by how much it is late.
fn due_ui(ui: &mut Ui, cx: &Cx, kpi: &Kpi) {
    let Some(due) = due::next(cx.workspace, kpi) else { return };
    let period = cx.period(due.period);
    let text = tr!(cx.lang, "kpis-due-next", period = period, date = due.day.to_string());
    if due.is_over(cx.today) {
        let late = tr!(cx.lang, "kpis-due-late", days = due.days_over(cx.today));
        super::headline::caution_ui(ui, cx, format!("{text}{late}"));
    } else {
        ui.add(egui::Label::new(weak(cx, text)).wrap());
    }
}

/// A whole number up to 65,535.
fn count_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    (id, field, key): Spot,
    value: u16,
    set: impl Fn(&mut Kpi, u16) + 'static,
) {
    caption(ui, cx, cx.tr(key));
    let value = value.to_string();
    let field = Field::new(id, field, &value, cx.tr(key)).numeric();
    number_ui(ui, cx, faults, field, move |tx, text| {
        let fault = || Fault::NotACount(text.trim().to_owned());
        let number = number::parse_count(text).ok().and_then(|n| u16::try_from(n).ok()).ok_or_else(fault)?;
        Ok(tx.update(id, |kpi| set(kpi, number))?)
    });
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
pub fn period_ui(
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

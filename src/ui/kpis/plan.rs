//! Where a KPI comes from and where it is to go: target, baseline with its history, what happened.

use egui::{Label as Words, TextEdit, Ui};

use crate::{
    analysis::kpi::comparison::Span,
    base::{id::Id, number, period::Period},
    edit::{Label, Tx, baseline, measures, remove},
    model::{
        Kind,
        kpi::{Annotation, Baseline, BaselineMethod, EarlierBaseline, Kpi, Target},
    },
    scene::{
        chart::words,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        field::Field,
        icon,
        widgets::{caption, icon_button, quiet_button, section, tab, weak},
    },
};

use super::{
    computed::Computed,
    details::{CHANGE, is_within, pair_ui, period_ui, text_ui},
    entry::{self, Fault},
    number_field::{Faults, number_ui},
};

/// Why a new window is begun, as it is being typed; None while nothing is.
#[derive(Default)]
pub struct Rebase(Option<String>);

pub fn plan_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    rebase: &mut Rebase,
    (id, computed): (Id<Kpi>, &Computed),
) {
    target_ui(ui, cx, faults, id, computed);
    ui.add_space(space::L);
    baseline_ui(ui, cx, faults, id, computed);
    ui.add_space(space::S);
    rebase_ui(ui, cx, rebase, id, computed);
    history_ui(ui, cx, id, computed);
    ui.add_space(space::L);
    notes_ui(ui, cx, faults, id, computed);
}

fn target_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, computed: &Computed) {
    let kpi = &computed.kpi;
    section(ui, cx.tr("kpis-target-heading"));
    let value = number::field(kpi.target.as_ref().map(|target| target.value));
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
    if let Some(target) = &computed.result.target {
        for line in words::trajectory(target, &computed.style, cx.lang) {
            ui.add(Words::new(weak(cx, line)).wrap());
        }
    }
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

fn baseline_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, computed: &Computed) {
    section(ui, cx.tr("kpis-baseline"));
    let none = Baseline::default();
    let own = computed.kpi.baseline.as_ref().unwrap_or(&none);
    let said = words::baseline(&computed.result, &computed.style, cx.lang);
    if !said.is_empty() {
        ui.add(Words::new(weak(cx, said)).wrap());
    }
    pair_ui(ui, |[left, right]| {
        period_ui(left, cx, faults, (id, "baseline.from", "kpis-baseline-from"), own.from, |kpi, period| {
            kpi.baseline.get_or_insert_default().from = period;
        });
        period_ui(right, cx, faults, (id, "baseline.to", "kpis-baseline-to"), own.to, |kpi, period| {
            kpi.baseline.get_or_insert_default().to = period;
        });
    });
    ui.horizontal_wrapped(|ui| {
        for (method, key) in [
            (BaselineMethod::XmrMean, "kpis-method-mean-range"),
            (BaselineMethod::XmrMedian, "kpis-method-median-range"),
        ] {
            if tab(ui, cx, own.method == method, cx.tr(key)).clicked() {
                cx.edit(CHANGE, move |tx| {
                    tx.update(id, |kpi| kpi.baseline.get_or_insert_default().method = method)
                });
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (trended, key) in [(false, "kpis-limits-constant"), (true, "kpis-limits-trended")] {
            let chosen = tab(ui, cx, own.trended == trended, cx.tr(key));
            if chosen.on_hover_text(cx.tr("kpis-limits-trended-hint")).clicked() {
                cx.edit(CHANGE, move |tx| {
                    tx.update(id, |kpi| kpi.baseline.get_or_insert_default().trended = trended)
                });
            }
        }
    });
    excluded_ui(ui, cx, faults, id, own);
    text_ui(ui, cx, (id, "baseline.note", "kpis-baseline-note"), &own.note, |kpi, text| {
        kpi.baseline.get_or_insert_default().note = text;
    });
}

/// Special periods with the reason of each, and a field for one more.
fn excluded_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, own: &Baseline) {
    caption(ui, cx, cx.tr("kpis-excluded"));
    for (index, (period, reason)) in own.excluded.iter().enumerate() {
        let period = *period;
        ui.horizontal(|ui| {
            ui.label(cx.period(period));
            let name = cx.period(period);
            let again = tr!(cx.lang, "kpis-include", period = name.as_str());
            let why = tr!(cx.lang, "kpis-excluded-reason", period = name.as_str());
            let width = ui.available_width() - 60.0;
            Field::new(id, "baseline.excluded", reason, why.clone())
                .hint(why)
                .index(index)
                .width(width)
                .show(ui, cx, move |tx, text| {
                    tx.update(id, |kpi| {
                        let excluded = kpi.baseline.as_mut().and_then(|b| b.excluded.get_mut(&period));
                        if let Some(reason) = excluded {
                            *reason = text;
                        }
                    })
                });
            if icon_button(ui, icon::CLOSE, &again).clicked() {
                cx.edit(CHANGE, move |tx| baseline::count_again(tx, id, period));
            }
        });
    }
    // A new field after each one added, so that it is empty again.
    let field = Field::new(id, "baseline.exclude", "", cx.tr("kpis-exclude"))
        .index(own.excluded.len())
        .hint(cx.tr("kpis-exclude"));
    number_ui(ui, cx, faults, field, move |tx, text| {
        if text.trim().is_empty() {
            return Ok(());
        }
        let period = entry::period(text, tx.get(id)?.frequency)?;
        Ok(baseline::leave_out(tx, id, period, String::new())?)
    });
}

/// The window that a re-base begins with: everything after the present one, twelve periods at most.
fn proposed(computed: &Computed) -> Option<(Period, Period)> {
    let since = Span::SinceWindow.ends(&computed.result)?;
    let year = Span::Last(12).ends(&computed.result)?;
    let window = (since.0.max(year.0), since.1);
    (window.0 < window.1).then_some(window)
}

/// A new window with the reason for it; the limits so far stay in the history.
fn rebase_ui(ui: &mut Ui, cx: &Cx, rebase: &mut Rebase, id: Id<Kpi>, computed: &Computed) {
    let Some(window) = proposed(computed) else { return };
    let Some(note) = &mut rebase.0 else {
        if quiet_button(ui, icon::REDO, cx.tr("kpis-rebase")).clicked() {
            rebase.0 = Some(String::new());
        }
        return;
    };
    let hint = tr!(cx.lang, "kpis-rebase-hint", window = words::stretch(window, &computed.style, cx.lang));
    ui.add(Words::new(weak(cx, hint)).wrap());
    let name = cx.tr("kpis-rebase-why");
    ui.add(TextEdit::singleline(note).hint_text(name.as_str()).desired_width(f32::INFINITY))
        .accessible_name(&name);
    let (mut done, note) = (false, note.clone());
    ui.horizontal(|ui| {
        let begin = egui::Button::new(cx.tr("kpis-rebase-begin"));
        if ui.add_enabled(!note.trim().is_empty(), begin).clicked() {
            let (note, today) = (note.trim().to_owned(), cx.today);
            cx.edit(Label::Rebase, move |tx| baseline::rebase(tx, id, window, (note, today)));
            done = true;
        }
        done |= ui.button(cx.tr("kpis-paste-close")).clicked();
    });
    if done {
        rebase.0 = None;
    }
}

/// Windows that others took the place of, newest first.
fn history_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed) {
    let history = computed.kpi.baseline.as_ref().map(|own| own.history.as_slice()).unwrap_or_default();
    if history.is_empty() {
        return;
    }
    caption(ui, cx, cx.tr("kpis-history"));
    for (place, earlier) in history.iter().enumerate().rev() {
        let said = earlier_said(cx, computed, earlier);
        ui.horizontal(|ui| {
            let forget = tr!(cx.lang, "kpis-history-forget", window = said.as_str());
            if icon_button(ui, icon::CLOSE, &forget).clicked() {
                cx.edit(CHANGE, move |tx| baseline::forget_earlier(tx, id, place));
            }
            ui.add(Words::new(weak(cx, said.as_str())).wrap());
        });
    }
}

fn earlier_said(cx: &Cx, computed: &Computed, earlier: &EarlierBaseline) -> String {
    let name = |period: Option<Period>| period.map_or_else(|| "…".to_owned(), |own| cx.period(own));
    let window = tr!(cx.lang, "kpis-stretch", from = name(earlier.from), to = name(earlier.to));
    let ends = earlier.from.zip(earlier.to);
    let found = computed.result.earlier.iter().find(|own| Some((own.from, own.to)) == ends);
    let centre =
        found.map(|own| tr!(cx.lang, "chart-centre", value = computed.style.bare(own.limits.centre)));
    let until = earlier.until.map(|date| tr!(cx.lang, "kpis-history-until", date = date.to_string()));
    let parts = [Some(window), centre, until, Some(earlier.note.clone())];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What happened, to be read beside the chart: of this KPI or of all.
fn notes_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, id: Id<Kpi>, computed: &Computed) {
    section(ui, cx.tr("kpis-annotations"));
    let length = computed.kpi.frequency;
    let concerns = |note: &Annotation| note.kpis.is_empty() || note.kpis.contains(&id);
    let mut notes: Vec<_> = cx.workspace.annotations.iter().filter(|(_, note)| concerns(note)).collect();
    notes.sort_by_key(|(own, note)| (note.period, *own));
    for (own, note) in notes {
        ui.horizontal(|ui| {
            let at = note.period.map(|period| period.to_string()).unwrap_or_default();
            let field = Field::new(own, "period", &at, cx.tr("kpis-note-period"))
                .hint(entry::example(length))
                .width(76.0);
            number_ui(ui, cx, faults, field, move |tx, text| {
                let blank = text.trim().is_empty();
                let period = if blank { None } else { Some(entry::period(text, length)?) };
                Ok(tx.update(own, |note| note.period = period)?)
            });
            let width = ui.available_width() - 112.0;
            let name = cx.tr("kpis-note-text");
            Field::new(own, "text", &note.text, name.clone()).hint(name).width(width).show(
                ui,
                cx,
                move |tx, text| tx.update(own, |note| note.text = text),
            );
            let all = note.kpis.is_empty();
            let key = if all { "kpis-note-all" } else { "kpis-note-own" };
            let shared = tab(ui, cx, all, cx.tr(key)).on_hover_text(cx.tr("kpis-note-whose"));
            if shared.clicked() {
                let kpis = if all { vec![id] } else { Vec::new() };
                let change = Label::Change(Kind::Annotation);
                cx.edit(change, move |tx| tx.update(own, |note| note.kpis = kpis));
            }
            let delete = tr!(cx.lang, "kpis-note-delete", text = note.text.as_str());
            if icon_button(ui, icon::CLOSE, &delete).clicked() {
                cx.edit(Label::Delete(Kind::Annotation), move |tx| remove::remove(tx, own.into()));
            }
        });
    }
    if quiet_button(ui, icon::ADD, cx.tr("kpis-note-add")).clicked() {
        let period = computed.result.newest().map(|newest| newest.period);
        let note = Annotation { period, text: cx.tr("kpis-note-new"), kpis: vec![id] };
        cx.edit(Label::Add(Kind::Annotation), move |tx| measures::annotate(tx, note).map(drop));
    }
    ui.label(weak(cx, cx.tr("kpis-note-hint")).size(type_size::CAPTION));
}

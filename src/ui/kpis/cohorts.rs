//! Cohorts: who began when, and how many are still there (F16).

use egui::{Label as Words, ScrollArea, Ui};

use crate::{
    analysis::kpi::cohorts::{Triangle, triangle},
    base::{id::Id, number, period::Period},
    edit::{Label, Tx, measures, remove},
    model::{Kind, kpi::Cohort},
    scene::{
        chart::cohorts::{cohorts, name},
        look::Look,
        theme::space,
    },
    tr,
    ui::{
        Cx,
        field::Field,
        icon,
        widgets::{empty_ui, icon_button, quiet_button, section, weak},
    },
};

use super::{
    cells::heads_ui,
    drawing::drawing_ui,
    entry::{Fault, any_period},
    number_field::{Faults, number_ui},
    plot::copy_scene,
};

// Widths of the columns of numbers.
const BEGAN: f32 = 92.0;
const NAME: f32 = 140.0;
const SIZE: f32 = 72.0;
const ACTIVE: f32 = 420.0;

pub fn cohorts_ui(ui: &mut Ui, cx: &Cx, faults: &Faults) {
    if cx.workspace.cohorts.is_empty() {
        if empty_ui(ui, cx, icon::KPI, &cx.tr("kpis-cohorts-empty"), &cx.tr("kpis-cohort-add")) {
            add(cx);
        }
        return;
    }
    let own = triangle(cx.workspace);
    ScrollArea::both().id_salt("kpis-cohorts").auto_shrink(false).show(ui, |ui| {
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let drawing = cohorts(cx.workspace, &own, (ui.available_width() - space::L).min(1080.0), &look);
        ui.horizontal(|ui| {
            section(ui, cx.tr("kpis-section-cohorts"));
            if icon_button(ui, icon::COPY, &cx.tr("kpis-copy-picture")).clicked() {
                copy_scene(ui, cx, faults, &drawing);
            }
        });
        ui.label(weak(cx, cx.tr("kpis-cohort-hint")));
        ui.add_space(space::S);
        drawing_ui(ui, cx, &drawing, &said(cx, &own));
        if own.rises() {
            ui.add(Words::new(weak(cx, cx.tr("kpis-cohort-rises"))).wrap());
        }
        if own.pooled.is_none() {
            super::headline::caution_ui(ui, cx, cx.tr("kpis-cohort-impossible"));
        }
        ui.add_space(space::XL);
        edit_ui(ui, cx, faults, &own);
    });
}

/// The pooled curve in words.
fn said(cx: &Cx, own: &Triangle) -> String {
    let ages = own.pooled.iter().flatten().enumerate();
    let said = ages.map(|(age, at)| format!("{age}: {}", number::share(at.retention, 1)));
    let said: Vec<String> = said.collect();
    format!("{} {}", cx.tr("kpis-cohort-all"), said.join(" · "))
}

fn edit_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, own: &Triangle) {
    section(ui, cx.tr("kpis-cohorts-edit"));
    let keys = ["kpis-cohort-began", "kpis-cohort-name", "kpis-cohort-size", "kpis-cohort-active"];
    let heads: Vec<(f32, &str)> = [BEGAN, NAME, SIZE, ACTIVE].into_iter().zip(keys).collect();
    heads_ui(ui, cx, &heads);
    for row in &own.rows {
        if let Some(cohort) = cx.workspace.cohorts.get(row.cohort) {
            let name = name(cx.workspace, row, cx.lang);
            ui.horizontal(|ui| row_ui(ui, cx, faults, (row.cohort, cohort), &name));
        }
    }
    if quiet_button(ui, icon::ADD, cx.tr("kpis-cohort-add")).clicked() {
        add(cx);
    }
}

fn row_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, (id, cohort): (Id<Cohort>, &Cohort), name: &str) {
    let said = |key: &str| tr!(cx.lang, "kpis-cell", period = name, column = cx.tr(key));
    let start = cohort.start.map(|period| period.to_string()).unwrap_or_default();
    let field = Field::new(id, "start", &start, said("kpis-cohort-began")).hint("2026-03").width(BEGAN);
    number_ui(ui, cx, faults, field, move |tx, text| {
        let start = if text.trim().is_empty() { None } else { Some(any_period(text)?) };
        Ok(tx.update(id, |cohort| cohort.start = start)?)
    });
    let title = said("kpis-cohort-name");
    Field::new(id, "name", &cohort.name, title)
        .width(NAME)
        .show(ui, cx, move |tx, text| tx.update(id, |cohort| cohort.name = text));
    let size = cohort.size.to_string();
    let field = Field::new(id, "size", &size, said("kpis-cohort-size")).numeric().width(SIZE);
    number_ui(ui, cx, faults, field, move |tx, text| {
        let fault = || Fault::NotACount(text.trim().to_owned());
        let size = number::parse_count(text).map_err(|_| fault())?;
        Ok(measures::set_cohort_size(tx, id, size)?)
    });
    let active: Vec<String> = cohort.active.iter().skip(1).map(u64::to_string).collect();
    let active = active.join(" ");
    let field = Field::new(id, "active", &active, said("kpis-cohort-active")).width(ACTIVE);
    number_ui(ui, cx, faults, field, move |tx, text| set_active(tx, id, text));
    let delete = tr!(cx.lang, "kpis-cohort-delete", name = name);
    if icon_button(ui, icon::CLOSE, &delete).clicked() {
        cx.edit(Label::Delete(Kind::Cohort), move |tx| remove::remove(tx, id.into()));
    }
}

/// How many are active after one period, two and so on, parted by spaces; none more than began.
fn set_active(tx: &mut Tx, id: Id<Cohort>, text: &str) -> Result<(), Fault> {
    let size = tx.get(id)?.size;
    let words = text.split([' ', ';', '\t', '\u{3000}']).filter(|word| !word.is_empty());
    let read = |word: &str| {
        let count = number::parse_count(word).map_err(|_| Fault::NotACount(word.to_owned()))?;
        let whole = || Fault::MoreThanAll { part: word.to_owned(), whole: size.to_string() };
        if count > size { Err(whole()) } else { Ok(count) }
    };
    let counts = words.map(read).collect::<Result<Vec<u64>, Fault>>()?;
    measures::set_cohort_active(tx, id, 1, None)?;
    for (age, count) in (1..).zip(counts) {
        measures::set_cohort_active(tx, id, age, Some(count))?;
    }
    Ok(())
}

/// One more cohort, a period after the newest.
fn add(cx: &Cx) {
    let newest = cx.workspace.cohorts.values().filter_map(|cohort| cohort.start).max();
    let fiscal = cx.workspace.fiscal_start();
    let first = || Period::of(cx.today, crate::base::period::PeriodLength::Month, fiscal);
    let start = newest.and_then(|newest| newest.plus(1)).or_else(first);
    cx.edit(Label::Add(Kind::Cohort), move |tx| {
        let id = tx.add(Cohort { start, ..Cohort::default() });
        measures::set_cohort_size(tx, id, 100)
    });
}

//! The periods of a KPI, newest first: what was counted can be corrected, the next period entered.

use egui::{Align, Layout, Ui, vec2};
use egui_extras::{Column, TableBody, TableBuilder, TableRow};

use crate::{
    analysis::kpi::PeriodResult,
    base::{id::Id, number, period::Period},
    edit::{self, Label, Tx},
    model::kpi::Kpi,
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        field::Field,
        icon,
        widgets::{bold, icon_button, primary_button, quiet_button, section, weak},
    },
};

use super::{
    computed::Computed,
    entry::{self, Fault},
    number_field::{Faults, number_ui},
};

const ROW: f32 = 32.0;
const MOST_SHOWN: f32 = 480.0;
/// Widths of the columns that are always there: period, result, interval, answers, what takes it out.
const BESIDE: [f32; 5] = [84.0, 72.0, 104.0, 48.0, 36.0];

/// What is typed for a period that is not in the document yet: the next one, or a gap that was chosen.
#[derive(Default)]
pub struct NewRow {
    period: Option<Period>,
    cells: Vec<String>,
    /// It was to be entered with blanks beside filled cells.
    has_blanks: bool,
}

pub fn table_ui(
    ui: &mut Ui,
    cx: &Cx,
    (faults, new_row): (&Faults, &mut NewRow),
    id: Id<Kpi>,
    computed: &Computed,
) {
    section(ui, cx.tr("kpis-periods"));
    if computed.kpi.kind.counts_answers() {
        ui.label(weak(cx, cx.tr("kpis-counts-hint")).size(type_size::CAPTION));
    }
    blanks_ui(ui, cx, faults, new_row, (id, &computed.kpi));
    egui::ScrollArea::horizontal().id_salt("kpis-table").show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let heads = entry::columns(&computed.kpi, cx.lang);
        let kind = computed.kpi.kind;
        let wide = match heads.len() {
            // As wide as lets the results stay in sight, down to what three digits need.
            count if kind.counts_answers() => {
                let gaps = ui.spacing().item_spacing.x * (count + BESIDE.len()) as f32;
                let room = ui.available_width() - BESIDE.iter().sum::<f32>() - gaps;
                (room / count.max(1) as f32).floor().clamp(34.0, 46.0)
            }
            0..=2 => 124.0,
            _ => 108.0,
        };
        let rows = computed.result.periods.len();
        let [period, result, interval, answers, remove] = BESIDE;
        let builder = TableBuilder::new(ui)
            .id_salt(("kpis-periods", id.to_string()))
            .auto_shrink([true, true])
            .max_scroll_height(MOST_SHOWN)
            .cell_layout(Layout::right_to_left(Align::Center))
            .column(Column::exact(period))
            .columns(Column::exact(wide), heads.len())
            .column(Column::exact(result))
            .column(Column::exact(interval))
            .column(Column::exact(answers))
            .column(Column::exact(remove));
        let table = builder.header(24.0, |row| header_ui(row, cx, &heads));
        table.body(|mut body| {
            new_row_ui(&mut body, cx, (faults, new_row), id, computed);
            body.rows(ROW, rows, |mut row| {
                // The newest stands first.
                let place = rows.checked_sub(1 + row.index());
                let Some(at) = place.and_then(|place| computed.result.periods.get(place)) else { return };
                if computed.kpi.series.contains_key(&at.period) {
                    period_ui(&mut row, cx, faults, (id, computed), at);
                } else {
                    gap_ui(&mut row, cx, new_row, at.period, heads.len());
                }
            });
        });
        // Room for the scroll bar, which would lie over the last row.
        ui.add_space(space::M);
    });
    earlier_ui(ui, cx, new_row, computed);
}

/// Most values are older than the workspace: the period before the first one can be entered, too.
fn earlier_ui(ui: &mut Ui, cx: &Cx, new_row: &mut NewRow, computed: &Computed) {
    let first = computed.result.periods.first().map(|first| first.period);
    let first = first.into_iter().chain(new_row.period).min();
    let Some(earlier) = first.and_then(|first| first.plus(-1)) else { return };
    let fill = tr!(cx.lang, "kpis-fill-period", period = cx.period(earlier));
    if quiet_button(ui, icon::ADD, fill).clicked() {
        *new_row = NewRow { period: Some(earlier), ..NewRow::default() };
    }
}

fn header_ui(mut row: TableRow, cx: &Cx, heads: &[String]) {
    row.col(|ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.label(weak(cx, cx.tr("kpis-column-period")).size(type_size::CAPTION));
        });
    });
    let results = ["kpis-column-result", "kpis-column-interval", "kpis-column-n"].map(|key| cx.tr(key));
    for head in heads.iter().chain(&results) {
        row.col(|ui| _ = ui.label(weak(cx, head).size(type_size::CAPTION)));
    }
    row.col(|_| {});
}

/// A period between others that nothing is known of.
fn gap_ui(row: &mut TableRow, cx: &Cx, new_row: &mut NewRow, period: Period, columns: usize) {
    let name = cx.period(period);
    row.col(|ui| left_ui(ui, |ui| _ = ui.label(&name)));
    for _ in 0..columns {
        row.col(|_| {});
    }
    row.col(|ui| _ = ui.label(weak(cx, "—")));
    row.col(|_| {});
    row.col(|_| {});
    row.col(|ui| {
        let fill = tr!(cx.lang, "kpis-fill-period", period = name.as_str());
        if icon_button(ui, icon::ADD, &fill).clicked() {
            *new_row = NewRow { period: Some(period), ..NewRow::default() };
        }
    });
}

/// One period of the document: its cells, and what they come to.
fn period_ui(
    row: &mut TableRow,
    cx: &Cx,
    faults: &Faults,
    (id, computed): (Id<Kpi>, &Computed),
    at: &PeriodResult,
) {
    let kpi = &computed.kpi;
    let name = cx.period(at.period);
    row.col(|ui| left_ui(ui, |ui| _ = ui.label(&name)));
    let cells = entry::cells(kpi, kpi.series.get(&at.period));
    let heads = entry::columns(kpi, cx.lang);
    for (column, head) in heads.iter().enumerate() {
        let text = cells.get(column).map_or("", String::as_str);
        row.col(|ui| cell_ui(ui, cx, faults, (id, at.period, column), (text, &cell_name(cx, &name, head))));
    }
    let style = &computed.style;
    row.col(|ui| {
        let value = at.reading.value.map_or_else(|| "—".to_owned(), |value| style.value(value));
        ui.label(bold(value, type_size::BODY));
    });
    row.col(|ui| {
        let range = at.reading.interval.map(|interval| style.interval(interval.low, interval.high));
        ui.label(weak(cx, range.unwrap_or_default()));
    });
    row.col(|ui| {
        let n = at.reading.n.map(number::count);
        ui.label(weak(cx, n.unwrap_or_default()));
    });
    row.col(|ui| {
        let remove = tr!(cx.lang, "kpis-remove-period", period = name.as_str());
        if icon_button(ui, icon::CLOSE, &remove).clicked() {
            let period = at.period;
            cx.edit(Label::DeleteValue, move |tx| edit::kpi::set_point(tx, id, period, None));
        }
    });
}

fn cell_name(cx: &Cx, period: &str, head: &str) -> String {
    tr!(cx.lang, "kpis-cell", period = period, column = head)
}

fn left_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::left_to_right(Align::Center), add);
}

/// Columns of a period at most: the answers of the longest scale.
const MOST_COLUMNS: usize = 256;

fn cell_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    (id, period, column): (Id<Kpi>, Period, usize),
    (text, name): (&str, &str),
) {
    let index = usize::try_from(period.index()).unwrap_or_default() * MOST_COLUMNS + column;
    let width = ui.available_width();
    let field =
        Field::new(id, "series", text, name).index(index).width(width).numeric().label(Label::SetValue);
    number_ui(ui, cx, faults, field, move |tx, text| set_cell(tx, (id, period, column), text));
}

/// Corrects one cell of a period; the other cells stay as they are.
fn set_cell(tx: &mut Tx, (id, period, column): (Id<Kpi>, Period, usize), text: &str) -> Result<(), Fault> {
    let kpi = tx.get(id)?;
    let mut cells = entry::cells(kpi, kpi.series.get(&period));
    if let Some(cell) = cells.get_mut(column) {
        text.clone_into(cell);
    }
    let point = entry::point(kpi, &cells)?;
    Ok(edit::kpi::set_point(tx, id, period, Some(point))?)
}

/// The row in which the next period is entered, all cells at once.
fn new_row_ui(
    body: &mut TableBody,
    cx: &Cx,
    (faults, new_row): (&Faults, &mut NewRow),
    id: Id<Kpi>,
    computed: &Computed,
) {
    let kpi = &computed.kpi;
    let fiscal = cx.workspace.fiscal_start();
    let chosen = new_row.period.filter(|period| !kpi.series.contains_key(period));
    let Some(next) = chosen.or_else(|| entry::next_period(kpi, cx.today, fiscal)) else { return };
    let heads = entry::columns(kpi, cx.lang);
    if new_row.period != Some(next) || new_row.cells.len() != heads.len() {
        *new_row = NewRow { period: Some(next), cells: vec![String::new(); heads.len()], has_blanks: false };
    }
    let name = cx.period(next);
    let mut entered = false;
    body.row(ROW, |mut row| {
        // Ids of its own: rows of a table number theirs from the same start.
        row.col(|ui| _ = ui.push_id("new-name", |ui| left_ui(ui, |ui| _ = ui.label(weak(cx, &name)))));
        for (cell, head) in new_row.cells.iter_mut().zip(&heads) {
            row.col(|ui| {
                let cell = ui.push_id(("new", head), |ui| new_cell_ui(ui, cell, &cell_name(cx, &name, head)));
                entered |= cell.inner;
            });
        }
        let preview =
            entry::point(kpi, &new_row.cells).ok().map(|point| crate::analysis::kpi::reading(kpi, &point));
        let preview = preview.and_then(|reading| reading.value);
        let preview = weak(cx, preview.map(|value| computed.style.value(value)).unwrap_or_default());
        row.col(|ui| _ = ui.push_id("new-preview", |ui| ui.label(preview)));
        row.col(|_| {});
        row.col(|_| {});
        row.col(|ui| {
            let typed = new_row.cells.iter().any(|cell| !cell.trim().is_empty());
            if typed {
                let enter = ui.push_id("new", |ui| primary_button(ui, cx.theme, cx.tr("kpis-enter")));
                entered |= enter.inner.clicked();
            }
        });
    });
    if entered {
        enter(cx, faults, new_row, (id, kpi), next);
    }
}

fn new_cell_ui(ui: &mut Ui, cell: &mut String, name: &str) -> bool {
    let edit = egui::TextEdit::singleline(cell)
        .desired_width(ui.available_width())
        .align(egui::Align2::RIGHT_TOP)
        .margin(egui::Margin::symmetric(8, 5))
        .min_size(vec2(0.0, 0.0));
    let response = ui.add(edit).accessible_name(name);
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

/// Enters the row. Of answers a blank cell beside filled ones may mean that nobody gave that answer, or that it was
/// not counted: which of both is asked, never assumed.
fn enter(cx: &Cx, faults: &Faults, new_row: &mut NewRow, (id, kpi): (Id<Kpi>, &Kpi), period: Period) {
    match entry::point(kpi, &new_row.cells) {
        Ok(point) => {
            faults.clear();
            *new_row = NewRow::default();
            cx.edit(Label::SetValue, move |tx| edit::kpi::set_point(tx, id, period, Some(point)));
        }
        Err(fault) => {
            let some = new_row.cells.iter().any(|cell| !cell.trim().is_empty());
            new_row.has_blanks = kpi.kind.counts_answers() && some && fault == Fault::Blank;
            faults.set(fault.words(cx.lang));
        }
    }
}

/// Asks what blank cells mean, once a row was to be entered that has some.
fn blanks_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, new_row: &mut NewRow, (id, kpi): (Id<Kpi>, &Kpi)) {
    let Some(period) = new_row.period.filter(|_| new_row.has_blanks) else { return };
    let blank = new_row.cells.iter().filter(|cell| cell.trim().is_empty()).count();
    if blank == 0 {
        new_row.has_blanks = false;
        return;
    }
    ui.horizontal(|ui| {
        ui.label(weak(cx, tr!(cx.lang, "kpis-blanks", count = blank)));
        if ui.button(cx.tr("kpis-blanks-are-zero")).clicked() {
            for cell in new_row.cells.iter_mut().filter(|cell| cell.trim().is_empty()) {
                "0".clone_into(cell);
            }
            enter(cx, faults, new_row, (id, kpi), period);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::transact,
        model::{
            Workspace,
            kpi::{KpiKind, Point},
        },
    };

    #[test]
    fn a_corrected_cell_leaves_the_others_and_an_impossible_one_everything() {
        let mut workspace = Workspace::default();
        let period: Period = "2025-01".parse().unwrap();
        let kpi = Kpi {
            kind: KpiKind::Ratio,
            series: [(period, Point::Ratio(5.0, 20.0))].into(),
            ..Kpi::default()
        };
        let (id, _) = transact(&mut workspace, |tx| edit::kpi::add_kpi(tx, kpi)).unwrap();
        let mut set = |column, text: &str| {
            let mut result = Ok(());
            let _ = transact(&mut workspace, |tx| {
                result = set_cell(tx, (id, period, column), text);
                Ok(())
            });
            (result.is_ok(), workspace.kpis.get(id).unwrap().series.get(&period).cloned().unwrap())
        };
        assert_eq!(set(0, "7"), (true, Point::Ratio(7.0, 20.0)));
        assert_eq!(set(0, "21"), (false, Point::Ratio(7.0, 20.0)));
        assert_eq!(set(1, "six"), (false, Point::Ratio(7.0, 20.0)));
        assert_eq!(set(1, ""), (false, Point::Ratio(7.0, 20.0)));
    }
}

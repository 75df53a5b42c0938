//! Values of many periods at once, pasted from a spreadsheet.

use egui::{TextEdit, Ui};

use crate::{
    base::{id::Id, localised::Lang, period::Period},
    edit::{self, Label},
    model::kpi::{Kpi, Point},
    scene::theme::space,
    tr,
    ui::{
        Cx, icon,
        style::color,
        widgets::{primary_button, quiet_button, weak},
    },
};

use super::entry::{self, Fault};

/// The text being pasted; None while the place for it is closed.
#[derive(Default)]
pub struct Paste(Option<String>);

pub fn paste_ui(ui: &mut Ui, cx: &Cx, paste: &mut Paste, id: Id<Kpi>, kpi: &Kpi) {
    let Some(text) = &mut paste.0 else {
        if quiet_button(ui, icon::COPY, cx.tr("kpis-paste")).clicked() {
            paste.0 = Some(String::new());
        }
        return;
    };
    let columns = entry::columns(kpi, cx.lang).join(&cx.tr("kpis-comma"));
    let example = entry::example(kpi.frequency);
    let hint = tr!(cx.lang, "kpis-paste-hint", columns = columns, example = example);
    ui.add(egui::Label::new(weak(cx, hint)).wrap());
    ui.add(TextEdit::multiline(text).desired_rows(5).desired_width(560.0))
        .accessible_name(cx.tr("kpis-paste"));
    let fiscal = cx.workspace.fiscal_start();
    let start = entry::next_period(kpi, cx.today, fiscal);
    let read = read(kpi, text, start);
    let mut done = false;
    match &read {
        Ok(rows) if !rows.is_empty() => {
            ui.label(weak(cx, summary(cx, rows)));
        }
        Ok(_) => {}
        Err(BadLine { line, fault }) => {
            let words = tr!(cx.lang, "kpis-paste-line", line = *line, fault = fault.words(cx.lang));
            ui.label(egui::RichText::new(words).color(color(cx.theme.adverse)));
        }
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if let Ok(rows) = read
            && !rows.is_empty()
        {
            let button = tr!(cx.lang, "kpis-paste-enter", count = rows.len());
            if primary_button(ui, cx.theme, button).clicked() {
                cx.edit(Label::SetValue, move |tx| {
                    rows.into_iter().try_for_each(|(at, point)| edit::kpi::set_point(tx, id, at, Some(point)))
                });
                done = true;
            }
        }
        done |= ui.button(cx.tr("kpis-paste-close")).clicked();
    });
    if done {
        paste.0 = None;
    }
}

fn summary(cx: &Cx, rows: &[(Period, Point)]) -> String {
    let ends = rows.iter().map(|(period, _)| *period);
    let (first, last) = (ends.clone().min(), ends.max());
    let name = |period: Option<Period>| period.map(|period| cx.period(period)).unwrap_or_default();
    tr!(cx.lang, "kpis-paste-summary", count = rows.len(), from = name(first), to = name(last))
}

/// A line that cannot be read, and why.
#[derive(Debug, PartialEq)]
struct BadLine {
    /// From 1.
    line: usize,
    fault: Fault,
}

/// Reads lines of cells. A first cell that is a period says where the line belongs; lines without follow each
/// other from `start`. Empty lines do not count, and a first line without any number is a heading.
fn read(kpi: &Kpi, text: &str, start: Option<Period>) -> Result<Vec<(Period, Point)>, BadLine> {
    let columns = entry::columns(kpi, Lang::En).len();
    let mut rows: Vec<(Period, Point)> = Vec::new();
    let mut next = start;
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let bad = |fault| BadLine { line: index + 1, fault };
        let cells = cells(line, columns);
        if rows.is_empty() && is_heading(&cells) {
            continue;
        }
        let named = cells.split_first().filter(|_| cells.len() == columns + 1);
        let (period, cells) = match named {
            Some((first, rest)) => (Some(entry::period(first, kpi.frequency).map_err(bad)?), rest),
            None => (next, &cells[..]),
        };
        let point = entry::point(kpi, cells).map_err(bad)?;
        let period = period.ok_or_else(|| bad(Fault::Blank))?;
        next = period.plus(1);
        rows.push((period, point));
    }
    Ok(rows)
}

/// The cells of a line: by tabs as spreadsheets copy them, else by semicolons, else by commas where that gives
/// the cells that are asked for.
fn cells(line: &str, columns: usize) -> Vec<&str> {
    if line.contains('\t') {
        return line.trim_end_matches(['\r', '\n']).split('\t').collect();
    }
    if line.contains(';') {
        return line.split(';').collect();
    }
    let by_commas: Vec<&str> = line.split([',', '，']).collect();
    if by_commas.len() == columns || by_commas.len() == columns + 1 { by_commas } else { vec![line] }
}

fn is_heading(cells: &[&str]) -> bool {
    !cells.iter().any(|cell| cell.contains(|c: char| c.is_numeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kpi::KpiKind;

    fn kpi(kind: KpiKind) -> Kpi {
        Kpi { kind, ..Kpi::default() }
    }

    fn shown(kind: KpiKind, text: &str) -> Vec<(String, Point)> {
        let rows = read(&kpi(kind), text, "2026-01".parse().ok()).unwrap();
        rows.into_iter().map(|(period, point)| (period.to_string(), point)).collect()
    }

    #[test]
    fn columns_of_a_spreadsheet_become_periods() {
        let value = |period: &str, value| (period.to_owned(), Point::Value(value));
        assert_eq!(shown(KpiKind::Value, "5.1\n\n4.9\r\n"), [value("2026-01", 5.1), value("2026-02", 4.9)]);
        let named = "Month\tHours\n2025-11\t5\n2025-12\t1,234.5\n";
        assert_eq!(shown(KpiKind::Value, named), [value("2025-11", 5.0), value("2025-12", 1234.5)]);
        let ratio = |period: &str, part, whole| (period.to_owned(), Point::Ratio(part, whole));
        assert_eq!(
            shown(KpiKind::Ratio, "1;4\n2;4"),
            [ratio("2026-01", 1.0, 4.0), ratio("2026-02", 2.0, 4.0)]
        );
        assert_eq!(shown(KpiKind::Ratio, "2026-05,3,4"), [ratio("2026-05", 3.0, 4.0)]);
        assert!(shown(KpiKind::Value, "").is_empty());
    }

    #[test]
    fn one_impossible_line_refuses_all_with_its_number() {
        let bad = |kind, text: &str| read(&kpi(kind), text, "2026-01".parse().ok()).unwrap_err();
        assert_eq!(bad(KpiKind::Value, "5\n\nx2").line, 3);
        assert_eq!(bad(KpiKind::Mean, "1\t2\t3").fault, Fault::Columns { found: 3, expected: 5 });
        let more = bad(KpiKind::Ratio, "5\t4");
        assert!(matches!(more, BadLine { line: 1, fault: Fault::MoreThanAll { .. } }));
        assert!(matches!(bad(KpiKind::Value, "2026-Q1\t4").fault, Fault::NotAPeriod { .. }));
    }
}

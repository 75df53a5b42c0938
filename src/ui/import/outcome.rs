//! What the answers come to, before they are taken in: counts, what was left out and why.

use std::{collections::BTreeMap, ffi::OsStr};

use egui::{Align, Grid, Layout, RichText, ScrollArea, Ui};

use crate::{
    analysis::{
        kpi::reading,
        members::{member, should_exist},
    },
    base::number,
    edit::{
        Label,
        survey::{Answers, CountsByPeriod, Division, Meeting, Target, take_answers, take_from_database},
    },
    i18n::figure::FigureStyle,
    import::survey::{Counted, MOST_LISTED, Rejected, Source},
    model::{
        kpi::{Dimension, Kpi, Point},
        source_query::SourceQuery,
    },
    scene::{
        table::{Cell, Table},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        icon,
        style::color,
        widgets::{bold, quiet_button, section, tab, weak},
    },
};

use super::{ImportRequest, choice::Choice, file::column_name};

/// Where answers come from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// What a KPI that they make says of its source.
    pub source: String,
    /// What a file made of it is called.
    pub stem: String,
    /// The columns that there are.
    pub columns: Vec<String>,
}

impl Origin {
    pub fn of(source: &Source) -> Self {
        let text = |name: Option<&OsStr>| name.map(|name| name.to_string_lossy().into_owned());
        Self {
            source: text(source.path.file_name()).unwrap_or_default(),
            stem: text(source.path.file_stem()).unwrap_or_default(),
            columns: source.head.columns.clone(),
        }
    }
}

pub fn outcome_ui(ui: &mut Ui, cx: &Cx, origin: &Origin, choice: &mut Choice, counted: &Counted) {
    let kpi = choice.kpi(cx.workspace, cx.lang);
    headline_ui(ui, cx, &kpi, counted);
    meeting_ui(ui, cx, &kpi, choice, counted);
    ui.add_space(space::M);
    rejected_ui(ui, cx, counted);
    warnings_ui(ui, cx, origin, choice, counted);
    if !counted.listed.is_empty() {
        ui.add_space(space::M);
        list_ui(ui, cx, origin, counted);
    }
}

/// How many rows count, and what they come to.
fn headline_ui(ui: &mut Ui, cx: &Cx, kpi: &Kpi, counted: &Counted) {
    let whole = |count: u64| number::format(count as f64, 0);
    let (accepted, rows) = (whole(counted.accepted), whole(counted.rows));
    ui.label(bold(tr!(cx.lang, "import-accepted", accepted = accepted, rows = rows), type_size::PAGE_TITLE));
    let periods = counted.periods();
    let ends = periods.keys().next().zip(periods.keys().next_back());
    let mut facts = Vec::new();
    if let Some((first, last)) = ends {
        let (from, to) = (cx.period(*first), cx.period(*last));
        facts.push(tr!(cx.lang, "import-periods", count = periods.len(), from = from, to = to));
    }
    let total = reading(kpi, &Point::Counts(counted.total()));
    if let Some(value) = total.value {
        let style = FigureStyle::of(kpi, value.abs(), (cx.workspace.fiscal_start(), cx.lang));
        let name = kpi.name.as_str();
        facts.push(tr!(cx.lang, "import-total", name = name, value = style.value(value)));
        if let Some(interval) = total.interval {
            let range = style.interval(interval.low, interval.high);
            facts.push(tr!(cx.lang, "chart-interval", range = range));
        }
    }
    ui.label(weak(cx, facts.join(" · ")));
}

/// What becomes of periods that have values already.
fn meeting_ui(ui: &mut Ui, cx: &Cx, kpi: &Kpi, choice: &mut Choice, counted: &Counted) {
    let periods = counted.periods();
    let known = periods.keys().filter(|period| kpi.series.contains_key(period)).count();
    if known == 0 {
        return;
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.label(tr!(cx.lang, "import-known-periods", count = known));
        for (meeting, key) in [(Meeting::Replace, "import-replace"), (Meeting::Add, "import-add")] {
            if tab(ui, cx, choice.meeting == meeting, cx.tr(key)).clicked() {
                choice.meeting = meeting;
            }
        }
    });
}

/// Widest column of reasons and of their counts, so that a count stands near its reason.
const REASONS: f32 = 240.0;

fn rejected_ui(ui: &mut Ui, cx: &Cx, counted: &Counted) {
    if counted.rejected.is_empty() {
        ui.label(weak(cx, cx.tr("import-none-rejected")));
        return;
    }
    section(ui, cx.tr("import-rejected"));
    let grid = Grid::new("import-rejected").num_columns(2).min_row_height(18.0).spacing([24.0, 4.0]);
    grid.max_col_width(REASONS).show(ui, |ui| {
        for (reason, count) in &counted.rejected {
            ui.label(reason_words(cx, reason.code()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(bold(number::format(*count as f64, 0), type_size::BODY));
            });
            ui.end_row();
        }
    });
}

fn reason_words(cx: &Cx, code: &str) -> String {
    cx.tr(&format!("import-reason-{code}"))
}

/// What to know of the rows that count.
fn warnings_ui(ui: &mut Ui, cx: &Cx, origin: &Origin, choice: &Choice, counted: &Counted) {
    let mut warnings: Vec<String> = counted
        .warnings
        .iter()
        .map(|(warning, count)| {
            let key = format!("import-warning-{}", warning.code());
            tr!(cx.lang, &key, count = *count)
        })
        .collect();
    let (unknown, names) = strangers(cx, choice.dimension, counted);
    if unknown > 0 {
        let key = format!("import-unknown-{}", choice.dimension.code());
        warnings.push(tr!(cx.lang, &key, count = unknown, names = names.join(&cx.tr("kpis-comma"))));
    }
    if let Some(order) = counted.order.filter(|_| choice.order.is_none()) {
        let column = choice.date.map(|date| column_name(cx, &origin.columns, date)).unwrap_or_default();
        let key = format!("import-order-{}", order.code());
        warnings.push(tr!(cx.lang, "import-order-found", column = column, order = cx.tr(&key)));
    }
    for warning in warnings {
        ui.horizontal(|ui| {
            ui.label(RichText::new("●").color(color(cx.theme.caution)));
            ui.add(egui::Label::new(warning).wrap());
        });
    }
}

/// How many answers name a record that the workspace does not have, and the first of those names.
fn strangers(cx: &Cx, dimension: Dimension, counted: &Counted) -> (u64, Vec<String>) {
    const NAMED: usize = 8;
    let mut unknown: BTreeMap<&str, u64> = BTreeMap::new();
    for (group, counts) in &counted.groups {
        let Some(segment) = group.segment.as_deref().filter(|_| should_exist(dimension)) else { continue };
        if !segment.is_empty() {
            *unknown.entry(segment).or_default() += counts.iter().sum::<u64>();
        }
    }
    unknown.retain(|segment, _| member(cx.workspace, dimension, segment).is_none());
    let mut names: Vec<String> = unknown.keys().take(NAMED).map(|name| (*name).to_owned()).collect();
    if unknown.len() > NAMED {
        names.push("…".to_owned());
    }
    (unknown.values().sum(), names)
}

/// Every rejected row, to look at and to save.
fn list_ui(ui: &mut Ui, cx: &Cx, origin: &Origin, counted: &Counted) {
    ui.horizontal(|ui| {
        section(ui, cx.tr("import-rows"));
        if quiet_button(ui, icon::SAVE, cx.tr("import-save-rows")).clicked() {
            let name = tr!(cx.lang, "import-rows-file", name = origin.stem.as_str());
            let table = Box::new(table(cx, &counted.listed));
            cx.ask(Request::Import(ImportRequest::SaveTable { table, name }));
        }
    });
    if counted.listed.len() >= MOST_LISTED {
        ui.label(weak(cx, tr!(cx.lang, "import-rows-first", count = MOST_LISTED)));
    }
    let height = ui.text_style_height(&egui::TextStyle::Body);
    ScrollArea::vertical().id_salt("import-rows").max_height(180.0).auto_shrink([false, true]).show_rows(
        ui,
        height,
        counted.listed.len(),
        |ui, rows| {
            for rejected in counted.listed.get(rows).unwrap_or_default() {
                let reason = reason_words(cx, rejected.reason.code());
                let row = tr!(cx.lang, "import-row", row = rejected.row, reason = reason);
                ui.label(weak(cx, format!("{row}  {}", rejected.value)));
            }
        },
    );
}

/// The rejected rows as a table for a file.
fn table(cx: &Cx, listed: &[Rejected]) -> Table {
    let row = |rejected: &Rejected| {
        let reason = reason_words(cx, rejected.reason.code());
        vec![Cell::Number(rejected.row as f64), Cell::from(reason), Cell::from(rejected.value.as_str())]
    };
    Table {
        name: cx.tr("import-rows"),
        columns: ["import-column-row", "import-column-reason", "import-column-value"]
            .map(|key| cx.tr(key))
            .into(),
        rows: listed.iter().map(row).collect(),
    }
}

/// Takes the answers into the document, as one step. `asked` is what a database was asked for them.
pub fn take(cx: &Cx, origin: &Origin, choice: &Choice, counted: &Counted, asked: Option<SourceQuery>) {
    let target = match choice.into.filter(|id| cx.workspace.kpis.contains(*id)) {
        Some(id) => Target::Existing(id),
        None => {
            let kpi = Kpi { source: origin.source.clone(), ..choice.kpi(cx.workspace, cx.lang) };
            Target::New(Box::new(kpi))
        }
    };
    let divided = counted.groups.keys().any(|group| group.segment.is_some());
    let answers = Answers {
        totals: counted.periods(),
        division: divided.then(|| division(cx, origin, choice, counted)),
        meeting: choice.meeting,
    };
    cx.create(Label::ImportAnswers, move |tx| match asked {
        Some(query) => take_from_database(tx, target, &answers, query),
        None => take_answers(tx, target, &answers),
    });
}

fn division(cx: &Cx, origin: &Origin, choice: &Choice, counted: &Counted) -> Division {
    let dimension = choice.dimension;
    let mut parts: BTreeMap<String, CountsByPeriod> = BTreeMap::new();
    for (group, counts) in &counted.groups {
        // Answers without the attribute are in the total only.
        let text = group.segment.as_deref().filter(|text| !text.is_empty());
        let (Some(text), Some(period)) = (text, group.period) else { continue };
        let known = member(cx.workspace, dimension, text);
        let name = known.map_or_else(|| text.to_owned(), |id| id.to_string());
        let sum = parts.entry(name).or_default().entry(period).or_default();
        *sum = crate::import::survey::sum([&*sum, counts]);
    }
    let name = match dimension {
        // A statement of one's own need not say which column it divides by.
        Dimension::Other => choice
            .segment
            .map_or_else(|| cx.tr("import-segment"), |column| column_name(cx, &origin.columns, column)),
        _ => String::new(),
    };
    Division { dimension, name, parts }
}

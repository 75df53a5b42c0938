//! The dialog that takes counts from a database: server, table and columns, measure, then what they come to.
//!
//! The rule: nothing connects before a button is pressed, nothing is in the document before the last one, and a
//! password lives as long as the dialog.

mod place;
mod table;

use std::{sync::Arc, time::Duration};

use egui::Ui;
use jiff::civil::Date;

use crate::{
    base::id::Id,
    import::{
        database::{Access, Column, ColumnKind, DatabaseError, Found, Measure, Secret, Table, Task},
        survey::{Counted, Filter, Head, Progress},
    },
    model::{
        Workspace,
        kpi::Kpi,
        source_query::{QueryFilter, Server, SourceQuery},
    },
    scene::theme::{space, type_size},
    ui::{
        Cx,
        cx::Request,
        widgets::{bold, primary_button, weak},
    },
};

use super::{
    Steps,
    choice::{Choice, Missing},
    mishap_ui,
    outcome::{self, Origin},
    steps_ui,
};

/// What the dialog asks of the program.
pub enum DatabaseRequest {
    /// Begins; the counts go into this KPI unless another is chosen.
    Begin { into: Option<Id<Kpi>> },
    /// Asks again what was asked for this KPI before.
    Refresh(Id<Kpi>),
    /// Asks a server.
    Run { access: Box<Access>, task: Box<Task>, progress: Arc<Progress> },
}

/// The dialog, with all that was chosen so far.
#[derive(Clone, Debug)]
pub struct DatabaseDialog {
    access: Access,
    /// As typed.
    port: String,
    tables: Vec<Table>,
    /// Tables whose name holds this text are shown.
    find: String,
    reads: Reads,
    /// What the server is asked; its columns are those of `choice`.
    query: SourceQuery,
    /// Of the columns, whether each is a number, a moment or anything else.
    columns: Vec<Column>,
    head: Head,
    choice: Choice,
    /// Whether the statement is shown.
    shows_sql: bool,
    step: Step,
    fault: Option<DatabaseError>,
    /// The field that gets the focus once it is shown.
    wants: Option<Wanted>,
    /// The question of a refresh, which waits for a password.
    waiting: Option<Task>,
}

/// What the columns belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reads {
    Table,
    Subquery,
}

/// A field of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Host,
    Password,
}

#[derive(Clone, Debug)]
enum Step {
    /// Which server, and who asks.
    Place,
    Choosing,
    Waiting(Arc<Progress>, Awaited),
    Counted(Arc<Counted>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaited {
    /// Tables and columns.
    Look,
    Counts,
}

impl DatabaseDialog {
    /// Begins with what is known of a KPI, or of another one of the workspace: teams mostly have one database.
    pub fn new(workspace: &Workspace, into: Option<Id<Kpi>>) -> Self {
        let own = into.and_then(|id| workspace.kpis.get(id)).and_then(|kpi| kpi.query.clone());
        let others = workspace.kpis.iter().filter_map(|(_, kpi)| kpi.query.as_ref());
        let other = others.max_by_key(|query| query.taken).map(|query| query.server.clone());
        let query = own
            .unwrap_or_else(|| SourceQuery { server: other.unwrap_or_default(), ..SourceQuery::default() });
        let choice = Choice { into, dimension: query.dimension, ..Choice::default() };
        let port = query.server.port.map(|port| port.to_string()).unwrap_or_default();
        let reads = if query.subquery.is_empty() { Reads::Table } else { Reads::Subquery };
        Self {
            access: Access { server: query.server.clone(), password: Secret::default() },
            port,
            tables: Vec::new(),
            find: String::new(),
            reads,
            shows_sql: !query.sql.is_empty(),
            query,
            columns: Vec::new(),
            head: Head::default(),
            choice,
            step: Step::Place,
            fault: None,
            wants: Some(Wanted::Host),
            waiting: None,
        }
    }

    /// Asks again what was asked before; none when there is nothing to ask.
    pub fn refresh(workspace: &Workspace, into: Id<Kpi>) -> Option<(Self, DatabaseRequest)> {
        let kpi = workspace.kpis.get(into)?;
        let query = kpi.query.clone()?;
        let mut dialog = Self::new(workspace, Some(into));
        // Segments are known by name alone until the columns are read.
        dialog.know(named(&query));
        let task = Task::Count(Box::new(query), measure(workspace, kpi));
        dialog.waiting = Some(task.clone());
        let request = dialog.start(task);
        Some((dialog, request))
    }

    /// Takes in what a server answered, unless it is of a question that was given up.
    pub fn answered(&mut self, of: &Arc<Progress>, result: Result<Found, DatabaseError>) {
        let Step::Waiting(progress, _) = &self.step else { return };
        if !Arc::ptr_eq(progress, of) {
            return;
        }
        // Without tables and columns there is nothing to choose from.
        let back = if self.tables.is_empty() { Step::Place } else { Step::Choosing };
        self.fault = None;
        self.step = match result {
            Ok(Found::Counted(counted)) => Step::Counted(Arc::from(counted)),
            Ok(Found::Looked { tables, columns }) => {
                self.tables = tables;
                match columns {
                    Ok(columns) => self.know(columns),
                    Err(fault) => self.fault = Some(fault),
                }
                Step::Choosing
            }
            Err(fault) => {
                let asks = fault.asks_for_password();
                if asks {
                    self.wants = Some(Wanted::Password);
                    // Nobody can see what was wrong with it, so it is typed anew.
                    self.access.password = Secret::default();
                }
                self.fault = Some(fault);
                if asks { Step::Place } else { back }
            }
        };
    }

    /// Takes in which columns there are. What was chosen stays as far as it is there; else names suggest it.
    fn know(&mut self, columns: Vec<Column>) {
        let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let fresh = self.head.columns != names;
        self.columns = columns;
        if !fresh {
            return;
        }
        self.head = Head { has_header: true, columns: names, rows: Vec::new() };
        let place = |name: &String| self.head.columns.iter().position(|column| column == name);
        if let (Some(score), Some(date)) = (place(&self.query.score), place(&self.query.date)) {
            self.choice.score = Some(score);
            self.choice.date = Some(date);
            self.choice.segment = place(&self.query.segment);
            self.choice.id = place(&self.query.answer_id);
            self.choice.dimension = self.query.dimension;
            let filter = |filter: &QueryFilter| {
                Some(Filter { column: place(&filter.column)?, value: filter.value.clone() })
            };
            self.choice.filters = self.query.filters.iter().filter_map(filter).collect();
        } else {
            self.choice.suggest_columns(&self.head, None);
            // What a table has as its key is there once anyway, and looking for copies costs the server a sort.
            self.choice.id = None;
            self.choice.choose_kpi(&self.head, self.choice.into);
        }
    }

    /// Ends what runs for it.
    pub fn cancel(&self) {
        if let Step::Waiting(progress, _) = &self.step {
            progress.cancel();
        }
    }

    /// Begins to wait for a server.
    fn start(&mut self, task: Task) -> DatabaseRequest {
        let progress = Arc::new(Progress::default());
        let awaited = if matches!(task, Task::Count(..)) { Awaited::Counts } else { Awaited::Look };
        self.step = Step::Waiting(Arc::clone(&progress), awaited);
        self.fault = None;
        DatabaseRequest::Run { access: Box::new(self.access.clone()), task: Box::new(task), progress }
    }

    /// Connects: to count at once what a refresh asked, else to look at the tables.
    fn connect(&mut self, cx: &Cx) {
        match self.waiting.clone() {
            Some(Task::Count(query, measure)) => {
                let query = SourceQuery { server: self.access.server.clone(), ..*query };
                let request = self.start(Task::Count(Box::new(query), measure));
                cx.ask(Request::Database(request));
            }
            _ => self.look(cx),
        }
    }

    /// Reads tables and columns.
    fn look(&mut self, cx: &Cx) {
        self.waiting = None;
        let task = Task::Look(Box::new(self.asked(None)));
        let request = self.start(task);
        cx.ask(Request::Database(request));
    }

    /// What is asked, as it stands in the fields.
    fn asked(&self, taken: Option<Date>) -> SourceQuery {
        let name = |column: Option<usize>| {
            column.and_then(|column| self.head.columns.get(column)).cloned().unwrap_or_default()
        };
        let filters = self.choice.filters.iter().filter(|filter| !filter.value.trim().is_empty());
        let filter = |filter: &Filter| QueryFilter {
            column: name(Some(filter.column)),
            value: filter.value.trim().to_owned(),
        };
        let of_table = self.reads == Reads::Table;
        let text = |text: &String, kept: bool| if kept { text.clone() } else { String::new() };
        SourceQuery {
            server: self.access.server.clone(),
            schema: text(&self.query.schema, of_table),
            table: text(&self.query.table, of_table),
            subquery: text(&self.query.subquery, !of_table),
            score: name(self.choice.score),
            date: name(self.choice.date),
            segment: name(self.choice.segment),
            answer_id: name(self.choice.id),
            dimension: self.choice.dimension,
            filters: filters.map(filter).collect(),
            sql: self.query.sql.clone(),
            timeout: self.query.timeout,
            taken,
        }
    }

    fn origin(&self) -> Origin {
        let query = self.asked(None);
        let Server { host, database, .. } = &query.server;
        let table = query.table_name();
        let database = if database.is_empty() { host.clone() } else { format!("{host}/{database}") };
        let source = if table.is_empty() { database } else { format!("{database} · {table}") };
        Origin { stem: query.table, source, columns: self.head.columns.clone() }
    }

    /// The KPI with which counting can begin, or what is still missing.
    fn ready(&self, cx: &Cx) -> Result<Kpi, Missing> {
        if self.query.sql.trim().is_empty() {
            self.choice.plan(&self.head, cx.workspace, cx.lang)?;
        }
        self.choice.measured(cx.workspace, cx.lang)
    }

    fn count(&mut self, cx: &Cx, kpi: &Kpi) {
        let task = Task::Count(Box::new(self.asked(None)), measure(cx.workspace, kpi));
        let request = self.start(task);
        cx.ask(Request::Database(request));
    }

    /// Shows the dialog; says whether it is to stay.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx) -> bool {
        let stays = steps_ui(self, ui, cx);
        if !stays {
            self.cancel();
        }
        stays
    }
}

/// How the answers of a KPI are counted.
fn measure(workspace: &Workspace, kpi: &Kpi) -> Measure {
    Measure { scale: kpi.answer_scale(), length: kpi.frequency, fiscal_start: workspace.fiscal_start() }
}

/// The columns that a query names, as far as that says what they are.
fn named(query: &SourceQuery) -> Vec<Column> {
    let names = [&query.score, &query.date, &query.segment, &query.answer_id].into_iter();
    let names = names.chain(query.filters.iter().map(|filter| &filter.column));
    let mut columns: Vec<Column> = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        if columns.iter().all(|column| column.name != *name) {
            columns.push(Column { name: name.clone(), kind: ColumnKind::Other });
        }
    }
    columns
}

impl Steps for DatabaseDialog {
    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.label(bold(cx.tr("database-title"), type_size::SECTION));
        let is_placed = !matches!(self.step, Step::Place);
        let shown = if is_placed { self.origin().source } else { cx.tr("database-promise") };
        ui.add(egui::Label::new(weak(cx, shown)).wrap());
        ui.add_space(space::M);
    }

    fn body_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if let Some(fault) = &self.fault {
            mishap_ui(ui, cx, &fault.message());
            ui.add_space(space::M);
        }
        match self.step.clone() {
            Step::Place => self.place_ui(ui, cx),
            Step::Choosing => self.table_ui(ui, cx),
            Step::Waiting(progress, awaited) => {
                let key = match awaited {
                    _ if progress.is_cancelled() => "database-stopping",
                    Awaited::Look => "database-looking",
                    Awaited::Counts => "database-counting",
                };
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(cx.tr(key));
                });
                ui.ctx().request_repaint_after(Duration::from_millis(100));
            }
            Step::Counted(counted) => {
                outcome::outcome_ui(ui, cx, &self.origin(), &mut self.choice, &counted);
            }
        }
    }

    fn foot_ui(&mut self, ui: &mut Ui, cx: &Cx) -> bool {
        match self.step.clone() {
            Step::Place => {
                self.connect_ui(ui, cx);
                !ui.button(cx.tr("dialog-cancel")).clicked()
            }
            Step::Choosing => {
                self.count_ui(ui, cx);
                let stays = !ui.button(cx.tr("dialog-cancel")).clicked();
                if ui.button(cx.tr("import-back")).clicked() {
                    self.step = Step::Place;
                }
                stays
            }
            Step::Waiting(progress, _) => {
                // The server is told to stop; the dialog goes on once it has.
                let stop = egui::Button::new(cx.tr("database-stop"));
                if ui.add_enabled(!progress.is_cancelled(), stop).clicked() {
                    progress.cancel();
                }
                true
            }
            Step::Counted(counted) => self.counted_ui(ui, cx, &counted),
        }
    }
}

impl DatabaseDialog {
    /// The button that begins to count, or what has to be chosen before.
    fn count_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        match self.ready(cx) {
            Ok(kpi) => {
                if primary_button(ui, cx.theme, cx.tr("import-count")).clicked() {
                    self.count(cx, &kpi);
                }
            }
            // Before there are columns there are none to choose.
            Err(_) if self.columns.is_empty() => {}
            Err(missing) => _ = ui.label(weak(cx, cx.tr(missing.key()))),
        }
    }

    /// The buttons below what the answers come to; says whether the dialog is to stay.
    fn counted_ui(&mut self, ui: &mut Ui, cx: &Cx, counted: &Counted) -> bool {
        let taken = counted.accepted > 0 && primary_button(ui, cx.theme, cx.tr("import-take")).clicked();
        if taken {
            let asked = self.asked(Some(cx.today));
            outcome::take(cx, &self.origin(), &self.choice, counted, Some(asked));
        }
        let left = ui.button(cx.tr("dialog-cancel")).clicked();
        if ui.button(cx.tr("import-back")).clicked() {
            // After a refresh the tables are not known yet.
            if self.tables.is_empty() {
                self.look(cx);
            } else {
                self.step = Step::Choosing;
            }
        }
        !taken && !left
    }
}

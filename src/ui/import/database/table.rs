//! Which table, which column is what, and the statement that comes of it.

use egui::{ComboBox, FontId, TextEdit, Ui};

use crate::{
    i18n,
    import::database::{Table, sql},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx, icon,
        widgets::{caption, quiet_button, section, tab, weak},
    },
};

use super::{
    super::{columns, measure::measure_ui},
    DatabaseDialog, Reads, measure,
};

/// From so many tables on they are looked for by name.
const MANY: usize = 20;
/// Tables that are listed at once.
const LISTED: usize = 200;
/// Seconds that a server can be given.
const LIMITS: [u16; 4] = [30, 120, 600, 3600];

impl DatabaseDialog {
    pub(super) fn table_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        self.reads_ui(ui, cx);
        ui.add_space(space::L);
        let own = !self.query.sql.is_empty();
        if self.columns.is_empty() && !own {
            return;
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            ui.columns(2, |sides| {
                for side in &mut *sides {
                    side.spacing_mut().item_spacing.x = space::S;
                }
                let [left, right] = sides else { return };
                if own {
                    section(left, cx.tr("import-columns"));
                    left.add(egui::Label::new(weak(cx, cx.tr("database-own-hint"))).wrap());
                    columns::dimension_ui(left, cx, &mut self.choice);
                } else {
                    columns::columns_ui(left, cx, &self.head, &mut self.choice);
                    left.add_space(space::S);
                    columns::filters_ui(left, cx, &self.head, &mut self.choice);
                }
                measure_ui(right, cx, &self.head, &mut self.choice);
                self.limit_ui(right, cx);
            });
        });
        ui.add_space(space::L);
        self.sql_ui(ui, cx);
    }

    /// A table, or a sub-query in its place.
    fn reads_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (reads, key) in [(Reads::Table, "database-table"), (Reads::Subquery, "database-subquery")] {
                if tab(ui, cx, self.reads == reads, cx.tr(key)).clicked() {
                    self.reads = reads;
                }
            }
        });
        ui.add_space(space::XS);
        match self.reads {
            Reads::Table if self.tables.is_empty() => _ = ui.label(weak(cx, cx.tr("database-no-tables"))),
            Reads::Table => self.tables_ui(ui, cx),
            Reads::Subquery => self.subquery_ui(ui, cx),
        }
    }

    fn tables_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let shown = self.query.table_name();
        let shown = if shown.is_empty() { cx.tr("database-choose-table") } else { shown };
        let mut chosen = None;
        ui.horizontal(|ui| {
            let combo = ComboBox::from_id_salt("database-table").selected_text(shown).width(360.0);
            let combo = combo.show_ui(ui, |ui| {
                for table in self.found() {
                    let is_it = self.query.schema == table.schema && self.query.table == table.name;
                    if ui.selectable_label(is_it, format!("{}.{}", table.schema, table.name)).clicked() {
                        chosen = Some(table.clone());
                    }
                }
            });
            combo.response.accessible_name(cx.tr("database-table"));
            if self.tables.len() > MANY {
                let edit = TextEdit::singleline(&mut self.find)
                    .desired_width(200.0)
                    .hint_text(cx.tr("database-find"))
                    .margin(egui::Margin::symmetric(8, 5));
                ui.add(edit).accessible_name(cx.tr("database-find"));
            }
        });
        if let Some(table) = chosen {
            (self.query.schema, self.query.table) = (table.schema, table.name);
            self.query.sql.clear();
            self.look(cx);
        }
    }

    /// The tables whose name holds what was typed.
    fn found(&self) -> impl Iterator<Item = &Table> {
        let wanted = self.find.trim().to_lowercase();
        let fits = move |table: &&Table| {
            wanted.is_empty() || format!("{}.{}", table.schema, table.name).to_lowercase().contains(&wanted)
        };
        self.tables.iter().filter(fits).take(LISTED)
    }

    fn subquery_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let hint = "SELECT score, answered_at, region FROM answers JOIN customers USING (customer_id)";
        code_ui(ui, "subquery", &mut self.query.subquery, (&cx.tr("database-subquery"), hint));
        let asked = !self.query.subquery.trim().is_empty();
        ui.add_enabled_ui(asked, |ui| {
            if quiet_button(ui, icon::REFRESH, cx.tr("database-read-columns")).clicked() {
                self.look(cx);
            }
        });
    }

    /// How long the server may take.
    fn limit_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.add_space(space::S);
        caption(ui, cx, cx.tr("database-limit"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for seconds in LIMITS {
                let name = if seconds < 60 {
                    tr!(cx.lang, "database-seconds", count = u64::from(seconds))
                } else {
                    tr!(cx.lang, "database-minutes", count = u64::from(seconds / 60))
                };
                if tab(ui, cx, self.query.seconds() == seconds, name).clicked() {
                    self.query.timeout = Some(seconds);
                }
            }
        });
    }

    /// The statement, to be looked at and to be changed.
    fn sql_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            let key = if self.shows_sql { "database-hide-sql" } else { "database-show-sql" };
            if quiet_button(ui, icon::DATABASE, cx.tr(key)).clicked() {
                self.shows_sql = !self.shows_sql;
            }
            if !self.query.sql.is_empty() {
                ui.label(weak(cx, cx.tr("database-own")));
                if quiet_button(ui, icon::UNDO, cx.tr("database-write-anew")).clicked() {
                    self.query.sql.clear();
                }
            }
        });
        if !self.shows_sql {
            return;
        }
        if self.query.sql.is_empty() {
            self.written_ui(ui, cx);
        } else {
            code_ui(ui, "sql", &mut self.query.sql, (&cx.tr("database-sql"), ""));
        }
    }

    /// What Cairn writes; a change makes it a statement of one's own.
    fn written_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Ok(kpi) = self.ready(cx) else {
            ui.label(weak(cx, cx.tr("database-sql-later")));
            return;
        };
        match sql::write(&self.asked(None), &self.columns, &measure(cx.workspace, &kpi)) {
            Ok(written) => {
                let mut text = written.clone();
                code_ui(ui, "sql", &mut text, (&cx.tr("database-sql"), ""));
                if text != written && !text.trim().is_empty() {
                    self.query.sql = text;
                }
            }
            Err(fault) => _ = ui.label(weak(cx, i18n::say(cx.lang, &fault.message()))),
        }
    }
}

/// A field for SQL.
fn code_ui(ui: &mut Ui, salt: &str, text: &mut String, (name, hint): (&str, &str)) {
    let edit = TextEdit::multiline(text)
        .id_salt(salt)
        .font(FontId::monospace(type_size::BODY))
        .code_editor()
        .lock_focus(false)
        .desired_width(f32::INFINITY)
        .desired_rows(3)
        .hint_text(hint)
        .margin(egui::Margin::symmetric(8, 6));
    ui.add(edit).accessible_name(name);
}

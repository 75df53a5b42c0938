//! The database that a KPI takes its counts from.

use egui::Ui;

use crate::{
    base::id::Id,
    import::database::AVAILABLE,
    model::{kpi::Kpi, source_query::SourceQuery},
    scene::theme::space,
    tr,
    ui::{
        Cx,
        cx::Request,
        icon,
        import::database::DatabaseRequest,
        widgets::{quiet_button, section, weak},
    },
};

use super::details::CHANGE;

/// What is asked where, and the ways to ask again, to ask otherwise and to forget it.
pub fn database_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    let query = kpi.query.as_ref();
    // Where nothing can be asked and nothing was, there is nothing to say.
    if !kpi.kind.counts_answers() || (query.is_none() && !AVAILABLE) {
        return;
    }
    ui.add_space(space::L);
    section(ui, cx.tr("database-section"));
    let words = query.map_or_else(|| cx.tr("database-none"), |query| described(cx, query));
    ui.add(egui::Label::new(weak(cx, words)).wrap());
    if !AVAILABLE {
        ui.add(egui::Label::new(weak(cx, cx.tr("database-unavailable"))).wrap());
    }
    ui.horizontal_wrapped(|ui| {
        if AVAILABLE
            && query.is_some()
            && quiet_button(ui, icon::REFRESH, cx.tr("database-refresh")).clicked()
        {
            cx.ask(Request::Database(DatabaseRequest::Refresh(id)));
        }
        let key = if query.is_some() { "database-change" } else { "database-from" };
        if AVAILABLE && quiet_button(ui, icon::DATABASE, cx.tr(key)).clicked() {
            cx.ask(Request::Database(DatabaseRequest::Begin { into: Some(id) }));
        }
        if query.is_some() && quiet_button(ui, icon::UNLINK, cx.tr("database-forget")).clicked() {
            cx.edit(CHANGE, move |tx| tx.update(id, |kpi| kpi.query = None));
        }
    });
}

/// Where the counts come from, and when they were taken.
fn described(cx: &Cx, query: &SourceQuery) -> String {
    let server = &query.server;
    let place = [server.host.as_str(), server.database.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("/");
    let table = query.table_name();
    let table = if table.is_empty() { cx.tr("database-subquery") } else { table };
    let date = query.taken.map(|date| date.to_string()).unwrap_or_default();
    tr!(cx.lang, "database-described", table = table, place = place, date = date)
}

/// One click asks again; what comes back is looked at before it is taken in.
pub fn refresh_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>) {
    let kpi = cx.workspace.kpis.get(id);
    let can = AVAILABLE && kpi.is_some_and(|kpi| kpi.query.is_some() && kpi.kind.counts_answers());
    if can && quiet_button(ui, icon::REFRESH, cx.tr("database-refresh")).clicked() {
        cx.ask(Request::Database(DatabaseRequest::Refresh(id)));
    }
}

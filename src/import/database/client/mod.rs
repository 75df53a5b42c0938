//! The connection itself: one question in one transaction that only reads, and a way to end it.

mod fault;
mod tls;

use std::{cell::RefCell, future::poll_fn, pin::pin, task::Poll, time::Duration};

use tokio::time::{sleep, timeout};
use tokio_postgres::{
    CancelToken, Client, Config, Statement,
    config::SslMode,
    types::{Kind, Type},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::model::source_query::{Encryption, Server, SourceQuery};

use super::{
    Access, Column, ColumnKind, DatabaseError, Found, Measure, NEEDED, Progress, Table, Task,
    counts::{self, MOST_ROWS, Row},
    password, sql,
};

use fault::{Context, told};

/// How long a server may take until it has let somebody in.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long a server may take to end what was cancelled.
const LAST_WORDS: Duration = Duration::from_secs(3);
/// How often is looked whether somebody has cancelled.
const LOOK: Duration = Duration::from_millis(50);
/// Over the server's own limit of time, before it is no longer believed in.
const GRACE: Duration = Duration::from_secs(5);
/// Tables that are listed at most.
const MOST_TABLES: usize = 5_000;

/// Asks a server and waits for its answer.
pub fn run(access: &Access, task: &Task, progress: &Progress) -> Result<Found, DatabaseError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|_| DatabaseError::Refused("runtime".to_owned()))?;
    let result = runtime.block_on(until_cancelled(access, task, progress));
    // A name that is still being looked up must not keep anybody waiting.
    runtime.shutdown_background();
    result
}

/// What the question comes to, unless somebody cancels: then the server is told to stop, too.
async fn until_cancelled(access: &Access, task: &Task, progress: &Progress) -> Result<Found, DatabaseError> {
    let connector = tls::connector(access.server.encryption)?;
    let token = RefCell::new(None);
    let mut work = pin!(carry_out(access, task, connector.clone(), &token));
    let mut stop = pin!(cancelled(progress));
    let first = poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(found) => Poll::Ready(Some(found)),
        Poll::Pending => stop.as_mut().poll(cx).map(|()| None),
    });
    if let Some(found) = first.await {
        return found;
    }
    let running: Option<CancelToken> = token.take();
    if let Some(token) = running {
        // It may be done by now; either way nothing of it is taken in.
        if let Err(error) = token.cancel_query(connector).await {
            log::warn!("the server was not told to stop: {error}");
        }
        _ = timeout(LAST_WORDS, work).await;
    }
    Err(DatabaseError::Cancelled)
}

async fn cancelled(progress: &Progress) {
    while !progress.is_cancelled() {
        sleep(LOOK).await;
    }
}

async fn carry_out(
    access: &Access,
    task: &Task,
    connector: MakeRustlsConnect,
    token: &RefCell<Option<CancelToken>>,
) -> Result<Found, DatabaseError> {
    let server = &access.server;
    let mut client = match timeout(PATIENCE, connect(access, connector)).await {
        Ok(client) => client?,
        Err(_) => return Err(DatabaseError::Silent),
    };
    token.replace(Some(client.cancel_token()));
    let seconds = match task {
        Task::Count(query, _) => query.seconds(),
        Task::Look(_) => SourceQuery::TIMEOUT,
    };
    let context = Context::of(server, seconds);
    let limit = Duration::from_secs(seconds.into()) + GRACE;
    match timeout(limit, asked(&mut client, task, &context)).await {
        Ok(found) => found,
        Err(_) => Err(DatabaseError::Timeout(seconds)),
    }
}

async fn connect(access: &Access, connector: MakeRustlsConnect) -> Result<Client, DatabaseError> {
    let server = &access.server;
    let mut config = Config::new();
    config
        .application_name("Cairn")
        .connect_timeout(PATIENCE)
        .port(server.port())
        .user(&server.user)
        .ssl_mode(match server.encryption {
            Encryption::Require => SslMode::Require,
            Encryption::Prefer => SslMode::Prefer,
            Encryption::Disable => SslMode::Disable,
        });
    place(&mut config, server);
    if !server.database.is_empty() {
        config.dbname(&server.database);
    }
    let typed = Some(&access.password).filter(|password| !password.is_empty()).cloned();
    let password = typed.or_else(|| password::known(server));
    if let Some(password) = &password {
        config.password(password.reveal());
    }
    let (client, connection) =
        config.connect(connector).await.map_err(|error| told(&error, &Context::of(server, 0)))?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            log::debug!("a connection to a database has ended: {error}");
        }
    });
    Ok(client)
}

#[cfg(unix)]
fn place(config: &mut Config, server: &Server) {
    if server.host.starts_with('/') {
        // Within one machine there is nobody to hide from, and sockets do not encrypt.
        config.host_path(&server.host).ssl_mode(SslMode::Disable);
    } else {
        config.host(&server.host);
    }
}

#[cfg(not(unix))]
fn place(config: &mut Config, server: &Server) {
    config.host(&server.host);
}

/// Asks in a transaction that cannot write; it ends with the connection, without having changed anything.
async fn asked(client: &mut Client, task: &Task, context: &Context) -> Result<Found, DatabaseError> {
    let wrong = |error| told(&error, context);
    let settings = format!(
        "SET statement_timeout = {}; SET standard_conforming_strings = on; \
         SET TIME ZONE 'UTC'; SET DateStyle = 'ISO, MDY'",
        u32::from(context.seconds) * 1000
    );
    client.batch_execute(&settings).await.map_err(wrong)?;
    let reading = client.build_transaction().read_only(true).start().await.map_err(wrong)?;
    let found = match task {
        Task::Look(query) => {
            let tables = tables(reading.client(), context).await?;
            let named = !query.table.is_empty() || !query.subquery.trim().is_empty();
            // Last, since the transaction is over when it goes wrong.
            let columns =
                if named { columns(reading.client(), query, context).await } else { Ok(Vec::new()) };
            Found::Looked { tables, columns }
        }
        Task::Count(query, measure) => {
            let counted = count(reading.client(), query, measure, context).await?;
            Found::Counted(Box::new(counted))
        }
    };
    _ = reading.rollback().await;
    Ok(found)
}

async fn tables(client: &Client, context: &Context) -> Result<Vec<Table>, DatabaseError> {
    let sql = format!(
        "SELECT CAST(table_schema AS text), CAST(table_name AS text) FROM information_schema.tables \
         WHERE table_schema NOT IN ('pg_catalog', 'information_schema', 'crdb_internal', 'pg_extension', 'gp_toolkit') \
         ORDER BY 1, 2 LIMIT {MOST_TABLES}"
    );
    let rows = client.query(&sql, &[]).await.map_err(|error| told(&error, context))?;
    let text = |row: &tokio_postgres::Row, at| row.try_get::<_, String>(at).unwrap_or_default();
    Ok(rows.iter().map(|row| Table { schema: text(row, 0), name: text(row, 1) }).collect())
}

/// The columns of a table or sub-query; no row of it is read.
async fn columns(
    client: &Client,
    query: &SourceQuery,
    context: &Context,
) -> Result<Vec<Column>, DatabaseError> {
    let sql = format!("SELECT * FROM {}", sql::from(query));
    let context = context.about(&sql, query);
    let statement = client.prepare(&sql).await.map_err(|error| told(&error, &context))?;
    let column = |column: &tokio_postgres::Column| Column {
        name: column.name().to_owned(),
        kind: kind_of(column.type_()),
    };
    Ok(statement.columns().iter().map(column).collect())
}

fn kind_of(of: &Type) -> ColumnKind {
    match *of {
        Type::INT2 | Type::INT4 | Type::INT8 | Type::NUMERIC | Type::FLOAT4 | Type::FLOAT8 => {
            ColumnKind::Number
        }
        Type::DATE | Type::TIMESTAMP | Type::TIMESTAMPTZ => ColumnKind::Time,
        ref other => match other.kind() {
            Kind::Domain(inner) => kind_of(inner),
            _ => ColumnKind::Other,
        },
    }
}

async fn count(
    client: &Client,
    query: &SourceQuery,
    measure: &Measure,
    context: &Context,
) -> Result<crate::import::survey::Counted, DatabaseError> {
    let own = query.sql.trim().trim_end_matches(';').trim_end();
    let statement = if own.is_empty() {
        sql::write(query, &columns(client, query, context).await?, measure)?
    } else {
        own.to_owned()
    };
    let context = context.about(&statement, query);
    // Preparing takes one statement only, says where it is wrong, and what it gives.
    let prepared = client.prepare(&statement).await.map_err(|error| told(&error, &context))?;
    let given = |name: &str| prepared.columns().iter().any(|column| column.name() == name);
    if prepared.columns().is_empty() {
        return Err(DatabaseError::NotASelect);
    }
    if let Some(missing) = NEEDED.into_iter().find(|name| !given(name)) {
        return Err(DatabaseError::NoResultColumn(missing.to_owned()));
    }
    let divides = given("segment") && (!own.is_empty() || !query.segment.is_empty());
    let rows = rows(client, &wrapped(&statement, &prepared), &context).await?;
    counts::counted(&rows, measure, divides)
}

const RESULT: [&str; 5] = ["reason", "period", "segment", "score", "answers"];

/// A statement within one that gives texts, in one order, and not too many. Within another one it cannot be
/// anything but a question.
fn wrapped(statement: &str, prepared: &Statement) -> String {
    let part = |name: &str| {
        if prepared.columns().iter().any(|column| column.name() == name) {
            format!("CAST({} AS text)", sql::name(name))
        } else {
            "CAST(NULL AS text)".to_owned()
        }
    };
    let parts = RESULT.map(part).join(", ");
    format!("SELECT {parts} FROM (\n{statement}\n) AS counted LIMIT {}", MOST_ROWS + 1)
}

async fn rows(client: &Client, sql: &str, context: &Context) -> Result<Vec<Row>, DatabaseError> {
    let rows = client.query(sql, &[]).await.map_err(|error| told(&error, &context.inside()))?;
    let row = |row: &tokio_postgres::Row| {
        let text = |at| row.try_get::<_, Option<String>>(at).ok().flatten();
        Row { reason: text(0), period: text(1), segment: text(2), score: text(3), answers: text(4) }
    };
    Ok(rows.iter().map(row).collect())
}

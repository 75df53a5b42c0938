//! What went wrong on the way, from the codes of the protocol and the system; never from anybody's words.

use std::{error::Error as _, io};

use rustls::CertificateError;
use tokio_postgres::{
    Error,
    error::{DbError, ErrorPosition, SqlState},
};

use crate::{
    import::database::{DatabaseError, error::Fault},
    model::source_query::{Server, SourceQuery},
};

/// What was being asked, to be named when it goes wrong.
#[derive(Clone, Debug, Default)]
pub struct Context {
    server: Server,
    /// The server's limit of time.
    pub seconds: u16,
    /// The table that is read; empty for a statement that a person wrote.
    table: String,
    /// The statement whose places an error names.
    statement: String,
}

impl Context {
    pub fn of(server: &Server, seconds: u16) -> Self {
        Self { server: server.clone(), seconds, ..Self::default() }
    }

    /// While a statement about a query runs.
    pub fn about(&self, statement: &str, query: &SourceQuery) -> Self {
        let whole = query.subquery.trim().is_empty() && query.sql.trim().is_empty();
        let table = if whole { query.table_name() } else { String::new() };
        Self { statement: statement.to_owned(), table, ..self.clone() }
    }

    /// While the statement stands within another one, where its places are others.
    pub fn inside(&self) -> Self {
        Self { statement: String::new(), ..self.clone() }
    }

    /// The line, from 1, and the word at a place of the statement.
    fn place(&self, error: &DbError) -> (usize, String) {
        let at = match error.position() {
            Some(ErrorPosition::Original(at)) => (*at as usize).saturating_sub(1),
            _ => return (1, String::new()),
        };
        let line = self.statement.chars().take(at).filter(|c| *c == '\n').count() + 1;
        let rest = self.statement.chars().skip(at);
        (line, rest.take_while(|c| !c.is_whitespace()).take(40).collect())
    }
}

/// An error of the connection in Cairn's own terms.
pub fn told(error: &Error, context: &Context) -> DatabaseError {
    if let Some(refused) = error.as_db_error() {
        return of_server(refused, context);
    }
    if error.is_closed() {
        return DatabaseError::Lost;
    }
    let Some(source) = error.source() else { return DatabaseError::Lost };
    if let Some(broken) = source.downcast_ref::<io::Error>() {
        return of_system(broken, context);
    }
    match source.to_string().as_str() {
        "password missing" => DatabaseError::PasswordNeeded,
        "server does not support TLS" => DatabaseError::NoEncryption,
        _ => DatabaseError::Lost,
    }
}

fn of_system(error: &io::Error, context: &Context) -> DatabaseError {
    if let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        return of_tls(tls);
    }
    let server = &context.server;
    match error.kind() {
        io::ErrorKind::ConnectionRefused | io::ErrorKind::NotFound => {
            DatabaseError::NoServer(format!("{}:{}", server.host, server.port()))
        }
        io::ErrorKind::TimedOut | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => {
            DatabaseError::Silent
        }
        io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe
        | io::ErrorKind::UnexpectedEof => DatabaseError::Lost,
        // What looking up a name gives has no kind of its own.
        _ => DatabaseError::NoHost(server.host.clone()),
    }
}

fn of_tls(error: &rustls::Error) -> DatabaseError {
    use CertificateError as C;
    let rustls::Error::InvalidCertificate(wrong) = error else {
        return DatabaseError::Certificate(Fault::Other);
    };
    DatabaseError::Certificate(match wrong {
        // Others are certificates that vouch for themselves.
        C::UnknownIssuer | C::Other(_) => Fault::Unknown,
        C::NotValidForName | C::NotValidForNameContext { .. } => Fault::OtherHost,
        C::Expired | C::ExpiredContext { .. } => Fault::Expired,
        _ => Fault::Other,
    })
}

fn of_server(error: &DbError, context: &Context) -> DatabaseError {
    let user = || context.server.user.clone();
    let code = error.code();
    let is = |codes: &[SqlState]| codes.contains(code);
    if is(&[SqlState::INVALID_PASSWORD]) {
        return DatabaseError::WrongPassword;
    }
    if is(&[SqlState::INVALID_AUTHORIZATION_SPECIFICATION]) {
        return DatabaseError::NotAdmitted(user());
    }
    if is(&[SqlState::INVALID_CATALOG_NAME]) {
        let database = &context.server.database;
        return DatabaseError::NoDatabase(if database.is_empty() { user() } else { database.clone() });
    }
    if is(&[SqlState::TOO_MANY_CONNECTIONS, SqlState::CANNOT_CONNECT_NOW, SqlState::INSUFFICIENT_RESOURCES]) {
        return DatabaseError::Busy;
    }
    if is(&[SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN]) {
        return DatabaseError::Lost;
    }
    if is(&[SqlState::QUERY_CANCELED]) {
        return DatabaseError::Timeout(context.seconds);
    }
    if is(&[SqlState::READ_ONLY_SQL_TRANSACTION]) {
        return DatabaseError::Writes;
    }
    of_statement(error, context)
}

/// What is wrong with a statement.
fn of_statement(error: &DbError, context: &Context) -> DatabaseError {
    let code = error.code();
    let (line, near) = context.place(error);
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric() && c != '_').to_owned();
    if [SqlState::UNDEFINED_TABLE, SqlState::INVALID_SCHEMA_NAME].contains(code) {
        let own = context.table.is_empty();
        return DatabaseError::NoTable(if own { bare(&near) } else { context.table.clone() });
    }
    if *code == SqlState::UNDEFINED_COLUMN {
        return DatabaseError::NoColumn(bare(&near));
    }
    if *code == SqlState::INSUFFICIENT_PRIVILEGE {
        return DatabaseError::NoRight(context.table.clone());
    }
    // 42: syntax and meaning; 22: values; 0A: what the engine cannot do.
    match code.code().get(..2) {
        // What is wrong only within another statement is none that reads.
        Some("42" | "0A") if context.statement.is_empty() || error.position().is_none() => {
            DatabaseError::NotASelect
        }
        Some("42" | "0A") => DatabaseError::Wrong { line, near },
        Some("22") => DatabaseError::BadValue,
        _ => DatabaseError::Refused(code.code().to_owned()),
    }
}

//! Counts of answers that lie in a database: PostgreSQL, and engines that speak its protocol.
//!
//! The rule: nothing connects unless a person asks; the engine counts and only counts travel; it is asked in a
//! transaction that cannot write, for a limited time, and a password is never kept.

#[cfg(feature = "sql")]
mod client;
#[cfg(not(feature = "sql"))]
mod client {
    //! A program that was built without a connection to databases.

    use super::{Access, DatabaseError, Found, Progress, Task};

    pub fn run(_: &Access, _: &Task, _: &Progress) -> Result<Found, DatabaseError> {
        Err(DatabaseError::Unavailable)
    }
}
pub mod counts;
mod error;
pub mod password;
pub mod sql;

use crate::model::source_query::{Server, SourceQuery};

pub use {
    error::{DatabaseError, Fault},
    password::Secret,
    sql::{Column, ColumnKind, Measure},
};

use super::survey::{Counted, Progress};

/// Whether this program was built with a connection to databases.
pub const AVAILABLE: bool = cfg!(feature = "sql");

/// Columns that a statement of one's own has to give; `segment` and `reason` it may.
pub const NEEDED: [&str; 3] = ["period", "score", "answers"];

/// A server, and the password that was typed for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Access {
    pub server: Server,
    /// Empty takes the one that the surroundings have, if any.
    pub password: Secret,
}

/// What a server is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// The tables and views there are, and the columns of the one that the query names, or of its sub-query.
    Look(Box<SourceQuery>),
    /// The counts.
    Count(Box<SourceQuery>, Measure),
}

/// What a server answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    Looked {
        tables: Vec<Table>,
        /// Empty while no table is named.
        columns: Result<Vec<Column>, DatabaseError>,
    },
    Counted(Box<Counted>),
}

/// A table or view.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Table {
    pub schema: String,
    pub name: String,
}

/// Asks a server and waits for its answer; cancelling `progress` ends what the server does as well.
pub fn run(access: &Access, task: &Task, progress: &Progress) -> Result<Found, DatabaseError> {
    if !access.server.is_possible() {
        return Err(DatabaseError::NotAHost(access.server.host.clone()));
    }
    client::run(access, task, progress)
}

/// The parts of an address such as `postgres://ana@db:5432/cx`, as people have it at hand; none when it is not one.
pub fn address(text: &str) -> Option<(Server, Secret)> {
    let rest =
        text.trim().strip_prefix("postgres://").or_else(|| text.trim().strip_prefix("postgresql://"))?;
    let (rest, _options) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, database) = rest.split_once('/').unwrap_or((rest, ""));
    let (who, place) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (user, password) = who.split_once(':').unwrap_or((who, ""));
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (host, port.parse().ok()),
        _ => (place, None),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let server = Server {
        host: plain(host),
        port: port.filter(|port| *port != Server::PORT),
        database: plain(database),
        user: plain(user),
        ..Server::default()
    };
    Some((server, Secret::new(plain(password))))
}

/// A part of an address with its `%40` and the like read.
fn plain(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart_and_its_password_is_no_part_of_the_server() {
        let (server, password) =
            address(" postgres://ana:p%40ss@db.example.org:6432/cx?sslmode=require ").unwrap();
        assert_eq!((server.host.as_str(), server.port), ("db.example.org", Some(6432)));
        assert_eq!((server.database.as_str(), server.user.as_str()), ("cx", "ana"));
        assert_eq!(password.reveal(), "p@ss");
        assert!(server.is_possible());
        let (server, password) = address("postgresql://[::1]/cx").unwrap();
        assert_eq!((server.host.as_str(), server.port, password.is_empty()), ("::1", None, true));
        assert_eq!(address("db.example.org"), None);
        assert_eq!(address("postgres://a:%zz%@h").unwrap().1.reveal(), "%zz%");
    }

    #[test]
    fn what_may_hold_a_password_is_no_host() {
        for (host, possible) in [
            ("db", true),
            ("::1", true),
            ("/var/run/postgresql", true),
            ("ana:secret@db", false),
            ("postgres://db", false),
            ("db/cx", false),
            ("", false),
            ("d b", false),
        ] {
            assert_eq!(
                Server { host: host.to_owned(), ..Server::default() }.is_possible(),
                possible,
                "{host}"
            );
        }
    }
}

//! Where a password comes from: typed for once, the environment, or the file that PostgreSQL's own tools read.
//!
//! The rule: a password is never shown, logged or written.

use std::{
    ffi::OsString,
    fmt, fs,
    path::{Path, PathBuf},
};

use crate::model::source_query::Server;

/// A password; it does not show itself.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The password itself, for the one who sends it or lets it be typed.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// For the field that it is typed into.
    pub fn typed(&mut self) -> &mut String {
        &mut self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// The password that the surroundings have for a server: `PGPASSWORD`, else the password file.
pub fn known(server: &Server) -> Option<Secret> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    // With `PGHOST` the variable is meant for that host, and a workspace from elsewhere that names another one
    // does not get it.
    let is_meant = variable("PGHOST").is_none_or(|host| *host == *server.host);
    if let Some(password) = variable("PGPASSWORD").filter(|_| is_meant) {
        return Some(Secret(password.to_string_lossy().into_owned()));
    }
    let path = file(&variable)?;
    if !is_private(&path) {
        log::warn!("the password file is not read: others may read it as well");
        return None;
    }
    in_file(&fs::read_to_string(path).ok()?, server).map(Secret)
}

fn file(variable: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if let Some(path) = variable("PGPASSFILE") {
        return Some(path.into());
    }
    if cfg!(windows) {
        return Some(PathBuf::from(variable("APPDATA")?).join("postgresql/pgpass.conf"));
    }
    Some(PathBuf::from(variable("HOME")?).join(".pgpass"))
}

/// As PostgreSQL's tools, Cairn does not read a file of passwords that others can read.
#[cfg(unix)]
fn is_private(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    const OTHERS: u32 = 0o077;
    fs::metadata(path).is_ok_and(|found| found.is_file() && found.permissions().mode() & OTHERS == 0)
}

#[cfg(not(unix))]
fn is_private(path: &Path) -> bool {
    path.is_file()
}

/// The password of the first line `host:port:database:user:password` that fits; `*` fits everything.
fn in_file(text: &str, server: &Server) -> Option<String> {
    let host = if server.host.starts_with('/') { "localhost" } else { &server.host };
    let port = server.port().to_string();
    let database = if server.database.is_empty() { &server.user } else { &server.database };
    let wanted = [host, port.as_str(), database, &server.user];
    text.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut parts = parts(line).into_iter();
        let fits =
            wanted.iter().all(|wanted| parts.next().is_some_and(|part| part == "*" || part == *wanted));
        parts.next().filter(|password| fits && !password.is_empty())
    })
}

/// The parts of a line between colons; a backslash takes the next character as it is.
fn parts(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        let taken = match c {
            ':' => {
                parts.push(String::new());
                continue;
            }
            '\\' => characters.next().unwrap_or('\\'),
            c => c,
        };
        if let Some(part) = parts.last_mut() {
            part.push(taken);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(host: &str, port: Option<u16>) -> Server {
        let (host, database, user) = (host.to_owned(), "cx".to_owned(), "ana".to_owned());
        Server { host, port, database, user, ..Server::default() }
    }

    #[test]
    fn the_first_line_that_fits_has_the_password() {
        let file = "# of the team\nold:5432:cx:ana:one\n*:5433:*:ana:t\\:w\\\\o\ndb:*:cx:ana:three\nlocalhost:*:*:*:four\n";
        let found = |server: &Server| in_file(file, server);
        assert_eq!(found(&server("old", None)).as_deref(), Some("one"));
        assert_eq!(found(&server("db", Some(5433))).as_deref(), Some("t:w\\o"));
        assert_eq!(found(&server("db", None)).as_deref(), Some("three"));
        assert_eq!(found(&server("/var/run/postgresql", None)).as_deref(), Some("four"));
        assert_eq!(found(&server("elsewhere", None)), None);
        assert_eq!(in_file("db:5432:cx:ana", &server("db", None)), None);
    }

    #[test]
    fn a_password_does_not_show_itself() {
        assert!(!format!("{:?}", Secret::new("hunter2")).contains("hunter2"));
    }
}

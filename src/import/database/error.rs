//! Why a database gave no counts, each with the sentence that says so and what to do.

use crate::base::message::Message;

use super::{NEEDED, counts::MOST_ROWS};
use crate::import::survey::segments::MOST_SEGMENTS;

/// Why there are no counts; nothing was taken in and nothing is left running.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DatabaseError {
    #[error("this program has no connection to databases")]
    Unavailable,
    #[error("{0:?} is no host")]
    NotAHost(String),
    #[error("there is no host {0:?}")]
    NoHost(String),
    #[error("nothing listens on {0}")]
    NoServer(String),
    #[error("the server does not answer")]
    Silent,
    #[error("the server does not encrypt")]
    NoEncryption,
    #[error("the certificate of the server: {0:?}")]
    Certificate(Fault),
    #[error("the certificates to trust cannot be read")]
    NoRoots,
    #[error("the server asks for a password")]
    PasswordNeeded,
    #[error("the password is wrong")]
    WrongPassword,
    #[error("the server does not let {0:?} in")]
    NotAdmitted(String),
    #[error("there is no database {0:?}")]
    NoDatabase(String),
    #[error("the server has no room or is not ready")]
    Busy,
    #[error("the connection broke")]
    Lost,
    #[error("there is no table {0:?}")]
    NoTable(String),
    #[error("there is no column {0:?}")]
    NoColumn(String),
    #[error("no right to read {0:?}")]
    NoRight(String),
    #[error("the statement is wrong at line {line}, near {near:?}")]
    Wrong { line: usize, near: String },
    #[error("more than one statement, or none that reads")]
    NotASelect,
    #[error("the statement would write")]
    Writes,
    #[error("the statement does not give {0:?}")]
    NoResultColumn(String),
    #[error("a value cannot be read as what it should be")]
    BadValue,
    #[error("{0:?} is not a number of answers")]
    NotACount(String),
    #[error("{0:?} is not a reason")]
    UnknownReason(String),
    #[error("more than {MOST_ROWS} groups")]
    TooManyGroups,
    #[error("more than {MOST_SEGMENTS} segments")]
    TooManySegments,
    #[error("no answer after {0} seconds")]
    Timeout(u16),
    #[error("the server refused with code {0}")]
    Refused(String),
    #[error("cancelled")]
    Cancelled,
}

/// What is wrong with a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is made by nobody who is trusted here.
    Unknown,
    /// It is for another host.
    OtherHost,
    Expired,
    Other,
}

impl DatabaseError {
    /// The sentence that says it: what happened and what to do.
    pub fn message(&self) -> Message {
        let named = |key, name: &String| Message::new(key).with("name", name.as_str());
        match self {
            Self::Unavailable => Message::new("database-unavailable"),
            Self::NotAHost(host) => {
                // It may hold a password; only its end is shown.
                let end = host.rsplit('@').next().unwrap_or_default();
                Message::new("database-not-a-host").with("name", end)
            }
            Self::NoHost(host) => named("database-no-host", host),
            Self::NoServer(address) => named("database-no-server", address),
            Self::Silent => Message::new("database-silent"),
            Self::NoEncryption => Message::new("database-no-encryption"),
            Self::Certificate(Fault::Unknown) => Message::new("database-certificate-unknown"),
            Self::Certificate(Fault::OtherHost) => Message::new("database-certificate-host"),
            Self::Certificate(Fault::Expired) => Message::new("database-certificate-expired"),
            Self::Certificate(Fault::Other) => Message::new("database-certificate-other"),
            Self::NoRoots => Message::new("database-no-roots"),
            Self::PasswordNeeded => Message::new("database-password-needed"),
            Self::WrongPassword => Message::new("database-wrong-password"),
            Self::NotAdmitted(user) => named("database-not-admitted", user),
            Self::NoDatabase(name) => named("database-no-database", name),
            Self::Busy => Message::new("database-busy"),
            Self::Lost => Message::new("database-lost"),
            Self::NoTable(name) => named("database-no-table", name),
            Self::NoColumn(name) => named("database-no-column", name),
            Self::NoRight(name) => named("database-no-right", name),
            Self::Wrong { line, near } => {
                Message::new("database-wrong").with("line", *line).with("near", near.as_str())
            }
            Self::NotASelect => Message::new("database-not-a-select"),
            Self::Writes => Message::new("database-writes"),
            Self::NoResultColumn(name) => {
                named("database-no-result-column", name).with("needed", NEEDED.join(", "))
            }
            Self::BadValue => Message::new("database-bad-value"),
            Self::NotACount(value) => named("database-not-a-count", value),
            Self::UnknownReason(code) => named("database-unknown-reason", code),
            Self::TooManyGroups => Message::new("database-too-many-groups").with("most", MOST_ROWS),
            Self::TooManySegments => Message::new("survey-too-many-segments").with("most", MOST_SEGMENTS),
            Self::Timeout(seconds) => Message::new("database-timeout").with("seconds", u64::from(*seconds)),
            Self::Refused(code) => named("database-refused", code),
            Self::Cancelled => Message::new("survey-cancelled"),
        }
    }

    /// Whether a password, typed once, may mend it.
    pub fn asks_for_password(&self) -> bool {
        matches!(self, Self::PasswordNeeded | Self::WrongPassword)
    }
}

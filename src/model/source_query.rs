//! Where a KPI takes its counts from when the answers lie in a database (domain 3.11).
//!
//! The rule: what is asked is kept, so that it can be asked again; a password never is. There is no field for one.

use jiff::civil::Date;

use super::{
    kpi::Dimension,
    record::{choices, records},
};

records! {
    /// What a database is asked for the counts of a KPI.
    pub struct SourceQuery {
        pub server: Server,
        /// Of the table; empty is the server's own search path.
        pub schema: String,
        pub table: String,
        /// A `SELECT` in place of a table; empty when a table is read.
        pub subquery: String,
        /// Names of columns; empty where there is none.
        pub score: String,
        pub date: String,
        pub segment: String,
        pub answer_id: String,
        /// What the segments are.
        pub dimension: Dimension,
        /// Only rows that match all of them count.
        pub filters: Vec<QueryFilter>,
        /// A statement that a person wrote in place of the one made of the columns; empty when there is none.
        pub sql: String,
        /// Seconds after which the server gives up; none is [`SourceQuery::TIMEOUT`].
        pub timeout: Option<u16>,
        /// When counts were taken last.
        pub taken: Option<Date>,
    }

    /// A database server and who asks it.
    pub struct Server {
        /// A name, an address, or the folder of a socket, which begins with a slash.
        pub host: String,
        /// None is 5432.
        pub port: Option<u16>,
        pub database: String,
        pub user: String,
        pub encryption: Encryption,
    }

    /// Rows count whose column is this text.
    pub struct QueryFilter {
        pub column: String,
        pub value: String,
    }
}

choices! {
    /// How what travels to a server is protected.
    pub enum Encryption {
        /// Encrypted, and the server has to show a certificate that is trusted.
        #[default]
        Require = "require",
        /// Encrypted when the server offers it, without a look at its certificate.
        Prefer = "prefer",
        Disable = "disable",
    }
}

impl SourceQuery {
    /// Seconds that a server has for an answer unless something else is said.
    pub const TIMEOUT: u16 = 120;

    /// Seconds after which the server gives up.
    pub fn seconds(&self) -> u16 {
        self.timeout.unwrap_or(Self::TIMEOUT).max(1)
    }

    /// The table as it is read aloud; empty for a sub-query.
    pub fn table_name(&self) -> String {
        if self.schema.is_empty() { self.table.clone() } else { format!("{}.{}", self.schema, self.table) }
    }
}

impl Server {
    pub const PORT: u16 = 5432;

    pub fn port(&self) -> u16 {
        self.port.unwrap_or(Self::PORT)
    }

    /// Whether its host can be one. A pasted address with user and password in it is none, so that no password
    /// gets into a workspace by that way.
    pub fn is_possible(&self) -> bool {
        let odd = |c: char| c.is_control() || c.is_whitespace() || c == '@';
        let is_socket = self.host.starts_with('/');
        !self.host.is_empty()
            && !self.host.contains(odd)
            && !self.host.contains("://")
            && (is_socket || !self.host.contains('/'))
    }
}

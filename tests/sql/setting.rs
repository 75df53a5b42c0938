//! The server that the tests talk to, and what lies in it.

use std::{path::Path, sync::Once};

use cairn::{
    base::period::PeriodLength,
    import::{
        database::{Access, Column, DatabaseError, Found, Measure, Secret, Task, run},
        survey::{Counted, Progress},
    },
    model::{
        Workspace,
        kpi::Scale,
        source_query::{Encryption, QueryFilter, Server, SourceQuery},
    },
};
use calamine::{Data, Reader};

pub const DIRTY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/survey_dirty.csv");
const ANSWERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/survey_answers.xlsx");
pub const PASSWORD: &str = "guest-secret";
/// A name that would do harm where it is not quoted.
pub const ODD: &str = "odd\"; DROP TABLE answers; --";

/// Host and port.
pub fn place() -> (String, u16) {
    let address = std::env::var("CAIRN_TEST_DATABASE").expect("CAIRN_TEST_DATABASE says where a server is");
    let (host, port) = address.split_once(':').unwrap();
    (host.to_owned(), port.parse().unwrap())
}

pub fn server() -> Server {
    let (host, port) = place();
    let (database, user) = ("cairn".to_owned(), "cairn".to_owned());
    Server { host, port: Some(port), database, user, encryption: Encryption::Require }
}

pub fn access() -> Access {
    fill();
    Access { server: server(), password: Secret::new(PASSWORD) }
}

/// Does something as the owner of the tables, who may write.
pub fn as_owner(work: &str) -> Vec<String> {
    let (host, port) = place();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut config = tokio_postgres::Config::new();
        config.host(host).port(port).user("owner").password("owner-secret").dbname("cairn");
        // The server takes the owner over TLS only.
        let connector = tls();
        let (client, connection) = config.connect(connector).await.unwrap();
        tokio::spawn(connection);
        let found = client.simple_query(work).await.unwrap();
        let rows = found.into_iter().filter_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        });
        rows.collect()
    })
}

fn tls() -> tokio_postgres_rustls::MakeRustlsConnect {
    use rustls::pki_types::{CertificateDer, pem::PemObject};
    let mut roots = rustls::RootCertStore::empty();
    let path = std::env::var("PGSSLROOTCERT").expect("PGSSLROOTCERT names the certificate of the tests");
    roots.add_parsable_certificates(CertificateDer::pem_file_iter(path).unwrap().map(Result::unwrap));
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    tokio_postgres_rustls::MakeRustlsConnect::new(config)
}

/// Makes the tables, once for all tests.
fn fill() {
    static FILLED: Once = Once::new();
    FILLED.call_once(|| {
        as_owner(
            "DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO cairn;
             CREATE TABLE answers (response_id text, submitted_at timestamptz, kpi_id text, persona_id text, score int);
             CREATE TABLE raw (response_id text, submitted_at text, kpi_id text, persona_id text, score text);
             CREATE TABLE strange (day timestamp, score double precision);
             CREATE TABLE hidden (score int);
             CREATE TABLE written (score int);
             CREATE FUNCTION write_one() RETURNS int LANGUAGE sql SECURITY DEFINER
               AS 'INSERT INTO written VALUES (1); SELECT 1';",
        );
        as_owner(&inserted("answers", &clean()));
        as_owner(&inserted("raw", &dirty()));
        // Others may read from the one while this one grows.
        as_owner("CREATE TABLE growing AS SELECT * FROM answers");
        as_owner(
            "INSERT INTO strange VALUES
               ('2025-01-31 23:59:59.9', 10), ('2025-02-01', 0), ('2025-02-01', NULL), ('2025-02-01', 4.5),
               ('2025-02-01', 11), ('2025-02-01', -1), ('2025-02-01', 'NaN'), ('2025-02-01', 'Infinity'),
               (NULL, 5), ('infinity', 5), ('-infinity', 5), ('0044-03-15 BC', 5), ('9999-12-31', 5);",
        );
        let odd = cairn::import::database::sql::name(ODD);
        as_owner(&format!(
            "CREATE TABLE {odd} ({odd} int, \"D'ay\" date, \"量表\" text);
             INSERT INTO {odd} VALUES (9, '2025-03-01', 'it''s'), (3, '2025-03-02', 'other');
             GRANT SELECT ON ALL TABLES IN SCHEMA public TO cairn; REVOKE ALL ON hidden, written FROM cairn;"
        ));
    });
}

fn inserted(table: &str, rows: &[[Option<String>; 5]]) -> String {
    let cell = |cell: &Option<String>| {
        cell.as_deref().map_or("NULL".to_owned(), cairn::import::database::sql::literal)
    };
    let row = |row: &[Option<String>; 5]| format!("({})", row.each_ref().map(cell).join(","));
    let rows: Vec<String> = rows.iter().map(row).collect();
    format!("INSERT INTO {table} VALUES {}", rows.join(","))
}

const COLUMNS: [&str; 5] = ["response_id", "submitted_at", "kpi_id", "persona_id", "score"];

/// The answers that the sample's figures come from.
fn clean() -> Vec<[Option<String>; 5]> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(Path::new(ANSWERS)).unwrap();
    let name = book.sheet_names()[0].clone();
    let sheet = book.worksheet_range(&name).unwrap();
    let mut rows = sheet.rows();
    let heading: Vec<String> = rows.next().unwrap().iter().map(ToString::to_string).collect();
    let places = COLUMNS.map(|name| heading.iter().position(|column| column == name).unwrap());
    let text = |cell: &Data| match cell {
        Data::Empty => None,
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            Some(format!("{year}-{month}-{day} {hour}:{minute}:{second}+00"))
        }
        other => Some(other.to_string()),
    };
    rows.map(|row| places.map(|place| text(&row[place]))).collect()
}

/// Answers with all that is wrong with answers.
fn dirty() -> Vec<[Option<String>; 5]> {
    let mut reader = csv::Reader::from_path(DIRTY).unwrap();
    let heading = reader.headers().unwrap().clone();
    let mark = |name: &str| name.trim_start_matches('\u{feff}').to_owned();
    let places = COLUMNS.map(|name| heading.iter().position(|column| mark(column) == name).unwrap());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| places.map(|place| row.get(place).map(str::to_owned))).collect()
}

/// What is asked of a table of answers for one KPI.
pub fn query(table: &str, kpi: &str) -> SourceQuery {
    SourceQuery {
        server: server(),
        schema: "public".to_owned(),
        table: table.to_owned(),
        score: "score".to_owned(),
        date: "submitted_at".to_owned(),
        segment: "persona_id".to_owned(),
        filters: vec![QueryFilter { column: "kpi_id".to_owned(), value: kpi.to_owned() }],
        ..SourceQuery::default()
    }
}

pub fn nps() -> Measure {
    Measure { scale: Scale { min: 0, max: 10 }, length: PeriodLength::Month, fiscal_start: 1 }
}

pub fn counted(query: &SourceQuery, measure: Measure) -> Result<Counted, DatabaseError> {
    count_as(&access(), query, measure)
}

pub fn count_as(access: &Access, query: &SourceQuery, measure: Measure) -> Result<Counted, DatabaseError> {
    let task = Task::Count(Box::new(query.clone()), measure);
    match run(access, &task, &Progress::default())? {
        Found::Counted(counted) => Ok(*counted),
        other @ Found::Looked { .. } => panic!("{other:?}"),
    }
}

/// The names of all tables, and the columns of the one that is named.
pub fn looked(query: &SourceQuery) -> (Vec<String>, Result<Vec<Column>, DatabaseError>) {
    match run(&access(), &Task::Look(Box::new(query.clone())), &Progress::default()).unwrap() {
        Found::Looked { tables, columns } => (tables.into_iter().map(|table| table.name).collect(), columns),
        other @ Found::Counted(_) => panic!("{other:?}"),
    }
}

/// A statement that a person wrote.
pub fn own(sql: &str) -> SourceQuery {
    SourceQuery { server: server(), sql: sql.to_owned(), ..SourceQuery::default() }
}

/// The workspace whose figures the answers give.
pub fn sample() -> Workspace {
    let text = include_str!("../../workspaces/quillmere.cairn.ron");
    cairn::store::format::parse(text).unwrap().workspace
}

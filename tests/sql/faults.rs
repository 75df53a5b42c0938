//! Each thing that can go wrong with a server has its own message, and leaves nothing behind.

use std::{
    io::{Read, Write},
    net::TcpListener,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use cairn::{
    import::{
        database::{Access, DatabaseError, Fault, Secret, Task, run},
        survey::Progress,
    },
    model::source_query::{Encryption, Server, SourceQuery},
};

use crate::setting::{PASSWORD, access, as_owner, count_as, counted, nps, place, query, server};

fn refused(access: &Access) -> DatabaseError {
    count_as(access, &query("answers", "nps_rel"), nps()).unwrap_err()
}

fn with(server: Server, password: &str) -> Access {
    Access { server, password: Secret::new(password) }
}

#[test]
fn who_is_not_let_in_is_told_why() {
    access();
    assert_eq!(refused(&with(server(), "guess")), DatabaseError::WrongPassword);
    assert_eq!(refused(&with(server(), "")), DatabaseError::PasswordNeeded);
    let stranger = Server { user: "stranger".to_owned(), ..server() };
    assert_eq!(refused(&with(stranger, PASSWORD)), DatabaseError::WrongPassword);
    let elsewhere = Server { database: "nowhere".to_owned(), ..server() };
    assert_eq!(refused(&with(elsewhere, PASSWORD)), DatabaseError::NoDatabase("nowhere".to_owned()));
    // The server lets nobody into this database unencrypted.
    let open = Server { encryption: Encryption::Disable, ..server() };
    assert_eq!(refused(&with(open.clone(), PASSWORD)), DatabaseError::NotAdmitted("cairn".to_owned()));
    let plain = Server { database: "plain".to_owned(), ..open };
    assert_eq!(refused(&with(plain, PASSWORD)), DatabaseError::NoTable("public.answers".to_owned()));
}

#[test]
fn a_server_that_is_not_there_is_named() {
    let free = TcpListener::bind("localhost:0").unwrap().local_addr().unwrap().port();
    let closed = Server { port: Some(free), ..server() };
    let address = format!("{}:{free}", place().0);
    assert_eq!(refused(&with(closed, PASSWORD)), DatabaseError::NoServer(address));
    let host = "no-such-host.invalid";
    let unknown = Server { host: host.to_owned(), ..server() };
    assert_eq!(refused(&with(unknown, PASSWORD)), DatabaseError::NoHost(host.to_owned()));
    let address = "cairn:guest-secret@localhost";
    let pasted = Server { host: address.to_owned(), ..server() };
    let error = refused(&with(pasted, PASSWORD));
    assert_eq!(error, DatabaseError::NotAHost(address.to_owned()));
    assert!(!format!("{:?}", error.message()).contains(PASSWORD), "what is said holds no password");
}

#[test]
fn encryption_is_what_was_chosen() {
    let encrypted =
        "SELECT date '2025-01-01' AS period, CASE WHEN ssl THEN 10 ELSE 0 END AS score, 1 AS answers
        FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let score = |server: Server| {
        let query = SourceQuery { sql: encrypted.to_owned(), ..SourceQuery::default() };
        count_as(&with(server, PASSWORD), &query, nps()).unwrap().total().iter().rposition(|count| *count > 0)
    };
    access();
    assert_eq!(score(server()), Some(10));
    assert_eq!(score(Server { encryption: Encryption::Prefer, ..server() }), Some(10));
    let plain = Server { database: "plain".to_owned(), encryption: Encryption::Disable, ..server() };
    assert_eq!(score(plain), Some(0));
    // The certificate is for "localhost".
    let other_name = Server { host: "127.0.0.1".to_owned(), ..server() };
    let error = refused(&with(other_name.clone(), PASSWORD));
    assert_eq!(error, DatabaseError::Certificate(Fault::OtherHost));
    assert_eq!(score(Server { encryption: Encryption::Prefer, ..other_name }), Some(10));
}

/// A server that answers the question for encryption with one letter and then says nothing.
fn silent(answer: &'static [u8]) -> Server {
    let listener = TcpListener::bind("localhost:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 8];
        stream.read_exact(&mut request).unwrap();
        stream.write_all(answer).unwrap();
        _ = stream.read_to_end(&mut Vec::new());
    });
    Server { port: Some(port), ..server() }
}

#[test]
fn a_server_without_encryption_gets_no_password() {
    assert_eq!(refused(&with(silent(b"N"), PASSWORD)), DatabaseError::NoEncryption);
}

#[test]
fn connecting_can_be_given_up() {
    let progress = Arc::new(Progress::default());
    let access = with(silent(b"S"), PASSWORD);
    let asked = {
        let progress = Arc::clone(&progress);
        thread::spawn(move || run(&access, &Task::Look(Box::default()), &progress))
    };
    progress.cancel();
    assert_eq!(asked.join().unwrap(), Err(DatabaseError::Cancelled));
}

/// A question that takes a minute, recognisable by a number in it.
fn slow(mark: u32) -> SourceQuery {
    SourceQuery {
        subquery: format!("SELECT submitted_at, {mark} AS score, pg_sleep(60) FROM answers LIMIT 1"),
        segment: String::new(),
        filters: Vec::new(),
        ..query("", "")
    }
}

/// How many questions with a mark are being answered.
fn running(mark: u32) -> usize {
    let sql = format!(
        "SELECT pid FROM pg_stat_activity WHERE usename = 'cairn' AND state = 'active' AND query LIKE '%{mark} AS score%'"
    );
    as_owner(&sql).len()
}

#[test]
fn a_question_that_takes_too_long_is_ended_by_the_server() {
    let begun = Instant::now();
    let query = SourceQuery { timeout: Some(1), ..slow(7771) };
    assert_eq!(counted(&query, nps()), Err(DatabaseError::Timeout(1)));
    assert!(begun.elapsed() < Duration::from_secs(30));
    assert_eq!(running(7771), 0);
}

#[test]
fn cancelling_ends_the_question_on_the_server_too() {
    let access = access();
    let progress = Arc::new(Progress::default());
    let asked = {
        let (progress, task) = (Arc::clone(&progress), Task::Count(Box::new(slow(7772)), nps()));
        thread::spawn(move || run(&access, &task, &progress))
    };
    while running(7772) == 0 {
        assert!(!asked.is_finished(), "it runs for a minute");
        thread::yield_now();
    }
    progress.cancel();
    assert_eq!(asked.join().unwrap(), Err(DatabaseError::Cancelled));
    assert_eq!(running(7772), 0);
}

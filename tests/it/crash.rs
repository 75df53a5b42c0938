//! Processes that are killed at any moment: what they leave behind is whole, and nothing is lost.
//!
//! The processes are this very test program, told by an environment variable which part to play.

use std::{
    env,
    io::{BufRead, BufReader, Lines, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStderr, Command, Stdio},
    time::{Duration, Instant},
};

use cairn::{
    base::id::Id,
    edit::{Patch, transact},
    model::{Workspace, organisation::Profile, persona::Persona},
    store::{self, Base, Journal, Lock, Places, Recovery, Taken},
};

const FOLDER: &str = "CAIRN_TEST_FOLDER";
const ROUNDS: usize = 200;
/// Personas that there are at once.
const PERSONAS: u32 = 20;

fn start(part: &str, folder: &Path) -> (Child, Lines<BufReader<ChildStderr>>) {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", part, "--ignored", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    (child, lines)
}

/// In memory where there is such a place: killing a process loses nothing that it wrote, on disk or not, and
/// thousands of flushes to a busy disk take minutes.
fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

fn folder() -> Option<PathBuf> {
    env::var_os(FOLDER).map(PathBuf::from)
}

/// The edit that makes the state after `number - 1` edits the one after `number`.
fn edit(workspace: &mut Workspace, number: u32) -> Patch {
    let id = |number: u32| format!("persona-p{number}").parse::<Id<Persona>>().unwrap();
    let verb = transact(workspace, |tx| {
        tx.update_only::<Profile>(|profile| profile.employees = Some(number))?;
        let persona = Persona { name: format!("\"{number}\" r#\n"), ..Persona::default() };
        tx.insert(id(number), persona)?;
        if let Some(old) = number.checked_sub(PERSONAS).filter(|old| *old > 0) {
            tx.remove(id(old))?;
        }
        Ok(())
    });
    verb.unwrap().1
}

/// How many edits were made in a workspace; it is as exactly these leave it.
fn edits_in(workspace: &Workspace) -> u32 {
    let number = workspace.profile.employees.unwrap_or_default();
    assert_eq!(workspace.personas.len(), number.min(PERSONAS) as usize, "half an edit");
    let newest = format!("persona-p{number}").parse().unwrap();
    assert!(number == 0 || workspace.personas.contains(newest), "half an edit");
    number
}

/// Opens as the window does: what a crash left is brought back first.
fn open(places: &Places, path: &Path) -> (Workspace, Base) {
    if let Some(recovery) = Recovery::find(places, path).first() {
        let workspace = recovery.recover().unwrap().workspace;
        return (workspace.clone(), Base::Recovered { path: Some(path.to_owned()), workspace });
    }
    let opened = store::open(path).unwrap();
    (opened.workspace, Base::File { path: path.to_owned(), digest: opened.fingerprint.digest })
}

#[test]
#[ignore = "the process that is killed"]
fn editor() {
    let Some(folder) = folder() else { return };
    let (places, path) = (Places::under(&folder.join("own")), folder.join("a.cairn.ron"));
    let left = Recovery::find(&places, &path);
    let (mut workspace, base) = open(&places, &path);
    let journal = Journal::begin(&places, base);
    journal.flush().unwrap();
    for recovery in left {
        recovery.discard().unwrap();
    }
    for number in edits_in(&workspace) + 1.. {
        journal.append(&edit(&mut workspace, number));
        tell("made", number);
        if number.is_multiple_of(7) {
            journal.flush().unwrap();
            tell("kept", number);
        }
        if number.is_multiple_of(20) {
            let mark = journal.mark();
            let taken = workspace.clone();
            journal.append(&edit(&mut workspace.clone(), number + 1));
            journal.append_undone(&edit(&mut workspace.clone(), number + 1));
            store::save(&taken, &path, None, Some((&journal, mark))).unwrap();
            tell("kept", number);
        }
    }
}

/// Says something in one piece: a process that is killed has said a line or nothing of it.
fn tell(what: &str, number: u32) {
    let line = format!("{what} {number}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// What a process told before it was killed.
#[derive(Default)]
struct Told {
    made: Vec<(u32, Instant)>,
    kept: u32,
}

impl Told {
    fn take_in(&mut self, line: &str) {
        match line.split_once(' ').map(|(word, number)| (word, number.parse())) {
            Some(("made", Ok(number))) => self.made.push((number, Instant::now())),
            Some(("kept", Ok(number))) => self.kept = number,
            _ => panic!("the process says: {line}"),
        }
    }

    /// The last edit that must not be lost when the process is killed now.
    fn safe(&self, killed: Instant) -> u32 {
        let old = |made: Instant| killed.duration_since(made) > Duration::from_secs(1);
        let settled = self.made.iter().filter(|(_, made)| old(*made)).map(|(number, _)| *number);
        settled.max().unwrap_or_default().max(self.kept)
    }
}

#[test]
fn killed_at_any_moment_nothing_is_lost() {
    let folder = scratch();
    let (places, path) = (Places::under(&folder.path().join("own")), folder.path().join("a.cairn.ron"));
    store::save(&Workspace::default(), &path, None, None).unwrap();
    let mut random = fastrand::Rng::with_seed(2025);
    let mut before = 0;
    for round in 0..ROUNDS {
        let (mut child, mut lines) = start("crash::editor", folder.path());
        let mut told = Told::default();
        // Now and then long enough for edits to be older than the second that they may take.
        let until =
            Instant::now() + if round % 50 == 49 { Duration::from_millis(1500) } else { Duration::ZERO };
        let mut left = random.u32(1..60);
        while left > 0 || Instant::now() < until {
            told.take_in(&lines.next().unwrap().unwrap());
            left = left.saturating_sub(1);
        }
        for _ in 0..random.u32(0..100_000) {
            std::hint::spin_loop();
        }
        let killed = Instant::now();
        child.kill().unwrap();
        child.wait().unwrap();
        let safe = told.safe(killed);
        for line in lines.map_while(Result::ok).filter(|line| line.contains(' ')) {
            told.take_in(&line);
        }
        let on_disk = store::open(&path).unwrap();
        assert_eq!(on_disk.problems, []);
        edits_in(&on_disk.workspace);
        let number = edits_in(&open(&places, &path).0);
        let last = told.made.last().map_or(before, |(number, _)| *number);
        assert!(
            (safe.max(before)..=last + 1).contains(&number),
            "round {round}: {safe} <= {number} <= {last}"
        );
        before = number;
    }
    assert!(before > 1000, "too little was done to show anything: {before}");
    // The next save clears away what the killed ones left beside the file.
    store::save(&open(&places, &path).0, &path, None, None).unwrap();
    let names = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 3, "the file, its backups and Cairn's own");
}

#[test]
#[ignore = "the process that holds a lock"]
fn holder() {
    let Some(folder) = folder() else { return };
    let taken = Lock::take(&Places::under(&folder), &folder.join("a.cairn.ron")).unwrap();
    eprintln!("{}", matches!(taken, Taken::Ours(_)));
    // Until killed: nobody writes.
    _ = std::io::stdin().read(&mut [0]);
}

#[test]
fn a_lock_holds_across_processes_and_ends_with_them() {
    let folder = scratch();
    let take = || Lock::take(&Places::under(folder.path()), &folder.path().join("a.cairn.ron")).unwrap();
    let (mut child, mut lines) = start("crash::holder", folder.path());
    assert_eq!(lines.next().unwrap().unwrap(), "true");
    assert!(matches!(take(), Taken::Elsewhere));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(matches!(take(), Taken::Ours(_)));
}

//! Workspace files: what is read, what is refused, and that nothing is ever lost by saving.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use cairn::{
    edit::transact,
    model::{Workspace, check::Fault, organisation::Profile},
    store::{
        self, Base, Candidate, Fingerprint, Journal, Kept, Lock, OpenFault, Places, Preferences, Recovery,
        SaveFault, Taken, backup,
        fault::ParseFault,
        format::{self, Foreign, Unreadable},
        watch::{Seen, changed_since},
    },
};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::random_edits::{ANY_TEXT, CLEAN_TEXT, carry_out, ops};

struct Desk {
    folder: TempDir,
    places: Places,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(&folder.path().join("own"));
        Self { folder, places }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What is in the folder, without Cairn's own.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "own")
            .collect();
        names.sort();
        names
    }
}

fn named(name: &str) -> Workspace {
    let mut workspace = Workspace::default();
    rename(&mut workspace, name);
    workspace
}

fn rename(workspace: &mut Workspace, name: &str) -> cairn::edit::Patch {
    transact(workspace, |tx| tx.update_only::<Profile>(|profile| name.clone_into(&mut profile.name)))
        .unwrap()
        .1
}

fn name_in(path: &Path) -> String {
    store::open(path).unwrap().workspace.profile.name.clone()
}

/// A sample workspace as a text, large enough to be cut anywhere.
fn sample_text() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron")).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_the_same(ops in ops(ANY_TEXT, 1..80)) {
        let mut workspace = Workspace::default();
        for op in &ops {
            carry_out(&mut workspace, op);
        }
        let text = format::write(&workspace).unwrap();
        let read = format::parse(&text).unwrap();
        prop_assert_eq!(&read.workspace, &workspace);
        prop_assert!(!read.had_comments);
        prop_assert_eq!(format::write(&read.workspace).unwrap(), text);
    }

    #[test]
    fn a_journal_brings_everything_back(ops in ops(CLEAN_TEXT, 1..40)) {
        let desk = Desk::new();
        let mut workspace = Workspace::default();
        let journal = Journal::begin(&desk.places, Base::New(workspace.clone()));
        for op in &ops {
            if let Some(patch) = carry_out(&mut workspace, op) {
                journal.append(&patch);
            }
        }
        drop(journal);
        let found = Recovery::list(&desk.places);
        prop_assert!(found.len() == usize::from(workspace != Workspace::default()) || found[0].edits > 1);
        if let Some(recovery) = found.first() {
            let recovered = recovery.recover().unwrap();
            prop_assert_eq!(recovered.workspace, workspace);
            prop_assert!(recovered.path.is_none() && !recovered.base_differs);
        }
    }
}

/// Any byte in place of any other.
#[test]
fn no_damage_panics_or_is_passed_on() {
    let whole = format::write(&named("a")).unwrap().into_bytes();
    for at in 0..whole.len() {
        for byte in 0..=u8::MAX {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            // Whatever is read, writing it gives something that can be read again.
            if let Ok(read) = format::read(&bytes) {
                assert!(format::parse(&format::write(&read.workspace).unwrap()).is_ok(), "{byte} at {at}");
            }
        }
    }
}

#[test]
fn the_samples_are_in_canonical_form() {
    for name in ["quillmere.cairn.ron", "quillmere.zh.cairn.ron"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("workspaces").join(name);
        let (opened, bytes) = store::open_with_text(&path).unwrap();
        assert!(format::write(&opened.workspace).unwrap().as_bytes() == bytes, "{name}");
        assert_eq!(opened.problems, [], "{name}");
    }
}

#[test]
fn what_is_no_workspace_is_refused_for_what_it_is() {
    let desk = Desk::new();
    let check = |name: &str, content: &[u8], expected: OpenFault| {
        let path = desk.path(name);
        fs::write(&path, content).unwrap();
        let error = store::open(&path).unwrap_err();
        assert_eq!((error.fault, error.path), (expected, path), "{name}");
    };
    let other = |foreign| OpenFault::Unreadable(Unreadable::OtherFormat(foreign));
    check("empty", b"", OpenFault::Unreadable(Unreadable::Empty));
    check("blank", b"\xef\xbb\xbf \n", OpenFault::Unreadable(Unreadable::Empty));
    check("text", b"Dear reader", other(Foreign::Other));
    check("json", b"{\"format\": \"cairn\", \"version\": 1}", other(Foreign::Json));
    check("png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", other(Foreign::Picture));
    check("zip", b"PK\x03\x04\x14\0", other(Foreign::Archive));
    check("pdf", b"%PDF-1.7", other(Foreign::Pdf));
    check("binary", b"\0\x01\xff", other(Foreign::Binary));
    check(
        "latin",
        b"(format: \"cairn\",\n \"\xe9\")",
        OpenFault::Unreadable(Unreadable::NotUtf8 { line: 2 }),
    );
    let newer = b"(format: \"cairn\", version: 999, rooms: [";
    check("newer", newer, OpenFault::Unreadable(Unreadable::OtherVersion { found: 999 }));
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let desk = Desk::new();
    let fault = |path: &Path| store::open(path).unwrap_err().fault;
    assert_eq!(fault(&desk.path("nothing")), OpenFault::Missing);
    assert_eq!(fault(&desk.path("nothing/there")), OpenFault::Missing);
    assert_eq!(fault(desk.folder.path()), OpenFault::IsFolder);
    let large = desk.path("large");
    File::create(&large).unwrap().set_len(format::MAX_BYTES + 1).unwrap();
    assert_eq!(fault(&large), OpenFault::TooLarge { bytes: format::MAX_BYTES + 1 });
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fault(Path::new("/dev/null")), OpenFault::NotAFile);
        let closed = desk.path("closed");
        fs::write(&closed, "x").unwrap();
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
        // Permissions do not hold for the superuser.
        let expected = match File::open(&closed) {
            Ok(_) => OpenFault::Unreadable(Unreadable::OtherFormat(Foreign::Other)),
            Err(_) => OpenFault::NoPermission,
        };
        assert_eq!(fault(&closed), expected);
    }
}

#[test]
fn nesting_without_end_is_refused_wherever_it_stands() {
    for (open, head) in [
        ("[", "(format: \"cairn\", version: 1, personas: "),
        ("(", "(format: \"cairn\", version: 1, profile: "),
        ("{", "(format: \"cairn\", version: 1, nothing: "),
        ("Some(", "(format: \"cairn\", version: 1, roi: (discount_rate: "),
        ("(", ""),
        ("[", "(format: "),
        ("(a:", ""),
        ("Some(", "(version: "),
    ] {
        let text = format!("{head}{}", open.repeat(100_000));
        let error = format::parse(&text).unwrap_err();
        let deep =
            matches!(&error, Unreadable::Damaged(error) if matches!(error.fault, ParseFault::TooDeep { .. }));
        // What begins like that is another program's.
        let other = error == Unreadable::OtherFormat(Foreign::Other);
        assert!(deep || (head.is_empty() && other), "{head}{open}: {error:?}");
    }
    let comments = format!("(format: \"cairn\", version: 1{}", "/*".repeat(100_000));
    assert!(matches!(format::parse(&comments), Err(Unreadable::Damaged(_))));
}

#[test]
fn a_file_cut_off_anywhere_says_so() {
    let text = sample_text();
    let body = text.find("version: 1,").unwrap() + "version: 1,".len();
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..300 {
        let mut at = random.usize(body..text.len() - 2);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let cut = &text[..at];
        let Err(Unreadable::Damaged(error)) = format::parse(cut) else { panic!("cut at {at}") };
        assert!(
            matches!(
                error.fault,
                ParseFault::EndOfFile
                    | ParseFault::UnclosedString
                    // A name or number that was cut in two may look like another one.
                    | ParseFault::UnknownField { .. }
                    | ParseFault::UnknownChoice { .. }
            ),
            "cut at {at}: {error:?}"
        );
        assert!(error.line <= cut.lines().count() + 1);
    }
    for at in 1..body {
        assert!(format::parse(&text[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn a_reference_into_nothing_opens_and_is_listed() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    fs::write(&path, "(format: \"cairn\", version: 1, stages: {\"stage-a\": (journey: \"journey-b\")})")
        .unwrap();
    let opened = store::open(&path).unwrap();
    let [problem] = opened.problems.as_slice() else { panic!("{:?}", opened.problems) };
    assert_eq!(problem.at.to_string(), "stage-a");
    assert_eq!(problem.fault, Fault::Dangling("journey-b".parse().unwrap()));
}

#[test]
fn a_save_leaves_the_new_file_and_one_backup_folder() {
    let desk = Desk::new();
    let path = desk.path("team.cairn.ron");
    let first = store::save(&named("one"), &path, None, None).unwrap();
    assert_eq!(first.backup, Kept::NotNeeded);
    let second = store::save(&named("two"), &path, Some(&first.fingerprint), None).unwrap();
    let kept = desk.path("team.cairn-backups").join("team.1.cairn.ron");
    assert_eq!(second.backup, Kept::Backup(kept.canonicalize().unwrap()));
    assert_eq!((name_in(&path), name_in(&kept)), ("two".to_owned(), "one".to_owned()));
    assert_eq!(desk.names(), ["team.cairn-backups", "team.cairn.ron"]);
    assert_eq!(Fingerprint::take(&path).unwrap(), second.fingerprint);
    // The same once more is no new version.
    let third = store::save(&named("two"), &path, Some(&second.fingerprint), None).unwrap();
    assert_eq!((third.fingerprint, third.backup), (second.fingerprint, Kept::NotNeeded));
}

#[test]
fn backups_move_on_only_when_they_are_old_enough() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let start = SystemTime::now() - Duration::from_hours(24 * 30);
    let save = |name: &str, hours: u64| {
        store::save(&named(name), &path, None, None).unwrap();
        let file = File::options().write(true).open(&path).unwrap();
        file.set_modified(start + Duration::from_hours(hours)).unwrap();
        backup::list(&path).iter().map(|backup| name_in(&backup.path)).collect::<Vec<_>>()
    };
    assert_eq!(save("a", 0), [""; 0]);
    assert_eq!(save("b", 1), ["a"]);
    assert_eq!(save("c", 2), ["b", "a"]);
    assert_eq!(save("d", 2), ["c", "b", "a"]);
    assert_eq!(save("e", 2), ["d", "c", "a"]);
    // Within the hour only the newest one is replaced.
    assert_eq!(save("f", 3), ["e", "c", "a"]);
    assert_eq!(save("g", 30), ["f", "c", "a"]);
    // What was saved an hour after the second takes its place.
    assert_eq!(save("h", 30), ["g", "f", "a"]);
    assert_eq!(save("i", 30), ["h", "g", "a"]);
    // And what was saved a day after the third takes that one's.
    assert_eq!(save("j", 30), ["i", "h", "g"]);
}

#[test]
fn a_change_on_disk_is_noticed_before_it_is_overwritten() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let saved = store::save(&named("mine"), &path, None, None).unwrap().fingerprint;
    assert_eq!(changed_since(&path, &saved), Seen::Same);
    // Same length, and the same time as far as the file system tells.
    let theirs = format::write(&named("hers")).unwrap();
    fs::write(&path, &theirs).unwrap();
    File::options().write(true).open(&path).unwrap().set_modified(saved.modified.unwrap()).unwrap();
    let error = store::save(&named("mine too"), &path, Some(&saved), None).unwrap_err();
    assert_eq!(error.fault, SaveFault::ChangedOnDisk);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert_eq!(desk.names(), ["a.cairn.ron"]);

    fs::write(&path, "longer than before, by far").unwrap();
    assert_eq!(changed_since(&path, &saved), Seen::Changed);
    fs::remove_file(&path).unwrap();
    assert_eq!(changed_since(&path, &saved), Seen::Gone);
    store::save(&named("again"), &path, Some(&saved), None).unwrap();
    assert_eq!(name_in(&path), "again");
}

#[test]
fn a_touched_file_is_not_a_changed_one() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let saved = store::save(&named("a"), &path, None, None).unwrap().fingerprint;
    let file = File::options().write(true).open(&path).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_hours(1)).unwrap();
    assert_eq!(changed_since(&path, &saved), Seen::Same);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_permissions_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    fs::create_dir(desk.path("shelf")).unwrap();
    let file = desk.path("shelf/real.cairn.ron");
    let link = desk.path("link.cairn.ron");
    store::save(&named("one"), &file, None, None).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("shelf/real.cairn.ron", &link).unwrap();
    store::save(&named("two"), &link, None, None).unwrap();
    assert!(link.is_symlink());
    assert_eq!(name_in(&file), "two");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(desk.names(), ["link.cairn.ron", "shelf"]);
    // Of a link into nothing, what it names is made.
    let dangling = desk.path("dangling.cairn.ron");
    symlink("shelf/new.cairn.ron", &dangling).unwrap();
    store::save(&named("three"), &dangling, None, None).unwrap();
    assert!(dangling.is_symlink());
    assert_eq!(name_in(&desk.path("shelf/new.cairn.ron")), "three");
}

#[test]
fn a_file_that_must_not_be_written_is_not() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    store::save(&named("one"), &path, None, None).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let fault = |path: &Path| store::save(&named("two"), path, None, None).unwrap_err().fault;
    assert_eq!(fault(&path), SaveFault::ReadOnly);
    assert_eq!(fault(desk.folder.path()), SaveFault::IsFolder);
    assert_eq!(fault(&desk.path("no/such/folder.cairn.ron")), SaveFault::NoFolder);
    assert_eq!((name_in(&path), desk.names()), ("one".to_owned(), vec!["a.cairn.ron".to_owned()]));
}

#[test]
fn a_second_one_is_told_that_the_file_is_open() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let first = Lock::take(&desk.places, &path).unwrap();
    assert!(matches!(first, Taken::Ours(_)));
    assert!(matches!(Lock::take(&desk.places, &path).unwrap(), Taken::Elsewhere));
    // Saving puts another file in its place; the lock stays.
    store::save(&named("a"), &path, None, None).unwrap();
    let around = desk.folder.path().join("own/../a.cairn.ron");
    assert!(matches!(Lock::take(&desk.places, &around).unwrap(), Taken::Elsewhere));
    assert!(matches!(Lock::take(&desk.places, &desk.path("b.cairn.ron")).unwrap(), Taken::Ours(_)));
    drop(first);
    assert!(matches!(Lock::take(&desk.places, &path).unwrap(), Taken::Ours(_)));
}

/// A saved workspace with a journal of two edits on it.
fn edited(desk: &Desk, path: &Path) -> (Workspace, Journal, Fingerprint) {
    let mut workspace = named("saved");
    let fingerprint = store::save(&workspace, path, None, None).unwrap().fingerprint;
    let base = Base::File { path: path.to_owned(), digest: fingerprint.digest };
    let journal = Journal::begin(&desk.places, base);
    journal.append(&rename(&mut workspace, "once"));
    journal.append(&rename(&mut workspace, "twice"));
    journal.flush().unwrap();
    (workspace, journal, fingerprint)
}

#[test]
fn unsaved_work_is_offered_until_it_is_saved_or_discarded() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let (workspace, journal, fingerprint) = edited(&desk, &path);
    // As long as it is open here it is no crash.
    assert!(Recovery::list(&desk.places).is_empty());
    drop(journal);
    assert!(Recovery::find(&desk.places, &desk.path("b.cairn.ron")).is_empty());
    let recovery = Recovery::find(&desk.places, &path).remove(0);
    assert_eq!(recovery.edits, 2);
    assert_eq!(recovery.path.as_deref(), Some(path.as_path()));
    let recovered = recovery.recover().unwrap();
    assert_eq!(recovered.workspace, workspace);
    assert_eq!(recovered.fingerprint, Some(fingerprint));
    assert!(!recovered.base_differs);

    let base = Base::Recovered { path: recovered.path, workspace: recovered.workspace };
    let next = Journal::begin(&desk.places, base);
    next.flush().unwrap();
    recovery.discard().unwrap();
    drop(next);
    let again = Recovery::find(&desk.places, &path).remove(0).recover().unwrap();
    assert_eq!(again.workspace, workspace);
}

#[test]
fn a_save_empties_the_journal_but_for_what_came_after() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let (mut workspace, journal, fingerprint) = edited(&desk, &path);
    let mark = journal.mark();
    let taken = workspace.clone();
    journal.append(&rename(&mut workspace, "while saving"));
    let saved = store::save(&taken, &path, Some(&fingerprint), Some((&journal, mark))).unwrap();
    drop(journal);
    assert_eq!(name_in(&path), "twice");
    let recovery = Recovery::find(&desk.places, &path).remove(0);
    assert_eq!(recovery.edits, 1);
    let recovered = recovery.recover().unwrap();
    assert_eq!(recovered.workspace, workspace);
    assert!(!recovered.base_differs);
    recovery.discard().unwrap();

    let base = Base::File { path: path.clone(), digest: saved.fingerprint.digest };
    let journal = Journal::begin(&desk.places, base);
    journal.append(&rename(&mut workspace, "last"));
    let mark = journal.mark();
    store::save(&workspace, &path, Some(&saved.fingerprint), Some((&journal, mark))).unwrap();
    drop(journal);
    assert!(Recovery::list(&desk.places).is_empty());
}

#[test]
fn a_save_under_another_name_takes_the_journal_along() {
    let desk = Desk::new();
    let (first, second) = (desk.path("a.cairn.ron"), desk.path("b.cairn.ron"));
    let (mut workspace, journal, _) = edited(&desk, &first);
    let mark = journal.mark();
    store::save(&workspace, &second, None, Some((&journal, mark))).unwrap();
    journal.append(&rename(&mut workspace, "thrice"));
    drop(journal);
    assert!(Recovery::find(&desk.places, &first).is_empty());
    assert_eq!(Recovery::find(&desk.places, &second).remove(0).recover().unwrap().workspace, workspace);
}

#[test]
fn an_undone_edit_is_brought_back_as_undone() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let (mut workspace, journal, _) = edited(&desk, &path);
    let mistake = rename(&mut workspace, "mistake");
    journal.append(&mistake);
    mistake.revert(&mut workspace);
    journal.append_undone(&mistake);
    drop(journal);
    let recovered = Recovery::find(&desk.places, &path).remove(0).recover().unwrap();
    assert_eq!(recovered.workspace, workspace);
}

#[test]
fn without_edits_there_is_no_journal() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let fingerprint = store::save(&named("a"), &path, None, None).unwrap().fingerprint;
    let base = Base::File { path: path.clone(), digest: fingerprint.digest };
    let journal = Journal::begin(&desk.places, base);
    let mark = journal.mark();
    store::save(&named("b"), &path, None, Some((&journal, mark))).unwrap();
    journal.flush().unwrap();
    assert!(!desk.path("own").exists());
    let (_, journal, _) = edited(&desk, &desk.path("b.cairn.ron"));
    journal.discard();
    assert_eq!(fs::read_dir(desk.path("own/state/recovery")).unwrap().count(), 0);
}

#[test]
fn a_journal_cut_off_anywhere_gives_what_came_before() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let (_, journal, _) = edited(&desk, &path);
    drop(journal);
    let file = fs::read_dir(desk.path("own/state/recovery")).unwrap().next().unwrap().unwrap().path();
    let whole = fs::read(&file).unwrap();
    let mut names = Vec::new();
    for length in 0..whole.len() {
        fs::write(&file, &whole[..length]).unwrap();
        for recovery in Recovery::find(&desk.places, &path) {
            names.push(recovery.recover().unwrap().workspace.profile.name.clone());
        }
    }
    names.dedup();
    // Of the second edit only the last byte, a line break, may be missing.
    assert_eq!(names, ["once"]);
    let mut torn = whole.clone();
    let last = torn.len() - 3;
    torn[last] ^= 1;
    fs::write(&file, &torn).unwrap();
    let recovered = Recovery::find(&desk.places, &path).remove(0).recover().unwrap();
    assert_eq!(recovered.workspace.profile.name, "once");
}

#[test]
fn a_damaged_file_is_answered_with_what_still_reads() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let (workspace, journal, fingerprint) = edited(&desk, &path);
    drop(journal);
    store::save(&named("later"), &path, Some(&fingerprint), None).unwrap();
    fs::write(&path, "(format: \"cairn\", version: 1, personas: {").unwrap();
    assert!(store::open(&path).unwrap_err().is_damage());
    let found = store::candidates(&desk.places, &path);
    let mut names = Vec::new();
    for candidate in found {
        names.push(match candidate {
            Candidate::Backup { workspace, .. } => format!("backup {}", workspace.profile.name),
            Candidate::Recovery { recovery, .. } => {
                // Its base is gone from the file but is the backup.
                let recovered = recovery.recover().unwrap();
                assert_eq!(recovered.workspace, workspace);
                assert!(recovered.base_differs && recovered.fingerprint.is_none());
                "recovery".to_owned()
            }
        });
    }
    names.sort();
    assert_eq!(names, ["backup saved", "recovery"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), "(format: \"cairn\", version: 1, personas: {");
}

#[test]
fn preferences_read_back_and_are_never_lost_unasked() {
    let desk = Desk::new();
    let loaded = Preferences::load(&desk.places);
    assert!(loaded.error.is_none());
    let mut preferences = loaded.preferences;
    preferences.scale = 1.25;
    preferences.window_size = Some((1280.0, 800.0));
    for i in 0..12 {
        preferences.remember_file(&desk.path(&format!("{i}.cairn.ron")));
    }
    preferences.remember_file(&desk.path("5.cairn.ron"));
    assert_eq!(preferences.recent_files.len(), 10);
    assert!(preferences.recent_files[0].ends_with("5.cairn.ron"));
    preferences.save(&desk.places).unwrap();
    assert_eq!(Preferences::load(&desk.places).preferences, preferences);

    let file = desk.path("own/config/preferences.ron");
    fs::write(&file, "(scale: \"large\")").unwrap();
    let broken = Preferences::load(&desk.places);
    assert!(broken.error.is_some());
    assert_eq!(broken.preferences, Preferences::default());
    assert_eq!(fs::read_to_string(&file).unwrap(), "(scale: \"large\")");
    broken.preferences.save(&desk.places).unwrap();
    assert_eq!(fs::read_to_string(file.with_extension("ron.unreadable")).unwrap(), "(scale: \"large\")");
    fs::write(&file, "(scale: 900.0, later_field: 3)").unwrap();
    let odd = Preferences::load(&desk.places);
    assert!(odd.error.is_none() && odd.preferences.scale == 1.0);
}

#[test]
fn comments_are_reported() {
    let desk = Desk::new();
    let path = desk.path("a.cairn.ron");
    let mut file = File::create(&path).unwrap();
    write!(file, "// ours\n{}", format::write(&named("a")).unwrap()).unwrap();
    assert!(store::open(&path).unwrap().had_comments);
}

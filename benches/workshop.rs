//! How long a frame of the wall takes with 1,000 notes and of a vote with 500 papers, and how many keys 60 notes cost.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs: the median frame and the slowest one after the first.

mod common;

use std::io::{self, Write};

use cairn::{
    base::{id::Id, rank::Rank},
    edit::{ballot, note::Meeting, transact},
    model::{
        AnyId, Workspace,
        maturity::Respondent,
        workshop::{Ballot, Note, NoteGroup, Workshop},
    },
    ui::{
        Cx, View,
        workshop::{WorkshopView, notes::capture::Capture},
    },
};
use egui::{Event, Key, Modifiers, Ui};

use common::{Shown, Window, milliseconds, scrolling, typing};

const NOTES: usize = 1_000;
const GROUPS: usize = 24;
const PAPERS: usize = 500;
const SUBJECTS: usize = 60;
/// Milliseconds of one frame.
const BOUND: u32 = 8;

const TEXTS: [&str; 4] = [
    "Waits for an answer for days and nobody says why",
    "客户在晚上清理数据，导入后仍然缺少日期",
    "Invoices arrive twice",
    "Onboarding takes three calls and nobody knows who is in charge of the next one",
];

fn text(number: usize) -> String {
    format!("{} {number}", TEXTS[number % TEXTS.len()])
}

fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    let filled = transact(&mut workspace, |tx| {
        let date = Some(jiff::civil::date(2026, 1, 15));
        let workshop = tx.add(Workshop { name: "Kick-off".to_owned(), date, ..Workshop::default() });
        let roles: Vec<Id<Respondent>> = (0..PAPERS)
            .map(|number| tx.add(Respondent { role: format!("Role {number}"), ..Respondent::default() }))
            .collect();
        let ranks = Rank::many_between(None, None, GROUPS);
        let groups: Vec<Id<NoteGroup>> = ranks
            .into_iter()
            .enumerate()
            .map(|(number, rank)| {
                let name = format!("Group {number}");
                tx.add(NoteGroup { rank, workshop, name })
            })
            .collect();
        let ranks = Rank::many_between(None, None, NOTES);
        let notes: Vec<AnyId> = ranks
            .into_iter()
            .enumerate()
            .map(|(number, rank)| {
                let group = if number % 5 == 0 { Id::default() } else { groups[number % GROUPS] };
                let author = roles[number % 12];
                let note = Note { rank, workshop, author, group, text: text(number), ..Note::default() };
                tx.add(note).into()
            })
            .collect();
        let subjects: Vec<AnyId> = notes.iter().copied().take(SUBJECTS).collect();
        let own = Ballot {
            name: "What first?".to_owned(),
            subjects: subjects.clone(),
            dots: 5,
            ..Ballot::default()
        };
        let vote = ballot::open(tx, &Meeting::Held(workshop), own)?;
        for (number, role) in roles.iter().enumerate() {
            for step in 0..3 {
                ballot::give(tx, (vote, *role), subjects[(number * 7 + step * 11) % SUBJECTS], 1)?;
            }
            if number > 0 {
                ballot::hand_in(tx, vote, *role)?;
            }
        }
        Ok(())
    });
    filled.expect("the workspace is made of records that exist");
    workspace
}

/// The page, and the field over it while it is open.
#[derive(Default)]
struct Room {
    page: WorkshopView,
    capture: Capture,
}

impl Shown for Room {
    fn show(&mut self, ui: &mut Ui, cx: &Cx) {
        self.page.show(ui, cx);
        self.capture.ui(ui.ctx(), cx, Vec::new());
    }
}

/// Keys that it takes to keep 60 notes.
fn keys_of_sixty(window: &mut Window<Room>, workspace: &mut Workspace) -> usize {
    let before = workspace.notes.len();
    let mut keys = 0;
    window.view.capture.open(Vec::new());
    for _ in 0..3 {
        window.work(workspace, Vec::new());
    }
    for number in 0..60 {
        for letter in typing(&format!("Thought {number}")) {
            window.work(workspace, letter);
            keys += 1;
        }
        let (key, modifiers) = (Key::Enter, Modifiers::NONE);
        let enter = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        window.work(workspace, vec![enter]);
        window.work(workspace, Vec::new());
        keys += 1;
    }
    assert_eq!(workspace.notes.len(), before + 60);
    keys
}

fn main() -> io::Result<()> {
    let mut workspace = workspace();
    let mut window = Window::new(Room::default());
    let mut out = io::stdout().lock();
    let mut report = |name: &str, (median, slowest): (f64, f64)| {
        writeln!(out, "workshop_{name}\t{median:.2}\tms\t{BOUND}")?;
        writeln!(out, "workshop_{name}_slowest\t{slowest:.2}\tms\t{BOUND}")
    };
    View::open(&mut window.view.page, "notes-section");
    let middle = (window.size / 2.0).to_pos2();
    let first = window.work(&mut workspace, vec![Event::PointerMoved(middle)]);
    window.work(&mut workspace, Vec::new());
    report("wall", window.measure(&workspace, scrolling()))?;
    window.click(&mut workspace, "Search the notes");
    report("wall_search", window.measure(&workspace, typing("answer")))?;
    window.click(&mut workspace, "Votes");
    report("vote", window.measure(&workspace, scrolling()))?;
    window.click(&mut workspace, "Close the vote");
    assert!(workspace.ballots.values().all(|ballot| ballot.closed.is_some()));
    report("vote_result", window.measure(&workspace, scrolling()))?;
    let keys = keys_of_sixty(&mut window, &mut workspace);
    let letters: usize = (0..60).map(|number| format!("Thought {number}").len()).sum();
    writeln!(out, "workshop_first_frame\t{:.1}\tms\t200", milliseconds(first))?;
    writeln!(out, "workshop_keys_of_60_notes\t{keys}\tkeys\t{}", letters + 60)
}

//! How long a frame of the wall takes with 1,000 notes and of a vote with 500 papers, and how many keys 60 notes cost.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs: the median frame and the slowest one after the first.

use std::{
    cell::RefCell,
    io::{self, Write},
    time::Duration,
};

use cairn::{
    base::{id::Id, localised::Lang, rank::Rank},
    edit::{ballot, note::Meeting, transact},
    model::{
        AnyId, Workspace,
        maturity::Respondent,
        workshop::{Ballot, Note, NoteGroup, Workshop},
    },
    scene::{measure::Measure, theme::Theme},
    ui::{
        Cx, View,
        cx::Request,
        fonts,
        workshop::{WorkshopView, notes::capture::Capture},
    },
};
use cpu_time::ProcessTime;
use egui::{Context, Event, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2};

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

/// A window without a screen that shows the page, and the field over it while it is open.
struct Window {
    ctx: Context,
    view: WorkshopView,
    capture: Capture,
    measure: Measure,
    time: f64,
}

impl Window {
    fn run(&mut self, workspace: &mut Workspace, events: Vec<Event>) -> (egui::FullOutput, Duration) {
        self.time += 1.0 / 60.0;
        let screen = Rect::from_min_size(Pos2::ZERO, Vec2::new(1_920.0, 1_080.0));
        let input =
            RawInput { screen_rect: Some(screen), time: Some(self.time), events, ..RawInput::default() };
        let (draft, requests) = (RefCell::new(None), RefCell::new(Vec::new()));
        let cx = Cx {
            workspace,
            lang: Lang::En,
            theme: Theme::light(),
            measure: &self.measure,
            today: jiff::civil::date(2026, 1, 15),
            draft: &draft,
            requests: &requests,
            run: None,
        };
        let start = ProcessTime::now();
        let (view, capture) = (&mut self.view, &mut self.capture);
        let mut output = self.ctx.run_ui(input, |ui| {
            ui.horizontal(|ui| view.actions_ui(ui, &cx));
            view.ui(ui, &cx);
            capture.ui(ui.ctx(), &cx, Vec::new());
        });
        let shapes = std::mem::take(&mut output.shapes);
        let meshes = self.ctx.tessellate(shapes, output.pixels_per_point);
        let time = start.elapsed();
        output.textures_delta.clear();
        assert!(!meshes.is_empty());
        for request in requests.take() {
            if let Request::Edit { verb, .. } = request {
                transact(workspace, verb).expect("the edit is possible");
            }
        }
        (output, time)
    }

    fn click(&mut self, workspace: &mut Workspace, name: &str) {
        self.ctx.enable_accesskit();
        self.run(workspace, Vec::new());
        let (output, _) = self.run(workspace, Vec::new());
        self.ctx.disable_accesskit();
        let nodes = output.platform_output.accesskit_update.map(|update| update.nodes).unwrap_or_default();
        let named = nodes.iter().find(|(_, node)| node.label() == Some(name));
        let bounds = named.and_then(|(_, node)| node.bounds());
        let bounds = bounds.unwrap_or_else(|| panic!("nothing is called {name}"));
        let middle = |low: f64, high: f64| f64::midpoint(low, high) as f32;
        let pos = Pos2::new(middle(bounds.x0, bounds.x1), middle(bounds.y0, bounds.y1));
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            let press = Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
            self.run(workspace, vec![Event::PointerMoved(pos), press]);
        }
        self.run(workspace, vec![Event::PointerMoved(Pos2::new(900.0, 600.0))]);
    }

    /// Median and slowest of frames with these events.
    fn measure(&mut self, workspace: &mut Workspace, frames: impl Iterator<Item = Vec<Event>>) -> (f64, f64) {
        let mut times: Vec<Duration> = frames.map(|events| self.run(workspace, events).1).collect();
        times.sort_unstable();
        let at = |index: usize| times.get(index).map_or(0.0, Duration::as_secs_f64) * 1_000.0;
        (at(times.len() / 2), at(times.len().saturating_sub(1)))
    }

    /// Keys that it takes to keep 60 notes.
    fn keys_of_sixty(&mut self, workspace: &mut Workspace) -> usize {
        let before = workspace.notes.len();
        let mut keys = 0;
        self.capture.open(Vec::new());
        for _ in 0..3 {
            self.run(workspace, Vec::new());
        }
        for number in 0..60 {
            for letter in format!("Thought {number}").chars() {
                self.run(workspace, vec![Event::Text(letter.to_string())]);
                keys += 1;
            }
            let (key, modifiers) = (Key::Enter, Modifiers::NONE);
            let enter = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
            self.run(workspace, vec![enter]);
            self.run(workspace, Vec::new());
            keys += 1;
        }
        assert_eq!(workspace.notes.len(), before + 60);
        keys
    }
}

fn wheel(down: f32) -> Event {
    Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -down),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    }
}

fn main() -> io::Result<()> {
    let mut workspace = workspace();
    let ctx = Context::default();
    ctx.set_fonts(fonts::definitions());
    let mut window = Window {
        ctx,
        view: WorkshopView::default(),
        capture: Capture::default(),
        measure: Measure::default(),
        time: 0.0,
    };
    let mut out = io::stdout().lock();
    let mut report = |name: &str, (median, slowest): (f64, f64)| {
        writeln!(out, "workshop_{name}\t{median:.2}\tms\t{BOUND}")?;
        writeln!(out, "workshop_{name}_slowest\t{slowest:.2}\tms\t{BOUND}")
    };
    View::open(&mut window.view, "notes-section");
    let scroll = || (0..60).map(|_| vec![wheel(90.0)]);
    let start = ProcessTime::now();
    window.run(&mut workspace, vec![Event::PointerMoved(Pos2::new(900.0, 600.0))]);
    let first = start.elapsed().as_secs_f64() * 1_000.0;
    window.run(&mut workspace, Vec::new());
    report("wall", window.measure(&mut workspace, scroll()))?;
    window.click(&mut workspace, "Search the notes");
    let typing = "answer".chars().map(|letter| vec![Event::Text(letter.to_string())]);
    report("wall_search", window.measure(&mut workspace, typing))?;
    window.click(&mut workspace, "Votes");
    report("vote", window.measure(&mut workspace, scroll()))?;
    window.click(&mut workspace, "Close the vote");
    window.run(&mut workspace, Vec::new());
    assert!(workspace.ballots.values().all(|ballot| ballot.closed.is_some()));
    report("vote_result", window.measure(&mut workspace, scroll()))?;
    let keys = window.keys_of_sixty(&mut workspace);
    let letters: usize = (0..60).map(|number| format!("Thought {number}").len()).sum();
    writeln!(out, "workshop_first_frame\t{first:.1}\tms\t200")?;
    writeln!(out, "workshop_keys_of_60_notes\t{keys}\tkeys\t{}", letters + 60)
}

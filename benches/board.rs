//! What a journey map takes: laid out from nothing, opened from its file, panned and typed into; and the memory
//! of a large one.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs.

mod common;

use std::{
    io::{self, Write},
    time::{Duration, Instant},
};

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{
        journey::{NewJourney, add_journey},
        transact,
    },
    model::{
        Workspace,
        journey::{Card, Journey, LaneKind},
    },
    scene::{
        journey_map::{LayoutCache, layout},
        look::Look,
        measure::Measure,
        theme::Theme,
    },
    store::format::{parse, write},
    ui::{Command, View, journeys::JourneysView},
};
use egui::{Event, Key};

use common::{Window, median, milliseconds, wheel};

const TEXTS: [&str; 4] = [
    "Imports a spreadsheet and fixes the columns",
    "客户在晚上清理数据，导入后仍然缺少日期",
    "Waits for an answer",
    "Import rejects dates and asks for a template that nobody has ever seen",
];

/// A map of so many stages, lanes and cards in each cell.
fn map(stages: usize, lanes: usize, cards: usize) -> (Workspace, Id<Journey>) {
    let kinds = [LaneKind::Actions, LaneKind::Touchpoints, LaneKind::PainPoints, LaneKind::Thoughts];
    let new = NewJourney {
        stages: (0..stages).map(|i| (0, format!("Stage {i}"))).collect(),
        lanes: (0..lanes).map(|i| (kinds[i % kinds.len()], format!("Lane {i}"))).collect(),
        ..NewJourney::default()
    };
    let mut workspace = Workspace::default();
    let made = transact(&mut workspace, |tx| {
        let journey = add_journey(tx, new)?;
        let lanes: Vec<_> =
            tx.workspace().lanes_of(journey).into_iter().map(|(id, l)| (id, l.kind)).collect();
        let stages: Vec<_> = tx.workspace().stages_of(journey).into_iter().map(|(id, _)| id).collect();
        let mut ranks = Vec::new();
        for _ in 0..cards {
            ranks.push(cairn::base::rank::Rank::between(ranks.last(), None));
        }
        let mut number = 0;
        for (lane, kind) in lanes {
            for stage in &stages {
                for rank in &ranks {
                    let text = TEXTS[number % TEXTS.len()].to_owned();
                    let (rank, content) = (rank.clone(), kind.new_content());
                    tx.add(Card { lane, stage: *stage, rank, text, content, ..Card::default() });
                    number += 1;
                }
            }
        }
        Ok(journey)
    });
    let (journey, _) = made.expect("the map is made of records that exist");
    (workspace, journey)
}

fn lay_out_from_nothing() -> f64 {
    let (workspace, journey) = map(20, 14, 2);
    let times = (0..9).map(|_| {
        let measure = Measure::default();
        let look = Look { measure: &measure, theme: Theme::light(), lang: Lang::En };
        let start = Instant::now();
        let board = layout(&workspace, journey, &look, &mut LayoutCache::default());
        let time = start.elapsed();
        assert_eq!(board.map(|board| board.cards.len()), Some(560));
        time
    });
    median(times.collect())
}

type Board = Window<JourneysView>;

/// One frame after a command.
fn after(window: &mut Board, workspace: &Workspace, command: Command) {
    window.frame_after(workspace, Vec::new(), |view, cx| view.run(command, cx));
}

/// From the text of a file to the complete picture.
fn open(text: &str) -> f64 {
    let times = (0..5).map(|_| {
        let mut window = Board::new(JourneysView::default());
        // What the program has done before a file is opened: its fonts are there.
        window.frame(&Workspace::default(), Vec::new());
        let start = Instant::now();
        let workspace = parse(text).expect("the file was written by the program").workspace;
        window.frame(&workspace, Vec::new());
        start.elapsed()
    });
    median(times.collect())
}

/// A letter typed into a card of a large map.
fn keystroke(workspace: &Workspace) -> f64 {
    let mut window = Board::new(JourneysView::default());
    window.frame(workspace, Vec::new());
    let card = workspace.cards.ids().next().expect("the map has cards");
    window.view.select(card.into(), workspace);
    let enter = |pressed| Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    window.frame(workspace, vec![enter(true), enter(false)]);
    window.frame(workspace, Vec::new());
    let times = (0..60).map(|_| window.frame(workspace, vec![Event::Text("x".to_owned())]));
    let times: Vec<Duration> = times.collect();
    assert!(window.ctx.text_edit_focused(), "what is measured is typing");
    median(times)
}

/// Memory in use by the process, in bytes; `None` where the system does not say so in a file.
fn memory() -> Option<f64> {
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?;
    let resident: f64 = pages.split_whitespace().nth(1)?.parse().ok()?;
    Some(resident * 4_096.0)
}

/// How many times the size of its file a map takes, over a program with nothing open; with what takes it.
fn memory_of(text: &str) -> Option<(f64, Workspace, Board)> {
    let mut window = Board::new(JourneysView::default());
    window.frame(&Workspace::default(), Vec::new());
    let before = memory()?;
    let workspace = parse(text).ok()?.workspace;
    window.frame(&workspace, Vec::new());
    Some(((memory()? - before) / text.len() as f64, workspace, window))
}

/// Panning at 100 %, at 10 %, and with everything in sight.
fn pan(workspace: &Workspace) -> [f64; 4] {
    let mut window = Board::new(JourneysView::default());
    let first = window.frame(workspace, Vec::new());
    window.frame(workspace, vec![Event::PointerMoved((window.size / 2.0).to_pos2())]);
    after(&mut window, workspace, Command::ZoomReset);
    let run = |window: &mut Board| {
        let times = (0..120).map(|_| window.frame(workspace, vec![wheel(-37.0, -61.0)]));
        median(times.skip(20).collect())
    };
    let near = run(&mut window);
    for _ in 0..12 {
        after(&mut window, workspace, Command::ZoomOut);
    }
    let far = run(&mut window);
    after(&mut window, workspace, Command::ZoomFit);
    let all = run(&mut window);
    [milliseconds(first), near, far, all]
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let small = write(&map(50, 20, 10).0).expect("it is a workspace");
    let large = write(&map(500, 20, 10).0).expect("it is a workspace");
    // What was measured first stays in memory, so that the second does not live in its place.
    let mut held = Vec::new();
    for (name, text) in [("board_memory_10k", &small), ("board_memory_100k", &large)] {
        held.extend(memory_of(text));
        if let Some((times, ..)) = held.last() {
            writeln!(out, "{name}\t{times:.2}\tx file\t4")?;
        }
    }
    drop(held);
    writeln!(out, "board_layout_560\t{:.1}\tms\t30", lay_out_from_nothing())?;
    writeln!(out, "board_open_10k\t{:.0}\tms\t300", open(&small))?;
    writeln!(out, "board_keystroke_10k\t{:.2}\tms\t4", keystroke(&map(50, 20, 10).0))?;
    let [first, near, far, all] = pan(&map(500, 20, 10).0);
    writeln!(out, "board_first_frame_100k\t{first:.0}\tms\t-")?;
    writeln!(out, "board_pan_100k_full\t{near:.2}\tms\t4")?;
    writeln!(out, "board_pan_100k_far\t{far:.2}\tms\t8")?;
    writeln!(out, "board_pan_100k_everything\t{all:.2}\tms\t8")
}

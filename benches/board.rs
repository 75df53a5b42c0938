//! How long a journey map takes: laid out from nothing, and panned with 100,000 cards in it.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs.

use std::{
    cell::RefCell,
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
    ui::{Command, Cx, View, fonts, journeys::JourneysView},
};
use egui::{Context, Event, Pos2, RawInput, Rect, Vec2};

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

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64) * 1_000.0
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

/// A window without a screen that shows the page.
struct Window {
    ctx: Context,
    view: JourneysView,
    measure: Measure,
    time: f64,
}

impl Window {
    /// One frame with its tessellation.
    fn frame(&mut self, workspace: &Workspace, events: Vec<Event>, command: Option<Command>) -> Duration {
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
        };
        let start = Instant::now();
        let view = &mut self.view;
        if let Some(command) = command {
            view.run(command, &cx);
        }
        let mut output = self.ctx.run_ui(input, |ui| view.ui(ui, &cx));
        let meshes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let time = start.elapsed();
        output.textures_delta.clear();
        assert!(!meshes.is_empty());
        time
    }
}

/// Panning at 100 % and, zoomed out as far as it goes, at 10 %.
fn pan(stages: usize, lanes: usize, cards: usize) -> (f64, f64, f64) {
    let (workspace, _) = map(stages, lanes, cards);
    let ctx = Context::default();
    ctx.set_fonts(fonts::definitions());
    let mut window = Window { ctx, view: JourneysView::default(), measure: Measure::default(), time: 0.0 };
    let first = window.frame(&workspace, Vec::new(), None);
    window.frame(&workspace, vec![Event::PointerMoved(Pos2::new(900.0, 600.0))], Some(Command::ZoomReset));
    let run = |window: &mut Window| {
        let wheel = Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: Vec2::new(-37.0, -61.0),
            modifiers: egui::Modifiers::NONE,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
        };
        let times = (0..120).map(|_| window.frame(&workspace, vec![wheel.clone()], None));
        median(times.skip(20).collect())
    };
    let near = run(&mut window);
    for _ in 0..12 {
        window.frame(&workspace, Vec::new(), Some(Command::ZoomOut));
    }
    let far = run(&mut window);
    (first.as_secs_f64() * 1_000.0, near, far)
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "board_layout_560\t{:.1}\tms\t30", lay_out_from_nothing())?;
    let (first, near, far) = pan(500, 20, 10);
    writeln!(out, "board_first_frame_100k\t{first:.0}\tms\t-")?;
    writeln!(out, "board_pan_100k_full\t{near:.2}\tms\t4")?;
    writeln!(out, "board_pan_100k_far\t{far:.2}\tms\t8")
}

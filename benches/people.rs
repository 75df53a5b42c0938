//! How long a frame of the page of people takes with 500 personas and 5,000 pieces of evidence.
//!
//! Times of frames are of the processor, not of the clock: other programs may be busy meanwhile.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs: the median frame and the slowest one after the first.

use std::{
    cell::RefCell,
    io::{self, Write},
    time::Duration,
};

use cairn::{
    base::{id::Id, localised::Lang, rank::Rank},
    edit::transact,
    model::{
        Workspace,
        evidence::{Evidence, EvidenceKind},
        journey::Channel,
        persona::{ChannelWeight, Persona, PersonaState, Segment},
    },
    scene::{measure::Measure, theme::Theme},
    ui::{Cx, View, fonts, people::PeopleView},
};
use cpu_time::ProcessTime;
use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2};

const PERSONAS: usize = 500;
const PIECES: usize = 5_000;
/// Milliseconds of one frame.
const BOUND: u32 = 8;

const TEXTS: [&str; 4] = [
    "Imports a spreadsheet and fixes the columns",
    "客户在晚上清理数据，导入后仍然缺少日期",
    "Waits for an answer that never comes",
    "Import rejects dates and asks for a template that nobody has ever seen",
];

fn text(number: usize) -> String {
    format!("{} {number}", TEXTS[number % TEXTS.len()])
}

fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    let filled = transact(&mut workspace, |tx| {
        let kinds = EvidenceKind::ALL;
        let pieces: Vec<Id<Evidence>> = (0..PIECES)
            .map(|number| {
                tx.add(Evidence {
                    name: text(number),
                    kind: kinds[number % kinds.len()],
                    date: Some(jiff::civil::date(2025, 1 + (number % 12) as i8, 1 + (number % 28) as i8)),
                    n: number.is_multiple_of(3).then_some(number as u32 % 40),
                    note: text(number + 1),
                    quote: text(number + 2),
                    role: "Product manager".to_owned(),
                    ..Evidence::default()
                })
            })
            .collect();
        let channels: Vec<Id<Channel>> =
            (0..8).map(|n| tx.add(Channel { name: format!("Channel {n}"), ..Channel::default() })).collect();
        let segments: Vec<Id<Segment>> =
            (0..5).map(|n| tx.add(Segment { name: format!("Segment {n}"), ..Segment::default() })).collect();
        let belongings = Belongings { pieces, channels, segments };
        let mut rank = None;
        for number in 0..PERSONAS {
            let next = Rank::between(rank.as_ref(), None);
            rank = Some(next.clone());
            tx.add(persona(number, next, &belongings));
        }
        Ok(())
    });
    filled.expect("the workspace is made of records that exist");
    workspace
}

/// What personas refer to.
struct Belongings {
    pieces: Vec<Id<Evidence>>,
    channels: Vec<Id<Channel>>,
    segments: Vec<Id<Segment>>,
}

fn persona(number: usize, rank: Rank, belongings: &Belongings) -> Persona {
    let Belongings { pieces, channels, segments } = belongings;
    let list = |count: usize| (0..count).map(|n| text(number + n)).collect::<Vec<_>>();
    let mut persona = Persona {
        rank,
        name: format!("Persona {number}"),
        archetype: text(number),
        quote: text(number + 1),
        goals: list(3),
        needs: list(4),
        pains: list(4),
        motivations: list(2),
        behaviours: list(3),
        tech_skill: Some(1 + (number % 5) as u8),
        segment: segments[number % segments.len()],
        segment_share: Some(1.0 / PERSONAS as f64),
        channels: channels.iter().map(|id| ChannelWeight { channel: *id, weight: Some(3) }).collect(),
        evidence: pieces.iter().skip(number * 10).take(10).copied().collect(),
        state: if number.is_multiple_of(2) { PersonaState::Researched } else { PersonaState::Proto },
        ..Persona::default()
    };
    persona.demographics.age = Some(20 + (number % 50) as u8);
    persona
}

/// A window without a screen that shows the page.
struct Window {
    ctx: Context,
    view: PeopleView,
    measure: Measure,
    time: f64,
}

impl Window {
    fn run(&mut self, workspace: &Workspace, events: Vec<Event>) -> (egui::FullOutput, Duration) {
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
        let view = &mut self.view;
        let mut output = self.ctx.run_ui(input, |ui| {
            ui.horizontal(|ui| view.actions_ui(ui, &cx));
            view.ui(ui, &cx);
        });
        let shapes = std::mem::take(&mut output.shapes);
        let meshes = self.ctx.tessellate(shapes, output.pixels_per_point);
        let time = start.elapsed();
        output.textures_delta.clear();
        assert!(!meshes.is_empty());
        (output, time)
    }

    /// The middle of what has a name.
    fn place_of(&mut self, workspace: &Workspace, name: &str) -> Pos2 {
        self.ctx.enable_accesskit();
        self.run(workspace, Vec::new());
        let (output, _) = self.run(workspace, Vec::new());
        self.ctx.disable_accesskit();
        let nodes = output.platform_output.accesskit_update.map(|update| update.nodes).unwrap_or_default();
        let named = nodes.iter().find(|(_, node)| node.label() == Some(name));
        let bounds = named.and_then(|(_, node)| node.bounds());
        let bounds = bounds.unwrap_or_else(|| panic!("nothing is called {name}"));
        let middle = |low: f64, high: f64| f64::midpoint(low, high) as f32;
        Pos2::new(middle(bounds.x0, bounds.x1), middle(bounds.y0, bounds.y1))
    }

    fn click(&mut self, workspace: &Workspace, name: &str) {
        let pos = self.place_of(workspace, name);
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            let press = Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
            self.run(workspace, vec![Event::PointerMoved(pos), press]);
        }
        self.run(workspace, Vec::new());
    }

    /// Median and slowest of frames with these events.
    fn measure(&mut self, workspace: &Workspace, frames: impl Iterator<Item = Vec<Event>>) -> (f64, f64) {
        let mut times: Vec<Duration> = frames.map(|events| self.run(workspace, events).1).collect();
        times.sort_unstable();
        let at = |index: usize| times.get(index).map_or(0.0, Duration::as_secs_f64) * 1_000.0;
        (at(times.len() / 2), at(times.len().saturating_sub(1)))
    }
}

fn wheel() -> Event {
    Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -90.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    }
}

fn main() -> io::Result<()> {
    let workspace = workspace();
    let ctx = Context::default();
    ctx.set_fonts(fonts::definitions());
    let mut window = Window { ctx, view: PeopleView::default(), measure: Measure::default(), time: 0.0 };
    let mut out = io::stdout().lock();
    let mut report = |name: &str, (median, slowest): (f64, f64)| {
        writeln!(out, "people_{name}\t{median:.2}\tms\t{BOUND}")?;
        writeln!(out, "people_{name}_slowest\t{slowest:.2}\tms\t{BOUND}")
    };
    let scroll = || (0..60).map(|_| vec![wheel()]);
    let typing = || "import dates 4".chars().map(|letter| vec![Event::Text(letter.to_string())]);

    window.click(&workspace, "Search personas");
    report("list_search", window.measure(&workspace, typing()))?;
    window.click(&workspace, "All together");
    report("cards", window.measure(&workspace, scroll()))?;
    window.click(&workspace, "Table");
    window.run(&workspace, vec![Event::PointerMoved(Pos2::new(600.0, 600.0))]);
    report("table", window.measure(&workspace, scroll()))?;
    window.click(&workspace, "Sort by Pain points");
    report("table_sorted", window.measure(&workspace, scroll()))?;
    window.click(&workspace, "Search personas");
    report("table_search", window.measure(&workspace, typing()))?;
    window.click(&workspace, "Compare");
    window.run(&workspace, vec![Event::PointerMoved(Pos2::new(600.0, 600.0))]);
    report("compare", window.measure(&workspace, scroll()))?;
    window.click(&workspace, "Evidence log");
    window.run(&workspace, vec![Event::PointerMoved(Pos2::new(600.0, 600.0))]);
    report("log", window.measure(&workspace, scroll()))?;
    window.click(&workspace, "Search the log");
    report("log_search", window.measure(&workspace, typing()))
}

//! How long a frame of the page of people takes with 500 personas and 5,000 pieces of evidence.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs: the median frame and the slowest one after the first.

mod common;

use std::io::{self, Write};

use cairn::{
    base::{id::Id, rank::Rank},
    edit::transact,
    model::{
        Workspace,
        evidence::{Evidence, EvidenceKind},
        journey::Channel,
        persona::{ChannelWeight, Persona, PersonaState, Segment},
    },
    ui::people::PeopleView,
};

use common::{Window, scrolling, typing};

const PERSONAS: usize = 500;
const PIECES: usize = 5_000;
const QUERY: &str = "import dates 4";
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

fn main() -> io::Result<()> {
    let mut workspace = workspace();
    let mut window = Window::new(PeopleView::default());
    let mut out = io::stdout().lock();
    let mut report = |name: &str, (median, slowest): (f64, f64)| {
        writeln!(out, "people_{name}\t{median:.2}\tms\t{BOUND}")?;
        writeln!(out, "people_{name}_slowest\t{slowest:.2}\tms\t{BOUND}")
    };
    window.click(&mut workspace, "Search personas");
    report("list_search", window.measure(&workspace, typing(QUERY)))?;
    window.click(&mut workspace, "All together");
    report("cards", window.measure(&workspace, scrolling()))?;
    window.click(&mut workspace, "Table");
    report("table", window.measure(&workspace, scrolling()))?;
    window.click(&mut workspace, "Sort by Pain points");
    report("table_sorted", window.measure(&workspace, scrolling()))?;
    window.click(&mut workspace, "Search personas");
    report("table_search", window.measure(&workspace, typing(QUERY)))?;
    window.click(&mut workspace, "Compare");
    report("compare", window.measure(&workspace, scrolling()))?;
    window.click(&mut workspace, "Evidence log");
    report("log", window.measure(&workspace, scrolling()))?;
    window.click(&mut workspace, "Search the log");
    report("log_search", window.measure(&workspace, typing(QUERY)))
}

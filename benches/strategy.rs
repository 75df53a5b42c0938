//! How long a frame of the page of the plan takes with 2,000 opportunities and 1,000 initiatives that are linked
//! with each other, with pains, KPIs and milestones.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs: of each section the median frame and the slowest one
//! after the first. A section is found by the word on its tab.

mod common;

use std::io::{self, Write};

use cairn::{
    base::{id::Id, months::month, rank::Rank},
    edit::{Tx, transact},
    model::{
        Workspace,
        journey::{Card, Content, Journey, Lane, LaneKind, Stage},
        kpi::Kpi,
        organisation::Objective,
        persona::Persona,
        strategy::{
            CallsBenefit, ExpectedEffect, Initiative, InitiativeState, Milestone, Opportunity, Range,
            RetentionBenefit, Rice, Risk, Roi,
        },
    },
    ui::plan::PlanView,
};
use egui::{Event, Vec2};

use common::{Window, button, scrolling};

const OPPORTUNITIES: usize = 2_000;
const INITIATIVES: usize = 1_000;
/// Milliseconds of one frame.
const BOUND: u32 = 8;

/// The words on the tabs, and what their figures are called.
const SECTIONS: [(&str, &str); 6] = [
    ("Opportunities", "opportunities"),
    ("Priorities", "priorities"),
    ("Initiatives", "initiatives"),
    ("Roadmap", "roadmap"),
    ("Business case", "worth"),
    ("Chain", "chain"),
];

const TEXTS: [&str; 4] = [
    "Guided setup that repairs what people import",
    "客户在晚上清理数据，导入后仍然缺少日期",
    "Renewal outreach ninety days before the end, with a report of what was gained",
    "Closed loop",
];

fn text(number: usize) -> String {
    format!("{} {number}", TEXTS[number % TEXTS.len()])
}

/// A small number as one of months.
fn months(number: usize) -> i32 {
    i32::try_from(number).unwrap_or_default()
}

/// Ranks that follow each other.
struct Ranks(Option<Rank>);

impl Ranks {
    fn next(&mut self) -> Rank {
        let next = Rank::between(self.0.as_ref(), None);
        self.0 = Some(next.clone());
        next
    }
}

fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    let filled = transact(&mut workspace, |tx| {
        let kpis: Vec<Id<Kpi>> =
            (0..24).map(|number| tx.add(Kpi { name: text(number), ..Kpi::default() })).collect();
        let pains = pains(tx);
        let initiatives = initiatives(tx, &kpis, &pains);
        let mut ranks = Ranks(None);
        for number in 0..OPPORTUNITIES {
            tx.add(Opportunity {
                rank: ranks.next(),
                name: text(number),
                description: text(number + 1),
                importance: Some((number % 11) as f64),
                satisfaction: Some((number % 7) as f64),
                initiatives: initiatives.get(number % INITIATIVES).copied().into_iter().collect(),
                origins: pains.get(number % pains.len()).map(|card| (*card).into()).into_iter().collect(),
                owner_role: format!("Role {}", number % 40),
                kpis: vec![kpis[number % kpis.len()]],
                ..Opportunity::default()
            });
        }
        tx.update_only(|roi: &mut Roi| *roi = business_case())
    });
    filled.expect("the workspace is made of records that exist");
    workspace
}

/// A map with four hundred pain points.
fn pains(tx: &mut Tx) -> Vec<Id<Card>> {
    let persona = tx.add(Persona { name: "Solver Sam".to_owned(), ..Persona::default() });
    let journey = tx.add(Journey { name: text(0), personas: vec![persona], ..Journey::default() });
    let mut ranks = Ranks(None);
    let stages: Vec<Id<Stage>> = (0..20)
        .map(|number| {
            tx.add(Stage { journey, rank: ranks.next(), name: format!("Stage {number}"), ..Stage::default() })
        })
        .collect();
    let kind = LaneKind::ALL.iter().copied().find(|kind| kind.code() == "pain").unwrap_or_default();
    let lane = tx.add(Lane { journey, kind, ..Lane::default() });
    let card = |number: usize| Card {
        lane,
        stage: stages[number % stages.len()],
        text: text(number),
        content: Content::Pain {
            severity: 1 + (number % 5) as u8,
            frequency: cairn::model::journey::Frequency::Often,
            opportunities: Vec::new(),
        },
        ..Card::default()
    };
    (0..400).map(|number| tx.add(card(number))).collect()
}

fn initiatives(tx: &mut Tx, kpis: &[Id<Kpi>], pains: &[Id<Card>]) -> Vec<Id<Initiative>> {
    let objectives: Vec<Id<Objective>> =
        (0..8).map(|number| tx.add(Objective { name: text(number), ..Objective::default() })).collect();
    let mut ranks = Ranks(None);
    let mut made: Vec<Id<Initiative>> = Vec::new();
    for number in 0..INITIATIVES {
        let first = 24_300 + months(number % 36);
        // Every twelfth waits in the tray.
        let is_dated = !number.is_multiple_of(12);
        let id = tx.add(Initiative {
            rank: ranks.next(),
            name: text(number),
            description: text(number + 1),
            owner_role: format!("Role {}", number % 40),
            state: InitiativeState::ALL[number % InitiativeState::ALL.len()],
            start: month(first).filter(|_| is_dated),
            end: month(first + 2 + months(number % 9)).filter(|_| is_dated),
            cost_once: Some(1_000.0 * number as f64),
            cost_per_year: Some(100.0 * number as f64),
            impact: Some(1.0 + (number % 5) as f64),
            effort: Some(1.0 + (number / 5 % 5) as f64),
            rice: Some(Rice { reach: number as f64, impact: 1.0, confidence: 0.8, effort: 2.0 }),
            effects: vec![ExpectedEffect { kpi: kpis[number % kpis.len()], change: Some(1.0) }],
            pains: vec![pains[number % pains.len()]],
            depends_on: made.len().checked_sub(7).and_then(|at| made.get(at)).copied().into_iter().collect(),
            objective: objectives[number % objectives.len()],
            ..Initiative::default()
        });
        for part in 0..number % 3 {
            let period = month(first + months(part));
            tx.add(Milestone { initiative: id, name: text(number + part), period, done: part == 0 });
        }
        if number.is_multiple_of(4) {
            let (likelihood, impact) = (Some(3), Some(4));
            tx.add(Risk { initiative: id, text: text(number), likelihood, impact, ..Risk::default() });
        }
        made.push(id);
    }
    made
}

fn business_case() -> Roi {
    let range = |base: f64| Range { low: base * 0.8, base, high: base * 1.1 };
    Roi {
        discount_rate: Some(0.1),
        horizon_years: Some(5),
        cost_once: Some(508_000.0),
        cost_per_year: Some(150_000.0),
        retention: Some(RetentionBenefit {
            counted: true,
            customers: 3_520.0,
            margin: range(1_700.0),
            retention_now: 0.747,
            retention_then: range(0.804),
            ..RetentionBenefit::default()
        }),
        calls: Some(CallsBenefit {
            counted: true,
            calls_per_year: 11_278.0,
            reduction: range(0.15),
            cost_per_call: 14.0,
            variable_share: range(0.6),
            ..CallsBenefit::default()
        }),
        ..Roi::default()
    }
}

fn main() -> io::Result<()> {
    let mut workspace = workspace();
    let mut window = Window::new(PlanView::default());
    let mut out = io::stdout().lock();
    let mut report = |name: &str, (median, slowest): (f64, f64)| {
        writeln!(out, "plan_{name}_frame\t{median:.2}\tms\t{BOUND}")?;
        writeln!(out, "plan_{name}_frame_slowest\t{slowest:.2}\tms\t{BOUND}")
    };
    for (tab, name) in SECTIONS {
        window.click(&mut workspace, tab);
        report(name, window.measure(&workspace, scrolling()))?;
    }
    // The roadmap once more, with a bar in the hand.
    window.click(&mut workspace, "Roadmap");
    let bar = window.place_of(&workspace, |own| own.starts_with("Closed loop ") && own.contains(" – "));
    let bar = bar.expect("a bar is in sight");
    window.frame(&workspace, button(bar, true));
    let moves = (0..60_u8).map(|step| vec![Event::PointerMoved(bar + Vec2::new(f32::from(step) * 3.0, 0.0))]);
    report("roadmap_drag", window.measure(&workspace, moves))?;
    window.frame(&workspace, button(bar, false));
    Ok(())
}

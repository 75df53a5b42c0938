//! Random sequences of the verbs that people edit with.

mod journeys;
mod kpis;
mod maturity;
mod people;
mod plan;
mod strategy;
mod workshops;

use cairn::{
    base::{
        id::Id,
        period::{Period, PeriodLength},
    },
    edit::{Label, Patch, Refused, Spot, Tx, remove, transact},
    model::{AnyId, Kind, Table, Workspace},
};
use proptest::prelude::*;

use journeys::{act_on_journeys, act_on_links, act_on_many_cards, act_on_structure};
use kpis::{act_on_baselines, act_on_kpis_and_personas, act_on_measures, take_answers};
use maturity::{act_on_instruments, act_on_maturity};
use people::{act_on_organisation, act_on_people};
use plan::{act_on_plan, act_on_roadmap};
use strategy::{act_on_business_case, act_on_chain, act_on_inquiry};
use workshops::{act_on_talks, act_on_workshops};

/// One step: which verb, and numbers and a text from which it takes its arguments.
#[derive(Clone, Debug)]
pub struct Op {
    pub verb: u8,
    a: usize,
    b: usize,
    text: String,
}

/// The verbs of a family: how many, and what carries them out.
type Family = (u8, fn(&mut Tx, &Op) -> Result<(), Refused>);

const FAMILIES: &[Family] = &[
    (13, act_on_journeys),
    (8, act_on_structure),
    (8, act_on_many_cards),
    (5, act_on_kpis_and_personas),
    (4, act_on_baselines),
    (6, act_on_measures),
    (7, act_on_maturity),
    (7, act_on_links),
    (5, act_on_instruments),
    (7, act_on_organisation),
    (4, act_on_people),
    (4, act_on_workshops),
    (1, take_answers),
    (12, act_on_plan),
    (5, act_on_roadmap),
    (3, act_on_business_case),
    (12, act_on_inquiry),
    (7, act_on_chain),
    (6, act_on_talks),
    (2, delete),
];

pub fn verbs() -> u8 {
    FAMILIES.iter().map(|(count, _)| count).sum()
}

/// Steps whose texts match a pattern.
pub fn ops(texts: &'static str, count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Op>> {
    let op = (0..verbs(), any::<usize>(), any::<usize>(), texts);
    prop::collection::vec(op.prop_map(|(verb, a, b, text)| Op { verb, a, b, text }), count)
}

/// Texts as people write them, and such as a file format could stumble over.
pub const CLEAN_TEXT: &str = "[ a-z\"'#\\\\{}/\u{4e00}-\u{4e20}\u{e9}\u{1f600}\u{202e}\n\t]{0,12}";

/// Anything that is text at all.
pub const ANY_TEXT: &str = "(?s)[\u{0}-\u{ff}\u{2028}\u{feff}\"\r\n#]{0,12}";

/// Carries out a step; `None` when the verb had nothing to act on or was refused.
pub fn carry_out(workspace: &mut Workspace, op: &Op) -> Option<Patch> {
    transact(workspace, |tx| act(tx, op)).ok().map(|((), patch)| patch)
}

pub fn label() -> Label {
    Label::Change(Kind::Profile)
}

/// A record of a table by any number.
fn pick<T>(table: &Table<T>, number: usize) -> Result<Id<T>, Refused> {
    table.ids().nth(number % table.len().max(1)).ok_or(Refused::TooMany)
}

fn spot<T>(table: &Table<T>, number: usize) -> Spot<T> {
    match (number % 4, table.ids().nth(number / 4 % table.len().max(1))) {
        (0, _) | (_, None) => Spot::First,
        (1, _) => Spot::Last,
        (2, Some(id)) => Spot::Before(id),
        (_, Some(id)) => Spot::After(id),
    }
}

fn act(tx: &mut Tx, op: &Op) -> Result<(), Refused> {
    let mut verb = op.verb;
    for (count, carry_out) in FAMILIES {
        if verb < *count {
            return carry_out(tx, &Op { verb, ..op.clone() });
        }
        verb -= count;
    }
    Err(Refused::TooMany)
}

fn month(number: usize) -> Period {
    let month = u8::try_from(number % 12 + 1).unwrap();
    Period::new(PeriodLength::Month, 2025, month).unwrap()
}

fn delete(tx: &mut Tx, op: &Op) -> Result<(), Refused> {
    let mut ids: Vec<AnyId> = Vec::new();
    tx.workspace().for_each(|id, _| ids.push(id));
    let id = ids[op.a % ids.len()];
    let records_that_stay =
        [Kind::Profile, Kind::Vision, Kind::Governance, Kind::Priorities, Kind::Roi, Kind::PersonaSet];
    if records_that_stay.contains(&id.kind) { Err(Refused::WrongPlace(id)) } else { remove::remove(tx, id) }
}

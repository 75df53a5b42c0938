//! What of a persona stands where on the sheet, empty fields left out.

use crate::model::{
    persona::EmpathyEntry,
    persona_set::{Column, SheetBlock},
};

use super::{
    Page,
    block::{Block, Body, Mark},
    factor::{FACTORS, TECH_SKILL},
    scale::Scale,
};

/// The two wide columns, row by row; a row whose blocks are all empty is left out.
pub(super) fn wide(page: &Page) -> Vec<Vec<Block>> {
    let shown = shown(page, Column::Wide);
    let rows = shown.chunks(2).map(|pair| pair.iter().filter_map(|block| drawn(page, *block)).collect());
    rows.filter(|row: &Vec<Block>| !row.is_empty()).collect()
}

/// The narrow column.
pub(super) fn narrow(page: &Page) -> Vec<Vec<Block>> {
    let blocks = shown(page, Column::Narrow).into_iter().filter_map(|block| drawn(page, block));
    blocks.map(|block| vec![block]).collect()
}

fn shown(page: &Page, column: Column) -> Vec<SheetBlock> {
    let layout = &page.workspace.persona_set.sheet;
    layout.blocks(column).into_iter().filter(|block| layout.shows(*block)).collect()
}

/// A block with what is known of it.
fn drawn(page: &Page, block: SheetBlock) -> Option<Block> {
    let persona = page.persona;
    let title = page.text(title(block));
    let joined = |entries: &[String]| page.join(entries);
    match block {
        SheetBlock::Goals => list(title, Mark::Rank, &persona.goals),
        SheetBlock::Motivations => list(title, Mark::Rank, &persona.motivations),
        SheetBlock::Needs => list(title, Mark::Rank, &persona.needs),
        SheetBlock::Pains => list(title, Mark::Pain, &persona.pains),
        SheetBlock::Behaviours => list(title, Mark::Dot, &persona.behaviours),
        SheetBlock::Preferences => list(title, Mark::Dot, &persona.preferences),
        SheetBlock::Personality => personality(page, title),
        SheetBlock::Channels => channels(page, title),
        SheetBlock::TechSkill => persona.tech_skill.map(|value| {
            let scale = scale(page, TECH_SKILL, value);
            Block { title, body: Body::Scales(String::new(), vec![scale]) }
        }),
        SheetBlock::Devices => words(title, &joined(&persona.devices)),
        SheetBlock::Hobbies => words(title, &joined(&persona.hobbies)),
        SheetBlock::Brands => words(title, &joined(&persona.brands)),
        SheetBlock::Decision => words(title, &persona.decision_process),
        SheetBlock::Frequency => words(title, &persona.frequency),
        SheetBlock::Quote | SheetBlock::Facts | SheetBlock::Empathy => None,
    }
}

/// The key of a block's name.
pub fn title(block: SheetBlock) -> &'static str {
    match block {
        SheetBlock::Quote => "people-quote",
        SheetBlock::Facts => "people-facts",
        SheetBlock::Goals => "people-goals",
        SheetBlock::Motivations => "people-motivations",
        SheetBlock::Needs => "people-needs",
        SheetBlock::Pains => "people-pains",
        SheetBlock::Behaviours => "people-behaviours",
        SheetBlock::Preferences => "people-preferences",
        SheetBlock::Personality => "people-personality",
        SheetBlock::Channels => "people-channels",
        SheetBlock::TechSkill => "people-tech-skill",
        SheetBlock::Devices => "people-devices",
        SheetBlock::Hobbies => "people-hobbies",
        SheetBlock::Brands => "people-brands",
        SheetBlock::Decision => "people-decision",
        SheetBlock::Frequency => "people-frequency",
        SheetBlock::Empathy => "people-empathy",
    }
}

/// The quick form of the empathy map: four fields.
pub(super) fn empathy(page: &Page) -> Vec<Block> {
    let map = &page.persona.empathy;
    let fields = [
        ("people-empathy-says", &map.says),
        ("people-empathy-thinks", &map.thinks),
        ("people-empathy-does", &map.does),
        ("people-empathy-feels", &map.feels),
    ];
    let texts = |entries: &[EmpathyEntry]| entries.iter().map(|entry| entry.text.clone()).collect::<Vec<_>>();
    fields
        .into_iter()
        .filter_map(|(key, entries)| list(page.text(key), Mark::None, &texts(entries)))
        .collect()
}

/// A list of what is filled; `None` when nothing is.
pub(in crate::scene) fn list(title: String, mark: Mark, entries: &[String]) -> Option<Block> {
    let entries: Vec<String> = entries.iter().filter(|entry| !entry.trim().is_empty()).cloned().collect();
    (!entries.is_empty()).then_some(Block { title, body: Body::List(mark, entries) })
}

fn words(title: String, words: &str) -> Option<Block> {
    (!words.trim().is_empty()).then(|| Block { title, body: Body::Words(words.to_owned()) })
}

fn personality(page: &Page, title: String) -> Option<Block> {
    let personality = &page.persona.personality;
    let scales: Vec<Scale> = FACTORS
        .iter()
        .filter_map(|factor| Some(scale(page, factor.ends, factor.value(personality)?)))
        .collect();
    let traits = page.join(&personality.traits);
    let empty = scales.is_empty() && traits.is_empty();
    (!empty).then_some(Block { title, body: Body::Scales(traits, scales) })
}

fn scale(page: &Page, ends: [&str; 2], value: u8) -> Scale {
    Scale { ends: ends.map(|key| page.text(key)), value }
}

fn channels(page: &Page, title: String) -> Option<Block> {
    let named = page.persona.channels.iter().filter_map(|used| {
        let channel = page.workspace.channels.get(used.channel)?;
        Some((used.channel, channel.name.clone(), used.weight))
    });
    let channels: Vec<_> = named.collect();
    (!channels.is_empty()).then_some(Block { title, body: Body::Channels(channels) })
}

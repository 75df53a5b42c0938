//! What of a persona stands where on the sheet, empty fields left out.

use crate::model::persona::EmpathyEntry;

use super::{
    Page,
    block::{Block, Body, Mark},
    factor::{FACTORS, TECH_SKILL},
    scale::Scale,
};

/// The two columns of lists, row by row; a row whose lists are all empty is left out.
pub fn lists(page: &Page) -> Vec<Vec<Block>> {
    let persona = page.persona;
    let pairs = [
        [
            ("people-goals", Mark::Rank, &persona.goals),
            ("people-motivations", Mark::Rank, &persona.motivations),
        ],
        [("people-needs", Mark::Rank, &persona.needs), ("people-pains", Mark::Pain, &persona.pains)],
        [
            ("people-behaviours", Mark::Dot, &persona.behaviours),
            ("people-preferences", Mark::Dot, &persona.preferences),
        ],
    ];
    let rows = pairs.into_iter().map(|pair| {
        let blocks = pair.into_iter().filter_map(|(key, mark, entries)| list(page.text(key), mark, entries));
        blocks.collect::<Vec<_>>()
    });
    rows.filter(|row| !row.is_empty()).collect()
}

/// The narrow column: who they are, and by which ways they come.
pub fn side(page: &Page) -> Vec<Vec<Block>> {
    let persona = page.persona;
    let skill = persona.tech_skill.map(|value| Block {
        title: page.text("people-tech-skill"),
        body: Body::Scales(String::new(), vec![scale(page, TECH_SKILL, value)]),
    });
    let joined = |key, entries: &[String]| words(page.text(key), &page.join(entries));
    let blocks = [
        personality(page),
        channels(page),
        skill,
        joined("people-devices", &persona.devices),
        joined("people-hobbies", &persona.hobbies),
        joined("people-brands", &persona.brands),
        words(page.text("people-decision"), &persona.decision_process),
        words(page.text("people-frequency"), &persona.frequency),
    ];
    blocks.into_iter().flatten().map(|block| vec![block]).collect()
}

/// The quick form of the empathy map: four fields.
pub fn empathy(page: &Page) -> Vec<Block> {
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

fn list(title: String, mark: Mark, entries: &[String]) -> Option<Block> {
    let entries: Vec<String> = entries.iter().filter(|entry| !entry.trim().is_empty()).cloned().collect();
    (!entries.is_empty()).then_some(Block { title, body: Body::List(mark, entries) })
}

fn words(title: String, words: &str) -> Option<Block> {
    (!words.trim().is_empty()).then(|| Block { title, body: Body::Words(words.to_owned()) })
}

fn personality(page: &Page) -> Option<Block> {
    let personality = &page.persona.personality;
    let scales: Vec<Scale> = FACTORS
        .iter()
        .filter_map(|factor| Some(scale(page, factor.ends, factor.value(personality)?)))
        .collect();
    let traits = page.join(&personality.traits);
    let empty = scales.is_empty() && traits.is_empty();
    (!empty).then(|| Block { title: page.text("people-personality"), body: Body::Scales(traits, scales) })
}

fn scale(page: &Page, ends: [&str; 2], value: u8) -> Scale {
    Scale { ends: ends.map(|key| page.text(key)), value }
}

fn channels(page: &Page) -> Option<Block> {
    let named = page.persona.channels.iter().filter_map(|used| {
        let channel = page.workspace.channels.get(used.channel)?;
        Some((used.channel, channel.name.clone(), used.weight))
    });
    let channels: Vec<_> = named.collect();
    (!channels.is_empty())
        .then(|| Block { title: page.text("people-channels"), body: Body::Channels(channels) })
}

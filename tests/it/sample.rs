//! The sample workspaces, as they are shipped.

use std::collections::BTreeSet;

use cairn::{
    base::localised::Lang,
    model::{AnyId, Workspace, check::check},
    store::format,
};

const ENGLISH: &str = include_str!("../../workspaces/quillmere.cairn.ron");
const CHINESE: &str = include_str!("../../workspaces/quillmere.zh.cairn.ron");

/// The sample in a language.
pub fn of(lang: Lang) -> Workspace {
    match lang {
        Lang::En => english(),
        Lang::Zh => chinese(),
    }
}

pub fn english() -> Workspace {
    read(ENGLISH)
}

pub fn chinese() -> Workspace {
    read(CHINESE)
}

fn read(text: &str) -> Workspace {
    format::parse(text).unwrap().workspace
}

#[test]
fn loading_and_saving_a_sample_gives_the_same_bytes() {
    for text in [ENGLISH, CHINESE] {
        assert_eq!(format::write(&read(text)).unwrap(), text);
    }
}

#[test]
fn the_samples_have_no_problems() {
    for workspace in [english(), chinese()] {
        assert_eq!(check(&workspace), []);
    }
}

#[test]
fn both_samples_hold_the_same_records() {
    let ids = |workspace: &Workspace| {
        let mut ids: BTreeSet<AnyId> = BTreeSet::new();
        workspace.for_each(|id, _| _ = ids.insert(id));
        ids
    };
    let (english, chinese) = (english(), chinese());
    assert_eq!(ids(&english), ids(&chinese));
    for (id, kpi) in english.kpis.iter() {
        assert_eq!(kpi.series, chinese.kpis.get(id).unwrap().series, "{id}");
    }
    for (id, answers) in english.answers.iter() {
        assert_eq!(answers.votes, chinese.answers.get(id).unwrap().votes, "{id}");
    }
}

#[test]
fn the_chinese_sample_is_in_chinese() {
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let workspace = chinese();
    assert!(han(&workspace.vision.vision) && han(&workspace.profile.name));
    let english = workspace.cards.values().filter(|card| !card.text.is_empty() && !han(&card.text));
    assert_eq!(english.count(), 0);
}

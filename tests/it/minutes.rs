//! Minutes of a workshop: what they tell, in both languages and on paper.

use cairn::{
    analysis::{
        diff::{Change, differences},
        minutes::minutes,
    },
    base::{id::Id, localised::Lang},
    edit::{
        ballot,
        maturity::add_respondent,
        note::{self, Aim, Fate, Meeting, Talk},
        transact,
    },
    export::{
        Format,
        document::{Choice, document, document_as},
    },
    i18n,
    model::{
        Workspace,
        workshop::{Ballot, Outcome, OutcomeKind, Workshop},
    },
    scene::{
        document::What,
        minutes as drawn,
        paper::{Layout, Orientation, Paper, Tiling},
    },
};

use crate::sample;

/// The sample before and after a workshop in which everything happens once.
fn held(lang: Lang) -> (Workspace, Workspace, Id<Workshop>) {
    let before = sample::of(lang);
    let mut now = before.clone();
    let (id, _) = transact(&mut now, |tx| {
        let role = add_respondent(tx, "Head of *Support*".to_owned())?;
        let date = jiff::civil::date(2026, 1, 15);
        let id = tx.add(Workshop {
            name: "Kick-off".to_owned(),
            aim: "Find out what hurts".to_owned(),
            date: Some(date),
            begun: Some(date.at(9, 0, 0, 0)),
            ended: Some(date.at(11, 30, 0, 0)),
            participants: vec![role],
            ..Workshop::default()
        });
        let talk = Talk { meeting: Meeting::Held(id), step: Id::default(), author: role };
        let texts = ["Answers take days", "Later", "# not a heading"].map(str::to_owned);
        let notes = note::capture(tx, &talk, Aim::ParkingLot, &texts)?;
        note::convert(tx, &notes[..1], Fate::Opportunity)?;
        let outcome = |kind, text: &str| Outcome {
            kind,
            text: text.to_owned(),
            owner_role: "COO".to_owned(),
            due: Some(date),
            ..Outcome::default()
        };
        note::add_outcome(tx, &talk, outcome(OutcomeKind::Decision, "Answer within a day"))?;
        note::add_outcome(tx, &talk, outcome(OutcomeKind::Question, "Who pays?"))?;
        let subjects = notes.iter().map(|id| (*id).into()).collect();
        let own = Ballot { name: "What first?".to_owned(), subjects, dots: 3, ..Ballot::default() };
        let vote = ballot::open(tx, &Meeting::Held(id), own)?;
        ballot::give(tx, (vote, role), notes[1].into(), 2)?;
        ballot::hand_in(tx, vote, role)?;
        ballot::close(tx, vote, date)?;
        let persona = tx.workspace().personas.ids().next().unwrap();
        tx.update(persona, |persona| persona.needs.push("Calm".to_owned()))?;
        Ok(id)
    })
    .unwrap();
    (before, now, id)
}

#[test]
fn minutes_tell_what_was_decided_voted_left_open_and_changed() {
    let (before, now, id) = held(Lang::En);
    let text = drawn::text(Some(&before), &now, id, Lang::En).unwrap();
    for line in [
        "# Kick-off",
        "2026-01-15 · 2 h 30 min",
        "Aim: Find out what hurts",
        "Present: Head of \\*Support\\*",
        "- Answer within a day — COO, until 2026-01-15",
        "- Who pays? — COO, until 2026-01-15",
        "What first?: 2 dots of 1 role, closed on 2026-01-15",
        "1. Later: 2 (Head of \\*Support\\* 2)",
        "- Added: “Answers take days”",
        "- Later — Head of \\*Support\\*",
        "- \\# not a heading — Head of \\*Support\\*",
    ] {
        assert!(text.lines().any(|own| own == line), "{line} is not in\n{text}");
    }
    let persona = now.personas.values().next().unwrap().name.clone();
    assert!(text.contains(&format!("- “{persona}”: needs")), "{text}");
    assert!(!text.contains("What was made of the notes"), "the changes tell it");
    let bare = drawn::text(None, &now, id, Lang::En).unwrap();
    assert!(
        bare.contains("What was made of the notes") && bare.contains("Opportunity: “Answers take days”"),
        "{bare}"
    );
}

#[test]
fn minutes_are_whole_in_chinese() {
    let (before, now, id) = held(Lang::Zh);
    let text = drawn::text(Some(&before), &now, id, Lang::Zh).unwrap();
    for key in
        ["minutes-decisions", "minutes-questions", "minutes-votes", "minutes-changes", "minutes-parked"]
    {
        assert!(text.contains(&i18n::text(Lang::Zh, key)), "{key}\n{text}");
    }
    assert!(!text.contains("field-") && !text.contains("kind-"), "{text}");
}

#[test]
fn what_was_edited_stays_as_it_is() {
    let (before, mut now, id) = held(Lang::En);
    transact(&mut now, |tx| tx.update(id, |own| own.minutes = "# Ours".to_owned())).unwrap();
    assert_eq!(drawn::text(Some(&before), &now, id, Lang::En).unwrap(), "# Ours");
    assert!(drawn::made(Some(&before), &now, id, Lang::En).unwrap().contains("Kick-off"));
    assert_eq!(drawn::text(None, &now, Id::random(), Lang::En), None);
}

#[test]
fn minutes_are_written_in_every_form_they_have() {
    let (_, now, id) = held(Lang::En);
    for format in [Format::Pdf, Format::Svg, Format::Png, Format::Markdown] {
        let bytes = document(&now, What::Minutes, &[id.into()], format, Lang::En).unwrap();
        assert!(bytes.len() > 200, "{format:?}");
    }
    let layout =
        Layout::Paper { paper: Paper::A4, orientation: Orientation::Portrait, tiling: Tiling::SeveralPages };
    let choice = Choice { layout, ..Choice::default() };
    let pdf = document_as(&now, What::Minutes, &[id.into()], (Format::Pdf, &choice), Lang::En).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    assert!(document(&now, What::Minutes, &[id.into()], Format::Csv, Lang::En).is_err());
}

#[test]
fn differences_are_found_both_ways_and_undone_ones_are_none() {
    let (before, now, id) = held(Lang::En);
    let there = differences(&before, &now);
    let back = differences(&now, &before);
    assert_eq!(there.len(), back.len());
    for (one, other) in there.iter().zip(&back) {
        assert_eq!(one.id, other.id);
        assert_eq!(one.change == Change::Added, other.change == Change::Removed);
    }
    assert!(differences(&now, &now.clone()).is_empty());
    let own = minutes(Some(&before), &now, id).unwrap();
    assert!(own.changes.unwrap().iter().all(|own| !cairn::analysis::diff::is_of_workshops(own.id.kind)));
    assert_eq!((own.minutes, own.parked.len(), own.participants.len()), (Some(150), 2, 1));
}

/// The name of each field of each kind of record is known, so that "what changed" is in words.
#[test]
fn every_field_has_a_name() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model");
    let kinds = std::fs::read_to_string(folder.join("workspace.rs")).unwrap();
    let kinds: Vec<&str> = kinds
        .lines()
        .filter_map(|line| {
            let rest = line.trim().strip_prefix("many ").or(line.trim().strip_prefix("one "))?;
            let (_, kind) = rest.split_once(": ")?;
            kind.split(' ').next()
        })
        .collect();
    assert!(kinds.len() > 40, "{kinds:?}");
    let of_workshops =
        ["Workshop", "AgendaStep", "Note", "NoteGroup", "Ballot", "BallotPaper", "Outcome", "Frame"];
    let mut missing = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut kind = "";
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("    pub struct ") {
                kind = rest.split(' ').next().unwrap_or_default();
            } else if let Some(field) = line.strip_prefix("        pub ").filter(|_| kinds.contains(&kind)) {
                let key = format!("field-{}", field.split(':').next().unwrap().replace('_', "-"));
                if !of_workshops.contains(&kind) && !i18n::exists(Lang::En, &key) {
                    missing.insert(key);
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

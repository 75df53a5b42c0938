//! The sheet of a persona: what stands on it, and that nothing on it overflows.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{persona::add_persona, transact},
    export::{About, svg},
    model::{
        AnyId, Kind, Workspace,
        evidence::Evidence,
        journey::Channel,
        persona::{ChannelWeight, EmpathyEntry, Persona, PersonaState},
    },
    scene::{
        Scene, Shape, TextLine,
        font::embedded,
        look::Look,
        measure::Measure,
        names,
        persona_sheet::{SHEET, persona_sheet},
        theme::Theme,
    },
};

use crate::sample;

/// Width of the coloured band; what is written in it stays in it.
const BAND: f32 = 288.0;

fn sheet(workspace: &Workspace, id: Id<Persona>, lang: Lang) -> Scene<AnyId> {
    let look = Look { measure: &Measure::default(), theme: Theme::print(), lang };
    persona_sheet(workspace, id, &look).unwrap()
}

fn with(persona: Persona) -> (Workspace, Id<Persona>) {
    let mut workspace = Workspace::default();
    let id: Id<Persona> = "persona-sam".parse().unwrap();
    transact(&mut workspace, |tx| tx.insert(id, persona)).unwrap();
    (workspace, id)
}

fn lines(scene: &Scene<AnyId>) -> Vec<&TextLine> {
    let shapes = scene.items.iter().map(|item| &item.shape);
    shapes.filter_map(|shape| if let Shape::Text(line) = shape { Some(line) } else { None }).collect()
}

/// Whether the words stand there, broken into lines or not.
fn says(scene: &Scene<AnyId>, words: &str) -> bool {
    let all: Vec<&str> = lines(scene).iter().map(|line| &*line.text).collect();
    all.concat().replace(' ', "").contains(&words.replace(' ', ""))
}

/// Every line lies on the sheet, on one side of the band's edge, and on no other line.
fn nothing_overflows(scene: &Scene<AnyId>, what: &str) {
    let lines = lines(scene);
    for line in &lines {
        let (left, right) = (line.pos.x, line.pos.x + line.width);
        let least = if left < BAND { 0.0 } else { BAND };
        let most = if left < BAND { BAND } else { SHEET.w };
        assert!(left >= least && right <= most, "{what}: {left}–{right} {}", line.text);
        let bounds = line.bounds();
        assert!(bounds.min.y >= 0.0 && bounds.max.y <= SHEET.h, "{what}: {}", line.text);
    }
    for (index, a) in lines.iter().enumerate() {
        for b in &lines[index + 1..] {
            // Capitals of the one and the baseline of the other: boxes of fonts reach further than their ink.
            let over = |upper: &TextLine, lower: &TextLine| {
                upper.pos.y <= lower.pos.y && lower.pos.y - upper.pos.y < lower.size * 0.7
            };
            let beside = a.pos.x + a.width <= b.pos.x + 0.01 || b.pos.x + b.width <= a.pos.x + 0.01;
            assert!(beside || !(over(a, b) || over(b, a)), "{what}: {:?} on {:?}", a.text, b.text);
        }
    }
}

fn small() -> Persona {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let mut persona = Persona {
        name: "Solver Sam".to_owned(),
        archetype: "Hands-on product manager".to_owned(),
        primary: true,
        quote: "“Show me it works.”".to_owned(),
        goals: texts(&["Decide with data"]),
        needs: texts(&["A first useful board on day one", " "]),
        pains: texts(&["Colleagues who do not log in"]),
        tech_skill: Some(5),
        segment_share: Some(0.45),
        n: Some(6),
        last_review: Some(jiff::civil::date(2026, 1, 31)),
        state: PersonaState::Researched,
        ..Persona::default()
    };
    persona.demographics.age = Some(35);
    persona.personality.openness = Some(5);
    persona
}

/// More of everything than a sheet can hold.
fn monster(word: &str) -> (Workspace, Id<Persona>) {
    let long = word.repeat(200);
    let many = || (0..80).map(|n| format!("{n} {long}")).collect::<Vec<String>>();
    let (mut workspace, id) = with(small());
    let edit = |tx: &mut cairn::edit::Tx| {
        let sources: Vec<Id<Evidence>> = (0..40)
            .map(|_| tx.add(Evidence { name: long.clone(), when: long.clone(), ..Evidence::default() }))
            .collect();
        let channels: Vec<ChannelWeight> = (0..40_u8)
            .map(|n| {
                let channel = tx.add(Channel { name: long.clone(), ..Channel::default() });
                ChannelWeight { channel, weight: Some(n % 6) }
            })
            .collect();
        tx.update(id, |persona| {
            for list in [
                &mut persona.goals,
                &mut persona.needs,
                &mut persona.motivations,
                &mut persona.pains,
                &mut persona.preferences,
                &mut persona.behaviours,
                &mut persona.hobbies,
                &mut persona.brands,
                &mut persona.devices,
                &mut persona.personality.traits,
                &mut persona.demographics.languages,
            ] {
                *list = many();
            }
            let facts = &mut persona.demographics;
            for text in [
                &mut persona.name,
                &mut persona.archetype,
                &mut persona.quote,
                &mut persona.decision_process,
                &mut persona.frequency,
                &mut facts.gender,
                &mut facts.place,
                &mut facts.job_title,
                &mut facts.industry,
                &mut facts.company_size,
                &mut facts.family,
                &mut facts.education,
                &mut facts.income,
            ] {
                text.clone_from(&long);
            }
            let map = &mut persona.empathy;
            for entries in [&mut map.says, &mut map.thinks, &mut map.does, &mut map.feels] {
                *entries =
                    many().into_iter().map(|text| EmpathyEntry { text, evidence: Vec::new() }).collect();
            }
            persona.evidence = sources;
            persona.channels = channels;
        })
    };
    transact(&mut workspace, edit).unwrap();
    (workspace, id)
}

#[test]
fn a_small_sheet_has_one_svg_text() {
    let (workspace, id) = with(small());
    let about = About { title: "Solver Sam".to_owned(), language: "en".to_owned() };
    let scene = sheet(&workspace, id, Lang::En);
    insta::assert_snapshot!(svg::write_without_fonts(&scene, embedded(), &about));
}

#[test]
fn a_sheet_says_what_is_known_and_how_well() {
    let (workspace, id) = with(small());
    let scene = sheet(&workspace, id, Lang::En);
    for words in [
        "Solver Sam",
        "Decide with data",
        "45% of customers",
        "Research-based",
        "n = 6",
        "Reviewed 2026-01-31",
    ] {
        assert!(says(&scene, words), "{words}");
    }
    assert!(
        says(&scene, "“Show me it works.”") && !says(&scene, "““"),
        "marks that were typed are not doubled"
    );
    assert!(!says(&scene, "Motivations"), "an empty list has no heading");
}

#[test]
fn nothing_overflows_on_the_samples() {
    for lang in Lang::ALL {
        let workspace = sample::of(lang);
        for (id, persona) in workspace.personas_in_order() {
            nothing_overflows(&sheet(&workspace, id, lang), &persona.name);
        }
    }
}

#[test]
fn nothing_overflows_on_an_empty_sheet() {
    let mut workspace = Workspace::default();
    let (id, _) = transact(&mut workspace, |tx| add_persona(tx, Persona::default())).unwrap();
    for lang in Lang::ALL {
        let scene = sheet(&workspace, id, lang);
        nothing_overflows(&scene, "empty");
        let unnamed = names::called("", Kind::Persona, lang);
        assert!(says(&scene, &unnamed) && scene.size == SHEET);
    }
}

#[test]
fn nothing_overflows_on_a_monstrous_sheet() {
    for (word, name) in
        [("customer ", "words"), ("Wwwwwwwwwwwww", "one word"), ("客户旅程", "Chinese"), ("a\n", "lines")]
    {
        let (workspace, id) = monster(word);
        for lang in Lang::ALL {
            let scene = sheet(&workspace, id, lang);
            nothing_overflows(&scene, name);
            let more = lines(&scene).iter().filter(|line| line.text.contains('…')).count();
            assert!(more > 5, "{name}: {more} lines say that something is left out");
            assert!(says(&scene, "+") || lang == Lang::Zh);
        }
    }
}

#[test]
fn a_persona_that_is_not_there_has_no_sheet() {
    let look = Look { measure: &Measure::default(), theme: Theme::print(), lang: Lang::En };
    assert!(persona_sheet(&Workspace::default(), Id::random(), &look).is_none());
}

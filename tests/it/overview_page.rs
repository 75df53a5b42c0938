//! The page a workspace opens on, by what it calls things.

use cairn::{
    base::localised::Lang,
    edit::{Label, transact},
    i18n,
    model::{AnyId, Kind, Workspace, organisation::Vision, persona::Persona},
    scene::{
        Shape,
        document::What,
        look::Look,
        measure::Measure,
        overview::{To, overview},
        theme::Theme,
    },
    ui::overview::OverviewView,
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{self, press},
    drawn::texts,
    sample,
};

type Desk = desk::Desk<OverviewView>;

const SIZE: [f32; 2] = [1280.0, 1600.0];

fn starting<'h>(harness: &'h Harness<Desk>, beginning: &'h str) -> egui_kittest::Node<'h> {
    harness.get_by(move |node| {
        node.role() == egui::Role::Link && node.label().is_some_and(|label| label.starts_with(beginning))
    })
}

#[test]
fn every_part_of_the_sample_leads_where_it_comes_from() {
    let mut harness = Desk::sample(Lang::En).open(SIZE);
    for (beginning, asked) in [
        ("Vision: Every team", "show vision-main"),
        ("Five-stage digital CX maturity (after Acquia): Stage 2 Automation", "show assessment-cx5"),
        ("Six CXM competencies (after Forrester): 46 of 100", "show assessment-cxm6"),
        ("Relationship NPS: 30.5", "show kpi-nps_rel"),
        ("Import rejects dates", "show card-pp04"),
        ("Renewal outreach", "show initiative-i6"),
        ("What it is worth: USD", "show roi-main"),
        ("1 persona without a journey", "go Plan chain-ends"),
    ] {
        starting(&harness, beginning).click();
        harness.run_steps(3);
        assert_eq!(harness.state().asked.last().map(String::as_str), Some(asked), "{beginning}");
    }
    assert!(harness.state().steps().is_empty(), "looking changes nothing");
}

#[test]
fn the_keyboard_reaches_a_part_and_enter_goes_there() {
    let mut harness = Desk::sample(Lang::En).open(SIZE);
    starting(&harness, "Monthly customer churn").focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().asked, ["show kpi-churn"]);
}

#[test]
fn both_languages_and_themes_show_the_sample_at_every_width() {
    for (lang, desk) in Desk::all_looks() {
        let mut harness = desk.open(SIZE);
        let vision = harness.state().workspace.vision.vision.clone();
        harness.get_by(|node| node.label().is_some_and(|label| label.contains(&vision)));
        harness.set_size(egui::Vec2::new(560.0, 900.0));
        harness.run_steps(4);
        let missing = i18n::text(lang, "overview-start");
        assert!(harness.query_by_label(&missing).is_none(), "the sample is no beginning");
    }
}

#[test]
fn nothing_on_the_page_lies_over_its_edges() {
    let measure = Measure::default();
    for lang in Lang::ALL {
        let workspace = sample::of(lang);
        let look = Look { measure: &measure, theme: Theme::print(), lang };
        for width in [420.0, 640.0, 900.0, 1_280.0] {
            let page = overview(&workspace, width, &look);
            for item in &page.scene.items {
                let bounds = item.shape.bounds();
                let said = if let Shape::Text(line) = &item.shape { &line.text } else { "" };
                assert!(bounds.min.x >= -1.0 && bounds.max.x <= width + 1.0, "{width}: {said} {bounds:?}");
                assert!(bounds.max.y <= page.scene.size.h + 1.0, "{width}: {said} {bounds:?}");
            }
            assert!(page.parts.iter().all(|part| part.place.height() > 8.0 && !part.name.is_empty()));
        }
    }
}

#[test]
fn an_empty_workspace_is_a_path_whose_steps_get_their_ticks() {
    for lang in Lang::ALL {
        let mut harness = Desk::new(Workspace::default(), lang, Theme::light()).open(SIZE);
        harness.get_by_label(&i18n::text(lang, "overview-start"));
        let open = i18n::text(lang, "overview-step-open");
        let marks = |harness: &Harness<Desk>, word: &str| {
            harness
                .query_all_by(|node| node.label().is_some_and(|own| own.ends_with(&format!(": {word}"))))
                .count()
        };
        assert_eq!(marks(&harness, &open), 6);
        desk::click(&mut harness, &i18n::text(lang, "overview-step-initiative-act"));
        assert_eq!(harness.state().steps(), [Label::Add(Kind::Initiative)]);
        harness.run_steps(3);
        assert_eq!(marks(&harness, &i18n::text(lang, "overview-step-done")), 1);
        assert_eq!(marks(&harness, &open), 5);
        assert!(harness.query_by_label(&i18n::text(lang, "overview-step-initiative-act")).is_none());
        desk::click(&mut harness, &i18n::text(lang, "overview-step-vision-act"));
        assert_eq!(harness.state().asked, ["show vision-main"]);
    }
    assert!(What::Overview.ids(&Workspace::default()).is_empty(), "an empty page is no document");
}

#[test]
fn what_is_not_there_yet_teaches_and_nothing_is_made_up() {
    let mut workspace = Workspace::default();
    transact(&mut workspace, |tx| {
        tx.add(Persona { name: "Sam".to_owned(), ..Persona::default() });
        tx.update_only(|own: &mut Vision| own.vision = "x".repeat(5_000))
    })
    .unwrap();
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::light(), lang: Lang::En };
    let page = overview(&workspace, 1_000.0, &look);
    let leads: Vec<To> = page.parts.iter().map(|part| part.to).collect();
    for to in [To::Maturity, To::Kpis, To::Journeys, To::Plan, To::LooseEnds] {
        assert!(leads.contains(&to), "{to:?}");
    }
    assert!(leads.contains(&To::Record(AnyId::only(Kind::Roi))));
    let digits = texts(&page.scene).into_iter();
    let digits: Vec<String> = digits.filter(|text| text.chars().any(|c| c.is_ascii_digit())).collect();
    assert_eq!(digits, ["1"], "only the loose end is counted");
}

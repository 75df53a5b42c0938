//! The page of personas, by what it calls things.

use std::cell::RefCell;

use cairn::{
    base::localised::Lang,
    edit::{History, Label, transact},
    i18n,
    model::{Kind, Workspace, persona::Persona},
    scene::{document::What, measure::Measure, theme::Theme},
    store::preferences::Preferences,
    ui::{Command, Cx, View, cx::Request, field::Draft, fonts, people::PeopleView, style},
};
use egui::{Key, Modifiers};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT, Queryable},
};

use crate::sample;

/// A page with a workspace, and what carries out its requests.
struct Stage {
    workspace: Workspace,
    history: History,
    view: PeopleView,
    measure: Measure,
    draft: RefCell<Option<Draft>>,
    requests: RefCell<Vec<Request>>,
    lang: Lang,
    theme: &'static Theme,
    asked: Vec<String>,
}

impl Stage {
    fn new(workspace: Workspace, lang: Lang, theme: &'static Theme) -> Self {
        Self {
            workspace,
            history: History::new(),
            view: PeopleView::default(),
            measure: Measure::default(),
            draft: RefCell::default(),
            requests: RefCell::default(),
            lang,
            theme,
            asked: Vec::new(),
        }
    }

    fn cx(&self) -> Cx<'_> {
        Cx {
            workspace: &self.workspace,
            lang: self.lang,
            theme: self.theme,
            measure: &self.measure,
            today: jiff::civil::date(2026, 1, 15),
            draft: &self.draft,
            requests: &self.requests,
        }
    }

    fn with_view(&mut self, act: impl FnOnce(&mut PeopleView, &Cx)) {
        let mut view = std::mem::take(&mut self.view);
        act(&mut view, &self.cx());
        self.view = view;
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        style::apply(ui.ctx(), self.theme, &Preferences::default());
        self.with_view(|view, cx| {
            ui.horizontal(|ui| view.actions_ui(ui, cx));
            view.ui(ui, cx);
        });
        self.carry_out();
    }

    fn carry_out(&mut self) {
        for request in self.requests.take() {
            match request {
                Request::Edit { label, join, verb } => {
                    let (selected, patch) = transact(&mut self.workspace, verb).unwrap();
                    self.history.push(label, patch, join);
                    if let Some(id) = selected {
                        self.view.select(id, &self.workspace);
                    }
                }
                Request::Seal => self.history.seal(),
                Request::Run(command) => self.with_view(|view, cx| view.run(command, cx)),
                Request::Delete(id) => self.asked.push(format!("delete {id}")),
                Request::ChoosePicture(id) => self.asked.push(format!("picture {id}")),
                _ => self.asked.push("something else".to_owned()),
            }
        }
    }

    fn first(&self) -> &Persona {
        self.workspace.personas_in_order()[0].1
    }
}

fn page<'a>(stage: Stage) -> Harness<'a, Stage> {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1280.0, 5000.0))
        .with_max_steps(40)
        .with_context_setup(|ctx| ctx.set_fonts(fonts::definitions()))
        .build_ui_state(|ui, stage: &mut Stage| stage.ui(ui), stage);
    harness.run();
    harness
}

fn english() -> Harness<'static, Stage> {
    page(Stage::new(sample::of(Lang::En), Lang::En, Theme::light()))
}

/// What a name stands for, not the words beside it that say the same.
fn control<'h>(harness: &'h Harness<Stage>, name: &'h str) -> Node<'h> {
    let is_control = |node: &Node| node.accesskit_node().role() != egui::Role::Label;
    harness.query_all_by_label(name).find(is_control).unwrap_or_else(|| panic!("nothing is called {name}"))
}

/// Types a text in place of what a field holds, and commits it.
fn retype(harness: &mut Harness<Stage>, field: &str, text: &str) {
    control(harness, field).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    control(harness, field).type_text(text);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

/// The names of the fields and controls of a persona that has no entries beyond the sample's.
const KEYS: &[&str] = &[
    "people-name",
    "people-archetype",
    "people-primary",
    "people-quote",
    "people-age",
    "people-gender",
    "people-place",
    "people-job-title",
    "people-industry",
    "people-company-size",
    "people-family",
    "people-education",
    "people-income",
    "people-languages",
    "people-tech-skill",
    "people-decision",
    "people-frequency",
    "people-openness",
    "people-conscientiousness",
    "people-extraversion",
    "people-agreeableness",
    "people-neuroticism",
    "people-segment",
    "people-segment-share",
    "people-revenue-share",
    "people-n",
    "people-last-review",
    "people-note",
    "people-state-proto",
    "people-state-researched",
    "people-channel-add",
    "people-source-add",
    "people-choose-picture",
];

const LISTS: &[&str] = &[
    "people-goals",
    "people-needs",
    "people-motivations",
    "people-pains",
    "people-preferences",
    "people-hobbies",
    "people-brands",
    "people-behaviours",
    "people-devices",
    "people-traits",
    "people-empathy-who",
    "people-empathy-must-do",
    "people-empathy-sees",
    "people-empathy-says",
    "people-empathy-does",
    "people-empathy-hears",
    "people-empathy-thinks",
    "people-empathy-feels",
    "people-empathy-pains",
    "people-empathy-gains",
];

#[test]
fn every_field_has_its_name_in_both_languages_and_themes() {
    for (lang, theme) in
        Lang::ALL.into_iter().flat_map(|lang| [(lang, Theme::light()), (lang, Theme::dark())])
    {
        let harness = page(Stage::new(sample::of(lang), lang, theme));
        for key in KEYS {
            control(&harness, &i18n::text(lang, key));
        }
        for key in LISTS {
            let name = i18n::format(lang, "people-entry-new", &[("list", i18n::text(lang, key).into())]);
            control(&harness, &name);
        }
    }
}

#[test]
fn a_text_becomes_one_edit() {
    let mut harness = english();
    retype(&mut harness, "Archetype", "Builder");
    let stage = harness.state();
    assert_eq!(stage.first().archetype, "Builder");
    assert_eq!(stage.history.steps().len(), 1);
    assert_eq!(stage.history.steps()[0].label, Label::Change(Kind::Persona));
}

#[test]
fn what_cannot_be_read_leaves_the_value_and_says_why() {
    let mut harness = english();
    for (field, text, why) in [
        ("Age", "old", "“old” is not an age in years from 0 to 130"),
        ("Share of customers", "120", "“120” is not a percentage from 0 to 100"),
        ("Last review", "soon", "“soon” is not a date such as 2026-01-31"),
    ] {
        let before = harness.state().first().clone();
        retype(&mut harness, field, text);
        assert_eq!(*harness.state().first(), before, "{field}");
        harness.get_by_label(why);
    }
    retype(&mut harness, "Age", "36");
    retype(&mut harness, "Share of customers", "12,5");
    assert_eq!(harness.state().first().demographics.age, Some(36));
    assert_eq!(harness.state().first().segment_share, Some(0.125));
}

#[test]
fn entries_are_added_line_by_line_moved_and_removed() {
    let mut harness = english();
    let goals = |harness: &Harness<Stage>| harness.state().first().goals.clone();
    let [first, second] = goals(&harness).try_into().unwrap();
    retype(&mut harness, "Goals: new entry", "Three");
    assert!(harness.get_by_label("Goals: new entry").is_focused(), "Enter goes to the next line");
    assert_eq!(goals(&harness), [first.clone(), second.clone(), "Three".to_owned()]);
    harness.get_by_label("Goals 3").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run();
    assert_eq!(goals(&harness), [first.clone(), "Three".to_owned(), second.clone()]);
    harness.get_by_label(&format!("Delete entry: {first}")).click();
    harness.run();
    assert_eq!(goals(&harness), ["Three".to_owned(), second.clone()]);
    retype(&mut harness, "Goals 1", " ");
    assert_eq!(goals(&harness), [second], "a line without text goes when it is left");
}

#[test]
fn a_scale_is_set_by_keys_and_cleared() {
    let mut harness = english();
    control(&harness, "Openness").focus();
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(harness.state().first().personality.openness, Some(4));
    harness.get_by_label("Clear: Openness").click();
    harness.run();
    assert_eq!(harness.state().first().personality.openness, None);
}

#[test]
fn the_first_persona_is_made_from_the_empty_page() {
    for lang in Lang::ALL {
        let mut harness = page(Stage::new(Workspace::default(), lang, Theme::light()));
        harness.get_by_label(&i18n::text(lang, "people-empty"));
        let add = i18n::text(lang, "people-add");
        harness.get_all_by_label(&add).last().unwrap().click();
        harness.run();
        assert_eq!(harness.state().first().name, i18n::text(lang, "people-new-name"));
        let stage = harness.state();
        let (what, id) = stage.view.exported(&stage.workspace).unwrap();
        assert_eq!((what, id), (What::Persona, stage.workspace.personas_in_order()[0].0.into()));
    }
}

#[test]
fn a_persona_is_copied_shown_as_a_sheet_and_asked_about() {
    let mut harness = english();
    harness.state_mut().with_view(|view, cx| view.run(Command::Duplicate, cx));
    harness.run();
    assert_eq!(harness.state().workspace.personas_in_order()[1].1.name, "Solver Sam (copy)");
    harness.get_by_label("Delete persona").click();
    harness.get_by_label("Choose picture…").click();
    harness.run();
    let copy = harness.state().workspace.personas_in_order()[1].0;
    assert_eq!(harness.state().asked, [format!("delete {copy}"), format!("picture {copy}")]);
    harness.get_by_label("Sheet").click();
    harness.run();
    harness.get_by_label("Sheet of Solver Sam (copy)");
}

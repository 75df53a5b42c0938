//! One page of the window without the window: a workspace, the page, and what carries out its requests.

use std::cell::RefCell;

use cairn::{
    base::localised::Lang,
    edit::{History, Label, transact},
    model::{Workspace, check::check},
    scene::{measure::Measure, theme::Theme},
    store::preferences::Preferences,
    ui::{Command, Cx, View, cx::Request, field::Draft, fonts, style},
};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT, Queryable},
};

use crate::sample;

/// What the window owns, as far as a page needs it.
pub struct Desk<V> {
    pub view: V,
    pub workspace: Workspace,
    pub history: History,
    /// Requests that only the whole window can answer, in words.
    pub asked: Vec<String>,
    lang: Lang,
    theme: &'static Theme,
    measure: Measure,
    draft: RefCell<Option<Draft>>,
    requests: RefCell<Vec<Request>>,
}

impl<V: View + Default> Desk<V> {
    pub fn new(workspace: Workspace, lang: Lang, theme: &'static Theme) -> Self {
        Self {
            view: V::default(),
            workspace,
            history: History::new(),
            asked: Vec::new(),
            lang,
            theme,
            measure: Measure::default(),
            draft: RefCell::default(),
            requests: RefCell::default(),
        }
    }

    /// The sample in a language, light.
    pub fn sample(lang: Lang) -> Self {
        Self::new(sample::of(lang), lang, Theme::light())
    }

    /// Every language in every theme, each with the sample.
    pub fn all_looks() -> impl Iterator<Item = (Lang, Self)> {
        Lang::ALL.into_iter().flat_map(|lang| {
            [Theme::light(), Theme::dark()].map(|theme| (lang, Self::new(sample::of(lang), lang, theme)))
        })
    }

    /// The desk with a record of the sample selected.
    pub fn on(mut self, id: &str) -> Self {
        self.view.select(id.parse().expect("an id"), &self.workspace);
        self
    }

    pub fn with_view<R>(&mut self, act: impl FnOnce(&mut V, &Cx) -> R) -> R {
        let cx = Cx {
            workspace: &self.workspace,
            lang: self.lang,
            theme: self.theme,
            measure: &self.measure,
            today: jiff::civil::date(2026, 1, 15),
            draft: &self.draft,
            requests: &self.requests,
            run: None,
        };
        act(&mut self.view, &cx)
    }

    pub fn can(&mut self, command: Command) -> bool {
        self.with_view(|view, cx| view.can(command, cx))
    }

    /// Runs a command that must be possible, and carries out what it asks for.
    pub fn run(&mut self, command: Command) {
        self.with_view(|view, cx| {
            assert!(view.can(command, cx), "{command:?}");
            view.run(command, cx);
        });
        self.carry_out();
    }

    /// What was done, in the words of the history.
    pub fn steps(&self) -> Vec<Label> {
        self.history.steps().iter().map(|step| step.label).collect()
    }

    pub fn last_step(&self) -> &'static str {
        self.history.next_undo().map_or("", |step| step.label.key())
    }

    pub fn undo_all(&mut self) {
        while self.history.undo(&mut self.workspace).is_some() {}
    }

    /// Shows it in a window of this size, after the first frames.
    pub fn open<'a>(self, size: impl Into<Vec2>) -> Harness<'a, Self>
    where
        V: 'a,
    {
        let theme = self.theme;
        let mut harness = Harness::builder()
            .with_size(size)
            .with_max_steps(40)
            .with_context_setup(move |ctx| {
                ctx.set_fonts(fonts::definitions());
                style::apply(ctx, theme, &Preferences::default());
            })
            .build_ui_state(|ui, desk: &mut Self| desk.ui(ui), self);
        harness.run_steps(4);
        harness
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        // Between two passes of one frame nothing may change.
        if ui.ctx().current_pass_index() == 0 {
            self.carry_out();
        }
        self.with_view(|view, cx| {
            ui.horizontal(|ui| view.actions_ui(ui, cx));
            view.ui(ui, cx);
        });
        if !self.requests.borrow().is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn carry_out(&mut self) {
        let requests = self.requests.take();
        for request in requests {
            match request {
                Request::Edit { label, join, verb } => {
                    let before = check(&self.workspace).len();
                    let Ok((made, patch)) = transact(&mut self.workspace, verb) else {
                        self.asked.push(format!("refused {}", label.key()));
                        continue;
                    };
                    assert!(check(&self.workspace).len() <= before, "{}", label.key());
                    self.history.push(label, patch, join);
                    if let Some(id) = made {
                        self.view.select(id, &self.workspace);
                    }
                }
                Request::Seal => self.history.seal(),
                Request::Cancel(join) => _ = self.history.cancel(join, &mut self.workspace),
                Request::Run(command) => self.run(command),
                Request::GoTo(page, section) => self.asked.push(format!("go {page:?} {section}")),
                Request::Show(id) => self.asked.push(format!("show {id}")),
                Request::ExportDocument(format, what, _) => {
                    self.asked.push(format!("export {} {}", what.code(), format.extension()));
                }
                Request::Delete(id) => self.asked.push(format!("delete {id}")),
                Request::Tell(words) => self.asked.push(words),
                Request::ChoosePicture(id) => self.asked.push(format!("picture {id}")),
                Request::TakePicture(id, image) => {
                    self.asked.push(format!("pixels {id} {}×{}", image.size[0], image.size[1]));
                }
                _ => self.asked.push("something else".to_owned()),
            }
        }
    }
}

/// What a name stands for, not the words beside it that say the same.
pub fn control<'h, V>(harness: &'h Harness<Desk<V>>, name: &'h str) -> Node<'h> {
    let is_control = |node: &Node| node.accesskit_node().role() != egui::Role::Label;
    harness.query_all_by_label(name).find(is_control).unwrap_or_else(|| panic!("nothing is called {name}"))
}

/// Types a text in place of what a field holds, and commits it.
pub fn retype<V>(harness: &mut Harness<Desk<V>>, field: &str, text: &str) {
    control(harness, field).focus();
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    control(harness, field).type_text(text);
    harness.run_steps(2);
    press(harness, Modifiers::NONE, Key::Enter);
}

pub fn press<V>(harness: &mut Harness<Desk<V>>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(4);
}

pub fn click<V>(harness: &mut Harness<Desk<V>>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(4);
}

/// Types into what has the focus.
pub fn type_text<V>(harness: &mut Harness<Desk<V>>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run_steps(3);
}

/// Runs a command of the page.
pub fn run<V: View + Default>(harness: &mut Harness<Desk<V>>, command: Command) {
    harness.state_mut().run(command);
    harness.run_steps(4);
}

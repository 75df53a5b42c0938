//! What a note becomes with one key, and the question that a pain point and a need ask: where?

use egui::{Key, Modal, ScrollArea, Ui};

use crate::{
    base::id::Id,
    edit::{
        Label,
        journey::Cell,
        note::{self as verbs, Fate},
    },
    model::{
        Kind,
        journey::{Journey, Lane, LaneKind, Stage},
        persona::Persona,
        workshop::Note,
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        cx::Request,
        inline::choice::choice_ui,
        widgets::{bold, primary_button, weak},
    },
};

/// What a note is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Pain,
    Opportunity,
    Need,
    Hypothesis,
    Initiative,
}

impl Wish {
    pub const ALL: [Self; 5] =
        [Self::Pain, Self::Opportunity, Self::Need, Self::Hypothesis, Self::Initiative];

    pub fn key(self) -> Key {
        match self {
            Self::Pain => Key::P,
            Self::Opportunity => Key::O,
            Self::Need => Key::E,
            Self::Hypothesis => Key::H,
            Self::Initiative => Key::I,
        }
    }

    /// Whether a note has become this, and no more than this.
    fn has_come_true(self, cx: &Cx, note: &Note) -> bool {
        let Some(became) = note.became else { return false };
        match self {
            Self::Pain => verbs::pain_of(cx.workspace, note).is_some(),
            Self::Need => {
                let persona = became.typed::<Persona>().and_then(|id| cx.workspace.personas.get(id));
                persona.is_some_and(|persona| persona.needs.contains(&note.text))
            }
            Self::Opportunity => became.kind == Kind::Opportunity,
            Self::Hypothesis => became.kind == Kind::Hypothesis,
            Self::Initiative => became.kind == Kind::Initiative,
        }
    }

    /// The key of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pain => "notes-become-pain",
            Self::Opportunity => "notes-become-opportunity",
            Self::Need => "notes-become-need",
            Self::Hypothesis => "notes-become-hypothesis",
            Self::Initiative => "notes-become-initiative",
        }
    }
}

/// Where notes went last: what is proposed the next time.
#[derive(Default)]
pub struct Habits {
    lane: Id<Lane>,
    stage: Id<Stage>,
    persona: Id<Persona>,
}

/// The question where a pain point or a need belongs.
pub struct Question {
    notes: Vec<Id<Note>>,
    place: Place,
    at: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Stage(Id<Journey>, Id<Lane>),
    Persona,
}

/// Makes records of notes at once, or gives the question that is to be asked before.
///
/// A note that is this already stays what it is: a key pressed twice makes nothing twice.
pub fn wish(cx: &Cx, mut notes: Vec<Id<Note>>, wish: Wish, habits: &Habits) -> Option<Question> {
    let is_new =
        |id: &Id<Note>| cx.workspace.notes.get(*id).is_some_and(|note| !wish.has_come_true(cx, note));
    notes.retain(is_new);
    if notes.is_empty() {
        cx.ask(Request::Tell(tr!(cx.lang, "notes-already", kind = cx.tr(wish.name()))));
        return None;
    }
    match wish {
        Wish::Opportunity => become_ui(cx, notes, Fate::Opportunity),
        Wish::Hypothesis => become_ui(cx, notes, Fate::Hypothesis),
        Wish::Initiative => become_ui(cx, notes, Fate::Initiative),
        Wish::Pain => return ask_stage(cx, notes, habits),
        Wish::Need => return ask_persona(cx, notes, habits),
    }
    None
}

/// Asks for the edit and says what came of it.
fn become_ui(cx: &Cx, notes: Vec<Id<Note>>, fate: Fate) {
    let (kind, wish) = match fate {
        Fate::Pain(_) => (Kind::Card, Wish::Pain),
        Fate::Opportunity => (Kind::Opportunity, Wish::Opportunity),
        Fate::Need(_) => (Kind::Persona, Wish::Need),
        Fate::Hypothesis => (Kind::Hypothesis, Wish::Hypothesis),
        Fate::Initiative => (Kind::Initiative, Wish::Initiative),
    };
    let (name, count) = (wish.name(), notes.len());
    let label = if kind == Kind::Persona { Label::Change(kind) } else { Label::Add(kind) };
    cx.edit(label, move |tx| verbs::convert(tx, &notes, fate).map(drop));
    let kind = cx.tr(name);
    cx.ask(Request::Tell(tr!(cx.lang, "notes-became", count = count, kind = kind)));
}

/// Maps with a lane of pain points, with that lane.
fn maps(cx: &Cx) -> Vec<(Id<Journey>, Id<Lane>)> {
    let journeys = cx.workspace.journeys_in_order();
    let lane_of = |journey: Id<Journey>| {
        let lanes = cx.workspace.lanes_of(journey);
        let found = lanes.iter().find(|(_, lane)| lane.kind == LaneKind::PainPoints).map(|(id, _)| *id);
        found.filter(|_| !cx.workspace.stages_of(journey).is_empty())
    };
    journeys.iter().filter_map(|(id, _)| Some((*id, lane_of(*id)?))).collect()
}

fn ask_stage(cx: &Cx, notes: Vec<Id<Note>>, habits: &Habits) -> Option<Question> {
    let maps = maps(cx);
    let Some((journey, lane)) = maps.iter().find(|(_, lane)| *lane == habits.lane).or(maps.first()).copied()
    else {
        cx.ask(Request::Tell(cx.tr("notes-no-pain-lane")));
        return None;
    };
    let stages = cx.workspace.stages_of(journey);
    let at = stages.iter().position(|(id, _)| *id == habits.stage).unwrap_or(0);
    Some(Question { notes, place: Place::Stage(journey, lane), at })
}

fn ask_persona(cx: &Cx, notes: Vec<Id<Note>>, habits: &Habits) -> Option<Question> {
    let personas = cx.workspace.personas_in_order();
    match &personas[..] {
        [] => {
            cx.ask(Request::Tell(cx.tr("notes-no-persona")));
            None
        }
        [(only, _)] => {
            become_ui(cx, notes, Fate::Need(*only));
            None
        }
        _ => {
            let usual = personas.iter().position(|(id, _)| *id == habits.persona);
            let primary = || personas.iter().position(|(_, own)| own.primary);
            Some(Question { notes, place: Place::Persona, at: usual.or_else(primary).unwrap_or(0) })
        }
    }
}

impl Question {
    /// Shows the question; says whether it is to stay.
    pub fn ui(&mut self, ui: &Ui, cx: &Cx, habits: &mut Habits) -> bool {
        let mut stays = true;
        let frame = egui::Frame::popup(ui.style()).corner_radius(12).inner_margin(24);
        let backdrop = egui::Color32::from_black_alpha(70);
        let modal = Modal::new(egui::Id::unique("note-fate")).frame(frame).backdrop_color(backdrop);
        let shown = modal.show(ui.ctx(), |ui| {
            ui.set_width(380.0);
            stays = self.content_ui(ui, cx, habits);
        });
        stays && !shown.should_close()
    }

    fn content_ui(&mut self, ui: &mut Ui, cx: &Cx, habits: &mut Habits) -> bool {
        let key = if self.place == Place::Persona { "notes-whose-need" } else { "notes-which-stage" };
        ui.label(bold(tr!(cx.lang, key, count = self.notes.len()), type_size::SECTION));
        if let Place::Stage(journey, _) = self.place {
            self.map_ui(ui, cx, journey);
        }
        ui.add_space(space::S);
        let names = self.names(cx);
        let last = names.len().saturating_sub(1);
        let take = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        if take(Key::ArrowDown) {
            self.at = (self.at + 1).min(last);
        }
        if take(Key::ArrowUp) {
            self.at = self.at.saturating_sub(1);
        }
        self.at = self.at.min(last);
        let mut chosen = take(Key::Enter);
        ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (index, name) in names.iter().enumerate() {
                let button = egui::Button::selectable(index == self.at, name.as_str()).truncate();
                let wide = egui::Vec2::new(ui.available_width(), 28.0);
                let response = ui.add(button.min_size(wide));
                if response.clicked() {
                    self.at = index;
                    chosen = true;
                }
            }
        });
        ui.add_space(space::M);
        let mut cancelled = false;
        ui.horizontal(|ui| {
            ui.label(weak(cx, cx.tr("notes-choose-keys")).size(type_size::CAPTION));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                chosen |= primary_button(ui, cx.theme, cx.tr("notes-choose")).clicked();
                cancelled = ui.button(cx.tr("dialog-cancel")).clicked();
            });
        });
        if chosen {
            self.answer(cx, habits);
        }
        !chosen && !cancelled
    }

    fn map_ui(&mut self, ui: &mut Ui, cx: &Cx, journey: Id<Journey>) {
        let maps = maps(cx);
        if maps.len() < 2 {
            return;
        }
        let name = |id: Id<Journey>| cx.workspace.journeys.get(id).map(|own| own.name.clone());
        let options: Vec<_> = maps.iter().map(|(id, _)| (*id, name(*id).unwrap_or_default())).collect();
        let called = cx.tr("notes-map");
        let chosen = choice_ui(ui, cx, ("note-map", &called), (journey, None), options);
        if let Some((journey, lane)) = chosen.and_then(|id| maps.iter().find(|(own, _)| *own == id)) {
            self.place = Place::Stage(*journey, *lane);
            self.at = 0;
        }
    }

    fn names(&self, cx: &Cx) -> Vec<String> {
        let called = |name: &str, index: usize| match name.trim() {
            "" => (index + 1).to_string(),
            name => name.replace('\n', " "),
        };
        match self.place {
            Place::Stage(journey, _) => {
                let stages = cx.workspace.stages_of(journey);
                stages.iter().enumerate().map(|(at, (_, own))| called(&own.name, at)).collect()
            }
            Place::Persona => {
                let personas = cx.workspace.personas_in_order();
                personas.iter().enumerate().map(|(at, (_, own))| called(&own.name, at)).collect()
            }
        }
    }

    fn answer(&self, cx: &Cx, habits: &mut Habits) {
        let notes = self.notes.clone();
        match self.place {
            Place::Stage(journey, lane) => {
                let stages = cx.workspace.stages_of(journey);
                if let Some((stage, _)) = stages.get(self.at) {
                    (habits.lane, habits.stage) = (lane, *stage);
                    become_ui(cx, notes, Fate::Pain(Cell::from((lane, *stage))));
                }
            }
            Place::Persona => {
                if let Some((persona, _)) = cx.workspace.personas_in_order().get(self.at) {
                    habits.persona = *persona;
                    become_ui(cx, notes, Fate::Need(*persona));
                }
            }
        }
    }
}

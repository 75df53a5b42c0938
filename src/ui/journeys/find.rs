//! Finding on the board: a bar above it; what does not match is dimmed, and Enter goes from match to match.

use std::{
    collections::BTreeSet,
    rc::{Rc, Weak},
};

use egui::{ComboBox, Key, Modifiers, TextEdit, Ui};

use crate::{
    base::id::Id,
    model::{
        Workspace,
        journey::{Card, Channel, Content, Journey},
        persona::Persona,
    },
    scene::{
        journey_map::{Board, Evidence, Filter},
        theme::space,
    },
    tr,
    ui::{Cx, icon, widgets},
};

use super::JourneysView;

/// The bar with what is looked for and what was found.
#[derive(Default)]
pub struct Find {
    filter: Filter,
    wants_focus: bool,
    /// Which of the matches was gone to last.
    at: Option<usize>,
    found: Found,
    choices: Choices,
}

/// The cards of a board that match.
#[derive(Default)]
struct Found {
    board: Weak<Board>,
    filter: Filter,
    /// For each card of the board.
    is_match: Vec<bool>,
    /// Their places in the board, row by row.
    matches: Vec<u32>,
}

/// What there is in a map to choose from.
#[derive(Default)]
struct Choices {
    personas: Vec<(Id<Persona>, String)>,
    channels: Vec<(Id<Channel>, String)>,
    tags: BTreeSet<String>,
    owners: BTreeSet<String>,
}

/// What is asked of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Next,
    Previous,
    Close,
}

impl Find {
    /// Puts the cursor into the bar's field.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// What is looked for.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// For each card of the board whether it matches; `None` while nothing is asked for.
    pub fn is_match(&self) -> Option<&[bool]> {
        (!self.filter.is_empty()).then_some(&self.found.is_match)
    }

    /// The cards that match, when something is asked for.
    pub fn matching(&self, board: &Board) -> Option<Vec<Id<Card>>> {
        let cards = self.found.matches.iter().filter_map(|index| board.cards.get(*index as usize));
        (!self.filter.is_empty()).then(|| cards.map(|card| card.card).collect())
    }

    /// Looks again when the board or what is looked for has changed.
    fn look(&mut self, workspace: &Workspace, board: &Rc<Board>) {
        let is_same =
            std::ptr::eq(self.found.board.as_ptr(), Rc::as_ptr(board)) && self.found.filter == self.filter;
        if is_same {
            return;
        }
        if self.found.filter != self.filter {
            self.at = None;
        }
        self.choices = choices(workspace, board.journey);
        let matches =
            |id: Id<Card>| workspace.cards.get(id).is_some_and(|card| self.filter.matches(workspace, card));
        let is_match: Vec<bool> = board.cards.iter().map(|placed| matches(placed.card)).collect();
        let found = is_match.iter().enumerate().filter(|(_, is_match)| **is_match);
        self.found = Found {
            board: Rc::downgrade(board),
            filter: self.filter.clone(),
            matches: found.map(|(index, _)| index as u32).collect(),
            is_match,
        };
    }

    /// The next or previous match, round and round.
    fn go(&mut self, board: &Board, asked: Asked) -> Option<Id<Card>> {
        let count = self.found.matches.len();
        let last = count.checked_sub(1)?;
        let at = match (self.at, asked) {
            (None, Asked::Previous) => last,
            (None, _) => 0,
            (Some(at), Asked::Previous) => at.checked_sub(1).unwrap_or(last),
            (Some(at), _) => {
                if at >= last {
                    0
                } else {
                    at + 1
                }
            }
        };
        self.at = Some(at);
        board.cards.get(*self.found.matches.get(at)? as usize).map(|card| card.card)
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) -> Option<Asked> {
        let mut asked = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.label(widgets::icon_text(icon::SEARCH, 16.0));
            let edit = TextEdit::singleline(&mut self.filter.text)
                .desired_width(200.0)
                .hint_text(cx.tr("journeys-find-hint"))
                .char_limit(1_000);
            let response = ui.add(edit).accessible_name(cx.tr("journeys-find"));
            if std::mem::take(&mut self.wants_focus) {
                response.request_focus();
            }
            asked = keys(ui, &response);
            self.choices_ui(ui, cx);
            self.count_ui(ui, cx);
            for (glyph, key, ask) in [
                (icon::ARROW_UP, "journeys-find-previous", Asked::Previous),
                (icon::ARROW_DOWN, "journeys-find-next", Asked::Next),
                (icon::CLOSE, "journeys-find-close", Asked::Close),
            ] {
                if widgets::icon_button(ui, glyph, &cx.tr(key)).clicked() {
                    asked = Some(ask);
                }
            }
        });
        ui.add_space(space::XS);
        asked
    }

    fn count_ui(&self, ui: &mut Ui, cx: &Cx) {
        if self.filter.is_empty() {
            return;
        }
        let count = self.found.matches.len();
        let words = match self.at {
            Some(at) => tr!(cx.lang, "journeys-find-at", number = at + 1, count = count),
            None => tr!(cx.lang, "journeys-find-count", count = count),
        };
        ui.label(widgets::weak(cx, words));
    }

    /// Whatever the map has nothing of is not asked for.
    fn choices_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Self { filter, choices, .. } = self;
        let named =
            |all: &BTreeSet<String>| all.iter().map(|name| (name.clone(), name.clone())).collect::<Vec<_>>();
        if choices.personas.len() > 1 {
            choice_ui(ui, cx, "journeys-find-persona", &mut filter.persona, &choices.personas);
        }
        if !choices.channels.is_empty() {
            choice_ui(ui, cx, "journeys-find-channel", &mut filter.channel, &choices.channels);
        }
        if !choices.tags.is_empty() {
            choice_ui(ui, cx, "journeys-find-tag", &mut filter.tag, &named(&choices.tags));
        }
        let severities: Vec<(Option<u8>, String)> =
            (2..=5).map(|least| (Some(least), tr!(cx.lang, "journeys-find-from", least = least))).collect();
        choice_ui(ui, cx, "journeys-find-severity", &mut filter.severity, &severities);
        let evidence = [
            (Some(Evidence::Some), "journeys-find-evidence-some"),
            (Some(Evidence::None), "journeys-find-evidence-none"),
        ]
        .map(|(value, key)| (value, cx.tr(key)));
        choice_ui(ui, cx, "journeys-find-evidence", &mut filter.evidence, &evidence);
        if !choices.owners.is_empty() {
            choice_ui(ui, cx, "journeys-find-owner", &mut filter.owner, &named(&choices.owners));
        }
    }
}

/// The keys of the field: Enter goes on, Esc closes.
fn keys(ui: &Ui, response: &egui::Response) -> Option<Asked> {
    let is_field = response.has_focus() || response.lost_focus();
    let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if !is_field {
        return None;
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        return Some(Asked::Close);
    }
    let asked = if pressed(Modifiers::SHIFT, Key::Enter) {
        Asked::Previous
    } else if pressed(Modifiers::NONE, Key::Enter) {
        Asked::Next
    } else {
        return None;
    };
    // Enter goes from match to match and leaves the cursor where it is.
    response.request_focus();
    Some(asked)
}

/// One of several values, or any.
fn choice_ui<T: Clone + PartialEq + Default>(
    ui: &mut Ui,
    cx: &Cx,
    key: &str,
    chosen: &mut T,
    values: &[(T, String)],
) {
    let name = cx.tr(key);
    let words = values.iter().find(|(value, _)| value == chosen).map_or(name.as_str(), |(_, words)| words);
    let combo = ComboBox::from_id_salt(key.to_owned()).selected_text(words.to_owned()).width(0.0);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, T::default(), cx.tr("journeys-find-any"));
        for (value, words) in values {
            ui.selectable_value(chosen, value.clone(), words);
        }
    });
    response.response.accessible_name(name);
}

fn choices(workspace: &Workspace, journey: Id<Journey>) -> Choices {
    let mut found = Choices::default();
    if let Some(journey) = workspace.journeys.get(journey) {
        let named = |id: &Id<Persona>| workspace.personas.get(*id).map(|persona| (*id, persona.name.clone()));
        found.personas = journey.personas.iter().filter_map(named).collect();
    }
    let mut channels = BTreeSet::new();
    for card in workspace.cards.values() {
        let is_here = workspace.lanes.get(card.lane).is_some_and(|lane| lane.journey == journey);
        if is_here {
            found.tags.extend(card.tags.iter().cloned());
            if let Content::Touchpoint { channel, .. } | Content::Channel { channel } = card.content {
                channels.insert(channel);
            }
        }
    }
    for (id, channel) in workspace.channels_in_order() {
        if channels.contains(&id) {
            found.channels.push((id, channel.name.clone()));
            found.owners.insert(channel.owner_role.clone());
        }
    }
    found.owners.extend(workspace.stages_of(journey).into_iter().map(|(_, stage)| stage.owner_role.clone()));
    found.owners.remove("");
    found
}

impl JourneysView {
    /// The bar, while it is open.
    pub(super) fn find_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(mut find) = self.find.take() else { return };
        let Some(board) = self.laid_out(cx) else { return };
        find.look(cx.workspace, &board);
        let asked = find.ui(ui, cx);
        find.look(cx.workspace, &board);
        match asked {
            Some(Asked::Close) => return,
            Some(asked) => {
                if let Some(card) = find.go(&board, asked) {
                    self.selection.set(card.into());
                    self.reveal = Some(card.into());
                }
            }
            None => {}
        }
        self.find = Some(find);
    }
}

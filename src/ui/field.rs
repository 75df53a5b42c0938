//! Text fields whose typing is never lost: a draft while the field has the focus, one edit when it is done.
//!
//! Enter commits, Shift+Enter breaks the line, Esc goes back to the text as it was when the field got the
//! focus; leaving the field, switching the view, saving and a second of typing commit too. Nothing is
//! committed while an input method is composing.

use std::{borrow::Cow, rc::Rc};

use egui::{Event, ImeEvent, Key, KeyboardShortcut, Modifiers, Response, TextEdit, Ui};

use crate::{
    base::text,
    edit::{Join, Label, Refused, Tx},
    model::AnyId,
    tr,
};

use super::{
    Cx,
    cx::Request,
    inline::{Place, select_all},
};

/// How a text becomes an edit.
type Commit = Rc<dyn Fn(&mut Tx, String) -> Result<(), Refused>>;

/// The text in the field that has the focus.
pub struct Draft {
    id: egui::Id,
    /// The record and field it belongs to, for the journal.
    pub of: (AnyId, &'static str),
    pub text: String,
    at_focus: String,
    committed: String,
    /// When the first change was made that is not yet part of the document.
    unsaved_since: f64,
    composing: bool,
    /// Whether any of its typing became an edit.
    edited: bool,
    label: Label,
    commit: Commit,
    /// The frame in which its field was last on the screen.
    shown_in: u64,
}

/// Seconds until what was typed becomes an edit though the typing goes on: as long as a crash may cost.
const PAUSE: f64 = 1.0;

impl Draft {
    /// Whether the field's own undo has nothing left to take back.
    pub fn is_as_at_focus(&self) -> bool {
        self.text == self.at_focus
    }

    /// Whether the field it belongs to is no longer drawn.
    pub fn is_orphan(&self, frame: u64) -> bool {
        self.shown_in + 1 < frame
    }

    /// The edit that makes what was typed part of the document, if anything is to be done.
    pub fn take_edit(&mut self) -> Option<Request> {
        if self.text == self.committed {
            return None;
        }
        self.committed.clone_from(&self.text);
        self.edited = true;
        let (commit, text, (record, field)) = (Rc::clone(&self.commit), self.text.clone(), self.of);
        let verb = Box::new(move |tx: &mut Tx| commit(tx, text).map(|()| None));
        Some(Request::Edit { label: self.label, join: Join::With(record, field), verb })
    }
}

/// A text field of a record.
pub struct Field<'a> {
    record: AnyId,
    of_record: &'static str,
    index: usize,
    value: &'a str,
    name: String,
    hint: String,
    rows: usize,
    /// Grows with its text from one line on.
    grows: bool,
    font: Option<egui::FontId>,
    framed: bool,
    align: egui::Align2,
    width: f32,
    label: Label,
}

impl<'a> Field<'a> {
    /// A field for one value of a record. `name` is its accessible name.
    pub fn new(
        record: impl Into<AnyId>,
        field: &'static str,
        value: &'a str,
        name: impl Into<String>,
    ) -> Self {
        let record = record.into();
        Self {
            record,
            of_record: field,
            index: 0,
            value,
            name: name.into(),
            hint: String::new(),
            rows: 1,
            grows: false,
            font: None,
            framed: true,
            align: egui::Align2::LEFT_TOP,
            width: f32::INFINITY,
            label: Label::Change(record.kind),
        }
    }

    /// Tells apart several values of one field, such as the entries of a list.
    #[must_use]
    pub fn index(self, index: usize) -> Self {
        Self { index, ..self }
    }

    /// Of which record and field it is, and which of the field's values.
    pub fn place(&self) -> Place {
        (self.record, self.of_record, self.index)
    }

    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// Several lines, at least so many high.
    #[must_use]
    pub fn rows(self, rows: usize) -> Self {
        Self { rows: rows.max(2), ..self }
    }

    /// One line high, and higher as the text needs it.
    #[must_use]
    pub fn growing(self) -> Self {
        Self { grows: true, ..self }
    }

    #[must_use]
    pub fn font(self, font: egui::FontId) -> Self {
        Self { font: Some(font), ..self }
    }

    /// Looks like plain text until it is used.
    #[must_use]
    pub fn plain(self) -> Self {
        Self { framed: false, ..self }
    }

    /// For numbers: they stand at the right, digit below digit, and Tab selects them, so that a new one takes their place.
    #[must_use]
    pub fn numeric(self) -> Self {
        Self { align: egui::Align2::RIGHT_TOP, ..self }
    }

    #[must_use]
    pub fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    #[must_use]
    pub fn label(self, label: Label) -> Self {
        Self { label, ..self }
    }

    /// The widget id of the field, to give it the focus.
    pub fn id_of(record: AnyId, field: &'static str, index: usize) -> egui::Id {
        egui::Id::unique(("field", record.to_string(), field, index))
    }

    /// Shows the field; what is typed becomes an edit through `commit`.
    pub fn show(
        self,
        ui: &mut Ui,
        cx: &Cx,
        commit: impl Fn(&mut Tx, String) -> Result<(), Refused> + 'static,
    ) -> Response {
        let id = Self::id_of(self.record, self.of_record, self.index);
        let mut draft = cx.draft.borrow_mut();
        let own = draft.as_ref().filter(|draft| draft.id == id);
        let mut text = own.map_or_else(|| self.value.to_owned(), |draft| draft.text.clone());
        let response = self.edit_ui(ui, cx, id, &mut text);
        let frame = ui.ctx().cumulative_frame_nr();
        if response.has_focus() && draft.as_ref().is_none_or(|draft| draft.id != id) {
            // Another field's draft goes into the document before this one takes its place.
            if let Some(edit) = draft.as_mut().and_then(Draft::take_edit) {
                cx.ask(edit);
                cx.ask(Request::Seal);
            }
            *draft = Some(self.new_draft(id, Rc::new(commit), frame));
        }
        if let Some(draft) = draft.as_mut().filter(|draft| draft.id == id) {
            draft.shown_in = frame;
            follow(ui, draft, text, &response, cx);
        }
        if response.lost_focus() && draft.as_ref().is_some_and(|draft| draft.id == id) {
            *draft = None;
        }
        response
    }

    fn edit_ui(&self, ui: &mut Ui, cx: &Cx, id: egui::Id, text: &mut String) -> Response {
        if ui.memory(|memory| memory.has_focus(id)) {
            clean_paste(ui, cx);
        }
        let several_lines = self.grows || self.rows > 1;
        let edit = if several_lines { TextEdit::multiline(text) } else { TextEdit::singleline(text) };
        let mut edit = edit
            .id(id)
            .hint_text(self.hint.clone())
            .desired_width(self.width)
            .align(self.align)
            .margin(egui::Margin::symmetric(8, 5));
        if several_lines {
            let line_break = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
            edit = edit.desired_rows(self.rows).return_key(line_break);
        }
        if let Some(font) = &self.font {
            edit = edit.font(font.clone());
        }
        if !self.framed {
            edit = edit.frame(egui::Frame::NONE);
        }
        let response = edit.show(ui).response.response;
        let is_number = self.align == egui::Align2::RIGHT_TOP;
        if is_number && response.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
            select_all(ui, id);
        }
        response.accessible_name(&self.name)
    }

    fn new_draft(&self, id: egui::Id, commit: Commit, frame: u64) -> Draft {
        Draft {
            id,
            of: (self.record, self.of_record),
            text: self.value.to_owned(),
            at_focus: self.value.to_owned(),
            committed: self.value.to_owned(),
            unsaved_since: 0.0,
            composing: false,
            edited: false,
            label: self.label,
            commit,
            shown_in: frame,
        }
    }
}

/// The longest text that is pasted into a field, in bytes.
const MOST_PASTED: usize = 100_000;

/// What is pasted comes without control characters; what no field is made for does not come at all.
fn clean_paste(ui: &Ui, cx: &Cx) {
    let too_long = ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Paste(text) = event
                && let Cow::Owned(clean) = text::clean(text)
            {
                *text = clean;
            }
        }
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, Event::Paste(text) if text.len() > MOST_PASTED));
        input.events.len() < before
    });
    if too_long {
        cx.ask(Request::Tell(tr!(cx.lang, "field-paste-too-long", most = MOST_PASTED / 1_000)));
    }
}

/// Brings the draft up to what happened in its field this frame, and commits it when its time has come.
fn follow(ui: &Ui, draft: &mut Draft, text: String, response: &Response, cx: &Cx) {
    let (now, escape, enter) = ui.input(|input| {
        for event in &input.events {
            match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => draft.composing = !text.is_empty(),
                Event::Ime(ImeEvent::Commit(_)) => draft.composing = false,
                _ => {}
            }
        }
        let enter = input.key_pressed(Key::Enter) && !input.modifiers.shift;
        (input.time, input.key_pressed(Key::Escape), enter)
    });
    if text != draft.text {
        if draft.text == draft.committed {
            draft.unsaved_since = now;
        }
        draft.text = text;
    }
    if draft.composing && !response.lost_focus() {
        return;
    }
    if enter && response.has_focus() {
        response.surrender_focus();
    }
    if response.lost_focus() && escape {
        draft.text.clone_from(&draft.at_focus);
    }
    let waited = now - draft.unsaved_since;
    if response.lost_focus() || enter || waited >= PAUSE {
        if let Some(edit) = draft.take_edit() {
            cx.ask(edit);
        }
    } else if draft.text != draft.committed {
        ui.ctx().request_repaint_after_secs((PAUSE - waited).max(0.0) as f32);
    }
    if response.lost_focus() && draft.edited {
        cx.ask(Request::Seal);
    }
}

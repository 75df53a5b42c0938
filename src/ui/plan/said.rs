//! Fields whose text is read as something else: what cannot be taken changes nothing, and why is said below the field.

use std::{cell::RefCell, rc::Rc};

use egui::{RichText, Ui};

use crate::{
    base::number,
    edit::{Refused, Tx},
    i18n,
    model::AnyId,
    scene::theme::type_size,
    ui::{
        Cx,
        field::Field,
        inline::{Editing, quiet},
        style::color,
    },
};

/// A field of a record: its name and its place in a list.
pub type At = (AnyId, &'static str, usize);

/// Why the last thing typed was not taken, and where that was.
#[derive(Clone, Default)]
pub struct Refusals(Rc<RefCell<Option<(At, String)>>>);

impl Refusals {
    fn of(&self, at: At) -> Option<String> {
        self.0.borrow().as_ref().filter(|(other, _)| *other == at).map(|(_, words)| words.clone())
    }

    /// Says something below a field.
    pub fn say(&self, at: At, words: String) {
        *self.0.borrow_mut() = Some((at, words));
    }

    /// Says nothing below a field.
    pub fn forget(&self, at: At) {
        let is_own = self.of(at).is_some();
        if is_own {
            *self.0.borrow_mut() = None;
        }
    }
}

/// Why a text was not taken.
pub enum Fault {
    /// To be said below the field.
    Words(String),
    /// A record is gone: a matter for the whole program.
    Refused(Refused),
}

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

/// What a field shows: its text, its accessible name, and its hint.
pub struct Shown<'a> {
    pub now: &'a str,
    pub name: String,
    pub hint: String,
}

/// Shows the field as wide as there is room; `take` reads its text and makes it part of the document.
pub fn said_ui(
    ui: &mut Ui,
    cx: &Cx,
    (editing, refusals): (&mut Editing, &Refusals),
    (at, shown): (At, Shown),
    take: impl Fn(&mut Tx, &str) -> Result<(), Fault> + 'static,
) {
    ui.vertical(|ui| {
        let width = ui.available_width();
        let field = Field::new(at.0, at.1, shown.now, shown.name).hint(shown.hint).width(width);
        let own = refusals.clone();
        let response =
            quiet(ui, cx, editing, field.index(at.2), move |tx, text| match take(tx, text.trim()) {
                Ok(()) => {
                    own.forget(at);
                    Ok(())
                }
                Err(Fault::Words(words)) => {
                    own.say(at, words);
                    Ok(())
                }
                Err(Fault::Refused(refused)) => Err(refused),
            });
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            refusals.forget(at);
        }
        if let Some(why) = refusals.of(at) {
            refusal_ui(ui, cx, why);
        }
    });
}

/// Why something was not done.
pub fn refusal_ui(ui: &mut Ui, cx: &Cx, why: String) {
    let why = RichText::new(why).size(type_size::CAPTION).color(color(cx.theme.adverse));
    ui.add(egui::Label::new(why).wrap());
}

/// Shows what was said below a place that is no field.
pub fn said_below_ui(ui: &mut Ui, cx: &Cx, refusals: &Refusals, at: At) {
    if let Some(why) = refusals.of(at) {
        refusal_ui(ui, cx, why);
    }
}

/// A number, or nothing when the text is empty; `refusal` is the key of what is said of any other text.
pub fn number_in(
    lang: crate::base::localised::Lang,
    text: &str,
    (fits, refusal): (fn(f64) -> bool, &'static str),
) -> Result<Option<f64>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    // A comma for the decimals where it cannot part thousands.
    let read = number::parse(text).or_else(|_| number::parse(&text.replace(',', ".")));
    match read {
        Ok(value) if fits(value) => Ok(Some(value)),
        _ => Err(Fault::Words(i18n::format(lang, refusal, &[("text", text.into())]))),
    }
}

//! Fields whose text a verb reads: what cannot be taken leaves the value, and the reason stands below the field.

use std::{cell::RefCell, rc::Rc};

use egui::{Response, RichText, Ui};

use crate::{
    base::{localised::Lang, number},
    edit::{Refused, Tx},
    i18n,
    scene::theme::type_size,
};

use super::{
    super::{Cx, field::Field, style::color},
    Editing, Place, quiet,
};

/// Why a text was not taken.
pub enum NotTaken {
    /// A matter for the whole program, such as a record that is gone.
    Refused(Refused),
    /// A reason in words, for below the field.
    Because(String),
}

impl From<Refused> for NotTaken {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

/// Where something was last refused, and why.
#[derive(Clone, Default)]
pub struct Reasons(Rc<RefCell<Option<(Place, String)>>>);

impl Reasons {
    /// Says something below a place.
    pub fn say(&self, place: Place, why: String) {
        *self.0.borrow_mut() = Some((place, why));
    }

    /// Says nothing below a place.
    pub fn forget(&self, place: Place) {
        self.0.borrow_mut().take_if(|(own, _)| *own == place);
    }

    /// Shows what is to be said below a place.
    pub fn ui(&self, ui: &mut Ui, cx: &Cx, place: Place) {
        if let Some((_, why)) = self.0.borrow().as_ref().filter(|(own, _)| *own == place) {
            why_ui(ui, cx, why);
        }
    }

    /// Makes an edit of a text, or keeps the reason why not.
    fn taking<T>(&self, place: Place, take: T) -> impl Fn(&mut Tx, String) -> Result<(), Refused> + use<T>
    where
        T: Fn(&mut Tx, &str) -> Result<(), NotTaken>,
    {
        let reasons = self.clone();
        move |tx, text| match take(tx, text.trim()) {
            Ok(()) => {
                reasons.forget(place);
                Ok(())
            }
            Err(NotTaken::Refused(refused)) => Err(refused),
            Err(NotTaken::Because(why)) => {
                reasons.say(place, why);
                Ok(())
            }
        }
    }

    /// Esc takes the text back, and with it what was said of it.
    fn follow(&self, ui: &Ui, response: &Response, place: Place) {
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            self.forget(place);
        }
    }
}

/// A field that looks like text until it is used, as wide as there is room; `take` reads its text and makes it part of
/// the document.
pub fn taken_ui(
    ui: &mut Ui,
    cx: &Cx,
    editing: &mut Editing,
    field: Field,
    take: impl Fn(&mut Tx, &str) -> Result<(), NotTaken> + 'static,
) {
    ui.vertical(|ui| {
        let place = field.place();
        let commit = editing.reasons.taking(place, take);
        let field = field.width(ui.available_width());
        let response = quiet(ui, cx, editing, field, commit);
        editing.reasons.follow(ui, &response, place);
        editing.reasons.ui(ui, cx, place);
    });
}

/// A field in a box, as in a form; its reason is shown where there is room for it.
pub fn boxed_ui(
    ui: &mut Ui,
    cx: &Cx,
    reasons: &Reasons,
    field: Field,
    take: impl Fn(&mut Tx, &str) -> Result<(), NotTaken> + 'static,
) {
    let place = field.place();
    let response = field.show(ui, cx, reasons.taking(place, take));
    reasons.follow(ui, &response, place);
}

/// Why something was not done.
pub fn why_ui(ui: &mut Ui, cx: &Cx, why: &str) {
    let why = RichText::new(why).size(type_size::CAPTION).color(color(cx.theme.adverse));
    ui.add(egui::Label::new(why).wrap());
}

/// A number, or nothing when the text is empty; `refusal` is the key of what is said of any other text.
pub fn number_in(
    lang: Lang,
    text: &str,
    (fits, refusal): (fn(f64) -> bool, &'static str),
) -> Result<Option<f64>, NotTaken> {
    if text.is_empty() {
        return Ok(None);
    }
    // A comma for the decimals where it cannot part thousands.
    let read = number::parse(text).or_else(|_| number::parse(&text.replace(',', ".")));
    match read {
        Ok(value) if fits(value) => Ok(Some(value)),
        _ => Err(NotTaken::Because(i18n::format(lang, refusal, &[("text", text.into())]))),
    }
}

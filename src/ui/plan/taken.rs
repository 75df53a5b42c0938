//! Fields whose text a verb reads: what cannot be taken leaves the value, and the reason stands below the field.

use std::{cell::RefCell, rc::Rc};

use egui::{RichText, Ui};

use crate::{
    edit::{Refused, Tx},
    scene::theme::type_size,
    ui::{
        Cx,
        field::Field,
        inline::{Editing, Place, quiet},
        style::color,
    },
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

/// The field whose text was last refused, and why.
#[derive(Clone, Default)]
pub struct Reasons(Rc<RefCell<Option<(Place, String)>>>);

impl Reasons {
    fn of(&self, place: Place) -> Option<String> {
        self.0.borrow().as_ref().filter(|(own, _)| *own == place).map(|(_, why)| why.clone())
    }

    fn clear(&self, place: Place) {
        self.0.borrow_mut().take_if(|(own, _)| *own == place);
    }

    /// Makes an edit of a text, or keeps the reason why not.
    fn taking<T>(&self, place: Place, take: T) -> impl Fn(&mut Tx, String) -> Result<(), Refused> + use<T>
    where
        T: Fn(&mut Tx, &str) -> Result<(), NotTaken>,
    {
        let reasons = self.clone();
        move |tx, text| match take(tx, text.trim()) {
            Ok(()) => {
                reasons.clear(place);
                Ok(())
            }
            Err(NotTaken::Refused(refused)) => Err(refused),
            Err(NotTaken::Because(why)) => {
                *reasons.0.borrow_mut() = Some((place, why));
                Ok(())
            }
        }
    }
}

/// A field that looks like text until it is used.
pub fn quiet_ui(
    ui: &mut Ui,
    cx: &Cx,
    (editing, reasons, place): (&mut Editing, &Reasons, Place),
    field: Field,
    take: impl Fn(&mut Tx, &str) -> Result<(), NotTaken> + 'static,
) {
    ui.vertical(|ui| {
        let response = quiet(ui, cx, editing, field.index(place.2), reasons.taking(place, take));
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            reasons.clear(place);
        }
        reason_ui(ui, cx, reasons, place);
    });
}

/// A field in a box, as in a form; its reason is shown by [`reason_ui`] where there is room.
pub fn boxed_ui(
    ui: &mut Ui,
    cx: &Cx,
    (reasons, place): (&Reasons, Place),
    field: Field,
    take: impl Fn(&mut Tx, &str) -> Result<(), NotTaken> + 'static,
) {
    let response = field.index(place.2).show(ui, cx, reasons.taking(place, take));
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        reasons.clear(place);
    }
}

/// Why the last text of a field was not taken.
pub fn reason_ui(ui: &mut Ui, cx: &Cx, reasons: &Reasons, place: Place) {
    if let Some(why) = reasons.of(place) {
        let why = RichText::new(why).size(type_size::CAPTION).color(color(cx.theme.adverse));
        ui.add(egui::Label::new(why).wrap());
    }
}

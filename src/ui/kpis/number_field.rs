//! Fields whose text is read as something else: what cannot be read changes nothing and is said in words.

use std::{cell::RefCell, rc::Rc};

use egui::{Response, Ui};

use crate::{
    base::{id::Id, period::Period},
    edit::{Refused, Tx},
    model::Record,
    ui::{Cx, field::Field, widgets::caption},
};

use super::entry::{Fault, any_period};

/// Why the last thing typed was not taken.
#[derive(Clone, Default)]
pub struct Faults(Rc<RefCell<Option<String>>>);

impl Faults {
    pub fn latest(&self) -> Option<String> {
        self.0.borrow().clone()
    }

    pub fn clear(&self) {
        *self.0.borrow_mut() = None;
    }

    pub fn set(&self, words: String) {
        *self.0.borrow_mut() = Some(words);
    }
}

/// A period of any length with its caption; an empty text leaves it open.
pub fn any_period_ui<T: Record>(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    (id, now): (Id<T>, Option<Period>),
    set: fn(&mut T, Option<Period>),
) {
    caption(ui, cx, cx.tr("kpis-column-period"));
    let now = now.map(|period| period.to_string()).unwrap_or_default();
    let field = Field::new(id, "period", &now, cx.tr("kpis-column-period")).hint("2026-03").width(100.0);
    number_ui(ui, cx, faults, field, move |tx, text| {
        let period = if text.trim().is_empty() { None } else { Some(any_period(text)?) };
        Ok(tx.update(id, |own| set(own, period))?)
    });
}

/// Shows a field; `take` reads its text and makes it part of the document.
pub fn number_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    field: Field,
    take: impl Fn(&mut Tx, &str) -> Result<(), Fault> + 'static,
) -> Response {
    let (faults, lang) = (faults.clone(), cx.lang);
    field.show(ui, cx, move |tx, text| match take(tx, &text) {
        Ok(()) => {
            faults.clear();
            Ok(())
        }
        // Only a record that is gone is a matter for the whole program; the rest is said beside the field.
        Err(Fault::Refused(refused @ Refused::NotFound(_))) => Err(refused),
        Err(fault) => {
            faults.set(fault.words(lang));
            Ok(())
        }
    })
}

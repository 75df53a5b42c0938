//! Fields for numbers and dates: what cannot be read leaves the value and says why.

use egui::Ui;
use jiff::civil::Date;

use crate::{
    base::{number, written},
    edit::{Refused, Tx},
    i18n,
    scene::persona_sheet::percent_number,
};

use super::{
    super::{Cx, field::Field},
    Editing, quiet,
    taken::why_ui,
};

/// How the text of a field is read; absent when it is empty.
pub struct Reading<T> {
    pub read: fn(&str) -> Option<T>,
    /// The key of what is said when it cannot be read; uses `text`.
    pub refusal: &'static str,
}

// Written out because `derive` would ask the same of `T`.
impl<T> Clone for Reading<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Reading<T> {}

/// Years, 0–130.
pub const AGE: Reading<u8> =
    Reading { read: |text| text.parse().ok().filter(|age| *age <= 130), refusal: "people-bad-age" };

/// A whole number.
pub const NUMBER: Reading<u32> = Reading { read: |text| text.parse().ok(), refusal: "people-bad-number" };

/// Per cent, kept as a share of 0–1.
pub const PERCENT: Reading<f64> = Reading { read: share, refusal: "people-bad-percent" };

/// A day as in 2026-01-31.
pub const DATE: Reading<Date> = Reading { read: written::day, refusal: "people-bad-date" };

/// An amount of money, not negative.
pub const AMOUNT: Reading<f64> = Reading {
    read: |text| number::parse(text).ok().filter(|amount| *amount >= 0.0),
    refusal: "inline-bad-amount",
};

/// A point of a scale of 1–5, fractions allowed.
pub const ONE_TO_FIVE: Reading<f64> = Reading {
    read: |text| number::parse(&text.replace(',', ".")).ok().filter(|value| (1.0..=5.0).contains(value)),
    refusal: "inline-bad-one-to-five",
};

/// A percentage of 0–100 with a point or a comma, with or without its sign.
fn share(text: &str) -> Option<f64> {
    let percent = number::parse(&text.replace([',', '，'], ".")).ok()?;
    (0.0..=100.0).contains(&percent).then_some(percent / 100.0)
}

/// A share of 0–1 as it stands in its field.
pub fn share_text(share: Option<f64>) -> String {
    share.map(percent_number).unwrap_or_default()
}

/// A text that is no value of its field.
#[derive(Debug, PartialEq)]
struct Unreadable;

/// The value of a text; an empty one is no value.
fn value<T>(reading: Reading<T>, text: &str) -> Result<Option<T>, Unreadable> {
    match text.trim() {
        "" => Ok(None),
        text => (reading.read)(text).map(Some).ok_or(Unreadable),
    }
}

/// How the frame of a field looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Like text until it is used.
    Quiet,
    /// A box, as in a form.
    Boxed,
}

/// Shows the field; only what can be read is set.
pub fn checked_ui<T: 'static>(
    ui: &mut Ui,
    cx: &Cx,
    editing: &mut Editing,
    (field, reading): (Field, Reading<T>),
    set: impl Fn(&mut Tx, Option<T>) -> Result<(), Refused> + 'static,
) {
    looking_ui(ui, cx, (editing, Look::Quiet), (field, reading), set);
}

/// The same with a look.
pub fn looking_ui<T: 'static>(
    ui: &mut Ui,
    cx: &Cx,
    (editing, look): (&mut Editing, Look),
    (field, reading): (Field, Reading<T>),
    set: impl Fn(&mut Tx, Option<T>) -> Result<(), Refused> + 'static,
) {
    let place = field.place();
    ui.vertical(|ui| {
        let commit = move |tx: &mut Tx, text: String| match value(reading, &text) {
            Ok(value) => set(tx, value),
            // Said below the field; the value stays.
            Err(Unreadable) => Ok(()),
        };
        let response = match look {
            Look::Quiet => quiet(ui, cx, editing, field, commit),
            Look::Boxed => field.show(ui, cx, commit),
        };
        if response.has_focus() {
            let text = cx.draft.borrow().as_ref().map(|draft| draft.text.clone()).unwrap_or_default();
            let refused = value(reading, &text).is_err().then_some((place, text));
            editing.refused = refused.or_else(|| editing.refused.take().filter(|(other, _)| *other != place));
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            editing.refused = None;
        }
        if let Some((_, text)) = editing.refused.as_ref().filter(|(refused, _)| *refused == place) {
            let why = i18n::format(cx.lang, reading.refusal, &[("text", text.as_str().into())]);
            why_ui(ui, cx, &why);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_typed_in_per_cent() {
        for (text, expected) in [
            ("45", Some(0.45)),
            ("12.5 %", Some(0.125)),
            ("12,5％", Some(0.125)),
            ("１２，５％", Some(0.125)),
            ("0", Some(0.0)),
            ("100", Some(1.0)),
            ("101", None),
            ("-1", None),
            ("NaN", None),
            ("many", None),
        ] {
            assert_eq!(share(text), expected, "{text}");
        }
        assert_eq!(share_text(Some(0.45)), "45");
        assert_eq!(share_text(Some(1.0 / 3.0)), "33.33");
        assert_eq!(share_text(None), "");
    }

    #[test]
    fn an_empty_text_is_no_value_and_an_unreadable_one_is_refused() {
        assert_eq!(value(AGE, " "), Ok(None));
        assert_eq!(value(AGE, "35"), Ok(Some(35)));
        assert_eq!(value(AGE, "131"), Err(Unreadable));
        assert_eq!(value(NUMBER, "-3"), Err(Unreadable));
        assert_eq!(value(DATE, "2026-02-30"), Err(Unreadable));
        assert_eq!(value(AMOUNT, "12,000.5"), Ok(Some(12_000.5)));
        assert_eq!(value(AMOUNT, "-1"), Err(Unreadable));
        assert_eq!(value(ONE_TO_FIVE, "4,5"), Ok(Some(4.5)));
        assert_eq!(value(ONE_TO_FIVE, "5.1"), Err(Unreadable));
        assert_eq!(value(DATE, "2026-01-31"), Ok(Some(jiff::civil::date(2026, 1, 31))));
    }
}

//! When an initiative begins and ends, what it costs, and what of its time cannot be.

use egui::{Label as TextLabel, RichText, Ui};

use crate::{
    analysis::plan::Calendar,
    base::{id::Id, number, period::Period, written},
    edit::{
        Tx,
        initiative::{self as verbs, End},
    },
    model::strategy::Initiative,
    scene::{
        names,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        field::Field,
        icon,
        inline::{
            Editing,
            taken::{NotTaken, number_in, taken_ui},
            text::fact_ui,
        },
        style::color,
        widgets::icon_text,
    },
};

/// The fields for start and end.
pub fn time_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative), editing: &mut Editing) {
    for (end, field, key, now) in
        [(End::Start, "start", "plan-start", own.start), (End::Finish, "end", "plan-end", own.end)]
    {
        fact_ui(ui, cx, key, |ui| {
            let now = now.map(|period| period.to_string()).unwrap_or_default();
            let field = Field::new(id, field, &now, cx.tr(key)).hint(cx.tr("plan-period-hint"));
            let lang = cx.lang;
            taken_ui(ui, cx, editing, field, move |tx, text| {
                let period = read_period(text)
                    .map_err(|()| NotTaken::Because(tr!(lang, "plan-bad-period", text = text)))?;
                set(tx, id, (end, period)).map_err(|fault| match fault {
                    NotTaken::Refused(crate::edit::Refused::OutOfRange) => {
                        NotTaken::Because(tr!(lang, "plan-ends-before-start", text = text))
                    }
                    fault => fault,
                })
            });
        });
    }
}

fn set(tx: &mut Tx, id: Id<Initiative>, (end, period): (End, Option<Period>)) -> Result<(), NotTaken> {
    Ok(verbs::set_end(tx, id, end, period)?)
}

/// A period as people type it: `2026-3` and `2026/03` for a month, `2026-q2`; nothing when the text is empty.
pub fn read_period(text: &str) -> Result<Option<Period>, ()> {
    if text.trim().is_empty() { Ok(None) } else { written::period(text).map(Some).ok_or(()) }
}

/// The fields for costs.
pub fn costs_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative), editing: &mut Editing) {
    type Slot = fn(&mut Initiative) -> &mut Option<f64>;
    let costs: [(&'static str, &'static str, Option<f64>, Slot); 2] = [
        ("cost_once", "plan-cost-once", own.cost_once, |own| &mut own.cost_once),
        ("cost_per_year", "plan-cost-per-year", own.cost_per_year, |own| &mut own.cost_per_year),
    ];
    let currency = cx.workspace.profile.currency.trim();
    for (field, key, now, slot) in costs {
        fact_ui(ui, cx, key, |ui| {
            let now = now.map_or_else(String::new, number::amount);
            let hint = if currency.is_empty() { cx.tr("plan-amount-hint") } else { format!("{currency}…") };
            let field = Field::new(id, field, &now, cx.tr(key)).hint(hint);
            let lang = cx.lang;
            taken_ui(ui, cx, editing, field, move |tx, text| {
                let cost = number_in(lang, text, (|cost| cost >= 0.0, "inline-bad-amount"))?;
                Ok(tx.update(id, |own| *slot(own) = cost)?)
            });
        });
    }
}

/// What cannot be as it is entered: it ends before it begins, begins before what it waits for has ended, or waits in a
/// circle.
pub fn conflicts_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    let mut words = Vec::new();
    if verbs::is_backwards(cx.workspace, own.start, own.end) {
        words.push(cx.tr("plan-conflict-backwards"));
    }
    let calendar = Calendar::of(cx.workspace);
    let begins = calendar.days(&Initiative { end: own.start, ..own.clone() }).map(|(first, _)| first);
    for other in &own.depends_on {
        let Some(waited) = cx.workspace.initiatives.get(*other) else { continue };
        let ends = calendar.days(&Initiative { start: waited.end, ..waited.as_ref().clone() });
        if begins.zip(ends.map(|(_, last)| last)).is_some_and(|(begins, ends)| begins <= ends) {
            let name = names::record(cx.workspace, (*other).into(), cx.lang);
            words.push(tr!(cx.lang, "plan-conflict-early", name = name));
        }
        let circle = verbs::circle(cx.workspace, id, *other);
        if !circle.is_empty() {
            words.push(tr!(cx.lang, "plan-conflict-circle", names = told(cx, &circle)));
        }
    }
    for words in words {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.label(icon_text(icon::ALERT, 13.0).color(color(cx.theme.caution)));
            ui.add(TextLabel::new(RichText::new(words).size(type_size::CAPTION)).wrap());
        });
    }
}

/// A circle by its names, back to the first.
pub fn told(cx: &Cx, circle: &[Id<Initiative>]) -> String {
    let around = circle.iter().chain(circle.first());
    let names = around.map(|id| names::record(cx.workspace, (*id).into(), cx.lang));
    names.collect::<Vec<_>>().join(" → ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_people_type_them() {
        for (text, expected) in [
            ("2026-3", Some("2026-03")),
            ("2026/03", Some("2026-03")),
            ("2026-q2", Some("2026-Q2")),
            ("2026", Some("2026")),
            (" ", None),
        ] {
            let read = read_period(text).unwrap().map(|period| period.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
        for text in ["2026-13", "spring", "2026-0", "26-3"] {
            assert!(read_period(text).is_err(), "{text}");
        }
    }
}

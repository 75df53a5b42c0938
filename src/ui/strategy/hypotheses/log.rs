//! The log of tests: the arms of each with their counts, and what they show in words.

use egui::{RichText, Ui};

use crate::{
    base::{id::Id, number, text::shortened},
    edit::{Label, hypothesis as verbs},
    model::{
        Kind,
        order::{Row, in_order},
        strategy::{Experiment, Hypothesis, Variant},
    },
    scene::{
        strategy::trial,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        article::{add_ui, heading_ui},
        field::Field,
        icon,
        inline::{
            Editing,
            checked::{Reading, checked_ui},
            choice::choice_ui,
            entries::small_button,
            quiet,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, Text, captioned_ui, date, date_text, fact_ui, name_of, text, text_ui, value_ui},
        },
        style::color,
        widgets::{bold, weak},
    },
};

use super::{
    fold::{self, Fold},
    measures::begin_test,
};

pub const NAME: Text<Experiment> = text!("test-name", "test-name-hint", name);
const DECISION: Text<Experiment> = text!("test-decision", "test-decision-hint", decision);

/// A number of people, whole and not negative.
const COUNT: Reading<u64> =
    Reading { read: |text| number::parse_count(text).ok(), refusal: "people-bad-number" };

pub fn log_ui(ui: &mut Ui, cx: &Cx, open: &mut Fold<Experiment>, editing: &mut Editing) {
    ui.add_space(space::L);
    heading_ui(ui, cx, "test-log", "test-about");
    let rows = in_order(&cx.workspace.experiments, |_| true);
    open.settle(&rows);
    for (index, (id, own)) in rows.iter().enumerate() {
        let note = date_text(own.date);
        let mark = ("", color(cx.theme.second_ink));
        let open_words = cx.tr("test-test");
        let row = fold::Row { name: &own.name, open: &open_words, mark, note: &note };
        if open.row_ui(ui, cx, *id, &row) {
            test_ui(ui, cx, (&rows, index), editing);
            ui.add_space(space::L);
        }
    }
    if add_ui(ui, cx, "test-add") {
        begin_test(cx, Id::default());
    }
}

const WEIGHTS: [f32; 2] = [1.35, 1.0];

fn test_ui(ui: &mut Ui, cx: &Cx, (rows, index): (&[Row<Experiment>], usize), editing: &mut Editing) {
    let Some((id, own)) = rows.get(index) else { return };
    let (id, of) = (*id, called(&own.name, index));
    let rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
        if column == 0 {
            ui.horizontal_top(|ui| {
                ui.add_space(space::L + space::XS);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = space::XS;
                    text_ui(
                        ui,
                        cx,
                        (editing, id),
                        NAME,
                        Shown { of: "", ..Shown::large(type_size::SECTION) },
                    );
                    arms_ui(ui, cx, (id, own), editing);
                });
            });
        } else {
            ui.spacing_mut().item_spacing.y = space::XS;
            for result in trial::results(own, cx.lang) {
                ui.add(egui::Label::new(RichText::new(result).size(type_size::CARD_TITLE)).wrap());
            }
            ui.add_space(space::S);
            let day = date("/date", "test-date", |own: &mut Experiment| &mut own.date);
            fact_ui(ui, cx, "test-date", |ui| {
                value_ui(ui, cx, (editing, id), &day, (&date_text(own.date), &of));
            });
            fact_ui(ui, cx, "test-hypothesis", |ui| hypothesis_ui(ui, cx, (id, own), &of));
            captioned_ui(ui, cx, (editing, id), DECISION, &of);
        }
    });
    record_acts_ui(ui, cx, (rect, &of), (rows, index), verbs::move_experiment);
}

/// Letters of a statement that fit in a menu.
const MOST: usize = 36;

fn hypothesis_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Experiment>, &Experiment), of: &str) {
    let none = (Id::<Hypothesis>::default(), cx.tr("test-no-hypothesis"));
    let all = in_order(&cx.workspace.hypotheses, |_| true).into_iter();
    let all = all.map(|(id, own)| (id, shortened(&own.statement, MOST)));
    let ink = (!own.hypothesis.is_set()).then(|| color(cx.theme.second_ink));
    let name = name_of(cx, "test-hypothesis", of);
    let options = std::iter::once(none).chain(all);
    if let Some(hypothesis) = choice_ui(ui, cx, (("hypothesis", id), &name), (own.hypothesis, ink), options) {
        let label = Label::Change(Kind::Experiment);
        cx.edit(label, move |tx| tx.update(id, |own| own.hypothesis = hypothesis));
    }
}

/// Name, people, successes, rate.
const ARM: [f32; 4] = [1.6, 0.8, 0.8, 1.6];

fn arms_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Experiment>, &Experiment), editing: &mut Editing) {
    Columns::new(ui, &ARM).row_ui(ui, |column, ui| {
        let key = ["test-variant", "test-n", "test-successes", "test-share"][column.min(3)];
        ui.label(weak(cx, cx.tr(key)).size(type_size::CAPTION));
    });
    for (at, arm) in own.variants.iter().enumerate() {
        let of = trial::arm_name(own, at, cx.lang);
        let rect = Columns::new(ui, &ARM).row_ui(ui, |column, ui| match column {
            0 => arm_name_ui(ui, cx, (id, at, arm), editing),
            1 => {
                let set = |arm: &mut Variant, n| arm.n = n;
                count_ui(ui, cx, (id, at, editing), ("/variants/n", "test-n", arm.n), (&of, set));
            }
            2 => {
                let set = |arm: &mut Variant, n| arm.successes = n;
                let field = ("/variants/successes", "test-successes", arm.successes);
                count_ui(ui, cx, (id, at, editing), field, (&of, set));
            }
            _ => {
                ui.add_space(space::XS);
                ui.add(egui::Label::new(bold(trial::rate(arm, cx.lang), type_size::BODY)).truncate());
            }
        });
        remove_ui(ui, cx, (id, at), (rect, &of));
    }
    if add_ui(ui, cx, "test-add-variant") {
        let letter = u8::try_from(own.variants.len()).ok().filter(|at| *at < 26);
        let letter = letter.map_or('?', |at| char::from(b'A' + at)).to_string();
        let name = tr!(cx.lang, "test-arm", letter = letter);
        let arm = Variant { name, ..Variant::default() };
        cx.edit(Label::Change(Kind::Experiment), move |tx| verbs::add_variant(tx, id, arm));
    }
}

fn arm_name_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, at, arm): (Id<Experiment>, usize, &Variant),
    editing: &mut Editing,
) {
    const FIELD: &str = "/variants/name";
    let name = name_of(cx, "test-variant", &(at + 1).to_string());
    let field = Field::new(id, FIELD, &arm.name, name).index(at).hint(cx.tr("test-variant-hint"));
    let field = field.growing().width(ui.available_width());
    quiet(ui, cx, editing, field, move |tx, text| verbs::change_variant(tx, id, at, |arm| arm.name = text));
}

fn count_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, at, editing): (Id<Experiment>, usize, &mut Editing),
    (field, key, now): (&'static str, &str, u64),
    (of, set): (&str, fn(&mut Variant, u64)),
) {
    let name = name_of(cx, key, of);
    let now = if now == 0 { String::new() } else { now.to_string() };
    let width = ui.available_width();
    let shown = Field::new(id, field, &now, name).index(at).hint("0").width(width);
    checked_ui(ui, cx, editing, (shown, COUNT), move |tx, read| {
        verbs::change_variant(tx, id, at, |arm| set(arm, read.unwrap_or_default()))
    });
}

/// A button at the end of an arm that takes it out, while the pointer is there.
fn remove_ui(ui: &mut Ui, cx: &Cx, (id, at): (Id<Experiment>, usize), (rect, of): (egui::Rect, &str)) {
    let place = egui::Rect::from_min_max(egui::pos2(rect.max.x - 24.0, rect.min.y), rect.max);
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt(("arm", at)));
    inside.set_opacity(if ui.rect_contains_pointer(rect) { 1.0 } else { 0.0 });
    let name = tr!(cx.lang, "people-entry-delete", entry = of);
    if small_button(&mut inside, icon::CLOSE, &name, true) {
        cx.edit(Label::Change(Kind::Experiment), move |tx| verbs::remove_variant(tx, id, at));
    }
}

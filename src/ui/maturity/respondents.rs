//! Who answers: the roles, how far each has come, and what makes their votes count.

use egui::{ComboBox, Key, Sense, Ui, Vec2};

use crate::{
    base::{id::Id, number},
    edit::{
        Label,
        maturity::{self as verbs, Ballot},
    },
    model::{Kind, maturity::Respondent},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Command, Cx,
        cx::Request,
        field::Field,
        icon,
        style::color,
        widgets::{caption, icon_button, quiet_button, tab, weak},
    },
};

use super::{MaturityView, Shown, add_respondent, answers};

/// Up to so many respondents stand side by side; more are chosen from a list.
const SIDE_BY_SIDE: usize = 12;

/// The group and every role.
pub fn tabs_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let rows = cx.workspace.respondents_in_order();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        if tab(ui, cx, view.respondent.is_none(), cx.tr("maturity-consensus")).clicked() {
            view.respondent = None;
        }
        if rows.len() > SIDE_BY_SIDE {
            list_ui(view, ui, cx, shown);
        } else {
            for (id, respondent) in rows {
                if tab(ui, cx, view.respondent == Some(id), respondent.role.as_str()).clicked() {
                    answers::begin(view, cx, shown, id);
                }
            }
        }
        if quiet_button(ui, icon::ADD, cx.tr("maturity-add-respondent")).clicked() {
            add_respondent(cx);
        }
    });
}

/// All roles in a list with how far each has come.
fn list_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let rows = cx.workspace.respondents_in_order();
    let chosen = view.respondent.and_then(|id| cx.workspace.respondents.get(id));
    let text = match chosen {
        Some(respondent) => respondent.role.clone(),
        None => tr!(cx.lang, "maturity-respondents-count", n = rows.len()),
    };
    let list = ComboBox::from_id_salt("maturity-respondents").width(240.0).height(420.0).selected_text(text);
    let response = list.show_ui(ui, |ui| {
        for (id, respondent) in rows {
            let own = shown.results.participants.iter().find(|own| own.respondent == id);
            let answered = own.map_or(0, |own| own.answered);
            let text = tr!(cx.lang, "maturity-role-answered", role = respondent.role.as_str(), n = answered);
            if ui.selectable_label(view.respondent == Some(id), text).clicked() {
                answers::begin(view, cx, shown, id);
            }
        }
    });
    response.response.accessible_name(cx.tr("maturity-respondent"));
}

/// The role of who answers, how far they have come, and whether they take part.
pub fn respondent_ui(
    view: &mut MaturityView,
    ui: &mut Ui,
    cx: &Cx,
    shown: &Shown,
    (id, respondent): (Id<Respondent>, &Respondent),
) {
    view.name_next(ui, id.into(), "role");
    let is_typing = |ui: &Ui| ui.memory(|memory| memory.has_focus(Field::id_of(id.into(), "role", 0)));
    let was_typing = is_typing(ui);
    ui.horizontal_wrapped(|ui| {
        Field::new(id, "role", &respondent.role, cx.tr("maturity-role"))
            .width(280.0)
            .hint(cx.tr("maturity-role-hint"))
            .label(Label::Rename(Kind::Respondent))
            .show(ui, cx, move |tx, text| tx.update(id, |own| own.role = text));
        if icon_button(ui, icon::DELETE, &cx.tr("maturity-delete-respondent")).clicked() {
            cx.ask(Request::Delete(id.into()));
        }
        if quiet_button(ui, icon::EXPORT, cx.tr("command-make-form")).clicked() {
            cx.run(Command::MakeForm);
        }
        part_ui(ui, cx, shown, id);
        if shown.results.thresholds.weighted {
            weight_ui(ui, cx, (id, respondent));
        }
    });
    progress_ui(ui, cx, shown, id);
    // Who has a name answers next.
    if was_typing && !is_typing(ui) && ui.input(|input| input.key_pressed(Key::Enter)) {
        answers::begin(view, cx, shown, id);
    }
}

/// Whether they take part in this assessment.
fn part_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, respondent: Id<Respondent>) {
    let ballot = Ballot { assessment: shown.id, respondent };
    let mut takes_part = !shown.assessment.without.contains(&respondent);
    if ui.checkbox(&mut takes_part, cx.tr("maturity-takes-part")).clicked() {
        cx.edit(Label::Change(Kind::Assessment), move |tx| {
            if takes_part { verbs::invite(tx, ballot) } else { verbs::excuse(tx, ballot) }
        });
    }
}

fn weight_ui(ui: &mut Ui, cx: &Cx, (id, respondent): (Id<Respondent>, &Respondent)) {
    caption(ui, cx, cx.tr("maturity-weight"));
    let weight = respondent.weight.map(|weight| weight.to_string()).unwrap_or_default();
    Field::new(id, "weight", &weight, cx.tr("maturity-weight")).numeric().width(56.0).hint("1").show(
        ui,
        cx,
        move |tx, text| match text.trim() {
            "" => verbs::set_weight(tx, id, None),
            text => text.parse().map_or(Ok(()), |weight| verbs::set_weight(tx, id, Some(weight))),
        },
    );
}

/// How many criteria are answered, as a bar and in words, and where they stand alone.
fn progress_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, id: Id<Respondent>) {
    let own = shown.results.participants.iter().find(|own| own.respondent == id);
    let answered = own.map_or(0, |own| own.answered);
    let all = shown.results.instrument.criteria.len();
    ui.horizontal(|ui| {
        let (track, _) = ui.allocate_exact_size(Vec2::new(280.0, 6.0), Sense::hover());
        ui.painter().rect_filled(track, 3.0, color(cx.theme.hairline));
        let mut filled = track;
        filled.set_width(track.width() * answered as f32 / all.max(1) as f32);
        ui.painter().rect_filled(filled, 3.0, color(cx.theme.accent));
        let mut words = tr!(cx.lang, "maturity-answered", n = answered, all = all);
        let placed = shown.results.respondents.iter().find(|own| own.respondent == id);
        if let Some((_, position)) = placed.and_then(|own| own.placed) {
            let alone = tr!(cx.lang, "maturity-alone", position = number::format(position, 2));
            words = format!("{words}{}{alone}", cx.tr("maturity-sentence-gap"));
        }
        ui.label(weak(cx, words).size(type_size::CAPTION));
    });
}

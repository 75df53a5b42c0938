//! What opens below the criterion in hand: what the levels mean, notes, votes by role, the next step.

use egui::{Frame, Label as TextLabel, Margin, RichText, Ui};

use crate::{
    base::id::Id,
    edit::{
        Label,
        maturity::{self as verbs, Ballot},
    },
    model::{
        Kind,
        maturity::{Agreed, Respondent, Vote},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx, evidence,
        field::Field,
        icon,
        style::color,
        widgets::{bold, caption, quiet_button, weak},
    },
};

use super::{
    MaturityView, Shown, answers,
    row::{Row, Votes},
    votes, words,
};

/// From the left edge to where the text of the rows begins.
const INDENT: i8 = 80;

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row) {
    let margin = Margin { left: INDENT, right: 8, top: 8, bottom: 16 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        anchors_ui(ui, cx, shown, row);
        ui.add_space(space::S);
        match view.respondent {
            Some(respondent) => note_ui(ui, cx, shown, row, respondent),
            None if row.votes == Votes::Hidden => hidden_ui(view, ui, cx, shown, row),
            None => agreed_ui(ui, cx, shown, row),
        }
        let step = row.criterion.next_step.get(cx.lang);
        if !step.is_empty() {
            ui.add_space(space::XS);
            let words = tr!(cx.lang, "maturity-next-step", step = step);
            ui.add(TextLabel::new(RichText::new(words).size(type_size::CAPTION)).wrap());
        }
    });
}

/// The levels with their anchors, the one that is taken in ink.
pub fn anchors_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row) {
    let taken = row.taken.map(|(vote, _)| vote);
    for (level, own) in shown.results.instrument.levels.iter().enumerate() {
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        let chosen = taken == Some(Vote::Level(level));
        let ink = color(if chosen { cx.theme.ink } else { cx.theme.second_ink });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let name = words::level(&shown.results.instrument, level, cx.lang);
            ui.label(bold(name, type_size::CAPTION).color(ink));
            ui.label(RichText::new(own.anchor.get(cx.lang)).size(type_size::CAPTION).color(ink));
        });
    }
}

fn note_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row, respondent: Id<Respondent>) {
    let code = row.criterion.code.clone();
    let own = answers::of(cx.workspace, shown.id, respondent);
    let note = own.and_then(|own| own.notes.get(&code)).map_or("", String::as_str);
    let sources = own.and_then(|own| own.evidence.get(&code)).map_or(&[][..], Vec::as_slice);
    let linked = !sources.is_empty();
    let claims = matches!(row.taken, Some((Vote::Level(level), _)) if level >= EVIDENCE_FROM);
    caption(ui, cx, cx.tr("maturity-note"));
    let ballot = Ballot { assessment: shown.id, respondent };
    let name = tr!(cx.lang, "maturity-note-of", code = code.as_str());
    let criterion = code.clone();
    Field::new(respondent, "note", note, name)
        .index(place(shown, &code))
        .rows(2)
        .hint(cx.tr("maturity-note-hint"))
        .label(Label::Change(Kind::Answers))
        .show(ui, cx, move |tx, text| verbs::set_note(tx, ballot, &code, text));
    let picked = ui.push_id(&criterion, |ui| evidence::evidence_ui(ui, cx, respondent.into(), sources)).inner;
    if let Some(picked) = picked {
        cx.edit(Label::Change(Kind::Answers), move |tx| {
            let sources = picked.take(tx)?;
            verbs::set_evidence(tx, ballot, &criterion, sources)
        });
    }
    if claims && note.is_empty() && !linked {
        let words = format!("● {}", cx.tr("maturity-no-evidence"));
        ui.label(RichText::new(words).size(type_size::CAPTION).color(color(cx.theme.caution)));
    }
}

/// From here on an answer asks for a note or a link.
const EVIDENCE_FROM: u8 = 3;

/// How many have voted, and a way to look all the same.
pub fn hidden_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row) {
    ui.label(weak(cx, votes::progress(cx, shown, row.result)));
    let waiting = shown.results.waiting_for(row.result);
    let roles: Vec<&str> = waiting.iter().map(|own| own.role.as_str()).take(MOST_ROLES).collect();
    let roles = roles.join(&cx.tr("maturity-list-gap"));
    ui.add(TextLabel::new(weak(cx, tr!(cx.lang, "maturity-waiting", roles = roles))).wrap());
    if quiet_button(ui, icon::PEOPLE, cx.tr("maturity-show-votes")).clicked() {
        view.seen_early.insert(row.criterion.code.clone());
    }
}

/// More roles than this are not listed.
const MOST_ROLES: usize = 20;

pub fn place(shown: &Shown, code: &str) -> usize {
    shown.results.instrument.criteria.iter().position(|own| own.code == code).unwrap_or_default()
}

/// Who voted what, and what the group agreed on instead.
pub fn agreed_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row) {
    let instrument = &*shown.results.instrument;
    ui.label(weak(cx, words::agreement(row.result, cx.lang)).size(type_size::CAPTION));
    for (id, vote) in &row.result.votes {
        let role = cx.workspace.respondents.get(*id).map_or("", |own| own.role.as_str());
        let vote = words::vote(instrument, *vote, cx.lang);
        let note =
            answers::of(cx.workspace, shown.id, *id).and_then(|own| own.notes.get(&row.criterion.code));
        let mut words = tr!(cx.lang, "maturity-vote-told", role = role, vote = vote);
        if let Some(note) = note {
            words = format!("{words}{}{note}", cx.tr("maturity-note-gap"));
        }
        ui.add(TextLabel::new(RichText::new(words).size(type_size::CAPTION)).wrap());
    }
    reason_ui(ui, cx, shown, row);
}

/// Why the group agreed on another value, and the way back to the votes.
pub fn reason_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row) {
    let instrument = &*shown.results.instrument;
    let Some(agreed) = shown.assessment.agreed.get(&row.criterion.code) else { return };
    let (id, code) = (shown.id, row.criterion.code.clone());
    let voted = words::consensus(instrument, row.result.voted, cx.lang);
    ui.add_space(space::S);
    caption(ui, cx, tr!(cx.lang, "maturity-agreed-instead", voted = voted));
    let (value, of) = (agreed.value, code.clone());
    Field::new(id, "agreed", &agreed.reason, tr!(cx.lang, "maturity-reason-of", code = code.as_str()))
        .index(place(shown, &code))
        .hint(cx.tr("maturity-reason-hint"))
        .show(ui, cx, move |tx, reason| verbs::set_agreed(tx, id, &of, Some(Agreed { value, reason })));
    if quiet_button(ui, icon::UNDO, cx.tr("maturity-back-to-votes")).clicked() {
        answers::set_agreed(cx, id, &code, None);
    }
}

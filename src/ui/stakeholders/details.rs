//! One stakeholder in full: how it stands, the three questions and their answers, what it has to gain, what is
//! being done.

use egui::{RichText, Ui};

use crate::{
    analysis::stakeholders::{concerns, stance},
    base::{id::Id, number},
    edit::{
        Label,
        organisation::{self as verbs, Support},
    },
    model::{Kind, evidence::Evidence, organisation::Stakeholder},
    scene::{
        stakeholders::stance_key,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        icon,
        inline::{
            Editing,
            checked::ONE_TO_FIVE,
            choice::choice_ui,
            entries::{Listed, list_ui, listed, small_button},
            text::{Shown, Text, Value, captioned_ui, fact_ui, text, text_fact_ui, text_ui, value_ui},
        },
        style::color,
        widgets::{bold, icon_button, icon_text, pill, weak},
    },
};

use super::{actions, relations, words};

pub const ROLE: Text<Stakeholder> = text!("stakeholders-role", "stakeholders-role-hint", role);
pub const AREA: Text<Stakeholder> = text!("stakeholders-area", "stakeholders-area-hint", area);
pub const CONTACT: Text<Stakeholder> = text!("stakeholders-contact", "strategy-owner-hint", contact_role);
const GAIN: Text<Stakeholder> = text!("stakeholders-gain", "stakeholders-gain-hint", gain);
const QUESTIONS: [Text<Stakeholder>; 3] = [
    text!("stakeholders-problem", "strategy-answer-hint", biggest_problem),
    text!("stakeholders-frustration", "strategy-answer-hint", frustration),
    text!("stakeholders-without-mistake", "strategy-answer-hint", without_mistake),
];
const EXAMPLES: Listed<String, Stakeholder> = listed!("stakeholders-good-examples", good_examples);

pub const POWER: Value<Stakeholder, f64> = Value {
    field: "power",
    key: "stakeholders-power",
    hint: "stakeholders-scale-hint",
    reading: ONE_TO_FIVE,
    slot: |own| &mut own.power,
};
pub const INTEREST: Value<Stakeholder, f64> = Value {
    field: "interest",
    key: "stakeholders-interest",
    hint: "stakeholders-scale-hint",
    reading: ONE_TO_FIVE,
    slot: |own| &mut own.interest,
};

/// Shows the stakeholder; gives who is selected afterwards.
pub fn details_ui(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<Stakeholder>,
    editing: &mut Editing,
) -> Option<Id<Stakeholder>> {
    let own = cx.workspace.stakeholders.get(id)?;
    let mut chosen = Some(id);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = ui.available_width() - 32.0;
        ui.allocate_ui(egui::Vec2::new(width, 0.0), |ui| {
            ui.set_width(width);
            text_ui(ui, cx, (editing, id), ROLE, Shown::large(type_size::PAGE_TITLE));
        });
        if icon_button(ui, icon::CLOSE, &cx.tr("stakeholders-close")).clicked() {
            chosen = None;
        }
    });
    standing_ui(ui, cx, (id, own), editing);
    ui.add_space(space::L);
    for question in QUESTIONS {
        captioned_ui(ui, cx, (editing, id), question, "");
        ui.add_space(space::XS);
    }
    captioned_ui(ui, cx, (editing, id), GAIN, "");
    ui.add_space(space::L);
    actions::of_ui(ui, cx, id, editing);
    ui.add_space(space::L);
    if let Some(other) = relations::relations_ui(ui, cx, id) {
        chosen = Some(other);
    }
    ui.add_space(space::L);
    list_ui(ui, cx, id, editing, EXAMPLES);
    evidence_ui(ui, cx, (id, own));
    ui.add_space(space::XL);
    chosen
}

fn standing_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Stakeholder>, &Stakeholder), editing: &mut Editing) {
    if let Some(stance) = stance(own) {
        let (ink, ground) = (color(cx.theme.accent), color(cx.theme.accent_soft));
        pill(ui, cx.tr(stance_key(stance)), ink, ground);
    }
    for concern in concerns(cx.workspace, id, cx.today) {
        ui.horizontal_top(|ui| {
            ui.label(icon_text(icon::ALERT, 13.0).color(color(cx.theme.caution)));
            let words = weak(cx, words::concern(cx, concern)).size(type_size::CAPTION);
            ui.add(egui::Label::new(words).wrap());
        });
    }
    ui.add_space(space::S);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text_fact_ui(ui, cx, (editing, id), AREA);
        for (value, now) in [(POWER, own.power), (INTEREST, own.interest)] {
            fact_ui(ui, cx, value.key, |ui| {
                value_ui(ui, cx, (editing, id), &value, (&number::field(now), ""));
            });
        }
        for (key, which, now) in [
            ("stakeholders-support-now", Support::Now, own.support),
            ("stakeholders-support-wished", Support::Wished, own.support_wished),
        ] {
            fact_ui(ui, cx, key, |ui| support_ui(ui, cx, (id, which), now, &cx.tr(key)));
        }
        text_fact_ui(ui, cx, (editing, id), CONTACT);
    });
}

/// The choice of a support.
pub fn support_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, which): (Id<Stakeholder>, Support),
    now: Option<i8>,
    name: &str,
) {
    let salt = ("support", which == Support::Now, id);
    let ink = match now {
        Some(1..) => Some(color(cx.theme.favourable)),
        Some(..=-1) => Some(color(cx.theme.adverse)),
        Some(_) => None,
        None => Some(color(cx.theme.second_ink)),
    };
    if let Some(value) = choice_ui(ui, cx, (salt, name), (now, ink), words::supports(cx)) {
        let label = Label::Change(Kind::Stakeholder);
        cx.edit(label, move |tx| verbs::set_support(tx, id, which, value));
    }
}

/// What is known about this stakeholder and from where: notes on relations that went bad, examples of right ones.
fn evidence_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Stakeholder>, &Stakeholder)) {
    ui.label(bold(cx.tr("people-evidence"), type_size::CARD_TITLE));
    let set = |evidence: Vec<Id<Evidence>>| {
        cx.edit(Label::Change(Kind::Stakeholder), move |tx| tx.update(id, |own| own.evidence = evidence));
    };
    for linked in &own.evidence {
        let Some(record) = cx.workspace.evidence.get(*linked) else { continue };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            if ui.add(egui::Link::new(RichText::new(&record.name).size(type_size::BODY))).clicked() {
                cx.ask(Request::Show((*linked).into()));
            }
            let name = tr!(cx.lang, "people-source-delete", name = record.name.as_str());
            if small_button(ui, icon::CLOSE, &name, true) {
                set(own.evidence.iter().copied().filter(|other| other != linked).collect());
            }
        });
    }
    let others: Vec<_> =
        cx.workspace.evidence.iter().filter(|(other, _)| !own.evidence.contains(other)).collect();
    if others.is_empty() {
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let words = RichText::new(cx.tr("people-source-add"));
        let button = egui::Button::new((icon_text(icon::ADD, 14.0), words)).frame_when_inactive(false);
        let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_max_width(360.0);
            egui::ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
                for (other, record) in others {
                    if ui.add(egui::Button::new(&record.name).truncate()).clicked() {
                        set(own.evidence.iter().copied().chain([other]).collect());
                    }
                }
            });
        });
        response.accessible_name(cx.tr("people-source-add"));
    });
}

//! A new vote on what there is: notes, groups, pain points of a map, opportunities, initiatives.

use egui::{Ui, containers::menu::MenuButton};

use crate::{
    base::id::Id,
    edit::{Label, ballot as verbs, note::Meeting},
    model::{
        AnyId, Kind,
        journey::{Content, Journey},
        workshop::{Ballot, Workshop},
    },
    tr,
    ui::{Cx, icon, widgets::icon_text, workshop::context},
};

/// What can be put to the vote, with its name and the name of the vote.
struct Offer {
    name: String,
    subjects: Vec<AnyId>,
}

/// The button with the kinds of vote.
pub fn new_ui(ui: &mut Ui, cx: &Cx, workshop: Option<Id<Workshop>>) {
    let name = cx.tr("votes-new");
    let button = egui::Button::new((icon_text(icon::ADD, 16.0), egui::RichText::new(&name)));
    let (shown, _) = MenuButton::from_button(button.frame_when_inactive(false)).ui(ui, |ui| {
        ui.set_min_width(240.0);
        let offers = offers(cx, workshop);
        if offers.is_empty() {
            ui.label(crate::ui::widgets::weak(cx, cx.tr("votes-nothing")));
        }
        for offer in offers {
            let words = tr!(cx.lang, "votes-offer", name = offer.name.clone(), count = offer.subjects.len());
            if ui.button(words).clicked() {
                open_on(cx, &context::meeting_shown(ui, cx), offer.name, offer.subjects);
                ui.close();
            }
        }
    });
    shown.accessible_name(name);
}

/// Opens a vote on these, with about a quarter as many dots as there is to choose from.
pub fn open_on(cx: &Cx, meeting: &Meeting, name: String, subjects: Vec<AnyId>) {
    let dots = u8::try_from(subjects.len().div_ceil(4)).unwrap_or(u8::MAX).clamp(3, 10);
    let ballot = Ballot { name, subjects, dots, ..Ballot::default() };
    let meeting = meeting.clone();
    cx.create(Label::Add(Kind::Ballot), move |tx| verbs::open(tx, &meeting, ballot));
}

fn offers(cx: &Cx, workshop: Option<Id<Workshop>>) -> Vec<Offer> {
    let workspace = cx.workspace;
    let mut offers = Vec::new();
    let mut offer = |name: String, subjects: Vec<AnyId>| {
        if subjects.len() > 1 {
            offers.push(Offer { name, subjects });
        }
    };
    if let Some(workshop) = workshop {
        let notes = workspace.notes_of(workshop).into_iter().map(|(id, _)| id.into()).collect();
        offer(cx.tr("votes-on-notes"), notes);
        let groups = workspace.note_groups_of(workshop).into_iter().map(|(id, _)| id.into()).collect();
        offer(cx.tr("votes-on-groups"), groups);
    }
    for (journey, own) in workspace.journeys_in_order() {
        let pains = pains_of(cx, journey);
        offer(tr!(cx.lang, "votes-on-pains", map = own.name.clone()), pains);
    }
    let opportunities = workspace.opportunities_in_order().into_iter().map(|(id, _)| id.into()).collect();
    offer(cx.tr("votes-on-opportunities"), opportunities);
    let initiatives = workspace.initiatives_in_order().into_iter().map(|(id, _)| id.into()).collect();
    offer(cx.tr("votes-on-initiatives"), initiatives);
    offers
}

/// The pain points of a map, stage by stage.
fn pains_of(cx: &Cx, journey: Id<Journey>) -> Vec<AnyId> {
    let lanes: Vec<_> = cx.workspace.lanes_of(journey).into_iter().map(|(id, _)| id).collect();
    let stages: Vec<_> = cx.workspace.stages_of(journey).into_iter().map(|(id, _)| id).collect();
    let stage_of = |stage| stages.iter().position(|own| *own == stage);
    let is_pain = |content: &Content| matches!(content, Content::Pain { .. });
    let own =
        cx.workspace.cards.iter().filter(|(_, card)| is_pain(&card.content) && lanes.contains(&card.lane));
    let mut own: Vec<_> = own.collect();
    own.sort_by_key(|(id, card)| (stage_of(card.stage), card.rank.clone(), *id));
    own.into_iter().map(|(id, _)| id.into()).collect()
}

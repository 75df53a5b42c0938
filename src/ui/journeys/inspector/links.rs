//! Links of maps and stages: the counterpart, the more detailed map, what an opportunity comes from and leads to.

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{Label, journey_link},
    model::{
        AnyId, Kind,
        journey::{Channel, Content, Journey, Stage},
        strategy::Opportunity,
    },
    scene::journey_map::said,
    tr,
    ui::{
        Cx, icon,
        journeys::comparison::{add_counterpart, counterpart_words},
        widgets,
    },
};

use super::parts::{caption, choice_ui, link_ui};

/// The map of the other state, or a button that makes it.
pub fn journey_ui(ui: &mut Ui, cx: &Cx, (id, journey): (Id<Journey>, &Journey)) {
    caption(ui, cx, "journeys-field-counterpart");
    if let Some(other) = cx.workspace.journeys.get(journey.counterpart) {
        ui.horizontal(|ui| {
            if widgets::icon_button(ui, icon::UNLINK, &cx.tr("journeys-unlink")).clicked() {
                cx.edit(Label::Unlink(Kind::Journey), move |tx| journey_link::unlink_journey(tx, id));
            }
            link_ui(ui, cx, journey.counterpart.into(), &other.name);
        });
        return;
    }
    let (words, name) = counterpart_words(cx, journey);
    if widgets::quiet_button(ui, icon::COPY, words).clicked() {
        add_counterpart(cx, id, name);
    }
}

/// The same stage in the counterpart map, when there is one.
pub fn counterpart_ui(ui: &mut Ui, cx: &Cx, (id, stage): (Id<Stage>, &Stage)) {
    let own = cx.workspace.journeys.get(stage.journey);
    let Some(other) = own.map(|own| own.counterpart).filter(|id| cx.workspace.journeys.contains(*id)) else {
        return;
    };
    let none = (Id::<Stage>::default(), cx.tr("journeys-no-counterpart"));
    let stages = cx.workspace.stages_of(other).into_iter().map(|(id, stage)| (id, stage.name.clone()));
    let stages: Vec<(Id<Stage>, String)> = std::iter::once(none).chain(stages).collect();
    let shown =
        if cx.workspace.stages.contains(stage.counterpart) { stage.counterpart } else { Id::default() };
    if let Some(new) = choice_ui(ui, cx, (id.into(), "journeys-field-same-stage"), shown, &stages) {
        let new = new.is_set().then_some(new);
        cx.edit(Label::Link(Kind::Stage), move |tx| journey_link::link_stage(tx, id, new));
    }
}

/// The map that shows a stage in more detail: chosen, opened, or made.
pub fn detail_ui(ui: &mut Ui, cx: &Cx, (id, stage): (Id<Stage>, &Stage)) {
    let none = (Id::<Journey>::default(), cx.tr("journeys-no-detail"));
    let possible = |other: &Id<Journey>| !journey_link::lies_within(cx.workspace, stage.journey, *other);
    let maps = cx.workspace.journeys_in_order().into_iter().filter(|(id, _)| possible(id));
    let maps = maps.map(|(id, journey)| (id, journey.name.clone()));
    let maps: Vec<(Id<Journey>, String)> = std::iter::once(none).chain(maps).collect();
    let shown = if cx.workspace.journeys.contains(stage.detail) { stage.detail } else { Id::default() };
    if let Some(new) = choice_ui(ui, cx, (id.into(), "journeys-field-detail"), shown, &maps) {
        let new = new.is_set().then_some(new);
        cx.edit(Label::Link(Kind::Stage), move |tx| journey_link::set_detail(tx, id, new));
    }
    if let Some(detail) = cx.workspace.journeys.get(stage.detail) {
        link_ui(ui, cx, stage.detail.into(), &detail.name);
    } else if widgets::quiet_button(ui, icon::ADD, cx.tr("journeys-make-detail")).clicked() {
        let name = tr!(cx.lang, "journeys-detail-name", stage = &*stage.name);
        cx.create(Label::Add(Kind::Journey), move |tx| journey_link::add_detail(tx, id, name));
    }
}

/// The channel of a card of content.
pub fn channel_ui(ui: &mut Ui, cx: &Cx, (id, channel): (AnyId, Id<Channel>)) -> Option<Id<Channel>> {
    let none = (Id::<Channel>::default(), cx.tr("journeys-no-channel"));
    let channels =
        cx.workspace.channels_in_order().into_iter().map(|(id, channel)| (id, channel.name.clone()));
    let channels: Vec<(Id<Channel>, String)> = std::iter::once(none).chain(channels).collect();
    choice_ui(ui, cx, (id, "journeys-field-channel"), channel, &channels)
}

/// The pain points that lead to an opportunity, and the initiatives that take it up.
pub fn opportunity_ui(ui: &mut Ui, cx: &Cx, id: Id<Opportunity>) {
    let leads = |content: &Content| matches!(content, Content::Pain { opportunities, .. } if opportunities.contains(&id));
    let pains: Vec<_> = cx.workspace.cards.iter().filter(|(_, card)| leads(&card.content)).collect();
    if !pains.is_empty() {
        caption(ui, cx, "journeys-field-pains");
        for (card, record) in pains {
            link_ui(ui, cx, card.into(), &said(cx.workspace, record).replace('\n', " "));
        }
    }
    let Some(opportunity) = cx.workspace.opportunities.get(id) else { return };
    link_ui(ui, cx, id.into(), &cx.tr("journeys-open-in-plan"));
    caption(ui, cx, "journeys-field-initiatives");
    let initiatives: Vec<_> = opportunity
        .initiatives
        .iter()
        .filter_map(|id| Some((*id, cx.workspace.initiatives.get(*id)?)))
        .collect();
    if initiatives.is_empty() {
        ui.label(widgets::weak(cx, cx.tr("journeys-no-initiative")));
    }
    for (id, initiative) in initiatives {
        link_ui(ui, cx, id.into(), &initiative.name);
    }
}

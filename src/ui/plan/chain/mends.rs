//! What mends each kind of loose end: make what is missing, or choose it from what is there. Each is one step.

use egui::{Button, RichText, Ui, containers::menu::MenuButton};

use crate::{
    analysis::kpi::reading,
    base::id::Id,
    edit::{Label, chain as verbs, journey, maturity},
    i18n::figure::FigureStyle,
    model::{
        Kind,
        journey::{Card, Journey, Stage},
        kpi::Kpi,
        maturity::CriterionRef,
        order::in_order,
        persona::Persona,
        strategy::{Initiative, InitiativeState, Opportunity},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        icon, picker,
        widgets::{icon_text, quiet_button},
    },
};

/// A button that makes something new for what is loose; its accessible name says for what.
fn new_ui(ui: &mut Ui, cx: &Cx, key: &str, of: &str) -> bool {
    let response = quiet_button(ui, icon::ADD, cx.tr(key));
    response.accessible_name(tr!(cx.lang, "inline-of", name = cx.tr(key), of = of)).clicked()
}

/// A menu of what is there; `names` is asked only while it is open.
fn choose_ui<C: Clone>(
    ui: &mut Ui,
    cx: &Cx,
    (key, of): (&str, &str),
    names: impl FnOnce() -> Vec<(C, String)>,
) -> Option<C> {
    let mut chosen = None;
    let words = cx.tr(key);
    let name = tr!(cx.lang, "inline-of", name = words.as_str(), of = of);
    let label = (RichText::new(words), icon_text(icon::CHEVRON, 14.0));
    let button = Button::new(label).frame_when_inactive(false);
    let menu = MenuButton::from_button(button).config(picker::menu_config());
    let (response, _) = menu.ui(ui, |ui| {
        ui.set_width(360.0);
        let offered = names();
        let name_of = |index: usize| offered.get(index).map_or("", |(_, name)| name.as_str());
        if let Some(index) = picker::names_ui(ui, cx, &name, (offered.len(), &name_of)) {
            chosen = offered.get(index).map(|(choice, _)| choice.clone());
            ui.close();
        }
    });
    response.accessible_name(&name);
    chosen
}

fn initiatives(cx: &Cx) -> Vec<(Id<Initiative>, String)> {
    let alive = in_order(&cx.workspace.initiatives, |own| own.state != InitiativeState::Stopped);
    alive.into_iter().map(|(id, own)| (id, own.name.clone())).collect()
}

/// What can take up a pain.
#[derive(Clone, Copy)]
enum Taker {
    Initiative(Id<Initiative>),
    Opportunity(Id<Opportunity>),
}

/// Those that work on something: an opportunity without an initiative would mend nothing.
fn takers(cx: &Cx) -> Vec<(Taker, String)> {
    let is_alive = |id: &Id<Initiative>| {
        cx.workspace.initiatives.get(*id).is_some_and(|own| own.state != InitiativeState::Stopped)
    };
    let followed = in_order(&cx.workspace.opportunities, |own| own.initiatives.iter().any(is_alive));
    let followed = followed.into_iter().map(|(id, own)| {
        (Taker::Opportunity(id), tr!(cx.lang, "chain-opportunity", name = own.name.as_str()))
    });
    let all = initiatives(cx).into_iter().map(|(id, name)| (Taker::Initiative(id), name));
    all.chain(followed).collect()
}

/// A severe pain that nobody works on.
pub fn pain_ui(ui: &mut Ui, cx: &Cx, pain: Id<Card>, name: &str) {
    ui.horizontal(|ui| {
        if new_ui(ui, cx, "chain-new-initiative", name) {
            let own = name.to_owned();
            cx.edit(Label::Add(Kind::Initiative), move |tx| verbs::begin_work_on(tx, pain, own).map(drop));
            told(cx, name);
        }
        match choose_ui(ui, cx, ("chain-choose", name), || takers(cx)) {
            Some(Taker::Initiative(id)) => {
                cx.edit(Label::Link(Kind::Initiative), move |tx| verbs::work_on(tx, id, pain));
            }
            Some(Taker::Opportunity(id)) => {
                cx.edit(Label::Link(Kind::Opportunity), move |tx| verbs::answer_pain(tx, id, pain));
            }
            None => {}
        }
    });
}

/// An initiative that nothing measures.
pub fn measure_ui(ui: &mut Ui, cx: &Cx, initiative: Id<Initiative>, name: &str) {
    if let Some((kpi, change)) = choose_ui(ui, cx, ("chain-choose-kpi", name), || expected(cx)) {
        cx.edit(Label::Link(Kind::Kpi), move |tx| verbs::expect(tx, initiative, kpi, change));
    }
}

/// A KPI and the change that is expected of it, in its unit.
type Expected = (Id<Kpi>, Option<f64>);

/// Every KPI, once without a size of the change, and where it has a target also as far as that.
fn expected(cx: &Cx) -> Vec<(Expected, String)> {
    let mut offered = Vec::new();
    for (id, kpi) in cx.workspace.kpis_in_order() {
        offered.push(((id, None), kpi.name.clone()));
        let newest = kpi.series.values().next_back().and_then(|point| reading(kpi, point).value);
        if let Some((newest, target)) = newest.zip(kpi.target.as_ref().map(|own| own.value)) {
            let change = target - newest;
            let style =
                FigureStyle::of(kpi, target.abs().max(newest.abs()), (cx.workspace.fiscal_start(), cx.lang));
            let words =
                tr!(cx.lang, "chain-to-target", kpi = kpi.name.as_str(), change = style.change(change));
            offered.push(((id, Some(change)), words));
        }
    }
    offered
}

/// A stage that nothing measures.
pub fn stage_ui(ui: &mut Ui, cx: &Cx, stage: Id<Stage>, name: &str) {
    let kpis = || {
        let all = cx.workspace.kpis_in_order().into_iter();
        all.map(|(id, kpi)| (id, kpi.name.clone())).collect::<Vec<_>>()
    };
    if let Some(kpi) = choose_ui(ui, cx, ("chain-choose-kpi", name), kpis) {
        cx.edit(Label::Link(Kind::Kpi), move |tx| verbs::measure_stage(tx, stage, kpi));
    }
}

/// A persona whose journey nobody has drawn.
pub fn persona_ui(ui: &mut Ui, cx: &Cx, persona: Id<Persona>, name: &str) {
    ui.horizontal(|ui| {
        if new_ui(ui, cx, "chain-new-journey", name) {
            let journey = tr!(cx.lang, "chain-journey-of", persona = name);
            let new = journey::NewJourney { name: journey, persona, ..journey::NewJourney::default() };
            cx.create(Label::Add(Kind::Journey), move |tx| journey::add_journey(tx, new));
        }
        let journeys = || {
            let all = cx.workspace.journeys_in_order().into_iter();
            all.map(|(id, own)| (id, own.name.clone())).collect::<Vec<(Id<Journey>, String)>>()
        };
        if let Some(own) = choose_ui(ui, cx, ("chain-choose", name), journeys) {
            cx.edit(Label::Link(Kind::Journey), move |tx| verbs::walk(tx, persona, own));
        }
    });
}

/// A gap to the next stage that nothing closes.
pub fn gap_ui(ui: &mut Ui, cx: &Cx, gap: &CriterionRef, name: &str) {
    ui.horizontal(|ui| {
        if new_ui(ui, cx, "chain-new-initiative", name) {
            let instrument = cx.workspace.instruments.get(gap.instrument);
            let criterion = instrument.and_then(|own| own.criterion(&gap.criterion));
            // The instrument itself says what to do; that makes a better name than what is missing.
            let step = criterion.map(|own| own.next_step.get(cx.lang).trim()).filter(|step| !step.is_empty());
            let own = step.unwrap_or(name).to_owned();
            let (of, said) = (gap.clone(), own.clone());
            cx.edit(Label::Add(Kind::Initiative), move |tx| maturity::make_initiative(tx, of, own).map(drop));
            told(cx, &said);
        }
        if let Some(id) = choose_ui(ui, cx, ("chain-choose", name), || initiatives(cx)) {
            let gap = gap.clone();
            cx.edit(Label::Link(Kind::Initiative), move |tx| verbs::close_gap(tx, id, gap));
        }
    });
}

/// Says what was made, since the loose end that led to it is gone.
fn told(cx: &Cx, name: &str) {
    cx.ask(Request::Tell(tr!(cx.lang, "chain-made", name = name)));
}

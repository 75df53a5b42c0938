//! The way forward: what is missing in order of urgency, what is done about it, and what would follow if it
//! were there.

use std::collections::BTreeMap;

use egui::{Button, Label as TextLabel, Rect, RichText, Sense, Ui, Vec2};

use crate::{
    analysis::maturity::{Gap, Results, initiatives_for, what_if},
    edit::{Label, maturity::make_initiative},
    model::{
        Kind,
        maturity::{Criterion, CriterionRef, Vote},
    },
    scene::{
        maturity::points,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, Page,
        cx::Request,
        icon,
        style::color,
        widgets::{bold, caption, primary_button, quiet_button, weak},
    },
};

use super::{
    MaturityView, Scale, Shown, head,
    results::link_ui,
    row,
    segments::{Mark, Place, segments_ui},
    widget_id, words,
};

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let supposed = view.raised.as_ref().and_then(|raised| what_if(cx.workspace, shown.id, raised));
    match &supposed {
        Some(results) => {
            let supposed = Shown { results, ..*shown };
            supposed_ui(view, ui, cx, shown, &supposed);
        }
        None => {
            head::placement_ui(view, ui, cx, shown);
            ui.add_space(space::L);
            ui.horizontal(|ui| {
                if let Some(words) = points(shown.results, cx.lang) {
                    ui.label(bold(words, type_size::CARD_TITLE));
                }
                if !shown.results.gaps().is_empty()
                    && quiet_button(ui, icon::OPPORTUNITY, cx.tr("maturity-what-if")).clicked()
                {
                    view.raised = Some(BTreeMap::new());
                }
            });
        }
    }
    ui.add_space(space::M);
    let gaps = listed(shown.results, supposed.as_ref());
    if gaps.is_empty() && shown.results.is_defined() {
        ui.label(weak(cx, cx.tr("maturity-no-gaps")));
    }
    for (rank, gap) in gaps.iter().enumerate() {
        gap_ui(view, ui, cx, shown, (rank + 1, gap));
    }
}

/// The gaps as they are, then those that would come next.
fn listed<'a>(now: &'a Results, supposed: Option<&'a Results>) -> Vec<&'a Gap> {
    let mut gaps: Vec<&Gap> = now.gaps().iter().collect();
    for gap in supposed.map(Results::gaps).unwrap_or_default() {
        if !gaps.iter().any(|own| own.criterion == gap.criterion) {
            gaps.push(gap);
        }
    }
    gaps
}

/// What would be if the chosen criteria stood higher.
fn supposed_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, supposed: &Shown) {
    ui.label(weak(cx, cx.tr("maturity-what-if-about")));
    head::placement_ui(view, ui, cx, supposed);
    let now = words::placement(shown.results, cx.lang);
    ui.label(weak(cx, tr!(cx.lang, "maturity-as-it-is", now = now)));
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        if let Some(words) = points(supposed.results, cx.lang) {
            ui.label(bold(words, type_size::CARD_TITLE));
        }
    });
    ui.horizontal(|ui| {
        let cheapest = supposed.results.staged().map(|staged| staged.raises.as_slice()).unwrap_or_default();
        if !cheapest.is_empty()
            && quiet_button(ui, icon::GOAL, cx.tr("maturity-fewest-points")).clicked()
            && let Some(raised) = &mut view.raised
        {
            raised.extend(cheapest.iter().map(|raise| (raise.criterion.clone(), raise.to)));
        }
        if quiet_button(ui, icon::UNDO, cx.tr("maturity-what-if-clear")).clicked()
            && let Some(raised) = &mut view.raised
        {
            raised.clear();
        }
        if quiet_button(ui, icon::CLOSE, cx.tr("maturity-what-if-end")).clicked() {
            view.raised = None;
        }
    });
}

fn gap_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, (rank, gap): (usize, &Gap)) {
    let instrument = &*shown.results.instrument;
    let Some(criterion) = instrument.criterion(&gap.criterion) else { return };
    ui.add_space(space::M);
    ui.horizontal_top(|ui| {
        let (place, _) = ui.allocate_exact_size(Vec2::new(32.0, 24.0), Sense::hover());
        let font = egui::FontId::proportional(type_size::SECTION);
        let ink = color(cx.theme.second_ink);
        ui.painter().text(place.left_center(), egui::Align2::LEFT_CENTER, rank.to_string(), font, ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let key = if gap.gate { "maturity-gap-gate" } else { "maturity-gap" };
            let now = words::consensus(instrument, gap.now, cx.lang);
            let needed = words::level(instrument, gap.needed, cx.lang);
            let code = gap.criterion.as_str();
            link_ui(view, ui, cx, code, &tr!(cx.lang, key, code = code, now = now, needed = needed));
            ui.add(TextLabel::new(weak(cx, criterion.text.get(cx.lang))).wrap());
            let step = RichText::new(criterion.next_step.get(cx.lang)).size(type_size::CARD_TITLE);
            ui.add(TextLabel::new(step).wrap());
            if view.raised.is_some() {
                suppose_ui(view, ui, cx, shown, criterion);
            } else {
                initiatives_ui(ui, cx, shown, criterion);
            }
        });
    });
}

/// What is done about a criterion; where nothing is, a button that begins it.
fn initiatives_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, criterion: &Criterion) {
    let instrument = &shown.results.instrument;
    let linked = initiatives_for(cx.workspace, instrument, &criterion.code);
    ui.horizontal_wrapped(|ui| {
        for id in &linked {
            let Some(initiative) = cx.workspace.initiatives.get(*id) else { continue };
            let words = match initiative.owner_role.as_str() {
                "" => tr!(cx.lang, "maturity-initiative", name = initiative.name.as_str()),
                owner => {
                    let name = initiative.name.as_str();
                    let both = tr!(cx.lang, "maturity-owned", name = name, owner = owner);
                    tr!(cx.lang, "maturity-initiative", name = both)
                }
            };
            let text = RichText::new(format!("▲ {words}")).color(color(cx.theme.favourable));
            if Page::of(Kind::Initiative).is_some() {
                if ui.add(Button::new(text).frame(false)).clicked() {
                    cx.ask(Request::Show((*id).into()));
                }
            } else {
                ui.label(text);
            }
        }
        if linked.is_empty() {
            let button = primary_button(ui, cx.theme, cx.tr("maturity-make-initiative"));
            let told = tr!(cx.lang, "maturity-make-initiative-of", code = criterion.code.as_str());
            if button.accessible_name(told).clicked() {
                begin(cx, shown, criterion);
            }
        }
    });
}

fn begin(cx: &Cx, shown: &Shown, criterion: &Criterion) {
    let step = criterion.next_step.get(cx.lang).trim_end_matches(['.', '。']);
    let name = if step.is_empty() { criterion.text.get(cx.lang) } else { step };
    let (name, instrument) = (name.to_owned(), shown.assessment.instrument);
    let of = CriterionRef { instrument, criterion: criterion.code.clone() };
    // It stays out of sight: the list goes on, and shows it as linked.
    cx.edit(Label::Add(Kind::Initiative), move |tx| make_initiative(tx, of, name).map(drop));
}

/// The level that a criterion is supposed to have.
fn suppose_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, criterion: &Criterion) {
    let instrument = &*shown.results.instrument;
    caption(ui, cx, cx.tr("maturity-suppose"));
    let levels = usize::from(instrument.top_level()) + 1;
    let mut segments = row::segments(cx, instrument, Scale::Levels);
    segments.truncate(levels);
    let choices = row::choices(instrument, Scale::Levels);
    let size = Vec2::new(32.0 * levels as f32, 28.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let code = &criterion.code;
    let place = Place { id: widget_id(shown.id, "suppose", code), rect: Rect::from_min_size(rect.min, size) };
    let supposed = view.raised.as_ref().and_then(|raised| raised.get(code)).copied();
    let now = shown.results.criterion(code).and_then(|row| row.consensus.counted_level());
    let taken = supposed.map(|level| (level, Mark::Chosen)).or(now.map(|level| (level, Mark::Derived)));
    let taken = taken.map(|(level, mark)| (usize::from(level), mark));
    let clicked = segments_ui(ui, cx, place, code, &segments, taken);
    let Some(Vote::Level(level)) = clicked.and_then(|index| choices.get(index)).copied() else { return };
    if let Some(raised) = &mut view.raised {
        if supposed == Some(level) {
            raised.remove(code);
        } else {
            raised.insert(code.clone(), level);
        }
    }
}

//! What has no opportunity yet, to be made one or several of.

use std::rc::Rc;

use egui::{Rect, RichText, ScrollArea, Ui, Vec2};

use crate::{
    analysis::uncollected::{Uncollected, uncollected},
    base::{localised::Lang, number},
    edit::{
        Label,
        opportunity::{self as verbs, Origin},
    },
    model::{Kind, Workspace},
    scene::{
        names,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        icon,
        kept::Kept,
        picker,
        search::search_ui,
        widgets::{icon_text, primary_button, weak},
    },
};

const ROW: f32 = 46.0;

/// A thing that can be collected, in words.
struct Candidate {
    origin: Origin,
    kind: CandidateKind,
    name: String,
    /// How it stands and where.
    about: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CandidateKind {
    Pain,
    Gap,
    Kpi,
}

impl CandidateKind {
    const ALL: [Self; 3] = [Self::Pain, Self::Gap, Self::Kpi];

    fn key(self) -> &'static str {
        match self {
            Self::Pain => "plan-collect-pains",
            Self::Gap => "plan-collect-gaps",
            Self::Kpi => "plan-collect-kpis",
        }
    }

    fn icon(self) -> icon::Icon {
        match self {
            Self::Pain => icon::PAIN,
            Self::Gap => icon::MATURITY,
            Self::Kpi => icon::KPI,
        }
    }
}

/// The view state of collecting.
#[derive(Default)]
pub struct Collecting {
    search: String,
    /// Which kind is shown; none: all.
    only: Option<CandidateKind>,
    /// By what they come from, in the order in which they were chosen.
    chosen: Vec<Origin>,
    found: Kept<Vec<Candidate>>,
}

impl Collecting {
    fn candidates(&mut self, cx: &Cx) -> Rc<Vec<Candidate>> {
        self.found.get(cx, Kind::ALL, (), || candidates(cx.workspace, cx.lang))
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let all = self.candidates(cx);
        self.chosen.retain(|origin| all.iter().any(|own| own.origin == *origin));
        ui.add(egui::Label::new(weak(cx, cx.tr("plan-collect-about"))).wrap());
        ui.add_space(space::S);
        self.head_ui(ui, cx, &all);
        let is_wanted = |own: &Candidate| {
            self.only.is_none_or(|only| own.kind == only)
                && (picker::matches(&own.name, &self.search) || picker::matches(&own.about, &self.search))
        };
        let shown: Vec<&Candidate> = all.iter().filter(|own| is_wanted(own)).collect();
        if all.is_empty() {
            ui.add_space(space::XL);
            ui.add(egui::Label::new(weak(cx, cx.tr("plan-collect-none"))).wrap());
        } else if shown.is_empty() {
            ui.label(weak(cx, cx.tr("picker-none")));
        }
        let height = (ui.available_height() - 52.0).max(ROW);
        let area = ScrollArea::vertical().id_salt("collect-rows").auto_shrink(false).max_height(height);
        let mut toggled = None;
        area.show_rows(ui, ROW, shown.len(), |ui, rows| {
            for own in shown.get(rows).unwrap_or_default() {
                if candidate_ui(ui, cx, own, self.chosen.contains(&own.origin)) {
                    toggled = Some(own.origin.clone());
                }
            }
        });
        if let Some(origin) = toggled {
            match self.chosen.iter().position(|own| *own == origin) {
                Some(index) => _ = self.chosen.remove(index),
                None => self.chosen.push(origin),
            }
        }
        self.make_ui(ui, cx, &all);
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx, all: &[Candidate]) {
        ui.horizontal_wrapped(|ui| {
            search_ui(ui, cx, "plan-search", &mut self.search, 180.0);
            ui.spacing_mut().item_spacing.x = space::XS;
            let count = |kind: CandidateKind| all.iter().filter(|own| own.kind == kind).count();
            for only in std::iter::once(None).chain(CandidateKind::ALL.map(Some)) {
                let words = match only {
                    None => cx.tr("plan-only-all"),
                    Some(kind) => tr!(cx.lang, kind.key(), count = count(kind)),
                };
                if crate::ui::widgets::tab(ui, cx, self.only == only, words).clicked() {
                    self.only = only;
                }
            }
        });
        ui.add_space(space::S);
    }

    /// The buttons that make one of all or one of each.
    fn make_ui(&mut self, ui: &mut Ui, cx: &Cx, all: &[Candidate]) {
        let chosen: Vec<&Candidate> =
            self.chosen.iter().filter_map(|origin| all.iter().find(|own| own.origin == *origin)).collect();
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            if chosen.is_empty() {
                ui.label(weak(cx, cx.tr("plan-collect-choose")));
                return;
            }
            let each: Vec<(String, Origin)> =
                chosen.iter().map(|own| (own.name.clone(), own.origin.clone())).collect();
            let words = tr!(cx.lang, "plan-collect-each", count = each.len());
            if primary_button(ui, cx.theme, words).clicked() {
                collect_each(cx, each.clone());
            }
            if each.len() > 1 && ui.button(tr!(cx.lang, "plan-collect-one", count = each.len())).clicked() {
                collect_one(cx, each);
            }
        });
    }
}

fn collect_each(cx: &Cx, each: Vec<(String, Origin)>) {
    let count = each.len();
    cx.edit(Label::Add(Kind::Opportunity), move |tx| {
        each.into_iter().try_for_each(|(name, origin)| verbs::collect(tx, name, &[origin]).map(drop))
    });
    cx.ask(Request::Tell(tr!(cx.lang, "plan-collected", count = count)));
}

fn collect_one(cx: &Cx, each: Vec<(String, Origin)>) {
    let name = each.first().map(|(name, _)| name.clone()).unwrap_or_default();
    let origins: Vec<Origin> = each.into_iter().map(|(_, origin)| origin).collect();
    cx.create(Label::Add(Kind::Opportunity), move |tx| verbs::collect(tx, name, &origins));
}

/// One candidate; says whether it was pressed.
fn candidate_ui(ui: &mut Ui, cx: &Cx, own: &Candidate, chosen: bool) -> bool {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW - 2.0), egui::Sense::hover());
    let mut inside = ui.new_child(
        egui::UiBuilder::new().max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    let mut now = chosen;
    let pressed = inside.checkbox(&mut now, "").accessible_name(&own.name).changed();
    inside.label(icon_text(own.kind.icon(), 14.0));
    let width = inside.available_width();
    inside.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(4.0);
        ui.add(egui::Label::new(RichText::new(&own.name)).truncate().selectable(false));
        ui.add(egui::Label::new(weak(cx, &own.about).size(type_size::CAPTION)).truncate().selectable(false));
    });
    // The whole row can be pressed, and the box beside it reached with the keyboard.
    let place = Rect::from_min_max(rect.min + Vec2::new(28.0, 0.0), rect.max);
    let id = ui.scope_id().with(("collect", own.kind.key(), format!("{:?}", own.origin)));
    pressed || ui.interact(place, id, egui::Sense::CLICK).clicked()
}

fn candidates(workspace: &Workspace, lang: Lang) -> Vec<Candidate> {
    let found = uncollected(workspace);
    found.into_iter().map(|own| candidate(workspace, &own, lang)).collect()
}

fn candidate(workspace: &Workspace, own: &Uncollected, lang: Lang) -> Candidate {
    match own {
        Uncollected::Pain(pain) => {
            let journey = names::record(workspace, pain.journey.into(), lang);
            let stage = names::record(workspace, pain.stage.into(), lang);
            let about = match pain.index {
                Some(index) => tr!(
                    lang,
                    "plan-pain-about",
                    severity = pain.severity,
                    index = number::figure(index),
                    journey = journey,
                    stage = stage
                ),
                None => tr!(
                    lang,
                    "plan-pain-about-no-index",
                    severity = pain.severity,
                    journey = journey,
                    stage = stage
                ),
            };
            let name = names::record(workspace, pain.card.into(), lang);
            let origin = Origin::Record(pain.card.into());
            Candidate { origin, kind: CandidateKind::Pain, name, about }
        }
        Uncollected::Gap(assessment, criterion) => {
            let instrument = workspace.instruments.get(criterion.instrument);
            let asked = instrument.and_then(|own| own.criterion(&criterion.criterion));
            let step = asked.map_or("", |own| own.next_step.get(lang)).trim_end_matches(['.', '。']);
            let text = asked.map_or("", |own| own.text.get(lang));
            let name = if step.is_empty() { criterion.criterion.clone() } else { step.to_owned() };
            let assessed = names::record(workspace, (*assessment).into(), lang);
            let about = tr!(
                lang,
                "plan-gap-about",
                code = &*criterion.criterion,
                criterion = text,
                assessment = assessed
            );
            let origin = Origin::Criterion((*assessment).into(), criterion.clone());
            Candidate { origin, kind: CandidateKind::Gap, name, about }
        }
        Uncollected::OffTrack(kpi) => {
            let name = names::record(workspace, (*kpi).into(), lang);
            let about = tr!(lang, "plan-kpi-about");
            Candidate { origin: Origin::Record((*kpi).into()), kind: CandidateKind::Kpi, name, about }
        }
    }
}

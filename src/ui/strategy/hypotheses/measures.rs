//! What a hypothesis is tried with: its measures with what they did, the initiatives, the tests.

use egui::{RichText, Ui, Vec2, containers::menu::MenuButton};

use crate::{
    analysis::hypotheses::Finding,
    base::id::Id,
    edit::{Label, hypothesis as verbs},
    model::{
        AnyId, Kind,
        kpi::Kpi,
        order::in_order,
        strategy::{Experiment, Hypothesis, Variant},
    },
    scene::{
        names,
        strategy::{
            hypothesis_sheet::moved_mark,
            inquiry::{self, tried_by},
            trial,
        },
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        icon,
        inline::entries::small_button,
        picker,
        style::color,
        widgets::{icon_text, weak},
    },
};

/// The KPIs that decide, each with what it did since the baseline, and a menu of the others.
pub fn kpis_ui(ui: &mut Ui, cx: &Cx, (id, own, found): (Id<Hypothesis>, &Hypothesis, &[Finding]), of: &str) {
    let set = |kpis: Vec<Id<Kpi>>| {
        cx.edit(Label::Change(Kind::Hypothesis), move |tx| tx.update(id, |own| own.kpis = kpis));
    };
    ui.add_space(space::XS);
    for finding in found {
        let Some(kpi) = cx.workspace.kpis.get(finding.kpi) else { continue };
        let remove = tr!(cx.lang, "strategy-kpi-remove", kpi = kpi.name.as_str(), of = of);
        if link_ui(ui, cx, (&kpi.name, finding.kpi.into()), &remove) {
            set(own.kpis.iter().copied().filter(|other| *other != finding.kpi).collect());
        }
        if own.baseline.is_some() {
            finding_ui(ui, cx, finding);
        }
    }
    let others = || {
        let all = cx.workspace.kpis_in_order().into_iter().filter(|(id, _)| !own.kpis.contains(id));
        all.map(|(id, kpi)| (id, kpi.name.clone())).collect()
    };
    if let Some(kpi) = choose_ui(ui, cx, ("strategy-kpi-add", of), others) {
        set(own.kpis.iter().copied().chain([kpi]).collect());
    }
}

/// What a measure did, with its mark.
fn finding_ui(ui: &mut Ui, cx: &Cx, finding: &Finding) {
    let (mark, ink) = moved_mark(finding.moved, cx.theme);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(RichText::new(mark).size(type_size::CAPTION).color(color(ink)));
        let told = inquiry::finding(cx.workspace, finding, cx.lang);
        ui.add(egui::Label::new(weak(cx, told).size(type_size::CAPTION)).wrap());
    });
    ui.add_space(space::S);
}

/// The initiatives that try it, and a menu of the others.
pub fn initiatives_ui(ui: &mut Ui, cx: &Cx, id: Id<Hypothesis>, of: &str) {
    ui.add_space(space::XS);
    for (initiative, own) in tried_by(cx.workspace, id) {
        let name = names::called(&own.name, Kind::Initiative, cx.lang);
        let remove = tr!(cx.lang, "strategy-kpi-remove", kpi = name.as_str(), of = of);
        if link_ui(ui, cx, (&name, initiative.into()), &remove) {
            cx.edit(Label::Unlink(Kind::Initiative), move |tx| verbs::try_without(tx, initiative));
        }
    }
    let others = || {
        let rows = in_order(&cx.workspace.initiatives, |own| own.hypothesis != id);
        rows.into_iter().map(|(id, own)| (id, own.name.clone())).collect()
    };
    if let Some(initiative) = choose_ui(ui, cx, ("hypotheses-add-initiative", of), others) {
        cx.edit(Label::Link(Kind::Initiative), move |tx| verbs::try_with(tx, initiative, id));
    }
}

/// A quiet menu of what can be added; `offered` is asked only while it is open.
fn choose_ui<C: Copy>(
    ui: &mut Ui,
    cx: &Cx,
    (key, of): (&str, &str),
    offered: impl FnOnce() -> Vec<(C, String)>,
) -> Option<C> {
    let mut chosen = None;
    let name = tr!(cx.lang, "inline-of", name = cx.tr(key), of = of);
    let words = weak(cx, cx.tr(key)).size(type_size::CAPTION);
    let plus = icon_text(icon::ADD, 12.0).color(color(cx.theme.second_ink));
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let button = egui::Button::new((plus, words)).frame_when_inactive(false);
        let menu = MenuButton::from_button(button).config(picker::menu_config());
        let (response, _) = menu.ui(ui, |ui| {
            ui.set_width(360.0);
            let offered = offered();
            let name_of = |index: usize| offered.get(index).map_or("", |(_, name)| name.as_str());
            if let Some(index) = picker::names_ui(ui, cx, &name, (offered.len(), &name_of)) {
                chosen = offered.get(index).map(|(id, _)| *id);
                ui.close();
            }
        });
        response.accessible_name(&name);
    });
    chosen
}

/// The tests of a hypothesis with their results; a new one begins with two arms.
pub fn tests_ui(ui: &mut Ui, cx: &Cx, id: Id<Hypothesis>, of: &str) {
    ui.add_space(space::XS);
    for (test, own) in in_order(&cx.workspace.experiments, |own| own.hypothesis == id) {
        let name = names::called(&own.name, Kind::Experiment, cx.lang);
        if ui.add(egui::Link::new(RichText::new(&name).size(type_size::BODY))).clicked() {
            cx.ask(Request::Show(test.into()));
        }
        for result in trial::results(own, cx.lang) {
            ui.add(egui::Label::new(weak(cx, result).size(type_size::CAPTION)).wrap());
        }
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let words = weak(cx, cx.tr("test-add")).size(type_size::CAPTION);
        let plus = icon_text(icon::ADD, 12.0).color(color(cx.theme.second_ink));
        let name = tr!(cx.lang, "inline-of", name = cx.tr("test-add"), of = of);
        let button = egui::Button::new((plus, words)).frame_when_inactive(false);
        if ui.add(button).accessible_name(name).clicked() {
            begin_test(cx, id);
        }
    });
}

/// A new test with the arms A and B.
pub fn begin_test(cx: &Cx, hypothesis: Id<Hypothesis>) {
    let arm =
        |letter: &str| Variant { name: tr!(cx.lang, "test-arm", letter = letter), ..Variant::default() };
    let test = Experiment {
        hypothesis,
        date: Some(cx.today),
        variants: vec![arm("A"), arm("B")],
        ..Experiment::default()
    };
    cx.create(Label::Add(Kind::Experiment), move |tx| verbs::add_experiment(tx, test));
}

/// A link to a record with a button that parts it from this one; says whether that was pressed.
fn link_ui(ui: &mut Ui, cx: &Cx, (name, to): (&str, AnyId), remove: &str) -> bool {
    let mut parted = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let wide = (ui.available_width() - 24.0).max(40.0);
        let link = ui
            .scope(|ui| {
                ui.set_max_width(wide);
                ui.add(egui::Link::new(RichText::new(name).size(type_size::BODY)))
            })
            .inner;
        if link.clicked() {
            cx.ask(Request::Show(to));
        }
        let is_near = ui.rect_contains_pointer(link.rect.expand2(Vec2::new(40.0, 6.0)));
        ui.set_opacity(if is_near { 1.0 } else { 0.0 });
        parted = small_button(ui, icon::CLOSE, remove, true);
    });
    parted
}

//! Which segments, journeys and channels have a persona.

use egui::{ScrollArea, Ui, Vec2};

use crate::{
    analysis::coverage::{Covered, coverage},
    base::id::Id,
    model::{Kind, persona::Persona},
    scene::{
        persona_sheet::percent_text,
        theme::{space, type_size},
    },
    tr,
};

use super::super::{
    super::{
        Cx,
        cx::Request,
        icon,
        style::color,
        widgets::{bold, icon_text, section, weak},
    },
    list::shown_name,
};

const NAMES: f32 = 260.0;
/// Personas named for one thing; the others are counted.
const MOST_NAMED: usize = 8;

/// Shows what is covered; gives the persona that is to be opened.
pub fn coverage_ui(ui: &mut Ui, cx: &Cx) -> Option<Id<Persona>> {
    let found = coverage(cx.workspace);
    let mut opened = None;
    ScrollArea::vertical().id_salt("people-coverage").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(920.0);
        for (key, share) in
            [("people-coverage-customers", found.customers), ("people-coverage-revenue", found.revenue)]
        {
            let Some(share) = share else { continue };
            let words = tr!(cx.lang, key, share = percent_text(share));
            ui.label(words);
            if share > 1.0 + 1e-9 {
                ui.label(weak(cx, cx.tr("people-coverage-overlap")).size(type_size::CAPTION));
            }
        }
        let [segments, journeys, channels] = found.groups();
        for (key, group) in [
            ("people-coverage-segments", segments),
            ("people-coverage-journeys", journeys),
            ("people-coverage-channels", channels),
        ] {
            ui.add_space(space::L);
            let covered = group.iter().filter(|covered| !covered.personas.is_empty()).count();
            ui.horizontal(|ui| {
                section(ui, cx.tr(key));
                let words = tr!(cx.lang, "people-coverage-count", covered = covered, all = group.len());
                ui.label(weak(cx, words));
            });
            if group.is_empty() {
                ui.label(weak(cx, cx.tr("people-coverage-none-there")));
            }
            for covered in group {
                opened = covered_ui(ui, cx, covered).or(opened);
            }
        }
    });
    opened
}

fn covered_ui(ui: &mut Ui, cx: &Cx, covered: &Covered) -> Option<Id<Persona>> {
    let mut opened = None;
    ui.horizontal(|ui| {
        ui.set_min_height(28.0);
        let is_covered = !covered.personas.is_empty();
        let (mark, ink) =
            if is_covered { (icon::CHECK, cx.theme.favourable) } else { (icon::ALERT, cx.theme.caution) };
        ui.label(icon_text(mark, 14.0).color(color(ink)));
        let name = cx.workspace.name_of(covered.id).unwrap_or_default().to_owned();
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(Vec2::new(NAMES, 28.0), layout, |ui| {
            ui.set_min_width(NAMES);
            ui.spacing_mut().button_padding.x = 0.0;
            let name = bold(name, type_size::BODY);
            if covered.id.kind != Kind::Journey {
                ui.add(egui::Label::new(name).truncate());
            } else if ui.add(egui::Button::new(name).frame_when_inactive(false).truncate()).clicked() {
                cx.ask(Request::Show(covered.id));
            }
        });
        if !is_covered {
            ui.label(weak(cx, cx.tr("people-coverage-missing")));
        }
        for id in covered.personas.iter().take(MOST_NAMED) {
            let Some(persona) = cx.workspace.personas.get(*id) else { continue };
            if ui.add(egui::Button::new(shown_name(cx, persona)).small()).clicked() {
                opened = Some(*id);
            }
        }
        if let Some(more) = covered.personas.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
            ui.label(weak(cx, tr!(cx.lang, "people-sheet-more", count = more)));
        }
    });
    opened
}

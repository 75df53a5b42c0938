//! The objectives of the programme, each with its owner and the KPIs that tell whether it is met.

use egui::{RichText, Ui};

use crate::{
    base::id::Id,
    edit::{Label, organisation as verbs},
    model::{Kind, kpi::Kpi, organisation::Objective},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        article::{add_ui, quiet_ui},
        cx::Request,
        icon,
        inline::{
            Editing,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, Text, text, text_ui},
        },
        style::color,
        widgets::{icon_text, weak},
    },
};

const NAME: Text<Objective> = text!("strategy-objective", "strategy-objective-hint", name);
const DESCRIPTION: Text<Objective> = text!("strategy-description", "strategy-description-hint", description);
const OWNER: Text<Objective> = text!("strategy-owner", "strategy-owner-hint", owner_role);

pub fn objectives_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) {
    let rows = cx.workspace.objectives_in_order();
    if rows.is_empty() {
        quiet_ui(ui, cx, &cx.tr("strategy-objectives-empty"));
    } else {
        Columns::new(ui, &WEIGHTS).names_ui(
            ui,
            cx,
            &["strategy-objective", "strategy-owner", "strategy-kpis"],
        );
    }
    for (index, (id, own)) in rows.iter().enumerate() {
        let of = called(&own.name, index);
        let columns = Columns::new(ui, &WEIGHTS);
        let rect = columns.row_ui(ui, |column, ui| match column {
            0 => {
                let font = Some(egui::FontId::new(type_size::CARD_TITLE, crate::ui::fonts::bold()));
                text_ui(ui, cx, (editing, *id), NAME, Shown { of: &(index + 1).to_string(), font });
                text_ui(ui, cx, (editing, *id), DESCRIPTION, Shown { of: &of, ..Shown::default() });
            }
            1 => {
                text_ui(ui, cx, (editing, *id), OWNER, Shown { of: &of, ..Shown::default() });
            }
            _ => kpis_ui(ui, cx, (*id, own), &of),
        });
        record_acts_ui(ui, cx, (rect, &of), (&rows, index), verbs::move_objective);
        ui.add_space(space::XS);
    }
    if add_ui(ui, cx, "strategy-objective-add") {
        cx.create(Label::Add(Kind::Objective), |tx| verbs::add_objective(tx, Objective::default()));
    }
}

const WEIGHTS: [f32; 3] = [3.0, 1.4, 2.0];

/// The KPIs of an objective: each leads to its page, and can be taken off; a menu adds others.
fn kpis_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Objective>, &Objective), of: &str) {
    kpi_list_ui(ui, cx, &own.kpis, of, |kpis| {
        cx.edit(Label::Change(Kind::Objective), move |tx| tx.update(id, |own| own.kpis = kpis));
    });
    if own.kpis.is_empty() {
        ui.label(weak(cx, cx.tr("strategy-objective-no-kpi")).size(type_size::CAPTION));
    }
}

/// A list of KPIs that something refers to; `set` is given the list as changed.
pub fn kpi_list_ui(ui: &mut Ui, cx: &Cx, kpis: &[Id<Kpi>], of: &str, set: impl Fn(Vec<Id<Kpi>>)) {
    ui.add_space(space::XS);
    for id in kpis {
        let Some(kpi) = cx.workspace.kpis.get(*id) else { continue };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let link = ui.add(egui::Link::new(RichText::new(&kpi.name).size(type_size::BODY)));
            if link.clicked() {
                cx.ask(Request::Show((*id).into()));
            }
            let name = tr!(cx.lang, "strategy-kpi-remove", kpi = kpi.name.as_str(), of = of);
            let is_near = ui.rect_contains_pointer(link.rect.expand2(egui::Vec2::new(40.0, 6.0)));
            ui.set_opacity(if is_near { 1.0 } else { 0.0 });
            if crate::ui::inline::entries::small_button(ui, icon::CLOSE, &name, true) {
                set(kpis.iter().copied().filter(|other| other != id).collect());
            }
        });
    }
    let others: Vec<_> =
        cx.workspace.kpis_in_order().into_iter().filter(|(id, _)| !kpis.contains(id)).collect();
    if others.is_empty() {
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let words = weak(cx, cx.tr("strategy-kpi-add")).size(type_size::CAPTION);
        let plus = icon_text(icon::ADD, 12.0).color(color(cx.theme.second_ink));
        let button = egui::Button::new((plus, words)).frame_when_inactive(false);
        let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
            egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (id, kpi) in others {
                    if ui.button(&kpi.name).clicked() {
                        set(kpis.iter().copied().chain([id]).collect());
                    }
                }
            });
        });
        response.accessible_name(tr!(cx.lang, "strategy-kpi-add-to", of = of));
    });
}

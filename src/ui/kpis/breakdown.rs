//! A breakdown being edited: its members, and what was counted of each in a period.

use egui::Ui;

use crate::{
    base::{id::Id, period::Period},
    edit::{Label, measures, remove},
    model::{
        Kind,
        kpi::{Breakdown, Dimension, Kpi, Point},
    },
    scene::theme::type_size,
    tr,
    ui::{
        Cx,
        field::Field,
        icon,
        widgets::{icon_button, icon_text, quiet_button, weak},
    },
};

use super::{
    cells::cell_ui,
    compare::cell_name,
    computed::Computed,
    entry::{self, Fault},
    number_field::{Faults, number_ui},
    span::member_name,
};

/// Whether the members are being edited, and in which period.
#[derive(Default)]
pub struct Editing {
    is_open: bool,
    period: Option<Period>,
}

/// Width of the members' names.
const MEMBERS: f32 = 168.0;
const CHANGE: Label = Label::Change(Kind::Breakdown);

/// A menu that divides the KPI by one more dimension.
pub fn add_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>) {
    ui.menu_button((icon_text(icon::ADD, 14.0), cx.tr("kpis-breakdown-add")), |ui| {
        for &dimension in Dimension::ALL {
            let name = crate::i18n::text(cx.lang, &format!("kpis-by-{}", dimension.code()));
            if ui.button(name).clicked() {
                let breakdown = Breakdown { kpi: id, dimension, ..Breakdown::default() };
                cx.edit(Label::Add(Kind::Breakdown), move |tx| {
                    measures::add_breakdown(tx, breakdown).map(drop)
                });
            }
        }
    });
}

pub fn edit_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    editing: &mut Editing,
    (id, computed): (Id<Breakdown>, &Computed),
) {
    let Some(breakdown) = cx.workspace.breakdowns.get(id) else { return };
    if !editing.is_open {
        if quiet_button(ui, icon::NOTE, cx.tr("kpis-breakdown-edit")).clicked() {
            editing.is_open = true;
        }
        return;
    }
    let newest = computed.result.newest().map(|newest| newest.period);
    let fiscal = cx.workspace.fiscal_start();
    let start = newest.or_else(|| entry::next_period(&computed.kpi, cx.today, fiscal));
    let Some(period) = editing.period.filter(|own| own.length() == computed.kpi.frequency).or(start) else {
        return;
    };
    ui.horizontal(|ui| {
        if icon_button(ui, icon::ARROW_LEFT, &cx.tr("kpis-period-before")).clicked() {
            editing.period = period.plus(-1);
        }
        ui.label(cx.period(period));
        if icon_button(ui, icon::ARROW_RIGHT, &cx.tr("kpis-period-after")).clicked() {
            editing.period = period.plus(1);
        }
        if quiet_button(ui, icon::CHECK, cx.tr("kpis-breakdown-done")).clicked() {
            editing.is_open = false;
        }
        if quiet_button(ui, icon::DELETE, cx.tr("kpis-breakdown-delete")).clicked() {
            cx.edit(Label::Delete(Kind::Breakdown), move |tx| remove::remove(tx, id.into()));
        }
    });
    if breakdown.dimension == Dimension::Other {
        let name = cx.tr("kpis-breakdown-name");
        Field::new(id, "name", &breakdown.name, name.clone()).hint(name).width(240.0).show(
            ui,
            cx,
            move |tx, text| tx.update(id, |own| own.name = text),
        );
    }
    let columns = entry::columns(&computed.kpi, cx.lang).join(" ");
    ui.add(
        egui::Label::new(
            weak(cx, tr!(cx.lang, "kpis-breakdown-hint", columns = columns)).size(type_size::CAPTION),
        )
        .wrap(),
    );
    members_ui(ui, cx, faults, (id, breakdown), (computed, period));
    add_member_ui(ui, cx, (id, breakdown));
}

fn members_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    (id, breakdown): (Id<Breakdown>, &Breakdown),
    (computed, period): (&Computed, Period),
) {
    for (place, (member, part)) in breakdown.parts.iter().enumerate() {
        ui.horizontal(|ui| {
            cell_ui(ui, MEMBERS, |ui| {
                ui.add(egui::Label::new(member_name(cx.workspace, member)).truncate());
            });
            let text = match part.series.get(&period) {
                Some(point) => entry::cells(&computed.kpi, Some(point)).join(" "),
                None => String::new(),
            };
            let index = usize::try_from(period.index()).unwrap_or_default() * 1000 + place;
            let name = cell_name(cx.workspace, member, period, cx);
            let field = Field::new(id, "parts", &text, name).index(index).width(320.0).label(Label::SetValue);
            let (kpi, own) = (computed.kpi.clone(), member.clone());
            number_ui(ui, cx, faults, field, move |tx, text| {
                let point = point(&kpi, text)?;
                Ok(measures::set_member_point(tx, id, (&own, period), point)?)
            });
            let remove = tr!(cx.lang, "kpis-member-remove", name = member_name(cx.workspace, member));
            if icon_button(ui, icon::CLOSE, &remove).clicked() {
                let own = member.clone();
                cx.edit(CHANGE, move |tx| measures::remove_member(tx, id, &own));
            }
        });
    }
}

/// Numbers parted by spaces, semicolons or tabs; None for nothing.
fn point(kpi: &Kpi, text: &str) -> Result<Option<Point>, Fault> {
    let cells: Vec<&str> = text.split([' ', ';', '\t', '\u{3000}']).filter(|cell| !cell.is_empty()).collect();
    if cells.is_empty() { Ok(None) } else { entry::point(kpi, &cells).map(Some) }
}

/// One more member: a record of the dimension, or a text for what is no record.
fn add_member_ui(ui: &mut Ui, cx: &Cx, (id, breakdown): (Id<Breakdown>, &Breakdown)) {
    let workspace = cx.workspace;
    let known: Vec<(String, String)> = match breakdown.dimension {
        Dimension::Persona => workspace
            .personas_in_order()
            .into_iter()
            .map(|(id, own)| (id.to_string(), own.name.clone()))
            .collect(),
        Dimension::Channel => workspace
            .channels_in_order()
            .into_iter()
            .map(|(id, own)| (id.to_string(), own.name.clone()))
            .collect(),
        Dimension::Segment => {
            workspace.segments.iter().map(|(id, own)| (id.to_string(), own.name.clone())).collect()
        }
        Dimension::Stage => {
            let journeys = workspace.journeys_in_order().into_iter();
            let stages = journeys.flat_map(|(id, journey)| {
                let own = workspace.stages_of(id).into_iter();
                own.map(|(id, stage)| (id.to_string(), format!("{} · {}", journey.name, stage.name)))
            });
            stages.collect()
        }
        Dimension::Other => Vec::new(),
    };
    let open: Vec<_> = known.into_iter().filter(|(own, _)| !breakdown.parts.contains_key(own)).collect();
    if !open.is_empty() {
        ui.menu_button((icon_text(icon::ADD, 14.0), cx.tr("kpis-member-add")), |ui| {
            egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (member, name) in &open {
                    if ui.button(name).clicked() {
                        let member = member.clone();
                        cx.edit(CHANGE, move |tx| measures::add_member(tx, id, &member));
                    }
                }
            });
        });
    }
    // A new field after each one added, so that it is empty again.
    let hint = cx.tr("kpis-member-text");
    Field::new(id, "parts.new", "", hint.clone()).index(breakdown.parts.len()).hint(hint).width(240.0).show(
        ui,
        cx,
        move |tx, text| {
            if text.trim().is_empty() { Ok(()) } else { measures::add_member(tx, id, &text) }
        },
    );
}

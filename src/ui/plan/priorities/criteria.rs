//! What all priorities share: the one unit of reach, and the weighted criteria.

use egui::Ui;

use crate::{
    base::{id::Id, number},
    edit::{Label, Refused, priorities as verbs},
    model::{
        AnyId, Kind,
        kpi::Direction,
        strategy::{Priorities, WeightedCriterion},
    },
    scene::theme::space,
    tr,
    ui::{
        Cx,
        article::add_ui,
        field::Field,
        icon,
        inline::{
            Editing,
            choice::choice_ui,
            entries::small_button,
            rows::{Columns, called},
            settle,
            taken::{NotTaken, number_in, taken_ui},
            text::{Text, name_of, text, text_fact_ui},
        },
        style::color,
        widgets::icon_text,
    },
};

const UNIT: Text<Priorities> = text!("plan-reach-unit", "plan-reach-unit-hint", reach_unit);

/// The id of the settings, of which there are one.
fn priorities() -> Id<Priorities> {
    Id::new(AnyId::only(Kind::Priorities).key)
}

/// The field for the unit of reach; without it there is no ranking by RICE.
pub fn unit_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) {
    ui.add_space(space::XS);
    ui.scope(|ui| {
        ui.set_max_width(560.0);
        text_fact_ui(ui, cx, (editing, priorities()), UNIT);
    });
    if cx.workspace.priorities.reach_unit.trim().is_empty() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.label(icon_text(icon::ALERT, 14.0).color(color(cx.theme.caution)));
            ui.add(egui::Label::new(cx.tr("plan-unit-needed")).wrap());
        });
    }
}

/// Name, weight, direction.
const WEIGHTS: [f32; 3] = [2.6, 0.8, 2.0];

/// The criteria as rows.
pub fn criteria_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) {
    let criteria = &cx.workspace.priorities.criteria;
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(680.0));
        if !criteria.is_empty() {
            ui.add_space(space::S);
            let keys = ["plan-criterion", "plan-weight", "plan-direction"];
            Columns::new(ui, &WEIGHTS).names_ui(ui, cx, &keys);
        }
        for (index, own) in criteria.iter().enumerate() {
            criterion_ui(ui, cx, (index, own), editing);
        }
        if add_ui(ui, cx, "plan-criterion-add") {
            add(cx, editing);
        }
    });
}

/// Adds a criterion with a name that is free, ready to be renamed.
fn add(cx: &Cx, editing: &mut Editing) {
    settle(cx);
    let criteria = &cx.workspace.priorities.criteria;
    let numbered = (criteria.len() + 1..).map(|n| tr!(cx.lang, "plan-criterion-new", n = n));
    let is_free = |name: &String| criteria.iter().all(|own| own.name != *name);
    let Some(name) = numbered.take(criteria.len() + 2).find(is_free) else { return };
    editing.want((priorities().into(), "criteria.name", criteria.len()));
    cx.edit(Label::Change(Kind::Priorities), move |tx| verbs::add_criterion(tx, &name));
}

fn criterion_ui(ui: &mut Ui, cx: &Cx, (index, own): (usize, &WeightedCriterion), editing: &mut Editing) {
    let of = called(&own.name, index);
    let lang = cx.lang;
    let mut removed = false;
    Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| match column {
        0 => {
            let name = tr!(lang, "plan-criterion-name", n = index + 1);
            let field = Field::new(priorities(), "criteria.name", &own.name, name).index(index);
            let field = field.hint(cx.tr("plan-criterion-hint"));
            taken_ui(ui, cx, editing, field, move |tx, text| {
                verbs::rename_criterion(tx, index, text).map_err(|refused| match refused {
                    Refused::OutOfRange => NotTaken::Because(tr!(lang, "plan-bad-criterion", text = text)),
                    refused => refused.into(),
                })
            });
        }
        1 => {
            let now = number::field(Some(own.weight));
            let name = name_of(cx, "plan-weight", &of);
            let field = Field::new(priorities(), "criteria.weight", &now, name).index(index);
            taken_ui(ui, cx, editing, field, move |tx, text| {
                let fits: fn(f64) -> bool = |weight| weight >= 0.0 && weight.is_finite();
                let weight = number_in(lang, text, (fits, "plan-bad-weight"))?;
                Ok(verbs::weigh_criterion(tx, index, weight.unwrap_or_default())?)
            });
        }
        _ => {
            ui.horizontal(|ui| {
                let options = [
                    (Direction::Up, cx.tr("plan-direction-up")),
                    (Direction::Down, cx.tr("plan-direction-down")),
                ];
                let name = name_of(cx, "plan-direction", &of);
                let salt = (("criterion-direction", index), &*name);
                if let Some(direction) = choice_ui(ui, cx, salt, (own.direction, None), options) {
                    let label = Label::Change(Kind::Priorities);
                    cx.edit(label, move |tx| verbs::turn_criterion(tx, index, direction));
                }
                let name = tr!(lang, "people-entry-delete", entry = &*of);
                removed = small_button(ui, icon::CLOSE, &name, true);
            });
        }
    });
    if removed {
        settle(cx);
        cx.edit(Label::Change(Kind::Priorities), move |tx| verbs::remove_criterion(tx, index));
    }
}

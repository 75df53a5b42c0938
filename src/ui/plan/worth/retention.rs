//! The retention that is reached, asked for in the form in which it is known.

use egui::Ui;

use crate::{
    base::number,
    model::{Workspace, business_case::Assumption, strategy::Roi},
    scene::{
        strategy::words::assumption_key,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        article::quiet_ui,
        widgets::{tab, weak},
    },
};

use super::{
    WorthSection,
    form::{RangeRow, range_row_ui},
    number::Unit,
};

/// How a change of retention is said. "5 % more" can be two things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The share that stays then.
    #[default]
    Reached,
    /// Percentage points more.
    Points,
    /// More in per cent of the share that stays now.
    Relative,
}

const FORMS: [(Form, &str); 3] = [
    (Form::Reached, "worth-form-reached"),
    (Form::Points, "worth-form-points"),
    (Form::Relative, "worth-form-relative"),
];

fn now(roi: &Roi) -> f64 {
    roi.retention.as_ref().map_or(0.0, |own| own.retention_now)
}

fn known(workspace: &Workspace) -> Option<f64> {
    Some(now(&workspace.roi)).filter(|now| *now > 0.0)
}

/// Without the crumbs of adding and multiplying.
fn clean(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

fn row(form: Form) -> RangeRow {
    let which = Assumption::RetentionThen;
    match form {
        Form::Reached => RangeRow {
            which,
            key: assumption_key(which),
            unit: Unit::Percent,
            shown: |_, then| then,
            kept: |_, then| Some(then),
        },
        Form::Points => RangeRow {
            which,
            key: "worth-retention-points",
            unit: Unit::Points,
            shown: |roi, then| clean(then - now(roi)),
            kept: |workspace, points| known(workspace).map(|now| clean(now + points)),
        },
        Form::Relative => RangeRow {
            which,
            key: "worth-retention-relative",
            unit: Unit::Percent,
            shown: |roi, then| if now(roi) > 0.0 { clean(then / now(roi) - 1.0) } else { 0.0 },
            kept: |workspace, more| known(workspace).map(|now| clean(now * (1.0 + more))),
        },
    }
}

/// The row in the chosen form, the other forms to choose, and what the base value means in all of them.
pub fn retention_row_ui(view: &mut WorthSection, ui: &mut Ui, cx: &Cx) {
    range_row_ui(view, ui, cx, row(view.form));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(weak(cx, cx.tr("worth-form-asked")).size(type_size::CAPTION));
        for (form, key) in FORMS {
            if tab(ui, cx, view.form == form, cx.tr(key)).clicked() {
                view.form = form;
            }
        }
    });
    let roi = &cx.workspace.roi;
    let Some(own) = roi.retention.as_ref().filter(|own| own.retention_now > 0.0) else { return };
    let (now, then) = (own.retention_now, own.retention_then.base);
    if then <= 0.0 {
        return;
    }
    let signed = |value: f64| number::with_plus(&number::format(value, 2));
    let leave = if now < 1.0 { signed((now - then) / (1.0 - now) * 100.0) } else { "–".to_owned() };
    let told = tr!(
        cx.lang,
        "worth-retention-told",
        now = Unit::Percent.written(now),
        then = Unit::Percent.written(then),
        points = signed((then - now) * 100.0),
        relative = signed((then / now - 1.0) * 100.0),
        leave = leave
    );
    quiet_ui(ui, cx, &told);
}

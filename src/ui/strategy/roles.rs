//! The table of roles and competencies: a dot where a role contributes, a mark where one is left over.

use egui::{FontId, Role as WidgetRole, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::contributions::{Contributions, Role, contributions},
    edit::{Label, organisation as verbs},
    model::{
        Kind,
        governance::{Contribution, Governance},
        maturity::Coded,
    },
    scene::theme::{space, type_size},
    shipped, tr,
    ui::{
        Cx,
        article::advice_ui,
        field::Field,
        icon,
        inline::{Editing, entries::small_button, quiet, settle},
        style::color,
        widgets::{icon_text, weak},
    },
};

use super::governance::governance;

const NAMES: f32 = 280.0;
const CELL: f32 = 104.0;
const ROW: f32 = 30.0;

pub fn roles_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) {
    let competencies = shipped::competencies(cx.workspace);
    let table = contributions(&cx.workspace.governance, competencies);
    advice(ui, cx, &table, competencies);
    let cell = ((ui.available_width() - NAMES - 30.0) / competencies.len().max(1) as f32).clamp(48.0, CELL);
    heads_ui(ui, cx, &table, (competencies, cell));
    let mut own = 0;
    for row in &table.rows {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.allocate_ui(Vec2::new(NAMES, ROW), |ui| {
                ui.set_min_size(Vec2::new(NAMES, ROW));
                name_ui(ui, cx, editing, (row, own));
            });
            for competency in competencies {
                dot_ui(ui, cx, row, (competency, cell));
            }
            if row.listed {
                let name = tr!(cx.lang, "strategy-role-delete", role = row.role.as_str());
                let whole = ui.min_rect().with_max_x(ui.min_rect().max.x + 32.0);
                ui.set_opacity(if ui.rect_contains_pointer(whole) { 1.0 } else { 0.0 });
                if small_button(ui, icon::CLOSE, &name, true) {
                    delete(cx, row.role.clone());
                }
            }
        });
        own += usize::from(row.listed);
    }
    let width = Vec2::new(NAMES, ROW);
    ui.allocate_ui(width, |ui| new_ui(ui, cx, editing));
}

/// What is left over on either side, in a sentence each.
fn advice(ui: &mut Ui, cx: &Cx, table: &Contributions, competencies: &[Coded]) {
    let comma = cx.tr("inline-comma");
    let idle: Vec<&str> =
        table.rows.iter().filter(|row| row.is_idle()).map(|row| row.role.as_str()).collect();
    if !idle.is_empty() {
        advice_ui(
            ui,
            cx,
            &tr!(cx.lang, "strategy-roles-idle", roles = idle.join(&comma), count = idle.len()),
        );
    }
    let open: Vec<&str> = competencies
        .iter()
        .filter(|own| table.uncovered.contains(&own.code))
        .map(|own| own.name.get(cx.lang))
        .collect();
    if !open.is_empty() && !table.rows.is_empty() {
        let words = tr!(cx.lang, "strategy-roles-open", names = open.join(&comma), count = open.len());
        advice_ui(ui, cx, &words);
    }
    ui.add_space(space::S);
}

fn heads_ui(ui: &mut Ui, cx: &Cx, table: &Contributions, (competencies, cell): (&[Coded], f32)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(NAMES);
        for competency in competencies {
            let is_open = table.uncovered.contains(&competency.code);
            let (rect, _) = ui.allocate_exact_size(Vec2::new(cell, 22.0), Sense::hover());
            let ink = if is_open { cx.theme.caution } else { cx.theme.second_ink };
            let font = FontId::proportional(type_size::CAPTION);
            let mark = if is_open { "○ " } else { "" };
            let words = format!("{mark}{}", competency.name.get(cx.lang));
            let at = egui::Align2::CENTER_CENTER;
            ui.painter().with_clip_rect(rect).text(rect.center(), at, words, font, color(ink));
        }
    });
}

/// The name of a role; one that is only named elsewhere on the page is changed there.
fn name_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing, (row, index): (&Role, usize)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        if row.is_idle() {
            let mark = icon_text(icon::ALERT, 13.0).color(color(cx.theme.caution));
            ui.label(mark).on_hover_text(cx.tr("strategy-role-idle"));
        }
        if !row.listed {
            ui.add(egui::Label::new(weak(cx, &row.role)).truncate());
            return;
        }
        let width = ui.available_width() - space::M;
        let name = tr!(cx.lang, "strategy-role-name", n = index + 1);
        let field = Field::new(governance(), "contributions.role", &row.role, name);
        let field = field.index(index).width(width);
        let old = row.role.clone();
        quiet(ui, cx, editing, field, move |tx, role| {
            tx.update_only(|governance: &mut Governance| {
                // While it is being typed, its earlier form is the one that stands there.
                let of_old = governance.contributions.iter().position(|own| own.role == old);
                if let Some(own) = of_old.or(Some(index)).and_then(|at| governance.contributions.get_mut(at))
                {
                    own.role = role;
                }
            })
        });
    });
}

/// Whether a role contributes to a competency; a click or Space changes it.
fn dot_ui(ui: &mut Ui, cx: &Cx, row: &Role, (competency, cell): (&Coded, f32)) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(cell, ROW), Sense::click());
    let is_in = row.competencies.contains(&competency.code);
    let name =
        tr!(cx.lang, "inline-of", name = competency.name.get(cx.lang).to_owned(), of = row.role.as_str());
    response.widget_info(|| WidgetInfo::selected(WidgetRole::CheckBox, true, is_in, &name));
    let painter = ui.painter();
    let (middle, accent) = (rect.center(), color(cx.theme.accent));
    if is_in {
        painter.circle_filled(middle, 6.0, accent);
    } else {
        let ring = Stroke::new(1.0, color(cx.theme.second_ink.with_alpha(0.45)));
        painter.circle_stroke(middle, 4.0, ring);
    }
    if response.hovered() || response.has_focus() {
        painter.circle_stroke(middle, 9.0, Stroke::new(1.0, accent));
    }
    if response.on_hover_text(name).clicked() {
        let (role, code) = (row.role.clone(), competency.code.clone());
        cx.edit(Label::Change(Kind::Governance), move |tx| {
            if is_in { verbs::withdraw(tx, &role, &code) } else { verbs::contribute(tx, &role, &code) }
        });
    }
}

fn delete(cx: &Cx, role: String) {
    settle(cx);
    cx.edit(Label::Change(Kind::Governance), move |tx| {
        tx.update_only(|governance: &mut Governance| governance.contributions.retain(|own| own.role != role))
    });
}

/// The row that waits for another role.
fn new_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) {
    let count = cx.workspace.governance.contributions.len();
    let name = cx.tr("strategy-role-new");
    let field = Field::new(governance(), "contributions.role", "", name).hint(cx.tr("people-entry-hint"));
    let field = field.index(count).width(NAMES - space::M);
    quiet(ui, cx, editing, field, move |tx, role| {
        if role.trim().is_empty() {
            return Ok(());
        }
        tx.update_only(|governance: &mut Governance| match governance.contributions.get_mut(count) {
            Some(own) => own.role = role,
            None => governance.contributions.push(Contribution { role, competencies: Vec::new() }),
        })
    });
}

//! Choosing a stretch of time and a group to look at.

use egui::{ComboBox, ScrollArea, Ui};

use crate::{
    analysis::kpi::{KpiResult, comparison::Span},
    model::{AnyId, Workspace},
    ui::Cx,
};

/// A stretch by its name.
pub fn span_name(cx: &Cx, span: Span) -> String {
    match span {
        Span::Newest => cx.tr("kpis-span-newest"),
        Span::Last(count) => crate::tr!(cx.lang, "kpis-span-last", count = count),
        Span::Window => cx.tr("kpis-span-window"),
        Span::SinceWindow => cx.tr("kpis-span-since"),
        Span::All => cx.tr("kpis-span-all"),
        Span::One(period) => cx.period(period),
    }
}

/// The stretches of a KPI to choose from, single periods last; `name` tells a screen reader what for.
pub fn span_ui(ui: &mut Ui, cx: &Cx, result: &KpiResult, (salt, name): (&str, &str), span: &mut Span) {
    let combo = ComboBox::from_id_salt(salt).width(176.0).selected_text(span_name(cx, *span));
    let response = combo.show_ui(ui, |ui| {
        let common =
            [Span::Newest, Span::Last(3), Span::Last(12), Span::Window, Span::SinceWindow, Span::All];
        for choice in common.into_iter().filter(|choice| choice.ends(result).is_some()) {
            ui.selectable_value(span, choice, span_name(cx, choice));
        }
        ui.separator();
        ScrollArea::vertical().max_height(200.0).show(ui, |ui| {
            for at in result.periods.iter().rev().filter(|at| at.reading.value.is_some()) {
                let choice = Span::One(at.period);
                ui.selectable_value(span, choice, span_name(cx, choice));
            }
        });
    });
    response.response.accessible_name(name);
}

/// What a member of a breakdown is called: the name of the record it stands for, else its own text.
pub fn member_name(workspace: &Workspace, member: &str) -> String {
    let record = member.parse::<AnyId>().ok();
    record.and_then(|id| workspace.name_of(id)).unwrap_or(member).to_owned()
}

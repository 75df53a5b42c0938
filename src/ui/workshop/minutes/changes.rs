//! What lies between two states, record by record, each leading to where it stands.

use egui::{Align2, FontId, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::diff::{Change, Difference, title},
    i18n,
    model::Workspace,
    scene::{
        minutes::field,
        names,
        theme::{radius, space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        style::color,
        widgets::{bold, weak},
    },
};

/// Height of a record with what changed of it.
const ROW: f32 = 44.0;

/// The list of differences between an earlier state and the present one.
pub fn changes_ui(ui: &mut Ui, cx: &Cx, (before, name): (&Workspace, &str), found: &[Difference]) {
    ui.label(bold(cx.tr("minutes-changes"), type_size::CARD_TITLE));
    let words = tr!(cx.lang, "minutes-since", name = name, count = found.len());
    ui.add(egui::Label::new(weak(cx, words).size(type_size::CAPTION)).wrap());
    ui.add_space(space::S);
    ui.spacing_mut().item_spacing.y = 0.0;
    let scroll = ScrollArea::vertical().id_salt("minutes-changes").auto_shrink(false);
    scroll.show_rows(ui, ROW, found.len(), |ui, shown| {
        for difference in found.get(shown).unwrap_or_default() {
            row_ui(ui, cx, before, difference);
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &Cx, before: &Workspace, difference: &Difference) {
    let (mark, ink) = match difference.change {
        Change::Added => ("+", cx.theme.favourable),
        Change::Removed => ("−", cx.theme.adverse),
        Change::Changed(_) => ("~", cx.theme.caution),
    };
    let is_gone = difference.change == Change::Removed;
    let workspace = if is_gone { before } else { cx.workspace };
    let kind = i18n::problem::kind(cx.lang, difference.id.kind);
    let name =
        names::called(title(workspace, difference.id).unwrap_or_default(), difference.id.kind, cx.lang);
    let what = match &difference.change {
        Change::Added => cx.tr("minutes-mark-added"),
        Change::Removed => cx.tr("minutes-mark-removed"),
        Change::Changed(fields) => {
            let fields: Vec<String> = fields.iter().map(|name| field(cx.lang, name)).collect();
            fields.join(&cx.tr("inline-comma"))
        }
    };
    let below = format!("{kind} · {what}");
    let sense = if is_gone { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), sense);
    let told = format!("{name}: {below}");
    response
        .widget_info(|| WidgetInfo::labeled(if is_gone { Role::Label } else { Role::Button }, true, &told));
    if response.hovered() && !is_gone {
        ui.painter().rect_filled(rect, radius::CONTROL, color(cx.theme.sunken));
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let bold_font = FontId::new(type_size::CARD_TITLE, crate::ui::fonts::bold());
    painter.text(rect.min + Vec2::new(6.0, 3.0), Align2::LEFT_TOP, mark, bold_font, color(ink));
    let left = rect.min + Vec2::new(26.0, 4.0);
    let line = |offset: f32, words: String, size: f32, ink| {
        let mut job = egui::text::LayoutJob::simple_singleline(words, FontId::proportional(size), color(ink));
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 32.0);
        painter.galley(left + Vec2::new(0.0, offset), painter.layout_job(job), color(ink));
    };
    line(0.0, name, type_size::BODY, cx.theme.ink);
    line(19.0, below, type_size::CAPTION, cx.theme.second_ink);
    if response.on_hover_text(told).clicked() {
        cx.ask(Request::Show(difference.id));
    }
}

//! The result of a closed vote: ranked bars with who gave how many; ties are said.

use egui::{Align, Align2, FontId, Layout, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::votes::{Counted, Tally, tally},
    base::id::Id,
    edit::{Label, ballot as verbs},
    model::{Kind, workshop::Ballot},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        cx::Request,
        fonts, icon,
        style::color,
        widgets::{quiet_button, weak},
        workshop::context,
    },
};

use super::words;

/// Height of a row.
const ROW: f32 = 60.0;
/// Height of a row without a dot.
const BARE: f32 = 28.0;
/// Room for the rank.
const RANK: f32 = 38.0;

/// Whether going on with the vote was asked for and waits for a yes.
#[derive(Default)]
pub struct ResultView {
    asks: Option<Id<Ballot>>,
}

impl ResultView {
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, (id, own): (Id<Ballot>, &Ballot)) {
        let Some(tally) = tally(cx.workspace, id) else { return };
        ui.horizontal(|ui| {
            let date = own.closed.map(|date| date.to_string()).unwrap_or_default();
            let words = tr!(cx.lang, "votes-result", dots = tally.given, roles = tally.voters, date = date);
            ui.label(weak(cx, words));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.reopen_ui(ui, cx, id));
        });
        ui.add_space(space::M);
        rows_ui(ui, cx, &tally);
    }

    /// Going on with a vote whose counts everybody has seen takes two presses.
    fn reopen_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Ballot>) {
        if self.asks != Some(id) {
            if quiet_button(ui, icon::UNDO, cx.tr("votes-reopen")).clicked() {
                self.asks = Some(id);
            }
            return;
        }
        if ui.button(cx.tr("votes-reopen-no")).clicked() {
            self.asks = None;
        }
        if ui.button(cx.tr("votes-reopen-yes")).clicked() {
            self.asks = None;
            cx.edit(Label::Change(Kind::Ballot), move |tx| verbs::reopen(tx, id));
        }
        ui.label(weak(cx, cx.tr("votes-reopen-ask")));
    }
}

fn rows_ui(ui: &mut Ui, cx: &Cx, tally: &Tally) {
    let most = tally.rows.first().map_or(0, |row| row.dots).max(1);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("votes-result").auto_shrink(false).show(ui, |ui| {
        for row in &tally.rows {
            row_ui(ui, cx, row, most);
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &Cx, row: &Counted, most: u32) {
    let height = if row.dots > 0 { ROW } else { BARE };
    let size = Vec2::new(ui.available_width() - space::L, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let name = words::subject(cx, row.subject);
    let told = told(cx, row, &name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    if response.on_hover_text(&told).clicked() {
        cx.ask(Request::Show(row.subject));
    }
    let theme = cx.theme;
    let ink = color(if row.dots > 0 { theme.ink } else { theme.second_ink });
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let regular = FontId::proportional(type_size::BODY);
    let small = FontId::proportional(type_size::CAPTION);
    if let Some(rank) = row.rank {
        let at = rect.min + Vec2::new(0.0, 8.0);
        painter.text(
            at,
            Align2::LEFT_TOP,
            rank.to_string(),
            FontId::new(type_size::CARD_TITLE, fonts::bold()),
            ink,
        );
    }
    let left = rect.min + Vec2::new(RANK, 0.0);
    let room = rect.width() - RANK - 90.0;
    let mut job = egui::text::LayoutJob::simple_singleline(name, regular, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    painter.galley(left + Vec2::new(0.0, 6.0), painter.layout_job(job), ink);
    let count = painter.text(
        rect.right_top() + Vec2::new(0.0, 6.0),
        Align2::RIGHT_TOP,
        row.dots.to_string(),
        FontId::new(type_size::CARD_TITLE, fonts::bold()),
        ink,
    );
    if row.is_tied {
        let at = count.left_top() - Vec2::new(space::S, -1.0);
        painter.text(at, Align2::RIGHT_TOP, cx.tr("votes-tied"), small.clone(), color(theme.second_ink));
    }
    if row.dots == 0 {
        return;
    }
    let track = Rect::from_min_max(left + Vec2::new(0.0, 27.0), rect.right_top() + Vec2::new(0.0, 33.0));
    painter.rect_filled(track, 3.0, color(theme.sunken));
    let mut bar = track;
    bar.set_width(track.width() * row.dots as f32 / most as f32);
    painter.rect_filled(bar, 3.0, color(theme.accent));
    painter.text(left + Vec2::new(0.0, 35.0), Align2::LEFT_TOP, by(cx, row), small, color(theme.second_ink));
}

/// Who gave how many.
fn by(cx: &Cx, row: &Counted) -> String {
    let parts = row.by.iter().map(|(role, count)| format!("{} {count}", context::role_name(cx, *role)));
    parts.collect::<Vec<_>>().join(" · ")
}

fn told(cx: &Cx, row: &Counted, name: &str) -> String {
    let rank = row.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let tie = if row.is_tied { cx.tr("votes-tied") } else { String::new() };
    let words = tr!(cx.lang, "votes-row", rank = rank, name = name, count = row.dots);
    let extra: Vec<String> = [tie, by(cx, row)].into_iter().filter(|part| !part.is_empty()).collect();
    if extra.is_empty() { words } else { format!("{words} ({})", extra.join("; ")) }
}

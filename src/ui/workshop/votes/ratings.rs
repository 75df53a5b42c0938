//! Impact and effort of initiatives and opportunities, as one role after the other rates them.

use egui::{Align, Align2, FontId, Key, Layout, Modifiers, Rect, ScrollArea, Sense, Ui, Vec2};

use crate::{
    analysis::votes::{Spread, ratings_of},
    base::{id::Id, number},
    edit::{
        Join, Label,
        ballot::{self as verbs, Side},
    },
    model::{AnyId, Kind, maturity::Respondent, workshop::Workshop},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        keys::are_taken,
        style::color,
        widgets::{caption, tab, weak},
        workshop::context,
    },
};

use super::{roles::RoleRow, words};

/// Height of a row.
const ROW: f32 = 40.0;
/// The list is no wider than this.
const WIDEST: f32 = 920.0;
/// Width of the five values of one side.
const SIDE: f32 = 196.0;

/// Whose turn it is, what is rated, and whether the result is looked at.
#[derive(Default)]
pub struct RatingsView {
    on_opportunities: bool,
    role: Id<Respondent>,
    row: usize,
    on_effort: bool,
    shows_result: bool,
    roles: RoleRow,
}

impl RatingsView {
    fn subjects(&self, cx: &Cx) -> Vec<AnyId> {
        if self.on_opportunities {
            cx.workspace.opportunities_in_order().into_iter().map(|(id, _)| id.into()).collect()
        } else {
            cx.workspace.initiatives_in_order().into_iter().map(|(id, _)| id.into()).collect()
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Option<Id<Workshop>>) {
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(WIDEST));
            self.sheet_ui(ui, cx, workshop);
        });
    }

    fn sheet_ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Option<Id<Workshop>>) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for (value, key) in [(false, "votes-on-initiatives"), (true, "votes-on-opportunities")] {
                if tab(ui, cx, self.on_opportunities == value, cx.tr(key)).clicked() {
                    (self.on_opportunities, self.row) = (value, 0);
                }
            }
        });
        let subjects = self.subjects(cx);
        if subjects.is_empty() {
            ui.add_space(space::L);
            ui.label(weak(cx, cx.tr("votes-nothing-to-rate")));
            return;
        }
        let rated: Vec<(Spread, Spread)> = subjects.iter().map(|id| ratings_of(cx.workspace, *id)).collect();
        let voters = voters(cx, workshop, &rated);
        ui.add_space(space::S);
        let Some(workshop) = workshop else {
            ui.label(weak(cx, cx.tr("votes-rate-no-workshop")));
            return;
        };
        if voters.is_empty() {
            self.roles.first_ui(ui, cx, workshop);
            return;
        }
        if !voters.iter().any(|(id, _)| *id == self.role) {
            self.role = voters.first().map(|(id, _)| *id).unwrap_or_default();
        }
        if let Some(role) = self.roles.ui(ui, cx, (workshop, self.role), &voters) {
            (self.role, self.row, self.shows_result) = (role, 0, false);
        }
        ui.add_space(space::S);
        self.turnout_ui(ui, cx, &voters);
        ui.add_space(space::S);
        if self.shows_result {
            result_ui(ui, cx, &subjects, &rated);
        } else {
            self.take_keys(ui, cx, &subjects, &rated);
            self.rows_ui(ui, cx, &subjects, &rated);
        }
    }

    fn turnout_ui(&mut self, ui: &mut Ui, cx: &Cx, voters: &[(Id<Respondent>, bool)]) {
        ui.horizontal(|ui| {
            let done = voters.iter().filter(|(_, done)| *done).count();
            ui.label(weak(cx, tr!(cx.lang, "votes-rated", done = done, all = voters.len())));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let key = match (self.shows_result, done == voters.len()) {
                    (true, _) => "votes-rate-go-on",
                    (false, true) => "votes-show-result",
                    (false, false) => "votes-show-early",
                };
                if ui.button(cx.tr(key)).clicked() {
                    self.shows_result = !self.shows_result;
                }
                if !self.shows_result {
                    ui.label(weak(cx, cx.tr("votes-rate-keys")).size(type_size::CAPTION));
                }
            });
        });
    }

    fn rows_ui(&mut self, ui: &mut Ui, cx: &Cx, subjects: &[AnyId], rated: &[(Spread, Spread)]) {
        names_ui(ui, cx, SIDE);
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical().id_salt("votes-rate").auto_shrink(false);
        scroll.show_rows(ui, ROW, subjects.len(), |ui, shown| {
            for index in shown {
                if let (Some(subject), Some(own)) = (subjects.get(index), rated.get(index)) {
                    self.row_ui(ui, cx, (index, *subject), own);
                }
            }
        });
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        (index, subject): (usize, AnyId),
        (impact, effort): &(Spread, Spread),
    ) {
        let size = Vec2::new(ui.available_width() - space::M, ROW);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let is_here = index == self.row;
        if is_here {
            ui.painter().rect_filled(rect.shrink2(Vec2::new(0.0, 2.0)), 6.0, color(cx.theme.accent_soft));
        }
        let name = words::subject(cx, subject);
        let text = Rect::from_min_max(
            rect.min + Vec2::new(space::S, 0.0),
            rect.max - Vec2::new(2.0 * SIDE + space::L, 0.0),
        );
        let layout = Layout::left_to_right(Align::Center);
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(text).layout(layout));
        inside.add(egui::Label::new(&name).truncate().selectable(false));
        for (number, (side, spread)) in
            [(Side::Impact, impact), (Side::Effort, effort)].into_iter().enumerate()
        {
            let x = rect.max.x - (2 - number) as f32 * SIDE;
            let place = Rect::from_min_size(egui::pos2(x, rect.min.y), Vec2::new(SIDE - space::L, ROW));
            let mut inside =
                ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout).id_salt((index, number)));
            inside.spacing_mut().item_spacing.x = 2.0;
            inside.spacing_mut().button_padding.x = 2.0;
            let now = value_of(spread, self.role);
            for value in 1..=5_u8 {
                let is_side = is_here && (side == Side::Effort) == self.on_effort;
                let shown = if now == Some(value) || is_side { value.to_string() } else { "·".to_owned() };
                let key = if side == Side::Impact { "votes-rate-impact" } else { "votes-rate-effort" };
                let told = tr!(cx.lang, key, name = name.clone(), value = value);
                if value_ui(&mut inside, cx, now == Some(value), shown).accessible_name(told).clicked() {
                    (self.row, self.on_effort) = (index, side == Side::Effort);
                    self.rate(cx, subject, side, Some(value).filter(|value| now != Some(*value)));
                }
            }
        }
    }

    fn rate(&self, cx: &Cx, subject: AnyId, side: Side, value: Option<u8>) {
        let role = self.role;
        cx.edit_joined(Label::Change(Kind::Rating), Join::Never, move |tx| {
            verbs::rate(tx, (subject, role), side, value)
        });
    }

    fn take_keys(&mut self, ui: &Ui, cx: &Cx, subjects: &[AnyId], rated: &[(Spread, Spread)]) {
        let ctx = ui.ctx();
        if ctx.text_edit_focused() || are_taken(ctx) {
            return;
        }
        let take = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = subjects.len().saturating_sub(1);
        self.row = self.row.min(last);
        if take(Key::ArrowDown) {
            self.row = (self.row + 1).min(last);
        }
        if take(Key::ArrowUp) {
            self.row = self.row.saturating_sub(1);
        }
        if take(Key::ArrowLeft) {
            self.on_effort = false;
        }
        if take(Key::ArrowRight) {
            self.on_effort = true;
        }
        let (Some(subject), Some(_)) = (subjects.get(self.row).copied(), rated.get(self.row)) else { return };
        for (value, key) in (1..=5).zip([Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5]) {
            if take(key) {
                let side = if self.on_effort { Side::Effort } else { Side::Impact };
                self.rate(cx, subject, side, Some(value));
                // From impact to effort, and on to the next: two keys a row.
                if self.on_effort {
                    self.row = (self.row + 1).min(last);
                }
                self.on_effort = !self.on_effort;
            }
        }
    }
}

/// One of the five values, all of one width.
fn value_ui(ui: &mut Ui, cx: &Cx, chosen: bool, text: String) -> egui::Response {
    let size = Vec2::new(30.0, 28.0);
    ui.allocate_ui_with_layout(size, Layout::centered_and_justified(egui::Direction::LeftToRight), |ui| {
        tab(ui, cx, chosen, text)
    })
    .inner
}

fn value_of(spread: &Spread, role: Id<Respondent>) -> Option<u8> {
    spread.values.iter().find(|(own, _)| *own == role).map(|(_, value)| *value)
}

/// The roles in the room, each with whether it has rated everything on both sides.
fn voters(
    cx: &Cx,
    workshop: Option<Id<Workshop>>,
    rated: &[(Spread, Spread)],
) -> Vec<(Id<Respondent>, bool)> {
    let named = workshop.and_then(|id| cx.workspace.workshops.get(id)).map(|own| own.participants.clone());
    let mut roles: Vec<Id<Respondent>> = named.unwrap_or_default();
    roles.retain(|id| cx.workspace.respondents.contains(*id));
    if roles.is_empty() {
        roles = cx.workspace.respondents_in_order().into_iter().map(|(id, _)| id).collect();
    }
    let has_rated = |role| {
        rated
            .iter()
            .all(|(impact, effort)| value_of(impact, role).is_some() && value_of(effort, role).is_some())
    };
    roles.into_iter().map(|role| (role, has_rated(role))).collect()
}

fn names_ui(ui: &mut Ui, cx: &Cx, side: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width() - space::M, 20.0), Sense::hover());
    for (number, key) in ["votes-impact", "votes-effort"].into_iter().enumerate() {
        let at = egui::pos2(rect.max.x - (2 - number) as f32 * side + space::M, rect.min.y);
        let place = Rect::from_min_size(at, Vec2::new(side, 20.0));
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt(key));
        caption(&mut inside, cx, cx.tr(key));
    }
}

/// Medians with every role's value on a scale of five.
fn result_ui(ui: &mut Ui, cx: &Cx, subjects: &[AnyId], rated: &[(Spread, Spread)]) {
    names_ui(ui, cx, SIDE);
    ui.spacing_mut().item_spacing.y = 0.0;
    let scroll = ScrollArea::vertical().id_salt("votes-rated").auto_shrink(false);
    scroll.show_rows(ui, ROW, subjects.len(), |ui, shown| {
        for index in shown {
            let (Some(subject), Some((impact, effort))) = (subjects.get(index), rated.get(index)) else {
                continue;
            };
            let size = Vec2::new(ui.available_width() - space::M, ROW);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let name = words::subject(cx, *subject);
            let told = format!(
                "{name}\n{}\n{}",
                spread_told(cx, "votes-impact", impact),
                spread_told(cx, "votes-effort", effort)
            );
            response.on_hover_text(told);
            let text = Rect::from_min_max(rect.min, rect.max - Vec2::new(2.0 * SIDE + space::L, 0.0));
            let layout = Layout::left_to_right(Align::Center);
            let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(text).layout(layout));
            inside.add(egui::Label::new(&name).truncate().selectable(false));
            for (number, spread) in [impact, effort].into_iter().enumerate() {
                let x = rect.max.x - (2 - number) as f32 * SIDE + space::S;
                let place = Rect::from_min_size(egui::pos2(x, rect.min.y), Vec2::new(SIDE - space::XL, ROW));
                paint_spread(ui, cx, place, spread);
            }
        }
    });
}

fn spread_told(cx: &Cx, key: &str, spread: &Spread) -> String {
    let by = spread.values.iter().map(|(role, value)| format!("{} {value}", context::role_name(cx, *role)));
    format!("{} – {}", cx.tr(key), by.collect::<Vec<_>>().join(" · "))
}

/// Dots on a scale of five, the range as a band between them, the median as a number before it.
fn paint_spread(ui: &Ui, cx: &Cx, place: Rect, spread: &Spread) {
    let painter = ui.painter();
    let second = color(cx.theme.second_ink);
    let (Some(median), Some((low, high))) = (spread.median(), spread.range()) else {
        let font = FontId::proportional(type_size::CAPTION);
        painter.text(place.left_center(), Align2::LEFT_CENTER, cx.tr("votes-not-rated"), font, second);
        return;
    };
    let font = FontId::new(type_size::CARD_TITLE, crate::ui::fonts::bold());
    let words = number::figure(median);
    painter.text(place.left_center(), Align2::LEFT_CENTER, words, font, color(cx.theme.ink));
    let scale = Rect::from_min_max(place.left_top() + Vec2::new(40.0, 0.0), place.max - Vec2::new(8.0, 0.0));
    let x = |value: f64| scale.min.x + scale.width() * (value as f32 - 1.0) / 4.0;
    let y = scale.center().y;
    for value in 1..=5 {
        painter.circle_filled(egui::pos2(x(f64::from(value)), y), 1.5, color(cx.theme.hairline));
    }
    let band = Rect::from_x_y_ranges(x(f64::from(low))..=x(f64::from(high)), y - 2.0..=y + 2.0);
    painter.rect_filled(band, 2.0, color(cx.theme.accent_soft));
    let mut heaped = [0_u8; 6];
    for (_, value) in &spread.values {
        let Some(heap) = heaped.get_mut(usize::from(*value)) else { continue };
        let at = egui::pos2(x(f64::from(*value)), y - 5.0 * f32::from(*heap));
        painter.circle_filled(at, 3.5, color(cx.theme.accent));
        *heap += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_of_a_role_is_its_own() {
        let [a, b] = [Id::random(), Id::random()];
        let spread = Spread { values: vec![(a, 2), (b, 5)] };
        assert_eq!((value_of(&spread, b), value_of(&spread, Id::random())), (Some(5), None));
        assert_eq!((spread.median(), spread.range()), (Some(3.5), Some((2, 5))));
    }
}

//! The list of personas: portrait, name, archetype and how well each is founded.

use egui::{FontId, Key, Modifiers, Pos2, Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    base::id::Id,
    edit::{Label, Spot, persona as verbs},
    model::{
        Kind, Workspace,
        order::Row,
        persona::{Persona, PersonaState},
    },
    scene::{
        names,
        theme::{space, type_size},
    },
    tr,
};

use super::{
    super::{
        Cx, fonts, icon, picker,
        search::search_ui,
        style::color,
        widgets::{elided, ground},
    },
    portrait::Portraits,
};

/// Width of the list in points, and how narrow and wide it may be drawn.
pub const WIDTH: f32 = 264.0;
pub const WIDTHS: std::ops::RangeInclusive<f32> = 200.0..=400.0;
const ROW: f32 = 72.0;
const PORTRAIT: f32 = 48.0;

/// From so many personas on there is a search field.
const MANY: usize = 8;

/// What of the list is shown.
#[derive(Default)]
pub struct Filter {
    search: String,
    archived: bool,
}

/// Whether a persona is found by a part of its name, archetype, job or segment.
pub fn is_found(workspace: &Workspace, persona: &Persona, search: &str) -> bool {
    let segment = workspace.segments.get(persona.segment).map_or("", |segment| segment.name.as_str());
    let texts = [&persona.name, &persona.archetype, &persona.demographics.job_title];
    search.trim().is_empty()
        || texts.into_iter().map(String::as_str).chain([segment]).any(|text| picker::matches(text, search))
}

/// Shows the list; gives the persona that was chosen.
pub fn list_ui(
    ui: &mut Ui,
    cx: &Cx,
    selected: Id<Persona>,
    (filter, portraits): (&mut Filter, &mut Portraits),
) -> Option<Id<Persona>> {
    filter_ui(ui, cx, filter);
    let mut rows = cx.workspace.personas_in_order();
    rows.retain(|(id, persona)| {
        *id == selected
            || (filter.archived || !persona.archived) && is_found(cx.workspace, persona, &filter.search)
    });
    let mut chosen = None;
    ui.spacing_mut().item_spacing.y = space::XS;
    ScrollArea::vertical().id_salt("people-rows").auto_shrink(false).show_rows(
        ui,
        ROW,
        rows.len(),
        |ui, shown| {
            for index in shown {
                let Some(row) = rows.get(index) else { continue };
                let response = row_ui(ui, cx, (row, row.0 == selected), portraits);
                if response.clicked() {
                    chosen = Some(row.0);
                }
                if response.has_focus() {
                    reorder(ui, cx, &rows, index);
                }
            }
        },
    );
    chosen
}

fn filter_ui(ui: &mut Ui, cx: &Cx, filter: &mut Filter) {
    if cx.workspace.personas.len() >= MANY {
        search_ui(ui, cx, "people-search", &mut filter.search, f32::INFINITY);
    }
    let archived = cx.workspace.personas.values().filter(|persona| persona.archived).count();
    if archived > 0 {
        ui.checkbox(&mut filter.archived, tr!(cx.lang, "people-show-archived", count = archived));
    }
}

/// Alt with an arrow moves the persona among the others.
fn reorder(ui: &Ui, cx: &Cx, rows: &[Row<Persona>], index: usize) {
    let Some((id, _)) = rows.get(index) else { return };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    let above = index.checked_sub(1).and_then(|above| rows.get(above)).map(|(id, _)| Spot::Before(*id));
    let below = rows.get(index + 1).map(|(id, _)| Spot::After(*id));
    let spot = match (pressed(Key::ArrowUp), pressed(Key::ArrowDown)) {
        (true, _) => above,
        (_, true) => below,
        _ => None,
    };
    if let Some(spot) = spot {
        let id = *id;
        cx.edit(Label::Move(Kind::Persona), move |tx| verbs::move_persona(tx, id, spot));
    }
}

fn row_ui(
    ui: &mut Ui,
    cx: &Cx,
    ((id, persona), selected): (&Row<Persona>, bool),
    portraits: &mut Portraits,
) -> Response {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, egui::Id::unique(("persona-row", id.to_string())), Sense::click());
    let name = shown_name(cx, persona);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    ground(ui, cx, &response, selected);
    let portrait = Rect::from_min_size(rect.min + Vec2::splat(space::M), Vec2::splat(PORTRAIT));
    portraits.paint(ui, cx, *id, portrait);
    words(
        ui,
        cx,
        persona,
        (&name, rect.with_min_x(portrait.right() + space::M).shrink2(Vec2::new(0.0, 10.0))),
    );
    response
}

/// The name, or what stands for it.
pub fn shown_name(cx: &Cx, persona: &Persona) -> String {
    names::called(&persona.name, Kind::Persona, cx.lang)
}

fn words(ui: &Ui, cx: &Cx, persona: &Persona, (name, place): (&str, Rect)) {
    let theme = cx.theme;
    let width = place.width() - space::S;
    let painter = ui.painter();
    let mut y = place.top();
    let star = if persona.primary { 18.0 } else { 0.0 };
    let bold = FontId::new(type_size::CARD_TITLE, fonts::bold());
    let line = elided(ui, name, bold, width - star);
    let end = Pos2::new(place.left() + line.size().x + space::XS, y + 3.0);
    let height = line.size().y;
    painter.galley(Pos2::new(place.left(), y), line, color(theme.ink));
    if persona.primary {
        let font = FontId::new(13.0, fonts::icons());
        painter.text(end, egui::Align2::LEFT_TOP, icon::STAR.text(), font, color(theme.accent));
    }
    y += height;
    let small = FontId::proportional(type_size::CAPTION);
    let archetype = if persona.archived { cx.tr("people-archived") } else { persona.archetype.clone() };
    let line = elided(ui, &archetype, small.clone(), width);
    painter.galley(Pos2::new(place.left(), y), line, color(theme.second_ink));
    y += type_size::CAPTION * 1.45 + 1.0;
    let (mark, ink, key) = match persona.state {
        PersonaState::Researched => (icon::EVIDENCE, theme.favourable, "people-state-researched"),
        PersonaState::Proto => (icon::HELP, theme.second_ink, "people-state-proto"),
    };
    let font = FontId::new(12.0, fonts::icons());
    painter.text(Pos2::new(place.left(), y + 2.0), egui::Align2::LEFT_TOP, mark.text(), font, color(ink));
    let line = elided(ui, &cx.tr(key), small, width - 18.0);
    painter.galley(Pos2::new(place.left() + 18.0, y), line, color(theme.second_ink));
}

//! The staircase or the profile on the screen: painted from its scene, with a name for everything in it.

use egui::{CursorIcon, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    base::number,
    model::maturity::InstrumentKind,
    scene::{
        Scene,
        look::Look,
        maturity::{Tag, heat_map, ladder},
    },
    tr,
    ui::{
        Cx,
        paint::{self, Camera},
    },
};

use super::{Shown, widget_id, words};

/// Shows the staircase or the heat map of the results; gives the part that was clicked.
pub fn ui(ui: &mut Ui, cx: &Cx, shown: &Shown) -> Option<Tag> {
    let (width, look) = (ui.available_width(), look(cx));
    let scene = match shown.results.instrument.kind {
        InstrumentKind::Staged => ladder(shown.results, width, look),
        InstrumentKind::Profile => heat_map(shown.results, width, look),
    };
    scene_ui(ui, cx, shown, &scene, &words::placement(shown.results, cx.lang))
}

/// How drawings look in the window.
pub fn look<'a>(cx: &'a Cx) -> Look<'a> {
    Look { measure: cx.measure, theme: cx.theme, lang: cx.lang }
}

/// Shows a drawing that says what `sentence` says; gives the part that was clicked.
pub fn scene_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, scene: &Scene<Tag>, sentence: &str) -> Option<Tag> {
    let width = ui.available_width();
    let zoom = (width / scene.size.w.max(1.0)).min(1.0);
    let (place, response) =
        ui.allocate_exact_size(Vec2::new(scene.size.w, scene.size.h) * zoom, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, sentence));
    if !ui.is_rect_visible(place) {
        return None;
    }
    let camera = Camera { origin: place.min, zoom };
    paint::items(ui.painter(), camera, scene.items.iter(), &mut |_| None);
    parts_ui(ui, cx, shown, scene, camera)
}

/// What can be pointed at.
fn parts_ui(ui: &Ui, cx: &Cx, shown: &Shown, scene: &Scene<Tag>, camera: Camera) -> Option<Tag> {
    let mut clicked = None;
    for (place, item) in scene.items.iter().enumerate() {
        let Some(tag) = &item.tag else { continue };
        let rect: Rect = camera.screen_rect(item.shape.bounds().grown(1.0));
        if !ui.is_rect_visible(rect) {
            continue;
        }
        let id = widget_id(shown.id, "drawing", &format!("{place} {tag:?}"));
        let response = ui.interact(rect, id, Sense::CLICK);
        let told = told(cx, shown, tag);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
        let follows = !matches!(tag, Tag::Organisation | Tag::Governance(_));
        let response = if follows { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
        if response.on_hover_text(told).clicked() {
            clicked = Some(tag.clone());
        }
    }
    clicked
}

/// A part of the drawing in words.
fn told(cx: &Cx, shown: &Shown, tag: &Tag) -> String {
    let (results, lang) = (shown.results, cx.lang);
    let instrument = &*results.instrument;
    match tag {
        Tag::Stage(number) => {
            let name = words::stage(instrument, *number, lang);
            let row = results.staged().and_then(|own| own.stages.iter().find(|row| row.number == *number));
            match row.and_then(|row| row.achievement) {
                Some(achievement) => {
                    tr!(lang, "maturity-stage-told", name = name, percent = number::share(achievement, 0))
                }
                None => name,
            }
        }
        Tag::Criterion(code) => criterion_told(cx, shown, code),
        Tag::Respondent(id) => {
            let own = results.respondents.iter().find(|own| own.respondent == *id);
            own.map_or_else(String::new, |own| match own.placed {
                Some((_, position)) => {
                    tr!(
                        lang,
                        "maturity-dot-told",
                        role = own.role.as_str(),
                        position = number::format(position, 2)
                    )
                }
                None => own.role.clone(),
            })
        }
        Tag::Organisation => words::placement(results, lang),
        Tag::Index(code) => {
            let groups = [&instrument.competencies, &instrument.aspects, &instrument.dimensions];
            let group = groups.into_iter().flatten().find(|own| own.code == *code);
            group.map_or("", |own| own.name.get(lang)).to_owned()
        }
        Tag::Governance(code) => {
            let question = instrument.governance.iter().find(|own| own.code == *code);
            format!("{code}  {}", question.map_or("", |own| own.name.get(lang)))
        }
    }
}

fn criterion_told(cx: &Cx, shown: &Shown, code: &str) -> String {
    let instrument = &*shown.results.instrument;
    let Some(criterion) = instrument.criterion(code) else { return code.to_owned() };
    let now = shown
        .results
        .criterion(code)
        .map_or_else(String::new, |row| words::consensus(instrument, row.consensus, cx.lang));
    let key = if criterion.gate { "maturity-gate-told" } else { "maturity-cell-told" };
    tr!(cx.lang, key, code = code, text = criterion.text.get(cx.lang), now = now)
}

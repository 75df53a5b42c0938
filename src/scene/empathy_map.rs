//! The empathy map of a persona on one sheet of A4: the canvas of 2017, or the quick form of four fields.
//!
//! An entry with a source stands after a disc, an assumed one after a ring.

use crate::{
    base::{
        geom::{Rect, pos, rect},
        id::Id,
    },
    model::{
        AnyId, Workspace,
        persona::{EmpathyField, Persona},
    },
    tr,
};

use super::{
    Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke,
    look::Look,
    path::Path,
    persona_sheet::{
        BLEED, Page, SHEET,
        block::{Block, Body, Mark},
        flow::Flow,
        portrait,
    },
    theme::radius,
    wrap::TextStyle,
};

/// Which of the two forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    #[default]
    Canvas,
    Quick,
}

const MARGIN: f32 = 36.0;
/// Where the map begins, below the name.
const TOP: f32 = 84.0;
const BOTTOM: f32 = SHEET.h - 44.0;
/// Between the edge of a field and what is written in it.
const PADDING: f32 = 14.0;
const GAP: f32 = 12.0;
/// Between the head and what is seen, said and heard around it.
const AROUND: f32 = 30.0;
/// Side of the portrait in the middle of the four fields, and what is kept free of text around it.
const PORTRAIT: f32 = 96.0;

/// The key of a field's name.
pub fn key(field: EmpathyField) -> &'static str {
    match field {
        EmpathyField::Who => "people-empathy-who",
        EmpathyField::MustDo => "people-empathy-must-do",
        EmpathyField::Sees => "people-empathy-sees",
        EmpathyField::Says => "people-empathy-says",
        EmpathyField::Does => "people-empathy-does",
        EmpathyField::Hears => "people-empathy-hears",
        EmpathyField::Thinks => "people-empathy-thinks",
        EmpathyField::Feels => "people-empathy-feels",
        EmpathyField::Pains => "people-empathy-pains",
        EmpathyField::Gains => "people-empathy-gains",
    }
}

impl Form {
    pub const ALL: [Self; 2] = [Self::Canvas, Self::Quick];

    /// Its fields, what can be observed first.
    pub fn fields(self) -> &'static [EmpathyField] {
        use EmpathyField as F;
        match self {
            Self::Canvas => &[
                F::Who,
                F::MustDo,
                F::Sees,
                F::Says,
                F::Does,
                F::Hears,
                F::Pains,
                F::Gains,
                F::Thinks,
                F::Feels,
            ],
            Self::Quick => &[F::Says, F::Thinks, F::Does, F::Feels],
        }
    }

    /// Where a field lies on the sheet.
    pub fn place(self, field: EmpathyField) -> Rect {
        match self {
            Self::Canvas => on_canvas(field),
            Self::Quick => in_quarter(field),
        }
    }
}

/// The goal above; seeing, saying, doing, hearing around the head; thinking and feeling in it.
fn on_canvas(field: EmpathyField) -> Rect {
    let width = SHEET.w - 2.0 * MARGIN;
    let half = (width - GAP) / 2.0;
    let (goal, does) = (104.0, 112.0);
    let (side, middle) = (232.0, width - 2.0 * (232.0 + AROUND));
    let head_top = TOP + goal + GAP;
    let head = BOTTOM - does - GAP - head_top;
    let (left, right) = (MARGIN + side + AROUND, SHEET.w - MARGIN - side);
    let upper = head * 0.56;
    let quarter = |column: f32, row: usize| {
        let top = if row == 0 { head_top } else { head_top + upper + GAP };
        let height = if row == 0 { upper } else { head - upper - GAP };
        let width = (middle - GAP) / 2.0;
        rect(left + column * (width + GAP), top, width, height)
    };
    match field {
        EmpathyField::Who => rect(MARGIN, TOP, half, goal),
        EmpathyField::MustDo => rect(MARGIN + half + GAP, TOP, half, goal),
        EmpathyField::Hears => rect(MARGIN, head_top, side, head),
        EmpathyField::Sees => rect(right, head_top, side, (head - GAP) / 2.0),
        EmpathyField::Says => rect(right, head_top + f32::midpoint(head, GAP), side, (head - GAP) / 2.0),
        EmpathyField::Does => rect(MARGIN, BOTTOM - does, width, does),
        EmpathyField::Pains => quarter(0.0, 0),
        EmpathyField::Gains => quarter(1.0, 0),
        EmpathyField::Thinks => quarter(0.0, 1),
        EmpathyField::Feels => quarter(1.0, 1),
    }
}

fn in_quarter(field: EmpathyField) -> Rect {
    let size = ((SHEET.w - 2.0 * MARGIN - GAP) / 2.0, (BOTTOM - TOP - GAP) / 2.0);
    let (column, row) = match field {
        EmpathyField::Thinks => (1.0, 0.0),
        EmpathyField::Does => (0.0, 1.0),
        EmpathyField::Feels => (1.0, 1.0),
        _ => (0.0, 0.0),
    };
    rect(MARGIN + column * (size.0 + GAP), TOP + row * (size.1 + GAP), size.0, size.1)
}

/// The map of a persona; `None` when there is no such persona.
pub fn empathy_map(workspace: &Workspace, id: Id<Persona>, form: Form, look: &Look) -> Option<Scene<AnyId>> {
    let page = Page::of(workspace, id, look)?;
    let mut scene = Scene::new(SHEET);
    let all = rect(0.0, 0.0, SHEET.w, SHEET.h).grown(BLEED);
    let fill = Some(look.theme.surface);
    scene.push(Shape::Rect(RectShape { rect: all, radius: 0.0, fill, stroke: None }));
    heading(&page, &mut scene);
    if form == Form::Canvas {
        head(&page, &mut scene);
    }
    for field in form.fields() {
        field_of(&page, &mut scene, form, *field);
    }
    if form == Form::Quick {
        middle(&page, &mut scene);
    }
    footer(&page, &mut scene);
    Some(scene)
}

fn heading(page: &Page, scene: &mut Scene<AnyId>) {
    let theme = page.look.theme;
    let side = 44.0;
    portrait(page.workspace, (page.id, page.persona), rect(MARGIN, 24.0, side, side), page.look, scene);
    let left = MARGIN + side + 14.0;
    let name = page.line(&page.name(), TextStyle::bold(22.0), theme.ink, 460.0);
    scene.push_tagged(page.id.into(), Shape::Text(name.at(pos(left, 46.0), Anchor::Start)));
    let archetype = page.line(&page.persona.archetype, TextStyle::regular(13.0), theme.second_ink, 460.0);
    scene.push(Shape::Text(archetype.at(pos(left, 65.0), Anchor::Start)));
    let kind = page.line(&page.text("people-empathy"), TextStyle::bold(14.0), theme.second_ink, 300.0);
    scene.push(Shape::Text(kind.at(pos(SHEET.w - MARGIN, 46.0), Anchor::End)));
}

/// The outline of the head around what is thought and felt, its nose towards what is seen.
fn head(page: &Page, scene: &mut Scene<AnyId>) {
    let around = [EmpathyField::Pains, EmpathyField::Feels].map(on_canvas);
    let place = around[0].union(around[1]).grown(6.0);
    let y = place.min.y + place.height() * 0.4;
    let tip = place.max.x + AROUND - 12.0;
    let stroke = Some(Stroke::solid(2.5, page.colours.edge));
    let ground = Some(page.colours.ground);
    scene.push(Shape::Rect(RectShape { rect: place, radius: 56.0, fill: ground, stroke }));
    // Open towards the head: its ground covers the outline between, and only the outer sides are drawn.
    let nose = [pos(place.max.x, y - 22.0), pos(tip, y + 14.0), pos(place.max.x, y + 22.0)];
    let inner =
        [pos(place.max.x - 3.0, y - 20.0), nose[0], nose[1], nose[2], pos(place.max.x - 3.0, y + 21.0)];
    scene.push(Shape::Path(PathShape { path: Path::polygon(inner), fill: ground, stroke: None }));
    scene.push(Shape::Path(PathShape { path: Path::polyline(nose), fill: None, stroke }));
    let split = on_canvas(EmpathyField::Thinks).min.y - GAP / 2.0;
    let line = Path::polyline([pos(place.min.x + 24.0, split), pos(place.max.x - 24.0, split)]);
    let stroke = Some(Stroke::solid(1.0, page.colours.edge.with_alpha(0.35)));
    scene.push(Shape::Path(PathShape { path: line, fill: None, stroke }));
}

/// The persona in the middle of the four fields.
fn middle(page: &Page, scene: &mut Scene<AnyId>) {
    let all = Form::Quick.fields().iter().map(|field| in_quarter(*field)).reduce(Rect::union);
    let Some(center) = all.map(Rect::center) else { return };
    let place = rect(center.x - PORTRAIT / 2.0, center.y - PORTRAIT / 2.0, PORTRAIT, PORTRAIT);
    let fill = Some(page.look.theme.surface);
    let frame = RectShape { rect: place.grown(GAP / 2.0), radius: radius::CARD, fill, stroke: None };
    scene.push(Shape::Rect(frame));
    portrait(page.workspace, (page.id, page.persona), place, page.look, scene);
}

fn field_of(page: &Page, scene: &mut Scene<AnyId>, form: Form, field: EmpathyField) {
    let theme = page.look.theme;
    let place = form.place(field);
    let inside_head = form == Form::Canvas
        && matches!(
            field,
            EmpathyField::Pains | EmpathyField::Gains | EmpathyField::Thinks | EmpathyField::Feels
        );
    if !inside_head {
        let ground = RectShape { rect: place, radius: radius::CARD, fill: Some(theme.sunken), stroke: None };
        scene.push_tagged(page.id.into(), Shape::Rect(ground));
    }
    let entries = page.persona.empathy.field(field).iter().filter(|entry| !entry.text.trim().is_empty());
    let entries: Vec<(String, Mark)> = entries
        .map(|entry| {
            let is_founded = entry.evidence.iter().any(|id| page.workspace.evidence.contains(*id));
            (entry.text.clone(), if is_founded { Mark::Founded } else { Mark::Assumed })
        })
        .collect();
    let block = Block { title: page.text(key(field)), body: Body::Entries(entries) };
    let free = if form == Form::Quick { PORTRAIT / 2.0 } else { 0.0 };
    let width = place.width() - 2.0 * PADDING - free;
    let flow = Flow { rows: vec![vec![block]], width, gutter: 0.0 };
    let drawn = flow.fitted(page, place.height() - 2.0 * PADDING + 6.0);
    let is_right = place.min.x > SHEET.w / 2.0;
    let left = place.min.x + PADDING + if is_right { free } else { 0.0 };
    scene.append_moved(&drawn, left, place.min.y + PADDING - 4.0);
}

fn footer(page: &Page, scene: &mut Scene<AnyId>) {
    let style = TextStyle::regular(10.5);
    let theme = page.look.theme;
    let baseline = SHEET.h - 20.0;
    let left = page.line(&page.workspace.profile.name, style, theme.second_ink, 400.0);
    scene.push(Shape::Text(left.at(pos(MARGIN, baseline), Anchor::Start)));
    let mut right = SHEET.w - MARGIN;
    for (key, founded) in [("people-empathy-assumed", false), ("people-empathy-founded", true)] {
        let words = page.line(&tr!(page.look.lang, key), style, theme.second_ink, 200.0);
        let width = words.width;
        scene.push(Shape::Text(words.at(pos(right, baseline), Anchor::End)));
        right -= width + 12.0;
        scene.push(Shape::Ellipse(EllipseShape {
            rect: rect(right, baseline - 7.0, 6.0, 6.0),
            fill: founded.then_some(theme.favourable),
            stroke: (!founded).then(|| Stroke::solid(1.0, theme.second_ink)),
        }));
        right -= 16.0;
    }
}

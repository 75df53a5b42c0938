//! Grid and rings on the screen: marks are dragged, moved with the arrow keys and selected.

use std::rc::Rc;

use egui::{Ui, Vec2};

use crate::{
    base::{
        geom::{Pos, size},
        id::Id,
    },
    edit::{
        Label,
        organisation::{self as verbs, Support},
    },
    model::{AnyId, Kind, organisation::Stakeholder},
    scene::{
        dots::Drawn,
        look::Look as SceneLook,
        stakeholders::{Grid, Rings, grid, rings},
    },
    ui::{
        Cx,
        dots::{Act, Dots, dots_ui, join},
        kept::Kept,
    },
};

use super::{Look, StakeholdersView, words};

/// What a place in the drawing means.
#[derive(Clone, Copy, Debug)]
pub enum Plane {
    Grid(Grid),
    Rings(Rings),
}

/// The drawing as it was last laid out: names that keep out of each other's way take a while with many.
pub type Laid = Kept<(Drawn, Plane), (Look, Vec2)>;

/// The drawing is not squeezed into less.
const SMALLEST: Vec2 = Vec2::new(420.0, 380.0);

pub fn drawing_ui(view: &mut StakeholdersView, ui: &mut Ui, cx: &Cx) {
    let room = ui.available_size().max(SMALLEST);
    let laid = laid_out(view, cx, room);
    let (drawn, plane) = &*laid;
    let find = |id: AnyId| Some((id.typed()?, cx.workspace.stakeholders.get(id.typed()?)?));
    let told = |id: AnyId| find(id).map_or_else(String::new, |(id, own)| words::told(cx, id, own));
    let title = cx.tr(view.look.key());
    let selected = view.selected.map(AnyId::from);
    let dots = Dots { drawn, title, selected, told: &told, movable: true };
    for act in dots_ui(ui, cx, &mut view.dragging, &dots) {
        match act {
            Act::Select(id) => view.selected = id.and_then(AnyId::typed),
            // There is room for the details at any time.
            Act::Take(id) => view.selected = id.typed(),
            Act::Put(id, to, keys) => {
                let which = if keys.alt { Support::Wished } else { Support::Now };
                put(cx, id, *plane, (to, which));
            }
            Act::Nudge(id, by, step) => {
                if let Some((id, own)) = find(id) {
                    nudge(cx, (id, own), *plane, (by, step));
                }
            }
        }
    }
}

/// The drawing at a size, laid out anew when what it shows has changed.
fn laid_out(view: &mut StakeholdersView, cx: &Cx, room: Vec2) -> Rc<(Drawn, Plane)> {
    let which = view.look;
    let kinds = [Kind::Stakeholder, Kind::StakeholderRelation];
    view.kept.get(cx, &kinds, (which, room), || {
        let look = SceneLook { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let size = size(room.x, room.y);
        if which == Look::Rings {
            let (drawn, rings) = rings(cx.workspace, size, &look);
            (drawn, Plane::Rings(rings))
        } else {
            let (drawn, grid) = grid(cx.workspace, size, &look);
            (drawn, Plane::Grid(grid))
        }
    })
}

/// Gives a stakeholder what a place means.
fn put(cx: &Cx, id: AnyId, plane: Plane, (to, which): (Pos, Support)) {
    let Some(own) = id.typed::<Stakeholder>() else { return };
    match plane {
        Plane::Grid(grid) => place(cx, own, grid.values(to)),
        Plane::Rings(rings) => support(cx, own, which, rings.support(to)),
    }
}

fn nudge(
    cx: &Cx,
    (id, own): (Id<Stakeholder>, &Stakeholder),
    plane: Plane,
    ((x, y), step): ((f64, f64), f64),
) {
    match plane {
        Plane::Grid(_) => {
            // One that is not placed begins in the middle.
            let values = match (own.power, own.interest) {
                (Some(power), Some(interest)) => (power + y * step, interest + x * step),
                _ => (3.0, 3.0),
            };
            place(cx, id, values);
        }
        Plane::Rings(_) => {
            let nearer = (x + y).clamp(-1.0, 1.0) as i8;
            let now = own.support.map_or(0, |support| (support + nearer).clamp(-2, 2));
            support(cx, id, Support::Now, Some(now));
        }
    }
}

fn place(cx: &Cx, id: Id<Stakeholder>, (power, interest): (f64, f64)) {
    cx.edit_joined(Label::Move(Kind::Stakeholder), join(id.into()), move |tx| {
        verbs::place_stakeholder(tx, id, power, interest)
    });
}

fn support(cx: &Cx, id: Id<Stakeholder>, which: Support, support: Option<i8>) {
    cx.edit_joined(Label::Move(Kind::Stakeholder), join(id.into()), move |tx| {
        verbs::set_support(tx, id, which, support)
    });
}

//! The landscape on the screen: dots are dragged to change both values.

use egui::{Ui, Vec2};

use crate::{
    analysis::formulas::priority::OpportunityBand,
    base::{geom::size, id::Id},
    edit::{Label, opportunity as verbs},
    model::{AnyId, Kind, strategy::Opportunity},
    scene::{
        dots::Drawn,
        look::Look,
        plan::{landscape, plot::Plot, words::band_key},
    },
    ui::{
        Cx,
        dots::{Act, Dots, Dragging, Selected, dots_ui, join},
        kept::Kept,
    },
};

use super::{super::words, query::Facts};

/// The drawing as it was last laid out.
#[derive(Default)]
pub struct Landscape {
    dragging: Dragging,
    kept: Kept<(Drawn, Plot), (Vec2, Option<AnyId>)>,
}

/// The drawing is not squeezed into less.
const SMALLEST: Vec2 = Vec2::new(420.0, 320.0);

impl Landscape {
    /// Shows it; gives what is selected afterwards, if that changed.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, (facts, selected): (&Facts, Option<AnyId>)) -> Selected {
        let room = ui.available_size().max(SMALLEST);
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let extent = (size(room.x, room.y), selected);
        let laid = self.kept.get(cx, &[Kind::Opportunity], (room, selected), || {
            landscape::draw(cx.workspace, &facts.ranked, extent, &look)
        });
        let (drawn, plot) = &*laid;
        let told = |id: AnyId| {
            let row = id.typed().and_then(|id| facts.row(id));
            row.map_or_else(String::new, |row| words::opportunity_told(cx, row))
        };
        let title = cx.tr("plan-landscape-title");
        let dots = Dots { drawn, title, selected, told: &told, movable: true };
        let acts = dots_ui(ui, cx, &mut self.dragging, &dots);
        let mut chosen = Selected::Same;
        for act in acts {
            match act {
                Act::Select(id) => chosen = Selected::from(id),
                Act::Take(_) => {}
                Act::Put(id, to, _) => {
                    let (importance, satisfaction) = plot.values(to);
                    put(cx, id, importance, satisfaction);
                }
                Act::Nudge(id, by, step) => nudge(cx, id, by, step),
            }
        }
        chosen
    }
}

/// How many stand in each band, and how many in none.
pub fn counts(cx: &Cx, facts: &Facts) -> Vec<(usize, String)> {
    use OpportunityBand::{Extreme, High, Served, UnderServed};
    let of = |band: Option<OpportunityBand>| facts.ranked.iter().filter(|row| row.band == band).count();
    let bands = [Extreme, High, UnderServed, Served].map(|band| (of(Some(band)), cx.tr(band_key(band))));
    let rest = Some((of(None), cx.tr("plan-not-scored"))).filter(|(count, _)| *count > 0);
    bands.into_iter().chain(rest).collect()
}

fn put(cx: &Cx, id: AnyId, importance: f64, satisfaction: f64) {
    let Some(own) = id.typed::<Opportunity>() else { return };
    cx.edit_joined(Label::Move(Kind::Opportunity), join(id), move |tx| {
        verbs::place(tx, own, importance, satisfaction)
    });
}

fn nudge(cx: &Cx, id: AnyId, (x, y): (f64, f64), step: f64) {
    let own: Option<Id<Opportunity>> = id.typed();
    let Some(own) = own.and_then(|own| cx.workspace.opportunities.get(own)) else { return };
    // One that is not placed begins in the middle.
    let (importance, satisfaction) = match (own.importance, own.satisfaction) {
        (Some(importance), Some(satisfaction)) => (importance + x * step, satisfaction + y * step),
        _ => (5.0, 5.0),
    };
    put(cx, id, importance, satisfaction);
}

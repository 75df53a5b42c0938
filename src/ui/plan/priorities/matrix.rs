//! The matrix on the screen: axes by choice; a dot is dragged where an axis is set by hand.

use std::rc::Rc;

use egui::{Ui, Vec2};

use crate::{
    analysis::formulas::priority::Quadrant,
    base::{geom::size, id::Id},
    edit::{Label, initiative as verbs},
    model::{AnyId, Kind, Workspace, maturity::Respondent, strategy::Initiative},
    scene::{
        dots::Drawn,
        look::Look,
        plan::{
            matrix::{self, Axes, Axis, Chosen},
            plot::Plot,
            words::quadrant_key,
        },
    },
    ui::{
        Cx,
        dots::{Act, Dots, Dragging, Selected, dots_ui, join},
        kept::Kept,
        search::among_ui,
        widgets::weak,
    },
};

use super::super::{initiatives::Standings, words};

/// The drawing is not squeezed into less.
const SMALLEST: Vec2 = Vec2::new(420.0, 320.0);

/// The view state of the matrix.
#[derive(Default)]
pub struct MatrixView {
    pub axes: Axes,
    dragging: Dragging,
    kept: Kept<(Drawn, Plot), (Vec2, Axes, Option<AnyId>)>,
}

impl MatrixView {
    /// The choice of axes.
    pub fn head_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        for (mark, key, axis) in
            [("↑", "plan-axis-up", &mut self.axes.y), ("→", "plan-axis-across", &mut self.axes.x)]
        {
            ui.label(weak(cx, mark));
            let choices = Axis::ALL.map(|axis| (axis, cx.tr(axis.key())));
            among_ui(ui, (key, cx.tr(key), 120.0), axis, choices);
        }
        if self.axes != Axes::default() && ui.button(cx.tr("plan-axes-reset")).clicked() {
            self.axes = Axes::default();
        }
    }

    /// Shows it; gives what is selected afterwards, if that changed.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        (standings, selected): (&Standings, Option<AnyId>),
    ) -> Selected {
        let key = weak(cx, cx.tr("plan-matrix-key")).size(crate::scene::theme::type_size::CAPTION);
        let below = 30.0;
        let room = (ui.available_size() - Vec2::new(0.0, below)).max(SMALLEST);
        let laid = self.laid_out(cx, standings, (room, selected));
        let (drawn, plot) = &*laid;
        let told = |id: AnyId| {
            let own = id.typed().and_then(|id| standings.get(id));
            own.map_or_else(String::new, |own| words::initiative_told(cx, own))
        };
        let title = cx.tr("plan-matrix-title");
        let movable = self.axes.x.is_set() || self.axes.y.is_set();
        let dots = Dots { drawn, title, selected, told: &told, movable };
        let acts = dots_ui(ui, cx, &mut self.dragging, &dots);
        ui.add(egui::Label::new(key).truncate());
        let mut chosen = Selected::Same;
        for act in acts {
            match act {
                Act::Select(id) => chosen = Selected::from(id),
                Act::Take(_) => {}
                Act::Put(id, to, _) => self.put(cx, id, plot.values(to)),
                Act::Nudge(id, by, step) => self.nudge(cx, standings, id, (by, step)),
            }
        }
        chosen
    }

    fn laid_out(
        &mut self,
        cx: &Cx,
        standings: &Standings,
        (room, selected): (Vec2, Option<AnyId>),
    ) -> Rc<(Drawn, Plot)> {
        let axes = self.axes;
        self.kept.get(cx, Kind::ALL, (room, axes, selected), || {
            let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
            let votes = selected.map_or_else(Vec::new, |id| votes(cx.workspace, id));
            let chosen = Chosen { initiative: selected.and_then(AnyId::typed), votes: &votes };
            matrix::draw(cx.workspace, &standings.all, (size(room.x, room.y), axes, chosen), &look)
        })
    }

    /// Gives an initiative what a place means on the axes that are set by hand.
    fn put(&self, cx: &Cx, id: AnyId, (x, y): (f64, f64)) {
        let Some(own) = id.typed::<Initiative>() else { return };
        let of = |axis: Axis| {
            if self.axes.x == axis { Some(x) } else { (self.axes.y == axis).then_some(y) }
        };
        let (impact, effort) = (of(Axis::Impact), of(Axis::Effort));
        cx.edit_joined(Label::Move(Kind::Initiative), join(id), move |tx| {
            verbs::place(tx, own, impact, effort)
        });
    }

    fn nudge(&self, cx: &Cx, standings: &Standings, id: AnyId, ((x, y), step): ((f64, f64), f64)) {
        let Some(own) = id.typed().and_then(|id| standings.get(id)) else { return };
        // One that is not placed begins in the middle.
        let moved = |axis: Axis, by: f64| axis.value(own).map_or(3.0, |value| value + by * step);
        self.put(cx, id, (moved(self.axes.x, x), moved(self.axes.y, y)));
    }
}

/// How many stand in each quadrant, and how many in none.
pub fn counts(cx: &Cx, standings: &Standings) -> Vec<(usize, String)> {
    use Quadrant::{Avoid, BigBet, FillIn, QuickWin};
    let of = |own: Option<Quadrant>| standings.all.iter().filter(|row| row.own.quadrant == own).count();
    let quadrants = [QuickWin, BigBet, FillIn, Avoid].map(|own| (of(Some(own)), cx.tr(quadrant_key(own))));
    let rest = Some((of(None), cx.tr("plan-not-placed"))).filter(|(count, _)| *count > 0);
    quadrants.into_iter().chain(rest).collect()
}

/// Impact and effort as each respondent voted, where both are known.
fn votes(workspace: &Workspace, id: AnyId) -> Vec<(Id<Respondent>, f64, f64)> {
    let own = workspace.ratings.values().filter(|own| own.subject == Some(id));
    own.filter_map(|own| Some((own.respondent, own.impact?, own.effort?))).collect()
}

//! Which measure drives which, on the screen.

use egui::{ScrollArea, Ui};

use crate::{
    base::id::Id,
    model::{AnyId, Kind, kpi::Kpi},
    scene::{Scene, chart::tree::drivers, look::Look, theme::space},
    ui::{
        Cx, icon,
        kept::Kept,
        widgets::{icon_button, weak},
    },
};

use super::{drawing::drawing_ui, number_field::Faults, plot::copy_scene};

/// The tree already drawn.
pub type Drawn = Kept<Scene<AnyId>>;

/// Shows the tree; gives the KPI that was clicked.
pub fn tree_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, drawn: &mut Drawn) -> Option<Id<Kpi>> {
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let scene = drawn.get(cx, &[Kind::Kpi, Kind::Annotation], (), || drivers(cx.workspace, &look));
    ui.horizontal(|ui| {
        ui.label(weak(cx, cx.tr("kpis-tree-hint")));
        if icon_button(ui, icon::COPY, &cx.tr("kpis-copy-picture")).clicked() {
            copy_scene(ui, cx, faults, &*scene);
        }
    });
    ui.add_space(space::S);
    let shown = ScrollArea::both()
        .id_salt("kpis-tree")
        .auto_shrink(false)
        .show(ui, |ui| drawing_ui(ui, cx, &scene, &cx.tr("kpis-section-tree")));
    shown.inner.and_then(AnyId::typed)
}

//! Which measure drives which, on the screen.

use std::rc::Rc;

use egui::{ScrollArea, Ui};

use crate::{
    base::{colour::Colour, id::Id, localised::Lang},
    model::{
        AnyId, Table,
        kpi::{Annotation, Kpi},
    },
    scene::{Scene, chart::tree::drivers, look::Look, theme::space},
    ui::{
        Cx, icon,
        widgets::{icon_button, weak},
    },
};

use super::{drawing::drawing_ui, number_field::Faults, plot::copy_scene};

/// The tree already drawn.
#[derive(Default)]
pub struct Drawn(Option<Known>);

/// A drawing with what it was made from.
struct Known {
    kpis: Table<Kpi>,
    annotations: Table<Annotation>,
    /// The language, and the ground of the theme.
    look: (Lang, Colour),
    scene: Rc<Scene<AnyId>>,
}

impl Drawn {
    fn get(&mut self, cx: &Cx) -> Rc<Scene<AnyId>> {
        let look = (cx.lang, cx.theme.ground);
        let (kpis, annotations) = (&cx.workspace.kpis, &cx.workspace.annotations);
        let fresh = |known: &&Known| {
            known.kpis.is_same(kpis) && known.annotations.is_same(annotations) && known.look == look
        };
        if let Some(known) = self.0.as_ref().filter(fresh) {
            return Rc::clone(&known.scene);
        }
        let drawing = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let scene = Rc::new(drivers(cx.workspace, &drawing));
        let (kpis, annotations) = (kpis.clone(), annotations.clone());
        self.0 = Some(Known { kpis, annotations, look, scene: Rc::clone(&scene) });
        scene
    }
}

/// Shows the tree; gives the KPI that was clicked.
pub fn tree_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, drawn: &mut Drawn) -> Option<Id<Kpi>> {
    let scene = drawn.get(cx);
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

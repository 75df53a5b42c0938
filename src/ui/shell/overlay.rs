//! What lies over the page: one dialog or the palette at a time.

use egui::{Align2, Color32, Frame, Margin, Modal, Ui};

use crate::{store::preferences::Preferences, ui::Cx};

use super::{
    Facts, Palette,
    dialogs::{self, Deletion, ExportForm, PathField, Question},
    palette::palette_ui,
    problems::problems_ui,
};

/// A dialog, with what it needs to remember.
#[derive(Clone, Debug)]
pub enum Overlay {
    Palette(Palette),
    Preferences(Preferences),
    Shortcuts,
    Problems,
    About,
    Profile,
    Export(Box<ExportForm>),
    Ask(Question),
    /// What becomes of the uses of something that is to be deleted.
    Delete(Deletion),
    /// A path to be typed, where the system has no file dialog.
    Path(PathField),
}

/// Shows the overlay; says whether it is to stay.
pub fn overlay_ui(ui: &mut Ui, cx: &Cx, facts: &Facts, overlay: &mut Overlay) -> bool {
    // Each kind of dialog has a size of its own, which egui keeps by id.
    let id = egui::Id::unique(("overlay", std::mem::discriminant(overlay)));
    let mut area = Modal::default_area(id);
    if matches!(overlay, Overlay::Palette(_)) {
        area = area.anchor(Align2::CENTER_TOP, egui::Vec2::new(0.0, 80.0));
    }
    let frame =
        Frame::popup(ui.style()).corner_radius(12).inner_margin(if matches!(overlay, Overlay::Palette(_)) {
            Margin::same(10)
        } else {
            Margin::same(24)
        });
    let backdrop = Color32::from_black_alpha(70);
    let shown =
        Modal::new(id).area(area).frame(frame).backdrop_color(backdrop).show(ui.ctx(), |ui| match overlay {
            Overlay::Palette(palette) => palette_ui(ui, cx, facts, palette),
            Overlay::Preferences(preferences) => dialogs::preferences_ui(ui, cx, preferences),
            Overlay::Shortcuts => dialogs::shortcuts_ui(ui, cx, facts),
            Overlay::Problems => problems_ui(ui, cx, facts.problems),
            Overlay::About => dialogs::about_ui(ui, cx),
            Overlay::Profile => dialogs::profile_ui(ui, cx),
            Overlay::Export(form) => dialogs::export_ui(ui, cx, form),
            Overlay::Ask(question) => dialogs::question_ui(ui, cx, question),
            Overlay::Delete(deletion) => dialogs::delete_ui(ui, cx, deletion),
            Overlay::Path(field) => dialogs::path_ui(ui, cx, field),
        });
    // A question wants one of its answers; everything else can be left by Esc or a click beside it.
    let must_answer = matches!(overlay, Overlay::Ask(_) | Overlay::Delete(_));
    !shown.inner && (must_answer || !shown.should_close())
}

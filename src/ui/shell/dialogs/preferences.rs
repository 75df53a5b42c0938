//! Language, theme, size and density.

use egui::{Grid, Ui};

use crate::{
    base::{localised::Lang, number},
    store::preferences::{Density, Preferences, ThemeChoice},
    ui::{Cx, cx::Request},
};

use super::row_ui;

const SCALES: [f32; 6] = [0.8, 1.0, 1.25, 1.5, 1.75, 2.0];

/// What is chosen takes effect at once.
pub fn preferences_ui(ui: &mut Ui, cx: &Cx, preferences: &mut Preferences) -> bool {
    super::title_ui(ui, cx.tr("preferences-title"), 560.0);
    let before = preferences.clone();
    Grid::new("preferences").num_columns(2).spacing([32.0, 14.0]).show(ui, |ui| {
        let languages = [
            (None, cx.tr("preferences-system")),
            (Some(Lang::En), "English".into()),
            (Some(Lang::Zh), "简体中文".into()),
        ];
        row_ui(ui, cx, "preferences-language", &mut preferences.language, languages);
        let themes = [
            (ThemeChoice::System, cx.tr("preferences-system")),
            (ThemeChoice::Light, cx.tr("preferences-light")),
            (ThemeChoice::Dark, cx.tr("preferences-dark")),
        ];
        row_ui(ui, cx, "preferences-theme", &mut preferences.theme, themes);
        let scales = SCALES.map(|scale| (scale, number::share(f64::from(scale), 0)));
        row_ui(ui, cx, "preferences-scale", &mut preferences.scale, scales);
        let densities = [
            (Density::Comfortable, cx.tr("preferences-comfortable")),
            (Density::Compact, cx.tr("preferences-compact")),
        ];
        row_ui(ui, cx, "preferences-density", &mut preferences.density, densities);
        let motion = [(false, cx.tr("preferences-motion-on")), (true, cx.tr("preferences-motion-off"))];
        row_ui(ui, cx, "preferences-motion", &mut preferences.reduced_motion, motion);
    });
    if *preferences != before {
        cx.ask(Request::SetPreferences(preferences.clone()));
    }
    super::close_ui(ui, cx)
}

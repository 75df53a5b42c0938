//! Opening the window: wgpu first, OpenGL when there is no adapter, and one clear line when neither can.

use std::path::PathBuf;

use eframe::{NativeOptions, Renderer};
use egui::{IconData, ViewportBuilder};

use crate::{
    base::{localised::Lang, message::Message},
    i18n,
    scene::{font, theme::Theme},
    store::{Places, Preferences},
    ui::mark,
};

use super::{Cairn, input_method::AlwaysComposing};

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("there is no display")]
    NoDisplay,
    #[error("neither Vulkan, Metal or Direct3D nor OpenGL can be used: {0}")]
    NoGraphics(String),
}

impl StartError {
    /// The sentence that says it: what happened and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::NoDisplay => Message::new("start-no-display"),
            Self::NoGraphics(_) => Message::new("start-no-graphics"),
        }
    }
}

const SMALLEST: [f32; 2] = [800.0, 560.0];
const FIRST: (f32, f32) = (1280.0, 800.0);

/// Reads the texts beside the opening of the window, which waits for the graphics driver meanwhile.
pub fn warm_up() {
    let read = || _ = i18n::text(Lang::En, "menu-file");
    if let Err(error) = std::thread::Builder::new().name("texts".to_owned()).spawn(read) {
        log::warn!("texts are read when they are first asked for: {error}");
    }
}

/// Runs the window until it is closed.
pub fn run(file: Option<PathBuf>, lang: Option<Lang>) -> Result<(), StartError> {
    if !has_display() {
        return Err(StartError::NoDisplay);
    }
    warm_up();
    let first = try_with(Renderer::Wgpu, file.clone(), lang);
    match first {
        Ok(()) => Ok(()),
        Err(error) if is_about_display(&error) => Err(StartError::NoDisplay),
        Err(error) => {
            log::warn!("wgpu cannot be used, OpenGL is tried: {error}");
            try_with(Renderer::Glow, file, lang).map_err(|error| StartError::NoGraphics(error.to_string()))
        }
    }
}

fn try_with(renderer: Renderer, file: Option<PathBuf>, lang: Option<Lang>) -> Result<(), eframe::Error> {
    let places = Places::of_user();
    let (width, height) = Preferences::load(&places).preferences.window_size.unwrap_or(FIRST);
    let viewport = ViewportBuilder::default()
        .with_title("Cairn")
        .with_app_id("cairn")
        .with_inner_size([width, height])
        .with_min_inner_size(SMALLEST)
        .with_icon(icon());
    let options = NativeOptions { viewport, renderer, persist_window: false, ..NativeOptions::default() };
    eframe::run_native(
        "Cairn",
        options,
        Box::new(move |creation| {
            if AlwaysComposing::is_needed() {
                creation.egui_ctx.add_plugin(AlwaysComposing);
            }
            Ok(Box::new(Cairn::new(&creation.egui_ctx, places, lang, file)))
        }),
    )
}

/// Whether there is anywhere to open a window. Only Linux and its like can be without.
fn has_display() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn is_about_display(error: &eframe::Error) -> bool {
    matches!(error, eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_))
}

/// The program's mark, drawn as the window's icon.
fn icon() -> IconData {
    let theme = Theme::light();
    let scene = mark::mark(theme.second_ink, theme.accent);
    let decoded = crate::export::png::write(&scene, font::embedded(), 2.0)
        .ok()
        .and_then(|png| image::load_from_memory_with_format(&png, image::ImageFormat::Png).ok());
    match decoded {
        Some(picture) => {
            let picture = picture.into_rgba8();
            IconData { width: picture.width(), height: picture.height(), rgba: picture.into_raw() }
        }
        None => IconData::default(),
    }
}

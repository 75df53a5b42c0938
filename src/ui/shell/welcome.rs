//! What is shown when no workspace is open.

use std::path::{Path, PathBuf};

use egui::{Align, Button, Layout, RichText, ScrollArea, Ui, Vec2};

use crate::{
    base::localised::Lang,
    scene::theme::{space, type_size},
    ui::{
        Command, Cx,
        cx::{Request, Start},
        icon::{self, Icon},
        style::color,
        widgets::{bold, caption, icon_button, icon_text, weak},
    },
};

/// A file that was open before.
#[derive(Clone, Debug)]
pub struct Recent {
    pub path: PathBuf,
    pub exists: bool,
}

/// What the welcome screen shows.
pub struct Welcome<'a> {
    pub recent: &'a [Recent],
    /// A file is being opened.
    pub busy: bool,
}

pub fn welcome_ui(ui: &mut Ui, cx: &Cx, welcome: &Welcome) {
    ScrollArea::vertical().show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.ctx().content_rect().height() * 0.12).clamp(16.0, 140.0));
            ui.set_max_width(760.0);
            super::super::mark::mark_ui(ui, cx, 64.0);
            ui.add_space(space::M);
            ui.label(bold("Cairn", type_size::COVER));
            ui.label(weak(cx, cx.tr("welcome-what")).size(type_size::CARD_TITLE));
            ui.add_space(space::XXL);
            if welcome.busy {
                ui.label(weak(cx, cx.tr("welcome-busy")));
                return;
            }
            columns_ui(ui, cx, welcome);
        });
    });
}

fn columns_ui(ui: &mut Ui, cx: &Cx, welcome: &Welcome) {
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        let width = (ui.available_width() - space::XXL) / 2.0;
        ui.vertical(|ui| {
            ui.set_width(width);
            start_ui(ui, cx);
        });
        ui.add_space(space::XXL - 8.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            recent_ui(ui, cx, welcome.recent);
        });
    });
}

/// An icon, the keys of a name and of what it does, and the act.
type Entry = (Icon, &'static str, &'static str, fn(&Cx));

fn start_ui(ui: &mut Ui, cx: &Cx) {
    caption(ui, cx, cx.tr("welcome-start"));
    ui.add_space(space::XS);
    let entries: [Entry; 5] = [
        (icon::NEW, "welcome-template", "welcome-template-what", |cx| cx.ask(Request::New(Start::Template))),
        (icon::ADD, "welcome-empty", "welcome-empty-what", |cx| cx.ask(Request::New(Start::Empty))),
        (icon::OPEN, "welcome-open", "welcome-open-what", |cx| cx.run(Command::Open)),
        (icon::JOURNEY, "welcome-sample", "welcome-sample-what", |cx| cx.ask(Request::OpenSample(cx.lang))),
        (icon::LANGUAGE, "welcome-sample-other", "welcome-sample-other-what", |cx| {
            let other = if cx.lang == Lang::En { Lang::Zh } else { Lang::En };
            cx.ask(Request::OpenSample(other));
        }),
    ];
    for (glyph, name, what, act) in entries {
        if entry_ui(ui, cx, glyph, (&cx.tr(name), &cx.tr(what))) {
            act(cx);
        }
    }
}

/// A row that can be pressed: an icon, a name, and what it does under it.
fn entry_ui(ui: &mut Ui, cx: &Cx, glyph: Icon, (name, what): (&str, &str)) -> bool {
    let mut text = egui::text::LayoutJob::default();
    let font = |size| egui::FontId::new(size, egui::FontFamily::Proportional);
    let format =
        |size, ink| egui::TextFormat { font_id: font(size), color: color(ink), ..Default::default() };
    text.append(name, 0.0, format(type_size::CARD_TITLE, cx.theme.ink));
    text.append("\n", 0.0, format(type_size::CAPTION, cx.theme.ink));
    text.append(what, 0.0, format(type_size::CAPTION, cx.theme.second_ink));
    let mark = icon_text(glyph, 20.0).color(color(cx.theme.accent));
    let button = Button::new((mark, text))
        .frame_when_inactive(false)
        .gap(14.0)
        .min_size(Vec2::new(ui.available_width(), 52.0));
    let response = ui.with_layout(Layout::top_down_justified(Align::Min), |ui| ui.add(button)).inner;
    response.accessible_name(name).clicked()
}

fn recent_ui(ui: &mut Ui, cx: &Cx, recent: &[Recent]) {
    caption(ui, cx, cx.tr("welcome-recent"));
    ui.add_space(space::XS);
    if recent.is_empty() {
        ui.label(weak(cx, cx.tr("welcome-recent-none")));
    }
    for file in recent {
        let (name, folder) = (name_of(&file.path), folder_of(&file.path));
        if file.exists {
            if entry_ui(ui, cx, icon::TIME, (&name, &folder)) {
                cx.ask(Request::Open(file.path.clone()));
            }
        } else {
            ui.horizontal(|ui| {
                ui.add_space(12.0);
                ui.label(RichText::new(&name).color(color(cx.theme.second_ink)).strikethrough());
                ui.label(weak(cx, cx.tr("welcome-recent-gone")).size(type_size::CAPTION));
                if icon_button(ui, icon::CLOSE, &cx.tr("welcome-recent-forget")).clicked() {
                    cx.ask(Request::ForgetRecent(file.path.clone()));
                }
            });
        }
    }
}

/// A file's name without the endings that all workspaces have.
fn name_of(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.strip_suffix(".cairn.ron").map_or(name.clone(), str::to_owned)
}

fn folder_of(path: &Path) -> String {
    path.parent().map(|folder| folder.display().to_string()).unwrap_or_default()
}

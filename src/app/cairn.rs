//! The program's state and one frame of it.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use egui::{Context, Frame, Panel, Ui};
use jiff::civil::Date;

use crate::{
    base::localised::Lang,
    export::document::can_write,
    model::Workspace,
    scene::{document::What, measure::Measure, theme::Theme},
    store::{
        Places, RunKeeper,
        preferences::{Preferences, ThemeChoice},
    },
    ui::{
        Command, Cx, Page, View,
        command::{ALIASES, COMMANDS},
        cx::Request,
        field::Draft,
        fonts,
        import::{ImportDialog, database::DatabaseDialog},
        keys,
        shell::{self, Facts, Overlay, Recent, Saved, Welcome},
        style,
        views::Views,
        workshop::{
            notes::capture::Capture,
            present::Present,
            run::{Audience, Run, strip_panel},
        },
    },
};

use super::{
    ask::Pending,
    done::Purpose,
    import::holds_answers,
    jobs::Jobs,
    presenting::{Parts, Screens, Shown},
    session::Session,
};

/// The whole program but for the window around it.
pub struct Cairn {
    pub(super) places: Places,
    pub(super) preferences: Preferences,
    /// The language when the preferences name none.
    pub(super) system_lang: Lang,
    pub(super) measure: Measure,
    pub(super) theme: &'static Theme,
    pub(super) session: Option<Session>,
    empty: Workspace,
    pub(super) views: Views,
    pub(super) page: Page,
    pub(super) overlay: Option<Overlay>,
    /// The dialog that takes in answers, below the overlay.
    pub(super) import: Option<ImportDialog>,
    /// The dialog that takes counts from a database, in the same place.
    pub(super) database: Option<DatabaseDialog>,
    /// The field that keeps what is said.
    pub(super) capture: Capture,
    /// What waits for an answer.
    pub(super) pending: Option<Pending>,
    /// What a path that is being chosen is for.
    pub(super) choosing: Option<Purpose>,
    pub(super) draft: RefCell<Option<Draft>>,
    pub(super) requests: RefCell<Vec<Request>>,
    pub(super) notice: Option<String>,
    pub(super) jobs: Jobs,
    pub(super) saving: bool,
    pub(super) opening: bool,
    pub(super) recent: Vec<Recent>,
    pub(super) quit: bool,
    styled: Option<(bool, Preferences)>,
    title: String,
    pub(super) window_size: Option<(f32, f32)>,
    /// Height of the window at scale 1, in points.
    pub(super) window_height: Option<f32>,
    /// The frame in which the scale changed last.
    scaled_in: u64,
    /// The workshop that is held.
    pub(super) run: Option<Run>,
    pub(super) keeper: RunKeeper,
    pub(super) present: Option<Present>,
    pub(super) screens: Screens,
    /// Seconds on the clock of the window.
    pub(super) now: f64,
}

impl Cairn {
    /// `file` is opened first of all. `lang` comes before the preferences.
    pub fn new(ctx: &Context, places: Places, lang: Option<Lang>, file: Option<PathBuf>) -> Self {
        let loaded = Preferences::load(&places);
        let locale = sys_locale::get_locale().unwrap_or_default();
        let system_lang = lang.unwrap_or_else(|| Lang::from_locale(&locale));
        let mut preferences = loaded.preferences;
        if lang.is_some() {
            preferences.language = None;
        }
        ctx.set_fonts(fonts::definitions());
        let mut cairn = Self {
            recent: Vec::new(),
            jobs: Jobs::new(ctx.clone()),
            measure: Measure::default(),
            session: None,
            empty: Workspace::default(),
            views: Views::default(),
            page: Page::default(),
            overlay: None,
            import: None,
            database: None,
            capture: Capture::default(),
            pending: None,
            choosing: None,
            draft: RefCell::default(),
            requests: RefCell::default(),
            notice: None,
            saving: false,
            opening: false,
            quit: false,
            theme: Theme::light(),
            styled: None,
            title: String::new(),
            window_size: None,
            window_height: None,
            scaled_in: 0,
            run: None,
            keeper: RunKeeper::default(),
            present: None,
            screens: Screens::default(),
            now: ctx.input(|input| input.time),
            places,
            preferences,
            system_lang,
        };
        cairn.notice = loaded.error.map(|error| crate::i18n::say(cairn.lang(), &error.message()));
        cairn.list_recent();
        match file {
            Some(file) => cairn.open(file),
            None => cairn.look_for_unsaved(),
        }
        cairn
    }

    pub fn lang(&self) -> Lang {
        self.preferences.language.unwrap_or(self.system_lang)
    }

    /// The open workspace.
    pub fn workspace(&self) -> Option<&Workspace> {
        self.session.as_ref().map(Session::workspace)
    }

    /// The workshop that is held.
    pub fn held(&self) -> Option<Run> {
        self.run
    }

    /// Seconds that are left of its step; negative: overtime.
    pub fn seconds_left(&self) -> Option<i64> {
        self.run.map(|run| run.timer.seconds(self.now))
    }

    pub fn is_presenting(&self) -> bool {
        self.present.is_some()
    }

    /// What the status line says of what just happened.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// Whether a save is under way.
    pub fn is_saving(&self) -> bool {
        self.saving
    }

    /// Asks for something as a screen does; it is carried out at the end of the next frame.
    pub fn ask(&self, request: Request) {
        self.requests.borrow_mut().push(request);
    }

    fn wants_dark(&self, ctx: &Context) -> bool {
        match self.preferences.theme {
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
            ThemeChoice::System => ctx.system_theme() == Some(egui::Theme::Dark),
        }
    }

    /// Everything that happens without drawing.
    pub fn logic(&mut self, ctx: &Context) {
        self.now = ctx.input(|input| input.time);
        for done in self.jobs.finished() {
            self.take_up(done);
        }
        self.look(ctx);
        self.remember_size(ctx);
        self.keep_draft(ctx);
        if ctx.input(|input| input.viewport().close_requested()) && !self.quit {
            self.commit_draft();
            if self.may_leave() {
                self.quit = true;
            } else {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
                self.ask_unsaved(Pending::Quit);
            }
        }
        if let Some(file) =
            ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()))
        {
            self.take_dropped(file);
        }
        self.check_in_background();
        self.settle_run();
        self.set_title(ctx);
        if self.quit {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// A file dropped on the window: answers go into the open workspace, everything else is opened.
    fn take_dropped(&mut self, file: PathBuf) {
        if self.session.is_some() && holds_answers(&file) {
            self.begin_import(file, None);
        } else {
            self.leave_for(Pending::Open(file));
        }
    }

    /// Gives the window its theme, scale and density when one of them has changed.
    fn look(&mut self, ctx: &Context) {
        let scale = self.scale();
        if (ctx.zoom_factor() - scale).abs() > 1e-4 {
            ctx.set_zoom_factor(scale);
            self.scaled_in = ctx.cumulative_frame_nr();
        }
        let dark = self.wants_dark(ctx);
        self.theme = if dark { Theme::dark() } else { Theme::light() };
        if self
            .styled
            .as_ref()
            .is_some_and(|(was, preferences)| *was == dark && *preferences == self.preferences)
        {
            return;
        }
        style::apply(ctx, self.theme, &self.preferences);
        self.styled = Some((dark, self.preferences.clone()));
    }

    /// The size to open with next time; kept when the program ends.
    fn remember_size(&mut self, ctx: &Context) {
        // For a moment after the scale has changed, the size may still be in points of the scale before.
        if ctx.cumulative_frame_nr() <= self.scaled_in + 3 {
            return;
        }
        // Wayland does not tell where a window is, so there is no inner rectangle of it.
        let inside = ctx.input(|input| input.viewport().inner_rect).unwrap_or(ctx.viewport_rect());
        let size = inside.size() * ctx.zoom_factor();
        self.window_height = Some(size.y);
        if self.present.is_none() && inside.is_positive() {
            self.window_size = Some((size.x.round(), size.y.round()));
        }
    }

    /// A draft whose field is gone becomes an edit.
    fn keep_draft(&mut self, ctx: &Context) {
        let orphan =
            self.draft.borrow().as_ref().is_some_and(|draft| draft.is_orphan(ctx.cumulative_frame_nr()));
        if orphan {
            self.commit_draft();
        }
    }

    fn set_title(&mut self, ctx: &Context) {
        let name = self.display_name();
        let dirty = self.session.as_ref().is_some_and(|session| session.history.is_dirty());
        let title = match (name.is_empty(), dirty) {
            (true, _) => "Cairn".to_owned(),
            (false, true) => format!("• {name} — Cairn"),
            (false, false) => format!("{name} — Cairn"),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// The file's name, or that of the organisation while there is no file.
    pub(super) fn display_name(&self) -> String {
        let Some(session) = &self.session else { return String::new() };
        match session.path.as_ref().and_then(|path| path.file_name()) {
            Some(name) => name.to_string_lossy().into_owned(),
            None if session.workspace().profile.name.is_empty() => {
                crate::tr!(self.lang(), "workspace-unnamed")
            }
            None => session.workspace().profile.name.clone(),
        }
    }

    /// One frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        keys::leave_below_dialog(ui.ctx());
        let possible = self.possible_commands();
        self.take_shortcuts(ui.ctx(), &possible);
        let leaves = self.wants_to_leave(ui.ctx());
        self.draw(ui, &possible);
        self.facilitator_ui(ui.ctx());
        if leaves {
            self.leave_by_escape();
        }
        self.screens.was_typing = ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx());
        self.carry_out_all();
    }

    fn possible_commands(&mut self) -> HashSet<Command> {
        let open = self.session.is_some();
        let is_slide = matches!(self.shown(), Some(Shown::Slide(..)));
        let listed = COMMANDS.iter().map(|about| about.command);
        let workshop: HashMap<Command, bool> =
            listed.filter_map(|command| Some((command, self.can_in_workshop(command)?))).collect();
        let (undo, redo) = self.session.as_ref().map_or((false, false), |session| {
            (session.history.next_undo().is_some(), session.history.next_redo().is_some())
        });
        let workspace = self.session.as_ref().map_or(&self.empty, Session::workspace);
        let cx = cx!(self, workspace);
        let page = self.page;
        let exported = self.views.of(page).exported(workspace).filter(|_| open);
        let view = self.views.of(page);
        let possible = |command: Command| match command {
            Command::New
            | Command::Open
            | Command::OpenSample
            | Command::Quit
            | Command::ToggleTheme
            | Command::ToggleLanguage
            | Command::ShowPalette
            | Command::ShowShortcuts
            | Command::ShowPreferences
            | Command::ShowAbout => true,
            Command::Undo => undo,
            Command::Redo => redo,
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset if is_slide => true,
            command if workshop.contains_key(&command) => workshop[&command],
            Command::Export(format) => exported.is_some_and(|(what, _)| can_write(what, format)),
            Command::CopyPicture => exported.is_some_and(|(what, _)| what.has_drawing()),
            _ if command.belongs_to_page() => open && view.can(command, &cx),
            _ => open,
        };
        COMMANDS.iter().map(|about| about.command).filter(|command| possible(*command)).collect()
    }

    /// Shortcuts, most modifiers first. Keys that mean something to a text field are left to it.
    fn take_shortcuts(&mut self, ctx: &Context, possible: &HashSet<Command>) {
        let has_dialog = ctx.memory(|memory| memory.top_modal_layer().is_some());
        if has_dialog || self.overlay.is_some() || self.import.is_some() || self.database.is_some() {
            return;
        }
        // A quiet screen comes back with any key, and the key does nothing else.
        if self.present.as_ref().is_some_and(|present| present.dim) {
            return;
        }
        let is_slide = self.shown().is_some_and(|shown| shown != Shown::Page);
        let typing = ctx.text_edit_focused();
        let focused = ctx.memory(|memory| memory.focused().is_some());
        let is_draft = self.draft.borrow().as_ref().is_some_and(|draft| !draft.is_as_at_focus());
        let untouched = !is_draft && !self.capture.holds_text();
        let means_text = typing || self.views.of(self.page).takes_typing();
        let listed = COMMANDS.iter().filter_map(|about| Some((about.command, about.shortcut?)));
        let mut shortcuts: Vec<_> = listed.chain(ALIASES.iter().copied()).collect();
        shortcuts.sort_by_key(|(_, shortcut)| !(shortcut.modifiers.shift && shortcut.modifiers.command));
        for (command, shortcut) in shortcuts {
            let of_field = match command {
                command if command.is_single_key() => focused || !is_slide,
                Command::Undo | Command::Redo => typing && !untouched,
                Command::CaptureNote if !shortcut.modifiers.command => means_text,
                _ => typing && !shortcut.modifiers.command && !is_function_key(shortcut.logical_key),
            };
            if of_field || !possible.contains(&command) {
                continue;
            }
            if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
                self.requests.borrow_mut().push(Request::Run(command));
            }
        }
    }

    fn draw(&mut self, ui: &mut Ui, possible: &HashSet<Command>) {
        let name = self.display_name();
        let shown = self.shown();
        let session = self.session.as_ref();
        let cx = cx!(self, session.map_or(&self.empty, Session::workspace));
        let facts = Facts {
            page: self.page,
            name,
            saved: saved(session, self.saving),
            undo: session.and_then(|session| session.history.next_undo()).map(|step| step.label),
            redo: session.and_then(|session| session.history.next_redo()).map(|step| step.label),
            problems: session.map_or(&[], |session| session.problems.as_slice()),
            unprotected: session.is_some_and(Session::is_unprotected),
            notice: self.notice.as_deref(),
            possible: &|command| possible.contains(&command),
        };
        let mut was_told = false;
        if let (Some(present), Some(shown)) = (&mut self.present, shown) {
            let view = self.views.of(self.page);
            let drawing = view.exported(cx.workspace).filter(|(what, _)| what.has_drawing());
            self.screens.had_drawing =
                drawing.is_some_and(|(what, _)| self.page != Page::Workshop || what == What::Agenda);
            let parts = Parts { view, run: self.run, can_draw: self.screens.had_drawing };
            Self::present_ui(ui, &cx, (present, shown), parts);
            was_told = present.notice_ui(ui.ctx(), &cx, facts.notice);
        } else {
            let welcome = Welcome { recent: &self.recent, busy: self.opening };
            let view = session.is_some().then(|| self.views.of(self.page));
            window_ui(ui, &cx, &facts, (view, self.run, &welcome));
        }
        if session.is_some() {
            let aims = self.views.of(self.page).aims(&cx);
            self.capture.ui(ui.ctx(), &cx, aims);
        }
        if let Some(dialog) = &mut self.import
            && !dialog.ui(ui, &cx)
        {
            self.import = None;
        }
        if let Some(dialog) = &mut self.database
            && !dialog.ui(ui, &cx)
        {
            self.database = None;
        }
        if let Some(overlay) = &mut self.overlay
            && !shell::overlay_ui(ui, &cx, &facts, overlay)
        {
            self.overlay = None;
        }
        if was_told {
            self.notice = None;
        }
    }
}

/// Everything but dialogs: the shell with a page, or the welcome screen.
fn window_ui(
    ui: &mut Ui,
    cx: &Cx,
    facts: &Facts,
    (view, run, welcome): (Option<&mut dyn View>, Option<Run>, &Welcome),
) {
    let bar = Frame::new().inner_margin(egui::Margin::symmetric(8, 4));
    Panel::top("menu").frame(bar).show(ui, |ui| shell::menu_bar_ui(ui, cx, facts));
    let Some(view) = view else {
        let whole = Frame::new().inner_margin(24);
        egui::CentralPanel::default().frame(whole).show(ui, |ui| shell::welcome_ui(ui, cx, welcome));
        return;
    };
    if let Some(run) = run {
        strip_panel(ui, cx, run, Audience::Facilitator);
    }
    Panel::bottom("status").frame(bar).exact_size(28.0).show(ui, |ui| shell::status_ui(ui, cx, facts));
    let rail = shell::Rail::for_height(ui.available_height());
    let frame = Frame::new().inner_margin(egui::Margin::symmetric(8, 0));
    Panel::left("rail").frame(frame).resizable(false).exact_size(rail.width()).show(ui, |ui| {
        shell::rail_ui(ui, cx, facts, rail);
    });
    // Down to the status line, so that what goes on below is not cut above it.
    let page = Frame::new().inner_margin(egui::Margin { left: 20, right: 20, top: 12, bottom: 0 });
    egui::CentralPanel::default().frame(page).show(ui, |ui| {
        shell::header_ui(ui, cx, facts, view);
        ui.add_space(8.0);
        view.ui(ui, cx);
    });
}

fn saved(session: Option<&Session>, saving: bool) -> Saved {
    match session {
        _ if saving => Saved::Saving,
        Some(session) if session.path.is_none() => Saved::Never,
        Some(session) if session.history.is_dirty() => Saved::No,
        _ => Saved::Yes,
    }
}

/// F1 to F35 mean nothing to a text field.
fn is_function_key(key: egui::Key) -> bool {
    key.name().strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok())
}

/// The day on the wall.
pub(super) fn today() -> Date {
    jiff::Zoned::now().date()
}

impl eframe::App for Cairn {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        Self::logic(self, ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        Self::ui(self, ui);
    }

    /// The ground that every panel lies on: painted once, by clearing.
    fn clear_color(&self, _: &egui::Visuals) -> [f32; 4] {
        style::color(self.theme.ground).to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.leave();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_keys_are_told_from_letters() {
        assert!(
            [egui::Key::F1, egui::Key::F5, egui::Key::F11, egui::Key::F35].into_iter().all(is_function_key)
        );
        assert!(![egui::Key::F, egui::Key::Num1, egui::Key::PageDown].into_iter().any(is_function_key));
    }
}

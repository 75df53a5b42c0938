//! Presenting: the full screen, its scale, and what it shows of a page.

use egui::{Context, Frame, Margin, Ui, ViewportCommand};

use crate::{
    model::AnyId,
    scene::document::What,
    ui::{
        Command, Cx, Page,
        style::color,
        workshop::{
            facilitator,
            present::{Present, scale_for},
            run::{Audience, strip_panel},
        },
    },
};

use super::{Cairn, session::Session};

/// What the screens have shown, as far as the next frame has to know.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Screens {
    /// The facilitator's window is open.
    pub facilitator: bool,
    /// A text had the focus, or a menu was open, when the last frame ended.
    pub was_typing: bool,
    /// The page that is presented has a drawing.
    pub had_drawing: bool,
}

/// What is on the screen while presenting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shown {
    /// A document as a drawing.
    Slide(What, AnyId),
    /// The step that the group is at.
    Step,
    /// The page itself.
    Page,
}

impl Cairn {
    /// The scale of everything: as preferred, and larger while presenting.
    pub(super) fn scale(&self) -> f32 {
        let own = self.preferences.scale;
        match (&self.present, self.window_height) {
            (Some(_), Some(height)) => own.max(scale_for(height)),
            _ => own,
        }
    }

    /// Begins to present, or ends it.
    pub(super) fn toggle_presenting(&mut self) {
        self.commit_draft();
        let begins = self.present.is_none();
        self.present = begins.then(Present::default);
        if begins {
            // What the status line said before is not for the room.
            self.notice = None;
        }
        self.jobs.context().send_viewport_cmd(ViewportCommand::Fullscreen(begins));
    }

    pub(super) fn change_presenting(&mut self, command: Command) {
        let Some(present) = &mut self.present else { return };
        match command {
            Command::DimOut => present.dim = !present.dim,
            _ => present.pointer = !present.pointer,
        }
    }

    /// Zooming means the slide while there is one; says whether it did.
    pub(super) fn enlarge_slide(&mut self, command: Command) -> bool {
        let zooms = matches!(command, Command::ZoomIn | Command::ZoomOut | Command::ZoomReset);
        let is_slide = matches!(self.shown(), Some(Shown::Slide(..)));
        if let Some(present) = self.present.as_mut().filter(|_| zooms && is_slide) {
            present.enlarge(command);
            return true;
        }
        false
    }

    /// What is shown of the page; `None` when nothing is presented.
    pub(super) fn shown(&mut self) -> Option<Shown> {
        let present = self.present.as_ref()?;
        let session = self.session.as_ref()?;
        if present.live {
            return Some(Shown::Page);
        }
        let document = self.views.of(self.page).exported(session.workspace());
        let document = document.filter(|(what, _)| what.has_drawing());
        Some(match document {
            Some((What::Agenda, _)) if self.run.is_some() => Shown::Step,
            // Notes and votes are worked on; what they export is for afterwards.
            Some((what, _)) if self.page == Page::Workshop && what != What::Agenda => Shown::Page,
            Some((what, id)) => Shown::Slide(what, id),
            None => Shown::Page,
        })
    }

    /// The presented page, and over it the controls, the pointer and the quiet screen.
    pub(super) fn present_ui(
        ui: &mut Ui,
        cx: &Cx,
        (present, shown): (&mut Present, Shown),
        Parts { view, run, can_draw }: Parts,
    ) {
        if let Some(run) = run.filter(|_| shown != Shown::Step) {
            strip_panel(ui, cx, run, Audience::Room);
        }
        let margin = if shown == Shown::Page { Margin::symmetric(20, 12) } else { Margin::same(8) };
        let frame = Frame::new().fill(color(cx.theme.ground)).inner_margin(margin);
        egui::CentralPanel::default().frame(frame).show(ui, |ui| match (shown, run) {
            (Shown::Slide(what, id), _) => present.slide_ui(ui, cx, (what, id)),
            (Shown::Step, Some(run)) => present.step_ui(ui, cx, run),
            _ => view.ui(ui, cx),
        });
        present.controls_ui(ui, cx, can_draw);
        if present.over_ui(ui.ctx(), cx) {
            present.dim = false;
        }
    }

    /// Whether Esc is meant for the presentation: it belongs to a text, a menu or a dialog first. The board takes
    /// it too, to deselect; that is no reason to stay.
    pub(super) fn wants_to_leave(&self, ctx: &Context) -> bool {
        let is_free = self.overlay.is_none() && self.import.is_none() && !self.screens.was_typing;
        let is_bright = self.present.as_ref().is_some_and(|present| !present.dim);
        is_free && is_bright && ctx.input(|input| input.key_pressed(egui::Key::Escape))
    }

    /// From the page itself back to its drawing, from there out.
    pub(super) fn leave_by_escape(&mut self) {
        match &mut self.present {
            Some(present) if present.live && self.screens.had_drawing => present.live = false,
            Some(_) => self.toggle_presenting(),
            None => {}
        }
    }

    /// The facilitator's own window.
    pub(super) fn facilitator_ui(&mut self, ctx: &Context) {
        let Some((run, session)) = self.run.zip(self.session.as_ref()).filter(|_| self.screens.facilitator)
        else {
            return;
        };
        let cx = cx!(self, session.workspace());
        self.screens.facilitator = facilitator::window_ui(ctx, &cx, run, self.preferences.scale);
    }

    /// Whether a command about workshops and presenting makes sense now; `None` for all others.
    pub(super) fn can_in_workshop(&self, command: Command) -> Option<bool> {
        let open = self.session.is_some();
        let (run, workspace) = (self.run, self.session.as_ref().map(Session::workspace));
        let beside =
            |offset| run.zip(workspace).and_then(|(run, own)| run.held(own)?.beside(offset)).is_some();
        Some(match command {
            Command::StartWorkshop => {
                run.is_none() && workspace.is_some_and(|own| !own.agenda_steps.is_empty())
            }
            Command::EndWorkshop | Command::PauseTimer | Command::ShowFacilitatorNotes => run.is_some(),
            Command::NextStep => beside(1),
            Command::PreviousStep => beside(-1),
            Command::Present | Command::ToggleFrameLock => open,
            Command::DimOut | Command::TogglePointer => self.present.is_some(),
            _ => return None,
        })
    }
}

/// What presenting takes from the program.
pub(super) struct Parts<'a> {
    pub view: &'a mut dyn crate::ui::View,
    pub run: Option<crate::ui::workshop::run::Run>,
    /// The page has a drawing to go back to.
    pub can_draw: bool,
}

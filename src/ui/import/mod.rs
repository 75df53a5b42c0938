//! The dialog that takes in the answers of a survey: file, columns, measure, then what they come to.
//!
//! The rule: nothing is in the document before the last button, and then it is one step. Reading happens in a
//! job; the dialog shows how far it is and can cancel it.

mod choice;
mod columns;
pub mod database;
mod file;
mod measure;
mod outcome;

use std::{path::PathBuf, sync::Arc, time::Duration};

use egui::{Align, Color32, Frame, Layout, Margin, Modal, ProgressBar, RichText, ScrollArea, Ui, vec2};

use crate::{
    base::{id::Id, message::Message},
    i18n,
    import::{
        database::AVAILABLE,
        survey::{Asked, Counted, Form, Plan, Progress, Source, SurveyError},
    },
    model::kpi::Kpi,
    scene::{
        table::Table,
        theme::{space, type_size},
    },
    store::preferences::RememberedColumns,
};

use super::{
    Cx,
    cx::Request,
    icon,
    style::color,
    widgets::{bold, icon_text, primary_button, quiet_button, weak},
};

use choice::Choice;
use database::DatabaseRequest;
use outcome::Origin;

/// What the dialog asks of the program.
pub enum ImportRequest {
    /// Lets the person choose a file; its answers go into this KPI unless another is chosen.
    Choose {
        into: Option<Id<Kpi>>,
    },
    /// Begins with a file.
    Begin {
        path: PathBuf,
        into: Option<Id<Kpi>>,
    },
    /// Finds out how a file is laid out.
    Look {
        path: PathBuf,
        asked: Asked,
    },
    Count {
        source: Box<Source>,
        plan: Box<Plan>,
        progress: Arc<Progress>,
    },
    /// Writes a table to a file that the person chooses.
    SaveTable {
        table: Box<Table>,
        name: String,
    },
    /// Keeps what was chosen for files with the same heading.
    Remember(RememberedColumns),
}

/// The dialog, with all that was chosen so far.
#[derive(Clone, Debug)]
pub struct ImportDialog {
    path: PathBuf,
    asked: Asked,
    /// None until the file was looked at.
    source: Option<Source>,
    choice: Choice,
    step: Step,
    /// What went wrong last.
    fault: Option<SurveyError>,
    /// The answers lie in a database after all.
    elsewhere: bool,
}

#[derive(Clone, Debug)]
enum Step {
    Looking,
    Choosing,
    Counting(Arc<Progress>),
    Counted(Arc<Counted>),
}

/// Width of the dialog in points, where the window has room for it.
const WIDTH: f32 = 920.0;
/// What stands above, below and beside the part that scrolls.
const AROUND: f32 = 248.0;

impl ImportDialog {
    /// Begins with a file that is being looked at.
    pub fn new(path: PathBuf, into: Option<Id<Kpi>>) -> Self {
        let choice = Choice { into, ..Choice::default() };
        let asked = Asked::default();
        Self { path, asked, source: None, choice, step: Step::Looking, fault: None, elsewhere: false }
    }

    pub fn path(&self) -> &PathBuf {
        &self.path
    }

    /// Takes in how the file is laid out. `remembered` finds what was chosen for a heading before.
    pub fn looked(
        &mut self,
        result: Result<Source, SurveyError>,
        remembered: impl FnOnce(&[String]) -> Option<RememberedColumns>,
    ) {
        self.step = Step::Choosing;
        match result {
            Ok(source) => {
                self.fault = None;
                let columns = |source: &Source| source.head.columns.clone();
                if self.source.as_ref().map(columns) != Some(columns(&source)) {
                    let known = remembered(&source.head.columns);
                    self.choice.suggest_columns(&source.head, known.as_ref());
                    self.choice.choose_kpi(&source.head, self.choice.into);
                }
                self.source = Some(source);
            }
            Err(error) => self.fault = Some(error),
        }
    }

    /// Takes in what was counted, unless it is of a job that was given up.
    pub fn counted(&mut self, of: &Arc<Progress>, result: Result<Counted, SurveyError>) {
        if !matches!(&self.step, Step::Counting(progress) if Arc::ptr_eq(progress, of)) {
            return;
        }
        self.step = Step::Choosing;
        match result {
            Ok(counted) => {
                self.fault = None;
                if let (Some(Form::Text(form)), Some(encoding)) =
                    (self.source.as_mut().map(|source| &mut source.form), counted.encoding)
                {
                    form.encoding = encoding;
                }
                self.step = Step::Counted(Arc::new(counted));
            }
            Err(error) => self.fault = Some(error),
        }
    }

    /// Ends what runs for it.
    pub fn cancel(&self) {
        if let Step::Counting(progress) = &self.step {
            progress.cancel();
        }
    }

    fn look_again(&mut self, cx: &Cx) {
        self.step = Step::Looking;
        let (path, asked) = (self.path.clone(), self.asked.clone());
        cx.ask(Request::Import(ImportRequest::Look { path, asked }));
    }

    /// Shows the dialog; says whether it is to stay.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx) -> bool {
        let stays = steps_ui(self, ui, cx);
        if !stays {
            self.cancel();
        }
        stays
    }
}

/// A dialog that is gone through step by step.
trait Steps {
    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx);
    fn body_ui(&mut self, ui: &mut Ui, cx: &Cx);
    /// The buttons; says whether the dialog is to stay.
    fn foot_ui(&mut self, ui: &mut Ui, cx: &Cx) -> bool;
}

/// Shows a dialog above everything else; says whether it is to stay.
fn steps_ui(dialog: &mut impl Steps, ui: &mut Ui, cx: &Cx) -> bool {
    let room = ui.ctx().content_rect().size();
    let height = (room.y - AROUND).max(200.0);
    let frame = Frame::popup(ui.style()).corner_radius(12).inner_margin(Margin::same(24));
    // Esc leaves a field first: what was typed in it must not go by one key.
    let typing = ui.ctx().text_edit_focused();
    let shown = Modal::new(egui::Id::unique("import"))
        .frame(frame)
        .backdrop_color(Color32::from_black_alpha(70))
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(room.x - 96.0));
            dialog.head_ui(ui, cx);
            ScrollArea::vertical()
                .id_salt("import")
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - space::M);
                    dialog.body_ui(ui, cx);
                });
            ui.add_space(space::L);
            // One row high: a layout that centres would take all the room that a longer step had needed.
            let row = vec2(ui.available_width(), ui.spacing().interact_size.y);
            let foot = ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                dialog.foot_ui(ui, cx)
            });
            foot.inner
        });
    // A click beside it must not throw away what was chosen.
    let left = !shown.backdrop_response.clicked() && !typing && shown.should_close();
    shown.inner && !left
}

/// What went wrong, after its mark.
fn mishap_ui(ui: &mut Ui, cx: &Cx, message: &Message) {
    ui.horizontal_wrapped(|ui| {
        ui.label(icon_text(icon::ALERT, 16.0).color(color(cx.theme.adverse)));
        ui.label(RichText::new(i18n::say(cx.lang, message)));
    });
}

impl Steps for ImportDialog {
    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            ui.label(bold(cx.tr("import-title"), type_size::SECTION));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if AVAILABLE && quiet_button(ui, icon::DATABASE, cx.tr("database-from")).clicked() {
                    self.elsewhere = true;
                    cx.ask(Request::Database(DatabaseRequest::Begin { into: self.choice.into }));
                }
            });
        });
        let name = self.path.file_name().map(|name| name.to_string_lossy().into_owned());
        ui.label(weak(cx, name.unwrap_or_default()));
        ui.add_space(space::M);
    }

    fn body_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        match self.step.clone() {
            Step::Looking => {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(cx.tr("import-looking"));
                });
            }
            Step::Counting(progress) => {
                ui.label(cx.tr("import-counting"));
                ui.add_space(space::S);
                // Of a workbook it is not known how much there is.
                match progress.share() {
                    0.0 => _ = ui.spinner(),
                    share => _ = ui.add(ProgressBar::new(share).show_percentage()),
                }
                ui.ctx().request_repaint_after(Duration::from_millis(100));
            }
            Step::Choosing => self.choosing_ui(ui, cx),
            Step::Counted(counted) => {
                let Some(source) = &self.source else { return };
                outcome::outcome_ui(ui, cx, &Origin::of(source), &mut self.choice, &counted);
            }
        }
    }

    fn foot_ui(&mut self, ui: &mut Ui, cx: &Cx) -> bool {
        let mut stays = !self.elsewhere;
        match self.step.clone() {
            Step::Choosing => self.count_ui(ui, cx),
            Step::Counted(counted) => stays &= !self.take_ui(ui, cx, &counted),
            Step::Looking | Step::Counting(_) => {}
        }
        if ui.button(cx.tr("dialog-cancel")).clicked() {
            stays = false;
        }
        if matches!(self.step, Step::Counted(_)) && ui.button(cx.tr("import-back")).clicked() {
            self.step = Step::Choosing;
        }
        stays
    }
}

impl ImportDialog {
    fn choosing_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        self.fault_ui(ui, cx);
        let Some(source) = &self.source else { return };
        let asked = self.asked.clone();
        file::form_ui(ui, cx, source, &mut self.asked);
        ui.add_space(space::S);
        file::preview_ui(ui, cx, source, &self.choice);
        ui.add_space(space::L);
        ui.spacing_mut().item_spacing.x = space::XL;
        ui.columns(2, |sides| {
            for side in &mut *sides {
                side.spacing_mut().item_spacing.x = space::S;
            }
            let [left, right] = sides else { return };
            columns::columns_ui(left, cx, &source.head, &mut self.choice);
            left.add_space(space::S);
            columns::filters_ui(left, cx, &source.head, &mut self.choice);
            measure::measure_ui(right, cx, &source.head, &mut self.choice);
        });
        if self.asked != asked {
            self.look_again(cx);
        }
    }

    /// What went wrong; an order of dates that nothing settles is a question.
    fn fault_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(fault) = &self.fault else { return };
        mishap_ui(ui, cx, &fault.message());
        let readings = match fault {
            SurveyError::AmbiguousDate { readings, .. } => readings.clone(),
            _ => Vec::new(),
        };
        if let Some(order) = measure::readings_ui(ui, cx, &readings, self.choice.order) {
            self.choice.order = Some(order);
        }
        ui.add_space(space::M);
    }

    /// The button that begins to count, or what has to be chosen before.
    fn count_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(source) = &self.source else { return };
        let plan = match self.choice.plan(&source.head, cx.workspace, cx.lang) {
            Ok(plan) => plan,
            Err(missing) => {
                ui.label(weak(cx, cx.tr(missing.key())));
                return;
            }
        };
        if primary_button(ui, cx.theme, cx.tr("import-count")).clicked() {
            let progress = Arc::new(Progress::default());
            self.step = Step::Counting(Arc::clone(&progress));
            if source.head.has_header {
                let remembered = self.choice.remembered(&source.head);
                cx.ask(Request::Import(ImportRequest::Remember(remembered)));
            }
            let (source, plan) = (Box::new(source.clone()), Box::new(plan));
            cx.ask(Request::Import(ImportRequest::Count { source, plan, progress }));
        }
    }

    /// The button that takes the answers in; says whether it was pressed.
    fn take_ui(&self, ui: &mut Ui, cx: &Cx, counted: &Counted) -> bool {
        let Some(source) = &self.source else { return false };
        let taken = counted.accepted > 0 && primary_button(ui, cx.theme, cx.tr("import-take")).clicked();
        if taken {
            outcome::take(cx, &Origin::of(source), &self.choice, counted, None);
        }
        taken
    }
}

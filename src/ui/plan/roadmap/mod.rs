//! The roadmap: the plan in a calendar or in the columns now, next and later; what is selected at the right.

mod details;
mod drag;
mod horizons;
mod kept;
mod overview;
mod timeline;
mod tray;
mod words;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::{
    base::{id::Id, months::Months},
    edit::{Label, schedule},
    model::{AnyId, Kind, Workspace, strategy::Initiative},
    scene::{
        document::What,
        strategy::roadmap::{Grouping, Scale},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Command, Cx,
        cx::Request,
        icon,
        inline::{Editing, choice::choice_ui},
        sections::Section,
        style::color,
        widgets::{empty_ui, icon_button, icon_text, quiet_button, tab, weak},
    },
};

/// How the plan is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Calendar,
    Horizons,
}

/// What is to be brought into sight.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sight {
    Today,
    Of(Id<Initiative>),
}

/// The view state of the section.
pub struct RoadmapSection {
    look: Look,
    grouping: Grouping,
    scale: Scale,
    selected: Option<Id<Initiative>>,
    editing: Editing,
    drag: Option<drag::Drag>,
    card_drag: Option<horizons::CardDrag>,
    wanted_card: Option<Id<Initiative>>,
    sight: Option<Sight>,
    kept: kept::Kept,
    sorted: horizons::Kept,
}

impl Default for RoadmapSection {
    fn default() -> Self {
        Self {
            look: Look::default(),
            grouping: Grouping::default(),
            scale: Scale::default(),
            selected: None,
            editing: Editing::default(),
            drag: None,
            card_drag: None,
            wanted_card: None,
            sight: Some(Sight::Today),
            kept: kept::Kept::default(),
            sorted: horizons::Kept::default(),
        }
    }
}

/// Width of what stands at the right.
const DETAILS: f32 = 312.0;
/// The same in a narrow window.
const NARROW: f32 = 248.0;
/// From this width on there is room for both.
const WIDE: f32 = 1000.0;

impl RoadmapSection {
    fn chosen(&self, workspace: &Workspace) -> Option<Id<Initiative>> {
        self.selected.filter(|id| workspace.initiatives.contains(*id))
    }

    /// Selects an initiative and brings it into sight.
    fn go_to(&mut self, id: Id<Initiative>) {
        self.selected = Some(id);
        self.sight = Some(Sight::Of(id));
        self.wanted_card = Some(id);
    }

    fn tools_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for (look, key) in [(Look::Calendar, "roadmap-calendar"), (Look::Horizons, "roadmap-horizons")] {
                if tab(ui, cx, self.look == look, cx.tr(key)).clicked() {
                    self.look = look;
                }
            }
            ui.add_space(space::L);
            if self.look == Look::Calendar {
                self.calendar_tools_ui(ui, cx);
            }
            if quiet_button(ui, icon::ADD, cx.tr("roadmap-add")).clicked() {
                self.add(cx);
            }
            if let Some(id) = self.chosen(cx.workspace)
                && icon_button(ui, icon::DELETE, &cx.tr("roadmap-delete")).clicked()
            {
                cx.ask(Request::Delete(id.into()));
            }
        });
    }

    fn calendar_tools_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        for scale in Scale::ALL {
            if tab(ui, cx, self.scale == scale, cx.tr(scale.key())).clicked() {
                self.scale = scale;
                self.sight = Some(Sight::Today);
            }
        }
        ui.add_space(space::M);
        let options = Grouping::ALL.map(|own| (own, cx.tr(own.key())));
        let name = cx.tr("roadmap-grouping");
        let picked = choice_ui(ui, cx, ("roadmap-grouping", &name), (self.grouping, None), options);
        if let Some(grouping) = picked {
            self.grouping = grouping;
        }
        ui.add_space(space::M);
        if quiet_button(ui, icon::TIME, cx.tr("roadmap-today")).clicked() {
            self.sight = Some(Sight::Today);
        }
    }

    /// Adds an initiative in the next step of the calendar, to be named at once.
    fn add(&mut self, cx: &Cx) {
        let laid = self.laid(cx);
        let months = tray::next_step(cx, laid.as_ref().map(|laid| &laid.roadmap.time));
        cx.create(Label::Add(Kind::Initiative), move |tx| schedule::add_planned(tx, String::new(), months));
    }

    fn side_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let frame = Frame::new().inner_margin(Margin { left: 24, right: 0, top: 4, bottom: 0 });
        let width = if ui.available_width() < WIDE { NARROW } else { DETAILS };
        let panel = Panel::right("roadmap-side").exact_size(width).resizable(false);
        panel.show_separator_line(false).frame(frame).show(ui, |ui| match self.chosen(cx.workspace) {
            Some(id) => details::panel_ui(self, ui, cx, id),
            None => {
                let laid = self.laid(cx);
                if let Some(id) = laid.and_then(|laid| overview::overview_ui(ui, cx, &laid.many)) {
                    self.go_to(id);
                }
            }
        });
    }

    fn tray_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(laid) = self.laid(cx).filter(|laid| !laid.roadmap.left_out.is_empty()) else { return };
        let frame = Frame::new().inner_margin(Margin { left: 0, right: 0, top: 8, bottom: 0 });
        let panel = Panel::bottom("roadmap-tray").exact_size(tray::HEIGHT).resizable(false);
        panel.show_separator_line(false).frame(frame).show(ui, |ui| {
            tray::tray_ui(self, ui, cx, (&laid.roadmap.left_out, Some(&laid.roadmap.time)));
        });
    }
}

impl Section for RoadmapSection {
    fn key(&self) -> &'static str {
        "maps-roadmap"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Milestone | Kind::Initiative)
    }

    fn documents(&self) -> Vec<What> {
        let calendar = What::Roadmap(self.grouping, self.scale);
        match self.sorted.last() {
            Some(sorted) if self.look == Look::Horizons => vec![What::Horizons(sorted.today), calendar],
            _ => vec![calendar],
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if cx.workspace.initiatives.is_empty() {
            let (sentence, add) = (cx.tr("roadmap-empty"), cx.tr("roadmap-add"));
            if empty_ui(ui, cx, icon::TIME, &sentence, &add) {
                self.add(cx);
            }
            return;
        }
        self.tools_ui(ui, cx);
        ui.add_space(space::S);
        // The columns need the room of a narrow window for themselves.
        let is_wide = ui.available_width() >= WIDE;
        if self.look == Look::Calendar || is_wide || self.chosen(cx.workspace).is_some() {
            self.side_ui(ui, cx);
        }
        if self.look == Look::Calendar {
            self.tray_ui(ui, cx);
        }
        CentralPanel::default().frame(Frame::new().fill(color(cx.theme.ground))).show(ui, |ui| {
            match self.look {
                Look::Calendar => timeline::timeline_ui(self, ui, cx),
                Look::Horizons => horizons::horizons_ui(self, ui, cx),
            }
        });
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let milestone = id.typed().and_then(|id| workspace.milestones.get(id));
        let Some(initiative) = id.typed().or(milestone.map(|own| own.initiative)) else { return };
        let Some(own) = workspace.initiatives.get(initiative) else { return };
        self.go_to(initiative);
        if milestone.is_some() {
            self.editing.want((id, details::MILESTONE.field, 0));
        } else if own.name.trim().is_empty() {
            self.editing.want((id, details::NAME.field, 0));
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        command == Command::Delete && self.chosen(cx.workspace).is_some()
    }

    fn run(&mut self, _: Command, cx: &Cx) {
        if let Some(id) = self.chosen(cx.workspace) {
            cx.ask(Request::Delete(id.into()));
        }
    }
}

/// Something that cannot be as it is planned, with its mark.
fn warning_ui(ui: &mut Ui, cx: &Cx, words: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(icon_text(icon::ALERT, 13.0).color(color(cx.theme.caution)));
        ui.add(egui::Label::new(weak(cx, words).size(type_size::CAPTION)).wrap());
    });
}

/// What is said when an initiative got dates without being dragged.
fn said_planned(cx: &Cx, id: Id<Initiative>, months: Months) -> Request {
    let (name, when) = (words::name(cx, id), words::span(months, cx.lang));
    Request::Tell(tr!(cx.lang, "roadmap-said-planned", name = name, when = when))
}

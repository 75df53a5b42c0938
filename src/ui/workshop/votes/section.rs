//! The section of votes: the votes of a workshop at the left, the paper or the result of one beside them.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use crate::{
    analysis::votes::turnout,
    base::id::Id,
    model::{
        AnyId, Kind, Workspace,
        workshop::{Ballot, BallotPaper, Workshop},
    },
    scene::{
        document::What,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Command, Cx, Page,
        cx::Request,
        icon,
        inline::{
            Editing,
            text::{Shown, Text, text, text_ui},
        },
        sections::Section,
        widgets::{icon_button, icon_text, tab, weak},
        workshop::context,
    },
};

use super::{new::new_ui, paper::PaperView, ratings::RatingsView, result::ResultView};

const NAME: Text<Ballot> = text!("votes-name", "votes-name-hint", name);
/// Width of the list of votes.
const LIST: f32 = 230.0;

/// What is shown: dots, or impact and effort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sight {
    #[default]
    Dots,
    Ratings,
}

/// The view state of the section.
#[derive(Default)]
pub struct VotesSection {
    sight: Sight,
    chosen: Option<Id<Ballot>>,
    editing: Editing,
    paper: PaperView,
    result: ResultView,
    ratings: RatingsView,
    wants: Option<Id<Workshop>>,
}

impl Section for VotesSection {
    fn key(&self) -> &'static str {
        "votes-section"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Ballot | Kind::BallotPaper)
    }

    fn documents(&self) -> Vec<What> {
        vec![]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if let Some(id) = self.wants.take().filter(|id| cx.workspace.workshops.contains(*id)) {
            context::show(ui.ctx(), id);
        }
        let workshop = context::shown(ui, cx);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            context::choice_of_workshop_ui(ui, cx, "votes");
            ui.add_space(space::S);
            for (sight, key) in [(Sight::Dots, "votes-dots"), (Sight::Ratings, "votes-ratings")] {
                if tab(ui, cx, self.sight == sight, cx.tr(key)).clicked() {
                    self.sight = sight;
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if self.sight == Sight::Dots {
                    new_ui(ui, cx, workshop);
                } else if ui.link(cx.tr("votes-maturity")).clicked() {
                    cx.run(Command::Go(Page::Maturity));
                }
            });
        });
        ui.add_space(space::S);
        match self.sight {
            Sight::Dots => self.dots_ui(ui, cx, workshop),
            Sight::Ratings => self.ratings.ui(ui, cx, workshop),
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let of_paper = || workspace.ballot_papers.get(id.typed::<BallotPaper>()?).map(|paper| paper.ballot);
        let ballot = id.typed::<Ballot>().or_else(of_paper);
        if let Some((id, own)) = ballot.and_then(|id| Some((id, workspace.ballots.get(id)?))) {
            self.sight = Sight::Dots;
            self.choose(id);
            self.wants = Some(own.workshop);
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        let is_there = self.chosen.is_some_and(|id| cx.workspace.ballots.contains(id));
        command == Command::Delete && self.sight == Sight::Dots && is_there
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        if let Some(id) = self.chosen.filter(|_| command == Command::Delete) {
            cx.ask(Request::Delete(id.into()));
        }
    }
}

impl VotesSection {
    fn choose(&mut self, id: Id<Ballot>) {
        if self.chosen != Some(id) {
            self.chosen = Some(id);
            self.paper.begin();
        }
    }

    fn dots_ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Option<Id<Workshop>>) {
        let ballots = workshop.map(|id| cx.workspace.ballots_of(id)).unwrap_or_default();
        if ballots.is_empty() {
            empty_ui(ui, cx, workshop);
            return;
        }
        if !ballots.iter().any(|(id, _)| Some(*id) == self.chosen)
            && let Some((id, _)) = ballots.last()
        {
            self.choose(*id);
        }
        if ballots.len() > 1 {
            let frame = Frame::new().inner_margin(Margin { left: 0, right: 16, top: 4, bottom: 0 });
            let panel = Panel::left("votes-list").resizable(false).exact_size(LIST).frame(frame);
            panel.show_separator_line(false).show(ui, |ui| self.list_ui(ui, cx));
        }
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| self.ballot_ui(ui, cx));
    }

    fn ballot_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.scope(|ui| {
            let Some((id, own)) = self.chosen.and_then(|id| Some((id, cx.workspace.ballots.get(id)?))) else {
                return;
            };
            ui.set_max_width(ui.available_width().min(920.0));
            ui.horizontal_top(|ui| {
                let room = (ui.available_width() - 48.0).max(80.0);
                ui.allocate_ui(egui::Vec2::new(room, 36.0), |ui| {
                    ui.set_max_width(room);
                    text_ui(ui, cx, (&mut self.editing, id), NAME, Shown::large(type_size::PAGE_TITLE));
                });
                if icon_button(ui, icon::DELETE, &cx.tr("votes-delete")).clicked() {
                    cx.ask(Request::Delete(id.into()));
                }
            });
            if own.closed.is_some() {
                self.result.ui(ui, cx, (id, own));
            } else {
                self.paper.ui(ui, cx, (id, own));
            }
        });
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(workshop) = context::shown(ui, cx) else { return };
        ScrollArea::vertical().id_salt("votes-list").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (id, own) in cx.workspace.ballots_of(workshop) {
                let name =
                    if own.name.trim().is_empty() { cx.tr("votes-name-hint") } else { own.name.clone() };
                let button = egui::Button::selectable(self.chosen == Some(id), &name).truncate();
                let wide = egui::Vec2::new(ui.available_width(), 28.0);
                if ui.add(button.min_size(wide)).clicked() {
                    self.choose(id);
                }
                let state = match own.closed {
                    Some(date) => tr!(cx.lang, "votes-closed-on", date = date.to_string()),
                    None => {
                        let turnout = turnout(cx.workspace, id);
                        let (done, all) = (turnout.done(), turnout.voters.len());
                        tr!(cx.lang, "votes-turnout", done = done, all = all)
                    }
                };
                ui.horizontal(|ui| {
                    ui.add_space(space::M);
                    ui.label(weak(cx, state).size(type_size::CAPTION));
                });
                ui.add_space(space::XS);
            }
        });
    }
}

fn empty_ui(ui: &mut Ui, cx: &Cx, workshop: Option<Id<Workshop>>) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.24).clamp(24.0, 180.0));
        let ink = crate::ui::style::color(cx.theme.hairline);
        ui.label(icon_text(icon::CHECK, 40.0).color(ink));
        ui.add_space(space::M);
        ui.set_max_width(460.0);
        ui.label(weak(cx, cx.tr("votes-empty")).size(type_size::CARD_TITLE));
        ui.add_space(space::L);
        new_ui(ui, cx, workshop);
    });
}

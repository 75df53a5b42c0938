//! Priorities: the matrix, the ranking with its reasons, the votes.

mod cells;
mod criteria;
mod matrix;
pub mod panel;
mod ranking;
mod votes;

use egui::{Link, RichText, Ui};

use crate::{
    base::id::Id,
    model::{AnyId, Kind, Workspace, strategy::Initiative},
    scene::{
        document::What,
        theme::{space, type_size},
    },
    ui::{
        Command, Cx,
        cx::Request,
        dots::Selected,
        icon,
        inline::Editing,
        kept::Kept,
        sections::Section,
        widgets::{bold, empty_ui, tab},
    },
};

use super::{
    details::{head_ui, overview_ui, side_ui},
    initiatives::Standings,
    words,
};

/// How the priorities are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Matrix,
    Ranking,
    Votes,
}

impl Look {
    const ALL: [Self; 3] = [Self::Matrix, Self::Ranking, Self::Votes];

    fn key(self) -> &'static str {
        match self {
            Self::Matrix => "plan-matrix",
            Self::Ranking => "plan-ranking",
            Self::Votes => "plan-votes",
        }
    }
}

/// The view state of the section.
#[derive(Default)]
pub struct PrioritiesSection {
    look: Look,
    selected: Option<AnyId>,
    editing: Editing,
    standings: Kept<Standings>,
    matrix: matrix::MatrixView,
    ranking: ranking::RankingView,
    votes: votes::VotesView,
}

impl Section for PrioritiesSection {
    fn key(&self) -> &'static str {
        "plan-priorities"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Priorities | Kind::Rating)
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Priorities(self.matrix.axes)]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if cx.workspace.initiatives.is_empty() {
            let (sentence, add) = (cx.tr("plan-priorities-empty"), cx.tr("command-add-initiative"));
            if empty_ui(ui, cx, icon::PLAN, &sentence, &add) {
                cx.run(Command::AddInitiative);
            }
            return;
        }
        let standings = self.standings.get(cx, Kind::ALL, (), || Standings::of(cx.workspace));
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(32.0);
            for look in Look::ALL {
                if tab(ui, cx, self.look == look, cx.tr(look.key())).clicked() {
                    self.look = look;
                }
            }
            ui.add_space(space::S);
            match self.look {
                Look::Matrix => self.matrix.head_ui(ui, cx),
                Look::Ranking => self.ranking.head_ui(ui, cx),
                Look::Votes => self.votes.head_ui(ui, cx),
            }
        });
        ui.add_space(space::S);
        if self.look == Look::Votes {
            return self.votes.ui(ui, cx, (&mut self.editing, &standings));
        }
        self.side_ui(ui, cx, &standings);
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            let chosen = if self.look == Look::Matrix {
                self.matrix.ui(ui, cx, (&standings, self.selected))
            } else {
                self.ranking
                    .ui(ui, cx, (&standings, self.selected), &mut self.editing)
                    .map_or(Selected::Same, Selected::One)
            };
            match chosen {
                Selected::One(id) => self.selected = Some(id),
                Selected::Nothing => self.selected = None,
                Selected::Same => {}
            }
        });
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        if let Some(rating) = id.typed().and_then(|id| workspace.ratings.get(id)) {
            self.look = Look::Votes;
            self.selected = rating.subject;
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        match (command, self.look) {
            (Command::Delete, Look::Votes) => self.votes.at().is_some(),
            (Command::Delete, _) => self.chosen(cx).is_some(),
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        match (command, self.look, self.chosen(cx)) {
            (Command::Delete, Look::Votes, _) => self.votes.clear(cx),
            (Command::Delete, _, Some(id)) => cx.ask(Request::Delete(id.into())),
            _ => {}
        }
    }
}

impl PrioritiesSection {
    fn chosen(&self, cx: &Cx) -> Option<Id<Initiative>> {
        self.selected?.typed().filter(|id| cx.workspace.initiatives.contains(*id))
    }

    /// What makes the place of the selected initiative.
    fn side_ui(&mut self, ui: &mut Ui, cx: &Cx, standings: &Standings) {
        let own = self.chosen(cx).and_then(|id| Some((id, cx.workspace.initiatives.get(id)?)));
        let Some((id, own)) = own else {
            // Beside the matrix there is always something: it keeps its size when a dot is selected.
            if self.look == Look::Matrix {
                let counts = matrix::counts(cx, standings);
                side_ui(ui, "overview", |ui| overview_ui(ui, cx, &counts, "plan-matrix-how"));
            }
            return;
        };
        let mut closed = false;
        side_ui(ui, &format!("priority-{id}"), |ui| {
            let name = words::initiative(cx, id);
            closed = head_ui(ui, cx, |ui| {
                ui.add(egui::Label::new(bold(name, type_size::PAGE_TITLE)).wrap());
            });
            if ui.add(Link::new(RichText::new(cx.tr("plan-open-initiative")))).clicked() {
                cx.ask(Request::Show(id.into()));
            }
            ui.add_space(space::M);
            panel::values_ui(ui, cx, (id, own), &mut self.editing, standings.get(id));
        });
        if closed {
            self.selected = None;
        }
    }
}

//! The chain from people to results as a picture to walk in, and where it is broken.

mod ends;
mod filter;
mod mends;
mod picture;
mod seen;

use egui::Ui;

use crate::{
    analysis::chain::{Link, Node},
    model::{AnyId, Kind, Workspace},
    scene::{document::What, theme::space},
    tr,
    ui::{
        Command, Cx,
        cx::Request,
        icon,
        sections::Section,
        widgets::{empty_ui, tab},
    },
};

pub use ends::LOOSE_ENDS;

/// How the chain is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Picture,
    Ends,
}

#[derive(Default)]
pub struct ChainSection {
    look: Look,
    seen: seen::Seen,
    picture: picture::Picture,
    ends: ends::Ends,
}

impl Section for ChainSection {
    fn key(&self) -> &'static str {
        "plan-chain"
    }

    /// Every record of the chain has a page of its own.
    fn shows(&self, _: Kind) -> bool {
        false
    }

    fn open(&mut self, key: &'static str) -> bool {
        if key == LOOSE_ENDS {
            self.look = Look::Ends;
        }
        key == LOOSE_ENDS || key == self.key()
    }

    fn documents(&self) -> Vec<What> {
        match self.look {
            Look::Picture => vec![What::Chain, What::LooseEnds],
            Look::Ends => vec![What::LooseEnds, What::Chain],
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        self.seen.bring_up_to(cx.workspace);
        if self.seen.chain().is_empty() {
            let (sentence, add) = (cx.tr("chain-empty"), cx.tr("chain-empty-add"));
            if empty_ui(ui, cx, icon::PEOPLE, &sentence, &add) {
                cx.run(Command::AddPersona);
            }
            return;
        }
        ui.horizontal(|ui| {
            ui.add_space(space::S);
            let count = self.seen.ends().len();
            let names = [
                (Look::Picture, cx.tr("chain-picture")),
                (Look::Ends, tr!(cx.lang, "chain-ends-count", count = count)),
            ];
            for (look, name) in names {
                if tab(ui, cx, self.look == look, name).clicked() {
                    self.look = look;
                }
            }
            ui.add_space(space::L);
            if self.look == Look::Picture {
                self.picture.bar_ui(ui, cx, &self.seen);
            }
        });
        match self.look {
            Look::Picture => self.picture.ui(ui, cx, &self.seen),
            Look::Ends => self.ends.ui(ui, cx, self.seen.ends()),
        }
    }

    fn select(&mut self, _: AnyId, _: &Workspace) {}

    fn can(&self, command: Command, _: &Cx) -> bool {
        self.look == Look::Picture && self.picture.can(command)
    }

    fn run(&mut self, command: Command, _: &Cx) {
        self.picture.run(command);
    }
}

/// What a part of the chain is, in one word.
fn link_word(cx: &Cx, link: Link) -> String {
    cx.tr(match link {
        Link::Persona => "chain-link-persona",
        Link::Journey => "chain-link-journey",
        Link::Stage => "chain-link-stage",
        Link::Pain => "chain-link-pain",
        Link::Opportunity => "chain-link-opportunity",
        Link::Initiative => "chain-link-initiative",
        Link::Kpi => "chain-link-kpi",
        Link::Criterion => "chain-link-criterion",
    })
}

/// Goes to where a part is worked on; a criterion to the newest assessment that asked for it.
fn go_to(cx: &Cx, node: &Node) {
    let id = match node {
        Node::Record(id) => Some(*id),
        Node::Criterion(instrument, _) => {
            let all = cx.workspace.assessments_in_order().into_iter();
            let own = all.filter(|(_, own)| own.instrument == *instrument);
            own.max_by_key(|(_, own)| own.date).map(|(id, _)| id.into())
        }
    };
    if let Some(id) = id {
        cx.ask(Request::Show(id));
    }
}

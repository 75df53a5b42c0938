//! The questions of the strategy as a canvas, and why by why to the root causes.

mod canvas;
mod causes;

use egui::Ui;

use crate::{
    base::id::Id,
    model::{AnyId, Kind, Workspace, organisation::QuestionSet},
    scene::document::What,
    ui::{
        Cx,
        article::{REGISTER, page_ui},
        inline::Editing,
    },
};

use super::Section;

#[derive(Default)]
pub struct QuestionsSection {
    editing: Editing,
    causes: causes::Outline,
}

/// The sets in the order in which they are answered.
const SETS: [QuestionSet; 3] = [QuestionSet::Strategy, QuestionSet::NextStep, QuestionSet::Executive];

impl Section for QuestionsSection {
    fn key(&self) -> &'static str {
        "strategy-questions"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Question | Kind::Cause)
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Questions, What::Causes]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        page_ui(ui, "strategy-questions", REGISTER, |ui| {
            for set in SETS {
                canvas::set_ui(ui, cx, set, &mut self.editing);
                // The causes stand where the strategy asks for them.
                if set == QuestionSet::Strategy {
                    causes::causes_ui(ui, cx, &mut self.causes, &mut self.editing);
                }
            }
            canvas::others_ui(ui, cx, &mut self.editing);
        });
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        if id.kind == Kind::Cause {
            return self.editing.want((id, causes::TEXT.field, 0));
        }
        let known = workspace.questions.get(Id::new(id.key));
        let is_new = known.is_none_or(|own| own.text.trim().is_empty());
        let field = if is_new { canvas::QUESTION.field } else { canvas::ANSWER.field };
        self.editing.want((id, field, 0));
    }
}

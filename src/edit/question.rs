//! Verbs for the questions of the strategy (domain Q1, Q2, M5). Texts and answers are changed with
//! [`Tx::update`]; deleting is [`super::remove`].

use crate::{
    base::id::Id,
    model::{
        Workspace,
        order::{Row, in_order},
        organisation::{Question, QuestionSet},
    },
};

use super::{
    place::{Spot, add_last, move_among},
    tx::{Refused, Tx},
};

fn of_set(set: QuestionSet) -> impl Fn(&Workspace) -> Vec<Row<'_, Question>> {
    move |workspace| in_order(&workspace.questions, |own| own.set == set)
}

/// Adds a question at the end of its set.
pub fn add_question(tx: &mut Tx, question: Question) -> Result<Id<Question>, Refused> {
    let set = question.set;
    add_last(tx, question, of_set(set))
}

/// Moves a question within its set.
pub fn move_question(tx: &mut Tx, id: Id<Question>, spot: Spot<Question>) -> Result<(), Refused> {
    let set = tx.get(id)?.set;
    move_among(tx, id, spot, of_set(set))
}

/// Adds those of the usual questions that are not in their sets yet, in their order.
pub fn lay_out(tx: &mut Tx, usual: Vec<Question>) -> Result<(), Refused> {
    for question in usual {
        let asked = |own: &Question| own.set == question.set && own.text.trim() == question.text.trim();
        if !tx.workspace().questions.values().any(|own| asked(own)) {
            add_question(tx, question)?;
        }
    }
    Ok(())
}

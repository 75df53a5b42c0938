//! What is being done about a criterion.

use crate::{
    base::id::Id,
    model::{Workspace, maturity::Instrument, order::in_order, strategy::Initiative},
};

/// The initiatives linked to a criterion of an instrument, in their order. A link to any version of the
/// instrument counts: what is done stays done when the questionnaire is written anew.
pub fn initiatives_for(
    workspace: &Workspace,
    instrument: &Instrument,
    criterion: &str,
) -> Vec<Id<Initiative>> {
    let linked = |initiative: &Initiative| {
        initiative.criteria.iter().any(|own| {
            let of = workspace.instruments.get(own.instrument);
            own.criterion == criterion && of.is_some_and(|of| of.code == instrument.code)
        })
    };
    in_order(&workspace.initiatives, linked).into_iter().map(|(id, _)| id).collect()
}

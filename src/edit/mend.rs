//! Mending what `model::check` finds, where there is one obvious way.

use std::collections::BTreeSet;

use crate::model::check::{Fault, Problem};

use super::{
    remove,
    tx::{Refused, Tx},
};

/// Whether [`mend`] knows what to do.
pub fn can_mend(problem: &Problem) -> bool {
    matches!(problem.fault, Fault::Dangling(_) | Fault::Missing(_))
}

/// Lets go of a reference into nothing; deletes a record that cannot stand without what it lacks.
pub fn mend(tx: &mut Tx, problem: &Problem) -> Result<(), Refused> {
    match problem.fault {
        Fault::Dangling(gone) => {
            tx.forget(&[problem.at], &|to| to == gone);
            Ok(())
        }
        Fault::Missing(_) => {
            let whole: BTreeSet<_> = remove::with_parts(tx.workspace(), problem.at);
            remove::remove_set(tx, &whole);
            Ok(())
        }
        _ => Err(Refused::WrongPlace(problem.at)),
    }
}

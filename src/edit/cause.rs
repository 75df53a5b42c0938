//! Verbs for root causes: a tree in which every cause answers a why of the one above it.

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        order::{Row, in_order},
        strategy::Cause,
    },
};

use super::{
    place::{Spot, add_last, move_among},
    tx::{Refused, Tx},
};

fn causes_of(parent: Id<Cause>) -> impl Fn(&Workspace) -> Vec<Row<'_, Cause>> {
    move |workspace| in_order(&workspace.causes, |own| own.parent == parent)
}

/// Adds a cause as the last of its siblings.
pub fn add_cause(tx: &mut Tx, cause: Cause) -> Result<Id<Cause>, Refused> {
    let parent = cause.parent;
    if parent.is_set() {
        tx.get(parent)?;
    }
    add_last(tx, cause, causes_of(parent))
}

/// Adds an empty cause right below a sibling.
pub fn add_beside(tx: &mut Tx, sibling: Id<Cause>) -> Result<Id<Cause>, Refused> {
    let parent = tx.get(sibling)?.parent;
    let rank = Spot::After(sibling).rank(&causes_of(parent)(tx.workspace()), None)?;
    Ok(tx.add(Cause { rank, parent, ..Cause::default() }))
}

/// Moves a cause with all below it among its siblings.
pub fn move_cause(tx: &mut Tx, id: Id<Cause>, spot: Spot<Cause>) -> Result<(), Refused> {
    let parent = tx.get(id)?.parent;
    move_among(tx, id, spot, causes_of(parent))
}

/// Makes a cause the last why of the sibling above it; the first of its siblings stays where it is.
pub fn indent(tx: &mut Tx, id: Id<Cause>) -> Result<(), Refused> {
    let siblings = causes_of(tx.get(id)?.parent)(tx.workspace());
    let at = siblings.iter().position(|(own, _)| *own == id);
    match at.and_then(|at| siblings.get(at.checked_sub(1)?)).map(|(above, _)| *above) {
        Some(above) => put_under(tx, id, (above, Spot::Last)),
        None => Ok(()),
    }
}

/// Takes a cause out from under the one above it, to stand right below that; one at the top stays there.
pub fn outdent(tx: &mut Tx, id: Id<Cause>) -> Result<(), Refused> {
    let parent = tx.get(id)?.parent;
    match tx.workspace().causes.get(parent).map(|own| own.parent) {
        Some(above) => put_under(tx, id, (above, Spot::After(parent))),
        None => Ok(()),
    }
}

/// Puts a cause with all below it under another, or at the top; refused below itself.
fn put_under(tx: &mut Tx, id: Id<Cause>, (parent, spot): (Id<Cause>, Spot<Cause>)) -> Result<(), Refused> {
    if is_below(tx.workspace(), parent, id) {
        return Err(Refused::WrongPlace(AnyId::from(id)));
    }
    let rank = spot.rank(&causes_of(parent)(tx.workspace()), Some(id))?;
    tx.update(id, |own| (own.parent, own.rank) = (parent, rank))
}

/// Whether a cause is another one or stands somewhere below it. A circle in a file is not followed twice.
fn is_below(workspace: &Workspace, mut at: Id<Cause>, of: Id<Cause>) -> bool {
    for _ in 0..=workspace.causes.len() {
        if at == of {
            return true;
        }
        match workspace.causes.get(at) {
            Some(own) => at = own.parent,
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::transact;

    fn run<R>(workspace: &mut Workspace, verb: impl FnOnce(&mut Tx) -> Result<R, Refused>) -> R {
        transact(workspace, verb).unwrap().0
    }

    /// The texts with their depths, from the top.
    fn outline(workspace: &Workspace) -> Vec<(usize, String)> {
        fn walk(workspace: &Workspace, parent: Id<Cause>, depth: usize, found: &mut Vec<(usize, String)>) {
            for (id, own) in causes_of(parent)(workspace) {
                found.push((depth, own.text.clone()));
                walk(workspace, id, depth + 1, found);
            }
        }
        let mut found = Vec::new();
        walk(workspace, Id::default(), 0, &mut found);
        found
    }

    #[test]
    fn causes_go_in_and_out_with_all_below_them() {
        let mut workspace = Workspace::default();
        let cause = |text: &str, parent| Cause { text: text.to_owned(), parent, ..Cause::default() };
        let none = Id::default();
        let [a, b] = ["a", "b"].map(|text| run(&mut workspace, |tx| add_cause(tx, cause(text, none))));
        let below = run(&mut workspace, |tx| add_cause(tx, cause("below b", b)));
        let shown = |workspace: &Workspace| -> Vec<String> {
            outline(workspace).into_iter().map(|(depth, text)| format!("{depth} {text}")).collect()
        };
        run(&mut workspace, |tx| indent(tx, a));
        assert_eq!(shown(&workspace), ["0 a", "0 b", "1 below b"], "nothing stands above a");
        run(&mut workspace, |tx| indent(tx, b));
        assert_eq!(shown(&workspace), ["0 a", "1 b", "2 below b"]);
        run(&mut workspace, |tx| outdent(tx, below));
        assert_eq!(shown(&workspace), ["0 a", "1 b", "1 below b"]);
        run(&mut workspace, |tx| outdent(tx, b));
        assert_eq!(shown(&workspace), ["0 a", "1 below b", "0 b"]);
        let refused = transact(&mut workspace, |tx| put_under(tx, a, (below, Spot::Last)));
        assert_eq!(refused.unwrap_err(), Refused::WrongPlace(a.into()));
    }

    #[test]
    fn a_circle_in_a_file_ends_the_search() {
        let mut workspace = Workspace::default();
        let (one, two) = run(&mut workspace, |tx| {
            let one = tx.add(Cause::default());
            let two = tx.add(Cause { parent: one, ..Cause::default() });
            tx.update(one, |own| own.parent = two)?;
            Ok((one, two))
        });
        let other = run(&mut workspace, |tx| add_cause(tx, Cause::default()));
        assert!(is_below(&workspace, one, two));
        assert!(transact(&mut workspace, |tx| put_under(tx, other, (two, Spot::Last))).is_err());
    }
}

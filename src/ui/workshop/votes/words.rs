//! What is voted on, in words.

use crate::{
    analysis::diff::title,
    base::id::Id,
    i18n,
    model::{AnyId, workshop::NoteGroup},
    ui::Cx,
};

/// The name of a subject on one line.
pub fn subject(cx: &Cx, id: AnyId) -> String {
    if let Some(name) = title(cx.workspace, id) {
        return name.replace('\n', " ");
    }
    let number = id.typed::<NoteGroup>().and_then(|group| number_of(cx, group));
    let kind = i18n::problem::kind(cx.lang, id.kind);
    number.map_or_else(|| kind.clone(), |number| format!("{kind} {number}"))
}

fn number_of(cx: &Cx, id: Id<NoteGroup>) -> Option<usize> {
    let workshop = cx.workspace.note_groups.get(id)?.workshop;
    let groups = cx.workspace.note_groups_of(workshop);
    groups.iter().position(|(own, _)| *own == id).map(|at| at + 1)
}

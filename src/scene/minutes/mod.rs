//! Minutes of a workshop: as Markdown, and as pages.

pub mod markdown;
mod pages;
mod words;

use crate::{
    analysis::minutes::minutes,
    base::{id::Id, localised::Lang},
    model::{Workspace, workshop::Workshop},
};

pub use pages::{pages, sheet};
pub use words::{changes, field, written};

/// The minutes of a workshop in Markdown: as somebody edited them, else as they are made from what happened.
/// `before` is the workspace at the begin of the workshop.
pub fn text(
    before: Option<&Workspace>,
    workspace: &Workspace,
    id: Id<Workshop>,
    lang: Lang,
) -> Option<String> {
    let own = workspace.workshops.get(id)?;
    if !own.minutes.trim().is_empty() {
        return Some(own.minutes.clone());
    }
    made(before, workspace, id, lang)
}

/// The minutes as they are made from what happened.
pub fn made(
    before: Option<&Workspace>,
    workspace: &Workspace,
    id: Id<Workshop>,
    lang: Lang,
) -> Option<String> {
    Some(written(before, workspace, &minutes(before, workspace, id)?, lang))
}

//! Grid and rings on paper: a page of A4 lying on its side with a title.

use crate::{
    base::geom::Size,
    model::{AnyId, Workspace},
    scene::{Scene, look::Look, titled_sheet::titled_sheet},
    tr,
};

use super::{grid, rings};

/// The power/interest grid; `None` without stakeholders.
pub fn grid_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    sheet(workspace, look, "stakeholders-grid-title", |size| grid::draw(workspace, size, look).0.scene)
}

/// The rings of support; `None` without stakeholders.
pub fn ring_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    sheet(workspace, look, "stakeholders-rings-title", |size| rings::draw(workspace, size, look).0.scene)
}

fn sheet(
    workspace: &Workspace,
    look: &Look,
    title: &str,
    draw: impl FnOnce(Size) -> Scene<AnyId>,
) -> Option<Scene<AnyId>> {
    if workspace.stakeholders.is_empty() {
        return None;
    }
    let counted = tr!(look.lang, "stakeholders-count", count = workspace.stakeholders.len());
    Some(titled_sheet(workspace, look, (title, &counted), draw))
}

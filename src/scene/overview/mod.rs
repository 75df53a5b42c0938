//! The workspace on one page, for the screen and for paper: what is promised, where things stand, what hurts,
//! what is done about it, what it is worth and what is missing.
//!
//! The rule: nothing is averaged over models or measures, and every part leads to where it comes from.

mod page;
mod standing;
mod values;
mod work;
mod worth;

use crate::{
    base::geom::Rect,
    model::{AnyId, Workspace},
    tr,
};

use super::{Scene, look::Look, theme::space};

use page::{Medium, Page};

/// The page laid out.
#[derive(Clone, Debug)]
pub struct Overview {
    pub scene: Scene<AnyId>,
    /// What can be gone to from here, from the top.
    pub parts: Vec<Part>,
}

/// A part of the page that leads somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub place: Rect,
    pub to: To,
    /// All it says in one sentence, for who cannot see it.
    pub name: String,
}

/// Where a part leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    Record(AnyId),
    Journeys,
    Maturity,
    Kpis,
    Plan,
    LooseEnds,
}

/// From this width on the page has two columns, in points.
pub const WIDE: f32 = 820.0;
/// The page is not squeezed into less.
pub const NARROWEST: f32 = 420.0;
/// Its columns are no wider than this together.
pub const WIDEST: f32 = 1280.0;
/// Width of the page on paper.
const PAPER: f32 = 1280.0;
/// Between the columns, by the width of the page.
const GUTTERS: (f32, f32) = (40.0, 72.0);
/// Between two parts of a column.
const APART: f32 = 40.0;

/// The page at a width.
pub fn overview(workspace: &Workspace, width: f32, look: &Look) -> Overview {
    drawn(workspace, (width.clamp(NARROWEST, WIDEST), Medium::Screen), look)
}

fn drawn(workspace: &Workspace, (width, medium): (f32, Medium), look: &Look) -> Overview {
    let mut page = Page::new(workspace, look, (width, medium));
    values::values(&mut page, width);
    page.sheet.y += APART;
    if width >= WIDE {
        two_columns(&mut page, width);
    } else {
        one_column(&mut page, width);
    }
    page.finish()
}

/// The page on paper; `None` when there is nothing to put on it.
pub fn overview_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    if !has_content(workspace) {
        return None;
    }
    let Overview { scene, .. } = drawn(workspace, (PAPER, Medium::Paper), look);
    let mut sheet = super::strategy::Sheet::new(look, scene.size.w);
    sheet.scene.append_moved(&scene, 0.0, 0.0);
    sheet.y = scene.size.h + space::L;
    let foot = tr!(look.lang, "overview-foot");
    sheet.paragraph((0.0, scene.size.w), &foot, page::SMALL, look.theme.second_ink);
    Some(sheet.finish(space::XXL + space::S))
}

/// Whether there is anything that the page could show.
pub fn has_content(workspace: &Workspace) -> bool {
    !(workspace.personas.is_empty()
        && workspace.journeys.is_empty()
        && workspace.assessments.is_empty()
        && workspace.kpis.is_empty()
        && workspace.initiatives.is_empty()
        && workspace.vision.vision.trim().is_empty())
}

fn two_columns(page: &mut Page, width: f32) {
    let gutter = if width < 1_000.0 { GUTTERS.0 } else { GUTTERS.1 };
    let left = (width - gutter) * 0.56;
    let right = width - gutter - left;
    let top = page.sheet.y;
    page.column = (0.0, left);
    standing::maturity(page);
    page.sheet.y += APART;
    standing::kpis(page);
    let middle = page.sheet.y;
    page.sheet.y = top;
    page.column = (left + gutter, right);
    work::pains(page);
    page.sheet.y += APART;
    work::initiatives(page);
    let foot = middle.max(page.sheet.y) + APART;
    page.sheet.y = foot;
    page.column = (0.0, left);
    worth::worth(page);
    let end = page.sheet.y;
    page.sheet.y = foot;
    page.column = (left + gutter, right);
    worth::missing(page);
    page.sheet.y = page.sheet.y.max(end);
}

fn one_column(page: &mut Page, width: f32) {
    page.column = (0.0, width);
    for part in
        [standing::maturity, standing::kpis, work::pains, work::initiatives, worth::worth, worth::missing]
    {
        part(page);
        page.sheet.y += APART;
    }
}

//! What the programme is worth, with every assumption it rests on and every figure as it is computed.

mod costs;
mod course;
mod formulas;
mod headline;
mod tables;
mod tornado;

use crate::{
    analysis::{
        business_case::{CaseResult, case_result, counts_twice},
        formulas::Undefined,
    },
    base::{geom::Rect, number},
    model::{AnyId, Workspace, business_case::Case, strategy::Roi},
    scene::{Scene, look::Look, table_sheet::table_drawing, theme::space},
    tr,
};

use super::{
    Sheet,
    sheet::{COVER, HEADING, SMALL, TEXT},
};

pub use tables::worth_table;

/// Width of a column on paper, and between the two.
const COLUMN: f32 = 640.0;
const BETWEEN: f32 = 56.0;
/// Long lines of text are no wider than this.
const READABLE: f32 = 680.0;

/// The results laid out, and what is to be said of their parts.
#[derive(Debug)]
pub struct Worth {
    pub scene: Scene<AnyId>,
    pub spots: Vec<Spot>,
}

/// A part of the drawing with its exact figure in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub place: Rect,
    pub told: String,
}

/// The three cases, the base case in the middle.
pub fn cases(roi: &Roi) -> Result<[CaseResult; 3], Undefined> {
    Ok([case_result(roi, Case::Low)?, case_result(roi, Case::Base)?, case_result(roi, Case::High)?])
}

/// What stands beside the assumptions: everything computed from them.
pub fn results(workspace: &Workspace, width: f32, look: &Look) -> Result<Worth, Undefined> {
    let cases = cases(&workspace.roi)?;
    let mut page = Page::new(workspace, width, look);
    page.results(&cases);
    page.sheet.scene.size.h = page.sheet.y;
    Ok(Worth { scene: page.sheet.scene, spots: page.spots })
}

/// The page of the business case for paper, in two columns; `None` when there are no assumptions yet or they make no
/// sense.
pub fn worth_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let cases = cases(&workspace.roi).ok()?;
    let mut page = Page::new(workspace, 2.0 * COLUMN + BETWEEN, look);
    let width = page.width();
    page.sheet.paragraph((0.0, width), &tr!(look.lang, "maps-worth"), COVER, look.theme.ink);
    page.sheet.paragraph((0.0, width), &workspace.profile.name, TEXT, look.theme.second_ink);
    page.sheet.y += space::XL;
    headline::headline(&mut page, &cases);
    page.warnings(&cases);
    let (mut left, mut right) = (Page::new(workspace, COLUMN, look), Page::new(workspace, COLUMN, look));
    left.course(&cases);
    tornado::tornado(&mut left, &cases[1]);
    costs::costs(&mut left, look.lang);
    left.claims();
    right.heading("worth-assumptions");
    let drawing = table_drawing(&tables::assumptions(workspace, look.lang), COLUMN, *look);
    right.sheet.scene.append_moved(&drawing, 0.0, right.sheet.y);
    right.sheet.y += drawing.size.h;
    formulas::formulas(&mut right, &cases);
    let top = page.sheet.y;
    page.sheet.scene.append_moved(&left.sheet.scene, 0.0, top);
    page.sheet.scene.append_moved(&right.sheet.scene, COLUMN + BETWEEN, top);
    page.sheet.y = top + left.sheet.y.max(right.sheet.y);
    Some(page.sheet.finish(space::XXL))
}

/// A page in progress.
struct Page<'a> {
    workspace: &'a Workspace,
    sheet: Sheet<'a>,
    spots: Vec<Spot>,
}

impl<'a> Page<'a> {
    fn new(workspace: &'a Workspace, width: f32, look: &'a Look<'a>) -> Self {
        Self { workspace, sheet: Sheet::new(look, width), spots: Vec::new() }
    }

    fn width(&self) -> f32 {
        self.sheet.scene.size.w
    }

    fn readable(&self) -> f32 {
        self.width().min(READABLE)
    }

    /// The heading of a part, with space before it.
    fn heading(&mut self, key: &str) {
        let look = self.sheet.look;
        self.sheet.y += space::XL;
        self.sheet.paragraph((0.0, self.width()), &tr!(look.lang, key), HEADING, look.theme.ink);
        self.sheet.y += space::S;
    }

    /// A paragraph in small second ink.
    fn aside(&mut self, text: &str) {
        let ink = self.sheet.look.theme.second_ink;
        self.sheet.paragraph((0.0, self.readable()), text, SMALL, ink);
    }

    fn spot(&mut self, place: Rect, told: String) {
        self.spots.push(Spot { place, told });
    }

    /// Money to the cent, for who wants to know.
    fn exact(&self, amount: f64) -> String {
        with_currency(self.workspace, number::format(amount, 2))
    }

    fn results(&mut self, cases: &[CaseResult; 3]) {
        headline::headline(self, cases);
        self.warnings(cases);
        self.course(cases);
        formulas::formulas(self, cases);
        tornado::tornado(self, &cases[1]);
        costs::costs(self, self.sheet.look.lang);
    }

    /// The flows as a chart and in rows.
    fn course(&mut self, cases: &[CaseResult; 3]) {
        course::course(self, cases);
        course::years(self, &cases[1]);
    }

    /// What makes the sums doubtful.
    fn warnings(&mut self, cases: &[CaseResult; 3]) {
        let (theme, lang) = (self.sheet.look.theme, self.sheet.look.lang);
        let is_counted = cases[1].benefits.iter().any(|benefit| benefit.counted);
        let roi = &self.workspace.roi;
        let warnings = [
            (counts_twice(roi), "maps-counts-twice"),
            (!is_counted, "worth-nothing-counted"),
            (roi.cost_once.is_none() && roi.cost_per_year.is_none(), "worth-no-costs"),
            (roi.index.as_ref().is_some_and(|own| own.counted), "worth-speculative-counted"),
        ];
        for (_, key) in warnings.into_iter().filter(|(holds, _)| *holds) {
            self.sheet.y += space::S;
            let text = format!("● {}", tr!(lang, key));
            self.sheet.paragraph((0.0, self.readable()), &text, TEXT, theme.caution);
        }
    }

    /// The claims of others, to compare with.
    fn claims(&mut self) {
        let lang = self.sheet.look.lang;
        let claims = self.workspace.claims_in_order();
        if claims.is_empty() {
            return;
        }
        self.heading("worth-claims");
        self.aside(&tr!(lang, "worth-claims-about"));
        self.sheet.y += space::XS;
        for (_, claim) in claims {
            let doubt = claim.doubt.trim();
            let line = match doubt {
                "" => claim.text.clone(),
                doubt => tr!(lang, "worth-claim", text = claim.text.as_str(), doubt = doubt),
            };
            self.aside(&line);
        }
    }
}

/// A figure with the workspace's currency.
fn with_currency(workspace: &Workspace, figure: String) -> String {
    let currency = workspace.profile.currency.trim();
    if currency.is_empty() { figure } else { format!("{currency}\u{A0}{figure}") }
}

/// A share in per cent, without needless digits.
fn percent(share: f64) -> String {
    number::short_share(share, 4)
}

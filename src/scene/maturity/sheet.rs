//! What the sheets of maturity share: a title block, and what stands below it from top to bottom.

use crate::{
    analysis::maturity::{Results, results},
    base::{
        colour::Colour,
        geom::{pos, rect, size},
        id::Id,
    },
    model::{
        AnyId, Workspace,
        maturity::{Assessment, InstrumentKind},
    },
    scene::{
        Item, RectShape, Scene, Shape,
        look::Look,
        theme::{space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    tr,
};

use super::{Tag, all_votes, bars, heat_map, radar, words};

/// Width of what is drawn, in points: A4 lying on its side without its margins.
pub const WIDTH: f32 = 1043.0;
const MARGIN: f32 = 40.0;
/// Lines of reading text are not longer.
const READABLE: f32 = 760.0;
const TITLE: TextStyle = TextStyle::bold(type_size::COVER);
const HEADING: TextStyle = TextStyle::bold(type_size::SECTION);
const BODY: TextStyle = TextStyle::regular(type_size::BODY);
const FACTS: TextStyle = TextStyle::regular(type_size::CARD_TITLE);
const STATEMENT: TextStyle = TextStyle::bold(type_size::PAGE_TITLE);

/// A sheet that is filled from top to bottom.
pub struct Sheet<'a> {
    pub look: Look<'a>,
    /// Where the next thing begins.
    pub y: f32,
    scene: Scene<AnyId>,
}

impl<'a> Sheet<'a> {
    /// A sheet with the name of an assessment, its facts, and where the organisation stands.
    pub fn of_assessment(
        workspace: &Workspace,
        assessment: &Assessment,
        results: &Results,
        look: Look<'a>,
    ) -> Self {
        let lang = look.lang;
        let mut sheet = Self::titled(&assessment.name, look);
        let facts = [
            words::instrument(&results.instrument, lang),
            assessment.date.map(|date| date.to_string()).unwrap_or_default(),
            tr!(lang, "maturity-respondents-count", n = results.respondents.len()),
            workspace.profile.name.clone(),
        ];
        sheet.facts(&facts);
        sheet.space(space::XL);
        sheet.text(&words::placement(results, lang), STATEMENT, look.theme.ink);
        let remarks = words::remarks(results, lang).join(&tr!(lang, "maturity-sentence-gap"));
        sheet.text(&remarks, FACTS, look.theme.second_ink);
        sheet.space(space::XL);
        sheet
    }

    /// A sheet with a title.
    pub fn titled(title: &str, look: Look<'a>) -> Self {
        let mut sheet = Self { look, y: MARGIN, scene: Scene::new(size(0.0, 0.0)) };
        sheet.text(title, TITLE, look.theme.ink);
        sheet
    }

    /// Facts in one line, without those that are not known.
    pub fn facts(&mut self, facts: &[String]) {
        let known: Vec<&str> = facts.iter().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
        let line = wrap(self.look.measure, &known.join("  ·  "), FACTS, Limits::width(WIDTH));
        self.y += self.scene.push_text(pos(MARGIN, self.y), &line, FACTS, self.look.theme.second_ink);
    }

    pub fn space(&mut self, height: f32) {
        self.y += height;
    }

    pub fn heading(&mut self, text: &str) {
        self.space(space::XL);
        self.text(text, HEADING, self.look.theme.ink);
        self.space(space::XS);
    }

    /// Headings with their texts side by side.
    pub fn columns(&mut self, parts: &[(String, String)]) {
        self.space(space::XL);
        let gap = 2.0 * space::XL;
        let width = (WIDTH - gap * parts.len().saturating_sub(1) as f32) / parts.len().max(1) as f32;
        let limits = Limits::width(width.min(READABLE));
        let mut bottom = self.y;
        for (place, (heading, text)) in parts.iter().enumerate() {
            let left = MARGIN + (width + gap) * place as f32;
            let mut y = self.y;
            for (text, style) in [(heading, HEADING), (text, BODY)] {
                let lines = wrap(self.look.measure, text, style, limits);
                y += self.scene.push_text(pos(left, y), &lines, style, self.look.theme.ink) + space::XS;
            }
            bottom = bottom.max(y);
        }
        self.y = bottom;
    }

    pub fn paragraph(&mut self, text: &str) {
        self.text(text, BODY, self.look.theme.ink);
    }

    fn text(&mut self, text: &str, style: TextStyle, colour: Colour) {
        let lines = wrap(self.look.measure, text, style, Limits::width(READABLE));
        self.y += self.scene.push_text(pos(MARGIN, self.y), &lines, style, colour);
    }

    /// A drawing below what is there.
    pub fn place(&mut self, drawing: &Scene<Tag>) {
        self.beside(drawing, 0.0);
        self.y += drawing.size.h;
    }

    /// A drawing at a distance from the left; what comes next is not moved down.
    pub fn beside(&mut self, drawing: &Scene<Tag>, left: f32) {
        let drawing = drawing.map_tags(|tag| match tag {
            Tag::Respondent(id) => Some((*id).into()),
            _ => None,
        });
        self.scene.append_moved(&drawing, MARGIN + left, self.y);
    }

    /// The whole sheet on its ground.
    pub fn finish(mut self) -> Scene<AnyId> {
        let widest = self.scene.bounds().map_or(0.0, |bounds| bounds.max.x);
        self.scene.size = size(widest.max(MARGIN + WIDTH) + MARGIN, self.y + MARGIN);
        let ground = rect(0.0, 0.0, self.scene.size.w, self.scene.size.h);
        let fill = Some(self.look.theme.ground);
        let shape = Shape::Rect(RectShape { rect: ground, radius: 0.0, fill, stroke: None });
        self.scene.items.insert(0, Item { tag: None, shape });
        self.scene
    }
}

/// An assessment with its results, when both are there.
pub fn of(workspace: &Workspace, id: Id<Assessment>) -> Option<(&Assessment, Results)> {
    Some((workspace.assessments.get(id)?, results(workspace, id)?))
}

/// The profile of an assessment: bars and radar, or the heat map with governance.
pub fn profile_sheet(workspace: &Workspace, id: Id<Assessment>, look: &Look) -> Option<Scene<AnyId>> {
    let (assessment, results) = of(workspace, id)?;
    let mut sheet = Sheet::of_assessment(workspace, assessment, &results, *look);
    if results.instrument.kind == InstrumentKind::Profile {
        sheet.place(&heat_map(&results, WIDTH, *look));
        sheet.space(space::XXL);
    }
    let half = WIDTH / 2.0 - space::XL;
    let (bars, radar) = (bars(&results, half, *look), radar(&results, half, *look));
    sheet.beside(&radar, half + 2.0 * space::XL);
    sheet.beside(&bars, 0.0);
    sheet.space(bars.size.h.max(radar.size.h));
    Some(sheet.finish())
}

/// All votes of an assessment as dots.
pub fn votes_sheet(workspace: &Workspace, id: Id<Assessment>, look: &Look) -> Option<Scene<AnyId>> {
    let (assessment, results) = of(workspace, id)?;
    let mut sheet = Sheet::of_assessment(workspace, assessment, &results, *look);
    sheet.place(&all_votes(&results, WIDTH, *look));
    Some(sheet.finish())
}

//! Vision, programme and governance on one page: a sheet of A4 lying on its side, higher where there is more to say.

use crate::{
    analysis::contributions::contributions,
    base::{
        colour::Colour,
        geom::{Pos, Rect, pos, rect, size},
    },
    model::{
        AnyId, Workspace,
        governance::Governance,
        organisation::{FeedbackPoint, Objective, PlanList, ProgrammeStep, StepState, Vision},
    },
    shipped, tr,
};

use super::{
    Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
    look::Look,
    path::Path,
    persona_sheet::SHEET,
    wrap::{Limits, TextStyle, wrap},
};

/// Width of the band with the vision.
const BAND: f32 = 352.0;
const MARGIN: f32 = 40.0;
const GUTTER: f32 = 40.0;
/// Of the two columns beside the band.
const COLUMN: f32 = (SHEET.w - BAND - 2.0 * MARGIN - GUTTER) / 2.0;
const TITLE: TextStyle = TextStyle::bold(18.0);
const HEADING: TextStyle = TextStyle::bold(12.5);
const BODY: TextStyle = TextStyle::regular(12.5);
const SMALL: TextStyle = TextStyle::regular(11.0);
/// Space before a heading.
const BEFORE: f32 = 18.0;

/// Between parts of a line: a line may end after the dot and never begins with it.
const BETWEEN: &str = "\u{a0}\u{a0}·  ";

/// Whether there is nothing to put on the page.
pub fn is_empty(workspace: &Workspace) -> bool {
    *workspace.vision == Vision::default()
        && *workspace.governance == Governance::default()
        && workspace.objectives.is_empty()
        && workspace.programme_steps.is_empty()
        && workspace.feedback_points.is_empty()
}

/// The page; `None` when there is nothing to put on it.
pub fn programme_page(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    if is_empty(workspace) {
        return None;
    }
    let mut scene = Scene::new(SHEET);
    let column = |x: f32, width: f32| Column { workspace, look, x, width, y: MARGIN };
    let mut band = column(MARGIN, BAND - 2.0 * MARGIN + 8.0);
    vision(&mut band, &mut scene);
    let mut middle = column(BAND + MARGIN, COLUMN);
    programme(&mut middle, &mut scene);
    let mut right = column(BAND + MARGIN + COLUMN + GUTTER, COLUMN);
    governance(&mut right, &mut scene);
    // The table goes where there is more room left.
    matrix(if right.y > middle.y { &mut middle } else { &mut right }, &mut scene);
    let height = band.y.max(middle.y).max(right.y) + MARGIN;
    scene.size = size(SHEET.w, height.max(SHEET.h));
    let ground = |left: f32, right: f32, fill: Colour| {
        let rect = rect(left, 0.0, right - left, scene.size.h);
        super::Item {
            tag: None,
            shape: Shape::Rect(RectShape { rect, radius: 0.0, fill: Some(fill), stroke: None }),
        }
    };
    let grounds =
        [ground(0.0, SHEET.w, look.theme.surface), ground(0.0, BAND, look.theme.accent_soft.with_alpha(0.6))];
    scene.items.splice(0..0, grounds);
    Some(scene)
}

/// A column being filled from top to bottom.
struct Column<'a> {
    workspace: &'a Workspace,
    look: &'a Look<'a>,
    x: f32,
    width: f32,
    y: f32,
}

impl Column<'_> {
    fn tr(&self, key: &str) -> String {
        tr!(self.look.lang, key)
    }

    /// Words that take as many lines as they need, moved in by `indent`.
    fn words(
        &mut self,
        scene: &mut Scene<AnyId>,
        (words, style): (&str, TextStyle),
        ink: Colour,
        indent: f32,
    ) {
        let text = wrap(self.look.measure, words.trim(), style, Limits::width(self.width - indent));
        self.y += scene.push_text(pos(self.x + indent, self.y), &text, style, ink);
    }

    fn title(&mut self, scene: &mut Scene<AnyId>, key: &str) {
        let words = self.tr(key);
        self.words(scene, (&words, TITLE), self.look.theme.ink, 0.0);
    }

    fn heading(&mut self, scene: &mut Scene<AnyId>, key: &str) {
        self.y += BEFORE;
        let words = self.tr(key);
        self.words(scene, (&words, HEADING), self.look.theme.second_ink, 0.0);
        self.y += 3.0;
    }

    /// A heading with words below it, where there are any.
    fn block(&mut self, scene: &mut Scene<AnyId>, key: &str, words: &str) {
        if !words.trim().is_empty() {
            self.heading(scene, key);
            self.words(scene, (words, BODY), self.look.theme.ink, 0.0);
        }
    }

    /// A line in bold or body with a smaller one below it.
    fn entry(&mut self, scene: &mut Scene<AnyId>, name: &str, details: &[&str], indent: f32) {
        self.words(scene, (name, BODY), self.look.theme.ink, indent);
        let details: Vec<&str> =
            details.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        self.words(scene, (&details.join(BETWEEN), SMALL), self.look.theme.second_ink, indent);
        self.y += 5.0;
    }

    /// A place before the first line of what comes next.
    fn mark_place(&self) -> Pos {
        pos(self.x + 6.0, self.y + BODY.metrics().baseline() - BODY.size * 0.34)
    }
}

fn vision(column: &mut Column, scene: &mut Scene<AnyId>) {
    let (workspace, theme) = (column.workspace, column.look.theme);
    let own = &workspace.vision;
    column.words(scene, (&workspace.profile.name, SMALL), theme.second_ink, 0.0);
    column.y += 6.0;
    column.title(scene, "strategy-vision");
    column.y += 8.0;
    let size = if own.vision.chars().count() > 160 { 19.0 } else { 23.0 };
    column.words(scene, (&own.vision, TextStyle::bold(size)), theme.ink, 0.0);
    column.block(scene, "strategy-mission", &own.mission);
    column.block(scene, "strategy-promise", &own.promise);
    let objectives = workspace.objectives_in_order();
    if !objectives.is_empty() {
        column.heading(scene, "strategy-objectives");
    }
    for (number, (_, objective)) in objectives.iter().enumerate() {
        let line = TextLine::new(column.look.measure, &(number + 1).to_string(), HEADING, theme.accent);
        let baseline = column.y + BODY.metrics().baseline();
        scene.push(Shape::Text(line.at(pos(column.x, baseline), Anchor::Start)));
        column.entry(scene, &objective.name, &[&kpis(workspace, objective), &objective.owner_role], 18.0);
    }
    let supporters = joined(&own.supporters);
    column.block(scene, "strategy-supporters", &supporters);
}

/// The KPIs that tell whether an objective is met.
fn kpis(workspace: &Workspace, objective: &Objective) -> String {
    let names = objective.kpis.iter().filter_map(|id| workspace.kpis.get(*id)).map(|kpi| kpi.name.clone());
    joined(&names.collect::<Vec<_>>())
}

fn joined(parts: &[String]) -> String {
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(BETWEEN)
}

fn programme(column: &mut Column, scene: &mut Scene<AnyId>) {
    let workspace = column.workspace;
    column.title(scene, "strategy-programme");
    for (list, key) in [(PlanList::Plan, "strategy-plan"), (PlanList::Personal, "strategy-tips")] {
        let steps = workspace.programme_steps_in(list);
        if !steps.is_empty() {
            column.heading(scene, key);
        }
        for (_, step) in steps {
            draw_step(column, scene, step);
        }
    }
    let points = workspace.feedback_points_in_order();
    if !points.is_empty() {
        column.heading(scene, "strategy-feedback");
    }
    for (_, point) in points {
        let details = feedback_details(workspace, point);
        let details: Vec<&str> = details.iter().map(String::as_str).collect();
        column.entry(scene, &point.survey, &details, 0.0);
    }
}

fn feedback_details(workspace: &Workspace, point: &FeedbackPoint) -> [String; 4] {
    let channel = workspace.channels.get(point.channel).map(|channel| channel.name.clone());
    [point.trigger.clone(), channel.unwrap_or_default(), point.frequency.clone(), point.owner_role.clone()]
}

/// An open ring, a half-filled disc or a disc with a tick: told apart without colour.
fn draw_step(column: &mut Column, scene: &mut Scene<AnyId>, step: &ProgrammeStep) {
    let theme = column.look.theme;
    let at = column.mark_place();
    let place = rect(at.x - 5.0, at.y - 5.0, 10.0, 10.0);
    let line = Stroke::solid(1.25, theme.accent);
    let fill = (step.state == StepState::Done).then_some(theme.accent);
    scene.push(Shape::Ellipse(EllipseShape { rect: place, fill, stroke: Some(line) }));
    match step.state {
        StepState::Open => {}
        StepState::Started => {
            let dot = place.grown(-2.75);
            scene.push(Shape::Ellipse(EllipseShape { rect: dot, fill: Some(theme.accent), stroke: None }));
        }
        StepState::Done => {
            let tick = [at.moved(-2.6, 0.2), at.moved(-0.7, 2.2), at.moved(2.8, -2.0)];
            let stroke = Some(Stroke::solid(1.5, theme.on_accent));
            scene.push(Shape::Path(PathShape { path: Path::polyline(tick), fill: None, stroke }));
        }
    }
    let due = step.due.map(|date| date.to_string()).unwrap_or_default();
    column.entry(scene, &step.name, &[&step.owner_role, &due], 20.0);
}

fn governance(column: &mut Column, scene: &mut Scene<AnyId>) {
    let own = &column.workspace.governance;
    column.title(scene, "strategy-governance");
    column.block(scene, "strategy-lead", &own.lead_role);
    let council: Vec<_> = own.council.iter().filter(|member| !member.role.trim().is_empty()).collect();
    if !council.is_empty() {
        column.heading(scene, "strategy-council");
    }
    for member in council {
        column.entry(scene, &member.role, &[&member.task], 0.0);
        if member.task.trim().is_empty() {
            column.y -= 3.0;
        }
    }
    column.block(scene, "strategy-cadence", &own.cadence);
    column.block(scene, "strategy-decisions", &own.decision_rights);
    column.block(scene, "strategy-office", &own.transformation_office);
    column.block(scene, "strategy-team", &joined(&own.team));
    column.block(scene, "strategy-training", &own.training);
    column.block(scene, "strategy-rewards", &own.rewards);
}

/// Which role contributes to which competency: a dot where it does.
fn matrix(column: &mut Column, scene: &mut Scene<AnyId>) {
    const CELL: f32 = 26.0;
    const ROW: f32 = 19.0;
    let (look, theme) = (column.look, column.look.theme);
    let competencies = shipped::competencies(column.workspace);
    let table = contributions(&column.workspace.governance, competencies);
    if table.rows.iter().all(|row| !row.listed) {
        return;
    }
    column.heading(scene, "strategy-roles");
    let names = column.width - CELL * competencies.len() as f32;
    let x_of = |index: usize, column: &Column| column.x + names + CELL * (index as f32 + 0.5);
    for (index, competency) in competencies.iter().enumerate() {
        let line = TextLine::new(look.measure, &competency.code, SMALL, theme.second_ink);
        let baseline = column.y + SMALL.metrics().baseline();
        scene.push(Shape::Text(line.at(pos(x_of(index, column), baseline), Anchor::Middle)));
    }
    column.y += ROW;
    for row in &table.rows {
        let name = wrap(look.measure, &row.role, SMALL, Limits::width(names - 8.0).lines(1));
        scene.push_text(pos(column.x, column.y), &name, SMALL, theme.ink);
        let middle = column.y + SMALL.metrics().baseline() - SMALL.size * 0.34;
        for (index, competency) in competencies.iter().enumerate() {
            let at = pos(x_of(index, column), middle);
            let is_in = row.competencies.contains(&competency.code);
            scene.push(Shape::Ellipse(dot(at, is_in, theme.accent, theme.hairline)));
        }
        column.y += ROW;
    }
    let codes = competencies.iter().map(|own| format!("{}\u{a0}{}", own.code, own.name.get(look.lang)));
    column.y += 2.0;
    column.words(scene, (&codes.collect::<Vec<_>>().join(BETWEEN), SMALL), theme.second_ink, 0.0);
}

fn dot(at: Pos, is_in: bool, full: Colour, faint: Colour) -> EllipseShape {
    let radius = if is_in { 4.0 } else { 1.5 };
    let around = Rect { min: at, max: at }.grown(radius);
    EllipseShape { rect: around, fill: Some(if is_in { full } else { faint }), stroke: None }
}

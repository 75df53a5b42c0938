//! The agenda of a workshop on paper: a sheet of A4, as long as its steps need.

use jiff::civil::Time;

use crate::{
    analysis::agenda::{clock, length},
    base::{
        geom::{pos, rect, size},
        id::Id,
        localised::Lang,
    },
    model::{
        AnyId, Workspace,
        workshop::{AgendaStep, StepView, Workshop},
    },
    tr,
};

use super::{
    Anchor, Item, RectShape, Scene, Shape, TextLine,
    look::Look,
    table::{Cell, Table},
    wrap::{Limits, TextStyle, wrap},
};

/// A4 standing, in points of 1/96 inch.
const WIDTH: f32 = 210.0 / 25.4 * 96.0;
const HEIGHT: f32 = 297.0 / 25.4 * 96.0;
const MARGIN: f32 = 56.0;
/// Of the column with the time of day or the number of a step.
const TIMES: f32 = 72.0;
/// Of the column with how long it takes.
const LENGTHS: f32 = 72.0;
const TITLE: TextStyle = TextStyle::bold(28.0);
const AIM: TextStyle = TextStyle::regular(16.0);
const NAME: TextStyle = TextStyle::bold(16.0);
const BODY: TextStyle = TextStyle::regular(13.0);
const SMALL: TextStyle = TextStyle::regular(12.0);
/// Between parts of a line.
const BETWEEN: &str = "\u{a0}\u{a0}·  ";

/// A time of day as in 09:05.
pub fn time_text(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// A number of minutes in words: "55 min", "1 h 30 min".
pub fn minutes_text(minutes: u32, lang: Lang) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => tr!(lang, "agenda-minutes", minutes = rest),
        (hours, 0) => tr!(lang, "agenda-hours", hours = hours),
        (hours, rest) => tr!(lang, "agenda-hours-minutes", hours = hours, minutes = rest),
    }
}

/// What is shown during a step: the page and the record, as far as there are any.
pub fn shown_text(workspace: &Workspace, step: &AgendaStep, lang: Lang) -> String {
    let Some(view) = step.view else { return String::new() };
    let page = tr!(lang, view_key(view));
    match step.subject.and_then(|subject| workspace.name_of(subject)).filter(|name| !name.is_empty()) {
        Some(name) => format!("{page}{BETWEEN}{name}"),
        None => page,
    }
}

/// The key of the name of a page, as a step names it.
pub fn view_key(view: StepView) -> &'static str {
    match view {
        StepView::Overview => "page-overview",
        StepView::People => "page-people",
        StepView::Journeys => "page-journeys",
        StepView::Maturity => "page-maturity",
        StepView::Kpis => "page-kpis",
        StepView::Stakeholders => "page-stakeholders",
        StepView::Strategy => "page-strategy",
        StepView::Plan => "page-plan",
        StepView::Notes => "agenda-view-notes",
        StepView::Votes => "agenda-view-votes",
    }
}

/// The page; `None` when there is no such workshop. What only the facilitator sees is not on it.
pub fn sheet(workspace: &Workspace, id: Id<Workshop>, look: &Look) -> Option<Scene<AnyId>> {
    let workshop = workspace.workshops.get(id)?;
    let mut page = Page { workspace, look, scene: Scene::new(size(WIDTH, HEIGHT)), y: MARGIN };
    page.head(id, workshop);
    let steps = workspace.agenda_of(id);
    let times = workshop.starts.map(|starts| clock(starts, steps.iter().map(|(_, step)| step.minutes)));
    for (index, (_, step)) in steps.iter().enumerate() {
        let when = match &times {
            Some(times) => times.get(index).copied().map(time_text).unwrap_or_default(),
            None => (index + 1).to_string(),
        };
        page.step(step, &when);
    }
    if let Some(end) = times.as_ref().and_then(|times| times.last()).filter(|_| !steps.is_empty()) {
        page.line(&time_text(*end), NAME, 0.0);
        let words = tr!(look.lang, "agenda-end");
        page.words(&words, (NAME, look.theme.second_ink), TIMES);
    }
    let mut scene = page.scene;
    scene.size.h = (page.y + MARGIN).max(HEIGHT);
    let place = rect(0.0, 0.0, scene.size.w, scene.size.h);
    let fill = Some(look.theme.surface);
    let ground = Shape::Rect(RectShape { rect: place, radius: 0.0, fill, stroke: None });
    scene.items.insert(0, Item { tag: None, shape: ground });
    Some(scene)
}

/// A page being filled from top to bottom.
struct Page<'a> {
    workspace: &'a Workspace,
    look: &'a Look<'a>,
    scene: Scene<AnyId>,
    y: f32,
}

impl Page<'_> {
    fn head(&mut self, id: Id<Workshop>, workshop: &Workshop) {
        let (lang, theme) = (self.look.lang, self.look.theme);
        self.words(&workshop.name, (TITLE, theme.ink), 0.0);
        self.y += 4.0;
        self.words(&workshop.aim, (AIM, theme.second_ink), 0.0);
        self.y += 8.0;
        let date = workshop.date.map(|date| date.to_string());
        let starts = workshop.starts.map(time_text);
        let length = minutes_text(length(self.workspace, id), lang);
        let facts: Vec<String> = date.into_iter().chain(starts).chain([length]).collect();
        self.words(&facts.join(BETWEEN), (SMALL, theme.ink), 0.0);
        let roles = roles(self.workspace, workshop);
        if !roles.is_empty() {
            let words = tr!(lang, "agenda-with", roles = roles.join(&tr!(lang, "agenda-list-gap")));
            self.words(&words, (SMALL, theme.second_ink), 0.0);
        }
        self.y += 20.0;
    }

    fn step(&mut self, step: &AgendaStep, when: &str) {
        let (lang, theme) = (self.look.lang, self.look.theme);
        self.line(when, NAME, 0.0);
        let minutes = minutes_text(u32::from(step.minutes), lang);
        let line = TextLine::new(self.look.measure, &minutes, SMALL, theme.second_ink);
        let at = pos(WIDTH - MARGIN, self.y + NAME.metrics().baseline());
        self.scene.push(Shape::Text(line.at(at, Anchor::End)));
        let kind = tr!(lang, &format!("agenda-kind-{}", step.kind.code()));
        let name = if step.name.trim().is_empty() { kind.clone() } else { step.name.clone() };
        self.words(&name, (NAME, theme.ink), TIMES);
        self.y += 2.0;
        self.words(&step.instructions, (BODY, theme.ink), TIMES);
        let shown = shown_text(self.workspace, step, lang);
        let about: Vec<&str> =
            [kind.as_str(), shown.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        self.y += 2.0;
        self.words(&about.join(BETWEEN), (SMALL, theme.second_ink), TIMES);
        self.y += 16.0;
    }

    /// One line at the present height, which stays.
    fn line(&mut self, words: &str, style: TextStyle, x: f32) {
        let line = TextLine::new(self.look.measure, words, style, self.look.theme.accent);
        let at = pos(MARGIN + x, self.y + style.metrics().baseline());
        self.scene.push(Shape::Text(line.at(at, Anchor::Start)));
    }

    /// Words that take as many lines as they need; nothing when there are none.
    fn words(&mut self, words: &str, (style, ink): (TextStyle, crate::base::colour::Colour), x: f32) {
        if words.trim().is_empty() {
            return;
        }
        let room = WIDTH - 2.0 * MARGIN - x - if x > 0.0 { LENGTHS } else { 0.0 };
        let text = wrap(self.look.measure, words.trim(), style, Limits::width(room));
        self.y += self.scene.push_text(pos(MARGIN + x, self.y), &text, style, ink);
    }
}

fn roles(workspace: &Workspace, workshop: &Workshop) -> Vec<String> {
    let roles = workshop.participants.iter().filter_map(|id| workspace.respondents.get(*id));
    roles.map(|own| own.role.trim().to_owned()).filter(|role| !role.is_empty()).collect()
}

/// The agenda in rows, with what only the facilitator sees.
pub fn table(workspace: &Workspace, id: Id<Workshop>, lang: Lang) -> Option<Table> {
    let workshop = workspace.workshops.get(id)?;
    let keys = [
        "agenda-time",
        "agenda-column-minutes",
        "agenda-kind",
        "agenda-step",
        "agenda-instructions",
        "agenda-notes",
        "agenda-shows",
    ];
    let steps = workspace.agenda_of(id);
    let times = workshop.starts.map(|starts| clock(starts, steps.iter().map(|(_, step)| step.minutes)));
    let rows = steps.iter().enumerate().map(|(index, (_, step))| {
        let time = times.as_ref().and_then(|times| times.get(index)).map(|time| time_text(*time));
        vec![
            Cell::from(time),
            f64::from(step.minutes).into(),
            tr!(lang, &format!("agenda-kind-{}", step.kind.code())).into(),
            step.name.clone().into(),
            step.instructions.clone().into(),
            step.notes.clone().into(),
            shown_text(workspace, step, lang).into(),
        ]
    });
    let columns = keys.iter().map(|key| tr!(lang, key)).collect();
    let name =
        if workshop.name.trim().is_empty() { tr!(lang, "agenda-title") } else { workshop.name.clone() };
    Some(Table { name, columns, rows: rows.collect() })
}

//! What can be put on paper: each kind of document with its objects, its drawing and its rows.

use jiff::civil::Date;

use crate::{
    analysis::{
        journey::{compare, pairs},
        loose_ends::loose_ends,
    },
    base::{id::Id, localised::Lang},
    model::{
        AnyId, Kind, Record, Workspace,
        journey::Journey,
        order::{Row, in_order},
        strategy::Roi,
    },
};

use super::{
    Scene, agenda, chart,
    empathy_map::{self, empathy_map},
    evidence_level::evidence_level,
    journey_compare::{Reading, comparison_sheet},
    journey_map::{self, Part, content_table, pages, part_sheet, sheet},
    journey_overview::overview_sheet,
    look::Look,
    maturity, minutes, overview,
    paper::{Layout, Margin, Tiling},
    persona_map::persona_map,
    persona_set::persona_set,
    persona_sheet::persona_sheet,
    plan::{self, matrix::Axes},
    programme_page, register, registers, stakeholders,
    strategy::{
        cause_tree::cause_sheet,
        chain_map::chain_sheet,
        horizons::{horizon_sheet, horizon_table},
        hypothesis_sheet::hypothesis_sheet,
        inquiry,
        roadmap::{Grouping, Scale, roadmap_sheet, roadmap_table},
        worth::{worth_sheet, worth_table},
    },
    table::Table,
    table_sheet::table_sheet,
};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// The workspace on one page.
    Overview,
    Persona,
    /// The empathy map of a persona: the canvas.
    EmpathyMap,
    /// The empathy map of a persona: the quick form.
    EmpathyQuick,
    /// All personas on one page; in rows, their table.
    PersonaSet,
    /// The personas on two axes.
    PersonaMap,
    /// How well personas and journeys are founded; in rows, the evidence log.
    Evidence,
    /// The power/interest grid; in rows the whole register.
    Stakeholders,
    /// The rings of support.
    StakeholderRings,
    StakeholderActions,
    Journey,
    /// All maps at a glance.
    JourneyOverview,
    /// A map with its counterpart, known by either of the two; or two maps as they are seen.
    JourneyComparison(Option<Compared>),
    /// The content of a map by channel and decision stage.
    ContentPlan,
    /// The result of an assessment.
    Maturity,
    /// Its dimensions or competencies, and the heat map.
    MaturityProfile,
    /// All votes as dots, or in rows that can be taken in again.
    MaturityVotes,
    /// What is missing, ranked.
    MaturityGaps,
    /// All assessments with one instrument after each other.
    MaturityCourse,
    /// All assessments side by side.
    MaturityModels,
    /// One KPI with its chart.
    Kpi,
    /// All KPIs side by side.
    Dashboard,
    /// Which measure drives which.
    Drivers,
    Cohorts,
    Funnel,
    /// Vision, programme and governance on one page; in rows the plan.
    Programme,
    FeedbackPlan,
    Tools,
    /// Which role contributes to which competency.
    Roles,
    Claims,
    /// The landscape; in rows the register.
    Opportunities,
    /// The matrix on two axes; in rows the scores and ranks by all methods.
    Priorities(Axes),
    /// The register of initiatives.
    Initiatives,
    /// One initiative on a page.
    Initiative,
    /// The plan in time; in rows the same for all.
    Roadmap(Grouping, Scale),
    /// The plan in the columns now, next and later, seen from a day.
    Horizons(Date),
    /// The questions of the strategy with their answers.
    Questions,
    /// Why by why to the root causes.
    Causes,
    Hypotheses,
    /// The log of tests, in rows.
    Tests,
    /// What a workshop came to; in words its text.
    Minutes,
    /// From personas to criteria, with what leads from each to the next.
    Chain,
    /// Where the chain is broken, in rows.
    LooseEnds,
    /// The business case.
    Worth,
    /// The agenda of a workshop; in rows with what only the facilitator sees.
    Agenda,
}

/// Two maps beside each other, and how they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Compared {
    pub before: Id<Journey>,
    pub after: Id<Journey>,
    pub reading: Reading,
}

/// Everything known of a kind of document.
struct Document {
    what: What,
    code: &'static str,
    objects: Objects,
    draw: Option<Draw>,
    list: Option<List>,
    text: Option<Write>,
}

/// What is asked for, with the choices that its kind leaves, and of which object.
type Wanted = (What, AnyId);
type Draw = fn(&Workspace, Wanted, &Look) -> Option<Scene<AnyId>>;
type List = fn(&Workspace, Wanted, Lang) -> Option<Table>;
type Write = fn(&Workspace, Wanted, Lang) -> Option<String>;

/// What there is one document of.
enum Objects {
    Personas,
    Journeys,
    /// Maps that have a counterpart, each pair once.
    Comparisons,
    Assessments,
    Kpis,
    Funnels,
    Initiatives,
    Workshops,
    /// The workspace, when it holds something of the kind; it goes by the id of its profile.
    Whole(fn(&Workspace) -> bool),
}

const DOCUMENTS: &[Document] = &[
    Document::new(What::Overview, "overview", Objects::Whole(overview::has_content))
        .drawn(|w, _, look| overview::overview_sheet(w, look)),
    Document::new(What::Persona, "persona", Objects::Personas)
        .drawn(|w, (_, id), look| persona_sheet(w, id.typed()?, look)),
    Document::new(What::EmpathyMap, "empathy-map", Objects::Personas)
        .drawn(|w, (_, id), look| empathy_map(w, id.typed()?, empathy_map::Form::Canvas, look)),
    Document::new(What::EmpathyQuick, "empathy-quick", Objects::Personas)
        .drawn(|w, (_, id), look| empathy_map(w, id.typed()?, empathy_map::Form::Quick, look)),
    Document::new(What::PersonaSet, "persona-set", Objects::Whole(|w| !w.personas.is_empty()))
        .drawn(|w, _, look| Some(persona_set(w, look)))
        .in_rows(|w, _, lang| Some(register::personas(w, lang))),
    Document::new(What::PersonaMap, "persona-map", Objects::Whole(|w| !w.personas.is_empty()))
        .drawn(|w, _, look| Some(persona_map(w, look).scene)),
    Document::new(What::Evidence, "evidence", Objects::Whole(|w| !w.evidence.is_empty()))
        .drawn(|w, _, look| Some(evidence_level(w, look)))
        .in_rows(|w, _, lang| Some(register::evidence(w, lang))),
    Document::new(What::Stakeholders, "stakeholders", Objects::Whole(|w| !w.stakeholders.is_empty()))
        .drawn(|w, _, look| stakeholders::grid_sheet(w, look))
        .in_rows(|w, _, lang| Some(registers::stakeholders(w, lang))),
    Document::new(
        What::StakeholderRings,
        "stakeholder-rings",
        Objects::Whole(|w| !w.stakeholders.is_empty()),
    )
    .drawn(|w, _, look| stakeholders::ring_sheet(w, look)),
    Document::new(
        What::StakeholderActions,
        "stakeholder-actions",
        Objects::Whole(|w| !w.stakeholder_actions.is_empty()),
    )
    .in_rows(|w, _, lang| Some(registers::actions(w, lang))),
    Document::new(What::Journey, "journey", Objects::Journeys)
        .drawn(|w, (_, id), look| sheet(w, id.typed()?, look))
        .in_rows(|w, (_, id), lang| journey_map::table(w, id.typed()?, lang)),
    Document::new(What::JourneyOverview, "journeys", Objects::Whole(|w| !w.journeys.is_empty()))
        .drawn(|w, _, look| overview_sheet(w, look)),
    Document::new(What::JourneyComparison(None), "comparison", Objects::Comparisons).drawn(
        |w, (what, id), look| comparison(w, what.compared().or_else(|| pair_of(w, id.typed()?))?, look),
    ),
    Document::new(What::ContentPlan, "content", Objects::Journeys)
        .drawn(|w, (_, id), look| Some(table_sheet(&content_table(w, id.typed()?, look.lang)?, look)))
        .in_rows(|w, (_, id), lang| content_table(w, id.typed()?, lang)),
    Document::new(What::Maturity, "maturity", Objects::Assessments)
        .drawn(|w, (_, id), look| maturity::page(w, id.typed()?, look))
        .in_rows(|w, (_, id), lang| maturity::results_table(w, id.typed()?, lang)),
    Document::new(What::MaturityProfile, "maturity-profile", Objects::Assessments)
        .drawn(|w, (_, id), look| maturity::profile_sheet(w, id.typed()?, look)),
    Document::new(What::MaturityVotes, "maturity-votes", Objects::Assessments)
        .drawn(|w, (_, id), look| maturity::votes_sheet(w, id.typed()?, look))
        .in_rows(|w, (_, id), lang| maturity::vote_table(w, id.typed()?, lang)),
    Document::new(What::MaturityGaps, "maturity-gaps", Objects::Assessments)
        .drawn(|w, (_, id), look| maturity::gap_sheet(w, id.typed()?, look))
        .in_rows(|w, (_, id), lang| maturity::gap_table(w, id.typed()?, lang)),
    Document::new(What::MaturityCourse, "maturity-course", Objects::Assessments)
        .drawn(|w, (_, id), look| maturity::course_sheet(w, id.typed()?, look))
        .in_rows(|w, (_, id), lang| maturity::course_table(w, id.typed()?, lang)),
    Document::new(What::MaturityModels, "maturity-models", Objects::Whole(|w| !w.assessments.is_empty()))
        .drawn(|w, _, look| Some(maturity::models_sheet(w, look)))
        .in_rows(|w, _, lang| Some(maturity::models_table(w, lang))),
    Document::new(What::Kpi, "kpi", Objects::Kpis)
        .drawn(|w, (_, id), look| chart::page::page(w, id.typed()?, look))
        .in_rows(|w, (_, id), lang| chart::table::table(w, id.typed()?, lang)),
    Document::new(What::Dashboard, "dashboard", Objects::Whole(|w| !w.kpis.is_empty()))
        .drawn(|w, _, look| chart::dashboard::sheet(w, look)),
    Document::new(What::Drivers, "drivers", Objects::Whole(|w| !w.kpis.is_empty()))
        .drawn(|w, _, look| chart::tree::sheet(w, look)),
    Document::new(What::Cohorts, "cohorts", Objects::Whole(|w| !w.cohorts.is_empty()))
        .drawn(|w, _, look| chart::cohorts::sheet(w, look))
        .in_rows(|w, _, lang| chart::cohorts::table(w, lang)),
    Document::new(What::Funnel, "funnel", Objects::Funnels)
        .drawn(|w, (_, id), look| chart::funnel::sheet(w, id.typed()?, look))
        .in_rows(|w, (_, id), lang| chart::funnel::table(w, id.typed()?, lang)),
    Document::new(What::Programme, "programme", Objects::Whole(|w| !programme_page::is_empty(w)))
        .drawn(|w, _, look| programme_page::programme_page(w, look))
        .in_rows(|w, _, lang| Some(registers::plan(w, lang))),
    Document::new(What::FeedbackPlan, "feedback-plan", Objects::Whole(|w| !w.feedback_points.is_empty()))
        .in_rows(|w, _, lang| Some(registers::feedback(w, lang))),
    Document::new(What::Tools, "tools", Objects::Whole(|w| !w.tools.is_empty()))
        .in_rows(|w, _, lang| Some(registers::tools(w, lang))),
    Document::new(What::Roles, "roles", Objects::Whole(|w| !w.governance.contributions.is_empty()))
        .in_rows(|w, _, lang| Some(registers::roles(w, lang))),
    Document::new(What::Claims, "claims", Objects::Whole(|w| !w.claims.is_empty()))
        .in_rows(|w, _, lang| Some(registers::claims(w, lang))),
    Document::new(What::Opportunities, "opportunities", Objects::Whole(|w| !w.opportunities.is_empty()))
        .drawn(|w, _, look| plan::sheet::landscape_sheet(w, look))
        .in_rows(|w, _, lang| Some(plan::tables::opportunities(w, lang))),
    Document::new(What::Priorities(Axes::USUAL), "priorities", Objects::Whole(has_plan))
        .drawn(|w, (what, _), look| plan::sheet::matrix_sheet(w, what.axes(), look))
        .in_rows(|w, _, lang| Some(plan::tables::priorities(w, lang))),
    Document::new(What::Initiatives, "initiatives", Objects::Whole(has_plan))
        .in_rows(|w, _, lang| Some(plan::tables::initiatives(w, lang))),
    Document::new(What::Initiative, "initiative", Objects::Initiatives)
        .drawn(|w, (_, id), look| plan::sheet::initiative_sheet(w, id.typed()?, look)),
    roadmap(Grouping::Owner, Scale::Quarters, "roadmap"),
    roadmap(Grouping::Owner, Scale::Months, "roadmap-months"),
    roadmap(Grouping::Objective, Scale::Quarters, "roadmap-objectives"),
    roadmap(Grouping::Objective, Scale::Months, "roadmap-objectives-months"),
    roadmap(Grouping::Stage, Scale::Quarters, "roadmap-stages"),
    roadmap(Grouping::Stage, Scale::Months, "roadmap-stages-months"),
    roadmap(Grouping::State, Scale::Quarters, "roadmap-states"),
    roadmap(Grouping::State, Scale::Months, "roadmap-states-months"),
    Document::new(What::Horizons(Date::ZERO), "now-next-later", Objects::Whole(has_plan))
        .drawn(|w, (what, _), look| horizon_sheet(w, what.day()?, look))
        .in_rows(|w, (what, _), lang| Some(horizon_table(w, what.day()?, lang))),
    Document::new(What::Questions, "questions", Objects::Whole(|w| !w.questions.is_empty()))
        .drawn(|w, _, look| Some(table_sheet(&inquiry::questions(w, look.lang), look)))
        .in_rows(|w, _, lang| Some(inquiry::questions(w, lang))),
    Document::new(What::Causes, "causes", Objects::Whole(|w| !w.causes.is_empty()))
        .drawn(|w, _, look| cause_sheet(w, look))
        .in_rows(|w, _, lang| Some(inquiry::causes(w, lang))),
    Document::new(What::Hypotheses, "hypotheses", Objects::Whole(|w| !w.hypotheses.is_empty()))
        .drawn(|w, _, look| hypothesis_sheet(w, look))
        .in_rows(|w, _, lang| Some(inquiry::hypotheses(w, lang))),
    Document::new(What::Tests, "tests", Objects::Whole(|w| !w.experiments.is_empty()))
        .in_rows(|w, _, lang| Some(inquiry::tests(w, lang))),
    Document::new(What::Chain, "chain", Objects::Whole(|w| !w.personas.is_empty() || !w.journeys.is_empty()))
        .drawn(|w, _, look| chain_sheet(w, look)),
    Document::new(What::LooseEnds, "loose-ends", Objects::Whole(|w| !loose_ends(w).is_empty()))
        .in_rows(|w, _, lang| Some(inquiry::ends(w, lang))),
    Document::new(What::Worth, "worth", Objects::Whole(|w| *w.roi != Roi::default()))
        .drawn(|w, _, look| worth_sheet(w, look))
        .in_rows(|w, _, lang| Some(worth_table(w, lang))),
    Document::new(What::Agenda, "agenda", Objects::Workshops)
        .drawn(|w, (_, id), look| agenda::sheet(w, id.typed()?, look))
        .in_rows(|w, (_, id), lang| agenda::table(w, id.typed()?, lang)),
    Document::new(What::Minutes, "minutes", Objects::Workshops)
        .drawn(|w, (_, id), look| {
            Some(minutes::sheet(&minutes::text(None, w, id.typed()?, look.lang)?, look))
        })
        .in_words(|w, (_, id), lang| minutes::text(None, w, id.typed()?, lang)),
];

const fn roadmap(grouping: Grouping, scale: Scale, code: &'static str) -> Document {
    Document::new(What::Roadmap(grouping, scale), code, Objects::Whole(has_plan))
        .drawn(|w, (what, _), look| match what {
            What::Roadmap(grouping, scale) => roadmap_sheet(w, (grouping, scale), look),
            _ => None,
        })
        .in_rows(|w, _, lang| Some(roadmap_table(w, lang)))
}

impl Document {
    const fn new(what: What, code: &'static str, objects: Objects) -> Self {
        Self { what, code, objects, draw: None, list: None, text: None }
    }

    const fn drawn(self, draw: Draw) -> Self {
        Self { draw: Some(draw), ..self }
    }

    const fn in_rows(self, list: List) -> Self {
        Self { list: Some(list), ..self }
    }

    const fn in_words(self, text: Write) -> Self {
        Self { text: Some(text), ..self }
    }
}

impl What {
    /// Every kind, in the order of the pages, with the usual choices; [`Self::as_of`] sets the day.
    pub fn all() -> impl Iterator<Item = Self> {
        DOCUMENTS.iter().map(|document| document.what)
    }

    /// The same kind seen from a day, where that matters.
    #[must_use]
    pub fn as_of(self, day: Date) -> Self {
        match self {
            Self::Horizons(_) => Self::Horizons(day),
            what => what,
        }
    }

    fn document(self) -> &'static Document {
        let listed = match self {
            Self::Priorities(_) => Self::Priorities(Axes::USUAL),
            Self::JourneyComparison(_) => Self::JourneyComparison(None),
            what => what.as_of(Date::ZERO),
        };
        DOCUMENTS.iter().find(|document| document.what == listed).expect("a test looks each kind up")
    }

    fn axes(self) -> Axes {
        if let Self::Priorities(axes) = self { axes } else { Axes::USUAL }
    }

    fn compared(self) -> Option<Compared> {
        if let Self::JourneyComparison(compared) = self { compared } else { None }
    }

    fn day(self) -> Option<Date> {
        if let Self::Horizons(day) = self { Some(day) } else { None }
    }

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        self.document().code
    }

    /// Every object of the kind, in the workspace's order.
    pub fn ids(self, workspace: &Workspace) -> Vec<AnyId> {
        match self.document().objects {
            Objects::Personas => ids(workspace.personas_in_order()),
            Objects::Journeys => ids(workspace.journeys_in_order()),
            Objects::Comparisons => pairs(workspace).into_iter().map(|(_, after)| after.into()).collect(),
            Objects::Assessments => ids(workspace.assessments_in_order()),
            Objects::Kpis => ids(workspace.kpis_in_order()),
            Objects::Funnels => workspace.funnels.ids().map(AnyId::from).collect(),
            Objects::Initiatives => ids(in_order(&workspace.initiatives, |_| true)),
            Objects::Workshops => ids(workspace.workshops_in_order()),
            Objects::Whole(is_there) if is_there(workspace) => vec![AnyId::only(Kind::Profile)],
            Objects::Whole(_) => Vec::new(),
        }
    }

    /// Whether it can be drawn.
    pub fn has_drawing(self) -> bool {
        self.document().draw.is_some()
    }

    /// The drawing of one object; `None` when there is no such object or it has no such form.
    pub fn scene(self, workspace: &Workspace, id: AnyId, look: &Look) -> Option<Scene<AnyId>> {
        self.document().draw?(workspace, (self, id), look)
    }

    /// The pages of one object; a map can go on over several, and be a part of itself.
    pub fn pages(
        self,
        workspace: &Workspace,
        (id, part): (AnyId, Option<&Part>),
        layout: Layout,
        look: &Look,
    ) -> Option<Vec<Scene<AnyId>>> {
        match (self, layout) {
            (Self::Journey, Layout::Paper { paper, orientation, tiling: Tiling::SeveralPages }) => {
                let paper = (paper, orientation, Margin::default());
                Some(pages(workspace, (id.typed()?, part), paper, look)?.scenes)
            }
            (Self::Minutes, Layout::Paper { paper, orientation, tiling: Tiling::SeveralPages }) => {
                let text = minutes::text(None, workspace, id.typed()?, look.lang)?;
                Some(minutes::pages(&text, (paper, orientation), look))
            }
            (Self::Journey, _) => Some(vec![part_sheet(workspace, (id.typed()?, part), look)?]),
            _ => Some(vec![self.scene(workspace, id, look)?]),
        }
    }

    /// Whether it can go on over several pages.
    pub fn can_tile(self) -> bool {
        matches!(self, Self::Journey | Self::Minutes)
    }

    /// Whether it can be written in rows.
    pub fn has_table(self) -> bool {
        self.document().list.is_some()
    }

    /// Whether it can be written in words.
    pub fn has_text(self) -> bool {
        self.document().text.is_some()
    }

    /// One object in Markdown; `None` when there is no such object or it has no such form.
    pub fn text(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<String> {
        self.document().text?(workspace, (self, id), lang)
    }

    /// One object in rows; `None` when there is no such object or it has no such form.
    pub fn table(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<Table> {
        self.document().list?(workspace, (self, id), lang)
    }
}

fn ids<T: Record>(rows: Vec<Row<T>>) -> Vec<AnyId> {
    rows.into_iter().map(|(id, _)| id.into()).collect()
}

fn has_plan(workspace: &Workspace) -> bool {
    !workspace.initiatives.is_empty()
}

fn comparison(workspace: &Workspace, own: Compared, look: &Look) -> Option<Scene<AnyId>> {
    comparison_sheet(workspace, &compare(workspace, own.before, own.after)?, own.reading, look)
}

/// The linked pair of maps that a map is one of, read as what changes.
fn pair_of(workspace: &Workspace, id: Id<Journey>) -> Option<Compared> {
    let found = pairs(workspace);
    let after = found.iter().find(|(_, after)| *after == id);
    let (before, after) = *after.or_else(|| found.iter().find(|(before, _)| *before == id))?;
    Some(Compared { before, after, reading: Reading::Change })
}

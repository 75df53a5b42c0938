//! The workspace and the list of all kinds of record, from which everything general is made.

use std::{borrow::Cow, fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::base::id::{Id, Identified, Key, NotAnId};

use super::{
    Mark, Table,
    evidence::{Claim, Evidence},
    governance::{Governance, Tool},
    journey::{Card, Channel, Journey, Lane, Phase, Stage, Step},
    kpi::{Annotation, Breakdown, Cohort, EngagementGoals, Funnel, Kpi},
    maturity::{Answers, Assessment, Instrument, Respondent},
    organisation::{
        FeedbackPoint, Objective, Profile, ProgrammeStep, Question, Stakeholder, StakeholderAction,
        StakeholderRelation, Vision,
    },
    persona::{Persona, Segment},
    persona_set::PersonaSet,
    picture::Picture,
    record::{Path, Record, Visit, Walk, is_default},
    strategy::{
        Cause, Experiment, Hypothesis, Initiative, Milestone, Opportunity, Priorities, Rating, Risk, Roi,
    },
    workshop::{AgendaStep, Ballot, BallotPaper, Frame, Note, NoteGroup, Outcome, Workshop},
};

/// The version of the file format that this program reads and writes.
pub const VERSION: u32 = 1;

/// What `format` says in every file.
pub const FORMAT: &str = "cairn";

/// Names all kinds of record once: `one` for what a workspace has exactly one of, `many` for tables.
/// In a file the fields stand in this order.
macro_rules! workspace {
    ($(one $one:ident: $One:ident = $one_prefix:literal,)* $(many $many:ident: $Many:ident = $many_prefix:literal,)*) => {
        /// Everything a team knows: the document.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Workspace {
            format: String,
            version: u32,
            $(#[serde(default, skip_serializing_if = "is_default")] pub $one: Arc<$One>,)*
            $(#[serde(default, skip_serializing_if = "Table::is_empty")] pub $many: Table<$Many>,)*
        }

        impl Default for Workspace {
            fn default() -> Self {
                Self {
                    format: FORMAT.to_owned(),
                    version: VERSION,
                    $($one: Arc::default(),)*
                    $($many: Table::default(),)*
                }
            }
        }

        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($One,)* $($Many,)* }

        impl Kind {
            pub const ALL: &'static [Self] = &[$(Self::$One,)* $(Self::$Many,)*];

            /// The kind as it stands in ids.
            pub fn prefix(self) -> &'static str {
                match self { $(Self::$One => $one_prefix,)* $(Self::$Many => $many_prefix,)* }
            }
        }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq)]
        pub enum AnyRecord { $($One(Arc<$One>),)* $($Many(Arc<$Many>),)* }

        $(
            impl Identified for $One {
                const PREFIX: &'static str = $one_prefix;
            }

            impl Record for $One {
                const KIND: Kind = Kind::$One;

                fn find(workspace: &Workspace, _: Id<Self>) -> Option<&Arc<Self>> {
                    Some(&workspace.$one)
                }

                fn put(workspace: &mut Workspace, _: Id<Self>, record: Option<Arc<Self>>) {
                    workspace.$one = record.unwrap_or_default();
                }

                fn into_any(record: Arc<Self>) -> AnyRecord {
                    AnyRecord::$One(record)
                }
            }
        )*
        $(
            impl Identified for $Many {
                const PREFIX: &'static str = $many_prefix;
            }

            impl Record for $Many {
                const KIND: Kind = Kind::$Many;

                fn find(workspace: &Workspace, id: Id<Self>) -> Option<&Arc<Self>> {
                    workspace.$many.get(id)
                }

                fn put(workspace: &mut Workspace, id: Id<Self>, record: Option<Arc<Self>>) {
                    workspace.$many.put(id, record);
                }

                fn into_any(record: Arc<Self>) -> AnyRecord {
                    AnyRecord::$Many(record)
                }
            }
        )*

        impl AnyRecord {
            pub fn kind(&self) -> Kind {
                match self { $(Self::$One(_) => Kind::$One,)* $(Self::$Many(_) => Kind::$Many,)* }
            }

            /// Whether both are the very same record in memory.
            pub fn is_same(&self, other: &Self) -> bool {
                match (self, other) {
                    $((Self::$One(a), Self::$One(b)) => Arc::ptr_eq(a, b),)*
                    $((Self::$Many(a), Self::$Many(b)) => Arc::ptr_eq(a, b),)*
                    _ => false,
                }
            }
        }

        impl Serialize for AnyRecord {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$One(r) => r.serialize(serializer),)*
                    $(Self::$Many(r) => r.serialize(serializer),)*
                }
            }
        }

        impl Walk for AnyRecord {
            fn walk(&self, at: &Path, to: &mut dyn Visit) {
                match self { $(Self::$One(r) => r.walk(at, to),)* $(Self::$Many(r) => r.walk(at, to),)* }
            }

            fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
                match self {
                    $(Self::$One(r) => Arc::make_mut(r).forget(gone),)*
                    $(Self::$Many(r) => Arc::make_mut(r).forget(gone),)*
                }
            }

            fn replace(&mut self, old: AnyId, new: AnyId) -> bool {
                match self {
                    $(Self::$One(r) => Arc::make_mut(r).replace(old, new),)*
                    $(Self::$Many(r) => Arc::make_mut(r).replace(old, new),)*
                }
            }
        }

        impl Workspace {
            pub fn contains(&self, id: AnyId) -> bool {
                match id.kind {
                    $(Kind::$One => id.key == only_key(),)*
                    $(Kind::$Many => self.$many.contains(Id::new(id.key)),)*
                }
            }

            pub fn find(&self, id: AnyId) -> Option<AnyRecord> {
                match id.kind {
                    $(Kind::$One => Some(AnyRecord::$One(Arc::clone(&self.$one))),)*
                    $(Kind::$Many => self.$many.get(Id::new(id.key)).map(|r| AnyRecord::$Many(Arc::clone(r))),)*
                }
            }

            /// Every record, kind by kind, in the order of ids.
            pub fn for_each(&self, mut each: impl FnMut(AnyId, &dyn Walk)) {
                $(each(AnyId::only(Kind::$One), &*self.$one);)*
                $(for (id, record) in self.$many.iter() { each(id.into(), &**record); })*
            }

            /// Puts a record in its place or takes it out. `record` must be of the id's kind; one that is
            /// not changes nothing. For the write door only: everything else edits through a transaction.
            pub(crate) fn put(&mut self, id: AnyId, record: Option<AnyRecord>) {
                match (id.kind, record) {
                    $((Kind::$One, Some(AnyRecord::$One(record))) => self.$one = record,)*
                    $((Kind::$One, None) => self.$one = Arc::default(),)*
                    $((Kind::$Many, Some(AnyRecord::$Many(record))) => self.$many.put(Id::new(id.key), Some(record)),)*
                    $((Kind::$Many, None) => self.$many.put(Id::new(id.key), None),)*
                    _ => debug_assert!(false, "a record of another kind than its id"),
                }
            }

            /// Whether both are the same workspace, unchanged since one was copied from the other.
            pub fn is_same(&self, other: &Self) -> bool {
                true $(&& Arc::ptr_eq(&self.$one, &other.$one))* $(&& self.$many.is_same(&other.$many))*
            }

            /// Marks what there is of these kinds as it is now, without keeping it.
            pub fn marks(&self, kinds: &[Kind]) -> Vec<Mark> {
                let mark = |kind: &Kind| match kind {
                    $(Kind::$One => Mark::of(&self.$one),)*
                    $(Kind::$Many => self.$many.mark(),)*
                };
                kinds.iter().map(mark).collect()
            }

            /// The number of records in all tables.
            pub fn count(&self) -> usize {
                0 $(+ self.$many.len())*
            }
        }
    };
}

workspace! {
    one profile: Profile = "profile",
    one vision: Vision = "vision",
    one governance: Governance = "governance",
    one priorities: Priorities = "priorities",
    one roi: Roi = "roi",
    one persona_set: PersonaSet = "set",
    one frame: Frame = "frame",
    many objectives: Objective = "objective",
    many questions: Question = "question",
    many stakeholders: Stakeholder = "stakeholder",
    many stakeholder_relations: StakeholderRelation = "relation",
    many stakeholder_actions: StakeholderAction = "action",
    many programme_steps: ProgrammeStep = "programme",
    many feedback_points: FeedbackPoint = "feedback",
    many tools: Tool = "tool",
    many evidence: Evidence = "evidence",
    many claims: Claim = "claim",
    many segments: Segment = "segment",
    many personas: Persona = "persona",
    many channels: Channel = "channel",
    many journeys: Journey = "journey",
    many phases: Phase = "phase",
    many stages: Stage = "stage",
    many steps: Step = "step",
    many lanes: Lane = "lane",
    many cards: Card = "card",
    many instruments: Instrument = "instrument",
    many respondents: Respondent = "respondent",
    many assessments: Assessment = "assessment",
    many answers: Answers = "answers",
    many kpis: Kpi = "kpi",
    many breakdowns: Breakdown = "breakdown",
    many annotations: Annotation = "annotation",
    many cohorts: Cohort = "cohort",
    many funnels: Funnel = "funnel",
    many engagement_goals: EngagementGoals = "engagement",
    many causes: Cause = "cause",
    many hypotheses: Hypothesis = "hypothesis",
    many experiments: Experiment = "test",
    many opportunities: Opportunity = "opportunity",
    many initiatives: Initiative = "initiative",
    many milestones: Milestone = "milestone",
    many risks: Risk = "risk",
    many ratings: Rating = "rating",
    many workshops: Workshop = "workshop",
    many agenda_steps: AgendaStep = "agenda",
    many notes: Note = "note",
    many note_groups: NoteGroup = "notegroup",
    many ballots: Ballot = "ballot",
    many ballot_papers: BallotPaper = "paper",
    many outcomes: Outcome = "outcome",
    many pictures: Picture = "picture",
}

/// A place that refers to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    pub by: AnyId,
    pub field: String,
}

impl Workspace {
    /// First month of the fiscal year, 1–12; January where nobody said otherwise.
    pub fn fiscal_start(&self) -> u8 {
        self.profile.fiscal_year_start.unwrap_or(1)
    }

    pub fn version(&self) -> u32 {
        self.version
    }

    /// Where records for which `wanted` holds are referred to, in the order of the referring records.
    pub fn uses(&self, wanted: impl Fn(AnyId) -> bool) -> Vec<Use> {
        struct Finder<F> {
            wanted: F,
            by: AnyId,
            uses: Vec<Use>,
        }

        impl<F: Fn(AnyId) -> bool> Visit for Finder<F> {
            fn reference(&mut self, at: &Path, to: AnyId) {
                if (self.wanted)(to) {
                    self.uses.push(Use { by: self.by, field: at.to_string() });
                }
            }
            fn text(&mut self, _: &Path, _: &str) {}
            fn number(&mut self, _: &Path, _: f64) {}
        }

        let mut finder = Finder { wanted, by: AnyId::only(Kind::Profile), uses: Vec::new() };
        self.for_each(|id, record| {
            finder.by = id;
            record.walk(&Path::Root, &mut finder);
        });
        finder.uses
    }

    /// Whether one record refers to another.
    pub fn uses_by(&self, by: AnyId, to: AnyId) -> bool {
        struct Finder(AnyId, bool);

        impl Visit for Finder {
            fn reference(&mut self, _: &Path, to: AnyId) {
                self.1 |= to == self.0;
            }
            fn text(&mut self, _: &Path, _: &str) {}
            fn number(&mut self, _: &Path, _: f64) {}
        }

        let mut finder = Finder(to, false);
        if let Some(record) = self.find(by) {
            record.walk(&Path::Root, &mut finder);
        }
        finder.1
    }
}

/// The id of a record of any kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyId {
    pub kind: Kind,
    pub key: Key,
}

/// The key of a record that a workspace has exactly one of.
fn only_key() -> Key {
    "main".parse().unwrap_or_default()
}

impl AnyId {
    /// The id of the only record of a kind such as the profile.
    pub fn only(kind: Kind) -> Self {
        Self { kind, key: only_key() }
    }

    /// The typed id, when it is of that kind.
    pub fn typed<T: Record>(self) -> Option<Id<T>> {
        (self.kind == T::KIND).then(|| Id::new(self.key))
    }
}

impl<T: Record> From<Id<T>> for AnyId {
    fn from(id: Id<T>) -> Self {
        Self { kind: T::KIND, key: id.key }
    }
}

impl fmt::Display for AnyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.kind.prefix(), self.key)
    }
}

impl fmt::Debug for AnyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for AnyId {
    type Err = NotAnId;

    fn from_str(s: &str) -> Result<Self, NotAnId> {
        let unknown = || NotAnId::UnknownKind(s.chars().take(80).collect());
        let (prefix, key) = s.split_once('-').ok_or_else(unknown)?;
        let kind = *Kind::ALL.iter().find(|kind| kind.prefix() == prefix).ok_or_else(unknown)?;
        Ok(Self { kind, key: key.parse()? })
    }
}

impl Serialize for AnyId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for AnyId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_which_kinds_have_changed() {
        let mut workspace = Workspace::default();
        let all = |workspace: &Workspace| [Kind::Profile, Kind::Kpi].map(|kind| workspace.marks(&[kind]));
        let [profile, kpis] = all(&workspace);
        assert!(all(&workspace) == [profile.clone(), kpis.clone()]);
        workspace.put(AnyId::only(Kind::Profile), Some(AnyRecord::Profile(Arc::default())));
        let [other_profile, same] = all(&workspace);
        assert!(other_profile != profile && same == kpis);
        workspace.put(Id::<Kpi>::random().into(), Some(AnyRecord::Kpi(Arc::default())));
        let [same, other_kpis] = all(&workspace);
        assert!(same == other_profile && other_kpis != kpis);
        assert!(workspace.marks(Kind::ALL) == workspace.clone().marks(Kind::ALL));
    }
}

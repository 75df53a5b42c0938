//! Journey maps and service blueprints (domain 4.1; items J1–J6).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::base::{id::Id, rank::Rank};

use super::{
    AnyId,
    evidence::Evidence,
    kpi::Kpi,
    persona::Persona,
    picture::Picture,
    record::{Path, Visit, Walk, choices, records},
    strategy::Opportunity,
};

records! {
    /// One map: phases over stages over steps, crossed by lanes of cards.
    pub struct Journey {
        pub rank: Rank,
        pub name: String,
        /// Whose point of view; the first is the map's actor.
        pub personas: Vec<Id<Persona>>,
        pub state: JourneyState,
        pub scenario: String,
        pub expectation: String,
        /// The map of the other state, when this one is its as-is or to-be.
        pub counterpart: Id<Journey>,
        /// Ends of the emotion scale: −`emotion_scale` … +`emotion_scale`; absent means 2.
        pub emotion_scale: Option<u8>,
        pub evidence: Vec<Id<Evidence>>,
        pub version: u32,
        pub updated: Option<Date>,
        pub author_role: String,
    }

    /// A stretch of stages such as "pre-purchase".
    pub struct Phase {
        pub journey: Id<Journey>,
        pub rank: Rank,
        pub kind: PhaseKind,
        pub name: String,
        pub hue: Option<Hue>,
    }

    /// A column of the map: a high-level part of the journey.
    pub struct Stage {
        pub journey: Id<Journey>,
        pub rank: Rank,
        pub name: String,
        pub phase: Id<Phase>,
        pub owner_role: String,
        pub kpis: Vec<Id<Kpi>>,
        pub decision: DecisionStage,
        /// The same stage in the counterpart map.
        pub counterpart: Id<Stage>,
        /// A more detailed map of this stage.
        pub detail: Id<Journey>,
        pub hue: Option<Hue>,
    }

    /// One action inside a stage.
    pub struct Step {
        pub stage: Id<Stage>,
        pub rank: Rank,
        pub name: String,
    }

    /// A row of the map.
    pub struct Lane {
        pub journey: Id<Journey>,
        pub rank: Rank,
        pub kind: LaneKind,
        pub name: String,
        pub hidden: bool,
        /// In points, when the row was made taller than its content.
        pub min_height: Option<f64>,
    }

    /// What stands in a cell.
    pub struct Card {
        pub lane: Id<Lane>,
        pub stage: Id<Stage>,
        /// The step inside the stage; absent means the whole stage.
        pub step: Id<Step>,
        /// How many stages further it stretches.
        pub more_stages: u16,
        pub rank: Rank,
        pub text: String,
        pub content: Content,
        /// Whose, on a map with several personas; absent means the map's actor.
        pub persona: Id<Persona>,
        pub evidence: Vec<Id<Evidence>>,
        pub tags: Vec<String>,
        pub note: String,
        pub hue: Option<Hue>,
    }

    /// The medium of a contact: web, mail, shop …
    pub struct Channel {
        pub rank: Rank,
        pub name: String,
        pub kind: ChannelKind,
        pub owner_role: String,
    }
}

/// What a card is, beyond its text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Content {
    /// The text is all there is.
    #[default]
    Text,
    /// One contact between customer and organisation; the text names it.
    Touchpoint {
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        channel: Id<Channel>,
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        ownership: Ownership,
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        moment_of_truth: bool,
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        kpis: Vec<Id<Kpi>>,
    },
    /// An obstacle or annoyance.
    Pain {
        /// 1–5.
        severity: u8,
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        frequency: Frequency,
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        opportunities: Vec<Id<Opportunity>>,
    },
    /// How it feels; the text is the word for it.
    Emotion {
        /// Within the journey's scale; absent means not known, which is not 0.
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        valence: Option<i8>,
        /// The same as wished.
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        target: Option<i8>,
        /// Half the spread of respondents around the valence.
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        spread: Option<f64>,
    },
    /// A possible improvement, which is a record of its own; the card's text is not used.
    Opportunity { opportunity: Id<Opportunity> },
    /// A measure; the card's text is a remark.
    Kpi { kpi: Id<Kpi> },
    /// A picture or one frame of a storyboard; the text is its caption.
    Picture { picture: Id<Picture> },
    /// Content offered in a channel (J6).
    Channel {
        #[serde(default, skip_serializing_if = "super::record::is_default")]
        channel: Id<Channel>,
    },
}

impl Walk for Content {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        match self {
            Self::Text => {}
            Self::Touchpoint { channel, ownership: _, moment_of_truth: _, kpis } => {
                channel.walk(&Path::Field(at, "channel"), to);
                kpis.walk(&Path::Field(at, "kpis"), to);
            }
            Self::Pain { severity: _, frequency: _, opportunities } => {
                opportunities.walk(&Path::Field(at, "opportunities"), to);
            }
            Self::Emotion { valence: _, target: _, spread } => spread.walk(&Path::Field(at, "spread"), to),
            Self::Opportunity { opportunity } => opportunity.walk(&Path::Field(at, "opportunity"), to),
            Self::Kpi { kpi } => kpi.walk(&Path::Field(at, "kpi"), to),
            Self::Picture { picture } => picture.walk(&Path::Field(at, "picture"), to),
            Self::Channel { channel } => channel.walk(&Path::Field(at, "channel"), to),
        }
    }

    /// What showed a record that is gone becomes a plain text card.
    fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
        let lost = match self {
            Self::Touchpoint { channel, kpis, .. } => {
                channel.forget(gone);
                kpis.forget(gone)
            }
            Self::Pain { opportunities, .. } => opportunities.forget(gone),
            Self::Opportunity { opportunity } => opportunity.forget(gone),
            Self::Kpi { kpi } => kpi.forget(gone),
            Self::Picture { picture } => picture.forget(gone),
            Self::Channel { channel } => channel.forget(gone),
            Self::Text | Self::Emotion { .. } => false,
        };
        if lost {
            *self = Self::Text;
        }
        false
    }

    fn replace(&mut self, old: AnyId, new: AnyId) -> bool {
        match self {
            Self::Touchpoint { channel, kpis, .. } => channel.replace(old, new) | kpis.replace(old, new),
            Self::Pain { opportunities, .. } => opportunities.replace(old, new),
            Self::Opportunity { opportunity } => opportunity.replace(old, new),
            Self::Kpi { kpi } => kpi.replace(old, new),
            Self::Picture { picture } => picture.replace(old, new),
            Self::Channel { channel } => channel.replace(old, new),
            Self::Text | Self::Emotion { .. } => false,
        }
    }
}

choices! {
    pub enum JourneyState {
        #[default]
        AsIs = "as_is",
        ToBe = "to_be",
    }

    /// Where in the purchase (Lemon & Verhoef 2016).
    pub enum PhaseKind {
        #[default]
        Own = "own",
        PrePurchase = "pre_purchase",
        Purchase = "purchase",
        PostPurchase = "post_purchase",
    }

    /// Where in the decision (J4): which content helps there (J6).
    pub enum DecisionStage {
        #[default]
        None = "none",
        Method = "method",
        Product = "product",
        Use = "use",
    }

    /// Who owns a touchpoint.
    pub enum Ownership {
        #[default]
        Brand = "brand",
        Partner = "partner",
        Customer = "customer",
        Social = "social",
    }

    /// How often a pain is felt.
    pub enum Frequency {
        Rare = "rare",
        #[default]
        Sometimes = "sometimes",
        Often = "often",
        Always = "always",
    }

    pub enum ChannelKind {
        #[default]
        Digital = "digital",
        Human = "human",
        Physical = "physical",
        Social = "social",
    }

    /// What a lane is for. The three lines are the fixed separators of a service blueprint.
    pub enum LaneKind {
        #[default]
        FreeText = "free_text",
        Goals = "goals",
        Actions = "actions",
        Touchpoints = "touchpoints",
        Channels = "channels",
        Thoughts = "thoughts",
        Emotion = "emotion",
        PainPoints = "pain_points",
        Opportunities = "opportunities",
        Metrics = "metrics",
        Owner = "owner",
        Frontstage = "frontstage",
        Backstage = "backstage",
        Support = "support",
        Systems = "systems",
        Evidence = "evidence",
        Pictures = "pictures",
        Quotes = "quotes",
        ContentPlan = "content_plan",
        LineOfInteraction = "line_of_interaction",
        LineOfVisibility = "line_of_visibility",
        LineOfInternalInteraction = "line_of_internal_interaction",
    }

    /// The ten content hues; a theme says how each looks.
    pub enum Hue {
        #[default]
        Grey = "grey",
        Orange = "orange",
        Sky = "sky",
        Green = "green",
        Yellow = "yellow",
        Blue = "blue",
        Vermilion = "vermilion",
        Plum = "plum",
        Indigo = "indigo",
        Brown = "brown",
    }
}

impl LaneKind {
    /// Whether it is a line of a service blueprint, which holds no cards.
    pub fn is_line(self) -> bool {
        matches!(self, Self::LineOfInteraction | Self::LineOfVisibility | Self::LineOfInternalInteraction)
    }

    /// What a new card in such a lane is.
    pub fn new_content(self) -> Content {
        match self {
            Self::Touchpoints => Content::Touchpoint {
                channel: Id::default(),
                ownership: Ownership::default(),
                moment_of_truth: false,
                kpis: Vec::new(),
            },
            Self::PainPoints => {
                Content::Pain { severity: 3, frequency: Frequency::default(), opportunities: Vec::new() }
            }
            Self::Emotion => Content::Emotion { valence: None, target: None, spread: None },
            Self::Channels | Self::ContentPlan => Content::Channel { channel: Id::default() },
            _ => Content::Text,
        }
    }
}

impl Journey {
    pub const DEFAULT_EMOTION_SCALE: u8 = 2;

    /// The upper end of the emotion scale; the lower is its negative.
    pub fn emotion_end(&self) -> i8 {
        i8::try_from(self.emotion_scale.unwrap_or(Self::DEFAULT_EMOTION_SCALE)).unwrap_or(i8::MAX).max(1)
    }
}

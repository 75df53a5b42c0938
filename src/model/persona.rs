//! Personas, empathy maps and segments (domain 4.2; items K2, K3).

use jiff::civil::Date;

use crate::base::{id::Id, rank::Rank};

use super::{
    evidence::Evidence,
    journey::Channel,
    picture::Picture,
    record::{choices, records},
};

records! {
    /// A typical customer, described by behaviour and goals. Lists are in order of weight, heaviest first.
    pub struct Persona {
        pub rank: Rank,
        pub name: String,
        pub archetype: String,
        /// Whether the product is made for this one first.
        pub primary: bool,
        pub archived: bool,
        /// Absent: a drawn avatar.
        pub picture: Id<Picture>,
        /// Which part of the picture is shown; absent: the middle, of a tall one the upper part.
        pub crop: Option<Crop>,
        pub quote: String,
        pub demographics: Demographics,
        pub goals: Vec<String>,
        pub needs: Vec<String>,
        pub motivations: Vec<String>,
        pub pains: Vec<String>,
        pub preferences: Vec<String>,
        pub hobbies: Vec<String>,
        pub brands: Vec<String>,
        pub channels: Vec<ChannelWeight>,
        pub personality: Personality,
        pub behaviours: Vec<String>,
        pub decision_process: String,
        /// How often they buy or use, in words.
        pub frequency: String,
        pub devices: Vec<String>,
        /// 1–5.
        pub tech_skill: Option<u8>,
        pub segment: Id<Segment>,
        /// Share of customers, 0–1.
        pub segment_share: Option<f64>,
        /// Share of revenue, 0–1.
        pub revenue_share: Option<f64>,
        pub empathy: EmpathyMap,
        pub state: PersonaState,
        pub evidence: Vec<Id<Evidence>>,
        /// Number of people behind it, where it is not the sum of the evidence.
        pub n: Option<u32>,
        pub last_review: Option<Date>,
        /// Which fields come from a template, by field name.
        pub seed_fields: Vec<String>,
        pub note: String,
    }

    /// The part of a picture that fills a frame of any shape.
    pub struct Crop {
        /// The point of the picture that is in the middle of the frame, 0–1 from the left.
        pub x: f64,
        /// The same from the top.
        pub y: f64,
        /// How many times larger than needed to fill the frame, 1–8; below 1 means 1.
        pub zoom: f64,
    }

    pub struct Demographics {
        pub age: Option<u8>,
        pub gender: String,
        pub place: String,
        pub job_title: String,
        pub industry: String,
        pub company_size: String,
        pub family: String,
        pub education: String,
        pub income: String,
        pub languages: Vec<String>,
    }

    /// A channel and how much the persona uses it.
    pub struct ChannelWeight {
        pub channel: Id<Channel>,
        /// 0–5; absent means used, weight not known.
        pub weight: Option<u8>,
    }

    /// Words, and if wanted the five factors, each 1–5.
    pub struct Personality {
        pub traits: Vec<String>,
        pub openness: Option<u8>,
        pub conscientiousness: Option<u8>,
        pub extraversion: Option<u8>,
        pub agreeableness: Option<u8>,
        pub neuroticism: Option<u8>,
    }

    /// The canvas of 2017: what they must do, see, say, do, hear, think and feel. The quick form uses four of
    /// the fields.
    pub struct EmpathyMap {
        pub who: Vec<EmpathyEntry>,
        pub must_do: Vec<EmpathyEntry>,
        pub sees: Vec<EmpathyEntry>,
        pub says: Vec<EmpathyEntry>,
        pub does: Vec<EmpathyEntry>,
        pub hears: Vec<EmpathyEntry>,
        pub thinks: Vec<EmpathyEntry>,
        pub feels: Vec<EmpathyEntry>,
        pub pains: Vec<EmpathyEntry>,
        pub gains: Vec<EmpathyEntry>,
    }

    pub struct EmpathyEntry {
        pub text: String,
        pub evidence: Vec<Id<Evidence>>,
    }

    /// A group of customers.
    pub struct Segment {
        pub rank: Rank,
        pub name: String,
        pub description: String,
        /// Share of customers, 0–1.
        pub share: Option<f64>,
    }
}

choices! {
    /// Whether a persona is assumed or rests on research.
    pub enum PersonaState {
        #[default]
        Proto = "proto",
        Researched = "researched",
    }

    /// A list of short texts of a persona.
    pub enum PersonaList {
        #[default]
        Needs = "needs",
        Pains = "pains",
        Goals = "goals",
        Motivations = "motivations",
        Behaviours = "behaviours",
        Preferences = "preferences",
    }

    /// A field of the empathy map.
    pub enum EmpathyField {
        #[default]
        Who = "who",
        MustDo = "must_do",
        Sees = "sees",
        Says = "says",
        Does = "does",
        Hears = "hears",
        Thinks = "thinks",
        Feels = "feels",
        Pains = "pains",
        Gains = "gains",
    }
}

impl EmpathyMap {
    pub fn field(&self, field: EmpathyField) -> &[EmpathyEntry] {
        match field {
            EmpathyField::Who => &self.who,
            EmpathyField::MustDo => &self.must_do,
            EmpathyField::Sees => &self.sees,
            EmpathyField::Says => &self.says,
            EmpathyField::Does => &self.does,
            EmpathyField::Hears => &self.hears,
            EmpathyField::Thinks => &self.thinks,
            EmpathyField::Feels => &self.feels,
            EmpathyField::Pains => &self.pains,
            EmpathyField::Gains => &self.gains,
        }
    }
}

impl Crop {
    pub const MOST_ZOOM: f32 = 8.0;
}

impl Demographics {
    /// Whether anything is known of who they are.
    pub fn is_filled(&self) -> bool {
        *self != Self::default()
    }
}

impl EmpathyMap {
    pub fn field_mut(&mut self, field: EmpathyField) -> &mut Vec<EmpathyEntry> {
        match field {
            EmpathyField::Who => &mut self.who,
            EmpathyField::MustDo => &mut self.must_do,
            EmpathyField::Sees => &mut self.sees,
            EmpathyField::Says => &mut self.says,
            EmpathyField::Does => &mut self.does,
            EmpathyField::Hears => &mut self.hears,
            EmpathyField::Thinks => &mut self.thinks,
            EmpathyField::Feels => &mut self.feels,
            EmpathyField::Pains => &mut self.pains,
            EmpathyField::Gains => &mut self.gains,
        }
    }
}

impl Persona {
    pub fn list_mut(&mut self, list: PersonaList) -> &mut Vec<String> {
        match list {
            PersonaList::Needs => &mut self.needs,
            PersonaList::Pains => &mut self.pains,
            PersonaList::Goals => &mut self.goals,
            PersonaList::Motivations => &mut self.motivations,
            PersonaList::Behaviours => &mut self.behaviours,
            PersonaList::Preferences => &mut self.preferences,
        }
    }

    /// Whether decoration was written down before what drives the customer (domain 4.2).
    pub fn lacks_goals(&self) -> bool {
        self.demographics.is_filled() && self.goals.iter().all(|goal| goal.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals_are_missed_when_there_are_facts_but_no_goals() {
        let mut persona = Persona::default();
        assert!(!persona.lacks_goals());
        persona.demographics.age = Some(35);
        assert!(persona.lacks_goals());
        persona.goals = vec![" ".to_owned()];
        assert!(persona.lacks_goals());
        persona.goals.push("Decide with data".to_owned());
        assert!(!persona.lacks_goals());
    }
}

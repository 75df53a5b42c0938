//! The five factors of personality and the names of their ends (domain 4.2).

use crate::model::persona::Personality;

/// One of the five factors, each 1–5.
#[derive(Clone, Copy)]
pub struct Factor {
    /// The field of [`Personality`].
    pub field: &'static str,
    /// The key of its name.
    pub key: &'static str,
    /// The keys of what 1 and 5 mean.
    pub ends: [&'static str; 2],
    slot: fn(&mut Personality) -> &mut Option<u8>,
}

impl Factor {
    pub fn value(&self, personality: &Personality) -> Option<u8> {
        *(self.slot)(&mut personality.clone())
    }

    pub fn set(&self, personality: &mut Personality, value: Option<u8>) {
        *(self.slot)(personality) = value;
    }
}

pub const FACTORS: [Factor; 5] = [
    Factor {
        field: "personality.openness",
        key: "people-openness",
        ends: ["people-openness-low", "people-openness-high"],
        slot: |personality| &mut personality.openness,
    },
    Factor {
        field: "personality.conscientiousness",
        key: "people-conscientiousness",
        ends: ["people-conscientiousness-low", "people-conscientiousness-high"],
        slot: |personality| &mut personality.conscientiousness,
    },
    Factor {
        field: "personality.extraversion",
        key: "people-extraversion",
        ends: ["people-extraversion-low", "people-extraversion-high"],
        slot: |personality| &mut personality.extraversion,
    },
    Factor {
        field: "personality.agreeableness",
        key: "people-agreeableness",
        ends: ["people-agreeableness-low", "people-agreeableness-high"],
        slot: |personality| &mut personality.agreeableness,
    },
    Factor {
        field: "personality.neuroticism",
        key: "people-neuroticism",
        ends: ["people-neuroticism-low", "people-neuroticism-high"],
        slot: |personality| &mut personality.neuroticism,
    },
];

/// What the least and the greatest technical skill are called.
pub const TECH_SKILL: [&str; 2] = ["people-tech-skill-low", "people-tech-skill-high"];

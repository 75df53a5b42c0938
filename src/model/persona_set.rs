//! How the personas of a workspace are shown together: the arrangement of their sheets, the axes of their map.

use crate::base::id::Id;

use super::{
    journey::Channel,
    persona::Persona,
    record::{choices, records},
};

records! {
    /// What all personas share, so that sheets hanging side by side can be compared.
    pub struct PersonaSet {
        pub sheet: SheetLayout,
        /// From left to right on the map; absent: the age.
        pub horizontal: Option<Axis>,
        /// From bottom to top on the map; absent: the technical skill.
        pub vertical: Option<Axis>,
    }

    /// What stands where on the sheet. Blocks that are not named stand at their usual place.
    pub struct SheetLayout {
        /// In the two wide columns, row by row.
        pub wide: Vec<SheetBlock>,
        /// In the narrow column, from the top.
        pub narrow: Vec<SheetBlock>,
        pub hidden: Vec<SheetBlock>,
    }

    /// A value of personas that can be an axis.
    pub struct Axis {
        pub value: AxisValue,
        /// Whose weight it is, when it is that of a channel.
        pub channel: Id<Channel>,
    }
}

choices! {
    /// A block of the sheet. The quote, the facts and the empathy map have a place of their own.
    pub enum SheetBlock {
        #[default]
        Quote = "quote",
        Facts = "facts",
        Goals = "goals",
        Motivations = "motivations",
        Needs = "needs",
        Pains = "pains",
        Behaviours = "behaviours",
        Preferences = "preferences",
        Personality = "personality",
        Channels = "channels",
        TechSkill = "tech_skill",
        Devices = "devices",
        Hobbies = "hobbies",
        Brands = "brands",
        Decision = "decision",
        Frequency = "frequency",
        Empathy = "empathy",
    }

    /// A number that personas have.
    pub enum AxisValue {
        #[default]
        Age = "age",
        TechSkill = "tech_skill",
        Openness = "openness",
        Conscientiousness = "conscientiousness",
        Extraversion = "extraversion",
        Agreeableness = "agreeableness",
        Neuroticism = "neuroticism",
        SegmentShare = "segment_share",
        RevenueShare = "revenue_share",
        People = "people",
        Channel = "channel",
    }
}

impl Axis {
    pub fn new(value: AxisValue) -> Self {
        Self { value, channel: Id::default() }
    }

    /// Where a persona stands on it; `None` where that is not known.
    pub fn of(&self, persona: &Persona) -> Option<f64> {
        let personality = &persona.personality;
        match self.value {
            AxisValue::Age => persona.demographics.age.map(f64::from),
            AxisValue::TechSkill => persona.tech_skill.map(f64::from),
            AxisValue::Openness => personality.openness.map(f64::from),
            AxisValue::Conscientiousness => personality.conscientiousness.map(f64::from),
            AxisValue::Extraversion => personality.extraversion.map(f64::from),
            AxisValue::Agreeableness => personality.agreeableness.map(f64::from),
            AxisValue::Neuroticism => personality.neuroticism.map(f64::from),
            AxisValue::SegmentShare => persona.segment_share,
            AxisValue::RevenueShare => persona.revenue_share,
            AxisValue::People => persona.n.map(f64::from),
            AxisValue::Channel => {
                let used = persona.channels.iter().find(|used| used.channel == self.channel);
                used.and_then(|used| used.weight).map(f64::from)
            }
        }
    }

    /// Puts a persona to the nearest value that it can have there. A channel that it does not use stays unused.
    pub fn set(&self, persona: &mut Persona, value: f64) {
        let (low, high) = self.limits();
        let value = value.clamp(low, high);
        let whole = value.round() as u8;
        let personality = &mut persona.personality;
        match self.value {
            AxisValue::Age => persona.demographics.age = Some(whole),
            AxisValue::TechSkill => persona.tech_skill = Some(whole),
            AxisValue::Openness => personality.openness = Some(whole),
            AxisValue::Conscientiousness => personality.conscientiousness = Some(whole),
            AxisValue::Extraversion => personality.extraversion = Some(whole),
            AxisValue::Agreeableness => personality.agreeableness = Some(whole),
            AxisValue::Neuroticism => personality.neuroticism = Some(whole),
            AxisValue::SegmentShare => persona.segment_share = Some((value * 100.0).round() / 100.0),
            AxisValue::RevenueShare => persona.revenue_share = Some((value * 100.0).round() / 100.0),
            AxisValue::People => persona.n = Some(value.round() as u32),
            AxisValue::Channel => {
                for used in persona.channels.iter_mut().filter(|used| used.channel == self.channel) {
                    used.weight = Some(whole);
                }
            }
        }
    }

    /// The least and the greatest value it can have.
    pub fn limits(&self) -> (f64, f64) {
        match self.value {
            AxisValue::Age => (0.0, 130.0),
            AxisValue::SegmentShare | AxisValue::RevenueShare => (0.0, 1.0),
            AxisValue::People => (0.0, f64::from(u32::MAX)),
            AxisValue::Channel => (0.0, 5.0),
            _ => (1.0, 5.0),
        }
    }
}

/// The blocks that stand in the wide columns unless they are moved.
const WIDE: [SheetBlock; 6] = [
    SheetBlock::Goals,
    SheetBlock::Motivations,
    SheetBlock::Needs,
    SheetBlock::Pains,
    SheetBlock::Behaviours,
    SheetBlock::Preferences,
];

/// The same for the narrow one.
const NARROW: [SheetBlock; 8] = [
    SheetBlock::Personality,
    SheetBlock::Channels,
    SheetBlock::TechSkill,
    SheetBlock::Devices,
    SheetBlock::Hobbies,
    SheetBlock::Brands,
    SheetBlock::Decision,
    SheetBlock::Frequency,
];

/// The columns of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Wide,
    Narrow,
}

impl SheetBlock {
    /// Whether it can be moved; the others have a place of their own.
    pub fn is_movable(self) -> bool {
        WIDE.contains(&self) || NARROW.contains(&self)
    }
}

impl SheetLayout {
    /// The blocks of a column in order, hidden ones as well. Every movable block stands in one column, once.
    pub fn blocks(&self, column: Column) -> Vec<SheetBlock> {
        let (named, other, usual) = match column {
            Column::Wide => (&self.wide, &self.narrow, &WIDE[..]),
            Column::Narrow => (&self.narrow, &self.wide, &NARROW[..]),
        };
        let is_before = |block: &SheetBlock| column == Column::Narrow && other.contains(block);
        let mut blocks: Vec<SheetBlock> = Vec::new();
        for block in named.iter().filter(|block| block.is_movable() && !is_before(block)) {
            if !blocks.contains(block) {
                blocks.push(*block);
            }
        }
        let unnamed = usual.iter().filter(|block| !named.contains(block) && !other.contains(block));
        blocks.extend(unnamed);
        blocks
    }

    pub fn shows(&self, block: SheetBlock) -> bool {
        !self.hidden.contains(&block)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_sets_what_it_reads_and_stays_within_its_limits() {
        for value in AxisValue::ALL.iter().filter(|value| **value != AxisValue::Channel) {
            let (axis, mut persona) = (Axis::new(*value), Persona::default());
            assert_eq!(axis.of(&persona), None, "{value:?}");
            let (low, high) = axis.limits();
            axis.set(&mut persona, low - 3.0);
            assert_eq!(axis.of(&persona), Some(low), "{value:?}");
            axis.set(&mut persona, high * 2.0);
            assert_eq!(axis.of(&persona), Some(high), "{value:?}");
        }
    }

    #[test]
    fn every_movable_block_stands_once_whatever_a_file_says() {
        use SheetBlock as B;
        let odd = SheetLayout {
            wide: vec![B::Channels, B::Channels, B::Quote, B::Goals],
            narrow: vec![B::Goals, B::Pains],
            hidden: Vec::new(),
        };
        for layout in [SheetLayout::default(), odd.clone()] {
            let mut all = layout.blocks(Column::Wide);
            all.extend(layout.blocks(Column::Narrow));
            all.sort();
            let expected: Vec<B> = B::ALL.iter().copied().filter(|block| block.is_movable()).collect();
            assert_eq!(all, expected);
        }
        assert_eq!(odd.blocks(Column::Wide)[..3], [B::Channels, B::Goals, B::Motivations]);
        assert_eq!(odd.blocks(Column::Narrow)[..2], [B::Pains, B::Personality]);
        assert_eq!(SheetLayout::default().blocks(Column::Wide), WIDE);
    }
}

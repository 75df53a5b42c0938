//! Changes to the parts of an instrument: stages, groups, criteria, answer levels. Each is given to
//! [`change_instrument`](super::instrument::change_instrument), which keeps what has been answered.

use crate::{
    base::localised::Localised,
    model::maturity::{AnswerLevel, Coded, Criterion, Instrument, InstrumentKind, MaturityStage},
};

use super::tx::Refused;

/// A list of named groups of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Groups {
    Dimensions,
    Competencies,
    Aspects,
    Governance,
}

/// A direction in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    Start,
    End,
}

impl Groups {
    pub fn of(self, instrument: &Instrument) -> &Vec<Coded> {
        match self {
            Self::Dimensions => &instrument.dimensions,
            Self::Competencies => &instrument.competencies,
            Self::Aspects => &instrument.aspects,
            Self::Governance => &instrument.governance,
        }
    }

    pub fn of_mut(self, instrument: &mut Instrument) -> &mut Vec<Coded> {
        match self {
            Self::Dimensions => &mut instrument.dimensions,
            Self::Competencies => &mut instrument.competencies,
            Self::Aspects => &mut instrument.aspects,
            Self::Governance => &mut instrument.governance,
        }
    }

    /// What new codes of the list begin with.
    fn letter(self) -> &'static str {
        match self {
            Self::Dimensions => "D",
            Self::Competencies => "K",
            Self::Aspects => "P",
            Self::Governance => "G",
        }
    }
}

/// The first code of the form letter and number that is not taken.
fn free_code(letter: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut codes = (1_usize..).map(|number| format!("{letter}{number}"));
    codes.find(|code| !taken(code)).unwrap_or_default()
}

/// Adds a stage at the top.
pub fn add_stage(instrument: &mut Instrument, name: Localised) -> Result<(), Refused> {
    let highest = instrument.stages.iter().map(|stage| stage.number).max().unwrap_or(0);
    let number = highest.checked_add(1).ok_or(Refused::TooMany)?;
    instrument.stages.push(MaturityStage { number, name, ..MaturityStage::default() });
    Ok(())
}

/// Takes a stage out with its criteria; the stages above it and the bands move down.
pub fn remove_stage(instrument: &mut Instrument, number: u8) -> Result<(), Refused> {
    if instrument.stages.len() < 2 || instrument.stage(number).is_none() {
        return Err(Refused::OutOfRange);
    }
    instrument.stages.retain(|stage| stage.number != number);
    instrument.criteria.retain(|criterion| criterion.stage != number);
    let down = |own: &mut u8| {
        if *own > number {
            *own -= 1;
        }
    };
    instrument.stages.iter_mut().for_each(|stage| down(&mut stage.number));
    instrument.criteria.iter_mut().for_each(|criterion| down(&mut criterion.stage));
    instrument.bands.retain(|band| band.first != number || band.last != number);
    for band in &mut instrument.bands {
        down(&mut band.first);
        // A band that ended with the stage ends below it.
        band.last = if band.last >= number { band.last.saturating_sub(1) } else { band.last };
    }
    Ok(())
}

/// Lets two neighbouring stages change places, each with its criteria.
pub fn move_stage(instrument: &mut Instrument, number: u8, toward: Toward) -> Result<(), Refused> {
    let other = match toward {
        Toward::Start => number.checked_sub(1),
        Toward::End => number.checked_add(1),
    };
    let other = other.filter(|other| instrument.stage(*other).is_some()).ok_or(Refused::OutOfRange)?;
    let swap = |own: &mut u8| {
        if *own == number {
            *own = other;
        } else if *own == other {
            *own = number;
        }
    };
    instrument.stages.iter_mut().for_each(|stage| swap(&mut stage.number));
    instrument.criteria.iter_mut().for_each(|criterion| swap(&mut criterion.stage));
    instrument.stages.sort_by_key(|stage| stage.number);
    Ok(())
}

/// Adds a group at the end.
pub fn add_group(instrument: &mut Instrument, groups: Groups, name: Localised) -> Result<(), Refused> {
    let list = groups.of_mut(instrument);
    let code = free_code(groups.letter(), |code| list.iter().any(|own| own.code == code));
    list.push(Coded { code, name });
    Ok(())
}

/// Takes a group out with its criteria.
pub fn remove_group(instrument: &mut Instrument, groups: Groups, code: &str) -> Result<(), Refused> {
    groups.of_mut(instrument).retain(|own| own.code != code);
    match groups {
        Groups::Dimensions | Groups::Competencies => instrument.criteria.retain(|own| own.group != code),
        Groups::Aspects => instrument.criteria.retain(|own| own.aspect != code),
        Groups::Governance => {}
    }
    Ok(())
}

/// Where a new criterion belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CriterionPlace {
    Stage(u8),
    Competency(String),
}

/// Adds a criterion; its dimension or aspect is the first that this place does not have yet.
pub fn add_criterion(instrument: &mut Instrument, place: &CriterionPlace) -> Result<(), Refused> {
    let mine = |own: &&Criterion| match place {
        CriterionPlace::Stage(stage) => own.stage == *stage,
        CriterionPlace::Competency(code) => own.group == *code,
    };
    let siblings: Vec<&Criterion> = instrument.criteria.iter().filter(mine).collect();
    let mut criterion = Criterion::default();
    let free = |list: &[Coded], of: &dyn Fn(&Criterion) -> &String| -> Option<String> {
        let missing = list.iter().find(|group| !siblings.iter().any(|own| *of(own) == group.code));
        missing.or(list.first()).map(|group| group.code.clone())
    };
    let prefix = match place {
        CriterionPlace::Stage(stage) => {
            criterion.stage = *stage;
            criterion.group = free(&instrument.dimensions, &|own| &own.group).ok_or(Refused::OutOfRange)?;
            format!("S{stage}.{}", criterion.group)
        }
        CriterionPlace::Competency(code) => {
            criterion.group.clone_from(code);
            criterion.aspect = free(&instrument.aspects, &|own| &own.aspect).ok_or(Refused::OutOfRange)?;
            format!("{code}.{}", criterion.aspect)
        }
    };
    let taken = |code: &str| instrument.criterion(code).is_some();
    criterion.code = if taken(&prefix) { free_code(&format!("{prefix}_"), taken) } else { prefix };
    // Beside its siblings, so that the list stays in the order of the questionnaire.
    let at = instrument.criteria.iter().rposition(|own| mine(&own));
    let at = at.map_or(instrument.criteria.len(), |at| at + 1);
    instrument.criteria.insert(at, criterion);
    Ok(())
}

pub fn remove_criterion(instrument: &mut Instrument, code: &str) -> Result<(), Refused> {
    instrument.criteria.retain(|own| own.code != code);
    Ok(())
}

/// Changes a criterion.
pub fn update_criterion(
    instrument: &mut Instrument,
    code: &str,
    change: impl FnOnce(&mut Criterion),
) -> Result<(), Refused> {
    let criterion = instrument.criteria.iter_mut().find(|own| own.code == code).ok_or(Refused::OutOfRange)?;
    change(criterion);
    Ok(())
}

/// Adds an answer level at the top.
pub fn add_level(instrument: &mut Instrument, name: Localised) -> Result<(), Refused> {
    instrument.levels.push(AnswerLevel { name, ..AnswerLevel::default() });
    Ok(())
}

/// Takes the highest answer level out; two have to stay.
pub fn remove_level(instrument: &mut Instrument) -> Result<(), Refused> {
    instrument.levels.pop();
    Ok(())
}

/// The instrument's groups that its criteria are sorted by first.
pub fn first_groups(kind: InstrumentKind) -> Groups {
    match kind {
        InstrumentKind::Staged => Groups::Dimensions,
        InstrumentKind::Profile => Groups::Competencies,
    }
}

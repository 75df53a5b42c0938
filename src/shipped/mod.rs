//! Content that ships with the program, in both languages.
//!
//! The rule: what is shipped is a template. What a person begins from it is copied into the workspace, so that
//! a newer Cairn never changes old work.

pub mod workshops;

use std::sync::OnceLock;

use ron::extensions::Extensions;

use crate::model::{
    Workspace,
    maturity::{Coded, Instrument},
};

/// The instruments of the maturity page, in the order of the chooser.
const INSTRUMENTS: [&str; 3] = [
    include_str!("../../assets/instruments/cx5.ron"),
    include_str!("../../assets/instruments/cx7.ron"),
    include_str!("../../assets/instruments/cxm6.ron"),
];

/// The shipped maturity instruments.
pub fn instruments() -> &'static [Instrument] {
    static READ: OnceLock<Vec<Instrument>> = OnceLock::new();
    READ.get_or_init(|| {
        let read = INSTRUMENTS.iter().map(|text| instrument(text));
        read.collect::<Result<_, _>>().expect("every shipped instrument is read in a test")
    })
}

/// The shipped instrument of a code such as `cx5`.
pub fn instrument_of(code: &str) -> Option<&'static Instrument> {
    instruments().iter().find(|instrument| instrument.code == code)
}

/// The competencies that roles contribute to: of the profile instrument that a workspace keeps, else the shipped
/// one.
pub fn competencies(workspace: &Workspace) -> &[Coded] {
    const PROFILE: &str = "cxm6";
    let kept = workspace.instruments.values().filter(|own| own.code == PROFILE).max_by_key(|own| own.version);
    let instrument = kept.map(AsRef::as_ref).or_else(|| instrument_of(PROFILE));
    instrument.map_or(&[], |instrument| &instrument.competencies)
}

fn instrument(text: &str) -> Result<Instrument, ron::error::SpannedError> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::{
        edit::{maturity::start_assessment, transact},
        model::{check::check, maturity::InstrumentKind},
    };

    use super::*;

    #[test]
    fn the_instruments_have_their_criteria() {
        let counts: Vec<_> = instruments()
            .iter()
            .map(|instrument| {
                let gates = instrument.criteria.iter().filter(|criterion| criterion.gate).count();
                (instrument.code.as_str(), instrument.criteria.len(), gates, instrument.governance.len())
            })
            .collect();
        assert_eq!(counts, [("cx5", 30, 10, 0), ("cx7", 42, 17, 0), ("cxm6", 18, 0, 9)]);
    }

    #[test]
    fn every_stage_asks_about_every_dimension_once() {
        for instrument in instruments() {
            let staged = instrument.kind == InstrumentKind::Staged;
            let cells = instrument.criteria.iter().map(|criterion| {
                let row = if staged { criterion.stage.to_string() } else { criterion.aspect.clone() };
                (row, criterion.group.clone())
            });
            let unique: BTreeSet<_> = cells.collect();
            let rows = if staged { instrument.stages.len() } else { instrument.aspects.len() };
            let columns = if staged { instrument.dimensions.len() } else { instrument.competencies.len() };
            assert_eq!((unique.len(), instrument.criteria.len()), (rows * columns, rows * columns));
        }
    }

    #[test]
    fn a_workspace_with_every_instrument_has_no_problem() {
        let mut workspace = Workspace::default();
        for instrument in instruments() {
            let date = "2025-12-09".parse().unwrap();
            transact(&mut workspace, |tx| start_assessment(tx, instrument, "Workshop".to_owned(), date))
                .unwrap();
        }
        assert_eq!(workspace.instruments.len(), 3);
        assert!(check(&workspace).is_empty(), "{:?}", check(&workspace));
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        for text in INSTRUMENTS {
            let (english, chinese) = (text.matches("(en: \"").count(), text.matches(", zh: \"").count());
            assert_eq!(english, chinese);
            assert!(!text.contains("\"\""), "an empty text");
        }
        for bands in instruments().iter().map(|instrument| &instrument.bands) {
            assert!(bands.windows(2).all(|pair| pair[0].last + 1 == pair[1].first));
        }
    }
}

//! Verbs of assessments and instruments.

use cairn::{
    base::localised::Localised,
    edit::{Refused, Tx, form, instrument, instrument_parts as parts, maturity},
    model::maturity::{
        Agreed, AnswerLevel, Coded, Criterion, CriterionRef, Instrument, InstrumentKind, MaturityStage,
        Thresholds, Vote, YesNo,
    },
};

use super::{Op, pick};

pub fn act_on_maturity(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let criterion = ["A", "B", "C"][b % 3];
    let ballot = || -> Result<_, Refused> {
        let (assessment, respondent) = (pick(&workspace.assessments, a)?, pick(&workspace.respondents, b)?);
        Ok(maturity::Ballot { assessment, respondent })
    };
    let vote = match a % 7 {
        0 => None,
        1 => Some(Vote::DontKnow),
        2 => Some(Vote::NotApplicable),
        level => Some(Vote::Level(u8::try_from(level).unwrap() - 3)),
    };
    match verb {
        0 => {
            let date = jiff::civil::date(2025, 11, 21);
            maturity::start_assessment(tx, &instrument(), text, date).map(drop)
        }
        1 => maturity::add_respondent(tx, text).map(drop),
        2 | 3 => maturity::set_vote(tx, ballot()?, criterion, vote),
        4 => maturity::set_note(tx, ballot()?, criterion, text),
        5 => maturity::set_governance(tx, ballot()?, "G1", Some(YesNo::ALL[a % YesNo::ALL.len()])),
        _ => {
            let agreed = vote.map(|value| Agreed { value, reason: text });
            maturity::set_agreed(tx, pick(&workspace.assessments, a)?, criterion, agreed)
        }
    }
}

pub fn act_on_instruments(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b) = (*a, *b);
    let name = Localised { en: text.clone(), zh: String::new() };
    let assessment = || pick(&workspace.assessments, a);
    match verb {
        0 => {
            let ballot =
                maturity::Ballot { assessment: assessment()?, respondent: pick(&workspace.respondents, b)? };
            if a.is_multiple_of(3) { maturity::invite(tx, ballot) } else { maturity::excuse(tx, ballot) }?;
            maturity::set_weight(tx, ballot.respondent, Some(f64::from(u8::try_from(b % 4).unwrap())))?;
            let thresholds = Thresholds {
                attain: f64::from(u8::try_from(b % 12).unwrap()) / 10.0,
                gate: u8::try_from(a % 6).unwrap(),
                weighted: b.is_multiple_of(2),
            };
            maturity::set_thresholds(tx, ballot.assessment, thresholds)
        }
        1 => {
            let instrument = pick(&workspace.instruments, a)?;
            let of = CriterionRef { instrument, criterion: ["A", "B", "C"][b % 3].to_owned() };
            maturity::make_initiative(tx, of, text.clone()).map(drop)
        }
        2 => {
            let whose = match workspace.respondents.ids().nth(b % 5) {
                Some(id) => form::For::Respondent(id),
                None => form::For::Role(text.clone()),
            };
            let form = form::form(&workspace, assessment()?, &whose)?;
            form::take_in(tx, &form)?;
            let vote = Some(Vote::Level(u8::try_from(b % 5).unwrap()));
            let (criterion, role) = (["A", "D"][a % 2].to_owned(), text.clone());
            let given = form::GivenVote { criterion, role, vote, note: text.clone() };
            form::take_in_votes(tx, assessment()?, &[given]).map(drop)
        }
        3 => {
            let source = workspace.instruments.get(pick(&workspace.instruments, a)?).unwrap();
            instrument::copy_instrument(tx, source, name, &["test"]).map(drop)
        }
        _ => {
            let change = |own: &mut Instrument| match a % 9 {
                0 => parts::add_stage(own, name),
                1 => parts::remove_stage(own, u8::try_from(b % 4).unwrap()),
                2 => parts::move_stage(own, u8::try_from(b % 4).unwrap(), parts::Toward::End),
                3 => parts::add_group(own, parts::Groups::Dimensions, name),
                4 => parts::remove_group(own, parts::Groups::Dimensions, "D"),
                5 => parts::add_criterion(own, &parts::CriterionPlace::Stage(u8::try_from(b % 3).unwrap())),
                6 => parts::remove_criterion(own, ["A", "B", "C"][b % 3]),
                7 => parts::add_level(own, name),
                _ => parts::remove_level(own),
            };
            instrument::change_instrument(tx, pick(&workspace.instruments, b)?, change).map(drop)
        }
    }
}

fn instrument() -> Instrument {
    let text = |text: &str| Localised { en: text.to_owned(), zh: String::new() };
    let coded = |code: &str| Coded { code: code.to_owned(), name: text(code) };
    let criterion = |code: &str| Criterion {
        code: code.to_owned(),
        stage: 1,
        group: "D".to_owned(),
        text: text(code),
        ..Criterion::default()
    };
    Instrument {
        code: "test".to_owned(),
        version: 1,
        kind: InstrumentKind::Staged,
        levels: (0..4).map(|_| AnswerLevel::default()).collect(),
        stages: vec![MaturityStage { number: 1, ..MaturityStage::default() }],
        dimensions: vec![coded("D")],
        criteria: ["A", "B", "C"].map(criterion).into(),
        governance: vec![coded("G1")],
        ..Instrument::default()
    }
}

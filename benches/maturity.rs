//! How long it takes to compute an assessment that 200 respondents have answered, 42 criteria each.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs.

use std::{
    hint::black_box,
    io::{self, Write},
};

use cairn::{
    analysis::maturity::results,
    base::id::Id,
    edit::{
        Refused, Tx,
        maturity::{add_respondent, set_thresholds, start_assessment},
        transact,
    },
    model::{
        Workspace,
        maturity::{Answers, Assessment, Thresholds, Vote},
    },
    shipped,
};
use cpu_time::ProcessTime;

/// An assessment with seven stages that so many have answered, some of them with "don't know".
fn answered(tx: &mut Tx, respondents: usize) -> Result<Id<Assessment>, Refused> {
    let instrument = shipped::instrument_of("cx7").ok_or(Refused::OutOfRange)?;
    let date = jiff::civil::date(2026, 1, 15);
    let assessment = start_assessment(tx, instrument, "Everybody".to_owned(), date)?;
    for number in 0..respondents {
        let respondent = add_respondent(tx, format!("Role {number}"))?;
        let votes = instrument.criteria.iter().enumerate().map(|(place, criterion)| {
            let vote = match (number * 7 + place * 3) % 6 {
                5 => Vote::DontKnow,
                level => Vote::Level(level as u8),
            };
            (criterion.code.clone(), vote)
        });
        let votes = votes.collect();
        tx.add(Answers { assessment, respondent, votes, ..Answers::default() });
    }
    Ok(assessment)
}

/// The median time of computing the results, in milliseconds.
fn recompute(workspace: &Workspace, assessment: Id<Assessment>) -> f64 {
    let mut times: Vec<f64> = (0..201)
        .map(|_| {
            let start = ProcessTime::now();
            let found = black_box(results(black_box(workspace), assessment));
            let time = start.elapsed().as_secs_f64() * 1_000.0;
            assert_eq!(found.map(|own| own.respondents.len()), Some(200));
            time
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn main() -> io::Result<()> {
    let mut workspace = Workspace::default();
    let made = transact(&mut workspace, |tx| answered(tx, 200));
    let (assessment, _) = made.expect("the answers are to criteria that exist");
    let mut out = io::stdout().lock();
    writeln!(out, "maturity_200x42\t{:.3}\tms\t2", recompute(&workspace, assessment))?;
    let weighed = Thresholds { weighted: true, ..Thresholds::STANDARD };
    transact(&mut workspace, |tx| set_thresholds(tx, assessment, weighed))
        .expect("the thresholds make sense");
    writeln!(out, "maturity_200x42_weighted\t{:.3}\tms\t2", recompute(&workspace, assessment))
}

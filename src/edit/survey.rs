//! Verbs for counted answers of surveys.

use std::collections::BTreeMap;

use crate::{
    base::{id::Id, period::Period},
    model::{
        kpi::{Breakdown, Dimension, Kpi, Part, Point},
        source_query::SourceQuery,
    },
};

use super::{
    kpi::add_kpi,
    tx::{Refused, Tx},
};

/// Counts per scale point, by period.
pub type CountsByPeriod = BTreeMap<Period, Vec<u64>>;

/// Counted answers that become values of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    pub totals: CountsByPeriod,
    pub division: Option<Division>,
    pub meeting: Meeting,
}

/// The same answers by member of a dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Division {
    pub dimension: Dimension,
    /// The name of the dimension when it is `Other`.
    pub name: String,
    /// By record's id, or the text that stood in the data.
    pub parts: BTreeMap<String, CountsByPeriod>,
}

/// What becomes of the values of periods that have some already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Meeting {
    #[default]
    Replace,
    Add,
}

/// Where answers go.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    Existing(Id<Kpi>),
    New(Box<Kpi>),
}

/// Makes counted answers the values of a KPI, with the breakdown that they bring. Refused when the KPI does
/// not count answers on their scale in periods of their length.
pub fn take_answers(tx: &mut Tx, target: Target, answers: &Answers) -> Result<Id<Kpi>, Refused> {
    let id = match target {
        Target::Existing(id) => id,
        Target::New(kpi) => add_kpi(tx, *kpi)?,
    };
    let kpi = tx.get(id)?;
    let fits = |(period, counts): (&Period, &Vec<u64>)| {
        period.length() == kpi.frequency && kpi.accepts(&Point::Counts(counts.clone()))
    };
    let parts = answers.division.iter().flat_map(|division| division.parts.values());
    if !answers.totals.iter().chain(parts.flatten()).all(fits) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |kpi| meet(&mut kpi.series, &answers.totals, answers.meeting))?;
    if let Some(division) = &answers.division {
        divide(tx, id, division, answers)?;
    }
    mark_partial(tx, id)?;
    Ok(id)
}

/// Makes counts from a database the values of a KPI and keeps what was asked. Refused, besides, when the host
/// cannot be one: an address may hold a password, and those are not kept.
pub fn take_from_database(
    tx: &mut Tx,
    target: Target,
    answers: &Answers,
    query: SourceQuery,
) -> Result<Id<Kpi>, Refused> {
    if !query.server.is_possible() {
        return Err(Refused::OutOfRange);
    }
    let id = take_answers(tx, target, answers)?;
    tx.update(id, |kpi| kpi.query = Some(query))?;
    Ok(id)
}

fn meet(series: &mut BTreeMap<Period, Point>, counts: &CountsByPeriod, meeting: Meeting) {
    for (period, counts) in counts {
        let known = series.get(period).filter(|_| meeting == Meeting::Add);
        let sum = match known {
            Some(Point::Counts(known)) => {
                known.iter().zip(counts).map(|(known, new)| known.saturating_add(*new)).collect()
            }
            _ => counts.clone(),
        };
        series.insert(*period, Point::Counts(sum));
    }
}

/// Puts the parts into the KPI's breakdown by that dimension; into a new one where there is none.
fn divide(tx: &mut Tx, kpi: Id<Kpi>, division: &Division, answers: &Answers) -> Result<(), Refused> {
    let (dimension, name) = (division.dimension, division.name.as_str());
    let is_it = |breakdown: &Breakdown| {
        breakdown.kpi == kpi && breakdown.dimension == dimension && breakdown.name == name
    };
    let known = tx.workspace().breakdowns.iter().find(|(_, breakdown)| is_it(breakdown)).map(|(id, _)| id);
    let id = known.unwrap_or_else(|| {
        tx.add(Breakdown { kpi, dimension, name: name.to_owned(), ..Breakdown::default() })
    });
    tx.update(id, |breakdown| {
        if answers.meeting == Meeting::Replace {
            // A member without answers in a period that is replaced has none there any more.
            for part in breakdown.parts.values_mut() {
                part.series.retain(|period, _| !answers.totals.contains_key(period));
            }
        }
        for (member, counts) in &division.parts {
            meet(&mut breakdown.parts.entry(member.clone()).or_default().series, counts, answers.meeting);
        }
        breakdown.parts.retain(|_, part| !part.series.is_empty());
    })
}

/// Says of each breakdown of a KPI whether its parts still add up to the total.
fn mark_partial(tx: &mut Tx, kpi: Id<Kpi>) -> Result<(), Refused> {
    let series = tx.get(kpi)?.series.clone();
    let of_kpi = tx.workspace().breakdowns.iter().filter(|(_, breakdown)| breakdown.kpi == kpi);
    let partial: Vec<_> = of_kpi.map(|(id, breakdown)| (id, !adds_up(breakdown, &series))).collect();
    for (id, partial) in partial {
        tx.update(id, |breakdown| breakdown.partial = partial)?;
    }
    Ok(())
}

fn adds_up(breakdown: &Breakdown, series: &BTreeMap<Period, Point>) -> bool {
    let sum = |period: &Period| {
        let of_part = |part: &Part| part.series.get(period).cloned();
        let counts = breakdown.parts.values().filter_map(of_part).filter_map(|point| match point {
            Point::Counts(counts) => Some(counts),
            _ => None,
        });
        counts.reduce(|sum, counts| sum.iter().zip(&counts).map(|(a, b)| a.saturating_add(*b)).collect())
    };
    series.iter().all(|(period, point)| match (point, sum(period)) {
        (Point::Counts(counts), Some(sum)) => *counts == sum,
        (Point::Counts(counts), None) => counts.iter().all(|count| *count == 0),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::transact,
        model::{
            Workspace,
            check::check,
            kpi::{KpiKind, Scale},
        },
    };

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    fn counts(of: &[(&str, [u64; 2])]) -> CountsByPeriod {
        of.iter().map(|(at, counts)| (period(at), counts.to_vec())).collect()
    }

    fn answers(meeting: Meeting, parts: &[(&str, &str, [u64; 2])]) -> Answers {
        let mut totals = CountsByPeriod::new();
        let mut by_member: BTreeMap<String, CountsByPeriod> = BTreeMap::new();
        for (member, at, counts) in parts {
            let total = totals.entry(period(at)).or_insert_with(|| vec![0, 0]);
            total.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            by_member.entry((*member).to_owned()).or_default().insert(period(at), counts.to_vec());
        }
        let division = Division { dimension: Dimension::Segment, name: String::new(), parts: by_member };
        Answers { totals, division: Some(division), meeting }
    }

    fn two_points() -> Box<Kpi> {
        let scale = Some(Scale { min: 1, max: 2 });
        Box::new(Kpi { kind: KpiKind::Mean, scale, ..Kpi::default() })
    }

    /// The values of the only KPI, and those of its only breakdown with whether it is partial.
    fn state(workspace: &Workspace) -> (Vec<String>, Vec<String>, bool) {
        let shown = |series: &BTreeMap<Period, Point>| {
            series.iter().map(|(period, point)| format!("{period} {point:?}")).collect::<Vec<_>>()
        };
        let (_, kpi) = workspace.kpis.iter().next().unwrap();
        let (_, breakdown) = workspace.breakdowns.iter().next().unwrap();
        let parts = breakdown.parts.iter().flat_map(|(name, part)| {
            shown(&part.series).into_iter().map(move |line| format!("{name} {line}"))
        });
        (shown(&kpi.series), parts.collect(), breakdown.partial)
    }

    #[test]
    fn answers_make_a_kpi_with_a_breakdown_and_later_ones_replace_or_add() {
        let mut workspace = Workspace::default();
        let first = answers(
            Meeting::Replace,
            &[("a", "2025-01", [1, 2]), ("b", "2025-01", [0, 5]), ("b", "2025-02", [3, 3])],
        );
        let (id, _) =
            transact(&mut workspace, |tx| take_answers(tx, Target::New(two_points()), &first)).unwrap();
        let (total, parts, partial) = state(&workspace);
        assert_eq!(total, ["2025-01 Counts([1, 7])", "2025-02 Counts([3, 3])"]);
        assert_eq!(
            parts,
            ["a 2025-01 Counts([1, 2])", "b 2025-01 Counts([0, 5])", "b 2025-02 Counts([3, 3])"]
        );
        assert!(!partial);
        let more = answers(Meeting::Add, &[("a", "2025-02", [1, 0])]);
        transact(&mut workspace, |tx| take_answers(tx, Target::Existing(id), &more)).unwrap();
        assert_eq!(state(&workspace).0, ["2025-01 Counts([1, 7])", "2025-02 Counts([4, 3])"]);
        let other = answers(Meeting::Replace, &[("c", "2025-01", [1, 1])]);
        transact(&mut workspace, |tx| take_answers(tx, Target::Existing(id), &other)).unwrap();
        let (total, parts, partial) = state(&workspace);
        assert_eq!(total, ["2025-01 Counts([1, 1])", "2025-02 Counts([4, 3])"]);
        assert_eq!(
            parts,
            ["a 2025-02 Counts([1, 0])", "b 2025-02 Counts([3, 3])", "c 2025-01 Counts([1, 1])"]
        );
        assert!(!partial);
        let without =
            Answers { totals: counts(&[("2025-02", [9, 9])]), division: None, meeting: Meeting::Replace };
        transact(&mut workspace, |tx| take_answers(tx, Target::Existing(id), &without)).unwrap();
        assert!(state(&workspace).2, "the parts no longer add up");
        assert_eq!(check(&workspace), []);
    }

    #[test]
    fn answers_on_another_scale_or_of_other_periods_are_refused() {
        let mut workspace = Workspace::default();
        let (id, _) = transact(&mut workspace, |tx| add_kpi(tx, *two_points())).unwrap();
        let before = workspace.clone();
        for (at, counts) in [("2025-01", vec![1, 2, 3]), ("2025-Q1", vec![1, 2])] {
            let totals = [(period(at), counts)].into();
            let answers = Answers { totals, division: None, meeting: Meeting::Replace };
            let refused = transact(&mut workspace, |tx| take_answers(tx, Target::Existing(id), &answers));
            assert_eq!(refused.unwrap_err(), Refused::OutOfRange);
        }
        assert_eq!(workspace, before);
    }
}

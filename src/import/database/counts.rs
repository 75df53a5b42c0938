//! What a database has counted, row by row, as the counts of a KPI.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::{
    base::period::Period,
    import::survey::{
        Counted, Group, Reason,
        date::{self, Written},
        score, segment_name,
        segments::MOST_SEGMENTS,
    },
};

use super::{DatabaseError, sql::Measure};

/// Rows of counts at most: more of them are no groups any more.
pub const MOST_ROWS: usize = 200_000;

/// One row of an answer, in the texts that the server gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub reason: Option<String>,
    /// A day or a moment of the period.
    pub period: Option<String>,
    pub segment: Option<String>,
    pub score: Option<String>,
    pub answers: Option<String>,
}

/// Adds rows up. A row without a reason is judged as one of a file is, since a person may have written the statement.
pub fn counted(rows: &[Row], measure: &Measure, divides: bool) -> Result<Counted, DatabaseError> {
    if rows.len() > MOST_ROWS {
        return Err(DatabaseError::TooManyGroups);
    }
    let mut counted = Counted::default();
    for row in rows {
        let answers = number_of(row)?;
        counted.rows = counted.rows.checked_add(answers).ok_or_else(|| not_a_count(row))?;
        match judge(row, measure)? {
            Ok((period, score)) => {
                counted.accepted += answers;
                let segment = divides.then(|| segment_name(text(row.segment.as_ref()).as_bytes()));
                let counts = counted.groups.entry(Group { period: Some(period), segment }).or_default();
                counts.resize(points(measure), 0);
                if let Some(count) = counts.get_mut(score) {
                    *count += answers;
                }
            }
            Err(reason) => *counted.rejected.entry(reason).or_default() += answers,
        }
    }
    counted.rejected.retain(|_, count| *count > 0);
    let segments: HashSet<_> = counted.groups.keys().map(|group| &group.segment).collect();
    if segments.len() > MOST_SEGMENTS {
        return Err(DatabaseError::TooManySegments);
    }
    Ok(counted)
}

fn points(measure: &Measure) -> usize {
    usize::from(measure.scale.max.saturating_sub(measure.scale.min)) + 1
}

fn text(cell: Option<&String>) -> &str {
    cell.map_or("", |text| text.trim())
}

fn not_a_count(row: &Row) -> DatabaseError {
    DatabaseError::NotACount(text(row.answers.as_ref()).chars().take(40).collect())
}

fn number_of(row: &Row) -> Result<u64, DatabaseError> {
    text(row.answers.as_ref()).parse().map_err(|_| not_a_count(row))
}

/// Period and score of a row, or why its answers are not counted.
fn judge(row: &Row, measure: &Measure) -> Result<Result<(Period, usize), Reason>, DatabaseError> {
    let given = text(row.reason.as_ref());
    if !given.is_empty() {
        let known = Reason::ALL.into_iter().find(|reason| reason.code() == given);
        let unknown = || DatabaseError::UnknownReason(given.chars().take(40).collect());
        return known.map(Err).ok_or_else(unknown);
    }
    let score = match score::read(text(row.score.as_ref()).as_bytes(), &measure.scale) {
        Ok(score) => score,
        Err(reason) => return Ok(Err(reason)),
    };
    Ok(period_of(text(row.period.as_ref()), measure).map(|period| (period, score)).ok_or(Reason::DateBad))
}

fn period_of(text: &str, measure: &Measure) -> Option<Period> {
    let Written::Day(day) = date::read(text.as_bytes(), None) else { return None };
    let part = |number| i8::try_from(number).ok();
    let date = Date::new(day.year, part(day.month)?, part(day.day)?).ok()?;
    Period::of(date, measure.length, measure.fiscal_start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::period::PeriodLength, model::kpi::Scale};

    fn row(reason: &str, period: &str, segment: &str, score: &str, answers: &str) -> Row {
        let cell = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Row {
            reason: cell(reason),
            period: cell(period),
            segment: cell(segment),
            score: cell(score),
            answers: cell(answers),
        }
    }

    fn five(rows: &[Row]) -> Result<Counted, DatabaseError> {
        let scale = Scale { min: 1, max: 5 };
        counted(rows, &Measure { scale, length: PeriodLength::Quarter, fiscal_start: 4 }, true)
    }

    #[test]
    fn every_answer_counts_or_is_rejected_by_reason() {
        let counted = five(&[
            row("", "2025-04-01 00:00:00", "a", "5", "3"),
            row("", "2025-06-30", " a ", "5.00", "1"),
            row("", "2025-04-01", "", "1", "2"),
            row("score_blank", "", "", "", "7"),
            row("", "2025-04-01", "a", "", "1"),
            row("", "2025-04-01", "a", "4.5", "1"),
            row("", "2025-04-01", "a", "6", "1"),
            row("", "9999-01-01", "a", "5", "1"),
            row("", "", "a", "5", "1"),
        ])
        .unwrap();
        assert_eq!((counted.rows, counted.accepted), (18, 6));
        let rejected: Vec<_> = counted.rejected.iter().map(|(why, count)| (why.code(), *count)).collect();
        assert_eq!(
            rejected,
            [("score_blank", 8), ("score_fraction", 1), ("score_out_of_range", 1), ("date_bad", 2)]
        );
        let groups: Vec<String> =
            counted.groups.iter().map(|(group, counts)| format!("{group:?} {counts:?}")).collect();
        assert_eq!(groups.len(), 2, "{groups:?}");
        assert!(groups.iter().all(|group| group.contains("2026-Q1")), "{groups:?}");
        assert_eq!(counted.total(), [2, 0, 0, 0, 4]);
    }

    #[test]
    fn what_is_no_count_is_refused() {
        for wrong in ["", "-1", "1.5", "many", "99999999999999999999999"] {
            let found = five(&[row("", "2025-04-01", "a", "5", wrong)]);
            assert_eq!(found, Err(DatabaseError::NotACount(wrong.to_owned())));
        }
        let most = u64::MAX.to_string();
        let twice = [row("", "2025-04-01", "a", "5", &most), row("", "2025-04-01", "a", "5", &most)];
        assert_eq!(five(&twice), Err(DatabaseError::NotACount(most)));
        let unknown = five(&[row("because", "", "", "", "1")]);
        assert_eq!(unknown, Err(DatabaseError::UnknownReason("because".to_owned())));
    }
}

//! How many customers of each beginning are still there (F16).

use crate::{
    base::id::Id,
    model::{Workspace, kpi::Cohort},
};

use super::super::formulas::retention::{CohortAge, cohort_retention};

/// All cohorts of a workspace, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Triangle {
    pub rows: Vec<Row>,
    /// By age, from 0; None when a cohort is impossible (nobody began, or more stayed than began).
    pub pooled: Option<Vec<CohortAge>>,
}

/// One cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub cohort: Id<Cohort>,
    pub size: u64,
    /// By age, from 0, with the share of those who began, 0–1; None where that cannot be.
    pub ages: Vec<(u64, Option<f64>)>,
}

impl Triangle {
    /// Ages shown, the beginning included.
    pub fn ages(&self) -> usize {
        self.rows.iter().map(|row| row.ages.len()).max().unwrap_or(0)
    }

    /// Whether the pooled share rises somewhere with age, which it may because fewer cohorts reach it.
    pub fn rises(&self) -> bool {
        let pooled = self.pooled.iter().flatten();
        let retention: Vec<f64> = pooled.map(|age| age.retention).collect();
        retention.windows(2).any(|pair| matches!(pair, [before, after] if after > before))
    }
}

/// The triangle of all cohorts.
pub fn triangle(workspace: &Workspace) -> Triangle {
    let mut cohorts: Vec<_> = workspace.cohorts.iter().collect();
    cohorts.sort_by(|a, b| (a.1.start, &a.1.name, a.0).cmp(&(b.1.start, &b.1.name, b.0)));
    let counts: Vec<Vec<u64>> = cohorts.iter().map(|(_, cohort)| by_age(cohort)).collect();
    let rows = cohorts.iter().zip(&counts).map(|((id, cohort), ages)| {
        let share = |active: u64| {
            (cohort.size > 0 && active <= cohort.size).then(|| active as f64 / cohort.size as f64)
        };
        let ages = ages.iter().map(|active| (*active, share(*active))).collect();
        Row { cohort: *id, size: cohort.size, ages }
    });
    Triangle { rows: rows.collect(), pooled: cohort_retention(&counts).ok() }
}

/// The size at age 0, then those still active.
fn by_age(cohort: &Cohort) -> Vec<u64> {
    std::iter::once(cohort.size).chain(cohort.active.iter().skip(1).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::transact;

    fn of(cohorts: &[(&str, u64, &[u64])]) -> Triangle {
        let mut workspace = Workspace::default();
        let made = transact(&mut workspace, |tx| {
            for (start, size, active) in cohorts {
                let start = start.parse().ok();
                tx.add(Cohort { start, size: *size, active: active.to_vec(), ..Cohort::default() });
            }
            Ok(())
        });
        made.unwrap();
        triangle(&workspace)
    }

    #[test]
    fn cohorts_are_pooled_by_age() {
        let triangle = of(&[("2025-02", 100, &[100, 50]), ("2025-01", 100, &[100, 90, 80])]);
        assert_eq!(triangle.rows[0].ages, [(100, Some(1.0)), (90, Some(0.9)), (80, Some(0.8))]);
        let pooled = triangle.pooled.as_ref().unwrap();
        assert_eq!((pooled[1].retention, pooled[1].cohorts), (0.7, 2));
        assert_eq!((pooled[2].retention, pooled[2].cohorts), (0.8, 1));
        assert!(triangle.rises());
        assert_eq!(triangle.ages(), 3);
    }

    #[test]
    fn an_impossible_cohort_is_shown_and_not_pooled() {
        let triangle = of(&[("2025-01", 0, &[0, 1])]);
        assert_eq!(triangle.pooled, None);
        assert_eq!(triangle.rows[0].ages, [(0, None), (1, None)]);
        assert_eq!(of(&[]).pooled, None);
    }
}

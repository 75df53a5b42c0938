//! Several uses of one instrument after each other: what has moved.

use jiff::civil::Date;

use crate::{
    base::id::Id,
    model::{Workspace, maturity::Assessment},
};

use super::{Index, Outcome, results};

/// One assessment on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct CoursePoint {
    pub assessment: Id<Assessment>,
    pub name: String,
    pub date: Option<Date>,
    /// Stage plus progress, or the overall index 0–100; `None` when it is not defined.
    pub value: Option<f64>,
    /// Dimensions or competencies, 0–100.
    pub indices: Vec<Index>,
}

/// All assessments with the same instrument in the same version as this one, by date; those without a date
/// come last. Only such assessments can be compared.
pub fn course(workspace: &Workspace, assessment: Id<Assessment>) -> Vec<CoursePoint> {
    let used = |id| {
        let record = workspace.assessments.get(id)?;
        let instrument = workspace.instruments.get(record.instrument)?;
        Some((instrument.code.clone(), instrument.version))
    };
    let Some(wanted) = used(assessment) else { return Vec::new() };
    let same =
        workspace.assessments_in_order().into_iter().filter(|(id, _)| used(*id).as_ref() == Some(&wanted));
    let mut points: Vec<CoursePoint> = same
        .filter_map(|(id, record)| {
            let (value, indices) = match results(workspace, id)?.outcome {
                Outcome::Staged(staged) => (Some(staged.position), staged.dimensions),
                Outcome::Profile(profile) => (profile.overall, profile.competencies),
                Outcome::Undefined(_) => (None, Vec::new()),
            };
            let (name, date) = (record.name.clone(), record.date);
            Some(CoursePoint { assessment: id, name, date, value, indices })
        })
        .collect();
    points.sort_by_key(|point| (point.date.is_none(), point.date));
    points
}

/// The newest assessment that `wanted` holds for: by its date, then by its place in the workspace.
pub fn latest(workspace: &Workspace, wanted: impl Fn(&Assessment) -> bool) -> Option<Id<Assessment>> {
    let rows = workspace.assessments_in_order().into_iter().filter(|(_, own)| wanted(own));
    rows.max_by_key(|(_, own)| own.date).map(|(id, _)| id)
}

//! Verbs for KPIs and their values.

use crate::{
    base::{id::Id, period::Period},
    model::{
        Workspace,
        kpi::{Kpi, Point},
    },
};

use super::{
    place::{Spot, move_among},
    tx::{Refused, Tx},
};

/// Adds a KPI after the others.
pub fn add_kpi(tx: &mut Tx, kpi: Kpi) -> Result<Id<Kpi>, Refused> {
    let rank = Spot::Last.rank(&tx.workspace().kpis_in_order(), None)?;
    Ok(tx.add(Kpi { rank, ..kpi }))
}

pub fn move_kpi(tx: &mut Tx, id: Id<Kpi>, spot: Spot<Kpi>) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::kpis_in_order)
}

/// Enters or corrects the value of a period; `None` takes it out. The point must be of the form that the
/// KPI's kind needs, with a part no greater than its whole.
pub fn set_point(tx: &mut Tx, id: Id<Kpi>, period: Period, point: Option<Point>) -> Result<(), Refused> {
    let kpi = tx.get(id)?;
    let fits = period.length() == kpi.frequency && point.as_ref().is_none_or(|point| kpi.accepts(point));
    if !fits {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |kpi| match point {
        Some(point) => _ = kpi.series.insert(period, point),
        None => _ = kpi.series.remove(&period),
    })
}

//! Verbs for the window that a KPI's natural limits come from.

use jiff::civil::Date;

use crate::{
    base::{id::Id, period::Period},
    model::kpi::{Baseline, EarlierBaseline, Kpi},
};

use super::tx::{Refused, Tx};

/// A stretch of periods, ends included.
pub type Window = (Period, Period);

/// Sets the window, in place of the one there was.
pub fn set_window(tx: &mut Tx, id: Id<Kpi>, window: Window) -> Result<(), Refused> {
    check(tx.get(id)?, window)?;
    tx.update(id, |kpi| {
        let baseline = kpi.baseline.get_or_insert_default();
        (baseline.from, baseline.to) = (Some(window.0), Some(window.1));
    })
}

/// Begins a new window with the reason for it; the one before goes into the history.
pub fn rebase(tx: &mut Tx, id: Id<Kpi>, window: Window, (note, date): (String, Date)) -> Result<(), Refused> {
    check(tx.get(id)?, window)?;
    tx.update(id, |kpi| {
        let before = kpi.baseline.take();
        let (method, trended) = before.as_ref().map(|b| (b.method, b.trended)).unwrap_or_default();
        let mut history = before.as_ref().map(|b| b.history.clone()).unwrap_or_default();
        history.extend(before.map(|before| earlier(before, date)));
        let (from, to) = (Some(window.0), Some(window.1));
        kpi.baseline = Some(Baseline { from, to, method, trended, note, history, ..Baseline::default() });
    })
}

/// A window as the history keeps it.
fn earlier(before: Baseline, date: Date) -> EarlierBaseline {
    let Baseline { from, to, method, trended, excluded, note, .. } = before;
    EarlierBaseline { from, to, method, trended, excluded, note, until: Some(date) }
}

/// Takes an earlier window, counted from 0, out of the history.
pub fn forget_earlier(tx: &mut Tx, id: Id<Kpi>, place: usize) -> Result<(), Refused> {
    let known = tx.get(id)?.baseline.as_ref().is_some_and(|baseline| place < baseline.history.len());
    if !known {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |kpi| {
        if let Some(baseline) = &mut kpi.baseline {
            baseline.history.remove(place);
        }
    })
}

/// Leaves a special period out of limits and signals; one that is left out already keeps its reason.
pub fn leave_out(tx: &mut Tx, id: Id<Kpi>, period: Period, reason: String) -> Result<(), Refused> {
    if period.length() != tx.get(id)?.frequency {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |kpi| _ = kpi.baseline.get_or_insert_default().excluded.entry(period).or_insert(reason))
}

/// Counts a period again that was left out.
pub fn count_again(tx: &mut Tx, id: Id<Kpi>, period: Period) -> Result<(), Refused> {
    tx.update(id, |kpi| {
        if let Some(baseline) = &mut kpi.baseline {
            baseline.excluded.remove(&period);
        }
    })
}

fn check(kpi: &Kpi, (from, to): Window) -> Result<(), Refused> {
    let fits = from.length() == kpi.frequency && to.length() == kpi.frequency && from <= to;
    if fits { Ok(()) } else { Err(Refused::OutOfRange) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        edit::transact,
        model::{Workspace, kpi::BaselineMethod},
    };

    fn p(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn a_new_window_keeps_the_old_one_in_the_history() {
        let mut workspace = Workspace::default();
        let (id, _) = transact(&mut workspace, |tx| {
            let id = tx.add(Kpi::default());
            set_window(tx, id, (p("2024-01"), p("2024-12")))?;
            tx.update(id, |kpi| kpi.baseline.get_or_insert_default().method = BaselineMethod::XmrMedian)?;
            leave_out(tx, id, p("2024-05"), "Strike".to_owned())?;
            let why = ("New process".to_owned(), date(2025, 7, 1));
            rebase(tx, id, (p("2025-01"), p("2025-06")), why)?;
            Ok(id)
        })
        .unwrap();
        let baseline = workspace.kpis.get(id).unwrap().baseline.clone().unwrap();
        assert_eq!((baseline.from, baseline.to), (Some(p("2025-01")), Some(p("2025-06"))));
        assert_eq!((baseline.note.as_str(), baseline.method), ("New process", BaselineMethod::XmrMedian));
        assert!(baseline.excluded.is_empty());
        let [earlier] = baseline.history.as_slice() else { panic!("one earlier window") };
        assert_eq!((earlier.from, earlier.until), (Some(p("2024-01")), Some(date(2025, 7, 1))));
        assert_eq!(earlier.excluded.get(&p("2024-05")).map(String::as_str), Some("Strike"));
    }

    #[test]
    fn an_impossible_window_changes_nothing() {
        let mut workspace = Workspace::default();
        let (id, _) = transact(&mut workspace, |tx| Ok(tx.add(Kpi::default()))).unwrap();
        for window in [("2024-12", "2024-01"), ("2024-Q1", "2024-Q2")] {
            let window = (p(window.0), p(window.1));
            assert!(transact(&mut workspace, |tx| set_window(tx, id, window)).is_err());
        }
        assert!(transact(&mut workspace, |tx| forget_earlier(tx, id, 0)).is_err());
        assert_eq!(workspace.kpis.get(id).unwrap().baseline, None);
    }
}

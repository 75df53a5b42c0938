//! Which measure drives which (N11): outcomes first, what drives them further on.

use std::collections::HashMap;

use crate::{
    base::id::Id,
    model::{Workspace, kpi::Kpi},
};

/// The measures that are connected, in columns, and those that are not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    pub nodes: Vec<Node>,
    /// Places in `nodes`: the driven one and its driver.
    pub edges: Vec<(usize, usize)>,
    /// Measures that neither drive nor are driven, in the workspace's order.
    pub loose: Vec<Id<Kpi>>,
}

/// One measure at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    pub kpi: Id<Kpi>,
    /// 0 for what drives nothing else; a driver stands further on than all that it drives.
    pub column: usize,
    /// Within the column, from 0.
    pub row: usize,
}

impl Tree {
    /// The number of columns.
    pub fn columns(&self) -> usize {
        self.nodes.iter().map(|node| node.column + 1).max().unwrap_or(0)
    }

    /// The number of rows of the fullest column.
    pub fn rows(&self) -> usize {
        self.nodes.iter().map(|node| node.row + 1).max().unwrap_or(0)
    }
}

/// The tree of all measures. In a circle the link that closes it is drawn, but does not move anything.
pub fn tree(workspace: &Workspace) -> Tree {
    let all: Vec<(Id<Kpi>, Vec<Id<Kpi>>)> = workspace
        .kpis_in_order()
        .into_iter()
        .map(|(id, kpi)| {
            let is_other = |driver: &Id<Kpi>| *driver != id && workspace.kpis.contains(*driver);
            (id, kpi.drivers.iter().copied().filter(is_other).collect())
        })
        .collect();
    let is_driver = |id: Id<Kpi>| all.iter().any(|(_, drivers)| drivers.contains(&id));
    let (tied, loose): (Vec<_>, Vec<_>) =
        all.iter().partition(|(id, drivers)| !drivers.is_empty() || is_driver(*id));
    let place: HashMap<Id<Kpi>, usize> = tied.iter().enumerate().map(|(i, (id, _))| (*id, i)).collect();
    let drivers: Vec<Vec<usize>> = tied
        .iter()
        .map(|(_, drivers)| drivers.iter().filter_map(|id| place.get(id).copied()).collect())
        .collect();
    let columns = columns(&drivers);
    let rows = rows(&drivers, &columns);
    let nodes = tied.iter().zip(columns.iter().zip(&rows));
    Tree {
        nodes: nodes
            .map(|((kpi, _), (column, row))| Node { kpi: *kpi, column: *column, row: *row })
            .collect(),
        edges: drivers.iter().enumerate().flat_map(|(i, own)| own.iter().map(move |j| (i, *j))).collect(),
        loose: loose.into_iter().map(|(id, _)| *id).collect(),
    }
}

/// The longest way to each from what drives nothing. In an order in which every driver comes after what it drives,
/// one pass finds it; a link against the order closes a circle and is left out.
fn columns(drivers: &[Vec<usize>]) -> Vec<usize> {
    let order = order(drivers);
    let mut rank = vec![0; drivers.len()];
    for (at, node) in order.iter().enumerate() {
        if let Some(rank) = rank.get_mut(*node) {
            *rank = at;
        }
    }
    let mut columns = vec![0_usize; drivers.len()];
    for &node in &order {
        let (own, own_rank) = (columns[node], rank[node]);
        for &driver in drivers.get(node).into_iter().flatten() {
            if rank[driver] > own_rank {
                columns[driver] = columns[driver].max(own + 1);
            }
        }
    }
    columns
}

/// Depth first without recursion, what is finished last first.
fn order(drivers: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; drivers.len()];
    let is_driver: Vec<bool> =
        (0..drivers.len()).map(|i| drivers.iter().any(|own| own.contains(&i))).collect();
    // What drives nothing goes first, so that a circle is opened where it hangs on an outcome.
    let roots = (0..drivers.len()).filter(|i| !is_driver[*i]);
    let starts: Vec<usize> = roots.chain(0..drivers.len()).collect();
    let mut finished = Vec::with_capacity(drivers.len());
    for start in starts {
        let mut open = vec![(start, 0)];
        if std::mem::replace(&mut seen[start], true) {
            continue;
        }
        while let Some((node, next)) = open.pop() {
            match drivers.get(node).and_then(|own| own.get(next)) {
                Some(&driver) => {
                    open.push((node, next + 1));
                    if !std::mem::replace(&mut seen[driver], true) {
                        open.push((driver, 0));
                    }
                }
                None => finished.push(node),
            }
        }
    }
    finished.reverse();
    finished
}

/// Within each column near what they drive: in the order of the mean row of those, the workspace's order otherwise.
fn rows(drivers: &[Vec<usize>], columns: &[usize]) -> Vec<usize> {
    let mut rows = vec![0_usize; drivers.len()];
    let last = columns.iter().copied().max().unwrap_or(0);
    for column in 0..=last {
        let mut here: Vec<(f64, usize)> = (0..drivers.len())
            .filter(|i| columns.get(*i) == Some(&column))
            .map(|i| {
                let above = (0..drivers.len()).filter(|j| drivers[*j].contains(&i) && columns[*j] < column);
                let above: Vec<f64> = above.map(|j| rows[j] as f64).collect();
                let mean = above.iter().sum::<f64>() / above.len().max(1) as f64;
                (if above.is_empty() { i as f64 } else { mean }, i)
            })
            .collect();
        here.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        for (row, (_, i)) in here.into_iter().enumerate() {
            rows[i] = row;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::transact;

    /// Measures whose drivers are given by place.
    fn of(drivers: &[&[usize]]) -> (Tree, Vec<Id<Kpi>>) {
        let mut workspace = Workspace::default();
        let made = transact(&mut workspace, |tx| {
            let mut ids = Vec::new();
            for _ in drivers {
                ids.push(crate::edit::kpi::add_kpi(tx, Kpi::default())?);
            }
            for (id, own) in ids.iter().zip(drivers) {
                let own = own.iter().map(|i| ids[*i]).collect();
                tx.update(*id, |kpi| kpi.drivers = own)?;
            }
            Ok(ids)
        });
        let ids = made.unwrap().0;
        (tree(&workspace), ids)
    }

    fn columns_of(drivers: &[&[usize]]) -> Vec<usize> {
        let (tree, ids) = of(drivers);
        ids.iter().filter_map(|id| tree.nodes.iter().find(|node| node.kpi == *id)).map(|n| n.column).collect()
    }

    #[test]
    fn a_driver_stands_further_on_than_all_that_it_drives() {
        assert_eq!(columns_of(&[&[1, 2], &[2], &[]]), [0, 1, 2]);
        assert_eq!(columns_of(&[&[], &[0], &[1]]), [2, 1, 0]);
        let (tree, ids) = of(&[&[1], &[], &[]]);
        assert_eq!((tree.columns(), tree.rows(), tree.loose), (2, 1, vec![ids[2]]));
        assert_eq!(tree.edges, [(0, 1)]);
    }

    #[test]
    fn a_circle_is_drawn_and_ends() {
        let (tree, _) = of(&[&[1], &[2], &[0]]);
        assert_eq!((tree.nodes.len(), tree.edges.len()), (3, 3));
        assert_eq!(columns_of(&[&[0], &[]]).len(), 0, "nothing drives itself");
        assert_eq!(columns_of(&[&[1], &[2], &[1]]), [0, 1, 2]);
    }

    #[test]
    fn no_two_stand_at_one_place() {
        let (tree, _) = of(&[&[2, 3, 4], &[2, 4], &[5], &[5], &[5], &[]]);
        let mut places: Vec<_> = tree.nodes.iter().map(|node| (node.column, node.row)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 6);
    }
}

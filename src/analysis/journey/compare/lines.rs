//! Which stages and lanes of two maps belong together, and in which order they stand.

use crate::{
    base::id::Id,
    model::{
        journey::{Lane, Stage},
        order::Row,
    },
};

use super::{super::gather::Gathered, Difference, LanePair, StagePair};

/// The columns of both maps.
pub(super) fn stages(old: &Gathered, new: &Gathered) -> Vec<StagePair> {
    let matched = matched_stages(old, new);
    let moved = moved(&matched);
    let columns = merged(&matched, old.stages.len());
    columns
        .into_iter()
        .map(|(before, after)| {
            let (before, after) =
                (before.and_then(|i| old.stages.get(i)), after.and_then(|i| new.stages.get(i).zip(Some(i))));
            let difference = match (before, after) {
                (Some((_, old)), Some(((_, new), index))) => {
                    Difference::of_both(moved.contains(&index), is_stage_changed(old, new))
                }
                (Some(_), None) => Difference::Removed,
                _ => Difference::Added,
            };
            StagePair { before: before.map(|row| row.0), after: after.map(|(row, _)| row.0), difference }
        })
        .collect()
}

fn is_stage_changed(old: &Stage, new: &Stage) -> bool {
    old.name.trim() != new.name.trim()
        || old.owner_role.trim() != new.owner_role.trim()
        || old.decision != new.decision
}

/// For each stage of the later map the place of its counterpart in the earlier one.
fn matched_stages(old: &Gathered, new: &Gathered) -> Vec<Option<usize>> {
    let linked = |a: &Row<Stage>, b: &Row<Stage>| b.1.counterpart == a.0 || a.1.counterpart == b.0;
    let by_link = matched(&old.stages, &new.stages, linked);
    if by_link.iter().any(Option::is_some) {
        return by_link;
    }
    let name = |row: &Row<Stage>| row.1.name.trim().to_lowercase();
    matched(&old.stages, &new.stages, |a, b| !name(a).is_empty() && name(a) == name(b))
}

/// For each of the new the place of the first of the old that belongs to it and is not taken yet.
fn matched<T>(old: &[T], new: &[T], belongs: impl Fn(&T, &T) -> bool) -> Vec<Option<usize>> {
    let mut taken = vec![false; old.len()];
    new.iter()
        .map(|new| {
            let found = (0..old.len()).find(|i| !taken[*i] && belongs(&old[*i], new))?;
            taken[found] = true;
            Some(found)
        })
        .collect()
}

/// The places of both in one order: that of the new; an old one without counterpart stands after the old one
/// before it.
fn merged(matched: &[Option<usize>], old: usize) -> Vec<(Option<usize>, Option<usize>)> {
    let mut columns: Vec<(Option<usize>, Option<usize>)> =
        matched.iter().enumerate().map(|(new, old)| (*old, Some(new))).collect();
    for gone in (0..old).filter(|i| !matched.contains(&Some(*i))) {
        let before = gone.checked_sub(1);
        let place = before.and_then(|before| columns.iter().position(|(old, _)| *old == Some(before)));
        columns.insert(place.map_or(0, |place| place + 1), (Some(gone), None));
    }
    columns
}

/// The places in the new order of what left its old order: all but a longest row that kept it.
fn moved(matched: &[Option<usize>]) -> Vec<usize> {
    let kept: Vec<(usize, usize)> =
        matched.iter().enumerate().filter_map(|(new, old)| old.map(|old| (new, old))).collect();
    // The longest rising row that ends at each place, with the place before.
    let mut longest: Vec<(usize, Option<usize>)> = Vec::with_capacity(kept.len());
    for (i, (_, old)) in kept.iter().enumerate() {
        let before = (0..i).filter(|j| kept[*j].1 < *old).max_by_key(|j| (longest[*j].0, usize::MAX - j));
        longest.push((before.map_or(1, |j| longest[j].0 + 1), before));
    }
    let mut at = (0..longest.len()).max_by_key(|i| (longest[*i].0, usize::MAX - i));
    let mut stayed = Vec::new();
    while let Some(i) = at {
        stayed.push(kept[i].0);
        at = longest[i].1;
    }
    kept.into_iter().map(|(new, _)| new).filter(|new| !stayed.contains(new)).collect()
}

/// The rows of both maps: lanes of a kind and name, then of a kind.
pub(super) fn lanes(old: &Gathered, new: &Gathered) -> Vec<LanePair> {
    let rows = |map: &Gathered| -> Vec<(Id<Lane>, Lane)> {
        let rows = map.lanes.iter().filter(|(_, lane)| !lane.kind.is_line());
        rows.map(|(id, lane)| (*id, lane.as_ref().clone())).collect()
    };
    let (old, new) = (rows(old), rows(new));
    let same_name = |a: &(Id<Lane>, Lane), b: &(Id<Lane>, Lane)| {
        a.1.kind == b.1.kind && a.1.name.trim() == b.1.name.trim()
    };
    let mut found = matched(&old, &new, same_name);
    let free: Vec<usize> = (0..old.len()).filter(|i| !found.contains(&Some(*i))).collect();
    let mut free = free.into_iter().collect::<std::collections::VecDeque<_>>();
    for (place, (_, lane)) in found.iter_mut().zip(&new) {
        if place.is_none()
            && let Some(i) = free.iter().position(|i| old[*i].1.kind == lane.kind)
        {
            *place = free.remove(i);
        }
    }
    let row = |(before, after): (Option<usize>, Option<usize>)| {
        let (before, after) = (before.and_then(|i| old.get(i)), after.and_then(|i| new.get(i)));
        let kind = after.or(before).map(|(_, lane)| lane.kind).unwrap_or_default();
        LanePair { before: before.map(|row| row.0), after: after.map(|row| row.0), kind }
    };
    merged(&found, old.len()).into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_stands_where_it_stood() {
        let cases: [(&[Option<usize>], usize, &str); 4] = [
            (&[Some(0), None, Some(2)], 3, "0-0 1- -1 2-2"),
            (&[Some(1), Some(0)], 2, "1-0 0-1"),
            (&[None], 2, "0- 1- -0"),
            (&[], 0, ""),
        ];
        let shown = |place: Option<usize>| place.map(|place| place.to_string()).unwrap_or_default();
        for (matched, old, expected) in cases {
            let columns = merged(matched, old);
            let text: Vec<String> =
                columns.iter().map(|(old, new)| format!("{}-{}", shown(*old), shown(*new))).collect();
            assert_eq!(text.join(" "), expected);
        }
    }

    #[test]
    fn only_what_left_the_order_has_moved() {
        let moved = |places: &[usize]| moved(&places.iter().map(|old| Some(*old)).collect::<Vec<_>>());
        assert!(moved(&[0, 1, 2]).is_empty());
        assert_eq!(moved(&[2, 0, 1]), [0]);
        assert_eq!(moved(&[1, 2, 3, 0]), [3]);
        assert_eq!(moved(&[1, 0]).len(), 1);
        assert!(moved(&[]).is_empty());
    }
}

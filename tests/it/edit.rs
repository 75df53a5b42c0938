//! Whatever is done can be undone and done again, and leaves a workspace without problems.

use cairn::{
    edit::{Fragment, History, Join},
    model::{Workspace, check::check},
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use crate::random_edits::{CLEAN_TEXT, carry_out, label, ops, verbs};

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_is_the_start_and_redoing_all_the_end(ops in ops(CLEAN_TEXT, 1..120)) {
        let start = Workspace::default();
        let mut workspace = start.clone();
        let mut history = History::new();
        let mut states = vec![start.clone()];
        for op in &ops {
            if let Some(patch) = carry_out(&mut workspace, op).filter(|patch| !patch.is_empty()) {
                history.push(label(), patch, Join::Never);
                states.push(workspace.clone());
            }
        }
        let end = workspace.clone();
        for before in states.iter().rev().skip(1) {
            prop_assert!(history.undo(&mut workspace).is_some());
            prop_assert_eq!(&workspace, before);
        }
        prop_assert!(history.undo(&mut workspace).is_none());
        prop_assert_eq!(&workspace, &start);
        while history.redo(&mut workspace).is_some() {}
        prop_assert_eq!(&workspace, &end);
    }

    #[test]
    fn no_verb_leaves_a_problem(ops in ops(CLEAN_TEXT, 1..120)) {
        let mut workspace = Workspace::default();
        for op in &ops {
            let before = workspace.clone();
            if carry_out(&mut workspace, op).is_some() {
                prop_assert_eq!(check(&workspace), vec![], "after {:?}", op);
            } else {
                prop_assert_eq!(&workspace, &before, "refused but changed: {:?}", op);
            }
        }
    }

    #[test]
    fn fragments_lead_from_start_to_end_and_back(ops in ops(CLEAN_TEXT, 1..60)) {
        let mut workspace = Workspace::default();
        let patches: Vec<_> = ops.iter().filter_map(|op| carry_out(&mut workspace, op)).collect();
        let mut copy = Workspace::default();
        for patch in &patches {
            Fragment::after(patch).apply(&mut copy);
        }
        prop_assert_eq!(&copy, &workspace);
        for patch in patches.iter().rev() {
            Fragment::before(patch).apply(&mut copy);
        }
        prop_assert_eq!(&copy, &Workspace::default());
    }
}

/// Else the properties above would hold of nothing.
#[test]
fn the_random_edits_reach_every_verb() {
    let mut runner = TestRunner::deterministic();
    let mut reached = std::collections::BTreeSet::new();
    // Ids are random, so what a run reaches is not always the same; seldom are many runs needed.
    for _ in 0..200 {
        if reached.len() == usize::from(verbs()) {
            break;
        }
        let mut workspace = Workspace::default();
        for op in ops(CLEAN_TEXT, 400..420).new_tree(&mut runner).unwrap().current() {
            if carry_out(&mut workspace, &op).is_some_and(|patch| !patch.is_empty()) {
                reached.insert(op.verb);
            }
        }
    }
    assert_eq!(reached.into_iter().collect::<Vec<_>>(), (0..verbs()).collect::<Vec<_>>());
}

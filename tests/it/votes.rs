//! Votes by role: within the budget, out of sight until they are closed, and what they come to.

use cairn::{
    analysis::votes::{dots, tally, turnout},
    base::{id::Id, localised::Lang},
    edit::{ballot, maturity::add_respondent, note::Meeting, transact},
    model::{
        AnyId, Workspace,
        maturity::Respondent,
        strategy::Opportunity,
        workshop::{Ballot, Workshop},
    },
    scene::theme::Theme,
    ui::workshop::WorkshopView,
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, click, press};

type Desk = desk::Desk<WorkshopView>;

struct Room {
    workspace: Workspace,
    ballot: Id<Ballot>,
    roles: Vec<Id<Respondent>>,
    subjects: Vec<AnyId>,
}

/// Three roles that vote on four opportunities with five dots each.
fn room() -> Room {
    let mut workspace = Workspace::default();
    let ((ballot, roles, subjects), _) = transact(&mut workspace, |tx| {
        let roles = ["Sales", "Support", "Product"].map(|role| add_respondent(tx, role.to_owned()).unwrap());
        let subjects: Vec<AnyId> = ["Faster answers", "One invoice", "Clear trial", "New portal"]
            .into_iter()
            .map(|name| tx.add(Opportunity { name: name.to_owned(), ..Opportunity::default() }).into())
            .collect();
        let date = Some(jiff::civil::date(2026, 1, 15));
        let name = "Kick-off".to_owned();
        let workshop = tx.add(Workshop { name, date, participants: roles.to_vec(), ..Workshop::default() });
        let own = Ballot {
            name: "What first?".to_owned(),
            subjects: subjects.clone(),
            dots: 5,
            ..Ballot::default()
        };
        let ballot = ballot::open(tx, &Meeting::Held(workshop), own)?;
        Ok((ballot, roles.to_vec(), subjects))
    })
    .unwrap();
    Room { workspace, ballot, roles, subjects }
}

fn give(room: &mut Room, role: usize, given: &[u8]) {
    let (id, role) = (room.ballot, room.roles[role]);
    for (subject, count) in room.subjects.clone().into_iter().zip(given) {
        transact(&mut room.workspace, |tx| ballot::give(tx, (id, role), subject, *count)).unwrap();
    }
    transact(&mut room.workspace, |tx| ballot::hand_in(tx, id, role)).unwrap();
}

fn close(room: &mut Room) {
    let (id, day) = (room.ballot, jiff::civil::date(2026, 1, 16));
    transact(&mut room.workspace, |tx| ballot::close(tx, id, day)).unwrap();
}

/// The dots that count of each subject.
fn of_each(room: &Room) -> Vec<u32> {
    let dots = dots(&room.workspace);
    room.subjects.iter().map(|subject| dots[subject]).collect()
}

#[test]
fn a_result_is_ranked_with_ties_said_and_known_only_when_closed() {
    let mut room = room();
    give(&mut room, 0, &[3, 2, 0, 0]);
    give(&mut room, 1, &[2, 0, 3, 0]);
    give(&mut room, 2, &[0, 3, 2, 0]);
    assert_eq!(tally(&room.workspace, room.ballot), None);
    assert!(dots(&room.workspace).is_empty());
    close(&mut room);
    let result = tally(&room.workspace, room.ballot).unwrap();
    let told: Vec<_> = result.rows.iter().map(|row| (row.dots, row.rank, row.is_tied)).collect();
    assert_eq!(told, [(5, Some(1), true), (5, Some(1), true), (5, Some(1), true), (0, None, false)]);
    assert_eq!((result.given, result.voters), (15, 3));
    assert_eq!(result.rows[0].by.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [3, 2]);
    assert_eq!(of_each(&room), [5, 5, 5, 0]);
}

#[test]
fn the_vote_that_was_closed_last_counts() {
    let mut room = room();
    give(&mut room, 0, &[3, 0, 2, 0]);
    close(&mut room);
    let workshop = room.workspace.workshops.ids().next().unwrap();
    let subjects = room.subjects[..2].to_vec();
    let own = Ballot { subjects, dots: 3, ..Ballot::default() };
    let (second, _) =
        transact(&mut room.workspace, |tx| ballot::open(tx, &Meeting::Held(workshop), own)).unwrap();
    room.ballot = second;
    give(&mut room, 1, &[0, 3]);
    assert_eq!(of_each(&room), [3, 0, 2, 0]);
    close(&mut room);
    // The third and the fourth were not put to the second vote.
    assert_eq!(of_each(&room), [0, 3, 2, 0]);
}

#[test]
fn the_next_role_is_the_next_that_has_not_voted() {
    let mut room = room();
    give(&mut room, 1, &[1]);
    let turnout = turnout(&room.workspace, room.ballot);
    assert_eq!((turnout.done(), turnout.voters.len()), (1, 3));
    assert_eq!(turnout.next(room.roles[0]), Some(room.roles[2]));
    assert_eq!(turnout.next(room.roles[2]), Some(room.roles[0]));
}

fn screen(room: Room) -> Harness<'static, Desk> {
    let mut harness = Desk::new(room.workspace, Lang::En, Theme::light()).open([1280.0, 800.0]);
    click(&mut harness, "Votes");
    harness
}

fn papers(harness: &Harness<Desk>) -> Vec<(bool, Vec<u8>)> {
    let papers = harness.state().workspace.ballot_papers.values();
    papers.map(|own| (own.handed_in, own.given.iter().map(|dots| dots.count).collect())).collect()
}

#[test]
fn a_role_votes_by_keys_and_hands_on_and_its_dots_are_out_of_sight() {
    let mut harness = screen(room());
    harness.get_by_label("0 of 3 have voted");
    press(&mut harness, Modifiers::NONE, Key::Plus);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Num9);
    harness.get_by_label("0 of 5 dots left");
    harness.get_by_label("One invoice: 4 dots");
    assert_eq!(papers(&harness), [(false, vec![1, 4])]);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("1 of 3 have voted");
    harness.get_by_label("5 of 5 dots left");
    assert!(harness.query_by_label("One invoice: 4 dots").is_none());
    click(&mut harness, "Sales, has voted");
    harness.get_by_label("The dots are out of sight until the vote is closed.");
    assert!(harness.query_by(|node| node.label().is_some_and(|label| label.contains("4 dots"))).is_none());
}

#[test]
fn closing_shows_the_result_and_opening_again_takes_two_presses() {
    let mut room = room();
    give(&mut room, 0, &[3, 2, 0, 0]);
    let mut harness = screen(room);
    click(&mut harness, "Close the vote");
    harness.get_by_label("1. Faster answers: 3 dots (Sales 3)");
    click(&mut harness, "Open again…");
    assert!(harness.state().workspace.ballots.values().all(|ballot| ballot.closed.is_some()));
    click(&mut harness, "Open again");
    assert!(harness.state().workspace.ballots.values().all(|ballot| ballot.closed.is_none()));
}

#[test]
fn impact_and_effort_are_rated_role_by_role_with_two_keys_each() {
    let mut harness = screen(room());
    click(&mut harness, "Impact and effort");
    click(&mut harness, "Opportunities");
    for key in [Key::Num4, Key::Num2, Key::Num5, Key::Num1] {
        press(&mut harness, Modifiers::NONE, key);
    }
    let ratings: Vec<_> =
        harness.state().workspace.ratings.values().map(|own| (own.impact, own.effort)).collect();
    assert_eq!(ratings.len(), 2);
    assert!(ratings.contains(&(Some(4.0), Some(2.0))) && ratings.contains(&(Some(5.0), Some(1.0))));
    click(&mut harness, "Show before all have rated");
    click(&mut harness, "Go on rating");
}

//! When the steps of an agenda begin and how long it takes.

use jiff::{SignedDuration, civil::Time};

use crate::{
    base::id::Id,
    model::{Workspace, workshop::Workshop},
};

/// How long the steps take together, in minutes.
pub fn total(minutes: impl IntoIterator<Item = u16>) -> u32 {
    minutes.into_iter().map(u32::from).sum()
}

/// When each step begins, and at the end when the last one is over. After midnight the clock goes on from 0:00.
pub fn clock(starts: Time, minutes: impl IntoIterator<Item = u16>) -> Vec<Time> {
    let mut times = vec![starts];
    let mut now = starts;
    for minutes in minutes {
        now = now.wrapping_add(SignedDuration::from_mins(i64::from(minutes)));
        times.push(now);
    }
    times
}

/// How long a workshop takes, in minutes.
pub fn length(workspace: &Workspace, workshop: Id<Workshop>) -> u32 {
    total(workspace.agenda_of(workshop).iter().map(|(_, step)| step.minutes))
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn steps_follow_each_other_on_the_clock() {
        let minutes = [10, 0, 55, 480];
        assert_eq!(total(minutes), 545);
        let expected =
            [time(9, 0, 0, 0), time(9, 10, 0, 0), time(9, 10, 0, 0), time(10, 5, 0, 0), time(18, 5, 0, 0)];
        assert_eq!(clock(time(9, 0, 0, 0), minutes), expected);
    }

    #[test]
    fn an_agenda_may_go_on_after_midnight() {
        assert_eq!(clock(time(23, 30, 0, 0), [45]), [time(23, 30, 0, 0), time(0, 15, 0, 0)]);
        assert_eq!(total([u16::MAX; 4]), 4 * 65_535);
    }
}

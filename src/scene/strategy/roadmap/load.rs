//! How many initiatives a role has at work at once, as a strip below its bars.

use std::collections::BTreeMap;

use crate::{
    analysis::plan::{MANY_AT_ONCE, at_once},
    base::geom::rect,
    model::Workspace,
    scene::theme::space,
    tr,
};

use super::{
    super::{Sheet, sheet::SMALL},
    Time,
};

pub const HEIGHT: f32 = 24.0;

/// The load of every role, step by step.
pub struct Load(BTreeMap<String, Vec<usize>>);

/// The load of one role.
pub struct RoleLoad(Vec<usize>);

impl Load {
    pub fn of(workspace: &Workspace, time: &Time) -> Self {
        let step = time.scale.months();
        let count = time.steps().count();
        Self(at_once(workspace, time.first, (step, count)))
    }

    pub fn of_role(&self, role: &str) -> RoleLoad {
        RoleLoad(self.0.get(role).cloned().unwrap_or_default())
    }
}

impl RoleLoad {
    /// One thing at a time is no load to speak of.
    pub fn is_worth_a_strip(&self) -> bool {
        self.0.iter().any(|count| *count > 1)
    }

    /// Stretches of steps with the same count: from, to (not included), how many.
    fn stretches(&self) -> Vec<(usize, usize, usize)> {
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for (step, count) in self.0.iter().enumerate() {
            match found.last_mut().filter(|last| last.2 == *count) {
                Some(last) => last.1 = step + 1,
                None => found.push((step, step + 1, *count)),
            }
        }
        found
    }
}

/// Draws the strip with its top at `y`: what is more than one, in numbers; what is many, also in words.
pub fn strip(sheet: &mut Sheet, time: &Time, (load, y): (&RoleLoad, f32)) {
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    let starts: Vec<i32> = time.steps().collect();
    let end = time.first + time.count;
    for (from, to, count) in load.stretches().into_iter().filter(|(.., count)| *count > 1) {
        let x_of = |at: usize| time.x(starts.get(at).copied().unwrap_or(end));
        let (left, right) = (x_of(from) + 2.0, x_of(to) - 2.0);
        let is_many = count >= MANY_AT_ONCE;
        let (ink, thick) = if is_many { (theme.caution, 3.0) } else { (theme.second_ink, 1.0) };
        sheet.block_of(rect(left, y, right - left, thick), 1.0, ink);
        let text = if is_many {
            format!("● {}", tr!(lang, "roadmap-many-at-once", count = count))
        } else {
            tr!(lang, "roadmap-at-once", count = count)
        };
        sheet.line((left, y + 16.0, right - left - space::XS), &text, SMALL, ink);
    }
}

//! Across and what parts them: a stage is one column, and as wide as its steps when it has several.

use std::collections::HashMap;

use crate::{
    base::id::Id,
    model::{
        Workspace,
        journey::{Card, Stage, Step},
        order::{Row as Sibling, in_order},
    },
};

use super::COLUMN;

/// Width of a step where a stage has several, in points.
const STEP: f32 = 176.0;

/// A stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    pub stage: Id<Stage>,
    pub x: f32,
    pub width: f32,
    /// The first of its slots.
    pub first_slot: usize,
    /// How many slots it has, at least 1.
    pub slots: usize,
}

impl Column {
    /// Whether the stage is divided into steps.
    pub fn has_steps(&self, slots: &[Slot]) -> bool {
        slots.get(self.first_slot).is_some_and(|slot| slot.step.is_set())
    }
}

/// A step of a stage, or a stage without steps: the narrowest place a card can stand in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slot {
    /// Unset where the stage has no steps.
    pub step: Id<Step>,
    pub column: usize,
    pub x: f32,
    pub width: f32,
}

/// The columns of a map with their slots.
#[derive(Clone, Debug, Default)]
pub(super) struct Across<'a> {
    pub columns: Vec<Column>,
    pub slots: Vec<Slot>,
    steps: HashMap<Id<Stage>, Vec<Sibling<'a, Step>>>,
    slot_of: HashMap<Id<Step>, usize>,
}

impl<'a> Across<'a> {
    pub(super) fn new(workspace: &'a Workspace, stages: &[Sibling<Stage>]) -> Self {
        let mut found = Self::default();
        for (id, step) in in_order(&workspace.steps, |_| true) {
            found.steps.entry(step.stage).or_default().push((id, step));
        }
        let mut x = 0.0;
        for (number, (stage, _)) in stages.iter().enumerate() {
            let steps = found.steps.get(stage).map_or(&[][..], |steps| steps);
            let count = steps.len().max(1);
            let width = if count > 1 { count as f32 * STEP } else { COLUMN };
            let first_slot = found.slots.len();
            found.columns.push(Column { stage: *stage, x, width, first_slot, slots: count });
            for i in 0..count {
                let step = steps.get(i).map(|(id, _)| *id).unwrap_or_default();
                let (x, width) = (x + i as f32 * width / count as f32, width / count as f32);
                if step.is_set() {
                    found.slot_of.insert(step, found.slots.len());
                }
                found.slots.push(Slot { step, column: number, x, width });
            }
            x += width;
        }
        found
    }

    /// The width of all.
    pub(super) fn width(&self) -> f32 {
        self.columns.last().map_or(0.0, |column| column.x + column.width)
    }

    pub(super) fn steps_of(&self, stage: Id<Stage>) -> &[Sibling<'a, Step>] {
        self.steps.get(&stage).map_or(&[], |steps| steps)
    }

    /// How many columns a card covers that begins in this one.
    pub(super) fn span(&self, column: usize, card: &Card) -> usize {
        (1 + usize::from(card.more_stages)).min(self.columns.len().saturating_sub(column)).max(1)
    }

    /// The slots a card covers that begins in this column, the last one excluded.
    pub(super) fn slots_of(&self, column: usize, card: &Card) -> [usize; 2] {
        let Some(first) = self.columns.get(column) else { return [0, 0] };
        let last = self.columns.get(column + self.span(column, card) - 1).unwrap_or(first);
        let of_step = self.slot_of.get(&card.step).filter(|slot| self.slots[**slot].column == column);
        match of_step {
            Some(slot) if card.more_stages == 0 => [*slot, slot + 1],
            Some(slot) => [*slot, last.first_slot + last.slots],
            None => [first.first_slot, last.first_slot + last.slots],
        }
    }

    /// From where to where a run of slots reaches.
    pub(super) fn reach(&self, [from, to]: [usize; 2]) -> (f32, f32) {
        let start = self.slots.get(from).map_or(0.0, |slot| slot.x);
        let end =
            to.checked_sub(1).and_then(|last| self.slots.get(last)).map_or(start, |slot| slot.x + slot.width);
        (start, end)
    }
}

/// Which of things that follow each other from `x` on holds a coordinate.
pub(super) fn at<T>(things: &[T], place: impl Fn(&T) -> (f32, f32), coordinate: f32) -> Option<usize> {
    let after = things.partition_point(|thing| place(thing).0 <= coordinate);
    let index = after.checked_sub(1)?;
    things.get(index).filter(|thing| coordinate < place(thing).0 + place(thing).1).map(|_| index)
}

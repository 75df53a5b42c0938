//! The tool inventory by category: what is missing, what it costs (domain 1(d), T1).

use crate::{
    base::id::Id,
    model::{
        Workspace,
        governance::{Tool, ToolCategory, ToolState},
        order::Row,
    },
};

/// The categories a programme is expected to cover: the five of the source, customer data platform and AI.
pub const EXPECTED: [ToolCategory; 7] = [
    ToolCategory::Crm,
    ToolCategory::Cms,
    ToolCategory::Analytics,
    ToolCategory::Automation,
    ToolCategory::Feedback,
    ToolCategory::Cdp,
    ToolCategory::Ai,
];

/// The inventory in figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inventory {
    /// Tools of each category that has any, in the order of categories.
    pub groups: Vec<(ToolCategory, Vec<Id<Tool>>)>,
    /// Expected categories in which nothing is used or tried yet.
    pub missing: Vec<ToolCategory>,
    /// Tools with a gap written down.
    pub gaps: usize,
    /// What is used, tried or about to go costs a year, as far as it is known.
    pub cost: Cost,
    /// What is planned will cost a year, as far as it is known.
    pub planned: Cost,
}

/// A sum of what is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    /// A year, in the workspace's currency; `None` while no cost is known.
    pub sum: Option<f64>,
    /// Tools whose cost is not known.
    pub unknown: usize,
}

impl Cost {
    fn add(&mut self, cost: Option<f64>) {
        match cost.filter(|cost| cost.is_finite()) {
            Some(cost) => self.sum = Some(self.sum.unwrap_or(0.0) + cost),
            None => self.unknown += 1,
        }
    }
}

/// Whether something of the kind works for the programme today.
fn is_there(state: ToolState) -> bool {
    matches!(state, ToolState::Pilot | ToolState::InUse)
}

/// Puts the tools in groups and sums them up.
pub fn inventory(workspace: &Workspace) -> Inventory {
    let tools = workspace.tools_in_order();
    let mut inventory = Inventory::default();
    for category in ToolCategory::ALL.iter().copied() {
        let own: Vec<&Row<Tool>> = tools.iter().filter(|(_, tool)| tool.category == category).collect();
        if EXPECTED.contains(&category) && !own.iter().any(|(_, tool)| is_there(tool.state)) {
            inventory.missing.push(category);
        }
        if !own.is_empty() {
            inventory.groups.push((category, own.into_iter().map(|(id, _)| *id).collect()));
        }
    }
    for (_, tool) in &tools {
        inventory.gaps += usize::from(!tool.gap.trim().is_empty());
        match tool.state {
            ToolState::Pilot | ToolState::InUse | ToolState::Retire => inventory.cost.add(tool.cost_per_year),
            ToolState::Planned => inventory.planned.add(tool.cost_per_year),
            ToolState::None => {}
        }
    }
    inventory
}

#[cfg(test)]
mod tests {
    use super::{ToolCategory as C, ToolState as S, *};
    use crate::edit::{organisation::add_tool, transact};

    #[test]
    fn gaps_and_costs_are_summed_up_and_a_missing_cost_is_not_nothing() {
        let mut workspace = Workspace::default();
        for (category, state, cost, gap) in [
            (C::Crm, S::InUse, Some(12_000.0), "no administrator"),
            (C::Crm, S::Retire, None, " "),
            (C::Feedback, S::Pilot, Some(0.0), ""),
            (C::Cdp, S::Planned, Some(30_000.0), ""),
            (C::Other, S::InUse, Some(0.5), ""),
            (C::Cms, S::None, Some(99.0), ""),
        ] {
            let tool = Tool { category, state, cost_per_year: cost, gap: gap.to_owned(), ..Tool::default() };
            transact(&mut workspace, |tx| add_tool(tx, tool)).unwrap();
        }
        let inventory = inventory(&workspace);
        assert_eq!(inventory.cost, Cost { sum: Some(12_000.5), unknown: 1 });
        assert_eq!(inventory.planned, Cost { sum: Some(30_000.0), unknown: 0 });
        assert_eq!(inventory.gaps, 1);
        assert_eq!(inventory.missing, [C::Cms, C::Analytics, C::Automation, C::Cdp, C::Ai]);
        let groups: Vec<_> = inventory.groups.iter().map(|(own, tools)| (*own, tools.len())).collect();
        assert_eq!(groups, [(C::Crm, 2), (C::Cms, 1), (C::Feedback, 1), (C::Cdp, 1), (C::Other, 1)]);
    }

    #[test]
    fn an_empty_inventory_has_no_sum() {
        let inventory = inventory(&Workspace::default());
        assert_eq!((inventory.cost.sum, inventory.missing.len()), (None, 7));
    }
}

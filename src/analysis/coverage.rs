//! Which segments, journeys and channels have a persona, and which have none.

use std::collections::BTreeMap;

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        order::in_order,
        persona::{Persona, Segment},
    },
};

/// One thing and the personas that stand for it, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Covered {
    pub id: AnyId,
    pub personas: Vec<Id<Persona>>,
}

/// What the personas in use cover. Archived personas do not count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    pub segments: Vec<Covered>,
    pub journeys: Vec<Covered>,
    pub channels: Vec<Covered>,
    /// Share of customers that the personas say they stand for, 0–1; `None` when none says it. More than 1 means
    /// that the shares overlap.
    pub customers: Option<f64>,
    /// The same for revenue.
    pub revenue: Option<f64>,
}

impl Coverage {
    pub fn groups(&self) -> [&[Covered]; 3] {
        [&self.segments, &self.journeys, &self.channels]
    }
}

/// The coverage of a workspace.
pub fn coverage(workspace: &Workspace) -> Coverage {
    let personas: Vec<_> =
        workspace.personas_in_order().into_iter().filter(|(_, persona)| !persona.archived).collect();
    let mut by: BTreeMap<AnyId, Vec<Id<Persona>>> = BTreeMap::new();
    for (id, persona) in &personas {
        by.entry(persona.segment.into()).or_default().push(*id);
        for used in &persona.channels {
            by.entry(used.channel.into()).or_default().push(*id);
        }
    }
    let in_use = |id: &Id<Persona>| personas.iter().any(|(other, _)| other == id);
    let of = |id: AnyId| Covered { id, personas: by.get(&id).cloned().unwrap_or_default() };
    let journeys = workspace.journeys_in_order().into_iter().map(|(id, journey)| Covered {
        id: id.into(),
        personas: journey.personas.iter().filter(|id| in_use(id)).copied().collect(),
    });
    let sum = |share: fn(&Persona) -> Option<f64>| {
        personas.iter().filter_map(|(_, persona)| share(persona)).reduce(|sum, share| sum + share)
    };
    let segments: Vec<(Id<Segment>, _)> = in_order(&workspace.segments, |_| true);
    Coverage {
        segments: segments.into_iter().map(|(id, _)| of(id.into())).collect(),
        journeys: journeys.collect(),
        channels: workspace.channels_in_order().into_iter().map(|(id, _)| of(id.into())).collect(),
        customers: sum(|persona| persona.segment_share),
        revenue: sum(|persona| persona.revenue_share),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{Tx, persona::add_persona, transact},
        model::{
            journey::{Channel, Journey},
            persona::ChannelWeight,
        },
    };

    #[test]
    fn what_has_no_persona_in_use_is_not_covered() {
        let mut workspace = Workspace::default();
        let ((sam, old), _) = transact(&mut workspace, |tx: &mut Tx| {
            let [small, _large] = ["Small", "Large"]
                .map(|name| tx.add(Segment { name: name.to_owned(), ..Segment::default() }));
            let web = tx.add(Channel::default());
            let channels = vec![ChannelWeight { channel: web, weight: None }];
            let share = Some(0.25);
            let sam = Persona { segment: small, segment_share: share, channels, ..Persona::default() };
            let sam = add_persona(tx, sam)?;
            let old = Persona { archived: true, segment: small, segment_share: share, ..Persona::default() };
            let old = add_persona(tx, old)?;
            tx.add(Journey { personas: vec![old], ..Journey::default() });
            tx.add(Journey { personas: vec![old, sam], ..Journey::default() });
            Ok((sam, old))
        })
        .unwrap();
        let found = coverage(&workspace);
        let count = |group: &[Covered]| {
            let mut counts: Vec<usize> = group.iter().map(|covered| covered.personas.len()).collect();
            counts.sort_unstable();
            counts
        };
        assert_eq!(found.groups().map(count), [vec![0, 1], vec![0, 1], vec![1]]);
        assert!(found.groups().concat().iter().all(|covered| !covered.personas.contains(&old)));
        assert!(found.channels[0].personas == [sam]);
        assert_eq!((found.customers, found.revenue), (Some(0.25), None));
    }
}

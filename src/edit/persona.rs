//! Verbs for personas. Their fields are changed with [`Tx::update`]; deleting is [`super::remove`].

use crate::{
    base::id::Id,
    model::{
        Workspace,
        evidence::Evidence,
        journey::Channel,
        order::in_order,
        persona::{ChannelWeight, Persona, Segment},
        picture::Picture,
    },
};

use super::{
    place::{Spot, move_among},
    tx::{Refused, Tx},
};

/// Adds a persona after the others.
pub fn add_persona(tx: &mut Tx, persona: Persona) -> Result<Id<Persona>, Refused> {
    let rank = Spot::Last.rank(&tx.workspace().personas_in_order(), None)?;
    Ok(tx.add(Persona { rank, ..persona }))
}

/// Adds a copy right after the original, under the name given.
pub fn duplicate_persona(tx: &mut Tx, id: Id<Persona>, name: String) -> Result<Id<Persona>, Refused> {
    let original = tx.get(id)?.as_ref().clone();
    let rank = Spot::After(id).rank(&tx.workspace().personas_in_order(), None)?;
    Ok(tx.add(Persona { rank, name, ..original }))
}

pub fn move_persona(tx: &mut Tx, id: Id<Persona>, spot: Spot<Persona>) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::personas_in_order)
}

/// Gives a persona a picture, or with `None` its drawn avatar again. A picture that is then used nowhere goes.
pub fn set_picture(tx: &mut Tx, id: Id<Persona>, picture: Option<Picture>) -> Result<(), Refused> {
    let old = tx.get(id)?.picture;
    let new = picture.map(|picture| tx.add(picture)).unwrap_or_default();
    tx.update(id, |persona| persona.picture = new)?;
    if tx.workspace().pictures.contains(old) && tx.workspace().uses(|to| to == old.into()).is_empty() {
        tx.remove(old)?;
    }
    Ok(())
}

/// Makes a channel, after the others, that the persona uses.
pub fn add_channel(
    tx: &mut Tx,
    persona: Id<Persona>,
    id: Id<Channel>,
    channel: Channel,
) -> Result<(), Refused> {
    let rank = Spot::Last.rank(&tx.workspace().channels_in_order(), None)?;
    tx.insert(id, Channel { rank, ..channel })?;
    use_channel(tx, persona, id)
}

/// Says that the persona uses a channel, with a weight not known yet.
pub fn use_channel(tx: &mut Tx, persona: Id<Persona>, channel: Id<Channel>) -> Result<(), Refused> {
    tx.get(channel)?;
    tx.update(persona, |persona| {
        if persona.channels.iter().all(|used| used.channel != channel) {
            persona.channels.push(ChannelWeight { channel, weight: None });
        }
    })
}

/// Makes a segment, after the others, to which the persona belongs.
pub fn add_segment(
    tx: &mut Tx,
    persona: Id<Persona>,
    id: Id<Segment>,
    segment: Segment,
) -> Result<(), Refused> {
    let rank = Spot::Last.rank(&in_order(&tx.workspace().segments, |_| true), None)?;
    tx.insert(id, Segment { rank, ..segment })?;
    tx.update(persona, |persona| persona.segment = id)
}

/// Makes a record of evidence on which the persona rests.
pub fn add_source(
    tx: &mut Tx,
    persona: Id<Persona>,
    id: Id<Evidence>,
    source: Evidence,
) -> Result<(), Refused> {
    tx.insert(id, source)?;
    link_source(tx, persona, id)
}

/// Says that the persona rests on a piece of evidence, and that the evidence is about the persona.
pub fn link_source(tx: &mut Tx, persona: Id<Persona>, source: Id<Evidence>) -> Result<(), Refused> {
    tx.update(persona, |persona| {
        if !persona.evidence.contains(&source) {
            persona.evidence.push(source);
        }
    })?;
    tx.update(source, |source| {
        if !source.personas.contains(&persona) {
            source.personas.push(persona);
        }
    })
}

/// Takes both back; the evidence itself stays.
pub fn unlink_source(tx: &mut Tx, persona: Id<Persona>, source: Id<Evidence>) -> Result<(), Refused> {
    tx.update(persona, |persona| persona.evidence.retain(|linked| *linked != source))?;
    tx.update(source, |source| source.personas.retain(|about| *about != persona))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::transact;

    #[test]
    fn a_source_is_linked_both_ways_once_and_unlinked_both_ways() {
        let mut workspace = Workspace::default();
        let source = Id::random();
        let (persona, _) = transact(&mut workspace, |tx| add_persona(tx, Persona::default())).unwrap();
        transact(&mut workspace, |tx| add_source(tx, persona, source, Evidence::default())).unwrap();
        transact(&mut workspace, |tx| link_source(tx, persona, source)).unwrap();
        assert_eq!(workspace.personas.get(persona).unwrap().evidence, [source]);
        assert_eq!(workspace.evidence.get(source).unwrap().personas, [persona]);
        transact(&mut workspace, |tx| unlink_source(tx, persona, source)).unwrap();
        assert!(workspace.personas.get(persona).unwrap().evidence.is_empty());
        assert!(workspace.evidence.get(source).unwrap().personas.is_empty());
    }

    #[test]
    fn a_channel_is_used_once() {
        let mut workspace = Workspace::default();
        let channel = Id::random();
        let (persona, _) = transact(&mut workspace, |tx| add_persona(tx, Persona::default())).unwrap();
        transact(&mut workspace, |tx| add_channel(tx, persona, channel, Channel::default())).unwrap();
        let ((), patch) = transact(&mut workspace, |tx| use_channel(tx, persona, channel)).unwrap();
        assert!(patch.is_empty());
        assert!(transact(&mut workspace, |tx| use_channel(tx, persona, Id::random())).is_err());
    }
}

//! Verbs for personas. Their fields are changed with [`Tx::update`]; deleting is [`super::remove`].

use crate::{
    base::id::Id,
    model::{
        Workspace,
        evidence::Evidence,
        journey::Channel,
        order::in_order,
        persona::{ChannelWeight, EmpathyEntry, Persona, Segment},
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
    let sources = original.evidence.clone();
    let copy = tx.add(Persona { rank, name, ..original });
    for source in sources.into_iter().filter(|source| source.is_set()) {
        link_source(tx, copy, source)?;
    }
    Ok(copy)
}

/// Which of its lists a persona takes an entry of the empathy map into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drive {
    Need,
    Pain,
}

impl Drive {
    pub fn list(self, persona: &Persona) -> &Vec<String> {
        match self {
            Self::Need => &persona.needs,
            Self::Pain => &persona.pains,
        }
    }

    /// Whether a persona has it already.
    pub fn holds(self, persona: &Persona, text: &str) -> bool {
        self.list(persona).iter().any(|entry| entry.trim() == text.trim())
    }
}

/// Makes an entry of the empathy map the last need or pain of its persona, which then rests on the entry's
/// evidence too. The entry stays in the map.
pub fn take_up(tx: &mut Tx, id: Id<Persona>, drive: Drive, entry: &EmpathyEntry) -> Result<(), Refused> {
    let text = entry.text.trim().to_owned();
    tx.update(id, |persona| {
        if text.is_empty() || drive.holds(persona, &text) {
            return;
        }
        match drive {
            Drive::Need => persona.needs.push(text),
            Drive::Pain => persona.pains.push(text),
        }
    })?;
    entry.evidence.iter().try_for_each(|source| link_source(tx, id, *source))
}

pub fn move_persona(tx: &mut Tx, id: Id<Persona>, spot: Spot<Persona>) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::personas_in_order)
}

/// Gives a persona a picture, or with `None` its drawn avatar again. A picture that is then used nowhere goes.
pub fn set_picture(tx: &mut Tx, id: Id<Persona>, picture: Option<Picture>) -> Result<(), Refused> {
    let old = tx.get(id)?.picture;
    let new = picture.map(|picture| tx.add(picture)).unwrap_or_default();
    tx.update(id, |persona| {
        persona.picture = new;
        persona.crop = None;
    })?;
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
        let ((persona, source), _) = transact(&mut workspace, |tx| {
            Ok((add_persona(tx, Persona::default())?, tx.add(Evidence::default())))
        })
        .unwrap();
        for _ in 0..2 {
            transact(&mut workspace, |tx| link_source(tx, persona, source)).unwrap();
        }
        assert_eq!(workspace.personas.get(persona).unwrap().evidence, [source]);
        assert_eq!(workspace.evidence.get(source).unwrap().personas, [persona]);
        transact(&mut workspace, |tx| unlink_source(tx, persona, source)).unwrap();
        assert!(workspace.personas.get(persona).unwrap().evidence.is_empty());
        assert!(workspace.evidence.get(source).unwrap().personas.is_empty());
    }

    #[test]
    fn an_entry_of_the_map_is_taken_up_once_with_its_evidence() {
        let mut workspace = Workspace::default();
        let ((sam, source), _) = transact(&mut workspace, |tx| {
            let sam = add_persona(tx, Persona { needs: vec!["Speed ".to_owned()], ..Persona::default() })?;
            Ok((sam, tx.add(Evidence::default())))
        })
        .unwrap();
        let entry = |text: &str| EmpathyEntry { text: text.to_owned(), evidence: vec![source] };
        for text in ["Calm", "Calm", " Speed"] {
            transact(&mut workspace, |tx| take_up(tx, sam, Drive::Need, &entry(text))).unwrap();
        }
        transact(&mut workspace, |tx| take_up(tx, sam, Drive::Pain, &entry("Calm"))).unwrap();
        let sam = workspace.personas.get(sam).unwrap();
        assert_eq!(
            (&sam.needs[..], &sam.pains[..]),
            (&["Speed ".to_owned(), "Calm".to_owned()][..], &["Calm".to_owned()][..])
        );
        assert_eq!(sam.evidence, [source]);
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

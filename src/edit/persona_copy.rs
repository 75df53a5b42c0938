//! Personas carried from one workspace to another, with what they refer to.

use std::sync::Arc;

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        check::check,
        evidence::Evidence,
        journey::Channel,
        persona::{Persona, Segment},
        picture::Picture,
    },
};

use super::{
    persona::add_persona,
    place::Spot,
    transact,
    tx::{Refused, Tx},
};

/// One persona and the records it refers to; written as a small workspace of their own.
#[derive(Clone, Debug)]
pub struct Parcel {
    contents: Workspace,
    id: Id<Persona>,
}

/// What becomes of the records that a parcel brings and that are not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongings {
    /// They are added too.
    Add,
    /// Only the persona is added; it refers to what is there already.
    Leave,
}

impl Parcel {
    /// Packs a persona of a workspace; `None` when there is no such persona.
    pub fn pack(workspace: &Workspace, id: Id<Persona>) -> Option<Self> {
        let persona = workspace.personas.get(id)?.as_ref().clone();
        let mut contents = Workspace::default();
        let packed = transact(&mut contents, |tx| {
            copy(tx, &workspace.segments, persona.segment)?;
            copy(tx, &workspace.pictures, persona.picture)?;
            for used in &persona.channels {
                copy(tx, &workspace.channels, used.channel)?;
            }
            for source in sources(&persona) {
                copy(tx, &workspace.evidence, source)?;
                if tx.workspace().evidence.contains(source) {
                    tx.update(source, |source| source.personas.retain(|about| *about == id))?;
                }
            }
            tx.insert(id, persona)
        });
        packed.is_ok().then_some(Self { contents, id })
    }

    /// A workspace as a parcel, when it holds one persona and nothing that is not sound.
    pub fn of(contents: Workspace) -> Option<Self> {
        let mut ids = contents.personas.ids();
        let (Some(id), None) = (ids.next(), ids.next()) else { return None };
        drop(ids);
        check(&contents).is_empty().then_some(Self { contents, id })
    }

    /// The parcel as a workspace, to be written.
    pub fn contents(&self) -> &Workspace {
        &self.contents
    }

    pub fn id(&self) -> Id<Persona> {
        self.id
    }

    pub fn persona(&self) -> Option<&Arc<Persona>> {
        self.contents.personas.get(self.id)
    }

    /// The records that the persona refers to and that a workspace does not have, by id or by name.
    pub fn unknown(&self, workspace: &Workspace) -> Vec<AnyId> {
        let Some(persona) = self.persona() else { return Vec::new() };
        let mut all: Vec<(AnyId, bool)> = Vec::new();
        if persona.segment.is_set() {
            all.push((persona.segment.into(), self.segment(workspace).is_some()));
        }
        let channels = persona.channels.iter().map(|used| used.channel);
        all.extend(channels.map(|id| (id.into(), self.channel(workspace, id).is_some())));
        all.extend(sources(persona).into_iter().map(|id| (id.into(), self.source(workspace, id).is_some())));
        all.dedup();
        all.into_iter().filter(|(_, known)| !known).map(|(id, _)| id).collect()
    }

    fn segment(&self, workspace: &Workspace) -> Option<Id<Segment>> {
        let id = self.persona()?.segment;
        if workspace.segments.contains(id) {
            return Some(id);
        }
        let name = &self.contents.segments.get(id)?.name;
        workspace.segments.iter().find(|(_, other)| is_same_name(&other.name, name)).map(|(id, _)| id)
    }

    fn channel(&self, workspace: &Workspace, id: Id<Channel>) -> Option<Id<Channel>> {
        if workspace.channels.contains(id) {
            return Some(id);
        }
        let name = &self.contents.channels.get(id)?.name;
        workspace.channels.iter().find(|(_, other)| is_same_name(&other.name, name)).map(|(id, _)| id)
    }

    fn source(&self, workspace: &Workspace, id: Id<Evidence>) -> Option<Id<Evidence>> {
        if workspace.evidence.contains(id) {
            return Some(id);
        }
        let source = self.contents.evidence.get(id)?;
        let is_same = |other: &Evidence| {
            is_same_name(&other.name, &source.name) && other.date == source.date && other.kind == source.kind
        };
        workspace.evidence.iter().find(|(_, other)| is_same(other)).map(|(id, _)| id)
    }
}

/// Adds the persona of a parcel after the others, under `name` where one is given.
pub fn unpack(
    tx: &mut Tx,
    parcel: &Parcel,
    belongings: Belongings,
    name: Option<String>,
) -> Result<Id<Persona>, Refused> {
    let Some(persona) = parcel.persona() else { return Err(Refused::NotFound(parcel.id.into())) };
    let mut persona = persona.as_ref().clone();
    let here = tx.workspace().clone();
    let adds = belongings == Belongings::Add;
    persona.segment = match parcel.segment(&here) {
        Some(known) => known,
        None if adds => bring_segment(tx, parcel, persona.segment)?,
        None => Id::default(),
    };
    let mut channels = Vec::new();
    for mut used in std::mem::take(&mut persona.channels) {
        let known = parcel.channel(&here, used.channel);
        // A reference into nothing, in a workspace with problems, brings nothing.
        if known.is_none() && !(adds && parcel.contents.channels.contains(used.channel)) {
            continue;
        }
        used.channel = match known {
            Some(known) => known,
            None => bring_channel(tx, parcel, used.channel)?,
        };
        channels.push(used);
    }
    persona.channels = channels;
    bring_sources(tx, parcel, belongings, &here, &mut persona)?;
    persona.picture = bring_picture(tx, parcel, persona.picture);
    persona.name = name.unwrap_or(persona.name);
    let linked = persona.evidence.clone();
    let id = if here.personas.contains(parcel.id) {
        add_persona(tx, persona)?
    } else {
        persona.rank = Spot::Last.rank(&here.personas_in_order(), None)?;
        tx.insert(parcel.id, persona)?;
        parcel.id
    };
    linked.into_iter().try_for_each(|source| super::persona::link_source(tx, id, source))?;
    Ok(id)
}

fn bring_segment(tx: &mut Tx, parcel: &Parcel, id: Id<Segment>) -> Result<Id<Segment>, Refused> {
    let Some(segment) = parcel.contents.segments.get(id) else { return Ok(Id::default()) };
    let siblings = crate::model::order::in_order(&tx.workspace().segments, |_| true);
    let rank = Spot::Last.rank(&siblings, None)?;
    tx.insert(id, Segment { rank, ..segment.as_ref().clone() })?;
    Ok(id)
}

fn bring_channel(tx: &mut Tx, parcel: &Parcel, id: Id<Channel>) -> Result<Id<Channel>, Refused> {
    if tx.workspace().channels.contains(id) {
        return Ok(id);
    }
    let channel = parcel.contents.channels.get(id).ok_or(Refused::NotFound(id.into()))?;
    let rank = Spot::Last.rank(&tx.workspace().channels_in_order(), None)?;
    tx.insert(id, Channel { rank, ..channel.as_ref().clone() })?;
    Ok(id)
}

/// Makes the persona and the entries of its empathy map refer to what there is here.
fn bring_sources(
    tx: &mut Tx,
    parcel: &Parcel,
    belongings: Belongings,
    here: &Workspace,
    persona: &mut Persona,
) -> Result<(), Refused> {
    let mut renamed = Vec::new();
    for source in sources(persona) {
        let known = parcel.source(here, source);
        let record = parcel.contents.evidence.get(source);
        if let Some(record) = record.filter(|_| known.is_none() && belongings == Belongings::Add) {
            tx.insert(source, Evidence { personas: Vec::new(), ..record.as_ref().clone() })?;
            renamed.push((source, Some(source)));
        } else {
            renamed.push((source, known));
        }
    }
    let find = |id: &Id<Evidence>| renamed.iter().find(|(old, _)| old == id).and_then(|(_, new)| *new);
    each_list_of_sources(persona, |list| *list = list.iter().filter_map(find).collect());
    Ok(())
}

/// The picture under its own id, or under a new one where another has that; none when the parcel has none.
fn bring_picture(tx: &mut Tx, parcel: &Parcel, id: Id<Picture>) -> Id<Picture> {
    let Some(picture) = parcel.contents.pictures.get(id) else { return Id::default() };
    match tx.workspace().pictures.get(id) {
        Some(there) if there == picture => id,
        Some(_) => tx.add(picture.as_ref().clone()),
        None => tx.insert(id, picture.as_ref().clone()).map_or(Id::default(), |()| id),
    }
}

fn is_same_name(a: &str, b: &str) -> bool {
    !a.trim().is_empty() && a.trim() == b.trim()
}

/// Every piece of evidence that a persona or its empathy map names, once.
fn sources(persona: &Persona) -> Vec<Id<Evidence>> {
    let mut found = Vec::new();
    each_list_of_sources(&mut persona.clone(), |list| {
        let fresh: Vec<_> = list.iter().filter(|id| id.is_set() && !found.contains(*id)).copied().collect();
        found.extend(fresh);
    });
    found
}

fn each_list_of_sources(persona: &mut Persona, mut each: impl FnMut(&mut Vec<Id<Evidence>>)) {
    each(&mut persona.evidence);
    let map = &mut persona.empathy;
    let fields = [
        &mut map.who,
        &mut map.must_do,
        &mut map.sees,
        &mut map.says,
        &mut map.does,
        &mut map.hears,
        &mut map.thinks,
        &mut map.feels,
        &mut map.pains,
        &mut map.gains,
    ];
    for entry in fields.into_iter().flatten() {
        each(&mut entry.evidence);
    }
}

fn copy<T: crate::model::Record>(
    tx: &mut Tx,
    table: &crate::model::Table<T>,
    id: Id<T>,
) -> Result<(), Refused> {
    match table.get(id) {
        Some(record) if T::find(tx.workspace(), id).is_none() => tx.insert(id, record.as_ref().clone()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        evidence::EvidenceKind,
        persona::{ChannelWeight, EmpathyEntry},
        picture::PictureData,
    };

    fn named(name: &str) -> String {
        name.to_owned()
    }

    /// A workspace with a persona that refers to one of everything.
    fn origin() -> (Workspace, Id<Persona>) {
        let mut workspace = Workspace::default();
        let (sam, _) = transact(&mut workspace, |tx| {
            let segment = tx.add(Segment { name: named("Small teams"), ..Segment::default() });
            let mail = tx.add(Channel { name: named("Mail"), ..Channel::default() });
            let call =
                tx.add(Evidence { name: named("Call"), kind: EvidenceKind::Call, ..Evidence::default() });
            let picture = tx.add(Picture { data: PictureData(vec![1].into()), ..Picture::default() });
            let other = tx.add(Persona { evidence: vec![call], ..Persona::default() });
            let mut sam = Persona {
                name: named("Sam"),
                segment,
                picture,
                channels: vec![ChannelWeight { channel: mail, weight: Some(4) }],
                ..Persona::default()
            };
            sam.empathy.says = vec![EmpathyEntry { text: named("So"), evidence: vec![call] }];
            let sam = add_persona(tx, sam)?;
            super::super::persona::link_source(tx, sam, call)?;
            super::super::persona::link_source(tx, other, call)?;
            Ok(sam)
        })
        .unwrap();
        (workspace, sam)
    }

    fn unpacked(into: &mut Workspace, parcel: &Parcel, belongings: Belongings) -> Persona {
        let (id, _) = transact(into, |tx| unpack(tx, parcel, belongings, None)).unwrap();
        assert_eq!(check(into), []);
        into.personas.get(id).unwrap().as_ref().clone()
    }

    #[test]
    fn a_parcel_holds_the_persona_and_what_it_refers_to_and_nothing_else() {
        let (workspace, sam) = origin();
        let parcel = Parcel::pack(&workspace, sam).unwrap();
        assert_eq!(parcel.contents().count(), 5);
        assert_eq!(check(parcel.contents()), [], "nothing refers to what stayed behind");
        assert!(Parcel::of(parcel.contents().clone()).is_some());
        assert!(Parcel::of(workspace).is_none(), "two personas are no parcel");
        assert!(Parcel::pack(&Workspace::default(), sam).is_none());
    }

    #[test]
    fn all_of_it_or_only_the_persona_comes_along() {
        let (workspace, sam) = origin();
        let parcel = Parcel::pack(&workspace, sam).unwrap();
        let mut empty = Workspace::default();
        assert_eq!(parcel.unknown(&empty).len(), 3, "a picture belongs to the persona itself");
        let whole = unpacked(&mut empty, &parcel, Belongings::Add);
        let original = workspace.personas.get(sam).unwrap();
        assert_eq!(Persona { rank: original.rank.clone(), ..whole }, **original);
        assert_eq!(empty.evidence.values().next().unwrap().personas, [sam]);
        let mut empty = Workspace::default();
        let alone = unpacked(&mut empty, &parcel, Belongings::Leave);
        assert!(!alone.segment.is_set() && alone.channels.is_empty() && alone.evidence.is_empty());
        assert!(alone.picture.is_set() && alone.empathy.says[0].evidence.is_empty());
    }

    #[test]
    fn what_has_the_same_name_there_is_used_and_not_doubled() {
        let (workspace, sam) = origin();
        let parcel = Parcel::pack(&workspace, sam).unwrap();
        let mut there = Workspace::default();
        let (mail, _) =
            transact(&mut there, |tx| Ok(tx.add(Channel { name: named("Mail "), ..Channel::default() })))
                .unwrap();
        let came = unpacked(&mut there, &parcel, Belongings::Add);
        assert_eq!(
            (there.channels.len(), came.channels[0].channel, came.channels[0].weight),
            (1, mail, Some(4))
        );
    }

    #[test]
    fn a_persona_with_references_into_nothing_is_carried_without_them() {
        let mut broken = Workspace::default();
        let (sam, _) = transact(&mut broken, |tx| {
            let channels = vec![ChannelWeight { channel: Id::random(), weight: None }];
            let (segment, evidence) = (Id::random(), vec![Id::random()]);
            Ok(tx.add(Persona { segment, channels, evidence, picture: Id::random(), ..Persona::default() }))
        })
        .unwrap();
        let parcel = Parcel::pack(&broken, sam).unwrap();
        let came = unpacked(&mut Workspace::default(), &parcel, Belongings::Add);
        assert!(came.channels.is_empty() && came.evidence.is_empty() && !came.segment.is_set());
    }

    #[test]
    fn pasted_where_it_comes_from_it_is_a_copy_that_shares_what_it_refers_to() {
        let (mut workspace, sam) = origin();
        let parcel = Parcel::pack(&workspace, sam).unwrap();
        assert!(parcel.unknown(&workspace).is_empty());
        let before = workspace.count();
        let copy = unpacked(&mut workspace, &parcel, Belongings::Add);
        assert_eq!(workspace.count(), before + 1);
        assert_eq!(copy.picture, workspace.personas.get(sam).unwrap().picture);
    }
}

//! What lies between two states of a workspace: records that came, went and changed, and which of their fields.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::{AnyId, AnyRecord, Kind, Workspace};

/// A record that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub id: AnyId,
    pub change: Change,
}

/// What happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Added,
    Removed,
    /// These fields, by their names in the file, are not as they were.
    Changed(Vec<String>),
}

impl Change {
    /// Where it stands in a list: what came, what is different, what went.
    fn order(&self) -> u8 {
        match self {
            Self::Added => 0,
            Self::Changed(_) => 1,
            Self::Removed => 2,
        }
    }
}

/// All differences, kind by kind: what came, what is different, what went, each by name. Ids are random, so their order
/// would look like none.
pub fn differences(before: &Workspace, now: &Workspace) -> Vec<Difference> {
    if before.is_same(now) {
        return Vec::new();
    }
    let mut found: BTreeMap<AnyId, Change> = BTreeMap::new();
    now.for_each(|id, _| match (before.find(id), now.find(id)) {
        (None, Some(_)) => _ = found.insert(id, Change::Added),
        (Some(was), Some(is)) if !was.is_same(&is) && was != is => {
            found.insert(id, Change::Changed(fields(&was, &is)));
        }
        _ => {}
    });
    before.for_each(|id, _| {
        if !now.contains(id) {
            found.insert(id, Change::Removed);
        }
    });
    let mut found: Vec<Difference> =
        found.into_iter().map(|(id, change)| Difference { id, change }).collect();
    found.sort_by_cached_key(|own| {
        let name = title(now, own.id).or_else(|| title(before, own.id)).unwrap_or_default();
        (own.id.kind, own.change.order(), name.to_lowercase(), own.id)
    });
    found
}

/// The fields in which two states of a record differ, in the order of their names.
fn fields(was: &AnyRecord, is: &AnyRecord) -> Vec<String> {
    let (was, is) = (values(was), values(is));
    let mut names: Vec<String> = was.keys().chain(is.keys()).cloned().collect();
    names.sort();
    names.dedup();
    names.retain(|name| was.get(name) != is.get(name));
    names
}

fn values(record: &AnyRecord) -> serde_json::Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    }
}

/// Whether records of a kind are a workshop's own: what it leaves behind, not what it worked on.
pub fn is_of_workshops(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Workshop
            | Kind::AgendaStep
            | Kind::Note
            | Kind::NoteGroup
            | Kind::Ballot
            | Kind::BallotPaper
            | Kind::Outcome
            | Kind::Frame
    )
}

/// The text a person knows a record by; a card that shows an opportunity or a KPI goes by that one's name.
pub fn title(workspace: &Workspace, id: AnyId) -> Option<&str> {
    use crate::model::journey::{Card, Content};
    let shown = id.typed::<Card>().and_then(|card| match &workspace.cards.get(card)?.content {
        Content::Opportunity { opportunity } => Some(AnyId::from(*opportunity)),
        Content::Kpi { kpi } => Some(AnyId::from(*kpi)),
        _ => None,
    });
    shown.and_then(|id| workspace.name_of(id)).or_else(|| workspace.name_of(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::id::Id,
        model::{Record, persona::Persona},
    };

    fn put(workspace: &mut Workspace, id: &str, persona: Option<Persona>) {
        let id: AnyId = id.parse().unwrap();
        let id: Id<Persona> = id.typed().unwrap();
        Persona::put(workspace, id, persona.map(std::sync::Arc::new));
    }

    #[test]
    fn what_came_went_and_changed_is_told_with_its_fields() {
        let named = |name: &str| Persona { name: name.to_owned(), ..Persona::default() };
        let mut before = Workspace::default();
        put(&mut before, "persona-a", Some(named("A")));
        put(&mut before, "persona-b", Some(named("B")));
        put(&mut before, "persona-c", Some(named("C")));
        let mut now = before.clone();
        assert_eq!(differences(&before, &now), []);
        let changed = Persona { needs: vec!["Calm".to_owned()], primary: true, ..named("A") };
        put(&mut now, "persona-a", Some(changed));
        put(&mut now, "persona-b", None);
        put(&mut now, "persona-d", Some(named("D")));
        let told: Vec<(String, Change)> =
            differences(&before, &now).into_iter().map(|own| (own.id.to_string(), own.change)).collect();
        let fields = ["needs", "primary"].map(str::to_owned).into();
        assert_eq!(
            told,
            [
                ("persona-d".to_owned(), Change::Added),
                ("persona-a".to_owned(), Change::Changed(fields)),
                ("persona-b".to_owned(), Change::Removed),
            ]
        );
    }

    #[test]
    fn what_came_is_listed_by_name() {
        let named = |name: &str| Persona { name: name.to_owned(), ..Persona::default() };
        let mut now = Workspace::default();
        put(&mut now, "persona-a", Some(named("Zoe")));
        put(&mut now, "persona-b", Some(named("anna")));
        put(&mut now, "persona-c", Some(named("Bert")));
        let told: Vec<String> =
            differences(&Workspace::default(), &now).into_iter().map(|own| own.id.to_string()).collect();
        assert_eq!(told, ["persona-b", "persona-c", "persona-a"]);
    }
}

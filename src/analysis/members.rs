//! Which record a text in somebody's data means.

use crate::{
    base::id::Id,
    model::{AnyId, Record, Table, Workspace, kpi::Dimension},
};

/// The record of a dimension that a text names, by id or by its whole name; None when there is none, when
/// several have that name, and for dimensions that have no records.
pub fn member(workspace: &Workspace, dimension: Dimension, text: &str) -> Option<AnyId> {
    match dimension {
        Dimension::Persona => find(workspace, &workspace.personas, text),
        Dimension::Channel => find(workspace, &workspace.channels, text),
        Dimension::Stage => find(workspace, &workspace.stages, text),
        Dimension::Segment => find(workspace, &workspace.segments, text),
        Dimension::Other => None,
    }
}

/// Whether a text that names no record of the dimension is worth a word: a customer segment may well stand in
/// the data only.
pub fn should_exist(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Persona | Dimension::Channel | Dimension::Stage)
}

fn find<T: Record>(workspace: &Workspace, table: &Table<T>, text: &str) -> Option<AnyId> {
    let wanted = text.trim().to_lowercase();
    if wanted.is_empty() {
        return None;
    }
    let ids = || table.ids().map(Id::into);
    let by_id = ids().find(|id: &AnyId| id.key.as_str() == wanted || id.to_string() == wanted);
    by_id.or_else(|| {
        let is_named =
            |id: &AnyId| workspace.name_of(*id).is_some_and(|name| name.trim().to_lowercase() == wanted);
        let mut named = ids().filter(is_named);
        let first = named.next();
        first.filter(|_| named.next().is_none())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::persona::Persona;

    #[test]
    fn a_text_means_the_record_with_that_id_or_name() {
        let mut workspace = Workspace::default();
        let persona = |name: &str| Persona { name: name.to_owned(), ..Persona::default() };
        let records = [("ana", "Admin Ana"), ("bao", "Buyer Bao"), ("two", "Twin"), ("three", "twin")];
        for (key, name) in records {
            let id: Id<Persona> = format!("persona-{key}").parse().unwrap();
            Persona::put(&mut workspace, id, Some(persona(name).into()));
        }
        let found = |text: &str| member(&workspace, Dimension::Persona, text).map(|id| id.to_string());
        assert_eq!(found("ana").as_deref(), Some("persona-ana"));
        assert_eq!(found("persona-bao").as_deref(), Some("persona-bao"));
        assert_eq!(found(" admin ana ").as_deref(), Some("persona-ana"));
        assert_eq!(found("Ana").as_deref(), Some("persona-ana"));
        for text in ["zoe", "", "twin"] {
            assert_eq!(found(text), None, "{text}");
        }
        assert_eq!(member(&workspace, Dimension::Channel, "ana"), None);
        assert_eq!(member(&workspace, Dimension::Other, "ana"), None);
    }
}

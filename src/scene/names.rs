//! What records are called wherever they are named: on one line, and without a name by their kind.

use crate::{
    base::localised::Lang,
    i18n,
    model::{AnyId, Kind, Workspace},
    tr,
};

use super::journey_map::said;

/// A name on one line; where there is none, that it is an unnamed record of its kind.
pub fn called(name: &str, kind: Kind, lang: Lang) -> String {
    match name.trim() {
        "" => tr!(lang, "unnamed", kind = i18n::problem::kind(lang, kind)),
        name => name.replace('\n', " "),
    }
}

/// What a record is called, whatever it is; a card goes by what it says.
pub fn record(workspace: &Workspace, id: AnyId, lang: Lang) -> String {
    let card = id.typed().and_then(|card| workspace.cards.get(card));
    let name = card.map_or_else(|| workspace.name_of(id), |card| Some(said(workspace, card)));
    called(name.unwrap_or_default(), id.kind, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::transact, model::strategy::Initiative};

    #[test]
    fn what_has_no_name_is_called_by_its_kind() {
        assert_eq!(called(" Guided\nsetup ", Kind::Initiative, Lang::En), "Guided setup");
        assert_eq!(called(" ", Kind::Initiative, Lang::En), "Unnamed initiative");
        assert_eq!(called("", Kind::Initiative, Lang::Zh), "未命名的举措");
        let mut workspace = Workspace::default();
        let (id, _) = transact(&mut workspace, |tx| Ok(tx.add(Initiative::default()))).unwrap();
        assert_eq!(record(&workspace, id.into(), Lang::En), "Unnamed initiative");
    }
}

//! What the views of journeys were made from, to know when they are out of date.

use crate::{
    base::localised::Lang,
    model::{
        Mark, Workspace,
        evidence::Evidence,
        journey::{Card, Channel, Journey, Lane, Phase, Stage, Step},
        kpi::Kpi,
        persona::Persona,
        picture::Picture,
        strategy::{Initiative, Opportunity},
    },
    scene::theme::Theme,
    ui::Cx,
};

macro_rules! tables {
    ($($table:ident: $ty:ident),* $(,)?) => {
        /// All tables that maps and what is computed of them depend on.
        pub struct SeenTables { $($table: Mark<$ty>,)* }

        impl SeenTables {
            pub fn of(workspace: &Workspace) -> Self {
                Self { $($table: workspace.$table.mark(),)* }
            }

            /// Whether all of them are as they were.
            pub fn are_current(&self, workspace: &Workspace) -> bool {
                true $(&& self.$table.is_of(&workspace.$table))*
            }
        }
    };
}

tables! {
    cards: Card,
    channels: Channel,
    evidence: Evidence,
    initiatives: Initiative,
    journeys: Journey,
    kpis: Kpi,
    lanes: Lane,
    opportunities: Opportunity,
    personas: Persona,
    phases: Phase,
    pictures: Picture,
    stages: Stage,
    steps: Step,
}

/// Something made of the tables, in a language and a theme; `K` is what else it depends on.
pub struct Kept<K, T> {
    made: Option<Made<K, T>>,
}

struct Made<K, T> {
    key: K,
    lang: Lang,
    theme: Theme,
    tables: SeenTables,
    what: T,
}

impl<K, T> Default for Kept<K, T> {
    fn default() -> Self {
        Self { made: None }
    }
}

impl<K: PartialEq, T: Clone> Kept<K, T> {
    /// What was made before, or made anew when anything it depends on has changed.
    pub fn get(&mut self, cx: &Cx, key: K, make: impl FnOnce() -> T) -> T {
        let current = self.made.as_ref().filter(|made| {
            made.key == key
                && made.lang == cx.lang
                && made.theme == *cx.theme
                && made.tables.are_current(cx.workspace)
        });
        if let Some(made) = current {
            return made.what.clone();
        }
        let what = make();
        let tables = SeenTables::of(cx.workspace);
        self.made = Some(Made { key, lang: cx.lang, theme: cx.theme.clone(), tables, what: what.clone() });
        what
    }
}

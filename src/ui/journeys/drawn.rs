//! A board with what it was laid out from, to know when it is out of date.

use std::rc::Rc;

use crate::{
    base::{id::Id, localised::Lang},
    model::{
        Table,
        evidence::Evidence,
        journey::{Card, Channel, Journey, Lane, Phase, Stage, Step},
        kpi::Kpi,
        persona::Persona,
        picture::Picture,
        strategy::Opportunity,
    },
    scene::{journey_map::Board, theme::Theme},
    ui::Cx,
};

/// A board and the tables it shows.
pub struct Drawn {
    pub board: Rc<Board>,
    lang: Lang,
    theme: Theme,
    tables: Tables,
}

macro_rules! tables {
    ($($table:ident: $ty:ident),* $(,)?) => {
        struct Tables { $($table: Table<$ty>,)* }

        impl Tables {
            fn of(cx: &Cx) -> Self {
                Self { $($table: cx.workspace.$table.clone(),)* }
            }

            fn are_same(&self, cx: &Cx) -> bool {
                true $(&& self.$table.is_same(&cx.workspace.$table))*
            }
        }
    };
}

tables! {
    cards: Card,
    channels: Channel,
    evidence: Evidence,
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

impl Drawn {
    pub fn new(board: Rc<Board>, cx: &Cx) -> Self {
        Self { board, lang: cx.lang, theme: cx.theme.clone(), tables: Tables::of(cx) }
    }

    /// Whether laying the journey out now would give the same board.
    pub fn is_current(&self, journey: Id<Journey>, cx: &Cx) -> bool {
        self.board.journey == journey
            && self.lang == cx.lang
            && self.theme == *cx.theme
            && self.tables.are_same(cx)
    }
}

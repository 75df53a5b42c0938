//! A board with what it was laid out from, to know when it is out of date.

use std::rc::Rc;

use crate::{
    base::{id::Id, localised::Lang},
    model::{
        Mark,
        evidence::Evidence,
        journey::{Card, Channel, Journey, Lane, Phase, Stage, Step},
        kpi::Kpi,
        persona::Persona,
        picture::Picture,
        strategy::Opportunity,
    },
    scene::{
        journey_map::{Board, Curves},
        theme::Theme,
    },
    ui::Cx,
};

/// A board and the tables it shows.
pub struct Drawn {
    pub board: Rc<Board>,
    lang: Lang,
    theme: Theme,
    curves: Curves,
    tables: Tables,
}

macro_rules! tables {
    ($($table:ident: $ty:ident),* $(,)?) => {
        struct Tables { $($table: Mark<$ty>,)* }

        impl Tables {
            fn of(cx: &Cx) -> Self {
                Self { $($table: cx.workspace.$table.mark(),)* }
            }

            fn are_same(&self, cx: &Cx) -> bool {
                true $(&& self.$table.is_of(&cx.workspace.$table))*
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
    pub fn new(board: Rc<Board>, cx: &Cx, curves: &Curves) -> Self {
        let curves = curves.clone();
        Self { board, lang: cx.lang, theme: cx.theme.clone(), curves, tables: Tables::of(cx) }
    }

    /// Whether laying the journey out now would give the same board.
    pub fn is_current(&self, journey: Id<Journey>, cx: &Cx, curves: &Curves) -> bool {
        self.board.journey == journey
            && self.curves == *curves
            && self.lang == cx.lang
            && self.theme == *cx.theme
            && self.tables.are_same(cx)
    }
}

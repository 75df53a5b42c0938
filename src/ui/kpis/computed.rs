//! What was computed of each KPI, kept until the KPI, its annotations or the language change.

use std::{collections::HashMap, rc::Rc, sync::Arc};

use crate::{
    analysis::kpi::KpiResult,
    base::{id::Id, localised::Lang},
    i18n::figure::FigureStyle,
    model::{Mark, kpi::Kpi},
    scene::chart::Chart,
    ui::Cx,
};

/// A KPI with all that its screens show.
pub struct Computed {
    pub kpi: Arc<Kpi>,
    pub result: KpiResult,
    /// None while there is no value.
    pub chart: Option<Chart>,
    /// How its values are written.
    pub style: FigureStyle,
    annotations: Mark,
    lang: Lang,
}

/// Computed KPIs by id.
#[derive(Default)]
pub struct Shelf(HashMap<Id<Kpi>, Rc<Computed>>);

impl Shelf {
    /// What is known of a KPI; computed anew when something it rests on is no longer the same.
    pub fn get(&mut self, cx: &Cx, id: Id<Kpi>) -> Option<Rc<Computed>> {
        let kpi = cx.workspace.kpis.get(id)?;
        let fresh = |known: &&Rc<Computed>| {
            Arc::ptr_eq(&known.kpi, kpi)
                && known.lang == cx.lang
                && known.annotations == cx.workspace.annotations.mark()
        };
        if let Some(known) = self.0.get(&id).filter(fresh) {
            return Some(Rc::clone(known));
        }
        let result = KpiResult::of(kpi);
        let chart = Chart::of(cx.workspace, id, &result, cx.lang);
        let style = chart.as_ref().map_or_else(
            || FigureStyle::of(kpi, 0.0, (cx.workspace.fiscal_start(), cx.lang)),
            |chart| chart.style.clone(),
        );
        let computed = Rc::new(Computed {
            kpi: Arc::clone(kpi),
            result,
            chart,
            style,
            annotations: cx.workspace.annotations.mark(),
            lang: cx.lang,
        });
        self.0.retain(|id, _| cx.workspace.kpis.contains(*id));
        self.0.insert(id, Rc::clone(&computed));
        Some(computed)
    }
}

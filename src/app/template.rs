//! What a new workspace begins with when it is not to be empty.

use crate::{
    base::localised::Lang,
    edit::{self, journey_template::JourneyTemplate, transact},
    model::{
        Workspace,
        kpi::{Direction, Kpi, KpiKind, Scale},
        persona::Persona,
    },
    tr,
};

/// A persona and a journey to fill in, and the usual measures.
pub fn workspace(lang: Lang) -> Workspace {
    let mut workspace = Workspace::default();
    let filled = transact(&mut workspace, |tx| {
        let name = tr!(lang, "template-persona");
        let persona = edit::persona::add_persona(tx, Persona { name, primary: true, ..Persona::default() })?;
        if let Some(template) = JourneyTemplate::all().first() {
            let name = tr!(lang, "template-journey");
            edit::journey::add_journey(tx, template.journey(lang, name, persona))?;
        }
        for kpi in kpis(lang) {
            edit::kpi::add_kpi(tx, kpi)?;
        }
        Ok(())
    });
    if let Err(refused) = filled {
        log::error!("the template cannot be made: {refused}");
    }
    workspace
}

fn kpis(lang: Lang) -> [Kpi; 4] {
    let kpi = |key: &str, kind| Kpi { name: tr!(lang, key), kind, ..Kpi::default() };
    let effort = kpi("template-ces", KpiKind::Mean);
    [
        kpi("template-nps", KpiKind::Nps),
        Kpi {
            scale: Some(Scale { min: 1, max: 5 }),
            top_from: Some(4),
            ..kpi("template-csat", KpiKind::TopBox)
        },
        Kpi {
            scale: Some(Scale { min: 1, max: 5 }),
            direction: Direction::Down,
            easy: vec![1, 2],
            hard: vec![4, 5],
            ..effort
        },
        Kpi { direction: Direction::Down, ..kpi("template-churn", KpiKind::Churn) },
    ]
}

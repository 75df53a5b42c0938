//! All models side by side. They measure different things, so there is no figure over them.

use crate::{
    analysis::maturity::{Outcome, Results, results},
    base::localised::Lang,
    model::{AnyId, Workspace},
    scene::{
        Scene,
        look::Look,
        table::{Cell, Table},
        table_sheet::table_drawing,
        theme::space,
    },
    tr,
};

use super::{
    sheet::{Sheet, WIDTH},
    words,
};

/// A row for each assessment in the order of the workspace.
pub fn models_table(workspace: &Workspace, lang: Lang) -> Table {
    let rows = workspace.assessments_in_order().into_iter().map(|(id, assessment)| {
        let results = results(workspace, id);
        let told =
            |tell: &dyn Fn(&Results) -> String| results.as_ref().map_or(Cell::Empty, |own| tell(own).into());
        vec![
            told(&|own| words::instrument(&own.instrument, lang)),
            assessment.name.as_str().into(),
            assessment.date.into(),
            results.as_ref().map_or(Cell::Empty, |own| Cell::Number(own.respondents.len() as f64)),
            told(&|own| words::short(own, lang)),
            told(&|own| held_back(own, lang)),
        ]
    });
    let columns = ["model", "assessment", "date", "respondents", "result", "next"];
    let columns = columns.map(|column| tr!(lang, &format!("maturity-models-{column}"))).into();
    Table { name: tr!(lang, "maturity-models"), columns, rows: rows.collect() }
}

/// The next stage with what it lacks, or the weakest competency.
fn held_back(results: &Results, lang: Lang) -> String {
    let instrument = &results.instrument;
    match &results.outcome {
        Outcome::Staged(staged) => {
            super::gap_list::points(results, lang).filter(|_| staged.next.is_some()).unwrap_or_default()
        }
        Outcome::Profile(profile) => {
            let binding = profile.binding.as_deref();
            let name = binding.map(|code| words::name_of(&instrument.competencies, code, lang));
            name.map_or_else(String::new, |name| tr!(lang, "maturity-raise", competency = name))
        }
        Outcome::Undefined(_) => String::new(),
    }
}

/// The table on a sheet.
pub fn models_sheet(workspace: &Workspace, look: &Look) -> Scene<AnyId> {
    let table = models_table(workspace, look.lang);
    let mut sheet = Sheet::titled(&table.name, *look);
    sheet.facts(std::slice::from_ref(&workspace.profile.name));
    sheet.space(space::XL);
    sheet.place(&table_drawing(&table, WIDTH, *look));
    sheet.space(space::L);
    sheet.paragraph(&tr!(look.lang, "maturity-models-apart"));
    sheet.finish()
}

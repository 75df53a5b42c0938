//! What is missing, ranked, with the next step and what is being done about it.

use crate::{
    analysis::maturity::{Results, initiatives_for},
    base::{id::Id, localised::Lang},
    model::{
        AnyId, Workspace,
        maturity::{Assessment, InstrumentKind},
    },
    scene::{
        Scene,
        look::Look,
        table::{Cell, Table},
        table_sheet::table_drawing,
    },
    tr,
};

use super::{
    sheet::{Sheet, WIDTH, of},
    words,
};

/// The ranked gaps; `None` when there is no such assessment.
pub fn gap_table(workspace: &Workspace, id: Id<Assessment>, lang: Lang) -> Option<Table> {
    let (assessment, results) = of(workspace, id)?;
    Some(table(workspace, assessment, &results, lang))
}

fn table(workspace: &Workspace, assessment: &Assessment, results: &Results, lang: Lang) -> Table {
    let instrument = &*results.instrument;
    let is_staged = instrument.kind == InstrumentKind::Staged;
    let rows = results.gaps().iter().zip(1_u32..).map(|(gap, rank)| {
        let criterion = instrument.criterion(&gap.criterion);
        let of = match criterion {
            Some(_) if is_staged => words::stage(instrument, gap.stage, lang),
            Some(own) => words::name_of(&instrument.competencies, &own.group, lang).to_owned(),
            None => String::new(),
        };
        let code = if gap.gate { format!("{} ◆", gap.criterion) } else { gap.criterion.clone() };
        vec![
            Cell::Number(f64::from(rank)),
            code.into(),
            of.into(),
            criterion.map_or("", |own| own.text.get(lang)).into(),
            words::consensus(instrument, gap.now, lang).into(),
            words::level(instrument, gap.needed, lang).into(),
            criterion.map_or("", |own| own.next_step.get(lang)).into(),
            initiatives(workspace, results, &gap.criterion, lang).into(),
        ]
    });
    let part = if is_staged { "stage" } else { "competency" };
    let columns = ["rank", "criterion", part, "text", "now", "needed", "step", "initiative"];
    let columns = columns.map(|column| tr!(lang, &format!("maturity-gaps-{column}"))).into();
    Table { name: assessment.name.clone(), columns, rows: rows.collect() }
}

/// The initiatives of a criterion, each with who owns it.
fn initiatives(workspace: &Workspace, results: &Results, criterion: &str, lang: Lang) -> String {
    let linked = initiatives_for(workspace, &results.instrument, criterion).into_iter();
    let names: Vec<String> = linked
        .filter_map(|id| workspace.initiatives.get(id))
        .map(|own| match own.owner_role.as_str() {
            "" => own.name.clone(),
            owner => tr!(lang, "maturity-owned", name = own.name.as_str(), owner = owner),
        })
        .collect();
    names.join("\n")
}

/// The ranked gaps on a sheet.
pub fn gap_sheet(workspace: &Workspace, id: Id<Assessment>, look: &Look) -> Option<Scene<AnyId>> {
    let (assessment, results) = of(workspace, id)?;
    let mut sheet = Sheet::of_assessment(workspace, assessment, &results, *look);
    if let Some(words) = points(&results, look.lang) {
        sheet.paragraph(&words);
    }
    if !results.gaps().is_empty() {
        let table = table(workspace, assessment, &results, look.lang);
        sheet.place(&table_drawing(&table, WIDTH, *look));
    } else if results.is_defined() {
        sheet.paragraph(&tr!(look.lang, "maturity-no-gaps"));
    }
    Some(sheet.finish())
}

/// The fewest level points to the next stage, in a sentence.
pub fn points(results: &Results, lang: Lang) -> Option<String> {
    let staged = results.staged()?;
    let (next, points) = (staged.next?, staged.points_to_next?);
    let next = words::stage(&results.instrument, next, lang);
    let points = i64::try_from(points).unwrap_or(i64::MAX);
    Some(tr!(lang, "maturity-points-to", stage = next, n = points))
}

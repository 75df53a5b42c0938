//! The result of an assessment on one sheet, to be printed and hung up.

use crate::{
    analysis::maturity::{CriterionResult, Results},
    base::{id::Id, localised::Lang, number},
    model::{
        AnyId, Workspace,
        maturity::{Assessment, InstrumentKind},
    },
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
    bars, gap_list, heat_map, ladder,
    sheet::{Sheet, WIDTH, of},
    words,
};

/// So many gaps and disagreements stand on the sheet; the rest is in the gap list.
const MOST_ROWS: usize = 8;

/// Where the organisation stands, its profile, what is missing for the next stage, and where people disagree.
pub fn page(workspace: &Workspace, id: Id<Assessment>, look: &Look) -> Option<Scene<AnyId>> {
    let (assessment, results) = of(workspace, id)?;
    let (lang, look) = (look.lang, *look);
    let mut sheet = Sheet::of_assessment(workspace, assessment, &results, look);
    match results.instrument.kind {
        InstrumentKind::Staged => sheet.place(&ladder(&results, WIDTH, look)),
        InstrumentKind::Profile => sheet.place(&heat_map(&results, WIDTH, look)),
    }
    let half = WIDTH / 2.0 - space::XL;
    let (profile, alone) = (bars(&results, half, look), table_drawing(&alone(&results, lang), half, look));
    if results.staged().is_some() {
        sheet.heading(&tr!(lang, "maturity-dimensions"));
    } else {
        sheet.space(space::XL);
    }
    sheet.beside(&alone, half + 2.0 * space::XL);
    sheet.beside(&profile, 0.0);
    sheet.space(profile.size.h.max(alone.size.h));
    about_stages(&mut sheet, &results, lang);
    let mut gaps = gap_list::gap_table(workspace, id, lang)?;
    if !gaps.rows.is_empty() {
        sheet.heading(&gap_heading(&results, lang));
        if let Some(points) = gap_list::points(&results, lang) {
            sheet.paragraph(&points);
        }
        gaps.rows.truncate(MOST_ROWS);
        sheet.place(&table_drawing(&gaps, WIDTH, look));
    }
    let disputed = disputed(&results, lang);
    if !disputed.rows.is_empty() {
        sheet.heading(&tr!(lang, "maturity-discuss"));
        sheet.place(&table_drawing(&disputed, WIDTH, look));
    }
    Some(sheet.finish())
}

/// What the gaps lead to: the next stage, or a stronger weakest competency.
fn gap_heading(results: &Results, lang: Lang) -> String {
    let instrument = &*results.instrument;
    let next = results.staged().and_then(|staged| staged.next);
    let binding = results.profile().and_then(|profile| profile.binding.as_deref());
    match (next, binding) {
        (Some(next), _) => tr!(lang, "maturity-to-reach", stage = words::stage(instrument, next, lang)),
        (None, Some(code)) => {
            tr!(lang, "maturity-raise", competency = words::name_of(&instrument.competencies, code, lang))
        }
        (None, None) => tr!(lang, "maturity-unfinished"),
    }
}

/// What the stage reached is worth, what to put in place now, and the KPIs that belong to it.
fn about_stages(sheet: &mut Sheet, results: &Results, lang: Lang) {
    for pair in stage_texts(results, lang).chunks(2) {
        sheet.columns(pair);
    }
}

/// Headings and texts on the stage reached and the next one; only those that the instrument has.
pub fn stage_texts(results: &Results, lang: Lang) -> Vec<(String, String)> {
    let Some(staged) = results.staged() else { return Vec::new() };
    let here = results.instrument.stage(staged.stage);
    let next = staged.next.and_then(|number| results.instrument.stage(number));
    let parts = [
        ("maturity-value-here", here, here.map(|stage| &stage.value)),
        ("maturity-kpis-here", here, here.map(|stage| &stage.kpis)),
        ("maturity-technology-next", next, next.map(|stage| &stage.technology)),
        ("maturity-kpis-next", next, next.map(|stage| &stage.kpis)),
    ];
    let parts = parts.into_iter().filter_map(|(key, stage, text)| {
        let text = text?.get(lang);
        let heading = tr!(lang, key, stage = stage?.name.get(lang));
        (!text.is_empty()).then(|| (heading, text.to_owned()))
    });
    parts.collect()
}

/// More respondents than this are counted by stage.
const NAMED: usize = 12;

/// Each respondent's own placement, or how many stand on each stage.
fn alone(results: &Results, lang: Lang) -> Table {
    let mut columns = vec![tr!(lang, "maturity-respondents"), tr!(lang, "maturity-position")];
    if let Some(staged) = results.staged().filter(|_| results.respondents.len() > NAMED) {
        let rows = staged.stages.iter().map(|row| {
            let placed = results.respondents.iter().filter_map(|own| own.placed);
            let count = placed.filter(|(stage, _)| *stage == row.number).count();
            let stage = words::stage(&results.instrument, row.number, lang);
            vec![stage.into(), Cell::Number(count as f64)]
        });
        columns.truncate(1);
        columns.push(tr!(lang, "maturity-models-respondents"));
        return Table { name: String::new(), columns, rows: rows.collect() };
    }
    let rows = results.respondents.iter().take(NAMED).map(|own| {
        let position = own.placed.map(|(_, position)| number::format(position, 2));
        let value = position.or_else(|| own.overall.map(|overall| number::format(overall, 0)));
        vec![own.role.as_str().into(), value.unwrap_or_else(|| "–".to_owned()).into()]
    });
    Table { name: String::new(), columns, rows: rows.collect() }
}

fn disputed(results: &Results, lang: Lang) -> Table {
    let rows = results.disputed().into_iter().take(MOST_ROWS).map(|row| {
        let text = results.instrument.criterion(&row.code).map_or("", |own| own.text.get(lang));
        let (range, agreement) = (row.range.map(f64::from), row.agreement.map(|own| number::format(own, 2)));
        vec![row.code.as_str().into(), text.into(), range.into(), agreement.into()]
    });
    let keys =
        ["maturity-gaps-criterion", "maturity-gaps-text", "maturity-results-range", "maturity-agreement"];
    let columns = keys.map(|key| tr!(lang, key)).into();
    Table { name: String::new(), columns, rows: rows.collect() }
}

/// Every criterion with what the votes come to.
pub fn results_table(workspace: &Workspace, id: Id<Assessment>, lang: Lang) -> Option<Table> {
    let (assessment, results) = of(workspace, id)?;
    let instrument = &*results.instrument;
    let is_staged = instrument.kind == InstrumentKind::Staged;
    let row = |row: &CriterionResult| -> Vec<Cell> {
        let criterion = instrument.criterion(&row.code);
        let part = match criterion {
            Some(own) if is_staged => words::stage(instrument, own.stage, lang),
            Some(own) => words::name_of(&instrument.competencies, &own.group, lang).to_owned(),
            None => String::new(),
        };
        let agreed = assessment.agreed.get(&row.code);
        let counts = words::consensus(instrument, row.consensus, lang);
        vec![
            row.code.as_str().into(),
            part.into(),
            criterion.map_or("", |own| own.text.get(lang)).into(),
            counts.into(),
            Cell::Number(row.votes.len() as f64),
            row.range.map(f64::from).into(),
            row.agreement.into(),
            agreed.map(|_| words::consensus(instrument, row.voted, lang)).into(),
            agreed.map(|own| own.reason.clone()).into(),
        ]
    };
    let part = if is_staged { "maturity-gaps-stage" } else { "maturity-gaps-competency" };
    let keys = [
        "maturity-gaps-criterion",
        part,
        "maturity-gaps-text",
        "maturity-gaps-now",
        "maturity-votes",
        "maturity-results-range",
        "maturity-agreement",
        "maturity-results-voted",
        "maturity-results-reason",
    ];
    let columns = keys.map(|key| tr!(lang, key)).into();
    Some(Table { name: assessment.name.clone(), columns, rows: results.criteria.iter().map(row).collect() })
}

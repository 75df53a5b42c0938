//! A funnel of steps: a bar each, what passes between them, and where most are lost (F13).

use crate::{
    analysis::{
        formulas::{Undefined, funnel},
        kpi::CONFIDENCE,
    },
    base::{
        geom::{pos, rect, size},
        id::Id,
        localised::Lang,
        number,
    },
    i18n::calendar::period_name,
    model::{AnyId, Workspace, kpi::Funnel},
    scene::{
        Anchor, Scene,
        look::Look,
        table::{Cell, Table},
        theme::{space, type_size},
        wrap::{Limits, TextStyle},
    },
    tr,
};

use super::{brush::Brush, sheet::on_sheet};

const NAME: TextStyle = TextStyle::bold(type_size::BODY);
const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const BAR: f32 = 28.0;
/// Between two bars, where the passage stands.
const PASSAGE: f32 = 34.0;
const NAMES: f32 = 184.0;
const FIGURES: f32 = 112.0;
const PAPER: f32 = 820.0;

/// The funnel `width` points wide.
pub fn funnel(funnel: &Funnel, width: f32, look: &Look) -> Scene<AnyId> {
    let theme = look.theme;
    let counts: Vec<u64> = funnel.steps.iter().map(|step| step.count).collect();
    let longest = (width - NAMES - FIGURES).max(80.0);
    let height = counts.len() as f32 * (BAR + PASSAGE) - if counts.is_empty() { 0.0 } else { PASSAGE };
    let mut brush = Brush::new(size(NAMES + longest + FIGURES, height.max(1.0)), look);
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let first = counts.first().copied().unwrap_or(0);
    let passages = passages(funnel, &counts, look.lang);
    for (place, step) in funnel.steps.iter().enumerate() {
        let top = place as f32 * (BAR + PASSAGE);
        let middle = top + BAR / 2.0;
        brush.words(
            &step.name,
            (NAME, theme.ink),
            pos(0.0, middle - NAME.metrics().height / 2.0),
            Limits::width(NAMES - space::M).lines(1),
        );
        let long = (step.count as f64 / most as f64) as f32 * longest;
        brush.block(rect(NAMES, top, long.max(2.0), BAR), 3.0, theme.accent);
        let count = number::format(step.count as f64, 0);
        let right = NAMES + longest + FIGURES;
        brush.text(&count, (NAME, theme.ink), pos(right - 52.0, middle + 5.0), Anchor::End);
        if first > 0 && !funnel.open {
            let share = 100.0 * step.count as f64 / first as f64;
            let share = number::percent(share, usize::from(share < 99.95));
            brush.text(&share, (SMALL, theme.second_ink), pos(right, middle + 5.0), Anchor::End);
        }
        if let Some((text, is_worst)) = passages.get(place) {
            let ink = if *is_worst { theme.adverse } else { theme.second_ink };
            let at = pos(NAMES + space::XS, top + BAR + PASSAGE / 2.0 + 4.0);
            brush.text(text, (SMALL, ink), at, Anchor::Start);
        }
    }
    brush.scene
}

/// What passes from each step to the next, in words, and whether most are lost there.
fn passages(own: &Funnel, counts: &[u64], lang: Lang) -> Vec<(String, bool)> {
    if own.open {
        let rates = funnel::open(counts).unwrap_or_default();
        let said = |rate: Option<f64>| rate.map_or_else(|| "—".to_owned(), percent);
        let words = |rate| (tr!(lang, "kpis-funnel-open-rate", rate = said(rate)), false);
        return rates.into_iter().map(words).collect();
    }
    let Ok(closed) = funnel::closed(counts, CONFIDENCE) else { return Vec::new() };
    let rows = closed.rows.iter().enumerate();
    rows.map(|(place, row)| {
        let lost = number::format(row.lost as f64, 0);
        let mut text = match row.rate {
            Some(rate) => tr!(
                lang,
                "kpis-funnel-passed",
                rate = percent(rate.passed),
                low = percent(rate.interval.low),
                high = percent(rate.interval.high),
                lost = lost
            ),
            None => "—".to_owned(),
        };
        let (by_rate, by_number) = (place + 1 == closed.worst_rate, place + 1 == closed.worst_lost);
        match (by_rate, by_number) {
            (true, true) => text += &tr!(lang, "kpis-funnel-worst"),
            (true, false) => text += &tr!(lang, "kpis-funnel-worst-rate"),
            (false, true) => text += &tr!(lang, "kpis-funnel-worst-lost"),
            (false, false) => {}
        }
        (text, by_rate || by_number)
    })
    .collect()
}

fn percent(percent: f64) -> String {
    number::percent(percent, if percent < 10.0 { 2 } else { 1 })
}

/// Why there are no rates, in words; None where there are.
pub fn fault(own: &Funnel, lang: Lang) -> Option<String> {
    let counts: Vec<u64> = own.steps.iter().map(|step| step.count).collect();
    let fault =
        if own.open { funnel::open(&counts).err() } else { funnel::closed(&counts, CONFIDENCE).err() };
    fault.map(|fault| match fault {
        Undefined::TooFew { .. } => tr!(lang, "kpis-funnel-too-few"),
        Undefined::FunnelGrows { step } => {
            let name = own.steps.get(step).map(|step| step.name.clone()).unwrap_or_default();
            tr!(lang, "kpis-funnel-grows", name = name)
        }
        _ => tr!(lang, "kpis-funnel-empty"),
    })
}

/// A funnel on paper; None when there is no such funnel.
pub fn sheet(workspace: &Workspace, id: Id<Funnel>, look: &Look) -> Option<Scene<AnyId>> {
    let own = workspace.funnels.get(id)?;
    let drawing = funnel(own, PAPER, look);
    let mut facts: Vec<String> = own
        .period
        .map(|period| period_name(period, workspace.fiscal_start(), look.lang))
        .into_iter()
        .collect();
    facts.extend(fault(own, look.lang));
    Some(on_sheet(workspace, look, (&own.name, &facts), &drawing))
}

/// A funnel in rows; None when there is no such funnel.
pub fn table(workspace: &Workspace, id: Id<Funnel>, lang: Lang) -> Option<Table> {
    let own = workspace.funnels.get(id)?;
    let counts: Vec<u64> = own.steps.iter().map(|step| step.count).collect();
    let closed = if own.open { None } else { funnel::closed(&counts, CONFIDENCE).ok() };
    let open = if own.open { funnel::open(&counts).unwrap_or_default() } else { Vec::new() };
    let rows = own.steps.iter().enumerate().map(|(place, step)| {
        let before = place.checked_sub(1);
        let passage = closed.as_ref().zip(before).and_then(|(closed, before)| closed.rows.get(before));
        let rate = passage.and_then(|row| row.rate).map(|rate| rate.passed);
        let rate = rate.or(before.and_then(|before| open.get(before).copied().flatten()));
        vec![
            step.name.as_str().into(),
            (step.count as f64).into(),
            rate.into(),
            passage.map(|row| row.lost as f64).into(),
            passage.map(|row| row.cumulative).into(),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let columns = ["kpis-funnel-step", "kpis-funnel-count", "kpis-funnel-rate", "kpis-funnel-lost"];
    let columns = columns.into_iter().chain(["kpis-funnel-of-first"]);
    Some(Table {
        name: own.name.clone(),
        columns: columns.map(|key| crate::i18n::text(lang, key)).collect(),
        rows,
    })
}

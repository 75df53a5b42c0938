//! The cohort triangle: who began when, and how many of them are still there at each age (F16).

use crate::{
    analysis::kpi::cohorts::{Row, Triangle, triangle},
    base::{
        colour::Colour,
        geom::{pos, rect, size},
        localised::Lang,
        number,
    },
    i18n::calendar::period_name,
    model::{AnyId, Kind, Workspace},
    scene::{
        Anchor, Scene,
        look::Look,
        names,
        table::{Cell, Table},
        theme::{Theme, space, type_size},
        wrap::{Limits, TextStyle},
    },
    tr,
};

use super::{brush::Brush, sheet::on_sheet};

const NAME: TextStyle = TextStyle::regular(type_size::BODY);
const BOLD: TextStyle = TextStyle::bold(type_size::BODY);
const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const ROW: f32 = 28.0;
const NAMES: f32 = 128.0;
const SIZES: f32 = 64.0;
const NARROWEST: f32 = 44.0;
const WIDEST: f32 = 64.0;
const GAP: f32 = 2.0;
const PAPER: f32 = 900.0;

/// The triangle, as wide as `width` where its columns fit.
pub fn cohorts(workspace: &Workspace, own: &Triangle, width: f32, look: &Look) -> Scene<AnyId> {
    let theme = look.theme;
    let ages = own.ages();
    let step = ((width - NAMES - SIZES) / ages.max(1) as f32).clamp(NARROWEST, WIDEST);
    let lines = own.rows.len() + 1;
    let height = lines as f32 * ROW + if own.pooled.is_some() { 2.0 * ROW + space::S } else { 0.0 };
    let mut brush = Brush::new(size(NAMES + SIZES + step * ages as f32, height), look);
    let left = NAMES + SIZES;
    let began = tr!(look.lang, "kpis-cohort-size");
    brush.text(&began, (SMALL, theme.second_ink), pos(left - space::M, 17.0), Anchor::End);
    for age in 0..ages {
        let x = left + (age as f32 + 0.5) * step;
        brush.text(&age.to_string(), (SMALL, theme.second_ink), pos(x, 17.0), Anchor::Middle);
    }
    let lowest = lowest(own);
    for (line, row) in own.rows.iter().enumerate() {
        let top = (line + 1) as f32 * ROW;
        let name = name(workspace, row, look.lang);
        brush.words(&name, (NAME, theme.ink), pos(0.0, top + 3.0), Limits::width(NAMES - space::S).lines(1));
        let began = number::format(row.size as f64, 0);
        brush.text(&began, (NAME, theme.ink), pos(left - space::M, top + 17.0), Anchor::End);
        for (age, (_, share)) in row.ages.iter().enumerate() {
            let cell = rect(left + age as f32 * step, top, step - GAP, ROW - GAP);
            cell_at(&mut brush, cell, *share, lowest);
        }
    }
    pooled(&mut brush, own, (left, step), (lines as f32 * ROW + space::S, lowest));
    brush.scene
}

/// All cohorts that reached an age, with how many customers that rests on.
fn pooled(brush: &mut Brush, own: &Triangle, (left, step): (f32, f32), (top, lowest): (f32, f64)) {
    let theme = brush.look.theme;
    let Some(ages) = &own.pooled else { return };
    let all = tr!(brush.look.lang, "kpis-cohort-all");
    brush.text(&all, (BOLD, theme.ink), pos(0.0, top + 18.0), Anchor::Start);
    let rests = tr!(brush.look.lang, "kpis-cohort-n");
    brush.text(&rests, (SMALL, theme.second_ink), pos(0.0, top + ROW + 14.0), Anchor::Start);
    for (age, own) in ages.iter().enumerate() {
        let x = left + age as f32 * step;
        cell_at(brush, rect(x, top, step - GAP, ROW - GAP), Some(own.retention), lowest);
        let n = number::format(own.size as f64, 0);
        let at = pos(x + (step - GAP) / 2.0, top + ROW + 14.0);
        brush.text(&n, (SMALL, theme.second_ink), at, Anchor::Middle);
    }
}

/// A share as figure on a ground that is the stronger the more stayed.
fn cell_at(brush: &mut Brush, cell: crate::base::geom::Rect, share: Option<f64>, lowest: f64) {
    let theme = brush.look.theme;
    let Some(share) = share else {
        brush.text("—", (SMALL, theme.second_ink), cell.center().moved(0.0, 4.0), Anchor::Middle);
        return;
    };
    let (ground, ink) = ground(theme, share, lowest);
    brush.block(cell, 3.0, ground);
    let text = number::format(100.0 * share, usize::from(share < 0.9995));
    brush.text(&text, (SMALL, ink), cell.center().moved(0.0, 4.0), Anchor::Middle);
}

/// The ground and the ink of a share. In the middle of the scale neither ink could be read well (4.5, WCAG AA), so the
/// scale leaves that out.
fn ground(theme: &Theme, share: f64, lowest: f64) -> (Colour, Colour) {
    let place = ((share - lowest) / (1.0 - lowest).max(1e-9)).clamp(0.0, 1.0) as f32;
    let wished = 0.12 + 0.78 * place;
    let of = |part: f32| theme.sunken.mixed(theme.accent, part);
    let reads = |ground: Colour| {
        let inks = [theme.ink, theme.on_accent];
        inks.into_iter().find(|ink| ground.contrast(*ink) >= 4.5).map(|ink| (ground, ink))
    };
    let mut near = (0..=10_u8).flat_map(|step| [-1.0, 1.0].map(|way| wished + way * 0.02 * f32::from(step)));
    near.find_map(|part| reads(of(part))).unwrap_or((of(wished), theme.ink))
}

/// The least share of all, which has the palest ground.
fn lowest(own: &Triangle) -> f64 {
    let shares = own.rows.iter().flat_map(|row| row.ages.iter().filter_map(|(_, share)| *share));
    shares.fold(1.0, f64::min).min(0.99)
}

/// What a cohort is called: its own name, else when it began.
pub fn name(workspace: &Workspace, row: &Row, lang: Lang) -> String {
    let Some(cohort) = workspace.cohorts.get(row.cohort) else { return String::new() };
    match cohort.start {
        _ if !cohort.name.trim().is_empty() => cohort.name.clone(),
        Some(start) => period_name(start, workspace.fiscal_start(), lang),
        None => names::called("", Kind::Cohort, lang),
    }
}

/// The triangle on paper; None without cohorts.
pub fn sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let own = triangle(workspace);
    if own.rows.is_empty() {
        return None;
    }
    let drawing = cohorts(workspace, &own, PAPER, look);
    let mut facts = vec![tr!(look.lang, "kpis-cohort-hint")];
    if own.rises() {
        facts.push(tr!(look.lang, "kpis-cohort-rises"));
    }
    Some(on_sheet(workspace, look, (&tr!(look.lang, "kpis-section-cohorts"), &facts), &drawing))
}

/// The numbers of customers still active in rows; None without cohorts.
pub fn table(workspace: &Workspace, lang: Lang) -> Option<Table> {
    let own = triangle(workspace);
    if own.rows.is_empty() {
        return None;
    }
    let heads = [tr!(lang, "kpis-cohort-began"), tr!(lang, "kpis-cohort-size")];
    let columns = heads.into_iter().chain((1..own.ages()).map(|age| age.to_string())).collect();
    let rows = own.rows.iter().map(|row| {
        let name = Cell::from(name(workspace, row, lang));
        std::iter::once(name).chain(row.ages.iter().map(|(active, _)| (*active as f64).into())).collect()
    });
    Some(Table { name: tr!(lang, "kpis-section-cohorts"), columns, rows: rows.collect() })
}

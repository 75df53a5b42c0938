//! Measures on the map: the newest value of each KPI of a stage, how it stands to its target, how sure it is.

use std::collections::HashMap;

use crate::{
    analysis::{
        formulas::trajectory::Status,
        kpi::{KpiResult, TargetResult},
    },
    base::{
        colour::Colour,
        geom::{pos, rect},
        id::Id,
        localised::Lang,
    },
    i18n::figure::FigureStyle,
    model::{
        AnyId, Workspace,
        journey::{Card, Content},
        kpi::Kpi,
    },
    scene::{
        RectShape, Scene, Shape,
        theme::{Theme, radius, space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    tr,
};

use super::{COLUMN, GUTTER, Map, ROW_PAD};

const PAD: f32 = 10.0;
const VALUE: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const CAPTION: TextStyle = TextStyle::regular(type_size::CAPTION);

/// The newest figure of a KPI in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// With its unit.
    pub value: String,
    pub status: Option<Status>,
    /// The 95 % interval as far as the kind has one, and the period.
    pub about: String,
}

impl Figure {
    /// `None` for a KPI without values; `counted` is the first month of the fiscal year and the language.
    pub fn of(kpi: &Kpi, counted: (u8, Lang)) -> Option<Self> {
        let result = KpiResult::of(kpi);
        let newest = result.newest()?;
        let largest = result.values().flatten().fold(0.0, |largest: f64, value| largest.max(value.abs()));
        let style = FigureStyle::of(kpi, largest, counted);
        let interval = newest.reading.interval.map(|interval| style.interval(interval.low, interval.high));
        let period = style.period(newest.period);
        let about: Vec<String> = [interval, Some(period)].into_iter().flatten().collect();
        Some(Self {
            value: style.value(newest.reading.value?),
            status: result.target.as_ref().and_then(TargetResult::status),
            about: about.join(" · "),
        })
    }

    /// The value after the sign of its status.
    pub fn marked(&self) -> String {
        match self.status.map(sign) {
            Some(sign) => format!("{sign} {}", self.value),
            None => self.value.clone(),
        }
    }
}

fn sign(status: Status) -> &'static str {
    match status {
        Status::Achieved | Status::OnTrack => "▲",
        Status::AtRisk => "●",
        Status::OffTrack => "▼",
    }
}

fn colour(status: Status, theme: &Theme) -> Colour {
    match status {
        Status::Achieved | Status::OnTrack => theme.favourable,
        Status::AtRisk => theme.caution,
        Status::OffTrack => theme.adverse,
    }
}

/// How a KPI stands to its target, in words.
pub fn status_words(status: Status, lang: Lang) -> String {
    let key = match status {
        Status::Achieved => "kpis-status-achieved",
        Status::OnTrack => "kpis-status-on-track",
        Status::AtRisk => "kpis-status-at-risk",
        Status::OffTrack => "kpis-status-off-track",
    };
    tr!(lang, key)
}

/// The headline of a card that shows a KPI.
pub(super) fn headline(workspace: &Workspace, card: &Card, lang: Lang) -> Option<String> {
    let Content::Kpi { kpi } = card.content else { return None };
    Figure::of(workspace.kpis.get(kpi)?, (workspace.fiscal_start(), lang)).map(|figure| figure.marked())
}

/// What stands at the foot of such a card: the KPI's name beside a remark, and how sure the value is.
pub(super) fn foot(workspace: &Workspace, card: &Card, lang: Lang) -> Option<String> {
    let Content::Kpi { kpi } = card.content else { return None };
    let kpi = workspace.kpis.get(kpi)?;
    let name = (!card.text.is_empty()).then(|| kpi.name.clone());
    let about = Figure::of(kpi, (workspace.fiscal_start(), lang)).map(|figure| figure.about);
    let parts: Vec<String> = [name, about].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Draws the KPIs of each stage at the head of a lane of metrics, each tagged with its id; gives the height. A KPI
/// that has a card of its own in the cell is left to that.
pub(super) fn lay(map: &Map, top: f32, cells: &super::Cells, ground: &mut Scene<AnyId>) -> f32 {
    let mut figures: HashMap<Id<Kpi>, Option<Figure>> = HashMap::new();
    let counted = (map.workspace.fiscal_start(), map.look.lang);
    let mut lowest = top;
    for (column, (_, stage)) in map.stages.iter().enumerate() {
        let mut y = top + ROW_PAD;
        for id in &stage.kpis {
            let has_card = cells.iter().any(|(at, _, card)| {
                *at == column && matches!(card.content, Content::Kpi { kpi } if kpi == *id)
            });
            let Some(kpi) = map.workspace.kpis.get(*id).filter(|_| !has_card) else { continue };
            let figure = figures.entry(*id).or_insert_with(|| Figure::of(kpi, counted));
            y += draw(map, (*id, kpi), figure.as_ref(), (column, y), ground) + space::S;
            lowest = lowest.max(y);
        }
    }
    lowest - top
}

/// Draws one KPI: its name, its value with the sign of its status, how sure it is; gives the height.
fn draw(
    map: &Map,
    (id, kpi): (Id<Kpi>, &Kpi),
    figure: Option<&Figure>,
    (column, top): (usize, f32),
    ground: &mut Scene<AnyId>,
) -> f32 {
    let (look, theme) = (map.look, map.look.theme);
    let Some(own) = map.columns.columns.get(column) else { return 0.0 };
    let left = own.x + GUTTER;
    // A stage of many steps is wide; a figure does not fill it.
    let width = own.width.min(COLUMN) - 2.0 * GUTTER;
    let limits = Limits::width(width - 2.0 * PAD);
    let at = ground.items.len();
    let mut y = top + space::S;
    let name = wrap(look.measure, &kpi.name, CAPTION, limits.lines(2));
    y += ground.push_text(pos(left + PAD, y), &name, CAPTION, theme.second_ink);
    if let Some(figure) = figure {
        let ink = figure.status.map_or(theme.ink, |status| colour(status, theme));
        let value = wrap(look.measure, &figure.marked(), VALUE, limits.lines(1));
        y += ground.push_text(pos(left + PAD, y), &value, VALUE, ink);
        let about = wrap(look.measure, &figure.about, CAPTION, limits.lines(2));
        y += ground.push_text(pos(left + PAD, y), &about, CAPTION, theme.second_ink);
    }
    y += space::S;
    let place = rect(left, top, width, y - top);
    let fill = Some(theme.sunken);
    let block = Shape::Rect(RectShape { rect: place, radius: radius::CARD, fill, stroke: None });
    ground.items.insert(at, crate::scene::Item { tag: Some(id.into()), shape: block });
    y - top
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kpi::{Baseline, KpiKind, Point, Target};

    #[test]
    fn the_newest_value_has_its_status_and_interval() {
        let point = |period: &str, part| (period.parse().unwrap(), Point::Ratio(part, 200.0));
        let kpi = Kpi {
            kind: KpiKind::Ratio,
            series: [point("2025-01", 40.0), point("2025-02", 42.0), point("2025-03", 80.0)].into(),
            baseline: Some(Baseline { to: "2025-02".parse().ok(), ..Baseline::default() }),
            target: Some(Target { value: 39.0, period: "2025-06".parse().ok() }),
            ..Kpi::default()
        };
        let figure = Figure::of(&kpi, (1, Lang::En)).unwrap();
        assert_eq!((figure.marked().as_str(), figure.status), ("▲ 40.0%", Some(Status::Achieved)));
        assert!(figure.about.starts_with("33.5 to 46.9% · "), "{}", figure.about);
        assert_eq!(Figure::of(&Kpi::default(), (1, Lang::En)), None);
    }
}

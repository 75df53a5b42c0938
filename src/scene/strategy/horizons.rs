//! The plan in the columns now, next and later, on paper and in rows: what a steering group asks for first.

use jiff::civil::Date;

use crate::{
    analysis::plan::{Horizon, by_horizon},
    base::{
        geom::{pos, rect},
        id::Id,
        localised::Lang,
    },
    i18n::calendar::period_name,
    model::{AnyId, Workspace, strategy::Initiative},
    scene::{
        RectShape, Scene, Shape, Stroke,
        look::Look,
        table::{Cell, Table},
        theme::{radius, space},
        titled_sheet::with_organisation,
    },
    tr,
};

use super::{
    Sheet,
    sheet::{COVER, NAME, SMALL, TEXT},
    state_mark::state_mark,
    words,
};

const COLUMN: f32 = 256.0;
const GAP: f32 = space::L;
/// Left of the words of a card there is the mark of its state.
const MARK: f32 = 30.0;

/// The columns, seen from a day that the sheet names; `None` without initiatives.
pub fn horizon_sheet(workspace: &Workspace, day: Date, look: &Look) -> Option<Scene<AnyId>> {
    if workspace.initiatives.is_empty() {
        return None;
    }
    let width = 4.0 * COLUMN + 3.0 * GAP;
    let mut sheet = Sheet::new(look, width);
    sheet.paragraph((0.0, width), &tr!(look.lang, "roadmap-horizons"), COVER, look.theme.ink);
    let seen = tr!(look.lang, "roadmap-seen-from", day = day.to_string());
    let facts = with_organisation(workspace, &seen);
    sheet.paragraph((0.0, width), &facts, TEXT, look.theme.second_ink);
    sheet.y += space::L;
    let top = sheet.y;
    let mut foot = top;
    // All columns are as high as the highest, so their grounds come first.
    let mut cards = Sheet::new(look, width);
    for (index, (horizon, members)) in Horizon::ALL.into_iter().zip(by_horizon(workspace, day)).enumerate() {
        cards.y = top + space::M;
        let left = index as f32 * (COLUMN + GAP);
        column(&mut cards, workspace, left + space::M, (horizon, &members));
        foot = foot.max(cards.y + space::M - space::S);
    }
    for index in 0..Horizon::ALL.len() {
        let place = rect(index as f32 * (COLUMN + GAP), top, COLUMN, foot - top);
        sheet.block_of(place, radius::CARD, look.theme.sunken);
    }
    sheet.scene.append_moved(&cards.scene, 0.0, 0.0);
    sheet.y = foot;
    Some(sheet.finish(space::XXL))
}

fn column(
    sheet: &mut Sheet,
    workspace: &Workspace,
    left: f32,
    (horizon, members): (Horizon, &[Id<Initiative>]),
) {
    let theme = sheet.look.theme;
    let width = COLUMN - 2.0 * space::M;
    let (name, about) = words::horizon(horizon, sheet.look.lang);
    sheet.paragraph((left, width), &format!("{name}  {}", members.len()), NAME, theme.ink);
    sheet.paragraph((left, width), &about, SMALL, theme.second_ink);
    sheet.y += space::S;
    for id in members {
        if let Some(own) = workspace.initiatives.get(*id) {
            card(sheet, workspace, (left, width), (*id, own));
            sheet.y += space::S;
        }
    }
}

/// A card as high as its words.
fn card(
    sheet: &mut Sheet,
    workspace: &Workspace,
    (left, width): (f32, f32),
    (id, own): (Id<Initiative>, &Initiative),
) {
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    let top = sheet.y;
    let mut inside = Sheet::new(sheet.look, sheet.scene.size.w);
    inside.y = top + space::S;
    state_mark(&mut inside.scene, pos(left + 16.0, inside.y + 9.0), own.state, theme);
    let text = (left + MARK, width - MARK - space::S);
    inside.paragraph(text, &words::called(own, lang), NAME, theme.ink);
    for line in
        [words::state(own.state, lang), words::dates(workspace, own, lang), own.owner_role.trim().to_owned()]
    {
        if !line.is_empty() {
            inside.paragraph(text, &line, SMALL, theme.second_ink);
        }
    }
    let place = rect(left, top, width, inside.y + space::S - top);
    sheet.block_showing(id.into(), place, radius::CONTROL, theme.surface);
    let stroke = Some(Stroke::solid(1.0, theme.hairline));
    let frame = RectShape { rect: place.grown(-0.5), radius: radius::CONTROL, fill: None, stroke };
    sheet.scene.push(Shape::Rect(frame));
    sheet.scene.append_moved(&inside.scene, 0.0, 0.0);
    sheet.y = place.max.y;
}

const COLUMNS: [&str; 6] =
    ["roadmap-when", "roadmap-initiative", "roadmap-state", "roadmap-owner", "roadmap-start", "roadmap-end"];

/// Every initiative with its column, seen from a day.
pub fn horizon_table(workspace: &Workspace, day: Date, lang: Lang) -> Table {
    let columns = Horizon::ALL.into_iter().zip(by_horizon(workspace, day));
    let rows = columns.flat_map(|(horizon, members)| members.into_iter().map(move |id| (horizon, id)));
    let rows = rows.filter_map(|(horizon, id)| {
        let own = workspace.initiatives.get(id)?;
        let period = |period: Option<_>| {
            Cell::from(period.map(|period| period_name(period, workspace.fiscal_start(), lang)))
        };
        Some(vec![
            words::horizon(horizon, lang).0.into(),
            words::called(own, lang).into(),
            words::state(own.state, lang).into(),
            own.owner_role.clone().into(),
            period(own.start),
            period(own.end),
        ])
    });
    let rows = rows.collect();
    let columns = COLUMNS.iter().map(|key| tr!(lang, key)).collect();
    Table { name: tr!(lang, "roadmap-horizons"), columns, rows }
}

//! Which initiatives the costs come from.

use crate::{
    analysis::business_case::cost_of_initiatives,
    base::localised::Lang,
    model::{
        order::in_order,
        strategy::{Initiative, InitiativeState},
    },
    scene::Anchor,
    tr,
};

use super::{
    super::{
        sheet::{NAME, SMALL},
        words::{called, money},
    },
    Page,
};

const ROW: f32 = 22.0;
/// The most initiatives that are listed; the rest is one row.
const MOST: usize = 25;

/// Every initiative that costs something and is not stopped, and how their sum stands to what is assumed.
pub fn costs(page: &mut Page, lang: Lang) {
    let workspace = page.workspace;
    let rows = in_order(&workspace.initiatives, |own| own.state != InitiativeState::Stopped);
    let costly = |own: &Initiative| own.cost_once.is_some() || own.cost_per_year.is_some();
    let rows: Vec<&Initiative> = rows.into_iter().map(|(_, own)| &**own).filter(|own| costly(own)).collect();
    if rows.is_empty() {
        return;
    }
    let theme = page.sheet.look.theme;
    page.heading("worth-costs-from");
    let names = ["roadmap-initiative", "worth-once", "worth-yearly"].map(|key| tr!(lang, key));
    row(page, &names, (SMALL, theme.second_ink));
    let amount = |amount: Option<f64>| amount.map_or_else(|| "–".to_owned(), |own| money(workspace, own));
    for own in rows.iter().take(MOST) {
        let cells = [called(own, lang), amount(own.cost_once), amount(own.cost_per_year)];
        row(page, &cells, (SMALL, theme.ink));
    }
    if rows.len() > MOST {
        let more = tr!(lang, "roadmap-more", count = rows.len() - MOST);
        row(page, &[more, String::new(), String::new()], (SMALL, theme.second_ink));
    }
    let (once, yearly) = cost_of_initiatives(workspace);
    let cells = [tr!(lang, "worth-total"), money(workspace, once), money(workspace, yearly)];
    row(page, &cells, (NAME, theme.ink));
    let roi = &workspace.roi;
    let is_same = (roi.cost_once, roi.cost_per_year) == (Some(once), Some(yearly));
    let key = if is_same { "worth-costs-same" } else { "worth-costs-differ" };
    page.aside(&tr!(lang, key));
}

fn row(
    page: &mut Page,
    [name, once, yearly]: &[String; 3],
    ink: (crate::scene::wrap::TextStyle, crate::base::colour::Colour),
) {
    let width = page.readable();
    let y = page.sheet.y + 15.0;
    page.sheet.line((0.0, y, width - 220.0), name, ink.0, ink.1);
    page.sheet.label((width - 106.0, y), Anchor::End, once, ink);
    page.sheet.label((width, y), Anchor::End, yearly, ink);
    page.sheet.y += ROW;
}

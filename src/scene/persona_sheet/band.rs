//! The coloured band below the portrait: name, facts in a quiet column, evidence at its foot.

use crate::{
    base::{geom::pos, number},
    model::{AnyId, persona_set::SheetBlock},
    scene::{
        Anchor, PathShape, Scene, Shape, TextLine,
        path::Path,
        theme::space,
        wrap::{Limits, TextStyle, Wrapped},
    },
    tr,
};

use super::{BAND, Page, SHEET, portrait, push_tagged_text, seal};

/// White space at the sides of the band.
pub const INSET: f32 = 28.0;
/// Width of what is written in the band.
pub const WIDTH: f32 = BAND - 2.0 * INSET;
/// Width of the names of facts.
const NAMES: f32 = 84.0;

pub fn draw(page: &Page, scene: &mut Scene<AnyId>) {
    let top = title(page, scene, portrait::HEIGHT + 20.0);
    let foot = SHEET.h - 24.0;
    let evidence = seal::draw(page, foot - top - 20.0);
    let begins = foot - evidence.size.h;
    scene.append_moved(&evidence, INSET, begins);
    facts(page, scene, top + space::M, begins - space::L);
}

/// Name, archetype and whether the persona is the primary one; gives where it ends.
fn title(page: &Page, scene: &mut Scene<AnyId>, top: f32) -> f32 {
    let theme = page.look.theme;
    let mut y = top;
    let sizes = [28.0, 24.0, 20.0, 17.0].map(TextStyle::bold);
    let ink = if page.persona.name.trim().is_empty() { theme.second_ink } else { theme.ink };
    let (style, name) = set(page, &page.name(), sizes);
    y += push_tagged_text(scene, (page.id.into(), pos(INSET, y)), &name, style, ink);
    let sizes = [15.0, 14.0, 13.0, 12.0].map(TextStyle::regular);
    let (style, archetype) = set(page, &page.persona.archetype, sizes);
    y += scene.push_text(pos(INSET, y), &archetype, style, theme.second_ink);
    if page.persona.primary {
        let style = TextStyle::bold(11.0);
        let baseline = y + 4.0 + style.metrics().baseline();
        let star = Path::star(pos(INSET + 5.0, baseline - 4.0), 6.0);
        let fill = Some(page.colours.edge);
        scene.push(Shape::Path(PathShape { path: star, fill, stroke: None }));
        let line = page.line(&page.text("people-primary"), style, theme.ink, WIDTH - 16.0);
        scene.push(Shape::Text(line.at(pos(INSET + 16.0, baseline), Anchor::Start)));
        y += 4.0 + style.metrics().height;
    }
    y
}

/// Two lines in the largest size that holds them.
fn set(page: &Page, text: &str, sizes: [TextStyle; 4]) -> (TextStyle, Wrapped) {
    let limits = Limits::width(WIDTH).lines(2);
    let all = sizes.map(|style| (style, page.wrap(text, style, limits)));
    let [.., smallest] = &all;
    all.iter().find(|(_, text)| !text.elided).unwrap_or(smallest).clone()
}

fn facts(page: &Page, scene: &mut Scene<AnyId>, top: f32, bottom: f32) {
    let facts = listed(page);
    let style = TextStyle::regular(12.0);
    let line = style.metrics().height;
    let theme = page.look.theme;
    let gap = 3.0;
    let mut y = top;
    for (index, (name, value)) in facts.iter().enumerate() {
        let rest = facts.len() - index - 1;
        let reserve = if rest > 0 { line + gap } else { 0.0 };
        let lines = ((bottom - y - reserve) / line).floor().clamp(0.0, 2.0) as usize;
        if lines == 0 {
            if y + line <= bottom {
                let words = tr!(page.look.lang, "people-sheet-more", count = rest + 1);
                let more = page.line(&words, style, theme.second_ink, WIDTH);
                scene.push(Shape::Text(more.at(pos(INSET, y + style.metrics().baseline()), Anchor::Start)));
            }
            return;
        }
        let baseline = y + style.metrics().baseline();
        let name: TextLine = page.line(name, style, theme.second_ink, NAMES - 8.0);
        scene.push(Shape::Text(name.at(pos(INSET, baseline), Anchor::Start)));
        let value = page.wrap(value, style, Limits::width(WIDTH - NAMES).lines(lines));
        y += scene.push_text(pos(INSET + NAMES, y), &value, style, theme.ink) + gap;
    }
}

/// The facts that are known, with their names.
fn listed(page: &Page) -> Vec<(String, String)> {
    if !page.shows(SheetBlock::Facts) {
        return Vec::new();
    }
    let persona = page.persona;
    let of = &persona.demographics;
    let segment = page.workspace.segments.get(persona.segment).map(|segment| segment.name.clone());
    let lang = page.look.lang;
    let of_customers = |share| tr!(lang, "people-sheet-of-customers", share = percent_text(share));
    let of_revenue = |share| tr!(lang, "people-sheet-of-revenue", share = percent_text(share));
    let facts = [
        ("people-age", of.age.map(|age| age.to_string()).unwrap_or_default()),
        ("people-gender", of.gender.clone()),
        ("people-place", of.place.clone()),
        ("people-job-title", of.job_title.clone()),
        ("people-industry", of.industry.clone()),
        ("people-sheet-company", of.company_size.clone()),
        ("people-family", of.family.clone()),
        ("people-education", of.education.clone()),
        ("people-income", of.income.clone()),
        ("people-languages", page.join(&of.languages)),
        ("people-segment", segment.unwrap_or_default()),
        ("people-sheet-share", persona.segment_share.map(of_customers).unwrap_or_default()),
        ("people-sheet-value", persona.revenue_share.map(of_revenue).unwrap_or_default()),
    ];
    let known = facts.into_iter().filter(|(_, value)| !value.trim().is_empty());
    known.map(|(key, value)| (page.text(key), value)).collect()
}

/// A share of 0–1 in percent with at most two decimals.
pub fn percent_text(share: f64) -> String {
    number::short_share(share, 2)
}

/// A share of 0–1 as a number of percent, as a person would type it.
pub fn percent_number(share: f64) -> String {
    let rounded = (share * 10_000.0).round() / 100.0;
    rounded.to_string()
}

//! How many gave which answer: a column each, with what the answers count as below.

use crate::{
    analysis::kpi::answers::{Bar, Class, distribution},
    base::{
        colour::Colour,
        geom::{Size, pos, rect, size},
        number,
    },
    model::{
        AnyId,
        kpi::{Kpi, KpiKind},
    },
    scene::{
        Anchor, Scene, Stroke,
        look::Look,
        theme::{Theme, space, type_size},
        wrap::TextStyle,
    },
    tr,
};

use super::brush::Brush;

const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const BOLD: TextStyle = TextStyle::bold(type_size::BODY);
const HEIGHT: f32 = 128.0;
/// Room above the columns for their shares.
const HEAD: f32 = 20.0;
/// Room below for the answers and the classes.
const FOOT: f32 = 56.0;
const WIDEST_COLUMN: f32 = 72.0;

/// The answers of a KPI as columns, no wider than `width`.
pub fn answers(kpi: &Kpi, counts: &[u64], width: f32, look: &Look) -> Scene<AnyId> {
    let bars = distribution(kpi, counts);
    let theme = look.theme;
    let step = (width / bars.len().max(1) as f32).min(WIDEST_COLUMN);
    let sheet: Size = size(step * bars.len() as f32, HEAD + HEIGHT + FOOT);
    let mut brush = Brush::new(sheet, look);
    let largest = bars.iter().map(|bar| bar.share).fold(0.0, f64::max).max(1e-9);
    let floor = HEAD + HEIGHT;
    for (place, bar) in bars.iter().enumerate() {
        let left = place as f32 * step;
        let middle = left + step / 2.0;
        let height = (bar.share / largest) as f32 * HEIGHT;
        let gap = (step * 0.12).clamp(1.0, 6.0);
        brush.block(rect(left + gap, floor - height, step - 2.0 * gap, height), 2.0, fill(bar.class, theme));
        let share = share_of(bar.share, step);
        brush.text(&share, (SMALL, theme.second_ink), pos(middle, floor - height - 5.0), Anchor::Middle);
        brush.text(&bar.answer.to_string(), (SMALL, theme.ink), pos(middle, floor + 15.0), Anchor::Middle);
    }
    brush.line([pos(0.0, floor), pos(sheet.w, floor)], Stroke::solid(1.0, theme.hairline));
    classes(&mut brush, kpi, &bars, step);
    brush.scene
}

/// A share in percent, without the sign where columns are narrow.
fn share_of(share: f64, step: f32) -> String {
    let decimals = usize::from(step > 44.0);
    if step > 36.0 { number::share(share, decimals) } else { number::format(100.0 * share, decimals) }
}

/// Neighbouring answers of one class, bracketed and named with their share.
fn classes(brush: &mut Brush, kpi: &Kpi, bars: &[Bar], step: f32) {
    let theme = brush.look.theme;
    let floor = HEAD + HEIGHT + 24.0;
    let mut place = 0;
    for run in bars.chunk_by(|a, b| a.class == b.class) {
        let (left, right) = (place as f32 * step, (place + run.len()) as f32 * step);
        place += run.len();
        let Some(class) = run.first().map(|bar| bar.class).filter(|class| *class != Class::Plain) else {
            continue;
        };
        let share: f64 = run.iter().map(|bar| bar.share).sum();
        let percent = number::share(share, 1);
        let line = Stroke::solid(3.0, fill(class, theme));
        brush.line([pos(left + 3.0, floor), pos(right - 3.0, floor)], line);
        let middle = f32::midpoint(left, right);
        let name = name(kpi, class, brush.look);
        let both = format!("{name} {percent}");
        let fits = brush.width(&both, BOLD) <= right - left - space::XS;
        if fits {
            brush.text(&both, (BOLD, theme.ink), pos(middle, floor + 18.0), Anchor::Middle);
        } else {
            brush.text(&percent, (BOLD, theme.ink), pos(middle, floor + 16.0), Anchor::Middle);
            if brush.width(&name, SMALL) <= right - left + 2.0 * space::S {
                brush.text(&name, (SMALL, theme.second_ink), pos(middle, floor + 30.0), Anchor::Middle);
            }
        }
    }
}

fn fill(class: Class, theme: &Theme) -> Colour {
    match class {
        Class::Good | Class::Plain => theme.accent,
        Class::Middle => theme.second_ink.mixed(theme.surface, 0.55),
        Class::Bad => theme.adverse,
    }
}

/// What a class is called in this kind of measure.
fn name(kpi: &Kpi, class: Class, look: &Look) -> String {
    let lang = look.lang;
    match (kpi.kind, class) {
        (KpiKind::Nps, Class::Good) => tr!(lang, "kpis-class-promoters"),
        (KpiKind::Nps, Class::Middle) => tr!(lang, "kpis-class-passives"),
        (KpiKind::Nps, _) => tr!(lang, "kpis-class-detractors"),
        (KpiKind::TopBox, Class::Good) => tr!(lang, "kpis-class-satisfied"),
        (KpiKind::TopBox, _) => tr!(lang, "kpis-class-others"),
        (_, Class::Good) => tr!(lang, "kpis-class-easy"),
        (_, Class::Middle) => tr!(lang, "kpis-class-between"),
        (_, _) => tr!(lang, "kpis-class-hard"),
    }
}

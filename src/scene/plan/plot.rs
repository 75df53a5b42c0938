//! Two scales across and up, and which values a place in the drawing means.

use crate::{
    base::{
        geom::{Pos, Rect, pos},
        number,
    },
    model::AnyId,
    scene::{Anchor, Scene, dots::NAMES, look::Look},
};

use super::text;

/// The values of one direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub from: f64,
    pub to: f64,
    /// How far the plot reaches beyond both ends, as a part of the length, so that dots at the ends stand inside.
    pub beyond: f64,
    /// Between two numbers on the axis.
    pub step: f64,
}

impl Scale {
    /// 1 to 5.
    pub const FIVE: Self = Self { from: 1.0, to: 5.0, beyond: 0.1, step: 1.0 };
    /// 0 to 10.
    pub const TEN: Self = Self { from: 0.0, to: 10.0, beyond: 0.0, step: 2.0 };

    /// From 0 to a round number that holds them all.
    pub fn holding(values: impl Iterator<Item = f64>) -> Self {
        let most = values.filter(|value| value.is_finite()).fold(0.0, f64::max);
        if most <= 0.0 {
            return Self { from: 0.0, to: 1.0, beyond: 0.06, step: 0.5 };
        }
        let magnitude = 10_f64.powf(most.log10().floor());
        let round = [1.0, 2.0, 2.5, 4.0, 5.0, 8.0, 10.0].map(|part| part * magnitude);
        let to = round.into_iter().find(|to| *to >= most).unwrap_or(most);
        Self { from: 0.0, to, beyond: 0.06, step: to / 4.0 }
    }

    /// 0 at the lower end of the plot, 1 at the upper.
    fn part(self, value: f64) -> f32 {
        let length = (self.to - self.from).max(f64::MIN_POSITIVE);
        (((value - self.from) / length + self.beyond) / (1.0 + 2.0 * self.beyond)) as f32
    }

    fn value(self, part: f32) -> f64 {
        let at = f64::from(part) * (1.0 + 2.0 * self.beyond) - self.beyond;
        (self.from + at * (self.to - self.from)).clamp(self.from, self.to)
    }

    /// The numbers on the axis.
    fn ticks(self) -> Vec<f64> {
        let count = ((self.to - self.from) / self.step).round().clamp(0.0, 20.0) as u8;
        (0..=count).map(|tick| self.from + f64::from(tick) * self.step).collect()
    }
}

/// Where values lie in a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    pub rect: Rect,
    pub x: Scale,
    pub y: Scale,
}

impl Plot {
    pub fn pos(self, x: f64, y: f64) -> Pos {
        let across = self.x.part(x) * self.rect.width();
        pos(self.rect.min.x + across, self.rect.max.y - self.y.part(y) * self.rect.height())
    }

    /// The values at a place, each within its scale.
    pub fn values(self, at: Pos) -> (f64, f64) {
        let across = (at.x - self.rect.min.x) / self.rect.width().max(1.0);
        let up = (self.rect.max.y - at.y) / self.rect.height().max(1.0);
        (self.x.value(across), self.y.value(up))
    }

    /// Numbers and names of both axes.
    pub(super) fn draw_axes(self, scene: &mut Scene<AnyId>, (x, y): (&str, &str), look: &Look) {
        let foot = self.rect.max.y + 16.0;
        let digits = |step: f64| usize::from(step.fract() != 0.0);
        for value in self.x.ticks() {
            let at = self.pos(value, self.y.from).x;
            let words = short(value, digits(self.x.step));
            text(scene, look, (&words, NAMES), (pos(at, foot), Anchor::Middle));
        }
        for value in self.y.ticks() {
            let at = self.pos(self.x.from, value).y;
            let words = short(value, digits(self.y.step));
            text(scene, look, (&words, NAMES), (pos(self.rect.min.x - 8.0, at + 4.0), Anchor::End));
        }
        let name = format!("{x} →");
        text(scene, look, (&name, NAMES), (pos(self.rect.max.x, foot + 16.0), Anchor::End));
        let above = pos(self.rect.min.x, self.rect.min.y - 8.0);
        text(scene, look, (&format!("↑ {y}"), NAMES), (above, Anchor::Start));
    }
}

/// A number that fits beside an axis: thousands and millions are cut short.
fn short(value: f64, decimals: usize) -> String {
    match value.abs() {
        10_000_000.0.. => format!("{}M", number::format(value / 1e6, 0)),
        1_000_000.0.. => format!("{}M", number::format(value / 1e6, 1)),
        10_000.0.. => format!("{}k", number::format(value / 1e3, 0)),
        _ => number::format(value, decimals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::rect;

    #[test]
    fn a_place_gives_back_its_values_and_nothing_beyond_the_scales() {
        let plot = Plot { rect: rect(30.0, 10.0, 400.0, 300.0), x: Scale::TEN, y: Scale::FIVE };
        for (x, y) in [(0.0, 5.0), (5.0, 3.0), (9.3, 1.1)] {
            let (back_x, back_y) = plot.values(plot.pos(x, y));
            assert!((back_x - x).abs() < 1e-4 && (back_y - y).abs() < 1e-4);
        }
        assert_eq!(plot.values(pos(-500.0, -500.0)), (0.0, 5.0));
        assert!(plot.pos(1.0, 5.0).y < plot.pos(1.0, 1.0).y, "values grow upwards");
    }

    #[test]
    fn a_scale_holds_every_value_and_ends_at_a_round_number() {
        for (most, to) in [(0.0, 1.0), (586.7, 800.0), (3.0, 4.0), (118_000.0, 200_000.0), (1.0, 1.0)] {
            assert_eq!(Scale::holding([0.2_f64.min(most), most].into_iter()).to, to, "{most}");
        }
        assert_eq!(Scale::holding([f64::NAN, f64::INFINITY].into_iter()).to, 1.0);
        assert_eq!(short(118_000.0, 0), "118k");
    }
}

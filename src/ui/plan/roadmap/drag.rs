//! What is being dragged in the calendar. Nothing changes before it is let go: then it is one step, and Esc drops
//! it where it was.

use egui::{CornerRadius, CursorIcon, FontId, Key, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};

use crate::{
    base::{
        id::Id,
        months::{Months, month},
    },
    edit::{Label, schedule},
    model::{
        Kind,
        strategy::{Initiative, Milestone},
    },
    scene::{
        strategy::{
            roadmap::{Roadmap, Time},
            words::warning,
        },
        theme::{radius, space, type_size},
    },
    ui::{Cx, paint::Camera, style::color},
};

use super::words;

/// Which part of a bar is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    Whole,
    Start,
    End,
}

/// What is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    Bar {
        id: Id<Initiative>,
        grip: Grip,
        months: Months,
    },
    Milestone {
        id: Id<Milestone>,
        month: i32,
    },
    /// From the tray: it has no place yet.
    Tray(Id<Initiative>),
}

/// A drag with where it began, in points of the calendar.
#[derive(Clone, Copy, Debug)]
pub struct Drag {
    pub held: Held,
    pub start: Pos2,
}

/// Where the calendar lies on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Plane {
    pub camera: Camera,
    /// The part that can be seen.
    pub clip: Rect,
}

/// How near to an end of a bar takes hold of it.
const NEAR: f32 = 7.0;
/// Movements below this are none.
const STILL: f32 = 5.0;
/// Months of something that had no dates.
const QUARTER: i32 = 3;
/// Within so many points of an edge the calendar goes along.
const EDGE: f32 = 28.0;

/// The part of a bar at a place, which may also be the words beside it.
pub fn grip_at(place: Rect, pointer: Pos2) -> Grip {
    let near = NEAR.min(place.width() / 4.0);
    if pointer.x <= place.min.x + near {
        Grip::Start
    } else if (place.max.x - near..=place.max.x + near).contains(&pointer.x) {
        Grip::End
    } else {
        Grip::Whole
    }
}

/// Follows the pointer: shows where it would land, and on letting go plans it there.
pub fn follow(drag: &mut Option<Drag>, ui: &Ui, cx: &Cx, roadmap: &Roadmap, frame: Plane) {
    let Some(running) = *drag else { return };
    let (pointer, released, escape, fine) = ui.input(|input| {
        let pointer = &input.pointer;
        let released = pointer.primary_released() || !pointer.primary_down();
        (pointer.latest_pos(), released, input.key_pressed(Key::Escape), input.modifiers.alt)
    });
    let Some(pointer) = pointer.filter(|_| !escape) else {
        *drag = None;
        return;
    };
    let at = frame.camera.scene_from_screen(pointer);
    let snap = Snap { time: &roadmap.time, fine };
    let target = running.target((Pos2::new(at.x, at.y), frame.clip.contains(pointer)), &snap);
    if released {
        *drag = None;
        if let Some(target) = target {
            target.carry_out(cx);
        }
        return;
    }
    ui.ctx().set_cursor_icon(match running.held {
        Held::Bar { grip: Grip::Start | Grip::End, .. } => CursorIcon::ResizeHorizontal,
        _ => CursorIcon::Grabbing,
    });
    go_along(ui, frame.clip, pointer);
    ghost(ui, cx, (running.held, target), (roadmap, frame, pointer));
}

/// Scrolls where the pointer is at the edge of what can be seen.
fn go_along(ui: &Ui, clip: Rect, pointer: Pos2) {
    let speed = |less: f32, more: f32| {
        if less < EDGE {
            8.0
        } else if more < EDGE {
            -8.0
        } else {
            0.0
        }
    };
    let by = Vec2::new(
        speed(pointer.x - clip.min.x, clip.max.x - pointer.x),
        speed(pointer.y - clip.min.y, clip.max.y - pointer.y),
    );
    if by != Vec2::ZERO && clip.expand(EDGE).contains(pointer) {
        ui.scroll_with_delta(by);
        ui.ctx().request_repaint();
    }
}

/// How places become months.
pub struct Snap<'a> {
    pub time: &'a Time,
    /// Single months also where the calendar shows quarters.
    pub fine: bool,
}

impl Snap<'_> {
    fn step(&self) -> i32 {
        if self.fine { 1 } else { self.time.scale.months() }
    }

    /// The beginning of a step that is nearest to a boundary between months, which lies `by` points away from it.
    fn boundary(&self, month: i32, by: f32) -> i32 {
        let exact = month as f32 + by / self.time.scale.month_width();
        let step = self.step();
        // A step earlier, so that rounding down is right for all.
        let phase = self.time.step_start(month) - 1_200;
        let phase = if step == 1 { 0 } else { phase };
        ((exact - phase as f32) / step as f32).round() as i32 * step + phase
    }
}

/// What letting go would do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// As a whole, with its milestones.
    Move(Id<Initiative>, Months),
    Plan(Id<Initiative>, Months),
    Milestone(Id<Milestone>, i32),
}

impl Drag {
    /// Where it would land with the pointer here; `None` where nothing would change.
    pub fn target(&self, (at, is_in): (Pos2, bool), snap: &Snap) -> Option<Target> {
        let by = at.x - self.start.x;
        match self.held {
            Held::Tray(id) if is_in => {
                let month = snap.time.month_at(at.x);
                let first = if snap.fine { month } else { snap.time.step_start(month) };
                Some(Target::Plan(id, Months::from(first, QUARTER)))
            }
            Held::Tray(_) => None,
            _ if by.abs() < STILL => None,
            Held::Bar { id, grip, months } => {
                let Months { first, last } = months;
                let to = match grip {
                    Grip::Whole => Months::from(snap.boundary(first, by), months.count()),
                    Grip::Start => Months { first: snap.boundary(first, by).min(last), last },
                    Grip::End => Months { first, last: (snap.boundary(last + 1, by) - 1).max(first) },
                };
                let target = if grip == Grip::Whole { Target::Move } else { Target::Plan };
                (to != months).then(|| target(id, to))
            }
            Held::Milestone { id, month } => {
                let fine = Snap { time: snap.time, fine: true };
                let to = fine.boundary(month, by);
                (to != month).then_some(Target::Milestone(id, to))
            }
        }
    }
}

impl Target {
    fn carry_out(self, cx: &Cx) {
        match self {
            Self::Move(id, months) => {
                cx.edit(Label::Move(Kind::Initiative), move |tx| schedule::move_to(tx, id, months));
            }
            Self::Plan(id, months) => {
                cx.edit(Label::Move(Kind::Initiative), move |tx| schedule::plan(tx, id, months));
            }
            Self::Milestone(id, number) => {
                if let Some(period) = month(number) {
                    let label = Label::Move(Kind::Milestone);
                    cx.edit(label, move |tx| schedule::place_milestone(tx, id, period));
                }
            }
        }
    }
}

/// Shows where what is held would land, with its time in words.
fn ghost(
    ui: &Ui,
    cx: &Cx,
    (held, target): (Held, Option<Target>),
    (roadmap, frame, cursor): (&Roadmap, Plane, Pos2),
) {
    let accent = color(cx.theme.accent);
    let painter = ui.painter();
    let Some(target) = target else {
        if let Held::Tray(id) = held {
            let painter = ui.ctx().layer_painter(egui::LayerId::new(
                egui::Order::Tooltip,
                egui::Id::unique("roadmap-tray-drag"),
            ));
            bubble(&painter, cx, cursor + Vec2::new(14.0, -10.0), &words::name(cx, id), None);
        }
        return;
    };
    match target {
        Target::Move(id, months) | Target::Plan(id, months) => {
            let bar = roadmap.bars.iter().find(|own| own.id == id).map(|own| own.place);
            let (left, right) = (roadmap.time.x(months.first), roadmap.time.x(months.last + 1));
            let (top, bottom) = bar.map_or_else(
                || {
                    let y = frame.camera.scene_from_screen(cursor).y;
                    (y - 20.0, y + 20.0)
                },
                |bar| (bar.min.y, bar.max.y),
            );
            let place =
                frame.camera.screen_rect(crate::base::geom::rect(left, top, right - left, bottom - top));
            let corner = CornerRadius::from(radius::CONTROL);
            let fill = color(cx.theme.accent_soft.with_alpha(0.75));
            painter.rect(place, corner, fill, Stroke::new(2.0, accent), StrokeKind::Inside);
            let warning = too_early(cx, id, months);
            let text = words::span(months, cx.lang);
            bubble(painter, cx, place.left_top() + Vec2::new(space::S, -space::XS), &text, warning);
        }
        Target::Milestone(id, number) => {
            let y = roadmap.diamonds.iter().find(|own| own.id == id).map_or(0.0, |own| own.center.y);
            let at = frame.camera.screen_from_scene(crate::base::geom::pos(roadmap.time.x(number + 1), y));
            painter.circle_stroke(at, 9.0, Stroke::new(2.0, accent));
            let text = words::span(Months { first: number, last: number }, cx.lang);
            bubble(painter, cx, at + Vec2::new(14.0, -12.0), &text, None);
        }
    }
}

/// What an initiative would be too early for.
fn too_early(cx: &Cx, id: Id<Initiative>, months: Months) -> Option<String> {
    use crate::{analysis::plan::Calendar, scene::strategy::roadmap::Warning};
    let calendar = Calendar::of(cx.workspace);
    let own = cx.workspace.initiatives.get(id)?;
    let runs_into = |other: &&Id<Initiative>| {
        let other = cx.workspace.initiatives.get(**other).and_then(|other| calendar.months(other));
        other.is_some_and(|other| months.first <= other.last)
    };
    let other = own.depends_on.iter().find(runs_into)?;
    Some(warning(cx.workspace, Warning::BeginsTooEarly(*other), cx.lang))
}

/// A line of words on a ground of its own, with what is wrong below it.
fn bubble(painter: &egui::Painter, cx: &Cx, at: Pos2, text: &str, warning: Option<String>) {
    let font = FontId::proportional(type_size::CAPTION);
    let mut lines = vec![(text.to_owned(), cx.theme.ink)];
    lines.extend(warning.map(|warning| (format!("▼ {warning}"), cx.theme.adverse)));
    let galleys: Vec<_> =
        lines.into_iter().map(|(text, ink)| painter.layout_no_wrap(text, font.clone(), color(ink))).collect();
    let width = galleys.iter().map(|own| own.size().x).fold(0.0, f32::max);
    let height: f32 = galleys.iter().map(|own| own.size().y).sum();
    let place = Rect::from_min_size(at - Vec2::new(0.0, height), Vec2::new(width, height));
    let corner = CornerRadius::from(radius::CONTROL);
    let line = Stroke::new(1.0, color(cx.theme.hairline));
    painter.rect(
        place.expand2(Vec2::new(6.0, 3.0)),
        corner,
        color(cx.theme.surface),
        line,
        StrokeKind::Outside,
    );
    let mut y = place.min.y;
    for galley in galleys {
        let height = galley.size().y;
        painter.galley(Pos2::new(place.min.x, y), galley, color(cx.theme.ink));
        y += height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::strategy::roadmap::Scale;

    fn drag(grip: Grip, by: f32, fine: bool) -> Option<(i32, i32)> {
        // A calendar of quarters from April 2025; the bar runs from May to September.
        let time = Time { first: 24_303, count: 24, scale: Scale::Quarters, fiscal: 4 };
        let months = Months { first: 24_304, last: 24_308 };
        let held = Held::Bar { id: Id::default(), grip, months };
        let drag = Drag { held, start: Pos2::ZERO };
        match drag.target((Pos2::new(by, 0.0), true), &Snap { time: &time, fine })? {
            Target::Move(_, to) | Target::Plan(_, to) => {
                Some((to.first - months.first, to.last - months.last))
            }
            Target::Milestone(..) => None,
        }
    }

    #[test]
    fn a_bar_snaps_to_the_steps_of_the_calendar() {
        // A month is 44 points wide.
        assert_eq!(drag(Grip::Whole, 3.0, false), None);
        assert_eq!(drag(Grip::Whole, 60.0, false), Some((2, 2)), "to the next quarter");
        assert_eq!(drag(Grip::Whole, -30.0, false), Some((-1, -1)), "to the beginning of its own");
        assert_eq!(drag(Grip::Whole, 60.0, true), Some((1, 1)), "by months where that is wanted");
        assert_eq!(drag(Grip::End, 100.0, false), Some((0, 3)));
        assert_eq!(drag(Grip::End, -900.0, false), Some((0, -4)), "a month is left");
        assert_eq!(drag(Grip::Start, 900.0, true), Some((4, 0)));
        assert_eq!(drag(Grip::Start, -300.0, false), Some((-7, 0)));
    }
}

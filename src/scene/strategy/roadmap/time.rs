//! The calendar of a roadmap: which months it shows, how wide they are, and the heading over them.

use jiff::civil::Date;

use crate::{
    base::{
        localised::Lang,
        months::{Months, month, month_of},
    },
    i18n::calendar::month_name,
    scene::{Anchor, Stroke, theme::space},
    tr,
};

use super::{
    super::{
        Sheet,
        sheet::{NAME, SMALL},
    },
    Scale,
};

/// The most months that are drawn; what lies further off is named beside the calendar.
pub const MOST_MONTHS: i32 = 240;

/// Where months are, from the left edge of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time {
    /// Number of the first month.
    pub first: i32,
    /// How many months there are.
    pub count: i32,
    pub scale: Scale,
    /// First month of the fiscal year, 1–12.
    pub fiscal: u8,
}

impl Time {
    /// A calendar for these stretches in whole steps of the scale; with `room` steps after them, and then one before.
    pub fn around(
        stretches: impl Iterator<Item = Months> + Clone,
        (scale, fiscal): (Scale, u8),
        room: i32,
    ) -> Option<Self> {
        let mut firsts: Vec<i32> = stretches.clone().map(|own| own.first).collect();
        firsts.sort_unstable();
        let last = stretches.map(|own| own.last).max()?;
        let mut first = *firsts.first()?;
        if last - first >= MOST_MONTHS {
            // Far too long: around the middle one.
            let middle = firsts.get(firsts.len() / 2).copied().unwrap_or(first);
            first = first.max(middle - MOST_MONTHS / 4);
        }
        let step = scale.months();
        let lead = if room > 0 { step } else { 0 };
        let first = first - Self::into_step(first, step, fiscal) - lead;
        let mut own = Self { first, count: step, scale, fiscal };
        own.reach(last.min(first + MOST_MONTHS - 1) + room * step);
        Some(own)
    }

    /// Goes on until a month is in it.
    pub fn reach(&mut self, month: i32) {
        let step = self.scale.months();
        let most = MOST_MONTHS + 8 * step;
        let steps = (month - self.first).div_euclid(step) + 1;
        self.count = self.count.max((steps * step).min(most));
    }

    /// How many months of its step lie before a month.
    fn into_step(month: i32, step: i32, fiscal: u8) -> i32 {
        (month - (i32::from(fiscal) - 1)).rem_euclid(step)
    }

    pub fn width(&self) -> f32 {
        self.x(self.first + self.count)
    }

    /// The left edge of a month.
    pub fn x(&self, month: i32) -> f32 {
        (month - self.first) as f32 * self.scale.month_width()
    }

    /// The place of a day.
    pub fn x_of_day(&self, day: Date) -> f32 {
        let part = (f32::from(day.day()) - 0.5) / f32::from(day.days_in_month());
        self.x(month_of(day)) + part * self.scale.month_width()
    }

    /// The month at a place.
    pub fn month_at(&self, x: f32) -> i32 {
        self.first + (x / self.scale.month_width()).floor() as i32
    }

    pub fn holds(&self, months: Months) -> bool {
        months.first < self.first + self.count && months.last >= self.first
    }

    /// Left and right edge of a stretch, cut where the calendar ends.
    pub fn span(&self, months: Months) -> (f32, f32) {
        (self.x(months.first).max(0.0), self.x(months.last.saturating_add(1)).min(self.width()))
    }

    /// The first month of the step that holds a month.
    pub fn step_start(&self, month: i32) -> i32 {
        month - Self::into_step(month, self.scale.months(), self.fiscal)
    }

    /// The first month of each step.
    pub fn steps(&self) -> impl Iterator<Item = i32> + use<> {
        (self.first..self.first + self.count).step_by(self.scale.months() as usize)
    }

    /// The first month of the fiscal year after the one that holds a month.
    pub fn next_year(&self, month: i32) -> i32 {
        month - Self::into_step(month, 12, self.fiscal) + 12
    }

    fn is_start_of_year(&self, month: i32) -> bool {
        Self::into_step(month, 12, self.fiscal) == 0
    }

    /// What a step is called within its year.
    fn step_name(&self, number: i32, lang: Lang) -> String {
        match self.scale {
            Scale::Months => month(number).map(|own| month_name(own, lang)).unwrap_or_default(),
            Scale::Quarters => {
                let quarter = Self::into_step(number, 12, self.fiscal) / 3 + 1;
                tr!(lang, "period-quarter-short", number = quarter)
            }
        }
    }

    /// The fiscal year of a month, named after the year in which it ends.
    pub fn year_name(&self, number: i32, lang: Lang) -> String {
        let ends = number - Self::into_step(number, 12, self.fiscal) + 11;
        let year = ends.div_euclid(12).to_string();
        let key = if self.fiscal == 1 { "period-year" } else { "roadmap-fiscal-year" };
        tr!(lang, key, year = year)
    }
}

/// Height of the heading.
pub const HEADER: f32 = 60.0;

/// Years over steps.
pub fn header(sheet: &mut Sheet, time: &Time) {
    let (theme, lang) = (sheet.look.theme, sheet.look.lang);
    for (index, step) in time.steps().enumerate() {
        let x = time.x(step);
        if index == 0 || time.is_start_of_year(step) {
            // The first year may be over before its name ends.
            let months_left = 12 - Time::into_step(step, 12, time.fiscal);
            let room = months_left as f32 * time.scale.month_width() - space::S;
            sheet.line((x + 4.0, 16.0, room), &time.year_name(step, lang), NAME, theme.ink);
        }
        let name = time.step_name(step, lang);
        sheet.label((x + 4.0, 36.0), Anchor::Start, &name, (SMALL, theme.second_ink));
        let top = if time.is_start_of_year(step) { 2.0 } else { 24.0 };
        sheet.rule((x, top), (x, HEADER), Stroke::solid(1.0, theme.hairline));
    }
}

/// Faint lines down from the heading, and the line of today.
pub fn ruling(sheet: &mut Sheet, time: &Time, (height, today): (f32, Option<f32>)) {
    let theme = sheet.look.theme;
    for step in time.steps() {
        let strength = if time.is_start_of_year(step) { 1.0 } else { 0.5 };
        let colour = theme.ground.mixed(theme.hairline, strength);
        sheet.rule((time.x(step), 0.0), (time.x(step), height), Stroke::solid(1.0, colour));
    }
    if let Some(x) = today {
        sheet.rule((x, 0.0), (x, height), Stroke::solid(1.5, theme.accent));
    }
}

/// The word over the line of today; gives the place of the line.
pub fn today_word(sheet: &mut Sheet, time: &Time, today: Date) -> Option<f32> {
    let month = month_of(today);
    let x = time.holds(Months { first: month, last: month }).then(|| time.x_of_day(today))?;
    let theme = sheet.look.theme;
    let word = tr!(sheet.look.lang, "roadmap-today");
    sheet.label((x, HEADER - 6.0), Anchor::Middle, &word, (SMALL, theme.accent));
    Some(x)
}

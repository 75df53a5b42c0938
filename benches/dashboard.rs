//! How long a frame of the dashboard takes: 40 KPIs over 120 months.
//!
//! Times of frames are of the processor, not of the clock: other programs may be busy meanwhile.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs.

use std::{
    cell::RefCell,
    io::{self, Write},
    time::Duration,
};

use cairn::{
    base::{localised::Lang, period::Period},
    edit::{kpi::add_kpi, transact},
    model::{
        Workspace,
        kpi::{Baseline, Kpi, KpiKind, Point, Target},
    },
    scene::{measure::Measure, theme::Theme},
    ui::{Cx, View, fonts, kpis::KpisView},
};
use cpu_time::ProcessTime;
use egui::{Context, Event, Pos2, RawInput, Rect, Vec2};

const KPIS: usize = 40;
const MONTHS: i32 = 120;

/// A number that looks like chance and is the same every time.
fn noise(seed: u64) -> u64 {
    let mut x = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

fn kpi(number: usize, first: Period) -> Kpi {
    let kinds = [KpiKind::Nps, KpiKind::TopBox, KpiKind::Ratio, KpiKind::Value];
    let kind = kinds[number % kinds.len()];
    let month = |i: i32| {
        let chance = noise(number as u64 * 1_000 + i as u64);
        let point = match kind {
            KpiKind::Nps => Point::Counts((0..11).map(|answer| (chance >> answer) % 40).collect()),
            KpiKind::TopBox => Point::Counts((0..5).map(|answer| (chance >> (3 * answer)) % 60).collect()),
            KpiKind::Ratio => Point::Ratio((100 + chance % 80) as f64, 1_000.0),
            _ => Point::Value(50.0 + (chance % 100) as f64 / 10.0),
        };
        Some((first.plus(i)?, point))
    };
    Kpi {
        name: format!("Measure {number} of the experience"),
        kind,
        series: (0..MONTHS).filter_map(month).collect(),
        baseline: Some(Baseline { from: Some(first), to: first.plus(23), ..Baseline::default() }),
        target: Some(Target { value: 60.0, period: first.plus(MONTHS + 6) }),
        ..Kpi::default()
    }
}

fn workspace() -> Option<Workspace> {
    let first = Period::new(cairn::base::period::PeriodLength::Month, 2016, 1)?;
    let mut workspace = Workspace::default();
    let filled = transact(&mut workspace, |tx| {
        (0..KPIS).try_for_each(|number| add_kpi(tx, kpi(number, first)).map(drop))
    });
    filled.ok().map(|_| workspace)
}

/// A window without a screen that shows the page.
struct Window {
    ctx: Context,
    view: KpisView,
    measure: Measure,
    time: f64,
}

impl Window {
    /// One frame with its tessellation.
    fn frame(&mut self, workspace: &Workspace, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let screen = Rect::from_min_size(Pos2::ZERO, Vec2::new(1_920.0, 2_400.0));
        let input =
            RawInput { screen_rect: Some(screen), time: Some(self.time), events, ..RawInput::default() };
        let (draft, requests) = (RefCell::new(None), RefCell::new(Vec::new()));
        let cx = Cx {
            workspace,
            lang: Lang::En,
            theme: Theme::light(),
            measure: &self.measure,
            today: jiff::civil::date(2026, 1, 15),
            draft: &draft,
            requests: &requests,
            run: None,
        };
        let start = ProcessTime::now();
        let view = &mut self.view;
        let mut output = self.ctx.run_ui(input, |ui| view.ui(ui, &cx));
        let meshes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let time = start.elapsed();
        output.textures_delta.clear();
        assert!(!meshes.is_empty());
        time
    }
}

fn main() -> io::Result<()> {
    let workspace = workspace().ok_or_else(|| io::Error::other("the KPIs cannot be made"))?;
    let ctx = Context::default();
    ctx.set_fonts(fonts::definitions());
    let mut window = Window { ctx, view: KpisView::on_dashboard(), measure: Measure::default(), time: 0.0 };
    let first = window.frame(&workspace, Vec::new());
    // The pointer goes over the tiles, so that each frame has something to tell.
    let at = |i: u16| Pos2::new(60.0 + 7.0 * f32::from(i), 120.0 + 11.0 * f32::from(i));
    let mut times: Vec<Duration> =
        (0..160).map(|i| window.frame(&workspace, vec![Event::PointerMoved(at(i))])).skip(40).collect();
    times.sort_unstable();
    let median = times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64) * 1_000.0;
    let mut out = io::stdout().lock();
    writeln!(out, "dashboard_first_frame_40x120\t{:.1}\tms\t-", first.as_secs_f64() * 1_000.0)?;
    writeln!(out, "dashboard_frame_40x120\t{median:.2}\tms\t8")
}

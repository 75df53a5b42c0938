//! How long a frame of the dashboard takes: 40 KPIs over 120 months.
//!
//! Prints `name`, `value`, `unit`, `bound`, parted by tabs.

mod common;

use std::{
    io::{self, Write},
    time::Duration,
};

use cairn::{
    base::period::Period,
    edit::{kpi::add_kpi, transact},
    model::{
        Workspace,
        kpi::{Baseline, Kpi, KpiKind, Point, Target},
    },
    ui::kpis::KpisView,
};
use egui::{Event, Pos2, Vec2};

use common::{Window, median, milliseconds};

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

fn main() -> io::Result<()> {
    let workspace = workspace().ok_or_else(|| io::Error::other("the KPIs cannot be made"))?;
    let mut window = Window::new(KpisView::on_dashboard());
    window.size = Vec2::new(1_920.0, 2_400.0);
    let first = window.frame(&workspace, Vec::new());
    // The pointer goes over the tiles, so that each frame has something to tell.
    let at = |i: u16| Pos2::new(60.0 + 7.0 * f32::from(i), 120.0 + 11.0 * f32::from(i));
    let times: Vec<Duration> =
        (0..160).map(|i| window.frame(&workspace, vec![Event::PointerMoved(at(i))])).skip(40).collect();
    let mut out = io::stdout().lock();
    writeln!(out, "dashboard_first_frame_40x120\t{:.1}\tms\t-", milliseconds(first))?;
    writeln!(out, "dashboard_frame_40x120\t{:.2}\tms\t8", median(times))
}

//! Time to the first frame against a bare window on the same machine, and frames drawn while nothing happens.
//!
//! Needs a display (`xvfb-run cargo bench --bench window`); without one it says so and measures nothing.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::{
    env,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use cairn::{app::Cairn, store::Places};
use eframe::{App, Frame, NativeOptions};

const RUNS: usize = 7;
const IDLE: Duration = Duration::from_secs(2);

/// A window with one word in it.
struct Bare;

impl App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut Frame) {
        egui::CentralPanel::default().show(ui, |ui| ui.label("bare"));
    }
}

/// Closes the window after the first frame.
struct UntilFirstFrame<A> {
    app: A,
    frames: u32,
}

impl<A: App> App for UntilFirstFrame<A> {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut Frame) {
        self.app.logic(ctx, frame);
        if self.frames == 1 {
            // The first frame is on the screen.
            std::process::exit(0);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut Frame) {
        self.app.ui(ui, frame);
        self.frames += 1;
        ui.ctx().request_repaint();
    }
}

/// Counts frames that nobody asked for, once the window has settled.
struct Idle<A> {
    app: A,
    settled: Instant,
    frames: u32,
}

impl<A: App> App for Idle<A> {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut Frame) {
        self.app.ui(ui, frame);
        if self.settled.elapsed() > IDLE {
            self.frames += 1;
            println!("{}", self.frames);
        }
    }
}

fn main() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron");
    match env::var("CAIRN_BENCH_CHILD").as_deref() {
        Ok("bare") => run(|_| UntilFirstFrame { app: Bare, frames: 0 }),
        Ok("cairn") => warm(|| run(|ctx| UntilFirstFrame { app: cairn(ctx, sample), frames: 0 })),
        Ok("idle") => run(|ctx| Idle { app: cairn(ctx, sample), settled: Instant::now(), frames: 0 }),
        _ => measure(),
    }
}

/// What the program does before it opens its window.
fn warm(open: impl FnOnce()) {
    cairn::app::warm_up();
    open();
}

fn cairn(ctx: &egui::Context, file: &str) -> Cairn {
    let places = Places::under(&env::temp_dir().join(format!("cairn-bench-{}", std::process::id())));
    Cairn::new(ctx, places, None, Some(file.into()))
}

fn run<A: App + 'static>(make: impl FnOnce(&egui::Context) -> A + 'static) {
    let options = NativeOptions { persist_window: false, ..NativeOptions::default() };
    let created = eframe::run_native("bench", options, Box::new(|cc| Ok(Box::new(make(&cc.egui_ctx)))));
    created.expect("the parent has looked for a display");
}

fn measure() {
    if ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| env::var_os(name).is_none()) {
        eprintln!("no display: run this under xvfb-run");
        return;
    }
    let first_frame = |child: &str| {
        let start = Instant::now();
        let status = this(child).status().expect("this program can start itself");
        assert!(status.success(), "{child} failed");
        start.elapsed().as_secs_f64()
    };
    // In turn, so that a busy machine is busy for both.
    let runs: Vec<(f64, f64)> = (0..RUNS).map(|_| (first_frame("bare"), first_frame("cairn"))).collect();
    let (bare, cairn) = (median(runs.iter().map(|r| r.0)), median(runs.iter().map(|r| r.1)));
    println!("first_frame_bare\t{bare:.3}\ts\t-");
    println!("first_frame\t{cairn:.3}\ts\t-");
    println!("first_frame_ratio\t{:.3}\tratio\t1.2", cairn / bare);
    println!("idle_frames\t{}\tframes in 3 s\t0", idle_frames());
}

fn idle_frames() -> usize {
    let mut child = this("idle").stdout(Stdio::piped()).spawn().expect("this program can start itself");
    std::thread::sleep(IDLE + Duration::from_secs(4));
    child.kill().expect("the child still runs");
    let output = child.wait_with_output().expect("its output was piped");
    String::from_utf8_lossy(&output.stdout).lines().count()
}

fn this(child: &str) -> Command {
    let mut command = Command::new(env::current_exe().expect("a program has a path"));
    command.env("CAIRN_BENCH_CHILD", child);
    command
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

//! How long a save keeps the window waiting, with 100,000 cards.
#![allow(clippy::print_stdout)]

use std::time::Instant;

use cairn::{
    app::Cairn,
    base::id::Id,
    edit::{Join, Label, Tx, transact},
    model::{
        Kind, Workspace,
        journey::{Card, Journey, Lane, LaneKind, Stage},
        organisation::Profile,
    },
    store::{self, Places},
    ui::{Command, cx::Request},
};

const CARDS: usize = 100_000;
/// A frame at 60 a second, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;
const ROUNDS: usize = 5;

fn main() {
    let folder = tempfile::tempdir().expect("there is a folder for temporary files");
    let path = folder.path().join("large.cairn.ron");
    store::save(&workspace(), &path, None, None).expect("the disk has room");
    let ctx = egui::Context::default();
    let mut cairn = Cairn::new(&ctx, Places::under(folder.path()), None, Some(path));
    while cairn.workspace().is_none() {
        frame(&ctx, &mut cairn);
    }
    let longest: Vec<f64> =
        (0..ROUNDS).map(|round| longest_frame_of_a_save(&ctx, &mut cairn, round)).collect();
    let median = {
        let mut sorted = longest;
        sorted.sort_by(f64::total_cmp);
        sorted[ROUNDS / 2]
    };
    println!("save_longest_frame\t{median:.2}\tms\t{FRAME:.1}");
}

/// Renames the organisation, saves, and draws until the save is done.
fn longest_frame_of_a_save(ctx: &egui::Context, cairn: &mut Cairn, round: usize) -> f64 {
    let verb = move |tx: &mut Tx| {
        tx.update_only(|profile: &mut Profile| profile.name = format!("Round {round}"))?;
        Ok(None)
    };
    let label = Label::Change(Kind::Profile);
    cairn.ask(Request::Edit { label, join: Join::Never, verb: Box::new(verb) });
    frame(ctx, cairn);
    cairn.ask(Request::Run(Command::Save));
    let mut longest = frame(ctx, cairn);
    while cairn.is_saving() {
        longest = longest.max(frame(ctx, cairn));
    }
    longest
}

/// One frame, in milliseconds.
fn frame(ctx: &egui::Context, cairn: &mut Cairn) -> f64 {
    let start = Instant::now();
    let _output = ctx.run_ui(egui::RawInput::default(), |ui| {
        cairn.logic(ui.ctx());
        cairn.ui(ui);
    });
    start.elapsed().as_secs_f64() * 1e3
}

/// Ten journeys of 50 stages and 10 lanes, 20 cards to the cell.
fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    transact(&mut workspace, |tx| {
        for _ in 0..CARDS / 10_000 {
            let journey = tx.add(Journey::default());
            let stages: Vec<Id<Stage>> =
                (0..50).map(|_| tx.add(Stage { journey, ..Stage::default() })).collect();
            for kind in &LaneKind::ALL[..10] {
                let lane = tx.add(Lane { journey, kind: *kind, ..Lane::default() });
                for stage in stages.iter().cycle().take(1000) {
                    let text = "Customers ask again because nobody told them".to_owned();
                    tx.add(Card { lane, stage: *stage, text, ..Card::default() });
                }
            }
        }
        Ok(())
    })
    .expect("nothing here is refused");
    workspace
}

//! Opening and writing a workspace of 100,000 cards.
//!
//! One figure a line: name, value, unit and, where there is one, the bound; separated by tabs. Opening (read,
//! limits, parse, check) is compared with the bare parser in the same run, so that the machine does not matter.
#![allow(clippy::print_stdout)]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use cairn::{
    base::id::Id,
    edit::transact,
    model::{
        Workspace,
        journey::{Card, Frequency, Journey, Lane, LaneKind, Stage},
    },
    store::{self, format},
};

const CARDS: u32 = 100_000;
const ROUNDS: usize = 7;

fn main() {
    let workspace = workspace();
    let text = format::write(&workspace).expect("the workspace has nothing that cannot be written");
    let folder = tempfile::tempdir().expect("there is a folder for temporary files");
    let path = folder.path().join("large.cairn.ron");
    let mut times = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        times[0].push(time(|| format::write(&workspace)));
        times[1].push(time(|| store::save(&workspace, &path, None, None).expect("the disk has room")));
        times[2].push(time(|| ron::from_str::<Workspace>(&text).expect("what was written reads back")));
        times[3].push(time(|| store::open(&path).expect("what was written reads back")));
        std::fs::remove_file(&path).expect("the file was just written");
    }
    // Round by round, as what else the machine does changes slowly.
    let ratio = median(times[3].iter().zip(&times[2]).map(|(open, parse)| open / parse).collect());
    let [write, save, parse, open] = times.map(median);
    println!("open_100k_size\t{:.1}\tMB\t-", text.len() as f64 / 1e6);
    println!("open_100k_ratio\t{ratio:.2}\tratio\t1.5");
    println!("open_100k\t{open:.0}\tms\t-");
    println!("parse_100k\t{parse:.0}\tms\t-");
    println!("write_100k\t{write:.0}\tms\t-");
    println!("save_100k\t{save:.0}\tms\t-");
}

/// In milliseconds; what is made is dropped outside the time.
fn time<T>(act: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    let made = black_box(act());
    let taken: Duration = start.elapsed();
    drop(made);
    taken.as_secs_f64() * 1e3
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Journeys of 50 stages and 10 lanes with some 20 cards in each cell.
fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    let kinds = &LaneKind::ALL[..10];
    let cells = 50 * kinds.len() as u32;
    transact(&mut workspace, |tx| {
        for journey in 0..CARDS / cells / 20 {
            let name = format!("Journey {journey}");
            let journey = tx.add(Journey { name, ..Journey::default() });
            let stages: Vec<Id<Stage>> = (0..50)
                .map(|i| tx.add(Stage { journey, name: format!("Stage {i}"), ..Stage::default() }))
                .collect();
            for kind in kinds {
                let lane = tx.add(Lane { journey, kind: *kind, ..Lane::default() });
                for (i, stage) in stages.iter().cycle().take(1000).enumerate() {
                    let text = format!("“{i}” customers ask again\nbecause nobody told them 为什么");
                    let tags = vec!["service".to_owned(), format!("tag {}", i % 7)];
                    let mut content = kind.new_content();
                    if let cairn::model::journey::Content::Pain { frequency, .. } = &mut content {
                        *frequency = Frequency::Often;
                    }
                    tx.add(Card { lane, stage: *stage, text, content, tags, ..Card::default() });
                }
            }
        }
        Ok(())
    })
    .expect("nothing here is refused");
    assert_eq!(workspace.cards.len(), CARDS as usize);
    workspace
}

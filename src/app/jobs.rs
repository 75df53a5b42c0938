//! Work beside the window: saving, opening, checking, exporting, waiting for file dialogs.
//!
//! The rule: a job is given all it needs and gives back one [`Done`]; it never touches what the window shows.

use std::{
    path::PathBuf,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use super::done::Done;

/// The way back from jobs to the window.
pub struct Jobs {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    ctx: egui::Context,
    /// Dropping it ends the watching.
    watched: Option<Sender<()>>,
}

/// How often a file is looked at.
const INTERVAL: Duration = Duration::from_secs(2);

impl Jobs {
    /// `ctx` is woken when a job is done.
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, ctx, watched: None }
    }

    /// Begins a job. Without a thread to be had it is done at once, in place.
    pub fn start(&self, job: impl FnOnce() -> Done + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let (hand, take) = channel::<Box<dyn FnOnce() -> Done + Send>>();
        let run = move || {
            if let Ok(job) = take.recv() {
                // The window may be gone by now; then nobody waits for it.
                _ = sender.send(job());
                ctx.request_repaint();
            }
        };
        let thread = thread::Builder::new().name("job".to_owned()).spawn(run);
        if let Err(unsent) = hand.send(Box::new(job)) {
            _ = self.sender.send(unsent.0());
        }
        if let Err(error) = thread {
            log::warn!("no thread for a job: {error}");
        }
    }

    /// Looks at a file every few seconds until another one is watched; the window is woken only when the file
    /// is no longer what it was at the time of its last change seen.
    pub fn watch(&mut self, path: PathBuf) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let (stop, stopped) = channel::<()>();
        self.watched = Some(stop);
        let look = move || {
            let stamp = |path: &PathBuf| {
                std::fs::metadata(path).and_then(|found| Ok((found.len(), found.modified()?))).ok()
            };
            let mut last = stamp(&path);
            // Ends when the other end is dropped.
            while stopped.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
                let now = stamp(&path);
                if now != last {
                    last = now;
                    _ = sender.send(Done::FileChanged { path: path.clone() });
                    ctx.request_repaint();
                }
            }
        };
        if let Err(error) = thread::Builder::new().name("watch".to_owned()).spawn(look) {
            log::warn!("the file is not watched: {error}");
        }
    }

    /// The window that is woken.
    pub fn context(&self) -> &egui::Context {
        &self.ctx
    }

    /// What has come back since the last time.
    pub fn finished(&self) -> Vec<Done> {
        self.receiver.try_iter().collect()
    }
}

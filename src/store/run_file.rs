//! Where a workshop that is being held stands: a small file in the state folder for each workspace.
//!
//! It is neither part of the workspace nor undone. It is written beside the window, the newest state only, so
//! that a crash loses a second of it at most.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, Sender, channel},
    thread::{self, JoinHandle},
    time::Duration,
};

use ron::{Options, extensions::Extensions};
use serde::{Deserialize, Serialize};

use crate::{
    base::id::Id,
    model::workshop::{AgendaStep, Workshop},
};

use super::{
    atomic,
    places::{Places, key_of},
};

/// The step and the time that is left of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunState {
    pub workshop: Id<Workshop>,
    pub step: Id<AgendaStep>,
    /// Seconds; negative: overtime.
    pub left: i64,
    pub paused: bool,
}

/// After so long nobody is in the room any more.
const STALE: Duration = Duration::from_hours(12);
/// Far more than a state needs, in bytes.
const LARGEST: u64 = 4096;

impl RunState {
    /// What was left for a workspace; `None` in `path` is the one that has no file. The timer of one that is
    /// half a day old stands still.
    pub fn load(places: &Places, path: Option<&Path>) -> Option<Self> {
        let file = place(places, path);
        let metadata = fs::metadata(&file).ok().filter(|found| found.len() <= LARGEST)?;
        let state: Self = notation().from_str(&fs::read_to_string(&file).ok()?).ok()?;
        let age = metadata.modified().ok().and_then(|time| time.elapsed().ok());
        Some(Self { paused: state.paused || age.is_some_and(|age| age > STALE), ..state })
    }
}

fn place(places: &Places, path: Option<&Path>) -> PathBuf {
    let key = path.map_or_else(|| "unsaved".to_owned(), key_of);
    places.runs().join(key).with_extension("ron")
}

fn notation() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

enum Act {
    Write(PathBuf, RunState),
    Remove(PathBuf),
}

/// Writes states in the order in which they come, without waiting for the disk.
#[derive(Debug, Default)]
pub struct RunKeeper {
    thread: Option<(Sender<Act>, JoinHandle<()>)>,
    /// What was handed over last.
    last: Option<(PathBuf, RunState)>,
}

impl RunKeeper {
    /// Keeps the state of a workspace; one that is kept already costs nothing. When the workspace has got
    /// another file, the state moves along.
    pub fn keep(&mut self, places: &Places, path: Option<&Path>, state: RunState) {
        let place = place(places, path);
        if let Some((other, last)) = self.last.take() {
            if other != place {
                self.hand_over(Act::Remove(other));
            } else if last == state {
                self.last = Some((other, last));
                return;
            }
        }
        self.hand_over(Act::Write(place.clone(), state));
        self.last = Some((place, state));
    }

    /// The workshop of a workspace is over.
    pub fn forget(&mut self, places: &Places, path: Option<&Path>) {
        self.last = None;
        self.hand_over(Act::Remove(place(places, path)));
    }

    fn hand_over(&mut self, act: Act) {
        let act = match &self.thread {
            Some((sender, _)) => sender.send(act).err().map(|unsent| unsent.0),
            None => Some(act),
        };
        let Some(act) = act else { return };
        let (sender, receiver) = channel();
        let spawned = thread::Builder::new().name("workshop".to_owned()).spawn(move || work(&receiver));
        match spawned {
            Ok(thread) => {
                // The thread waits at the other end.
                _ = sender.send(act);
                self.thread = Some((sender, thread));
            }
            Err(error) => {
                log::warn!("no thread for the state of the workshop: {error}");
                carry_out(act);
            }
        }
    }
}

impl Drop for RunKeeper {
    /// What was handed over is written before the program ends.
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.thread.take() {
            drop(sender);
            _ = thread.join();
        }
    }
}

fn work(receiver: &Receiver<Act>) {
    while let Ok(first) = receiver.recv() {
        // A slow disk is not asked for what is out of date by now.
        let mut acts = vec![first];
        acts.extend(receiver.try_iter());
        let mut acts = acts.into_iter().peekable();
        while let Some(act) = acts.next() {
            let is_old = match (&act, acts.peek()) {
                (Act::Write(place, _), Some(Act::Write(next, _) | Act::Remove(next))) => place == next,
                _ => false,
            };
            if !is_old {
                carry_out(act);
            }
        }
    }
}

fn carry_out(act: Act) {
    let done = match act {
        Act::Write(place, state) => write(&place, state),
        Act::Remove(place) => match fs::remove_file(place) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            done => done,
        },
    };
    if let Err(error) = done {
        log::warn!("the state of the workshop is not kept: {error}");
    }
}

fn write(place: &Path, state: RunState) -> std::io::Result<()> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    let text = notation().to_string(&state).map_err(std::io::Error::other)?;
    atomic::replace(place, text.as_bytes(), || Ok(())).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(left: i64) -> RunState {
        RunState {
            workshop: "workshop-a".parse().unwrap(),
            step: "agenda-b".parse().unwrap(),
            left,
            paused: false,
        }
    }

    #[test]
    fn the_newest_state_is_there_when_the_program_has_ended() {
        let folder = tempfile::tempdir().unwrap();
        let (places, path) = (Places::under(folder.path()), folder.path().join("a.cairn.ron"));
        let mut keeper = RunKeeper::default();
        for left in (-20..100).rev() {
            keeper.keep(&places, Some(&path), state(left));
        }
        drop(keeper);
        assert_eq!(RunState::load(&places, Some(&path)), Some(state(-20)));
        assert_eq!(RunState::load(&places, None), None);
    }

    #[test]
    fn it_moves_with_its_workspace_and_goes_with_its_workshop() {
        let folder = tempfile::tempdir().unwrap();
        let (places, path) = (Places::under(folder.path()), folder.path().join("a.cairn.ron"));
        let mut keeper = RunKeeper::default();
        keeper.keep(&places, None, state(5));
        keeper.keep(&places, Some(&path), state(4));
        drop(keeper);
        assert_eq!(RunState::load(&places, None), None);
        assert_eq!(RunState::load(&places, Some(&path)), Some(state(4)));
        let mut keeper = RunKeeper::default();
        keeper.forget(&places, Some(&path));
        drop(keeper);
        assert_eq!(RunState::load(&places, Some(&path)), None);
    }

    #[test]
    fn what_cannot_be_read_is_no_state_and_an_old_one_stands_still() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path());
        let file = place(&places, None);
        write(&file, state(60)).unwrap();
        let old = std::time::SystemTime::now() - STALE - Duration::from_mins(1);
        fs::File::options().write(true).open(&file).unwrap().set_modified(old).unwrap();
        assert_eq!(RunState::load(&places, None), Some(RunState { paused: true, ..state(60) }));
        fs::write(&file, "(workshop: \"persona-a\", step:").unwrap();
        assert_eq!(RunState::load(&places, None), None);
        fs::write(&file, vec![b' '; 5000]).unwrap();
        assert_eq!(RunState::load(&places, None), None);
    }
}

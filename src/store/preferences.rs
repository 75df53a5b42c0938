//! What a person has set for all workspaces.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use ron::{Options, extensions::Extensions, ser::PrettyConfig};
use serde::{Deserialize, Serialize};

use crate::{
    base::{localised::Lang, message::Message},
    model::kpi::Dimension,
};

use super::{
    atomic,
    places::{Places, real_path},
};

/// How many files are remembered.
pub const RECENT_FILES: usize = 10;
/// How many headings of files of answers are remembered.
const HEADINGS: usize = 30;

/// The preferences file. A field that is left out is at its default; one of a later Cairn is passed over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// `None` follows the system.
    pub language: Option<Lang>,
    pub theme: ThemeChoice,
    /// Of the whole interface; 1 is as the system has it.
    pub scale: f32,
    pub density: Density,
    /// No movements on screen.
    pub reduced_motion: bool,
    /// Width and height in points.
    pub window_size: Option<(f32, f32)>,
    /// Newest first.
    pub recent_files: Vec<PathBuf>,
    /// What columns of files of answers mean, by heading; newest first.
    pub columns: Vec<RememberedColumns>,
}

/// What the columns of a file of answers mean, by their names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RememberedColumns {
    pub header: Vec<String>,
    pub score: Option<String>,
    pub date: Option<String>,
    pub id: Option<String>,
    pub segment: Option<String>,
    pub dimension: Dimension,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// How much room rows and buttons take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Density {
    #[default]
    Comfortable,
    Compact,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            scale: 1.0,
            density: Density::default(),
            reduced_motion: false,
            window_size: None,
            recent_files: Vec::new(),
            columns: Vec::new(),
        }
    }
}

/// Preferences that are there but cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum PreferencesError {
    #[error("reading the preferences: {}", path.display())]
    Unreadable { path: PathBuf },
    #[error("writing the preferences: {kind}: {}", path.display())]
    Unwritable { kind: io::ErrorKind, path: PathBuf },
}

impl PreferencesError {
    /// The sentence that says it: what happened and what to do.
    pub fn message(&self) -> Message {
        let (message, path) = match self {
            Self::Unreadable { path } => (Message::new("preferences-unreadable"), path),
            Self::Unwritable { path, .. } => (Message::new("preferences-unwritable"), path),
        };
        message.with("file", path.display().to_string())
    }
}

/// Preferences as read; what could not be read is at its default.
#[derive(Debug)]
pub struct LoadedPreferences {
    pub preferences: Preferences,
    /// They are there but cannot be read. What is saved now would take the place of what a person wrote by
    /// hand, so [`Preferences::save`] first puts the old file aside.
    pub error: Option<PreferencesError>,
}

impl Preferences {
    /// Where there is no file, all is at its default.
    pub fn load(places: &Places) -> LoadedPreferences {
        let path = places.preferences();
        match fs::read_to_string(&path).map(|text| notation().from_str::<Self>(&text)) {
            Ok(Ok(preferences)) => LoadedPreferences { preferences: preferences.sane(), error: None },
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                LoadedPreferences { preferences: Self::default(), error: None }
            }
            _ => LoadedPreferences {
                preferences: Self::default(),
                error: Some(PreferencesError::Unreadable { path }),
            },
        }
    }

    pub fn save(&self, places: &Places) -> Result<(), PreferencesError> {
        let path = places.preferences();
        self.write(&path).map_err(|error| PreferencesError::Unwritable { kind: error.kind(), path })
    }

    fn write(&self, path: &Path) -> io::Result<()> {
        let config = PrettyConfig::new().indentor("  ").new_line("\n");
        let mut text = notation().to_string_pretty(self, config).map_err(io::Error::other)?;
        text.push('\n');
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let unreadable = fs::read(path).is_ok_and(|bytes| notation().from_bytes::<Self>(&bytes).is_err());
        if unreadable {
            fs::rename(path, path.with_extension("ron.unreadable"))?;
        }
        atomic::replace(&real_path(path), text.as_bytes(), || Ok(()))?;
        Ok(())
    }

    /// Puts a file at the head of those remembered.
    pub fn remember_file(&mut self, path: &Path) {
        let path = real_path(path);
        self.recent_files.retain(|other| *other != path);
        self.recent_files.insert(0, path);
        self.recent_files.truncate(RECENT_FILES);
    }

    /// Keeps what was chosen for a heading in place of what was chosen for it before.
    pub fn remember_columns(&mut self, columns: RememberedColumns) {
        self.columns.retain(|other| other.header != columns.header);
        self.columns.insert(0, columns);
        self.columns.truncate(HEADINGS);
    }

    /// Values that would make the window unusable are as if absent.
    fn sane(mut self) -> Self {
        if !(0.5..=4.0).contains(&self.scale) {
            self.scale = 1.0;
        }
        self.window_size =
            self.window_size.filter(|(w, h)| [w, h].iter().all(|side| (100.0..=20_000.0).contains(*side)));
        self.recent_files.truncate(RECENT_FILES);
        self.columns.truncate(HEADINGS);
        self
    }
}

fn notation() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

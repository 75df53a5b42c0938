//! The folders where Cairn keeps what is its own: locks, recovery journals, preferences.

use std::{
    env,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

use super::fingerprint::Digest;

/// Where this person's Cairn keeps its things. Folders are made when something is put into them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    state: PathBuf,
    config: PathBuf,
}

impl Places {
    /// As the platform has it; the environment variables `CAIRN_STATE_DIR` and `CAIRN_CONFIG_DIR` come first.
    pub fn of_user() -> Self {
        let own = ProjectDirs::from("", "", "Cairn");
        let fallback = || env::temp_dir().join("cairn");
        let state = || match &own {
            Some(own) => own.state_dir().unwrap_or_else(|| own.data_local_dir()).to_path_buf(),
            None => fallback(),
        };
        let config = || own.as_ref().map_or_else(fallback, |own| own.config_dir().to_path_buf());
        let set = |name| env::var_os(name).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        Self {
            state: set("CAIRN_STATE_DIR").unwrap_or_else(state),
            config: set("CAIRN_CONFIG_DIR").unwrap_or_else(config),
        }
    }

    /// All in one folder.
    pub fn under(folder: &Path) -> Self {
        Self { state: folder.join("state"), config: folder.join("config") }
    }

    pub(super) fn locks(&self) -> PathBuf {
        self.state.join("locks")
    }

    pub(super) fn journals(&self) -> PathBuf {
        self.state.join("recovery")
    }

    pub(super) fn runs(&self) -> PathBuf {
        self.state.join("workshops")
    }

    /// What stands for the file of a workspace that is in none yet, to put copies aside by.
    pub fn unsaved(&self) -> PathBuf {
        self.runs().join("unsaved.cairn.ron")
    }

    pub(super) fn preferences(&self) -> PathBuf {
        self.config.join("preferences.ron")
    }
}

/// The file itself, behind symbolic links; where it does not exist yet, where it would be.
pub(super) fn real_path(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // A link into nothing: what it names is made, and the link stays.
    let name = match path.read_link() {
        Ok(target) => target,
        Err(_) => path.file_name().map(PathBuf::from).unwrap_or_default(),
    };
    folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf()).join(name)
}

/// A name for a workspace file that is the same however its path is written.
pub(super) fn key_of(path: &Path) -> String {
    format!("{:016x}", Digest::of(real_path(path).as_os_str().as_encoded_bytes()).hash)
}

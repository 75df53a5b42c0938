//! The system's own file dialogs, or a path field where there are none.

use std::path::PathBuf;

use rfd::AsyncFileDialog;

use crate::{
    export::Format,
    tr,
    ui::shell::{Overlay, PathField},
};

use super::{
    Cairn,
    done::{Done, Purpose},
};

impl Cairn {
    /// Lets the person choose a file; the answer comes back to [`Cairn::path_chosen`].
    pub(super) fn choose(&mut self, purpose: Purpose) {
        let suggested = self.suggested_path(&purpose);
        let title = self.title_of(&purpose);
        if !system_has_dialogs() {
            let action = self.action_of(&purpose);
            self.choosing = Some(purpose);
            self.overlay =
                Some(Overlay::Path(PathField { title, text: suggested.display().to_string(), action }));
            return;
        }
        let mut dialog = AsyncFileDialog::new().set_title(title);
        if let Some(folder) = suggested.parent().filter(|folder| folder.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        let (name, endings) = filter_of(&purpose);
        dialog = dialog.add_filter(name, endings);
        let file_name =
            suggested.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // The future is made here, on the window's thread, as some systems demand, and awaited in a job.
        match purpose {
            Purpose::Open
            | Purpose::Compare
            | Purpose::Picture(_)
            | Purpose::Answers(_)
            | Purpose::Survey(_) => {
                let chosen = dialog.pick_file();
                self.jobs.start(move || {
                    let path = pollster::block_on(chosen).map(|file| file.path().to_owned());
                    Done::Chosen { purpose, path }
                });
            }
            Purpose::SaveAs | Purpose::Export(..) | Purpose::Form(..) | Purpose::Table(..) => {
                let chosen = dialog.set_file_name(file_name).save_file();
                self.jobs.start(move || {
                    let path = pollster::block_on(chosen).map(|file| file.path().to_owned());
                    Done::Chosen { purpose, path }
                });
            }
        }
    }

    fn title_of(&self, purpose: &Purpose) -> String {
        let lang = self.lang();
        match purpose {
            Purpose::Open => tr!(lang, "choose-open"),
            Purpose::Compare => tr!(lang, "choose-compare"),
            Purpose::SaveAs => tr!(lang, "choose-save"),
            Purpose::Export(..) => tr!(lang, "choose-export"),
            Purpose::Picture(_) => tr!(lang, "choose-picture"),
            Purpose::Form(..) => tr!(lang, "choose-form"),
            Purpose::Answers(_) => tr!(lang, "choose-answers"),
            Purpose::Survey(_) => tr!(lang, "choose-survey"),
            Purpose::Table(..) => tr!(lang, "choose-table"),
        }
    }

    fn action_of(&self, purpose: &Purpose) -> String {
        let lang = self.lang();
        match purpose {
            Purpose::Open
            | Purpose::Compare
            | Purpose::Picture(_)
            | Purpose::Answers(_)
            | Purpose::Survey(_) => {
                tr!(lang, "choose-open-action")
            }
            Purpose::SaveAs | Purpose::Export(..) | Purpose::Form(..) | Purpose::Table(..) => {
                tr!(lang, "choose-save-action")
            }
        }
    }

    /// A path to begin with: where the open file is, else where the program was started.
    fn suggested_path(&self, purpose: &Purpose) -> PathBuf {
        let file = self.session.as_ref().and_then(|session| session.path.clone());
        let folder = file.as_ref().and_then(|file| file.parent()).map(PathBuf::from);
        let folder = folder.or_else(|| std::env::current_dir().ok()).unwrap_or_default();
        match purpose {
            Purpose::Compare => {
                let backups = file.as_deref().map(crate::store::backup::folder_of);
                backups.filter(|folder| folder.is_dir()).unwrap_or(folder).join("")
            }
            Purpose::Open | Purpose::Picture(_) | Purpose::Answers(_) | Purpose::Survey(_) => folder.join(""),
            Purpose::Form(_, respondent) => {
                let role = self.workspace().and_then(|workspace| workspace.name_of((*respondent).into()));
                folder.join(format!("{}.cairn.ron", plain(role.unwrap_or("Cairn"))))
            }
            Purpose::Table(_, name) => folder.join(format!("{}.csv", plain(name))),
            Purpose::SaveAs => file.unwrap_or_else(|| folder.join(format!("{}.cairn.ron", self.file_stem()))),
            Purpose::Export(order) => {
                let name = self.workspace().and_then(|own| own.name_of(order.id)).unwrap_or("Cairn");
                folder.join(format!("{}.{}", plain(name), order.format.extension()))
            }
        }
    }

    fn file_stem(&self) -> String {
        plain(&self.display_name())
    }
}

/// A name without what file systems do not like.
fn plain(name: &str) -> String {
    let kept: String = name
        .chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c })
        .take(80)
        .collect();
    let kept = kept.trim().trim_matches('.').to_owned();
    if kept.is_empty() { "Cairn".to_owned() } else { kept }
}

fn filter_of(purpose: &Purpose) -> (&'static str, &'static [&'static str]) {
    match purpose {
        Purpose::Open | Purpose::Compare | Purpose::SaveAs | Purpose::Form(..) => ("Cairn", &["ron"]),
        Purpose::Answers(_) => ("Cairn, CSV", &["ron", "csv", "tsv", "txt"]),
        Purpose::Picture(_) => ("PNG, JPEG, WebP", &["png", "jpg", "jpeg", "webp"]),
        Purpose::Export(order) => match order.format {
            Format::Svg => ("SVG", &["svg"]),
            Format::Png => ("PNG", &["png"]),
            Format::Pdf => ("PDF", &["pdf"]),
            Format::Csv => ("CSV", &["csv"]),
            Format::Xlsx => ("XLSX", &["xlsx"]),
            Format::Markdown => ("Markdown", &["md"]),
        },
        Purpose::Survey(_) => ("CSV, TSV, XLSX", &["csv", "tsv", "tab", "txt", "xlsx"]),
        Purpose::Table(..) => ("CSV", &["csv"]),
    }
}

/// Whether a file dialog would come up. On Linux that needs a desktop portal or zenity; without either the
/// dialog library gives no answer and no error.
fn system_has_dialogs() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    let on_path = |name: &str| {
        std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(name).is_file()))
    };
    let data_dirs =
        std::env::var("XDG_DATA_DIRS").unwrap_or_else(|_| "/usr/local/share:/usr/share".to_owned());
    let portal = data_dirs.split(':').any(|dir| {
        PathBuf::from(dir).join("dbus-1/services/org.freedesktop.portal.Desktop.service").is_file()
    });
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some();
    (portal && bus) || on_path("zenity")
}

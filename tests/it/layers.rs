//! The source keeps the layers that ARCHITECTURE.md draws.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Each layer with those it may name.
const LAYERS: &[(&str, &[&str])] = &[
    (
        "app",
        &["ui", "export", "import", "scene", "analysis", "edit", "shipped", "store", "i18n", "model", "base"],
    ),
    ("ui", &["export", "import", "scene", "analysis", "edit", "shipped", "store", "i18n", "model", "base"]),
    ("cli", &["export", "import", "scene", "analysis", "edit", "shipped", "store", "i18n", "model", "base"]),
    ("export", &["scene", "analysis", "edit", "store", "i18n", "model", "base"]),
    ("import", &["scene", "analysis", "edit", "store", "i18n", "model", "base"]),
    ("scene", &["analysis", "edit", "shipped", "store", "i18n", "model", "base"]),
    ("analysis", &["model", "base"]),
    ("edit", &["model", "base"]),
    ("shipped", &["model", "base"]),
    // The journal is written in patches.
    ("store", &["edit", "model", "base"]),
    // Problems and steps of the history are put into words here.
    ("i18n", &["edit", "model", "base"]),
    ("model", &["base"]),
    ("base", &[]),
];

fn sources() -> BTreeMap<PathBuf, String> {
    fn gather(folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.insert(path, text);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    gather(&root, &mut found);
    found.into_iter().map(|(path, text)| (path.strip_prefix(&root).unwrap().to_owned(), text)).collect()
}

/// The layer of a file; `None` for the two roots.
fn layer_of(path: &Path) -> Option<&str> {
    (path.components().count() > 1).then(|| path.iter().next().unwrap().to_str().unwrap())
}

/// The code without its tests and comments.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The layers that a text names after `crate::`, alone or in braces.
fn named(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let word = |s: &str| s.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        match rest.strip_prefix('{') {
            None => found.push(word(rest)),
            Some(list) => {
                let mut depth = 1;
                let mut start = true;
                for (i, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 1 => start = true,
                        c if start && depth == 1 && c.is_alphabetic() => {
                            found.push(word(&list[i..]));
                            start = false;
                        }
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
        }
    }
    found
}

#[test]
fn a_layer_names_only_what_lies_below_it() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let Some(layer) = layer_of(&path) else { continue };
        let (_, allowed) =
            LAYERS.iter().find(|(name, _)| *name == layer).unwrap_or_else(|| panic!("{layer}?"));
        for other in named(&code(&text)) {
            let is_layer = LAYERS.iter().any(|(name, _)| *name == other);
            if is_layer && other != layer && !allowed.contains(&other.as_str()) {
                faults.push(format!("{} names {other}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_the_window_names_egui() {
    let faults: Vec<_> = sources()
        .into_iter()
        .filter(|(path, _)| !matches!(layer_of(path), Some("ui" | "app")))
        .filter(|(_, text)| code(text).contains("egui::") || code(text).contains("eframe::"))
        .map(|(path, _)| path)
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

/// Whether a text uses a module or type by its last name, however it was brought in.
fn names_module(text: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| !text[..at].ends_with(is_word))
}

#[test]
fn only_files_layers_touch_the_disk() {
    let faults: Vec<_> = sources()
        .into_iter()
        .filter(|(path, _)| !matches!(layer_of(path), Some("store" | "import" | "export" | "app" | "cli")))
        .filter(|(_, text)| ["fs::", "File::"].iter().any(|name| names_module(&code(text), name)))
        .map(|(path, _)| path)
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn the_document_has_no_clock_and_no_chance() {
    for (path, text) in sources() {
        let layer = layer_of(&path);
        if matches!(layer, Some("model" | "analysis" | "edit" | "scene")) {
            let code = code(&text);
            for word in ["Zoned::now", "Timestamp::now", "SystemTime", "Instant", "fastrand"] {
                assert!(!code.contains(word), "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn no_file_is_a_drawer() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 800, "{} has {lines} lines", path.display());
        assert!(text.starts_with("//!"), "{} does not say what it is", path.display());
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(
            !["util", "utils", "helper", "helpers", "manager", "common"].contains(&name),
            "{}",
            path.display()
        );
    }
}

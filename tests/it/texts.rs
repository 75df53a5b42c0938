//! Every word of the interface exists in both languages, is used, and takes the same arguments.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Key → the arguments its text uses.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn texts(language: &str) -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(language);
    let mut found = Texts::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mut key = String::new();
        for line in fs::read_to_string(&path).unwrap().lines() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            if let Some((name, _)) =
                line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            {
                key = name.trim().to_owned();
                let fresh = found.insert(key.clone(), BTreeSet::new()).is_none();
                assert!(fresh, "{key} stands twice, the second time in {}", path.display());
            }
            let arguments = found.get_mut(&key).unwrap_or_else(|| panic!("a line before any key: {line}"));
            for (at, _) in line.match_indices('$') {
                let rest = &line[at + 1..];
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
                arguments.insert(rest[..end.unwrap_or(rest.len())].to_owned());
            }
        }
    }
    found
}

fn source() -> String {
    source_of("src")
}

/// The code of a folder without its comments.
fn source_of(folder: &str) -> String {
    fn gather(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let code = fs::read_to_string(path).unwrap();
                text.extend(
                    code.lines()
                        .filter(|line| !line.trim_start().starts_with("//"))
                        .flat_map(|line| [line, "\n"]),
                );
            }
        }
    }
    let mut text = String::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut text);
    text
}

#[test]
fn both_languages_have_the_same_texts() {
    let (en, zh) = (texts("en"), texts("zh-CN"));
    let only =
        |a: &Texts, b: &Texts| a.keys().filter(|key| !b.contains_key(*key)).cloned().collect::<Vec<_>>();
    assert_eq!(only(&en, &zh), Vec::<String>::new(), "only in English");
    assert_eq!(only(&zh, &en), Vec::<String>::new(), "only in Chinese");
    for (key, arguments) in &en {
        assert_eq!(arguments, &zh[key], "arguments of {key}");
    }
}

/// Beginnings to which the names of the command line's own parts are added.
const BEGINNINGS: &[&str] = &["cli-help"];

/// The literals of which code makes keys, each as its fixed parts: `"kpis-{}-hint"` is `kpis-` and `-hint`.
fn built(source: &str) -> Vec<Vec<&str>> {
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    let literals = source.split('"').filter(|literal| literal.contains('{'));
    literals
        .filter_map(|literal| {
            let mut parts = Vec::new();
            let mut rest = literal;
            while let Some((before, after)) = rest.split_once('{') {
                parts.push(before);
                rest = after.split_once('}')?.1;
            }
            parts.push(rest);
            let is_a_key = parts.iter().all(|part| part.chars().all(is_key)) && parts[0].contains('-');
            is_a_key.then_some(parts)
        })
        .collect()
}

/// Whether a key can come of a literal: it begins and ends as that does and has the other parts in between.
fn comes_of(key: &str, parts: &[&str]) -> bool {
    let [first, between @ .., last] = parts else { return false };
    let Some(mut rest) = key.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else {
        return false;
    };
    between.iter().all(|part| match rest.split_once(part) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

#[test]
fn every_text_is_used() {
    let source = source();
    let built = built(&source);
    let is_used = |key: &String| {
        source.contains(&format!("\"{key}\""))
            || BEGINNINGS.iter().any(|beginning| key.starts_with(beginning))
            || built.iter().any(|parts| comes_of(key, parts))
    };
    let unused: Vec<String> = texts("en").into_keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_text_asked_for_exists() {
    let source = source();
    let known = texts("en");
    let mut missing = BTreeSet::new();
    for asked in ["tr(\"", "lang, \"", "Message::new(\"", ".lang(), \""] {
        for (at, _) in source.match_indices(asked) {
            let key = source[at + asked.len()..].split('"').next().unwrap_or_default();
            let is_key = key.contains('-')
                && key.bytes().all(|b| b.is_ascii_lowercase() || b"-_0123456789".contains(&b));
            if is_key && !known.contains_key(key) && !BEGINNINGS.contains(&key) {
                missing.insert(key.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn chinese_texts_use_chinese_marks() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n/zh-CN");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        for line in fs::read_to_string(&path).unwrap().lines().filter(|line| !line.starts_with('#')) {
            let text: Vec<char> = line.split_once('=').map_or(line, |(_, text)| text).chars().collect();
            let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
            let bad = text.windows(2).any(|pair| {
                (han(&pair[0]) && ",:;?!".contains(pair[1])) || (",;?!".contains(pair[0]) && han(&pair[1]))
            });
            assert!(!bad, "{}: {line}", path.display());
        }
    }
}

/// All numbers a person reads are written by `base::number`, so that they round and look alike.
#[test]
fn numbers_are_written_in_one_place() {
    for folder in ["src/scene", "src/ui", "src/i18n"] {
        let source = source_of(folder);
        let own: Vec<&str> = source
            .lines()
            .filter(|line| !line.contains("assert"))
            .filter(|line| line.contains("%\"") && line.contains("format!(\"") || line.contains(":."))
            .collect();
        assert!(own.is_empty(), "{folder}: {own:?}");
    }
}

#[test]
fn the_sign_of_per_cent_stands_close_to_its_number() {
    for language in ["en", "zh-CN"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(language);
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let apart =
                text.match_indices('%').find(|(at, _)| text[..*at].ends_with([' ', '\u{A0}', '\u{202F}']));
            // What stands alone as a unit has a comma or a word before its space.
            let apart = apart.filter(|(at, _)| {
                text[..*at].trim_end().ends_with(|c: char| c.is_ascii_digit() || matches!(c, '}' | '%'))
            });
            assert_eq!(apart, None, "{}", path.display());
        }
    }
}

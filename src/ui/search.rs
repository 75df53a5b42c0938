//! What registers are asked: words to look for, and one of a few ways to choose and to sort.

use egui::{ComboBox, Response, TextEdit, Ui};

use super::Cx;

/// The words of a search, in small letters.
pub struct Words(Vec<String>);

impl Words {
    pub fn of(search: &str) -> Self {
        Self(search.split_whitespace().map(str::to_lowercase).collect())
    }

    /// Whether each of them stands in one of the texts, in any case.
    pub fn are_in(&self, texts: &[&str]) -> bool {
        self.0.is_empty() || self.are_in_small(&texts.join("\n").to_lowercase())
    }

    /// Whether each of them stands in a text of small letters.
    pub fn are_in_small(&self, text: &str) -> bool {
        self.0.iter().all(|word| text.contains(word))
    }
}

/// The field for what is looked for.
pub fn search_ui(ui: &mut Ui, cx: &Cx, key: &str, search: &mut String, width: f32) -> Response {
    let edit = TextEdit::singleline(search).hint_text(cx.tr(key)).desired_width(width);
    ui.add(edit).accessible_name(cx.tr(key))
}

/// A box to choose one of several; `name` is its accessible name.
pub fn among_ui<T: PartialEq>(
    ui: &mut Ui,
    (salt, name, width): (&str, String, f32),
    chosen: &mut T,
    choices: impl IntoIterator<Item = (T, String)>,
) {
    let choices: Vec<(T, String)> = choices.into_iter().collect();
    let shown = choices.iter().find(|(value, _)| value == chosen).map_or("", |(_, words)| words.as_str());
    let combo = ComboBox::from_id_salt(salt).selected_text(shown.to_owned()).width(width);
    let shown = combo.show_ui(ui, |ui| {
        for (value, words) in choices {
            ui.selectable_value(chosen, value, words);
        }
    });
    shown.response.accessible_name(name);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_to_stand_somewhere() {
        let texts = ["Import FAILS", "Élodie", "客户访谈"];
        for (search, expected) in
            [("", true), (" import élo ", true), ("访谈", true), ("fails élodie visit", false)]
        {
            assert_eq!(Words::of(search).are_in(&texts), expected, "{search}");
        }
    }
}

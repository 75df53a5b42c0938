//! All words that a person reads, in English and Chinese: Fluent files in `assets/i18n`, one per screen.
//!
//! The rule: no other module holds a sentence; what varies (a name, a count) is an argument of the message.

use std::{borrow::Cow, collections::HashMap};

use fluent_templates::{Loader, fluent_bundle::FluentValue, langid, static_loader};

use crate::base::{
    localised::Lang,
    message::{Argument, Message},
};

pub mod calendar;
pub mod figure;
pub mod problem;

static_loader! {
    static TEXTS = {
        locales: "./assets/i18n",
        fallback_language: "en",
        // Isolation marks are for mixed writing directions; they would be drawn as boxes.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A value put into a message.
pub type Value<'a> = FluentValue<'a>;

/// The message of a key; the key itself when there is none, which a test rules out.
pub fn text(lang: Lang, key: &str) -> String {
    TEXTS.lookup(&language(lang), key)
}

/// The message of a key with its arguments.
pub fn format(lang: Lang, key: &str, arguments: &[(&'static str, Value)]) -> String {
    let arguments: HashMap<Cow<'static, str>, Value> =
        arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    TEXTS.lookup_with_args(&language(lang), key, &arguments)
}

/// What a layer without words said, in words.
pub fn say(lang: Lang, message: &Message) -> String {
    let arguments: Vec<(&'static str, Value)> = message
        .arguments
        .iter()
        .map(|(name, argument)| {
            let value = match argument {
                Argument::Text(text) => Value::from(text.as_str()),
                Argument::Count(count) => Value::from(*count),
            };
            (*name, value)
        })
        .collect();
    format(lang, message.key, &arguments)
}

/// Whether a message of that key exists in a language itself, not by falling back.
pub fn exists(lang: Lang, key: &str) -> bool {
    let found = TEXTS.lookup_single_language::<&str>(&language(lang), key, None);
    // A message that is there but wants arguments gives an error too; the type of it has no public name.
    found.err().is_none_or(|error| error.to_string().starts_with("Fluent errors"))
}

fn language(lang: Lang) -> fluent_templates::LanguageIdentifier {
    match lang {
        Lang::En => langid!("en"),
        Lang::Zh => langid!("zh-CN"),
    }
}

/// A message in words: `tr!(lang, "save")`, `tr!(lang, "cards-moved", count = 3)`.
#[macro_export]
macro_rules! tr {
    ($lang:expr, $key:expr) => { $crate::i18n::text($lang, $key) };
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::format($lang, $key, &[$((stringify!($name), $value.into())),+])
    };
}

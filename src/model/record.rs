//! What every record can do, and the two macros that say so once.

use std::{collections::BTreeMap, fmt, sync::Arc};

use crate::base::{
    colour::Colour,
    id::{Id, Identified},
    localised::Localised,
    period::{Period, PeriodLength},
    rank::Rank,
};

use super::{AnyId, AnyRecord, Kind, Workspace};

/// One row of a table of the [`Workspace`]: the unit of editing, undo, search and merging.
pub trait Record:
    Identified + Walk + Clone + Default + PartialEq + fmt::Debug + Send + Sync + 'static
{
    const KIND: Kind;

    fn find(workspace: &Workspace, id: Id<Self>) -> Option<&Arc<Self>>;

    /// Puts a record in its place, or takes it out with `None`.
    fn put(workspace: &mut Workspace, id: Id<Self>, record: Option<Arc<Self>>);

    fn into_any(record: Arc<Self>) -> AnyRecord;
}

/// A way through all values of a record, so that checking, search, "where is this used" and letting go of
/// what is deleted cannot forget one.
pub trait Walk {
    fn walk(&self, at: &Path, to: &mut dyn Visit);

    /// Drops every reference to what is `gone`. Says whether the value is now without meaning, such as an
    /// entry "channel and weight" whose channel is gone; whoever lists such values drops them.
    fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
        let _ = gone;
        false
    }

    /// Makes every reference to `old` one to `new`, a record of the same kind. Says whether there was one.
    fn replace(&mut self, old: AnyId, new: AnyId) -> bool {
        let _ = (old, new);
        false
    }
}

/// What a walk reports. `at` names the field.
pub trait Visit {
    /// A reference to another record; an unset one is not reported.
    fn reference(&mut self, at: &Path, to: AnyId);
    fn text(&mut self, at: &Path, text: &str);
    fn number(&mut self, at: &Path, number: f64);
}

/// The field being walked, as a chain to the record's root.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'static str),
    Item(&'a Path<'a>, usize),
    Entry(&'a Path<'a>, &'a dyn fmt::Display),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Field(Path::Root, name) => f.write_str(name),
            Self::Field(parent, name) => write!(f, "{parent}.{name}"),
            Self::Item(parent, index) => write!(f, "{parent}[{}]", index + 1),
            Self::Entry(parent, key) => write!(f, "{parent}[{key}]"),
        }
    }
}

/// Declares structs whose fields may all be left out of a file: absent means the default, and the default
/// is not written. A field the program does not know is an error, so that a typo cannot vanish on saving.
macro_rules! records {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $ty:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_meta])* #[serde(skip_serializing_if = "crate::model::record::is_default")] pub $field: $ty,)*
        }

        impl $crate::model::record::Walk for $name {
            fn walk(&self, at: &$crate::model::record::Path, to: &mut dyn $crate::model::record::Visit) {
                let _ = (at, &to);
                $(self.$field.walk(&$crate::model::record::Path::Field(at, stringify!($field)), to);)*
            }

            fn forget(&mut self, gone: &dyn Fn($crate::model::AnyId) -> bool) -> bool {
                let _ = gone;
                // Every field is visited, so `|` and not `||`.
                false $(| $crate::model::record::Walk::forget(&mut self.$field, gone))*
            }

            fn replace(&mut self, old: $crate::model::AnyId, new: $crate::model::AnyId) -> bool {
                let _ = (old, new);
                false $(| $crate::model::record::Walk::replace(&mut self.$field, old, new))*
            }
        }
    )*};
}

/// Declares enums of plain choices: written by name, listed in `ALL`, with a stable `code` for texts.
/// The first choice is the default unless another is marked.
macro_rules! choices {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $code:literal,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// A stable name for text keys and JSON.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }

        impl $crate::model::record::Walk for $name {
            fn walk(&self, _: &$crate::model::record::Path, _: &mut dyn $crate::model::record::Visit) {}
        }
    )*};
}

pub(crate) use {choices, records};

pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl<T: Record> Walk for Id<T> {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        if self.is_set() {
            to.reference(at, AnyId::from(*self));
        }
    }

    fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
        let lost = self.is_set() && gone(AnyId::from(*self));
        if lost {
            *self = Self::default();
        }
        lost
    }

    fn replace(&mut self, old: AnyId, new: AnyId) -> bool {
        match new.typed() {
            Some(new) if self.is_set() && AnyId::from(*self) == old => {
                *self = new;
                true
            }
            _ => false,
        }
    }
}

impl Walk for AnyId {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        to.reference(at, *self);
    }

    fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
        gone(*self)
    }

    fn replace(&mut self, old: AnyId, new: AnyId) -> bool {
        let found = *self == old;
        if found {
            *self = new;
        }
        found
    }
}

impl Walk for String {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        to.text(at, self);
    }
}

impl Walk for Localised {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        to.text(at, &self.en);
        to.text(at, &self.zh);
    }
}

impl Walk for f64 {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        to.number(at, *self);
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        if let Some(value) = self {
            value.walk(at, to);
        }
    }

    fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
        if self.as_mut().is_some_and(|value| value.forget(gone)) {
            *self = None;
        }
        false
    }

    fn replace(&mut self, old: AnyId, new: AnyId) -> bool {
        self.as_mut().is_some_and(|value| value.replace(old, new))
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        for (index, value) in self.iter().enumerate() {
            value.walk(&Path::Item(at, index), to);
        }
    }

    fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
        self.retain_mut(|value| !value.forget(gone));
        false
    }

    /// A value that then says what another one of the list says already is dropped.
    fn replace(&mut self, old: AnyId, new: AnyId) -> bool {
        let mut found = false;
        let mut index = 0;
        while let Some(value) = self.get_mut(index) {
            if value.replace(old, new) {
                found = true;
                let said = Said::by(&*value);
                let others = self.iter().enumerate().filter(|(other, _)| *other != index);
                if others.map(|(_, other)| Said::by(other)).any(|other| other == said) {
                    self.remove(index);
                    continue;
                }
            }
            index += 1;
        }
        found
    }
}

/// What a value refers to and says, without its numbers.
#[derive(Default, PartialEq)]
struct Said {
    references: Vec<AnyId>,
    texts: Vec<String>,
}

impl Said {
    fn by(value: &impl Walk) -> Self {
        let mut said = Self::default();
        value.walk(&Path::Root, &mut said);
        said
    }
}

impl Visit for Said {
    fn reference(&mut self, _: &Path, to: AnyId) {
        self.references.push(to);
    }

    fn text(&mut self, _: &Path, text: &str) {
        self.texts.push(text.to_owned());
    }

    fn number(&mut self, _: &Path, _: f64) {}
}

impl<K: fmt::Display + Ord, T: Walk> Walk for BTreeMap<K, T> {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        for (key, value) in self {
            value.walk(&Path::Entry(at, key), to);
        }
    }

    fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
        self.retain(|_, value| !value.forget(gone));
        false
    }

    fn replace(&mut self, old: AnyId, new: AnyId) -> bool {
        self.values_mut().fold(false, |found, value| value.replace(old, new) | found)
    }
}

/// Values that hold neither text nor references nor numbers that could be impossible.
macro_rules! walks_nowhere {
    ($($ty:ty),*) => {$(impl Walk for $ty { fn walk(&self, _: &Path, _: &mut dyn Visit) {} })*};
}
walks_nowhere!(
    bool,
    u8,
    i8,
    u16,
    i16,
    u32,
    u64,
    Rank,
    Period,
    PeriodLength,
    Colour,
    jiff::civil::Date,
    jiff::civil::DateTime,
    jiff::civil::Time
);

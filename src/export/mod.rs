//! Files for others made from scenes and tables. An exporter never lays out and never breaks a line.

pub mod document;
pub mod pdf;
pub mod png;
pub mod svg;
mod system_fonts;
pub mod table;
mod tree;
mod webfont;

use crate::{
    base::{geom::Size, message::Message},
    model::AnyId,
    scene::font::UnreadableFont,
};

pub use crate::scene::paper::{Margin, Orientation, Paper};
pub use pdf::Sheet;

/// The kinds of file a document can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    Svg,
    Png,
    Pdf,
    Csv,
    Xlsx,
    Markdown,
}

impl Format {
    pub const ALL: [Self; 6] = [Self::Svg, Self::Png, Self::Pdf, Self::Csv, Self::Xlsx, Self::Markdown];

    /// Whether it holds rows instead of a drawing.
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx | Self::Markdown)
    }

    /// Whether one file of it can hold several objects.
    pub const fn holds_several(self) -> bool {
        matches!(self, Self::Pdf | Self::Xlsx | Self::Markdown)
    }

    /// The ending of its files, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Markdown => "md",
        }
    }
}

/// What a file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub title: String,
    /// The language of the content as a BCP 47 tag (`en`, `zh-Hans`); may be empty.
    pub language: String,
}

/// How a scene is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    pub about: About,
    /// Pixels of a PNG to the point.
    pub png_scale: f32,
    /// The page of a PDF.
    pub sheet: Sheet,
}

impl Default for Options {
    fn default() -> Self {
        Self { about: About::default(), png_scale: 2.0, sheet: Sheet::AsDrawn }
    }
}

/// Why a scene could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("the drawing has no extent ({width} × {height} points)")]
    NoExtent { width: f32, height: f32 },
    #[error(
        "the picture would have {width} × {height} pixels; at most {most} to a side and {most_pixels} in all are possible"
    )]
    TooLarge { width: f32, height: f32, most: u32, most_pixels: u64 },
    #[error("{0} does not exist")]
    Gone(AnyId),
    /// It exists, but what it shows does not follow from what is entered.
    #[error("what is to be drawn cannot be computed")]
    NotComputable,
    #[error("there is no page to write")]
    NoPages,
    #[error(transparent)]
    Font(#[from] UnreadableFont),
    #[error("the drawing cannot be rendered: {0}")]
    Drawing(#[from] usvg::Error),
    #[error("the PNG cannot be encoded: {0}")]
    Png(String),
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
    #[error("the table cannot be written: {0}")]
    Table(String),
    #[error("such a document has no {0} form")]
    NoSuchForm(&'static str),
}

impl ExportError {
    /// The sentence that says it: what happened and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Gone(_) => Message::new("export-gone"),
            Self::NotComputable => Message::new("export-not-computable"),
            Self::NoExtent { .. } | Self::NoPages => Message::new("export-nothing"),
            Self::TooLarge { .. } => Message::new("export-too-large"),
            Self::NoSuchForm(form) => Message::new("export-no-form").with("form", *form),
            Self::Font(_) | Self::Drawing(_) | Self::Png(_) | Self::Pdf(_) | Self::Table(_) => {
                Message::new("export-failed")
            }
        }
    }
}

/// Refuses a sheet nothing can be drawn on.
fn check_extent(size: Size) -> Result<(), ExportError> {
    let possible = |side: f32| side.is_finite() && side > 0.0;
    if possible(size.w) && possible(size.h) {
        Ok(())
    } else {
        Err(ExportError::NoExtent { width: size.w, height: size.h })
    }
}

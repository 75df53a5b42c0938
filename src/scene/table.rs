//! What is put on paper in rows instead of a drawing: registers, lists, the cells of a map.

use jiff::civil::Date;

/// A heading for each column and rows of cells, in words of one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Also the name of its sheet in a spreadsheet file.
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing is known; never written as 0.
    #[default]
    Empty,
    Text(String),
    /// Finite.
    Number(f64),
    Date(Date),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<f64> for Cell {
    /// What is no number is not known.
    fn from(number: f64) -> Self {
        if number.is_finite() { Self::Number(number) } else { Self::Empty }
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

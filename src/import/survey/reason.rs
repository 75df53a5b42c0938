//! Why a row of answers is not counted, or is counted with a word of warning.

/// Why a row is not counted: the first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    ScoreBlank,
    ScoreText,
    ScoreFraction,
    ScoreOutOfRange,
    DateBad,
    /// An accepted row above has the same id.
    DuplicateId,
}

impl Reason {
    pub const ALL: [Self; 6] = [
        Self::ScoreBlank,
        Self::ScoreText,
        Self::ScoreFraction,
        Self::ScoreOutOfRange,
        Self::DateBad,
        Self::DuplicateId,
    ];

    /// A stable name for JSON, files and text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::ScoreBlank => "score_blank",
            Self::ScoreText => "score_text",
            Self::ScoreFraction => "score_fraction",
            Self::ScoreOutOfRange => "score_out_of_range",
            Self::DateBad => "date_bad",
            Self::DuplicateId => "duplicate_id",
        }
    }
}

/// What a counted row should be looked at for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warning {
    /// Without an id nothing says whether it is a copy of another row.
    IdBlank,
    /// More or fewer cells than the heading has.
    RaggedRow,
    /// Bytes that are no text in the file's encoding.
    Undecodable,
}

impl Warning {
    pub const ALL: [Self; 3] = [Self::IdBlank, Self::RaggedRow, Self::Undecodable];

    /// A stable name for JSON and text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::IdBlank => "id_blank",
            Self::RaggedRow => "ragged_row",
            Self::Undecodable => "undecodable",
        }
    }
}

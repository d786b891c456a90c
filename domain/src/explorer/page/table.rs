//! Tables of text.

use super::rows::WhyBlank;

/// The table twin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// Caption.
    pub caption: String,
    /// A table for each chosen group.
    pub parts: Vec<PlainTable>,
    /// Columns that are blank throughout, said once.
    pub dropped: Vec<WhyBlank>,
}

/// A table of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainTable {
    /// Caption; may be empty.
    pub caption: String,
    /// Heads of the columns; the first is over the row heads.
    pub head: Vec<String>,
    /// Rows.
    pub rows: Vec<PlainRow>,
}

/// A row of a table of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainRow {
    /// Row head.
    pub head: String,
    /// The reader's own place.
    pub own: bool,
    /// Cells.
    pub cells: Vec<PlainCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlainCell {
    /// Text, set right where it is a number.
    Text(String),
    /// The gap: accent, strong; with the address of the page about it.
    Gap(String, String),
    /// Nothing, and why.
    Blank(WhyBlank),
}

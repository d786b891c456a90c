//! What is wrong with a file, where, and what to do about it.

use std::fmt;

/// How much of the file a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Read all the same; a person should know.
    Note,
    /// A row or a cell was left out.
    LeftOut,
    /// The whole file was refused.
    Refused,
}

/// A problem with a published file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it costs.
    pub severity: Severity,
    /// The file's name.
    pub file: String,
    /// The row, counted as lines from 1; none where the whole file is meant.
    pub row: Option<u64>,
    /// The column's name; none where the whole row is meant.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub action: String,
}

impl Problem {
    /// A problem of a whole file.
    pub fn new(severity: Severity, file: &str, what: impl Into<String>, action: &str) -> Self {
        Self {
            severity,
            file: file.to_owned(),
            row: None,
            column: None,
            what: what.into(),
            action: action.to_owned(),
        }
    }

    /// The same problem, in a row.
    #[must_use]
    pub fn at(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }

    /// The same problem, in a column.
    #[must_use]
    pub fn in_column(mut self, column: &str) -> Self {
        self.column = Some(column.to_owned());
        self
    }
}

/// One plain sentence: where, what, and what to do.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}; {}.", self.what, self.action)
    }
}

impl std::error::Error for Problem {}

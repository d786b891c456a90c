//! Our own plain format: tab-separated text with one header row. See `docs/data.md`.

use std::fmt;

/// What is wrong with a table, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// File name, as the reader of the message knows it.
    pub file: String,
    /// Line in the file; the header is line 1.
    pub line: usize,
    /// What is wrong, in words.
    pub what: String,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.file, self.line, self.what)
    }
}

impl std::error::Error for TableError {}

/// A table read from text: the header and an iterator of rows.
pub struct Table<'a> {
    file: &'a str,
    header: Vec<&'a str>,
    body: &'a str,
}

impl<'a> Table<'a> {
    /// Takes the header; rows are read as they are asked for.
    pub fn new(file: &'a str, text: &'a str) -> Self {
        let (first, body) = text.split_once('\n').unwrap_or((text, ""));
        Self { file, header: first.trim_end_matches('\r').split('\t').collect(), body }
    }

    /// The names of the columns.
    pub fn columns(&self) -> &[&'a str] {
        &self.header
    }

    /// The place of a column.
    ///
    /// # Errors
    /// Names the column that the table lacks.
    pub fn column(&self, name: &str) -> Result<usize, TableError> {
        let found = self.header.iter().position(|column| *column == name);
        found.ok_or_else(|| self.error(1, format!("the column “{name}” is missing")))
    }

    /// The places of several columns.
    ///
    /// # Errors
    /// Names the first column that the table lacks.
    pub fn column_set<const N: usize>(&self, names: [&str; N]) -> Result<[usize; N], TableError> {
        let mut places = [0; N];
        for (place, name) in places.iter_mut().zip(names) {
            *place = self.column(name)?;
        }
        Ok(places)
    }

    /// The rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let file = self.file;
        self.body
            .split('\n')
            .enumerate()
            .filter(|(_, line)| !line.is_empty())
            .map(move |(index, text)| Row { file, line: index + 2, text })
    }

    /// An error of this table.
    pub fn error(&self, line: usize, what: impl Into<String>) -> TableError {
        TableError { file: self.file.to_owned(), line, what: what.into() }
    }
}

/// One row of a table.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    file: &'a str,
    /// Line in the file.
    pub line: usize,
    text: &'a str,
}

impl<'a> Row<'a> {
    /// The cells, in order.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        self.text.split('\t')
    }

    /// The cell in a column; empty where the row is shorter.
    pub fn cell(self, column: usize) -> &'a str {
        self.text.split('\t').nth(column).unwrap_or("")
    }

    /// The cells in several columns.
    pub fn pick<const N: usize>(self, columns: [usize; N]) -> [&'a str; N] {
        let mut picked = [""; N];
        let last = columns.into_iter().max().map_or(0, |last| last + 1);
        for (index, cell) in self.cells().enumerate().take(last) {
            for (slot, column) in picked.iter_mut().zip(columns) {
                if index == column {
                    *slot = cell;
                }
            }
        }
        picked
    }

    /// An error of this row.
    pub fn error(self, what: impl Into<String>) -> TableError {
        TableError { file: self.file.to_owned(), line: self.line, what: what.into() }
    }

    /// A cell read by `read`, or an error that names what stands there.
    ///
    /// # Errors
    /// Where `read` gives nothing.
    pub fn read<T>(
        self,
        cell: &str,
        what: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, TableError> {
        read(cell).ok_or_else(|| self.error(format!("“{cell}” is no {what}")))
    }

    /// A cell that may be empty, else as [`Row::read`].
    ///
    /// # Errors
    /// Where the cell is not empty and `read` gives nothing.
    pub fn optional<T>(
        self,
        cell: &str,
        what: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, TableError> {
        if cell.is_empty() { Ok(None) } else { self.read(cell, what, read).map(Some) }
    }
}

#[cfg(test)]
mod tests;

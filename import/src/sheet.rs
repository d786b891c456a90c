//! A table of published text: a header row and rows of cells, read one by one.

use csv::{ReaderBuilder, StringRecord};

use crate::decode;
use crate::problem::{Problem, Severity};
use crate::workbook;

/// A published table. Rows may be ragged; a cell that a row does not have is empty.
pub struct Sheet {
    file: String,
    header: Vec<String>,
    rows: Vec<Row>,
    /// What the decoding had to say.
    pub notes: Vec<Problem>,
}

/// One row and the line on which it starts.
pub struct Row {
    /// The line, counted from 1.
    pub line: u64,
    record: StringRecord,
}

impl Row {
    /// The cell in a column, trimmed; empty where the row is shorter or the column is not there.
    pub fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.record.get(column)).unwrap_or("").trim()
    }

    /// How many cells the row has.
    pub fn width(&self) -> usize {
        self.record.len()
    }
}

impl Sheet {
    /// Reads CSV text, packed with gzip or not.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Problem> {
        Self::read_where(file, bytes, |_| true)
    }

    /// Reads CSV text and keeps only the rows whose first cell is wanted.
    pub fn read_where(
        file: &str,
        bytes: &[u8],
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Self, Problem> {
        let (text, notes) = decode::text(file, bytes)?;
        let rows = csv_rows(&text, wanted);
        Self::with_header(file, rows, notes, |_| true)
    }

    /// Reads the first sheet of a workbook, or CSV text; rows above the header are passed over.
    pub fn read_either(file: &str, bytes: &[u8], mark: &[&str]) -> Result<Self, Problem> {
        let is_header = |row: &Row| row.record.iter().any(|cell| mark.contains(&cell.trim()));
        if !bytes.starts_with(b"PK\x03\x04") {
            let (text, notes) = decode::text(file, bytes)?;
            return Self::with_header(file, csv_rows(&text, |_| true), notes, is_header);
        }
        let rows = workbook::first_sheet(file, bytes)?;
        let rows =
            rows.into_iter().zip(1..).map(|(cells, line)| Row { line, record: cells.into() });
        Self::with_header(file, rows.collect(), Vec::new(), is_header)
    }

    fn with_header(
        file: &str,
        mut rows: Vec<Row>,
        notes: Vec<Problem>,
        is_header: impl Fn(&Row) -> bool,
    ) -> Result<Self, Problem> {
        let Some(at) = rows.iter().position(is_header) else {
            let action = "check that it is the right file";
            return Err(decode::refused(file, "there is no header row", action));
        };
        let header = rows.drain(..=at).next_back();
        let header = header.map(|row| row.record).unwrap_or_default();
        Ok(Self {
            file: file.to_owned(),
            header: header.iter().map(|name| name.trim().to_owned()).collect(),
            rows,
            notes,
        })
    }

    /// The place of the first of these columns that the table has.
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        let place = |name| self.header.iter().position(|column| column == name);
        names.iter().find_map(place)
    }

    /// The place of a column that the reader cannot do without.
    pub fn need(&self, names: &[&str]) -> Result<Option<usize>, Problem> {
        let name = names.first().copied().unwrap_or_default();
        self.find(names).map(Some).ok_or_else(|| {
            let what = format!("the column {name} is missing from the header");
            let action = "check that the file is of this kind and that its header is whole";
            decode::refused(&self.file, what, action)
        })
    }

    /// How many columns the header has.
    pub fn width(&self) -> usize {
        self.header.len()
    }

    /// The rows below the header.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// A problem for which a row was left out.
    pub fn left_out(&self, row: &Row, column: &str, what: String, action: &str) -> Problem {
        let action = format!("the row was left out: {action}");
        Problem::new(Severity::LeftOut, &self.file, what, &action).at(row.line).in_column(column)
    }

    /// A note on a row.
    pub fn note(&self, row: &Row, what: String, action: &str) -> Problem {
        Problem::new(Severity::Note, &self.file, what, action).at(row.line)
    }
}

/// The first row, and the rows whose first cell is wanted.
fn csv_rows(text: &str, wanted: impl Fn(&str) -> bool) -> Vec<Row> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).is_ok_and(|more| more) {
        if rows.is_empty() || wanted(record.get(0).unwrap_or("")) {
            let line = record.position().map_or(0, csv::Position::line);
            let record = record.clone();
            rows.push(Row { line, record });
        }
    }
    rows
}

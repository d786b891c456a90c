//! Links between schools: which number followed which, and when.

use domain::place::PlaceId;

use super::authorities::iso_date;
use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

/// Which way a link points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// The other school came before this one.
    Predecessor,
    /// The other school came after this one.
    Successor,
}

/// A link from a school to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The school.
    pub urn: PlaceId,
    /// The other school.
    pub other: PlaceId,
    /// The other school's name.
    pub other_name: String,
    /// Which of the two came first.
    pub direction: Direction,
    /// Whether the later school was there before and took the other in.
    pub merged: bool,
    /// The day of the link, ISO; empty where the file has none.
    pub date: String,
}

/// Reads the links. Links that say nothing about which school came first (sixth-form centres,
/// results of an amalgamation, changes of size) are noted and left out.
pub fn read(file: &str, bytes: &[u8]) -> Reading<Link> {
    let read = Sheet::read(file, bytes).and_then(|sheet| read_sheet(&sheet));
    read.unwrap_or_else(Reading::refused)
}

struct Columns {
    urn: Option<usize>,
    other: Option<usize>,
    name: Option<usize>,
    kind: Option<usize>,
    date: Option<usize>,
}

fn read_sheet(sheet: &Sheet) -> Result<Reading<Link>, Problem> {
    let columns = Columns {
        urn: sheet.need(&["URN"])?,
        other: sheet.need(&["LinkURN"])?,
        name: sheet.need(&["LinkName"])?,
        kind: sheet.need(&["LinkType"])?,
        date: sheet.need(&["LinkEstablishedDate"])?,
    };
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        match read_row(sheet, &columns, row) {
            Ok(link) => rows.push(link),
            Err(problem) => problems.push(problem),
        }
    }
    Ok(Reading { rows, problems })
}

fn read_row(sheet: &Sheet, columns: &Columns, row: &Row) -> Result<Link, Problem> {
    let number = |column, name: &str| {
        let text = row.cell(column);
        text.parse().map(PlaceId).map_err(|_| {
            let what = format!("“{text}” is not a school’s number");
            sheet.left_out(row, name, what, "the link cannot be followed")
        })
    };
    let kind = row.cell(columns.kind);
    let (direction, merged) = direction(kind).ok_or_else(|| {
        let what = format!("a link of the kind “{kind}” does not say which school came first");
        sheet.left_out(row, "LinkType", what, "nothing need be done")
    })?;
    let printed = row.cell(columns.date);
    let date = iso_date(printed, '-').ok_or_else(|| {
        let what = format!("“{printed}” is not a date such as 31-08-2021");
        sheet.left_out(row, "LinkEstablishedDate", what, "correct the date")
    })?;
    Ok(Link {
        urn: number(columns.urn, "URN")?,
        other: number(columns.other, "LinkURN")?,
        other_name: row.cell(columns.name).to_owned(),
        direction,
        merged,
        date,
    })
}

fn direction(kind: &str) -> Option<(Direction, bool)> {
    match kind {
        "Predecessor" | "Predecessor - amalgamated" | "Predecessor - Split School" => {
            Some((Direction::Predecessor, false))
        }
        "Predecessor - merged" => Some((Direction::Predecessor, true)),
        "Successor" | "Successor - amalgamated" | "Successor - Split School" => {
            Some((Direction::Successor, false))
        }
        "Successor - merged" => Some((Direction::Successor, true)),
        _ => None,
    }
}

//! School performance tables: one row a school, an authority or England; a column a figure.

use std::fmt;

use domain::period::Year;
use domain::place::PlaceId;

use crate::observation::{Observation, PupilNumbers, is_known};
use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

/// The kinds of table; the codes in their column RECTYPE differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Key Stage 4 destinations: `1` and `2` schools, `LA`, `NAT`.
    Destinations,
    /// Key Stage 2: `1` and `2` schools, `3` the authority, `4` all schools in England, `5`
    /// state-funded schools in England.
    KeyStage2,
}

/// What a row of a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A mainstream school (RECTYPE 1).
    Mainstream,
    /// A special school (RECTYPE 2).
    Special,
    /// An authority.
    Authority,
    /// England, state-funded schools where the table tells them apart.
    England,
    /// England with independent schools: known, and not read.
    EnglandAll,
}

impl Layout {
    /// What a row with this RECTYPE is about.
    pub fn about(self, rectype: &str) -> Option<About> {
        match (self, rectype) {
            (_, "1") => Some(About::Mainstream),
            (_, "2") => Some(About::Special),
            (Self::Destinations, "LA") | (Self::KeyStage2, "3") => Some(About::Authority),
            (Self::Destinations, "NAT") | (Self::KeyStage2, "5") => Some(About::England),
            (Self::KeyStage2, "4") => Some(About::EnglandAll),
            _ => None,
        }
    }
}

/// A figure's columns: the value, the pupils who reached it and those in the group (empty names
/// where the table has none), and the year that they are about.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    /// The value's column.
    pub code: &'a str,
    /// The column of the pupils in the group.
    pub cohort: &'a str,
    /// The column of the pupils who reached it.
    pub count: &'a str,
    /// The year that the column is about.
    pub year: Year,
}

struct Places {
    code: Option<usize>,
    cohort: Option<usize>,
    count: Option<usize>,
}

/// Reads the figures of every school, authority and England.
pub fn read(
    file: &str,
    bytes: &[u8],
    layout: Layout,
    figures: &[Figure<'_>],
) -> Reading<Observation> {
    let read = Sheet::read(file, bytes).and_then(|sheet| read_sheet(&sheet, layout, figures));
    read.unwrap_or_else(Reading::refused)
}

fn read_sheet(
    sheet: &Sheet,
    layout: Layout,
    figures: &[Figure<'_>],
) -> Result<Reading<Observation>, Problem> {
    let optional = |name: &str| {
        if name.is_empty() {
            Ok(None)
        } else {
            sheet.need(&[name])
        }
    };
    let mut places = Vec::new();
    for figure in figures {
        places.push(Places {
            code: sheet.need(&[figure.code])?,
            cohort: optional(figure.cohort)?,
            count: optional(figure.count)?,
        });
    }
    let keys = Keys::of(sheet)?;
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        match keys.place(sheet, layout, row) {
            Err(problem) => problems.push(problem),
            Ok(None) => {}
            Ok(Some(place)) => {
                problems.extend(short(sheet, row));
                for (figure, columns) in figures.iter().zip(&places) {
                    match observe(sheet, row, place, figure, columns) {
                        Ok(observation) => rows.push(observation),
                        Err(problem) => problems.push(problem),
                    }
                }
            }
        }
    }
    Ok(Reading { rows, problems })
}

fn short(sheet: &Sheet, row: &Row) -> Option<Problem> {
    let (has, needs) = (row.width(), sheet.width());
    (has < needs).then(|| {
        let what = format!("the row ends after {has} of {needs} columns");
        sheet.note(row, what, "what it does not reach was taken as empty")
    })
}

fn observe(
    sheet: &Sheet,
    row: &Row,
    place: PlaceId,
    figure: &Figure<'_>,
    columns: &Places,
) -> Result<Observation, Problem> {
    let value = row.cell(columns.code);
    if !value.is_empty() && !is_known(value) {
        let what = format!("“{value}” is neither a number nor a known symbol");
        let action = "see the publisher’s list of abbreviations";
        return Err(sheet.left_out(row, figure.code, what, action));
    }
    Ok(Observation {
        place,
        year: figure.year,
        code: figure.code.to_owned(),
        value: value.to_owned(),
        numbers: PupilNumbers::read(row.cell(columns.count), row.cell(columns.cohort)),
    })
}

/// The columns that say which place a row is about.
pub(crate) struct Keys {
    rectype: Option<usize>,
    authority: Option<usize>,
    urn: Option<usize>,
}

impl Keys {
    pub(crate) fn of(sheet: &Sheet) -> Result<Self, Problem> {
        Ok(Self {
            rectype: sheet.need(&["RECTYPE"])?,
            authority: sheet.need(&["LEA", "LA"])?,
            urn: sheet.need(&["URN"])?,
        })
    }

    pub(crate) fn about(&self, sheet: &Sheet, layout: Layout, row: &Row) -> Result<About, Problem> {
        let rectype = row.cell(self.rectype);
        layout.about(rectype).ok_or_else(|| {
            let what = format!("“{rectype}” is no kind of row that this table has");
            sheet.left_out(
                row,
                "RECTYPE",
                what,
                "see the table’s own guide to its columns",
            )
        })
    }

    fn place(&self, sheet: &Sheet, layout: Layout, row: &Row) -> Result<Option<PlaceId>, Problem> {
        match self.about(sheet, layout, row)? {
            About::Mainstream | About::Special => self.school(sheet, row).map(Some),
            About::Authority => self.area(sheet, row).map(Some),
            About::England => Ok(Some(PlaceId::ENGLAND)),
            About::EnglandAll => Ok(None),
        }
    }

    pub(crate) fn school(&self, sheet: &Sheet, row: &Row) -> Result<PlaceId, Problem> {
        number(sheet, row, self.urn, "URN", 100_000..1_000_000)
    }

    pub(crate) fn area(&self, sheet: &Sheet, row: &Row) -> Result<PlaceId, Problem> {
        number(sheet, row, self.authority, "LEA", 200..1000)
    }
}

fn number(
    sheet: &Sheet,
    row: &Row,
    column: Option<usize>,
    name: &str,
    range: std::ops::Range<u32>,
) -> Result<PlaceId, Problem> {
    let text = row.cell(column);
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.map(PlaceId).ok_or_else(|| {
        let what = format!("“{text}” is not {}", Expected(name));
        sheet.left_out(row, name, what, "the row says of no place which it is")
    })
}

struct Expected<'a>(&'a str);

impl fmt::Display for Expected<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            "URN" => "a school’s number of six digits",
            _ => "an authority’s number of three digits",
        })
    }
}

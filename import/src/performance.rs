//! School performance tables: one row a school, an authority or England; a column a figure.

mod layout;
mod place;

pub use layout::{About, Layout};
pub(crate) use place::Keys;

use domain::number::Exact;
use domain::period::Year;
use domain::place::PlaceId;

use crate::observation::{Observation, PupilNumbers, is_known, mark_rounded};
use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

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
    /// The columns of the lower and upper end of its interval.
    pub interval: [&'a str; 2],
    /// The year that the column is about.
    pub year: Year,
}

struct Places {
    code: Option<usize>,
    cohort: Option<usize>,
    count: Option<usize>,
    interval: [Option<usize>; 2],
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
        if name.is_empty() { Ok(None) } else { sheet.need(&[name]) }
    };
    let mut places = Vec::new();
    for figure in figures {
        places.push(Places {
            code: sheet.need(&[figure.code])?,
            cohort: optional(figure.cohort)?,
            count: optional(figure.count)?,
            interval: [optional(figure.interval[0])?, optional(figure.interval[1])?],
        });
    }
    let keys = Keys::of(sheet, layout)?;
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
    mark_rounded(rows.iter_mut());
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
    let numbers = PupilNumbers::read(row.cell(columns.count), row.cell(columns.cohort));
    if numbers.is_impossible() {
        let what = "more pupils reached it than there are".to_owned();
        return Err(sheet.left_out(row, figure.count, what, "ask the publisher which is right"));
    }
    Ok(Observation {
        place,
        year: figure.year,
        label: String::new(),
        code: figure.code.to_owned(),
        value: value.to_owned(),
        numbers,
        interval: interval(sheet, row, figure, columns)?,
    })
}

/// The ends of a printed interval; `None` where the row has none, or a symbol.
fn interval(
    sheet: &Sheet,
    row: &Row,
    figure: &Figure<'_>,
    columns: &Places,
) -> Result<Option<[String; 2]>, Problem> {
    let ends = columns.interval.map(|column| row.cell(column).to_owned());
    let numbers = ends.each_ref().map(|end| Exact::parse(end));
    match numbers {
        [Some(low), Some(high)] if low <= high => Ok(Some(ends)),
        [Some(_), _] | [_, Some(_)] => {
            let what = format!("“{}” to “{}” is no interval", ends[0], ends[1]);
            Err(sheet.left_out(row, figure.interval[0], what, "ask the publisher what is meant"))
        }
        [None, None] => Ok(None),
    }
}

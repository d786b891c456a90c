//! The Department's tidy files: one row a place and period, one figure a column, and the same
//! columns in each that say which place a row is about.

mod place;

pub(crate) use place::PlaceKeys;

use domain::period::Year;

use crate::observation::{Observation, PupilNumbers, is_known};
use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

/// What the label of a period means in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Periods {
    /// `2022` is the calendar year.
    Calendar,
    /// `2025` is the winter that ends in it: an average of December 2024 to February 2025, which is
    /// the financial year 2024-25.
    Winter,
}

impl Periods {
    fn year(self, label: &str) -> Option<Year> {
        let year = Year::parse(label).filter(|_| label.len() == 4)?;
        Some(match self {
            Self::Calendar => year,
            Self::Winter => year.previous(),
        })
    }
}

/// Reads the figures of these columns, of every place and year.
pub fn read(file: &str, bytes: &[u8], periods: Periods, codes: &[&str]) -> Reading<Observation> {
    let sheet = Sheet::read(file, bytes);
    sheet.and_then(|sheet| read_sheet(&sheet, periods, codes)).unwrap_or_else(Reading::refused)
}

fn read_sheet(
    sheet: &Sheet,
    periods: Periods,
    codes: &[&str],
) -> Result<Reading<Observation>, Problem> {
    let places = PlaceKeys::of(sheet)?;
    let period = sheet.need(&["time_period"])?;
    let mut columns = Vec::new();
    for code in codes {
        columns.push((*code, sheet.need(&[code])?));
    }
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        let label = row.cell(period);
        let keys = places.read(sheet, row).and_then(|place| {
            let year = periods.year(label);
            let year = year.ok_or_else(|| left_out(sheet, row, "time_period", label, "a year"))?;
            Ok((place, year))
        });
        let (place, year) = match keys {
            Ok(keys) => keys,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        for (code, column) in &columns {
            let value = row.cell(*column);
            if !value.is_empty() && !is_known(value) {
                problems.push(left_out(sheet, row, code, value, "a number or a known symbol"));
                continue;
            }
            rows.push(Observation {
                place,
                year,
                label: label.to_owned(),
                code: (*code).to_owned(),
                value: value.to_owned(),
                numbers: PupilNumbers::default(),
                interval: None,
            });
        }
    }
    Ok(Reading { rows, problems })
}

/// A row that is left out for what stands in one of its cells.
pub(crate) fn left_out(
    sheet: &Sheet,
    row: &Row,
    column: &str,
    text: &str,
    is_not: &str,
) -> Problem {
    let what = format!("“{text}” is not {is_not}");
    sheet.left_out(row, column, what, "correct the cell or ask for the file again")
}

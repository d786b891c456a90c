//! Key Stage 2 of children in need and looked-after children: a tidy file of Explore Education
//! Statistics, one row a year, place and social care group.

mod keys;

use self::keys::Keys;

use crate::observation::{Observation, PupilNumbers, is_known, mark_rounded};
use crate::sheet::Sheet;
use crate::{Problem, Reading};

/// A figure's columns.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    /// Our group: `cla`, `cin` or `cpp`.
    pub group: &'a str,
    /// The value's column.
    pub code: &'a str,
    /// The column of the pupils in the group.
    pub cohort: &'a str,
    /// The column of the pupils who reached it; empty where there is none.
    pub count: &'a str,
}

/// An observation and the group that it is about, since the groups share their columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupObservation {
    /// Our group: `cla`, `cin` or `cpp`.
    pub group: &'static str,
    /// The figure.
    pub observation: Observation,
}

/// Reads the figures of every place and year.
pub fn read(file: &str, bytes: &[u8], figures: &[Figure<'_>]) -> Reading<GroupObservation> {
    let read = Sheet::read(file, bytes).and_then(|sheet| read_sheet(&sheet, figures));
    read.unwrap_or_else(Reading::refused)
}

fn read_sheet(sheet: &Sheet, figures: &[Figure<'_>]) -> Result<Reading<GroupObservation>, Problem> {
    let keys = Keys::of(sheet)?;
    let mut columns = Vec::new();
    for figure in figures {
        let count = if figure.count.is_empty() { Ok(None) } else { sheet.need(&[figure.count]) };
        columns.push((sheet.need(&[figure.code])?, sheet.need(&[figure.cohort])?, count?));
    }
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        let (group, place, year) = match keys.read(sheet, row) {
            Ok(read) => read,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        for (figure, (code, cohort, count)) in figures.iter().zip(&columns) {
            if figure.group != group {
                continue;
            }
            let value = row.cell(*code);
            if !is_known(value) {
                let what = format!("“{value}” is neither a number nor a known symbol");
                problems.push(sheet.left_out(row, figure.code, what, "see the file’s own guide"));
                continue;
            }
            let numbers = PupilNumbers::read(row.cell(*count), row.cell(*cohort));
            if numbers.is_impossible() {
                let what = "more pupils reached it than there are".to_owned();
                let action = "ask the publisher which is right";
                problems.push(sheet.left_out(row, figure.count, what, action));
                continue;
            }
            rows.push(GroupObservation {
                group,
                observation: Observation {
                    place,
                    year,
                    label: keys.label(row).to_owned(),
                    code: figure.code.to_owned(),
                    value: value.to_owned(),
                    numbers,
                    interval: None,
                },
            });
        }
    }
    mark_rounded(rows.iter_mut().map(|row| &mut row.observation));
    Ok(Reading { rows, problems })
}

//! Who is on a school's roll: the school census, and the pupil premium.

use domain::place::PlaceId;

use crate::observation::is_known;
use crate::register::urn;
use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

/// What a file says of a school's pupils: a cell for each of the columns that were asked for, as
/// printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    /// The school.
    pub urn: PlaceId,
    /// The cells, in the order of [`CENSUS`] or [`PREMIUM`].
    pub cells: Vec<String>,
}

/// A column: its name with us, and its names in the files; none of them needs to be there where
/// `must` is false.
type Column = (&'static str, &'static [&'static str], bool);

/// Of the school census: pupils, girls among them, those eligible for free school meals at any time in
/// the last six years and the pupils that these are counted among, those with SEN support, with an
/// education, health and care plan or a statement, and those whose first language is not English.
pub const CENSUS: [Column; 7] = [
    ("pupils", &["NOR"], true),
    ("girls", &["NORG"], true),
    ("fsm_ever", &["NUMFSMEVER"], true),
    ("fsm_ever_of", &["NORFSMEVER"], false),
    ("sen_support", &["TSENELK"], true),
    ("ehc_plans", &["TSENELSE"], true),
    ("eal", &["NUMEAL"], true),
];

/// Of the pupil premium: pupils whom the deprivation premium is for, pounds.
pub const PREMIUM: [Column; 2] = [
    ("eligible", &["Total number of pupils eligible for the Deprivation Pupil Premium"], true),
    ("pounds", &["Total allocation for the Deprivation Pupil Premium"], true),
];

/// Reads a school census file. Rows of England (`NAT`) are about no school.
pub fn read_census(file: &str, bytes: &[u8]) -> Reading<Roll> {
    read(file, bytes, &CENSUS)
}

/// Reads the pupil premium allocations.
pub fn read_premium(file: &str, bytes: &[u8]) -> Reading<Roll> {
    read(file, bytes, &PREMIUM)
}

fn read(file: &str, bytes: &[u8], columns: &[Column]) -> Reading<Roll> {
    let read = Sheet::read(file, bytes).and_then(|sheet| read_sheet(&sheet, columns));
    read.unwrap_or_else(Reading::refused)
}

fn read_sheet(sheet: &Sheet, columns: &[Column]) -> Result<Reading<Roll>, Problem> {
    let mut at = Vec::new();
    for (_, names, must) in columns {
        at.push(sheet.need(names).or_else(|none| if *must { Err(none) } else { Ok(None) })?);
    }
    let urn_column = sheet.need(&["URN"])?;
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows().iter().filter(|row| row.cell(urn_column) != "NAT") {
        match roll(sheet, row, columns, &at) {
            Ok(roll) => rows.push(roll),
            Err(problem) => problems.push(problem),
        }
    }
    Ok(Reading { rows, problems })
}

fn roll(
    sheet: &Sheet,
    row: &Row,
    columns: &[Column],
    at: &[Option<usize>],
) -> Result<Roll, Problem> {
    let urn = urn(sheet, row)?;
    let mut cells = Vec::new();
    for ((_, names, _), column) in columns.iter().zip(at) {
        let cell = row.cell(*column);
        let known = cell.is_empty() || is_known(cell);
        if !known {
            let what = format!("“{cell}” is neither a number nor a known symbol");
            let action = "see the publisher’s list of abbreviations";
            return Err(sheet.left_out(row, names[0], what, action));
        }
        cells.push(cell.to_owned());
    }
    Ok(Roll { urn, cells })
}

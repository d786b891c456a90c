//! Ofsted's workbook of overall effectiveness: a row a school, its latest grade in one word.

use domain::inspection::{Grade, Inspection, SchoolKind};
use domain::place::PlaceId;

use crate::sheet::{Row, Sheet};
use crate::tidy::left_out;
use crate::{Problem, Reading};

/// Reads the first sheet of the workbook, or CSV text of the same columns.
pub fn read(file: &str, bytes: &[u8]) -> Reading<Inspection> {
    let sheet = Sheet::read_either(file, bytes, &["Overall effectiveness"]);
    sheet.and_then(|sheet| read_sheet(&sheet)).unwrap_or_else(Reading::refused)
}

fn read_sheet(sheet: &Sheet) -> Result<Reading<Inspection>, Problem> {
    let columns = [
        sheet.need(&["URN"])?,
        sheet.need(&["Ofsted phase"])?,
        sheet.need(&["Inspection date"])?,
        sheet.need(&["Overall effectiveness"])?,
    ];
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        match read_row(sheet, row, columns) {
            Ok(inspection) => rows.push(inspection),
            Err(problem) => problems.push(problem),
        }
    }
    Ok(Reading { rows, problems })
}

fn read_row(sheet: &Sheet, row: &Row, columns: [Option<usize>; 4]) -> Result<Inspection, Problem> {
    let [urn, kind, inspected, grade] = columns.map(|column| row.cell(column));
    let is_not = "a school’s number of six digits";
    let number = urn.parse().ok().map(PlaceId).filter(|place| place.is_school());
    let urn = number.ok_or_else(|| left_out(sheet, row, "URN", urn, is_not))?;
    let is_not = "a kind of school that Ofsted names";
    let kind = SchoolKind::of_ofsted(kind)
        .ok_or_else(|| left_out(sheet, row, "Ofsted phase", kind, is_not))?;
    let is_not = "a date";
    let day = inspected.get(..10).filter(|day| is_iso_date(day));
    let day = day.ok_or_else(|| left_out(sheet, row, "Inspection date", inspected, is_not))?;
    let is_not = "a grade from 1 to 4";
    let grade = Grade::parse(grade)
        .ok_or_else(|| left_out(sheet, row, "Overall effectiveness", grade, is_not))?;
    Ok(Inspection { urn, kind, inspected: day.to_owned(), grade })
}

/// `2018-07-13`.
fn is_iso_date(text: &str) -> bool {
    let digits =
        |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let within = |part: &str, most: u8| part.parse().is_ok_and(|n: u8| (1..=most).contains(&n));
    digits(year, 4) && digits(month, 2) && digits(day, 2) && within(month, 12) && within(day, 31)
}

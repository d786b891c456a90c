//! The Department's list of authorities, live and ended.

use domain::place::PlaceId;

use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

/// One row of the list. An authority that changed its ONS code has several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// The Department's number.
    pub id: PlaceId,
    /// The ONS code, nine characters.
    pub code: String,
    /// Name as printed.
    pub name: String,
    /// The ONS code of the region.
    pub region_code: String,
    /// First day, ISO.
    pub opened: String,
    /// Last day, ISO; empty while it lives.
    pub closed: String,
}

/// Reads the list. Rows that stand for several authorities together, or for one that never had a
/// number of the Department's, are left out.
pub fn read(file: &str, bytes: &[u8]) -> Reading<Authority> {
    let read = Sheet::read(file, bytes).and_then(|sheet| read_sheet(&sheet));
    read.unwrap_or_else(Reading::refused)
}

fn read_sheet(sheet: &Sheet) -> Result<Reading<Authority>, Problem> {
    let columns = [
        sheet.need(&["old_la_code"])?,
        sheet.need(&["new_la_code"])?,
        sheet.need(&["la_name"])?,
        sheet.need(&["parent_geography_code"])?,
        sheet.need(&["date_of_operation"])?,
        sheet.need(&["date_of_termination"])?,
    ];
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        match read_row(sheet, columns, row) {
            Ok(authority) => rows.push(authority),
            Err(problem) => problems.push(problem),
        }
    }
    Ok(Reading { rows, problems })
}

fn read_row(sheet: &Sheet, columns: [Option<usize>; 6], row: &Row) -> Result<Authority, Problem> {
    let [id, code, name, region, opened, closed] = columns.map(|column| row.cell(column));
    let number = id.parse().ok().filter(|n| (200..1000).contains(n));
    let number = number.ok_or_else(|| {
        let what = format!("“{id}” is not the number of one authority");
        sheet.left_out(row, "old_la_code", what, "nothing need be done")
    })?;
    let date = |text: &str, column| {
        iso_date(text, '/').ok_or_else(|| {
            let what = format!("“{text}” is not a date such as 31/03/2019");
            sheet.left_out(row, column, what, "correct the date")
        })
    };
    Ok(Authority {
        id: PlaceId(number),
        code: code.to_owned(),
        name: name.to_owned(),
        region_code: region.to_owned(),
        opened: date(opened, "date_of_operation")?,
        closed: date(closed, "date_of_termination")?,
    })
}

/// `31/03/2019` as `2019-03-31`; an empty cell is no date; none where it is neither.
pub(super) fn iso_date(text: &str, separator: char) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    let mut parts = text.split(separator);
    let day: u8 = parts.next()?.parse().ok().filter(|day| (1..=31).contains(day))?;
    let month: u8 = parts.next()?.parse().ok().filter(|month| (1..=12).contains(month))?;
    let year: u16 = parts.next()?.parse().ok().filter(|year| (1800..2200).contains(year))?;
    parts.next().is_none().then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::iso_date;

    #[test]
    fn dates_are_turned_round() {
        assert_eq!(iso_date("31/03/2019", '/').as_deref(), Some("2019-03-31"));
        assert_eq!(iso_date("", '/').as_deref(), Some(""));
        assert_eq!(iso_date("2019-03-31", '/'), None);
        assert_eq!(iso_date("32/03/2019", '/'), None);
    }
}

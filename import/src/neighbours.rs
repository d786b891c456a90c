//! Statistical neighbours: for each authority the ten that are most like it, nearest first.

use domain::place::PlaceId;

use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

/// An authority and its ten neighbours, nearest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbours {
    /// The authority.
    pub authority: PlaceId,
    /// Its neighbours.
    pub nearest: Vec<PlaceId>,
}

/// Reads a workbook or a CSV file of neighbours.
pub fn read(file: &str, bytes: &[u8]) -> Reading<Neighbours> {
    let sheet = Sheet::read_either(file, bytes, &["SN1", "SN_1"]);
    sheet.and_then(|sheet| read_sheet(&sheet)).unwrap_or_else(Reading::refused)
}

fn read_sheet(sheet: &Sheet) -> Result<Reading<Neighbours>, Problem> {
    let authority = sheet.need(&["LA num", "old_la_code"])?;
    let mut columns = Vec::new();
    for place in 1..=10 {
        let (plain, underscored) = (format!("SN{place}"), format!("SN_{place}"));
        columns.push((sheet.need(&[&plain, &underscored])?, plain));
    }
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        if row.cell(authority).is_empty() {
            continue;
        }
        match read_row(sheet, row, authority, &columns) {
            Ok(neighbours) => rows.push(neighbours),
            Err(problem) => problems.push(problem),
        }
    }
    Ok(Reading { rows, problems })
}

fn read_row(
    sheet: &Sheet,
    row: &Row,
    authority: Option<usize>,
    columns: &[(Option<usize>, String)],
) -> Result<Neighbours, Problem> {
    let number = |column, name: &str| {
        let text = row.cell(column);
        let number = text.parse().ok().filter(|n| (200..1000).contains(n));
        number.map(PlaceId).ok_or_else(|| {
            let what = format!("“{text}” is not an authority’s number");
            sheet.left_out(row, name, what, "an authority needs all ten neighbours")
        })
    };
    let authority = number(authority, "LA num")?;
    let nearest: Result<Vec<_>, _> =
        columns.iter().map(|(column, name)| number(*column, name)).collect();
    Ok(Neighbours { authority, nearest: nearest? })
}

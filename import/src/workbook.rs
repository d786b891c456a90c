//! The first sheet of an Excel workbook, as rows of text.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataType, Reader, Xlsx};

use crate::decode::refused;
use crate::problem::Problem;

const DAMAGED: &str = "the workbook cannot be opened";

/// Reads every row; a damaged workbook is refused, and so is one on which the library panics.
pub fn first_sheet(file: &str, bytes: &[u8]) -> Result<Vec<Vec<String>>, Problem> {
    let read = AssertUnwindSafe(|| rows(bytes));
    catch_unwind(read).ok().flatten().ok_or_else(|| {
        let action = "open it in a spreadsheet, save it again as .xlsx and give that";
        refused(file, DAMAGED, action)
    })
}

fn rows(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).ok()?;
    let range = workbook.worksheet_range_at(0)?.ok()?;
    Some(range.rows().map(|row| row.iter().map(cell).collect()).collect())
}

/// A cell as text; a whole number without `.0`, a date as ISO writes it.
fn cell(data: &Data) -> String {
    match data {
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(date) => date.clone(),
        _ => data.as_string().unwrap_or_default(),
    }
}

//! The list of honest pairs: which two series may be subtracted.

use crate::sheet::Sheet;
use crate::{Problem, Reading};

/// One honest pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HonestPair {
    /// The measure's id.
    pub measure: String,
    /// The group's id.
    pub group: String,
    /// The comparison's id.
    pub comparison: String,
    /// `complement`, `disjoint` or `superset`.
    pub relation: String,
    /// The group's series code.
    pub group_code: String,
    /// The comparison's series code.
    pub comparison_code: String,
}

/// Reads every pair.
pub fn read(file: &str, bytes: &[u8]) -> Reading<HonestPair> {
    match Sheet::read(file, bytes).and_then(|sheet| read_sheet(&sheet)) {
        Ok(reading) => reading,
        Err(problem) => Reading::refused(problem),
    }
}

fn read_sheet(sheet: &Sheet) -> Result<Reading<HonestPair>, Problem> {
    let columns = [
        sheet.need(&["measure_id"])?,
        sheet.need(&["group_id"])?,
        sheet.need(&["comparison_id"])?,
        sheet.need(&["honest"])?,
        sheet.need(&["group_code"])?,
        sheet.need(&["comparison_code"])?,
    ];
    let pair = |row: &crate::sheet::Row| {
        let [measure, group, comparison, relation, group_code, comparison_code] =
            columns.map(|column| row.cell(column).to_owned());
        HonestPair { measure, group, comparison, relation, group_code, comparison_code }
    };
    let rows = sheet.rows().iter().map(pair).collect();
    Ok((rows, sheet.notes.clone()).into())
}

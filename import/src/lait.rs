//! The Local Authority Interactive Tool's long file: one row is a series, year and area.

use std::collections::{BTreeMap, BTreeSet};

use domain::place::PlaceId;

use crate::Reading;
use crate::labels::{YearType, read_year};
use crate::observation::{Observation, PupilNumbers, is_known};
use crate::problem::Problem;
use crate::sheet::{Row, Sheet};

/// An area of the tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaitArea {
    /// The Department's number.
    pub id: PlaceId,
    /// The name as the tool writes it.
    pub name: String,
    /// The region's name as the tool writes it; `NA` for England and the regions.
    pub region: String,
}

struct Columns {
    code: Option<usize>,
    year: Option<usize>,
    name: Option<usize>,
    value: Option<usize>,
    number: Option<usize>,
    region: Option<usize>,
}

impl Columns {
    fn of(sheet: &Sheet) -> Result<Self, Problem> {
        Ok(Self {
            code: sheet.need(&["Short Desc"])?,
            year: sheet.need(&["Years"])?,
            name: sheet.need(&["LA and Regions"])?,
            value: sheet.need(&["Values"])?,
            number: sheet.need(&["LA Number"])?,
            region: sheet.need(&["Region"])?,
        })
    }
}

/// Reads the series that `wanted` names, each with the kind of year that its labels count in.
/// Rows of other series are not looked at. Also gives every area that the wanted series name.
pub fn read(
    file: &str,
    bytes: &[u8],
    wanted: &BTreeMap<String, YearType>,
) -> (Reading<Observation>, Vec<LaitArea>) {
    let sheet = Sheet::read_where(file, bytes, |code| wanted.contains_key(code));
    let opened = sheet.and_then(|sheet| Columns::of(&sheet).map(|columns| (sheet, columns)));
    match opened {
        Ok((sheet, columns)) => read_rows(&sheet, &columns, wanted),
        Err(problem) => (Reading::refused(problem), Vec::new()),
    }
}

fn read_rows(
    sheet: &Sheet,
    columns: &Columns,
    wanted: &BTreeMap<String, YearType>,
) -> (Reading<Observation>, Vec<LaitArea>) {
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    let mut areas = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for row in sheet.rows() {
        match read_row(sheet, columns, wanted, row) {
            Err(problem) => problems.push(problem),
            Ok(figure) if !seen.insert((figure.code.clone(), figure.place, figure.year)) => {
                problems.push(twice(sheet, row, columns));
            }
            Ok(figure) => {
                areas.entry(figure.place).or_insert_with(|| area(row, columns, figure.place));
                rows.push(figure);
            }
        }
    }
    (Reading { rows, problems }, areas.into_values().collect())
}

fn read_row(
    sheet: &Sheet,
    columns: &Columns,
    wanted: &BTreeMap<String, YearType>,
    row: &Row,
) -> Result<Observation, Problem> {
    let code = row.cell(columns.code);
    let problem =
        |column, what| sheet.left_out(row, column, what, "correct the file or ask for it again");
    let kind = wanted.get(code).copied().ok_or_else(|| {
        problem(
            "Short Desc",
            format!("“{code}” has spaces around it that its series does not have"),
        )
    })?;
    let label = row.cell(columns.year);
    let year = read_year(label, kind)
        .ok_or_else(|| problem("Years", format!("“{label}” is not a single year")))?;
    let number = row.cell(columns.number);
    let place = area_number(number)
        .ok_or_else(|| problem("LA Number", format!("“{number}” is not an area’s number")))?;
    let value = row.cell(columns.value);
    if !is_known(value) {
        return Err(problem("Values", format!("“{value}” is neither a number nor a known symbol")));
    }
    Ok(Observation {
        place,
        year,
        label: label.to_owned(),
        code: code.to_owned(),
        value: value.to_owned(),
        numbers: PupilNumbers::default(),
        interval: None,
    })
}

/// `340.0` is 340.
fn area_number(text: &str) -> Option<PlaceId> {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    let number = whole.parse().ok().filter(|n| (200..1000).contains(n))?;
    Some(PlaceId(number))
}

fn area(row: &Row, columns: &Columns, id: PlaceId) -> LaitArea {
    LaitArea {
        id,
        name: row.cell(columns.name).to_owned(),
        region: row.cell(columns.region).to_owned(),
    }
}

fn twice(sheet: &Sheet, row: &Row, columns: &Columns) -> Problem {
    let label = row.cell(columns.year);
    let what = format!("this series has a figure for this area and the year of “{label}” already");
    sheet.left_out(row, "Years", what, "the first figure was kept; find out which is right")
}

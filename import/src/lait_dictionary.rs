//! The Local Authority Interactive Tool's own dictionary: the kind of year of every series.

use std::collections::BTreeMap;

use crate::Reading;
use crate::labels::YearType;
use crate::sheet::Sheet;

/// One series of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaitSeries {
    /// The series code.
    pub code: String,
    /// The kind of year of its labels.
    pub year_type: YearType,
    /// Decimals, where the dictionary says; `NA` there is 1, as in the Department's own app.
    pub places: u8,
    /// When the next figures are expected, as an ISO year and month; empty where unsaid.
    pub next_update: String,
}

/// Reads the dictionary. Where a code stands in it twice the later update and the larger number
/// of decimals hold; a row that gives it another kind of year than the first is left out, as are
/// series that count neither in school, financial nor calendar years.
pub fn read(file: &str, bytes: &[u8]) -> Reading<LaitSeries> {
    match Sheet::read(file, bytes).and_then(|sheet| read_sheet(&sheet)) {
        Ok(reading) => reading,
        Err(problem) => Reading::refused(problem),
    }
}

fn read_sheet(sheet: &Sheet) -> Result<Reading<LaitSeries>, crate::Problem> {
    let code = sheet.need(&["Measure_short"])?;
    let kind = sheet.need(&["Year_Type"])?;
    let places = sheet.need(&["dps"])?;
    let next = sheet.need(&["Next Update"])?;
    let mut problems = sheet.notes.clone();
    let mut series: BTreeMap<String, LaitSeries> = BTreeMap::new();
    for row in sheet.rows() {
        let Some(year_type) = YearType::parse(row.cell(kind)) else {
            let what = format!("“{}” is no kind of year that we know", row.cell(kind));
            problems.push(sheet.left_out(row, "Year_Type", what, "measures.tsv says which it is"));
            continue;
        };
        let held = series.entry(row.cell(code).to_owned()).or_insert_with(|| LaitSeries {
            code: row.cell(code).to_owned(),
            year_type,
            places: 0,
            next_update: String::new(),
        });
        if held.year_type != year_type {
            let what = format!("“{}” stands here twice with different kinds of year", held.code);
            problems.push(sheet.left_out(
                row,
                "Year_Type",
                what,
                "ask the publisher which is right",
            ));
            continue;
        }
        held.places = held.places.max(row.cell(places).parse().unwrap_or(1));
        held.next_update = held.next_update.clone().max(month_of(row.cell(next)));
    }
    Ok((series.into_values().collect(), problems).into())
}

/// The month of an Excel day number, which counts from 30 December 1899: `46296` is 2026-10.
fn month_of(day: &str) -> String {
    // Days from 1 January 1970 on, so that the calendar below needs no negative numbers.
    let Some(days) = day.parse::<u32>().ok().and_then(|day| day.checked_sub(25_569)) else {
        return String::new();
    };
    let (mut year, mut left) = (1970, days);
    while left >= days_in(year) {
        left -= days_in(year);
        year += 1;
        if year > 9999 {
            return String::new();
        }
    }
    let february = days_in(year) - 337;
    let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 1;
    for length in lengths {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    format!("{year}-{month:02}")
}

fn days_in(year: u32) -> u32 {
    let every = |years| year.is_multiple_of(years);
    let leap = every(4) && (!every(100) || every(400));
    if leap { 366 } else { 365 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_days_are_months() {
        assert_eq!(month_of("46296"), "2026-10");
        assert_eq!(month_of("45809"), "2025-06");
        assert_eq!(month_of("25569"), "1970-01");
        assert_eq!(month_of("NA"), "");
        assert_eq!(month_of("4294967295"), "");
    }
}

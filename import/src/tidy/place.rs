//! Which place a row of a tidy file is about.

use domain::place::PlaceId;

use super::left_out;
use crate::Problem;
use crate::sheet::{Row, Sheet};

const REGIONS: [(&str, u32); 11] = [
    ("North East", 980),
    ("North West", 981),
    ("Yorkshire and The Humber", 982),
    ("East Midlands", 983),
    ("West Midlands", 984),
    ("East of England", 985),
    ("London", 986),
    ("Inner London", 987),
    ("Outer London", 988),
    ("South East", 989),
    ("South West", 990),
];

/// The Department's number for a region, by its name.
fn region_number(name: &str) -> Option<PlaceId> {
    let found = REGIONS.iter().find(|(region, _)| region.eq_ignore_ascii_case(name));
    found.map(|(_, number)| PlaceId(*number))
}

/// The columns that say it.
pub(crate) struct PlaceKeys {
    level: Option<usize>,
    region: Option<usize>,
    authority: Option<usize>,
}

impl PlaceKeys {
    pub(crate) fn of(sheet: &Sheet) -> Result<Self, Problem> {
        Ok(Self {
            level: sheet.need(&["geographic_level"])?,
            region: sheet.need(&["region_name"])?,
            authority: sheet.need(&["old_la_code"])?,
        })
    }

    pub(crate) fn read(&self, sheet: &Sheet, row: &Row) -> Result<PlaceId, Problem> {
        let level = row.cell(self.level);
        let region = row.cell(self.region);
        let authority = row.cell(self.authority);
        let place = match level {
            "National" => Some(PlaceId::ENGLAND),
            "Regional" => region_number(region),
            "Local authority" => {
                authority.parse().ok().filter(|n| (200..1000).contains(n)).map(PlaceId)
            }
            _ => {
                let is_not = "a level that we know";
                return Err(left_out(sheet, row, "geographic_level", level, is_not));
            }
        };
        let (column, text) =
            if level == "Regional" { ("region_name", region) } else { ("old_la_code", authority) };
        place.ok_or_else(|| left_out(sheet, row, column, text, "a place that we know"))
    }
}

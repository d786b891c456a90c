//! Which group, place and year a row of the social care file is about.

use domain::period::Year;
use domain::place::PlaceId;

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

/// The file's names for the three groups, which do not overlap.
fn group_of(name: &str) -> Option<&'static str> {
    match name {
        "CLA 12 months at 31 March" => Some("cla"),
        "CINO at 31 March" => Some("cin"),
        "CPPO at 31 March" => Some("cpp"),
        _ => None,
    }
}

/// The columns that say it.
pub struct Keys {
    period: Option<usize>,
    level: Option<usize>,
    region: Option<usize>,
    authority: Option<usize>,
    group: Option<usize>,
}

impl Keys {
    pub fn of(sheet: &Sheet) -> Result<Self, Problem> {
        Ok(Self {
            period: sheet.need(&["time_period"])?,
            level: sheet.need(&["geographic_level"])?,
            region: sheet.need(&["region_name"])?,
            authority: sheet.need(&["old_la_code"])?,
            group: sheet.need(&["social_care_group"])?,
        })
    }

    /// The year of a row as it is labelled there.
    pub fn label<'a>(&self, row: &'a Row) -> &'a str {
        row.cell(self.period)
    }

    /// The group, place and year of a row.
    pub fn read(&self, sheet: &Sheet, row: &Row) -> Result<(&'static str, PlaceId, Year), Problem> {
        let left_out = |column: &str, text: &str, is_not: &str| {
            let what = format!("“{text}” is not {is_not}");
            sheet.left_out(row, column, what, "correct the cell or ask for the file again")
        };
        let name = row.cell(self.group);
        let group = group_of(name)
            .ok_or_else(|| left_out("social_care_group", name, "a group that we know"))?;
        let period = row.cell(self.period);
        let year = Year::parse(period)
            .filter(|_| period.len() == 6)
            .ok_or_else(|| left_out("time_period", period, "a school year such as 201819"))?;
        let level = row.cell(self.level);
        let region = row.cell(self.region);
        let authority = row.cell(self.authority);
        let place = match level {
            "National" => Some(PlaceId::ENGLAND),
            "Regional" => region_number(region),
            "Local authority" => {
                authority.parse().ok().filter(|n| (200..1000).contains(n)).map(PlaceId)
            }
            _ => return Err(left_out("geographic_level", level, "a level that we know")),
        };
        let (column, text) =
            if level == "Regional" { ("region_name", region) } else { ("old_la_code", authority) };
        let place = place.ok_or_else(|| left_out(column, text, "a place that we know"))?;
        Ok((group, place, year))
    }
}

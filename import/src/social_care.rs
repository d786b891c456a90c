//! Key Stage 2 of children in need and looked-after children: a tidy file of Explore Education
//! Statistics, one row a year, place and social care group.

use domain::period::Year;
use domain::place::PlaceId;

use crate::observation::{Observation, PupilNumbers, is_known};
use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

/// A figure's columns.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    /// Our group: `cla`, `cin` or `cpp`.
    pub group: &'a str,
    /// The value's column.
    pub code: &'a str,
    /// The column of the pupils in the group.
    pub cohort: &'a str,
    /// The column of the pupils who reached it; empty where there is none.
    pub count: &'a str,
}

/// An observation and the group that it is about, since the groups share their columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupObservation {
    /// Our group: `cla`, `cin` or `cpp`.
    pub group: &'static str,
    /// The figure.
    pub observation: Observation,
}

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
pub fn region_number(name: &str) -> Option<PlaceId> {
    let found = REGIONS
        .iter()
        .find(|(region, _)| region.eq_ignore_ascii_case(name));
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

/// Reads the figures of every place and year.
pub fn read(file: &str, bytes: &[u8], figures: &[Figure<'_>]) -> Reading<GroupObservation> {
    let read = Sheet::read(file, bytes).and_then(|sheet| read_sheet(&sheet, figures));
    read.unwrap_or_else(Reading::refused)
}

struct Keys {
    period: Option<usize>,
    level: Option<usize>,
    region: Option<usize>,
    authority: Option<usize>,
    group: Option<usize>,
}

fn read_sheet(sheet: &Sheet, figures: &[Figure<'_>]) -> Result<Reading<GroupObservation>, Problem> {
    let keys = Keys {
        period: sheet.need(&["time_period"])?,
        level: sheet.need(&["geographic_level"])?,
        region: sheet.need(&["region_name"])?,
        authority: sheet.need(&["old_la_code"])?,
        group: sheet.need(&["social_care_group"])?,
    };
    let mut columns = Vec::new();
    for figure in figures {
        let count = if figure.count.is_empty() {
            Ok(None)
        } else {
            sheet.need(&[figure.count])
        };
        columns.push((
            sheet.need(&[figure.code])?,
            sheet.need(&[figure.cohort])?,
            count?,
        ));
    }
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        let (group, place, year) = match keys.read(sheet, row) {
            Ok(read) => read,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        for (figure, (code, cohort, count)) in figures.iter().zip(&columns) {
            if figure.group != group {
                continue;
            }
            let value = row.cell(*code);
            if !is_known(value) {
                let what = format!("“{value}” is neither a number nor a known symbol");
                problems.push(sheet.left_out(row, figure.code, what, "see the file’s own guide"));
                continue;
            }
            rows.push(GroupObservation {
                group,
                observation: Observation {
                    place,
                    year,
                    code: figure.code.to_owned(),
                    value: value.to_owned(),
                    numbers: PupilNumbers::read(row.cell(*count), row.cell(*cohort)),
                },
            });
        }
    }
    Ok(Reading { rows, problems })
}

impl Keys {
    fn read(&self, sheet: &Sheet, row: &Row) -> Result<(&'static str, PlaceId, Year), Problem> {
        let left_out = |column: &str, text: &str, is_not: &str| {
            let what = format!("“{text}” is not {is_not}");
            sheet.left_out(
                row,
                column,
                what,
                "correct the cell or ask for the file again",
            )
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
            "Local authority" => authority
                .parse()
                .ok()
                .filter(|n| (200..1000).contains(n))
                .map(PlaceId),
            _ => return Err(left_out("geographic_level", level, "a level that we know")),
        };
        let (column, text) = if level == "Regional" {
            ("region_name", region)
        } else {
            ("old_la_code", authority)
        };
        let place = place.ok_or_else(|| left_out(column, text, "a place that we know"))?;
        Ok((group, place, year))
    }
}

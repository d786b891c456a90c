//! Which group, place and year a row of the social care file is about.

use domain::period::Year;
use domain::place::PlaceId;

use crate::Problem;
use crate::sheet::{Row, Sheet};
use crate::tidy::{PlaceKeys, left_out};

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
    place: PlaceKeys,
    group: Option<usize>,
}

impl Keys {
    pub fn of(sheet: &Sheet) -> Result<Self, Problem> {
        Ok(Self {
            period: sheet.need(&["time_period"])?,
            place: PlaceKeys::of(sheet)?,
            group: sheet.need(&["social_care_group"])?,
        })
    }

    /// The year of a row as it is labelled there.
    pub fn label<'a>(&self, row: &'a Row) -> &'a str {
        row.cell(self.period)
    }

    /// The group, place and year of a row.
    pub fn read(&self, sheet: &Sheet, row: &Row) -> Result<(&'static str, PlaceId, Year), Problem> {
        let name = row.cell(self.group);
        let group = group_of(name).ok_or_else(|| {
            left_out(sheet, row, "social_care_group", name, "a group that we know")
        })?;
        let period = row.cell(self.period);
        let year = Year::parse(period).filter(|_| period.len() == 6).ok_or_else(|| {
            left_out(sheet, row, "time_period", period, "a school year such as 201819")
        })?;
        Ok((group, self.place.read(sheet, row)?, year))
    }
}

//! The days that a figure from registers is about.

use crate::period::{Year, YearKind};

/// A week, a term, or a school year as far as it has gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// The autumn term of a school year.
    Autumn(Year),
    /// A school year up to the end of a week; the year and week are those of the calendar.
    ToWeek {
        /// Calendar year.
        year: u16,
        /// ISO week.
        week: u8,
    },
    /// A school year as far as it had gone, where the file does not say how far.
    ToDate(Year),
    /// A week of the calendar.
    Week {
        /// Calendar year.
        year: u16,
        /// ISO week.
        week: u8,
    },
}

/// School years begin in this ISO week at the earliest.
const FIRST_WEEK: u8 = 35;

impl Span {
    /// A week; `None` where a year has no such week.
    pub fn week(year: u16, week: u8) -> Option<Self> {
        is_week(year, week).then_some(Self::Week { year, week })
    }

    /// A school year up to a week; `None` where a year has no such week.
    pub fn to_week(year: u16, week: u8) -> Option<Self> {
        is_week(year, week).then_some(Self::ToWeek { year, week })
    }

    /// The school year that it is part of.
    pub fn school_year(self) -> Year {
        match self {
            Self::Autumn(year) | Self::ToDate(year) => year,
            Self::ToWeek { year, week } | Self::Week { year, week } => {
                let year = Year(year);
                if week < FIRST_WEEK { year.previous() } else { year }
            }
        }
    }

    /// Reads the form of the data file.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(year) = text.strip_suffix("-autumn") {
            return Year::parse(year).map(Self::Autumn);
        }
        if let Some(year) = text.strip_suffix("-to-date") {
            return Year::parse(year).map(Self::ToDate);
        }
        let (year, week) = text.split_once("-w").or_else(|| text.split_once("-to-w"))?;
        let year = year.strip_suffix("-to").unwrap_or(year).parse().ok()?;
        let week = week.parse().ok()?;
        if text.contains("-to-") { Self::to_week(year, week) } else { Self::week(year, week) }
    }

    /// As the data file writes it: `202425-autumn`, `2025-to-w30`, `202526-to-date`, `2025-w37`.
    pub fn file_form(self) -> String {
        match self {
            Self::Autumn(year) => year.file_form(YearKind::Academic) + "-autumn",
            Self::ToWeek { year, week } => format!("{year}-to-w{week}"),
            Self::ToDate(year) => year.file_form(YearKind::Academic) + "-to-date",
            Self::Week { year, week } => format!("{year}-w{week}"),
        }
    }

    /// What comes later stands later: by school year, and in it a term, a week that it goes up to, a
    /// day that is not given, single weeks.
    pub fn key(self) -> (Year, Self) {
        (self.school_year(), self)
    }

    /// As pages write it: `autumn term 2024/25`, `2024/25 up to the week of 21 July 2025`,
    /// `2025/26 up to a day not given`, `week of 8 September 2025`.
    pub fn label(self) -> String {
        let school_year = self.school_year();
        match self {
            Self::Autumn(_) => format!("autumn term {school_year}"),
            Self::ToWeek { year, week } => {
                let (day, year) = monday(year, week);
                format!("{school_year} up to the week of {day} {year}")
            }
            Self::ToDate(_) => format!("{school_year} up to a day not given"),
            Self::Week { year, week } => {
                let (day, year) = monday(year, week);
                format!("week of {day} {year}")
            }
        }
    }

    /// The day and month on which a week begins: `8 September`.
    pub fn first_day(self) -> Option<String> {
        match self {
            Self::Week { year, week } => Some(monday(year, week).0),
            _ => None,
        }
    }
}

/// Some years have 53 weeks; in the others the 53rd would be the first of the next.
fn is_week(year: u16, week: u8) -> bool {
    match week {
        1..=52 => true,
        53 => monday(year, 53) != monday(year.saturating_add(1), 1),
        _ => false,
    }
}

/// The Monday of an ISO week, which may lie in the year before: the week that holds 4 January is the
/// first.
fn monday(year: u16, week: u8) -> (String, i32) {
    const MONTHS: [(&str, i32); 12] = [
        ("January", 31),
        ("February", 28),
        ("March", 31),
        ("April", 30),
        ("May", 31),
        ("June", 30),
        ("July", 31),
        ("August", 31),
        ("September", 30),
        ("October", 31),
        ("November", 30),
        ("December", 31),
    ];
    let year = i32::from(year);
    let before = year - 1;
    // Days since a Monday, 1 January of the year 1 of our calendar.
    let new_year = before * 365 + before / 4 - before / 100 + before / 400;
    let first = 3 - (new_year + 3) % 7;
    let mut day = first + 7 * (i32::from(week) - 1);
    if day < 0 {
        return (format!("{} December", 32 + day), year - 1);
    }
    let is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    for (month, days) in MONTHS {
        let days = if is_leap && month == "February" { 29 } else { days };
        if day < days {
            return (format!("{} {month}", day + 1), year);
        }
        day -= days;
    }
    (format!("{} January", day + 1), year + 1)
}

//! The one place that looks at the clock.

use std::fmt::Write;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Time since 1970.
#[expect(
    clippy::disallowed_methods,
    reason = "the server is where time comes from; everything below takes it as a parameter"
)]
pub fn since_epoch() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// Now, ISO 8601 in UTC, to the second.
pub fn now() -> String {
    iso(since_epoch().as_secs())
}

/// Now, to the thousandth of a second.
pub fn now_in_millis() -> String {
    let now = since_epoch();
    let mut iso = iso(now.as_secs());
    iso.pop();
    // Writing to a string cannot fail.
    let _ = write!(iso, ".{:03}Z", now.subsec_millis());
    iso
}

/// This month in UTC, ISO year and month, and a number for it.
pub fn month() -> Month {
    let (year, month, _) = civil(since_epoch().as_secs() / 86_400);
    Month { year, month }
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    year: u64,
    month: u64,
}

impl Month {
    /// ISO: `2026-11`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// Counts the months, for comparing.
    pub fn number(self) -> u64 {
        self.year * 12 + self.month
    }
}

/// A moment as ISO 8601.
fn iso(seconds: u64) -> String {
    let (year, month, day) = civil(seconds / 86_400);
    let rest = seconds % 86_400;
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Year, month and day of a day since 1970, by the well-known conversion: years begin in March,
/// so that the day that comes and goes is their last.
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    if month < 10 {
        (year + era * 400, month + 3, day)
    } else {
        (year + era * 400 + 1, month - 9, day)
    }
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn moments_as_iso() {
        assert_eq!(iso(0), "1970-01-01T00:00:00Z");
        assert_eq!(iso(951_827_696), "2000-02-29T12:34:56Z");
        assert_eq!(iso(1_767_225_599), "2025-12-31T23:59:59Z");
    }
}

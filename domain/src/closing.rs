//! When a gap would close if its trend went on, or which of four gates stands before such a date.
//!
//! Few years and much swing make dates that mean nothing: of five points around a line that closes
//! in forty years, one in six straight lines says less than twenty. So a date is given only where
//! (1) five years can be compared, (2) the gap narrows, surely and whichever year is left out,
//! (3) the years in which the line may be at 0 lie between two years, and (4) the later of these
//! is near enough to mean anything. It is a range, never one year, and never for one school.

use crate::gap::{Comparability, InYear, Question, barriers, gap, in_years};
use crate::measure::Unit;
use crate::number::{Exact, nearest_whole};
use crate::period::Year;
use crate::place::PlaceId;
use crate::stats::trend::{Closing, Fit, MARKER_POINTS};
use crate::world::World;

mod outlook;

pub use outlook::{Line, Outlook, SideAhead};

/// Years ahead after which nothing is said.
const FURTHEST: f64 = 15.0;

/// A range of years in which a gap would close, and the years that it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WouldClose {
    /// From this year.
    pub from: Year,
    /// To this year.
    pub to: Year,
    /// The first year of the trend.
    pub since: Year,
    /// Its last.
    pub until: Year,
}

/// Why there is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoDate {
    /// The group is not behind: there is nothing to close.
    NothingToClose,
    /// Gate 1: so many years can be compared.
    TooFew(usize),
    /// Gate 2: the gap does not narrow.
    NotNarrowing,
    /// Gate 2: it swings too much for its slope to be told from chance.
    NotSure,
    /// Gate 2: without one of the years it would point the other way.
    Unstable,
    /// Gate 3: the gaps lie exactly on a line, so that nothing says how far they swing.
    NoSwing,
    /// Gate 3: no two years hold the year in which the line is at 0.
    Unbounded,
    /// Gate 4: too far ahead.
    TooFar,
}

/// The gap of a place over every year up to the latest that can be compared with it: what a line may
/// go through. A handful of children is left out.
#[derive(Clone, Debug)]
pub struct Course {
    unit: Unit,
    latest: Year,
    is_behind: bool,
    years: Vec<InYear>,
}

impl Course {
    /// Of the gap to others in the same place up to a year that has one; `None` where no line is
    /// asked for: of a school, of a handful of children, of a score that is made to be 0 for the
    /// country each year.
    pub fn of(world: &World, ask: &Question, place: PlaceId, latest: Year) -> Option<Self> {
        let unit = world.atlas.measure(ask.measure).unit;
        let now = gap(world, ask, place, latest);
        let shown = now.shown()?;
        if place.is_school() || now.small || unit == Unit::Score {
            return None;
        }
        let rules = barriers(world, ask);
        let is_comparable = |in_year: &InYear| {
            let rules = rules.iter().copied();
            Comparability::by(rules, in_year.year, latest) == Comparability::Comparable
        };
        let years = in_years(world, ask, &rules, place, Year(0)..=latest).filter_map(|(_, it)| it);
        let years = years.filter(|it| !it.small && is_comparable(it)).collect();
        Some(Self { unit, latest, is_behind: shown.units > 0, years })
    }

    /// When the gap would close.
    ///
    /// # Errors
    /// Which gate stands before a date.
    pub fn would_close(&self) -> Result<WouldClose, NoDate> {
        if !self.is_behind {
            return Err(NoDate::NothingToClose);
        }
        let points = self.points(|it| it.gap);
        if points.len() < MARKER_POINTS {
            return Err(NoDate::TooFew(points.len()));
        }
        let (from, to) = gates(&points, f64::from(self.latest.0))?;
        let year = |at: f64| Year(u16::try_from(nearest_whole(at.max(0.0))).unwrap_or(u16::MAX));
        // A range starts with the year that holds its lower limit and ends with the one that holds
        // its upper.
        let since = year(points[0].0);
        Ok(WouldClose { from: year(from.floor()), to: year(to.ceil()), since, until: self.latest })
    }

    /// A number of each year as points of year and value; missing years keep their distance.
    fn points(&self, of: impl Fn(&InYear) -> Exact) -> Vec<(f64, f64)> {
        self.years.iter().map(|it| (f64::from(it.year.0), of(it).to_f64())).collect()
    }
}

/// The last three gates, for points of year and gap: the limits of the years.
fn gates(points: &[(f64, f64)], latest: f64) -> Result<(f64, f64), NoDate> {
    let fit = Fit::of(points).ok_or(NoDate::Unbounded)?;
    if fit.slope >= 0.0 {
        return Err(NoDate::NotNarrowing);
    }
    if !fit.is_sure() {
        return Err(NoDate::NotSure);
    }
    if !Fit::is_stable(points) {
        return Err(NoDate::Unstable);
    }
    if fit.t().is_none() {
        return Err(NoDate::NoSwing);
    }
    match fit.closing() {
        Some(Closing::Within(years)) if years.upper > latest + FURTHEST => Err(NoDate::TooFar),
        // A line that has surely passed 0 says nothing of a gap that has not.
        Some(Closing::Within(years)) if years.upper <= latest => Err(NoDate::Unbounded),
        Some(Closing::Within(years)) => Ok((years.lower.max(latest), years.upper)),
        _ => Err(NoDate::Unbounded),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(years: impl Iterator<Item = u16>, start: f64, slope: f64) -> Vec<(f64, f64)> {
        // A little swing, the same in every run.
        let swing = [0.3, -0.2, 0.1, -0.3, 0.2, 0.0, -0.1, 0.25];
        let point = |(at, year): (usize, u16)| {
            (f64::from(year), start + slope * at as f64 + swing[at % swing.len()])
        };
        years.enumerate().map(point).collect()
    }

    #[test]
    fn each_gate() {
        let steep = line(2017..2025, 20.0, -2.0);
        let (from, to) = gates(&steep, 2024.0).unwrap();
        assert!(from >= 2024.0 && from < to && to < 2030.0, "{from} {to}");
        let widening = line(2017..2025, 20.0, 0.5);
        assert_eq!(gates(&widening, 2024.0), Err(NoDate::NotNarrowing));
        let slow = line(2017..2025, 40.0, -0.5);
        assert_eq!(gates(&slow, 2024.0), Err(NoDate::TooFar));
        let swinging: Vec<(f64, f64)> = [20.0, 14.0, 22.0, 12.0, 19.0]
            .iter()
            .zip(2020_u16..)
            .map(|(v, y)| (f64::from(y), *v))
            .collect();
        assert_eq!(gates(&swinging, 2024.0), Err(NoDate::NotSure));
        let exact: Vec<(f64, f64)> =
            (0..6).map(|at| (2018.0 + f64::from(at), 20.0 - 2.0 * f64::from(at))).collect();
        assert_eq!(gates(&exact, 2023.0), Err(NoDate::NoSwing));
        // At 0 five years before the latest, whose gap is off the line.
        let passed = line(2005..2013, 8.0, -2.0);
        assert_eq!(gates(&passed, 2022.0), Err(NoDate::Unbounded));
    }
}

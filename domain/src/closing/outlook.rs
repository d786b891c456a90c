//! Where a gap and its two sides would lie in the next years if their lines went on.

use super::Course;
use crate::measure::Unit;
use crate::period::Year;
use crate::stats::Interval;
use crate::stats::trend::{Fit, MARKER_POINTS};

/// Years ahead that a line is carried on.
const AHEAD: u16 = 3;

/// A line through the years that can be compared, carried on.
#[derive(Clone, Debug)]
pub struct Line {
    /// The years and their values, the oldest first.
    pub points: Vec<(Year, f64)>,
    /// The years ahead and where the value would lie: 95% prediction intervals, kept to what the
    /// unit allows.
    pub ahead: Vec<(Year, Interval)>,
    fit: Fit,
}

impl Line {
    /// The line in a year; it may leave what the unit allows.
    pub fn at(&self, year: Year) -> f64 {
        self.fit.at(f64::from(year.0))
    }
}

/// Where one side would stand in the last year ahead.
#[derive(Clone, Copy, Debug)]
pub struct SideAhead {
    /// The side's own line there; it may leave what the unit allows.
    pub level: f64,
    /// The 95% prediction interval, kept to what the unit allows; `None` where nothing is left of it,
    /// and where the values lie exactly on a line.
    pub room: Option<Interval>,
}

/// A gap's line, and where its sides would stand, which shows whether it can go on at all.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// The gap's.
    pub gap: Line,
    /// The last year ahead.
    pub until: Year,
    /// The group's.
    pub group: SideAhead,
    /// The comparison's.
    pub comparison: SideAhead,
}

impl Course {
    /// Where the gap and its sides would lie in the next three years if the lines went on. `None`
    /// where [`Self::fan`] is.
    pub fn outlook(&self) -> Option<Outlook> {
        let gap = self.fan()?;
        let until = gap.ahead.last()?.0;
        let range = match self.unit {
            Unit::Percent => (0.0, 100.0),
            _ => (f64::NEG_INFINITY, f64::INFINITY),
        };
        let side = |which: usize| {
            let fit = Fit::of(&self.points(|it| it.sides[which]))?;
            let level = fit.at(f64::from(until.0));
            Some(SideAhead { level, room: room(&fit, until, range) })
        };
        Some(Outlook { gap, until, group: side(0)?, comparison: side(1)? })
    }

    /// The gap's line alone. `None` of fewer than five years, and where the gaps lie exactly on a
    /// line, so that nothing says how far they swing.
    pub fn fan(&self) -> Option<Line> {
        let most = if self.unit == Unit::Percent { 100.0 } else { f64::INFINITY };
        let points = self.points(|it| it.gap);
        let (fit, ahead) = carried_on(&points, self.latest, (-most, most))?;
        let points = self.years.iter().zip(points).map(|(it, (_, value))| (it.year, value));
        Some(Line { points: points.collect(), ahead, fit })
    }
}

/// The line through years and values, and the intervals of the years ahead.
fn carried_on(
    points: &[(f64, f64)],
    latest: Year,
    range: (f64, f64),
) -> Option<(Fit, Vec<(Year, Interval)>)> {
    let fit = Fit::of(points).filter(|_| points.len() >= MARKER_POINTS)?;
    let years = (1..=AHEAD).map(|ahead| Year(latest.0 + ahead));
    let ahead = years.map(|year| Some((year, room(&fit, year, range)?))).collect::<Option<_>>()?;
    Some((fit, ahead))
}

/// The prediction interval of a year, kept to a range; `None` where nothing is left of it.
fn room(fit: &Fit, year: Year, (least, most): (f64, f64)) -> Option<Interval> {
    let Interval { lower, upper } = fit.prediction_interval(f64::from(year.0))?;
    let (lower, upper) = (lower.max(least), upper.min(most));
    (lower < upper).then_some(Interval { lower, upper })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAPS: [f64; 8] = [20.3, 17.6, 16.1, 14.4, 11.9, 10.2, 7.7, 6.1];
    const ANY: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

    fn points(years: impl IntoIterator<Item = u16>) -> Vec<(f64, f64)> {
        years.into_iter().zip(GAPS).map(|(year, gap)| (f64::from(year), gap)).collect()
    }

    #[test]
    fn a_line_goes_on_three_years_and_opens() {
        let (fit, ahead) = carried_on(&points(2017..2025), Year(2024), ANY).unwrap();
        let years: Vec<u16> = ahead.iter().map(|(year, _)| year.0).collect();
        assert_eq!(years, [2025, 2026, 2027]);
        let widths: Vec<f64> = ahead.iter().map(|(_, room)| room.width()).collect();
        assert!(widths.windows(2).all(|pair| pair[0] < pair[1]), "{widths:?}");
        let (year, room) = ahead[2];
        assert!(room.contains(fit.at(f64::from(year.0))));
    }

    #[test]
    fn missing_years_keep_their_distance() {
        // The same eight gaps with two years missing fall less steeply in a year.
        let years = [2015, 2016, 2017, 2018, 2021, 2022, 2023, 2024];
        let (with, _) = carried_on(&points(years), Year(2024), ANY).unwrap();
        let (without, _) = carried_on(&points(2017..2025), Year(2024), ANY).unwrap();
        assert!(without.slope < with.slope && with.slope < 0.0);
    }

    #[test]
    fn four_years_and_an_exact_line_are_not_carried_on() {
        assert!(carried_on(&points(2020..2025), Year(2024), ANY).is_some());
        assert!(carried_on(&points(2021..2025), Year(2024), ANY).is_none());
        let exact: Vec<(f64, f64)> =
            (0..6).map(|at| (2019.0 + f64::from(at), 12.0 - f64::from(at))).collect();
        assert!(carried_on(&exact, Year(2024), ANY).is_none());
    }

    #[test]
    fn a_range_is_kept_to_and_never_turned_round() {
        let (fit, _) = carried_on(&points(2017..2025), Year(2024), ANY).unwrap();
        let kept = room(&fit, Year(2027), (0.0, 100.0)).unwrap();
        assert!(kept.lower.abs() < 1e-9 && kept.upper > 0.0);
        // Everything lies below: nothing is left.
        assert_eq!(room(&fit, Year(2027), (50.0, 100.0)), None);
    }
}

//! Where a gap and its two sides would lie in the next years if their lines went on.

use super::{gaps, points};
use crate::gap::{Gap, Question, gap};
use crate::measure::Unit;
use crate::number::Exact;
use crate::period::Year;
use crate::place::PlaceId;
use crate::stats::Interval;
use crate::stats::trend::{Fit, MARKER_POINTS};
use crate::world::World;

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

/// A gap's line and those of its two sides, which show whether it can go on at all.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// The gap's.
    pub gap: Line,
    /// The group's; `None` where its values lie exactly on a line, so that nothing says how far they
    /// swing.
    pub group: Option<Line>,
    /// The comparison's, likewise.
    pub comparison: Option<Line>,
}

impl Outlook {
    /// The last year ahead.
    pub fn until(&self) -> Option<Year> {
        self.gap.ahead.last().map(|(year, _)| *year)
    }
}

/// Where a gap and its sides would lie in the next three years if the lines through the years that
/// can be compared went on. `None` where fewer than five years can be compared, of one school, of a
/// handful of children, and of a score that is made to be 0 for the country each year.
pub fn outlook(world: &World, ask: &Question, place: PlaceId, latest: Year) -> Option<Outlook> {
    let gaps = asked(world, ask, place, latest)?;
    let share = world.atlas.measure(ask.measure).unit == Unit::Percent;
    let room = |least: f64| if share { (least, 100.0) } else { (f64::NEG_INFINITY, f64::INFINITY) };
    Some(Outlook {
        gap: line(&gaps, latest, room(-100.0), |gap| gap.value.number())?,
        group: line(&gaps, latest, room(0.0), |gap| gap.group.number(gap.from_counts)),
        comparison: line(&gaps, latest, room(0.0), |gap| gap.comparison.number(gap.from_counts)),
    })
}

/// The gap's line alone.
pub fn fan(world: &World, ask: &Question, place: PlaceId, latest: Year) -> Option<Line> {
    let gaps = asked(world, ask, place, latest)?;
    let share = world.atlas.measure(ask.measure).unit == Unit::Percent;
    let most = if share { 100.0 } else { f64::INFINITY };
    line(&gaps, latest, (-most, most), |gap| gap.value.number())
}

/// The gaps that a line would go through, where one may be carried on.
fn asked<'a>(
    world: &'a World,
    ask: &Question,
    place: PlaceId,
    latest: Year,
) -> Option<Vec<Gap<'a>>> {
    let now = gap(world, ask, place, latest);
    let score = world.atlas.measure(ask.measure).unit == Unit::Score;
    if place.is_school() || now.small || now.value.number().is_none() || score {
        return None;
    }
    Some(gaps(world, ask, place, latest)).filter(|gaps| gaps.len() >= MARKER_POINTS)
}

fn line(
    gaps: &[Gap<'_>],
    latest: Year,
    (least, most): (f64, f64),
    of: impl Fn(&Gap<'_>) -> Option<Exact>,
) -> Option<Line> {
    let points = points(gaps, of);
    let fit = Fit::of(&points)?;
    let ahead = |ahead: u16| {
        let year = Year(latest.0 + ahead);
        let Interval { lower, upper } = fit.prediction_interval(f64::from(year.0))?;
        Some((year, Interval { lower: lower.max(least), upper: upper.min(most) }))
    };
    let ahead = (1..=AHEAD).map(ahead).collect::<Option<_>>()?;
    let points = gaps.iter().zip(points).map(|(gap, (_, value))| (gap.year, value)).collect();
    Some(Line { points, ahead, fit })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_on_three_years_at_most_and_opens() {
        let points: Vec<(f64, f64)> = (2017..2025)
            .zip([20.3, 17.6, 16.1, 14.4, 11.9, 10.2, 7.7, 6.1])
            .map(|(year, gap)| (f64::from(year), gap))
            .collect();
        let fit = Fit::of(&points).unwrap();
        let widths: Vec<f64> = (1..=AHEAD)
            .map(|ahead| fit.prediction_interval(f64::from(2024 + ahead)).unwrap())
            .map(|room| room.upper - room.lower)
            .collect();
        assert_eq!(widths.len(), 3);
        assert!(widths.windows(2).all(|pair| pair[0] < pair[1]), "{widths:?}");
    }
}

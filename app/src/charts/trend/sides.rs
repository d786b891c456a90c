//! On which side of its mark a value stands: away from the other lines, and nowhere where it would lie
//! on one of their marks or values. The table has them all, and so has what is read aloud.

use domain::explorer::page::{TrendChart, TrendLine};

use super::plot::{Plot, value_in};

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Over it.
    Above,
    /// Under it.
    Below,
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::Above => Self::Below,
            Self::Below => Self::Above,
        }
    }
}

/// Marks and the letters of their values, in pixels.
pub struct Letters {
    /// From the middle of a mark to its edge.
    pub mark: f64,
    /// From the middle of a mark to the base line of a value over it and of one under it.
    pub shift: [f64; 2],
    /// From the base line to the top of a figure.
    pub height: f64,
}

/// Those of a page.
pub const ON_PAGE: Letters = Letters { mark: 6.0, shift: [-12.0, 23.0], height: 11.0 };

impl Letters {
    /// Shift of the base line of a value on a side.
    pub fn shift(&self, side: Side) -> f64 {
        self.shift[usize::from(side == Side::Below)]
    }

    /// Top and bottom of a value.
    fn extent(&self, mark: f64, side: Side) -> (f64, f64) {
        let base = mark + self.shift(side);
        (base - self.height, base + 1.0)
    }

    /// The side for the line at an index: of several lines, each with the middle of its mark from the
    /// top, the highest and the lowest come first, and each takes the side with more room to the next
    /// line, else the other.
    pub fn side(&self, mut marks: Vec<(usize, f64)>, index: usize) -> Option<Side> {
        marks.sort_by(|one, other| one.1.total_cmp(&other.1));
        let mut taken: Vec<(f64, f64)> = Vec::with_capacity(marks.len());
        let between = 1..marks.len().saturating_sub(1);
        let last = marks.len().checked_sub(1).filter(|last| *last > 0);
        for at in (0..marks.len().min(1)).chain(last).chain(between) {
            let (line, own) = marks[at];
            let over = at.checked_sub(1).map_or(f64::INFINITY, |before| own - marks[before].1);
            let under = marks.get(at + 1).map_or(f64::INFINITY, |after| after.1 - own);
            let first = if over >= under { Side::Above } else { Side::Below };
            let has_room = |side: &Side| {
                let (top, bottom) = self.extent(own, *side);
                let others = marks.iter().filter(|(other, _)| *other != line);
                let others = others.map(|(_, mark)| (mark - self.mark, mark + self.mark));
                let mut areas = others.chain(taken.iter().copied());
                areas.all(|area| area.1 <= top || bottom <= area.0)
            };
            let found = [first, first.other()].into_iter().find(has_room);
            if line == index {
                return found;
            }
            taken.extend(found.map(|side| self.extent(own, side)));
        }
        None
    }
}

/// Pixels of the lowest drawing: what has room there has it in a higher one.
const LOWEST: f64 = 400.0;

/// The side on which a line's value stands in a year.
pub fn side(trend: &TrendChart, plot: &Plot, index: usize, year: usize) -> Option<Side> {
    if trend.banded {
        beside_other(trend, index, year)
    } else {
        among_gaps(trend, plot, index, year)
    }
}

/// Of the two lines of a band the higher has its values above, the lower below; of two that meet, the
/// second has them above.
fn beside_other(trend: &TrendChart, index: usize, year: usize) -> Option<Side> {
    let value = |index: usize| Some(value_in(trend.lines.get(index)?, year)?.0);
    let own = value(index)?;
    let above = match value(usize::from(index == 0)) {
        Some(other) if (other - own).abs() > 1e-9 => own > other,
        _ => index == 1,
    };
    Some(if above { Side::Above } else { Side::Below })
}

fn among_gaps(trend: &TrendChart, plot: &Plot, index: usize, year: usize) -> Option<Side> {
    let mark = |line: &TrendLine| Some(plot.y(value_in(line, year)?.0) / 100.0 * LOWEST);
    let lines = trend.lines.iter().enumerate();
    ON_PAGE.side(lines.filter_map(|(at, line)| Some((at, mark(line)?))).collect(), index)
}

#[cfg(test)]
mod tests {
    use domain::explorer::page::{Axis, TrendYear};

    use super::*;

    /// The sides of lines with these values in one year, on a scale from 0 to 80.
    fn sides(values: &[f64]) -> Vec<Option<Side>> {
        let line = |(at, value): (usize, &f64)| TrendLine {
            rank: u8::try_from(at + 1).unwrap_or(4),
            stretches: vec![vec![(0, *value, value.to_string())]],
            ..TrendLine::default()
        };
        let chart = TrendChart {
            years: vec![TrendYear::default()],
            lines: values.iter().enumerate().map(line).collect(),
            axis: Axis { low: 0.0, high: 80.0, ticks: Vec::new() },
            ..TrendChart::default()
        };
        let plot = Plot::new(&chart);
        (0..values.len()).map(|index| side(&chart, &plot, index, 0)).collect()
    }

    #[test]
    fn values_stand_away_from_the_other_lines() {
        use Side::{Above, Below};
        assert_eq!(sides(&[49.0]), [Some(Above)]);
        assert_eq!(sides(&[49.0, 57.0]), [Some(Below), Some(Above)]);
        assert_eq!(sides(&[57.0, 49.0]), [Some(Above), Some(Below)]);
        assert_eq!(sides(&[20.0, 40.0, 70.0]), [Some(Below), Some(Above), Some(Above)]);
        assert_eq!(sides(&[20.0, 60.0, 70.0]), [Some(Below), Some(Below), Some(Above)]);
        assert_eq!(sides(&[20.0, 30.0, 70.0]), [Some(Below), Some(Above), Some(Above)]);
    }

    #[test]
    fn a_value_without_room_is_left_out() {
        use Side::{Above, Below};
        assert_eq!(sides(&[40.0, 41.0, 42.0]), [Some(Below), None, Some(Above)]);
        assert_eq!(sides(&[40.0, 40.0]), [Some(Above), Some(Below)]);
    }
}

//! A trend of estimates that are not all equally sure.

use crate::stats::Interval;
use crate::stats::tail::student_two_sided;

/// Points that a marker needs.
pub const MARKER_POINTS: usize = 5;
/// The chi-squared value that chance passes twice in a thousand, with one degree of freedom.
const NEARLY_SURE: f64 = 9.549_535_706_083_24;
/// An interval of 95% is so many standard errors wide.
const WIDTH: f64 = 3.92;

/// A year's estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The year.
    pub year: f64,
    /// The value.
    pub value: f64,
    /// Its 95% interval.
    pub interval: Interval,
}

/// What a trend marker says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marker {
    /// The values rise.
    Increasing,
    /// The values fall.
    Decreasing,
    /// Neither, beyond what chance does and whichever year is left out.
    NoChange,
}

/// A line through estimates, each with the weight that its interval gives it.
///
/// Source: the recent trend marker of Fingertips (Office for Health Improvement and Disparities).
/// The last two figures are ours: cohorts of a council differ by more than chance, so the error
/// grows with what the line leaves over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightedTrend {
    /// Change in a year.
    pub slope: f64,
    /// Its standard error, if only chance moved the points.
    pub error: f64,
    /// The squared slope in standard errors.
    pub chi_squared: f64,
    /// Whether the slope keeps its sign whichever point is left out.
    pub is_stable: bool,
    /// How far the points swing around the line, beside what chance alone would do: over 1 is more.
    pub swing: f64,
    /// The standard error with that swing, where it is over 1.
    pub swung_error: f64,
    /// The probability of a slope at least as steep if there were none, with that swing.
    pub swung_p: f64,
    points: usize,
}

impl WeightedTrend {
    /// Through at least three points of different years.
    pub fn of(points: &[Point]) -> Option<Self> {
        let line = Line::through(points)?;
        let freedom = points.len().checked_sub(2).filter(|freedom| *freedom > 0)? as f64;
        let swing = line.left_over(points) / freedom;
        let error = line.spread.sqrt().recip();
        let swung_error = error * swing.max(1.0).sqrt();
        let trend = Self {
            slope: line.slope,
            error,
            chi_squared: (line.slope / error).powi(2),
            is_stable: is_stable(points, line.slope),
            swing,
            swung_error,
            swung_p: student_two_sided(line.slope / swung_error, freedom)?,
            points: points.len(),
        };
        (trend.slope.is_finite() && error.is_finite()).then_some(trend)
    }

    /// The marker; `None` of fewer than five points.
    pub fn marker(&self) -> Option<Marker> {
        let marker = if self.chi_squared <= NEARLY_SURE || !self.is_stable {
            Marker::NoChange
        } else if self.slope > 0.0 {
            Marker::Increasing
        } else {
            Marker::Decreasing
        };
        (self.points >= MARKER_POINTS).then_some(marker)
    }
}

fn is_stable(points: &[Point], slope: f64) -> bool {
    (0..points.len()).all(|left_out| {
        let mut kept = points.to_vec();
        kept.remove(left_out);
        Line::through(&kept).is_some_and(|line| line.slope * slope > 0.0)
    })
}

/// A weighted line.
struct Line {
    middle: f64,
    level: f64,
    slope: f64,
    spread: f64,
}

impl Line {
    fn through(points: &[Point]) -> Option<Self> {
        let mean = |of: fn(&Point) -> f64| {
            let sum: f64 = points.iter().map(|point| weight(point) * of(point)).sum();
            sum / points.iter().map(weight).sum::<f64>()
        };
        let (middle, level) = (mean(|point| point.year), mean(|point| point.value));
        let sum = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
            let one = |p: &Point| weight(p) * of(p.year - middle, p.value - level);
            points.iter().map(one).sum()
        };
        let spread = sum(&|year, _| year * year);
        let slope = sum(&|year, value| year * value) / spread;
        slope.is_finite().then_some(Self { middle, level, slope, spread })
    }

    /// Weighted squares that the line leaves over.
    fn left_over(&self, points: &[Point]) -> f64 {
        let at = |year: f64| self.level + self.slope * (year - self.middle);
        points.iter().map(|p| weight(p) * (p.value - at(p.year)).powi(2)).sum()
    }
}

fn weight(point: &Point) -> f64 {
    (WIDTH / point.interval.width()).powi(2)
}

//! A straight line by least squares.

use std::sync::OnceLock;

use super::{Closing, SURE};
use crate::number::nearest_whole;
use crate::stats::tail::{student_quantile, student_two_sided};
use crate::stats::{Confidence, Interval};

/// Spread of the values around the line, beside their size, that is only floating point's.
const NO_SPREAD: f64 = 1e-12;

/// A line through at least three points of different years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    points: f64,
    /// The mean of the years, where the line has the mean of the values.
    pub middle: f64,
    /// The mean of the values.
    pub level: f64,
    /// Change in a year.
    pub slope: f64,
    /// Sum of the squared distances of the years from their mean.
    spread: f64,
    /// Standard deviation of the values from the line; 0 where they lie on it.
    pub deviation: f64,
}

impl Fit {
    /// Through points of a year and a value; `None` of fewer than three, of one year only, and
    /// where something is no number.
    pub fn of(points: &[(f64, f64)]) -> Option<Self> {
        if points.len() < 3 {
            return None;
        }
        let number = points.len() as f64;
        let middle = points.iter().map(|(year, _)| year).sum::<f64>() / number;
        let level = points.iter().map(|(_, value)| value).sum::<f64>() / number;
        let sum = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
            points.iter().map(|(year, value)| of(year - middle, value - level)).sum()
        };
        let spread = sum(&|year, _| year * year);
        let slope = sum(&|year, value| year * value) / spread;
        let left = sum(&|year, value| (value - slope * year).powi(2));
        let deviation = (left / (number - 2.0)).sqrt();
        let size = points.iter().map(|(_, value)| value.abs()).fold(0.0, f64::max);
        let deviation = if deviation <= NO_SPREAD * size { 0.0 } else { deviation };
        let fit = Self { points: number, middle, level, slope, spread, deviation };
        (slope.is_finite() && deviation.is_finite()).then_some(fit)
    }

    /// Whether the slope keeps its sign whichever point is left out; not of three points, as two
    /// have no line of their own.
    pub fn is_stable(points: &[(f64, f64)]) -> bool {
        let Some(whole) = Self::of(points) else { return false };
        (0..points.len()).all(|left_out| {
            let mut kept = points.to_vec();
            kept.remove(left_out);
            Self::of(&kept).is_some_and(|fit| fit.slope * whole.slope > 0.0)
        })
    }

    /// The standard error of the slope.
    pub fn slope_error(&self) -> f64 {
        self.deviation / self.spread.sqrt()
    }

    /// The slope in standard errors; `None` where the points lie on the line.
    pub fn t(&self) -> Option<f64> {
        (self.deviation > 0.0).then(|| self.slope / self.slope_error())
    }

    /// The probability of a slope at least as steep if there were none.
    pub fn p(&self) -> Option<f64> {
        student_two_sided(self.t()?, self.freedom())
    }

    /// Whether chance has so steep a slope less often than [`SURE`]; points exactly on a line are as
    /// sure as can be.
    pub fn is_sure(&self) -> bool {
        // Student's tails are heavier than the normal ones: below these the sum is not worth it.
        let may_be = |t: f64| t.abs() > Confidence::P95.z();
        let is_rare = |t| student_two_sided(t, self.freedom()).is_some_and(|p| p < SURE);
        self.slope != 0.0 && self.t().is_none_or(|t| may_be(t) && is_rare(t))
    }

    /// The 95% interval of the slope.
    pub fn slope_interval(&self) -> Option<Interval> {
        Interval::around(self.slope, self.quantile()? * self.slope_error())
    }

    /// The line in a year.
    pub fn at(&self, year: f64) -> f64 {
        self.level + self.slope * (year - self.middle)
    }

    /// The 95% interval of the line in a year.
    pub fn line_interval(&self, year: f64) -> Option<Interval> {
        self.interval(year, 0.0)
    }

    /// The 95% interval of a value that is yet to come: wider than the line's, as a single year
    /// swings around it.
    pub fn prediction_interval(&self, year: f64) -> Option<Interval> {
        self.interval(year, 1.0)
    }

    /// Where the line is at 0; `None` of a level line.
    pub fn zero_year(&self) -> Option<f64> {
        (self.slope != 0.0).then(|| self.middle - self.level / self.slope)
    }

    /// In which years the line may be at 0, with 95% confidence.
    pub fn closing(&self) -> Option<Closing> {
        let error = self.quantile()? * self.deviation;
        Closing::of(self, error * error / self.points, error * error / self.spread)
    }

    fn freedom(&self) -> f64 {
        self.points - 2.0
    }

    /// Student's quantile for the degrees of freedom that are left. A page asks for the same few of
    /// them again and again, so they are kept.
    fn quantile(&self) -> Option<f64> {
        static KNOWN: [OnceLock<Option<f64>>; 32] = [const { OnceLock::new() }; 32];
        let find = || student_quantile(Confidence::P95, self.freedom());
        let at = usize::try_from(nearest_whole(self.freedom())).ok();
        match at.and_then(|at| KNOWN.get(at)) {
            Some(known) => *known.get_or_init(find),
            None => find(),
        }
    }

    fn interval(&self, year: f64, one_value: f64) -> Option<Interval> {
        let share = one_value + 1.0 / self.points + (year - self.middle).powi(2) / self.spread;
        Interval::around(self.at(year), self.quantile()? * self.deviation * share.sqrt())
    }
}

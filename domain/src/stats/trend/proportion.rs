//! A trend of shares, from pupil numbers.

use crate::stats::Proportion;
use crate::stats::tail::chi_squared_tail;

/// Steps after which a logistic line has long been found, or never will be.
const STEPS: usize = 100;
/// A step that changes nothing any more.
const STILL: f64 = 1e-12;

/// Whether shares rise or fall over years.
///
/// Sources: Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10 (1954);
/// Armitage, "Tests for linear trends in proportions and frequencies", Biometrics 11 (1955). The
/// logistic line is fitted by Newton's method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProportionTrend {
    /// The test of Cochran and Armitage, chi-squared with one degree of freedom.
    pub cochran_armitage: f64,
    /// Its probability if there were no trend.
    pub p: f64,
    /// Change of the logit in a year.
    pub slope: f64,
    /// Its standard error.
    pub error: f64,
    /// The squared slope in standard errors.
    pub wald: f64,
    /// Twice the logarithm of how much likelier the line makes the counts than a level.
    pub likelihood_ratio: f64,
}

impl ProportionTrend {
    /// Of at least three years with their shares; `None` where none or all reached it throughout,
    /// and where the logistic line is infinitely steep.
    pub fn of(points: &[(f64, Proportion)]) -> Option<Self> {
        let pupils: f64 = points.iter().map(|(_, share)| share.cohort()).sum();
        let reached: f64 = points.iter().map(|(_, share)| share.count()).sum();
        let share = reached / pupils;
        let middle = points.iter().map(|(year, s)| year * s.cohort()).sum::<f64>() / pupils;
        let spread: f64 = points.iter().map(|(y, s)| s.cohort() * (y - middle).powi(2)).sum();
        if points.len() < 3 || reached <= 0.0 || reached >= pupils || spread <= 0.0 {
            return None;
        }
        let moved: f64 = points.iter().map(|(year, s)| (year - middle) * s.count()).sum();
        let cochran_armitage = moved.powi(2) / (share * (1.0 - share) * spread);
        let level = Logistic { intercept: (share / (1.0 - share)).ln(), slope: 0.0, middle };
        let (line, error) = level.fitted(points)?;
        let likelihood_ratio = 2.0 * (line.likelihood(points) - level.likelihood(points));
        Some(Self {
            cochran_armitage,
            p: chi_squared_tail(cochran_armitage),
            slope: line.slope,
            error,
            wald: (line.slope / error).powi(2),
            likelihood_ratio,
        })
    }
}

/// A line in the logit of the share.
#[derive(Clone, Copy)]
struct Logistic {
    intercept: f64,
    slope: f64,
    middle: f64,
}

impl Logistic {
    fn logit(&self, year: f64) -> f64 {
        self.intercept + self.slope * (year - self.middle)
    }

    /// The likeliest line and the standard error of its slope.
    fn fitted(mut self, points: &[(f64, Proportion)]) -> Option<(Self, f64)> {
        for _ in 0..STEPS {
            let (mut left_over, mut squares) = ([0.0; 2], [0.0; 3]);
            for (year, of) in points {
                let (from_middle, share) = (year - self.middle, logistic(self.logit(*year)));
                let weight = of.cohort() * share * (1.0 - share);
                let left = of.count() - of.cohort() * share;
                left_over[0] += left;
                left_over[1] += left * from_middle;
                squares[0] += weight;
                squares[1] += weight * from_middle;
                squares[2] += weight * from_middle * from_middle;
            }
            let determinant = squares[0] * squares[2] - squares[1] * squares[1];
            let up = (squares[2] * left_over[0] - squares[1] * left_over[1]) / determinant;
            let steeper = (squares[0] * left_over[1] - squares[1] * left_over[0]) / determinant;
            self.intercept += up;
            self.slope += steeper;
            if !self.intercept.is_finite() || !self.slope.is_finite() {
                return None;
            }
            if steeper.abs() <= STILL * (1.0 + self.slope.abs()) {
                return Some((self, (squares[0] / determinant).sqrt()));
            }
        }
        None
    }

    /// The logarithm of how likely the counts are, but for a constant.
    fn likelihood(&self, points: &[(f64, Proportion)]) -> f64 {
        let one = |(year, of): &(f64, Proportion)| {
            let logit = self.logit(*year);
            of.count() * logit - of.cohort() * logit.exp().ln_1p()
        };
        points.iter().map(one).sum()
    }
}

fn logistic(logit: f64) -> f64 {
    (1.0 + (-logit).exp()).recip()
}

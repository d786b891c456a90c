//! When a gap would close, if its trend went on.

use super::Fit;
use crate::stats::Interval;

/// The years in which a line may be at 0.
///
/// Source: Fieller, "Some problems in interval estimation", Journal of the Royal Statistical
/// Society B 16 (1954).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Closing {
    /// Between two years: the only case in which a range of dates means something.
    Within(Interval),
    /// Before the one or after the other: the slope may be level, and no date follows.
    Outside(Interval),
    /// Any year at all.
    Anytime,
}

impl Closing {
    /// Of a line, the squared half-widths of its level in the middle and of its slope.
    pub(super) fn of(fit: &Fit, level_squared: f64, slope_squared: f64) -> Option<Self> {
        // The line is at 0, as far as can be told, where a u² + 2 b u + c ≤ 0, u years from the
        // middle.
        let a = fit.slope * fit.slope - slope_squared;
        let b = fit.slope * fit.level;
        let c = fit.level * fit.level - level_squared;
        let under_root = b * b - a * c;
        if a < 0.0 && under_root <= 0.0 {
            return Some(Self::Anytime);
        }
        let root = under_root.max(0.0).sqrt();
        let (one, other) = ((-b - root) / a, (-b + root) / a);
        let years = Interval::new(fit.middle + one.min(other), fit.middle + one.max(other))?;
        Some(if a > 0.0 { Self::Within(years) } else { Self::Outside(years) })
    }
}

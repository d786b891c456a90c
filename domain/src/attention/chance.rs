//! How often chance alone makes a gap wider than England's and than the year before.

use crate::gap::UNITS;
use crate::stats::{Interval, normal_cumulative, normal_density};

/// Pairs of strips of the integral, and how many standard deviations out it goes: fewer than one in
/// 100,000 lie further out.
const PAIRS: u32 = 8;
const REACH: f64 = 4.5;

/// The probability that a gap passes both tests although the place is like England and nothing
/// changed. `changes` are the gap's own yearly changes; `places` are the published decimals that
/// each of the two tests goes by.
///
/// Each year's gap is taken as England's and a normal swing, independent of the year before. A
/// change of two such swings has twice the variance of one, so the swing is the root mean square
/// of the changes over √2.
pub fn chance(changes: &[f64], places: [u8; 2]) -> f64 {
    let mean_square =
        changes.iter().map(|change| change * change).sum::<f64>() / changes.len() as f64;
    let swing = (mean_square / 2.0).sqrt();
    // A gap that never moved, or of one year only, does not pass a test by chance.
    if !(swing.is_finite() && swing > 0.0) {
        return 0.0;
    }
    let [above_england, above_before] =
        places.map(|places| UNITS as f64 / 10_f64.powi(i32::from(places)) / swing);
    // The gap stands so far above England's, and the year before at least a step below that.
    let density = |above: f64| normal_density(above) * normal_cumulative(above - above_before);
    integral(Interval { lower: above_england, upper: above_england.max(0.0) + REACH }, density)
}

/// By Simpson's rule.
fn integral(over: Interval, of: impl Fn(f64) -> f64) -> f64 {
    let width = over.width() / f64::from(2 * PAIRS);
    let at = |strip: u32| of(over.lower + width * f64::from(strip));
    let odd: f64 = (0..PAIRS).map(|pair| at(2 * pair + 1)).sum();
    let even: f64 = (1..PAIRS).map(|pair| at(2 * pair)).sum();
    (at(0) + 4.0 * odd + 2.0 * even + at(2 * PAIRS)) * width / 3.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_chances() {
        // Without thresholds: above England's in half of all cases, and of these above the year
        // before in three of four.
        assert!((chance(&[1e9], [0, 0]) - 0.375).abs() < 1e-4);
        // A gap that never moves does not pass.
        for still in [&[0.0, 0.0][..], &[]] {
            assert!(chance(still, [0, 0]) <= 0.0);
        }
        // Thresholds far out are not passed.
        assert!(chance(&[0.1], [0, 0]) < 1e-6);
        // A finer published place makes it likelier.
        assert!(chance(&[3.0, -2.0], [1, 1]) > chance(&[3.0, -2.0], [0, 0]));
    }
}

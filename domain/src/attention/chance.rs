//! How often chance alone makes a gap wider than England's and than the year before.

use crate::gap::UNITS;
use crate::stats::{Interval, normal_cumulative, normal_density};

/// How many standard deviations the integral goes out: one swing in 30,000 goes further.
const REACH: f64 = 4.0;
/// Where and with which weight Gauss and Legendre's rule of six points looks, on −1 to 1; each
/// stands for two, on either side. Here it errs by less than 0.0001.
const LOOKS: [(f64, f64); 3] = [
    (0.238_619_186_083_196_9, 0.467_913_934_572_691),
    (0.661_209_386_466_264_5, 0.360_761_573_048_138_6),
    (0.932_469_514_203_152, 0.171_324_492_379_170_3),
];

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
    integral(Interval { lower: above_england, upper: above_england + REACH }, density)
}

fn integral(over: Interval, of: impl Fn(f64) -> f64) -> f64 {
    let (middle, half) = (f64::midpoint(over.lower, over.upper), over.width() / 2.0);
    let both = |(at, weight)| weight * (of(middle - half * at) + of(middle + half * at));
    half * LOOKS.into_iter().map(both).sum::<f64>()
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
        // Two thresholds that differ, by many thin strips.
        let swings = |places| chance(&[0.4 * 2.0_f64.sqrt()], places);
        for (above_england, above_before, places) in [(5.0, 0.5, [0, 1]), (0.5, 5.0, [1, 0])] {
            let strips = 100_000;
            let strip = |at: i32| {
                let above = above_england + 9.0 * (f64::from(at) + 0.5) / f64::from(strips);
                normal_density(above) * normal_cumulative(above - above_before)
            };
            let sum = (0..strips).map(strip).sum::<f64>() * 9.0 / f64::from(strips);
            assert!((swings(places) - sum).abs() < 1e-4, "{places:?}: {} {sum}", swings(places));
        }
        // A finer published place makes it likelier.
        assert!(chance(&[3.0, -2.0], [1, 1]) > chance(&[3.0, -2.0], [0, 0]));
    }
}

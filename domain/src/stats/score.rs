//! The score interval of the difference of two shares.

use super::{Confidence, Interval, Proportion};

/// Halvings until two numbers next to each other are left.
const HALVINGS: usize = 64;

/// The interval of the difference of two shares, `one` less `two`, that holds the differences which
/// a score test does not reject.
///
/// Source: Miettinen and Nurminen, "Comparative analysis of two rates", Statistics in Medicine 4
/// (1985), with their factor N / (N - 1). The likelihood under a given difference is highest where
/// its slope is 0; the slope falls throughout, so it is found by halving, which has none of the
/// closed form's traps.
pub fn miettinen_nurminen(
    one: Proportion,
    two: Proportion,
    confidence: Confidence,
) -> Option<Interval> {
    let observed = one.share() - two.share();
    let pair = Pair { one, two, z: confidence.z() };
    let lower = pair.limit(observed, -1.0);
    let upper = pair.limit(observed, 1.0);
    Interval::new(lower, upper)
}

struct Pair {
    one: Proportion,
    two: Proportion,
    z: f64,
}

impl Pair {
    /// The last difference from the observed one towards an end that is not rejected.
    fn limit(&self, observed: f64, end: f64) -> f64 {
        let (mut inside, mut outside) = (observed, end);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(inside, outside);
            if self.is_rejected(observed, middle) { outside = middle } else { inside = middle }
        }
        inside
    }

    fn is_rejected(&self, observed: f64, difference: f64) -> bool {
        let two = self.likeliest(difference);
        let one = (two + difference).clamp(0.0, 1.0);
        let pupils = self.one.cohort() + self.two.cohort();
        let variance = (one * (1.0 - one) / self.one.cohort()
            + two * (1.0 - two) / self.two.cohort())
            * pupils
            / (pupils - 1.0);
        (observed - difference).powi(2) > self.z * self.z * variance
    }

    /// The second share that makes the counts likeliest if the first is larger by `difference`.
    fn likeliest(&self, difference: f64) -> f64 {
        let (mut low, mut high) = ((-difference).max(0.0), (1.0 - difference).min(1.0));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if self.slope(middle + difference, middle) > 0.0 { low = middle } else { high = middle }
        }
        f64::midpoint(low, high)
    }

    /// The slope of the log-likelihood in the second share, times what is positive throughout.
    fn slope(&self, one: f64, two: f64) -> f64 {
        (self.one.count() - self.one.cohort() * one) * two * (1.0 - two)
            + (self.two.count() - self.two.cohort() * two) * one * (1.0 - one)
    }
}

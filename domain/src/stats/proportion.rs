//! Proportions: pupils who reached it, of the pupils in the group.

use super::{Confidence, Estimate, Interval, difference};

/// A number of pupils of a group of at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proportion {
    count: u32,
    cohort: u32,
}

impl Proportion {
    /// So many of so many; `None` of an empty group, and where they are more than the group.
    pub fn new(count: u32, cohort: u32) -> Option<Self> {
        (cohort > 0 && count <= cohort).then_some(Self { count, cohort })
    }

    /// Pupils who reached it.
    pub fn count(self) -> f64 {
        f64::from(self.count)
    }

    /// Pupils in the group.
    pub fn cohort(self) -> f64 {
        f64::from(self.cohort)
    }

    /// The share, 0 to 1.
    pub fn share(self) -> f64 {
        self.count() / self.cohort()
    }

    /// Wilson's score interval of the share, 0 to 1: also right for small groups, and for none or
    /// all.
    ///
    /// Source: Wilson, "Probable inference, the law of succession, and statistical inference",
    /// Journal of the American Statistical Association 22 (1927).
    pub fn interval(self, confidence: Confidence) -> Interval {
        let (x, n, z) = (self.count(), self.cohort(), confidence.z());
        let centre = 2.0 * x + z * z;
        let half = z * (z * z + 4.0 * x * (n - x) / n).sqrt();
        let whole = 2.0 * (n + z * z);
        // At the ends the limit is the end itself, which floating point misses by a hair.
        let lower = if self.count == 0 { 0.0 } else { (centre - half) / whole };
        let upper = if self.count == self.cohort { 1.0 } else { (centre + half) / whole };
        Interval { lower, upper }
    }

    /// The share with Wilson's interval.
    pub fn estimate(self, confidence: Confidence) -> Estimate {
        Estimate { value: self.share(), interval: self.interval(confidence) }
    }
}

/// The interval of the difference of two shares, `one` less `two`, in -1 to 1.
///
/// Source: Newcombe, "Interval estimation for the difference between independent proportions",
/// Statistics in Medicine 17 (1998), method 10: [`difference`] of two Wilson intervals. It treats
/// the pupils as independent of each other; schools make them less so, which makes it a little
/// narrow.
pub fn newcombe(one: Proportion, two: Proportion, confidence: Confidence) -> Option<Interval> {
    difference(one.estimate(confidence), two.estimate(confidence))
}

//! Tests whether two shares differ.

use super::Proportion;
use super::tail::{ln_choose, normal_two_sided};

/// What a chi-squared test says of two shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoProportions {
    /// The difference in standard errors, pooled.
    pub pooled: f64,
    /// The probability of one at least as far from 0 if the shares were the same.
    pub pooled_p: f64,
    /// The same with N - 1 pupils in the place of N, which is the better test.
    pub corrected: f64,
    /// Its probability.
    pub corrected_p: f64,
}

/// Compares two shares; `None` where none or all of both groups reached it.
///
/// Source: Campbell, "Chi-squared and Fisher-Irwin tests of two-by-two tables with small sample
/// recommendations", Statistics in Medicine 26 (2007), for the factor √((N - 1) / N).
pub fn two_proportions(one: Proportion, two: Proportion) -> Option<TwoProportions> {
    let pupils = one.cohort() + two.cohort();
    let shared = (one.count() + two.count()) / pupils;
    let error = (shared * (1.0 - shared) * (1.0 / one.cohort() + 1.0 / two.cohort())).sqrt();
    let pooled = (one.share() - two.share()) / error;
    let corrected = pooled * ((pupils - 1.0) / pupils).sqrt();
    (error > 0.0).then(|| TwoProportions {
        pooled,
        pooled_p: normal_two_sided(pooled),
        corrected,
        corrected_p: normal_two_sided(corrected),
    })
}

/// Tables that are as likely as the one observed, up to what floating point adds.
const AS_LIKELY: f64 = 1.0 + 1e-7;

/// The probability of a table as unlikely as this one or more so, if the shares were the same and
/// the totals fixed. For small groups, where an expected count is under 5.
///
/// Source: Fisher, "Statistical methods for research workers", 5th edition (1934), two-sided by
/// likelihood.
pub fn fisher(one: Proportion, two: Proportion) -> f64 {
    let reached = one.count() + two.count();
    let chance = |count: f64| {
        let ways = ln_choose(one.cohort(), count) + ln_choose(two.cohort(), reached - count);
        (ways - ln_choose(one.cohort() + two.cohort(), reached)).exp()
    };
    let observed = chance(one.count()) * AS_LIKELY;
    let mut count = (reached - two.cohort()).max(0.0);
    let mut total = 0.0;
    while count <= reached.min(one.cohort()) {
        let chance = chance(count);
        total += if chance <= observed { chance } else { 0.0 };
        count += 1.0;
    }
    total.min(1.0)
}

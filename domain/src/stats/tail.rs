//! Quantiles and tails of distributions, from `statrs`.

use statrs::distribution::{ChiSquared, ContinuousCDF};
use statrs::function::{beta, erf, gamma};

use super::Confidence;

/// More of Newton's steps than any probability in use here takes.
const STEPS: usize = 64;

/// The probability of a standard normal value at least as far from 0.
pub fn normal_two_sided(z: f64) -> f64 {
    erf::erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// The density of the standard normal distribution.
pub fn normal_density(z: f64) -> f64 {
    (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt()
}

/// The probability of a standard normal value of at most `z`.
pub fn normal_cumulative(z: f64) -> f64 {
    erf::erfc(-z / std::f64::consts::SQRT_2) / 2.0
}

/// The probability of a chi-squared value with one degree of freedom at least as large.
pub fn chi_squared_tail(value: f64) -> f64 {
    normal_two_sided(value.max(0.0).sqrt())
}

/// The value under which Student's distribution has the upper probability of a confidence, by
/// Newton's steps from below. The tail falls ever less steeply there, so no step goes too far, and the
/// last is the one that no longer moves. The library's own way weighs 2 kB more in the WebAssembly.
pub fn student_quantile(confidence: Confidence, freedom: f64) -> Option<f64> {
    let beyond = 1.0 - confidence.upper();
    let mut t = expanded(confidence.z(), freedom);
    for _ in 0..STEPS {
        let tail = student_two_sided(t, freedom)? / 2.0;
        let next = t + (tail - beyond) / student_density(t, freedom);
        if next <= t {
            break;
        }
        t = next;
    }
    Some(t)
}

/// Student's quantile from the normal one, a little too small: the first terms of its expansion in
/// the degrees of freedom, all of which add to it. Only where the steps start, so that they are few.
///
/// Source: Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.5.
fn expanded(z: f64, freedom: f64) -> f64 {
    let square = z * z;
    let first = z * (square + 1.0) / (4.0 * freedom);
    let second = z * ((5.0 * square + 16.0) * square + 3.0) / (96.0 * freedom * freedom);
    z + first + second
}

/// The density of Student's distribution.
fn student_density(t: f64, freedom: f64) -> f64 {
    let shape = gamma::ln_gamma(f64::midpoint(freedom, 1.0)) - gamma::ln_gamma(freedom / 2.0);
    let falls = f64::midpoint(freedom, 1.0) * (t * t / freedom).ln_1p();
    (shape - falls).exp() / (freedom * std::f64::consts::PI).sqrt()
}

/// The probability of a Student's `t` at least as far from 0.
pub fn student_two_sided(t: f64, freedom: f64) -> Option<f64> {
    beta::checked_beta_reg(freedom / 2.0, 0.5, freedom / (freedom + t * t)).ok()
}

/// The value under which the chi-squared distribution has the probability `p`; 0 without a degree
/// of freedom.
pub fn chi_squared_quantile(p: f64, freedom: f64) -> f64 {
    ChiSquared::new(freedom).map_or(0.0, |distribution| distribution.inverse_cdf(p))
}

/// The logarithm of the number of ways to choose `few` of `all`.
pub fn ln_choose(all: f64, few: f64) -> f64 {
    gamma::ln_gamma(all + 1.0) - gamma::ln_gamma(few + 1.0) - gamma::ln_gamma(all - few + 1.0)
}

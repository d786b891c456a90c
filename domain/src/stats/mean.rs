//! Means: of pupils' values, and progress scores that are published as means.

use super::tail::{student_quantile, student_two_sided};
use super::{Confidence, Interval};

/// Values of at least two pupils, as far as they are needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Pupils.
    pub number: u32,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, with one taken off the number.
    pub deviation: f64,
}

impl Sample {
    /// Of each pupil's value; `None` for fewer than two, and where one is no number.
    pub fn of(values: &[f64]) -> Option<Self> {
        let number = u32::try_from(values.len()).ok().filter(|number| *number >= 2)?;
        let pupils = f64::from(number);
        let mean = values.iter().sum::<f64>() / pupils;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        let deviation = (squares / (pupils - 1.0)).sqrt();
        deviation.is_finite().then_some(Self { number, mean, deviation })
    }

    /// Student's interval of the mean; `None` for fewer than two pupils and for values that are all
    /// the same.
    ///
    /// Source: Student, "The probable error of a mean", Biometrika 6 (1908).
    pub fn interval(&self, confidence: Confidence) -> Option<Interval> {
        let freedom = f64::from(self.number.checked_sub(1)?);
        let quantile = student_quantile(confidence, freedom)?;
        Interval::around(self.mean, quantile * self.error_squared()?.sqrt())
    }

    /// The variance of the mean.
    fn error_squared(&self) -> Option<f64> {
        (self.number >= 2).then(|| self.deviation.powi(2) / f64::from(self.number))
    }
}

/// What two samples of different spread say about their means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Welch {
    /// The first mean less the second.
    pub difference: f64,
    /// The difference in standard errors.
    pub t: f64,
    /// Degrees of freedom.
    pub freedom: f64,
    /// The probability of a `t` at least as far from 0 if the means were the same.
    pub p: f64,
    /// The interval of the difference.
    pub interval: Interval,
}

/// The difference of two means; `None` where a sample has fewer than two pupils or neither spreads.
///
/// Source: Welch, "The generalization of Student's problem when several different population
/// variances are involved", Biometrika 34 (1947).
pub fn welch(one: &Sample, two: &Sample, confidence: Confidence) -> Option<Welch> {
    let (first, second) = (one.error_squared()?, two.error_squared()?);
    let both = first + second;
    let of = |error: f64, sample: &Sample| error.powi(2) / (f64::from(sample.number) - 1.0);
    let freedom = both.powi(2) / (of(first, one) + of(second, two));
    let difference = one.mean - two.mean;
    let t = difference / both.sqrt();
    let half = student_quantile(confidence, freedom)? * both.sqrt();
    let p = student_two_sided(t, freedom)?;
    Some(Welch { difference, t, freedom, p, interval: Interval::around(difference, half)? })
}

/// The interval of a progress score, as the Department prints it: by the spread of all pupils of
/// the country in that year, not by the school's own.
///
/// Source: Department for Education, "Secondary accountability measures", annex on confidence
/// intervals: score ± 1.96 × national standard deviation / √pupils, at 95%.
pub fn progress_interval(score: f64, pupils: u32, deviation: f64) -> Option<Interval> {
    let half = Confidence::P95.z() * deviation / f64::from(pupils).sqrt();
    (pupils > 0).then(|| Interval::around(score, half))?
}

/// A band of Progress 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Band {
    /// Well above average.
    WellAbove,
    /// Above average.
    Above,
    /// Average.
    Average,
    /// Below average.
    Below,
    /// Well below average.
    WellBelow,
}

impl Band {
    /// The word that files use.
    pub fn word(self) -> &'static str {
        match self {
            Self::WellAbove => "well_above",
            Self::Above => "above",
            Self::Average => "average",
            Self::Below => "below",
            Self::WellBelow => "well_below",
        }
    }
}

/// From where on a score is well above or well below; the Department has changed the bands before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandRule {
    /// A score above it is well above.
    pub well_above: f64,
    /// A score under it is well below.
    pub well_below: f64,
}

/// The band of a score: average where its interval holds 0.
pub fn progress_band(score: f64, interval: Interval, rule: BandRule) -> Band {
    if interval.contains(0.0) {
        Band::Average
    } else if score > 0.0 {
        if score > rule.well_above { Band::WellAbove } else { Band::Above }
    } else if score < rule.well_below {
        Band::WellBelow
    } else {
        Band::Below
    }
}

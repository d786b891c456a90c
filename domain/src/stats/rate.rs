//! Rates of events, such as suspensions for each 100 pupils; a pupil may have several.

use super::tail::chi_squared_quantile;
use super::{Confidence, Estimate, Interval};

/// Below so many events the limits are exact, from there on Byar's approximation.
pub const EXACT_BELOW: u32 = 10;

/// So many events among so many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    events: u32,
    among: f64,
}

impl Rate {
    /// Events among pupils; `None` where there are no pupils.
    pub fn new(events: u32, among: u32) -> Option<Self> {
        (among > 0).then(|| Self { events, among: f64::from(among) })
    }

    /// Events for each `each` pupils; education counts for each 100.
    pub fn value(self, each: f64) -> f64 {
        f64::from(self.events) / self.among * each
    }

    /// The interval of the rate for each `each` pupils.
    ///
    /// Sources: under ten events the exact limits of a Poisson count, by the chi-squared
    /// distribution (Garwood, Biometrika 28, 1936); from ten on Byar's approximation (Breslow and
    /// Day, "Statistical methods in cancer research" II, 1987).
    pub fn interval(self, each: f64, confidence: Confidence) -> Option<Interval> {
        let count =
            if self.events < EXACT_BELOW { self.exact(confidence) } else { self.byar(confidence) };
        Interval::new(count.lower / self.among * each, count.upper / self.among * each)
    }

    /// The rate with its interval.
    pub fn estimate(self, each: f64, confidence: Confidence) -> Option<Estimate> {
        let interval = self.interval(each, confidence)?;
        Some(Estimate { value: self.value(each), interval })
    }

    fn exact(self, confidence: Confidence) -> Interval {
        let (events, upper) = (f64::from(self.events), confidence.upper());
        let lower = if self.events == 0 {
            0.0
        } else {
            chi_squared_quantile(1.0 - upper, 2.0 * events) / 2.0
        };
        Interval { lower, upper: chi_squared_quantile(upper, 2.0 * events + 2.0) / 2.0 }
    }

    fn byar(self, confidence: Confidence) -> Interval {
        let z = confidence.z();
        let limit = |count: f64, z: f64| {
            count * (1.0 - 1.0 / (9.0 * count) + z / (3.0 * count.sqrt())).powi(3)
        };
        let events = f64::from(self.events);
        Interval { lower: limit(events, -z), upper: limit(events + 1.0, z) }
    }
}

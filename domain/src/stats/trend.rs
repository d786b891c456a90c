//! Trends over years: by least squares, by weights, of proportions, and when a gap would close.
//!
//! Years keep their distance where one is missing. They are taken from their mean before anything
//! is squared: in 2016 to 2026 the plain formulas lose six digits.

mod closing;
mod fit;
mod proportion;
mod weighted;

/// A slope that chance has less often than this is sure.
pub const SURE: f64 = 0.05;

pub use closing::Closing;
pub use fit::Fit;
pub use proportion::ProportionTrend;
pub use weighted::{MARKER_POINTS, Marker, Point, WeightedTrend};

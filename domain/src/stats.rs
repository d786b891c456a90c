//! The statistics of figures: intervals, differences, tests, trends.
//!
//! Everything here takes pupil numbers or published estimates and works in `f64`; nothing is
//! rounded before it is shown. What is undefined is `None`, never `NaN` and never an interval
//! without width. `docs/methods.md` says in words what each is for.

mod benchmark;
mod interval;
mod mean;
mod proportion;
mod rank;
mod rate;
mod score;
mod significance;
mod tail;
pub mod trend;

pub use benchmark::{Degree, Standing};
pub use interval::{Confidence, Estimate, Interval, difference};
pub use mean::{Band, BandRule, Sample, Welch, progress_band, progress_interval, welch};
pub use proportion::{Proportion, newcombe};
pub use rank::{GapIndex, gap_index};
pub use rate::{EXACT_BELOW, Rate};
pub use score::miettinen_nurminen;
pub use significance::{TwoProportions, fisher, two_proportions};
pub use tail::{normal_cumulative, normal_density};

#[cfg(test)]
mod laws;

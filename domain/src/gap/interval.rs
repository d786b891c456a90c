//! How far chance alone may have moved a gap of two groups of pupils, or why that cannot be said.

use super::{Gap, Side};
use crate::group::Relation;
use crate::measure::Polarity;
use crate::stats::{Confidence, Interval, Proportion, newcombe};

/// Points of a percentage in a share of one.
const POINTS: f64 = 100.0;

/// Why a gap has no interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoInterval {
    /// There is no gap.
    Blank,
    /// The group is part of what it is compared with, so that the two are not independent.
    PartOfComparison,
    /// One side is a mean of several places.
    Mean,
    /// The source gives no numbers of pupils for both sides.
    NoNumbers,
    /// It gives them rounded.
    RoundedNumbers,
}

impl Gap<'_> {
    /// The interval of the gap in points, positive where the group is behind: Newcombe's of the two
    /// shares. `relation` is that of the group to its comparison.
    ///
    /// # Errors
    /// Why there is none.
    pub fn interval(
        &self,
        relation: Option<Relation>,
        polarity: Polarity,
        confidence: Confidence,
    ) -> Result<Interval, NoInterval> {
        if self.value.number().is_none() {
            return Err(NoInterval::Blank);
        }
        if relation == Some(Relation::Superset) {
            return Err(NoInterval::PartOfComparison);
        }
        if self.group.mean_of.is_some() || self.comparison.mean_of.is_some() {
            return Err(NoInterval::Mean);
        }
        let (group, comparison) = (proportion(&self.group)?, proportion(&self.comparison)?);
        if !self.place.is_school() && [&self.group, &self.comparison].into_iter().all(is_in_fives) {
            return Err(NoInterval::RoundedNumbers);
        }
        let (ahead, behind) = match polarity {
            Polarity::High => (comparison, group),
            Polarity::Low => (group, comparison),
        };
        let interval = newcombe(ahead, behind, confidence).ok_or(NoInterval::NoNumbers)?;
        Ok(interval.times(POINTS))
    }
}

/// Whether every number of a side ends in 0 or 5: a source that rounds to the nearest five may give
/// numbers that happen to agree with its percentage.
fn is_in_fives(side: &Side<'_>) -> bool {
    let fives = |number: Option<u32>| number.is_none_or(|number| number % 5 == 0);
    fives(side.count()) && fives(side.cohort())
}

fn proportion(side: &Side<'_>) -> Result<Proportion, NoInterval> {
    side.count().zip(side.cohort()).ok_or(NoInterval::NoNumbers)?;
    let (count, cohort) = side.exact_numbers().ok_or(NoInterval::RoundedNumbers)?;
    Proportion::new(count, cohort).ok_or(NoInterval::RoundedNumbers)
}

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
    /// They do not give the percentage that is printed beside them.
    Contradiction,
}

impl Gap<'_> {
    /// Why the numbers of pupils that the source prints give neither gap nor interval; `None` where
    /// they do, and where it prints none. A clause: `the source rounds its numbers of pupils to the
    /// nearest five`.
    pub fn numbers_unused(&self) -> Option<&'static str> {
        let sides = [&self.group, &self.comparison];
        let own = |side: &&Side<'_>| {
            side.cell.is_some_and(|cell| cell.cohort().is_some() && cell.cohort_source().is_none())
        };
        if self.from_counts || !sides.iter().any(own) {
            None
        } else if sides.iter().any(|side| side.rounds_numbers()) {
            Some("the source rounds its numbers of pupils to the nearest five")
        } else if sides.iter().all(|side| side.count().is_some() && side.cohort().is_some()) {
            Some("the source’s numbers of pupils do not give the percentages beside them")
        } else {
            Some("numbers of pupils are not printed for both sides in this year")
        }
    }

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
        let (ahead, behind) = match polarity {
            Polarity::High => (comparison, group),
            Polarity::Low => (group, comparison),
        };
        let interval = newcombe(ahead, behind, confidence).ok_or(NoInterval::NoNumbers)?;
        Ok(interval.times(POINTS))
    }
}

fn proportion(side: &Side<'_>) -> Result<Proportion, NoInterval> {
    side.count().zip(side.cohort()).ok_or(NoInterval::NoNumbers)?;
    if side.rounds_numbers() {
        return Err(NoInterval::RoundedNumbers);
    }
    let (count, cohort) = side.exact_numbers().ok_or(NoInterval::Contradiction)?;
    Proportion::new(count, cohort).ok_or(NoInterval::Contradiction)
}

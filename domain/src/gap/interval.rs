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
    /// There are no numbers of pupils.
    NoNumbers,
    /// They are there, but not both of both sides.
    NotBoth,
    /// How many pupils there are is printed, but not how many of them reached it.
    NoCounts,
    /// The source gives them rounded.
    RoundedNumbers,
    /// They do not give the percentage that is printed beside them.
    Contradiction,
}

impl NoInterval {
    /// The reason as a clause: `the source rounds its numbers of pupils`.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Blank => "there is no gap",
            Self::PartOfComparison => "the group is part of what it is compared with",
            Self::Mean => "a mean of several councils is taken as a fixed yardstick",
            Self::NoNumbers => "the source gives no pupil numbers here",
            Self::NotBoth => "numbers of pupils are not printed for both sides in this year",
            Self::NoCounts => "how many of these pupils reached it is not printed in this year",
            Self::RoundedNumbers => "the source rounds its numbers of pupils",
            Self::Contradiction => "the numbers of pupils do not give the percentages beside them",
        }
    }
}

impl Gap<'_> {
    /// Why the numbers of pupils that the figures' own source prints give neither gap nor interval;
    /// `None` where they do, and where it prints none.
    pub fn numbers_unused(&self) -> Option<NoInterval> {
        let own = |side: &Side<'_>| {
            side.cell.is_some_and(|cell| cell.cohort().is_some() && cell.cohort_source().is_none())
        };
        let any = own(&self.group) || own(&self.comparison);
        self.proportions().err().filter(|why| any && *why != NoInterval::Mean)
    }

    /// Both sides as shares of exact numbers of pupils, the group first.
    fn proportions(&self) -> Result<[Proportion; 2], NoInterval> {
        let sides = [&self.group, &self.comparison];
        let numbers = sides.map(|side| [side.count(), side.cohort()]);
        if sides.iter().any(|side| side.mean_of.is_some()) {
            Err(NoInterval::Mean)
        } else if numbers.iter().flatten().all(Option::is_none) {
            Err(NoInterval::NoNumbers)
        } else if sides.iter().any(|side| side.numbers_unit() > 0) {
            Err(NoInterval::RoundedNumbers)
        } else if numbers.iter().all(|[count, cohort]| count.is_none() && cohort.is_some()) {
            Err(NoInterval::NoCounts)
        } else if numbers.iter().flatten().any(Option::is_none) {
            Err(NoInterval::NotBoth)
        } else {
            let share = |side: &Side<'_>| {
                let (count, cohort) = side.exact_numbers()?;
                Proportion::new(count, cohort)
            };
            let both = share(sides[0]).zip(share(sides[1]));
            both.map(|(group, comparison)| [group, comparison]).ok_or(NoInterval::Contradiction)
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
        let [group, comparison] = self.proportions()?;
        let (ahead, behind) = match polarity {
            Polarity::High => (comparison, group),
            Polarity::Low => (group, comparison),
        };
        let interval = newcombe(ahead, behind, confidence).ok_or(NoInterval::Contradiction)?;
        Ok(interval.times(POINTS))
    }
}

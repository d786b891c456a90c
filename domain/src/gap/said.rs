//! What may be said of a gap, decided once. Pages, files, charts and sentences ask here and decide
//! nothing themselves.
//!
//! An interval needs two independent groups with exact numbers of pupils. A change needs two years
//! of one series, neither of which stands alone. A direction, or how one gap stands to another, takes
//! two units of the coarser published place, another gap than the interval holds where there is one,
//! and no side of fewer than [`SMALL_COHORT`] pupils.
//!
//! [`SMALL_COHORT`]: super::SMALL_COHORT

use super::{
    Basis, Change, Comparability, Direction, Elsewhere, Gap, NoInterval, Question, Than, gap,
};
use crate::breaks::Break;
use crate::group::Relation;
use crate::period::Year;
use crate::place::PlaceId;
use crate::stats::{Confidence, Interval};
use crate::world::World;

/// A gap, and what was asked for it.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a, 'g> {
    world: &'a World,
    ask: &'g Question,
    gap: &'g Gap<'a>,
}

/// Why no word says how a gap moved or how it stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoWord {
    /// One of the two gaps is blank.
    Blank,
    /// One of their sides has fewer pupils than may carry a word.
    FewPupils,
}

/// How a gap moved since another year.
#[derive(Clone, Debug)]
pub enum Moved<'a> {
    /// The change, and its direction where a word may be given.
    Known { then: Gap<'a>, change: Change, direction: Result<Direction, NoWord> },
    /// One of the two gaps is blank.
    Missing { then: Gap<'a> },
    /// The years are not of one series, or one of them stands alone.
    Barred { then: Gap<'a>, barrier: &'a Break },
}

impl<'a> Moved<'a> {
    /// The change and its direction, where both may be said.
    pub fn known(&self) -> Option<(&Change, Direction)> {
        match self {
            Self::Known { change, direction: Ok(direction), .. } => Some((change, *direction)),
            _ => None,
        }
    }

    /// The change in figures, with or without a word for it.
    pub fn change(&self) -> Option<&Change> {
        match self {
            Self::Known { change, .. } => Some(change),
            _ => None,
        }
    }

    /// The gap then.
    pub fn then(&self) -> &Gap<'a> {
        match self {
            Self::Known { then, .. } | Self::Missing { then } | Self::Barred { then, .. } => then,
        }
    }
}

impl<'a, 'g> Said<'a, 'g> {
    /// What may be said of the gap that answers a question.
    pub fn of(world: &'a World, ask: &'g Question, gap: &'g Gap<'a>) -> Self {
        Self { world, ask, gap }
    }

    /// How far chance alone may have moved the gap, in points.
    ///
    /// # Errors
    /// Why that cannot be said.
    pub fn interval(&self, confidence: Confidence) -> Result<Interval, NoInterval> {
        // A council's or a region's figure holds that of its schools; of England's, one place is too
        // small a part to count.
        let relation = match (self.ask.basis, self.ask.against) {
            (Basis::Here, _) => self.ask.relation,
            (_, Elsewhere::Place(there)) if self.is_part_of(there) => Some(Relation::Superset),
            _ => None,
        };
        let polarity = self.world.atlas.measure(self.ask.measure).polarity;
        self.gap.interval(relation, polarity, confidence)
    }

    /// Whether the room that chance leaves holds another gap as well, so that nothing tells the two
    /// apart. Only where there is an interval.
    pub fn holds(&self, other: &Gap<'_>) -> bool {
        let room = self.interval(Confidence::P95).ok();
        room.zip(other.value.number()).is_some_and(|(room, other)| room.contains(other.to_f64()))
    }

    fn is_part_of(&self, there: PlaceId) -> bool {
        let place = self.gap.place;
        there != PlaceId::ENGLAND && (there == place || self.world.counts_in(place, there))
    }

    /// How the gap moved since an earlier year.
    pub fn since(&self, from: Year) -> Moved<'a> {
        let then = gap(self.world, self.ask, self.gap.place, from);
        if let Comparability::Barred(barrier) =
            Comparability::between(self.world, self.ask, from, self.gap.year)
        {
            return Moved::Barred { then, barrier };
        }
        match Change::between(&then, self.gap).filter(|_| from < self.gap.year) {
            Some(change) => {
                let few = then.small || self.gap.small;
                let held = self.holds(&then);
                let direction =
                    if held { Direction::Same } else { change.direction(&then, self.gap) };
                let direction = if few { Err(NoWord::FewPupils) } else { Ok(direction) };
                Moved::Known { then, change, direction }
            }
            None => Moved::Missing { then },
        }
    }

    /// How the gap stands to another.
    ///
    /// # Errors
    /// Why no word may say it.
    pub fn beside(&self, other: &Gap<'_>) -> Result<Than, NoWord> {
        let than = Than::between(self.gap, other).ok_or(NoWord::Blank)?;
        let than = if self.holds(other) { Than::Same } else { than };
        if self.gap.small || other.small { Err(NoWord::FewPupils) } else { Ok(than) }
    }
}

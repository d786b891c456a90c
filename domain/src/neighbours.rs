//! The mean gap of similar councils, and how much of its change is a matter of who is among them.
//!
//! The Department names ten statistical neighbours of every authority and names others in a later
//! year. A mean over one set then and over another now moves for two reasons: the councils moved, and
//! they are not the same councils.

use crate::gap::{Comparability, NEIGHBOURS_NEEDED, Question, gap};
use crate::number::Exact;
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

/// The unweighted mean of councils' gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeanGap {
    /// In points, unrounded; positive where the group is behind. `None` where fewer than
    /// [`NEIGHBOURS_NEEDED`] have a gap.
    pub mean: Option<Exact>,
    /// Councils with a gap.
    pub with: usize,
    /// Councils of the set.
    pub of: usize,
}

/// The mean gap of the members of a set.
pub fn mean_gap(world: &World, ask: &Question, members: &[PlaceId], year: Year) -> MeanGap {
    let gaps = members.iter().filter_map(|place| gap(world, ask, *place, year).value.number());
    let (mut with, mut sum) = (0, Some(Exact::ZERO));
    for number in gaps {
        with += 1;
        sum = sum.and_then(|sum| sum.plus(number));
    }
    let parts = u32::try_from(with).ok().filter(|_| with >= NEIGHBOURS_NEEDED);
    let mean = sum.zip(parts).and_then(|(sum, parts)| sum.over(parts));
    MeanGap { mean, with, of: members.len() }
}

/// What a change from the mean of one set to that of a later set is made of. The two parts are the
/// whole: `total = membership + own`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The mean of the earlier set then.
    pub then: Exact,
    /// The mean of the later set now.
    pub now: Exact,
    /// From the earlier set to the later one, both then: other councils.
    pub membership: Exact,
    /// The later set from then to now: other figures.
    pub own: Exact,
}

impl Membership {
    /// Takes the change apart; `None` where a mean is missing or the years may not be compared.
    pub fn of(
        world: &World,
        ask: &Question,
        [earlier, later]: [&[PlaceId]; 2],
        [then, now]: [Year; 2],
    ) -> Option<Self> {
        if Comparability::between(world, ask, then, now) != Comparability::Comparable {
            return None;
        }
        let mean = |members, year| mean_gap(world, ask, members, year).mean;
        let (before, same_then, after) =
            (mean(earlier, then)?, mean(later, then)?, mean(later, now)?);
        Some(Self {
            then: before,
            now: after,
            membership: same_then.less(before)?,
            own: after.less(same_then)?,
        })
    }
}

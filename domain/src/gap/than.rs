//! How one gap stands to another, as far as rounding lets it be said.

use super::{Gap, reaches};

/// Units of the coarser published place that a difference of gaps takes to be told from rounding:
/// four rounded figures lie behind it.
pub const UNITS: i64 = 2;

/// How one gap stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Than {
    /// By two units of the coarser published place at least.
    Wider,
    /// Within rounding.
    Same,
    /// Narrower by as much; where the group is ahead, further ahead.
    Narrower,
}

impl Than {
    /// The three, in the order of tables.
    pub const ALL: [Self; 3] = [Self::Wider, Self::Same, Self::Narrower];

    /// How a gap stands to another; `None` where one of them is blank.
    pub fn between(gap: &Gap<'_>, other: &Gap<'_>) -> Option<Self> {
        let difference = gap.value.number()?.less(other.value.number()?)?;
        let coarsest = gap.coarsest().min(other.coarsest());
        Some(match (reaches(difference, UNITS, coarsest), difference.sign()) {
            (false, _) => Self::Same,
            (true, 1) => Self::Wider,
            (true, _) => Self::Narrower,
        })
    }
}

//! How a gap changed, and how much of that each side moved.

use super::{Gap, Question, UNITS};
use crate::breaks::{Break, Rule};
use crate::number::{Exact, Rounded};
use crate::period::Year;
use crate::world::World;

/// Whether two years may be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparability<'a> {
    /// They are of one series.
    Comparable,
    /// Something lies between, or one of them stands alone.
    Barred(&'a Break),
}

impl<'a> Comparability<'a> {
    /// Whether a gap's year `from` may be compared with `to`; the order does not matter.
    pub fn between(world: &'a World, ask: &Question, from: Year, to: Year) -> Self {
        Self::by(rules(world, ask), from, to)
    }

    /// The same, by the rules of both sides or the [`barriers`] among them; for who asks of many years
    /// and looks these up once.
    pub fn by<R: Iterator<Item = &'a Break>>(rules: R, from: Year, to: Year) -> Self {
        let (from, to) = (from.min(to), from.max(to));
        let crossed = |b: &&Break| b.rule == Rule::Break && from < b.year && b.year <= to;
        let alone = |b: &&Break| {
            matches!(b.rule, Rule::Apart | Rule::NotComparable) && (b.year == from || b.year == to)
        };
        // What stands alone is said before what lies between.
        let mut between = None;
        for rule in rules {
            if alone(&rule) {
                return Self::Barred(rule);
            }
            between = between.or(Some(rule).filter(crossed));
        }
        between.map_or(Self::Comparable, Self::Barred)
    }
}

/// The rules of both sides of a question.
pub fn rules<'a>(world: &'a World, ask: &Question) -> impl Iterator<Item = &'a Break> {
    world.atlas.rules_of_both(ask.measure, [ask.group, ask.comparison])
}

/// Those of them that can stand between two years, for who asks of many years.
pub fn barriers<'a>(world: &'a World, ask: &Question) -> Vec<&'a Break> {
    let can_bar = |b: &&Break| matches!(b.rule, Rule::Break | Rule::Apart | Rule::NotComparable);
    rules(world, ask).filter(can_bar).collect()
}

/// A change of a gap between two years, unrounded, and its two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The gap now less the gap then: positive where the group fell further behind.
    pub gap: Exact,
    /// The group's level now less its level then.
    pub group: Exact,
    /// The comparison's level now less its level then.
    pub comparison: Exact,
    /// Decimals shown: the coarser year's.
    pub places: u8,
    /// Published decimals of the coarsest of the four figures: what limits the words.
    pub coarsest: u8,
}

impl Change {
    /// The change from one gap to a later one; `None` where a side is blank. Whether the years may
    /// be compared is for [`Comparability`] to say.
    pub fn between(then: &Gap<'_>, now: &Gap<'_>) -> Option<Self> {
        let gap = now.value.number()?.less(then.value.number()?)?;
        let group =
            now.group.number(now.from_counts)?.less(then.group.number(then.from_counts)?)?;
        let comparison = now
            .comparison
            .number(now.from_counts)?
            .less(then.comparison.number(then.from_counts)?)?;
        let places = now.places.min(then.places);
        let coarsest = now.coarsest().min(then.coarsest());
        Some(Self { gap, group, comparison, places, coarsest })
    }

    /// The gap's change as shown.
    pub fn shown(&self) -> Rounded {
        self.gap.round(self.places)
    }

    /// A level's change as shown.
    pub fn level(&self, change: Exact) -> Rounded {
        change.round(self.places)
    }

    /// Which way the gap went, as far as rounding lets it be said: four rounded figures lie behind
    /// it, so it takes two units of the coarsest published place.
    pub fn direction(&self, then: &Gap<'_>, now: &Gap<'_>) -> Direction {
        let (Some(before), Some(after)) = (then.value.number(), now.value.number()) else {
            return Direction::Same;
        };
        if !reaches(self.gap, UNITS, self.coarsest) {
            return Direction::Same;
        }
        // What is shown as level was neither ahead nor behind.
        let side = |gap: &Gap<'_>| gap.shown().map_or(0, |shown| shown.units.signum());
        match (side(then), side(now)) {
            (1, -1) => Direction::Overtook,
            (-1, 1) => Direction::FellBehind,
            (-1, _) | (0, -1) if after < before => Direction::LeadGrew,
            (-1, _) => Direction::LeadShrank,
            _ if after < before => Direction::Narrowed,
            _ => Direction::Widened,
        }
    }

    /// Which way a level went: it takes one unit of the coarsest published place.
    pub fn level_direction(&self, change: Exact) -> i64 {
        if reaches(change, 1, self.coarsest) { change.sign() } else { 0 }
    }
}

/// Which way a gap went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Less far behind.
    Narrowed,
    /// Further behind.
    Widened,
    /// About the same, within rounding.
    Same,
    /// Ahead, and further than before.
    LeadGrew,
    /// Ahead, but less than before.
    LeadShrank,
    /// From behind to ahead.
    Overtook,
    /// From ahead to behind.
    FellBehind,
}

/// Whether a change is at least `units` of the last of `places` decimals.
pub fn reaches(change: Exact, units: i64, places: u8) -> bool {
    let unit = Exact::ratio(units, 10_i64.pow(u32::from(places.min(9))));
    unit.is_some_and(|least| change.magnitude() >= least)
}

#[cfg(test)]
mod tests;

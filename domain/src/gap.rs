//! The gap: what a group and its comparison are apart, in one place and year, on one basis.
//!
//! Positive means that the group is behind, whatever the measure's polarity.

mod change;
mod interval;
mod said;
mod side;
mod than;
mod years;

use crate::blank::Blank;
use crate::breaks::{Break, Rule};
use crate::cell::{Cell, Value};
use crate::group::{GroupIndex, Pair, Relation};
use crate::measure::MeasureIndex;
use crate::number::{Exact, Rounded};
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

pub use change::{Change, Comparability, Direction, barriers, reaches, rules};
pub use interval::NoInterval;
pub use said::{Moved, NoWord, Said};
pub use side::Side;
pub use than::{Than, UNITS};
pub use years::{InYear, in_years};

/// A group of fewer pupils than this is shown apart, without status or direction word.
pub const SMALL_COHORT: u32 = 20;
/// Neighbours that must have a figure before their mean is given.
pub const NEIGHBOURS_NEEDED: usize = 8;

/// What a gap is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The comparison group in the same place.
    Here,
    /// The same group elsewhere.
    SameGroup,
    /// The comparison group elsewhere.
    Others,
}

impl Basis {
    /// The three, in the order in which pages show them.
    pub const ALL: [Self; 3] = [Self::Here, Self::SameGroup, Self::Others];

    /// The word of addresses and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::SameGroup => "same-group",
            Self::Others => "others",
        }
    }

    /// Reads the word of addresses.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.word() == word)
    }
}

/// Elsewhere: what the bases `same-group` and `others` look to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Elsewhere {
    /// England, a region or an authority.
    Place(PlaceId),
    /// The mean of the neighbours in the set in force.
    Neighbours,
}

/// What is asked of the figures: everything about a gap but the place and the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The measure.
    pub measure: MeasureIndex,
    /// The group whose gap it is.
    pub group: GroupIndex,
    /// What it is compared with; the group itself where only `same-group` makes sense.
    pub comparison: GroupIndex,
    /// How the two stand to each other; `None` for a group without a pair.
    pub relation: Option<Relation>,
    /// The basis.
    pub basis: Basis,
    /// Where `basis` looks to.
    pub against: Elsewhere,
}

impl Question {
    /// The question of a group's gap to its comparison in the same place; `None` where the
    /// dictionary knows no honest pair.
    pub fn here(world: &World, measure: MeasureIndex, group: GroupIndex) -> Option<Self> {
        world.atlas.pair(measure, group).map(Self::of)
    }

    /// The question of a pair's gap in the same place.
    pub fn of(pair: &Pair) -> Self {
        Self {
            measure: pair.measure,
            group: pair.group,
            comparison: pair.comparison,
            relation: Some(pair.relation),
            basis: Basis::Here,
            against: Elsewhere::Place(PlaceId::ENGLAND),
        }
    }

    /// The same question on another basis.
    #[must_use]
    pub fn on(self, basis: Basis, against: Elsewhere) -> Self {
        Self { basis, against, ..self }
    }
}

/// A gap with both its sides.
#[derive(Clone, Debug)]
pub struct Gap<'a> {
    /// The place.
    pub place: PlaceId,
    /// The year.
    pub year: Year,
    /// The group's side.
    pub group: Side<'a>,
    /// The comparison's side.
    pub comparison: Side<'a>,
    /// Unrounded, positive where the group is behind; or why there is none.
    pub value: Value,
    /// Decimals shown.
    pub places: u8,
    /// Whether it was worked out from pupil numbers.
    pub from_counts: bool,
    /// Whether a side has fewer than [`SMALL_COHORT`] pupils.
    pub small: bool,
}

impl Gap<'_> {
    /// The gap as shown: rounded once.
    pub fn shown(&self) -> Option<Rounded> {
        self.value.number().map(|gap| gap.round(self.places))
    }

    /// The coarser of the places that its two sides are published with: what limits the words.
    pub fn coarsest(&self) -> u8 {
        if self.from_counts { 1 } else { self.group.places.min(self.comparison.places) }
    }
}

/// The gap that answers a question for a place and a year.
pub fn gap<'a>(world: &'a World, ask: &Question, place: PlaceId, year: Year) -> Gap<'a> {
    let group = Side::read(world, ask.measure, ask.group, place, year);
    let comparison = match (ask.basis, ask.against) {
        (Basis::Here, _) => Side::read(world, ask.measure, ask.comparison, place, year),
        (basis, against) => {
            let of = if basis == Basis::SameGroup { ask.group } else { ask.comparison };
            Side::elsewhere(world, ask.measure, of, place, against, year)
        }
    };
    let counted = group.counted.zip(comparison.counted);
    let (value, from_counts) = match counted {
        Some(numbers) => (behind(world, ask.measure, numbers), true),
        None => (subtract(world, ask.measure, group.value, comparison.value), false),
    };
    let value = if may_be_subtracted(world, ask, year) { value } else { held_apart(value) };
    // Without a pair there is nothing honest to set the group against but itself elsewhere.
    let paired = ask.relation.is_some() || ask.basis == Basis::SameGroup;
    let value = if paired { value } else { Value::Blank(Blank::NotPublished) };
    let places = if from_counts { 1 } else { group.places.max(comparison.places) };
    let places = places.min(world.atlas.measure(ask.measure).places);
    let small = group.is_small() || comparison.is_small();
    Gap { place, year, group, comparison, value, places, from_counts, small }
}

/// The two numbers that a gap between two cells is worked out from: from pupil numbers where both
/// have them, else as printed.
fn numbers(group: &Cell, comparison: &Cell) -> Option<(Exact, Exact)> {
    let counted = group.from_counts().zip(comparison.from_counts());
    counted.or_else(|| group.value.number().zip(comparison.value.number()))
}

/// The gap between the numbers of a group and its comparison, positive where the group is behind.
pub fn gap_of_numbers(
    world: &World,
    measure: MeasureIndex,
    numbers: (Exact, Exact),
) -> Option<Exact> {
    behind(world, measure, numbers).number()
}

/// Whether both sides of a gap have numbers and may be subtracted; cheaper than the gap itself.
pub fn has_gap(world: &World, ask: &Question, place: PlaceId, year: Year) -> bool {
    has_numbers(world, ask, place, year) && may_be_subtracted(world, ask, year)
}

/// In how many of the places both sides have numbers that may be subtracted.
pub fn count_gaps(world: &World, ask: &Question, places: &[PlaceId], year: Year) -> usize {
    if !may_be_subtracted(world, ask, year) {
        return 0;
    }
    places.iter().filter(|place| has_numbers(world, ask, **place, year)).count()
}

fn has_numbers(world: &World, ask: &Question, place: PlaceId, year: Year) -> bool {
    let figures = world.figures.of(ask.measure);
    let has = |group| figures.has_number(group, place, year);
    has(ask.group) && has(ask.comparison)
}

fn subtract(world: &World, measure: MeasureIndex, group: Value, comparison: Value) -> Value {
    match (group, comparison) {
        (Value::Number(group), Value::Number(comparison)) => {
            behind(world, measure, (group, comparison))
        }
        (Value::Blank(one), Value::Blank(other)) => Value::Blank(one.strongest(other)),
        (Value::Blank(blank), _) | (_, Value::Blank(blank)) => Value::Blank(blank),
    }
}

/// How far the group is behind; blank where the numbers are too large to be subtracted.
fn behind(world: &World, measure: MeasureIndex, (group, comparison): (Exact, Exact)) -> Value {
    let behind = world.atlas.measure(measure).polarity.behind(group, comparison);
    behind.map_or(Value::Blank(Blank::NotComparable), Value::Number)
}

/// A year whose figures were counted differently for the group gives no gap, although both sides
/// are shown.
fn may_be_subtracted(world: &World, ask: &Question, year: Year) -> bool {
    let bars = |b: &Break| b.year == year && b.rule == Rule::NotComparable;
    let between_groups = ask.basis != Basis::SameGroup;
    !(between_groups && rules(world, ask).any(bars))
}

fn held_apart(value: Value) -> Value {
    match value {
        Value::Number(_) => Value::Blank(Blank::NotComparable),
        Value::Blank(blank) => Value::Blank(blank.strongest(Blank::NotComparable)),
    }
}

//! The numbers of a gap year by year: what a series or a line asks for, without the words of a gap.

use std::ops::RangeInclusive;

use super::side::{is_handful, is_tiny_by_nature};
use super::{Question, gap_of_numbers, numbers};
use crate::breaks::{Break, Rule};
use crate::cell::Cell;
use crate::number::Exact;
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

/// A year's two sides, both with a number, that may be subtracted.
#[derive(Clone, Copy, Debug)]
pub struct InYear {
    /// The year.
    pub year: Year,
    /// The group's number and the comparison's: from pupil numbers where both have them.
    pub sides: [Exact; 2],
    /// How far the group is behind.
    pub gap: Exact,
    /// Whether a side has fewer than [`super::SMALL_COHORT`] pupils.
    pub small: bool,
}

/// Of each of these years that the measure has, oldest first: its numbers, or none. The same as
/// [`super::gap`] gives for the basis `here`, but rows and rules are looked up once. `rules` are the
/// [`super::barriers`] of the question.
pub fn in_years<'a>(
    world: &'a World,
    ask: &Question,
    rules: &'a [&'a Break],
    place: PlaceId,
    years: RangeInclusive<Year>,
) -> impl Iterator<Item = (Year, Option<InYear>)> + use<'a> {
    let (measure, figures) = (ask.measure, world.figures.of(ask.measure));
    let sides = [ask.group, ask.comparison];
    let [group, comparison] = sides.map(|side| figures.series(side, place).unwrap_or_default());
    let tiny = sides.map(|side| is_tiny_by_nature(world, measure, side, place));
    let barred = move |year| rules.iter().any(|b| b.rule == Rule::NotComparable && b.year == year);
    let in_year = move |(year, (group, comparison)): (Year, (&Option<Cell>, &Option<Cell>))| {
        let (group, comparison) = (group.as_ref()?, comparison.as_ref()?);
        let numbers = numbers(group, comparison).filter(|_| !barred(year))?;
        let gap = gap_of_numbers(world, measure, numbers)?;
        let small = is_handful(group, tiny[0]) || is_handful(comparison, tiny[1]);
        Some(InYear { year, sides: numbers.into(), gap, small })
    };
    let all = figures.years().iter().copied().zip(group.iter().zip(comparison));
    all.filter(move |(year, _)| years.contains(year)).map(move |at| (at.0, in_year(at)))
}

//! One side of a gap: a group's figure in a place, or the mean of several places.

use super::{Elsewhere, NEIGHBOURS_NEEDED, SMALL_COHORT};
use crate::atlas::CURRENT_NEIGHBOURS;
use crate::blank::Blank;
use crate::breaks::Rule;
use crate::cell::{Cell, Value};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::number::{Exact, Rounded};
use crate::period::Year;
use crate::place::{Level, PlaceId};
use crate::world::World;

/// A group's figure, and what is known around it.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    /// As printed, or why blank.
    pub value: Value,
    /// From pupil numbers, where the source prints both.
    pub counted: Option<Exact>,
    /// Decimals that the source prints, at most the measure's.
    pub places: u8,
    /// The cell; `None` for a mean, and where there is no row.
    pub cell: Option<&'a Cell>,
    /// For a mean: how many of how many places have a figure.
    pub mean_of: Option<(usize, usize)>,
    /// Whether the group is known to be tiny although no number is published.
    tiny: bool,
}

impl<'a> Side<'a> {
    /// A group's figure in a place and year.
    pub fn read(
        world: &'a World,
        measure: MeasureIndex,
        group: GroupIndex,
        place: PlaceId,
        year: Year,
    ) -> Self {
        let figures = world.figures.of(measure);
        let cell = figures.cell(group, place, year);
        let value = match cell.map(|cell| cell.value) {
            Some(value @ Value::Number(_)) => value,
            Some(Value::Blank(blank)) if blank != Blank::Unsaid => Value::Blank(blank),
            silent => {
                let without_row = silent.is_none().then_some(place);
                Value::Blank(reason(world, measure, group, year, without_row))
            }
        };
        let counted = cell.and_then(Cell::from_counts);
        let places = figures.places(group, place.is_school(), year);
        let tiny = is_tiny_by_nature(world, measure, group, place);
        Self { value, counted, places, cell, mean_of: None, tiny }
    }

    /// A group's figure elsewhere: a place, or the mean of the place's neighbours.
    pub fn elsewhere(
        world: &'a World,
        measure: MeasureIndex,
        group: GroupIndex,
        place: PlaceId,
        against: Elsewhere,
        year: Year,
    ) -> Self {
        match against {
            Elsewhere::Place(there) => Self::read(world, measure, group, there, year),
            Elsewhere::Neighbours => Self::mean(world, measure, group, place, year),
        }
    }

    /// The unweighted mean of the neighbours' figures; blank where too few have one.
    fn mean(
        world: &'a World,
        measure: MeasureIndex,
        group: GroupIndex,
        place: PlaceId,
        year: Year,
    ) -> Self {
        let home = world.authority_of(place);
        let members = world.atlas.neighbours(CURRENT_NEIGHBOURS, home);
        let sides: Vec<Side<'_>> =
            members.iter().map(|at| Self::read(world, measure, group, *at, year)).collect();
        let numbers: Vec<Exact> = sides.iter().filter_map(|side| side.value.number()).collect();
        let blanks = sides.iter().filter_map(|side| match side.value {
            Value::Blank(blank) => Some(blank),
            Value::Number(_) => None,
        });
        let enough = numbers.len() >= NEIGHBOURS_NEEDED;
        let mean = if enough { mean_of(&numbers) } else { None };
        let silent = || Value::Blank(blanks.min().unwrap_or(Blank::NotPublished));
        let value = mean.map_or_else(silent, Value::Number);
        let published = sides.iter().map(|side| side.places).max().unwrap_or(0);
        let places = published.max(1).min(world.atlas.measure(measure).places);
        let mean_of = Some((numbers.len(), members.len()));
        Self { value, counted: None, places, cell: None, mean_of, tiny: false }
    }

    /// The level as shown: from pupil numbers with one place, else as published and rounded once.
    pub fn shown(&self, from_counts: bool) -> Option<Rounded> {
        match self.counted.filter(|_| from_counts) {
            Some(counted) => Some(counted.round(1)),
            None => self.value.number().map(|level| level.round(self.places)),
        }
    }

    /// The number for arithmetic: from pupil numbers where asked for, else as printed.
    pub fn number(&self, from_counts: bool) -> Option<Exact> {
        self.counted.filter(|_| from_counts).or(self.value.number())
    }

    /// Pupils in the group, where published.
    pub fn cohort(&self) -> Option<u32> {
        self.cell.and_then(Cell::cohort)
    }

    /// Pupils who reached it, where published.
    pub fn count(&self) -> Option<u32> {
        self.cell.and_then(Cell::count)
    }

    /// What the source rounds its numbers of pupils to, in pupils; nought where they are exact.
    pub fn numbers_unit(&self) -> u32 {
        self.cell.map_or(0, |cell| u32::from(cell.numbers_unit()))
    }

    /// How many reached it of how many, where these numbers may be counted with
    /// ([`Cell::exact_numbers`]).
    pub fn exact_numbers(&self) -> Option<(u32, u32)> {
        self.cell?.exact_numbers()
    }

    /// Decimals that the figure is published with (a mean is not published); more than [`Self::places`] where the source
    /// prints more than the measure shows.
    pub fn decimals(&self) -> u8 {
        let written = self.value.number().and_then(Exact::decimals).unwrap_or_default();
        written.max(self.places)
    }

    /// Whether fewer than [`SMALL_COHORT`] pupils are in it.
    pub fn is_small(&self) -> bool {
        self.cell.is_some_and(|cell| is_handful(cell, self.tiny))
    }
}

/// Whether fewer than [`SMALL_COHORT`] pupils are in a figure, where `tiny` says what is known of a
/// group whose number is not published.
pub(super) fn is_handful(cell: &Cell, tiny: bool) -> bool {
    match cell.cohort() {
        // What is rounded to 20 may be 18, or 15 where it is to tens.
        Some(cohort) => cohort < SMALL_COHORT + u32::from(cell.numbers_unit()) / 2,
        None => tiny && cell.value.number().is_some(),
    }
}

fn mean_of(numbers: &[Exact]) -> Option<Exact> {
    let sum = numbers.iter().try_fold(Exact::ZERO, |sum, number| sum.plus(*number))?;
    sum.over(u32::try_from(numbers.len()).ok()?)
}

/// Why a figure that the source does not explain is missing; `without_row` is the place where no
/// file has a row of it.
fn reason(
    world: &World,
    measure: MeasureIndex,
    group: GroupIndex,
    year: Year,
    without_row: Option<PlaceId>,
) -> Blank {
    let rules = || world.atlas.rules(measure, group);
    let holds = |place: PlaceId| world.atlas.holds(measure, group, place.is_school(), year);
    if rules().any(|b| b.rule == Rule::NoData && b.year == year) {
        Blank::NotCollected
    } else if rules().any(|b| b.rule == Rule::Ended && b.year <= year) {
        Blank::Discontinued
    } else {
        match without_row {
            None => Blank::Unsaid,
            Some(place) if holds(place) => Blank::NotPublished,
            Some(_) => Blank::NotHeld,
        }
    }
}

/// The City of London and the Isles of Scilly, each with one state school of a year group of some
/// twenty: every group in it is a handful.
const TINY_AUTHORITIES: [PlaceId; 2] = [PlaceId(201), PlaceId(420)];

/// Looked-after children and children on a protection plan are a handful in one year group of one
/// authority, whether or not their number is published. Absence and suspension count every age.
pub(super) fn is_tiny_by_nature(
    world: &World,
    measure: MeasureIndex,
    group: GroupIndex,
    place: PlaceId,
) -> bool {
    if TINY_AUTHORITIES.contains(&place) {
        return true;
    }
    let one_authority =
        || world.atlas.area(place).is_none_or(|area| area.level == Level::Authority);
    matches!(world.atlas.group(group).id.as_str(), "cla" | "cpp")
        && one_authority()
        && !matches!(world.atlas.measure(measure).phase.as_str(), "absence" | "exclusion")
}

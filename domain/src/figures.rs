//! The figures themselves, held for reading: one row of years for each group in each place.
//!
//! The server holds all of them; the browser holds the slices it has fetched, in the same type,
//! read from the same text.

mod earlier;
mod editions;
mod intervals;
mod slice;

use rustc_hash::FxHashMap;

use crate::atlas::Atlas;
use crate::cell::Cell;
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::PlaceId;
use crate::table::{Table, TableError};

pub use editions::{Before, Edition, differences};
pub use intervals::Intervals;

/// A group's figures in one place, a cell a year from the measure's first year on.
pub type Series = [Option<Cell>];

/// The figures of one measure.
#[derive(Clone, Debug, Default)]
pub struct MeasureFigures {
    years: Vec<Year>,
    rows: FxHashMap<(GroupIndex, PlaceId), Vec<Option<Cell>>>,
    places: FxHashMap<(GroupIndex, bool), Vec<u8>>,
    edition: Option<Edition>,
}

/// The figures of every measure.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    measures: Vec<MeasureFigures>,
}

impl Figures {
    /// No figures yet, with room for every measure of the atlas.
    pub fn empty(atlas: &Atlas) -> Self {
        Self { measures: vec![MeasureFigures::default(); atlas.measures.len()] }
    }

    /// The figures of every measure, in the order of the atlas.
    pub fn of_each(measures: Vec<MeasureFigures>) -> Self {
        Self { measures }
    }

    /// The figures of a measure.
    pub fn of(&self, measure: MeasureIndex) -> &MeasureFigures {
        &self.measures[usize::from(measure.0)]
    }

    /// Takes in a figures table, or a slice of one.
    ///
    /// # Errors
    /// Names the line and what is wrong with the first row that cannot be read.
    pub fn read(
        &mut self,
        atlas: &Atlas,
        measure: MeasureIndex,
        text: &str,
    ) -> Result<(), TableError> {
        self.measures[usize::from(measure.0)].read(atlas, measure, text)
    }

    /// Works out, for each series and year, how many decimals its source prints. Called once, when
    /// every figure is in.
    pub fn count_places(&mut self, atlas: &Atlas) {
        for (figures, measure) in self.measures.iter_mut().zip(&atlas.measures) {
            figures.count_places(measure.places);
        }
    }
}

impl MeasureFigures {
    /// Takes in a figures table of the measure, or a slice of one.
    ///
    /// # Errors
    /// Names the line and what is wrong with the first row that cannot be read.
    pub fn read(
        &mut self,
        atlas: &Atlas,
        measure: MeasureIndex,
        text: &str,
    ) -> Result<(), TableError> {
        let name = format!("{}.tsv", atlas.measure(measure).id);
        let table = Table::new(&name, text);
        let [group, source, place] = table.column_set(["group", "source", "place"])?;
        let years: Option<Vec<Year>> =
            table.columns()[3..].iter().map(|y| Year::parse(y)).collect();
        let years = years.ok_or_else(|| table.error(1, "a column is no year"))?;
        self.widen(&years);
        for row in table.rows() {
            let [group, source, place] = row.pick([group, source, place]);
            let group = row.read(group, "group of groups.tsv", |id| atlas.find_group(id))?;
            let known = atlas.find_source(source);
            if let Some(edition) = known.filter(|of| atlas.is_earlier(*of)) {
                let place = row.optional(place.trim_matches('*'), "place", read_place)?;
                let held = self.edition.get_or_insert_with(|| Edition::of(edition));
                if held.source != edition {
                    return Err(row.error("a second earlier edition, where one is held"));
                }
                let edition = held;
                edition.add(group, place, &years, row)?;
                continue;
            }
            if place == "*" {
                self.set_places(group, source == "school", &years, row.cells().skip(3));
                continue;
            }
            let source = row.read(source, "source of sources.tsv", |_| known)?;
            let place = row.read(place, "place", read_place)?;
            let cells = row.cells().skip(3).map(|text| Cell::parse(text, source));
            let cells: Result<Vec<_>, _> = cells.collect();
            let cells = cells.map_err(|text| row.error(format!("“{text}” is no figure")))?;
            let first = atlas.first_source(measure, group, place.is_school());
            let leads = first.is_none_or(|first| first.source == source);
            self.add(group, place, &years, cells, leads);
        }
        Ok(())
    }

    /// The years for which there may be figures, in order.
    pub fn years(&self) -> &[Year] {
        &self.years
    }

    /// Whether nothing is held.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A group's figures in a place.
    pub fn series(&self, group: GroupIndex, place: PlaceId) -> Option<&Series> {
        self.rows.get(&(group, place)).map(Vec::as_slice)
    }

    /// A group's figure in a place and year.
    pub fn cell(&self, group: GroupIndex, place: PlaceId, year: Year) -> Option<&Cell> {
        self.series(group, place)?.get(self.position(year)?)?.as_ref()
    }

    /// Whether a group's figure in a place and year is a number, neither blank nor missing.
    pub fn has_number(&self, group: GroupIndex, place: PlaceId, year: Year) -> bool {
        self.cell(group, place, year).is_some_and(|cell| cell.value.number().is_some())
    }

    /// The place of a year in a series.
    pub fn position(&self, year: Year) -> Option<usize> {
        // Years follow each other without a hole.
        let position = usize::from(year.0.checked_sub(self.years.first()?.0)?);
        (position < self.years.len()).then_some(position)
    }

    /// The edition before, where one is held.
    pub fn edition(&self) -> Option<&Edition> {
        self.edition.as_ref()
    }

    /// Decimals that the source prints for a group in a year, at most the measure's own.
    pub fn places(&self, group: GroupIndex, school: bool, year: Year) -> u8 {
        let position = self.position(year);
        let places = self.places.get(&(group, school));
        position.zip(places).and_then(|(i, places)| places.get(i)).copied().unwrap_or(0)
    }

    /// Places that have a row for a group, in order.
    pub fn places_of(&self, group: GroupIndex) -> Vec<PlaceId> {
        let mut found: Vec<PlaceId> =
            self.rows.keys().filter(|(of, _)| *of == group).map(|(_, place)| *place).collect();
        found.sort_unstable();
        found
    }

    /// Every row's key, in order.
    pub fn keys(&self) -> Vec<(GroupIndex, PlaceId)> {
        let mut keys: Vec<_> = self.rows.keys().copied().collect();
        keys.sort_unstable();
        keys
    }

    fn widen(&mut self, years: &[Year]) {
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            return;
        };
        let first = self.years.first().map_or(*first, |held| *held.min(first));
        let last = self.years.last().map_or(*last, |held| *held.max(last));
        if self.years.first() == Some(&first) && self.years.last() == Some(&last) {
            return;
        }
        let wider: Vec<Year> = (first.0..=last.0).map(Year).collect();
        let shift = self.years.first().map_or(0, |held| usize::from(held.0 - first.0));
        #[expect(clippy::iter_over_hash_type, reason = "every row is widened, in whatever order")]
        for row in self.rows.values_mut() {
            let mut cells = vec![None; shift];
            cells.append(row);
            cells.resize(wider.len(), None);
            *row = cells;
        }
        self.years = wider;
    }

    /// Takes in a row. Where two sources name the same figure, the one that leads wins and the
    /// other fills its holes.
    fn add(
        &mut self,
        group: GroupIndex,
        place: PlaceId,
        years: &[Year],
        cells: Vec<Option<Cell>>,
        leads: bool,
    ) {
        let length = self.years.len();
        let first = self.years.first().map_or(0, |year| year.0);
        let row = self.rows.entry((group, place)).or_insert_with(|| vec![None; length]);
        for (year, cell) in years.iter().zip(cells) {
            let slot = &mut row[usize::from(year.0 - first)];
            *slot = match (slot.take(), cell) {
                (Some(held), Some(other)) if leads => Some(other.completed_by(held)),
                (Some(held), Some(other)) => Some(held.completed_by(other)),
                (held, other) => held.or(other),
            };
        }
    }

    fn set_places<'a>(
        &mut self,
        group: GroupIndex,
        school: bool,
        years: &[Year],
        cells: impl Iterator<Item = &'a str>,
    ) {
        let length = self.years.len();
        let first = self.years.first().map_or(0, |year| year.0);
        let row = self.places.entry((group, school)).or_default();
        row.resize(length, 0);
        for (year, cell) in years.iter().zip(cells) {
            row[usize::from(year.0 - first)] = cell.parse().unwrap_or(0);
        }
    }

    fn count_places(&mut self, most: u8) {
        let mut places: FxHashMap<(GroupIndex, bool), Vec<u8>> = FxHashMap::default();
        for key in self.keys() {
            let row = &self.rows[&key];
            let counted = places.entry((key.0, key.1.is_school())).or_default();
            counted.resize(row.len(), 0);
            for (slot, cell) in counted.iter_mut().zip(row) {
                *slot = (*slot).max(cell.as_ref().map_or(0, Cell::printed_places).min(most));
            }
        }
        self.places = places;
    }
}

fn read_place(text: &str) -> Option<PlaceId> {
    text.parse().ok().map(PlaceId)
}

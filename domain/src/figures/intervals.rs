//! Intervals that a publisher prints beside a figure, such as those of Progress 8.

use rustc_hash::FxHashMap;

use crate::atlas::Atlas;
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::number::Exact;
use crate::period::Year;
use crate::place::PlaceId;
use crate::table::{Table, TableError};

/// Which figure: measure, group, place, year.
type Key = (MeasureIndex, GroupIndex, PlaceId, Year);

/// Every printed interval, at 95%.
#[derive(Clone, Debug, Default)]
pub struct Intervals(FxHashMap<Key, (Exact, Exact)>);

impl Intervals {
    /// Reads `intervals.tsv`.
    ///
    /// # Errors
    /// Names the line and what is wrong with the first row that cannot be read.
    pub fn read(atlas: &Atlas, text: &str) -> Result<Self, TableError> {
        let table = Table::new("intervals.tsv", text);
        let columns = table.column_set(["measure", "group", "place", "year", "low", "high"])?;
        let mut read = Self::default();
        for row in table.rows() {
            let [measure, group, place, year, low, high] = row.pick(columns);
            let key = (
                row.read(measure, "measure of measures.tsv", |id| atlas.find_measure(id))?,
                row.read(group, "group of groups.tsv", |id| atlas.find_group(id))?,
                row.read(place, "place", |place| place.parse().ok().map(PlaceId))?,
                row.read(year, "year", Year::parse)?,
            );
            let low = row.read(low, "number", Exact::parse)?;
            let high = row.read(high, "number", Exact::parse)?;
            if high < low {
                return Err(row.error("an interval whose ends are in the wrong order"));
            }
            read.0.insert(key, (low, high));
        }
        Ok(read)
    }

    /// The lower and the upper end for a figure, in the measure's unit.
    pub fn of(
        &self,
        measure: MeasureIndex,
        group: GroupIndex,
        place: PlaceId,
        year: Year,
    ) -> Option<(Exact, Exact)> {
        self.0.get(&(measure, group, place, year)).copied()
    }
}

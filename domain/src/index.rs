//! For every area, which gaps exist in which years: what the counts on the filters need of
//! measures whose figures are not at hand.

use std::fmt::Write;

use rustc_hash::FxHashMap;

use crate::atlas::Atlas;
use crate::gap::{Question, has_gap};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::PlaceId;
use crate::table::{Table, TableError};
use crate::world::World;

/// The first year that a bit can stand for.
const EPOCH: u16 = 2000;

/// Which gaps exist.
#[derive(Clone, Debug, Default)]
pub struct GapIndex(FxHashMap<(PlaceId, MeasureIndex, GroupIndex), u64>);

impl GapIndex {
    /// Looks at every pair in every area.
    pub fn of(world: &World) -> Self {
        let mut index = FxHashMap::default();
        for pair in &world.atlas.pairs {
            let Some(ask) = Question::here(world, pair.measure, pair.group) else {
                continue;
            };
            for area in &world.atlas.areas {
                let years = world.figures.of(pair.measure).years().iter();
                let held = years.filter(|year| has_gap(world, &ask, area.id, **year));
                let bits = held.fold(0, |bits, year| bits | bit(*year));
                if bits != 0 {
                    index.insert((area.id, pair.measure, pair.group), bits);
                }
            }
        }
        Self(index)
    }

    /// The years in which an area has a gap, as bits; see [`GapIndex::has`].
    pub fn years(&self, area: PlaceId, measure: MeasureIndex, group: GroupIndex) -> u64 {
        self.0.get(&(area, measure, group)).copied().unwrap_or(0)
    }

    /// Whether an area has a gap in a year.
    pub fn has(&self, area: PlaceId, measure: MeasureIndex, group: GroupIndex, year: Year) -> bool {
        self.years(area, measure, group) & bit(year) != 0
    }

    /// Writes the part of an area, for its book.
    pub fn write(&self, atlas: &Atlas, area: PlaceId) -> String {
        let mut text = String::from("area\tmeasure\tgroup\tyears\n");
        for pair in &atlas.pairs {
            let bits = self.years(area, pair.measure, pair.group);
            if bits != 0 {
                let (measure, group) =
                    (&atlas.measure(pair.measure).id, &atlas.group(pair.group).id);
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{}\t{measure}\t{group}\t{bits:x}", area.0);
            }
        }
        text
    }

    /// Takes in the part of an area.
    ///
    /// # Errors
    /// Names the line and what is wrong with the first row that cannot be read.
    pub fn read(&mut self, atlas: &Atlas, text: &str) -> Result<(), TableError> {
        let table = Table::new("index", text);
        let columns = table.column_set(["area", "measure", "group", "years"])?;
        for row in table.rows() {
            let [area, measure, group, years] = row.pick(columns);
            let area = row.read(area, "area", |id| id.parse().ok().map(PlaceId))?;
            let measure = row.read(measure, "measure", |id| atlas.find_measure(id))?;
            let group = row.read(group, "group", |id| atlas.find_group(id))?;
            let bits =
                row.read(years, "set of years", |bits| u64::from_str_radix(bits, 16).ok())?;
            self.0.insert((area, measure, group), bits);
        }
        Ok(())
    }
}

fn bit(year: Year) -> u64 {
    year.0.checked_sub(EPOCH).filter(|n| *n < 64).map_or(0, |n| 1 << n)
}

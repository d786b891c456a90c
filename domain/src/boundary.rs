//! Outlines of authorities, for maps.

use rustc_hash::FxHashMap;

use crate::atlas::Atlas;
use crate::cell::SourceIndex;
use crate::number::Exact;
use crate::place::{Degrees, PlaceId};
use crate::table::{Table, TableError};

/// An authority's outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundary {
    /// Where it comes from.
    pub source: SourceIndex,
    /// Closed lines around its parts.
    pub rings: Vec<Vec<Degrees>>,
}

/// The outlines held.
#[derive(Clone, Debug, Default)]
pub struct Boundaries(FxHashMap<PlaceId, Boundary>);

impl Boundaries {
    /// Reads `boundaries.tsv`; an authority that the atlas does not know by its code is passed over.
    ///
    /// # Errors
    /// Names the line and what is wrong with the first row that cannot be read.
    pub fn read(atlas: &Atlas, text: &str) -> Result<Self, TableError> {
        let table = Table::new("boundaries.tsv", text);
        let columns = table.column_set(["source", "code", "ring"])?;
        let mut read = Self::default();
        for row in table.rows() {
            let [source, code, ring] = row.pick(columns);
            let source = row.read(source, "source of sources.tsv", |id| atlas.find_source(id))?;
            let points = ring.split(' ').map(|point| row.read(point, "east,north", degrees));
            let ring = points.collect::<Result<Vec<_>, _>>()?;
            let area = atlas.areas.iter().find(|area| area.code == code && area.closed.is_empty());
            if let Some(area) = area {
                let none = || Boundary { source, rings: Vec::new() };
                read.0.entry(area.id).or_insert_with(none).rings.push(ring);
            }
        }
        Ok(read)
    }

    /// An authority's outline, where it is held.
    pub fn of(&self, area: PlaceId) -> Option<&Boundary> {
        self.0.get(&area)
    }
}

fn degrees(point: &str) -> Option<Degrees> {
    let (east, north) = point.split_once(',')?;
    Degrees::read(Exact::parse(north)?, Exact::parse(east)?)
}

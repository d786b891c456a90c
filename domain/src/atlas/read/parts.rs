//! Reads every table, in parts, each of which needs what stands before it.

use super::{
    AtlasText, read_areas, read_groups, read_measures, read_neighbours, read_phases, read_sources,
};
use crate::atlas::Atlas;
use crate::table::TableError;

/// Reads some of the tables.
type Part = fn(&mut Atlas, &AtlasText<'_>) -> Result<(), TableError>;

impl Atlas {
    /// Reads every table.
    ///
    /// # Errors
    /// Names the file, the line and what is wrong with the first row that cannot be read.
    pub fn read(text: &AtlasText<'_>) -> Result<Self, TableError> {
        let mut atlas = Self::default();
        for read in Self::PARTS {
            read(&mut atlas, text)?;
        }
        Ok(atlas)
    }

    /// What is read one after the other, in parts that take about as long: each needs what stands
    /// before it.
    pub(crate) const PARTS: [Part; 4] =
        [Self::take_dictionary, Self::take_places, Self::take_series, Self::take_rules];

    fn take_dictionary(&mut self, text: &AtlasText<'_>) -> Result<(), TableError> {
        self.sources = read_sources(text.sources)?;
        self.phases = read_phases(text.phases)?;
        self.measures = read_measures(text.measures)?;
        self.groups = read_groups(text.groups)?;
        Ok(())
    }

    fn take_places(&mut self, text: &AtlasText<'_>) -> Result<(), TableError> {
        self.areas = read_areas(text.areas)?;
        self.neighbours = read_neighbours(text.neighbours)?;
        self.area_by_id = self.areas.iter().enumerate().map(|(i, area)| (area.id, i)).collect();
        Ok(())
    }

    fn take_series(&mut self, text: &AtlasText<'_>) -> Result<(), TableError> {
        self.pairs = self.read_pairs(text.pairs)?;
        self.series = self.read_series(text.series)?;
        Ok(())
    }

    fn take_rules(&mut self, text: &AtlasText<'_>) -> Result<(), TableError> {
        self.labels = self.read_labels(text.labels)?;
        self.breaks = self.read_breaks(text.breaks)?;
        self.index();
        Ok(())
    }
}

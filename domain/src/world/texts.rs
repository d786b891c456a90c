//! A world from the texts that the server gives to browsers: the atlas, the books of areas, slices
//! of measures. Each holds several tables, a line `# name` before each.

use super::World;
use crate::atlas::{Atlas, AtlasText, read_schools};
use crate::figures::Figures;
use crate::measure::MeasureIndex;
use crate::table::TableError;

/// Only the server says how files label their years.
const NO_LABELS: &str = "source\tcode\tyear\tlabel\n";

/// Reads the dictionary a part at a time, for a browser that must not be busy for long.
pub struct AtlasReader<'a> {
    tables: Tables<'a>,
    atlas: Atlas,
    parts: usize,
}

impl<'a> AtlasReader<'a> {
    /// Reads from the server's text.
    pub fn of(text: &'a str) -> Self {
        Self { tables: Tables::of(text), atlas: Atlas::default(), parts: 0 }
    }

    /// Reads the next part; false where that was the last.
    ///
    /// # Errors
    /// Names the table and line of the first row that cannot be read.
    pub fn step(&mut self) -> Result<bool, TableError> {
        let of = |name| self.tables.get(name);
        if let Some(read) = Atlas::PARTS.get(self.parts) {
            let text = AtlasText {
                sources: of("sources"),
                measures: of("measures"),
                groups: of("groups"),
                pairs: of("pairs"),
                series: of("series"),
                breaks: of("breaks"),
                phases: of("phases"),
                areas: of("areas"),
                labels: NO_LABELS,
                neighbours: of("neighbours"),
            };
            read(&mut self.atlas, &text)?;
            self.parts += 1;
            return Ok(true);
        }
        self.atlas.read_strategies(of("priorities"), of("targets"))?;
        Ok(false)
    }

    /// The world of the dictionary, and no figures yet; `hash` names the release.
    pub fn world(self, hash: String) -> World {
        let release = self.tables.get("release").trim().to_owned();
        let figures = Figures::empty(&self.atlas);
        World { release, hash, atlas: self.atlas, figures, ..World::default() }
    }
}

impl World {
    /// Takes in an area's book: its schools, and which gaps it has.
    ///
    /// # Errors
    /// As [`AtlasReader::step`].
    pub fn read_book(&mut self, text: &str) -> Result<(), TableError> {
        let tables = Tables::of(text);
        self.schools.add(read_schools(tables.get("schools"))?);
        self.index.read(&self.atlas, tables.get("index"))
    }

    /// Takes in a measure's figures for an area and whoever it may be compared with.
    ///
    /// # Errors
    /// As [`AtlasReader::step`].
    pub fn read_slice(&mut self, measure: MeasureIndex, text: &str) -> Result<(), TableError> {
        self.figures.read(&self.atlas, measure, text)
    }
}

/// Tables by name.
struct Tables<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Tables<'a> {
    fn of(text: &'a str) -> Self {
        let mut tables = Vec::new();
        let (mut name, mut start, mut at) = ("", 0, 0);
        for line in text.split_inclusive('\n') {
            if let Some(next) = line.strip_prefix("# ") {
                tables.push((name, &text[start..at]));
                (name, start) = (next.trim_end(), at + line.len());
            }
            at += line.len();
        }
        tables.push((name, &text[start..]));
        Self(tables)
    }

    /// The table under `# name`; nothing where there is none.
    fn get(&self, name: &str) -> &'a str {
        self.0.iter().find(|(of, _)| *of == name).map_or("", |(_, table)| table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_by_name() {
        let tables = Tables::of("# one\na\tb\n1\t2\n# two\nc\n");
        assert_eq!(tables.get("one"), "a\tb\n1\t2\n");
        assert_eq!(tables.get("two"), "c\n");
        assert_eq!(tables.get("three"), "");
    }
}

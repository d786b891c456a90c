//! A world from the texts that the server gives to browsers: the atlas, the books of areas, slices
//! of measures. Each holds several tables, a line `# name` before each.

use super::World;
use crate::atlas::{Atlas, AtlasText, read_schools};
use crate::figures::Figures;
use crate::measure::MeasureIndex;
use crate::table::TableError;

/// Only the server says how files label their years.
const NO_LABELS: &str = "source\tcode\tyear\tlabel\n";

impl World {
    /// The dictionary, and no figures yet; `hash` names the release.
    ///
    /// # Errors
    /// Names the table and line of the first row that cannot be read.
    pub fn of_atlas(text: &str, hash: String) -> Result<Self, TableError> {
        let mut atlas = Atlas::read(&AtlasText {
            sources: table(text, "sources"),
            measures: table(text, "measures"),
            groups: table(text, "groups"),
            pairs: table(text, "pairs"),
            series: table(text, "series"),
            breaks: table(text, "breaks"),
            phases: table(text, "phases"),
            areas: table(text, "areas"),
            labels: NO_LABELS,
            neighbours: table(text, "neighbours"),
        })?;
        atlas.read_strategies(table(text, "priorities"), table(text, "targets"))?;
        let release = table(text, "release").trim().to_owned();
        let figures = Figures::empty(&atlas);
        Ok(Self { release, hash, atlas, figures, ..Self::default() })
    }

    /// Takes in an area's book: its schools, and which gaps it has.
    ///
    /// # Errors
    /// As [`World::of_atlas`].
    pub fn read_book(&mut self, text: &str) -> Result<(), TableError> {
        self.schools.add(read_schools(table(text, "schools"))?);
        self.index.read(&self.atlas, table(text, "index"))
    }

    /// Takes in a measure's figures for an area and whoever it may be compared with.
    ///
    /// # Errors
    /// As [`World::of_atlas`].
    pub fn read_slice(&mut self, measure: MeasureIndex, text: &str) -> Result<(), TableError> {
        self.figures.read(&self.atlas, measure, text)
    }
}

/// The table under `# name`; nothing where there is none.
fn table<'a>(text: &'a str, name: &str) -> &'a str {
    let mark = format!("# {name}\n");
    let start = if text.starts_with(&mark) {
        mark.len()
    } else {
        match text.find(&format!("\n{mark}")) {
            Some(at) => at + 1 + mark.len(),
            None => return "",
        }
    };
    let rest = &text[start..];
    rest.find("\n# ").map_or(rest, |end| &rest[..=end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_by_name() {
        let text = "# one\na\tb\n1\t2\n# two\nc\n";
        assert_eq!(table(text, "one"), "a\tb\n1\t2\n");
        assert_eq!(table(text, "two"), "c\n");
        assert_eq!(table(text, "three"), "");
    }
}

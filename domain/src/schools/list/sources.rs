//! Where the figures of a list of schools come from.

use super::{Listed, Lister};
use crate::cell::SourceIndex;
use crate::explorer::named;
use crate::schools::before;
use crate::schools::has::{Kind, Stage};

/// What a list has figures for: how it is named, and the phase of its measures.
const PHASES: [(&str, Kind, &str); 4] = [
    ("After 16", Kind::All(Stage::After), "destinations"),
    ("Results at 16", Kind::All(Stage::Sixteen), "ks4"),
    ("Results at 11", Kind::All(Stage::Eleven), "ks2"),
    ("Absence", Kind::Absence, "absence"),
];

impl Lister<'_> {
    /// Each source by name, after what it is of; only those that hold something of these schools.
    pub(super) fn sources(&self, everyone: &[Listed<'_>]) -> String {
        let mut said: Vec<String> = Vec::new();
        if let Some(census) = self.latest_census() {
            said.push(self.sentence("Pupils", &[census]));
        }
        for (what, kind, phase) in PHASES {
            let mut held: Vec<SourceIndex> = Vec::new();
            for one in everyone.iter().filter(|one| one.has.has(kind)) {
                self.add_sources(one, phase, &mut held);
            }
            if !held.is_empty() {
                said.push(self.sentence(what, &held));
            }
        }
        let graded = everyone.iter().any(|one| one.has.own.contains(&Kind::Ofsted));
        if let Some(source) = self.world.inspections.source.filter(|_| graded) {
            said.push(self.sentence("Ofsted", &[source]));
            said.push("Grades in one word ended in September 2024.".to_owned());
        }
        said.push(
            "Type: the latest file that prints it, which may be older than the census.".to_owned(),
        );
        said.join(" ")
    }

    fn add_sources(&self, one: &Listed<'_>, phase: &str, held: &mut Vec<SourceIndex>) {
        let atlas = &self.world.atlas;
        let Some(all) = atlas.find_group("all-pupils") else { return };
        for measure in atlas.measure_indices().filter(|of| atlas.measure(*of).phase == phase) {
            let figures = self.world.figures.of(measure);
            let numbers = std::iter::once(one.school.urn).chain(before(self.world, one.school));
            let cells = numbers.filter_map(|urn| figures.series(all, urn)).flatten().flatten();
            for cell in cells.filter(|cell| cell.value.number().is_some()) {
                if !held.contains(&cell.source) {
                    held.push(cell.source);
                }
            }
        }
    }

    fn sentence(&self, what: &str, sources: &[SourceIndex]) -> String {
        let names: Vec<String> =
            sources.iter().map(|source| named(self.world.atlas.source(*source))).collect();
        format!("{what}: {}.", names.join("; "))
    }
}

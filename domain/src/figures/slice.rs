//! A slice: the figures of one measure for some places, as text that [`Figures::read`] takes in.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::{Figures, MeasureFigures, Series};
use crate::atlas::Atlas;
use crate::cell::{Cell, SourceIndex};
use crate::measure::MeasureIndex;
use crate::place::PlaceId;

impl Figures {
    /// Writes the slice of a measure for the places that `wanted` names.
    pub fn write_slice(
        &self,
        atlas: &Atlas,
        measure: MeasureIndex,
        wanted: impl Fn(PlaceId) -> bool,
    ) -> String {
        let figures = self.of(measure);
        let kind = atlas.measure(measure).years;
        let mut text = String::from("group\tsource\tplace");
        for year in figures.years() {
            text.push('\t');
            text.push_str(&year.file_form(kind));
        }
        text.push('\n');
        figures.write_places(atlas, &mut text);
        if let Some(edition) = figures.edition() {
            let group = |group| atlas.group(group).id.clone();
            let names = (group, atlas.source(edition.source).id.as_str());
            edition.write(names, figures.years(), &wanted, &mut text);
        }
        for (group, place) in figures.keys() {
            if let Some(series) = figures.series(group, place).filter(|_| wanted(place)) {
                let mut sources = sources_of(series);
                if sources.is_empty() {
                    // A school that the file has without a figure is still one of its rows.
                    let first = atlas.first_source(measure, group, place.is_school());
                    sources.extend(first.map(|series| series.source));
                }
                for source in sources {
                    let names = (&atlas.group(group).id, &atlas.source(source).id, place.0);
                    // Writing to a string cannot fail.
                    let _ = write!(text, "{}\t{}\t{}", names.0, names.1, names.2);
                    write_cells(series, source, &mut text);
                }
            }
        }
        text
    }
}

impl MeasureFigures {
    fn write_places(&self, atlas: &Atlas, text: &mut String) {
        let mut keys: Vec<_> = self.places.keys().copied().collect();
        keys.sort_unstable();
        for key in keys {
            let level = if key.1 { "school" } else { "area" };
            let _ = write!(text, "{}\t{level}\t*", atlas.group(key.0).id);
            for places in &self.places[&key] {
                let _ = write!(text, "\t{places}");
            }
            text.push('\n');
        }
    }
}

fn sources_of(series: &Series) -> BTreeSet<SourceIndex> {
    let cells = series.iter().flatten();
    cells.flat_map(|cell| [Some(cell.source), cell.cohort_source()]).flatten().collect()
}

fn write_cells(series: &Series, source: SourceIndex, text: &mut String) {
    for cell in series {
        text.push('\t');
        if let Some(cell) = cell {
            text.push_str(&part_from(cell, source));
        }
    }
    text.push('\n');
}

/// What one source says of a cell that two sources may have made together.
fn part_from(cell: &Cell, source: SourceIndex) -> String {
    if cell.cohort_source() == Some(source) {
        return format!("- {}", cell.write_numbers());
    }
    if cell.source != source {
        return String::new();
    }
    if cell.cohort_source().is_some() { cell.raw().into_owned() } else { cell.write() }
}

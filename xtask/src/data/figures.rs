//! The figures, in the order in which they are written.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use domain::period::Year;
use domain::place::PlaceId;

use super::dictionary::Dictionary;

/// Cells by year.
type Years = BTreeMap<Year, String>;

/// The figures of every measure. A row's key is the first row of `series.tsv` with its measure,
/// group and source, which puts groups and sources in the order of that file, and the place.
#[derive(Default)]
pub struct Figures {
    measures: BTreeMap<String, BTreeMap<(usize, PlaceId), Years>>,
    /// Rows of `series.tsv` that have a figure.
    pub met: BTreeSet<usize>,
    /// Schools that have a row.
    pub schools: BTreeSet<PlaceId>,
}

impl Figures {
    /// Puts a cell in; whether there was none before.
    pub fn put(
        &mut self,
        dictionary: &Dictionary,
        row: usize,
        place: PlaceId,
        year: Year,
        cell: String,
    ) -> bool {
        let Some(series) = dictionary.series.get(row) else {
            return true;
        };
        let first = dictionary.leads.get(row).copied().unwrap_or(row);
        self.met.insert(row);
        if place.is_school() {
            self.schools.insert(place);
        }
        let measure = self.measures.entry(series.measure.clone()).or_default();
        let years = measure.entry((first, place)).or_default();
        years.insert(year, cell).is_none()
    }

    /// Drops the rows that are not to be kept; asked with the row of `series.tsv` that leads and the
    /// place.
    pub fn keep(&mut self, is_kept: impl Fn(usize, PlaceId) -> bool) {
        for rows in self.measures.values_mut() {
            rows.retain(|(first, place), _| is_kept(*first, *place));
        }
        let held = self.measures.values().flat_map(BTreeMap::keys);
        self.schools = held.map(|(_, place)| *place).filter(|place| place.is_school()).collect();
    }

    /// How many rows and filled cells there are.
    pub fn count(&self) -> (usize, usize) {
        let rows = self.measures.values().flat_map(BTreeMap::values);
        let cells = rows.clone().flat_map(BTreeMap::values);
        (rows.count(), cells.filter(|cell| !cell.is_empty()).count())
    }

    /// Every figures file: the name of its measure and its text. `source` stands in every row where
    /// all of them are an earlier edition of what `series.tsv` names.
    pub fn write(&self, dictionary: &Dictionary, source: Option<&str>) -> Vec<(String, String)> {
        let measures = self.measures.iter();
        measures
            .map(|(measure, rows)| {
                (measure.clone(), write_measure(dictionary, measure, rows, source))
            })
            .collect()
    }
}

fn write_measure(
    dictionary: &Dictionary,
    measure: &str,
    rows: &BTreeMap<(usize, PlaceId), Years>,
    source: Option<&str>,
) -> String {
    let kind = dictionary.year_kind(measure);
    let known: BTreeSet<Year> = rows.values().flat_map(BTreeMap::keys).copied().collect();
    // A column for every year between, with figures or without.
    let years: Vec<Year> = match (known.first(), known.last()) {
        (Some(first), Some(last)) => (first.0..=last.0).map(Year).collect(),
        _ => Vec::new(),
    };
    let mut text = String::from("group\tsource\tplace");
    for year in &years {
        // Writing to a string cannot fail.
        let _ = write!(text, "\t{}", year.file_form(kind));
    }
    text.push('\n');
    for ((first, place), cells) in rows {
        let Some(series) = dictionary.series.get(*first) else {
            continue;
        };
        let source = source.unwrap_or(&series.source);
        let _ = write!(text, "{}\t{source}\t{}", series.group, place.0);
        for year in &years {
            text.push('\t');
            text.push_str(cells.get(year).map_or("", String::as_str));
        }
        text.push('\n');
    }
    text
}

//! What an earlier edition of the same figures printed, as far as it differs.
//!
//! A table of differences has the columns of a figures table. A row with the place `*` says for
//! which years the edition had figures of a group at all; every other row holds what it printed in
//! a place, in the years in which that was another figure.

use std::collections::BTreeMap;

use crate::cell::{Cell, SourceIndex, Value};
use crate::group::GroupIndex;
use crate::period::Year;
use crate::place::PlaceId;
use crate::table::{Row, Table, TableError};

/// What the edition before says of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before<'a> {
    /// No earlier edition of its source is held.
    Unheld,
    /// The year is new: the edition before ends with this one.
    New(Year),
    /// The edition before has no figures of the group in this year, nor did it end before it.
    Absent,
    /// The same.
    Same,
    /// Another figure, or none where there is one now.
    Other(&'a Cell),
}

/// An edition of one measure's figures that was replaced by the one that is held. Few figures differ,
/// so they are kept in order in lists, which the browser finds them in with little code.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The source as it was published then.
    pub source: SourceIndex,
    known: Vec<(GroupIndex, Year)>,
    changed: Vec<(Key, Cell)>,
}

type Key = (GroupIndex, PlaceId, Year);

impl Edition {
    /// An edition without figures.
    pub(super) fn of(source: SourceIndex) -> Self {
        Self { source, known: Vec::new(), changed: Vec::new() }
    }

    /// What it says of a figure.
    pub fn before(&self, group: GroupIndex, place: PlaceId, year: Year) -> Before<'_> {
        let mut years = self.known.iter().filter(|(of, _)| *of == group).map(|(_, year)| *year);
        if place.is_school() {
            return Before::Unheld;
        }
        if years.clone().next().is_none() {
            return Before::Absent;
        }
        let key = (group, place, year);
        let at = self.place_of(key);
        match self.changed.get(at).filter(|(of, _)| *of == key) {
            Some((_, cell)) => Before::Other(cell),
            None if years.clone().any(|known| known == year) => Before::Same,
            None => match years.next_back() {
                Some(last) if last < year => Before::New(last),
                _ => Before::Absent,
            },
        }
    }

    /// Every figure of a place that it printed otherwise, by group and year.
    pub fn changed_in(
        &self,
        place: PlaceId,
    ) -> impl Iterator<Item = (GroupIndex, Year, &Cell)> + Clone {
        let of_place = self.changed.iter().filter(move |((_, of, _), _)| *of == place);
        of_place.map(|((group, _, year), cell)| (*group, *year, cell))
    }

    /// Where a figure stands, or would stand.
    fn place_of(&self, key: Key) -> usize {
        self.changed.partition_point(|(of, _)| *of < key)
    }

    /// Takes in a row of a table of differences.
    pub(super) fn add(
        &mut self,
        group: GroupIndex,
        place: Option<PlaceId>,
        years: &[Year],
        row: Row<'_>,
    ) -> Result<(), TableError> {
        for (year, text) in years.iter().zip(row.cells().skip(3)) {
            let cell = Cell::parse(text, self.source);
            let cell = cell.map_err(|text| row.error(format!("“{text}” is no figure")))?;
            match (cell, place) {
                (None, _) => {}
                (Some(_), None) => self.known.push((group, *year)),
                (Some(cell), Some(place)) => {
                    let key = (group, place, *year);
                    self.changed.insert(self.place_of(key), (key, cell));
                }
            }
        }
        Ok(())
    }

    /// Writes it as a table of differences for the places that `wanted` names, without a header.
    pub(super) fn write(
        &self,
        (group_id, source_id): (impl Fn(GroupIndex) -> String, &str),
        years: &[Year],
        wanted: impl Fn(PlaceId) -> bool,
        text: &mut String,
    ) {
        for known in self.known.chunk_by(|one, other| one.0 == other.0) {
            let mark = |year: &Year| if known.iter().any(|of| of.1 == *year) { "1" } else { "" };
            let group = known.first().map_or_else(String::new, |(group, _)| group_id(*group));
            write_row(&group, source_id, "*", years.iter().map(mark), text);
        }
        for row in self.changed.chunk_by(|((g, p, _), _), ((h, q, _), _)| (g, p) == (h, q)) {
            let Some(((group, place, _), _)) = row.first() else { continue };
            if wanted(*place) {
                let written = |year: &Year| {
                    let cell = row.iter().find(|((_, _, of), _)| of == year);
                    cell.map_or_else(String::new, |(_, cell)| cell.write())
                };
                let place = place.0.to_string();
                write_row(&group_id(*group), source_id, &place, years.iter().map(written), text);
            }
        }
    }
}

fn write_row(
    group: &str,
    source: &str,
    place: &str,
    cells: impl Iterator<Item = impl AsRef<str>>,
    text: &mut String,
) {
    text.push_str(group);
    for part in [source, place] {
        text.push('\t');
        text.push_str(part);
    }
    for cell in cells {
        text.push('\t');
        text.push_str(cell.as_ref());
    }
    text.push('\n');
}

/// The table of differences between the figures of a source and those of an edition before it. Years
/// that the source no longer has are left out.
///
/// # Errors
/// Says what is wrong with a table whose columns cannot be read.
pub fn differences(
    (now, latest): (&str, &str),
    (earlier, source): (&str, &str),
) -> Result<String, TableError> {
    let (now, earlier) = (Table::new("figures", now), Table::new("earlier figures", earlier));
    let years = years_of(&now)?;
    let then = Rows::of(&earlier, source, &years)?;
    let mut text = now.columns().join("\t") + "\n";
    for (group, known) in &then.known {
        let marks = known.iter().map(|known| if *known { "1" } else { "" });
        write_row(group, source, "*", marks, &mut text);
    }
    let now = Rows::of(&now, latest, &years)?;
    let nothing = vec![""; years.len()];
    for key in then.rows.keys().chain(now.rows.keys().filter(|key| !then.rows.contains_key(*key))) {
        let Some(known) = then.known.get(key.0) else { continue };
        let before = then.rows.get(key).unwrap_or(&nothing);
        let after = now.rows.get(key).unwrap_or(&nothing);
        let cells = before.iter().zip(after).zip(known);
        let cells = cells.map(|((before, after), known)| {
            difference(before, after).filter(|_| *known).unwrap_or_default()
        });
        if cells.clone().any(|cell| !cell.is_empty()) {
            write_row(key.0, source, key.1, cells, &mut text);
        }
    }
    Ok(text)
}

/// The rows of one source, each with a cell for every year asked for.
struct Rows<'a> {
    rows: BTreeMap<(&'a str, &'a str), Vec<&'a str>>,
    /// For each group, the years in which it has a cell anywhere.
    known: BTreeMap<&'a str, Vec<bool>>,
}

impl<'a> Rows<'a> {
    fn of(table: &Table<'a>, source: &str, years: &[Year]) -> Result<Self, TableError> {
        let held = years_of(table)?;
        let columns: Vec<Option<usize>> =
            years.iter().map(|year| held.iter().position(|of| of == year)).collect();
        let mut found = Self { rows: BTreeMap::new(), known: BTreeMap::new() };
        for row in table.rows() {
            let cells: Vec<&str> = row.cells().collect();
            let [group, of, place] = [0, 1, 2].map(|at| cells.get(at).copied().unwrap_or_default());
            if of != source {
                continue;
            }
            let cell = |column: &Option<usize>| column.and_then(|at| cells.get(at + 3)).copied();
            let cells: Vec<&str> = columns.iter().map(|at| cell(at).unwrap_or_default()).collect();
            let known = found.known.entry(group).or_insert_with(|| vec![false; years.len()]);
            known.iter_mut().zip(&cells).for_each(|(known, cell)| *known |= !cell.is_empty());
            found.rows.insert((group, place), cells);
        }
        Ok(found)
    }
}

fn years_of(table: &Table<'_>) -> Result<Vec<Year>, TableError> {
    table.column_set(["group", "source", "place"])?;
    let years: Option<Vec<Year>> = table.columns().iter().skip(3).map(|y| Year::parse(y)).collect();
    years.ok_or_else(|| table.error(1, "a column is no year"))
}

/// What was printed before, where it was another figure. A dash stands where there was none.
fn difference<'a>(before: &'a str, after: &str) -> Option<&'a str> {
    if before == after {
        return None;
    }
    let number = |text: &str| {
        let cell = SourceIndex::at(0).and_then(|any| Cell::parse(text, any).ok().flatten());
        cell.and_then(|cell| match cell.value {
            Value::Number(number) => Some(number),
            Value::Blank(_) => None,
        })
    };
    let differs = number(before) != number(after);
    differs.then_some(if before.is_empty() { "-" } else { before })
}

#[cfg(test)]
mod tests;

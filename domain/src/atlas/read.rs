//! Reads the atlas from its tables.

mod parts;
mod strategies;

use rustc_hash::FxHashMap;

use super::Atlas;
use crate::breaks::{Break, Rule};
use crate::group::{Group, GroupIndex, Pair, Relation};
use crate::measure::{Measure, MeasureIndex, Phase, Polarity, Unit};
use crate::number::Exact;
use crate::period::{Year, YearKind};
use crate::place::{Area, Degrees, Level, PlaceId, School};
use crate::source::{Label, SeriesSource, Source};
use crate::table::{Row, Table, TableError};

/// The texts of the atlas's tables.
#[derive(Clone, Copy, Debug)]
pub struct AtlasText<'a> {
    /// `dictionary/sources.tsv`
    pub sources: &'a str,
    /// `dictionary/measures.tsv`
    pub measures: &'a str,
    /// `dictionary/groups.tsv`
    pub groups: &'a str,
    /// `dictionary/pairs.tsv`
    pub pairs: &'a str,
    /// `dictionary/series.tsv`
    pub series: &'a str,
    /// `labels.tsv`
    pub labels: &'a str,
    /// `dictionary/breaks.tsv`
    pub breaks: &'a str,
    /// `dictionary/phases.tsv`
    pub phases: &'a str,
    /// `areas.tsv`
    pub areas: &'a str,
    /// `neighbours.tsv`
    pub neighbours: &'a str,
}

impl Atlas {
    fn measure_in(&self, row: Row<'_>, id: &str) -> Result<MeasureIndex, TableError> {
        row.read(id, "measure of measures.tsv", |id| self.find_measure(id))
    }

    fn group_in(&self, row: Row<'_>, id: &str) -> Result<GroupIndex, TableError> {
        row.read(id, "group of groups.tsv", |id| self.find_group(id))
    }

    fn read_pairs(&self, text: &str) -> Result<Vec<Pair>, TableError> {
        let table = Table::new("pairs.tsv", text);
        let columns = table.column_set(["measure", "group", "comparison", "relation", "note"])?;
        let read = |row: Row<'_>| {
            let [measure, group, comparison, relation, note] = row.pick(columns);
            Ok(Pair {
                measure: self.measure_in(row, measure)?,
                group: self.group_in(row, group)?,
                comparison: self.group_in(row, comparison)?,
                relation: row.read(relation, "relation", Relation::parse)?,
                note: note.to_owned(),
            })
        };
        table.rows().map(read).collect()
    }

    fn read_series(&self, text: &str) -> Result<Vec<SeriesSource>, TableError> {
        let table = Table::new("series.tsv", text);
        let columns = table.column_set(["measure", "group", "level", "source", "code", "year"])?;
        let read = |row: Row<'_>| {
            let [measure, group, level, source, code, year] = row.pick(columns);
            Ok(SeriesSource {
                measure: self.measure_in(row, measure)?,
                group: self.group_in(row, group)?,
                school: row.read(level, "level, area or school", read_level)?,
                source: row.read(source, "source of sources.tsv", |id| self.find_source(id))?,
                code: code.to_owned(),
                year: row.optional(year, "year", Year::parse)?,
            })
        };
        table.rows().map(read).collect()
    }

    fn read_labels(&self, text: &str) -> Result<Vec<Label>, TableError> {
        let table = Table::new("labels.tsv", text);
        let columns = table.column_set(["source", "code", "year", "label"])?;
        let read = |row: Row<'_>| {
            let [source, code, year, label] = row.pick(columns);
            Ok(Label {
                source: row.read(source, "source of sources.tsv", |id| self.find_source(id))?,
                code: code.to_owned(),
                year: row.read(year, "year", Year::parse)?,
                label: label.to_owned(),
            })
        };
        table.rows().map(read).collect()
    }

    fn read_breaks(&self, text: &str) -> Result<Vec<Break>, TableError> {
        let table = Table::new("breaks.tsv", text);
        let columns = table.column_set(["measure", "group", "year", "rule", "label", "note"])?;
        let read = |row: Row<'_>| {
            let [measure, group, year, rule, label, note] = row.pick(columns);
            Ok(Break {
                measure: self.measure_in(row, measure)?,
                group: if group == "*" { None } else { Some(self.group_in(row, group)?) },
                year: row.read(year, "year", Year::parse)?,
                rule: row.read(rule, "rule", Rule::parse)?,
                label: label.to_owned(),
                note: note.to_owned(),
            })
        };
        table.rows().map(read).collect()
    }
}

fn read_sources(text: &str) -> Result<Vec<Source>, TableError> {
    let table = Table::new("sources.tsv", text);
    let columns = table.column_set([
        "id",
        "kind",
        "publisher",
        "title",
        "release",
        "published",
        "status",
        "file",
        "licence",
        "note",
    ])?;
    let read = |row: Row<'_>| row.pick(columns).map(str::to_owned);
    let name =
        |[id, kind, publisher, title, release, published, status, file, licence, note]: [String;
             10]| {
            Source { id, kind, publisher, title, release, published, status, file, licence, note }
        };
    indexed(&table, |row| Ok(name(read(row))))
}

fn read_measures(text: &str) -> Result<Vec<Measure>, TableError> {
    let table = Table::new("measures.tsv", text);
    let columns = table.column_set([
        "id",
        "title",
        "short",
        "phrase",
        "axis",
        "phase",
        "kind",
        "unit",
        "places",
        "polarity",
        "year_kind",
        "definition",
        "next_data",
        "note",
    ])?;
    let read = |row: Row<'_>| {
        let c = row.pick(columns);
        Ok(Measure {
            id: c[0].to_owned(),
            title: c[1].to_owned(),
            short: c[2].to_owned(),
            phrase: c[3].to_owned(),
            axis: c[4].to_owned(),
            phase: c[5].to_owned(),
            kind: c[6].to_owned(),
            unit: row.read(c[7], "unit", read_unit)?,
            places: row.read(c[8], "number of places", |places| places.parse().ok())?,
            polarity: row.read(c[9], "polarity", read_polarity)?,
            years: row.read(c[10], "kind of year", YearKind::parse)?,
            definition: c[11].to_owned(),
            next_data: c[12].to_owned(),
            note: c[13].to_owned(),
        })
    };
    indexed(&table, read)
}

fn read_phases(text: &str) -> Result<Vec<Phase>, TableError> {
    let table = Table::new("phases.tsv", text);
    let columns = table.column_set(["id", "title", "age"])?;
    let name = |[id, title, age]: [String; 3]| Phase { id, title, age };
    Ok(table.rows().map(|row| row.pick(columns).map(str::to_owned)).map(name).collect())
}

fn read_groups(text: &str) -> Result<Vec<Group>, TableError> {
    let table = Table::new("groups.tsv", text);
    let columns = table.column_set([
        "id",
        "title",
        "short",
        "full",
        "plain",
        "mark",
        "partition",
        "rank",
        "definition",
    ])?;
    let read = |row: Row<'_>| {
        let [id, title, short, full, plain, mark, partition, rank, definition] = row.pick(columns);
        Ok(Group {
            id: id.to_owned(),
            title: title.to_owned(),
            short: short.to_owned(),
            full: full.to_owned(),
            plain: plain.to_owned(),
            mark: mark.to_owned(),
            partition: partition.to_owned(),
            rank: row.optional(rank, "rank", |rank| rank.parse().ok())?,
            definition: definition.to_owned(),
        })
    };
    indexed(&table, read)
}

fn read_areas(text: &str) -> Result<Vec<Area>, TableError> {
    let table = Table::new("areas.tsv", text);
    let columns = table.column_set([
        "id", "slug", "level", "name", "title", "code", "region", "opened", "closed", "aka",
    ])?;
    let read = |row: Row<'_>| {
        let [id, slug, level, name, title, code, region, opened, closed, aka] = row.pick(columns);
        Ok(Area {
            id: row.read(id, "area number", read_place)?,
            slug: slug.to_owned(),
            level: row.read(level, "level", Level::parse)?,
            name: name.to_owned(),
            title: title.to_owned(),
            code: code.to_owned(),
            region: row.optional(region, "region’s number", read_place)?,
            opened: opened.to_owned(),
            closed: closed.to_owned(),
            aka: aka.split(';').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        })
    };
    table.rows().map(read).collect()
}

type Neighbours = FxHashMap<PlaceId, Vec<(String, Vec<PlaceId>)>>;

fn read_neighbours(text: &str) -> Result<Neighbours, TableError> {
    let table = Table::new("neighbours.tsv", text);
    let [set, authority] = table.column_set(["set", "authority"])?;
    let mut neighbours = Neighbours::default();
    for row in table.rows() {
        let key = row.read(row.cell(authority), "area number", read_place)?;
        let members = row.cells().skip(2).filter(|cell| !cell.is_empty());
        let members = members.map(|cell| row.read(cell, "neighbour’s number", read_place));
        let members = members.collect::<Result<_, _>>()?;
        neighbours.entry(key).or_default().push((row.cell(set).to_owned(), members));
    }
    Ok(neighbours)
}

/// Reads schools from `schools.tsv`, or from the part of it that an area's book holds.
///
/// # Errors
/// Names the line and what is wrong with the first row that cannot be read.
pub fn read_schools(text: &str) -> Result<Vec<School>, TableError> {
    let table = Table::new("schools.tsv", text);
    let columns = table.column_set([
        "urn",
        "laestab",
        "name",
        "phase",
        "type",
        "authority",
        "opened",
        "closed",
        "predecessors",
        "successors",
        "postcode",
        "lat",
        "lon",
    ])?;
    let read = |row: Row<'_>| {
        let [urn, laestab, name, phase, kind, authority, opened, closed, before, after, rest @ ..] =
            row.pick(columns);
        let [postcode, north, east] = rest;
        Ok(School {
            urn: row.read(urn, "URN", read_place)?,
            laestab: laestab.to_owned(),
            name: name.to_owned(),
            phase: phase.to_owned(),
            kind: kind.to_owned(),
            authority: row.read(authority, "area number", read_place)?,
            opened: opened.to_owned(),
            closed: closed.to_owned(),
            predecessors: read_urns(row, before)?,
            successors: read_urns(row, after)?,
            postcode: postcode.to_owned(),
            at: read_degrees(row, north, east)?,
        })
    };
    table.rows().map(read).collect()
}

fn read_degrees(row: Row<'_>, north: &str, east: &str) -> Result<Option<Degrees>, TableError> {
    if north.is_empty() && east.is_empty() {
        return Ok(None);
    }
    let at = Exact::parse(north).zip(Exact::parse(east));
    let at = at.and_then(|(north, east)| Degrees::read(north, east));
    at.map(Some).ok_or_else(|| row.error(format!("“{north}, {east}” is no place in England")))
}

fn read_urns(row: Row<'_>, cell: &str) -> Result<Vec<PlaceId>, TableError> {
    let urns = cell.split(';').filter(|urn| !urn.is_empty());
    urns.map(|urn| row.read(urn, "URN", read_place)).collect()
}

/// Rows that are spoken of by their place in the table, which a byte must hold.
fn indexed<T>(
    table: &Table<'_>,
    read: impl Fn(Row<'_>) -> Result<T, TableError>,
) -> Result<Vec<T>, TableError> {
    let row = |(index, row): (usize, Row<'_>)| {
        if index >= usize::from(u8::MAX) {
            return Err(row.error(format!("more than {} rows", u8::MAX)));
        }
        read(row)
    };
    table.rows().enumerate().map(row).collect()
}

/// Whether a series is about schools.
fn read_level(word: &str) -> Option<bool> {
    match word {
        "school" => Some(true),
        "area" => Some(false),
        _ => None,
    }
}

fn read_place(text: &str) -> Option<PlaceId> {
    text.parse().ok().map(PlaceId)
}

fn read_unit(word: &str) -> Option<Unit> {
    match word {
        "%" => Some(Unit::Percent),
        "points" => Some(Unit::Points),
        "score" => Some(Unit::Score),
        "per-10000" => Some(Unit::Rate),
        "count" => Some(Unit::Count),
        _ => None,
    }
}

fn read_polarity(word: &str) -> Option<Polarity> {
    match word {
        "high" => Some(Polarity::High),
        "low" => Some(Polarity::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

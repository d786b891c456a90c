//! Reads the tables of the dictionary.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use domain::period::{Year, YearKind};
use domain::place::PlaceId;
use domain::table::{Row, Table};

use super::{Place, Series, Source};

pub fn sources(text: &str) -> Result<Vec<Source>> {
    let table = Table::new("sources.tsv", text);
    let columns = table.column_set(["id", "kind", "title", "file", "schools_of"])?;
    let read = |row: Row<'_>| {
        let [id, kind, title, file, schools_of] = row.pick(columns);
        let schools_of = schools_of.split(';').filter(|id| !id.is_empty());
        let schools_of = schools_of.map(|id| row.read(id, "area number", read_place));
        Ok(Source {
            id: id.to_owned(),
            kind: kind.to_owned(),
            title: title.to_owned(),
            file: file.to_owned(),
            schools_of: schools_of.collect::<Result<_, _>>()?,
        })
    };
    table.rows().map(read).collect()
}

pub fn measures(text: &str) -> Result<Vec<(String, YearKind)>> {
    let table = Table::new("measures.tsv", text);
    let columns = table.column_set(["id", "year_kind"])?;
    let read = |row: Row<'_>| {
        let [id, kind] = row.pick(columns);
        Ok((id.to_owned(), row.read(kind, "kind of year", YearKind::parse)?))
    };
    table.rows().map(read).collect()
}

pub fn series(text: &str) -> Result<Vec<Series>> {
    let table = Table::new("series.tsv", text);
    let columns = table.column_set([
        "measure",
        "group",
        "level",
        "source",
        "code",
        "cohort_code",
        "count_code",
        "year",
        "low_code",
        "high_code",
    ])?;
    let read = |row: Row<'_>| {
        let [measure, group, level, source, code, cohort, count, year, low, high] =
            row.pick(columns);
        let school = row.read(level, "level (area or school)", |word| match word {
            "area" => Some(false),
            "school" => Some(true),
            _ => None,
        })?;
        let year = match year {
            "" => None,
            year => Some(row.read(year, "year such as 201617", Year::parse)?),
        };
        Ok(Series {
            measure: measure.to_owned(),
            group: group.to_owned(),
            school,
            source: source.to_owned(),
            code: code.to_owned(),
            cohort: cohort.to_owned(),
            count: count.to_owned(),
            interval: [low.to_owned(), high.to_owned()],
            year,
        })
    };
    table.rows().map(read).collect()
}

pub fn places(text: &str) -> Result<BTreeMap<PlaceId, Place>> {
    let table = Table::new("places.tsv", text);
    let columns = table.column_set(["id", "name", "title", "code", "aka"])?;
    let read = |row: Row<'_>| {
        let [id, name, title, code, aka] = row.pick(columns);
        let id = row.read(id, "area number", read_place)?;
        let place = Place {
            name: name.to_owned(),
            title: title.to_owned(),
            code: code.to_owned(),
            aka: aka.split(';').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        };
        Ok((id, place))
    };
    table.rows().map(read).collect()
}

fn read_place(text: &str) -> Option<PlaceId> {
    text.parse().ok().map(PlaceId)
}

pub fn pairs(text: &str) -> Result<BTreeSet<(String, String, String)>> {
    let table = Table::new("pairs.tsv", text);
    let columns = table.column_set(["measure", "group", "comparison"])?;
    Ok(table.rows().map(|row| row.pick(columns).map(str::to_owned).into()).collect())
}

pub fn no_data(text: &str) -> Result<BTreeSet<(String, String, Year)>> {
    let table = Table::new("breaks.tsv", text);
    let columns = table.column_set(["measure", "group", "year", "rule"])?;
    let mut found = BTreeSet::new();
    for row in table.rows() {
        let [measure, group, year, rule] = row.pick(columns);
        let year = row.read(year, "year such as 201920", Year::parse)?;
        if rule == "no-data" {
            found.insert((measure.to_owned(), group.to_owned(), year));
        }
    }
    Ok(found)
}

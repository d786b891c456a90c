//! Rows of figures: from a file of figures into the database and back to the file's text.

use domain::period::{Year, YearKind};
use domain::table::{Row, Table, TableError};
use sqlx::QueryBuilder;

use crate::error::Error;
use crate::pool::{Work, run};
use crate::rows::{ROWS, as_number};

/// One source's figures for a group in a place.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FigureRow {
    group: String,
    source: String,
    place: i64,
    first_year: String,
    cells: String,
}

/// Reads a file of figures.
pub(crate) fn read(measure: &str, text: &str) -> Result<Vec<FigureRow>, Error> {
    let name = format!("figures/{measure}.tsv");
    let table = Table::new(&name, text);
    let read = || {
        let [group, source, place] = table.column_set(["group", "source", "place"])?;
        let years = table.columns().get(3..).unwrap_or_default();
        if !follow(years) {
            return Err(table.error(1, "the columns are no years that follow each other"));
        }
        let row = |row: Row<'_>| {
            let [group, source, place] = row.pick([group, source, place]);
            let place = row.read(place, "place", |place| place.parse().ok())?;
            let (first_year, cells) = from_first(row, years);
            Ok::<_, TableError>(FigureRow {
                group: group.to_owned(),
                source: source.to_owned(),
                place,
                first_year,
                cells,
            })
        };
        table.rows().map(row).collect()
    };
    let rows: Result<_, TableError> = read();
    rows.map_err(|error| Error::Data(error.to_string()))
}

/// Whether every column is the year after the one before: a row's cells are counted from its first.
fn follow(years: &[&str]) -> bool {
    let years: Option<Vec<Year>> = years.iter().map(|year| Year::parse(year)).collect();
    years.is_some_and(|years| years.windows(2).all(|pair| pair[0].next() == pair[1]))
}

/// The first year with a figure, and the cells from there to the last figure.
fn from_first(row: Row<'_>, years: &[&str]) -> (String, String) {
    let cells: Vec<&str> = row.cells().skip(3).collect();
    let Some(first) = cells.iter().position(|cell| !cell.is_empty()) else {
        return (years.first().copied().unwrap_or_default().to_owned(), String::new());
    };
    let cells = cells[first..].join("\t");
    let first_year = years.get(first).copied().unwrap_or_default();
    (first_year.to_owned(), cells.trim_end_matches('\t').to_owned())
}

/// Writes a measure's rows of a release.
pub(crate) async fn insert(
    work: &mut Work,
    release: i64,
    measure: &str,
    rows: &[FigureRow],
) -> Result<(), sqlx::Error> {
    let start = "INSERT INTO figure \
        (release, measure, line, pupil_group, source, place, first_year, cells) ";
    for (part, rows) in rows.chunks(ROWS).enumerate() {
        let numbered = (part * ROWS..).zip(rows);
        run!(work, |on: Db| {
            let mut query = QueryBuilder::<Db>::new(start);
            query.push_values(numbered, |mut into, (line, row)| {
                into.push_bind(release)
                    .push_bind(measure)
                    .push_bind(as_number(line))
                    .push_bind(row.group.as_str())
                    .push_bind(row.source.as_str())
                    .push_bind(row.place)
                    .push_bind(row.first_year.as_str())
                    .push_bind(row.cells.as_str());
            });
            query.build().execute(on).await?;
        });
    }
    Ok(())
}

/// Reads a measure's rows of a release, joined by the engine.
pub(crate) async fn select(
    work: &mut Work,
    release: i64,
    measure: &str,
) -> Result<String, sqlx::Error> {
    let select = "SELECT COALESCE(string_agg(pupil_group || '\t' || source || '\t' \
        || CAST(place AS TEXT) || '\t' || first_year || '\t' || cells || '\n', '' ORDER BY line), '') \
        FROM figure WHERE release = $1 AND measure = $2";
    run!(work, |on: Db| {
        let query = sqlx::query_scalar::<Db, String>(select).bind(release);
        query.bind(measure).fetch_one(on).await
    })
}

/// Writes joined rows as the text of a file of figures, a column for each year from the first
/// figure to the last; none where a year cannot be read.
pub(crate) fn write(kind: YearKind, rows: &str) -> Option<String> {
    let mut spans = Vec::new();
    for row in rows.lines() {
        let mut parts = row.splitn(5, '\t');
        let first = Year::parse(parts.nth(3)?)?.0;
        let cells = parts.next()?.split('\t').count();
        let last = first.checked_add(u16::try_from(cells).ok()?.checked_sub(1)?)?;
        spans.push((first, last));
    }
    let first = spans.iter().map(|span| span.0).min();
    let last = spans.iter().map(|span| span.1).max();
    let mut text = String::with_capacity(rows.len() * 2);
    text.push_str("group\tsource\tplace");
    if let (Some(first), Some(last)) = (first, last) {
        for year in first..=last {
            text.push('\t');
            text.push_str(&Year(year).file_form(kind));
        }
        text.push('\n');
        for (row, span) in rows.lines().zip(spans) {
            write_row(row, usize::from(span.0 - first), usize::from(last - span.1), &mut text)?;
        }
    } else {
        text.push('\n');
    }
    Some(text)
}

/// Writes a row with so many empty cells before and after its own.
fn write_row(row: &str, before: usize, after: usize, text: &mut String) -> Option<()> {
    let (cells_start, _) = row.match_indices('\t').nth(3)?;
    let (year_start, _) = row.match_indices('\t').nth(2)?;
    text.push_str(&row[..year_start]);
    text.extend(std::iter::repeat_n('\t', before));
    text.push_str(&row[cells_start..]);
    text.extend(std::iter::repeat_n('\t', after));
    text.push('\n');
    Some(())
}

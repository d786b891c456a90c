//! Rows of figures: from a file of figures into the database and back to the file's text.

use domain::period::{Year, YearKind};
use domain::table::{Row, Table, TableError};
use sqlx::{QueryBuilder, Row as _};

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

/// The first year with a figure, and the cells from there to the last figure.
fn from_first(row: Row<'_>, years: &[&str]) -> (String, String) {
    let cells: Vec<&str> = row.cells().skip(3).collect();
    let Some(first) = cells.iter().position(|cell| !cell.is_empty()) else {
        return (
            years.first().copied().unwrap_or_default().to_owned(),
            String::new(),
        );
    };
    let cells = cells[first..].join("\t");
    let first_year = years.get(first).copied().unwrap_or_default();
    (
        first_year.to_owned(),
        cells.trim_end_matches('\t').to_owned(),
    )
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

/// Reads a measure's rows of a release.
pub(crate) async fn select(
    work: &mut Work,
    release: i64,
    measure: &str,
) -> Result<Vec<FigureRow>, sqlx::Error> {
    let select = "SELECT pupil_group, source, place, first_year, cells FROM figure \
        WHERE release = $1 AND measure = $2 ORDER BY line";
    run!(work, |on: Db| {
        let query = sqlx::query::<Db>(select).bind(release).bind(measure);
        let rows = query.fetch_all(on).await?;
        rows.iter()
            .map(|row| {
                Ok(FigureRow {
                    group: row.try_get(0)?,
                    source: row.try_get(1)?,
                    place: row.try_get(2)?,
                    first_year: row.try_get(3)?,
                    cells: row.try_get(4)?,
                })
            })
            .collect()
    })
}

/// Writes rows as the text of a file of figures, a column for each year from the first figure to
/// the last.
pub(crate) fn write(measure: &str, kind: YearKind, rows: &[FigureRow]) -> Result<String, Error> {
    let mut spans = Vec::with_capacity(rows.len());
    for row in rows {
        let first = Year::parse(&row.first_year).ok_or_else(|| no_year(measure, row))?;
        let cells = row.cells.split('\t').count();
        let last = first
            .0
            .saturating_add(u16::try_from(cells).unwrap_or(u16::MAX) - 1);
        spans.push((first.0, last));
    }
    let first = spans.iter().map(|span| span.0).min().unwrap_or(0);
    let last = spans.iter().map(|span| span.1).max().unwrap_or(0);
    let mut text = String::from("group\tsource\tplace");
    if !rows.is_empty() {
        for year in first..=last {
            text.push('\t');
            text.push_str(&Year(year).file_form(kind));
        }
    }
    text.push('\n');
    for (row, span) in rows.iter().zip(spans) {
        text.push_str(&format!("{}\t{}\t{}", row.group, row.source, row.place));
        text.extend(std::iter::repeat_n('\t', usize::from(span.0 - first) + 1));
        text.push_str(&row.cells);
        text.extend(std::iter::repeat_n('\t', usize::from(last - span.1)));
        text.push('\n');
    }
    Ok(text)
}

fn no_year(measure: &str, row: &FigureRow) -> Error {
    let year = &row.first_year;
    Error::Data(format!("“{year}” in the figures of {measure} is no year"))
}

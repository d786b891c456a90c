//! Rows of the plain tables: from a file into the database and back to the file's text.

use domain::table::{Row, Table, TableError};
use sqlx::QueryBuilder;

use crate::error::Error;
use crate::pool::{Work, run};
use crate::shape::{Column, Kind, Shape};

/// Rows in one statement; the best on both engines, and far below their limits of parameters.
pub(crate) const ROWS: usize = 500;

/// A cell on its way into the database.
pub(crate) enum Value<'a> {
    Text(&'a str),
    Number(Option<i64>),
}

/// Reads a file's rows.
pub(crate) fn read<'a>(shape: &Shape, text: &'a str) -> Result<Vec<Vec<Value<'a>>>, Error> {
    let in_words = |error: TableError| Error::Data(error.to_string());
    let table = Table::new(shape.file, text);
    let columns: Result<Vec<usize>, _> =
        shape.columns.iter().map(|c| table.column(c.file)).collect();
    let columns = columns.map_err(in_words)?;
    let row = |row: Row<'a>| {
        let cells: Vec<&str> = row.cells().collect();
        let cell = |index: &usize| cells.get(*index).copied().unwrap_or("");
        let pairs = shape.columns.iter().zip(&columns);
        pairs.map(|(c, index)| value(row, c, cell(index))).collect()
    };
    let rows: Result<_, _> = table.rows().map(row).collect();
    rows.map_err(in_words)
}

fn value<'a>(row: Row<'_>, column: &Column, cell: &'a str) -> Result<Value<'a>, TableError> {
    match column.kind {
        Kind::Text => Ok(Value::Text(cell)),
        Kind::Number if cell.is_empty() => Ok(Value::Number(None)),
        Kind::Number => {
            let number = row.read(cell, "whole number", |cell| cell.parse().ok())?;
            Ok(Value::Number(Some(number)))
        }
    }
}

/// Writes rows of a release.
pub(crate) async fn insert(
    work: &mut Work,
    release: i64,
    shape: &Shape,
    rows: &[Vec<Value<'_>>],
) -> Result<(), sqlx::Error> {
    let columns = names(shape);
    let start = format!("INSERT INTO {} (release, line, {columns}) ", shape.table);
    for (part, rows) in rows.chunks(ROWS).enumerate() {
        let numbered = (part * ROWS..).zip(rows);
        run!(work, |on: Db| {
            let mut query = QueryBuilder::<Db>::new(&start);
            query.push_values(numbered, |mut into, (line, row)| {
                into.push_bind(release).push_bind(as_number(line));
                for value in row {
                    match value {
                        Value::Text(text) => into.push_bind(*text),
                        Value::Number(number) => into.push_bind(*number),
                    };
                }
            });
            query.build().execute(on).await?;
        });
    }
    Ok(())
}

/// Reads a release's rows as the text of their file. The engine joins them: a row handed over by
/// itself costs more than all that is done with it.
pub(crate) async fn write(
    work: &mut Work,
    release: i64,
    shape: &Shape,
) -> Result<String, sqlx::Error> {
    let (row, table) = (joined(shape.columns), shape.table);
    let select = format!("SELECT {} FROM {table} WHERE release = ", lines_of(&row));
    let rows: String = run!(work, |on: Db| {
        let mut query = QueryBuilder::<Db>::new(&select);
        let query = query.push_bind(release).build_query_scalar();
        query.fetch_one(on).await?
    });
    Ok(header(shape) + &rows)
}

/// An expression for the cells of a row with tabs between.
fn joined(columns: &[Column]) -> String {
    let cell = |column: &Column| match column.kind {
        Kind::Text => column.sql.to_owned(),
        Kind::Number => format!("COALESCE(CAST({} AS TEXT), '')", column.sql),
    };
    let cells: Vec<String> = columns.iter().map(cell).collect();
    cells.join(" || '\t' || ")
}

/// An expression for all rows in order, each with a line break after it.
fn lines_of(row: &str) -> String {
    format!("COALESCE(string_agg({row} || '\n', '' ORDER BY line), '')")
}

fn names(shape: &Shape) -> String {
    let names: Vec<&str> = shape.columns.iter().map(|c| c.sql).collect();
    names.join(", ")
}

fn header(shape: &Shape) -> String {
    let names: Vec<&str> = shape.columns.iter().map(|c| c.file).collect();
    names.join("\t") + "\n"
}

/// A count as the database holds it; no table has anywhere near so many rows.
pub(crate) fn as_number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

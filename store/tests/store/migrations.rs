//! The database's history: each step is tried on the rows that the step before left.

use std::fs;
use std::path::{Path, PathBuf};

use sqlx::{Connection, PgConnection, SqliteConnection};
use store::MIGRATOR;

use crate::engines::on_each;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Name without `.sql`, and text, in order.
fn steps() -> Vec<(String, String)> {
    let entries = fs::read_dir(folder("../migrations")).unwrap();
    let mut steps: Vec<(String, String)> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    steps.sort();
    steps
}

#[tokio::test]
async fn each_step_works_on_the_rows_of_the_one_before() {
    on_each(async |database| {
        for ((name, _), step) in steps().iter().zip(MIGRATOR.iter()) {
            if database.url.starts_with("sqlite:") {
                let url = format!("{}?mode=rwc", database.url);
                let mut connection = SqliteConnection::connect(&url).await.unwrap();
                MIGRATOR.run_to(step.version, &mut connection).await.unwrap();
            } else {
                let mut connection = PgConnection::connect(&database.url).await.unwrap();
                MIGRATOR.run_to(step.version, &mut connection).await.unwrap();
            }
            let rows = folder(&format!("tests/data/migrations/{name}.sql"));
            let rows = fs::read_to_string(&rows);
            let rows = rows.unwrap_or_else(|_| panic!("{name} has no sample rows"));
            database.execute(&rows).await;
        }
    })
    .await;
}

#[test]
fn a_new_column_that_must_be_filled_has_a_default() {
    for (name, text) in steps() {
        for statement in text.split(';') {
            let words = statement.to_uppercase();
            let adds = words.contains("ADD COLUMN") && words.contains("NOT NULL");
            assert!(!adds || words.contains("DEFAULT"), "{name}: {statement}");
        }
    }
}

#[test]
fn types_are_those_that_both_engines_share() {
    let types = ["TEXT", "BIGINT", "DOUBLE PRECISION", "BOOLEAN", "BYTEA"];
    for (name, text) in steps() {
        let columns = text.lines().map(str::trim).filter(|line| {
            let mut letters = line.chars();
            line.ends_with([',', 'L']) && letters.next().is_some_and(|c| c.is_ascii_lowercase())
        });
        for column in columns.filter(|line| line.contains(' ')) {
            let (_, kind) = column.split_once(' ').unwrap();
            let shared = types.iter().any(|shared| kind.starts_with(shared));
            assert!(shared, "{name}: {column}");
        }
    }
}

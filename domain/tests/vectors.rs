//! Rows with known answers, worked out elsewhere: every row of the three files that this part of
//! the product answers.

#![expect(clippy::unwrap_used, reason = "a test stops at what cannot happen")]

use std::collections::HashMap;
use std::path::Path;

use domain::number::{Exact, backsolve};

type Row = HashMap<String, String>;

/// Puts every row of a file to a formula; hands back how many there are.
fn check(name: &str, formula: impl Fn(&Row) -> Vec<String>, expected: &[&str]) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name);
    let rows = csv::Reader::from_path(&path).unwrap().into_deserialize::<Row>();
    let rows: Vec<Row> = rows.map(Result::unwrap).collect();
    for row in &rows {
        let expected: Vec<&str> = expected.iter().map(|column| row[*column].as_str()).collect();
        assert_eq!(formula(row), expected, "{}", row["id"]);
    }
    rows.len()
}

fn number<T: std::str::FromStr>(row: &Row, column: &str) -> T {
    let Ok(number) = row[column].parse() else { panic!("{column} of {row:?} is no number") };
    number
}

fn percent(row: &Row, count: &str, cohort: &str) -> Exact {
    Exact::percent(number(row, count), number(row, cohort)).unwrap()
}

fn show(row: &Row, value: Exact) -> String {
    value.round(number(row, "dp")).ascii()
}

#[test]
fn gap_round() {
    let formula = |row: &Row| {
        let (one, two) = (percent(row, "x1", "n1"), percent(row, "x2", "n2"));
        [one, two, one.less(two).unwrap()].map(|value| show(row, value)).to_vec()
    };
    assert!(check("gap_round.csv", formula, &["pct1", "pct2", "gap_from_unrounded"]) >= 50);
}

#[test]
fn pct_round_half_up() {
    let formula = |row: &Row| vec![show(row, percent(row, "x", "n"))];
    assert!(check("pct_round_half_up.csv", formula, &["percent"]) >= 40);
}

#[test]
fn pct_backsolve() {
    let formula = |row: &Row| {
        let printed = &row["published_percent"];
        let (least, most) = backsolve(printed, number(row, "n"), number(row, "dp")).unwrap();
        [least, most, most - least + 1].map(|n| n.to_string()).to_vec()
    };
    assert!(check("pct_backsolve.csv", formula, &["min_x", "max_x", "feasible_count"]) >= 20);
}

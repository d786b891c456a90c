//! Sentences written down one by one.

use domain::explorer::{resolve, sentences};
use domain::table::Table;

use crate::common::world;

/// One test, as reading the figures takes longer than looking at them.
#[test]
fn sentences_are_as_a_person_would_say_them() {
    let text = include_str!("expected.tsv");
    let table = Table::new("expected.tsv", text);
    let columns = table.column_set(["query", "part", "sentence"]).expect("the columns");
    let (mut checked, mut others) = (0, Vec::new());
    for row in table.rows() {
        let [query, part, wanted] = row.pick(columns);
        let view = resolve(world(), query).expect("a view").view;
        let said = sentences(world(), &view, "2026-11");
        let found = match part {
            "answer" => said.answer,
            "standing" => said.standing,
            "caveat" => said.caveat,
            "split" => said.split.map_or_else(|why| why, |parts| parts.join("; ")),
            other => panic!("line {}: “{other}” is no part", row.line),
        };
        let found = found.replace('\u{a0}', " ");
        if found != wanted {
            others.push(format!("line {}: {query}\n  wanted {wanted}\n  said   {found}", row.line));
        }
        checked += 1;
    }
    assert!(others.is_empty(), "{} sentences\n{}", others.len(), others.join("\n"));
    println!("{checked} sentences");
    assert!(checked >= 60);
}

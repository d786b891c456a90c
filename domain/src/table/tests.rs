use super::*;

const TEXT: &str = "a\tb\tc\n1\t2\t3\n\n4\t5\n";

fn check(error: &TableError, wanted: &str) {
    assert_eq!(error.to_string(), wanted);
}

#[test]
fn columns_are_found_by_name() {
    let table = Table::new("t.tsv", TEXT);
    assert_eq!(table.columns(), ["a", "b", "c"]);
    assert_eq!(table.column_set(["c", "a"]), Ok([2, 0]));
    check(&table.column("d").unwrap_err(), "t.tsv, line 1: the column “d” is missing");
    check(
        &table.column_set(["a", "e", "d"]).unwrap_err(),
        "t.tsv, line 1: the column “e” is missing",
    );
    check(
        &Table::new("empty.tsv", "").column("a").unwrap_err(),
        "empty.tsv, line 1: the column “a” is missing",
    );
}

#[test]
fn rows_know_their_line() {
    let table = Table::new("t.tsv", TEXT);
    let rows: Vec<_> = table.rows().map(|row| (row.line, row.pick([2, 0]))).collect();
    assert_eq!(rows, [(2, ["3", "1"]), (4, ["", "4"])]);
    let last = table.rows().last().unwrap();
    assert_eq!((last.cell(1), last.cell(7)), ("5", ""));
    let error = last.read("5", "year", |_| None::<u8>).unwrap_err();
    check(&error, "t.tsv, line 4: “5” is no year");
    check(&last.error("the row is short"), "t.tsv, line 4: the row is short");
}

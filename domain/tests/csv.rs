//! The file itself: columns, cells, symbols, and what is refused.
#![expect(clippy::unwrap_used, reason = "a test stops at what cannot happen")]

mod common;

use common::{CsvRow, csv_rows, csv_text, world};
use domain::export::{COLUMNS, Export, NoExport};

const HEAD: &str = "time_period,time_identifier,geographic_level,country_code,country_name,\
region_code,region_name,old_la_code,new_la_code,la_name,school_name,school_urn,school_laestab,\
measure,measure_title,phase,group,group_title,comparison,comparison_title,relation,basis,against,\
unit,polarity,group_value,comparison_value,gap,gap_rounded,gap_change,group_change,\
comparison_change,change_from,group_cohort,comparison_cohort,reason,note,group_source,\
comparison_source,status,release";

const NUMBERS: [&str; 9] = [
    "group_value",
    "comparison_value",
    "gap",
    "gap_rounded",
    "gap_change",
    "group_change",
    "comparison_change",
    "group_cohort",
    "comparison_cohort",
];
const SYMBOLS: [&str; 5] = ["c", "x", "u", "low", "z"];

fn is_number(text: &str) -> bool {
    let plain = text.strip_prefix('-').unwrap_or(text);
    let parts: Vec<&str> = plain.split('.').collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() <= 2 && parts.iter().all(digits)
}

fn check_row(row: &CsvRow) {
    for name in ["group_value", "comparison_value", "gap"] {
        let cell = row[name].as_str();
        assert!(is_number(cell) || SYMBOLS.contains(&cell), "{name} in {row:?}");
    }
    for name in NUMBERS {
        let cell = row[name].as_str();
        let symbol =
            SYMBOLS.contains(&cell) && !name.contains("change") && !name.contains("cohort");
        assert!(cell.is_empty() || is_number(cell) || symbol, "{name} in {row:?}");
    }
    let blank = SYMBOLS.contains(&row["gap"].as_str());
    assert_eq!(blank, !row["reason"].is_empty(), "{row:?}");
    assert_eq!(blank, row["gap_rounded"].is_empty(), "{row:?}");
    let sides = [&row["group_value"], &row["comparison_value"]];
    let sides = sides.iter().all(|side| is_number(side));
    assert!(blank || sides, "a gap without a side: {row:?}");
    let change = ["gap_change", "group_change", "comparison_change", "change_from"];
    let held = change.iter().filter(|name| !row[**name].is_empty()).count();
    assert!(held == 0 || held == 4, "{row:?}");
    assert!(held == 0 || !blank, "{row:?}");
    for name in ["group_source", "comparison_source"] {
        let (release, code) = row[name].split_once('/').unwrap_or_default();
        assert!(!release.is_empty() && !code.is_empty(), "{name} in {row:?}");
    }
    assert_eq!(row["release"], world().release);
    for name in COLUMNS {
        let (cell, text) = (&row[name], !NUMBERS.contains(&name));
        assert!(!text || !cell.starts_with(['=', '+', '-', '@']), "{name} in {row:?}");
        assert!(!cell.contains("{place}") && !cell.contains("NaN"), "{name} in {row:?}");
    }
}

#[test]
fn the_file() {
    columns();
    rows();
    places();
    bases();
    since_and_years();
    refused();
}

fn columns() {
    assert_eq!(Export::head(), format!("{HEAD}\r\n"));
    assert_eq!(COLUMNS.len(), 41);
    let text = csv_text("");
    assert!(text.lines().count() > 2 && text.matches('\n').count() == text.matches("\r\n").count());
    let export = Export::read(world(), "").unwrap();
    assert_eq!(export.file_name, "gapwise-knowsley-ks2-rwm-expected-fsm-2024-25.csv");
}

fn rows() {
    for query in [
        "measure=all&group=all&year=all",
        "area=hampshire&measure=ks2-rwm-expected&group=disadvantaged&year=all&school=all",
    ] {
        let rows = csv_rows(query);
        assert!(rows.len() > 900, "{query}");
        let mut keys: Vec<_> = rows
            .iter()
            .map(|row| {
                ["la_name", "region_name", "school_urn", "measure", "group", "time_period"]
                    .map(|name| row[name].clone())
            })
            .collect();
        rows.iter().for_each(check_row);
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), rows.len(), "{query}: a row stands there twice");
    }
}

fn find<'a>(rows: &'a [CsvRow], name: &str, value: &str) -> &'a CsvRow {
    rows.iter().find(|row| row[name] == value).unwrap()
}

/// Cells of a row by name.
fn check(row: &CsvRow, wanted: &[(&str, &str)]) {
    for (name, value) in wanted {
        assert_eq!(row[*name], *value, "{name} in {row:?}");
    }
}

fn places() {
    let rows = csv_rows("year=2024-25");
    check(
        &rows[0],
        &[
            ("time_period", "202425"),
            ("time_identifier", "Academic year"),
            ("geographic_level", "Local authority"),
            ("country_code", "E92000001"),
            ("country_name", "England"),
            ("region_code", "E12000002"),
            ("region_name", "North West"),
            ("old_la_code", "340"),
            ("new_la_code", "E08000011"),
            ("la_name", "Knowsley"),
            ("school_urn", ""),
            ("measure", "ks2-rwm-expected"),
            ("group", "fsm"),
            ("comparison", "not-fsm"),
            ("relation", "complement"),
            ("basis", "here"),
            ("against", ""),
            ("unit", "%"),
            ("polarity", "high"),
            ("group_value", "50"),
            ("comparison_value", "70"),
            ("gap", "20"),
            ("gap_rounded", "20"),
            ("gap_change", "-2"),
            ("group_change", "3"),
            ("comparison_change", "1"),
            ("change_from", "202324"),
            ("reason", ""),
        ],
    );
    let england = find(&rows, "geographic_level", "National");
    check(england, &[("region_code", ""), ("old_la_code", ""), ("la_name", ""), ("gap", "21")]);
    let region = find(&rows, "geographic_level", "Regional");
    check(region, &[("region_name", "North West"), ("region_code", "E12000002"), ("la_name", "")]);
    let school =
        &csv_rows("measure=ks4-destinations&group=disadvantaged&year=2022-23&school=140001")[0];
    check(
        school,
        &[
            ("geographic_level", "School"),
            ("school_urn", "140001"),
            ("la_name", "Knowsley"),
            ("group_value", "73"),
            ("comparison_value", "86"),
            ("gap_rounded", "13.5"),
            ("group_cohort", "92"),
            ("comparison_cohort", "66"),
            ("group_source", "england_ks4-pupdest-2024-25/OVERALL_DESTPER_DIS"),
            ("comparison_source", "england_ks4-pupdest-2024-25/OVERALL_DESTPER_NONDIS"),
        ],
    );
    let absence = &csv_rows("measure=absence-persistent&group=cla&year=2024-25")[0];
    check(absence, &[("gap", "-7.66"), ("gap_rounded", "-7.7"), ("polarity", "low")]);
    let calendar: Vec<CsvRow> =
        csv_rows("measure=participation-16-17&group=all-sen&year=2017-18&area=sefton");
    check(
        &calendar[0],
        &[("time_identifier", "Financial year"), ("time_period", "201718"), ("gap", "7.225")],
    );
}

fn bases() {
    let rows = csv_rows("basis=same-group&year=2024-25");
    check(
        &rows[0],
        &[
            ("basis", "same-group"),
            ("against", "england"),
            ("comparison", "fsm"),
            ("relation", ""),
            ("gap", "-2"),
        ],
    );
    let rows = csv_rows("measure=ks4-attainment-8&basis=others&year=2024-25");
    check(&rows[0], &[("basis", "others"), ("comparison", "not-fsm"), ("gap_rounded", "20.7")]);
    let rows = csv_rows("basis=same-group&against=neighbours&year=2024-25");
    check(&rows[0], &[("against", "neighbours")]);
    // All pupils have nobody to be behind, `here`.
    for row in csv_rows("group=all-pupils&year=2024-25") {
        check(&row, &[("basis", "same-group")]);
    }
}

fn since_and_years() {
    let rows = csv_rows("since=2021-22&year=2024-25");
    check(&rows[0], &[("change_from", "202122")]);
    // With every year in the file, those up to `since` have no change.
    let rows = csv_rows("since=2022-23&year=all&compare=none");
    let from = |year| find(&rows, "time_period", year)["change_from"].as_str();
    assert_eq!(["202223", "202324", "202425"].map(from), ["", "202223", "202223"]);
    // Never across a break.
    let rows = csv_rows("since=2016-17&year=2024-25");
    check(&rows[0], &[("change_from", ""), ("gap_change", "")]);
    // A year that the first measure of the dictionary does not have.
    let rows = csv_rows("measure=all&group=all&year=2014-15&compare=none");
    assert!(rows.iter().all(|row| row["time_period"] == "201415"));
    let rows = csv_rows("group=send&measure=all&year=2017-18&compare=none");
    assert!(rows.iter().any(|row| row["group"] == "all-sen"));
}

fn refused() {
    let refuse = |query: &str| Export::read(world(), query).map(|export| export.file_name);
    for query in [
        "measure=nothing",
        "group=nobody",
        "group=not-fsm",
        "year=soon",
        "year=1999-00",
        "year=2024-26",
        "since=all",
        "since=2098-99",
        "since=2024-25&year=2023-24",
        "since=2024-25&year=2024-25",
        "since=2024-25",
        "basis=all",
        "basis=sideways",
        "against=atlantis",
        "compare=atlantis",
        "measure=%3Cscript%3E",
        "priority=7",
        "priority=first",
        "area=sefton&priority=1",
        "measure=all&priority=7",
        "phase=school",
        "phase=destinations&priority=1",
        "year=2024-25&year=2023-24",
        "year=2024-25&year=all",
        "measure=ks2-rwm-expected&measure=ks4-attainment-8",
        "area=knowsley&area=sefton",
        "basis=here&basis=others",
        "group=all-pupils&basis=here",
        "area=sefton&school=140001",
        "area=england&school=140001",
        "area=knowsley&school=kirkby",
        "area=knowsley&from=sefton&school=nowhere",
    ] {
        assert!(matches!(refuse(query), Err(NoExport::Unknown(_))), "{query}");
    }
    for query in ["area=atlantis", "area=all", "school=0", "school=999999999"] {
        assert!(matches!(refuse(query), Err(NoExport::Missing(_))), "{query}");
    }
    let named = "area=knowsley&measure=ks4-attainment-8&year=2024-25";
    for more in ["&priority=2", "&priority=3", "&phase=absence", "&priority=2&phase=absence"] {
        assert!(csv_text(named) == csv_text(&format!("{named}{more}")), "{more}");
    }
    // Where no measure is named, the priority chooses one, as on the page.
    let rows = csv_rows("area=knowsley&priority=2&year=2022-23&compare=none");
    assert_eq!(rows[0]["measure"], "level-2-at-19");
    let rows = csv_rows("area=knowsley&measure=all&group=all&phase=absence");
    assert!(!rows.is_empty() && rows.iter().all(|row| row["phase"] == "absence"));
    let school = "measure=ks4-destinations&group=disadvantaged&year=2022-23";
    let [named, numbered] = ["Kirkby+High+School", "140001"]
        .map(|word| csv_text(&format!("area=knowsley&from=sefton&{school}&school={word}")));
    assert!(named == numbered && named.contains(",140001,"));
    // `all` in other spellings is the same.
    let plain = csv_text("measure=ks4-destinations&group=disadvantaged&school=all&year=all");
    let coded = csv_text("measure=ks4-destinations&group=disadvantaged&school=%61ll&year=%61ll");
    assert!(plain == coded);
}

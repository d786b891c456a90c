//! The readers over the published files themselves, where a folder of them is there.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use common::published;
use domain::place::PlaceId;
use import::performance::Layout;
use import::{Neighbours, Reading, Severity, YearType, lait, lait_dictionary, register};

fn nearest(reading: Reading<Neighbours>) -> BTreeMap<PlaceId, Vec<PlaceId>> {
    assert!(!reading.is_refused(), "{:?}", reading.problems);
    reading.rows.into_iter().map(|row| (row.authority, row.nearest)).collect()
}

#[test]
fn the_dictionary_has_rows_twice() {
    let Some(folder) = published("dictionary") else {
        return;
    };
    let bytes = fs::read(folder.join("lait/lait_data_dictionary.csv")).expect("the dictionary");
    let reading = lait_dictionary::read("dictionary", &bytes);
    let codes: BTreeSet<_> = reading.rows.iter().map(|row| &row.code).collect();
    assert_eq!(codes.len(), reading.rows.len());
    let absence = reading.rows.iter().find(|row| row.code == "LAC_Over_Abs");
    assert_eq!(absence.map(|row| row.places), Some(2));
    let twice = reading.problems.iter().filter(|problem| problem.what.contains("twice"));
    assert_eq!(twice.count(), 0);
}

#[test]
fn lines_are_not_records() {
    let Some(folder) = published("long file") else {
        return;
    };
    let bytes = fs::read(folder.join("lait/bds_long_2026_04_08.csv.gz")).expect("the long file");
    let codes = ["Work_Force_AvgNumCase_SW", "CINPermExclusion"];
    let wanted = codes.map(|code| (code.to_owned(), YearType::Academic)).into();
    let (reading, areas) = lait::read("bds_long.csv.gz", &bytes, &wanted);
    assert!(reading.rows.iter().any(|row| row.code == codes[0]));
    assert!(areas.iter().any(|area| area.name == "Kingston Upon Hull, City of"));
    let zero = |problem: &&import::Problem| problem.what == "“0” is not a single year";
    assert!(reading.problems.iter().any(|problem| zero(&problem)));
    assert!(reading.problems.iter().all(|problem| problem.severity == Severity::LeftOut));
}

#[test]
fn neighbours_are_the_same_in_the_workbook_and_in_the_text() {
    let Some(folder) = published("neighbours") else {
        return;
    };
    let read = |file: &str| {
        let bytes = fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        nearest(import::read_neighbours(file, &bytes))
    };
    let pairs = [
        ("lait/sn_may_2025.xlsx", "social_care/sn_model_2025_wide.csv"),
        (
            "lait/sn_april_2021.xlsx",
            "social_care/New_Statistical_Neighbour_Groupings_April_2021.csv",
        ),
    ];
    for (workbook, text) in pairs {
        let (workbook, text) = (read(workbook), read(text));
        let common = text.keys().filter(|id| workbook.contains_key(id));
        assert!(common.clone().count() >= 150);
        for id in common {
            assert_eq!(workbook[id], text[id], "{}", id.0);
        }
    }
}

#[test]
fn schools_are_read_from_every_file_without_a_row_left_out() {
    let Some(folder) = published("schools") else {
        return;
    };
    let read =
        |file: &str| fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let tables = "performance_tables";
    let readings = [
        register::read_census(
            "census 2018/19",
            &read(&format!("{tables}/england_2018_19/england_census.csv")),
        ),
        register::read_census(
            "census 2024/25",
            &read(&format!("{tables}/england_2024_25/england_census.csv")),
        ),
        register::read_coordinates(
            "coordinates",
            &read(&format!("{tables}/england_2024_25/england_school_coords.csv")),
        ),
        register::read_pupil_premium("premium", &read("register/pupil-premium-2019-2020.csv")),
        register::read_gias("gias", &read("register/gias_edubase_2021_05_07_hampshire_surrey.csv")),
        register::read_performance(
            "tables 2018/19",
            &read(&format!("{tables}/england_2018_19/england_ks4-pupdest.csv")),
            Layout::Destinations,
        ),
        register::read_performance(
            "tables 2024/25",
            &read(&format!("{tables}/england_2024_25/england_ks4-pupdest.csv")),
            Layout::Destinations,
        ),
    ];
    let rows = readings.each_ref().map(|reading| reading.rows.len());
    assert_eq!(rows, [23_939, 24_470, 25_632, 21_567, 729, 3_728, 4_010]);
    for reading in readings {
        let lost = reading.problems.iter().filter(|problem| problem.severity != Severity::Note);
        assert_eq!(lost.count(), 0);
    }
}

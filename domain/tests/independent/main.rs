//! Every gap worked out a second, independent way: from the published files where they are at
//! hand, and from the raw text of `data/` everywhere.
#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod attention;
#[path = "../common/mod.rs"]
mod common;
mod compare;
mod fixed;
mod ours;
mod published;
mod schools;
mod sides;

use std::collections::HashMap;

use common::{csv_text, world};
use compare::{Rules, Tally, compare};
use domain::period::Year;
use domain::place::PlaceId;
use sides::Sides;

const EVERYTHING: &str = "measure=all&group=all&year=all&compare=none";
/// The measures that single schools of Hampshire have.
const HAMPSHIRE: [&str; 5] = [
    "ks2-rwm-expected",
    "ks2-reading-expected",
    "ks2-writing-expected",
    "ks2-maths-expected",
    "ks4-destinations",
];

fn check(area: u32, more: &str, sides: &Sides, rules: &HashMap<String, Rules>) -> Tally {
    compare(&csv_text(&format!("area={area}&{EVERYTHING}{more}")), area, sides, rules)
}

#[test]
fn from_the_published_files() {
    let Some(folder) = published::folder() else {
        println!("skipped: no published files in ../shared/data or GAPWISE_PUBLISHED");
        return;
    };
    let pairs = published::pairs(&folder);
    let sides = published::sides(&folder, &pairs);
    let rules = published::rules(&pairs, &ours::most_places());
    let areas: Vec<u32> = world().atlas.areas.iter().map(|area| area.id.0).collect();
    assert_eq!(areas.len(), 170);
    let mut tally = Tally::default();
    for area in areas {
        tally += check(area, "", &sides, &rules);
    }
    println!("areas: {tally:?}");
    assert!(tally.gaps > 90_000);
    for area in [340, 850] {
        let schools = check(area, "&school=all", &sides, &rules);
        println!("schools of {area}: {schools:?}");
        assert!(schools.from_counts > 0);
    }
    every_pair(&pairs);
}

/// Every figure of Knowsley’s schools, with its pupils, is the one that the published files print.
#[test]
fn schools_from_the_published_files() {
    let Some(folder) = published::folder() else {
        println!("skipped: no published files in ../shared/data or GAPWISE_PUBLISHED");
        return;
    };
    let mut sides = Sides::default();
    let found = schools::read(&folder, &mut sides);
    let world = world();
    let mut compared = 0;
    let mut keys: Vec<_> = sides.printed.iter().collect();
    keys.sort_by_key(|(key, _)| *key);
    for ((measure, group, urn, year), printed) in keys {
        let measure = world.atlas.find_measure(measure).expect("a measure");
        let group = world.atlas.find_group(group).expect("a group");
        let cell = world.figures.of(measure).cell(group, PlaceId(*urn), Year(*year));
        let at = (urn, year, printed);
        let cell = cell.unwrap_or_else(|| panic!("{at:?} is not held"));
        let written = cell.value.number().map(|number| number.to_string());
        assert_eq!(fixed::fixed(written.as_deref().unwrap_or("")), printed.value(), "{at:?}");
        assert_eq!(cell.cohort().map(i128::from), printed.cohort, "{at:?}");
        compared += 1;
    }
    println!("{found} printed, {compared} compared");
    assert!(compared > 1_200);
}

/// Every honest pair is in the file, with its relation and the source's own codes, byte for byte.
fn every_pair(pairs: &[published::Pair]) {
    let text = csv_text(&format!("area=340&{EVERYTHING}"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = compare::Columns::of(&reader.headers().expect("a head").clone());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    for pair in pairs {
        let of_pair = rows.iter().filter(|row| {
            let cell = |name: &str| columns.get(row, name);
            cell("measure") == pair.measure && cell("group") == pair.group
        });
        let mut found = 0;
        for row in of_pair {
            let cell = |name: &str| columns.get(row, name);
            assert_eq!(cell("comparison"), pair.comparison, "{pair:?}");
            assert_eq!(cell("relation"), pair.relation, "{pair:?}");
            for (column, code) in ["group_source", "comparison_source"].iter().zip(&pair.codes) {
                let (release, said) = cell(column).split_once('/').expect("a slash");
                if release == "lait-2026-04-08" {
                    assert_eq!(said, code, "{pair:?}");
                    found += 1;
                }
            }
        }
        assert!(found > 0, "{pair:?} is not in the file");
    }
}

#[test]
fn from_the_data_folder() {
    let (sides, rules) = (ours::sides(), ours::rules());
    for (area, more, gaps) in
        [(340, "&school=all", 593), (970, "", 500), (982, "", 400), (342, "", 500), (420, "", 1)]
    {
        let tally = check(area, more, &sides, &rules);
        println!("{area}: {tally:?}");
        assert!(tally.gaps >= gaps, "{area}: {tally:?}");
    }
    let mut hampshire = Tally::default();
    for measure in HAMPSHIRE {
        let query = format!(
            "area=850&measure={measure}&group=disadvantaged&year=all&school=all&compare=none"
        );
        hampshire += compare(&csv_text(&query), 850, &sides, &rules);
    }
    println!("schools of Hampshire: {hampshire:?}");
    assert!(hampshire.gaps > 2_000 && hampshire.from_counts > 0);
}

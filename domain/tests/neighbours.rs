//! Similar councils on average: against a second calculation from the file of figures.

mod common;

use common::{csv_rows, page, world};
use domain::gap::Question;
use domain::neighbours::{Membership, mean_gap};
use domain::period::Year;
use domain::place::PlaceId;

/// The printed gaps of a set, from the file that the same view gives.
fn gaps(set: &str, year: &str) -> Vec<f64> {
    let rows = csv_rows(&format!("area=knowsley&compare={set}&year={year}"));
    let gap = |row: &common::CsvRow| row["gap"].parse().ok();
    rows.iter().skip(1).filter_map(gap).collect()
}

fn mean(gaps: &[f64]) -> f64 {
    gaps.iter().sum::<f64>() / gaps.len() as f64
}

#[test]
fn the_mean_of_each_set_says_how_many_have_figures() {
    let note = &page("area=knowsley&compare=neighbours&compare=neighbours-2021").places[0].note;
    let (now, then) = (gaps("neighbours", "2024-25"), gaps("neighbours-2021", "2024-25"));
    assert_eq!((now.len(), then.len()), (10, 10));
    for (when, gaps) in [("May 2025", now), ("April 2021", then)] {
        let wanted = format!(
            "The similar councils of {when} have a mean gap of {:.1}; 10 of 10 have figures.",
            mean(&gaps)
        );
        assert!(note.contains(&wanted), "“{wanted}”: {note}");
    }
    let few = &page("area=knowsley&group=cla&year=2024-25").places[0].note;
    assert!(
        few.contains("of the 10 similar councils of May 2025 have figures; a mean needs 8."),
        "{few}"
    );
    assert_eq!(page("area=knowsley&compare=england").places[0].note, "");
    assert_eq!(page("area=england").places[0].note, "");
}

#[test]
fn the_change_of_the_mean_is_membership_and_figures() {
    let note = &page("area=knowsley&compare=neighbours&compare=neighbours-2021").places[0].note;
    let before = mean(&gaps("neighbours-2021", "2023-24"));
    let same_then = mean(&gaps("neighbours", "2023-24"));
    let after = mean(&gaps("neighbours", "2024-25"));
    let signed = |part: f64| format!("{part:+.1}").replace('-', "−");
    let wanted = format!(
        "4 of the 10 changed. From the earlier set in 2023/24 ({before:.1}) to the current set in 2024/25 ({after:.1}), {} comes from who is in the set and {} from the councils’ own figures.",
        signed(same_then - before),
        signed(after - same_then)
    );
    assert!(note.contains(&wanted), "“{wanted}”: {note}");
}

/// The parts are the whole, for every authority and pair; a set that did not change has no part.
#[test]
fn the_parts_add_up_everywhere() {
    let atlas = &world().atlas;
    let mut looked = 0;
    for area in atlas.authorities() {
        let sets = ["2021", "2025"].map(|set| atlas.neighbours(set, area.id));
        for pair in &atlas.pairs {
            let ask = Question::of(pair);
            let years = [Year(2023), Year(2024)];
            let Some(parts) = Membership::of(world(), &ask, sets, years) else { continue };
            let total = parts.now.less(parts.then).expect("a number");
            assert_eq!(parts.membership.plus(parts.own), Some(total), "{}", area.slug);
            let same = Membership::of(world(), &ask, [sets[1], sets[1]], years);
            assert_eq!(same.expect("the same years").membership.sign(), 0, "{}", area.slug);
            looked += 1;
        }
    }
    assert!(looked > 2_000, "{looked}");
}

/// A council that no longer exists is one of the set without a figure, not a hole in it.
#[test]
fn a_council_that_merged_counts_as_one_without_a_figure() {
    let atlas = &world().atlas;
    let ended = |id: &PlaceId| atlas.area(*id).is_some_and(|area| !area.closed.is_empty());
    let mut seen = 0;
    for area in atlas.authorities() {
        let set = atlas.neighbours("2021", area.id);
        let gone = set.iter().filter(|id| ended(id)).count();
        if gone == 0 {
            continue;
        }
        let rwm = atlas.find_measure("ks2-rwm-expected").expect("the measure");
        let fsm = atlas.find_group("fsm").expect("the group");
        let ask = Question::here(world(), rwm, fsm).expect("a pair");
        let found = mean_gap(world(), &ask, set, Year(2024));
        assert_eq!(found.of, set.len());
        assert!(found.with <= set.len() - gone, "{}: {found:?}", area.slug);
        seen += 1;
    }
    assert!(seen > 0);
}

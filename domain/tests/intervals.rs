//! Intervals of gaps: where there is one, and why there is none.

mod common;

use common::{page, world};
use domain::gap::{NoInterval, Question, gap};
use domain::place::PlaceId;
use domain::stats::Confidence;

#[test]
fn what_the_page_says() {
    let kirkby = "area=knowsley&measure=ks4-destinations&group=disadvantaged&school=140001";
    for (query, said) in [
        (kirkby, "chance alone leaves room for a gap between 0.5 and 25.2 points (95% interval)."),
        ("area=knowsley", "The source gives no pupil numbers here, so there is no interval."),
        (
            "area=knowsley&group=cla",
            "The group is part of what it is compared with, so there is no interval.",
        ),
        (
            "area=knowsley&measure=ks4-destinations&group=disadvantaged",
            "Worked out from printed percentages, as the source rounds its numbers of pupils. So there is no interval.",
        ),
        // Only the numbers in the groups are given, and rounded.
        (
            "area=knowsley&measure=ks4-destinations&group=disadvantaged&year=2021-22",
            "as the source rounds its numbers of pupils. So there is no interval.",
        ),
        // Numbers of another source than the percentages.
        (
            "area=knowsley&measure=ks2-maths-expected&group=cla&basis=same-group&against=north-east&year=2021-22",
            "The source rounds its numbers of pupils, so there is no interval.",
        ),
    ] {
        let caveat = page(query).caveat;
        assert!(caveat.contains(said), "{query}: {caveat}");
        assert_eq!(
            caveat.matches("no interval").count() + caveat.matches("(95% interval)").count(),
            1
        );
    }
}

/// The numbers of looked-after children in England and its regions are rounded to the nearest ten.
#[test]
fn numbers_rounded_to_tens() {
    let world = world();
    let measure = world.atlas.find_measure("ks2-rwm-expected").expect("the measure");
    let group = world.atlas.find_group("cla").expect("the group");
    let figures = world.figures.of(measure);
    let unit = |place: u32| {
        let series = figures.series(group, PlaceId(place)).expect("figures");
        let units: Vec<u8> = series
            .iter()
            .flatten()
            .filter(|cell| cell.cohort().is_some())
            .map(domain::cell::Cell::numbers_unit)
            .collect();
        assert!(units.len() > 3 && units.windows(2).all(|two| two[0] == two[1]), "{units:?}");
        units[0]
    };
    assert_eq!([340, 970, 981].map(unit), [0, 10, 10]);
}

/// Every gap of a school: an interval holds the gap and the surer one holds it, or a reason stands.
#[test]
fn every_gap_of_every_school() {
    let world = world();
    let measure = world.atlas.find_measure("ks4-destinations").expect("the measure");
    let group = world.atlas.find_group("disadvantaged").expect("the group");
    let ask = Question::here(world, measure, group).expect("the pair");
    let polarity = world.atlas.measure(measure).polarity;
    let mut with = 0;
    for (_, place) in world.figures.of(measure).keys().into_iter().filter(|key| key.0 == group) {
        for year in world.years_of(measure) {
            let gap = gap(world, &ask, place, *year);
            let interval = |confidence| gap.interval(ask.relation, polarity, confidence);
            match (gap.value.number(), interval(Confidence::P95)) {
                (Some(number), Ok(likely)) => {
                    let sure = interval(Confidence::P998).expect("an interval");
                    assert!(likely.contains(number.to_f64()), "{place:?} {year}");
                    assert!(sure.lower <= likely.lower && likely.upper <= sure.upper);
                    assert!(sure.lower >= -100.0 && sure.upper <= 100.0);
                    with += 1;
                }
                (None, Err(reason)) => assert_eq!(reason, NoInterval::Blank),
                (Some(_), Err(reason)) => assert_ne!(reason, NoInterval::Blank),
                (None, Ok(_)) => panic!("an interval of nothing: {place:?} {year}"),
            }
        }
    }
    assert!(with > 1_000, "{with}");
}

//! Dates by which gaps would close: only through all four gates, for every area and pair.

mod common;

use common::{below, world};
use domain::closing::{Course, NoDate};
use domain::gap::Question;
use domain::period::Year;

#[test]
fn dates_are_few_and_near() {
    let world = world();
    let (mut dates, mut asked) = (0, 0);
    for area in &world.atlas.areas {
        for measure in world.atlas.measure_indices() {
            for pair in world.atlas.pairs_of(measure) {
                let Some(latest) = world.latest_gap(measure, pair.group, area.id) else { continue };
                let course = Course::of(world, &Question::of(pair), area.id, latest);
                let Some(course) = course else { continue };
                match course.would_close() {
                    Ok(range) => {
                        dates += 1;
                        assert!(range.until == latest && range.since.0 + 4 <= latest.0);
                        assert!(latest <= range.from && range.from < range.to);
                        assert!(range.to.0 <= latest.0 + 16, "{range:?}");
                    }
                    Err(NoDate::NothingToClose) => continue,
                    Err(_) => {}
                }
                asked += 1;
            }
        }
    }
    println!("{dates} dates of {asked}");
    assert!(dates > 0 && dates * 20 < asked, "{dates} of {asked}");
}

#[test]
fn the_page_says_why_not() {
    for (query, said) in [
        ("area=knowsley", "a straight line through the years that can be compared does not fall"),
        ("area=knowsley&measure=phonics-year-1&group=ehcp", "can be compared"),
        ("area=knowsley&measure=ks4-destinations&group=sen-support", "does not fall"),
    ] {
        let notes = below(query).trend.leads;
        println!("{query}: {notes:?}");
        assert!(
            notes[1].starts_with("No date can be given") && notes[1].contains(said),
            "{notes:?}"
        );
    }
    // Never for one school, nor on another basis.
    let school = "area=knowsley&measure=ks4-destinations&group=disadvantaged&school=140001";
    for query in [school, "area=knowsley&basis=same-group"] {
        let notes = below(query).trend.leads;
        let none = |note: &String| !note.contains("clos") && !note.contains("trend");
        assert!(notes.iter().all(none), "{query}: {notes:?}");
    }
}

/// A line is carried on three years at most, from five years that can be compared, and the room it
/// has opens; the trend is the one that `/attention` names.
#[test]
fn a_line_is_carried_on_three_years_at_most() {
    let (mut fans, mut sides, mut none) = (0, 0, 0);
    for area in ["knowsley", "kent", "isles-of-scilly", "england"] {
        let world = world();
        let place = world.atlas.find_area(area).map(|area| area.id);
        let Some(place) = place else { panic!("{area}") };
        for pair in &world.atlas.pairs {
            let ask = Question::of(pair);
            let Some(latest) = world.latest_gap(pair.measure, pair.group, place) else { continue };
            let course = Course::of(world, &ask, place, latest);
            let both = course.and_then(|course| Some((course.fan()?.ahead, course.outlook()?)));
            // A straight line through differences is the difference of the lines.
            let Some((fan, whole)) = both else {
                none += 1;
                continue;
            };
            let difference = (whole.group.level - whole.comparison.level).abs();
            assert_eq!(whole.until, Year(latest.0 + 3));
            assert!(
                (whole.gap.at(whole.until).abs() - difference).abs() < 1e-6,
                "{area}: {pair:?}"
            );
            for side in [whole.group, whole.comparison] {
                sides += usize::from(side.room.is_some_and(|room| room.lower < room.upper));
            }
            fans += 1;
            let widths: Vec<f64> = fan.iter().map(|(_, room)| room.upper - room.lower).collect();
            assert_eq!(fan.len(), 3);
            assert_eq!(fan[0].0, latest.next());
            let opens = widths.windows(2).all(|two| two[0] <= two[1] || two[0] >= 100.0);
            assert!(opens && widths[0] >= 0.0, "{area}: {fan:?}");
        }
    }
    assert!(fans > 50 && none > 50 && sides > fans / 2, "{fans} {none} {sides}");
    let notes = below("area=knowsley&measure=level-2-at-19&group=sen-support").trend.leads;
    println!("{notes:?}");
    assert!(notes[0].contains("trend") && notes[0].contains("in 2025/26"), "{notes:?}");
}

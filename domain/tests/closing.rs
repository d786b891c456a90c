//! Dates by which gaps would close: only through all four gates, for every area and pair.

mod common;

use common::{below, world};
use domain::closing::{NoDate, would_close};
use domain::gap::Question;

#[test]
fn dates_are_few_and_near() {
    let world = world();
    let (mut dates, mut asked) = (0, 0);
    for area in &world.atlas.areas {
        for measure in world.atlas.measure_indices() {
            for pair in world.atlas.pairs_of(measure) {
                let Some(latest) = world.latest_gap(measure, pair.group, area.id) else { continue };
                match would_close(world, &Question::of(pair), area.id, latest) {
                    Ok(range) => {
                        dates += 1;
                        assert!(range.until == latest && range.since.0 + 4 <= latest.0);
                        assert!(latest <= range.from && range.from < range.to);
                        assert!(range.to.0 <= latest.0 + 16, "{range:?}");
                    }
                    Err(NoDate::NotAsked | NoDate::NothingToClose) => continue,
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
        let notes = below(query).trend.notes;
        println!("{query}: {notes:?}");
        assert!(
            notes[0].starts_with("No date can be given") && notes[0].contains(said),
            "{notes:?}"
        );
    }
    // Never for one school, nor on another basis.
    let school = "area=knowsley&measure=ks4-destinations&group=disadvantaged&school=140001";
    for query in [school, "area=knowsley&basis=same-group"] {
        assert!(below(query).trend.notes.iter().all(|note| !note.contains("clos")), "{query}");
    }
}

//! What the explorer says is true of what it shows.

mod common;

use common::{page, world};
use domain::explorer::page::ExplorerPage;

/// One test, as reading the figures takes longer than looking at them.
#[test]
fn sentences() {
    only_similar_councils_are_called_so();
    all_pupils_include_the_group();
    level_is_no_number_of_points();
}

fn verdict_details(query: &str) -> (String, String) {
    let ExplorerPage { standing, .. } = page(query);
    let Some(standing) = standing else { panic!("{query}: one group") };
    (standing.rows[0].verdict_detail.replace('\u{a0}', " "), standing.sub)
}

fn only_similar_councils_are_called_so() {
    let several = "area=knowsley&group=fsm&group=sen-support&year=2024-25";
    let (detail, sub) = verdict_details(several);
    assert!(detail.contains("of 10 similar councils"), "{detail}");
    assert!(sub.contains("A tick is one of the similar councils"), "{sub}");
    // Hampshire is in neither set of Knowsley’s.
    let (detail, sub) = verdict_details(&format!("{several}&compare=neighbours&compare=hampshire"));
    assert!(detail.contains("of 10 similar councils"), "{detail}");
    assert!(sub.contains("A tick is one of the other places"), "{sub}");
    let both = "&compare=neighbours&compare=neighbours-2021";
    let (detail, _) = verdict_details(&format!("{several}{both}"));
    assert!(detail.contains("of 14 similar councils"), "{detail}");
    let (detail, sub) = verdict_details(&format!("{several}&compare=hampshire&compare=kent"));
    assert!(detail.contains("of 2 places") && !detail.contains("similar"), "{detail}");
    assert!(sub.contains("A tick is one of the other places"), "{sub}");
    let (detail, _) = verdict_details(&format!("{several}&compare=hampshire"));
    assert!(detail.contains("1 of 1 place."), "{detail}");
    let (_, sub) = verdict_details(&format!("{several}&compare=none"));
    assert!(!sub.contains("tick"), "{sub}");
}

fn all_pupils_include_the_group() {
    let caveat = page("area=knowsley&group=cla&year=2024-25").caveat;
    assert!(caveat.contains("the gap to the others is larger."), "{caveat}");
}

/// Wherever England’s gap is shown as nought.
fn level_is_no_number_of_points() {
    let atlas = &world().atlas;
    let mut level = 0;
    for pair in &atlas.pairs {
        let (measure, group) = (&atlas.measure(pair.measure).id, &atlas.group(pair.group).id);
        for year in world().years_of(pair.measure) {
            let ask = domain::gap::Question::here(world(), pair.measure, pair.group);
            let england = domain::place::PlaceId::ENGLAND;
            let gap = ask.map(|ask| domain::gap::gap(world(), &ask, england, *year));
            if gap.and_then(|gap| gap.shown()).is_none_or(|shown| !shown.is_zero()) {
                continue;
            }
            level += 1;
            let query = format!("measure={measure}&group={group}&year={}", year.address_form());
            let caveat = page(&query).caveat;
            assert!(caveat.contains(", level."), "{query}: {caveat}");
            assert!(!caveat.contains("0\u{a0}points"), "{query}: {caveat}");
        }
    }
    assert!(level > 0, "England is level nowhere");
}

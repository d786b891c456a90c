//! What the explorer says is true of what it shows.

mod common;

use common::{below, page, world};
use domain::explorer::page::{ExplorerPage, GapRow, PlainCell, SchoolsPart, WhyBlank};

/// One test, as reading the figures takes longer than looking at them.
#[test]
fn sentences() {
    only_similar_councils_are_called_so();
    all_pupils_include_the_group();
    a_lead_is_no_narrow_gap();
    the_source_says_what_it_is();
    rounded_numbers_of_pupils();
    the_basis_is_named_wherever_it_is_used();
    a_trend_begins_no_earlier_than_the_last_note();
    all_pupils_have_no_others_here();
    schools_stand_in_a_year_with_figures();
    few_of_several_have_both_levels();
    too_few_to_say();
    level_is_no_number_of_points();
    a_reason_names_the_side_that_is_blank();
    a_mean_of_too_few_says_the_rule();
    a_closed_school_names_who_took_over();
    a_school_without_pupils_of_the_phase_says_so();
    numbers_of_pupils_have_separators();
    what_is_spoken_names_every_group();
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
    assert!(detail.contains("in both places") && !detail.contains("similar"), "{detail}");
    assert!(sub.contains("A tick is one of the other places"), "{sub}");
    let (detail, _) = verdict_details(&format!("{several}&compare=hampshire"));
    assert!(detail.contains("1 of 1 place."), "{detail}");
    let (_, sub) = verdict_details(&format!("{several}&compare=none"));
    assert!(!sub.contains("tick"), "{sub}");
}

/// What is said of a comparison with all pupils is what the pair has to say, and of whom.
fn all_pupils_include_the_group() {
    let caveat = page("area=knowsley&group=eth-asian&year=2024-25").caveat;
    assert!(caveat.contains("the gap to the others is larger."), "{caveat}");
    let caveat = page("area=knowsley&group=cla&year=2024-25").caveat;
    assert!(caveat.contains("the gap to others cannot be said."), "{caveat}");
    let caveat = page("area=knowsley&group=sen-support&group=cla&year=2024-25").caveat;
    assert!(caveat.contains(" Looked after: All pupils are"), "{caveat}");
    assert!(!caveat.contains("no pupil numbers"), "{caveat}");
}

fn a_lead_is_no_narrow_gap() {
    let ahead = page("area=knowsley&measure=absence-persistent&group=cla&year=2024-25");
    let heading = &ahead.places[0].heading;
    assert!(heading.contains("lead is larger than in"), "{heading}");
    let several = "area=tower-hamlets&group=fsm&group=ehcp&basis=same-group&year=2024-25";
    let standing = page(several).standing.map(|standing| standing.rows);
    let verdict = standing.and_then(|rows| rows.into_iter().next()).map(|row| row.verdict);
    assert_eq!(verdict.as_deref(), Some("Lead larger than England’s"));
}

fn the_source_says_what_it_is() {
    let source = |query: &str| {
        let lines = page(query).places.remove(0).source;
        let lines: Vec<String> =
            lines.into_iter().map(|(label, text)| format!("{label}: {text}")).collect();
        lines.join(" ")
    };
    let phonics = source("area=knowsley&measure=phonics-year-1&year=2024-25");
    assert!(phonics.contains("; provisional."), "{phonics}");
    let cla = source("area=knowsley&group=cla&year=2024-25");
    assert!(cla.contains("Numbers of pupils: Department for Education, Outcomes"), "{cla}");
}

/// Numbers that the source rounds are not quoted as if they were counted, and no gap is taken from
/// them: Scilly's 5 of 5 are printed as 60%.
fn rounded_numbers_of_pupils() {
    let query = "&measure=ks4-destinations&group=disadvantaged&year=2022-23";
    let scilly = page(&format!("area=isles-of-scilly{query}"));
    assert!(!scilly.description.contains("5 of"), "{}", scilly.description);
    assert!(scilly.caveat.contains("disadvantaged pupils 60%"), "{}", scilly.caveat);
    let knowsley = page(&format!("area=knowsley{query}"));
    let rounds = "as the source rounds its numbers of pupils";
    assert!(knowsley.caveat.contains(rounds), "{}", knowsley.caveat);
    assert!(knowsley.description.contains("16\u{a0}points behind"), "{}", knowsley.description);
    let source = &knowsley.places[0].source[0].1;
    assert!(source.contains("rounded to the nearest 5"), "{source}");
}

fn the_basis_is_named_wherever_it_is_used() {
    let other = |basis| {
        let query = format!("area=knowsley&year=2024-25&basis={basis}");
        let below = below(&query);
        let domain::explorer::page::Beside::Groups(block) = below.beside_trend else { panic!() };
        let details: String = block
            .sections
            .iter()
            .flat_map(|s| &s.rows)
            .map(|row| row.detail.clone() + "; ")
            .collect();
        (below.trend.heading, block.heading, details)
    };
    let (trend, heading, details) = other("same-group");
    assert!(trend.contains("over the same group in England"), "{trend}");
    assert!(heading.contains("beside the same groups in England"), "{heading}");
    assert!(!details.contains("no SEN") && details.contains("the same group"), "{details}");
    let (trend, heading, details) = other("others");
    assert!(trend.contains("to others in England"), "{trend}");
    assert!(heading.contains("beside the comparison groups in England"), "{heading}");
    assert!(details.contains("in England") && !details.contains("not FSM;"), "{details}");
    let trend = |query| below(query).trend.heading;
    let all = trend("area=knowsley&measure=phonics-year-1&basis=others");
    assert!(all.contains(" to all pupils in England"), "{all}");
    let mean = trend("area=knowsley&basis=same-group&against=neighbours");
    assert!(mean.contains("similar councils, on average, "), "{mean}");
}

/// A heading does not count from before a year that changed who is counted, or how.
fn a_trend_begins_no_earlier_than_the_last_note() {
    let trend = |query| below(query).trend.heading;
    // 23 in 2017/18, before free school meals were kept.
    let found = trend("area=knowsley&year=2024-25");
    assert!(
        found.ends_with(" widened from 17 behind in 2018/19 to 20 behind in 2024/25"),
        "{found}"
    );
    // Where the answer counts from before it, it says so.
    let kept = "keep them while Universal Credit is brought in";
    let caveat = |query| page(query).caveat;
    assert!(caveat("area=knowsley&year=2024-25&since=2017-18").contains(kept));
    assert!(!caveat("area=knowsley&year=2024-25&since=2018-19").contains(kept));
    // Grades were set midway in 2021/22.
    let found = trend("area=knowsley&measure=ks4-attainment-8&year=2024-25");
    assert!(found.contains(" in 2022/23"), "{found}");
    // Nothing of the kind is known of looked-after children.
    let found = trend("area=england&group=cla&year=2024-25");
    assert!(found.contains(" in 2017/18"), "{found}");
}

fn all_pupils_have_no_others_here() {
    let why = |query| {
        let filters = page(query).filters;
        let options = filters.groups.into_iter().chain(filters.more_groups);
        let of_all = options.filter(|option| option.value == "all-pupils");
        of_all.map(|option| option.detail).collect::<Vec<_>>()
    };
    assert_eq!(why("area=knowsley&year=2024-25"), ["No others here; can be chosen alone"]);
    let no_tests = why("area=knowsley&year=2019-20");
    assert!(no_tests[0].contains("COVID"), "{no_tests:?}");
    assert_eq!(why("area=knowsley&group=all-pupils&year=2019-20"), no_tests);
}

/// Where schools have no figures in the year of the page, theirs stand in the latest that has.
fn schools_stand_in_a_year_with_figures() {
    for (query, year) in [
        ("area=hampshire&year=2024-25", "2018/19"),
        ("area=knowsley&measure=ks4-attainment-8&year=2024-25", "2017/18"),
    ] {
        let SchoolsPart::Rows { block, instead, .. } = below(query).schools else { panic!() };
        assert!(instead.contains(year), "{query}: {instead}");
        let mut rows = block.sections.iter().flat_map(|section| &section.rows);
        assert!(rows.any(|row| !row.gap.is_empty()), "{query}");
    }
}

/// Of several groups, one of few children: which of its levels is the higher is seen.
fn few_of_several_have_both_levels() {
    let of_few = |page: ExplorerPage| domain::explorer::plain_text(&page.also);
    let said = of_few(page("area=isles-of-scilly&group=fsm&group=send&group=cla"));
    assert!(said.contains("plan 100%, pupils with no"), "{said}");
    assert!(said.contains(" 58%: too few children to say more."), "{said}");
}

/// A small school’s row says that it says nothing, in a way of its own for each reader.
fn too_few_to_say() {
    let query = "area=knowsley&measure=ks4-destinations&group=disadvantaged&year=2022-23";
    let SchoolsPart::Rows { block, .. } = below(query).schools else { panic!() };
    let mut rows = block.sections.iter().flat_map(|section| &section.rows);
    let Some(few) = rows.find(|row| row.name == "Bluebell Park School") else { panic!() };
    assert_eq!((few.change.as_str(), few.change_spoken()), ("too few to say", ""));
    let then = GapRow { small: false, ..few.clone() };
    assert_eq!(then.change_spoken(), "too few before to say how it changed");
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

/// Why the cells of the first row of the first table are blank: group, comparison, gap.
fn reasons(query: &str) -> [Option<WhyBlank>; 3] {
    let cells = &below(query).table.parts[0].rows[0].cells;
    [0, 1, 2].map(|at| match &cells[at] {
        PlainCell::Blank(why) => Some(why.clone()),
        _ => None,
    })
}

fn a_reason_names_the_side_that_is_blank() {
    let scilly = "in the Isles of Scilly";
    for (basis, of) in [
        ("same-group", "pupils eligible for free school meals"),
        ("others", "pupils not eligible for free school meals"),
    ] {
        let query = format!("area=knowsley&basis={basis}&against=isles-of-scilly&year=2024-25");
        let page = page(&query);
        let [group, comparison, gap] = reasons(&query);
        assert_eq!(group, None, "{query}");
        for why in [comparison, gap, page.places[0].sections[0].rows[0].blank.clone()] {
            let Some(WhyBlank { reason, .. }) = why else { panic!("{query}: nothing is blank") };
            assert!(reason.contains(&format!("{of} {scilly}")), "{query}: {reason}");
        }
        assert!(page.description.contains(scilly), "{}", page.description);
    }
    let [group, comparison, gap] = reasons("area=isles-of-scilly&basis=others&year=2024-25");
    assert_eq!((group.map(|why| why.reason), comparison), (gap.map(|why| why.reason), None));
}

/// Wherever the authority has a figure and too few of its neighbours have one.
fn a_mean_of_too_few_says_the_rule() {
    let atlas = &world().atlas;
    let mut few = 0;
    for pair in &atlas.pairs {
        let (measure, group) = (&atlas.measure(pair.measure).id, &atlas.group(pair.group).id);
        for area in ["knowsley", "sefton"] {
            let query = format!("area={area}&measure={measure}&group={group}");
            let query = format!("{query}&basis=same-group&against=neighbours");
            let [None, Some(comparison), Some(gap)] = reasons(&query) else { continue };
            few += 1;
            for why in [comparison, gap] {
                assert_eq!(why.word, "no mean", "{query}");
                let said = why.reason.starts_with("A mean of similar councils is given where at");
                assert!(said && why.reason.contains(" of 10 have one for "), "{}", why.reason);
            }
        }
    }
    assert!(few > 0, "every mean has enough figures");
    let page = page("area=england&basis=same-group&against=neighbours&year=2024-25");
    assert!(page.description.contains("No similar councils are named for England"));
    let row = &common::csv_rows("area=england&basis=same-group&against=neighbours&year=2024-25")[0];
    assert_eq!(row["note"], "No similar councils are named for this place.");
}

fn a_closed_school_names_who_took_over() {
    let closed = "Saint Edmund Arrowsmith Catholic High School closed on 30 April 2021; Saint \
        Edmund Arrowsmith Catholic Academy took over from it.";
    let SchoolsPart::Rows { block, .. } = below("area=knowsley").schools else {
        panic!("no schools")
    };
    let mut rows = block.sections.iter().flat_map(|section| &section.rows);
    let row = rows.find(|row| row.id == "schools-135481").and_then(|row| row.blank.as_ref());
    assert_eq!(row.map(|why| why.reason.as_str()), Some(closed));
    let description = page("school=135481").description;
    assert!(description.contains(closed), "{description}");
    // While it was open, its being closed since is no reason.
    let before = page("school=135481&year=2018-19").description;
    assert!(!before.contains("closed on"), "{before}");
}

fn a_school_without_pupils_of_the_phase_says_so() {
    let description = page("school=140001").description;
    let none = "Kirkby High School is a secondary school and has no pupils of this phase: Key \
        Stage 2, age 11.";
    assert!(description.contains(none), "{description}");
    let description = page("school=104448&measure=ks4-attainment-8").description;
    assert!(description.contains("is a primary school and has no pupils of"), "{description}");
    let absence = page("school=140001&measure=absence-persistent").description;
    assert!(!absence.contains("of this phase"), "{absence}");
}

fn numbers_of_pupils_have_separators() {
    let page = page("area=england&measure=ks4-destinations&group=disadvantaged");
    let detail = &page.places[0].sections[0].rows[0].detail;
    assert_eq!(detail, "159,566 and 447,782 pupils");
}

fn what_is_spoken_names_every_group() {
    let one = page("area=knowsley&year=2024-25").spoken;
    let two = page("area=knowsley&group=fsm&group=ehcp&year=2024-25").spoken;
    assert_eq!((one.len(), two.len()), (1, 2), "{two:?}");
    assert_eq!(one[0], two[0]);
    assert!(two[1].starts_with("Pupils with an education, health and care plan are 63"), "{two:?}");
    let corrected = page("area=knowsley&group=qqqq").spoken;
    assert!(corrected[0].starts_with("There is no pupil group “qqqq”"), "{corrected:?}");
}

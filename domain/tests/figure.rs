//! Where a figure comes from: every line against what the files print.

#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod common;

use common::world;
use domain::explorer::page::{FigureCell, FigurePage};
use domain::explorer::{Unknown, figure, figure_href, resolve};
use domain::place::PlaceId;

fn page(query: &str) -> FigurePage {
    figure(world(), query, "2026-11").unwrap_or_else(|error| panic!("{query}: {error:?}")).1
}

fn sum(page: &FigurePage) -> String {
    let terms = page.sum.as_ref().expect("a sum");
    let [first, second, gap] =
        terms.each_ref().map(|term| format!("{} {}", term.figure, term.label));
    format!("{first} − {second} = {gap}")
}

fn line(page: &FigurePage, label: &str) -> [String; 2] {
    let line = page.lines.iter().find(|line| line.label == label);
    line.expect("the line").cells.clone().map(|cell| match cell {
        FigureCell::Text(text) => text,
        FigureCell::Code(text) => format!("“{text}”"),
        FigureCell::Blank(why) => format!("blank: {}", why.reason),
    })
}

fn fact(page: &FigurePage, term: &str) -> String {
    let found = page.facts.iter().find(|(of, _)| of == term);
    found.map_or_else(String::new, |(_, text)| text.clone())
}

#[test]
fn the_figure_of_the_picture() {
    let page = page("area=knowsley");
    assert_eq!(page.heading, "Where “20\u{a0}points” comes from");
    assert_eq!(sum(&page), "70 Not FSM, % − 50 FSM, % = 20 points behind");
    assert_eq!(line(&page, "Printed here"), ["50%", "70%"]);
    assert_eq!(line(&page, "Text in the file"), ["“50”", "“70”"]);
    assert_eq!(line(&page, "Series code"), ["“FSM_NEW_KS2_RWM”", "“NonFSM_NEW_KS2_RWM”"]);
    assert_eq!(line(&page, "Year label there"), ["“2025”", "“2025”"]);
    assert_eq!(line(&page, "Place there"), ["Knowsley, number 340", "Knowsley, number 340"]);
    assert!(line(&page, "Pupils counted")[0].contains("no number of pupils"));
    assert_eq!(
        fact(&page, "Interval"),
        "None: the source gives no pupil numbers here. Rounding alone allows any gap between 19 and 21."
    );
    assert_eq!(
        fact(&page, "Revision"),
        "None yet: 2024/25 is new, the release of September 2025 ends at 2023/24."
    );
    assert_eq!(
        fact(&page, "Method"),
        "Comparison minus group, from the two published percentages; positive means that the group is behind. No pupil is on both sides."
    );
    assert_eq!(
        fact(&page, "Change"),
        "2023/24: 69 − 47 = 22. Then 20 − 22 = −2: “narrowed 2”, the least change that whole numbers let us name."
    );
    assert!(
        fact(&page, "Source").contains("release of 8 April 2026, file bds_long_2026_04_08.csv.gz")
    );
    assert_eq!(page.href, "/gaps/figure?area=knowsley&of=knowsley");
}

/// Both releases print these; the earlier one printed other figures.
#[test]
fn a_revised_figure_says_what_it_was() {
    let page = page("area=knowsley&measure=ks4-destinations&group=sen-support&year=2022-23");
    assert_eq!(line(&page, "Text in the file")[0], "“69.400000000000006”");
    assert_eq!(
        fact(&page, "Revision"),
        "SEN support: revised from 72.9% in the release of September 2025. By those figures the gap was 13.5."
    );
}

#[test]
fn other_bases_units_and_places() {
    let mean = page("area=knowsley&basis=same-group&against=neighbours");
    assert!(line(&mean, "Printed here")[1].ends_with("the mean of 10 of 10 councils"));
    assert_eq!(line(&mean, "Place there")[1], "similar councils, May 2025");
    let low = page("area=knowsley&measure=absence-persistent&group=cla");
    assert!(
        fact(&low, "Method").starts_with("Group minus comparison, as a lower figure is better")
    );
    let label = page("area=knowsley&measure=he-entry-at-19&group=fsm");
    assert!(
        line(&label, "Year label there")
            .iter()
            .any(|text| text.contains('-') || text.contains('/')),
        "{:?}",
        label.lines
    );
    let school =
        page("area=knowsley&measure=ks4-destinations&group=disadvantaged&of=135481&school=135481");
    assert!(line(&school, "Place there")[0].contains("URN 135481"));
}

#[test]
fn a_blank_says_why_and_has_no_sum() {
    let blank = page("area=knowsley&year=2020-21");
    assert_eq!((blank.sum.is_none(), blank.heading.as_str()), (true, "Why there is no gap"));
    assert!(blank.blank.is_some_and(|why| !why.reason.is_empty()));
}

#[test]
fn places_that_do_not_exist() {
    assert!(matches!(figure(world(), "of=atlantis", "2026-11"), Err(Unknown::Area(..))));
    assert!(matches!(figure(world(), "of=999999", "2026-11"), Err(Unknown::School(_))));
    assert!(matches!(
        figure(world(), "area=nowhere&of=knowsley", "2026-11"),
        Err(Unknown::Area(..))
    ));
}

/// The address of every gap of a page leads to that gap.
#[test]
fn an_address_leads_to_its_gap() {
    let resolved =
        resolve(world(), "area=knowsley&group=ehcp&group=fsm&basis=others").expect("a view");
    for group in &resolved.view.groups {
        for place in [PlaceId(340), PlaceId::ENGLAND, PlaceId(342)] {
            let href = figure_href(world(), &resolved.view, *group, place);
            let (_, query) = href.split_once('?').expect("a query");
            let page = page(query);
            assert_eq!(page.href, href);
            let name = world().name_of(place);
            assert!(
                page.sub.contains(name) && page.sub.contains(&world().atlas.group(*group).plain)
            );
        }
    }
}

/// The line is carried on from the latest year only, and never where none may be.
#[test]
fn where_the_line_leads() {
    let fan = |query: &str| page(query).fan;
    let level_2 = "area=knowsley&measure=level-2-at-19&group=sen-support";
    let found = fan(level_2).expect("a fan");
    assert_eq!(found.heading, "If the line of 2015/16 to 2023/24 went on to 2026/27");
    assert_eq!((found.points.len(), found.ahead.len()), (9, 3));
    assert!(found.words[0].starts_with("In 2026/27 their own lines would have SEN support at "));
    assert!(found.words[1].starts_with("No date can be given for closing the gap"));
    let table: Vec<&str> = found.table.rows.iter().map(|row| row.head.as_str()).collect();
    assert_eq!(table[8..], ["2023/24", "2024/25", "2025/26", "2026/27"]);
    // Everything drawn lies on the scale, and the scale holds nought.
    let limits = found.ahead.iter().flat_map(|year| year.room);
    for value in limits.chain(found.points.iter().map(|point| point.value)).chain([0.0]) {
        assert!((found.axis.low..=found.axis.high).contains(&value), "{value}");
    }
    // Another year, another basis, too few years, a handful of children, a relative score, a school.
    for query in [
        &format!("{level_2}&year=2022-23"),
        &format!("{level_2}&basis=others"),
        "area=knowsley&measure=eyfs-gld",
        "area=knowsley&group=cla",
        "area=knowsley&measure=ks4-progress-8",
        "area=knowsley&measure=ks4-destinations&group=disadvantaged&school=140001",
    ] {
        assert!(fan(query).is_none(), "{query}");
    }
}

/// A line that leaves the scale says that it cannot go on.
#[test]
fn impossible_percentages_are_said() {
    let world = world();
    let (mut beyond, mut fans) = (0, 0);
    let areas = world.atlas.areas.iter().filter(|area| area.closed.is_empty());
    let asked = areas.flat_map(|area| world.atlas.pairs.iter().map(move |pair| (area, pair)));
    for (area, pair) in asked {
        let (measure, group) =
            (&world.atlas.measure(pair.measure).id, &world.atlas.group(pair.group).id);
        let query = format!("area={}&measure={measure}&group={group}", area.slug);
        let Some(fan) = page(&query).fan else { continue };
        fans += 1;
        let said = fan.words.iter().any(|words| words.contains("cannot both go on"));
        let negative = fan.words[0].contains(" at −");
        assert!(!negative || said, "{query}: {:?}", fan.words);
        beyond += usize::from(said);
    }
    println!("{beyond} of {fans} lines leave the scale");
    assert!(fans > 5_000 && beyond > 0);
}

/// The way back leads to the view with all its groups, whichever group's gap was opened.
#[test]
fn the_other_groups_are_kept() {
    let query = "area=knowsley&group=fsm&group=sen-support&group=ehcp";
    let view = resolve(world(), query).expect("a view").view;
    for (at, name) in ["FSM", "SEN support", "EHC plan"].into_iter().enumerate() {
        let href = figure_href(world(), &view, view.groups[at], PlaceId(340));
        let found = page(href.split_once('?').expect("a query").1);
        assert_eq!((found.sides[0].as_str(), &found.href), (name, &href));
        assert_eq!(found.back_href, view.href(world()));
        assert!(found.notes.is_empty());
    }
    let odd = page("area=knowsley&group=fsm&group=ehcp&gap=cla");
    assert_eq!(odd.sides[0], "FSM");
    assert_eq!(odd.notes, ["“cla” is none of the pupil groups here: this is about the first."]);
}

/// What chance decides is not put down to rounding.
#[test]
fn a_change_within_chance() {
    let school = "area=knowsley&measure=ks4-destinations&group=disadvantaged&school=140001";
    let change = fact(&page(school), "Change");
    assert_eq!(
        change,
        "2021/22: 85 − 69 = 16. Before rounding 13.54 − 16.00 = −2.46, rounded −2: “about the same”, as chance alone could make it."
    );
}

//! Published figures that must come out right, by name: both sides, the gap, and what is said.

mod common;

use common::{below, csv_rows, page, world};
use domain::explorer::page::{ExplorerPage, Run, SchoolsPart};
use domain::gap::{Basis, Elsewhere, Gap, Question, gap};
use domain::period::Year;
use domain::place::PlaceId;

const ENGLAND: Elsewhere = Elsewhere::Place(PlaceId::ENGLAND);

fn year_of(text: &str) -> Year {
    let Some(year) = Year::parse(text) else { panic!("{text} is no year") };
    year
}

/// A gap by the names of its measure and group, in a place by its number.
fn gap_of(place: u32, measure: &str, group: &str, year: &str, basis: Basis) -> Gap<'static> {
    let atlas = &world().atlas;
    let found = atlas.find_measure(measure).zip(atlas.find_group(group));
    let ask = found.and_then(|(measure, group)| Question::here(world(), measure, group));
    let Some(ask) = ask else { panic!("{measure} and {group} are no pair") };
    gap(world(), &ask.on(basis, ENGLAND), PlaceId(place), year_of(year))
}

/// Both sides and the gap as text, unrounded, and the gap as shown.
fn check(place: u32, [measure, group, year]: [&str; 3], wanted: [&str; 4]) {
    let found = gap_of(place, measure, group, year, Basis::Here);
    let text = |number: Option<domain::number::Exact>| number.map(|n| n.to_string());
    let found = [
        text(found.group.value.number()),
        text(found.comparison.value.number()),
        text(found.value.number()),
        found.shown().map(|shown| shown.to_string()),
    ];
    assert_eq!(found, wanted.map(|text| Some(text.to_owned())), "{place} {measure} {group} {year}");
}

const KNOWSLEY: u32 = 340;
const ST_HELENS: u32 = 342;
const SEFTON: u32 = 343;

/// One test, as reading the figures takes longer than looking at them.
#[test]
fn figures_that_must_come_out_right() {
    reading_writing_and_maths_at_age_11();
    age_5_and_age_16();
    looked_after_children_attend_better_and_are_never_said_to_be_behind();
    sefton_is_exact();
    destinations_from_numbers_of_pupils();
    the_first_page_says_gap_levels_and_change();
    the_gaps_of_other_groups_are_said();
}

fn reading_writing_and_maths_at_age_11() {
    let rwm = |group, year| ["ks2-rwm-expected", group, year];
    check(KNOWSLEY, rwm("fsm", "202425"), ["50", "70", "20", "20"]);
    check(KNOWSLEY, rwm("fsm", "202324"), ["47", "69", "22", "22"]);
    check(970, rwm("fsm", "202425"), ["48", "69", "21", "21"]);
    check(KNOWSLEY, rwm("ehcp", "202425"), ["12", "75", "63", "63"]);
    check(KNOWSLEY, rwm("sen-support", "202425"), ["33", "75", "42", "42"]);
    check(KNOWSLEY, rwm("cla", "202425"), ["50", "61", "11", "11"]);
    check(ST_HELENS, rwm("fsm", "202425"), ["45", "70", "25", "25"]);
    let cla = gap_of(KNOWSLEY, "ks2-rwm-expected", "cla", "202425", Basis::Here);
    assert_eq!((cla.group.count(), cla.group.cohort()), (Some(8), Some(16)));
    assert!(cla.small && !cla.from_counts);
}

fn age_5_and_age_16() {
    check(KNOWSLEY, ["eyfs-gld", "fsm", "202425"], ["52.4", "72.2", "19.8", "19.8"]);
    check(KNOWSLEY, ["ks4-attainment-8", "fsm", "202425"], ["29.3", "39.5", "10.2", "10.2"]);
    check(970, ["ks4-attainment-8", "fsm", "202425"], ["35", "50", "15", "15.0"]);
    let others = gap_of(KNOWSLEY, "ks4-attainment-8", "fsm", "202425", Basis::Others);
    assert_eq!(others.shown().map(|shown| shown.to_string()).as_deref(), Some("20.7"));
}

fn looked_after_children_attend_better_and_are_never_said_to_be_behind() {
    let wanted = ["16.7", "24.36", "-7.66", "−7.7"];
    check(KNOWSLEY, ["absence-persistent", "cla", "202425"], wanted);
    let query = "area=knowsley&measure=absence-persistent&group=cla&year=2024-25";
    let (page, trend) = (page(query), below(query).trend);
    assert!(page.description.contains("7.7\u{a0}points ahead of"), "{}", page.description);
    let own = &page.places[0].sections[0].rows[0];
    assert!(own.gap_spoken.ends_with("ahead"), "{}", own.gap_spoken);
    for said in [&page.description, &page.kicker, &page.places[0].heading, &trend.heading] {
        assert!(!said.contains("behind"), "{said}");
    }
}

fn sefton_is_exact() {
    // Binary floating point gives 7.2249999.
    let found = gap_of(SEFTON, "participation-16-17", "all-sen", "201718", Basis::Here);
    let text = |number: Option<domain::number::Exact>| number.map(|n| n.to_string());
    assert_eq!(text(found.value.number()).as_deref(), Some("7.225"));
    assert_eq!(text(found.group.value.number()).as_deref(), Some("84.375"));
    assert_eq!(text(found.comparison.value.number()).as_deref(), Some("91.6"));
    let two = found.value.number().map(|gap| gap.round(2).to_string());
    assert_eq!(two.as_deref(), Some("7.23"));
}

fn destinations_from_numbers_of_pupils() {
    let kirkby = gap_of(140_001, "ks4-destinations", "disadvantaged", "202223", Basis::Here);
    assert_eq!((kirkby.group.count(), kirkby.group.cohort()), (Some(67), Some(92)));
    assert_eq!((kirkby.comparison.count(), kirkby.comparison.cohort()), (Some(57), Some(66)));
    assert!(kirkby.from_counts);
    assert_eq!(kirkby.shown().map(|shown| shown.to_string()).as_deref(), Some("13.5"));
    let arrowsmith = gap_of(148_534, "ks4-destinations", "disadvantaged", "202223", Basis::Here);
    assert_eq!(arrowsmith.shown().map(|shown| shown.to_string()).as_deref(), Some("34.0"));
    let query = "area=knowsley&measure=ks4-destinations&group=disadvantaged&year=2022-23";
    let schools = format!("{query}&school=140001&school=148534");
    let page = page(&schools);
    assert!(page.description.contains("13.5\u{a0}points behind"), "{}", page.description);
    let gaps: Vec<&str> =
        page.places[0].sections.iter().flat_map(|s| &s.rows).map(|row| row.gap.as_str()).collect();
    assert_eq!(gaps[..2], ["13.5", "34.0"]);
    // The same schools in the file of every school.
    let rows = csv_rows(&format!("{query}&school=all&compare=none"));
    let shown = |urn: &str| {
        rows.iter().find(|row| row["school_urn"] == urn).map(|row| row["gap_rounded"].as_str())
    };
    assert_eq!(shown("140001"), Some("13.5"));
    assert_eq!(shown("148534"), Some("34.0"));
    assert!(!matches!(below(&schools).schools, SchoolsPart::None(_)));
}

fn plain(words: &[Run]) -> String {
    let text = words.iter().map(|run| match run {
        Run::Plain(text) | Run::Strong(text) | Run::Gap(text) => text.as_str(),
    });
    text.collect::<String>().replace('\u{a0}', " ")
}

fn everything_at_the_top(page: &ExplorerPage) -> String {
    let split = page.split.iter().flat_map(|split| &split.parts);
    let split = split.map(|part| format!("{}: {}{}", part.label, part.figures, part.unit));
    let parts = [page.kicker.clone(), plain(&page.answer), page.caveat.clone()];
    parts.into_iter().chain(split).collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

fn the_first_page_says_gap_levels_and_change() {
    let page = page("");
    let answer = plain(&page.answer);
    assert!(
        answer.starts_with(
            "Knowsley’s pupils eligible for free school meals are 20 points behind others here"
        ),
        "{answer}"
    );
    assert!(answer.contains("The gap here narrowed by 2 points"), "{answer}");
    let said = everything_at_the_top(&page);
    for wanted in [
        "2024/25",
        "50%",
        "70%",
        "48%",
        "69%",
        "21 points behind",
        "rose 3",
        "rose 1",
        "47 to 50",
        "69 to 70",
    ] {
        assert!(said.contains(wanted), "“{wanted}” is not in:\n{said}");
    }
    assert!(page.notes.is_empty());
}

fn the_gaps_of_other_groups_are_said() {
    let said = [
        ("area=st-helens", "25 points behind"),
        ("group=ehcp", "63 points behind"),
        ("group=sen-support", "42 points behind"),
        ("measure=eyfs-gld", "19.8 points behind"),
        ("measure=ks4-attainment-8", "10.2 points behind"),
        (
            "measure=ks4-attainment-8",
            "20.7 behind pupils not eligible for free school meals in England",
        ),
        ("measure=ks4-attainment-8&basis=others", "20.7 points behind"),
        ("measure=ks4-attainment-8&area=england", "15.0 points behind"),
    ];
    for (query, wanted) in said {
        let answer = plain(&page(&format!("{query}&year=2024-25")).answer);
        assert!(answer.contains(wanted), "“{wanted}” is not in “{answer}”");
    }
    let cla = plain(&page("group=cla&year=2024-25").answer);
    assert!(cla.contains("Of 16 ") && cla.contains("8 reached it") && cla.contains("11 points"));
    assert!(!cla.contains("behind") && !cla.contains("ahead"), "{cla}");
}

/// The lines of several groups stand on the years of all of them, each from its own first figure.
#[test]
fn groups_of_a_trend_share_their_years() {
    let chart = below("area=knowsley&measure=ks2-rwm-expected&group=fsm&group=cla").trend.chart;
    let years: Vec<Vec<usize>> = chart
        .lines
        .iter()
        .map(|line| line.stretches.iter().flatten().map(|point| point.0).collect())
        .collect();
    let [fsm, cla] = &years[..] else { panic!("{years:?}") };
    assert_eq!(fsm.first(), Some(&0), "the years begin with the first figure");
    assert!(cla.first() > fsm.first(), "{years:?}");
    assert_eq!(fsm.last(), Some(&(chart.years.len() - 1)), "they end with the last");
    // Years without tests stand there with their reason.
    let hatched: Vec<&str> = chart.years.iter().map(|year| year.missing.as_str()).collect();
    assert!(hatched.iter().any(|reason| reason.contains("COVID")), "{hatched:?}");
}

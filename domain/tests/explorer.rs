//! Any address over the real figures: it is answered, it is read back, and what it says keeps the
//! rules.

mod common;

use common::{resolved, world};
use domain::explorer::page::{Below, Beside, Block, ExplorerPage, GapRow, SchoolsPart};
use domain::explorer::{View, below, explore, resolve};
use domain::export::Export;
use domain::gap::{Basis, Comparability, Elsewhere, Question};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestError, TestRunner};

/// Runs a property over the one world that this process has read; the seed is fixed.
fn hold<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value)) {
    let config = ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(340),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let found = TestRunner::new(config).run(strategy, |value| {
        test(value);
        Ok(())
    });
    match found {
        Err(TestError::Fail(why, value)) => panic!("{value:?}: {why}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
        Ok(()) => {}
    }
}

fn one_of(words: Vec<String>) -> impl Strategy<Value = String> {
    prop::sample::select(words)
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Some values for a key, or none.
fn key(
    name: &'static str,
    values: impl Strategy<Value = String>,
    most: usize,
) -> impl Strategy<Value = String> {
    prop::collection::vec(values, 0..=most).prop_map(move |values| {
        values.iter().flat_map(|value| ["&", name, "=", value]).collect::<String>()
    })
}

/// Both sets of neighbours, which share councils, with and without one of them by name.
const BOTH_SETS: [&str; 3] = [
    "&compare=neighbours&compare=neighbours-2021",
    "&compare=neighbours-2021&compare=neighbours&compare=england",
    "&compare=neighbours-2021&compare=st-helens&compare=neighbours",
];

/// An address made of words that are known, in combinations that need not make sense.
fn address() -> impl Strategy<Value = String> {
    let atlas = &world().atlas;
    let areas: Vec<String> = atlas.areas.iter().map(|area| area.slug.clone()).collect();
    let more = ["neighbours", "neighbours-2021", "none", "england", "north-west", "E08000011"];
    let elsewhere: Vec<String> = areas.iter().cloned().chain(words(&more)).collect();
    let measures = atlas.measures.iter().map(|measure| measure.id.clone()).collect();
    let ranked = atlas.groups.iter().filter(|group| group.rank.is_some());
    let groups = ranked.map(|group| group.id.clone()).chain(words(&["send"])).collect();
    let phases = atlas.phases.iter().map(|phase| phase.id.clone()).collect();
    let years: Vec<String> = (2013..2027).map(|y| format!("{y}-{:02}", (y + 1) % 100)).collect();
    let schools = ["140001", "148534", "104495", "115851", "116482", "144638"];
    let bases = ["here", "same-group", "others"];
    let often_knowsley = prop_oneof![1 => one_of(words(&["knowsley"])), 3 => one_of(areas)];
    (
        (key("measure", one_of(measures), 1), key("group", one_of(groups), 3)),
        key("year", one_of(years.clone()), 1),
        prop_oneof![3 => Just(String::new()), 1 => key("since", one_of(years), 1)],
        key("basis", one_of(words(&bases)), 1),
        key("against", one_of(elsewhere.clone()), 1),
        prop_oneof![
            2 => Just(String::new()),
            1 => key("compare", one_of(elsewhere), 3),
            1 => one_of(words(&BOTH_SETS)),
        ],
        prop_oneof![3 => Just(String::new()), 1 => key("school", one_of(words(&schools)), 2)],
        prop_oneof![3 => Just(String::new()), 1 => key("priority", one_of(words(&["1", "2", "3"])), 1)],
        prop_oneof![3 => Just(String::new()), 1 => key("phase", one_of(phases), 1)],
        often_knowsley,
    )
        .prop_map(|((measure, group), year, since, basis, against, compare, school, priority, phase, area)| {
            format!("area={area}{measure}{group}{year}{since}{basis}{against}{compare}{school}{priority}{phase}")
        })
}

/// What a page says of itself whenever it is opened, not of the address that led to it.
fn stays(note: &str) -> bool {
    note.starts_with("No measure answers for priority") || note.starts_with("No measure is of")
}

fn check_address(query: &str) {
    let first = resolved(query);
    let address = first.view.query(world());
    let again = resolved(&address);
    assert_eq!(again.view, first.view, "{query} became {address}");
    assert_eq!(again.view.query(world()), address);
    let notes: Vec<&String> = again.notes.iter().filter(|note| !stays(note)).collect();
    assert!(notes.is_empty(), "{query} became {address}, which is corrected again: {notes:?}");
    let file = Export::read(world(), &address);
    assert!(file.is_ok(), "the page {address} has no file: {file:?}");
}

const DIRECTIONS: [&str; 8] =
    ["behind", "ahead", "narrowed", "widened", "grew", "shrank", "fell", "rose"];

fn rows_of(page: &ExplorerPage, block: usize) -> impl Iterator<Item = &GapRow> {
    page.places[block].sections.iter().flat_map(|section| &section.rows)
}

fn check_page(query: &str) {
    let resolved = resolved(query);
    let page = explore(world(), &resolved, "2026-11");
    check_text(query, &format!("{page:?}"));
    let below = below(world(), &resolved, "2026-11");
    check_text(query, &format!("{below:?}"));
    assert_eq!(page.places.len(), resolved.view.groups.len(), "{query}");
    let export = Export::read(world(), &resolved.view.query(world()));
    let Ok(export) = export else { panic!("{query}: {export:?}") };
    let mut lines = 0;
    for index in 0..export.chunks() {
        lines += export.chunk(world(), index).matches("\r\n").count();
    }
    assert_eq!(lines, page.csv_rows, "{query}: rows of the file");
    check_ids(query, &page, &below);
    for (index, group) in resolved.view.groups.iter().enumerate() {
        let comparable = Question::here(world(), resolved.view.measure, *group)
            .map(|ask| ask.on(resolved.view.basis, resolved.view.against))
            .is_none_or(|ask| may_change(&resolved.view, &ask));
        for row in rows_of(&page, index) {
            check_row(query, row, comparable);
        }
        let own = rows_of(&page, index).next();
        if index == 0 && own.is_some_and(|row| row.small && row.blank.is_none()) {
            let found = DIRECTIONS.iter().find(|word| page.description.contains(**word));
            assert_eq!(found, None, "{query}: {}", page.description);
            let heading = &page.places[0].heading;
            let found = DIRECTIONS.iter().find(|word| heading.contains(**word));
            assert_eq!(found, None, "{query}: {heading}");
            assert!(page.split.is_none(), "{query}: {:?}", page.split);
        }
        if index == 0 && !comparable {
            assert!(page.split.is_none(), "{query}");
            let said = ["narrowed", "widened", "grew", "shrank", "went from"];
            let found = said.iter().find(|word| page.description.contains(**word));
            assert_eq!(found, None, "{query}: {}", page.description);
        }
    }
}

/// Every row has an id of its own, and every place a row and a line of the table.
fn check_ids(query: &str, page: &ExplorerPage, below: &Below) {
    let mut blocks: Vec<&Block> = page.places.iter().chain(&page.groups_here).collect();
    if let Beside::Groups(block) = &below.beside_trend {
        blocks.push(block);
    }
    if let SchoolsPart::Rows { block, .. } = &below.schools {
        blocks.push(block);
    }
    let rows = blocks.iter().flat_map(|block| block.sections.iter().flat_map(|s| &s.rows));
    let mut ids: Vec<&str> = rows.map(|row| row.id.as_str()).collect();
    ids.sort_unstable();
    let doubled = ids.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(doubled, None, "{query}");
    for (index, table) in below.table.parts.iter().enumerate() {
        let drawn: Vec<&str> = rows_of(page, index).map(|row| row.name.as_str()).collect();
        let listed: Vec<&str> = table.rows.iter().map(|row| row.head.as_str()).collect();
        assert_eq!(drawn, listed, "{query}");
    }
}

fn may_change(view: &View, ask: &Question) -> bool {
    let between = Comparability::between(world(), ask, view.from_year(), view.year);
    between == Comparability::Comparable
}

fn check_row(query: &str, row: &GapRow, comparable: bool) {
    assert_eq!(row.gap.is_empty(), row.blank.is_some(), "{query}: {row:?}");
    assert!(comparable || row.change.is_empty(), "{query}: {row:?}");
    let sides = row.group.value.is_some() && row.comparison.value.is_some();
    assert!(sides || row.gap.is_empty(), "{query}: {row:?}");
    if row.small {
        assert!(["", GapRow::TOO_FEW].contains(&row.change.as_str()), "{query}: {row:?}");
        assert!(row.change_spoken().is_empty(), "{query}: {row:?}");
        let said = &row.gap_spoken;
        assert!(!said.contains("behind") && !said.contains("ahead"), "{query}: {row:?}");
    }
    if row.gap_spoken.contains("behind") {
        assert!(!row.gap.starts_with(['−', '-']), "{query}: {row:?}");
    }
}

/// Every text of the page, as its parts are printed.
fn check_text(query: &str, text: &str) {
    let around = |at: usize| {
        let from = (0..=at.saturating_sub(60)).rev().find(|i| text.is_char_boundary(*i));
        text[from.unwrap_or(0)..].chars().take(160).collect::<String>()
    };
    for bad in ["NaN", "{place}", "  ", "“”", " .", ",,", "()"] {
        let found = text.find(bad).map(around);
        assert_eq!(found, None, "{query}: “{bad}” is said");
    }
    let mut tokens = text.split(|c: char| !c.is_alphanumeric());
    assert!(tokens.all(|token| token != "inf"), "{query}: something endless");
}

/// One test, as reading the figures takes longer than looking at them.
#[test]
fn any_address() {
    hold(1500, &address(), |query| check_address(&query));
    hold(600, &address(), |query| check_page(&query));
    every_gap_is_shown_once();
    both_sets_of_neighbours();
    hostile();
}

/// Every measure, group and basis at least once, in the two areas with most and fewest figures.
fn every_gap_is_shown_once() {
    let atlas = &world().atlas;
    for pair in &atlas.pairs {
        let (measure, group) = (&atlas.measure(pair.measure).id, &atlas.group(pair.group).id);
        for (area, basis) in [("knowsley", Basis::Here), ("isles-of-scilly", Basis::Others)] {
            let basis = basis.word();
            check_page(&format!("area={area}&measure={measure}&group={group}&basis={basis}"));
        }
    }
}

/// A council of two sets is drawn once, and the counts are of what is drawn.
fn both_sets_of_neighbours() {
    for area in ["knowsley", "sefton", "st-helens", "cornwall", "camden", "england"] {
        for sets in BOTH_SETS {
            check_page(&format!("area={area}{sets}&group=fsm&group=send"));
        }
    }
    let query = "area=knowsley&compare=neighbours&compare=neighbours-2021";
    let page = explore(world(), &resolved(query), "2026-11");
    let drawn = rows_of(&page, 0).count();
    assert_eq!(page.csv_rows, drawn);
    assert!(page.basis.count.starts_with(&format!("{drawn} rows")), "{}", page.basis.count);
    let titles: Vec<&str> = page.places[0].sections.iter().map(|s| s.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "",
            "10 similar councils (DfE neighbours, May 2025), widest gap first",
            "Further councils of the earlier set (4 of 10; DfE neighbours, April 2021), widest gap first",
        ]
    );
    let query = "area=knowsley&compare=neighbours&compare=st-helens";
    let page = explore(world(), &resolved(query), "2026-11");
    let title = &page.places[0].sections[1].title;
    assert!(title.starts_with("Further councils of the current set (9 of 10;"), "{title}");
}

fn hostile() {
    let keys = [
        "area", "measure", "group", "school", "year", "since", "basis", "against", "compare",
        "priority", "phase", "from",
    ];
    let word = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..40).prop_map(|bytes| {
            let coded: Vec<String> = bytes.iter().map(|byte| format!("%{byte:02x}")).collect();
            coded.concat()
        }),
        ".*",
        "[%+&=a-f0-9]{0,30}",
        one_of(words(&[
            "0",
            "-1",
            "99999999999",
            "%00",
            "..",
            "%2e%2e",
            "<script>",
            "NaN",
            "all",
            "none",
            "340",
            "school"
        ])),
    ];
    let pair = (prop::sample::select(keys.to_vec()), word)
        .prop_map(|(key, value)| format!("{key}={value}"));
    let query = prop::collection::vec(pair, 0..6).prop_map(|pairs| pairs.join("&"));
    hold(400, &query, |query| {
        if let Ok(found) = resolve(world(), &query) {
            let address = found.view.query(world());
            assert_eq!(resolved(&address).view, found.view, "{query} became {address}");
            explore(world(), &found, "2026-11");
            below(world(), &found, "2026-11");
        }
        if let Ok(file) = Export::read(world(), &query) {
            file.chunk(world(), 0);
        }
    });
    for (key, value) in
        [("measure", "x".repeat(6000)), ("school", "0".into()), ("area", "\0".into())]
    {
        let query = format!("{key}={value}");
        let found = resolve(world(), &query);
        assert!(key != "school" || found.is_err());
        if let Ok(found) = found {
            let note = found.notes.concat();
            assert!(note.len() < 400, "{note}");
        }
    }
}

#[test]
fn the_first_view() {
    let first = resolved("");
    assert_eq!(first.view.query(world()), "area=knowsley");
    assert_eq!(first.view.against, Elsewhere::Place(domain::place::PlaceId::ENGLAND));
    for (word, slug) in [
        ("st-helens", "st-helens"),
        ("St%20Helens", "st-helens"),
        ("st.+helens", "st-helens"),
        ("340", "knowsley"),
        ("E08000011", "knowsley"),
        ("england", "england"),
        ("north-west", "north-west"),
        ("isles-of-scilly", "isles-of-scilly"),
    ] {
        let found = resolved(&format!("area={word}")).view.query(world());
        assert_eq!(found, format!("area={slug}"), "{word}");
    }
    let mut slugs: Vec<&str> = world().atlas.areas.iter().map(|a| a.slug.as_str()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), world().atlas.areas.len());
    for area in &world().atlas.areas {
        assert_eq!(resolved(&format!("area={}", area.slug)).view.area, area.id);
        assert_eq!(resolved(&format!("area={}", area.id.0)).view.area, area.id);
    }
}

/// The next figures are of the next year: no earlier blank is said to wait for them.
#[test]
fn only_the_latest_year_waits_for_the_next_figures() {
    let due = |year: &str| {
        let query = format!(
            "area=knowsley&measure=ks4-destinations&group=disadvantaged&school=104418&year={year}"
        );
        let resolved = resolve(world(), &query).expect("a view");
        let page = explore(world(), &resolved, "2026-09");
        let mut rows = page.places.iter().flat_map(|block| &block.sections).flat_map(|of| &of.rows);
        rows.find_map(|row| row.blank.clone()).expect("a blank").due
    };
    assert_eq!(due("201819"), "");
    assert!(!due("202223").is_empty());
}

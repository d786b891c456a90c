//! `/search` over the starting figures: all of England, and an area's own box.
#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod common;

use common::world;
use domain::place::PlaceId;
use domain::search::{Kind, SearchPage, read_book, search, write_book};

fn page(query: &str) -> SearchPage {
    search(world(), query).expect("an area")
}

/// What is found of a kind: titles and addresses.
fn of_kind(page: &SearchPage, kind: Kind) -> Vec<(&str, &str)> {
    let groups = page.groups.iter().filter(|group| group.kind == kind);
    groups
        .flat_map(|group| &group.found)
        .map(|found| (found.title.as_str(), found.href.as_str()))
        .collect()
}

#[test]
fn what_a_reader_would_type_is_found_first() {
    for (typed, kind, title) in [
        ("kirkby high", Kind::School, "Kirkby High School"),
        ("kirkbi hihg", Kind::School, "Kirkby High School"),
        ("l32+9pp", Kind::School, "Kirkby High School"),
        ("L329PP", Kind::School, "Kirkby High School"),
        ("140001", Kind::School, "Kirkby High School"),
        // A number before that the register has no more.
        ("135478", Kind::School, "Kirkby High School"),
        ("3404000", Kind::School, "Kirkby High School"),
        ("seft", Kind::Area, "Sefton"),
        ("st+helens", Kind::Area, "St Helens"),
        ("liverpol", Kind::Area, "Liverpool"),
        ("attainment+8", Kind::Measure, "Key Stage 4: Attainment 8"),
        ("persistant+absence", Kind::Measure, "Persistent absence"),
        ("ks4-a8", Kind::Indicator, "Key Stage Four: Average Attainment 8"),
        ("pep", Kind::Term, "Personal education plan (PEP)"),
        ("children+looked+after", Kind::Term, "Children Looked After (CLA)"),
        ("exclusions", Kind::Page, "Exclusions and suspensions"),
        ("governor+recruitment", Kind::Action, ""),
    ] {
        let page = page(&format!("area=knowsley&q={typed}"));
        let found = of_kind(&page, kind);
        assert!(
            found.first().is_some_and(|(first, _)| first.starts_with(title)),
            "{typed}: {found:?}"
        );
    }
}

/// A council's own schools come before those of the same name elsewhere.
#[test]
fn the_own_area_comes_first() {
    let here = page("area=knowsley&q=holy+family");
    let first = of_kind(&here, Kind::School).first().map(|(_, href)| href.to_string());
    let urn = first.expect("a school").trim_start_matches("/schools/").parse().expect("a number");
    assert_eq!(world().authority_of(PlaceId(urn)), PlaceId(340));
    let group = here.groups.iter().find(|group| group.kind == Kind::School).expect("schools");
    assert!(group.found.len() == 20 && !group.more.is_empty(), "{}", group.heading);
}

#[test]
fn what_belongs_to_a_strategy_is_found_in_its_own_area() {
    assert!(of_kind(&page("area=sefton&q=ks4-a8"), Kind::Indicator).is_empty());
    let term = page("area=sefton&q=attainment");
    assert!(
        of_kind(&term, Kind::Term).iter().any(|(_, href)| href.contains("/glossary?area=sefton#")),
        "{term:?}"
    );
}

#[test]
fn nothing_typed_breaks_it() {
    let long = "a".repeat(10_000);
    for typed in
        ["", "+", "%00%01%02", "'+or+1=1;--", "%F0%9F%98%80", "%3Cscript%3E", &long, "%FF%FE"]
    {
        let page = page(&format!("area=knowsley&q={typed}"));
        assert!(page.typed.chars().count() <= 100);
        assert!(!page.answer.is_empty());
    }
    let near = page("area=knowsley&q=L329ZZ+qqqq").near.expect("schools near");
    assert_eq!(near.0, "Schools in L32");
    assert!(near.1.iter().all(|found| found.detail.contains("L32")), "{near:?}");
    assert_eq!(page("area=knowsley&q=149999").near, None);
    let none = page("area=knowsley&q=zzzzzz");
    assert!(none.groups.is_empty() && !none.advice.is_empty());
    assert!(search(world(), "area=nowhere&q=a").is_err());
}

/// Where a postcode is not found, its first half leads to schools: the own council’s first, no closed
/// one.
#[test]
fn half_a_postcode_begins_at_home() {
    for (area, council) in [("knowsley", 340), ("liverpool", 341)] {
        let (heading, found) =
            page(&format!("area={area}&q=L14+9ZZ+qqqq")).near.expect("schools near");
        assert_eq!(heading, "Schools in L14");
        let of = |href: &str| {
            let urn = href.trim_start_matches("/schools/").parse().expect("a number");
            world().schools.school(PlaceId(urn)).expect("a school")
        };
        let schools: Vec<_> = found.iter().map(|one| of(&one.href)).collect();
        assert!(schools.iter().all(|of| of.closed.is_empty()), "{area}: {found:?}");
        let own = |of: &&domain::place::School| of.authority == PlaceId(council);
        let first = schools.iter().take_while(|of| own(of)).count();
        assert!(first > 0 && schools[first..].iter().all(|of| !own(of)), "{area}: {found:?}");
    }
}

/// What the browser finds in an area's book is what the server finds of it.
#[test]
fn the_book_of_an_area_is_the_same_search() {
    let world = world();
    let things: Vec<_> = world.catalogue().book(world, PlaceId(340)).collect();
    assert!((300..1_500).contains(&things.len()), "{} things", things.len());
    let text = write_book(things.iter().cloned());
    let (read, index) = read_book(&text);
    assert_eq!(read, things);
    assert!(text.len() < 200_000, "{} bytes", text.len());
    for typed in ["kirkby high", "attainment", "seft", "persistant absence"] {
        let hits = index.find(typed);
        let titles: Vec<&str> = hits.iter().map(|hit| read[hit.text].title.as_str()).collect();
        let server = search(world, &format!("area=knowsley&q={typed}")).expect("an area");
        for group in server.groups.iter().filter(|group| group.kind != Kind::School) {
            for found in &group.found {
                assert!(titles.contains(&found.title.as_str()), "{typed}: {}", found.title);
            }
        }
    }
}

//! What the browser fetches.

use domain::place::PlaceId;
use http::StatusCode;

use crate::client::{app, get, get_with, unpacked};

const RWM: &str = "/figures/ks2-rwm-expected/knowsley";

/// The block of a text that begins with `# name`.
fn block<'a>(text: &'a str, name: &str) -> &'a str {
    let start = format!("# {name}\n");
    let rest = text.split_once(&start).unwrap().1;
    rest.split_once("\n# ").map_or(rest, |(block, _)| block)
}

#[tokio::test]
async fn the_atlas_has_every_table_but_schools() {
    let atlas = get("/figures/atlas").await;
    let names: Vec<&str> =
        atlas.text().lines().filter_map(|line| line.strip_prefix("# ")).collect();
    let tables = [
        "sources",
        "phases",
        "measures",
        "groups",
        "pairs",
        "series",
        "breaks",
        "areas",
        "neighbours",
        "priorities",
        "targets",
    ];
    assert_eq!(names, tables);
    assert!(block(atlas.text(), "areas").contains("\n340\tknowsley\tauthority\tKnowsley\t"));
}

#[tokio::test]
async fn the_book_of_an_area() {
    let book = get("/figures/areas/knowsley").await;
    let schools = block(book.text(), "schools");
    assert!(schools.starts_with("urn\tlaestab\tname\t"));
    assert!(schools.contains("\n140001\t") || schools.contains("Kirkby High"));
    let read = domain::atlas::read_schools(schools).unwrap();
    assert!(read.iter().all(|school| school.authority == PlaceId(340)));
    let index = block(book.text(), "index");
    assert!(index.contains("340\tks2-rwm-expected\tfsm\t"));
    // By number and code as well.
    for name in ["340", "E08000011"] {
        let same = get(&format!("/figures/areas/{name}")).await;
        assert_eq!(same.body, book.body, "{name}");
    }
}

#[tokio::test]
async fn a_slice_reads_back_as_the_figures_it_was_made_of() {
    let slice = get(RWM).await;
    let current = app().current().unwrap();
    let world = &current.world;
    let measure = world.atlas.find_measure("ks2-rwm-expected").unwrap();
    let mut read = domain::figures::Figures::empty(&world.atlas);
    read.read(&world.atlas, measure, slice.text()).unwrap();
    let (read, whole) = (read.of(measure), world.figures.of(measure));
    let mut places: Vec<PlaceId> = read.keys().iter().map(|(_, place)| *place).collect();
    places.sort_unstable();
    places.dedup();
    for (group, place) in read.keys() {
        for year in whole.years() {
            let (one, other) = (read.cell(group, place, *year), whole.cell(group, place, *year));
            assert_eq!(one, other, "{group:?} {place:?} {year}");
        }
    }
    // Knowsley, England, the North West, and its neighbours of both sets.
    for near in [340, 970, 981] {
        let known = places.contains(&PlaceId(near));
        let region = world.atlas.area(PlaceId(340)).unwrap().region;
        assert!(known || (near == 981 && region != Some(PlaceId(981))), "{near}");
    }
    for set in ["2025", "2021"] {
        for neighbour in world.atlas.neighbours(set, PlaceId(340)) {
            assert!(places.contains(neighbour), "{neighbour:?}");
        }
    }
    // Besides them Knowsley’s own schools alone.
    places.retain(|place| !place.is_school());
    assert!(places.len() < 40);
    let own = |place: PlaceId| world.authority_of(place) == PlaceId(340);
    let schools = read.keys().into_iter().map(|(_, place)| place).filter(|at| at.is_school());
    assert!(schools.collect::<Vec<_>>().into_iter().all(own));
}

#[tokio::test]
async fn a_slice_has_the_areas_schools_and_no_far_places() {
    assert!(!get(RWM).await.text().contains("\t330\t"));
    let schools = get("/figures/ks4-destinations/knowsley").await;
    assert!(schools.text().contains("\t140001\t"));
}

#[tokio::test]
async fn what_is_not_known_is_refused_in_words() {
    let cases = [
        ("/figures/areas/atlantis", 404, "There is no area “atlantis”."),
        ("/figures/ks2-rwm-expected/atlantis", 404, "There is no area “atlantis”."),
        ("/figures/nothing/knowsley", 400, "There is no measure “nothing”."),
    ];
    for (address, status, words) in cases {
        let answer = get(address).await;
        assert_eq!(answer.status.as_u16(), status, "{address}");
        assert!(answer.text().starts_with(words), "{address}: {}", answer.text());
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn an_address_with_the_release_is_kept_for_good() {
    let forever = "public, max-age=31536000, immutable";
    for address in ["/figures/atlas", "/figures/areas/knowsley", RWM] {
        let hash = app().current().unwrap().world.hash.clone();
        let named = get(&format!("{address}?v={hash}")).await;
        assert_eq!(named.header("cache-control"), forever, "{address}");
        let unnamed = get(address).await;
        assert_eq!(unnamed.header("cache-control"), "public, max-age=0, must-revalidate");
        assert_eq!(named.body, unnamed.body);
    }
}

#[tokio::test]
async fn figures_of_another_release_are_refused_in_words() {
    for address in ["/figures/atlas", "/figures/areas/knowsley", RWM] {
        let tag = get(address).await.header("etag").to_owned();
        for query in ["v=another", "v=", "x=1&v=0123456789abcde"] {
            // Whoever holds this release's figures under another name is refused too.
            let other = get_with(&format!("{address}?{query}"), &[("if-none-match", &tag)]).await;
            assert_eq!(other.status, StatusCode::CONFLICT, "{address}?{query}");
            assert_eq!(other.header("cache-control"), "no-store");
            assert!(other.text().starts_with("Another release is served by now"));
        }
    }
}

#[tokio::test]
async fn compressed_forms_hold_the_same_text() {
    for address in
        ["/gaps?area=knowsley", "/figures/atlas", RWM, "/gaps.csv?area=knowsley&year=all"]
    {
        let plain = get(address).await;
        for encoding in ["br", "gzip"] {
            let answer = get_with(address, &[("accept-encoding", encoding)]).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(
                answer.body.len() * 2 < plain.body.len()
                    || answer.header("content-encoding").is_empty()
            );
            assert_eq!(unpacked(&answer), plain.text(), "{address} {encoding}");
        }
    }
}

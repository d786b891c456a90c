use domain::place::PlaceId;

use super::*;

#[test]
fn an_unknown_area_is_searched_for_on_the_spot() {
    let mut world = World::default();
    for (title, closed) in [("Knowsley", ""), ("Avon", "1996-03-31")] {
        world.atlas.areas.push(area(title, closed));
    }
    let near = vec![("knowsley".to_owned(), "Knowsley".to_owned())];
    let page = unknown(&world, &Unknown::Area("Qqqq".to_owned(), near), "/kpis");
    let html = page.body.concat();
    assert!(html.contains("find the area below") && html.contains("id=\"find-area\""), "{html}");
    assert!(html.contains("value=\"Qqqq\"") && html.contains("value=\"Knowsley\""), "{html}");
    assert!(!html.contains("Avon"), "{html}");
    assert!(
        html.contains("href=\"/kpis?area=knowsley\"") && html.contains("action=\"/kpis\""),
        "{html}"
    );
}

fn area(title: &str, closed: &str) -> domain::place::Area {
    domain::place::Area {
        id: domain::place::PlaceId(340),
        slug: title.to_lowercase(),
        level: domain::place::Level::Authority,
        name: title.to_owned(),
        title: title.to_owned(),
        code: String::new(),
        region: None,
        opened: String::new(),
        closed: closed.to_owned(),
        aka: Vec::new(),
    }
}

#[test]
fn a_number_with_one_slip() {
    for (typed, near, expected) in [
        ("140010", "140001", Slip::Swapped),
        ("410001", "140001", Slip::Swapped),
        ("140002", "140001", Slip::OneDigit),
        ("240001", "140001", Slip::OneDigit),
        ("14001", "140001", Slip::OneDigit),
        ("1400011", "140001", Slip::OneDigit),
    ] {
        assert_eq!(slip(typed, near), Some(expected), "{typed}");
    }
    for far in ["999999", "0", "", "140112", "1400", "140001"] {
        assert_eq!(slip(far, "140001"), None, "{far}");
    }
}

#[test]
fn digits_that_changed_places_come_first() {
    let mut world = World::default();
    world.schools.add([140_001, 140_011, 140_012, 140_013].map(school).to_vec());
    let near = near_numbers(&world, "140010");
    let urns: Vec<&str> = near.iter().map(|(href, _)| href.as_str()).collect();
    assert_eq!(urns, ["140001", "140011", "140012", "140013"].map(|urn| format!("/schools/{urn}")));
}

fn school(urn: u32) -> School {
    School {
        urn: PlaceId(urn),
        name: format!("School {urn}"),
        authority: PlaceId(340),
        ..School::default()
    }
}

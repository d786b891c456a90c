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
    for (typed, near) in [
        ("140010", "140001"),
        ("140002", "140001"),
        ("240001", "140001"),
        ("14001", "140001"),
        ("1400011", "140001"),
    ] {
        assert!(is_a_slip_away(typed, near), "{typed}");
    }
    for far in ["999999", "0", "", "140112", "1400", "140001"] {
        assert!(!is_a_slip_away(far, "140001"), "{far}");
    }
}

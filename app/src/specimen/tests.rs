//! What must hold for every page that is composed of parts.

use std::collections::BTreeSet;

use super::{four_groups, one_group, whole};

fn pages() -> [String; 2] {
    [one_group(), four_groups()].map(|page| whole(&page).into_string())
}

/// The values of an attribute, in the order of the page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let before = format!(" {attribute}=\"");
    let after = page.split(before.as_str()).skip(1);
    after.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn no_element_carries_a_style() {
    for page in pages() {
        assert!(values(&page, "style").is_empty());
        assert!(!page.contains("<style") && !page.contains("<script"));
    }
}

#[test]
fn ids_are_unique() {
    for page in pages() {
        let ids = values(&page, "id");
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = ids.iter().filter(|id| !seen.insert(**id)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}

#[test]
fn whatever_is_referred_to_exists() {
    for page in pages() {
        let ids: BTreeSet<&str> = values(&page, "id").into_iter().collect();
        let mut wanted = Vec::new();
        for attribute in ["for", "aria-labelledby", "list", "form"] {
            wanted.extend(values(&page, attribute));
        }
        let links = values(&page, "href").into_iter();
        wanted.extend(links.filter_map(|href| href.strip_prefix('#')).filter(|id| !id.is_empty()));
        let lost: Vec<_> = wanted.iter().filter(|id| !ids.contains(**id)).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }
}

#[test]
fn what_readers_and_files_say_is_escaped() {
    let (mut page, mut below) = one_group();
    let hostile = "<script>alert(1)</script>\" onload=\"x";
    hostile.clone_into(&mut page.caveat);
    hostile.clone_into(&mut page.filters.area);
    hostile.clone_into(&mut page.places[0].sections[0].rows[1].name);
    hostile.clone_into(&mut below.trend.chart.years[0].label);
    let html = whole(&(page, below)).into_string();
    assert!(!html.contains("<script") && !html.contains("onload=\"x\""));
    assert!(html.contains("&lt;script&gt;"));
}

#[test]
fn one_row_of_a_block_is_in_the_tab_order() {
    let html =
        crate::parts::block(&one_group().0.places[0], crate::parts::Kind::Places).into_string();
    assert_eq!(html.matches("data-row tabindex=\"0\"").count(), 1);
    assert_eq!(html.matches("data-row tabindex=\"-1\"").count(), 13);
}

#[test]
fn a_row_is_a_sentence_too() {
    let html =
        crate::parts::block(&one_group().0.places[0], crate::parts::Kind::Places).into_string();
    assert!(
        html.contains("aria-label=\"Knowsley: FSM 50, not FSM 70; 20 points behind; narrowed 2\"")
    );
}

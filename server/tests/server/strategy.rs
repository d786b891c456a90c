//! The strategy's pages: every anchor of the coverage table exists, unknown ones have near names.

use std::collections::BTreeMap;

use http::{Method, StatusCode};

use crate::client::{app, get, request, send, starting};

const COVERAGE: &str = include_str!("../../../docs/strategy-coverage.md");
const EXAMPLE: &str = include_str!("../../../docs/strategy-example.toml");

#[tokio::test]
async fn every_anchor_of_the_coverage_table_exists() {
    let mut pages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for address in COVERAGE.lines().filter_map(|line| line.split('`').nth(1)) {
        if address.starts_with('/') {
            let (page, anchor) = address.split_once('#').unwrap_or((address, ""));
            pages.entry(page).or_default().push(anchor);
        }
    }
    assert_eq!(pages.keys().filter(|page| page.starts_with("/kpis/")).count(), 23);
    for (page, anchors) in &pages {
        let answer = get(page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        for anchor in anchors.iter().filter(|anchor| !anchor.is_empty()) {
            let id = format!("id=\"{anchor}\"");
            assert_eq!(answer.text().matches(&id).count(), 1, "{page}#{anchor}");
        }
    }
}

/// Everything in the strategy stands in the table: issues, actions, success statements and all.
#[tokio::test]
async fn the_coverage_table_is_whole() {
    let current = app().current().unwrap();
    for strategy in &current.world.strategies {
        let priorities = strategy.priorities.iter();
        let of_priorities = priorities.flat_map(|of| {
            let issues = of.issues.iter().map(|of| &of.id);
            let actions = of.actions.iter().map(|of| &of.item.id);
            issues.chain(actions).chain(of.success.iter().map(|of| &of.item.id))
        });
        let items = strategy.sections.iter().flat_map(|of| &of.items).map(|of| &of.id);
        let statements = strategy.statements.iter().map(|of| &of.item.id);
        for id in of_priorities.chain(items).chain(statements) {
            assert!(COVERAGE.contains(&format!("#{id}`")), "{id}: run `cargo xtask coverage`");
        }
    }
}

#[tokio::test]
async fn what_is_not_there_has_near_names() {
    for (address, said) in [
        ("/kpis/ks4-a9", "ks4-a8"),
        ("/kpis/%3Cscript%3E", "no such page"),
        ("/priorities/4", "has 3 priorities"),
        ("/priorities/one", "has 3 priorities"),
        ("/groups", "Free school meals"),
        ("/themes/", "Attendance"),
        ("/priorities", "has 3 priorities"),
        ("/reports", "Figures of 8 April 2026"),
        ("/reports/2024-01-01", "Figures of 8 April 2026"),
        ("/groups/nobody", "Free school meals"),
        ("/themes/weather", "Attendance"),
        ("/kpis?area=atlantis", "There is no area"),
        ("/?area=knowslay", "Knowsley"),
    ] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.text().contains(said), "{address}");
    }
}

/// A council whose strategy nobody wrote down is no mistake of the address.
#[tokio::test]
async fn without_a_strategy_its_pages_say_what_a_file_would_add() {
    for address in ["/priorities/1?area=sefton", "/strategy?area=sefton"] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(answer.text().contains("A strategy file would add"), "{address}");
    }
    // A stroke at the end is no other page.
    assert_eq!(get("/kpis/ks4-a8/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn indicators_come_as_a_file_of_each_release() {
    for (address, name) in [
        ("/kpis.csv", "indicators-knowsley-2026-04-08.csv"),
        ("/kpis.csv?area=sefton", "indicators-sefton-2026-04-08.csv"),
        ("/reports/latest.csv", "indicators-knowsley-2026-04-08.csv"),
    ] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(answer.header("content-disposition").contains(name), "{address}");
        assert!(answer.text().starts_with("area,strategy,priority,indicator,"), "{address}");
    }
    for address in ["/reports/2001-01-01.csv", "/kpis.csv?area=atlantis"] {
        assert_eq!(get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn a_folder_adds_a_council_and_its_html_is_text() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = "Every child reads <img src=x onerror=alert(1)> well.";
    let text = EXAMPLE.replacen("Every child reads well by eleven.", hostile, 1);
    std::fs::write(folder.path().join("own.toml"), text).unwrap();
    let with_own = starting();
    let mut loaded = crate::client::loaded();
    let before = loaded.world.hash.clone();
    server::strategies::adopt(&mut loaded, Some(folder.path())).unwrap();
    assert_ne!(loaded.world.hash, before);
    assert_eq!(loaded.world.strategies.len(), 2);
    with_own.publish(loaded);
    for address in ["/?area=st-helens", "/strategy?area=st-helens", "/kpis/rwm?area=st-helens"] {
        let answer = send(with_own.clone(), request(Method::GET, address, &[])).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(!answer.text().contains("<img src=x"), "{address}");
        assert!(!answer.text().contains("Knowsley Education Strategy"), "{address}");
    }
    let page = send(with_own, request(Method::GET, "/priorities/1?area=st-helens", &[])).await;
    assert!(page.text().contains("id=\"action-tutors\"") && page.text().contains("2024-07"));
}

#[test]
fn a_folder_with_a_fault_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let adopt = || {
        let refused = server::strategies::adopt(&mut crate::client::loaded(), Some(folder.path()));
        refused.unwrap_err().to_string()
    };
    std::fs::write(folder.path().join("one.toml"), EXAMPLE.replace("priority = 2", "priority = 8"))
        .unwrap();
    assert!(adopt().contains("indicator.priority: there is no priority 8 in this file"));
    std::fs::write(folder.path().join("one.toml"), EXAMPLE).unwrap();
    std::fs::write(folder.path().join("two.toml"), EXAMPLE).unwrap();
    assert!(adopt().contains("are strategies of the same council"));
    drop(std::fs::remove_dir_all(folder.path()));
    assert!(adopt().contains("cannot be read"));
}

//! The cache of finished answers, seen through the router.

use http::Method;
use server::embedded;
use server::site::Site;
use server::state::App;

use crate::client::{app, get, request, send, site, site_of};

#[tokio::test]
async fn a_kept_page_is_the_page() {
    let address = "/gaps?area=knowsley&group=ehcp";
    let first = get(address).await;
    let kept = app().current().unwrap().cache.len();
    let second = get(address).await;
    assert_eq!(first.body, second.body);
    assert_eq!(first.header("etag"), second.header("etag"));
    assert_eq!(app().current().unwrap().cache.len(), kept);
}

#[tokio::test]
async fn memory_stays_within_the_bound() {
    let most = 8 * 1024 * 1024;
    let world = app().current().unwrap().world.clone();
    let small = App::new(site(), most);
    let atlas = String::new();
    small.publish(store::Loaded { world, atlas });
    let areas: Vec<String> = {
        let current = small.current().unwrap();
        let authorities = current.world.atlas.authorities();
        authorities.map(|area| area.slug.clone()).collect()
    };
    for area in areas.iter().take(150) {
        let address = format!("/gaps?area={area}");
        let accept = [("accept-encoding", "br")];
        send(small.clone(), request(Method::GET, &address, &accept)).await;
        assert!(small.current().unwrap().cache.bytes() <= most);
    }
    assert!(small.current().unwrap().cache.len() > 20);
}

#[tokio::test]
async fn pages_that_do_not_exist_and_endless_queries_are_not_kept() {
    let empty = App::new(site(), 8 * 1024 * 1024);
    let world = app().current().unwrap().world.clone();
    let atlas = String::new();
    empty.publish(store::Loaded { world, atlas });
    let long = format!("/gaps?area=knowsley&measure={}", "a".repeat(2_000));
    for address in ["/nowhere", "/gaps?area=atlantis", "/figures/areas/atlantis", &long] {
        send(empty.clone(), request(Method::GET, address, &[])).await;
        assert!(empty.current().unwrap().cache.is_empty(), "{address}");
    }
}

#[tokio::test]
async fn another_release_is_another_tag_and_an_empty_cache() {
    let changing = App::new(site(), 8 * 1024 * 1024);
    let mut world = app().current().unwrap().world.clone();
    let publish = |world: &domain::world::World| {
        let (world, atlas) = (world.clone(), String::new());
        changing.publish(store::Loaded { world, atlas });
    };
    let ask = async || send(changing.clone(), request(Method::GET, "/gaps", &[])).await;
    publish(&world);
    let one = ask().await;
    world.hash = "another".to_owned();
    publish(&world);
    assert!(changing.current().unwrap().cache.is_empty());
    let two = ask().await;
    assert_ne!(one.header("etag"), two.header("etag"));
    assert!(two.text().contains("data-release=\"another\""));
}

#[tokio::test]
async fn another_build_of_the_same_site_is_another_tag() {
    let built = |code: &str| {
        let app_of_it = App::new(site_of(code), 8 * 1024 * 1024);
        let world = app().current().unwrap().world.clone();
        app_of_it.publish(store::Loaded { world, atlas: String::new() });
        app_of_it
    };
    let (before, after) = (built("one"), built("another"));
    for address in ["/gaps", "/gaps.csv", "/figures/atlas"] {
        let held = send(before.clone(), request(Method::GET, address, &[])).await;
        let tag = held.header("etag");
        let asking = |app: App| send(app, request(Method::GET, address, &[("if-none-match", tag)]));
        assert_eq!(asking(before.clone()).await.status, 304, "{address}");
        assert_eq!(asking(after.clone()).await.status, 200, "{address}");
    }
}

#[test]
fn the_binary_knows_the_code_it_was_built_from() {
    let code = embedded::code_hash();
    assert_eq!(code.len(), 16);
    // What hashing nothing gives: no source was found.
    assert_ne!(code, "e3b0c44298fc1c14");
    let without = Site::read(embedded::manifest(), "", |_| None);
    assert_ne!(Site::embedded().build, without.build);
}

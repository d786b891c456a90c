//! Headers that every answer carries, and those of pages.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use server::headers::ALWAYS;
use sha2::{Digest, Sha256};

use crate::client::{app, get, get_with, request, send};

/// An address of each kind, found, missing and refused.
const ADDRESSES: [&str; 17] = [
    "/",
    "/gaps",
    "/gaps?area=atlantis",
    "/measures/ks2-rwm-expected",
    "/measures/nothing",
    "/nowhere",
    "/gaps.csv",
    "/gaps.csv?measure=nothing",
    "/figures/atlas",
    "/figures/areas/knowsley",
    "/figures/areas/atlantis",
    "/figures/ks2-rwm-expected/knowsley",
    "/figures/nothing/knowsley",
    "/site/app.11.js",
    "/site/nothing",
    "/healthz",
    "/robots.txt",
];

#[tokio::test]
async fn every_answer_carries_them() {
    for address in ADDRESSES {
        for method in [Method::GET, Method::HEAD, Method::POST] {
            let answer = send(app(), request(method.clone(), address, &[])).await;
            for (name, value) in ALWAYS {
                assert_eq!(answer.header(name.as_str()), value, "{method} {address}");
            }
            let policy = answer.header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'"), "{method} {address}");
            assert!(policy.contains("frame-ancestors 'none'"), "{method} {address}");
            assert!(!policy.contains("unsafe-inline"), "{method} {address}");
            assert!(!answer.header("x-request-id").is_empty(), "{method} {address}");
        }
    }
    let held = [("if-none-match", "*")];
    let tag = get("/gaps").await.header("etag").to_owned();
    let not_modified = get_with("/gaps", &[("if-none-match", &tag)]).await;
    for (name, value) in ALWAYS {
        assert_eq!(not_modified.header(name.as_str()), value);
    }
    assert_eq!(get_with("/gaps", &held).await.status, 200);
}

#[tokio::test]
async fn the_policy_names_the_pages_own_scripts_and_no_other() {
    for address in ["/gaps?area=knowsley", "/", "/nowhere", "/measures/ks2-rwm-expected"] {
        let page = get(address).await;
        let policy = page.header("content-security-policy");
        let scripts: Vec<&str> = page
            .text()
            .split("<script>")
            .skip(1)
            .map(|rest| rest.split_once("</script>").unwrap().0)
            .collect();
        assert!(!scripts.is_empty(), "{address}");
        for script in &scripts {
            let hash = STANDARD.encode(Sha256::digest(script));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{address}");
        }
        assert_eq!(policy.matches("sha256-").count(), scripts.len(), "{address}");
        for forbidden in [" style=\"", " onclick=", "javascript:", "<style"] {
            assert!(!page.text().contains(forbidden), "{address}: {forbidden}");
        }
    }
}

#[tokio::test]
async fn a_proxys_id_is_kept_where_it_is_harmless() {
    let kept = get_with("/healthz", &[("x-request-id", "proxy-17.a_B")]).await;
    assert_eq!(kept.header("x-request-id"), "proxy-17.a_B");
    let long = "a".repeat(65);
    for hostile in ["a b", "<script>", "\"", long.as_str()] {
        let answer = get_with("/healthz", &[("x-request-id", hostile)]).await;
        assert_ne!(answer.header("x-request-id"), hostile);
    }
    let (one, two) = (get("/healthz").await, get("/healthz").await);
    assert_ne!(one.header("x-request-id"), two.header("x-request-id"));
}

//! Every address there is, and what it answers.

use http::{Method, StatusCode};
use insta::assert_snapshot;

use crate::client::{Answer, app, get, get_with, request, send, starting};

/// Status, type and what may be done with it.
fn summary(answer: &Answer) -> String {
    let status = answer.status;
    let names = ["content-type", "cache-control", "content-encoding", "vary"];
    let headers = names.map(|name| answer.header(name));
    format!("{status} | {}", headers.join(" | "))
}

#[tokio::test]
async fn what_each_address_answers() {
    assert_snapshot!(summary(&get("/healthz").await), @"200 OK | text/plain; charset=utf-8 | no-store |  | accept-encoding");
    assert_snapshot!(summary(&get("/robots.txt").await), @"200 OK | text/plain; charset=utf-8 | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/favicon.ico").await), @"200 OK | image/svg+xml | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/").await), @"200 OK | text/html; charset=utf-8 | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/gaps").await), @"200 OK | text/html; charset=utf-8 | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/measures/ks2-rwm-expected").await), @"200 OK | text/html; charset=utf-8 | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/nowhere").await), @"404 Not Found | text/html; charset=utf-8 | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/gaps?area=atlantis").await), @"404 Not Found | text/html; charset=utf-8 | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/gaps.csv?area=knowsley").await), @"200 OK | text/csv; charset=utf-8 | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/figures/atlas").await), @"200 OK | text/tab-separated-values; charset=utf-8 | public, max-age=0, must-revalidate |  | accept-encoding");
    assert_snapshot!(summary(&get("/site/gapwise.33.css").await), @"200 OK | text/css; charset=utf-8 | public, max-age=31536000, immutable |  | accept-encoding");
    assert_snapshot!(summary(&get("/site/app_bg.22.wasm").await), @"200 OK | application/wasm | public, max-age=31536000, immutable |  | accept-encoding");
    assert_snapshot!(summary(&get("/site/source-sans-3.55.woff2").await), @"200 OK | font/woff2 | public, max-age=31536000, immutable |  | accept-encoding");
    assert_snapshot!(summary(&get("/site/gapwise.css").await), @"404 Not Found | text/plain; charset=utf-8 | no-store |  | accept-encoding");
}

#[tokio::test]
async fn files_go_out_in_the_best_form_that_the_client_takes() {
    let accept = |word| [("accept-encoding", word)];
    let brotli = get_with("/site/app.11.js", &accept("gzip, br")).await;
    assert_eq!((brotli.header("content-encoding"), brotli.text()), ("br", "brotli"));
    let gzip = get_with("/site/app.11.js", &accept("gzip")).await;
    assert_eq!((gzip.header("content-encoding"), gzip.text()), ("gzip", "gzip"));
    let plain = get_with("/site/app.11.js", &accept("br;q=0")).await;
    assert_eq!((plain.header("content-encoding"), plain.text()), ("", "plain"));
}

#[tokio::test]
async fn the_page_names_its_files_by_hash() {
    let page = get("/gaps?area=knowsley").await;
    for name in ["app.11.js", "app_bg.22.wasm", "gapwise.33.css"] {
        assert!(page.text().contains(&format!("/site/{name}")), "{name}");
    }
}

#[tokio::test]
async fn before_the_figures_are_there() {
    let ask = async |address| send(starting(), request(Method::GET, address, &[])).await;
    for address in ["/healthz", "/", "/gaps", "/figures/atlas", "/gaps.csv"] {
        assert_eq!(ask(address).await.status, StatusCode::SERVICE_UNAVAILABLE, "{address}");
    }
    assert_eq!(ask("/site/app.11.js").await.status, StatusCode::OK);
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    for address in ["/gaps?area=knowsley", "/figures/atlas", "/gaps.csv", "/healthz", "/nowhere"] {
        let whole = get(address).await;
        let head = send(app(), request(Method::HEAD, address, &[])).await;
        assert_eq!(head.status, whole.status);
        assert!(head.body.is_empty() && !whole.body.is_empty(), "{address}");
        for name in ["content-length", "content-type", "etag"] {
            assert_eq!(head.header(name), whole.header(name), "{address} {name}");
        }
    }
}

#[tokio::test]
async fn nothing_but_reading_is_possible() {
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"] {
        for address in ["/gaps", "/healthz", "/figures/atlas", "/site/app.11.js"] {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let answer = send(app(), request(method, address, &[])).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
            assert_eq!(answer.header("allow"), "GET, HEAD");
        }
    }
}

#[tokio::test]
async fn what_the_client_holds_is_not_sent_again() {
    let addresses = [
        "/gaps?area=knowsley",
        "/",
        "/figures/atlas",
        "/figures/areas/knowsley",
        "/figures/ks2-rwm-expected/knowsley",
        "/gaps.csv?area=knowsley",
        "/site/app.11.js",
        "/favicon.ico",
        "/robots.txt",
    ];
    for address in addresses {
        let first = get(address).await;
        let tag = first.header("etag");
        assert!(tag.starts_with("W/\""), "{address}");
        let again = get_with(address, &[("if-none-match", tag)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
        assert!(again.body.is_empty());
        assert_eq!(again.header("etag"), tag);
        assert_eq!(again.header("cache-control"), first.header("cache-control"));
        // The browser goes on with the policy that came with the page.
        assert_eq!(again.header("content-security-policy"), "");
        let other = get_with(address, &[("if-none-match", "\"other\"")]).await;
        assert_eq!(other.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_tag_from_elsewhere_does_not_make_a_page() {
    let page = get("/gaps").await;
    for address in ["/nowhere", "/gaps?area=atlantis", "/gaps?school=0"] {
        let held = [("if-none-match", page.header("etag"))];
        let answer = get_with(address, &held).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(answer.header("etag"), "");
    }
}

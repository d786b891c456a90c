//! What a link shows where it is sent: words in the page's head, and a picture of them.

use http::{Method, StatusCode};
use server::state::App;
use server::strategies;

use crate::client::{get, get_with, loaded, request, send, site};

/// The content of a `<meta>` of a page.
fn meta<'a>(page: &'a str, property: &str) -> &'a str {
    let start = format!("<meta property=\"{property}\" content=\"");
    page.split_once(&start).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default()
}

/// Width and height, as the head of a PNG file says them.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "no PNG");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[tokio::test]
async fn the_head_names_the_answer_and_its_picture() {
    let page = get("/kpis/ks2-rwm?area=knowsley").await;
    let said = meta(page.text(), "og:description");
    assert!(said.contains("reading, writing and maths") && said.contains("target"), "{said}");
    assert_eq!(meta(page.text(), "og:image"), "/share/kpis/ks2-rwm.png?area=knowsley");
    assert_eq!(meta(page.text(), "og:url"), "");
    let home = get("/").await;
    assert_eq!(meta(home.text(), "og:image"), "/share/index.png?area=knowsley");
    let odd = get("/gaps?area=knowsley&x=%22%3E%3Cscript%3E&y=a'b").await;
    let image = meta(odd.text(), "og:image");
    assert_eq!(image, "/share/gaps.png?area=knowsley");
    assert_eq!(meta(get("/nowhere").await.text(), "og:image"), "");
}

#[tokio::test]
async fn a_site_that_knows_its_address_names_whole_ones() {
    let app = App::new(site().at(Some("https://gapwise.example")), 0);
    let mut figures = loaded();
    strategies::adopt(&mut figures, None).unwrap();
    app.publish(figures);
    let page = send(app, request(Method::GET, "/gaps?area=knowsley", &[])).await;
    let base = "https://gapwise.example";
    assert_eq!(meta(page.text(), "og:url"), format!("{base}/gaps?area=knowsley"));
    assert_eq!(meta(page.text(), "og:image"), format!("{base}/share/gaps.png?area=knowsley"));
    let other = get("/gaps?area=knowsley").await;
    assert_ne!(page.header("etag"), other.header("etag"));
}

#[tokio::test]
async fn the_picture_is_one_of_the_page() {
    let addresses = [
        "/share/index.png",
        "/share/kpis/ks2-rwm.png?area=knowsley",
        "/share/gaps.png?area=knowsley",
        "/share/gaps.png?area=sefton",
        "/share/glossary.png",
    ];
    let mut seen = Vec::new();
    for address in addresses {
        let picture = get_with(address, &[("accept-encoding", "br, gzip")]).await;
        assert_eq!(picture.status, StatusCode::OK, "{address}");
        assert_eq!(picture.header("content-type"), "image/png");
        assert_eq!(picture.header("content-encoding"), "");
        assert_eq!(size(&picture.body), (1200, 630), "{address}");
        assert!(picture.body.len() > 10_000 && picture.body.len() < 300_000, "{address}");
        assert!(!seen.contains(&picture.body), "{address} shows what another does");
        let tag = picture.header("etag").to_owned();
        assert_eq!(
            get_with(address, &[("if-none-match", &tag)]).await.status,
            StatusCode::NOT_MODIFIED
        );
        seen.push(picture.body);
    }
}

#[tokio::test]
async fn no_page_no_picture() {
    for address in ["/share/nowhere.png", "/share/kpis/none.png", "/share/gaps.png?area=atlantis"] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.text().contains("no picture"), "{address}: {}", answer.text());
    }
}

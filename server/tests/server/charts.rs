//! The charts of pages, taken elsewhere: as pictures, as text, in frames.

use http::StatusCode;
use resvg::tiny_skia::Pixmap;

use crate::client::{get, get_with};

/// Pages that have charts.
const PAGES: [&str; 14] = [
    "/gaps?area=knowsley",
    "/gaps?area=knowsley&group=fsm&group=ehcp",
    "/gaps?area=knowsley&view=groups&measure=ks2-rwm-expected",
    "/schools?area=knowsley",
    "/schools/140001",
    "/attention?area=knowsley",
    "/measures/ks2-rwm-expected?area=knowsley",
    "/groups/fsm?area=knowsley",
    "/kpis/ks2-rwm?area=knowsley",
    "/priorities/1?area=knowsley",
    "/groups/cla?area=hampshire",
    "/themes/attendance?area=knowsley",
    "/reports/latest?area=knowsley",
    FIGURE,
];

/// A gap whose line may be carried on.
const FIGURE: &str = "/gaps/figure?area=knowsley&measure=ks2-rwm-expected&group=fsm";

/// How a page's drawings begin.
const DRAWINGS: [&str; 7] = [
    "<svg class=\"trend",
    "<svg class=\"track",
    "<svg class=\"years-line",
    "<svg class=\"place-strip",
    "<svg class=\"map-drawn",
    "<svg class=\"fan",
    "<svg class=\"sheet-gap",
];

/// Values of an attribute in a page, unescaped.
fn values(page: &str, attribute: &str) -> Vec<String> {
    let start = format!("{attribute}=\"");
    let rest = page.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
    rest.map(|value| value.replace("&amp;", "&")).collect()
}

#[tokio::test]
async fn every_chart_of_a_page_is_a_picture_that_stands_alone() {
    for page in PAGES {
        let take = get(&format!("/take{page}")).await;
        assert_eq!(take.status, StatusCode::OK, "{page}");
        let drawn = values(take.text(), "src");
        let drawn: Vec<&String> = drawn.iter().filter(|src| src.starts_with("/picture/")).collect();
        assert!(!drawn.is_empty(), "{page} has no chart");
        for src in drawn {
            let svg = get(src).await;
            assert_eq!(svg.status, StatusCode::OK, "{src}");
            assert_eq!(svg.header("content-type"), "image/svg+xml", "{src}");
            assert_eq!(svg.header("cross-origin-resource-policy"), "cross-origin", "{src}");
            let again = get_with(src, &[("if-none-match", svg.header("etag"))]).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{src}");
            assert_eq!(again.header("cross-origin-resource-policy"), "cross-origin", "{src}");
            let text = svg.text();
            for bad in ["<script", "style=", "xlink", "<image", "NaN"] {
                assert!(!text.contains(bad), "{src}: {bad}");
            }
            assert!(
                text.contains("8 April 2026") && text.contains("Open Government Licence"),
                "{src}"
            );
        }
    }
}

/// A page that draws something leads to its charts; one that draws nothing does not.
#[tokio::test]
async fn a_page_leads_to_its_charts_where_it_has_some() {
    let others = [
        "/?area=knowsley",
        "/?area=sefton",
        "/?area=england",
        "/kpis?area=knowsley",
        "/priorities/2?area=knowsley",
        "/priorities/3?area=knowsley",
        "/themes/leadership?area=knowsley",
        "/themes/places?area=knowsley",
        "/themes/exclusions?area=sefton",
        "/groups/send?area=rutland",
        "/schools?area=sefton",
        "/schools/104448",
        "/schools/140001/sheet",
        "/reports/2025-09-15?area=knowsley",
        "/attention?area=city-of-london",
        "/glossary?area=knowsley",
        "/methods",
    ];
    for page in PAGES.into_iter().chain(others) {
        let text = get(page).await;
        assert_eq!(text.status, StatusCode::OK, "{page}");
        let draws = DRAWINGS.iter().any(|drawing| text.text().contains(drawing));
        let links = values(text.text(), "href").into_iter().find(|href| href.starts_with("/take"));
        assert_eq!(links.is_some(), draws, "{page} leads to {links:?}");
        if let Some(take) = links {
            assert_eq!(get(&take).await.status, StatusCode::OK, "{page} leads to {take}");
        }
    }
}

/// The front page has an address without a name.
#[tokio::test]
async fn the_charts_of_the_front_page() {
    let take = get("/take/?area=knowsley").await;
    let text = take.text();
    let drawn: Vec<String> = values(text, "src")
        .into_iter()
        .filter(|src| src.starts_with("/picture/index.svg?"))
        .collect();
    assert!(!drawn.is_empty(), "{text}");
    for src in drawn {
        assert_eq!(get(&src).await.status, StatusCode::OK, "{src}");
    }
    assert_eq!(get("/embed/index?area=knowsley").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_chart_as_points() {
    let svg = get("/picture/schools/140001.svg?chart=trend").await;
    let height: f64 =
        values(svg.text(), "height").first().and_then(|height| height.parse().ok()).unwrap();
    let png = get("/picture/schools/140001.png?chart=trend").await;
    assert_eq!(png.header("content-type"), "image/png");
    let number = |at: usize| u32::from_be_bytes(png.body[at..at + 4].try_into().unwrap());
    assert_eq!(number(16), 1_200);
    assert!((f64::from(number(20)) - height).abs() <= 1.0);
    // Its title is there to be read, in our own typeface.
    let drawn = Pixmap::decode_png(&png.body).unwrap();
    let dark = |x: u32, y: u32| drawn.pixel(x, y).is_some_and(|point| point.red() < 90);
    let letters = (0..1_200).flat_map(|x| (0..110).map(move |y| (x, y)));
    assert!(letters.filter(|(x, y)| dark(*x, *y)).count() > 2_000, "no title");
}

#[tokio::test]
async fn a_frame_may_stand_on_pages_of_others_and_does_nothing() {
    for page in PAGES {
        let frame = get(&format!("/embed{page}")).await;
        assert_eq!(frame.status, StatusCode::OK, "{page}");
        let policy = frame.header("content-security-policy");
        assert!(policy.contains("frame-ancestors *") && !policy.contains("script"), "{policy}");
        assert_eq!(frame.header("x-frame-options"), "");
        assert_eq!(frame.header("set-cookie"), "");
        assert!(!frame.text().contains("<script"), "{page}");
        assert!(frame.text().contains("<svg"), "{page}");
    }
    let page = get("/gaps?area=knowsley").await;
    assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
}

#[tokio::test]
async fn no_chart_no_picture() {
    for address in [
        "/picture/gaps.svg?area=atlantis",
        "/picture/gaps.svg?area=knowsley&chart=none",
        "/picture/schools/999999.png",
        "/picture/glossary.svg",
        "/embed/nowhere",
        "/embed/schools/140001?chart=%3Cscript%3E",
    ] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        if address.starts_with("/embed/") {
            // A host’s page may show the words in its frame.
            assert!(answer.text().contains("This chart is not there"), "{address}");
            assert!(answer.header("content-security-policy").contains("frame-ancestors *"));
            assert!(!answer.text().contains("<script"), "{address}");
        } else {
            assert!(answer.text().contains("no such chart"), "{address}: {}", answer.text());
        }
    }
    assert_eq!(get("/take/glossary").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_search_is_answered_whatever_it_is() {
    let long = "x".repeat(12_000);
    // The area behind the long name counts.
    let list = get(&format!("/schools?q={long}&area=wirral")).await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.text().contains("<title>Schools in Wirral"), "another area");
    assert_eq!(get(&format!("/schools.csv?q={long}&area=wirral")).await.status, StatusCode::OK);
    for typed in
        ["", "kirkby", "L32%209PP", "%27%20OR%201=1;--", "%00%01", "%FF%FE", "%F0%9F%98%80", &long]
    {
        let answer = get(&format!("/search?area=knowsley&q={typed}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", &typed[..typed.len().min(40)]);
        assert!(answer.text().contains("<h1"), "{}", &typed[..typed.len().min(40)]);
    }
    assert_eq!(get("/search?area=atlantis&q=a").await.status, StatusCode::NOT_FOUND);
    let book = get("/figures/search/knowsley").await;
    assert!(book.text().contains("Kirkby High School"), "{}", book.text());
}

#[tokio::test]
async fn schools_as_files() {
    let list = get("/schools.csv?area=knowsley&phase=secondary").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.header("content-disposition").contains("schools-"), "{:?}", list.headers);
    assert!(list.text().contains("\r\nKirkby High School,140001,3404000,"), "{}", list.text());
    assert_eq!(get("/schools.csv?area=england").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(get("/schools.csv?area=atlantis").await.status, StatusCode::NOT_FOUND);
    let one = get("/schools/140001.csv").await;
    assert!(one.text().contains("ks4-destinations"), "{}", one.text());
    for missing in ["/schools/999999.csv", "/schools/nobody.csv"] {
        assert_eq!(get(missing).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
}

/// Every chart says where its figures come from, by publisher and release.
#[tokio::test]
async fn every_chart_names_its_source() {
    for page in
        ["/groups/fsm?area=knowsley", "/attention?area=knowsley", "/kpis/ks2-rwm?area=knowsley"]
    {
        let answer = get(&format!("/take{page}")).await;
        let taken = answer.text();
        assert!(taken.contains("Source: Department for Education, "), "{page}");
        assert!(!taken.contains("the page says which files"), "{page}");
    }
}

//! A client of the router, without a socket.

use std::sync::LazyLock;

use axum::body::{Body, Bytes, to_bytes};
use bytes::Buf;
use http::{HeaderMap, Method, Request, StatusCode};
use server::embedded;
use server::router::router;
use server::site::Site;
use server::state::App;
use server::strategies;
use store::DataFiles;
use tower::ServiceExt;

/// An answer, taken in whole.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// The starting figures, as far as the tests need them: every table, but of the figures only those
/// of a few measures, and of the schools only Knowsley's, so that a test starts at once.
fn some_files() -> DataFiles {
    let all = embedded::data_files().unwrap();
    let measures = ["ks2-rwm-expected", "ks4-destinations", "absence-persistent"];
    let mut some = DataFiles::default();
    for (path, text) in all.iter() {
        let figures = path.strip_prefix("figures/");
        let wanted = figures.is_none_or(|name| measures.contains(&name.trim_end_matches(".tsv")));
        let text = match path {
            "schools.tsv" => lines(text, |line| line.contains("\t340\t")),
            _ if wanted => text.to_owned(),
            _ => lines(text, |_| false),
        };
        some.add(path, text);
    }
    some
}

/// The head and the lines that are wanted.
fn lines(text: &str, wanted: impl Fn(&str) -> bool) -> String {
    let (head, rest) = text.split_once('\n').unwrap();
    let kept = rest.lines().filter(|line| wanted(line));
    let all: Vec<&str> = std::iter::once(head).chain(kept).collect();
    all.join("\n") + "\n"
}

/// A site as a build makes it.
pub fn site() -> Site {
    site_of("code")
}

/// The same site as a build from other code makes it.
pub fn site_of(code: &str) -> Site {
    let manifest = "app.js\tapp.11.js\napp_bg.wasm\tapp_bg.22.wasm\ngapwise.css\tgapwise.33.css\n\
        icon.svg\ticon.44.svg\nsource-sans-3.woff2\tsource-sans-3.55.woff2\n";
    Site::read(manifest, code, |name| match name {
        "app.11.js.br" => Some(Bytes::from_static(b"brotli")),
        "app.11.js.gz" => Some(Bytes::from_static(b"gzip")),
        _ if name.contains(".br") || name.contains(".gz") => None,
        _ => Some(Bytes::from_static(b"plain")),
    })
}

/// A server that has no figures yet.
pub fn starting() -> App {
    App::new(site(), 8 * 1024 * 1024)
}

/// The figures that the tests need, without a strategy.
pub fn loaded() -> store::Loaded {
    store::read(&some_files(), "0123456789abcdef").unwrap()
}

/// A server with figures.
pub fn app() -> App {
    static APP: LazyLock<App> = LazyLock::new(|| {
        let app = starting();
        let mut loaded = loaded();
        strategies::adopt(&mut loaded, None).unwrap();
        app.publish(loaded);
        app
    });
    APP.clone()
}

/// Sends a request.
pub async fn send(app: App, request: Request<Body>) -> Answer {
    let response = router(app).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: to_bytes(body, usize::MAX).await.unwrap(),
    }
}

/// A request for an address, with headers.
pub fn request(method: Method, address: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::empty()).unwrap()
}

/// Asks for an address with headers.
pub async fn get_with(address: &str, headers: &[(&str, &str)]) -> Answer {
    send(app(), request(Method::GET, address, headers)).await
}

/// Asks for an address.
pub async fn get(address: &str) -> Answer {
    get_with(address, &[]).await
}

/// Undoes brotli or gzip.
pub fn unpacked(answer: &Answer) -> String {
    let mut text = String::new();
    let body = answer.body.clone().reader();
    match answer.header("content-encoding") {
        "br" => {
            std::io::Read::read_to_string(&mut brotli::Decompressor::new(body, 4096), &mut text)
        }
        "gzip" => std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(body), &mut text),
        _ => std::io::Read::read_to_string(&mut { body }, &mut text),
    }
    .unwrap();
    text
}

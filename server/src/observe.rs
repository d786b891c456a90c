//! What every request gets besides its answer: an id, headers, a line in the log, and a page in
//! words where our own code fails.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::response::Response;
use http::HeaderValue;
use http::header::HeaderName;
use http::request::Parts;
use http::uri::PathAndQuery;

use crate::answer::Keep;
use crate::log::{self, Line};
use crate::state::App;
use crate::{clock, page, plain};

/// The header that names a request, to us and to the client.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Longest id that a proxy before us may give.
const LONGEST_ID: usize = 64;

/// Makes an answer, and sees to everything around it. What makes it finds the request's id among
/// the headers, whether the client gave one or not.
pub fn observed(app: &App, mut asked: Parts, make: impl FnOnce(&Parts) -> Response) -> Response {
    let started = Instant::now();
    let id = given_id(&asked).unwrap_or_else(new_id);
    asked.headers.insert(REQUEST_ID, id.clone());
    let made = catch_unwind(AssertUnwindSafe(|| make(&asked)));
    let mut response = made.unwrap_or_else(|panic| failed(app, &asked, &id, panic.as_ref()));
    log::request(&Line {
        id: id.to_str().unwrap_or_default(),
        method: asked.method.as_str(),
        address: asked.uri.path_and_query().map_or("", PathAndQuery::as_str),
        status: response.status().as_u16(),
        micros: started.elapsed().as_micros(),
    });
    response.headers_mut().insert(REQUEST_ID, id);
    response
}

/// Tells the log what failed, once, and the reader its number.
fn failed(app: &App, asked: &Parts, id: &HeaderValue, panic: &(dyn Any + Send)) -> Response {
    let id = id.to_str().unwrap_or_default();
    tell(id, panic);
    let page = || app.current().map(|current| page::failed(&current, id));
    // The page for failures is composed by the code that may have failed.
    let page = catch_unwind(AssertUnwindSafe(page)).unwrap_or_default();
    let answer = page.unwrap_or_else(|| plain::failed(id));
    answer.send(&asked.headers, Keep::Never)
}

/// Tells the log that our own code failed at a request.
pub fn tell(id: &str, panic: &(dyn Any + Send)) {
    let what = panic.downcast_ref::<String>().map(String::as_str);
    let what = what.or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(request = id, what, "an answer could not be made");
}

/// The id that a proxy gave, where it is harmless.
fn given_id(asked: &Parts) -> Option<HeaderValue> {
    let id = asked.headers.get(REQUEST_ID)?;
    let harmless = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let bytes = id.as_bytes();
    let fits = !bytes.is_empty() && bytes.len() <= LONGEST_ID && bytes.iter().all(harmless);
    fits.then(|| id.clone())
}

/// Start of the process and a count: unique, in order, and without chance.
fn new_id() -> HeaderValue {
    static START: LazyLock<u128> = LazyLock::new(|| clock::since_epoch().as_millis());
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let id = format!("{:x}-{count:06x}", *START);
    HeaderValue::try_from(id).unwrap_or(HeaderValue::from_static("none"))
}

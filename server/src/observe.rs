//! What every request gets besides its answer: an id, headers, a line in the log, and a page in
//! words where our own code fails.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::body::Body;
use axum::response::Response;
use http::header::HeaderName;
use http::request::Parts;
use http::{HeaderValue, Method};

use crate::answer::Keep;
use crate::{clock, headers, plain};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Longest id that a proxy before us may give.
const LONGEST_ID: usize = 64;

/// Makes an answer, and sees to everything around it.
pub fn observed(asked: &Parts, make: impl FnOnce() -> Response) -> Response {
    let started = Instant::now();
    let id = given_id(asked).unwrap_or_else(new_id);
    let made = catch_unwind(AssertUnwindSafe(make));
    let mut response = made.unwrap_or_else(|panic| {
        let what = panic.downcast_ref::<String>().map(String::as_str);
        let what = what.or_else(|| panic.downcast_ref::<&str>().copied());
        tracing::error!(
            request = id.to_str().unwrap_or(""),
            what,
            "a page could not be made"
        );
        plain::failed(id.to_str().unwrap_or("")).send(&asked.headers, Keep::Never)
    });
    let status = response.status();
    headers::add(status, response.headers_mut());
    if asked.method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    tracing::info!(
        request = id.to_str().unwrap_or(""),
        method = asked.method.as_str(),
        path = asked.uri.path(),
        query = asked.uri.query().unwrap_or(""),
        status = status.as_u16(),
        micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
        "request"
    );
    response.headers_mut().insert(REQUEST_ID, id);
    response
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

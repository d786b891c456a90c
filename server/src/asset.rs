//! The site's files, by names that change with their content.

use axum::body::Body;
use axum::response::Response;
use http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    VARY,
};
use http::{HeaderMap, HeaderValue};

use crate::answer::{Encoding, Keep, not_modified};
use crate::site::Site;
use crate::{csp, headers, negotiate, plain};

/// Answers with a file. The name holds a hash of the content, so it is kept for good.
pub fn answer(site: &Site, name: &str, asked: &HeaderMap, keep: Keep) -> Response {
    let Some(file) = site.file(name) else {
        return plain::no_file().send(asked, Keep::Never);
    };
    let tag = HeaderValue::try_from(format!("W/\"{name}\""));
    let tag = tag.unwrap_or(HeaderValue::from_static("\"\""));
    if negotiate::holds(asked, &tag) {
        return not_modified(&tag, keep);
    }
    let (encoding, body) = file.best(|encoding| negotiate::accepts(asked, encoding));
    let mut response = Response::new(Body::empty());
    let headers = response.headers_mut();
    headers::add(headers);
    headers.insert(CONTENT_SECURITY_POLICY, csp::NOTHING);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.content_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.insert(CACHE_CONTROL, keep.header());
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(ETAG, tag);
    if encoding != Encoding::Identity {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding.word()));
    }
    *response.body_mut() = Body::from(body);
    response
}

//! `/share/….png`: the picture that services show beside a link to a page.

use std::io;
use std::sync::Arc;

use app::pages::{Outcome, Request, compose};
use app::share::card;
use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG};
use http::{HeaderMap, HeaderValue, StatusCode};
use tokio::sync::Semaphore;

use crate::answer::{Answer, Keep, not_modified};
use crate::plain::Refusal;
use crate::state::Current;
use crate::{clock, csp, headers, negotiate, png};

const PNG: &str = "image/png";
/// Pictures that are drawn at once, whatever the number of clients: pages go first.
static DRAWERS: Semaphore = Semaphore::const_new(1);

/// Answers with the picture of the page at a path, without its first slash, and a query. A picture
/// is kept under the page's own address, so that what is added to an address makes no new one.
pub fn answer(current: &Arc<Current>, path: &str, query: &str, asked: &HeaderMap) -> Response {
    let month = clock::month();
    current.forget_other_months(month);
    let today = &month.iso();
    let path = if path == "index" { "/".to_owned() } else { format!("/{path}") };
    let page = compose(&current.world, Request { path: &path, query, today });
    if page.outcome == Outcome::Missing || page.href.is_empty() {
        let words = "There is no such page, so there is no picture of it.".to_owned();
        return Refusal::missing(words).send(asked);
    }
    let address = format!("/share{}", page.href);
    let tag = current.tag(&format!("{today} {address}"));
    if negotiate::holds(asked, &tag) {
        return not_modified(&tag, Keep::Ask);
    }
    if let Some(kept) = current.pictures.find(&address) {
        return kept.send(asked, Keep::Ask);
    }
    drawn(current, move || card(&page, &png::width_of), address, tag)
}

/// A picture that is drawn on the threads for longer work, one at a time, and kept. Several clients
/// may wait for one picture: it is drawn for the first.
pub fn drawn(
    current: &Arc<Current>,
    draw: impl FnOnce() -> String + Send + 'static,
    address: String,
    tag: HeaderValue,
) -> Response {
    let mut response = Response::new(Body::empty());
    let into = response.headers_mut();
    headers::add(into);
    into.insert(CONTENT_SECURITY_POLICY, csp::NOTHING);
    into.insert(CONTENT_TYPE, HeaderValue::from_static(PNG));
    into.insert(CACHE_CONTROL, Keep::Ask.header());
    into.insert(ETAG, tag.clone());
    let current = current.clone();
    *response.body_mut() = Body::from_stream(stream::once(async move {
        let _place = DRAWERS.acquire().await.map_err(io::Error::other)?;
        if let Some(kept) = current.pictures.find(&address) {
            return Ok::<Bytes, io::Error>(kept.body());
        }
        let made = tokio::task::spawn_blocking(move || png::of_svg(&draw()));
        let made = made.await.map_err(io::Error::other)?;
        let picture = Bytes::from(made.ok_or_else(|| io::Error::other("no picture"))?);
        let mut answer = Answer::new(StatusCode::OK, PNG, picture.clone());
        answer.tag = Some(tag);
        current.pictures.put(&address, &Arc::new(answer));
        Ok(picture)
    }));
    response
}

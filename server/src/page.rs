//! Pages: composed by `app`, kept for the next reader.

use std::sync::Arc;

use app::pages::{Outcome, Request};
use axum::response::Response;
use http::{HeaderMap, StatusCode};

use crate::answer::{Answer, Keep, Shared, not_modified};
use crate::state::Current;
use crate::{clock, csp, negotiate};

/// A query longer than this is nobody's bookmark; its page is not kept.
const LONGEST_KEPT: usize = 1_000;

/// Answers with the page at an address.
pub fn answer(current: &Current, path: &str, query: &str, asked: &HeaderMap) -> Response {
    let today = clock::month();
    // What is due depends on the month, so a page kept from last month is another page.
    let address = format!("{today} {path}?{query}");
    let tag = current.tag(&address);
    // A tag is only ever given with a page that was found, so it need not be composed again.
    if negotiate::holds(asked, tag.to_str().unwrap_or_default()) {
        return not_modified(&tag, Keep::Ask);
    }
    if let Some(kept) = current.cache.find(&address) {
        return kept.send(asked, Keep::Ask);
    }
    let today = today.as_str();
    let request = Request { path, query, today };
    let served = app::served::render(&current.world, &current.site.addresses, request);
    let mut answer = Answer::new(
        status(served.outcome),
        "text/html; charset=utf-8",
        served.html.clone(),
    );
    answer.policy = Some(csp::of_page(&served.html));
    answer.tag = (answer.status == StatusCode::OK).then_some(tag);
    let answer: Shared = Arc::new(answer);
    if address.len() <= LONGEST_KEPT && answer.status == StatusCode::OK {
        current.cache.put(&address, &answer);
    }
    answer.send(asked, Keep::Ask)
}

fn status(outcome: Outcome) -> StatusCode {
    match outcome {
        Outcome::Found => StatusCode::OK,
        Outcome::Missing => StatusCode::NOT_FOUND,
    }
}

//! Pages: composed by `app`, kept for the next reader.

use std::sync::Arc;

use app::pages::{NOWHERE, Outcome, Request};
use app::served::Served;
use axum::response::Response;
use http::{HeaderMap, StatusCode};

use crate::answer::{Answer, Keep, Shared, not_modified};
use crate::state::Current;
use crate::{clock, csp, negotiate};

/// Type of a page.
const HTML: &str = "text/html; charset=utf-8";
/// An address longer than this is nobody's bookmark; its page is not kept.
const LONGEST_KEPT: usize = 1_000;

/// Answers with the page at a path and query; `address` is both as they came.
pub fn answer(
    current: &Current,
    address: &str,
    (path, query): (&str, &str),
    asked: &HeaderMap,
) -> Response {
    let month = clock::month();
    // What is due depends on the month.
    current.forget_other_months(month);
    if let Some(kept) = current.cache.find(address) {
        return kept.send(asked, Keep::Ask);
    }
    let today = &month.iso();
    let tag = current.tag(&format!("{today} {address}"));
    // A tag is only ever given with a page that was found, so it need not be composed again.
    if negotiate::holds(asked, &tag) {
        return not_modified(&tag, Keep::Ask);
    }
    let request = Request { path, query, today };
    let served = app::served::render(&current.world, &current.site.addresses, request);
    let mut answer = of_html(status(served.outcome), served);
    answer.tag = (answer.status == StatusCode::OK).then_some(tag);
    let answer: Shared = Arc::new(answer);
    if address.len() <= LONGEST_KEPT && answer.status == StatusCode::OK {
        current.cache.put(address, &answer);
    }
    answer.send(asked, Keep::Ask)
}

/// The page that says that ours is the fault, and its number.
pub fn failed(current: &Current, reference: &str) -> Answer {
    let request = Request { path: NOWHERE, query: "", today: &clock::month().iso() };
    let addresses = &current.site.addresses;
    let served = app::served::render_failure(&current.world, addresses, request, reference);
    of_html(StatusCode::INTERNAL_SERVER_ERROR, served)
}

fn of_html(status: StatusCode, served: Served) -> Answer {
    let policy = csp::of_script(&served.script);
    let mut answer = Answer::new(status, HTML, served.html);
    answer.policy = policy;
    answer
}

fn status(outcome: Outcome) -> StatusCode {
    match outcome {
        Outcome::Found => StatusCode::OK,
        Outcome::Missing => StatusCode::NOT_FOUND,
    }
}

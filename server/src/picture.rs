//! `/picture/….svg`, `/picture/….png` and `/embed/…`: a chart of a page as a picture, and alone for
//! a frame on a page of others.

use std::sync::Arc;

use app::pages::{Outcome, Request, compose};
use app::picture::{Picture, WIDE};
use app::take::taken;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::answer::{Answer, Keep, not_modified};
use crate::plain::Refusal;
use crate::state::Current;
use crate::{clock, csp, headers, negotiate, png, share};

/// As what a chart is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A drawing.
    Svg,
    /// A picture of points.
    Png,
    /// A document for a frame.
    Embed,
}

impl Form {
    fn word(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Embed => "embed",
        }
    }
}

/// Answers with a chart of the page at a path, without its first slash, and a query, in which `chart`
/// names the chart; without it the first.
pub fn answer(
    current: &Arc<Current>,
    form: Form,
    path: &str,
    query: &str,
    asked: &HeaderMap,
) -> Response {
    let mut response = drawn(current, form, path, query, asked);
    // Pages of others may show it, also when a browser asks whether what it has still stands.
    let policy = HeaderValue::from_static("cross-origin");
    response.headers_mut().insert(headers::RESOURCE_POLICY, policy);
    response
}

fn drawn(
    current: &Arc<Current>,
    form: Form,
    path: &str,
    query: &str,
    asked: &HeaderMap,
) -> Response {
    let month = clock::month();
    current.forget_other_months(month);
    let today = &month.iso();
    let path = if path == "index" { "/".to_owned() } else { format!("/{path}") };
    let page: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("chart=")).collect();
    let chart = query.split('&').find_map(|pair| pair.strip_prefix("chart="));
    let query = page.join("&");
    let request = Request { path: &path, query: &query, today };
    let found = taken(&current.world, request).and_then(|taken| {
        let wanted = |picture: &Picture| chart.is_none_or(|chart| picture.id == chart);
        taken.pictures.into_iter().find(wanted)
    });
    let origin = &current.site.addresses.origin;
    let Some(picture) = found else {
        // A frame on a page of others says so in the frame.
        if form == Form::Embed {
            let page = compose(&current.world, request);
            let there = page.outcome == Outcome::Found && !page.href.is_empty();
            let href = if there { page.href.as_str() } else { "/" };
            let mut answer = framed(app::embed::gone(origin, href));
            answer.status = StatusCode::NOT_FOUND;
            return answer.send(asked, Keep::Never);
        }
        let words = "There is no such chart. Put /take before the page’s own address to see which it has, as in /take/gaps?area=knowsley.";
        return Refusal::missing(words.to_owned()).send(asked);
    };
    // Kept under the page's own address, so that what is added to an address makes no new one.
    let address = format!("/{}/{}#{}", form.word(), picture.href, picture.id);
    let tag = current.tag(&format!("{today} {address}"));
    if negotiate::holds(asked, &tag) {
        return not_modified(&tag, Keep::Ask);
    }
    if let Some(kept) = current.pictures.find(&address) {
        return kept.send(asked, Keep::Ask);
    }
    if form == Form::Png {
        let origin = origin.clone();
        let draw = move || picture.svg(WIDE, &origin, &png::width_of);
        return share::drawn(current, draw, address, tag);
    }
    let mut answer = if form == Form::Svg {
        let drawn = picture.svg(WIDE, origin, &png::width_of);
        Answer::new(StatusCode::OK, "image/svg+xml", drawn)
    } else {
        framed(app::embed::embed(&picture, origin, &png::width_of))
    };
    answer.tag = Some(tag);
    let answer = Arc::new(answer);
    current.pictures.put(&address, &answer);
    answer.send(asked, Keep::Ask)
}

fn framed(document: String) -> Answer {
    let mut answer = Answer::new(StatusCode::OK, "text/html; charset=utf-8", document);
    answer.policy = csp::of_frame(app::embed::STYLE);
    answer
}

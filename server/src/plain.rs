//! Answers in plain words: health, robots, and what cannot be done.

use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::answer::{Answer, Keep};

/// Why there is no file or slice: a status and a sentence.
#[derive(Debug)]
pub struct Refusal {
    status: StatusCode,
    words: String,
}

impl Refusal {
    /// What is asked for is not known.
    pub fn bad(words: String) -> Self {
        let status = StatusCode::BAD_REQUEST;
        Self { status, words }
    }

    /// The place does not exist.
    pub fn missing(words: String) -> Self {
        let status = StatusCode::NOT_FOUND;
        Self { status, words }
    }

    /// The figures of another release are asked for.
    pub fn other_release() -> Self {
        let words = "Another release is served by now; load the page again to have it.";
        Self { status: StatusCode::CONFLICT, words: words.to_owned() }
    }

    /// Sends it.
    pub fn send(self, asked: &HeaderMap) -> Response {
        Answer::words(self.status, self.words).send(asked, Keep::Never)
    }
}

/// Whether figures are served.
pub fn health(ready: bool) -> Answer {
    if ready { Answer::words(StatusCode::OK, "ok") } else { starting() }
}

/// Before the first release is there.
pub fn starting() -> Answer {
    let words = "Gapwise is starting. Try again in a few seconds.";
    Answer::words(StatusCode::SERVICE_UNAVAILABLE, words)
}

/// Everything may be read; slices and files are for browsers, not for search results. The words
/// change with the build only.
pub fn robots(build: &str) -> Answer {
    let words = "User-agent: *\nDisallow: /figures/\nDisallow: /gaps.csv\nDisallow: /attention.csv\nDisallow: /schools.csv\nDisallow: /search\nDisallow: /take/\nDisallow: /picture/\nDisallow: /embed/";
    let mut answer = Answer::words(StatusCode::OK, words);
    answer.tag = HeaderValue::try_from(format!("W/\"{build}-robots\"")).ok();
    answer
}

/// Only reading is possible.
pub fn only_reading() -> Answer {
    let words = "Only GET and HEAD are possible here.";
    Answer::words(StatusCode::METHOD_NOT_ALLOWED, words)
}

/// An address that is longer than any of ours.
pub fn too_long() -> Answer {
    let words = "This address is too long: the longest that works has 8,000 characters.";
    Answer::words(StatusCode::URI_TOO_LONG, words)
}

/// There is no such file.
pub fn no_file() -> Answer {
    let words = "There is no such file; a newer version of the site may have replaced it.";
    Answer::words(StatusCode::NOT_FOUND, words)
}

/// Our own code failed; the details are in the log under this id.
pub fn failed(id: &str) -> Answer {
    let words = format!("This page could not be made. The fault is ours; its number is {id}.");
    Answer::words(StatusCode::INTERNAL_SERVER_ERROR, words)
}

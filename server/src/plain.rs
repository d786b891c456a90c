//! Answers in plain words: health, robots, and what cannot be done.

use http::StatusCode;

use crate::answer::Answer;

/// Whether figures are served.
pub fn health(ready: bool) -> Answer {
    if ready {
        Answer::words(StatusCode::OK, "ok")
    } else {
        starting()
    }
}

/// Before the first release is there.
pub fn starting() -> Answer {
    let words = "Gapwise is starting. Try again in a few seconds.";
    Answer::words(StatusCode::SERVICE_UNAVAILABLE, words)
}

/// Everything may be read; slices and files are for browsers, not for search results.
pub fn robots() -> Answer {
    let words = "User-agent: *\nDisallow: /figures/\nDisallow: /gaps.csv";
    Answer::words(StatusCode::OK, words)
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

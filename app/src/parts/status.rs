//! A status: word and shape, never colour alone.

use domain::progress::page::StatusWords;
use domain::strategy::Status;
use maud::{Markup, html};

/// The mark and the words.
pub fn status(said: &StatusWords) -> Markup {
    html! {
        span class={ "status " (class(said.status)) } { (mark(said.status)) span { (said.text) } }
    }
}

fn class(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::Within => "within",
        Status::Missed => "missed",
        Status::CannotSay | Status::NoTarget => "unsaid",
    }
}

/// Disc with a tick, triangle, octagon with a bar, dashed ring.
fn mark(status: Status) -> Markup {
    html! {
        svg.status-mark width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {
            @match status {
                Status::Met => {
                    circle.full cx="8" cy="8" r="7.2" {}
                    path.cut d="M4.4 8.3L7 10.8L11.6 5.6" {}
                }
                Status::Within => {
                    path.line d="M8 1.6L15.2 14.4H.8z" {}
                    path.line d="M8 6v4" {}
                    circle.full cx="8" cy="12.1" r="1.1" {}
                }
                Status::Missed => {
                    path.full d="M5 .9h6l4.1 4.2v5.8L11 15.1H5L.9 10.9V5.1z" {}
                    path.cut d="M4.4 8h7.2" {}
                }
                Status::CannotSay | Status::NoTarget => circle.ring cx="8" cy="8" r="6.6" {},
            }
        }
    }
}

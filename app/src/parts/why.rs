//! A blank and its reason, which opens in place and needs no script.

use domain::explorer::page::WhyBlank;
use maud::{Markup, html};

use crate::markup::{Room, esc};

/// Bytes that a reason takes, more or less.
const REASON: usize = 600;

/// The hatched box that stands where a figure would.
pub fn hatch() -> Markup {
    html! { span.hatch aria-hidden="true" {} }
}

/// `suppressed: why?`, dotted, with the reason behind it.
pub fn why(blank: &WhyBlank) -> Markup {
    html! {
        (Room(REASON + 100))
        details.why name="why" {
            summary { @if !blank.word.is_empty() { span.why-word { (esc(&blank.word)) ": " } } "why?" }
            (reason(blank))
        }
    }
}

/// The reason, laid open.
pub fn reason(blank: &WhyBlank) -> Markup {
    html! { (Room(REASON)) div.why-box { p.why-head { (esc(&blank.heading)) } (lines(blank)) } }
}

/// The reason under a heading of the page.
pub fn bare_reason(blank: &WhyBlank) -> Markup {
    html! { div.why-box { (lines(blank)) } }
}

fn lines(blank: &WhyBlank) -> Markup {
    let lines = [
        ("Reason", &blank.reason),
        ("So", &blank.consequence),
        ("Symbol", &blank.symbol),
        ("Next data", &blank.due),
    ];
    html! {
        (Room(REASON))
        dl {
            @for (term, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
                dt { (term) } dd { (esc(text)) }
            }
        }
    }
}

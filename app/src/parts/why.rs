//! A blank and its reason, which opens in place and needs no script.

use domain::explorer::page::WhyBlank;
use maud::{Markup, html};

use crate::markup::esc;

/// The hatched box that stands where a figure would.
pub fn hatch() -> Markup {
    html! { span.hatch aria-hidden="true" {} }
}

/// `suppressed: why?`, dotted, with the reason behind it.
pub fn why(blank: &WhyBlank) -> Markup {
    html! {
        details.why name="why" {
            summary { @if !blank.word.is_empty() { span.why-word { (esc(&blank.word)) ": " } } "why?" }
            (reason(blank))
        }
    }
}

/// The reason, laid open.
pub fn reason(blank: &WhyBlank) -> Markup {
    html! { div.why-box { p.why-head { (esc(&blank.heading)) } (lines(blank)) } }
}

/// The reason under a heading of the page.
pub fn bare_reason(blank: &WhyBlank) -> Markup {
    html! { div.why-box { (lines(blank)) } }
}

fn lines(blank: &WhyBlank) -> Markup {
    html! {
        dl {
            (line("Reason", &blank.reason))
            (line("So", &blank.consequence))
            (line("Symbol", &blank.symbol))
            (line("Next data", &blank.due))
        }
    }
}

fn line(term: &str, text: &str) -> Markup {
    html! { @if !text.is_empty() { dt { (esc(term)) } dd { (esc(text)) } } }
}

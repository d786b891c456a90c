//! The first thing under the masthead: the finding, in words.

use domain::explorer::page::{ExplorerPage, Split, SplitPart};
use maud::{Markup, html};

use super::words::sentences;
use crate::markup::esc;

/// What was corrected in the address, the small line, the heading.
pub fn finding(page: &ExplorerPage) -> Markup {
    html! {
        @if !page.notes.is_empty() {
            div.corrected role="note" {
                @for note in &page.notes { p { (esc(note)) } }
            }
        }
        p.kicker { (esc(&page.kicker)) }
        h1.answer { (sentences(&page.answer)) }
        @if !page.nearest.is_empty() { (nearest(&page.nearest)) }
    }
}

/// Where the choice has no figure: what is nearest and has.
fn nearest(ways: &[(String, String)]) -> Markup {
    html! {
        p.nearest-head { "Nearest with figures" }
        ul.nearest { @for (label, href) in ways { li { a href=(esc(href)) { (esc(label)) } } } }
    }
}

/// How the change is made up: the group moved, the others moved, so the gap moved.
pub fn split(split: &Split) -> Markup {
    let [group, comparison, gap] = &split.parts;
    html! {
        div.split {
            (part(group, "group"))
            (part(comparison, "comparison"))
            (part(gap, "gap"))
        }
    }
}

fn part(part: &SplitPart, side: &str) -> Markup {
    html! {
        p class={ "split-part " (side) } {
            span.split-label { (esc(&part.label)) }
            b { (esc(&part.figures)) small { (esc(&part.unit)) } }
        }
    }
}

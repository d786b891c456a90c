//! Chosen filters where the rail is not in sight: chips, and the line that sticks to the top.

use domain::explorer::page::{Chip, ExplorerPage};
use maud::{Markup, html};

use crate::markup::esc;

/// One tap removes one filter; then the way to all of them.
pub fn chips(chips: &[Chip]) -> Markup {
    html! {
        div.chip-box {
            @if !chips.is_empty() {
                ul.chips aria-label="Chosen filters" {
                    @for chip in chips {
                        li {
                            a.chip href=(esc(&chip.href)) data-noscroll {
                                span { (esc(&chip.label)) span.vh { ", remove" } } (cross())
                            }
                        }
                    }
                }
            }
            a.button.outline href="#sheet" data-sheet="filters" { "Change filters" }
        }
    }
}

fn cross() -> Markup {
    html! {
        svg.cross width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" {
            path d="M1.5 1.5l9 9m0-9l-9 9" {}
        }
    }
}

/// A line that sticks to the top once the rail has scrolled away.
pub fn sticky(page: &ExplorerPage) -> Markup {
    html! {
        div.sticky-line {
            p.wrap {
                span { (esc(&page.summary)) }
                a href="#sheet" data-sheet="filters" { "Change filters" }
            }
        }
    }
}

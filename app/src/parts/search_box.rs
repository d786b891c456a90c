//! The search box of every page: opens over the page, works as a form, and lists what an area
//! holds while one types.

#[cfg(feature = "hydrate")]
use domain::search::Found;
use maud::{Markup, html};

#[cfg(feature = "hydrate")]
use crate::markup::esc;

/// Opens the box; needs no script.
pub fn search_button() -> Markup {
    html! {
        button.search-open type="button" popovertarget="search" {
            svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" { circle cx="7.5" cy="7.5" r="5.5" {} path d="m11.6 11.6 5 5" {} }
            span { "Search" }
        }
    }
}

/// The box. `area` is the word of addresses; may be empty.
pub fn search_box(area: &str) -> Markup {
    html! {
        div.search-box #search popover role="dialog" aria-label="Search" {
            div.wrap {
                form action="/search" method="get" role="search" aria-label="Search" data-search=(area) {
                    @if !area.is_empty() { input type="hidden" name="area" value=(area); }
                    label for="search-q" { "School, postcode, area, measure or word" }
                    div.find-row {
                        input.field #search-q type="search" name="q" maxlength="100" autocomplete="off" spellcheck="false" autofocus;
                        button.button type="submit" { "Search" }
                        button.link type="button" popovertarget="search" popovertargetaction="hide" { "Close" }
                    }
                }
                p.sub role="status" #search-said {}
                ul.found #search-found data-rows {}
            }
        }
    }
}

/// What was found while one types.
#[cfg(feature = "hydrate")]
pub fn found_rows(found: &[&Found]) -> Markup {
    html! {
        @for one in found {
            li { a href=(esc(&one.href)) data-row { (esc(&one.title)) } small { (esc(one.kind.word())) @if !one.detail.is_empty() { ": " (esc(&one.detail)) } } }
        }
    }
}

//! `/search`: what was found, by kind.

use domain::search::{Found, SearchGroup, SearchPage};
use maud::{Markup, html};

use super::words::words;
use crate::markup::{Room, esc};

/// Everything between masthead and foot.
pub fn search_page(page: &SearchPage) -> Markup {
    html! {
        (Room(12_000))
        main #main tabindex="-1" {
            div.wrap.search-page {
                p.kicker { "Search, " (esc(&page.place)) " first" }
                h1.answer { (words(&page.answer)) }
                @if !page.advice.is_empty() { p.lede { (esc(&page.advice)) } }
                form.search-again.screen-only action="/search" method="get" role="search" aria-label="Search again" {
                    input type="hidden" name="area" value=(esc(&page.slug));
                    label for="search-again" { "School, postcode, area, measure or word" }
                    div.find-row {
                        input.field #search-again type="search" name="q" value=(esc(&page.typed)) maxlength="100" autocomplete="off" spellcheck="false";
                        button.button type="submit" { "Search" }
                    }
                }
                @for one in &page.groups { (group(one)) }
                @if let Some((heading, near)) = &page.near {
                    section.part aria-labelledby="near-h" {
                        h2 #near-h { (esc(heading)) }
                        (list(near))
                    }
                }
            }
        }
    }
}

fn group(group: &SearchGroup) -> Markup {
    let id = group.kind.word().replace(' ', "-");
    html! {
        section.part aria-labelledby={ (id) "-h" } {
            h2 id={ (id) "-h" } { (esc(&group.heading)) }
            (list(&group.found))
            @if !group.more.is_empty() { p.sub { (esc(&group.more)) } }
        }
    }
}

fn list(found: &[Found]) -> Markup {
    html! {
        ul.found {
            @for one in found {
                li {
                    a href=(esc(&one.href)) { (esc(&one.title)) }
                    @if !one.detail.is_empty() { small { (esc(&one.detail)) } }
                }
            }
        }
    }
}

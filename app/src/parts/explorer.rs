//! The gap explorer, from the model to HTML.

use domain::explorer::page::{Block, ExplorerPage};
use maud::{Markup, html};

use super::actions::actions;
use super::answer::{answer, split};
use super::basis::basis;
use super::beside::beside;
use super::block::{Kind, block, heading, source};
use super::chips::{chips, sticky};
use super::filters;
use super::schools::schools;
use super::standing::standing;
use super::trend::trend;
use super::twin::twin;
use super::words::{sentences, words};

/// Ids of the elements that hold the sections of the page, in the order of [`sections`].
pub const SECTIONS: [&str; 7] =
    ["rail", "top", "place-part", "sticky", "upper-spread", "lower-spread", "lists"];

/// The page in sections, each for its own element: when a filter changes, the browser leaves alone
/// those that stay the same.
pub fn sections(page: &ExplorerPage) -> [Markup; 7] {
    [
        filters::form(&page.filters),
        top(page),
        places(page),
        sticky(page),
        html! { (trend(&page.trend)) (beside(&page.beside_trend)) },
        lower(page),
        filters::lists(&page.filters),
    ]
}

/// Everything between masthead and foot, from the model.
#[cfg(feature = "ssr")]
pub fn page(page: &ExplorerPage) -> Markup {
    assembled(&sections(page))
}

/// Everything between masthead and foot, from the sections.
pub fn assembled(sections: &[Markup; 7]) -> Markup {
    let [rail, top, places, sticky, upper, lower, lists] = sections;
    html! {
        main #main tabindex="-1" {
            div.wrap.explorer {
                aside.rail #rail { (rail) }
                div.explorer-main {
                    div.top #top { (top) }
                    div #place-part { (places) }
                }
            }
            div.sticky #sticky { (sticky) }
            div.wrap.spreads {
                div.spread #upper-spread { (upper) }
                div #lower-spread { (lower) }
            }
            div #lists hidden { (lists) }
        }
    }
}

/// Schools and the table: side by side, or with several groups one under the other.
fn lower(page: &ExplorerPage) -> Markup {
    html! {
        @if page.table.parts.len() > 1 {
            div.spread.whole { (schools(&page.schools)) }
            (twin(&page.table))
        } @else {
            div.spread {
                (schools(&page.schools))
                (twin(&page.table))
            }
        }
    }
}

/// The answer in words, and the switch of its basis.
fn top(page: &ExplorerPage) -> Markup {
    html! {
        (answer(page))
        @match &page.groups_here {
            Some(groups) => (groups_here(page, groups)),
            None => @if !page.also.is_empty() { p.also { (words(&page.also)) } },
        }
        @if let Some(parts) = &page.split { (split(parts)) }
        @if !page.caveat.is_empty() { p.caveat { (page.caveat) } }
        p.print-only.print-summary { (page.summary) }
        (chips(&page.chips))
        (basis(&page.basis))
    }
}

/// With several groups: this place, a row a group.
fn groups_here(page: &ExplorerPage, groups: &Block) -> Markup {
    html! {
        section.groups-here aria-labelledby="groups-here-h" {
            h2.also #groups-here-h {
                @if page.also.is_empty() { (groups.heading) } @else { (sentences(&page.also)) }
            }
            @if !groups.sub.is_empty() { p.sub { (groups.sub) } }
            (block(groups, Kind::Groups))
            (source(&groups.source))
        }
    }
}

/// The places: with one group as rows, with several each group's standing.
fn places(page: &ExplorerPage) -> Markup {
    html! {
        @match &page.standing {
            Some(strips) => section.part.first #places aria-labelledby="places-h" {
                (heading("places", &strips.heading, &strips.sub))
                (standing(strips, &page.places))
                @if let Some(first) = page.places.first() { (source(&first.source)) }
                (actions(page))
            },
            None => @for (index, rows) in page.places.iter().enumerate() {
                section.part.first id=(rows.id) aria-labelledby={ (rows.id) "-h" } {
                    (heading(&rows.id, &rows.heading, &rows.sub))
                    (block(rows, Kind::Places))
                    (source(&rows.source))
                    @if index == 0 { (actions(page)) }
                }
            },
        }
    }
}

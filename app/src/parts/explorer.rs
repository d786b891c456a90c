//! The gap explorer, from the model to HTML.

use std::borrow::Cow;
use std::sync::OnceLock;

use domain::explorer::page::{Below, Block, ExplorerPage};
use maud::{Markup, PreEscaped, html};

use super::actions::actions;
use super::answer::{answer, split};
use super::basis::basis;
use super::beside::beside;
use super::block::{Kind, block, heading, source};
use super::chips::{chips, sticky};
use super::filters;
use super::row::ROW;
use super::schools::schools;
use super::standing::standing;
use super::trend::trend;
use super::twin::twin;
use super::words::{sentences, words};
use crate::markup::{Pieces, Room};

/// Bytes that half a page of charts and tables takes, more or less.
const SPREAD: usize = 32_000;

/// Ids of the elements that hold the first sections, in the order of [`first`].
pub const FIRST: [&str; 5] = ["rail", "top", "place-part", "sticky", "lists"];
/// Ids of the elements that hold the sections below, in the order of [`below`].
pub const BELOW: [&str; 2] = ["upper-spread", "lower-spread"];

/// The first sections, each for its own element: when a filter changes, the browser leaves alone
/// those that stay the same.
pub fn first(page: &ExplorerPage) -> [Markup; 5] {
    [
        filters::form(&page.filters),
        top(page),
        places(page),
        sticky(page),
        filters::lists(&page.filters),
    ]
}

/// The sections below, which the browser puts in place once the first are painted.
pub fn below(below: &Below) -> [Markup; 2] {
    [upper(below), lower(below)]
}

/// Everything between masthead and foot, from the model.
#[cfg(feature = "ssr")]
pub fn page(page: &ExplorerPage, rest: &Below) -> Markup {
    PreEscaped(assembled(first(page), below(rest)).concat())
}

/// Everything between masthead and foot, from the sections.
pub fn assembled(first: [Markup; 5], below: [Markup; 2]) -> Pieces {
    let mut pieces = Vec::with_capacity(2 * (first.len() + below.len()) + 1);
    let mut between = skeleton().iter();
    for section in first.into_iter().chain(below) {
        pieces.extend(between.next().map(|html| Cow::Borrowed(html.as_str())));
        pieces.push(Cow::Owned(section.into_string()));
    }
    pieces.extend(between.next().map(|html| Cow::Borrowed(html.as_str())));
    Pieces(pieces)
}

/// What stands before, between and after the sections; the same for every address.
fn skeleton() -> &'static [String] {
    static SKELETON: OnceLock<Vec<String>> = OnceLock::new();
    const SECTION: &str = "<!--section-->";
    let section = PreEscaped(SECTION);
    SKELETON.get_or_init(|| {
        let whole = html! {
            main #main tabindex="-1" {
                div.wrap.explorer {
                    aside.rail #rail { (section) }
                    div.explorer-main {
                        div.top #top { (section) }
                        div #place-part { (section) }
                    }
                }
                div.sticky #sticky { (section) }
                div #lists hidden { (section) }
                div.wrap.spreads {
                    div.spread #upper-spread { (section) }
                    div #lower-spread { (section) }
                }
            }
        };
        whole.0.split(SECTION).map(str::to_owned).collect()
    })
}

fn upper(below: &Below) -> Markup {
    html! { (Room(SPREAD)) (trend(&below.trend)) (beside(&below.beside_trend)) }
}

/// Schools and the table: side by side, or with several groups one under the other.
fn lower(below: &Below) -> Markup {
    html! {
        (Room(SPREAD))
        @if below.table.parts.len() > 1 {
            div.spread.whole { (schools(&below.schools)) }
            (twin(&below.table))
        } @else {
            div.spread {
                (schools(&below.schools))
                (twin(&below.table))
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
        (Room(ROW * page.places.iter().map(Block::rows).sum::<usize>()))
        @match &page.standing {
            Some(strips) => section.part.first #places aria-labelledby="places-h" {
                (heading("places", &strips.heading, &strips.sub))
                (standing(strips, &page.places))
                (source(&strips.source))
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

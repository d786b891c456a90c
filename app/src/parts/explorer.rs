//! The gap explorer, from the model to HTML.

use std::borrow::Cow;
use std::sync::OnceLock;

use domain::explorer::page::{Below, ExplorerPage};
use maud::{Markup, PreEscaped, html};

use super::actions::actions;
use super::answer::{finding, split};
use super::basis::basis;
use super::beside::beside;
use super::block::{Kind, block, heading, room, source};
use super::chips::{chips, sticky};
use super::filters;
use super::schools::schools;
use super::standing::standing;
use super::trend::trend;
use super::twin::twin;
use super::words::{sentences, words};
use crate::markup::{Pieces, Room, esc};

/// Bytes that half a page of charts and tables takes, more or less.
const SPREAD: usize = 32_000;

/// Ids of the elements that hold the sections of the answer, in the order of [`answer`].
pub const ANSWER: [&str; 2] = ["answer", "reading"];
/// Ids of the elements that hold the sections around the answer, in the order of [`around`].
pub const AROUND: [&str; 5] = ["rail", "side-by-side", "place-part", "sticky", "lists"];
/// Ids of the elements that hold the sections below, in the order of [`below`].
pub const BELOW: [&str; 2] = ["upper-spread", "lower-spread"];

/// The answer in words; how it came about and how it may be read: what a changed filter changes
/// at once.
pub fn answer(page: &ExplorerPage) -> [Markup; ANSWER.len()] {
    [finding(page), reading(page)]
}

/// The sections around the answer, each for its own element: when a filter changes, the browser
/// leaves alone those that stay the same.
pub fn around(page: &ExplorerPage) -> [Markup; AROUND.len()] {
    [
        filters::form(&page.filters),
        groups_here(page),
        places(page),
        sticky(page),
        filters::lists(&page.filters),
    ]
}

/// The sections below.
pub fn below(below: &Below) -> [Markup; BELOW.len()] {
    [upper(below), lower(below)]
}

/// Everything between masthead and foot, from the model.
#[cfg(feature = "ssr")]
pub fn page(page: &ExplorerPage, rest: &Below) -> Markup {
    PreEscaped(assembled(answer(page), around(page), below(rest)).concat())
}

/// Everything between masthead and foot, from the sections.
pub fn assembled(
    answer: [Markup; ANSWER.len()],
    around: [Markup; AROUND.len()],
    below: [Markup; BELOW.len()],
) -> Pieces {
    let [finding, reading] = answer;
    let [rail, groups, places, sticky, lists] = around;
    let [upper, lower] = below;
    let sections = [rail, finding, groups, reading, places, sticky, lists, upper, lower];
    let mut pieces = Vec::with_capacity(2 * sections.len() + 1);
    let mut between = skeleton().iter();
    for section in sections {
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
                        div #top {
                            div #answer { (section) }
                            div #side-by-side { (section) }
                            div #reading { (section) }
                        }
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

/// With several groups: this place, a row a group.
fn groups_here(page: &ExplorerPage) -> Markup {
    html! {
        @if let Some(groups) = &page.groups_here {
            section.groups-here aria-labelledby="groups-here-h" {
                h2.also #groups-here-h {
                    @if page.also.is_empty() { (groups.heading) } @else { (sentences(&page.also)) }
                }
                @if !groups.sub.is_empty() { p.sub { (groups.sub) } }
                (block(groups, Kind::Groups))
                (source(&groups.source))
            }
        } @else if !page.also.is_empty() {
            p.also { (words(&page.also)) }
        }
    }
}

/// How the change is made up, what limits the reading, and the switch of its basis.
fn reading(page: &ExplorerPage) -> Markup {
    html! {
        @if let Some(parts) = &page.split { (split(parts)) }
        @if !page.caveat.is_empty() { p.caveat { (esc(&page.caveat)) " " a href="/methods" { "How we work out a gap" } } }
        p.print-only.print-summary { (esc(&page.summary)) }
        (chips(&page.chips))
        (basis(&page.basis))
    }
}

/// The places: with one group as rows, with several each group's standing.
fn places(page: &ExplorerPage) -> Markup {
    html! {
        (Room(page.places.iter().map(room).sum::<usize>()))
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

//! Where a place is worse than England and getting worse.

mod better;
mod rows;
mod stand;

use domain::attention::page::{AttentionPage, Filters, Part};
use domain::explorer::page::{Axis, Trend};
use maud::{Markup, html};

use super::block::source;
use super::filters;
use super::take_page::take_link;
use super::trend::trend;
use super::words::sentences;
use crate::markup::{Room, esc};
use better::better;
use rows::{group, row, shared_grid};
use stand::stand;

/// Everything between masthead and foot; `gaps_href` leads to all gaps of the place.
pub fn attention(page: &AttentionPage, gaps_href: &str) -> Markup {
    let listed = page.worse.groups.iter().map(|group| group.rows.len()).sum();
    html! {
        (Room(110_000))
        main #main tabindex="-1" {
            div.wrap.explorer.attention {
                aside.rail #rail { (form(&page.filters, listed)) }
                div.explorer-main {
                    (top(page))
                    @if page.csv_rows > 0 {
                        (shared_grid(&page.axis))
                        (part("worse", &page.worse, &page.axis))
                        (part("near", &page.near, &page.axis))
                        (source(&page.source))
                        (actions(page, gaps_href))
                    }
                }
            }
            @if page.csv_rows > 0 {
                div.wrap.spreads {
                    (better(&page.better))
                    div.spread { (few(page)) (method(page)) }
                }
            }
        }
    }
}

fn form(filters: &Filters, listed: usize) -> Markup {
    let body = html! {
        (Room(20_000))
        div.filter {
            label.filter-title for="f-area" { "Area" }
            input.field #f-area type="search" name="area" list="f-areas" value=(filters.area)
                placeholder="Find an area by name" autocomplete="off" spellcheck="false";
            datalist #f-areas { @for (_, title) in filters.areas.iter() { option value=(esc(title)) {} } }
        }
        (filters::radios("Strategic priority", "priority", &filters.priorities))
        (filters::checks("Pupil group", "group", &filters.groups))
        (filters::checks("Phase", "phase", &filters.phases))
        (filters::hint(&filters.hint))
    };
    let show = match listed {
        0 => "No gaps: see why".to_owned(),
        1 => "Show 1 gap".to_owned(),
        listed => format!("Show {listed} gaps"),
    };
    filters::frame("/attention", &filters.clear_href, &show, &body)
}

fn top(page: &AttentionPage) -> Markup {
    html! {
        div #top {
            @if !page.notes.is_empty() {
                div.corrected role="note" { @for note in &page.notes { p { (esc(note)) } } }
            }
            p.kicker { (esc(&page.kicker)) }
            h1.answer { (sentences(&page.answer)) }
            @if !page.caveat.is_empty() {
                p.caveat { (esc(&page.caveat)) " " a href="#method" { "How the list is made" } " " a href="/methods#attention" { "Methods" } }
            }
            div.chip-box { a.button.outline href="#sheet" data-sheet="filters" { "Filter this list" } }
            @if page.csv_rows > 0 {
                div.attention-stand {
                    (stand(&page.stand))
                    @if let Some(shown) = &page.trend { (trend(shown)) }
                }
            }
        }
    }
}

fn part(id: &str, part: &Part, axis: &Axis) -> Markup {
    html! {
        (Room(4_500 * part.groups.iter().map(|group| group.rows.len() + 1).sum::<usize>()))
        section.part id=(esc(id)) aria-labelledby={ (esc(id)) "-h" } {
            h2 id={ (esc(id)) "-h" } { (esc(&part.heading)) }
            @if part.groups.is_empty() {
                p.note { "No gap stands so." }
            } @else {
                @if !part.sub.is_empty() { p.sub { (esc(&part.sub)) } }
                @for (at, one) in part.groups.iter().enumerate() {
                    (group(one, &format!("{id}-{at}"), axis))
                }
            }
        }
    }
}

/// Whether the page has a chart.
fn draws(page: &AttentionPage) -> bool {
    let listed = page.worse.groups.iter().chain(&page.near.groups);
    page.trend.as_ref().is_some_and(Trend::is_drawn)
        || !page.small.is_empty()
        || listed.into_iter().any(|of| !of.rows.is_empty())
}

fn actions(page: &AttentionPage, gaps_href: &str) -> Markup {
    html! {
        p.actions {
            a href=(esc(gaps_href)) { "All gaps" }
            @if draws(page) { (take_link(&page.href)) }
            button.link type="button" data-action="copy-link" data-href=(esc(&page.href)) { "Copy link to this view" }
            a href=(esc(&page.csv_href)) download { "Download CSV, " (page.csv_rows) @if page.csv_rows == 1 { " row" } @else { " rows" } }
            button.link type="button" data-action="print" { "Print" }
            span.copied role="status" data-copied {}
        }
    }
}

/// Gaps of a handful of children.
fn few(page: &AttentionPage) -> Markup {
    html! {
        (Room(4_500 * (page.small.len() + 1)))
        section.part #few aria-labelledby="few-h" {
            h2 #few-h { "Kept apart: few children" }
            @if page.small.is_empty() {
                p.note { "No gap that was looked at rests on fewer than 20 children." }
            } @else {
                p.sub { "Fewer than 20 children, or a number that is not published. No status, no direction." }
                @for (at, one) in page.small.iter().enumerate() { (row(one, &format!("few-{at}"), &page.axis, false)) }
            }
        }
    }
}

/// How the list is made, and what could not be looked at.
fn method(page: &AttentionPage) -> Markup {
    html! {
        section.part #method aria-labelledby="method-h" {
            h2 #method-h { "How the list is made" }
            dl.terms { @for (term, text) in &page.method { div { dt { (term) } dd { (esc(text)) } } } }
            @if !page.not_looked.is_empty() {
                h3 { "Could not be looked at" }
                dl.terms { @for (reason, pairs) in &page.not_looked { div { dt { (reason) } dd { (esc(pairs)) } } } }
            }
        }
    }
}

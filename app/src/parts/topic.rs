//! The page of a group of children, or of a theme.

use domain::explorer::page::{Block, Trend};
use domain::progress::page::{FiguresPart, Leading, TopicPage};
use maud::{Markup, html};

use super::block::{Kind, block, heading, source};
use super::crumbs::crumbs;
use super::find_area::find_area;
use super::indicators::{have_figures, rows};
use super::panels::section;
use super::priority::{statements, success};
use super::table::plain_table;
use super::take_page::take_link;
use super::trend::trend;
use super::words::words;
use crate::markup::{Room, esc};

/// Everything between masthead and foot. `address` and `areas` are for the field that leads to another
/// area’s page.
pub fn topic(page: &TopicPage, address: &str, areas: &[String]) -> Markup {
    html! {
        (Room(300_000))
        main #main tabindex="-1" {
            div.wrap.topic-page {
                (crumbs("Beside this page", &page.siblings))
                div.finding {
                    div {
                        p.kicker { (page.kicker) }
                        h1.answer { (words(&page.answer)) }
                        @if !page.standing.is_empty() { p.lede { (words(&page.standing)) } }
                        p.lede { (esc(&page.lede)) }
                    }
                    @if let Some(levels) = &page.leading { (leading(levels)) }
                }
                (in_plain_words(page))
                @if let Some(part) = &page.more { (more(part)) }
                @if page.figures_first { (figures(page)) }
                @for part in &page.path { (path(part)) }
                @for (at, one) in page.panels.iter().enumerate() { (section(one, at)) }
                @if draws(page) { p.actions { (take_link(&page.href)) } }
                @if !page.figures_first { (figures(page)) }
                @if !page.promises.is_empty() {
                    (success(&page.promises, "What the strategy promised, and what can judge it"))
                }
                (statements(&page.statements))
                (blanks(page))
                (ways(page))
                (find_area(address, areas, "", "Show its page"))
            }
        }
    }
}

fn leading(levels: &Leading) -> Markup {
    html! {
        table.figures.leading {
            caption.vh { "The levels behind the finding" }
            thead {
                tr {
                    th scope="col" { span.vh { "Place" } }
                    @for head in &levels.heads { th.number scope="col" { (head) } }
                    th.number scope="col" { "Gap, points" }
                }
            }
            @for (head, rows) in &levels.measures {
                tbody {
                    tr { th.measure scope="rowgroup" colspan="4" { (head) } }
                    @for row in rows {
                        tr {
                            th scope="row" { (row.place) }
                            @for level in &row.levels { td.number { (level) } }
                            td.number.gap { (row.gap) }
                        }
                    }
                }
            }
        }
    }
}

/// Whether the page has a chart.
fn draws(page: &TopicPage) -> bool {
    let panels = page.panels.iter().flat_map(|section| &section.panels);
    let trend = page.more.as_ref().and_then(|part| part.trend.as_ref());
    have_figures(&page.rows)
        || trend.is_some_and(Trend::is_drawn)
        || page.path.iter().any(|block| block.rows() > 0)
        || panels.into_iter().any(|panel| !panel.chart.years.is_empty())
}

fn in_plain_words(page: &TopicPage) -> Markup {
    html! {
        @if !page.parts.is_empty() {
            div.three-parts {
                @for (heading, text) in &page.parts { section { h2 { (esc(heading)) } p { (esc(text)) } } }
            }
        }
    }
}

fn path(part: &Block) -> Markup {
    html! {
        section.part.path aria-labelledby={ (part.id) "-h" } {
            h2 id={ (part.id) "-h" } { (part.heading) }
            p.sub { (part.sub) }
            (block(part, Kind::Groups))
        }
    }
}

/// Rows of a table that a phone shows at once.
const FOLD: usize = 4;

/// A drawing and tables of its own.
fn more(part: &FiguresPart) -> Markup {
    html! {
        section.part aria-labelledby={ (part.id) "-h" } {
            (heading(&part.id, &part.heading, &part.sub))
            div.beside-tables {
                @for (at, table) in part.tables.iter().enumerate() {
                    div { (plain_table(table, &format!("{}-{at}", part.id), FOLD)) }
                }
            }
            @if part.trend.is_none() { (source(&part.source)) }
        }
        @if let Some(line) = &part.trend { (trend(line)) (source(&part.source)) }
    }
}

fn figures(page: &TopicPage) -> Markup {
    html! {
        @if !page.rows.is_empty() {
            section.part aria-labelledby="rows-h" {
                h2 #rows-h { "Figures, year by year" }
                (rows(&page.rows))
            }
        }
    }
}

fn blanks(page: &TopicPage) -> Markup {
    html! {
        @if !page.blanks.is_empty() {
            section.part aria-labelledby="blanks-h" {
                h2 #blanks-h { "What cannot be said here, and why" }
                dl.pairs { @for (what, why) in &page.blanks { div { dt { (esc(what)) } dd { (esc(why)) } } } }
            }
        }
    }
}

fn ways(page: &TopicPage) -> Markup {
    html! {
        section.part aria-labelledby="ways-h" {
            h2 #ways-h { "Go on" }
            ul.ways { @for (text, href) in &page.ways { li { a href=(esc(href)) { (esc(text)) } } } }
        }
    }
}

//! Where one gap comes from: as a page of its own, and from there, in the browser, under its row.

use domain::explorer::page::{FigureCell, FigureFan, FigureLine, FigurePage, Term, TermOf};
use maud::{Markup, html};

use super::table::plain_table;
use super::take_page::take_link;
use super::why::why;
use crate::charts;

/// The page. What the browser takes from it to open it in place has the id `figure`.
pub fn figure(page: &FigurePage) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.figure-page {
                @for note in &page.notes { p.instead { (note) } }
                (panel(page))
            }
        }
    }
}

fn panel(page: &FigurePage) -> Markup {
    html! {
        section.figure #figure aria-labelledby="figure-h" {
            div.figure-head {
                h1 #figure-h tabindex="-1" { (page.heading) }
                a.close href=(page.back_href) data-figure-close { "Close" }
            }
            p.sub { (page.sub) }
            @if let Some(sum) = &page.sum { (terms(sum)) }
            @if let Some(blank) = &page.blank { p.figure-why { (blank.reason) " " (blank.consequence) } }
            div.figure-columns {
                (sides(page))
                dl.figure-facts {
                    @for (term, text) in &page.facts { div { dt { (term) } dd { (text) } } }
                }
            }
            @if let Some(shown) = &page.fan { (fan(shown)) }
            p.actions {
                button.link type="button" data-action="copy-link" data-href=(page.href) { "Copy link to this figure" }
                a href=(page.csv_href) download { "Download CSV" }
                a href=(page.measure_href) { "About this measure" }
                @if page.fan.is_some() { (take_link(&page.href)) }
                span.copied role="status" data-copied {}
            }
        }
    }
}

/// Where the gap would lead.
fn fan(fan: &FigureFan) -> Markup {
    html! {
        section.figure-fan aria-labelledby="fan-h" {
            h2 #fan-h { (fan.heading) }
            p.sub { (fan.sub) }
            (charts::fan(fan))
            @for words in &fan.words { p.source { (words) } }
            details.as-table {
                summary { "The line as a table" }
                (plain_table(&fan.table, "fan-table", usize::MAX))
            }
        }
    }
}

/// The sum in large figures.
fn terms([first, second, result]: &[Term; 3]) -> Markup {
    html! {
        div.sum { (term(first, "")) (term(second, "−")) (term(result, "=")) }
    }
}

/// A term after its sign, which never stand on two lines.
fn term(term: &Term, sign: &str) -> Markup {
    let of = match term.of {
        TermOf::Group => "of-group",
        TermOf::Comparison => "of-comparison",
        TermOf::Gap => "of-gap",
    };
    html! {
        div.signed {
            @if !sign.is_empty() { span.sign { (sign) } }
            div class={ "term " (of) } { b { (term.figure) } span { " " (term.label) } }
        }
    }
}

fn sides(page: &FigurePage) -> Markup {
    html! {
        table.sides role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    td role="cell" {}
                    @for (side, mark) in page.sides.iter().zip(["dot", "ring"]) {
                        th scope="col" role="columnheader" {
                            span class={ "key " (mark) } aria-hidden="true" {}
                            (side)
                        }
                    }
                }
            }
            tbody role="rowgroup" { @for one in &page.lines { (line(one)) } }
        }
    }
}

fn line(line: &FigureLine) -> Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                (line.label)
                @if !line.note.is_empty() { small { (line.note) } }
            }
            @for cell in &line.cells {
                td role="cell" {
                    @match cell {
                        FigureCell::Text(text) => (text),
                        FigureCell::Code(text) => code { (text) },
                        FigureCell::Blank(blank) => (why(blank)),
                    }
                }
            }
        }
    }
}

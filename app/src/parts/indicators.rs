//! Indicators in a list: what each shows, its latest figure, its last target, its years, its
//! status.

use domain::progress::page::{Dated, Group, Row};
use maud::{Markup, html};

use super::status::status;
use crate::charts;
use crate::markup::Room;

/// The indicators of a priority or a phase; `level` is that of the heading.
pub fn group(group: &Group) -> Markup {
    html! {
        section.indicators id=(group.id) aria-labelledby={ (group.id) "-h" } {
            div.indicators-side {
                @if !group.kicker.is_empty() { p.kicker { (group.kicker) } }
                h2 id={ (group.id) "-h" } { (group.heading) }
                @if !group.title.is_empty() {
                    p { @if group.href.is_empty() { (group.title) } @else { a href=(group.href) { (group.title) } } }
                }
                @if !group.better.is_empty() { p.note { (group.better) } }
                p { a href=(group.gaps_href) { @if group.kicker.is_empty() { "Gaps of this phase" } @else { "Gaps for this priority" } } }
            }
            div { (rows(&group.rows)) @if !group.none.is_empty() { p.note { (group.none) } } }
        }
    }
}

/// Whether any of them has a figure, so that a picture can be drawn of them.
pub fn have_figures(rows: &[Row]) -> bool {
    rows.iter().any(|row| row.latest.is_some())
}

/// The rows under their heads.
pub fn rows(rows: &[Row]) -> Markup {
    let has_targets = rows.iter().any(|row| row.target.is_some());
    html! {
        @if !rows.is_empty() {
            (Room(1_600 * rows.len()))
            div.indicator.indicator-head aria-hidden="true" {
                div { "Indicator and what it shows" }
                div.latest { "Latest" }
                div.target { @if has_targets { "Last target" } }
                div { "Years" @if has_targets { ", target dashed" } }
                div { @if has_targets { "Against target" } }
            }
            ul.indicator-rows { @for row in rows { li.indicator id={ "row-" (row.id) } { (cells(row)) } } }
        }
    }
}

fn cells(row: &Row) -> Markup {
    html! {
        div.says { a href=(row.href) { (row.name) } p { (row.words) } }
        div.latest { (dated(row.latest.as_ref(), "latest ", "no figure")) }
        div.target { @if row.target.is_some() { (dated(row.target.as_ref(), "last target ", "")) } }
        div.years { (charts::years(&row.spark)) }
        div.standing { @if row.target.is_some() { (status(&row.status)) } }
    }
}

/// A figure over its year; the word before is for those who listen, and for a phone.
fn dated(figure: Option<&Dated>, word: &str, none: &str) -> Markup {
    html! {
        @match figure {
            Some(figure) => { span.word { (word) } b { (figure.text) } small { (figure.year) } },
            None => small { (none) },
        }
    }
}

/// `61% in 2024/25`
pub fn in_year(figure: Option<&Dated>) -> String {
    figure.map_or_else(|| "none".to_owned(), |of| format!("{} in {}", of.text, of.year))
}

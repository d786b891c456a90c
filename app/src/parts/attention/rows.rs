//! A gap in words, and its three lines: now, a year before, England.

use domain::attention::page::{Group, Row};
use domain::explorer::page::GapRow;
use maud::{Markup, html};

use crate::charts::{dumbbell, grid_alone, spark};
use crate::parts::words::words;

/// The rows of pupil groups that belong together.
pub fn group(group: &Group, id: &str) -> Markup {
    html! {
        @if !group.title.is_empty() {
            div.attention-group {
                h3 { (group.title) }
                @if !group.note.is_empty() { p.sub { (group.note) } }
            }
        }
        @for (at, one) in group.rows.iter().enumerate() {
            (row(one, &format!("{id}-{at}"), !group.title.is_empty()))
        }
    }
}

/// A row; `deep` where it stands under a heading of its group.
pub fn row(row: &Row, id: &str, deep: bool) -> Markup {
    let title = html! { a href=(row.href) { (row.title) } };
    html! {
        article.attention-row aria-labelledby=(id) {
            div.attention-words {
                @if deep { h4 #(id) { (title) } } @else { h3 #(id) { (title) } }
                p { (words(&row.sentence)) }
                @if !row.trend.is_empty() {
                    p.trend-note.on[row.is_trend] { (spark(&row.spark)) span { (row.trend) } }
                }
            }
            div.three {
                (grid_alone(&row.axis, id))
                @for (at, bar) in row.bars.iter().enumerate() { (line(bar, row, id, at == 0)) }
            }
        }
    }
}

fn line(bar: &GapRow, row: &Row, id: &str, now: bool) -> Markup {
    html! {
        div.line.now[now] {
            span { (bar.name) }
            div.line-track { (dumbbell(bar, &row.axis, id)) }
            b { (bar.gap) }
            // The drawing is for the eye; this says the same.
            span.vh { ": " (bar.group.text) " and " (bar.comparison.text) }
        }
    }
}

//! A gap in words, and its three lines: now, a year before, England.

use domain::attention::page::{Group, Row};
use domain::explorer::page::{Axis, GapRow};
use maud::{Markup, html};

use crate::charts::{dumbbell, grid_alone, spark};
use crate::markup::{Room, esc};
use crate::parts::words::words;

/// Bytes that a row and one of its lines take, more or less.
const ROW: usize = 4_000;
const LINE: usize = 1_000;

/// Names the grid of the rows that have no scale of their own.
const SHARED: &str = "shared";

/// That grid, once for the page.
pub fn shared_grid(axis: &Axis) -> Markup {
    grid_alone(axis, SHARED)
}

/// The rows of pupil groups that belong together.
pub fn group(group: &Group, id: &str, shared: &Axis) -> Markup {
    html! {
        (Room(ROW * (group.rows.len() + 1)))
        @if !group.title.is_empty() {
            div.attention-group {
                h3 { (esc(&group.title)) }
                @if !group.note.is_empty() { p.sub { (esc(&group.note)) } }
            }
        }
        @for (at, one) in group.rows.iter().enumerate() {
            (row(one, &format!("{id}-{at}"), shared, !group.title.is_empty()))
        }
    }
}

/// A row; `deep` where it stands under a heading of its group.
pub fn row(row: &Row, id: &str, shared: &Axis, deep: bool) -> Markup {
    let (axis, grid) = row.axis.as_ref().map_or((shared, SHARED), |own| (own, id));
    let title = html! { a href=(esc(&row.href)) { (esc(&row.title)) } };
    html! {
        (Room(ROW))
        article.attention-row aria-labelledby=(esc(id)) {
            div.attention-words {
                @if deep { h4 #(esc(id)) { (title) } } @else { h3 #(esc(id)) { (title) } }
                p { (words(&row.sentence)) }
                @if !row.trend.is_empty() {
                    p.trend-note.on[row.is_trend] { (spark(&row.spark)) span { (esc(&row.trend)) } }
                }
                @if !row.limits.is_empty() { p.limits { (esc(&row.limits)) } }
            }
            div.three {
                @if let Some(own) = &row.axis { (grid_alone(own, id)) }
                @for (at, bar) in row.bars.iter().enumerate() { (line(bar, axis, grid, at == 0)) }
            }
        }
    }
}

fn line(bar: &GapRow, axis: &Axis, grid: &str, now: bool) -> Markup {
    html! {
        (Room(LINE))
        div.line.now[now] {
            span { (esc(&bar.name)) }
            div.line-track { (dumbbell(bar, axis, grid)) }
            a.gap href=(esc(&bar.figure_href)) data-figure { (esc(&bar.gap)) }
            // The drawing is for the eye; this says the same.
            span.vh { ": " (esc(&bar.group.text)) " and " (esc(&bar.comparison.text)) }
        }
    }
}

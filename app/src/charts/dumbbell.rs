//! The track of a dumbbell row: a dot for the group, a ring for what it is compared with, and
//! the gap as a band between them. What is the same in every row (sizes, heights, where a text
//! stands beside its mark) is in the style sheet, as there are dozens of rows on a page.

use domain::explorer::page::{Axis, GapRow};
use maud::{Markup, html};

use super::axis::grid;
use super::mark::half_dot;
use super::number::Percent;
use crate::markup::{Room, esc};

/// Bytes that a track takes, more or less.
const TRACK: usize = 640;

/// Draws the track of a row. `grid_id` names the axis over the rows.
pub fn dumbbell(row: &GapRow, axis: &Axis, grid_id: &str) -> Markup {
    let group = row.group.value.map(|value| axis.position(value));
    let comparison = row.comparison.value.map(|value| axis.position(value));
    let named = !row.group_mark.is_empty();
    // With names over the marks there is less room above, so the marks stand lower.
    let y = if named { Percent(60.0) } else { Percent(50.0) };
    html! {
        (Room(TRACK))
        // The dot lies within the ring where both levels are the same.
        svg.track aria-hidden="true" {
            (grid(grid_id))
            @if let (Some(group), Some(comparison)) = (group, comparison) {
                line.band x1=(Percent(group)) x2=(Percent(comparison)) y1=(y) y2=(y) {}
            }
            @if let Some(at) = comparison {
                @let x = Percent(at);
                circle.halo cx=(x) {}
                circle.ring cx=(x) {}
            }
            @if let Some(at) = group {
                @if is_same(group, comparison) {
                    circle.dot.inner cx=(Percent(at)) {}
                } @else if row.small {
                    svg.mark.group x=(Percent(at)) y=(y) width="1" height="1" overflow="visible" { (half_dot()) }
                } @else {
                    circle.dot cx=(Percent(at)) {}
                }
            }
            (values(row, group, comparison, y))
            @if named { (names(row, group, comparison, y)) }
        }
    }
}

fn is_same(group: Option<f64>, comparison: Option<f64>) -> bool {
    matches!((group, comparison), (Some(one), Some(other)) if (one - other).abs() < 0.01)
}

/// Whether the group stands left of its comparison.
fn group_first(group: Option<f64>, comparison: Option<f64>) -> bool {
    match (group, comparison) {
        (Some(group), Some(comparison)) => group <= comparison,
        _ => true,
    }
}

/// The two values, outside the dots.
fn values(row: &GapRow, group: Option<f64>, comparison: Option<f64>, y: Percent) -> Markup {
    let first = group_first(group, comparison);
    if let (Some(at), true) = (group, is_same(group, comparison)) {
        return html! {
            text.group-text.left x=(Percent(at)) y=(y) {
                "both " (esc(&row.group.text))
            }
        };
    }
    // Several groups name the comparison beside its value, as it differs from row to row.
    let beside = if row.group_mark.is_empty() { row.comparison_mark.as_str() } else { "" };
    html! {
        @if let Some(at) = group { (value(at, y, first, "group-text", &row.group.text, "")) }
        @if let Some(at) = comparison {
            (value(at, y, !first, "comparison-text", &row.comparison.text, beside))
        }
    }
}

fn value(at: f64, y: Percent, left: bool, class: &str, text: &str, beside: &str) -> Markup {
    // A long text right of its mark, such as `8 of 16: 50`, would run out of the drawing.
    let long = !left && text.chars().count() > 6;
    let side = match (left, long) {
        (true, _) => " left",
        (false, true) => " above",
        (false, false) => " right",
    };
    html! {
        text class={ (esc(class)) (esc(side)) } x=(Percent(at)) y=(y) {
            @if left && !beside.is_empty() { tspan.whose { (esc(beside)) " " } }
            (esc(text))
            @if !left && !beside.is_empty() { tspan.whose { " " (esc(beside)) } }
        }
    }
}

/// The names of the two, over the marks; apart from each other where the marks are close.
fn names(row: &GapRow, group: Option<f64>, comparison: Option<f64>, y: Percent) -> Markup {
    let first = group_first(group, comparison);
    let close = match (group, comparison) {
        (Some(one), Some(other)) => (one - other).abs() < 14.0,
        _ => false,
    };
    html! {
        @if let Some(at) = group { (name(at, y, first, close, "group-text", &row.group_mark)) }
        @if let Some(at) = comparison {
            (name(at, y, !first, close, "comparison-text", &row.comparison_mark))
        }
    }
}

fn name(at: f64, y: Percent, left: bool, close: bool, class: &str, text: &str) -> Markup {
    let (dx, anchor) = match (left, close) {
        (true, false) => ("9", "end"),
        (true, true) => ("-1", "end"),
        (false, false) => ("-9", "start"),
        (false, true) => ("1", "start"),
    };
    html! {
        text class={ (esc(class)) " over" } x=(Percent(at)) dx=(esc(dx)) y=(y) dy="-17" text-anchor=(esc(anchor)) {
            (esc(text))
        }
    }
}

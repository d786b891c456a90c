//! The track of a dumbbell row: a dot for the group, a ring for what it is compared with, and
//! the gap as a band between them. What is the same in every row (sizes, heights, where a text
//! stands beside its mark) is in the style sheet, as there are dozens of rows on a page.

use domain::explorer::page::{Axis, GapRow};
use maud::{Markup, html};

use super::axis::grid;
use super::mark::{half_dot, half_inner};
use super::number::{Percent, Plain};
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
                @if is_same(group, comparison) && row.small {
                    svg.mark.group x=(Percent(at)) y=(y) width="1" height="1" overflow="visible" { (half_inner()) }
                } @else if is_same(group, comparison) {
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

/// Percent of the width within which a longer text has no room on the left.
const AT_THE_LEFT: f64 = 12.0;

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
        // At the left end there is only room on the right.
        let side = if at < AT_THE_LEFT { "right" } else { "left" };
        return html! {
            text class={ "group-text " (esc(side)) } x=(Percent(at)) y=(y) {
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
    let of_group = group.map(|at| (at, "group-text", row.group_mark.as_str()));
    let of_comparison = comparison.map(|at| (at, "comparison-text", row.comparison_mark.as_str()));
    let (left, right) = if group_first(group, comparison) {
        (of_group, of_comparison)
    } else {
        (of_comparison, of_group)
    };
    let texts = [left.map(|name| (name.0, name.2)), right.map(|name| (name.0, name.2))];
    let (wide, narrow) = (set(texts, WIDE), set(texts, NARROW));
    html! {
        @for (index, name) in [left, right].into_iter().enumerate() {
            @if let Some((at, class, text)) = name {
                @if wide[index] == narrow[index] { (over(at, y, wide[index], class, "", text)) } @else {
                    (over(at, y, wide[index], class, " wide", text))
                    (over(at, y, narrow[index], class, " narrow", text))
                }
            }
        }
    }
}

fn over(at: f64, y: Percent, set: Set, class: &str, only: &str, text: &str) -> Markup {
    html! {
        text class={ (esc(class)) " over" (esc(only)) } x=(Percent(at)) dx=(Plain(set.dx)) y=(y) dy="-17"
            text-anchor=(esc(set.anchor)) { (esc(text)) }
    }
}

/// Least width of a track on a wide page and on a phone, in pixels.
const WIDE: f64 = 180.0;
const NARROW: f64 = 220.0;
/// What a name may stand out of its track on either side.
const MARGIN: f64 = 28.0;
/// Pixels that a letter of a name takes.
const LETTER: f64 = 6.6;
/// Least distance between two names.
const APART: f64 = 7.0;

/// How a name is set at its mark.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Set {
    anchor: &'static str,
    dx: f64,
}

impl Set {
    /// Left and right end of a text of this width at a mark.
    fn span(self, at: f64, length: f64) -> (f64, f64) {
        let share = match self.anchor {
            "start" => 0.0,
            "end" => 1.0,
            _ => 0.5,
        };
        let left = at + self.dx - share * length;
        (left, left + length)
    }
}

/// Sets the left and the right name outwards from their marks, as far as a track of this width
/// has room; then over the mark, then inwards. Where they would touch the left one makes room, and
/// at the left edge the right one does.
fn set(names: [Option<(f64, &str)>; 2], width: f64) -> [Set; 2] {
    let [left, right] = names.map(|name| {
        name.map(|(at, text)| (at / 100.0 * width, LETTER * text.chars().count() as f64))
    });
    let close = matches!((left, right), (Some(one), Some(other)) if other.0 - one.0 < 25.0);
    let dx = if close { -1.0 } else { 9.0 };
    let (outwards, over) = (Set { anchor: "end", dx }, Set { anchor: "middle", dx: 0.0 });
    let inwards = Set { anchor: "start", dx: -9.0 };
    let mut first = [outwards, over, inwards].into_iter();
    let first = first.find(|set| left.is_none_or(|(at, w)| set.span(at, w).0 >= -MARGIN));
    let mut second =
        [Set { anchor: "start", dx: -dx }, over, Set { anchor: "end", dx: 9.0 }].into_iter();
    let second = second.find(|set| right.is_none_or(|(at, w)| set.span(at, w).1 <= width + MARGIN));
    let (mut first, mut second) = (first.unwrap_or(inwards), second.unwrap_or(over));
    if let (Some((at, length)), Some((other, other_length))) = (left, right) {
        let touching = first.span(at, length).1 + APART - second.span(other, other_length).0;
        if touching > 0.0 {
            // `clamp` would bring the formatting of floats into the WebAssembly, for its panic.
            let room = (first.span(at, length).0 + MARGIN).max(0.0).min(touching);
            first.dx -= room;
            second.dx += touching - room;
        }
    }
    [first, second]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: (&str, &str) = ("FSM", "Not FSM, England");

    fn at(left: f64, right: f64) -> [Set; 2] {
        set([Some((left, NAMES.0)), Some((right, NAMES.1))], NARROW)
    }

    #[test]
    fn names_stand_outwards_where_there_is_room() {
        assert_eq!(
            at(30.0, 50.0),
            [Set { anchor: "end", dx: 9.0 }, Set { anchor: "start", dx: -9.0 }]
        );
    }

    #[test]
    fn a_long_name_at_the_edge_turns_inwards() {
        assert_eq!(at(20.0, 98.0)[1], Set { anchor: "end", dx: 9.0 });
        assert_eq!(at(20.0, 85.0)[1], Set { anchor: "middle", dx: 0.0 });
    }

    #[test]
    fn the_left_name_makes_room() {
        for (left, right) in [(60.0, 98.0), (90.0, 98.0), (97.0, 98.0), (50.0, 53.0)] {
            let [first, second] = at(left, right);
            let end = first.span(left / 100.0 * NARROW, LETTER * 3.0).1;
            let start = second.span(right / 100.0 * NARROW, LETTER * 16.0).0;
            assert!(end < start, "at {left} and {right}");
        }
    }

    #[test]
    fn at_the_left_edge_the_right_name_makes_room() {
        for (left, right) in [(0.0, 2.0), (7.5, 8.2), (3.9, 4.6), (10.0, 14.0)] {
            let names = ["Looked after", "All"];
            let length = |name: &str| LETTER * name.chars().count() as f64;
            let [first, second] = set([Some((left, names[0])), Some((right, names[1]))], NARROW);
            let (start, end) = first.span(left / 100.0 * NARROW, length(names[0]));
            let other = second.span(right / 100.0 * NARROW, length(names[1]));
            assert!(start >= -MARGIN && end < other.0, "at {left} and {right}");
        }
    }
}

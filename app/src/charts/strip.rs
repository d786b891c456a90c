//! A group's standing: its gap among the gaps of the other places, on one axis.

use domain::explorer::page::{Axis, StandingRow};
use maud::{Markup, html};

use super::axis::grid;
use super::mark::{Shape, mark};
use super::number::{Percent, Plain};

/// Height of the axis line in the drawing, in pixels from the top.
const LINE: f64 = 56.0;
/// Room for ticks above the line.
const ROOM: f64 = 46.0;

/// Draws a row: ticks for the other places, own place above the line, England and the region
/// below it.
pub fn strip(row: &StandingRow, axis: &Axis, grid_id: &str) -> Markup {
    html! {
        svg.track.strip aria-hidden="true" {
            (grid(grid_id))
            line.axis-line x1="0" x2="100%" y1=(Plain(LINE)) y2=(Plain(LINE)) {}
            (others(&row.others, axis))
            @if let Some((value, label)) = &row.own { (own(axis.position(*value), label, row.small)) }
            (below(row, axis))
        }
    }
}

/// A tick a place; equal ones stack, closer where there are many.
fn others(values: &[f64], axis: &Axis) -> Markup {
    let step = step(tallest(values));
    html! {
        @for (index, value) in values.iter().enumerate() {
            @let x = Percent(axis.position(*value));
            @let y = LINE - 3.0 - height_of(values, index) * step;
            line.other x1=(x) x2=(x) y1=(Plain(y)) y2=(Plain(y - step + 2.0)) {}
        }
    }
}

/// How many equal values stand before this one.
fn height_of(values: &[f64], index: usize) -> f64 {
    let value = values.get(index).copied().unwrap_or_default();
    let before = values.iter().take(index);
    before.filter(|one| (**one - value).abs() < 1e-9).count() as f64
}

fn tallest(values: &[f64]) -> f64 {
    (0..values.len()).map(|index| height_of(values, index) + 1.0).fold(1.0, f64::max)
}

fn step(tallest: f64) -> f64 {
    (ROOM / tallest).min(11.0)
}

fn own(at: f64, label: &str, small: bool) -> Markup {
    let x = Percent(at);
    let right = at < 60.0;
    html! {
        line.stem x1=(x) x2=(x) y1="17" y2="60" {}
        @if small {
            svg.mark.gap x=(x) y="13" width="1" height="1" overflow="visible" {
                (super::mark::half_dot())
            }
        } @else {
            circle.own-dot cx=(x) cy="13" r="7" {}
        }
        (label_at(at, right, 18.0, "own-text", label))
    }
}

/// England and the region: labels go to the side with room, equal ones share one.
fn below(row: &StandingRow, axis: &Axis) -> Markup {
    let england = row.england.as_ref().map(|(v, l)| (axis.position(*v), l.as_str()));
    let region = row.region.as_ref().map(|(v, l)| (axis.position(*v), l.as_str()));
    html! {
        @if let Some((at, _)) = region { (mark(Shape::HollowDiamond, Percent(at), Percent(DOWN), "third")) }
        @if let Some((at, _)) = england { (mark(Shape::Diamond, Percent(at), Percent(DOWN), "third")) }
        @match (england, region) {
            (Some(england), Some(region)) => (pair(england, region)),
            (Some((at, label)), None) => (label_at(at, at < 60.0, TEXT, "third-text", label)),
            (None, Some((at, label))) => (label_at(at, at < 60.0, TEXT, "region-text", label)),
            (None, None) => {},
        }
    }
}

/// The marks below the line, in percent of the drawing's height of 82 pixels.
const DOWN: f64 = 87.8;
/// Their labels' base line.
const TEXT: f64 = 77.0;

/// Two labels: outside their marks, or both on the side with room. A narrow drawing has less.
fn pair(england: (f64, &str), region: (f64, &str)) -> Markup {
    let (wide, narrow) =
        (Sides::of(england.0, region.0, 18.0), Sides::of(england.0, region.0, 25.0));
    html! {
        @if wide == narrow { g { (labels(england, region, wide)) } } @else {
            g.wide { (labels(england, region, wide)) }
            g.narrow { (labels(england, region, narrow)) }
        }
    }
}

/// How two labels are set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sides {
    /// One label, as the marks are one.
    Same,
    /// Both right of the marks.
    Right,
    /// Both left of them.
    Left,
    /// Each on its side.
    Apart,
}

impl Sides {
    /// `room` is what a label takes, in percent of the width.
    fn of(one: f64, other: f64, room: f64) -> Self {
        let (low, high) = (one.min(other), one.max(other));
        if high - low < 0.3 {
            Self::Same
        } else if low < room {
            Self::Right
        } else if high > 100.0 - room {
            Self::Left
        } else {
            Self::Apart
        }
    }
}

fn labels(england: (f64, &str), region: (f64, &str), sides: Sides) -> Markup {
    let (low, high) = (england.0.min(region.0), england.0.max(region.0));
    let england_left = england.0 < region.0;
    html! {
        @match sides {
            Sides::Same => (both((low, england.1), region.1, low < 50.0, " and ")),
            Sides::Right => (both((high, england.1), region.1, true, ", ")),
            Sides::Left => (both((low, england.1), region.1, false, ", ")),
            Sides::Apart => {
                (label_at(england.0, !england_left, TEXT, "third-text", england.1))
                (label_at(region.0, england_left, TEXT, "region-text", region.1))
            },
        }
    }
}

/// One label for both, on one side.
fn both(england: (f64, &str), region: &str, right: bool, joint: &str) -> Markup {
    let (dx, anchor) = side(right);
    html! {
        text.third-text x=(Percent(england.0)) dx=(dx) y=(Plain(TEXT)) text-anchor=(anchor) {
            (england.1) tspan.region-text { (joint) (region) }
        }
    }
}

fn label_at(at: f64, right: bool, y: f64, class: &str, label: &str) -> Markup {
    let (dx, anchor) = side(right);
    html! {
        text class=(class) x=(Percent(at)) dx=(dx) y=(Plain(y)) text-anchor=(anchor) { (label) }
    }
}

fn side(right: bool) -> (&'static str, &'static str) {
    if right { ("12", "start") } else { ("-12", "end") }
}

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

/// The own place: its label goes to the side with room; where neither has any, over the mark.
fn own(at: f64, label: &str, small: bool) -> Markup {
    let x = Percent(at);
    html! {
        line.stem x1=(x) x2=(x) y1="17" y2="60" {}
        @if small {
            svg.mark.gap x=(x) y="13" width="1" height="1" overflow="visible" {
                (super::mark::half_dot())
            }
        } @else {
            circle.own-dot cx=(x) cy="13" r="7" {}
        }
        (for_widths(|width| goes_right(at, label, width), |right| html! {
            @if let Some(right) = right { (label_at(at, right, 18.0, "own-text", label)) } @else {
                text.own-text x="0" y="-1" { (label) }
            }
        }))
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
            (Some((at, label)), None) => (single(at, "third-text", label)),
            (None, Some((at, label))) => (single(at, "region-text", label)),
            (None, None) => {},
        }
    }
}

/// The marks below the line, in percent of the drawing's height of 82 pixels.
const DOWN: f64 = 87.8;
/// Their labels' base line.
const TEXT: f64 = 77.0;

/// Least width of a strip on a wide page and on a phone, in pixels.
const WIDE: f64 = 440.0;
const NARROW: f64 = 272.0;
/// What a label may stand out of the strip.
const MARGIN: f64 = 8.0;
/// Distance of a label from the middle of its mark.
const BESIDE: f64 = 12.0;
/// Pixels that a letter takes.
const LETTER: f64 = 7.0;

fn has_room_right(at: f64, label: f64, width: f64) -> bool {
    at / 100.0 * width + BESIDE + label <= width + MARGIN
}

fn has_room_left(at: f64, label: f64, width: f64) -> bool {
    at / 100.0 * width - BESIDE - label >= -MARGIN
}

fn length(label: &str) -> f64 {
    LETTER * label.chars().count() as f64
}

/// Whether a label goes right of its mark: on the left part of the strip if it can. Nothing where
/// neither side has room.
fn goes_right(at: f64, label: &str, width: f64) -> Option<bool> {
    let label = length(label);
    match (has_room_left(at, label, width), has_room_right(at, label, width)) {
        (true, true) => Some(at < 60.0),
        (true, false) => Some(false),
        (false, true) => Some(true),
        (false, false) => None,
    }
}

/// Draws once, or for a wide page and for a phone where the two differ.
fn for_widths<T: Copy + PartialEq>(set: impl Fn(f64) -> T, draw: impl Fn(T) -> Markup) -> Markup {
    let (wide, narrow) = (set(WIDE), set(NARROW));
    html! {
        @if wide == narrow { g { (draw(wide)) } } @else {
            g.wide { (draw(wide)) }
            g.narrow { (draw(narrow)) }
        }
    }
}

fn single(at: f64, class: &str, label: &str) -> Markup {
    for_widths(
        |width| goes_right(at, label, width).unwrap_or(at < 60.0),
        |right| label_at(at, right, TEXT, class, label),
    )
}

/// Two labels: outside their marks, or both on the side with room.
fn pair(england: (f64, &str), region: (f64, &str)) -> Markup {
    for_widths(|width| Sides::of(england, region, width), |sides| labels(england, region, sides))
}

/// How two labels are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sides {
    /// One label right of the marks, which are one.
    SameRight,
    /// One label left of them.
    SameLeft,
    /// Both right of the marks.
    Right,
    /// Both left of them.
    Left,
    /// Each on its side.
    Apart,
}

impl Sides {
    fn of(england: (f64, &str), region: (f64, &str), width: f64) -> Self {
        let (low, high) = if england.0 <= region.0 { (england, region) } else { (region, england) };
        let both = length(low.1) + length(high.1);
        let room = |joint: &str| {
            let both = both + length(joint);
            (has_room_left(low.0, both, width), has_room_right(high.0, both, width))
        };
        if high.0 - low.0 < 0.3 {
            return match room(AND) {
                (_, true) if low.0 < 50.0 => Self::SameRight,
                (true, _) => Self::SameLeft,
                (false, true) => Self::SameRight,
                (false, false) => Self::Apart,
            };
        }
        let (left, right) = room(COMMA);
        if has_room_left(low.0, length(low.1), width)
            && has_room_right(high.0, length(high.1), width)
        {
            Self::Apart
        } else if right {
            Self::Right
        } else if left {
            Self::Left
        } else {
            Self::Apart
        }
    }
}

/// What joins two labels, of one mark and of two.
const AND: &str = " and ";
const COMMA: &str = ", ";

fn labels(england: (f64, &str), region: (f64, &str), sides: Sides) -> Markup {
    let (low, high) = (england.0.min(region.0), england.0.max(region.0));
    let england_left = england.0 <= region.0;
    html! {
        @match sides {
            Sides::SameRight => (both((low, england.1), region.1, true, AND)),
            Sides::SameLeft => (both((low, england.1), region.1, false, AND)),
            Sides::Right => (both((high, england.1), region.1, true, COMMA)),
            Sides::Left => (both((low, england.1), region.1, false, COMMA)),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_label_for_one_mark_where_it_has_room() {
        let at = |at: f64, width: f64| Sides::of((at, "England 45"), (at, "North West 45"), width);
        assert_eq!(at(20.0, WIDE), Sides::SameRight);
        assert_eq!(at(80.0, WIDE), Sides::SameLeft);
        assert_eq!(at(56.0, NARROW), Sides::Apart);
    }

    #[test]
    fn two_labels_go_where_they_stay_in_the_strip() {
        let at =
            |one: f64, other: f64| Sides::of((one, "England 21"), (other, "North West 22"), NARROW);
        assert_eq!(at(40.0, 45.0), Sides::Apart);
        assert_eq!(at(5.0, 9.0), Sides::Right);
        assert_eq!(at(92.0, 95.0), Sides::Left);
    }

    #[test]
    fn a_label_that_fits_on_neither_side_goes_over_its_mark() {
        let long = "Bournemouth, Christchurch and Poole 20";
        assert_eq!(goes_right(50.0, long, NARROW), None);
        assert_eq!(goes_right(30.0, long, WIDE), Some(true));
        assert_eq!(goes_right(80.0, long, WIDE), Some(false));
    }
}

//! The lines, the band between them, and a mark with its value for each year.

use domain::explorer::page::{TrendChart, TrendLine};
use maud::{Markup, PreEscaped, html};

use super::plot::{Plot, last_of, value_in};
use super::sides::{ON_PAGE, Side, side};
use crate::charts::mark::{Shape, mark};
use crate::charts::number::{Percent, Plain, push};
use crate::markup::{Room, esc};

type Point = (usize, f64, String);

/// Lines and band, in the stretched view.
pub fn paths(trend: &TrendChart, plot: &Plot) -> Markup {
    html! {
        svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" {
            @if trend.banded { (bands(trend, plot)) }
            @for line in &trend.lines {
                @for stretch in line.stretches.iter().filter(|stretch| stretch.len() > 1) {
                    path class={ (class_of(trend, line)) @if line.is_of_few(stretch) { " few" } " line" } d=(path_of(stretch.iter(), plot, true)) {}
                }
            }
        }
    }
}

/// The gap, drawn only between two measured years.
fn bands(trend: &TrendChart, plot: &Plot) -> Markup {
    let [first, second, ..] = trend.lines.as_slice() else {
        return html! {};
    };
    // A yardstick bounds nothing.
    let stretches = first.stretches.iter().filter(|stretch| stretch.len() > 1 && !second.quiet);
    html! {
        @for stretch in stretches {
            @let other = matching(second, stretch);
            @if other.len() == stretch.len() {
                path.gap-area d={
                    (path_of(stretch.iter(), plot, true))
                    (path_of(other.iter().rev().copied(), plot, false))
                    "Z"
                } {}
            }
        }
    }
}

/// The other line's points in the same years.
fn matching<'a>(line: &'a TrendLine, stretch: &[Point]) -> Vec<&'a Point> {
    let mut found = Vec::with_capacity(stretch.len());
    for point in line.stretches.iter().flatten() {
        if stretch.iter().any(|one| one.0 == point.0) {
            found.push(point);
        }
    }
    found
}

/// `M8 80.66L16.83 72.56`; without a start it goes on from where another path ended.
fn path_of<'a>(
    points: impl Iterator<Item = &'a Point>,
    plot: &Plot,
    start: bool,
) -> PreEscaped<String> {
    let mut path = String::new();
    for (index, (year, value, _)) in points.enumerate() {
        path.push(if start && index == 0 { 'M' } else { 'L' });
        push(&mut path, plot.x(*year));
        path.push(' ');
        push(&mut path, plot.y(*value));
    }
    PreEscaped(path)
}

fn class_of(trend: &TrendChart, line: &TrendLine) -> &'static str {
    match (trend.banded, line.rank) {
        (false, _) => "gap-line",
        (true, 1) => "first",
        (true, 2) => "second",
        (true, 3) => "third",
        (true, _) => "fourth",
    }
}

/// The class of what is written at a line: its values and its name.
pub fn text_class(trend: &TrendChart, line: &TrendLine) -> &'static str {
    match (trend.banded, line.rank) {
        (false, _) => "own-text",
        (true, 1) => "group-text",
        (true, 2) => "comparison-text",
        (true, 3) => "third-text",
        (true, _) => "fourth-text",
    }
}

/// Marks and values, year by year.
pub fn marks(trend: &TrendChart, plot: &Plot) -> Markup {
    html! {
        (Room(6_000))
        // Of a yardstick, years that no line joins to another.
        @for line in trend.lines.iter().filter(|line| line.quiet) {
            @for (year, value, _) in line.stretches.iter().filter(|one| one.len() == 1).flatten() {
                circle class={ "dot rank" (line.rank) } cx=(Percent(plot.x(*year))) cy=(Percent(plot.y(*value))) r="2.6" {}
            }
        }
        @for (index, line) in trend.lines.iter().enumerate().filter(|(_, line)| !line.quiet) {
            @for (year, value, text) in line.stretches.iter().flatten() {
                @let at = (plot.x(*year), plot.y(*value));
                (point(trend, line, *year, at))
                @if let Some(side) = side(trend, plot, index, *year) {
                    (value_text(trend, line, at, text, side, is_spare(trend, plot, line, (*year, text))))
                }
            }
        }
    }
}

/// Whether a value gives way on a phone: long ones in a long series, every other from the last,
/// and the last of a line of gaps, which its name repeats.
pub fn is_spare(
    trend: &TrendChart,
    plot: &Plot,
    line: &TrendLine,
    (year, text): (usize, &str),
) -> bool {
    let from_last = plot.years().saturating_sub(year + 1);
    let crowded = plot.years() >= 8 && text.chars().count() > 2 && from_last % 2 == 1;
    crowded || (!trend.banded && last_of(line).is_some_and(|last| last.0 == year))
}

fn point(trend: &TrendChart, line: &TrendLine, year: usize, (x, y): (f64, f64)) -> Markup {
    let (x, y) = (Percent(x), Percent(y));
    let few = line.few.contains(&year);
    let value = |line| value_in(line, year).map(|point| point.0);
    let is_met = value(line).is_some_and(|own| {
        let group = trend.lines.first().and_then(value);
        group.is_some_and(|group| (group - own).abs() < 1e-9)
    });
    html! {
        @if !trend.banded {
            (mark(shape_of(line, few), x, y, "gap"))
        } @else if line.rank == 2 && is_met {
            // The mark of the group lies within the ring.
            circle.ring.thin.met cx=(x) cy=(y) r="8.4" {}
        } @else if line.rank == 2 {
            circle.halo cx=(x) cy=(y) r="8.4" {}
            circle.ring.thin cx=(x) cy=(y) r="5" {}
        } @else if few {
            (mark(Shape::Half, x, y, "group"))
        } @else {
            circle class={ "dot rank" (line.rank) } cx=(x) cy=(y) r="5" {}
        }
    }
}

fn shape_of(line: &TrendLine, few: bool) -> Shape {
    match (few, line.rank) {
        (true, _) => Shape::Half,
        (false, 2) => Shape::Square,
        (false, 3) => Shape::Triangle,
        (false, 4) => Shape::Diamond,
        (false, _) => Shape::Disc,
    }
}

fn value_text(
    trend: &TrendChart,
    line: &TrendLine,
    (x, y): (f64, f64),
    text: &str,
    side: Side,
    spare: bool,
) -> Markup {
    let class = text_class(trend, line);
    html! {
        text class={ (esc(class)) " outlined" @if spare { " spare" } } x=(Percent(x)) y=(Percent(y)) dy=(Plain(ON_PAGE.shift(side)))
            text-anchor="middle" { (esc(text)) }
    }
}

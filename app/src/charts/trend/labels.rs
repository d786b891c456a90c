//! Names at the lines' ends, and the gap figures within the band.

use domain::explorer::page::Trend;
use maud::{Markup, html};

use super::lines::is_above;
use super::plot::{Plot, last_of, value_in};
use crate::charts::number::Percent;

/// Least distance between two names, in percent of the height.
const APART: f64 = 5.0;

/// The gap in points, in its band. In a short stretch a phone shows only the last.
pub fn gaps(trend: &Trend, plot: &Plot) -> Markup {
    html! {
        @for (year, value, text) in &trend.gap_labels {
            @let (anchor, dx, spare) = place(trend, plot, *year, *value);
            text.gap-text.spare[spare] x=(Percent(plot.x(*year))) dx=(dx) y=(Percent(plot.y(*value))) dy="6"
                text-anchor=(anchor) { (text) }
        }
    }
}

/// At the ends of a stretch the figure moves into the band.
fn place(
    trend: &Trend,
    plot: &Plot,
    year: usize,
    value: f64,
) -> (&'static str, &'static str, bool) {
    let stretches = trend.lines.first().map_or(&[][..], |line| &line.stretches);
    let stretch = stretches.iter().find(|stretch| stretch.iter().any(|point| point.0 == year));
    let (Some(first), Some(last)) =
        (stretch.and_then(|stretch| stretch.first()), stretch.and_then(|stretch| stretch.last()))
    else {
        return ("middle", "0", true);
    };
    let short = last.0 - first.0 < 2;
    match (first.0 == year, last.0 == year) {
        (true, true) => ("middle", "0", false),
        (true, false) => ("start", "9", short),
        (false, true) => ("end", "-9", short && touches(trend, plot, first.0, value)),
        (false, false) => ("middle", "0", true),
    }
}

/// Whether a figure at `value` would lie on one of the marks of `year`, a year before it.
fn touches(trend: &Trend, plot: &Plot, year: usize, value: f64) -> bool {
    let mut marks = trend.lines.iter().filter_map(|line| value_in(line, year));
    marks.any(|(mark, _)| (plot.y(mark) - plot.y(value)).abs() < 8.0)
}

/// Names at the lines' ends, pushed apart where they would touch. On a phone they stand over the
/// end of the line.
pub fn ends(trend: &Trend, plot: &Plot) -> Markup {
    let mut names: Vec<(usize, f64)> = Vec::new();
    for (index, line) in trend.lines.iter().enumerate() {
        if let Some((_, value, _)) = last_of(line) {
            names.push((index, plot.y(value)));
        }
    }
    names.sort_by(|one, other| one.1.total_cmp(&other.1));
    let mut floor = f64::MIN;
    for (_, y) in &mut names {
        *y = y.max(floor);
        floor = *y + APART;
    }
    html! {
        @for (index, y) in names {
            @if let Some(line) = trend.lines.get(index) { (end(trend, plot, index, line, y)) }
        }
    }
}

fn end(
    trend: &Trend,
    plot: &Plot,
    index: usize,
    line: &domain::explorer::page::TrendLine,
    y: f64,
) -> Markup {
    let Some((year, value, text)) = last_of(line) else {
        return html! {};
    };
    let class = match (trend.banded, line.rank) {
        (false, _) => "own-text",
        (true, 1) => "group-text",
        (true, 2) => "comparison-text",
        (true, 3) => "third-text",
        (true, _) => "fourth-text",
    };
    let above = is_above(trend, index, year, value);
    // With a gap band the last value stays and the name stands beyond it; in a chart of gaps the
    // two are one label.
    let dy = match (trend.banded, above) {
        (true, true) => "-30",
        (true, false) => "41",
        (false, true) => "-12",
        (false, false) => "23",
    };
    html! {
        text class={ (class) " end-name wide" } x=(Percent(plot.right)) dx="14" y=(Percent(y)) dy="5" { (line.name) }
        text class={ (class) " end-name narrow outlined" } x="100%" y=(Percent(plot.y(value))) dy=(dy) text-anchor="end" {
            (line.name)
            @if !trend.banded { " " (text) }
        }
    }
}

//! Names at the lines' ends, and the gap figures within the band.

use domain::explorer::page::Trend;
use maud::{Markup, html};

use super::lines::is_above;
use super::plot::{Plot, last_of, value_in};
use crate::charts::number::Percent;

/// Least distance between two names, in percent of the height.
const APART: f64 = 5.0;

/// The gap in points, in its band; over the band where that is too thin to hold it.
pub fn gaps(trend: &Trend, plot: &Plot) -> Markup {
    html! {
        @for (year, value, text) in &trend.gap_labels {
            @match thin(trend, plot, *year) {
                Some(top) => text.gap-text.outlined.spare[!is_end(trend, *year)] x=(Percent(plot.x(*year)))
                    y=(Percent(top)) dy="-28" text-anchor="middle" { (text) },
                None => (within(trend, plot, *year, (*value, text))),
            }
        }
    }
}

/// The upper edge of the band in a year, if the band is thinner than a figure.
fn thin(trend: &Trend, plot: &Plot, year: usize) -> Option<f64> {
    let [first, second, ..] = trend.lines.as_slice() else {
        return None;
    };
    let (one, other) = (plot.y(value_in(first, year)?.0), plot.y(value_in(second, year)?.0));
    ((one - other).abs() < 7.5).then_some(one.min(other))
}

fn within(trend: &Trend, plot: &Plot, year: usize, (value, text): (f64, &str)) -> Markup {
    let place = place(trend, plot, year, value);
    let first_of_short = place.anchor == "start" && place.spare;
    html! {
        // Two long figures do not fit into one step; both are in the table.
        @if !(first_of_short && text.chars().count() > 2) {
            text.gap-text.spare[place.spare] x=(Percent(plot.x(year))) dx=(place.dx)
                y=(Percent(plot.y(value))) dy="6" text-anchor=(place.anchor) { (text) }
        }
    }
}

/// Where a figure stands in its band.
struct Place {
    anchor: &'static str,
    dx: &'static str,
    /// Whether it gives way on a phone.
    spare: bool,
}

/// At the ends of a stretch the figure moves into the band.
fn place(trend: &Trend, plot: &Plot, year: usize, value: f64) -> Place {
    let put = |anchor, dx, spare| Place { anchor, dx, spare };
    let Some((first, last)) = ends_around(trend, year) else {
        return put("middle", "0", true);
    };
    let short = last - first < 2;
    match (first == year, last == year) {
        (true, true) => put("middle", "0", false),
        (true, false) => put("start", "9", short),
        (false, true) => put("end", "-9", short && touches(trend, plot, first, value)),
        (false, false) => put("middle", "0", true),
    }
}

/// First and last year of the stretch that holds a year.
fn ends_around(trend: &Trend, year: usize) -> Option<(usize, usize)> {
    let stretches = &trend.lines.first()?.stretches;
    let stretch = stretches.iter().find(|stretch| stretch.iter().any(|point| point.0 == year))?;
    Some((stretch.first()?.0, stretch.last()?.0))
}

fn is_end(trend: &Trend, year: usize) -> bool {
    ends_around(trend, year).is_some_and(|(first, last)| year == first || year == last)
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

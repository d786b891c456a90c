//! Names at the lines' ends, and the gap figures within the band.

use domain::explorer::page::Trend;
use maud::{Markup, html};

use super::lines::is_above;
use super::plot::{Plot, last_of, value_in};
use super::room::{NARROW, Place, WIDE, free};
use crate::charts::number::{Percent, Plain};
use crate::markup::esc;

/// Least distance between two names, in percent of the height.
const APART: f64 = 5.0;

/// The gap in points, in its band; over the band where that is too thin to hold it. A figure that
/// would lie on another gives way, on a phone sooner; the table has them all.
pub fn gaps(trend: &Trend, plot: &Plot) -> Markup {
    let mut places: Vec<Place> = trend
        .gap_labels
        .iter()
        .map(|(year, value, text)| place(trend, plot, *year, (*value, text)))
        .collect();
    let wide = free(trend, plot, &mut places, &WIDE);
    let narrow = free(trend, plot, &mut places, &NARROW);
    html! {
        @for (index, place) in places.iter().enumerate() {
            @if wide[index] {
                text.gap-text.outlined[place.over].spare[!(narrow[index] && place.at_end)]
                    x=(Percent(place.x)) dx=(Plain(place.dx)) y=(Percent(place.y)) dy=(Plain(place.dy))
                    text-anchor=(esc(&place.anchor)) { (esc(&place.text)) }
            }
        }
    }
}

/// Where a figure stands: at the ends of a stretch it moves into the band.
fn place<'a>(trend: &Trend, plot: &Plot, year: usize, (value, text): (f64, &'a str)) -> Place<'a> {
    let (first, last) = ends_around(trend, year).unwrap_or((year, year));
    let (top, over) = top_of_band(trend, plot, year).unwrap_or((plot.y(value), false));
    let (anchor, dx) = match (!over && first == year, !over && last == year) {
        (true, false) => ("start", 9.0),
        (false, true) => ("end", -9.0),
        _ => ("middle", 0.0),
    };
    Place {
        x: plot.x(year),
        y: if over { top } else { plot.y(value) },
        dx,
        dy: if over { -28.0 } else { 6.0 },
        anchor,
        text,
        top,
        over,
        at_end: first == year || last == year,
    }
}

/// The upper edge of the band in a year, and whether the band is thinner than a figure.
fn top_of_band(trend: &Trend, plot: &Plot, year: usize) -> Option<(f64, bool)> {
    let [first, second, ..] = trend.lines.as_slice() else {
        return None;
    };
    let (one, other) = (plot.y(value_in(first, year)?.0), plot.y(value_in(second, year)?.0));
    Some((one.min(other), (one - other).abs() < 7.5))
}

/// First and last year of the stretch that holds a year.
fn ends_around(trend: &Trend, year: usize) -> Option<(usize, usize)> {
    let stretches = &trend.lines.first()?.stretches;
    let stretch = stretches.iter().find(|stretch| stretch.iter().any(|point| point.0 == year))?;
    Some((stretch.first()?.0, stretch.last()?.0))
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
        text class={ (esc(class)) " end-name wide" } x=(Percent(plot.right)) dx="14" y=(Percent(y)) dy="5" { (esc(&line.name)) }
        text class={ (esc(class)) " end-name narrow outlined" } x="100%" y=(Percent(plot.y(value))) dy=(dy) text-anchor="end" {
            (esc(&line.name))
            @if !trend.banded { " " (esc(text)) }
        }
    }
}

//! Names at the lines' ends, and the gap figures within the band.

use domain::explorer::page::{TrendChart, TrendLine};
use maud::{Markup, html};

use super::lines::text_class;
use super::plot::{Plot, goal_of, last_of, value_in};
use super::room::{Label, Taken, width_of};
use super::sides::{Side, side};
use crate::charts::number::{Percent, Plain};
use crate::markup::esc;

/// Least distance between two names, in percent of the height.
const APART: f64 = 5.0;

/// The gap in points, in its band; over the band where it has no room in it. A figure that would
/// lie on something there too gives way; the table has them all. A phone keeps the first and the
/// last of each stretch.
pub fn gaps(trend: &TrendChart, plot: &Plot, wide: &mut Taken, narrow: &mut Taken) -> Markup {
    let mut figures = Vec::with_capacity(trend.gap_labels.len());
    for (year, value, text) in trend.gap_labels.iter().rev() {
        let stretch = stretch_around(trend, *year).unwrap_or((*year, *year));
        let is_end = stretch.0 == *year || stretch.1 == *year;
        let width = width_of(text, FIGURE);
        let middle = Label {
            x: plot.x(*year),
            y: plot.y(*value),
            dx: 0.0,
            dy: 6.0,
            anchor: "middle",
            width,
        };
        let band = band(trend, plot, *year);
        let on_page = placed(shifted_in(middle, *year, stretch), band, wide);
        let on_phone = if is_end { placed(middle, band, narrow) } else { None };
        figures.push((text, on_page, on_phone));
    }
    html! {
        @for (text, on_page, on_phone) in figures.iter().rev() {
            @if on_page == on_phone {
                @if let Some(label) = on_page { (figure(text, label, "")) }
            } @else {
                @if let Some(label) = on_page { (figure(text, label, " wide")) }
                @if let Some(label) = on_phone { (figure(text, label, " narrow")) }
            }
        }
    }
}

/// Pixels a figure of the gap takes.
const FIGURE: f64 = 8.4;
/// Pixels a letter of a name takes at a line's end, alone and with the value in a chart of gaps.
const NAME: f64 = 6.8;
const LARGER_NAME: f64 = 7.4;
/// Pixels between a figure over the band and the band: the value stands between.
const OVER: f64 = -28.0;

fn figure(text: &str, label: &Label, class: &str) -> Markup {
    html! {
        text class={ "gap-text" @if label.dy < 0.0 { " outlined" } (esc(class)) } x=(Percent(label.x))
            dx=(Plain(label.dx)) y=(Percent(label.y)) dy=(Plain(label.dy))
            text-anchor=(esc(label.anchor)) { (esc(text)) }
    }
}

/// On a wide page a figure at the end of a stretch moves into the band.
fn shifted_in(label: Label, year: usize, (first, last): (usize, usize)) -> Label {
    match (first == year, last == year) {
        (true, false) => Label { anchor: "start", dx: 9.0, ..label },
        (false, true) => Label { anchor: "end", dx: -9.0, ..label },
        _ => label,
    }
}

/// The label in the band or over it, where it has room. `band` is the upper edge, and whether
/// the band is too thin for a figure.
fn placed(label: Label, band: Option<(f64, bool)>, taken: &mut Taken) -> Option<Label> {
    let (top, thin) = band.unwrap_or((label.y, false));
    let over = Label { x: label.x, y: top, dx: 0.0, dy: OVER, anchor: "middle", ..label };
    let place = if !thin && taken.has_room(&label) { label } else { over };
    if !taken.has_room(&place) {
        return None;
    }
    taken.take(&place);
    Some(place)
}

/// The upper edge of the band in a year, and whether the band is thinner than a figure.
fn band(trend: &TrendChart, plot: &Plot, year: usize) -> Option<(f64, bool)> {
    let [first, second, ..] = trend.lines.as_slice() else {
        return None;
    };
    let (one, other) = (plot.y(value_in(first, year)?.0), plot.y(value_in(second, year)?.0));
    Some((one.min(other), (one - other).abs() < 7.5))
}

/// First and last year of the stretch that holds a year.
fn stretch_around(trend: &TrendChart, year: usize) -> Option<(usize, usize)> {
    let stretches = &trend.lines.first()?.stretches;
    let stretch = stretches.iter().find(|stretch| stretch.iter().any(|point| point.0 == year))?;
    Some((stretch.first()?.0, stretch.last()?.0))
}

/// Names at the lines' ends, pushed apart where they would touch. On a phone they stand over the
/// end of the line, or under it, where they lie on nothing.
pub fn ends(trend: &TrendChart, plot: &Plot, narrow: &mut Taken) -> Markup {
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
            @if let Some(line) = trend.lines.get(index) {
                text class={ (text_class(trend, line)) " end-name wide" } x=(Percent(plot.right)) dx=(Plain(beyond(plot, line, y)))
                    y=(Percent(y)) dy="5" {
                    (esc(&line.name))
                    @if let Some(value) = value_of(trend, line) { " " (esc(value)) }
                }
                (over_end(trend, plot, index, line, narrow))
            }
        }
    }
}

/// How far right of its line's end a name stands, in pixels: one that was pushed down stands beside the
/// value there.
fn beyond(plot: &Plot, line: &TrendLine, y: f64) -> f64 {
    let pushed = last_of(line).filter(|last| plot.y(last.1) < y);
    pushed.map_or(14.0, |last| (width_of(last.2, FIGURE) / 2.0 + 5.0).max(14.0))
}

/// A name on a phone. With a gap band the last value stays and the name stands beyond it; in a
/// chart of gaps the two are one label.
fn over_end(
    trend: &TrendChart,
    plot: &Plot,
    index: usize,
    line: &TrendLine,
    narrow: &mut Taken,
) -> Markup {
    let Some((year, value, text)) = last_of(line) else {
        return html! {};
    };
    let above = side(trend, plot, index, year) != Some(Side::Below);
    let shifts = match (trend.banded, above) {
        (true, true) => [-30.0, -46.0, 23.0, 39.0, -62.0],
        (true, false) => [41.0, 57.0, -14.0, -30.0, 73.0],
        (false, true) => [-12.0, -28.0, 23.0, 39.0, -44.0],
        (false, false) => [23.0, 39.0, -12.0, -28.0, 55.0],
    };
    let figure = value_of(trend, line).or((!trend.banded).then_some(text));
    let letter = if trend.banded { NAME } else { LARGER_NAME };
    let width =
        width_of(&line.name, letter) + figure.map_or(0.0, |figure| width_of(figure, FIGURE) + 4.0);
    let at = |dy: f64| Label { x: 100.0, y: plot.y(value), dx: 0.0, dy, anchor: "end", width };
    let places = shifts.map(at);
    let Some(place) = places.into_iter().min_by_key(|place| narrow.conflicts(place)) else {
        return html! {};
    };
    narrow.take(&place);
    html! {
        text class={ (text_class(trend, line)) " end-name narrow outlined" } x="100%"
            y=(Percent(place.y)) dy=(Plain(place.dy)) text-anchor="end" {
            (esc(&line.name))
            @if let Some(figure) = figure { " " (esc(figure)) }
        }
    }
}

/// What a name at a line's end says of its last figure: of a yardstick, whose figures have no other
/// place.
fn value_of<'a>(trend: &TrendChart, line: &'a TrendLine) -> Option<&'a str> {
    last_of(line).filter(|_| line.quiet && goal_of(trend).is_some()).map(|last| last.2)
}

//! What stands around the lines: scale, years, missing years, breaks.

use domain::explorer::page::TrendChart;
use maud::{Markup, html};

use super::plot::Plot;
use super::room::{Label, NARROWEST, WIDE, width_of};
use crate::charts::number::Percent;
use crate::markup::esc;

/// Grid lines with their labels; the line at nought is stronger in a chart of gaps.
pub fn scale(trend: &TrendChart, plot: &Plot) -> Markup {
    html! {
        @for (value, label) in &trend.axis.ticks {
            @let y = Percent(plot.y(*value));
            @let nought = !trend.banded && value.abs() < 1e-9;
            line.grid.nought[nought] x1="4.6%" x2=(Percent(plot.right + 1.5)) y1=(y) y2=(y) {}
            text.tick.scale x="0" y=(y) dy="5" { (esc(label)) }
            @if nought {
                text.tick.scale x=(Percent(plot.right + 2.4)) y=(y) dy="5" { "no gap" }
            }
        }
    }
}

/// Room that a year takes with its century and without, in pixels.
const LONG: f64 = 52.0;
const SHORT: f64 = 37.0;

/// The years along the bottom: without the century, and only some of them, where they would run
/// together.
pub fn years(trend: &TrendChart, plot: &Plot) -> Markup {
    let (wide, narrow) = (every(plot, false), every(plot, true));
    html! {
        @for (index, year) in trend.years.iter().enumerate().filter(|(index, _)| plot.is_kept(*index, wide)) {
            text.tick.spare[!plot.is_kept(index, narrow)] x=(Percent(plot.x(index))) y="100%" dy="-3"
                text-anchor="middle" {
                @if is_short(plot) { (esc(short(&year.label))) } @else {
                    tspan.wide { (esc(&year.label)) }
                    tspan.narrow { (esc(short(&year.label))) }
                }
            }
        }
    }
}

/// Whether years go without their century on a wide page too.
fn is_short(plot: &Plot) -> bool {
    plot.step() / 100.0 * WIDE < LONG
}

/// Which years keep their label: every one, every other and so on. On a phone what is kept is
/// among what a wide page keeps.
fn every(plot: &Plot, narrow: bool) -> usize {
    let fits = |every: &usize, width: f64| plot.step() / 100.0 * width * *every as f64 >= SHORT;
    let wide = (1..plot.years()).find(|every| fits(every, WIDE)).unwrap_or(1);
    if !narrow || plot.years() < 3 {
        return wide;
    }
    let least = if plot.years() < 6 { 1 } else { 3 };
    let mut all = (least..plot.years()).filter(|every| every.is_multiple_of(wide));
    all.find(|every| fits(every, NARROWEST)).unwrap_or(plot.years())
}

/// Where the years stand.
pub fn year_labels(trend: &TrendChart, plot: &Plot, narrow: bool) -> Vec<Label> {
    let every = every(plot, narrow);
    let width = if narrow || is_short(plot) { SHORT } else { LONG };
    let kept = (0..trend.years.len()).filter(|index| plot.is_kept(*index, every));
    kept.map(|index| centred(plot.x(index), 100.0, -3.0, width)).collect()
}

fn centred(x: f64, y: f64, dy: f64, width: f64) -> Label {
    Label { x, y, dx: 0.0, dy, anchor: "middle", width }
}

/// `2024/25` without its century; any other label as it is.
pub(in crate::charts) fn short(year: &str) -> &str {
    let is_year = year.len() > 4 && year.as_bytes()[..4].iter().all(u8::is_ascii_digit);
    if is_year { year.get(2..).unwrap_or(year) } else { year }
}

/// Hatched columns where there is nothing.
pub fn missing(trend: &TrendChart, plot: &Plot, id: &str) -> Markup {
    let half = plot.step() / 2.0;
    html! {
        @for (first, last, reason) in columns(trend) {
            @let (left, right) = (plot.x(first) - half, plot.x(last) + half);
            rect.missing fill={ "url(#" (id) "-hatch)" } x=(Percent(left)) y="9%"
                width=(Percent(right - left)) height=(Percent(plot.bottom - 9.0)) {}
            (reason_text(reason, f64::midpoint(left, right), last > first))
        }
    }
}

/// First and last year of each hatched column, one for neighbouring years with the same reason.
fn columns(trend: &TrendChart) -> Vec<(usize, usize, &str)> {
    let mut columns: Vec<(usize, usize, &str)> = Vec::new();
    for (index, year) in trend.years.iter().enumerate() {
        if year.missing.is_empty() {
            continue;
        }
        match columns.last_mut() {
            Some((_, last, reason)) if *last + 1 == index && *reason == year.missing => {
                *last = index;
            }
            _ => columns.push((index, index, &year.missing)),
        }
    }
    columns
}

/// The reason over a hatched column: whole where the column is wide, else up to its colon.
fn reason_text(reason: &str, at: f64, wide: bool) -> Markup {
    let start = start_of(reason);
    html! {
        text.note.outlined x=(Percent(at)) y=(Percent(REASON)) text-anchor="middle" {
            @if wide && start.len() < reason.len() {
                tspan.wide { (esc(reason)) }
                tspan.narrow { (esc(start)) }
            } @else { (esc(start)) }
        }
    }
}

/// Height of a reason in its column, in percent.
const REASON: f64 = 17.0;

/// `No tests`, of `No tests: COVID-19`.
fn start_of(reason: &str) -> &str {
    reason.split(':').next().unwrap_or(reason)
}

/// Where the reasons in hatched columns and the names of breaks stand.
pub fn notes(trend: &TrendChart, plot: &Plot, narrow: bool) -> Vec<Label> {
    let reasons = columns(trend).into_iter().map(|(first, last, reason)| {
        let text = if last > first && !narrow { reason } else { start_of(reason) };
        let at = f64::midpoint(plot.x(first), plot.x(last));
        centred(at, REASON, 0.0, width_of(text, NOTE))
    });
    let breaks = trend.breaks.iter().enumerate().map(|(index, (before, name))| {
        let at = break_at(plot, *before);
        let anchor = side(at, if narrow { HALF_NARROW } else { HALF_WIDE });
        Label { anchor, ..centred(at, break_height(index), 0.0, width_of(name, NOTE)) }
    });
    reasons.chain(breaks).collect()
}

/// Pixels a letter takes in a note.
pub const NOTE: f64 = 6.3;

/// Half of a break's name in percent of the width: it takes a quarter of a wide chart and half of
/// a narrow one.
const HALF_WIDE: f64 = 15.0;
const HALF_NARROW: f64 = 30.0;

fn break_at(plot: &Plot, before: usize) -> f64 {
    plot.x(before) - plot.step() / 2.0
}

fn break_height(index: usize) -> f64 {
    if index.is_multiple_of(2) { 4.0 } else { 8.6 }
}

/// Breaks in the series: a dotted line with its name above the scale, second names a line lower.
pub fn breaks(trend: &TrendChart, plot: &Plot) -> Markup {
    html! {
        @for (index, (before, name)) in trend.breaks.iter().enumerate() {
            @let at = break_at(plot, *before);
            @let y = Percent(break_height(index));
            line.break-line x1=(Percent(at)) x2=(Percent(at)) y1="5.5%" y2=(Percent(plot.bottom)) {}
            text.note.outlined.wide x=(Percent(at)) y=(y) text-anchor=(side(at, HALF_WIDE)) { (esc(name)) }
            text.note.outlined.narrow x=(Percent(at)) y=(y) text-anchor=(side(at, HALF_NARROW)) { (esc(name)) }
        }
    }
}

/// Keeps a name whose half is `half` wide within the drawing.
fn side(at: f64, half: f64) -> &'static str {
    if at < half {
        "start"
    } else if at > 96.0 - half {
        "end"
    } else {
        "middle"
    }
}

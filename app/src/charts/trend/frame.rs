//! What stands around the lines: scale, years, missing years, breaks, targets.

use domain::explorer::page::Trend;
use maud::{Markup, html};

use super::plot::Plot;
use crate::charts::number::Percent;
use crate::markup::esc;

/// Grid lines with their labels; the line at nought is stronger in a chart of gaps.
pub fn scale(trend: &Trend, plot: &Plot) -> Markup {
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

/// The years along the bottom.
pub fn years(trend: &Trend, plot: &Plot) -> Markup {
    let crowded = plot.years() > 11;
    html! {
        @for (index, year) in trend.years.iter().enumerate() {
            @let kept = plot.is_kept(index);
            text.tick.spare[!kept] x=(Percent(plot.x(index))) y="100%" dy="-3" text-anchor="middle" {
                @if crowded { (short(&year.label)) } @else {
                    tspan.wide { (esc(&year.label)) }
                    tspan.narrow { (short(&year.label)) }
                }
            }
        }
    }
}

/// `2024/25` without its century.
fn short(year: &str) -> &str {
    if year.len() > 4 { year.get(2..).unwrap_or(year) } else { year }
}

/// Hatched columns where there is nothing, one for neighbouring years with the same reason.
pub fn missing(trend: &Trend, plot: &Plot, id: &str) -> Markup {
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
    html! {
        @for (first, last, reason) in columns {
            @let half = plot.step() / 2.0;
            @let (left, right) = (plot.x(first) - half, plot.x(last) + half);
            rect.missing fill={ "url(#" (id) "-hatch)" } x=(Percent(left)) y="9%"
                width=(Percent(right - left)) height="83%" {}
            (reason_text(reason, f64::midpoint(left, right), last > first))
        }
    }
}

/// The reason over a hatched column: whole where the column is wide, else up to its colon.
fn reason_text(reason: &str, at: f64, wide: bool) -> Markup {
    let start = reason.split(':').next().unwrap_or(reason);
    html! {
        text.note.outlined x=(Percent(at)) y="17%" text-anchor="middle" {
            @if wide && start.len() < reason.len() {
                tspan.wide { (esc(reason)) }
                tspan.narrow { (esc(start)) }
            } @else { (esc(start)) }
        }
    }
}

/// Breaks in the series: a dotted line with its name above the scale, second names a line lower.
pub fn breaks(trend: &Trend, plot: &Plot) -> Markup {
    html! {
        @for (index, (before, name)) in trend.breaks.iter().enumerate() {
            @let at = plot.x(*before) - plot.step() / 2.0;
            @let y = if index % 2 == 0 { "4%" } else { "8.6%" };
            line.break-line x1=(Percent(at)) x2=(Percent(at)) y1="5.5%" y2="92%" {}
            // The name takes a quarter of a wide chart and half of a narrow one.
            text.note.outlined.wide x=(Percent(at)) y=(y) text-anchor=(side(at, 15.0)) { (esc(name)) }
            text.note.outlined.narrow x=(Percent(at)) y=(y) text-anchor=(side(at, 30.0)) { (esc(name)) }
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

/// Targets: a short tick with its value; whose it is stands in brackets, once.
pub fn targets(trend: &Trend, plot: &Plot) -> Markup {
    html! {
        @for (index, (year, value, label)) in trend.targets.iter().enumerate() {
            @let whole = index == 0 || bracket(label) != bracket(&trend.targets[index - 1].2);
            (target(plot, *year, *value, if whole { label } else { bare(label) }, is_under(trend, plot, index)))
        }
    }
}

fn target(plot: &Plot, year: usize, value: f64, label: &str, under: bool) -> Markup {
    let (x, y) = (plot.x(year), Percent(plot.y(value)));
    let last = year + 1 >= plot.years();
    let (from, to) = if last { (x - 3.6, x - 0.9) } else { (x + 0.9, x + 3.6) };
    html! {
        line.target x1=(Percent(from)) x2=(Percent(to)) y1=(y) y2=(y) {}
        text.note.outlined.target-text x=(Percent(x)) dx=(if last { "-9" } else { "9" }) y=(y)
            dy=(if under { "18" } else { "-8" }) text-anchor=(if last { "end" } else { "start" }) {
            @if bare(label).len() < label.len() {
                tspan.wide { (esc(label)) }
                tspan.narrow { (bare(label)) }
            } @else { (esc(label)) }
        }
    }
}

/// `target 61%`, of `target 61% (all pupils)`.
fn bare(label: &str) -> &str {
    label.split(" (").next().unwrap_or(label)
}

fn bracket(label: &str) -> &str {
    label.get(bare(label).len()..).unwrap_or_default()
}

/// Whether a label goes under its tick, because the next target's would lie on it.
fn is_under(trend: &Trend, plot: &Plot, index: usize) -> bool {
    let own = trend.targets.get(index);
    let next = trend.targets.get(index + 1);
    matches!((own, next), (Some(own), Some(next))
        if next.0 - own.0 < 4 && (plot.y(own.1) - plot.y(next.1)).abs() < 9.0)
}

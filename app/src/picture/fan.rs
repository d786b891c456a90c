//! A gap's years, the straight line through them, and where it would lie in the years ahead.

use domain::explorer::page::{FanPoint, FigureFan};
use maud::{Markup, html};

use super::paper::{ACCENT, GAP, HAIR, INK2, PAPER, Paper, path};
use crate::charts::Plain;

/// Height of the drawing.
const HEIGHT: f64 = 420.0;
/// Room below for the years, and above for a value.
const BELOW: f64 = 44.0;
const ABOVE: f64 = 26.0;
/// Room right of the last year, for its limits.
const LIMITS: f64 = 76.0;

struct Plot<'a> {
    fan: &'a FigureFan,
    left: f64,
    right: f64,
}

impl Plot<'_> {
    /// How far along the line a year stands, from 0 to 1.
    fn share(&self, year: u16) -> f64 {
        let [first, last] = &self.fan.line;
        let span = f64::from(last.year.saturating_sub(first.year).max(1));
        f64::from(year.saturating_sub(first.year)) / span
    }

    fn x(&self, year: u16) -> f64 {
        self.left + 24.0 + self.share(year) * (self.right - self.left - 24.0)
    }

    fn y(&self, value: f64) -> f64 {
        let share = self.fan.axis.position(value) / 100.0;
        HEIGHT - BELOW - share * (HEIGHT - BELOW - ABOVE)
    }

    /// Height of the line in a year.
    fn on_line(&self, year: u16) -> f64 {
        let [first, last] = &self.fan.line;
        first.value + self.share(year) * (last.value - first.value)
    }

    fn path(&self, points: impl Iterator<Item = (u16, f64)>) -> String {
        path(points.map(|(year, value)| (self.x(year), self.y(value))))
    }
}

/// The chart, and its height.
pub fn draw(fan: &FigureFan, paper: &Paper<'_>) -> (Markup, f64) {
    let (left, right) = (paper.margin() + 46.0, paper.width - paper.margin() - LIMITS);
    let plot = Plot { fan, left, right };
    let markup = html! {
        @for (value, label) in &fan.axis.ticks {
            @let y = plot.y(*value);
            line x1=(Plain(left)) x2=(Plain(right)) y1=(Plain(y)) y2=(Plain(y)) stroke=(HAIR) {}
            (paper.text((left - 12.0, y + 6.0), "end", INK2, label))
        }
        (area(&plot))
        path d=(plot.path(fan.line.iter().map(|end| (end.year, end.value)))) fill="none" stroke=(ACCENT) stroke-width="2.5" stroke-dasharray="7 5" {}
        (no_gap(&plot, paper))
        @for point in &fan.points { (dot(point, &plot, paper)) }
        @if let Some(last) = fan.ahead.last() {
            @for (limit, text) in last.room.iter().zip(&last.texts) {
                (paper.text((right + 10.0, plot.y(*limit) + 6.0), "start", INK2, text))
            }
        }
        (years(&plot, paper))
    };
    (markup, HEIGHT)
}

/// From the line in the latest year out to the upper limits of the years ahead, back by the lower.
fn area(plot: &Plot<'_>) -> Markup {
    let latest = plot.fan.points.last().map(|point| (point.year, plot.on_line(point.year)));
    let upper = plot.fan.ahead.iter().map(|year| (year.year, year.room[1]));
    let lower = plot.fan.ahead.iter().rev().map(|year| (year.year, year.room[0]));
    html! { path d={ (plot.path(latest.into_iter().chain(upper).chain(lower))) "Z" } fill=(GAP) {} }
}

/// The line on which there is no gap.
fn no_gap(plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    let y = plot.y(0.0);
    html! {
        line x1=(Plain(plot.left)) x2=(Plain(plot.right)) y1=(Plain(y)) y2=(Plain(y)) stroke=(INK2) stroke-width="1.5" {}
        (paper.text((plot.right, y - 8.0), "end", INK2, "no gap"))
    }
}

/// A year's gap, in the colour of gaps, as dot and ring mean its two sides; its value stands on the side that the line leaves free.
fn dot(point: &FanPoint, plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    let (x, y) = (plot.x(point.year), plot.y(point.value));
    let above = point.value >= plot.on_line(point.year);
    html! {
        circle cx=(Plain(x)) cy=(Plain(y)) r="6" fill=(ACCENT) stroke=(PAPER) stroke-width="2" {}
        (paper.figure((x, if above { y - 14.0 } else { y + 26.0 }), "middle", ACCENT, &point.text))
    }
}

/// The first year, the latest and the last ahead, each with a tick.
fn years(plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    let [first, last] = &plot.fan.line;
    let latest = plot.fan.points.last().unwrap_or(first);
    let foot = HEIGHT - BELOW;
    html! {
        @for (point, anchor) in [(first, "start"), (latest, "middle"), (last, "end")] {
            @let x = plot.x(point.year);
            line x1=(Plain(x)) x2=(Plain(x)) y1=(Plain(foot)) y2=(Plain(foot + 6.0)) stroke=(INK2) {}
            (paper.text((x, HEIGHT - 14.0), anchor, INK2, &point.label))
        }
    }
}

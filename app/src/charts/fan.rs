//! A gap's years, the straight line through them, and the fan of where it would lie ahead.

use domain::explorer::page::{FanPoint, FanYear, FigureFan};
use maud::{Markup, PreEscaped, html};

use super::number::{Percent, push};
use super::trend::short;
use crate::markup::esc;

/// Where the lines stand in the drawing, in percent.
const LEFT: f64 = 7.0;
const RIGHT: f64 = 91.0;
const TOP: f64 = 6.0;
const BOTTOM: f64 = 87.0;

/// Draws the chart; its table says the same to who cannot see it.
pub fn fan(fan: &FigureFan) -> Markup {
    let plot = Plot { fan };
    html! {
        svg.fan aria-hidden="true" {
            (plot.scale())
            svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" {
                path.fan-area d=(plot.area()) {}
                path.fan-line d=(plot.line()) {}
            }
            @for point in &fan.points { (plot.point(point)) }
            @if let Some(last) = fan.ahead.last() { (plot.limits(last)) }
            (plot.years())
        }
    }
}

struct Plot<'a> {
    fan: &'a FigureFan,
}

impl Plot<'_> {
    fn x(&self, year: u16) -> f64 {
        let [first, last] = self.fan.line.each_ref().map(|end| f64::from(end.year));
        let share = (f64::from(year) - first) / (last - first).max(1.0);
        LEFT + share * (RIGHT - LEFT)
    }

    fn y(&self, value: f64) -> f64 {
        BOTTOM - self.fan.axis.position(value) / 100.0 * (BOTTOM - TOP)
    }

    fn scale(&self) -> Markup {
        html! {
            @for (value, label) in &self.fan.axis.ticks {
                @let y = Percent(self.y(*value));
                @let nought = value.abs() < 1e-9;
                line.grid.nought[nought] x1="5%" x2=(Percent(RIGHT)) y1=(y) y2=(y) {}
                text.tick x="0" y=(y) dy="5" { (esc(label)) }
                @if nought {
                    text.tick.outlined x=(Percent(RIGHT)) y=(y) dy="-6" text-anchor="end" { "no gap" }
                }
            }
        }
    }

    /// From the line's value in the latest year out to the limits of each year ahead and back.
    fn area(&self) -> PreEscaped<String> {
        let latest = self.fan.points.last();
        let apex = latest.map(|point| (point.year, self.on_line(point.year)));
        let limit = |at: usize| self.fan.ahead.iter().map(move |year| (year.year, year.room[at]));
        let back = limit(0).collect::<Vec<_>>().into_iter().rev();
        self.path(apex.into_iter().chain(limit(1)).chain(back), "Z")
    }

    fn line(&self) -> PreEscaped<String> {
        self.path(self.fan.line.iter().map(|end| (end.year, end.value)), "")
    }

    fn on_line(&self, year: u16) -> f64 {
        let [first, last] = &self.fan.line;
        let share = f64::from(year.saturating_sub(first.year))
            / f64::from(last.year.saturating_sub(first.year).max(1));
        first.value + share * (last.value - first.value)
    }

    fn path(&self, points: impl Iterator<Item = (u16, f64)>, end: &str) -> PreEscaped<String> {
        let mut path = String::new();
        for (at, (year, value)) in points.enumerate() {
            path.push(if at == 0 { 'M' } else { 'L' });
            push(&mut path, self.x(year));
            path.push(' ');
            push(&mut path, self.y(value));
        }
        PreEscaped(path + end)
    }

    /// A year's gap; its value stands on the side that the line leaves free.
    fn point(&self, point: &FanPoint) -> Markup {
        let (x, y) = (Percent(self.x(point.year)), Percent(self.y(point.value)));
        let dy = if point.value >= self.on_line(point.year) { "-11" } else { "22" };
        html! {
            circle.fan-dot cx=(x) cy=(y) r="5" {}
            text.own-text.outlined x=(x) y=(y) dy=(dy) text-anchor="middle" { (esc(&point.text)) }
        }
    }

    fn limits(&self, last: &FanYear) -> Markup {
        html! {
            @for (limit, text) in last.room.iter().zip(&last.texts) {
                text.note x=(Percent(RIGHT + 1.0)) y=(Percent(self.y(*limit))) dy="5" { (esc(text)) }
            }
        }
    }

    /// The first year, the latest and the last ahead; they stand far enough apart everywhere.
    fn years(&self) -> Markup {
        let [first, last] = &self.fan.line;
        let latest = self.fan.points.last().unwrap_or(first);
        html! {
            @for (point, anchor) in [(first, "start"), (latest, "middle"), (last, "end")] {
                text.tick x=(Percent(self.x(point.year))) y="100%" dy="-4" text-anchor=(anchor) {
                    tspan.wide { (esc(&point.label)) }
                    tspan.narrow { (esc(short(&point.label))) }
                }
            }
        }
    }
}

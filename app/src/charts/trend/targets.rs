//! Targets, beside the figures of their years; at the figures’ own place where the chart is about
//! the way to them.

use domain::explorer::page::TrendChart;
use maud::{Markup, html};

use super::plot::{Plot, goal_of};
use super::room::{Label, Taken, width_of};
use crate::charts::number::{Percent, Plain};
use crate::markup::esc;

/// Pixels a letter takes in the bold notes of targets.
pub const BOLD: f64 = 6.7;

/// Targets: a short tick with its value; whose it is stands in brackets, once on a wide page. A
/// label goes where it lies on nothing.
pub fn targets(trend: &TrendChart, plot: &Plot, wide: &mut Taken, narrow: &mut Taken) -> Markup {
    html! {
        @for (index, (year, value, label)) in trend.targets.iter().enumerate() {
            @let whole = index == 0 || bracket(label) != bracket(&trend.targets[index - 1].2);
            @let (long, short) = (if whole { label } else { bare(label) }, bare(label));
            @let (on_page, on_phone) =
                (target_place(trend, plot, index, long, wide), target_place(trend, plot, index, short, narrow));
            (tick(trend, plot, *year, *value))
            @if on_page == on_phone { (target(long, &on_page, "")) } @else {
                (target(long, &on_page, " wide"))
                (target(short, &on_phone, " narrow"))
            }
        }
    }
}

/// Finds and takes the place of a target's label: over or under its tick, on the side where the
/// tick is or the other.
fn target_place(
    trend: &TrendChart,
    plot: &Plot,
    index: usize,
    text: &str,
    taken: &mut Taken,
) -> Label {
    let (year, value, _) = &trend.targets[index];
    let last = is_last(plot, *year);
    let width = width_of(text, BOLD);
    let at = |(dy, swapped): (f64, bool)| {
        let (dx, anchor) = if last == swapped { (9.0, "start") } else { (-9.0, "end") };
        Label { x: plot.x(*year), y: plot.y(*value), dx, dy, anchor, width }
    };
    let (near, far) = if is_under(trend, plot, index) { (18.0, -8.0) } else { (-8.0, 18.0) };
    let first = at((near, false));
    let others = [(far, false), (near, true), (far, true)].map(at);
    let centred = |dy| Label { dx: 0.0, dy, anchor: "middle", ..first };
    let over = [-9.0, 20.0].map(centred).into_iter().filter(|_| goal_of(trend).is_some());
    // Where much is drawn, the next lines above and below.
    let lines = |swapped| [-24.0, 34.0, -40.0, 50.0].into_iter().map(move |dy| (dy, swapped));
    let further = lines(false).chain(lines(true));
    let places = over.chain([first]).chain(others).chain(further.map(at));
    let place = places.min_by_key(|place| taken.conflicts(place)).unwrap_or(first);
    taken.take(&place);
    place
}

fn is_last(plot: &Plot, year: usize) -> bool {
    year + 1 >= plot.years()
}

fn tick(trend: &TrendChart, plot: &Plot, year: usize, value: f64) -> Markup {
    let (x, y) = (plot.x(year), Percent(plot.y(value)));
    let (from, to) = match (goal_of(trend).is_some(), is_last(plot, year)) {
        (true, _) => (x - 1.7, x + 1.7),
        (false, true) => (x - 3.6, x - 0.9),
        (false, false) => (x + 0.9, x + 3.6),
    };
    html! { line.target x1=(Percent(from)) x2=(Percent(to)) y1=(y) y2=(y) {} }
}

fn target(label: &str, place: &Label, only: &str) -> Markup {
    html! {
        text class={ "note outlined target-text" (esc(only)) } x=(Percent(place.x)) dx=(Plain(place.dx))
            y=(Percent(place.y)) dy=(Plain(place.dy)) text-anchor=(esc(place.anchor)) { (esc(label)) }
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
fn is_under(trend: &TrendChart, plot: &Plot, index: usize) -> bool {
    let own = trend.targets.get(index);
    let next = trend.targets.get(index + 1);
    matches!((own, next), (Some(own), Some(next))
        if next.0 - own.0 < 4 && (plot.y(own.1) - plot.y(next.1)).abs() < 9.0)
}

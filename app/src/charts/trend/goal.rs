//! The way to the targets: from the baseline, dotted, and how far short figures fell.

use domain::explorer::page::{Goal, TrendChart};
use maud::{Markup, html};

use super::frame::NOTE;
use super::plot::Plot;
use super::room::{Label, Taken, width_of};
use super::targets::BOLD;
use crate::charts::number::{Percent, Plain};
use crate::markup::esc;

/// The dotted way from the baseline through the targets, piece by piece.
pub fn way(trend: &TrendChart, goal: &Goal, plot: &Plot) -> Markup {
    let targets = trend.targets.iter().map(|(year, value, _)| (*year, *value));
    let points: Vec<(usize, f64)> = goal.baseline.into_iter().chain(targets).collect();
    html! {
        @for pair in points.windows(2) {
            line.way x1=(Percent(plot.x(pair[0].0))) y1=(Percent(plot.y(pair[0].1)))
                x2=(Percent(plot.x(pair[1].0))) y2=(Percent(plot.y(pair[1].1))) {}
        }
        @for (year, value, target, _) in &goal.missed {
            @let x = Percent(plot.x(*year));
            line.shortfall x1=(x) x2=(x) y1=(Percent(plot.y(*value))) y2=(Percent(plot.y(*target))) {}
        }
    }
}

/// Names the baseline, and says how far short; what has no room is said by the heading and the
/// table alone.
pub fn words(goal: &Goal, plot: &Plot, wide: &mut Taken, narrow: &mut Taken) -> Markup {
    let missed = goal.missed.iter().map(|(year, value, target, text)| {
        let middle = f64::midpoint(plot.y(*value), plot.y(*target));
        let label = Label {
            x: plot.x(*year),
            y: middle,
            dx: -8.0,
            dy: 5.0,
            anchor: "end",
            width: width_of(text, BOLD),
        };
        let places = [label, Label { dx: 8.0, anchor: "start", ..label }];
        (text.as_str(), "note outlined shortfall-text", places.to_vec())
    });
    let baseline = goal.baseline.map(|(year, value)| {
        let name = "baseline";
        let label = Label {
            x: plot.x(year),
            y: plot.y(value),
            dx: 0.0,
            dy: -13.0,
            anchor: "middle",
            width: width_of(name, NOTE),
        };
        let shifts = [-13.0, 24.0, -29.0, 40.0];
        (name, "note outlined", shifts.map(|dy| Label { dy, ..label }).to_vec())
    });
    html! {
        @for (text, class, places) in missed.chain(baseline) {
            @for (taken, only) in [(&mut *wide, " wide"), (&mut *narrow, " narrow")] {
                @if let Some(place) = free(&places, taken) {
                    text class={ (class) (only) } x=(Percent(place.x)) dx=(Plain(place.dx))
                        y=(Percent(place.y)) dy=(Plain(place.dy)) text-anchor=(place.anchor) { (esc(text)) }
                }
            }
        }
    }
}

/// The first place with room, taken from now on.
fn free(places: &[Label], taken: &mut Taken) -> Option<Label> {
    let place = places.iter().copied().find(|place| taken.has_room(place))?;
    taken.take(&place);
    Some(place)
}

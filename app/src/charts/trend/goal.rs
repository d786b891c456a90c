//! The way to the targets: from the baseline, dotted, and how far short figures fell.

use domain::explorer::page::{Goal, Miss, TrendChart};
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
    let baseline = goal.baseline.iter().map(|(year, value, _)| (*year, *value));
    let points: Vec<(usize, f64)> = baseline.chain(targets).collect();
    html! {
        @for pair in points.windows(2) {
            line.way x1=(Percent(plot.x(pair[0].0))) y1=(Percent(plot.y(pair[0].1)))
                x2=(Percent(plot.x(pair[1].0))) y2=(Percent(plot.y(pair[1].1))) {}
        }
        @for Miss { year, value, target, .. } in &goal.missed {
            @let x = Percent(plot.x(*year));
            line.shortfall x1=(x) x2=(x) y1=(Percent(plot.y(*value))) y2=(Percent(plot.y(*target))) {}
        }
    }
}

/// Names the baseline, and says how far short; what has no room is left to the column of the year
/// and to the page’s table.
pub fn words(goal: &Goal, plot: &Plot, wide: &mut Taken, narrow: &mut Taken) -> Markup {
    let missed = goal.missed.iter().map(|Miss { year, value, target, words }| {
        let middle = f64::midpoint(plot.y(*value), plot.y(*target));
        let label = Label {
            x: plot.x(*year),
            y: middle,
            dx: -8.0,
            dy: 5.0,
            anchor: "end",
            width: width_of(words, BOLD),
        };
        let right = Label { dx: 8.0, anchor: "start", ..label };
        let shifts = [5.0, -13.0, 23.0];
        let places =
            shifts.into_iter().flat_map(|dy| [Label { dy, ..label }, Label { dy, ..right }]);
        (words.as_str(), "note outlined shortfall-text", places.collect::<Vec<_>>())
    });
    let baseline = goal.baseline.iter().map(|(year, value, name)| {
        let label = Label {
            x: plot.x(*year),
            y: plot.y(*value),
            dx: 0.0,
            dy: -13.0,
            anchor: "middle",
            width: width_of(name, NOTE),
        };
        let shifts = [-13.0, 24.0, -29.0, 40.0];
        (name.as_str(), "note outlined", shifts.map(|dy| Label { dy, ..label }).to_vec())
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

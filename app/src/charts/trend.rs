//! A trend over years: two lines with the gap between them, or a line of gaps for each group.

mod frame;
mod goal;
mod labels;
mod lines;
mod occupied;
mod plot;
mod points;
mod room;
pub mod sides;
mod targets;

#[cfg(feature = "ssr")]
pub(super) use frame::short;

use domain::explorer::page::TrendChart;
use maud::{Markup, html};

use crate::markup::{Room, esc};
use plot::{Plot, goal_of};

/// Draws the chart. `id` is unique on the page.
///
/// The drawing itself is hidden from assistive technology; a column for each year takes the
/// focus and says what stands there.
pub fn trend(trend: &TrendChart, id: &str) -> Markup {
    let plot = Plot::new(trend);
    let (mut wide, mut narrow) = (occupied::wide(trend, &plot), occupied::narrow(trend, &plot));
    // Each finds its place beside what was placed before.
    let targets = targets::targets(trend, &plot, &mut wide, &mut narrow);
    let ends = labels::ends(trend, &plot, &mut narrow);
    let goal = goal_of(trend);
    let goal_words = goal.map(|goal| goal::words(goal, &plot, &mut wide, &mut narrow));
    html! {
        (Room(12_000))
        svg.trend.gaps[!trend.banded] role="group" aria-label=(esc(&trend.spoken)) {
            defs {
                pattern #{ (id) "-hatch" } width="7" height="7" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)" {
                    line.hatch-line x1="0" y1="0" x2="0" y2="7" {}
                }
            }
            g aria-hidden="true" {
                (frame::scale(trend, &plot))
                (frame::missing(trend, &plot, id))
                @if let Some(goal) = goal { (goal::way(trend, goal, &plot)) }
                (lines::paths(trend, &plot))
                (frame::breaks(trend, &plot))
                (lines::marks(trend, &plot))
                @if trend.banded { (labels::gaps(trend, &plot, &mut wide, &mut narrow)) }
                (ends)
                (targets)
                @if let Some(words) = goal_words { (words) }
                (frame::years(trend, &plot))
            }
            (points::columns(trend, &plot))
        }
    }
}

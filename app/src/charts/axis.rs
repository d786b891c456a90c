//! Scales: tick labels over the rows and grid lines behind them.

use domain::explorer::page::Axis;
use maud::{Markup, html};

use super::number::Percent;
use crate::markup::esc;

/// The tick labels, and the grid lines that the rows below draw again by [`grid`].
pub fn ticks(axis: &Axis, id: &str) -> Markup {
    html! {
        svg.track.ticks.crowded[axis.ticks.len() > 5] aria-hidden="true" {
            (lines(axis, id))
            @for (value, label) in &axis.ticks {
                text.tick x=(Percent(axis.position(*value))) y="15" text-anchor="middle" { (esc(label)) }
            }
        }
    }
}

/// The grid lines of rows whose scale needs no labels.
#[cfg(feature = "ssr")]
pub fn grid_alone(axis: &Axis, id: &str) -> Markup {
    html! { svg.grid-alone aria-hidden="true" { (lines(axis, id)) } }
}

fn lines(axis: &Axis, id: &str) -> Markup {
    html! {
        defs {
            g #{ "grid-" (esc(id)) } {
                @for (value, _) in &axis.ticks {
                    @let x = Percent(axis.position(*value));
                    line.grid x1=(x) x2=(x) y1="0" y2="100%" {}
                }
            }
        }
    }
}

/// The grid lines of the axis `id`, drawn once and used in every row.
pub fn grid(id: &str) -> Markup {
    html! { use href={ "#grid-" (esc(id)) } {} }
}

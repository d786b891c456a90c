//! With several groups: each group's standing among the places, and the places in a fold.

use domain::explorer::page::{Block, Standing, StandingRow};
use maud::{Markup, html};

use super::block::{Kind, block, source};
use crate::charts::{strip, ticks};

const ID: &str = "standing";

/// A row a group; the block of the same index opens under it.
pub fn standing(standing: &Standing, places: &[Block]) -> Markup {
    html! {
        div.rows.standing data-rows="rows" {
            div.row-head aria-hidden="true" {
                div.row-track { (ticks(&standing.axis, ID)) }
            }
            @for (index, row) in standing.rows.iter().enumerate() {
                (fold(standing, row, index, places.get(index)))
            }
        }
    }
}

fn fold(standing: &Standing, row: &StandingRow, index: usize, places: Option<&Block>) -> Markup {
    html! {
        details.fold id={ "standing-" (index) } {
            summary.row data-row {
                span.row-name {
                    (row.name)
                    small { (row.detail) }
                    span.fold-word {
                        span.when-closed { (row.fold) }
                        span.when-open { "Close" }
                    }
                }
                span.row-track { (strip(row, &standing.axis, ID)) }
                span.verdict { b { (row.verdict) } " " (row.verdict_detail) }
            }
            @if let Some(places) = places {
                div.fold-inner {
                    p.sub { (places.sub) }
                    (block(places, Kind::Places))
                    (source(&places.source))
                }
            }
        }
    }
}

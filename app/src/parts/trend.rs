//! The section of the trend.

use domain::explorer::page::Trend;
use maud::{Markup, html};

use super::block::heading;
use super::table::plain_table;
use crate::charts;
use crate::markup::{Room, esc};

/// Heading, chart, notes, and the same as a table in a fold.
pub fn trend(trend: &Trend) -> Markup {
    html! {
        (Room(24_000))
        section.part #trend aria-labelledby="trend-h" {
            (heading("trend", &trend.heading, &trend.sub))
            @if trend.is_drawn() { (charts::trend(&trend.chart, "trend-chart")) }
            @for note in trend.leads.iter().chain(&trend.notes) { p.source { (esc(note)) } }
            @if !trend.table.rows.is_empty() {
                details.as-table {
                    summary { "The trend as a table" }
                    (plain_table(&trend.table, "trend-table", usize::MAX))
                }
            }
        }
    }
}

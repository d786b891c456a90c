//! The figures of the charts as a table.

use domain::explorer::page::Twin;
use maud::{Markup, html};

use super::side_by_side::{in_one_order, side_by_side};
use super::table::plain_table;
use super::why::why;
use crate::markup::esc;

/// The section with the table, or a table a group.
pub fn twin(twin: &Twin) -> Markup {
    let several = twin.parts.len() > 1;
    html! {
        section.part #table aria-labelledby="table-h" {
            h2 #table-h { @if several { "The same figures as tables" } @else { "The same figures as a table" } }
            @if !twin.caption.is_empty() { p.sub { (esc(&twin.caption)) } }
            @if let Some(parts) = in_one_order(&twin.parts) { (side_by_side("", &parts, "table-1", 3)) } @else {
                div.tables[several] {
                    @for (part, number) in twin.parts.iter().zip(1..) {
                        div.table-box { (plain_table(part, &format!("table-{number}"), 3)) }
                    }
                }
            }
            @for blank in &twin.dropped {
                div.dropped { (why(blank)) }
            }
        }
    }
}

#[cfg(test)]
mod tests;

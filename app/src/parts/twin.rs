//! The figures of the charts as a table.

use domain::explorer::page::Twin;
use maud::{Markup, html};

use super::side_by_side::{in_one_order, side_by_side};
use super::table::plain_table;
use super::why::why;

const IDS: [&str; 8] =
    ["table-1", "table-2", "table-3", "table-4", "table-5", "table-6", "table-7", "table-8"];

/// The section with the table, or a table a group.
pub fn twin(twin: &Twin) -> Markup {
    let several = twin.parts.len() > 1;
    html! {
        section.part #table aria-labelledby="table-h" {
            h2 #table-h { @if several { "The same figures as tables" } @else { "The same figures as a table" } }
            @if !twin.caption.is_empty() { p.sub { (twin.caption) } }
            @if let Some(parts) = in_one_order(&twin.parts) { (side_by_side("", &parts, "table-1", 3)) } @else {
                div.tables[several] {
                    @for (part, id) in twin.parts.iter().zip(IDS) {
                        div.table-box { (plain_table(part, id, 3)) }
                    }
                }
            }
            @for blank in &twin.dropped {
                div.dropped { (why(blank)) }
            }
        }
    }
}

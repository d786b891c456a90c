//! Schools: of this measure, of the nearest that has any, or why there are none.

use domain::explorer::page::SchoolsPart;
use maud::{Markup, html};

use super::block::{Kind, block, heading, source};
use super::why::{bare_reason, hatch};

/// The section.
pub fn schools(schools: &SchoolsPart) -> Markup {
    html! {
        @match schools {
            SchoolsPart::Rows { block: rows, instead, href } => section.part #schools aria-labelledby="schools-h" {
                (heading("schools", &rows.heading, &rows.sub))
                @if !instead.is_empty() {
                    p.instead {
                        (instead) " "
                        @if !href.is_empty() { a href=(href) { "Open the explorer with this measure" } }
                    }
                }
                (block(rows, Kind::Schools))
                (source(&rows.source))
            },
            SchoolsPart::None(blank) => section.part #schools aria-labelledby="schools-h" {
                h2 #schools-h { (hatch()) " " (blank.heading) }
                (bare_reason(blank))
            },
        }
    }
}

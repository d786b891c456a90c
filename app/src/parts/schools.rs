//! Schools: of this measure, of the nearest that has any, or why there are none.

use domain::explorer::page::SchoolsPart;
use maud::{Markup, html};

use super::block::{Kind, block, heading, room, source};
use super::why::{bare_reason, hatch};
use crate::markup::{Room, esc};

/// The section.
pub fn schools(schools: &SchoolsPart) -> Markup {
    html! {
        @match schools {
            SchoolsPart::Rows { block: rows, instead, href } => {
                (Room(room(rows)))
                section.part #schools aria-labelledby="schools-h" {
                    (heading("schools", &rows.heading, &rows.sub))
                    @if !instead.is_empty() {
                        p.instead {
                            (esc(instead)) " "
                            @if !href.is_empty() { a href=(esc(href)) { "Open the explorer with this measure" } }
                        }
                    }
                    (block(rows, Kind::Schools))
                    (source(&rows.source))
                }
            },
            SchoolsPart::None(blank) => section.part #schools aria-labelledby="schools-h" {
                h2 #schools-h { (hatch()) " " (blank.heading) }
                (bare_reason(blank))
            },
        }
    }
}

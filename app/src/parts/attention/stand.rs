//! How many gaps stand how: to England's down, to the year before across.

use domain::attention::page::{Stand, StandCell};
use maud::{Markup, html};

/// The table.
pub fn stand(stand: &Stand) -> Markup {
    html! {
        section.stand aria-labelledby="stand-h" {
            h2 #stand-h { (stand.heading) }
            p.sub { "Against England’s gap, and since the year before" }
            table {
                caption.vh { "Number of gaps that are wider or narrower than England’s, and than the year before" }
                thead {
                    tr {
                        td {}
                        th scope="col" { "Widened" }
                        th scope="col" { "About the same" }
                        th scope="col" { "Narrowed" }
                    }
                }
                tbody {
                    @for row in &stand.rows {
                        tr { th scope="row" { (row.title) } @for one in &row.cells { (cell(*one)) } }
                    }
                }
            }
        }
    }
}

fn cell(cell: StandCell) -> Markup {
    html! {
        td.listed[cell.listed == Some("worse")] {
            @match cell.listed {
                Some(id) => a href={ "#" (id) } { (cell.count) },
                None => (cell.count),
            }
        }
    }
}

//! What a reader can do with a view. Copying and printing need scripts, so their buttons show
//! only once these run.

use domain::explorer::page::ExplorerPage;
use maud::{Markup, html};

use crate::markup::esc;

/// The small multiples of a view.
fn panels(page: &ExplorerPage, view: &str) -> String {
    page.href.replacen('?', &format!("?view={view}&"), 1)
}

/// The actions under the chart.
pub fn actions(page: &ExplorerPage) -> Markup {
    html! {
        p.actions {
            a href="#table" { "See as a table" }
            button.link type="button" data-action="copy-link" data-href=(esc(&page.href)) { "Copy link to this view" }
            a href=(esc(&page.csv_href)) download { "Download CSV, " (page.csv_rows) @if page.csv_rows == 1 { " row" } @else { " rows" } }
            a href={ "/take" (esc(&page.href)) } { "Charts as pictures" }
            a href=(esc(&page.measure_href)) { "About this measure" }
            a href=(panels(page, "groups")) { "All groups" }
            a href=(panels(page, "measures")) { "All measures" }
            button.link type="button" data-action="print" { "Print" }
            span.copied role="status" data-copied {}
        }
    }
}

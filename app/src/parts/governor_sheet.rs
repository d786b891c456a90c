//! The governor sheet of a school: six questions on one side of A4.

use domain::schools::page::{Drawn, SheetPage, SheetRow};
use maud::{Markup, html};

use super::take_page::take_link;
use crate::charts;
use crate::markup::{Room, esc};

/// Everything between masthead and foot.
pub fn governor_sheet(page: &SheetPage) -> Markup {
    html! {
        (Room(16_000))
        main #main tabindex="-1" {
            div.wrap.governor-sheet {
                p.crumb.screen-only { a href=(esc(&page.up.1)) { (esc(&page.up.0)) } }
                h1 { (esc(&page.heading)) }
                p.sub { (esc(&page.sub)) }
                p.actions {
                    button.link type="button" data-action="print" { "Print, or save as PDF" }
                    button.link type="button" data-action="copy-link" data-href=(esc(&page.href)) { "Copy link" }
                    @if draws(page) { (take_link(&page.up.1)) }
                    span.copied role="status" data-copied {}
                }
                ol.sheet-rows { @for one in &page.rows { li { (row(one)) } } }
                p.source {
                    "Dot: this school, or the group; half-filled: fewer than 20 pupils. Ring: " (esc(&page.council))
                    ", or the others. Diamond: England. "
                    @if !page.source.is_empty() { b { "Source" } " " (esc(&page.source)) }
                }
            }
        }
    }
}

/// Whether anything is drawn; the charts of the school's own page are of the same figures.
fn draws(page: &SheetPage) -> bool {
    page.rows.iter().any(|row| !matches!(row.drawn, Drawn::Ask(_)))
}

fn row(one: &SheetRow) -> Markup {
    html! {
        div.sheet-said { h2 { (esc(&one.question)) } p { (esc(&one.said)) } }
        p.sheet-figure { b { (esc(&one.figure)) } small { (esc(&one.when)) } }
        div.sheet-drawn {
            @match &one.drawn {
                Drawn::Places(strip) => (charts::place_strip_on_paper(strip)),
                Drawn::Gaps(years) => @for year in years { (charts::sheet_gap(year)) },
                Drawn::Ask(what) => p { (esc(what)) },
            }
        }
    }
}

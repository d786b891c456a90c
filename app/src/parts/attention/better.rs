//! Gaps that are better and improving, in two tables.

use domain::attention::page::{Better, BetterList, BetterRow};
use maud::{Markup, html};

use crate::parts::table::unfold;

/// Rows of a phone before the rest folds away.
const OPEN: usize = 3;
const HEADS: [&str; 5] = ["Group", "Compared with", "Gap", "England", "Year before"];

/// The section.
pub fn better(better: &Better) -> Markup {
    html! {
        section.part #better aria-labelledby="better-h" {
            h2 #better-h { (better.heading) }
            p.sub { "A narrow gap is no success where everybody is low. So the two are told apart. A minus: the group is ahead." }
            div.tables {
                @for (at, list) in better.lists.iter().enumerate() {
                    @if !list.rows.is_empty() { (table(list, &format!("better-{at}"))) }
                }
            }
        }
    }
}

fn table(list: &BetterList, id: &str) -> Markup {
    let hidden = list.rows.len().saturating_sub(OPEN);
    html! {
        div.table-box {
            (unfold::input(id, hidden))
            table.figures #(id) role="table" {
                caption { b { (list.title) } }
                thead role="rowgroup" {
                    tr role="row" {
                        th scope="col" role="columnheader" { "Measure and group" }
                        @for head in HEADS { th.number scope="col" role="columnheader" { (head) } }
                    }
                }
                tbody role="rowgroup" {
                    @for (at, row) in list.rows.iter().enumerate() { (line(row, at >= OPEN)) }
                }
            }
            (unfold::button(id, hidden))
        }
    }
}

fn line(row: &BetterRow, folded: bool) -> Markup {
    html! {
        tr role="row" .folded[folded] {
            th scope="row" role="rowheader" { a href=(row.href) { (row.measure) } small { (row.group) } }
            @for (at, (figure, head)) in row.figures.iter().zip(HEADS).enumerate() {
                td.number role="cell" data-label=(head) {
                    @if at == 2 { b.gap { (figure) } } @else { (figure) }
                }
            }
        }
    }
}

//! Gaps that are better and improving, in two tables.

use domain::attention::page::{Better, BetterList, BetterRow};
use maud::{Markup, html};

use crate::markup::{Room, esc};
use crate::parts::table::unfold;

/// Rows of a phone before the rest folds away.
const OPEN: usize = 3;
/// Bytes that a row takes, more or less.
const LINE: usize = 800;
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
        (Room(LINE * (list.rows.len() + 1)))
        div.table-box {
            (unfold::input(id, hidden))
            table.figures #(esc(id)) role="table" {
                caption { b { (esc(&list.title)) } }
                thead role="rowgroup" {
                    tr role="row" {
                        th scope="col" role="columnheader" { "Measure and group" }
                        @for head in HEADS { th.number scope="col" role="columnheader" { (esc(head)) } }
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
        (Room(LINE))
        tr role="row" .folded[folded] {
            th scope="row" role="rowheader" { a href=(esc(&row.href)) { (esc(&row.measure)) } small { (esc(&row.group)) } }
            @for (at, (figure, head)) in row.figures.iter().zip(HEADS).enumerate() {
                td.number role="cell" data-label=(esc(head)) {
                    @if at == 2 { b.gap { (esc(figure)) } } @else { (esc(figure)) }
                }
            }
        }
    }
}

//! Tables of text. On a phone a row becomes labelled pairs; the roles are written out, because
//! changing `display` would take them away.

use domain::explorer::page::{PlainCell, PlainRow, PlainTable};
use maud::{Markup, html};

use super::why::why;
use crate::markup::{Room, esc};

/// A table; on a phone, rows after `fold` wait behind a button.
pub fn plain_table(table: &PlainTable, id: &str, fold: usize) -> Markup {
    let hidden = table.rows.len().saturating_sub(fold);
    let numbers: Vec<bool> = (0..table.head.len()).map(|at| is_number(table, at)).collect();
    html! {
        (Room(400 * (table.rows.len() + 1)))
        (unfold::input(id, hidden))
        table.figures #(id) role="table" {
            @if !table.caption.is_empty() { caption { (esc(&table.caption)) } }
            thead role="rowgroup" {
                tr role="row" {
                    @for (head, number) in table.head.iter().zip(&numbers) {
                        th.number[*number] scope="col" role="columnheader" { (esc(head)) }
                    }
                }
            }
            tbody role="rowgroup" {
                @for (index, row) in table.rows.iter().enumerate() {
                    (line(&table.head, &numbers, row, index >= fold))
                }
            }
        }
        (unfold::button(id, hidden))
    }
}

fn line(head: &[String], numbers: &[bool], row: &PlainRow, folded: bool) -> Markup {
    html! {
        (Room(600))
        tr role="row" .own[row.own] .folded[folded] {
            th scope="row" role="rowheader" { (esc(&row.head)) }
            @for ((cell, label), number) in row.cells.iter().zip(head.iter().skip(1)).zip(numbers.iter().skip(1)) {
                td.number[*number] role="cell" data-label=(esc(label)) {
                    @match cell {
                        PlainCell::Text(text) => (esc(text)),
                        other => (cell_text(other)),
                    }
                }
            }
        }
    }
}

/// The content of a cell.
pub fn cell_text(cell: &PlainCell) -> Markup {
    html! {
        @match cell {
            PlainCell::Text(text) => (esc(text)),
            PlainCell::Gap(text, href) => a.gap href=(esc(href)) data-figure { (esc(text)) },
            PlainCell::Blank(blank) => (why(blank)),
        }
    }
}

/// Whether a column holds numbers: one of its cells does, or none has text.
pub fn is_number(table: &PlainTable, column: usize) -> bool {
    let Some(column) = column.checked_sub(1) else {
        return false;
    };
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let (mut texts, mut numbers) = (0, 0);
    for cell in cells {
        if let PlainCell::Text(text) | PlainCell::Gap(text, _) = cell
            && !text.is_empty()
        {
            texts += 1;
            numbers += usize::from(starts_as_number(text));
        }
    }
    texts == 0 || numbers > 0
}

fn starts_as_number(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '−' | '-' | '+'))
}

/// What a phone hides until it is asked for. A tick box that looks like a button works without
/// scripts and keeps its state when the page is patched.
pub mod unfold {
    use maud::{Markup, html};

    /// The tick box; stands before what it unfolds.
    pub fn input(id: &str, hidden: usize) -> Markup {
        html! { @if hidden > 0 { input.vh.unfold type="checkbox" id={ (id) "-more" }; } }
    }

    /// Its label; stands after.
    pub fn button(id: &str, hidden: usize) -> Markup {
        html! {
            @if hidden > 0 {
                label.unfold-button for={ (id) "-more" } {
                    "Show " (hidden) @if hidden == 1 { " more row" } @else { " more rows" }
                }
            }
        }
    }
}

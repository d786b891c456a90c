//! Several groups in one table: places down, a few columns for each group.
//!
//! On a phone it becomes a block a place with a line a group; the group's name at the start of
//! each line shows only there.

use domain::explorer::page::PlainTable;
use maud::{Markup, html};

use super::table::{cell_text, is_number, unfold};

/// Whether the tables have the same rows, so that they may share them.
pub fn can_share(parts: &[PlainTable]) -> bool {
    let Some((first, rest)) = parts.split_first() else {
        return false;
    };
    let heads =
        |table: &PlainTable| table.rows.iter().map(|row| row.head.clone()).collect::<Vec<_>>();
    let own = heads(first);
    (1..4).contains(&rest.len()) && rest.iter().all(|one| heads(one) == own)
}

/// The table.
pub fn side_by_side(caption: &str, parts: &[PlainTable], id: &str, fold: usize) -> Markup {
    let Some(first) = parts.first() else {
        return html! {};
    };
    let hidden = first.rows.len().saturating_sub(fold);
    html! {
        (unfold::input(id, hidden))
        table.figures.shared #(id) role="table" {
            @if !caption.is_empty() { caption { (caption) } }
            (head(first, parts))
            tbody role="rowgroup" {
                @for index in 0..first.rows.len() { (line(parts, index, index >= fold)) }
            }
        }
        (unfold::button(id, hidden))
    }
}

fn head(first: &PlainTable, parts: &[PlainTable]) -> Markup {
    html! {
        thead role="rowgroup" {
            tr role="row" {
                th scope="col" role="columnheader" rowspan="2" { (first.head.first().map_or("", String::as_str)) }
                @for part in parts {
                    th.group-start scope="colgroup" role="columnheader" colspan=(part.head.len().saturating_sub(1)) {
                        (title(part)) small { (rest(part)) }
                    }
                }
            }
            tr role="row" {
                @for part in parts {
                    @for (index, head) in part.head.iter().enumerate().skip(1) {
                        th scope="col" role="columnheader" .number[is_number(part, index)] .group-start[index == 1] {
                            (head)
                        }
                    }
                }
            }
        }
    }
}

/// `Free school meals`, of a caption that goes on after a colon.
fn title(part: &PlainTable) -> &str {
    part.caption.split(": ").next().unwrap_or(&part.caption)
}

fn rest(part: &PlainTable) -> &str {
    part.caption.split_once(": ").map_or("", |(_, rest)| rest)
}

fn line(parts: &[PlainTable], index: usize, folded: bool) -> Markup {
    let first = parts.first().and_then(|part| part.rows.get(index));
    html! {
        tr role="row" .own[first.is_some_and(|row| row.own)] .folded[folded] {
            th scope="row" role="rowheader" { (first.map_or("", |row| row.head.as_str())) }
            @for part in parts { (group(part, index)) }
        }
    }
}

fn group(part: &PlainTable, index: usize) -> Markup {
    let cells = part.rows.get(index).map_or(&[][..], |row| &row.cells);
    html! {
        td.line-name role="cell" { (title(part)) }
        @for (at, cell) in cells.iter().enumerate() {
            @let label = part.head.get(at + 1).map_or("", String::as_str);
            td role="cell" data-label=(label) .number[is_number(part, at + 1)] .group-start[at == 0] {
                (cell_text(cell))
            }
        }
    }
}

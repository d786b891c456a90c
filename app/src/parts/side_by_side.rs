//! Several groups in one table: places down, a few columns for each group.
//!
//! On a phone it becomes a block a place with a line a group; the group's name at the start of
//! each line shows only there.

use domain::explorer::page::PlainTable;
use maud::{Markup, html};

use super::table::{cell_text, is_number, unfold};

/// The same tables with their rows in one order, where they are about the same places: those
/// that open every table first, the others A to Z. Nothing where they are not.
pub fn in_one_order(parts: &[PlainTable]) -> Option<Vec<PlainTable>> {
    let (first, rest) = parts.split_first()?;
    if !(1..4).contains(&rest.len()) || rest.iter().any(|one| one.rows.len() != first.rows.len()) {
        return None;
    }
    let agree = |at: &usize| rest.iter().all(|one| one.rows[*at].head == first.rows[*at].head);
    let opening = (0..first.rows.len()).take_while(agree).count();
    let sorted: Vec<PlainTable> = parts.iter().map(|part| sorted_from(part, opening)).collect();
    let heads = |table: &PlainTable| -> Vec<String> {
        table.rows.iter().map(|row| row.head.clone()).collect()
    };
    let own = sorted.first().map(heads)?;
    sorted.iter().all(|one| heads(one) == own).then_some(sorted)
}

fn sorted_from(part: &PlainTable, opening: usize) -> PlainTable {
    let mut part = part.clone();
    part.rows[opening..].sort_by(|one, other| one.head.cmp(&other.head));
    part
}

/// The table.
pub fn side_by_side(caption: &str, parts: &[PlainTable], id: &str, fold: usize) -> Markup {
    let Some(first) = parts.first() else {
        return html! {};
    };
    let hidden = first.rows.len().saturating_sub(fold);
    html! {
        (unfold::input(id, hidden))
        div.shared-box role="group" aria-labelledby="table-h" tabindex="0" { table.figures.shared #(id) role="table" {
            @if !caption.is_empty() { caption { (caption) } }
            (head(first, parts))
            tbody role="rowgroup" {
                @for index in 0..first.rows.len() { (line(parts, index, index >= fold)) }
            }
        } }
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

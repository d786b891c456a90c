//! One dumbbell row: name, track, gap, change.

use domain::explorer::page::{Axis, GapRow};
use maud::{Markup, html};

use super::why::{hatch, why};
use crate::charts::dumbbell;

/// Draws a row. `first` rows are in the tab order; arrow keys reach the others. `folded` rows
/// are hidden on a phone until they are asked for.
pub fn row(row: &GapRow, axis: &Axis, grid_id: &str, first: bool, folded: bool) -> Markup {
    html! {
        div.row.own[row.own].small[row.small].named[!row.group_mark.is_empty()].folded[folded]
            #(row.id) role="group" data-row tabindex=(if first { "0" } else { "-1" })
            aria-label=(said(row)) {
            div.row-name {
                @if row.href.is_empty() { (row.name) } @else { a href=(row.href) { (row.name) } }
                @if !row.detail.is_empty() { small { (row.detail) } }
            }
            @match &row.blank {
                Some(blank) => {
                    div.row-blank { (hatch()) (why(blank)) }
                    @if !row.change.is_empty() { div.row-change { (row.change) } }
                },
                None => {
                    div.row-track { (dumbbell(row, axis, grid_id)) }
                    div.row-gap { (row.gap) }
                    div.row-change { (change(row)) }
                },
            }
        }
    }
}

fn change(row: &GapRow) -> Markup {
    html! {
        @match &row.change_blank {
            Some(blank) => (why(blank)),
            None => (row.change),
        }
    }
}

/// The row as a sentence.
fn said(row: &GapRow) -> Markup {
    html! {
        (row.name) ": "
        @match &row.blank {
            Some(blank) => (blank.word),
            None => {
                (named(&row.group_mark, &row.group.text)) ", "
                (named(&row.comparison_mark, &row.comparison.text)) "; " (row.gap_spoken)
                @if !row.change.is_empty() { "; " (row.change) }
            },
        }
    }
}

fn named(mark: &str, text: &str) -> Markup {
    html! { @if !mark.is_empty() { (mark) " " } (text) }
}

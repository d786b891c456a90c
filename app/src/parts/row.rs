//! One dumbbell row: name, track, gap, change.

use domain::explorer::page::{Axis, GapRow};
use maud::{Markup, html};

use super::why::{hatch, why};
use crate::charts::dumbbell;
use crate::markup::{Room, esc};

/// Bytes that a row takes, more or less.
pub const ROW: usize = 1_200;

/// Draws a row; its label is the row as a sentence. `first` rows are in the tab order; arrow keys reach the others. `folded` rows
/// are hidden on a phone until they are asked for.
pub fn row(row: &GapRow, axis: &Axis, grid_id: &str, first: bool, folded: bool) -> Markup {
    html! {
        (Room(ROW))
        div.row.own[row.own].small[row.small].named[!row.group_mark.is_empty()].folded[folded]
            #(esc(&row.id)) role="group" data-row tabindex=(if first { "0" } else { "-1" })
            aria-label={
                (esc(&row.name)) ": "
                @match &row.blank {
                    Some(blank) => {
                        @if is_alone(row) { (esc(&row.group.text)) "; " }
                        (esc(&blank.word))
                    },
                    None => {
                        @if !row.group_mark.is_empty() { (esc(&row.group_mark)) " " }
                        (esc(&row.group.text)) ", "
                        @if !row.comparison_mark.is_empty() { (esc(&row.comparison_mark)) " " }
                        (esc(&row.comparison.text)) "; " (esc(&row.gap_spoken))
                        @if !row.change_spoken().is_empty() { "; " (esc(row.change_spoken())) }
                    },
                }
            } {
            div.row-name {
                @if row.href.is_empty() { (esc(&row.name)) } @else { a href=(esc(&row.href)) { (esc(&row.name)) } }
                @if !row.detail.is_empty() { small { (esc(&row.detail)) } }
            }
            @match &row.blank {
                // Without what it would be compared with, a figure is still one.
                Some(blank) if is_alone(row) => {
                    div.row-track { (dumbbell(row, axis, grid_id)) }
                    div.row-change { (why(blank)) }
                },
                Some(blank) => {
                    div.row-blank { (hatch()) (why(blank)) }
                    @if !row.change.is_empty() { div.row-change { (esc(&row.change)) } }
                },
                None => {
                    div.row-track { (dumbbell(row, axis, grid_id)) }
                    a.row-gap href=(esc(&row.figure_href)) data-figure aria-label={ (esc(&row.gap)) ", where it comes from" } { (esc(&row.gap)) }
                    div.row-change {
                        @match &row.change_blank {
                            Some(blank) => (why(blank)),
                            None => (esc(&row.change)),
                        }
                    }
                },
            }
        }
    }
}

/// Whether the group has a figure and its comparison none.
fn is_alone(row: &GapRow) -> bool {
    row.group.value.is_some() && row.comparison.value.is_none()
}

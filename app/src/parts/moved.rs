//! With several groups: what moved, a row a group.

use domain::explorer::page::{Moved, Split, SplitPart};
use maud::{Markup, html};

use super::block::heading;
use super::why::hatch;

/// The section.
pub fn moved(moved: &Moved) -> Markup {
    html! {
        section.part #moved aria-labelledby="moved-h" {
            (heading("moved", &moved.heading, &moved.sub))
            div.moved {
                div.moved-head aria-hidden="true" {
                    span {} span { "the group" } span { "its comparison" } span { "so the gap" }
                }
                @for (name, split) in &moved.rows {
                    div.moved-row {
                        p.row-name { (name) }
                        @match split {
                            Ok(split) => (parts(split)),
                            Err(reason) => p.moved-none { (hatch()) " " (reason) },
                        }
                    }
                }
            }
            @if !moved.note.is_empty() { p.note { (moved.note) } }
        }
    }
}

fn parts(split: &Split) -> Markup {
    let [group, comparison, gap] = &split.parts;
    html! {
        (part(group, "group"))
        (part(comparison, "comparison"))
        (part(gap, "gap"))
    }
}

fn part(part: &SplitPart, side: &str) -> Markup {
    html! {
        p class={ "moved-part " (side) } {
            b { (part.figures) @if part.unit == "%" { "%" } }
            small { (part.label) }
        }
    }
}

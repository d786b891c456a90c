//! Two levels of a year on a line from 0 to 100, with the gap between them: a dumbbell small
//! enough for a sheet of paper.

use domain::schools::page::SheetGap;
use maud::{Markup, html};

use super::mark::half_dot;
use super::number::Percent;
use crate::markup::{Room, esc};

/// Where 0 and 100 stand, in percent of the width: before the first there is the year, beyond the
/// last a label.
const LINE: (f64, f64) = (26.0, 80.0);

/// Draws a year; `gap.spoken` says the same.
pub fn sheet_gap(gap: &SheetGap) -> Markup {
    let at = |percent: f64| LINE.0 + percent.clamp(0.0, 100.0) / 100.0 * (LINE.1 - LINE.0);
    let (group, comparison) = (at(gap.group.0), at(gap.comparison.0));
    let first = group <= comparison;
    html! {
        (Room(700))
        svg.sheet-gap role="img" aria-label=(esc(&gap.spoken)) {
            text.year x="0" y="50%" dy="5" { (esc(&gap.label)) }
            line.strip-line x1=(Percent(LINE.0)) x2=(Percent(LINE.1)) y1="50%" y2="50%" {}
            line.band x1=(Percent(group)) x2=(Percent(comparison)) y1="50%" y2="50%" {}
            circle.halo cx=(Percent(comparison)) cy="50%" r="7" {}
            circle.ring cx=(Percent(comparison)) cy="50%" r="5" {}
            @if gap.small {
                svg.mark.group x=(Percent(group)) y="50%" width="1" height="1" overflow="visible" { (half_dot()) }
            } @else {
                circle.dot cx=(Percent(group)) cy="50%" r="5.5" {}
            }
            (value(group, first, "group-text", &gap.group.1))
            (value(comparison, !first, "comparison-text", &gap.comparison.1))
        }
    }
}

/// A value outside its mark.
fn value(at: f64, left: bool, class: &str, text: &str) -> Markup {
    let (anchor, dx) = if left { ("end", "-11") } else { ("start", "11") };
    html! {
        text class={ (class) " outlined" } x=(Percent(at)) dx=(dx) y="50%" dy="5" text-anchor=(anchor) { (esc(text)) }
    }
}

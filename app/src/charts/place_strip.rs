//! A school's figure on one line with its council's and England's: a dot, a ring, a diamond.

use domain::schools::page::Strip;
use maud::{Markup, html};

use super::mark::half_dot;
use super::number::{Percent, Plain};
use crate::markup::{Room, esc};

/// What is left free at both ends for labels, in percent of the width.
const END: f64 = 7.0;
/// Marks nearer than this, in percent of the line, have their labels on different sides: on a line
/// across a page, and on the short one of a sheet of paper.
const NEAR: f64 = 16.0;
const NEAR_ON_PAPER: f64 = 21.0;
/// Pixels that a label moves to the side where another stands above and below.
const ASIDE: f64 = 36.0;

/// Draws the line; `strip.spoken` says the same.
pub fn place_strip(strip: &Strip) -> Markup {
    drawn(strip, NEAR)
}

/// The same on the short line of a sheet of paper.
pub fn place_strip_on_paper(strip: &Strip) -> Markup {
    drawn(strip, NEAR_ON_PAPER)
}

fn drawn(strip: &Strip, least: f64) -> Markup {
    let at = |x: f64| Percent(END + x.clamp(0.0, 100.0) * (100.0 - 2.0 * END) / 100.0);
    let [school, council, england] = &strip.marks;
    let place = |mark: &Option<(f64, String)>| mark.as_ref().map(|(x, _)| *x);
    // The school's value stands above and the council's below; England's goes where there is room.
    let near = |one: Option<f64>, other: Option<f64>| matches!((one, other), (Some(one), Some(other)) if (one - other).abs() < least);
    // The council’s value stands where nought would be named.
    let zero = strip.nought.is_some()
        && !near(strip.nought, place(council))
        && !near(strip.nought, place(england));
    let by_school = near(place(england), place(school));
    let by_council = near(place(england), place(council));
    let aside = match (by_school, by_council) {
        (true, true) if place(england) < place(school) => -ASIDE,
        (true, true) => ASIDE,
        _ => 0.0,
    };
    html! {
        (Room(1_400))
        svg.place-strip role="img" aria-label=(esc(&strip.spoken)) {
            line.strip-line x1=(Percent(END)) x2=(Percent(100.0 - END)) y1="50%" y2="50%" {}
            @if let Some(nought) = strip.nought {
                svg x=(at(nought)) y="50%" overflow="visible" { path.strip-nought d="M0-9V9" {} @if zero { text.strip-zero y="24" text-anchor="middle" { "0" } } }
            }
            @if let Some((low, high)) = strip.interval {
                line.strip-interval x1=(at(low)) x2=(at(high)) y1="50%" y2="50%" {}
            }
            @if let Some((x, text)) = england {
                (value("third-text", at(*x), !by_school || aside != 0.0, aside, text))
                svg x=(at(*x)) y="50%" overflow="visible" { path.strip-england d="M0-7 7 0 0 7-7 0Z" {} }
            }
            @if let Some((x, text)) = council {
                circle.halo cx=(at(*x)) cy="50%" r="8" {}
                circle.ring cx=(at(*x)) cy="50%" r="5" {}
                (value("comparison-text", at(*x), false, 0.0, text))
            }
            @if let Some((x, text)) = school {
                @if strip.small {
                    svg.mark.group x=(at(*x)) y="50%" width="1" height="1" overflow="visible" { (half_dot()) }
                } @else {
                    circle.dot cx=(at(*x)) cy="50%" r="5.5" {}
                }
                (value("group-text", at(*x), true, 0.0, text))
            }
        }
    }
}

fn value(class: &str, x: Percent, above: bool, aside: f64, text: &str) -> Markup {
    html! {
        text class={ (class) " outlined" } x=(x) dx=(Plain(aside)) y="50%" dy=(if above { "-12" } else { "24" }) text-anchor="middle" { (esc(text)) }
    }
}

//! Marks: told apart by fill and shape, never by colour alone.

use maud::{Markup, html};

use super::number::Percent;
use crate::markup::esc;

/// Which mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Filled disc.
    Disc,
    /// Filled square.
    Square,
    /// Filled triangle.
    Triangle,
    /// Half-filled disc: fewer than 20 in the group.
    Half,
    /// Filled diamond.
    Diamond,
    /// Hollow diamond.
    HollowDiamond,
}

/// A mark at a place of the drawing, with a halo of paper around it. `class` gives its colour.
pub fn mark(shape: Shape, x: Percent, y: Percent, class: &str) -> Markup {
    html! {
        svg x=(x) y=(y) width="1" height="1" overflow="visible" class={ "mark " (esc(class)) } {
            @match shape {
                Shape::Disc => { circle.halo r="7.6" {} circle.solid r="5.2" {} }
                Shape::Square => {
                    circle.halo r="7.6" {}
                    path.solid d="M-4.7-4.7h9.4v9.4h-9.4z" {}
                }
                Shape::Triangle => {
                    circle.halo r="7.6" {}
                    path.solid d="M0-6.4L5.9 4.4H-5.9z" {}
                }
                Shape::Half => (half("5.6", "M0-5.6a5.6 5.6 0 0 0 0 11.2z")),
                Shape::Diamond => path.solid d=(DIAMOND) {},
                Shape::HollowDiamond => path.hollow d=(DIAMOND) {},
            }
        }
    }
}

const DIAMOND: &str = "M0-6.2L6.2 0 0 6.2-6.2 0z";

/// The half-filled mark of a dumbbell row, at its larger size.
pub fn half_dot() -> Markup {
    half("6.6", "M0-6.6a6.6 6.6 0 0 0 0 13.2z")
}

/// The half-filled mark within the ring of a dumbbell row, where both levels are the same.
pub fn half_inner() -> Markup {
    html! { path.solid d="M0-3.4a3.4 3.4 0 0 0 0 6.8z" {} }
}

fn half(radius: &str, filled: &str) -> Markup {
    html! {
        circle.halo r="9" {}
        circle.rim r=(esc(radius)) {}
        path.solid d=(esc(filled)) {}
    }
}

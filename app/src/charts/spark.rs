//! A line the size of a word: which way a gap went. Its words stand beside it.

use maud::{Markup, html};

use super::number::Plain;

const WIDTH: f64 = 84.0;
const HEIGHT: f64 = 26.0;
/// Room for the dot at the end.
const MARGIN: f64 = 4.0;

/// Heights from 0 to 1, evenly apart; nothing of fewer than two.
pub fn spark(heights: &[f64]) -> Markup {
    let steps = heights.len().saturating_sub(1).max(1) as f64;
    let point = |(at, height): (usize, &f64)| {
        let x = MARGIN + at as f64 / steps * (WIDTH - 2.0 * MARGIN);
        (x, MARGIN + (1.0 - height) * (HEIGHT - 2.0 * MARGIN))
    };
    let points: Vec<(f64, f64)> = heights.iter().enumerate().map(point).collect();
    html! {
        @if let [first, rest @ .., last] = &points[..] {
            svg.spark width=(Plain(WIDTH)) height=(Plain(HEIGHT)) aria-hidden="true" {
                path d={
                    "M" (Plain(first.0)) " " (Plain(first.1))
                    @for (x, y) in rest.iter().chain([last]) { "L" (Plain(*x)) " " (Plain(*y)) }
                } {}
                circle cx=(Plain(last.0)) cy=(Plain(last.1)) r="3.6" {}
            }
        }
    }
}

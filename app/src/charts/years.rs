//! The years of an indicator, the size of a word, with its last target.

use domain::progress::page::Spark;
use maud::{Markup, html};

use super::number::{Percent, Plain};

/// Percent of the drawing left free above and below, so that no mark is cut.
const MARGIN: f64 = 12.0;
/// Percent left free at both sides.
const SIDE: f64 = 3.0;

/// Stretches of years, single years as small dots, the latest as a larger one, the target dashed.
/// Its figures stand beside it in words.
pub fn years(spark: &Spark) -> Markup {
    let x = |at: f64| SIDE + at * (100.0 - 2.0 * SIDE);
    let y = |at: f64| MARGIN + (1.0 - at) * (100.0 - 2.0 * MARGIN);
    let last = spark.stretches.last().and_then(|stretch| stretch.last());
    html! {
        @if let Some((last_x, last_y)) = last {
            svg.years-line aria-hidden="true" {
                @if let Some(target) = spark.target {
                    line.aim x1="0" x2="100%" y1=(Percent(y(target))) y2=(Percent(y(target))) {}
                }
                svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" {
                    @for stretch in spark.stretches.iter().filter(|stretch| stretch.len() > 1) {
                        path d={
                            @for (at, (along, up)) in stretch.iter().enumerate() {
                                @if at == 0 { "M" } @else { "L" }
                                (Plain(x(*along))) " " (Plain(y(*up)))
                            }
                        } {}
                    }
                }
                @for stretch in spark.stretches.iter().filter(|stretch| stretch.len() == 1) {
                    circle cx=(Percent(x(stretch[0].0))) cy=(Percent(y(stretch[0].1))) r="1.8" {}
                }
                circle cx=(Percent(x(*last_x))) cy=(Percent(y(*last_y))) r="4.2" {}
            }
        }
    }
}

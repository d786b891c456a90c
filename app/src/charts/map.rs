//! Schools on a map of their authority. Each point is a link; the list beside it has the same.

use domain::schools::page::{MapPoint, SchoolMap, Shape};
use maud::{Markup, PreEscaped, html};

use super::number::{Percent, Plain, push};
use crate::markup::{Room, esc};

/// Draws the map. The land is stretched, the points are not.
pub fn map(map: &SchoolMap) -> Markup {
    html! {
        (Room(400 * map.points.len()))
        div.school-map {
            // An empty drawing keeps the shape; in the map itself text must not shrink.
            svg.map-shape viewBox={ "0 0 " (Plain(100.0 * map.aspect)) " 100" } aria-hidden="true" {}
            svg.map-drawn role="group" aria-label=(esc(&map.label)) {
                @if !map.land.is_empty() {
                    svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" {
                        path.land d=(outline(&map.land)) {}
                    }
                }
                @for point in &map.points { (school(point)) }
                (scale(map.mile))
            }
        }
    }
}

fn outline(rings: &[Vec<(f64, f64)>]) -> PreEscaped<String> {
    let mut path = String::new();
    for ring in rings {
        for (at, (x, y)) in ring.iter().enumerate() {
            path.push(if at == 0 { 'M' } else { 'L' });
            push(&mut path, *x);
            path.push(' ');
            push(&mut path, *y);
        }
        path.push('Z');
    }
    PreEscaped(path)
}

fn school(point: &MapPoint) -> Markup {
    html! {
        a href=(esc(&point.href)) aria-label=(esc(&point.label)) {
            svg x=(Percent(point.x)) y=(Percent(point.y)) overflow="visible" {
                title { (esc(&point.label)) }
                g transform=[(point.aside.abs() > 0.01).then(|| moved(point.aside))] {
                    // A finger needs more room than the mark takes.
                    circle.reach r="11" {}
                    (shape(point.shape))
                }
            }
            // Shown over the map, at its left, while a pointer or the keyboard is at the point.
            text.map-name x="0" y="0" dy="-4" { (esc(&point.label)) }
        }
    }
}

fn moved(aside: f64) -> String {
    let mut text = String::from("translate(");
    push(&mut text, aside);
    text.push(')');
    text
}

/// A school's mark around nought.
pub fn shape(shape: Shape) -> Markup {
    html! {
        @match shape {
            Shape::Disc => circle r="5" {},
            Shape::Square => rect x="-5" y="-5" width="10" height="10" {},
            Shape::Diamond => path d="M0-6.5 6.5 0 0 6.5-6.5 0Z" {},
            Shape::Triangle => path d="M0-6.2 6.4 5H-6.4Z" {},
        }
    }
}

/// Two miles at the lower left, or one where two take too much of the width.
fn scale(mile: f64) -> Markup {
    let (miles, words) = if mile < 20.0 { (2.0, "2 miles") } else { (1.0, "1 mile") };
    html! {
        g aria-hidden="true" {
            line.scale x1="0" x2=(Percent(miles * mile)) y1="98%" y2="98%" {}
            text.scale-words x="0" y="98%" dy="-6" { (words) ", north is up" }
        }
    }
}

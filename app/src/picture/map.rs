//! Schools on a map of their authority.

use domain::schools::page::{MapPoint, SchoolMap, Shape};
use maud::{Markup, html};

use super::paper::{ACCENT, INK, INK2, PAPER, Paper, path};
use crate::charts::Plain;

/// Room for the legend over the map.
const LEGEND: f64 = 44.0;

/// The map, and its height.
pub fn draw(map: &SchoolMap, paper: &Paper<'_>) -> (Markup, f64) {
    let width = paper.room().min(760.0);
    let height = width / map.aspect.max(0.2);
    let left = (paper.width - width) / 2.0;
    let place = |(x, y): (f64, f64)| (left + x / 100.0 * width, LEGEND + y / 100.0 * height);
    let mut legend = paper.margin();
    let scale = (left, LEGEND + height + 22.0);
    let mile = map.mile / 100.0 * width;
    let markup = html! {
        @for shape in &map.shapes {
            @let x = legend;
            (point(x + 7.0, 16.0, *shape))
            (paper.text((x + 22.0, 22.0), "start", INK, shape.title()))
            ({ legend += 58.0 + (paper.measure)(shape.title(), paper.size(), false); "" })
        }
        @for ring in &map.land { path d={ (path(ring.iter().map(|at| place(*at)))) "Z" } fill="#f4f4f0" stroke="#747d85" stroke-width="1.4" {} }
        @for MapPoint { x, y, aside, shape, .. } in &map.points {
            @let (x, y) = place((*x, *y));
            (point(x + aside, y, *shape))
        }
        @if mile > 0.0 {
            line x1=(Plain(scale.0)) x2=(Plain(scale.0 + mile)) y1=(Plain(scale.1)) y2=(Plain(scale.1)) stroke=(INK2) stroke-width="1.5" {}
            (paper.text((scale.0 + mile + 10.0, scale.1 + 6.0), "start", INK2, "1 mile"))
        }
    };
    (markup, LEGEND + height + 36.0)
}

fn point(x: f64, y: f64, shape: Shape) -> Markup {
    html! {
        g transform={ "translate(" (Plain(x)) " " (Plain(y)) ")" } fill=(ACCENT) stroke=(PAPER) stroke-width="1.5" {
            @match shape {
                Shape::Disc => circle r="6.5" {},
                Shape::Square => path d="M-6-6h12v12h-12z" {},
                Shape::Diamond => path d="M0-8 8 0 0 8-8 0Z" {},
                Shape::Triangle => path d="M0-8 7.5 5.5h-15Z" {},
            }
        }
    }
}

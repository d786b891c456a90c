//! A school's figures, each on a line with its council's and England's.

use domain::schools::page::Strip;
use maud::{Markup, html};

use super::paper::{GAP, INK, INK2, Paper, RULE, WORDS, broken, fitted, half_mark, mark};
use crate::charts::Plain;

/// Height of a row.
const HEIGHT: f64 = 92.0;
/// Marks nearer than this, in pixels, have their values on different sides.
const NEAR: f64 = 70.0;

/// The strips, and their height.
pub fn draw(strips: &[Strip], council: &str, paper: &Paper<'_>) -> (Markup, f64) {
    let (left, right) = (paper.margin(), paper.width - paper.margin());
    let narrow = paper.is_narrow();
    let track = if narrow { (left + 30.0, right - 30.0) } else { (left + 400.0, right - 40.0) };
    let height = if narrow { HEIGHT + 62.0 } else { HEIGHT };
    let top = |at: usize| 44.0 + at as f64 * height;
    let markup = html! {
        (legend(council, paper))
        @for (at, strip) in strips.iter().enumerate() {
            @let top = top(at);
            @let y = if narrow { top + 110.0 } else { top + height / 2.0 };
            @let name = fitted(&strip.name, paper.size(), if narrow { paper.room() } else { 370.0 }, paper.measure);
            @let detail = broken(&strip.detail, 15.0, false, if narrow { paper.room() } else { 370.0 }, paper.measure);
            (paper.rule(top))
            text x=(Plain(left)) y=(Plain(if narrow { top + 24.0 } else { y - 2.0 })) font-size=(Plain(paper.size())) font-weight="600" fill=(INK) { (name) }
            @for (at, line) in detail.iter().enumerate() {
                @let first = if narrow { top + 46.0 } else { y + 20.0 };
                text x=(Plain(left)) y=(Plain(first + 18.0 * at as f64)) font-size="15" fill=(INK2) { (line) }
            }
            (line_of(strip, track, y, paper))
        }
    };
    (markup, top(strips.len()))
}

fn legend(council: &str, paper: &Paper<'_>) -> Markup {
    let names = ["this school", council, "England"];
    let mut x = paper.margin() + 7.0;
    html! {
        @for (at, name) in names.iter().enumerate() {
            (mark(x, 16.0, RANKS[at]))
            (paper.text((x + 16.0, 22.0), "start", INK, name))
            ({ x += 56.0 + (paper.measure)(name, paper.size(), false); "" })
        }
    }
}

/// Marks of school, council, England.
const RANKS: [u8; 3] = [1, 2, 3];

fn line_of(strip: &Strip, track: (f64, f64), y: f64, paper: &Paper<'_>) -> Markup {
    let x = |percent: f64| track.0 + percent.clamp(0.0, 100.0) / 100.0 * (track.1 - track.0);
    let [school, council, england] =
        strip.marks.each_ref().map(|mark| mark.as_ref().map(|(at, text)| (x(*at), text.as_str())));
    let near = |one: Option<(f64, &str)>, other: Option<(f64, &str)>| matches!((one, other), (Some(one), Some(other)) if (one.0 - other.0).abs() < NEAR);
    // The school's value stands above and the council's below; England's goes where there is room,
    // over the school's where both are near.
    let of_england = match (near(england, school), near(england, council)) {
        (true, true) => y - 33.0,
        (true, false) => y + 27.0,
        (false, _) => y - 15.0,
    };
    html! {
        line x1=(Plain(track.0)) x2=(Plain(track.1)) y1=(Plain(y)) y2=(Plain(y)) stroke=(RULE) stroke-width="1.5" {}
        @if let Some(nought) = strip.nought {
            line x1=(Plain(x(nought))) x2=(Plain(x(nought))) y1=(Plain(y - 9.0)) y2=(Plain(y + 9.0)) stroke=(INK2) {}
        }
        @if let Some((low, high)) = strip.interval {
            line x1=(Plain(x(low))) x2=(Plain(x(high))) y1=(Plain(y)) y2=(Plain(y)) stroke=(GAP) stroke-width="12" {}
        }
        @if let Some((at, text)) = england {
            (mark(at, y, RANKS[2]))
            (paper.figure((at, of_england), "middle", WORDS[2], text))
        }
        @if let Some((at, text)) = council {
            (mark(at, y, RANKS[1]))
            (paper.figure((at, y + 27.0), "middle", WORDS[1], text))
        }
        @if let Some((at, text)) = school {
            @if strip.small { (half_mark(at, y, 1)) } @else { (mark(at, y, RANKS[0])) }
            (paper.figure((at, y - 15.0), "middle", WORDS[0], text))
        }
    }
}

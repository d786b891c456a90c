//! Gaps of several groups, each on a line among those of the other places.

use domain::explorer::page::{Standing, StandingRow};
use maud::{Markup, html};

use super::paper::{ACCENT, HAIR, INK, INK2, Paper, RULE, SERIES, WORDS, fitted, half_mark, mark};
use crate::charts::Plain;

/// Left and right end of the lines, height of a row, and where its line stands in it.
struct Columns {
    track: (f64, f64),
    name: f64,
    height: f64,
    line: f64,
}

impl Columns {
    fn of(paper: &Paper<'_>) -> Self {
        let (left, right) = (paper.margin(), paper.width - paper.margin());
        if paper.is_narrow() {
            let track = (left + 20.0, right - 20.0);
            return Self { track, name: paper.room(), height: 190.0, line: 142.0 };
        }
        let track = (left + 400.0, right - 40.0);
        Self { track, name: 370.0, height: 128.0, line: 78.0 }
    }

    fn x(&self, percent: f64) -> f64 {
        self.track.0 + percent.clamp(0.0, 100.0) / 100.0 * (self.track.1 - self.track.0)
    }
}

/// Room above the first row, for what the marks are and the ticks.
const HEAD: f64 = 74.0;
/// Height of the ticks of places that stand at one value.
const STACK: f64 = 34.0;

/// The rows, and their height.
pub fn draw(standing: &Standing, paper: &Paper<'_>) -> (Markup, f64) {
    let columns = Columns::of(paper);
    let top = |at: usize| HEAD + at as f64 * columns.height;
    let bottom = top(standing.rows.len());
    let has_region = standing.rows.iter().any(|row| row.region.is_some());
    let markup = html! {
        (legend(has_region, paper))
        @for (value, label) in &standing.axis.ticks {
            @let x = columns.x(standing.axis.position(*value));
            line x1=(Plain(x)) x2=(Plain(x)) y1="64" y2=(Plain(bottom)) stroke=(HAIR) {}
            (paper.text((x, 58.0), "middle", INK2, label))
        }
        @for (at, row) in standing.rows.iter().enumerate() {
            (draw_row(row, standing, &columns, top(at), paper))
        }
    };
    (markup, bottom)
}

fn legend(has_region: bool, paper: &Paper<'_>) -> Markup {
    let names = [(1, "this place"), (3, "England"), (4, "the region")];
    let names = &names[..if has_region { 3 } else { 2 }];
    let room = |name: &str| 56.0 + (paper.measure)(name, paper.size(), false);
    let x_of = |at: usize| {
        paper.margin() + 7.0 + names.iter().take(at).map(|(_, name)| room(name)).sum::<f64>()
    };
    let x = x_of(names.len());
    html! {
        @for (at, (rank, name)) in names.iter().enumerate() {
            (mark(x_of(at), 16.0, *rank))
            (paper.text((x_of(at) + 16.0, 22.0), "start", INK, name))
        }
        line x1=(Plain(x)) x2=(Plain(x)) y1="8" y2="22" stroke=(SERIES[1]) stroke-width="2.5" {}
        (paper.text((x + 10.0, 22.0), "start", INK, "another place"))
    }
}

fn draw_row(
    row: &StandingRow,
    standing: &Standing,
    columns: &Columns,
    top: f64,
    paper: &Paper<'_>,
) -> Markup {
    let left = paper.margin();
    // What stands behind the verdict is in the text beside the picture.
    let said = [&row.detail, &row.verdict];
    let y = top + columns.line;
    html! {
        (paper.rule(top))
        text x=(Plain(left)) y=(Plain(top + 28.0)) font-size=(Plain(paper.size())) font-weight="600" fill=(INK) { (row.name) }
        @for (at, text) in said.into_iter().enumerate() {
            @let text = fitted(text, 15.0, columns.name, paper.measure);
            text x=(Plain(left)) y=(Plain(top + 50.0 + 21.0 * at as f64)) font-size="15" fill=(INK2) { (text) }
        }
        (line_of(row, standing, columns, y, paper))
    }
}

/// Ticks of the other places above the line, the own place over them, England and the region below.
fn line_of(
    row: &StandingRow,
    standing: &Standing,
    columns: &Columns,
    y: f64,
    paper: &Paper<'_>,
) -> Markup {
    let x = |value: f64| columns.x(standing.axis.position(value));
    let named = [(row.england.as_ref(), 3_u8), (row.region.as_ref(), 4)];
    let below: Vec<(f64, &str, u8)> = named
        .into_iter()
        .filter_map(|(named, rank)| named.map(|(value, label)| (x(*value), label.as_str(), rank)))
        .collect();
    html! {
        line x1=(Plain(columns.track.0)) x2=(Plain(columns.track.1)) y1=(Plain(y)) y2=(Plain(y)) stroke=(RULE) stroke-width="1.5" {}
        (others(&row.others, x, y))
        @if let Some((value, label)) = &row.own {
            @let at = x(*value);
            line x1=(Plain(at)) x2=(Plain(at)) y1=(Plain(y - 44.0)) y2=(Plain(y + 4.0)) stroke=(ACCENT) stroke-width="2" {}
            @if row.small { (half_mark(at, y - 46.0, 1)) } @else { (mark(at, y - 46.0, 1)) }
            (beside(at, label, columns, y - 40.0, WORDS[0], paper))
        }
        @for (at, _, rank) in &below { (mark(*at, y + 15.0, *rank)) }
        (names(&below, columns, y + 21.0, paper))
    }
}

/// A tick a place; equal ones stack.
fn others(values: &[f64], x: impl Fn(f64) -> f64, y: f64) -> Markup {
    let before = |at: usize| {
        values.iter().take(at).filter(|one| (**one - values[at]).abs() < 1e-9).count() as f64
    };
    let tallest = (0..values.len()).map(|at| before(at) + 1.0).fold(1.0, f64::max);
    let step = (STACK / tallest).min(11.0);
    html! {
        @for (at, value) in values.iter().enumerate() {
            @let (x, foot) = (x(*value), y - 3.0 - before(at) * step);
            line x1=(Plain(x)) x2=(Plain(x)) y1=(Plain(foot)) y2=(Plain(foot - step + 2.0)) stroke=(SERIES[1]) stroke-width="2.5" {}
        }
    }
}

/// A label right of its mark, or left where there is no room.
fn beside(
    at: f64,
    label: &str,
    columns: &Columns,
    y: f64,
    fill: &str,
    paper: &Paper<'_>,
) -> Markup {
    let fits = at + 14.0 + (paper.measure)(label, paper.size(), true) <= columns.track.1 + 30.0;
    let (dx, anchor) = if fits { (14.0, "start") } else { (-14.0, "end") };
    paper.figure((at + dx, y), anchor, fill, label)
}

/// England and the region: the left one has its name left of it, the right one right of it, so that
/// they never meet; where one has no room there, it goes to the other side, a line further down.
fn names(below: &[(f64, &str, u8)], columns: &Columns, y: f64, paper: &Paper<'_>) -> Markup {
    let colour = |rank: u8| WORDS[usize::from(rank) - 1];
    match below {
        [(one, label, rank)] => beside(*one, label, columns, y, colour(*rank), paper),
        [one, other] => {
            let (low, high) = if one.0 <= other.0 { (one, other) } else { (other, one) };
            let width = |label: &str| (paper.measure)(label, paper.size(), true);
            let right_of = |at: f64, y: f64| ((at + 14.0, y), "start");
            let left_of = |at: f64, y: f64| ((at - 14.0, y), "end");
            let (under, room) = (y + 21.0, paper.width - paper.margin() / 2.0);
            let fits_left = low.0 - 14.0 - width(low.1) >= paper.margin() / 2.0;
            let fits_right = high.0 + 14.0 + width(high.1) <= room;
            let one = if fits_left { left_of(low.0, y) } else { right_of(low.0, under) };
            let other = if fits_right { right_of(high.0, y) } else { left_of(high.0, under) };
            html! {
                (paper.figure(one.0, one.1, colour(low.2), low.1))
                (paper.figure(other.0, other.1, colour(high.2), high.1))
            }
        }
        _ => html! {},
    }
}

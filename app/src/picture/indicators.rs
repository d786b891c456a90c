//! Indicators in rows: what each shows, its latest figure, its last target, its years, its status.

use domain::progress::page::{Dated, Row, Spark};
use maud::{Markup, html};

use super::paper::{INK, INK2, Paper, RULE, SERIES, fitted, path};
use crate::charts::Plain;

/// Where the columns of a row begin, and what room they have.
struct Columns {
    name: f64,
    latest: f64,
    target: f64,
    /// Left and right end of the line of years.
    years: (f64, f64),
    status: f64,
    /// Height of a row, and of the first base line in it.
    height: f64,
    line: f64,
    /// Base line of figures, from the top of the row.
    figures: f64,
}

impl Columns {
    fn of(paper: &Paper<'_>) -> Self {
        let (left, right) = (paper.margin(), paper.width - paper.margin());
        if paper.is_narrow() {
            return Self {
                name: paper.room(),
                latest: left,
                target: left + 160.0,
                years: (left + 330.0, left + 430.0),
                status: left + 446.0,
                height: 104.0,
                line: 26.0,
                figures: 76.0,
            };
        }
        Self {
            name: 380.0,
            latest: left + 410.0,
            target: left + 550.0,
            years: (left + 700.0, left + 860.0),
            status: right - 190.0,
            height: 66.0,
            line: 29.0,
            figures: 29.0,
        }
    }
}

/// Room above the first row, for the heads.
const HEAD: f64 = 30.0;
/// Height of a line of years.
const LINE: f64 = 38.0;

/// The rows, and their height.
pub fn draw(rows: &[Row], paper: &Paper<'_>) -> (Markup, f64) {
    let columns = Columns::of(paper);
    let aimed = rows.iter().any(|row| row.target.is_some());
    let top = |at: usize| HEAD + at as f64 * columns.height;
    let markup = html! {
        (heads(&columns, aimed, paper))
        @for (at, row) in rows.iter().enumerate() { (draw_row(row, &columns, top(at), paper)) }
    };
    (markup, top(rows.len()))
}

fn heads(columns: &Columns, aimed: bool, paper: &Paper<'_>) -> Markup {
    let years = if aimed && !paper.is_narrow() { "Years, target dashed" } else { "Years" };
    html! {
        (paper.text((columns.latest, 18.0), "start", INK2, "Latest"))
        @if aimed { (paper.text((columns.target, 18.0), "start", INK2, "Last target")) }
        (paper.text((columns.years.0, 18.0), "start", INK2, years))
        @if aimed { (paper.text((columns.status, 18.0), "start", INK2, "Against target")) }
    }
}

fn draw_row(row: &Row, columns: &Columns, top: f64, paper: &Paper<'_>) -> Markup {
    let left = paper.margin();
    let name = fitted(&row.name, paper.size(), columns.name, paper.measure);
    let words = words(row, columns.name, paper);
    let first = top + columns.line;
    html! {
        (paper.rule(top))
        text x=(Plain(left)) y=(Plain(first)) font-size=(Plain(paper.size())) font-weight="600" fill=(INK) { (name) }
        text x=(Plain(left)) y=(Plain(first + 20.0)) font-size="15" fill=(INK2) { (words) }
        (dated(row.latest.as_ref(), columns.latest, top + columns.figures, paper))
        (dated(row.target.as_ref(), columns.target, top + columns.figures, paper))
        (years(&row.spark, columns.years, top + columns.figures - 24.0))
        @if row.target.is_some() {
            (paper.text((columns.status, top + columns.figures), "start", INK, &row.status.text))
        }
    }
}

/// As many of its sentences as there is room for: a sentence is whole or not there.
fn words(row: &Row, room: f64, paper: &Paper<'_>) -> String {
    let both = format!("{} {}", row.beside, row.moved);
    let fits = |text: &str| (paper.measure)(text, 15.0, false) <= room;
    let said = [row.words.trim(), both.trim(), row.beside.trim(), row.moved.trim()];
    let said = said.into_iter().find(|text| !text.is_empty() && fits(text));
    said.unwrap_or_default().to_owned()
}

/// A figure, and its year under it.
fn dated(figure: Option<&Dated>, x: f64, y: f64, paper: &Paper<'_>) -> Markup {
    html! {
        @if let Some(figure) = figure {
            text x=(Plain(x)) y=(Plain(y)) font-size=(Plain(paper.size() + 2.0)) font-weight="600" fill=(INK) { (figure.text) }
            text x=(Plain(x)) y=(Plain(y + 19.0)) font-size="15" fill=(INK2) { (figure.year) }
        }
    }
}

/// Stretches of years, a year that stands alone as a small dot, the latest as a larger one.
fn years(spark: &Spark, (left, right): (f64, f64), top: f64) -> Markup {
    let x = |along: f64| left + along * (right - left);
    let y = |up: f64| top + (1.0 - up) * LINE;
    let drawn = |stretch: &[(f64, f64)]| path(stretch.iter().map(|&(along, up)| (x(along), y(up))));
    let last = spark.stretches.last().and_then(|stretch| stretch.last());
    html! {
        @if let Some(target) = spark.target {
            line x1=(Plain(left)) x2=(Plain(right)) y1=(Plain(y(target))) y2=(Plain(y(target))) stroke=(RULE) stroke-width="2" stroke-dasharray="5 4" {}
        }
        @for stretch in &spark.stretches {
            @if let [(along, up)] = stretch.as_slice() {
                circle cx=(Plain(x(*along))) cy=(Plain(y(*up))) r="2.4" fill=(SERIES[0]) {}
            } @else {
                path d=(drawn(stretch)) fill="none" stroke=(SERIES[0]) stroke-width="2.5" {}
            }
        }
        @if let Some(&(along, up)) = last {
            circle cx=(Plain(x(along))) cy=(Plain(y(up))) r="5" fill=(SERIES[0]) {}
        }
    }
}

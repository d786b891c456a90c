//! Dumbbell rows: a dot for the group, a ring for what it is compared with, the gap between.

use domain::explorer::page::{Block, GapRow};
use maud::{Markup, html};

use super::paper::{
    ACCENT, GAP, HAIR, INK, INK2, Paper, RULE, SERIES, WORDS, fitted, half_mark, mark,
};
use crate::charts::Plain;

/// Where things stand in a row.
struct Columns {
    /// Left and right end of the line, between which values stand.
    track: (f64, f64),
    /// Right end of the gap's column.
    gap: f64,
    /// Left of the change's column; none on a narrow picture.
    change: Option<f64>,
    /// Height of a row, and where its line stands in it.
    height: f64,
    line: f64,
    /// Room for a name.
    name: f64,
}

impl Columns {
    fn of(paper: &Paper<'_>, has_change: bool) -> Self {
        let (left, right) = (paper.margin(), paper.width - paper.margin());
        if paper.is_narrow() {
            return Self {
                track: (left + 46.0, right - 46.0),
                gap: right,
                change: None,
                height: 74.0,
                line: 50.0,
                name: paper.room() - 110.0,
            };
        }
        let gap = if has_change { right - 190.0 } else { right };
        Self {
            track: (left + 356.0, gap - 140.0),
            gap,
            change: has_change.then_some(gap + 24.0),
            height: 54.0,
            line: 27.0,
            name: 290.0,
        }
    }

    fn x(&self, percent: f64) -> f64 {
        self.track.0 + percent.clamp(0.0, 100.0) / 100.0 * (self.track.1 - self.track.0)
    }
}

/// Rows that a picture has at most: of three hundred schools nobody reads a picture.
const MOST: usize = 40;

/// The rows of a block, and their height.
pub fn draw(block: &Block, paper: &Paper<'_>) -> (Markup, f64) {
    let columns = Columns::of(paper, !block.change_head.is_empty());
    let (mut y, mut left) = (76.0, MOST);
    let mut drawn: Vec<Markup> = Vec::new();
    for section in &block.sections {
        if left == 0 {
            break;
        }
        if !section.title.is_empty() {
            y += 40.0;
            drawn.push(title(&section.title, y - 12.0, paper));
        }
        for row in section.rows.iter().take(left) {
            drawn.push(draw_row(row, block, &columns, y, paper));
            y += columns.height;
        }
        left = left.saturating_sub(section.rows.len());
    }
    let more = block.rows().saturating_sub(MOST);
    if more > 0 {
        y += 34.0;
        let words = format!("{more} more rows stand on the page.");
        drawn.push(paper.text((paper.margin(), y - 10.0), "start", INK2, &words));
    }
    let markup = html! {
        (legend(block, paper))
        (scale(block, &columns, y, paper))
        @for one in &drawn { (one) }
    };
    (markup, y)
}

fn title(text: &str, y: f64, paper: &Paper<'_>) -> Markup {
    html! { text x=(Plain(paper.margin())) y=(Plain(y)) font-size="17" font-weight="600" fill=(INK) { (text) } }
}

/// What dot and ring are, where the first row names them.
fn legend(block: &Block, paper: &Paper<'_>) -> Markup {
    let first = block.sections.iter().flat_map(|section| &section.rows).next();
    let named = first.filter(|row| !row.group_mark.is_empty() && !row.comparison_mark.is_empty());
    let x = paper.margin();
    html! {
        @if let Some(row) = named {
            @let other = x + 60.0 + (paper.measure)(&row.group_mark, paper.size(), false);
            (mark(x + 7.0, 16.0, 1))
            (paper.text((x + 22.0, 22.0), "start", INK, &row.group_mark))
            (mark(other, 16.0, 2))
            (paper.text((other + 16.0, 22.0), "start", INK, &row.comparison_mark))
        }
    }
}

/// Ticks and grid, and the heads of the figures' columns.
fn scale(block: &Block, columns: &Columns, bottom: f64, paper: &Paper<'_>) -> Markup {
    html! {
        @for (value, label) in &block.axis.ticks {
            @let x = columns.x(block.axis.position(*value));
            line x1=(Plain(x)) x2=(Plain(x)) y1="66" y2=(Plain(bottom)) stroke=(HAIR) {}
            (paper.text((x, 58.0), "middle", INK2, label))
        }
        @if !paper.is_narrow() {
            (paper.text((columns.gap, 58.0), "end", INK2, &block.gap_head))
            @if let Some(x) = columns.change { (paper.text((x, 58.0), "start", INK2, &block.change_head)) }
        }
    }
}

fn draw_row(row: &GapRow, block: &Block, columns: &Columns, top: f64, paper: &Paper<'_>) -> Markup {
    let y = top + columns.line;
    let place = |value: Option<f64>| value.map(|value| columns.x(block.axis.position(value)));
    let (group, comparison) = (place(row.group.value), place(row.comparison.value));
    let name_y = if paper.is_narrow() { top + 20.0 } else { y + 6.0 };
    let name = fitted(&row.name, paper.size(), columns.name, paper.measure);
    let weight = row.own.then_some("600");
    let figure_y = if paper.is_narrow() { top + 20.0 } else { y + 6.0 };
    let left = paper.margin();
    html! {
        line x1=(Plain(left)) x2=(Plain(paper.width - left)) y1=(Plain(top)) y2=(Plain(top)) stroke=(HAIR) {}
        text x=(Plain(left)) y=(Plain(name_y)) font-size=(Plain(paper.size())) font-weight=[weight] fill=(INK) { (name) }
        @match (&row.blank, row.gap.is_empty()) {
            (Some(why), true) => (blank(&why.word, columns, y, paper)),
            _ => {
                (band(row, group, comparison, y))
                (levels(row, group, comparison, y, paper))
                text x=(Plain(columns.gap)) y=(Plain(figure_y)) font-size="21" font-weight="600" text-anchor="end" fill=(ACCENT) { (row.gap) }
                @if let Some(x) = columns.change { (paper.text((x, y + 6.0), "start", INK2, &fitted(change(row), paper.size(), 166.0, paper.measure))) }
            }
        }
    }
}

fn change(row: &GapRow) -> &str {
    match &row.change_blank {
        Some(why) if row.change.is_empty() => &why.word,
        _ => &row.change,
    }
}

/// A blank row says why; nothing stands for a number in it.
fn blank(word: &str, columns: &Columns, y: f64, paper: &Paper<'_>) -> Markup {
    html! {
        line x1=(Plain(columns.track.0)) x2=(Plain(columns.track.1)) y1=(Plain(y)) y2=(Plain(y)) stroke=(RULE) stroke-width="8" stroke-dasharray="2 5" {}
        (paper.figure((f64::midpoint(columns.track.0, columns.track.1), y + 6.0), "middle", INK2, word))
    }
}

fn band(row: &GapRow, group: Option<f64>, comparison: Option<f64>, y: f64) -> Markup {
    let dashes = row.small.then_some("3 3");
    html! {
        @if let (Some(one), Some(other)) = (group, comparison) {
            line x1=(Plain(one)) x2=(Plain(other)) y1=(Plain(y)) y2=(Plain(y)) stroke=(GAP) stroke-width="12" stroke-dasharray=[dashes] {}
        }
    }
}

/// Marks, and their values outside them.
fn levels(
    row: &GapRow,
    group: Option<f64>,
    comparison: Option<f64>,
    y: f64,
    paper: &Paper<'_>,
) -> Markup {
    let first = match (group, comparison) {
        (Some(group), Some(comparison)) => group <= comparison,
        _ => true,
    };
    let value = |at: f64, left: bool, rank: usize, text: &str| {
        let (dx, anchor) = if left { (-13.0, "end") } else { (13.0, "start") };
        paper.figure((at + dx, y + 6.0), anchor, WORDS[rank], text)
    };
    let same =
        matches!((group, comparison), (Some(one), Some(other)) if (one - other).abs() < 0.05);
    html! {
        @if let Some(at) = comparison {
            (mark(at, y, 2))
            @if !same { (value(at, !first, 1, &row.comparison.text)) }
        }
        @if let Some(at) = group {
            @if same { circle cx=(Plain(at)) cy=(Plain(y)) r="3.4" fill=(SERIES[0]) {} }
            @else if row.small { (half_mark(at, y)) }
            @else { (mark(at, y, 1)) }
            (value(at, first, 0, &if same { format!("both {}", row.group.text) } else { row.group.text.clone() }))
        }
    }
}

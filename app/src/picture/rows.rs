//! Dumbbell rows: a dot for the group, a ring for what it is compared with, the gap between.

use domain::explorer::page::{Block, GapRow};
use maud::{Markup, html};

use super::paper::{
    ACCENT, GAP, HAIR, INK, INK2, Paper, RULE, SERIES, WORDS, broken, half_mark, mark,
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
    /// Room for a name, and for the words under it.
    name: f64,
    detail: f64,
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
                detail: paper.room() - 110.0,
            };
        }
        let gap = if has_change { right - 190.0 } else { right };
        Self {
            track: (left + 356.0, gap - 140.0),
            gap,
            change: has_change.then_some(gap + 24.0),
            height: 54.0,
            line: 27.0,
            name: 300.0,
            detail: 300.0,
        }
    }

    fn x(&self, percent: f64) -> f64 {
        self.track.0 + percent.clamp(0.0, 100.0) / 100.0 * (self.track.1 - self.track.0)
    }
}

/// Rows that a picture has at most: of three hundred schools nobody reads a picture.
const MOST: usize = 60;

/// What dot and ring stand for, where it is the same in all rows.
pub fn marks_of(block: &Block) -> Option<(&str, &str)> {
    let rows = block.sections.iter().flat_map(|section| &section.rows);
    let mut named = rows
        .map(|row| (row.group_mark.as_str(), row.comparison_mark.as_str()))
        .filter(|(group, comparison)| !group.is_empty() && !comparison.is_empty());
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// What stands under a row's name: the small words, and where the rows differ in it what dot and ring
/// stand for.
pub fn detail(row: &GapRow, each: bool) -> String {
    let marks = match (row.group_mark.as_str(), row.comparison_mark.as_str()) {
        (group, comparison) if each && !group.is_empty() && !comparison.is_empty() => {
            format!("{group} (dot) against {comparison} (ring)")
        }
        _ => String::new(),
    };
    let parts = [row.detail.as_str(), &marks];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}

/// The words of a row, in lines.
struct Said {
    name: Vec<String>,
    detail: Vec<String>,
    change: Vec<String>,
}

impl Said {
    fn of(row: &GapRow, block: &Block, columns: &Columns, paper: &Paper<'_>) -> Self {
        let mut detail = detail(row, marks_of(block).is_none());
        let change = change(row);
        // Where there is no column for it, it stands among the words.
        if columns.change.is_none() && !change.is_empty() && !row.gap.is_empty() {
            let joint = if detail.is_empty() { "" } else { "; " };
            detail = format!("{detail}{joint}{}: {change}", block.change_head);
        }
        let lines =
            |text: &str, size: f64, room: f64| broken(text, size, false, room, paper.measure);
        Self {
            name: lines(&row.name, paper.size(), columns.name),
            detail: lines(&detail, SMALL, columns.detail),
            change: lines(change, SMALL + 1.0, 170.0),
        }
    }

    /// How much higher the row is than one with a name alone.
    fn more(&self) -> f64 {
        let names = NAME * self.name.len().saturating_sub(1) as f64;
        names + DETAIL * self.detail.len() as f64
    }
}

/// Size of small words; heights of a line of a name and of small words.
const SMALL: f64 = 15.0;
const NAME: f64 = 22.0;
const DETAIL: f64 = 18.0;

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
            let said = Said::of(row, block, &columns, paper);
            drawn.push(draw_row((row, &said), block, &columns, y, paper));
            y += columns.height + said.more();
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

/// What dot and ring are, where they are the same in all rows.
fn legend(block: &Block, paper: &Paper<'_>) -> Markup {
    let x = paper.margin();
    html! {
        @if let Some((group, comparison)) = marks_of(block) {
            @let other = x + 60.0 + (paper.measure)(group, paper.size(), false);
            (mark(x + 7.0, 16.0, 1))
            (paper.text((x + 22.0, 22.0), "start", INK, group))
            (mark(other, 16.0, 2))
            (paper.text((other + 16.0, 22.0), "start", INK, comparison))
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

fn draw_row(
    (row, said): (&GapRow, &Said),
    block: &Block,
    columns: &Columns,
    top: f64,
    paper: &Paper<'_>,
) -> Markup {
    let narrow = paper.is_narrow();
    // On a wide picture the line stands in the middle of the row, on a narrow one under the words.
    let y = top + columns.line + if narrow { said.more() } else { said.more() / 2.0 };
    let place = |value: Option<f64>| value.map(|value| columns.x(block.axis.position(value)));
    let (group, comparison) = (place(row.group.value), place(row.comparison.value));
    let first = if narrow { top + 20.0 } else { y + 6.0 - said.more() / 2.0 };
    let weight = row.own.then_some("600");
    let left = paper.margin();
    html! {
        (paper.rule(top))
        @for (at, line) in said.name.iter().enumerate() {
            text x=(Plain(left)) y=(Plain(first + NAME * at as f64)) font-size=(Plain(paper.size())) font-weight=[weight] fill=(INK) { (line) }
        }
        @for (at, line) in said.detail.iter().enumerate() {
            @let under = first + NAME * said.name.len() as f64 - 3.0;
            text x=(Plain(left)) y=(Plain(under + DETAIL * at as f64)) font-size=(Plain(SMALL)) fill=(INK2) { (line) }
        }
        @match (&row.blank, row.gap.is_empty()) {
            (Some(why), true) => (blank(&why.word, columns, y, paper)),
            _ => {
                (band(row, group, comparison, y))
                (levels(row, group, comparison, y, paper))
                text x=(Plain(columns.gap)) y=(Plain(if narrow { first } else { y + 6.0 })) font-size="21" font-weight="600" text-anchor="end" fill=(ACCENT) { (row.gap) }
                @if let Some(x) = columns.change { (changes(&said.change, x, y)) }
            }
        }
    }
}

fn changes(lines: &[String], x: f64, y: f64) -> Markup {
    let first = y + 6.0 - DETAIL / 2.0 * lines.len().saturating_sub(1) as f64;
    html! {
        @for (at, line) in lines.iter().enumerate() {
            text x=(Plain(x)) y=(Plain(first + DETAIL * at as f64)) font-size=(Plain(SMALL + 1.0)) fill=(INK2) { (line) }
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
            @else if row.small { (half_mark(at, y, 1)) }
            @else { (mark(at, y, 1)) }
            (value(at, first, 0, &if same { format!("both {}", row.group.text) } else { row.group.text.clone() }))
        }
    }
}

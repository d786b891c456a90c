//! Short hands for values of the model.

use domain::explorer::page::{
    Axis, Block, Chip, FilterOption, GapRow, Level, PlainCell, PlainRow, PlainTable, Run, Section,
    Split, SplitPart, WhyBlank,
};

pub fn text(words: &str) -> String {
    words.to_owned()
}

pub fn plain(words: &str) -> Run {
    Run::Plain(text(words))
}

pub fn strong(words: &str) -> Run {
    Run::Strong(text(words))
}

pub fn gap(words: &str) -> Run {
    Run::Gap(text(words))
}

/// A scale with ticks from `first` to `last`, every `step`, followed by `unit`.
pub fn axis(low: f64, high: f64, ticks: &[u32], unit: &str) -> Axis {
    let ticks = ticks.iter().map(|tick| (f64::from(*tick), format!("{tick}{unit}")));
    Axis { low, high, ticks: ticks.collect() }
}

pub fn level(value: f64) -> Level {
    Level { value: Some(value), text: format!("{value}") }
}

/// A row of whole percentages.
pub fn row(name: &str, group: f64, comparison: f64, change: &str) -> GapRow {
    let gap = comparison - group;
    let side = if gap < 0.0 { "ahead" } else { "behind" };
    GapRow {
        id: format!("row-{}", name.to_lowercase().replace(' ', "-")),
        name: text(name),
        detail: String::new(),
        href: String::new(),
        own: false,
        small: false,
        group: level(group),
        comparison: level(comparison),
        group_mark: String::new(),
        comparison_mark: String::new(),
        gap: format!("{gap}").replace('-', "−"),
        figure_href: text("#"),
        gap_spoken: format!("{} points {side}", gap.abs()),
        change: text(change),
        blank: None,
        change_blank: None,
    }
}

/// The row with names over its marks.
pub fn named(mut row: GapRow, group: &str, comparison: &str) -> GapRow {
    row.group_mark = text(group);
    row.comparison_mark = text(comparison);
    row
}

pub fn detailed(mut row: GapRow, detail: &str) -> GapRow {
    row.detail = text(detail);
    row
}

pub fn small(mut row: GapRow) -> GapRow {
    row.small = true;
    row
}

pub fn blank_row(name: &str, change: &str, blank: WhyBlank) -> GapRow {
    GapRow {
        gap: String::new(),
        figure_href: text("#"),
        gap_spoken: String::new(),
        group: Level::default(),
        comparison: Level::default(),
        blank: Some(blank),
        ..row(name, 0.0, 0.0, change)
    }
}

pub fn why(word: &str, heading: &str, reason: &str) -> WhyBlank {
    WhyBlank {
        word: text(word),
        heading: text(heading),
        reason: text(reason),
        consequence: text("No gap can be worked out."),
        symbol: text("c in the CSV"),
        due: String::new(),
    }
}

pub fn section(title: &str, rows: Vec<GapRow>) -> Section {
    Section { title: text(title), ruled: false, rows, fold_after: None }
}

pub fn block(id: &str, heading: &str, sub: &str, axis: Axis, mut sections: Vec<Section>) -> Block {
    for row in sections.iter_mut().flat_map(|section| &mut section.rows) {
        row.id = format!("{id}-{}", row.id);
    }
    Block {
        id: text(id),
        heading: text(heading),
        sub: text(sub),
        axis,
        gap_head: text("Gap, points"),
        change_head: text("since 2023/24"),
        sections,
        source: Vec::new(),
        note: String::new(),
        spoken: String::new(),
    }
}

pub fn split(parts: [(&str, &str, &str); 3]) -> Split {
    Split {
        parts: parts.map(|(label, figures, unit)| SplitPart {
            label: text(label),
            figures: text(figures),
            unit: text(unit),
        }),
    }
}

pub fn option(value: &str, label: &str, count: usize, chosen: bool) -> FilterOption {
    FilterOption {
        value: text(value),
        label: text(label),
        detail: String::new(),
        count: Some(count),
        chosen,
    }
}

pub fn because(mut option: FilterOption, detail: &str) -> FilterOption {
    option.detail = text(detail);
    option
}

pub fn chips(labels: &[&str]) -> Vec<Chip> {
    let chip = |label: &&str| Chip { label: text(label), href: text("#") };
    labels.iter().map(chip).collect()
}

/// A table whose third column of figures is the gap.
pub fn table(caption: &str, head: &[&str], rows: &[(&str, &str)]) -> PlainTable {
    PlainTable {
        caption: text(caption),
        head: head.iter().map(|head| text(head)).collect(),
        rows: rows.iter().enumerate().map(table_row).collect(),
    }
}

fn table_row((index, (head, cells)): (usize, &(&str, &str))) -> PlainRow {
    let cell = |(at, cell): (usize, &str)| match at {
        2 => PlainCell::Gap(text(cell), text("#")),
        _ => PlainCell::Text(text(cell)),
    };
    PlainRow {
        head: text(head),
        own: index == 0,
        cells: cells.split(' ').enumerate().map(cell).collect(),
    }
}

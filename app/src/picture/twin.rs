//! A picture as text: whoever cannot see it, or pastes it into a message, has the same figures.

use domain::explorer::page::{Block, GapRow, TrendChart};
use domain::schools::page::{SchoolMap, Strip};

use super::{Drawing, Picture};

/// Title, what is drawn, a line for each row or year, notes, source.
pub fn text(picture: &Picture) -> String {
    let mut lines = vec![picture.title.clone()];
    if !picture.sub.is_empty() {
        lines.push(picture.sub.clone());
    }
    lines.push(String::new());
    match &picture.drawing {
        Drawing::Rows(block) => lines.extend(rows(block)),
        Drawing::Lines(chart) => lines.extend(years(chart)),
        Drawing::Strips(strips, _) => lines.extend(strips.iter().map(strip)),
        Drawing::Map(map) => lines.extend(points(map)),
    }
    lines.push(String::new());
    lines.extend(picture.notes.iter().cloned());
    lines.push(picture.source.clone());
    lines.join("\n")
}

fn rows(block: &Block) -> impl Iterator<Item = String> {
    let first = block.sections.iter().flat_map(|section| &section.rows).next();
    let named = first.filter(|row| !row.group_mark.is_empty() && !row.comparison_mark.is_empty());
    let order = named.map(|row| {
        format!("First {}, then {}, then the gap in points.", row.group_mark, row.comparison_mark)
    });
    let titled = block.sections.iter().flat_map(|section| {
        let title = (!section.title.is_empty()).then(|| format!("{}:", section.title));
        title.into_iter().chain(section.rows.iter().map(row))
    });
    order.into_iter().chain(titled).collect::<Vec<_>>().into_iter()
}

fn row(row: &GapRow) -> String {
    let level = |text: &str| if text.is_empty() { "no figure".to_owned() } else { text.to_owned() };
    match &row.blank {
        Some(why) if row.gap_spoken.is_empty() => format!("{}: {}", row.name, why.word),
        _ => {
            let change =
                if row.change.is_empty() { String::new() } else { format!(", {}", row.change) };
            let (group, comparison) = (level(&row.group.text), level(&row.comparison.text));
            let small = if row.small { ", fewer than 20 pupils in a group" } else { "" };
            format!("{}: {group} and {comparison}, {}{change}{small}", row.name, row.gap_spoken)
        }
    }
}

/// A line for each year: what each line has in it, or why nothing is there.
fn years(chart: &TrendChart) -> impl Iterator<Item = String> {
    let said = chart.years.iter().enumerate().map(|(at, year)| {
        let values: Vec<String> = chart
            .lines
            .iter()
            .filter_map(|line| {
                let point = line.stretches.iter().flatten().find(|(year, ..)| *year == at)?;
                Some(format!("{} {}", line.name, point.2))
            })
            .collect();
        let gap = chart.gap_labels.iter().find(|(year, ..)| *year == at);
        let gap = gap.map_or_else(String::new, |(.., text)| format!(", gap {text}"));
        let target = chart.targets.iter().find(|(year, ..)| *year == at);
        let target = target.map_or_else(String::new, |(.., label)| format!(", {label}"));
        let cut = chart.breaks.iter().find(|(year, _)| *year == at);
        let cut = cut.map_or_else(String::new, |(_, name)| format!(" (new series: {name})"));
        let values = match values.is_empty() {
            false => values.join(", "),
            true if year.missing.is_empty() => "no figure".to_owned(),
            true => year.missing.clone(),
        };
        format!("{}: {values}{gap}{target}{cut}", year.label)
    });
    said.collect::<Vec<_>>().into_iter()
}

fn strip(strip: &Strip) -> String {
    format!("{} ({}): {}. {}", strip.name, strip.detail, strip.spoken, strip.note)
}

fn points(map: &SchoolMap) -> impl Iterator<Item = String> {
    map.points.iter().map(|point| point.label.clone()).collect::<Vec<_>>().into_iter()
}

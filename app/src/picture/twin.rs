//! A picture as text: whoever cannot see it, or pastes it into a message, has the same figures.

use domain::explorer::page::{
    Block, FigureFan, GapRow, PlainCell, PlainRow, StandingRow, TrendChart,
};
use domain::progress::page::{Dated, Row};
use domain::schools::page::{SchoolMap, Strip};

use super::rows::{detail, marks_of};
use super::{Drawing, Picture};

/// Stands at a row or a year whose group has a handful of children.
const FEW: &str = ", fewer than 20 pupils in a group";

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
        Drawing::Indicators(rows) => lines.extend(rows.iter().map(indicator)),
        Drawing::Standing(standing) => lines.extend(standing.rows.iter().map(standing_row)),
        Drawing::Fan(fan) => lines.extend(fan_rows(fan)),
    }
    lines.push(String::new());
    lines.extend(picture.notes.iter().cloned());
    lines.push(picture.source.clone());
    lines.join("\n")
}

fn rows(block: &Block) -> impl Iterator<Item = String> {
    let order = marks_of(block).map(|(group, comparison)| {
        format!("First {group}, then {comparison}, then the gap in points.")
    });
    let each = order.is_none();
    let titled = block.sections.iter().flat_map(move |section| {
        let title = (!section.title.is_empty()).then(|| format!("{}:", section.title));
        title.into_iter().chain(section.rows.iter().map(move |one| row(one, each)))
    });
    order.into_iter().chain(titled).collect::<Vec<_>>().into_iter()
}

/// `each` where the rows differ in what is compared.
fn row(row: &GapRow, each: bool) -> String {
    let level = |text: &str| if text.is_empty() { "no figure".to_owned() } else { text.to_owned() };
    match &row.blank {
        Some(why) if row.gap.is_empty() => format!("{}: {}", name(row, each), why.word),
        _ => {
            let change = match row.change_spoken() {
                "" => String::new(),
                change => format!(", {change}"),
            };
            let (group, comparison) = (level(&row.group.text), level(&row.comparison.text));
            let small = if row.small { FEW } else { "" };
            let gap = match row.gap_spoken.as_str() {
                "" => format!("gap {}", row.gap),
                spoken => spoken.to_owned(),
            };
            format!("{}: {group} and {comparison}, {gap}{change}{small}", name(row, each))
        }
    }
}

fn name(row: &GapRow, each: bool) -> String {
    match detail(row, each) {
        detail if detail.is_empty() => row.name.clone(),
        detail => format!("{} ({detail})", row.name),
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
        let few = chart.lines.iter().any(|line| line.few.contains(&at));
        let few = if few { FEW } else { "" };
        format!("{}: {values}{gap}{few}{target}{cut}", year.label)
    });
    said.collect::<Vec<_>>().into_iter()
}

fn indicator(row: &Row) -> String {
    let dated = |word: &str, figure: &Option<Dated>| {
        figure.as_ref().map(|of| format!("{word} {} in {}", of.text, of.year))
    };
    let status = row.target.is_some().then(|| row.status.text.clone());
    let parts = [dated("latest", &row.latest), dated("last target", &row.target), status];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}: {}. {}", row.name, said.join(", "), row.words)
}

fn standing_row(row: &StandingRow) -> String {
    let places = [&row.own, &row.england, &row.region].into_iter().flatten();
    let said: Vec<&str> = places.map(|(_, label)| label.as_str()).collect();
    let small = if row.small { FEW } else { "" };
    let name = format!("{} ({})", row.name, row.detail);
    format!("{name}: {}{small}. {} {}", said.join(", "), row.verdict, row.verdict_detail)
}

fn fan_rows(fan: &FigureFan) -> impl Iterator<Item = String> {
    let heads = &fan.table.head;
    let said = |row: &PlainRow| {
        let cells = row.cells.iter().zip(heads.iter().skip(1));
        let cells: Vec<String> = cells.map(|(of, head)| format!("{head} {}", cell(of))).collect();
        format!("{}: {}", row.head, cells.join(", "))
    };
    fan.table.rows.iter().map(said).collect::<Vec<_>>().into_iter()
}

fn cell(cell: &PlainCell) -> &str {
    match cell {
        PlainCell::Text(text) | PlainCell::Gap(text, _) => text,
        PlainCell::Blank(why) => &why.word,
    }
}

fn strip(strip: &Strip) -> String {
    format!("{} ({}): {}. {}", strip.name, strip.detail, strip.spoken, strip.note)
}

fn points(map: &SchoolMap) -> impl Iterator<Item = String> {
    map.points.iter().map(|point| point.label.clone()).collect::<Vec<_>>().into_iter()
}

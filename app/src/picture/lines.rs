//! Lines over years: two with the gap between them, or one for each group.

use domain::explorer::page::{TrendChart, TrendLine};
use maud::{Markup, html};

use super::paper::{
    GAP, HAIR, INK, INK2, Paper, RULE, SERIES, WORDS, fitted, half_mark, mark, path,
};
use crate::charts::Plain;
use crate::charts::sides::{Letters, Side};

/// Height of the drawing, without what is said of its years.
const HEIGHT: f64 = 440.0;
/// Room below for the years, and above for a value.
const BELOW: f64 = 44.0;
const ABOVE: f64 = 26.0;
/// Least distance of two names at the ends of lines.
const APART: f64 = 24.0;

struct Plot<'a> {
    chart: &'a TrendChart,
    left: f64,
    right: f64,
}

impl Plot<'_> {
    fn x(&self, year: usize) -> f64 {
        let steps = self.chart.years.len().saturating_sub(1).max(1) as f64;
        self.left + 24.0 + year as f64 / steps * (self.right - self.left - 48.0)
    }

    fn y(&self, value: f64) -> f64 {
        let share = self.chart.axis.position(value) / 100.0;
        HEIGHT - BELOW - share * (HEIGHT - BELOW - ABOVE)
    }

    fn step(&self) -> f64 {
        self.x(1) - self.x(0)
    }
}

/// The chart, and its height.
pub fn draw(chart: &TrendChart, paper: &Paper<'_>) -> (Markup, f64) {
    let right = if paper.is_narrow() { 130.0 } else { 220.0 };
    let plot =
        Plot { chart, left: paper.margin() + 46.0, right: paper.width - paper.margin() - right };
    let notes = notes(chart);
    let markup = html! {
        (scale(&plot, paper))
        (missing(&plot))
        @if chart.banded { (bands(&plot)) }
        (breaks(&plot))
        @for line in &chart.lines { (line_of(line, &plot)) }
        (way(&plot, paper))
        (targets(&plot, paper))
        @for line in &chart.lines { @if !line.quiet { (marks(line, &plot, paper)) } }
        (gaps(&plot, paper))
        (ends(&plot, paper))
        @for (at, note) in notes.iter().enumerate() {
            @let y = HEIGHT + 26.0 + 24.0 * at as f64;
            (paper.text((paper.margin(), y), "start", INK2, &fitted(note, paper.size(), paper.room(), paper.measure)))
        }
    };
    (markup, HEIGHT + 12.0 + 24.0 * notes.len() as f64)
}

/// Why years have nothing, and where a series begins anew: each reason once.
fn notes(chart: &TrendChart) -> Vec<String> {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for year in chart.years.iter().filter(|year| !year.missing.is_empty()) {
        match reasons.iter_mut().find(|(reason, _)| *reason == year.missing) {
            Some((_, years)) => years.push(&year.label),
            None => reasons.push((&year.missing, vec![&year.label])),
        }
    }
    let missing = reasons.iter().map(|(reason, years)| match years.as_slice() {
        [first, .., last] => format!("Hatched, {first} to {last}: {reason}"),
        years => format!("Hatched, {}: {reason}", years.concat()),
    });
    let breaks = chart.breaks.iter().filter_map(|(at, name)| {
        Some(format!("Dashed, from {}: new series, {name}", chart.years.get(*at)?.label))
    });
    missing.chain(breaks).collect()
}

fn scale(plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    // Labels of years stand apart by at least their own width.
    let every = (62.0 / plot.step().max(1.0)).ceil().max(1.0);
    let last = plot.chart.years.len().saturating_sub(1);
    let shown = |at: usize| ((last - at) as f64 % every) < 0.5;
    html! {
        @for (value, label) in &plot.chart.axis.ticks {
            @let y = plot.y(*value);
            line x1=(Plain(plot.left)) x2=(Plain(plot.right)) y1=(Plain(y)) y2=(Plain(y)) stroke=(HAIR) {}
            (paper.text((plot.left - 8.0, y + 6.0), "end", INK2, label))
        }
        @for (at, year) in plot.chart.years.iter().enumerate() {
            @if shown(at) { (paper.text((plot.x(at), HEIGHT - 10.0), "middle", INK2, short(&year.label))) }
        }
    }
}

/// `15/16` of `2015/16`; a calendar year stays whole.
fn short(label: &str) -> &str {
    if label.len() == 7 && label.contains('/') { &label[2..] } else { label }
}

fn missing(plot: &Plot<'_>) -> Markup {
    let half = plot.step() / 2.0;
    let empty = plot.chart.years.iter().enumerate().filter(|(_, year)| !year.missing.is_empty());
    html! {
        defs {
            pattern #hatch width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                line x1="0" y1="0" x2="0" y2="8" stroke=(RULE) stroke-width="2" {}
            }
        }
        @for (at, _) in empty {
            @let (left, right) = ((plot.x(at) - half).max(plot.left), (plot.x(at) + half).min(plot.right));
            rect x=(Plain(left)) y=(Plain(ABOVE)) width=(Plain(right - left)) height=(Plain(HEIGHT - BELOW - ABOVE)) fill="url(#hatch)" {}
        }
    }
}

fn breaks(plot: &Plot<'_>) -> Markup {
    html! {
        @for (at, _) in &plot.chart.breaks {
            @let x = plot.x(*at) - plot.step() / 2.0;
            line x1=(Plain(x)) x2=(Plain(x)) y1=(Plain(ABOVE)) y2=(Plain(HEIGHT - BELOW)) stroke="#747d85" stroke-dasharray="5 5" {}
        }
    }
}

/// The area between the two lines, as far as both go on.
fn bands(plot: &Plot<'_>) -> Markup {
    let [one, other] = plot.chart.lines.as_slice() else { return html! {} };
    // A yardstick bounds no gap.
    if one.quiet || other.quiet {
        return html! {};
    }
    let paths = one.stretches.iter().flat_map(|stretch| {
        other.stretches.iter().filter_map(|against| {
            let both: Vec<(usize, f64, f64)> = stretch
                .iter()
                .filter_map(|(year, value, _)| {
                    let (_, below, _) = against.iter().find(|(other, ..)| other == year)?;
                    Some((*year, *value, *below))
                })
                .collect();
            let there = both.iter().map(|(year, value, _)| (plot.x(*year), plot.y(*value)));
            let back = both.iter().rev().map(|(year, _, value)| (plot.x(*year), plot.y(*value)));
            (both.len() > 1).then(|| path(there.chain(back)) + "Z")
        })
    });
    html! { @for d in paths { path d=(d) fill=(GAP) {} } }
}

fn colour(rank: u8, of: [&'static str; 4]) -> &'static str {
    of[usize::from(rank.max(1) - 1).min(of.len() - 1)]
}

fn line_of(line: &TrendLine, plot: &Plot<'_>) -> Markup {
    let of_few = |stretch: &[(usize, f64, String)]| line.is_of_few(stretch).then_some("6 4");
    let dashes = |stretch| if line.quiet { Some("2 5") } else { of_few(stretch) };
    html! {
        @if line.quiet {
            @for (year, value, _) in line.stretches.iter().filter(|stretch| stretch.len() == 1).flatten() {
                circle cx=(Plain(plot.x(*year))) cy=(Plain(plot.y(*value))) r="3.2" fill=(colour(line.rank, SERIES)) {}
            }
        }
        @for stretch in line.stretches.iter().filter(|stretch| stretch.len() > 1) {
            path d=(path(stretch.iter().map(|(year, value, _)| (plot.x(*year), plot.y(*value)))))
                fill="none" stroke=(colour(line.rank, SERIES)) stroke-width="2.6" stroke-linejoin="round" stroke-dasharray=[dashes(stretch)] {}
        }
    }
}

/// Marks with their values: above the higher line, below the lower, of several lines of gaps where they
/// have room; where years stand close, those of the first and the last year of a stretch.
fn marks(line: &TrendLine, plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    let wide = plot.step() >= 46.0;
    html! {
        @for stretch in &line.stretches {
            @for (at, (year, value, text)) in stretch.iter().enumerate() {
                @let (x, y) = (plot.x(*year), plot.y(*value));
                @if line.few.contains(year) { (half_mark(x, y, line.rank)) } @else { (mark(x, y, line.rank)) }
                @if wide || at == 0 || at + 1 == stretch.len() {
                    @if let Some(side) = side(plot, line, *year, *value) {
                        (paper.figure((x, y + LETTERS.shift(side)), "middle", colour(line.rank, WORDS), text))
                    }
                }
            }
        }
    }
}

/// Marks and figures of a picture.
const LETTERS: Letters = Letters { mark: 8.0, shift: [-14.0, 26.0], height: 14.0 };

/// The side of its mark on which a value stands.
fn side(plot: &Plot<'_>, line: &TrendLine, year: usize, value: f64) -> Option<Side> {
    if plot.chart.banded {
        let above = is_highest(plot.chart, line, year, value)
            && !is_below_target(plot, year, plot.y(value));
        return Some(if above { Side::Above } else { Side::Below });
    }
    let of_year = |line: &TrendLine| {
        let point = line.stretches.iter().flatten().find(|point| point.0 == year)?;
        Some((usize::from(line.rank), plot.y(point.1)))
    };
    let marks = plot.chart.lines.iter().filter_map(of_year).collect();
    LETTERS.side(marks, usize::from(line.rank))
}

/// Whether a target stands so close above that a value between the two would be in its way.
fn is_below_target(plot: &Plot<'_>, year: usize, y: f64) -> bool {
    let mut of_year = plot.chart.targets.iter().filter(|target| target.0 == year);
    of_year.any(|target| (0.0..40.0).contains(&(y - plot.y(target.1))))
}

fn is_highest(chart: &TrendChart, line: &TrendLine, year: usize, value: f64) -> bool {
    let others = chart.lines.iter().filter(|other| !other.quiet && other.rank != line.rank);
    let mut values =
        others.flat_map(|other| other.stretches.iter().flatten()).filter(|point| point.0 == year);
    values.all(|point| point.1 < value || (point.1 - value).abs() < 1e-9 && line.rank == 1)
}

fn gaps(plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    let wide = plot.step() >= 46.0;
    let last = plot.chart.gap_labels.len().saturating_sub(1);
    html! {
        @if plot.chart.banded {
            @for (at, (year, between, text)) in plot.chart.gap_labels.iter().enumerate() {
                @if (wide || at == 0 || at == last) && !is_narrow(plot, *year) { (paper.text((plot.x(*year), plot.y(*between) + 6.0), "middle", INK, text)) }
            }
        }
    }
}

/// The way from the baseline to the targets, dotted.
fn way(plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    let baseline = plot.chart.goal.as_ref().and_then(|goal| goal.baseline.as_ref());
    let Some((year, value, name)) = baseline else { return html! {} };
    let (x, y) = (plot.x(*year), plot.y(*value));
    let targets = plot.chart.targets.iter().map(|(year, value, _)| (plot.x(*year), plot.y(*value)));
    html! {
        path d=(path([(x, y)].into_iter().chain(targets))) fill="none" stroke=(INK2) stroke-width="2" stroke-dasharray="2 4" {}
        circle cx=(Plain(x)) cy=(Plain(y)) r="4" fill=(INK2) {}
        (paper.figure((x, y - 34.0), "middle", INK2, name))
    }
}

/// Whether the two lines stand so close in a year that a figure between them would cover both.
fn is_narrow(plot: &Plot<'_>, year: usize) -> bool {
    let values = plot.chart.lines.iter().flat_map(|line| line.stretches.iter().flatten());
    let heights = values.filter(|point| point.0 == year).map(|point| plot.y(point.1));
    let ends = heights.fold((f64::MAX, f64::MIN), |(low, high), y| (low.min(y), high.max(y)));
    ends.1 - ends.0 < 34.0
}

fn targets(plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    let last = plot.chart.targets.len().saturating_sub(1);
    html! {
        @for (at, (year, value, label)) in plot.chart.targets.iter().enumerate() {
            @let (x, y) = (plot.x(*year), plot.y(*value));
            line x1=(Plain(x - 14.0)) x2=(Plain(x + 14.0)) y1=(Plain(y)) y2=(Plain(y)) stroke=(INK) stroke-width="2.5" {}
            @if at == last { (paper.figure((x, y - 12.0), "middle", INK, label)) }
        }
        @for miss in plot.chart.goal.iter().flat_map(|goal| &goal.missed) {
            @let x = plot.x(miss.year);
            line x1=(Plain(x)) x2=(Plain(x)) y1=(Plain(plot.y(miss.value))) y2=(Plain(plot.y(miss.target))) stroke=(RULE) stroke-width="2" stroke-dasharray="2 3" {}
            (paper.figure((x + 8.0, f64::midpoint(plot.y(miss.value), plot.y(miss.target)) + 6.0), "start", INK2, &miss.words))
        }
    }
}

/// The names at the lines' ends, moved apart where they would touch.
fn ends(plot: &Plot<'_>, paper: &Paper<'_>) -> Markup {
    let mut names: Vec<(f64, f64, &TrendLine)> = plot
        .chart
        .lines
        .iter()
        .filter_map(|line| {
            let (year, value, _) = line.stretches.last()?.last()?;
            Some((plot.y(*value), plot.x(*year), line))
        })
        .collect();
    names.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut least = f64::NEG_INFINITY;
    for name in &mut names {
        name.0 = name.0.max(least + APART);
        least = name.0;
    }
    let x = plot.right + 6.0;
    let room = paper.width - paper.margin() - x;
    html! {
        @for (y, _, line) in &names {
            (paper.figure((x, y + 6.0), "start", colour(line.rank, WORDS), &fitted(&line.name, paper.size(), room, paper.measure)))
        }
    }
}

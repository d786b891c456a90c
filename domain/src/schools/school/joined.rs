//! One school under several numbers: the years under an old number stand left of those under the new
//! one, with a break between that no line crosses.

use crate::explorer::page::{PlainTable, Trend, TrendChart, TrendLine, TrendYear};
use crate::explorer::{OF_FEW, axis};
use crate::period::{Year, YearKind};

/// A school's trend with what stood under the number before, as far as it is of earlier years, or all
/// of it where there is nothing under its own. `name` says which number that was, `URN 135478`. Both
/// lines are the school's where the trend is banded; else the second is of another place, and the
/// same under either number.
pub fn joined(own: Trend, before: &Trend, name: &str, suffix: &str, is_gap: bool) -> Trend {
    let is_school = |line: &&TrendLine| is_gap || line.rank == 1;
    let first = own.chart.lines.iter().filter(is_school).flat_map(|line| &line.stretches).flatten();
    let first = first.map(|(year, ..)| own.chart.years[*year].label.clone()).min();
    let is_before = |label: &str| first.as_deref().is_none_or(|first| label < first);
    let earlier = |year: usize| is_before(&before.chart.years[year].label);
    let points = before.chart.lines.iter().filter(is_school).flat_map(|line| &line.stretches);
    if !points.flatten().any(|(year, ..)| earlier(*year)) {
        return own;
    }
    let labels = every_label(&own.chart, &before.chart);
    let at = |label: &str| labels.iter().position(|other| other == label).unwrap_or_default();
    let of_own = |year: usize| at(&own.chart.years[year].label);
    let of_before = |year: usize| at(&before.chart.years[year].label);
    let lines: Vec<TrendLine> = own
        .chart
        .lines
        .iter()
        .map(|line| {
            let same = before.chart.lines.iter();
            let same = same.filter(|old| old.rank == line.rank && is_school(&line));
            let old = same.clone().flat_map(|old| &old.stretches).map(|stretch| {
                let kept = stretch.iter().filter(|(year, ..)| earlier(*year));
                kept.map(|(year, value, text)| (of_before(*year), *value, text.clone())).collect()
            });
            let new = line.stretches.iter().map(|stretch| {
                stretch
                    .iter()
                    .map(|(year, value, text)| (of_own(*year), *value, text.clone()))
                    .collect()
            });
            let stretches: Vec<Vec<_>> = old.chain(new).collect();
            let stretches = stretches.into_iter().filter(|one| !one.is_empty()).collect();
            let old = same.flat_map(|old| &old.few).filter(|year| earlier(**year));
            let few = old.map(|year| of_before(*year));
            let few = few.chain(line.few.iter().map(|year| of_own(*year))).collect();
            TrendLine { few, stretches, ..line.clone() }
        })
        .collect();
    let old_gaps = before.chart.gap_labels.iter().filter(|(year, ..)| earlier(*year));
    let old_gaps = old_gaps.map(|(year, value, text)| (of_before(*year), *value, text.clone()));
    let new_gaps = own.chart.gap_labels.iter();
    let new_gaps = new_gaps.map(|(year, value, text)| (of_own(*year), *value, text.clone()));
    let old_breaks = before.chart.breaks.iter().filter(|(year, _)| earlier(*year));
    let mut breaks: Vec<(usize, String)> =
        old_breaks.map(|(year, name)| (of_before(*year), name.clone())).collect();
    breaks.extend(own.chart.breaks.iter().map(|(year, name)| (of_own(*year), name.clone())));
    if let Some(here) = first.as_deref().map(at) {
        match breaks.iter_mut().find(|(year, _)| *year == here) {
            Some((_, said)) => *said = format!("{said}; new number"),
            None => breaks.push((here, "New number".to_owned())),
        }
    }
    breaks.sort_by_key(|(year, _)| *year);
    breaks.dedup_by(|later, one| later == one);
    let values = lines.iter().flat_map(|line| &line.stretches).flatten().map(|point| point.1);
    let chart = TrendChart {
        axis: axis(values, suffix, false),
        years: labels.iter().map(|label| year_of(label, &own.chart, &before.chart)).collect(),
        gap_labels: old_gaps.chain(new_gaps).collect(),
        breaks,
        spoken: format!(
            "{} Under its number before, {name}: {}",
            own.chart.spoken, before.chart.spoken
        ),
        targets: Vec::new(),
        goal: None,
        banded: own.chart.banded,
        lines,
    };
    let mut notes = own.notes;
    // What a half-filled mark means is said once, whichever number has one.
    let of_few = before.notes.iter().any(|note| note == OF_FEW);
    if of_few && notes.iter().all(|note| note != OF_FEW) {
        notes.push(OF_FEW.to_owned());
    }
    notes.push(match &first {
        Some(label) => format!(
            "Before {label} the figures are those of {name}, the school’s number before. The line starts again, and the two are not compared."
        ),
        None => format!(
            "All these figures are those of {name}, the school’s number before; none is held under its present one."
        ),
    });
    Trend { chart, notes, table: with_rows(own.table, &before.table, is_before, name), ..own }
}

/// The years of both, in order.
fn every_label(own: &TrendChart, before: &TrendChart) -> Vec<String> {
    let mut labels: Vec<String> =
        own.years.iter().chain(&before.years).map(|year| year.label.clone()).collect();
    labels.sort();
    labels.dedup();
    whole(&labels).unwrap_or(labels)
}

/// The same with the years between, in which neither has anything; `None` where they are no school
/// years.
fn whole(labels: &[String]) -> Option<Vec<String>> {
    let label = |year: Year| year.label(YearKind::Academic);
    let years: Option<Vec<Year>> =
        labels.iter().map(|text| Year::parse(text).filter(|year| label(*year) == *text)).collect();
    let years = years?;
    Some((years.first()?.0..=years.last()?.0).map(|year| label(Year(year))).collect())
}

/// A year, and why nothing is drawn in it where neither has a figure.
fn year_of(label: &str, own: &TrendChart, before: &TrendChart) -> TrendYear {
    let of = |chart: &TrendChart| chart.years.iter().find(|year| year.label == label).cloned();
    match (of(own), of(before)) {
        (Some(own), Some(before)) if !own.missing.is_empty() => before,
        (Some(year), _) | (None, Some(year)) => year,
        (None, None) => TrendYear { label: label.to_owned(), missing: "no figure".to_owned() },
    }
}

/// The table with the earlier rows of the number before, which name it.
fn with_rows(
    own: PlainTable,
    before: &PlainTable,
    is_before: impl Fn(&str) -> bool,
    name: &str,
) -> PlainTable {
    let mut rows = own.rows;
    let earlier = before.rows.iter().filter(|row| is_before(&row.head));
    let named: Vec<_> = earlier
        .map(|row| {
            let mut row = row.clone();
            row.head = format!("{}, under {name}", row.head);
            row
        })
        .collect();
    let has = |head: &str| named.iter().any(|row| row.head.starts_with(head));
    rows.retain(|row| !has(&row.head));
    rows.extend(named);
    rows.sort_by(|one, other| one.head.cmp(&other.head));
    PlainTable { rows, ..own }
}

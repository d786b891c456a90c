//! `attendance.tsv`, `inspections.tsv`, `census.tsv`, `premium.tsv`, `intervals.tsv` and
//! `boundaries.tsv`: what is of no year, what is no number, and what stands beside figures.

use std::collections::BTreeMap;
use std::fmt::Write;

use domain::attendance::{Phase, Span};
use domain::place::PlaceId;
use import::attendance::SpanTexts;
use import::roll::{CENSUS, PREMIUM, Roll};

use super::dictionary::{Dictionary, Series};
use super::gather::Gathered;

/// Every span but those up to a week, of which the last of each file is kept: each holds the ones
/// before it.
pub fn attendance(gathered: &Gathered) -> String {
    let mut text = String::from("source\tplace\tphase\tspan\tabsence\tunauthorised\tpersistent\n");
    for (source, rows) in &gathered.attendance {
        let last = rows.iter().map(|row| row.span).filter(|span| is_to_week(*span)).max();
        let kept = rows.iter().filter(|row| !is_to_week(row.span) || Some(row.span) == last);
        let order: BTreeMap<(PlaceId, Phase, Span), &SpanTexts> =
            kept.map(|row| ((row.place, row.phase, row.span), row)).collect();
        for row in order.into_values() {
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "{source}\t{}\t{}\t{}\t{}\t{}\t{}",
                row.place.0,
                row.phase.word(),
                row.span.file_form(),
                row.absence,
                row.unauthorised,
                row.persistent
            );
        }
    }
    text
}

fn is_to_week(span: Span) -> bool {
    matches!(span, Span::ToWeek { .. })
}

/// The grades of schools, by URN.
pub fn inspections(gathered: &Gathered) -> String {
    let mut text = String::from("source\turn\tkind\tinspected\tgrade\n");
    for (source, rows) in &gathered.inspections {
        let order: BTreeMap<PlaceId, _> = rows.iter().map(|row| (row.urn, row)).collect();
        for (urn, row) in order {
            let (kind, grade) = (row.kind.word(), row.grade.number());
            let _ = writeln!(text, "{source}\t{}\t{kind}\t{}\t{grade}", urn.0, row.inspected);
        }
    }
    text
}

/// Who is on each school's roll.
pub fn census(gathered: &Gathered) -> String {
    rolls(&gathered.census, &CENSUS.map(|(name, _, _)| name))
}

/// Whom the pupil premium is for, and what it comes to.
pub fn premium(gathered: &Gathered) -> String {
    rolls(&gathered.premium, &PREMIUM.map(|(name, _, _)| name))
}

fn rolls(files: &[(String, Vec<Roll>)], columns: &[&str]) -> String {
    let mut text = format!("source\turn\t{}\n", columns.join("\t"));
    for (source, rows) in files {
        let order: BTreeMap<PlaceId, _> = rows.iter().map(|row| (row.urn, row)).collect();
        for (urn, row) in order {
            let _ = writeln!(text, "{source}\t{}\t{}", urn.0, row.cells.join("\t"));
        }
    }
    text
}

/// The printed intervals of figures.
pub fn intervals(dictionary: &Dictionary, gathered: &Gathered) -> String {
    let mut text = String::from("measure\tgroup\tsource\tplace\tyear\tlow\thigh\n");
    for ((row, place, year), [low, high]) in &gathered.intervals {
        let Some(series) = dictionary.series.get(*row) else { continue };
        let Series { measure, group, source, .. } = series;
        let year = year.file_form(dictionary.year_kind(measure));
        let _ = writeln!(text, "{measure}\t{group}\t{source}\t{}\t{year}\t{low}\t{high}", place.0);
    }
    text
}

/// The outlines of authorities, each ring as `east,north` in degrees to five decimals, which is a
/// metre.
pub fn boundaries(gathered: &Gathered) -> String {
    let mut text = String::from("source\tcode\tring\n");
    for (source, rows) in &gathered.boundaries {
        for (boundary, ring) in rows.iter().flat_map(|of| of.rings.iter().map(move |r| (of, r))) {
            let points: Vec<String> =
                ring.iter().map(|[east, north]| format!("{east:.5},{north:.5}")).collect();
            let _ = writeln!(text, "{source}\t{}\t{}", boundary.code, points.join(" "));
        }
    }
    text
}

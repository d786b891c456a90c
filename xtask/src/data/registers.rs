//! `attendance.tsv` and `inspections.tsv`: what is of no year, and what is no number.

use std::collections::BTreeMap;
use std::fmt::Write;

use domain::attendance::{Phase, Span};
use domain::place::PlaceId;
use import::attendance::SpanTexts;

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

//! Every row of a file against what is published.

use std::collections::HashMap;

use crate::fixed::{ONE, fixed, rounded};
use crate::sides::{Key, Printed, Sides};

/// What the second calculation must know of a measure.
#[derive(Clone, Debug)]
pub struct Rules {
    pub low: bool,
    pub most_places: usize,
}

/// What was compared.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub rows: usize,
    pub gaps: usize,
    pub blanks: usize,
    pub from_counts: usize,
    pub changes: usize,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.rows += other.rows;
        self.gaps += other.gaps;
        self.blanks += other.blanks;
        self.from_counts += other.from_counts;
        self.changes += other.changes;
    }
}

/// Columns of a file by name.
pub struct Columns(HashMap<String, usize>);

impl Columns {
    pub fn of(header: &csv::StringRecord) -> Self {
        Self(header.iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect())
    }

    pub fn get<'a>(&self, row: &'a csv::StringRecord, name: &str) -> &'a str {
        row.get(self.position(name)).unwrap_or("")
    }

    /// The place of a column.
    pub fn position(&self, name: &str) -> usize {
        *self.0.get(name).unwrap_or_else(|| panic!("no column {name}"))
    }
}

/// A gap as a fraction, and whether counts gave it. The absence of children with a social worker
/// was counted otherwise in 2020/21 (`docs/data.md`).
fn expected(
    sides: &Sides,
    rules: &Rules,
    group: &Key,
    comparison: &Key,
) -> Option<(i128, i128, bool)> {
    let barred = group.0.starts_with("absence") && group.3 == 2020;
    if barred && ["cla", "cin", "cpp"].contains(&group.1.as_str()) {
        return None;
    }
    let (one, other) = (sides.printed.get(group)?, sides.printed.get(comparison)?);
    let turn = if rules.low { -1 } else { 1 };
    if let (Some((x1, n1)), Some((x2, n2))) = (one.counted(), other.counted()) {
        return Some((turn * 100 * (x2 * n1 - x1 * n2), n1 * n2, true));
    }
    Some((turn * (other.value()? - one.value()?), ONE, false))
}

/// Compares a file whose area rows are about one place.
pub fn compare(text: &str, area: u32, sides: &Sides, rules: &HashMap<String, Rules>) -> Tally {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = Columns::of(reader.headers().expect("a head"));
    let mut tally = Tally::default();
    for row in reader.records() {
        let row = row.expect("a row");
        let cell = |name: &str| columns.get(&row, name);
        let place = cell("school_urn").parse().unwrap_or(area);
        let year: u16 = cell("time_period")[..4].parse().expect("a year");
        let key = |group: &str| (cell("measure").to_owned(), group.to_owned(), place, year);
        let (group, comparison) = (key(cell("group")), key(cell("comparison")));
        let rules = &rules[cell("measure")];
        side(cell("group_value"), sides.printed.get(&group), &group);
        side(cell("comparison_value"), sides.printed.get(&comparison), &comparison);
        tally.rows += 1;
        if let Some(wanted) = expected(sides, rules, &group, &comparison) {
            let places = sides.places(&group).max(sides.places(&comparison));
            check_gap(&cell, wanted, places.min(rules.most_places), &group);
            tally.gaps += 1;
            tally.from_counts += usize::from(wanted.2);
        } else {
            assert!(["c", "x", "u", "low", "z"].contains(&cell("gap")), "{group:?}: {row:?}");
            assert!(!cell("reason").is_empty() && cell("gap_rounded").is_empty(), "{group:?}");
            tally.blanks += 1;
        }
        tally.changes += usize::from(change(&cell, sides, rules, [&group, &comparison]));
    }
    tally
}

/// A gap stands in the file unrounded, and rounded once.
fn check_gap<'a>(
    cell: &impl Fn(&str) -> &'a str,
    (numerator, denominator, counted): (i128, i128, bool),
    places: usize,
    key: &Key,
) {
    let gap = cell("gap");
    let said: f64 = gap.parse().unwrap_or(f64::NAN);
    let exact = fixed(gap).is_some_and(|gap| gap * denominator == numerator * ONE);
    let near = (said - numerator as f64 / denominator as f64).abs() < 1e-9;
    assert!(exact || (counted && near), "{key:?}: {gap}, not {numerator}/{denominator}");
    let places = if counted { 1 } else { places };
    assert_eq!(cell("gap_rounded"), rounded(numerator, denominator, places), "{key:?}");
    assert_eq!(cell("reason"), "", "{key:?}");
}

/// A side stands in the file as published, or as a symbol.
fn side(said: &str, printed: Option<&Printed>, key: &Key) {
    let wanted = printed.and_then(Printed::value);
    assert_eq!(fixed(said), wanted, "{key:?}: {said}");
    assert!(wanted.is_some() || ["c", "x", "u", "low", "z"].contains(&said), "{key:?}: {said}");
}

/// A change is the gap less the gap of the year that it names.
fn change<'a>(
    cell: &impl Fn(&str) -> &'a str,
    sides: &Sides,
    rules: &Rules,
    [group, comparison]: [&Key; 2],
) -> bool {
    let parts = ["gap_change", "group_change", "comparison_change"].map(cell);
    let Ok(from) = cell("change_from").get(..4).unwrap_or("").parse::<u16>() else {
        assert_eq!(parts, [""; 3], "{group:?}");
        return false;
    };
    assert_eq!(from, group.3 - 1, "{group:?}");
    let then = |key: &Key| (key.0.clone(), key.1.clone(), key.2, from);
    let before = expected(sides, rules, &then(group), &then(comparison));
    let now = expected(sides, rules, group, comparison);
    let (Some(before), Some(now)) = (before, now) else { panic!("{group:?} has no change") };
    let wanted = now.0 as f64 / now.1 as f64 - before.0 as f64 / before.1 as f64;
    let [gap, of_group, of_comparison] = parts.map(|part| part.parse().unwrap_or(f64::NAN));
    assert!((gap - wanted).abs() < 1e-9, "{group:?}: {gap}, not {wanted}");
    let sum = if rules.low { of_group - of_comparison } else { of_comparison - of_group };
    assert!((gap - sum).abs() < 1e-9, "{group:?}: {gap} is not {of_comparison} less {of_group}");
    true
}

use super::*;
use crate::measure::Unit;
use crate::period::YearKind;
use crate::strategy::Span;

fn number(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

fn indicator(polarity: Polarity, tolerance: &str, targets: &[(u16, &str)]) -> Indicator {
    let target = |(year, text): &(u16, &str)| Target {
        year: Year(*year),
        text: (*text).to_owned(),
        value: number(text),
        note: String::new(),
    };
    Indicator {
        tolerance: number(tolerance),
        targets: targets.iter().map(target).collect(),
        ..Indicator::bare("i".to_owned(), YearKind::Academic, Unit::Percent, polarity)
    }
}

#[test]
fn the_rule_at_its_edges() {
    let cases = [
        (Polarity::High, "2", "63", "63", Status::Met),
        (Polarity::High, "2", "63.001", "63", Status::Met),
        (Polarity::High, "2", "62.999", "63", Status::Within),
        (Polarity::High, "2", "61", "63", Status::Within),
        (Polarity::High, "2", "60.999", "63", Status::Missed),
        (Polarity::High, "0.1", "-0.6", "-0.5", Status::Within),
        (Polarity::High, "0.1", "-0.61", "-0.5", Status::Missed),
        (Polarity::Low, "2", "10", "10.0", Status::Met),
        (Polarity::Low, "2", "12", "10.0", Status::Within),
        (Polarity::Low, "2", "12.01", "10.0", Status::Missed),
        // Exclusions: nothing is nearly none.
        (Polarity::Low, "0", "0", "0.00", Status::Met),
        (Polarity::Low, "0", "0.00691", "0.00", Status::Missed),
        (Polarity::Low, "0.5", "2.3", "1.8", Status::Within),
        (Polarity::Low, "0.5", "2.48", "1.8", Status::Missed),
    ];
    for (polarity, tolerance, value, target, status) in cases {
        let of = indicator(polarity, tolerance, &[(2018, target)]);
        assert_eq!(of.status_of(number(value), number(target)), status, "{value} of {target}");
    }
}

#[test]
fn the_last_target_stays_and_none_is_in_force_before_the_first() {
    let of = indicator(Polarity::High, "2", &[(2018, "61"), (2019, "63")]);
    let target = |year| of.target_in(Year(year)).map(|target| target.text.as_str());
    assert_eq!([2017, 2018, 2019, 2024].map(target), [None, Some("61"), Some("63"), Some("63")]);
    // A year between two targets has none of its own, and the last is not yet in force.
    let of = indicator(Polarity::High, "2", &[(2018, "61"), (2020, "63")]);
    assert!(of.target_in(Year(2019)).is_none());
}

#[test]
fn spans_may_be_open() {
    let closed = Span { from: Year(2019), until: Some(Year(2020)) };
    assert_eq!(
        [2018, 2019, 2020, 2021].map(|y| closed.contains(Year(y))),
        [false, true, true, false]
    );
    let open = Span { from: Year(2019), until: None };
    assert!(open.contains(Year(2150)) && !open.contains(Year(2018)));
}

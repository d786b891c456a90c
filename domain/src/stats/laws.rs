//! Laws that hold for every input.

use proptest::prelude::*;

use super::trend::{Closing, Fit};
use super::*;

const BOTH: [Confidence; 2] = [Confidence::P95, Confidence::P998];

fn counts() -> impl Strategy<Value = (u32, u32)> {
    (1_u32..5_000).prop_flat_map(|cohort| (0..=cohort, Just(cohort)))
}

fn proportion() -> impl Strategy<Value = Proportion> {
    counts().prop_filter_map("a proportion", |(count, cohort)| Proportion::new(count, cohort))
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * other.abs().max(1.0)
}

fn holds(outer: Interval, inner: Interval) -> bool {
    outer.lower <= inner.lower && inner.upper <= outer.upper
}

proptest! {
    #[test]
    fn newcombe_turns_its_sign_on_swapping(one in proportion(), two in proportion()) {
        for confidence in BOTH {
            let there = newcombe(one, two, confidence).unwrap();
            let back = newcombe(two, one, confidence).unwrap();
            prop_assert!(near(there.lower, -back.upper) && near(there.upper, -back.lower));
            prop_assert!(there.contains(one.share() - two.share()));
            prop_assert!(there.lower >= -1.0 && there.upper <= 1.0);
        }
    }

    #[test]
    fn wilson_mirrors((count, cohort) in counts()) {
        let of = Proportion::new(count, cohort).unwrap();
        let mirrored = Proportion::new(cohort - count, cohort).unwrap();
        for confidence in BOTH {
            let (one, other) = (of.interval(confidence), mirrored.interval(confidence));
            prop_assert!(near(one.lower, 1.0 - other.upper) && near(one.upper, 1.0 - other.lower));
            prop_assert!(one.contains(of.share()) && one.width() > 0.0);
        }
    }

    #[test]
    fn the_surer_interval_holds_the_other(one in proportion(), two in proportion()) {
        let pair = BOTH.map(|confidence| one.interval(confidence));
        prop_assert!(holds(pair[1], pair[0]));
        let pair = BOTH.map(|confidence| newcombe(one, two, confidence).unwrap());
        prop_assert!(holds(pair[1], pair[0]));
        let pair = BOTH.map(|confidence| miettinen_nurminen(one, two, confidence));
        if let [Some(likely), Some(sure)] = pair {
            prop_assert!(holds(sure, likely));
            prop_assert!(likely.contains(one.share() - two.share()));
        }
    }

    #[test]
    fn rates_lie_in_their_intervals(events in 0_u32..3_000, among in 1_u32..50_000) {
        let rate = Rate::new(events, among).unwrap();
        let pair = BOTH.map(|confidence| rate.interval(100.0, confidence).unwrap());
        prop_assert!(holds(pair[1], pair[0]) && pair[0].contains(rate.value(100.0)));
        prop_assert!(pair[0].lower >= 0.0);
    }

    /// Years counted from elsewhere, or in half years, move the date and nothing else.
    #[test]
    fn scaling_years_moves_only_the_date(
        values in prop::collection::vec(0.0_f64..60.0, 4..12),
        start in 1.0_f64..3_000.0,
        step in 0.1_f64..10.0,
    ) {
        let years = |start: f64, step: f64| {
            let point = |(at, value): (usize, &f64)| (start + step * at as f64, *value);
            Fit::of(&values.iter().enumerate().map(point).collect::<Vec<_>>()).unwrap()
        };
        let (plain, scaled) = (years(2016.0, 1.0), years(start, step));
        let date = |year: f64| start + step * (year - 2016.0);
        let close = |one: f64, other: f64| (one - other).abs() <= 1e-6 * other.abs().max(1.0);
        prop_assert!(close(scaled.slope * step, plain.slope));
        if let (Some(one), Some(other)) = (plain.p(), scaled.p()) {
            prop_assert!(close(one, other));
        }
        match (plain.closing(), scaled.closing()) {
            (Some(Closing::Within(one)), Some(Closing::Within(other))) if one.width() < 1e4 => {
                prop_assert!(close(other.lower, date(one.lower)));
                prop_assert!(close(other.upper, date(one.upper)));
                prop_assert!(one.contains(plain.zero_year().unwrap()));
            }
            (one, other) => prop_assert_eq!(
                one.map(|closing| std::mem::discriminant(&closing)),
                other.map(|closing| std::mem::discriminant(&closing))
            ),
        }
    }
}

#[test]
fn undefined_is_none() {
    assert_eq!(Proportion::new(0, 0), None);
    assert_eq!(Proportion::new(3, 2), None);
    assert_eq!(Rate::new(3, 0), None);
    assert_eq!(Sample::of(&[1.0]), None);
    assert_eq!(Sample::of(&[1.0, f64::NAN]), None);
    assert_eq!(Sample::of(&[2.0, 2.0]).unwrap().interval(Confidence::P95), None);
    let (none, all) = (Proportion::new(0, 4).unwrap(), Proportion::new(4, 4).unwrap());
    assert_eq!(two_proportions(none, none), None);
    assert_eq!(two_proportions(all, all), None);
    assert_eq!(gap_index(&[], &[1.0]), None);
    assert_eq!(gap_index(&[f64::INFINITY], &[1.0]), None);
    assert_eq!(progress_interval(0.1, 0, 1.2), None);
    assert_eq!(Fit::of(&[(2020.0, 1.0), (2021.0, 2.0)]), None);
    assert_eq!(Fit::of(&[(2020.0, 1.0); 3]), None);
    assert_eq!(Fit::of(&[(2020.0, f64::NAN), (2021.0, 1.0), (2022.0, 2.0)]), None);
}

#[test]
fn points_on_a_line_have_no_interval() {
    let line = Fit::of(&[(2020.0, 3.3), (2021.0, 2.2), (2022.0, 1.1)]).unwrap();
    assert!(near(line.slope, -1.1));
    assert_eq!(
        (line.t(), line.p(), line.slope_interval(), line.closing()),
        (None, None, None, None)
    );
    let level = Fit::of(&[(2020.0, 22.2), (2021.0, 22.2), (2023.0, 22.2)]).unwrap();
    assert_eq!((level.zero_year(), level.closing()), (None, None));
}

#[test]
fn a_limit_that_equals_the_benchmark_is_similar() {
    let interval = Interval { lower: 0.25, upper: 0.5 };
    for (benchmark, standing) in [
        (0.2, Standing::Higher),
        (0.25, Standing::Similar),
        (0.5, Standing::Similar),
        (0.6, Standing::Lower),
    ] {
        assert_eq!(Standing::of(interval, benchmark), standing);
    }
    assert_eq!(Standing::Lower.is_better(crate::measure::Polarity::Low), Some(true));
    assert_eq!(Standing::Similar.is_better(crate::measure::Polarity::Low), None);
}

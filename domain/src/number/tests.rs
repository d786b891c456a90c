use super::*;

#[expect(clippy::needless_pass_by_value, reason = "a row of a table reads better so")]
fn check<T: PartialEq + std::fmt::Debug>(said: &str, found: T, wanted: T) {
    assert_eq!(found, wanted, "{said}");
}

fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

#[test]
fn parsing() {
    let parsed = [
        ("50", "50"),
        (" 50 ", "50"),
        ("+50", "50"),
        ("-0.5", "-0.5"),
        (".5", "0.5"),
        ("24.36", "24.36"),
        ("50.0", "50"),
        ("0", "0"),
        ("-0", "0"),
        // The national progress files print e-notation.
        ("7.0000000000000007E-2", "0.07"),
        ("-1.2e1", "-12"),
        ("1E3", "1000"),
        // The publisher meant the shortest decimal of the same double.
        ("35.299999999999997", "35.3"),
        ("0.30000000000000004", "0.30000000000000004"),
        ("84.375", "84.375"),
    ];
    for (text, wanted) in parsed {
        check(text, exact(text).to_string().as_str(), wanted);
    }
}

#[test]
fn plain_numbers_are_written_as_they_were_read() {
    for text in ["0", "50", "-7", "0.5", "-0.05", "24.36", "100", "1234567890.12345"] {
        let plain = Exact::parse_plain(text).unwrap();
        check(text, plain, exact(text));
        check(text, plain.to_string().as_str(), text);
    }
    let others = [
        "",
        "-",
        ".",
        "-.",
        ".5",
        "5.",
        "050",
        "00",
        "-0",
        "-0.0",
        "0.50",
        "50.0",
        "+5",
        " 5",
        "5 ",
        "1e2",
        "5%",
        "1.2.3",
        "--5",
        "c",
        "½",
        "1234567890123456",
        "123456789012345.6",
        "99999999999999999999999999",
    ];
    for text in others {
        check(text, Exact::parse_plain(text), None);
    }
    // Every decimal of up to four digits, as many zeros too many among them.
    for units in -2000..2000_i32 {
        for places in 0..4 {
            let (whole, sign) = (units.unsigned_abs(), if units < 0 { "-" } else { "" });
            let of = 10_u32.pow(places);
            let width = places as usize;
            let fraction = format!(".{:0width$}", whole % of);
            let text = format!("{sign}{}{}", whole / of, if places == 0 { "" } else { &fraction });
            let same = exact(&text).to_string() == text;
            check(&text, Exact::parse_plain(&text).is_some(), same);
        }
    }
}

#[test]
fn junk_is_no_number() {
    let junk = [
        "",
        " ",
        "-",
        "+",
        ".",
        "-.",
        "c",
        "x",
        "z",
        "SUPP",
        "NE",
        "1,000",
        "1_000",
        "5%",
        "--5",
        "+-5",
        "nan",
        "-nan",
        "NaN",
        "inf",
        "-inf",
        "+infinity",
        "1e400",
        "0x10",
        "1 2",
        "½",
        "٣",
        "1.2.3",
        "1e",
        "e5",
    ];
    for text in junk {
        check(text, Exact::parse(text), None);
    }
    check("too large to hold", Exact::parse("123456789012345678901"), None);
}

#[test]
fn differences_are_exact() {
    let differences = [
        ("91.6", "84.375", "7.225"),
        ("24.36", "16.7", "7.66"),
        ("16.7", "24.36", "-7.66"),
        ("0.3", "0.1", "0.2"),
        ("50", "50", "0"),
        ("-0.07", "7.0000000000000007E-2", "-0.14"),
    ];
    for (one, other, wanted) in differences {
        let found = exact(one).less(exact(other)).unwrap();
        check(one, found.to_string().as_str(), wanted);
        check(other, exact(other).less(exact(one)), Some(found.negated()));
    }
}

#[test]
fn differences_of_percentages_from_counts() {
    let kirkby = Exact::percent(57, 66).unwrap().less(Exact::percent(67, 92).unwrap()).unwrap();
    check("57 of 66 less 67 of 92", kirkby, Exact::ratio(5700 * 92 - 6700 * 66, 66 * 92).unwrap());
    check("shown", kirkby.round(1).to_string().as_str(), "13.5");
    check(
        "mixed with a decimal",
        exact("0.5").plus(Exact::ratio(1, 3).unwrap()).unwrap().round(4).units,
        8333,
    );
    check("no pupils, no percentage", Exact::percent(0, 0), None);
}

#[test]
fn sums_beyond_64_bits_keep_twelve_decimals() {
    let primes = [999_983, 999_979, 999_961, 999_959];
    let fractions = primes.map(|prime| Exact::percent(500_000, prime).unwrap());
    let sum = fractions.into_iter().try_fold(Exact::ZERO, Exact::plus).unwrap();
    let wanted: f64 = primes.iter().map(|prime| 50_000_000.0 / f64::from(*prime)).sum();
    assert!((sum.to_f64() - wanted).abs() < 1e-9, "{sum:?} is not {wanted}");
    let large = exact("9000000").plus(Exact::ratio(1, 1_500_000_000_007).unwrap()).unwrap();
    assert!((large.to_f64() - 9e6).abs() < 1e-6, "{large:?}");
    let less = |one: usize, other: usize| fractions[one].less(fractions[other]).unwrap();
    let fall = less(0, 1).less(less(2, 3)).unwrap();
    let fall_wanted = (50_000_000.0 / 999_983.0 - 50_000_000.0 / 999_979.0)
        - (50_000_000.0 / 999_961.0 - 50_000_000.0 / 999_959.0);
    assert!((fall.to_f64() - fall_wanted).abs() < 1e-11, "{fall:?} is not {fall_wanted}");
}

#[test]
fn what_cannot_be_held_is_no_number() {
    let huge = exact("9000000000000000000");
    let third = Exact::ratio(1, 3).unwrap();
    check("a sum", huge.plus(huge), None);
    check("a difference", huge.negated().less(huge), None);
    check("a sum with a fraction", huge.plus(third), None);
    check("a mean of nothing else", huge.over(1), Some(huge));
    check("half of it", huge.over(2), Some(exact("4500000000000000000")));
    let least = Exact::ratio(i64::MIN, 1).unwrap();
    check("the least", least.negated().sign(), 1);
}

#[test]
fn rounding_goes_half_away_from_zero() {
    let rounded = [
        ("12.5", 0, "13"),
        ("-12.5", 0, "−13"),
        ("7.225", 2, "7.23"),
        ("7.225", 1, "7.2"),
        ("-7.66", 1, "−7.7"),
        ("0.5", 0, "1"),
        ("-0.5", 0, "−1"),
        ("0.49", 0, "0"),
        ("-0.49", 0, "0"),
        ("2.675", 2, "2.68"),
        ("20", 1, "20.0"),
        ("99.95", 1, "100.0"),
        ("0.05", 1, "0.1"),
    ];
    for (text, places, wanted) in rounded {
        check(text, exact(text).round(places).to_string().as_str(), wanted);
    }
}

#[test]
fn rounded_numbers_are_written_for_readers_and_for_files() {
    check("for readers", exact("-7.66").round(1).to_string().as_str(), "−7.7");
    check("for files", exact("-7.66").round(1).ascii().as_str(), "-7.7");
    check("plus", exact("1").round(0).signed().as_str(), "+1");
    check("minus", exact("-2").round(0).signed().as_str(), "−2");
    check("nought", exact("0").round(0).signed().as_str(), "0");
    check("one", exact("1").round(1).is_one(), true);
    check("one and a tenth", exact("1.1").round(1).is_one(), false);
    check("shows as nought", exact("-0.04").round(1).is_zero(), true);
    check("size", exact("-2.5").round(1).magnitude().to_string().as_str(), "2.5");
}

#[test]
fn decimals_that_a_number_needs() {
    let needed = [
        (Exact::whole(5), Some(0)),
        (exact("24.36"), Some(2)),
        (exact("50.0"), Some(0)),
        (Exact::ratio(1, 8).unwrap(), Some(3)),
        (Exact::ratio(2, 3).unwrap(), None),
        (Exact::ratio(3, 6).unwrap(), Some(1)),
    ];
    for (number, wanted) in needed {
        check(&number.to_string(), number.decimals(), wanted);
    }
    check("never ending", Exact::ratio(2, 3).unwrap().to_string().as_str(), "0.6666666666666666");
}

#[test]
fn order_and_equality_are_of_the_value() {
    check("one half", Exact::ratio(1, 2).unwrap(), Exact::ratio(50, 100).unwrap());
    check("less", Exact::ratio(1, 3).unwrap() < exact("0.34"), true);
    check("no negative denominators", Exact::ratio(1, -2), None);
    check("no denominators of nought", Exact::ratio(1, 0), None);
}

#[test]
fn rounding_of_percentages_hides_little() {
    check("exact below 100", backsolve("67", 6, 0), Some((4, 4)));
    check("a range above", backsolve("88", 113, 0), Some((99, 100)));
    check("no whole number prints so", backsolve("1", 6, 0), None);
    check("no percentage", backsolve("x", 6, 0), None);
}

#[test]
fn numbers_of_people_are_grouped_by_thousands() {
    let cases = [(0, "0"), (999, "999"), (1_000, "1,000"), (159_566, "159,566")];
    for (number, wanted) in cases {
        assert_eq!(grouped(number), wanted);
    }
    assert_eq!(grouped(u32::MAX), "4,294,967,295");
}

/// Files print seventeen digits where sixteen are the same double: the nearer sixteen are meant.
#[test]
fn of_two_decimals_of_one_double_the_nearer() {
    for text in
        ["88.372093023255815", "7.0000000000000007E-2", "35.299999999999997", "6.27274468492626"]
    {
        let double: f64 = text.parse().unwrap();
        check(text, Exact::parse(text), read::decimal(&double.to_string()));
    }
    let mut share = 0.123_456_789_f64;
    for _ in 0..20_000 {
        share = (share * 9_301.0 + 0.492_97).fract();
        for size in [1.0, 100.0, 0.01] {
            let double: f64 = share * size;
            let text = format!("{double:.16e}");
            check(&text, Exact::parse(&text), read::decimal(&double.to_string()));
        }
    }
}

/// A decimal of up to fifteen digits is read back from whatever a program prints of its double.
#[test]
fn the_shortest_decimal_is_that_of_the_double() {
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    for round in 0..20_000_i32 {
        let next = 6_364_136_223_846_793_005_u64;
        state = state.wrapping_mul(next).wrapping_add(1_442_695_040_888_963_407);
        let units =
            i64::try_from((state >> 11) % 10_u64.pow(1 + round.unsigned_abs() % 15)).unwrap();
        let power = round % 18;
        let meant = Exact::ratio(units, 10_i64.pow(power.unsigned_abs())).unwrap();
        let double: f64 = format!("{units}e-{power}").parse().unwrap();
        for text in [format!("{double:.16e}"), format!("{double:.17E}"), format!("{double:.17}")] {
            if text.parse() == Ok(double) {
                assert_eq!(Exact::parse(&text), Some(meant), "{text}");
            }
        }
        let minus = Exact::parse(&format!("-{double:.16e}"));
        assert_eq!(minus, Some(meant.negated()), "{double}");
    }
}

#[test]
fn sums_in_64_bits_are_those_in_128() {
    let numerators = [0, 1, -1, 7, -50, 2436, i64::MAX, i64::MIN + 1];
    let denominators = [1, 2, 3, 10, 16, 93, 100, 1000, i64::MAX];
    let numbers = || {
        numerators.into_iter().flat_map(move |numerator| {
            denominators.into_iter().filter_map(move |by| Exact::ratio(numerator, by))
        })
    };
    for one in numbers() {
        for other in numbers() {
            let small = |of: Exact| of.numerator.abs() < 10_000 && of.denominator.get() < 10_000;
            let divides = one.denominator.get() % other.denominator.get() == 0;
            if divides && small(one) && small(other) {
                assert!(one.plus_narrow(other).is_some(), "{one:?} and {other:?}");
            }
            if let Some(narrow) = one.plus_narrow(other) {
                assert_eq!(Some(narrow), one.plus_wide(other), "{one:?} and {other:?}");
            }
        }
    }
}

#[test]
fn digits_pushed_are_digits_written() {
    for units in (-120..12_000).chain([99_999, 1_000_000, i64::MAX, i64::MIN]) {
        for places in 0..=4 {
            let rounded = Rounded { units, places };
            assert_eq!(rounded.text(), rounded.to_string(), "{units} of {places}");
        }
    }
}

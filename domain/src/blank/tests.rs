use super::*;

fn check(token: &str, wanted: Option<Blank>) {
    assert_eq!(Blank::parse(token), wanted, "{token}");
}

#[test]
fn tokens_of_the_sources() {
    let tokens = [
        ("c", Blank::Suppressed),
        ("SUPP", Blank::Suppressed),
        ("SN", Blank::Suppressed),
        ("z", Blank::NotApplicable),
        ("NE", Blank::NotApplicable),
        ("u", Blank::LowReliability),
        ("LOWCOV", Blank::LowReliability),
        ("low", Blank::RoundsToZero),
        ("k", Blank::RoundsToZero),
        // Between 0% and 0.5%: not nought.
        ("SP", Blank::RoundsToZero),
        ("NP", Blank::NotPublished),
        ("NEW", Blank::NotPublished),
        ("NA", Blank::NotPublished),
        ("x", Blank::Unsaid),
        ("-", Blank::Unsaid),
        (":", Blank::Unsaid),
    ];
    for (token, wanted) in tokens {
        check(token, Some(wanted));
    }
    // 0 is a number.
    for token in ["", "0", "C", "supp", "n/a", "50"] {
        check(token, None);
    }
}

#[test]
fn suppressed_goes_before_unavailable_before_unreliable_before_not_applicable() {
    let rank = |blank: Blank| ["c", "x", "u", "low", "z"].iter().position(|s| *s == blank.symbol());
    for one in Blank::ALL {
        for other in Blank::ALL {
            let found = one.strongest(other);
            assert_eq!(found, other.strongest(one));
            assert_eq!(rank(found), rank(one).min(rank(other)), "{one:?} and {other:?}");
        }
    }
}

#[test]
fn every_blank_has_a_reason_of_the_vocabulary_and_a_symbol_that_is_no_number() {
    let mut reasons: Vec<&str> = Blank::ALL.iter().map(|blank| blank.reason()).collect();
    reasons.sort_unstable();
    reasons.dedup();
    // What is not held and what is not published are one word of it.
    assert_eq!(reasons.len(), Blank::ALL.len() - 1);
    assert_eq!(Blank::NotHeld.reason(), Blank::NotPublished.reason());
    assert!(Blank::ALL.iter().all(|blank| blank.symbol().parse::<f64>().is_err()));
}

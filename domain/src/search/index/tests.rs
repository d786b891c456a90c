use proptest::prelude::*;

use super::*;

const TEXTS: [(&str, &str); 6] = [
    ("Kirkby High School", "L32 9PP l329pp 140001"),
    ("Kirkby CofE Primary School", "L32 1TZ l321tz 104457"),
    ("St Anne's Catholic Primary School", "L36 5XE"),
    ("Attainment 8, age 16", "average of eight subjects"),
    ("Persistent absence", "missing a tenth of their sessions"),
    ("High Street Nursery", ""),
];

fn index() -> Index {
    let mut builder = Builder::default();
    for (title, more) in TEXTS {
        builder.add(title, more);
    }
    builder.finish()
}

/// Titles found, the best first.
fn found(typed: &str) -> Vec<&'static str> {
    let mut hits = index().find(typed);
    hits.sort_by(|one, other| other.score.cmp(&one.score).then(one.text.cmp(&other.text)));
    hits.into_iter().map(|hit| TEXTS[hit.text].0).collect()
}

#[test]
fn whole_words_beginnings_and_slips() {
    for (typed, wanted) in [
        ("kirkby high", TEXTS[0].0),
        ("KIRKBY  HIGH!", TEXTS[0].0),
        ("kirkbi high", TEXTS[0].0),
        ("kirbky high", TEXTS[0].0),
        ("kirk hi", TEXTS[0].0),
        ("high street", TEXTS[5].0),
        ("l32 9pp", TEXTS[0].0),
        ("L329PP", TEXTS[0].0),
        ("140001", TEXTS[0].0),
        ("st annes", TEXTS[2].0),
        ("st anne’s", TEXTS[2].0),
        ("attaintment 8", TEXTS[3].0),
        ("what is the attainment", TEXTS[3].0),
        ("persistant absense", TEXTS[4].0),
        ("missing sessions", TEXTS[4].0),
    ] {
        assert_eq!(found(typed).first(), Some(&wanted), "{typed}: {:?}", found(typed));
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    // Of a postcode both halves count, or neither.
    for typed in [
        "sw1a 9pp",
        "l32 9pq",
        "l3 9pp",
        "",
        "  ",
        "zzzz",
        "140002",
        "l33",
        "' or 1=1 --",
        "kirkby wombat quokka",
        "\u{0}",
    ] {
        let found = found(typed);
        assert!(found.is_empty(), "{typed}: {found:?}");
    }
}

#[test]
fn a_word_more_narrows() {
    assert_eq!(found("kirkby").len(), 2);
    assert_eq!(found("kirkby primary"), [TEXTS[1].0]);
    assert_eq!(found("kirkby high l32 9pq"), [TEXTS[0].0]);
    // A word that nothing has is left out while most of the others are there.
    assert_eq!(found("kirkby high wombat"), [TEXTS[0].0]);
}

#[test]
fn distances() {
    for (one, other, slips) in [
        ("kirkby", "kirkby", 0),
        ("kirkbi", "kirkby", 1),
        ("kirbky", "kirkby", 1),
        ("kirkb", "kirkby", 1),
        ("kirkbyy", "kirkby", 1),
        ("absense", "absence", 1),
        ("attendence", "attendance", 1),
        ("abc", "xyz", 3),
    ] {
        assert!(is_within(one.as_bytes(), other.as_bytes(), slips), "{one} {other}");
        assert!(slips == 0 || !is_within(one.as_bytes(), other.as_bytes(), slips - 1));
    }
}

proptest! {
    #[test]
    fn nothing_typed_breaks_it(typed in ".{0,60}") {
        let hits = index().find(&typed);
        prop_assert!(hits.iter().all(|hit| hit.text < TEXTS.len()));
    }

    #[test]
    fn every_text_is_found_by_its_title(text in 0..TEXTS.len()) {
        let hits = index().find(TEXTS[text].0);
        prop_assert!(hits.iter().any(|hit| hit.text == text));
    }

    #[test]
    fn a_distance_is_the_same_both_ways(one in "[a-f]{4,10}", other in "[a-f]{4,10}") {
        for slips in 1..=2 {
            prop_assert_eq!(
                is_within(one.as_bytes(), other.as_bytes(), slips),
                is_within(other.as_bytes(), one.as_bytes(), slips)
            );
        }
    }
}

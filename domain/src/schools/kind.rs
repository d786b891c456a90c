//! Phase and type of a school, as lists say them.

use crate::place::School;
use crate::words::lower_first;

/// A type in a word or two: `academy`, `voluntary aided`; empty where the files held do not say it.
pub fn plain_type(kind: &str) -> String {
    let lower = kind.to_lowercase();
    let plain = [
        ("free school", "free school"),
        ("academy", "academy"),
        ("voluntary aided", "voluntary aided"),
        ("voluntary controlled", "voluntary controlled"),
        ("community", "community"),
        ("non-maintained", "non-maintained"),
        ("foundation", "foundation"),
        ("state-funded", ""),
        // Its phase says so.
        ("independent school", ""),
    ];
    let found = plain.iter().find(|(part, _)| lower.contains(part));
    found.map_or_else(|| lower_first(kind), |(_, plain)| (*plain).to_owned())
}

/// Phase and type: `secondary, academy`.
pub fn in_words(school: &School) -> String {
    let kind = plain_type(&school.kind);
    let mut said: Vec<&str> = vec![&school.phase, &kind];
    said.retain(|part| !part.is_empty());
    said.join(", ")
}

/// The phases of the filter, in order: word in `schools.tsv` and title.
pub const PHASES: [(&str, &str); 8] = [
    ("nursery", "Nursery"),
    ("primary", "Primary"),
    ("secondary", "Secondary"),
    ("all-through", "All-through"),
    ("special", "Special"),
    ("alternative provision", "Alternative provision"),
    ("16 plus", "16 plus"),
    ("independent", "Independent"),
];

/// A postcode that no line breaks.
pub fn unbroken(postcode: &str) -> String {
    postcode.replace(' ', "\u{a0}")
}

/// A phase as an address holds it: `alternative-provision`.
pub fn slug(phase: &str) -> String {
    phase.replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_in_a_word_or_two() {
        for (kind, plain) in [
            ("Mainstream Academy", "academy"),
            ("Academy converter special school", "academy"),
            ("Free School AP", "free school"),
            ("Community special school", "community"),
            ("Voluntary aided school", "voluntary aided"),
            ("State-funded primary", ""),
            ("Independent school", ""),
            ("Pupil referral unit", "pupil referral unit"),
            ("", ""),
        ] {
            assert_eq!(plain_type(kind), plain, "{kind}");
        }
    }
}

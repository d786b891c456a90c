//! Words that every page sets the same way.

use crate::number::Rounded;

/// Keeps a figure and its unit on one line.
pub const NO_BREAK: char = '\u{a0}';

/// `20 points`, `1 point`.
pub fn points(size: Rounded) -> String {
    let size = size.magnitude();
    size.text() + if size.is_one() { "\u{a0}point" } else { "\u{a0}points" }
}

/// `20 behind`, `7.7 ahead`, `no gap`.
pub fn short_gap(gap: Rounded) -> String {
    match gap.units.signum() {
        0 => "no gap".to_owned(),
        1 => gap.text() + " behind",
        _ => gap.magnitude().text() + " ahead",
    }
}

/// `Knowsley’s`, `St Helens’`.
pub fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}

/// With a capital at its start.
pub fn capital(text: &str) -> String {
    let mut capital = text.to_owned();
    if let Some(first) = capital.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    capital
}

/// A whole number in words up to twenty, as sentences have it: `thirteen`; else in digits.
pub fn number_word(number: usize) -> String {
    const WORDS: [&str; 21] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// With a small letter at its start.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_lowercase()).chain(letters).collect()
    })
}

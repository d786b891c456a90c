//! Whole numbers as digits. A page writes a thousand of them; this takes a fraction of the standard
//! library's time, as it knows no widths, signs or bases.

use std::fmt;

/// Writes a number of the last of `places` decimals: `12` of one is `1.2`.
pub(super) fn write_places(to: &mut impl fmt::Write, units: u64, places: usize) -> fmt::Result {
    let digits = Digits::of(units, places + 1);
    let (whole, fraction) = digits.split(places);
    write_each(to, whole)?;
    if !fraction.is_empty() {
        to.write_char('.')?;
    }
    write_each(to, fraction)
}

/// The same at the end of a text. Nearly all figures are below a hundred, with two decimals at most:
/// their digits need no room in between.
pub(super) fn push_places(to: &mut String, units: u64, places: usize) {
    match (places, u32::try_from(units)) {
        (0, Ok(units @ 0..100)) => push_small(to, units),
        (1, Ok(units @ 0..1_000)) => {
            push_small(to, units / 10);
            to.push('.');
            to.push(digit(units));
        }
        (2, Ok(units @ 0..10_000)) => {
            push_small(to, units / 100);
            to.push('.');
            push_pair(to, units);
        }
        // Writing to a string cannot fail.
        _ => drop(write_places(to, units, places)),
    }
}

/// Writes a number of hundredths at the end of a text, without trailing noughts: `37.5`, `4.05`,
/// `50`.
pub fn push_hundredths(to: &mut String, hundredths: u32) {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    // Nearly all are places in a drawing, below a hundred.
    push_places(to, u64::from(whole), 0);
    if rest > 0 {
        to.push('.');
        to.push(digit(rest / 10));
        if !rest.is_multiple_of(10) {
            to.push(digit(rest));
        }
    }
}

/// A number below a hundred, without a nought in front.
fn push_small(to: &mut String, number: u32) {
    if number >= 10 {
        to.push(digit(number / 10));
    }
    to.push(digit(number));
}

/// The last two digits of a number.
pub fn push_pair(to: &mut String, number: u32) {
    to.push(digit(number / 10));
    to.push(digit(number));
}

/// The last digit of a number.
fn digit(number: u32) -> char {
    char::from(b'0' + (number % 10) as u8)
}

fn write_each(to: &mut impl fmt::Write, digits: &[u8]) -> fmt::Result {
    digits.iter().try_for_each(|digit| to.write_char(char::from(*digit)))
}

/// As many digits as the largest number has.
const MOST_DIGITS: usize = 20;

/// A whole number's digits, in ASCII, from `from` to the end.
struct Digits {
    digits: [u8; MOST_DIGITS],
    from: usize,
}

impl Digits {
    /// With noughts in front, where it has fewer than `least`.
    fn of(number: u64, least: usize) -> Self {
        let mut digits = [b'0'; MOST_DIGITS];
        let (mut from, mut rest) = (MOST_DIGITS, number);
        while rest > 0 {
            from -= 1;
            // The remainder of ten is below ten.
            digits[from] += (rest % 10) as u8;
            rest /= 10;
        }
        Self { digits, from: from.min(MOST_DIGITS.saturating_sub(least)) }
    }

    /// All but the last `places`, and these.
    fn split(&self, places: usize) -> (&[u8], &[u8]) {
        let point = MOST_DIGITS.saturating_sub(places).max(self.from);
        (&self.digits[self.from..point], &self.digits[point..])
    }
}

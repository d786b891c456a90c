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

/// Writes a number of hundredths without trailing noughts: `37.5`, `4.05`, `50`.
///
/// # Errors
/// Those of the writer; a string has none.
pub fn write_hundredths(to: &mut impl fmt::Write, hundredths: u64) -> fmt::Result {
    let digits = Digits::of(hundredths, 3);
    let (whole, fraction) = digits.split(2);
    write_each(to, whole)?;
    match fraction {
        [b'0', b'0'] => Ok(()),
        [tenths, b'0'] => write_each(to, &[b'.', *tenths]),
        both => to.write_char('.').and_then(|()| write_each(to, both)),
    }
}

/// Writes a whole number with at least `least` digits.
///
/// # Errors
/// Those of the writer; a string has none.
pub fn write_digits(to: &mut impl fmt::Write, number: u64, least: usize) -> fmt::Result {
    write_each(to, Digits::of(number, least).split(0).0)
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

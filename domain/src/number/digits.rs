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
pub fn write_hundredths(to: &mut impl fmt::Write, hundredths: u32) -> fmt::Result {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    // Nearly all are places in a drawing, below a hundred.
    match whole {
        0..10 => to.write_str(&pair(whole)[1..])?,
        10..100 => to.write_str(pair(whole))?,
        _ => write_digits(to, u64::from(whole), 1)?,
    }
    if rest == 0 {
        return Ok(());
    }
    to.write_char('.')?;
    to.write_str(if rest % 10 == 0 { &pair(rest)[..1] } else { pair(rest) })
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

/// A number below a hundred as two digits.
fn pair(number: u32) -> &'static str {
    let at = 2 * number as usize;
    PAIRS.get(at..at + 2).unwrap_or("00")
}

/// `00`, `01` and so on to `99`, one after the other.
const PAIRS: &str = match str::from_utf8(&pairs()) {
    Ok(pairs) => pairs,
    Err(_) => "",
};

const fn pairs() -> [u8; 200] {
    let mut pairs = [b'0'; 200];
    let (mut at, mut ten, mut one) = (0, b'0', b'0');
    while at < pairs.len() {
        (pairs[at], pairs[at + 1]) = (ten, one);
        (ten, one) = if one == b'9' { (ten + 1, b'0') } else { (ten, one + 1) };
        at += 2;
    }
    pairs
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

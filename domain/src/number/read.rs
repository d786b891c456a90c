//! Numbers as files print them, read by whole-number arithmetic.

use super::Exact;

/// A number, whichever way it is printed.
pub(super) fn number(text: &str) -> Option<Exact> {
    short_decimal(text).or_else(|| shortest(text))
}

/// Decimals of at most fifteen digits are already the shortest form of their double.
fn short_decimal(text: &str) -> Option<Exact> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || digits > 15 {
        return None;
    }
    decimal(text)
}

/// Whether a double lies nearer to the next unit than to this one, units being powers of ten; `None`
/// where that takes more than 128 bits.
fn is_above_half(value: f64, units: i64, power: i32) -> Option<bool> {
    let bits = value.to_bits();
    // A double is 53 bits times a power of two; the smallest of all are not told apart here.
    let (fraction, exponent) = (bits & ((1 << 52) - 1), i32::try_from(bits >> 52).ok()?);
    let twos = exponent - 1075;
    let shift = |number: u128, by: u32| {
        let shifted = number.checked_shl(by)?;
        (shifted >> by == number).then_some(shifted)
    };
    let (mut double, mut half) =
        (u128::from(fraction | (1 << 52)) * 2, u128::try_from(units).ok()? * 2 + 1);
    match twos {
        0.. => double = shift(double, twos.unsigned_abs())?,
        _ => half = shift(half, twos.unsigned_abs())?,
    }
    let tens = 10_u128.checked_pow(power.unsigned_abs())?;
    match power {
        0.. => half = half.checked_mul(tens)?,
        _ => double = double.checked_mul(tens)?,
    }
    Some(double > half)
}

/// The shortest decimal of the double that a text stands for: of fifteen digits, sixteen or
/// seventeen, the first that is the same double.
fn shortest(text: &str) -> Option<Exact> {
    let looks_numeric = text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    let value: f64 = text.parse().ok().filter(|v: &f64| looks_numeric && v.is_finite())?;
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().ok()?;
    let fraction = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let digits = mantissa.bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0');
    let digits: Vec<u8> = digits.map(|digit| digit - b'0').collect();
    let last = exponent.checked_sub(i32::try_from(fraction).ok()?)?;
    (15..=17).find_map(|keep| {
        let kept = &digits[..keep.min(digits.len())];
        let mut units = kept.iter().fold(0_i64, |units, digit| units * 10 + i64::from(*digit));
        let dropped = digits.len() - kept.len();
        let mut power = last.checked_add(i32::try_from(dropped).ok()?)?;
        // The digits of the text decide where there is no room to ask the double itself.
        let rounds_up = || digits.get(keep).is_some_and(|next| *next >= 5);
        let above = if dropped > 0 { is_above_half(value.abs(), units, power) } else { None };
        units += i64::from(above.unwrap_or_else(rounds_up));
        // `1e-2` is read without any loss that printing and reading again would not have.
        let same = format!("{units}e{power}").parse() == Ok(value.abs());
        while same && units != 0 && units % 10 == 0 {
            (units, power) = (units / 10, power + 1);
        }
        let units = if value < 0.0 { -units } else { units };
        let scale = 10_i64.checked_pow(power.unsigned_abs());
        match power {
            _ if !same => None,
            _ if units == 0 => Some(Exact::ZERO),
            0.. => Exact::ratio(units.checked_mul(scale?)?, 1),
            _ => Exact::ratio(units, scale?),
        }
    })
}

pub(super) fn decimal(text: &str) -> Option<Exact> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let places = u32::try_from(fraction.len()).ok()?;
    let mut units: i64 = 0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        units = units.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
    }
    Exact::ratio(if negative { -units } else { units }, 10_i64.checked_pow(places)?)
}

//! Numbers as files print them, read by whole-number arithmetic.

use super::Exact;

/// A number, whichever way it is printed.
pub(super) fn number(text: &str) -> Option<Exact> {
    short_decimal(text).or_else(|| shortest(text))
}

/// A decimal in the one form in which it is written again: no digit too many, no sign but a minus.
/// Read in one pass, as a release has half a million of them.
pub(super) fn plain(text: &str) -> Option<Exact> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest.as_bytes()),
        None => (false, text.as_bytes()),
    };
    let (mut units, mut point) = (0_i64, None);
    for (at, byte) in body.iter().enumerate() {
        match byte {
            b'0'..=b'9' => units = units * 10 + i64::from(byte - b'0'),
            b'.' if point.is_none() => point = Some(at),
            _ => return None,
        }
        // Fifteen digits and a point.
        if at > 15 {
            return None;
        }
    }
    let whole = point.unwrap_or(body.len());
    let fraction = body.get(whole + 1..).unwrap_or_default();
    let leads = body.first() == Some(&b'0') && whole > 1;
    let trails = point.is_some() && fraction.last().is_none_or(|last| *last == b'0');
    let too_long = body.len() - usize::from(point.is_some()) > 15;
    if whole == 0 || leads || trails || too_long || (negative && units == 0) {
        return None;
    }
    let places = u32::try_from(fraction.len()).ok()?;
    Exact::ratio(if negative { -units } else { units }, 10_i64.checked_pow(places)?)
}

/// Decimals of at most fifteen digits are already the shortest form of their double.
fn short_decimal(text: &str) -> Option<Exact> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || digits > 15 {
        return None;
    }
    decimal(text)
}

/// The double nearest to `units` times ten to `power`; `None` where that takes more than 128 bits,
/// and for the smallest of all, which no file prints. Worked out here, as the standard library’s
/// reading of floats weighs 12 kB in the WebAssembly.
fn nearest_double(units: u128, power: i32) -> Option<f64> {
    if units == 0 {
        return Some(0.0);
    }
    // Beyond every double, and a loop without end for who writes such a number.
    if !(-MOST_TENS..=MOST_TENS).contains(&power) {
        return None;
    }
    // The number is `whole`, and a little more where something was left over, times a power of two.
    let (whole, left_over, mut twos) = match power {
        0.. => (units.checked_mul(10_u128.checked_pow(power.unsigned_abs())?)?, false, 0),
        _ => divided(units, power.unsigned_abs()),
    };
    let bits = u128::BITS - whole.leading_zeros();
    let mut fraction = whole;
    if bits > FRACTION {
        let cut = bits - FRACTION;
        let (dropped, half) = (whole & ((1 << cut) - 1), 1 << (cut - 1));
        fraction = whole >> cut;
        twos += i32::try_from(cut).ok()?;
        // Halfway the even one is nearest.
        if dropped > half || (dropped == half && (left_over || fraction % 2 == 1)) {
            fraction += 1;
        }
        if fraction >> FRACTION == 1 {
            (fraction, twos) = (fraction / 2, twos + 1);
        }
    } else if left_over {
        return None;
    } else {
        fraction <<= FRACTION - bits;
        twos -= i32::try_from(FRACTION - bits).ok()?;
    }
    let exponent =
        u64::try_from(twos + 1075).ok().filter(|exponent| (1..2047).contains(exponent))?;
    let fraction = u64::try_from(fraction).ok()? & ((1 << (FRACTION - 1)) - 1);
    Some(f64::from_bits((exponent << (FRACTION - 1)) | fraction))
}

/// `units` divided by ten so many times: 128 bits of it, whether something was left over, and the power
/// of two that they are to be taken times.
fn divided(units: u128, tens: u32) -> (u128, bool, i32) {
    let room = units.leading_zeros();
    let (mut whole, mut left_over, mut shifted, mut to_do) = (units << room, false, room, tens);
    while to_do > 0 {
        let step = to_do.min(18);
        to_do -= step;
        let by = 10_u128.pow(step);
        let (quotient, rest) = (whole / by, whole % by);
        let room = quotient.leading_zeros();
        let rest = rest << room;
        whole = (quotient << room) + rest / by;
        left_over |= !rest.is_multiple_of(by);
        shifted += room;
    }
    (whole, left_over, -i32::try_from(shifted).unwrap_or(i32::MAX))
}

/// Tens beyond this make no double.
const MOST_TENS: i32 = 400;

/// Bits of a double's fraction, the first of which is not written.
const FRACTION: u32 = 53;

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
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().ok()?;
    let (negative, mantissa) = signed(mantissa);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = whole.bytes().chain(fraction.bytes());
    if !digits.clone().all(|digit| digit.is_ascii_digit()) || digits.clone().count() == 0 {
        return None;
    }
    let digits: Vec<u8> =
        digits.skip_while(|digit| *digit == b'0').map(|digit| digit - b'0').collect();
    let last = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    let all = digits
        .iter()
        .try_fold(0_u128, |all, digit| all.checked_mul(10)?.checked_add(u128::from(*digit)))?;
    let value = nearest_double(all, last)?;
    (15..=17).find_map(|keep| {
        let kept = &digits[..keep.min(digits.len())];
        let mut units = kept.iter().fold(0_i64, |units, digit| units * 10 + i64::from(*digit));
        let dropped = digits.len() - kept.len();
        let mut power = last.checked_add(i32::try_from(dropped).ok()?)?;
        // The digits of the text decide where there is no room to ask the double itself.
        let rounds_up = || digits.get(keep).is_some_and(|next| *next >= 5);
        let above = if dropped > 0 { is_above_half(value, units, power) } else { None };
        units += i64::from(above.unwrap_or_else(rounds_up));
        let same = nearest_double(u128::try_from(units).ok()?, power) == Some(value);
        while same && units != 0 && units % 10 == 0 {
            (units, power) = (units / 10, power + 1);
        }
        let units = if negative { -units } else { units };
        let scale = 10_i64.checked_pow(power.unsigned_abs());
        match power {
            _ if !same => None,
            _ if units == 0 => Some(Exact::ZERO),
            0.. => Exact::ratio(units.checked_mul(scale?)?, 1),
            _ => Exact::ratio(units, scale?),
        }
    })
}

/// Whether a number is negative, and the rest of it.
fn signed(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

pub(super) fn decimal(text: &str) -> Option<Exact> {
    let (negative, body) = signed(text);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The same double as the standard library reads, wherever ours gives one.
    #[test]
    fn doubles_are_those_of_the_standard_library() {
        let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut held = 0;
        for round in 0..200_000_u32 {
            let next = 6_364_136_223_846_793_005_u64;
            state = state.wrapping_mul(next).wrapping_add(1_442_695_040_888_963_407);
            let units = u128::from(state >> (round % 60));
            let power = i32::try_from(round % 60).unwrap() - 44;
            let wanted: f64 = format!("{units}e{power}").parse().unwrap();
            if let Some(double) = nearest_double(units, power) {
                assert_eq!(double.to_bits(), wanted.to_bits(), "{units}e{power}");
                held += 1;
            }
        }
        assert!(held > 180_000, "{held}");
        // Halfway between two doubles: the even one.
        for units in [9_007_199_254_740_993_u128, 9_007_199_254_740_995] {
            let wanted: f64 = units.to_string().parse().unwrap();
            assert_eq!(nearest_double(units, 0), Some(wanted));
        }
    }
}

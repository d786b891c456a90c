//! Decimals as whole numbers of a fixed, tiny unit: arithmetic of its own, that shares
//! nothing with the product's.

/// Units in one.
pub const ONE: i128 = 100_000_000_000_000_000;

/// A number as files print it; symbols and anything else are none.
pub fn fixed(text: &str) -> Option<i128> {
    let text = text.trim().trim_end_matches('%');
    let mantissa = text.split(['e', 'E']).next()?;
    if mantissa.bytes().filter(u8::is_ascii_digit).count() > 15 || mantissa.len() < text.len() {
        // More digits than a double holds: its shortest form is what was meant.
        let double: f64 = text.parse().ok()?;
        return plain(&format!("{double:?}"));
    }
    plain(text)
}

fn plain(text: &str) -> Option<i128> {
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    if part.len() > 17 || whole.is_empty() {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let part: u64 = format!("{part:0<17}").parse().ok()?;
    Some(sign * (i128::from(whole) * ONE + i128::from(part)))
}

/// Decimals printed.
pub fn printed_places(text: &str) -> usize {
    let Some(value) = fixed(text) else { return 0 };
    let text = text.trim().trim_end_matches('%');
    let printed = text.split_once('.').map_or(0, |(_, part)| part.len());
    if printed <= 4 && !text.contains(['e', 'E']) {
        return printed;
    }
    let digits = format!("{:017}", value.unsigned_abs() % ONE.unsigned_abs());
    digits.trim_end_matches('0').len()
}

/// A fraction rounded half away from nought, as files write it.
pub fn rounded(numerator: i128, denominator: i128, places: usize) -> String {
    let scale = 10_i128.pow(u32::try_from(places).unwrap_or(0));
    let size = (numerator.abs() * scale * 2 + denominator) / (denominator * 2);
    let sign = if numerator < 0 && size != 0 { "-" } else { "" };
    if places == 0 {
        return format!("{sign}{size}");
    }
    format!("{sign}{}.{:0places$}", size / scale, size % scale)
}

#[test]
fn decimals_of_our_own() {
    assert_eq!(fixed("91.6").zip(fixed("84.375")).map(|(a, b)| a - b), fixed("7.225"));
    assert_eq!(fixed("7.0000000000000007E-2"), fixed("0.07"));
    assert_eq!(fixed("35.299999999999997"), fixed("35.3"));
    assert_eq!([fixed("-"), fixed("c"), fixed("SUPP"), fixed("")], [None; 4]);
    assert_eq!(rounded(-766, 100, 1), "-7.7");
    assert_eq!(rounded(125, 10, 0), "13");
    assert_eq!(printed_places("24.36") + printed_places("50"), 2);
}

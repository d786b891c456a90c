//! Exact numbers: what a source prints, what counts give, and rounding done once, at display.
//!
//! Gaps are differences of published decimals. In binary floating point 91.6 − 84.375 is
//! 7.224999…; shown with two places it would be wrong. So a figure is a fraction.

mod digits;
mod read;

use std::cmp::Ordering;
use std::fmt;
use std::num::NonZeroI64;

pub use digits::{push_hundredths, push_pair};

/// A number held as a fraction with a positive denominator; not reduced, as most are decimals.
///
/// Published figures have at most 17 significant digits. Sums and differences of decimals, and of
/// percentages taken from counts, are exact; only where a result would not fit (a mean of many
/// percentages from counts) is it kept to twelve decimals.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    numerator: i64,
    denominator: NonZeroI64,
}

const ONE: NonZeroI64 = match NonZeroI64::new(1) {
    Some(one) => one,
    None => unreachable!(),
};
const TRILLION: i128 = 1_000_000_000_000;

impl Exact {
    /// Nought.
    pub const ZERO: Self = Self { numerator: 0, denominator: ONE };

    /// The fraction `numerator / denominator`; `None` where the denominator is not positive.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        let denominator = NonZeroI64::new(denominator).filter(|d| d.get() > 0)?;
        Some(Self { numerator, denominator })
    }

    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self { numerator: number, ..Self::ZERO }
    }

    /// `count` of `cohort` as a percentage, 0 to 100 where `count <= cohort`; `None` for an empty
    /// cohort, which has no percentage.
    pub fn percent(count: u32, cohort: u32) -> Option<Self> {
        Self::ratio(i64::from(count) * 100, i64::from(cohort))
    }

    /// Reads a number as files print it, `7.0000000000000007E-2` and `35.299999999999997` included:
    /// through the nearest double and its shortest decimal form, which is what the publisher meant.
    pub fn parse(text: &str) -> Option<Self> {
        read::number(text.trim())
    }

    /// Reads a number that is printed as it is written here (`50`, `-7.25`), as nearly all are;
    /// `None` for any other text, numbers in another form (`050`, `7.0`, `5E1`) included.
    pub fn parse_plain(text: &str) -> Option<Self> {
        read::plain(text)
    }

    /// The difference `self − other`; `None` where it is too large to be held.
    pub fn less(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The sum `self + other`; `None` where it is too large to be held.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.plus_narrow(other).or_else(|| self.plus_wide(other))
    }

    /// The same where one denominator holds the other and 64 bits hold the sum: nearly always, and
    /// in a fraction of the time.
    fn plus_narrow(self, other: Self) -> Option<Self> {
        let large = self.denominator.max(other.denominator);
        if self.denominator == other.denominator {
            let numerator = self.numerator.checked_add(other.numerator)?;
            return Some(Self { numerator, denominator: large });
        }
        let small = self.denominator.min(other.denominator);
        if large.get() % small.get() != 0 {
            return None;
        }
        let [one, two] =
            [self, other].map(|of| of.numerator.checked_mul(large.get() / of.denominator.get()));
        Some(Self { numerator: one?.checked_add(two?)?, denominator: large })
    }

    fn plus_wide(self, other: Self) -> Option<Self> {
        let (a, b) = (self.parts(), other.parts());
        if a.1 == b.1 {
            return Self::fit(a.0 + b.0, a.1);
        }
        let (small, large) = (a.1.min(b.1), a.1.max(b.1));
        if large % small == 0 {
            return Self::fit(a.0 * (large / a.1) + b.0 * (large / b.1), large);
        }
        Self::fit(a.0 * b.1 + b.0 * a.1, a.1 * b.1)
    }

    /// The number with its sign turned.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { numerator: self.numerator.saturating_neg(), ..self }
    }

    /// The size of the number, without its sign.
    #[must_use]
    pub fn magnitude(self) -> Self {
        Self { numerator: self.numerator.saturating_abs(), ..self }
    }

    /// The number divided by a whole number, for a mean; nought parts give the number itself.
    /// `None` where it is too large to be held.
    pub fn over(self, parts: u32) -> Option<Self> {
        let (numerator, denominator) = self.parts();
        Self::fit(numerator, denominator * i128::from(parts.max(1)))
    }

    /// −1, 0 or 1.
    pub fn sign(self) -> i64 {
        self.numerator.signum()
    }

    /// Rounds half away from zero to `places` decimals, by whole-number arithmetic.
    /// At most nine places are given.
    pub fn round(self, places: u8) -> Rounded {
        let places = places.min(9);
        let units = self.rounded_size(10_u64.pow(u32::from(places)));
        let units = i64::try_from(units).unwrap_or(i64::MAX);
        Rounded { units: if self.numerator < 0 { -units } else { units }, places }
    }

    /// The size of the number times `scale`, halves up.
    fn rounded_size(self, scale: u64) -> u128 {
        let (size, by) = (self.numerator.unsigned_abs(), self.denominator.get().unsigned_abs());
        // Nearly always enough, and a fraction of the time.
        if let Some(scaled) = size.checked_mul(scale) {
            return u128::from(scaled / by + u64::from(scaled % by >= by.div_ceil(2)));
        }
        let (scaled, by) = (u128::from(size) * u128::from(scale), u128::from(by));
        scaled / by + u128::from(scaled % by >= by.div_ceil(2))
    }

    /// The nearest double, for a position in a chart.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator.get() as f64
    }

    /// Decimals that the number needs when written out; `None` where it never ends (2/3).
    pub fn decimals(self) -> Option<u8> {
        let shared = gcd(self.numerator.unsigned_abs(), self.denominator.get().unsigned_abs());
        let mut rest = self.denominator.get().unsigned_abs() / shared.max(1);
        let (mut twos, mut fives) = (0, 0);
        while rest.is_multiple_of(2) {
            rest /= 2;
            twos += 1;
        }
        while rest.is_multiple_of(5) {
            rest /= 5;
            fives += 1;
        }
        (rest == 1).then_some(twos.max(fives))
    }

    fn parts(self) -> (i128, i128) {
        (i128::from(self.numerator), i128::from(self.denominator.get()))
    }

    /// The fraction in the smallest terms that are needed to hold it.
    fn fit(numerator: i128, denominator: i128) -> Option<Self> {
        Self::narrow(numerator, denominator)
            .or_else(|| {
                let shared = gcd_wide(numerator.unsigned_abs(), denominator.unsigned_abs());
                let shared = i128::try_from(shared.max(1)).ok()?;
                Self::narrow(numerator / shared, denominator / shared)
            })
            .or_else(|| Self::narrow(trillionths(numerator, denominator), TRILLION))
    }

    fn narrow(numerator: i128, denominator: i128) -> Option<Self> {
        Self::ratio(i64::try_from(numerator).ok()?, i64::try_from(denominator).ok()?)
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self.parts(), other.parts());
        (a.0 * b.1).cmp(&(b.0 * a.1))
    }
}

/// Written unrounded: every decimal where they end, else sixteen, or as many as there is room for.
/// By whole-number arithmetic, as float formatting weighs 10 kB in the WebAssembly.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (numerator, denominator) = self.parts();
        let units = |places: u8| {
            let scaled = numerator.checked_mul(10_i128.pow(u32::from(places)))?;
            Some((i64::try_from(scaled / denominator).ok()?, places))
        };
        let ends = self.decimals().filter(|places| *places <= 18).and_then(units);
        let found = ends.or_else(|| (0..=16).rev().find_map(units));
        found.map_or(Ok(()), |(units, places)| write_decimal(f, units, places, "-"))
    }
}

/// A number rounded for display: `units` of the last decimal place shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rounded {
    /// The number in units of its last place: 7.7 with one place is 77.
    pub units: i64,
    /// Decimals shown.
    pub places: u8,
}

impl Rounded {
    /// The number that is shown; `None` where it has too many places.
    pub fn exact(self) -> Option<Exact> {
        Exact::ratio(self.units, 10_i64.checked_pow(u32::from(self.places))?)
    }

    /// The size without its sign.
    #[must_use]
    pub fn magnitude(self) -> Self {
        Self { units: self.units.abs(), ..self }
    }

    /// Whether it shows as nought.
    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    /// Whether exactly one is shown, for "1 point".
    pub fn is_one(self) -> bool {
        self.units == 10_i64.pow(u32::from(self.places))
    }

    /// For readers: a true minus sign. A page holds hundreds of these, and this takes a fraction
    /// of the time of `to_string`.
    pub fn text(self) -> String {
        self.after("")
    }

    /// As a text that follows other words: `narrowed 2`.
    pub fn after(self, words: &str) -> String {
        let mut text = String::with_capacity(words.len() + 16);
        text.push_str(words);
        if self.units < 0 {
            text.push('−');
        }
        digits::push_places(&mut text, self.units.unsigned_abs(), usize::from(self.places));
        text
    }

    /// For files: an ASCII minus.
    pub fn ascii(self) -> String {
        self.text().replace('−', "-")
    }

    /// With a plus sign where positive: `+1`, `−2`, `0`.
    pub fn signed(self) -> String {
        self.after(if self.units > 0 { "+" } else { "" })
    }
}

/// For readers: a true minus sign.
impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_decimal(f, self.units, self.places, "−")
    }
}

/// An estimate rounded for display, by whole-number arithmetic: float formatting weighs 10 kB in the
/// WebAssembly. Not for figures, which are [`Exact`].
pub fn nearest(estimate: f64, places: u8) -> Rounded {
    let places = places.min(9);
    #[expect(clippy::cast_possible_truncation, reason = "`as` keeps to the ends of the type")]
    let units = (estimate * 10_f64.powi(i32::from(places))).round() as i64;
    Rounded { units, places }
}

/// The whole number nearest to a number that is not negative, halves up.
pub fn nearest_whole(number: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` keeps to the ends of the type"
    )]
    let whole = number.round() as u32;
    whole
}

/// A number of pupils to the nearest five, as some publishers print it.
pub fn to_nearest_five(count: u32) -> u32 {
    let over = count % 5;
    if over < 3 { count - over } else { count.saturating_add(5 - over) }
}

/// Numerators that a percentage printed with `places` decimals allows in a cohort of this size:
/// the smallest and the largest, or `None` where no whole number of pupils prints so.
///
/// Shows how little rounding hides: below 100 pupils a whole percentage names the number exactly.
pub fn backsolve(percent: &str, cohort: u32, places: u8) -> Option<(u32, u32)> {
    let wanted = Exact::parse(percent)?.round(places);
    let prints_so = |count: &u32| {
        Exact::percent(*count, cohort).is_some_and(|value| value.round(places) == wanted)
    };
    let first = (0..=cohort).find(prints_so)?;
    let last = (first..=cohort).take_while(prints_so).last()?;
    Some((first, last))
}

fn write_decimal(f: &mut impl fmt::Write, units: i64, places: u8, minus: &str) -> fmt::Result {
    if units < 0 {
        f.write_str(minus)?;
    }
    digits::write_places(f, units.unsigned_abs(), usize::from(places))
}

/// A number of people as sentences write it: `159,566`.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A fraction in whole trillionths. Beyond what 128 bits hold, the denominator loses digits that
/// no trillionth can show.
fn trillionths(numerator: i128, denominator: i128) -> i128 {
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    let part = match rest.checked_mul(TRILLION) {
        Some(part) => part / denominator,
        None => rest / (denominator / TRILLION).max(1),
    };
    whole.saturating_mul(TRILLION).saturating_add(part)
}

fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn gcd_wide(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests;

//! One published figure with what stands beside it: raw text, pupil numbers, source.

use std::borrow::Cow;
use std::num::NonZeroU8;

use crate::blank::Blank;
use crate::number::Exact;

/// A number, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A published number, in the measure's unit.
    Number(Exact),
    /// A symbol or a hole, and why.
    Blank(Blank),
}

impl Value {
    /// The number, where there is one.
    pub fn number(self) -> Option<Exact> {
        match self {
            Self::Number(number) => Some(number),
            Self::Blank(_) => None,
        }
    }
}

/// Index of a source in the atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIndex(NonZeroU8);

impl SourceIndex {
    /// The index of the source at a place of the table, from nought on; `None` from 255 on.
    pub fn at(place: usize) -> Option<Self> {
        // Counted from one, so that no cell takes no more room than a cell.
        u8::try_from(place + 1).ok().and_then(NonZeroU8::new).map(Self)
    }

    /// Its place in the table.
    pub fn place(self) -> usize {
        usize::from(self.0.get()) - 1
    }
}

/// A figure as one source prints it. The server holds more than half a million places for one, and
/// few have more than a value and a source: the rest lies apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The number or the blank.
    pub value: Value,
    /// Where the value comes from.
    pub source: SourceIndex,
    beside: Option<Box<Beside>>,
}

/// What few cells have beside their value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Beside {
    /// What the source prints, where it is not the plain number or symbol: `73%`,
    /// `35.299999999999997`.
    printed: Option<Box<str>>,
    count: Option<u32>,
    cohort: Option<u32>,
    /// What the source rounds the two to: 5, 10; nought where they are exact.
    unit: u8,
    cohort_source: Option<SourceIndex>,
}

impl Cell {
    /// Reads a cell of a figures file: `50`, `73% 67/92`, `c ?/10`, and `74% 415/565~5`, where the
    /// numbers of pupils are rounded to the nearest five; an empty cell is no figure.
    ///
    /// # Errors
    /// The text itself, where it is neither a number nor a known symbol, or counts more pupils than
    /// there are.
    pub fn parse(text: &str, source: SourceIndex) -> Result<Option<Self>, String> {
        if text.is_empty() {
            return Ok(None);
        }
        if let Some(number) = Exact::parse_plain(text) {
            return Ok(Some(Self { value: Value::Number(number), source, beside: None }));
        }
        let (raw, numbers) = text.split_once(' ').unwrap_or((text, ""));
        let (numbers, unit) = match numbers.split_once(ROUNDED) {
            Some((numbers, unit)) => (numbers, unit.parse().map_err(|_| text)?),
            None => (numbers, 0),
        };
        let (count, cohort) = numbers.split_once('/').unwrap_or(("", ""));
        let count = read_number(count).map_err(|()| text)?;
        let cohort = read_number(cohort).map_err(|()| text)?;
        if count.zip(cohort).is_some_and(|(count, cohort)| count > cohort) {
            return Err(text.to_owned());
        }
        let value = read_value(raw).ok_or(text)?;
        let plain = match value {
            Value::Number(number) => Exact::parse_plain(raw).is_some() || number.to_string() == raw,
            Value::Blank(blank) => blank.symbol() == raw,
        };
        let printed = (!plain).then(|| raw.into());
        let beside = Beside { printed, count, cohort, unit, cohort_source: None };
        Ok(Some(Self { value, source, beside: None }.with(beside)))
    }

    fn with(mut self, beside: Beside) -> Self {
        self.beside = (beside != Beside::default()).then(|| Box::new(beside));
        self
    }

    /// Pupils who reached it, where the source gives them.
    pub fn count(&self) -> Option<u32> {
        self.beside.as_ref()?.count
    }

    /// Pupils in the group, where the source gives them.
    pub fn cohort(&self) -> Option<u32> {
        self.beside.as_ref()?.cohort
    }

    /// What the source rounds its numbers of pupils to, in pupils: 5, 10; nought where they are exact.
    pub fn numbers_unit(&self) -> u8 {
        self.beside.as_ref().map_or(0, |beside| beside.unit)
    }

    /// Where the pupil numbers come from, if not from the value's source.
    pub fn cohort_source(&self) -> Option<SourceIndex> {
        self.beside.as_ref()?.cohort_source
    }

    /// What the source prints, unchanged.
    pub fn raw(&self) -> Cow<'_, str> {
        let printed = self.beside.as_ref().and_then(|beside| beside.printed.as_deref());
        match (printed, self.value) {
            (Some(printed), _) => Cow::Borrowed(printed),
            (None, Value::Number(number)) => Cow::Owned(number.to_string()),
            (None, Value::Blank(blank)) => Cow::Borrowed(blank.symbol()),
        }
    }

    /// The cell as a figures file holds it.
    pub fn write(&self) -> String {
        if self.count().is_none() && self.cohort().is_none() {
            return self.raw().into_owned();
        }
        format!("{} {}", self.raw(), self.write_numbers())
    }

    /// The numbers of pupils as a figures file holds them: `67/92`, `?/10`, `415/565~5`.
    pub fn write_numbers(&self) -> String {
        let number = |n: Option<u32>| n.map_or_else(|| "?".to_owned(), |n| n.to_string());
        let numbers = format!("{}/{}", number(self.count()), number(self.cohort()));
        match self.numbers_unit() {
            0 => numbers,
            unit => format!("{numbers}{ROUNDED}{unit}"),
        }
    }

    /// This cell completed by what a second source says: its symbol or number where this one is
    /// silent, its pupil numbers where this one has none.
    #[must_use]
    pub fn completed_by(mut self, second: Self) -> Self {
        let mut own = self.beside.take().map_or_else(Beside::default, |beside| *beside);
        let other = second.beside.map_or_else(Beside::default, |beside| *beside);
        let silent = self.value == Value::Blank(Blank::Unsaid);
        if silent && second.value != Value::Blank(Blank::Unsaid) {
            let counted = own.cohort.is_some() || own.count.is_some();
            own.cohort_source = counted.then_some(own.cohort_source.unwrap_or(self.source));
            self.value = second.value;
            own.printed = other.printed;
            self.source = second.source;
            own.cohort_source = own.cohort_source.filter(|of| *of != self.source);
        }
        if own.cohort.is_none() && (other.cohort.is_some() || other.count.is_some()) {
            own.count = other.count;
            own.cohort = other.cohort;
            own.unit = other.unit;
            own.cohort_source = (second.source != self.source).then_some(second.source);
        }
        self.with(own)
    }

    /// Decimals of the number as the source prints it; nought for a symbol.
    pub fn printed_places(&self) -> u8 {
        let Value::Number(number) = self.value else {
            return 0;
        };
        let printed = self.beside.as_ref().and_then(|beside| beside.printed.as_deref());
        // Else it is printed as the number itself is written.
        let Some(raw) = printed else { return number.decimals().unwrap_or(0) };
        let plain = !raw.contains(['E', 'e']);
        match raw.trim_end_matches('%').split_once('.').filter(|_| plain) {
            Some((_, fraction)) if fraction.len() <= 4 => u8::try_from(fraction.len()).unwrap_or(0),
            _ => number.decimals().unwrap_or(0),
        }
    }

    /// How many reached it of how many, where both are printed unrounded and give the percentage
    /// beside them.
    pub fn exact_numbers(&self) -> Option<(u32, u32)> {
        let numbers = self.count().zip(self.cohort()).filter(|_| self.numbers_unit() == 0)?;
        let places = self.printed_places();
        let counted = Exact::percent(numbers.0, numbers.1)?.round(places);
        (counted == self.value.number()?.round(places)).then_some(numbers)
    }

    /// The percentage that such numbers give, where they are of the value's own source.
    pub fn from_counts(&self) -> Option<Exact> {
        if self.cohort_source().is_some() {
            return None;
        }
        let (count, cohort) = self.exact_numbers()?;
        Exact::percent(count, cohort)
    }
}

/// Stands between numbers of pupils and what the source rounds them to.
const ROUNDED: char = '~';

/// A number of pupils; `?` and nothing stand for one that is withheld.
fn read_number(text: &str) -> Result<Option<u32>, ()> {
    if text.is_empty() || text == "?" { Ok(None) } else { text.parse().map(Some).map_err(|_| ()) }
}

fn read_value(raw: &str) -> Option<Value> {
    if let Some(blank) = Blank::parse(raw) {
        return Some(Value::Blank(blank));
    }
    Exact::parse(raw.strip_suffix('%').unwrap_or(raw)).map(Value::Number)
}

#[cfg(test)]
mod tests;

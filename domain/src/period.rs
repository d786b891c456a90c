//! Periods: the year that a figure is about, with the kind of year, never mixed on one axis.

use std::fmt;

use crate::number::push_pair;

/// The kind of year that a measure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum YearKind {
    /// September to August, written 2024/25.
    Academic,
    /// April to March, written 2024-25.
    Financial,
    /// January to December, written 2024.
    Calendar,
}

impl YearKind {
    /// Reads the word of the measure dictionary.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "academic" => Some(Self::Academic),
            "financial" => Some(Self::Financial),
            "calendar" => Some(Self::Calendar),
            _ => None,
        }
    }

    /// The word that files use in `time_identifier`.
    pub fn identifier(self) -> &'static str {
        match self {
            Self::Academic => "Academic year",
            Self::Financial => "Financial year",
            Self::Calendar => "Calendar year",
        }
    }
}

/// A year by the calendar year in which it starts: 2024 is 2024/25.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(pub u16);

impl Year {
    /// The year before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// The year after.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// Reads the form of files, `202425` (or `2024` for a calendar year), and of addresses,
    /// `2024-25`; `None` where the two parts do not follow each other.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = match text.split_once(['-', '/']) {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => text.split_at_checked(4)?,
        };
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if first.len() != 4 || !all_digits(first) || !all_digits(last) {
            return None;
        }
        let start: u16 = first.parse().ok().filter(|year| (1900..2200).contains(year))?;
        let follows = match last.len() {
            0 => true,
            2 => last.parse() == Ok((start + 1) % 100),
            4 => last.parse() == Ok(start + 1),
            _ => false,
        };
        follows.then_some(Self(start))
    }

    /// As files write it: `202425`, or `2024` for a calendar year.
    pub fn file_form(self, kind: YearKind) -> String {
        match kind {
            YearKind::Calendar => self.written(None),
            _ => self.written(Some("")),
        }
    }

    /// As addresses write it: `2024-25`, whatever the kind.
    pub fn address_form(self) -> String {
        self.written(Some("-"))
    }

    /// As pages write it: `2024/25`, `2024-25` or `2024`.
    pub fn label(self, kind: YearKind) -> String {
        self.written(match kind {
            YearKind::Academic => Some("/"),
            YearKind::Financial => Some("-"),
            YearKind::Calendar => None,
        })
    }

    /// The year and, where a mark stands between, the last two digits of the year after. A page
    /// writes some two hundred years, so they are written digit by digit; a year has four.
    fn written(self, mark: Option<&str>) -> String {
        let mut text = String::with_capacity(8);
        push_pair(&mut text, u32::from(self.0) / 100);
        push_pair(&mut text, u32::from(self.0));
        if let Some(mark) = mark {
            text.push_str(mark);
            push_pair(&mut text, u32::from(self.next().0));
        }
        text
    }
}

/// The academic form; use [`Year::label`] where the kind is known.
impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label(YearKind::Academic))
    }
}

#[cfg(test)]
mod tests;

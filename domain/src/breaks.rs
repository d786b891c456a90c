//! Breaks in series: years that a line must not cross or that must not be compared.

use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;

/// What a year does to a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A new series starts in this year.
    Break,
    /// Nothing was collected.
    NoData,
    /// Figures are shown; no gap is.
    NotComparable,
    /// Figures and the gap are shown, but stand alone: no change to or from this year.
    Apart,
    /// The publisher stopped the series: nothing from this year on.
    Ended,
    /// Figures stand, with a note.
    Flag,
    /// Figures stand, but the publisher calls those of this year provisional, whatever the status
    /// of the release.
    Provisional,
}

impl Rule {
    /// Reads the word of the breaks file.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "break" => Some(Self::Break),
            "no-data" => Some(Self::NoData),
            "not-comparable" => Some(Self::NotComparable),
            "apart" => Some(Self::Apart),
            "ended" => Some(Self::Ended),
            "flag" => Some(Self::Flag),
            "provisional" => Some(Self::Provisional),
            _ => None,
        }
    }
}

/// One row of the breaks file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The measure.
    pub measure: MeasureIndex,
    /// The group; `None` for all groups.
    pub group: Option<GroupIndex>,
    /// The year.
    pub year: Year,
    /// What the year does.
    pub rule: Rule,
    /// A few words, drawn in the chart.
    pub label: String,
    /// A sentence.
    pub note: String,
}

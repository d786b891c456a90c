//! Where figures come from.

use crate::cell::SourceIndex;
use crate::period::{Year, YearKind};

/// A published file that figures were taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Id without a slash: `lait-2026-04-08`.
    pub id: String,
    /// Which reader takes it: `lait`, `destinations`; `lait-earlier` for an edition that was replaced.
    pub kind: String,
    /// Who published it.
    pub publisher: String,
    /// Title.
    pub title: String,
    /// Release date or year.
    pub release: String,
    /// Month in which the figures came out, in words; may be empty.
    pub published: String,
    /// `final`, `revised`, `provisional` or `unsaid`.
    pub status: String,
    /// File name under the folder of published files.
    pub file: String,
    /// Licence.
    pub licence: String,
    /// Anything a reader must know.
    pub note: String,
}

/// How a file that a reader of this kind takes labels a year, unless it says otherwise; `None` where
/// no cell of its rows is a year.
pub fn usual_label(kind: &str, years: YearKind, year: Year) -> Option<String> {
    match (kind, years) {
        // The tool names a year by its end, and so do the scorecards.
        ("lait", YearKind::Academic | YearKind::Financial) | ("neet", _) => {
            Some(year.next().0.to_string())
        }
        ("lait" | "sen2", YearKind::Calendar) => Some(year.0.to_string()),
        ("social-care", _) => Some(year.file_form(years)),
        _ => None,
    }
}

/// How a source labels a year of a series, where that is not its usual label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The source.
    pub source: SourceIndex,
    /// The source's own series code.
    pub code: String,
    /// The year that is meant.
    pub year: Year,
    /// What stands there: `2025 (prov)`, `2015/16`.
    pub label: String,
}

/// Where one group's figures in one measure come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesSource {
    /// The measure.
    pub measure: crate::measure::MeasureIndex,
    /// The group.
    pub group: crate::group::GroupIndex,
    /// Whether these are schools' figures.
    pub school: bool,
    /// The source.
    pub source: SourceIndex,
    /// The source's own series code or column, byte for byte.
    pub code: String,
    /// The one year that the column is about; `None` where the series holds every year.
    pub year: Option<Year>,
}

/// A strategy's target for a measure and group in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Whose target.
    pub area: crate::place::PlaceId,
    /// The measure.
    pub measure: crate::measure::MeasureIndex,
    /// The group that the target is for.
    pub group: crate::group::GroupIndex,
    /// When it was due.
    pub year: Year,
    /// The value aimed at.
    pub value: crate::number::Exact,
    /// As the strategy prints it.
    pub text: String,
    /// Anything a reader must know.
    pub note: String,
}

//! Where figures come from.

/// A published file that figures were taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Id without a slash: `lait-2026-04-08`.
    pub id: String,
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
    pub source: crate::cell::SourceIndex,
    /// The source's own series code or column, byte for byte.
    pub code: String,
    /// The one year that the column is about; `None` where the series holds every year.
    pub year: Option<crate::period::Year>,
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
    pub year: crate::period::Year,
    /// The value aimed at.
    pub value: crate::number::Exact,
    /// Anything a reader must know.
    pub note: String,
}

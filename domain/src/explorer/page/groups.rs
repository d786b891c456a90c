//! Several groups side by side.

use super::Split;
use super::rows::{Axis, Block};

/// With several groups: each group's gap among the places', on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The finding.
    pub heading: String,
    /// What is drawn.
    pub sub: String,
    /// Gaps, in points.
    pub axis: Axis,
    /// A row a group; the block of the same index in `places` is its fold-out.
    pub rows: Vec<StandingRow>,
    /// Lines under the chart, of every group: `(label, text)`.
    pub source: Vec<(String, String)>,
}

/// One group's standing.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingRow {
    /// Group's title.
    pub name: String,
    /// `50 and 70% here`
    pub detail: String,
    /// `All 13 places`
    pub fold: String,
    /// Own place: value and label; `None` where blank.
    pub own: Option<(f64, String)>,
    /// Whether it is a small cohort.
    pub small: bool,
    /// England.
    pub england: Option<(f64, String)>,
    /// The region.
    pub region: Option<(f64, String)>,
    /// The other places, equal ones adjacent.
    pub others: Vec<f64>,
    /// The verdict: `About the same as England’s`.
    pub verdict: String,
    /// What stands behind it.
    pub verdict_detail: String,
}

/// What stands beside the trend.
#[derive(Clone, Debug, PartialEq)]
pub enum Beside {
    /// The place's other groups.
    Groups(Block),
    /// With several groups: the split in rows.
    Moved(Moved),
    /// Nothing to show.
    Nothing,
}

/// What moved, a row a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The finding.
    pub heading: String,
    /// What is shown.
    pub sub: String,
    /// Group's title with its split, or why none.
    pub rows: Vec<(String, Result<Split, String>)>,
    /// England's same change, in a sentence.
    pub note: String,
}

//! Measures: what is counted, in which unit, and which way is good.

use crate::number::Exact;
use crate::period::YearKind;

/// Index of a measure in the atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureIndex(pub u8);

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Polarity {
    /// Higher is better: attainment, participation.
    High,
    /// Lower is better: absence, exclusion.
    Low,
}

impl Polarity {
    /// The word of the dictionary and of the CSV.
    pub fn word(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Low => "low",
        }
    }

    /// Whether one level is worse than another.
    pub fn is_worse<T: PartialOrd + Copy>(self, level: T, than: T) -> bool {
        match self {
            Self::High => level < than,
            Self::Low => level > than,
        }
    }

    /// How far a group is behind its comparison, in the unit of both; negative where it is ahead,
    /// `None` where the numbers are too large to be subtracted.
    pub fn behind(self, group: Exact, comparison: Exact) -> Option<Exact> {
        match self {
            Self::High => comparison.less(group),
            Self::Low => group.less(comparison),
        }
    }
}

/// The unit of a level. A gap of percentages is in points, whatever the unit of its sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Percent of the group.
    Percent,
    /// Points of a scale, such as Attainment 8.
    Points,
    /// A relative score, such as progress.
    Score,
    /// Children of every 10,000; no group of pupils has one.
    Rate,
    /// Children; no group of pupils has one.
    Count,
}

impl Unit {
    /// What follows a level: `50%`, `34.4`, `132 per 10,000`.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::Rate => " per 10,000",
            Self::Points | Self::Score | Self::Count => "",
        }
    }

    /// The word of the dictionary and of the CSV.
    pub fn word(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::Points => "points",
            Self::Score => "score",
            Self::Rate => "per-10000",
            Self::Count => "count",
        }
    }
}

/// One row of the measure dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Permanent id: `ks2-rwm-expected`.
    pub id: String,
    /// Full title.
    pub title: String,
    /// Short title: `Reading, writing and maths, age 11`.
    pub short: String,
    /// Within a sentence: `reading, writing and maths at age 11`.
    pub phrase: String,
    /// What the numbers are: `Percent of pupils meeting the expected standard`.
    pub axis: String,
    /// Phase id: `eyfs`, `ks2`, `absence`.
    pub phase: String,
    /// Kind: `proportion`, `mean`, `session-rate`, `event-rate`, `progress`.
    pub kind: String,
    /// Unit of a level.
    pub unit: Unit,
    /// Most decimals shown.
    pub places: u8,
    /// Which way is good.
    pub polarity: Polarity,
    /// Kind of year.
    pub years: YearKind,
    /// Definition in our own words.
    pub definition: String,
    /// Month in which the next figures are expected, ISO year and month; empty where unknown.
    pub next_data: String,
    /// Anything a reader must know.
    pub note: String,
}

/// A stage of education or a theme that measures belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Id: `ks2`.
    pub id: String,
    /// Title: `Key Stage 2`.
    pub title: String,
    /// Age in words: `age 11`; may be empty.
    pub age: String,
}

/// A priority of an area's strategy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    /// Whose strategy.
    pub area: crate::place::PlaceId,
    /// Number in the strategy.
    pub number: u8,
    /// Title.
    pub title: String,
    /// Why it has no gap measure, where it has none.
    pub none: String,
    /// The measures that answer for it.
    pub measures: Vec<MeasureIndex>,
}

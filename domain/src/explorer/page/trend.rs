//! The trend.

use super::rows::Axis;
use super::table::PlainTable;

/// The trend.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The finding.
    pub heading: String,
    /// What is drawn.
    pub sub: String,
    /// The drawing.
    pub chart: TrendChart,
    /// Where it leads: the trend over five years, and when the gap would close or why no date can be
    /// given.
    pub leads: Vec<String>,
    /// What its years have about them.
    pub notes: Vec<String>,
    /// The same as a table: head, then rows; cells are shown as they stand.
    pub table: PlainTable,
}

impl Trend {
    /// Whether there is a year to draw.
    pub fn is_drawn(&self) -> bool {
        !self.chart.years.is_empty()
    }
}

/// What is drawn of a trend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendChart {
    /// The years, left to right.
    pub years: Vec<TrendYear>,
    /// The scale.
    pub axis: Axis,
    /// With one group: two lines and the band between. With several: a line of gaps each.
    pub lines: Vec<TrendLine>,
    /// Whether the two lines bound a gap.
    pub banded: bool,
    /// Gap figures by year, where there is one: `(index of year, value between, text)`.
    pub gap_labels: Vec<(usize, f64, String)>,
    /// Breaks in the series: before which year, and its name.
    pub breaks: Vec<(usize, String)>,
    /// Targets: year, value, label.
    pub targets: Vec<(usize, f64, String)>,
    /// The way to the targets, where the chart is about them.
    pub goal: Option<Goal>,
    /// A sentence that says what the drawing shows.
    pub spoken: String,
}

/// The way to a strategy's targets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goal {
    /// The figure that the targets start from: year, value, and its name: `baseline`, with the value
    /// where the line has another.
    pub baseline: Option<(usize, f64, String)>,
    /// Figures on the wrong side of the targets of their years.
    pub missed: Vec<Miss>,
}

/// A figure on the wrong side of its year’s target.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// Index of the year.
    pub year: usize,
    /// The figure.
    pub value: f64,
    /// The target.
    pub target: f64,
    /// `9.2 short`
    pub words: String,
}

/// A year of the trend.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrendYear {
    /// `2019/20`
    pub label: String,
    /// Why there is nothing, where nothing is drawn: `No tests: COVID-19`.
    pub missing: String,
}

/// A line of the trend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendLine {
    /// Label at the line's end.
    pub name: String,
    /// 1 to 4, for colour and mark.
    pub rank: u8,
    /// Years, by index, with fewer than 20 in a group: half-filled marks, and a thin, dashed line
    /// where such a year is in its stretch.
    pub few: Vec<usize>,
    /// A yardstick: the line alone, without marks and values.
    pub quiet: bool,
    /// Stretches that may be joined: points of `(index of year, value, text)`.
    pub stretches: Vec<Vec<(usize, f64, String)>>,
}

impl TrendLine {
    /// Whether fewer than 20 are in a group in one of the years of a stretch.
    pub fn is_of_few(&self, stretch: &[(usize, f64, String)]) -> bool {
        stretch.iter().any(|point| self.few.contains(&point.0))
    }
}

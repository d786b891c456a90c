//! Where one gap comes from.

use super::rows::{Axis, WhyBlank};
use super::table::PlainTable;

/// One gap of one place: both sides as their sources print them, and all that was done with them.
#[derive(Clone, Debug, PartialEq)]
pub struct FigurePage {
    /// For the title bar.
    pub title: String,
    /// `Where “20 points” comes from`
    pub heading: String,
    /// Measure, place, year, and who is compared with whom.
    pub sub: String,
    /// The sum; `None` where there is no gap.
    pub sum: Option<[Term; 3]>,
    /// Why there is no gap, where there is none.
    pub blank: Option<WhyBlank>,
    /// What the two sides are called, the group first.
    pub sides: [String; 2],
    /// What is known of both sides, a line each.
    pub lines: Vec<FigureLine>,
    /// Interval, status, revision, method, change, source: term and sentences.
    pub facts: Vec<(String, String)>,
    /// Where the gap would lead if its line went on; `None` where no line may be carried on.
    pub fan: Option<FigureFan>,
    /// What was corrected in the address, a sentence each.
    pub notes: Vec<String>,
    /// Address of this page.
    pub href: String,
    /// The view that the figure stands in.
    pub back_href: String,
    /// The figures as a file.
    pub csv_href: String,
    /// The page of the measure.
    pub measure_href: String,
}

/// A gap's years, the line through them, and where it would lie in the years ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureFan {
    /// `If the line of 2018/19 to 2024/25 went on to 2027/28`
    pub heading: String,
    /// What is drawn.
    pub sub: String,
    /// The scale, with nought.
    pub axis: Axis,
    /// The years that can be compared.
    pub points: Vec<FanPoint>,
    /// Both ends of the line.
    pub line: [FanPoint; 2],
    /// The years ahead.
    pub ahead: Vec<FanYear>,
    /// Where both sides would stand, and when the gap would close or why no date can be given.
    pub words: Vec<String>,
    /// The same as a table.
    pub table: PlainTable,
}

/// A gap in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct FanPoint {
    /// The year, for its place.
    pub year: u16,
    /// The year as it is called.
    pub label: String,
    /// The gap.
    pub value: f64,
    /// As shown.
    pub text: String,
}

/// Where the gap would lie in a year ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct FanYear {
    /// The year, for its place.
    pub year: u16,
    /// The year as it is called.
    pub label: String,
    /// Lower and upper limit.
    pub room: [f64; 2],
    /// As shown.
    pub texts: [String; 2],
}

/// A figure of the sum, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Whose figure.
    pub of: TermOf,
    /// As shown: `70`.
    pub figure: String,
    /// `not eligible, %`
    pub label: String,
}

/// Whose figure a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermOf {
    /// The group’s.
    Group,
    /// The comparison’s.
    Comparison,
    /// The gap.
    Gap,
}

/// A line about both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureLine {
    /// `Text in the file`
    pub label: String,
    /// Small words under it; may be empty.
    pub note: String,
    /// The group’s, then the comparison’s.
    pub cells: [FigureCell; 2],
}

/// What is known of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureCell {
    /// In our words, or as shown.
    Text(String),
    /// As it stands in the file, byte for byte.
    Code(String),
    /// Nothing, and why.
    Blank(WhyBlank),
}

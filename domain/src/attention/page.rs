//! What `/attention` says, in words and numbers, ready to be drawn.

use std::sync::Arc;

use crate::explorer::page::{Axis, FilterOption, GapRow, Trend, Words};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct AttentionPage {
    /// For the title bar.
    pub title: String,
    /// The answer in plain words, for link previews.
    pub description: String,
    /// What was not understood in the address, a sentence each.
    pub notes: Vec<String>,
    /// Small line above the answer.
    pub kicker: String,
    /// The heading.
    pub answer: Words,
    /// What chance alone would do.
    pub caveat: String,
    /// The filters.
    pub filters: Filters,
    /// How the gaps stand: to England's down, to the year before across.
    pub stand: Stand,
    /// The trend behind the first gap that has one, among those that are wider than both.
    pub trend: Option<Trend>,
    /// The scale of every percentage, 0 to 100, so that rows can be compared.
    pub axis: Axis,
    /// Wider than England's and than a year before, by pupil group.
    pub worse: Part,
    /// Wider than a year before, and about the same as England's.
    pub near: Part,
    /// Narrower than England's and than a year before.
    pub better: Better,
    /// Gaps of fewer than twenty pupils.
    pub small: Vec<Row>,
    /// How the list is made: term and explanation.
    pub method: Vec<(String, String)>,
    /// Pairs that could not be looked at, by reason: heading, which.
    pub not_looked: Vec<(String, String)>,
    /// Source, basis, status.
    pub source: Vec<(String, String)>,
    /// Address of the file with every pair.
    pub csv_href: String,
    /// Rows in that file.
    pub csv_rows: usize,
    /// This view's own address.
    pub href: String,
}

/// The filters: what the area's list may be narrowed to.
#[derive(Clone, Debug, PartialEq)]
pub struct Filters {
    /// The area, as the search field names it.
    pub area: String,
    /// All areas, for the search field: `(slug, title)`.
    pub areas: Arc<[(String, String)]>,
    /// Address with nothing chosen but the area.
    pub clear_href: String,
    /// Priorities; empty for a council without a strategy.
    pub priorities: Vec<FilterOption>,
    /// Pupil groups.
    pub groups: Vec<FilterOption>,
    /// Phases.
    pub phases: Vec<FilterOption>,
    /// What the counts are.
    pub hint: String,
}

/// How many gaps stand how.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand {
    /// `Where 72 gaps stand`
    pub heading: String,
    /// Wider, the same and narrower than England's.
    pub rows: [StandRow; 3],
}

/// Gaps that stand alike to England's.
#[derive(Clone, Debug, PartialEq)]
pub struct StandRow {
    /// `Wider than England’s`
    pub title: String,
    /// Those that widened, stayed and narrowed.
    pub cells: [StandCell; 3],
}

/// A number of gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandCell {
    /// The number.
    pub count: usize,
    /// The place on the page where they are listed.
    pub listed: Option<&'static str>,
}

/// A list under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The finding.
    pub heading: String,
    /// What the rows show.
    pub sub: String,
    /// Rows by pupil group; none where nothing is to be listed.
    pub groups: Vec<Group>,
}

/// The rows of pupil groups that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// `Pupils with special educational needs: 8`; may be empty.
    pub title: String,
    /// How these groups overlap; may be empty.
    pub note: String,
    /// The rows, in the order of measures.
    pub rows: Vec<Row>,
}

/// A gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Measure and group.
    pub title: String,
    /// The explorer with this gap.
    pub href: String,
    /// Both levels, the gap, and what moved.
    pub sentence: Words,
    /// What five years say.
    pub trend: String,
    /// Whether they say that it widens.
    pub is_trend: bool,
    /// What limits the figures: provisional, revised, what changed in the year; may be empty.
    pub limits: String,
    /// The gap in the last five comparable years, as heights from 0 to 1; empty where fewer are.
    pub spark: Vec<f64>,
    /// Now, a year before, England.
    pub bars: [GapRow; 3],
    /// The scale of the three, where it is not the page's.
    pub axis: Option<Axis>,
    /// Whether it rests on fewer than twenty pupils.
    pub small: bool,
}

/// Gaps that are better and improving.
#[derive(Clone, Debug, PartialEq)]
pub struct Better {
    /// The finding.
    pub heading: String,
    /// Where the group does better than in England, and where it does worse and the others even
    /// more so.
    pub lists: [BetterList; 2],
}

/// One of the two lists.
#[derive(Clone, Debug, PartialEq)]
pub struct BetterList {
    /// What it lists.
    pub title: String,
    /// The gaps.
    pub rows: Vec<BetterRow>,
}

/// A gap in a table.
#[derive(Clone, Debug, PartialEq)]
pub struct BetterRow {
    /// The measure.
    pub measure: String,
    /// Group and year.
    pub group: String,
    /// The explorer with this gap.
    pub href: String,
    /// Group's level, comparison's level, gap, England's gap, gap a year before.
    pub figures: [String; 5],
}

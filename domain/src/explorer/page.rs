//! What the explorer shows, in words and numbers, ready to be drawn. No HTML here, and no
//! decision left to those who draw it.

use std::sync::Arc;

/// A stretch of a sentence and how it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Plain words.
    Plain(String),
    /// Words set strong, such as a second figure.
    Strong(String),
    /// The gap: accent, strong, underlined.
    Gap(String),
}

/// A sentence, or several.
pub type Words = Vec<Run>;

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplorerPage {
    /// Area's name as lists write it, for the masthead.
    pub place_title: String,
    /// Address of the explorer for this area and nothing else chosen.
    pub place_href: String,
    /// For the title bar.
    pub title: String,
    /// For link previews: the answer in plain words.
    pub description: String,
    /// What was corrected in the address, a sentence each.
    pub notes: Vec<String>,
    /// Small line above the answer: measure, year, update.
    pub kicker: String,
    /// The heading: the finding.
    pub answer: Words,
    /// The other chosen groups, in a sentence below.
    pub also: Words,
    /// How the gap's change is made up; with one group only.
    pub split: Option<Split>,
    /// Rounding, cohort, comparator: never hidden.
    pub caveat: String,
    /// The switch between the three readings.
    pub basis: BasisSwitch,
    /// With several groups: this place, a row a group.
    pub groups_here: Option<Block>,
    /// With several groups: each group's standing among the places.
    pub standing: Option<Standing>,
    /// Places, one block for each chosen group (first alone shown open).
    pub places: Vec<Block>,
    /// The trend.
    pub trend: Trend,
    /// With several groups: what moved. With one: the place's other groups.
    pub beside_trend: Beside,
    /// Schools of this area, or of the nearest measure that has them.
    pub schools: SchoolsPart,
    /// The figures of the place blocks as a table.
    pub table: Twin,
    /// The filters.
    pub filters: Filters,
    /// One chip for each choice that differs from the default.
    pub chips: Vec<Chip>,
    /// Where the choice has no figure: what is nearest and has, as label and address.
    pub nearest: Vec<(String, String)>,
    /// Address of the page about the measure.
    pub measure_href: String,
    /// Address of the file with the same rows.
    pub csv_href: String,
    /// Rows in that file.
    pub csv_rows: usize,
    /// This view's own address, canonical.
    pub href: String,
    /// The chosen filters as a sentence, for print and for the line that sticks.
    pub summary: String,
}

/// How a change of a gap is made up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Group, comparison, gap.
    pub parts: [SplitPart; 3],
}

/// One part of a split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitPart {
    /// `FSM pupils rose 3`
    pub label: String,
    /// `47 to 50`
    pub figures: String,
    /// `%` or ` points`
    pub unit: String,
}

/// The switch between the three readings of a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasisSwitch {
    /// `What is the gap measured against?`
    pub question: String,
    /// `14 rows: 13 with figures, 1 blank`
    pub count: String,
    /// The three readings, in fixed order.
    pub options: Vec<BasisOption>,
}

/// One reading of a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasisOption {
    /// Value of the `basis` key: `here`, `same-group`, `others`.
    pub value: &'static str,
    /// `Compared with others here`
    pub title: String,
    /// `Knowsley FSM compared with Knowsley not FSM`
    pub detail: String,
    /// With one group: one result, its label empty. With several: a result for each group.
    pub results: Vec<(String, String)>,
    /// Whether it is the one chosen.
    pub chosen: bool,
    /// Address with this reading.
    pub href: String,
}

/// Dumbbell rows under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Unique on the page, for links and folds.
    pub id: String,
    /// The finding.
    pub heading: String,
    /// Measure, unit, place, period.
    pub sub: String,
    /// The scale of the marks.
    pub axis: Axis,
    /// What is in the gap column: `Gap, points`.
    pub gap_head: String,
    /// What is in the change column: `since 2023/24`; empty where there is none.
    pub change_head: String,
    /// Rows in sections.
    pub sections: Vec<Section>,
    /// Lines under the chart: `(label, text)`; the label is set strong.
    pub source: Vec<(String, String)>,
    /// Words under the rows; may be empty.
    pub note: String,
    /// A sentence that says what the drawing shows, for those who cannot see it.
    pub spoken: String,
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Heading over the rows; empty for the first.
    pub title: String,
    /// A heavier line above: what follows is compared with different pupils.
    pub ruled: bool,
    /// The rows.
    pub rows: Vec<GapRow>,
    /// On a phone, rows after this many fold away.
    pub fold_after: Option<usize>,
}

/// A scale with its ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Value at the left end.
    pub low: f64,
    /// Value at the right end.
    pub high: f64,
    /// Ticks: value and label.
    pub ticks: Vec<(f64, String)>,
}

impl Axis {
    /// Where a value stands, in percent of the width.
    pub fn position(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        if span <= 0.0 { 50.0 } else { (value - self.low) / span * 100.0 }
    }
}

/// One dumbbell row.
#[derive(Clone, Debug, PartialEq)]
pub struct GapRow {
    /// Unique on the page.
    pub id: String,
    /// The place, group or school.
    pub name: String,
    /// Small words under the name; may be empty.
    pub detail: String,
    /// Address that the name leads to; empty for none.
    pub href: String,
    /// The reader's own place.
    pub own: bool,
    /// Fewer than 20 in a group: half-filled mark, dashed band, no direction word.
    pub small: bool,
    /// The group's level.
    pub group: Level,
    /// The comparison's level.
    pub comparison: Level,
    /// Label at the group's mark, on the first row or on each with several groups; may be empty.
    pub group_mark: String,
    /// Label at the comparison's ring; may be empty.
    pub comparison_mark: String,
    /// The gap as shown, `20`; empty where there is none.
    pub gap: String,
    /// Said in full: `20 points behind`.
    pub gap_spoken: String,
    /// `narrowed 2`; empty where nothing can be said.
    pub change: String,
    /// Why there is no gap.
    pub blank: Option<WhyBlank>,
    /// Why there is no change, where there is a gap.
    pub change_blank: Option<WhyBlank>,
}

/// A level and its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Level {
    /// For its position; `None` where it is blank.
    pub value: Option<f64>,
    /// As shown, without unit: `50`, `8 of 16: 50`.
    pub text: String,
}

/// Why a cell is blank. Opens in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyBlank {
    /// `suppressed`, `not published`: the word on the link, before “why?”.
    pub word: String,
    /// Heading of the box.
    pub heading: String,
    /// The reason, in a sentence or two.
    pub reason: String,
    /// What follows from it.
    pub consequence: String,
    /// `c in the CSV`
    pub symbol: String,
    /// When a figure is due or was due; may be empty.
    pub due: String,
}

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

/// The trend.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The finding.
    pub heading: String,
    /// What is drawn.
    pub sub: String,
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
    /// Words under the chart.
    pub notes: Vec<String>,
    /// A sentence that says what the drawing shows.
    pub spoken: String,
    /// The same as a table: head, then rows; cells are shown as they stand.
    pub table: PlainTable,
}

/// A year of the trend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendYear {
    /// `2019/20`
    pub label: String,
    /// Why there is nothing, where nothing is drawn: `No tests: COVID-19`.
    pub missing: String,
}

/// A line of the trend.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendLine {
    /// Label at the line's end.
    pub name: String,
    /// 1 to 4, for colour and mark.
    pub rank: u8,
    /// A small cohort: thin and dashed.
    pub small: bool,
    /// Stretches that may be joined: points of `(index of year, value, text)`.
    pub stretches: Vec<Vec<(usize, f64, String)>>,
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

/// Schools.
#[derive(Clone, Debug, PartialEq)]
pub enum SchoolsPart {
    /// This measure has schools here, or the nearest that has.
    Rows {
        /// The rows.
        block: Block,
        /// Why another measure stands here; empty where it is the chosen one.
        instead: String,
        /// Address of the explorer with that measure; empty where it is the chosen one.
        href: String,
    },
    /// No measure has schools here.
    None(WhyBlank),
}

/// The table twin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// Caption.
    pub caption: String,
    /// A table for each chosen group.
    pub parts: Vec<PlainTable>,
    /// Columns that are blank throughout, said once.
    pub dropped: Vec<WhyBlank>,
}

/// A table of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainTable {
    /// Caption; may be empty.
    pub caption: String,
    /// Heads of the columns; the first is over the row heads.
    pub head: Vec<String>,
    /// Rows.
    pub rows: Vec<PlainRow>,
}

/// A row of a table of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainRow {
    /// Row head.
    pub head: String,
    /// The reader's own place.
    pub own: bool,
    /// Cells.
    pub cells: Vec<PlainCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlainCell {
    /// Text, set right where it is a number.
    Text(String),
    /// The gap: accent, strong.
    Gap(String),
    /// Nothing, and why.
    Blank(WhyBlank),
}

/// The filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filters {
    /// `Show 14 results`, or `No results: see why`.
    pub show: String,
    /// Address with nothing chosen but the area.
    pub clear_href: String,
    /// The area: name shown in the field.
    pub area: String,
    /// Its slug: the form says which area it was made for, so that what belongs to one area does
    /// not follow to another.
    pub area_slug: String,
    /// All areas, for the search field: `(slug, title)`.
    pub areas: Arc<[(String, String)]>,
    /// Schools.
    pub schools: SchoolFilter,
    /// Pupil groups: the eight main ones.
    pub groups: Vec<FilterOption>,
    /// The further groups, under “more”.
    pub more_groups: Vec<FilterOption>,
    /// Whether “more” stands open because one of them is chosen.
    pub more_open: bool,
    /// A sentence under the groups; may be empty.
    pub groups_hint: String,
    /// Priorities; empty for a council without a strategy.
    pub priorities: Vec<FilterOption>,
    /// Phases; shown where there are no priorities, and under “phase” else.
    pub phases: Vec<FilterOption>,
    /// Measures in groups by phase: title, options.
    pub measures: Vec<(String, Vec<FilterOption>)>,
    /// A sentence under the measures.
    pub measures_hint: String,
    /// Years, latest first.
    pub years: Vec<FilterOption>,
    /// Years counted from: the year before, then earlier ones of the same series.
    pub since: Vec<FilterOption>,
    /// What to compare with.
    pub compare: Vec<FilterOption>,
    /// With `same-group` and `others`: elsewhere is what.
    pub against: Vec<FilterOption>,
}

/// The school filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolFilter {
    /// `Whole council`
    pub whole: FilterOption,
    /// Chosen schools.
    pub chosen: Vec<FilterOption>,
    /// Schools that can be found by name, A to Z; count is years with figures in this measure.
    pub found: Vec<FilterOption>,
    /// `50 primary schools, 0 with figures for this measure.`
    pub hint: String,
    /// Why none has figures.
    pub why: Option<WhyBlank>,
}

/// One option of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterOption {
    /// Value in the address.
    pub value: String,
    /// Label.
    pub label: String,
    /// Small words beneath; may be empty. At a count of nought, why.
    pub detail: String,
    /// What choosing it would give; `None` where it is not counted.
    pub count: Option<usize>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A choice that one tap removes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// `Free school meals`
    pub label: String,
    /// Address without it.
    pub href: String,
}

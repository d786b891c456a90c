//! Dumbbell rows, and why a cell is blank.

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

impl Block {
    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.sections.iter().map(|section| section.rows.len()).sum()
    }
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
#[derive(Clone, Debug, PartialEq, Default)]
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
#[derive(Clone, Debug, Default, PartialEq)]
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
    /// Address of the page about this gap.
    pub figure_href: String,
    /// As it is said: `20 behind`; empty where there is none.
    pub gap_spoken: String,
    /// `narrowed 2`, or [`GapRow::TOO_FEW`]; empty where there is no change.
    pub change: String,
    /// Why there is no gap.
    pub blank: Option<WhyBlank>,
    /// Why there is no change, where there is a gap.
    pub change_blank: Option<WhyBlank>,
}

impl GapRow {
    /// The change where either year has too few pupils for a word, under a head that says what is not
    /// said.
    pub const TOO_FEW: &str = "too few to say";

    /// The change as it is read aloud after the gap; empty where there is none, and where the gap itself
    /// says that it is one of too few.
    pub fn change_spoken(&self) -> &str {
        match self.change.as_str() {
            _ if self.small => "",
            Self::TOO_FEW => "too few before to say how it changed",
            change => change,
        }
    }
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

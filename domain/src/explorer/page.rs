//! What the explorer shows, in words and numbers, ready to be drawn. No HTML here, and no
//! decision left to those who draw it.

mod figure;
mod filters;
mod groups;
mod panels;
mod rows;
mod table;
mod trend;

pub use figure::{FanPoint, FanYear, FigureCell, FigureFan, FigureLine, FigurePage, Term, TermOf};
pub use filters::{Chip, FilterOption, Filters, FoundSchool, SchoolFilter};
pub use groups::{Beside, Moved, Standing, StandingRow};
pub use panels::{Panel, PanelChoice, PanelSection, PanelsPage};
pub use rows::{Axis, Block, GapRow, Level, Section, WhyBlank};
pub use table::{PlainCell, PlainRow, PlainTable, Twin};
pub use trend::{Goal, Miss, Trend, TrendChart, TrendLine, TrendYear};

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

/// What a reader sees first: the filters, the answer and the places. [`Below`] is the rest.
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
    /// For those who listen, in parts: what was corrected, the answer, the other chosen groups.
    pub spoken: Vec<String>,
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
    /// Both sides of the gap, and England’s; also the start of the caveat.
    pub levels: String,
    /// Levels, rounding, cohort, comparator: never hidden.
    pub caveat: String,
    /// The switch between the three readings.
    pub basis: BasisSwitch,
    /// With several groups: this place, a row a group.
    pub groups_here: Option<Block>,
    /// With several groups: each group's standing among the places.
    pub standing: Option<Standing>,
    /// Places, one block for each chosen group (first alone shown open).
    pub places: Vec<Block>,
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

/// The parts below the first. They stand apart so that a browser can paint the answer to a changed
/// filter before it works them out.
#[derive(Clone, Debug, PartialEq)]
pub struct Below {
    /// The trend.
    pub trend: Trend,
    /// With several groups: what moved. With one: the place's other groups.
    pub beside_trend: Beside,
    /// Schools of this area, or of the nearest measure that has them.
    pub schools: SchoolsPart,
    /// The figures of the place blocks as a table.
    pub table: Twin,
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
    /// `FSM rose 3`
    pub label: String,
    /// `47 to 50`
    pub figures: String,
    /// `%` or ` points`, in which the space does not break.
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
    /// `With others here`
    pub title: String,
    /// `Knowsley FSM, Knowsley Not FSM`
    pub detail: String,
    /// With one group: one result, its label empty. With several: a result for each group.
    pub results: Vec<(String, String)>,
    /// Whether it is the one chosen.
    pub chosen: bool,
    /// Address with this reading.
    pub href: String,
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

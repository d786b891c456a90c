//! What these pages show, in words and numbers, ready to be drawn.

mod topic;

use crate::explorer::page::{Block, Trend, Words};
use crate::strategy::Status;

pub use topic::{FiguresPart, Leading, LeadingRow, TopicPage};

/// A status and its words: `Within 2 points`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusWords {
    /// For the mark.
    pub status: Status,
    /// For the reader.
    pub text: String,
}

/// A figure and the year it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// `66.3%`
    pub text: String,
    /// `2024/25`
    pub year: String,
}

/// A small line of years, with the last target.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spark {
    /// Stretches that may be joined; both coordinates from 0 to 1, 1 at the right and the top.
    pub stretches: Vec<Vec<(f64, f64)>>,
    /// Height of the last target.
    pub target: Option<f64>,
}

/// How a figure stands beside England's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Better, as shown.
    Better,
    /// The same, as shown.
    Same,
    /// Worse, as shown.
    Worse,
}

/// An indicator in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// What it shows, against England and the year before.
    pub words: String,
    /// The sentence against England alone; empty where none is said.
    pub beside: String,
    /// Whether it is better or worse than England; `None` where neither is said.
    pub than_england: Option<Stand>,
    /// How the latest figure moved in a year, a sentence; may be empty.
    pub moved: String,
    /// Whether that is better or worse; `None` where neither is said.
    pub than_before: Option<Stand>,
    /// Whether the latest figure is worse than England’s and than the year before.
    pub worsening: bool,
    /// What the targets start from, as printed.
    pub baseline: Option<Dated>,
    /// The first target, and how the figure of its year stands to it.
    pub first: Option<(Dated, StatusWords)>,
    /// The latest figure.
    pub latest: Option<Dated>,
    /// The last target.
    pub target: Option<Dated>,
    /// The years.
    pub spark: Spark,
    /// How it stands now.
    pub status: StatusWords,
}

/// Indicators that belong together: a priority's; a phase's, where there is no strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Anchor.
    pub id: String,
    /// `Priority 1`; empty for a phase.
    pub kicker: String,
    /// The finding.
    pub heading: String,
    /// The priority as the strategy names it; empty for a phase.
    pub title: String,
    /// Which way is good, said once.
    pub better: String,
    /// The priority's own page; empty for a phase.
    pub href: String,
    /// The explorer with this priority or phase.
    pub gaps_href: String,
    /// The rows.
    pub rows: Vec<Row>,
    /// Why there are none.
    pub none: String,
}

/// A row of the status matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// `1 Raising standards`
    pub title: String,
    /// Met, within, missed, cannot say.
    pub counts: [usize; 4],
}

/// When the next figures come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// `July 2026`
    pub month: String,
    /// Whether it is past: then the figures are not loaded here yet.
    pub past: bool,
    /// Which indicators.
    pub what: String,
}

/// The front page: the strategy at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// For the title bar.
    pub title: String,
    /// The area, as lists name it.
    pub area: String,
    /// Small line above: the strategy and how far it is followed.
    pub kicker: String,
    /// The finding.
    pub answer: Words,
    /// How it is judged, or what a strategy file would add.
    pub lede: String,
    /// The status matrix; empty without a strategy.
    pub matrix: Vec<Counts>,
    /// Indicators by priority, or by phase.
    pub groups: Vec<Group>,
    /// The biggest gaps.
    pub biggest: Block,
    /// Figures worse than England’s and getting worse, the first of them: name, words, address.
    pub worse_figures: Vec<(String, String, String)>,
    /// How many there are.
    pub worse_figures_said: String,
    /// Gaps of the same kind.
    pub worse: Vec<(String, String, String)>,
    /// How many more are on the whole list.
    pub worse_more: String,
    /// The whole list.
    pub attention_href: String,
    /// Pages of groups and themes: title and address.
    pub topics: Vec<(String, String)>,
    /// Over the due dates.
    pub due_heading: String,
    /// The next figures, the earliest first.
    pub due: Vec<Due>,
    /// This page's own address.
    pub href: String,
}

/// A term and what it says, which may lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// `Owner`
    pub term: String,
    /// `Not named in the strategy`
    pub text: String,
    /// Where it leads; empty for nowhere.
    pub href: String,
}

/// Gaps that stand in for those of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearGaps {
    /// Why these.
    pub why: &'static str,
    /// Words and address.
    pub gaps: Vec<(String, String)>,
}

/// A year of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearRow {
    /// `2018/19`
    pub year: String,
    /// `40`, `none`, `none set; 42 kept`
    pub target: String,
    /// As published; empty where it is blank.
    pub actual: String,
    /// `6.2 short`; empty where nothing can be said.
    pub difference: String,
    /// Its status.
    pub status: StatusWords,
    /// What a reader must know.
    pub note: String,
    /// The year in which the indicator stands now.
    pub own: bool,
}

/// The page of one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiPage {
    /// For the title bar.
    pub title: String,
    /// Where it belongs: title and address.
    pub up: Option<(String, String)>,
    /// Small line above.
    pub kicker: String,
    /// The finding.
    pub answer: Words,
    /// Its status.
    pub status: StatusWords,
    /// How it moved, and England.
    pub moved: String,
    /// Address of the explorer; empty where no figures are published.
    pub gaps_href: String,
    /// Address of the file; empty where no figures are published.
    pub csv_href: String,
    /// The years drawn.
    pub trend: Option<Trend>,
    /// Why the status is what it is: sentences.
    pub why: Vec<String>,
    /// Facts beside.
    pub facts: Vec<Fact>,
    /// Year by year.
    pub years: Vec<YearRow>,
    /// What the published figures of these years are: caption of the table.
    pub caption: String,
    /// What changed between releases.
    pub changed: Vec<String>,
    /// Why nothing did, where nothing did.
    pub no_changed: String,
    /// Its groups; where there is more than one.
    pub groups: Option<Block>,
    /// Where there are not: why, and the gaps that come nearest, in words with their address.
    pub near_gaps: Option<NearGaps>,
    /// Where figures and targets come from: label and text.
    pub source: Vec<(String, String)>,
    /// This page's own address.
    pub href: String,
}

/// Something that the strategy says, with its anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Anchor.
    pub id: String,
    /// The text.
    pub text: String,
    /// Where the document says it.
    pub at: String,
}

/// An action of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionRow {
    /// The action.
    pub said: Said,
    /// `Owner: not named in the strategy`
    pub owner: String,
    /// When it was due.
    pub due: String,
    /// How it stands.
    pub status: String,
    /// Whether anybody recorded how it stands.
    pub is_recorded: bool,
}

/// A success statement and what can judge it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuccessRow {
    /// The statement.
    pub said: Said,
    /// `In the short term`; empty where the document does not say.
    pub term: String,
    /// Figures that can judge it: words and address.
    pub figures: Vec<(String, String)>,
    /// What it would need, where none can.
    pub needs: String,
}

/// The page of a priority.
#[derive(Clone, Debug, PartialEq)]
pub struct PriorityPage {
    /// For the title bar.
    pub title: String,
    /// Small line above: the strategy, the area.
    pub kicker: String,
    /// The finding.
    pub answer: Words,
    /// The other priorities: title, address, whether it is this one.
    pub others: Vec<(String, String, bool)>,
    /// What it is for; why; where the council stood; what it would do: heading and text.
    pub about: Vec<(String, String)>,
    /// Its indicators.
    pub group: Group,
    /// Its issues.
    pub issues: Vec<Said>,
    /// Actions by theme.
    pub themes: Vec<(String, Vec<ActionRow>)>,
    /// Success statements.
    pub success: Vec<SuccessRow>,
    /// Figures that the document prints on it: text, value as printed, when, note, later figure
    /// and its address.
    pub statements: Vec<StatementRow>,
    /// This page's own address.
    pub href: String,
}

/// A figure that the document prints, beside the same thing in later years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    /// What it says.
    pub said: Said,
    /// `42%`
    pub value: String,
    /// `2018`; empty where the document does not say.
    pub when: String,
    /// What a reader must know.
    pub note: String,
    /// `60.1% in 2024/25`; empty where no later figure is published.
    pub later: String,
    /// Where the later figure stands.
    pub href: String,
}

/// The list of indicators.
#[derive(Clone, Debug, PartialEq)]
pub struct KpisPage {
    /// For the title bar.
    pub title: String,
    /// The front page's model: answer, matrix, groups.
    pub glance: Glance,
    /// How the first target year came out, in a sentence; empty without targets.
    pub then: String,
    /// The figures as a file.
    pub csv_href: String,
    /// This page's own address.
    pub href: String,
}

/// What is recorded of a priority's actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionCount {
    /// `1. Raising standards`
    pub title: String,
    /// Its page.
    pub href: String,
    /// Actions that the strategy names.
    pub actions: usize,
    /// Those with a status.
    pub recorded: usize,
    /// Success statements.
    pub success: usize,
}

/// The quarterly paper.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPage {
    /// The release that it is about, ISO date.
    pub release: String,
    /// For the title bar.
    pub title: String,
    /// Small line above.
    pub kicker: String,
    /// Reports that stand: date of the release, address, whether it is this one.
    pub releases: Vec<(String, String, bool)>,
    /// How many indicators have each status, in a line.
    pub summary: String,
    /// How the first target year came out; empty without targets.
    pub then: String,
    /// What limits a report on a release that is not the latest.
    pub limits: String,
    /// Indicators that miss their target.
    pub missed: Vec<Row>,
    /// Gaps that are wider than England's and widened: name, words, address.
    pub widening: Vec<(String, String, String)>,
    /// Figures that are new or were revised since the release before, by indicator.
    pub new: Vec<(String, Vec<String>)>,
    /// Why there are none.
    pub no_new: String,
    /// Actions by priority.
    pub actions: Vec<ActionCount>,
    /// Every figure as a file.
    pub csv_href: String,
    /// This page's own address.
    pub href: String,
    /// Answer, matrix, indicators by priority, biggest gaps, next figures.
    pub glance: Glance,
}

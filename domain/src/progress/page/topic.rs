//! What the page of a group of children or of a theme shows.

use super::{Row, StatementRow, SuccessRow};
use crate::explorer::page::{Block, PanelSection, PlainTable, Trend, Words};

/// One group of children, or one part of school life.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicPage {
    /// For the title bar.
    pub title: String,
    /// Small line above.
    pub kicker: String,
    /// The finding.
    pub answer: Words,
    /// How its gaps stand to England’s; may be empty.
    pub standing: Words,
    /// What it is about.
    pub lede: String,
    /// The levels behind the finding.
    pub leading: Option<Leading>,
    /// The others of its kind: title, address, whether it is this one.
    pub siblings: Vec<(String, String, bool)>,
    /// Short parts in plain words: heading and text.
    pub parts: Vec<(String, String)>,
    /// Whether the figures of all pupils stand before the gaps.
    pub figures_first: bool,
    /// Gaps in their latest year, England's beside each.
    pub path: Vec<Block>,
    /// Figures of all pupils.
    pub rows: Vec<Row>,
    /// Figures that are of no year, or no figures of pupils.
    pub more: Option<FiguresPart>,
    /// The years of each gap.
    pub panels: Vec<PanelSection>,
    /// What the strategy promised, and what can judge it.
    pub promises: Vec<SuccessRow>,
    /// Figures that the strategy prints.
    pub statements: Vec<StatementRow>,
    /// What cannot be said, and why.
    pub blanks: Vec<(String, String)>,
    /// Where to go on: words and address.
    pub ways: Vec<(String, String)>,
    /// This page's own address.
    pub href: String,
}

/// Both sides of the gaps that lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leading {
    /// Heads of the two columns of levels: the group, whom it is compared with.
    pub heads: [String; 2],
    /// Each measure’s head, and its rows.
    pub measures: Vec<(String, Vec<LeadingRow>)>,
}

/// A place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadingRow {
    /// The place.
    pub place: String,
    /// The group’s figure and the comparison’s, with their unit.
    pub levels: [String; 2],
    /// `20 behind`
    pub gap: String,
}

/// A part with a drawing and tables of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct FiguresPart {
    /// Anchor.
    pub id: String,
    /// The finding.
    pub heading: String,
    /// What it rests on.
    pub sub: String,
    /// The drawing.
    pub trend: Option<Trend>,
    /// The tables.
    pub tables: Vec<PlainTable>,
    /// Where the figures come from: term and sentence.
    pub source: Vec<(String, String)>,
    /// The same in a few words.
    pub cite: String,
}

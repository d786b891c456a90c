//! Small multiples: every group of a measure, or every measure of a group.

use super::rows::WhyBlank;
use super::trend::TrendChart;
use crate::explorer::OF_FEW;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelsPage {
    /// For the title bar.
    pub title: String,
    /// For link previews.
    pub description: String,
    /// Small line above the heading.
    pub kicker: String,
    /// The finding.
    pub heading: String,
    /// What is drawn, and on which scale.
    pub sub: String,
    /// What was corrected in the address, a sentence each.
    pub notes: Vec<String>,
    /// Panels that share a scale.
    pub sections: Vec<PanelSection>,
    /// Gaps that cannot be given: name and reason.
    pub blank: Vec<(String, WhyBlank)>,
    /// What the form asks for beside the area.
    pub choice: PanelChoice,
    /// The area as lists name it.
    pub area: String,
    /// Address of this page.
    pub href: String,
    /// The same place with one gap.
    pub one_href: String,
    /// The other kind of panels: address and words.
    pub other: (String, String),
    /// Lines about source and basis: label and text.
    pub source: Vec<(String, String)>,
}

/// Panels under one heading and on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelSection {
    /// Heading; may be empty.
    pub title: String,
    /// Anything a reader must know; may be empty.
    pub note: String,
    /// The panels.
    pub panels: Vec<Panel>,
}

/// One gap over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The group or the measure.
    pub title: String,
    /// The explorer with this gap.
    pub href: String,
    /// The latest gap as a figure, and the page about it.
    pub gap: (String, String),
    /// What the figure is: `points behind, 2024/25; narrowed 2`.
    pub words: String,
    /// The chart.
    pub chart: TrendChart,
}

impl Panel {
    /// What a half-filled mark means, where the panel has one.
    pub fn of_few(&self) -> Option<&'static str> {
        self.chart.lines.iter().any(|line| !line.few.is_empty()).then_some(OF_FEW)
    }
}

/// A list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelChoice {
    /// Key of the address: `measure` or `group`.
    pub name: String,
    /// The word of the view: `groups` or `measures`.
    pub view: String,
    /// Label: `Measure` or `Pupil group`.
    pub label: String,
    /// Value, label, chosen.
    pub options: Vec<(String, String, bool)>,
}

//! The parts of a page of small multiples: panels of one part share a scale.

use super::{Drawn, Section};
use crate::explorer::page::{Axis, Panel, PanelSection};
use crate::explorer::rows::axis;

/// What is said of a handful of children.
const FEW: &str = "Shown apart: no status, no word for a change.";

/// Panels under their headings; the order within a part stays.
pub(super) fn sections(mut drawn: Vec<Drawn<'_>>) -> Vec<PanelSection> {
    // The order within a part stays.
    drawn.sort_by_key(|drawn| drawn.section);
    let mut parts: Vec<PanelSection> = Vec::new();
    let mut last = None;
    for Drawn { section, panel, .. } in drawn {
        if last.replace(section) != Some(section) {
            parts.push(empty(section));
        }
        if let Some(part) = parts.last_mut() {
            part.panels.push(panel);
        }
    }
    for part in &mut parts {
        if let Some(of_few) = part.panels.iter().find_map(Panel::of_few) {
            if !part.note.is_empty() {
                part.note.push(' ');
            }
            part.note.push_str(of_few);
        }
        let scale = scale(&part.panels);
        for panel in &mut part.panels {
            panel.chart.axis = scale.clone();
        }
    }
    parts
}

/// A part of the page before its panels.
fn empty(section: Section) -> PanelSection {
    let (title, note) = match section {
        Section::Points => ("In points of a scale", "These points are no percentages."),
        Section::Scores => (
            "Relative scores",
            "A score is made to be 0 for the country each year, so a line of it is no trend.",
        ),
        Section::Ethnic => ("Ethnic groups", ""),
        Section::FewPoints => ("Fewer than 20 children, in points", FEW),
        Section::FewScores => ("Fewer than 20 children, relative scores", FEW),
        Section::Few => ("Fewer than 20 children", FEW),
        Section::Main => ("", ""),
    };
    PanelSection { title: title.to_owned(), note: note.to_owned(), panels: Vec::new() }
}

/// One scale for every panel of a part.
fn scale(panels: &[Panel]) -> Axis {
    let lines = panels.iter().flat_map(|panel| &panel.chart.lines);
    let values = lines.flat_map(|line| line.stretches.iter().flatten().map(|point| point.1));
    let suffix = panels.first().and_then(|panel| panel.chart.axis.ticks.first());
    let suffix = if suffix.is_some_and(|(_, label)| label.ends_with('%')) { "%" } else { "" };
    axis(values, suffix, false)
}

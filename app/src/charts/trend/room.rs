//! What has room in the drawing, at the width of a page and of two phones: labels are drawn once
//! for all widths, so where they stand is settled beforehand by what would lie on them.

use domain::explorer::page::TrendChart;

use super::frame;
use super::lines::{is_above, is_spare};
use super::plot::Plot;

/// A drawing's size in pixels, as a measure of what fits.
#[derive(Clone, Copy)]
struct Frame {
    width: f64,
    height: f64,
    /// Where values give way too.
    narrow: bool,
}

/// Width beside the other groups on a wide page.
pub const WIDE: f64 = 608.0;
/// Width on a tablet, where the drawing has the page to itself, and on the widest such page.
const TABLET: f64 = 690.0;
const WHOLE: f64 = 1_000.0;
/// Width on the smallest phone.
pub const NARROWEST: f64 = 280.0;
const PHONE: f64 = 350.0;

/// A line of text in the drawing.
#[derive(Clone, Copy, PartialEq)]
pub struct Label {
    /// In percent.
    pub x: f64,
    /// In percent.
    pub y: f64,
    /// Shift in pixels.
    pub dx: f64,
    /// Shift of the base line in pixels.
    pub dy: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// In pixels.
    pub width: f64,
}

/// Left, right, top, bottom in pixels.
#[derive(Clone, Copy)]
struct Area(f64, f64, f64, f64);

impl Area {
    fn meets(self, other: Self) -> bool {
        self.0 < other.1 && other.0 < self.1 && self.2 < other.3 && other.2 < self.3
    }
}

/// How wide a text is, `letter` pixels a letter.
pub fn width_of(text: &str, letter: f64) -> f64 {
    letter * text.chars().count() as f64
}

/// What is taken already, at one width or several.
pub struct Taken(Vec<(Frame, Vec<Area>)>);

impl Taken {
    /// The marks, values, years and notes of a wide page.
    pub fn wide(trend: &TrendChart, plot: &Plot) -> Self {
        let height = if trend.banded { 372.0 } else { 420.0 };
        let frame = |width| Frame { width, height, narrow: false };
        Self::at(trend, plot, &[WIDE, TABLET, WHOLE].map(frame))
    }

    /// The same on phones.
    pub fn narrow(trend: &TrendChart, plot: &Plot) -> Self {
        let height = if trend.banded { 330.0 } else { 400.0 };
        let frame = |width| Frame { width, height, narrow: true };
        Self::at(trend, plot, &[frame(NARROWEST), frame(PHONE)])
    }

    fn at(trend: &TrendChart, plot: &Plot, frames: &[Frame]) -> Self {
        let drawn = |frame: &Frame| (*frame, drawn(trend, plot, frame));
        Self(frames.iter().map(drawn).collect())
    }

    /// Whether a label lies on nothing.
    pub fn has_room(&self, label: &Label) -> bool {
        self.conflicts(label) == 0
    }

    /// Number of widths at which a label lies on something or leaves the drawing at the top.
    pub fn conflicts(&self, label: &Label) -> usize {
        let is_on_something = |(frame, areas): &&(Frame, Vec<Area>)| {
            let area = area(label, frame);
            area.2 < -20.0 || areas.iter().any(|one| one.meets(area))
        };
        self.0.iter().filter(is_on_something).count()
    }

    /// From now on the label's place is taken.
    pub fn take(&mut self, label: &Label) {
        for (frame, areas) in &mut self.0 {
            areas.push(area(label, frame));
        }
    }
}

/// What stands whatever else does.
fn drawn(trend: &TrendChart, plot: &Plot, frame: &Frame) -> Vec<Area> {
    let mut taken = values_and_marks(trend, plot, frame);
    let notes = frame::notes(trend, plot, frame.narrow);
    let years = frame::year_labels(trend, plot, frame.narrow);
    taken.extend(notes.iter().chain(&years).map(|label| area(label, frame)));
    taken
}

fn values_and_marks(trend: &TrendChart, plot: &Plot, frame: &Frame) -> Vec<Area> {
    let mut taken = Vec::new();
    for (index, line) in trend.lines.iter().enumerate().filter(|(_, line)| !line.quiet) {
        for (year, value, text) in line.stretches.iter().flatten() {
            let (x, y) = (plot.x(*year), plot.y(*value));
            let (left, top) = (x / 100.0 * frame.width, y / 100.0 * frame.height);
            taken.push(Area(left - 6.0, left + 6.0, top - 6.0, top + 6.0));
            if frame.narrow && is_spare(trend, plot, line, (*year, text)) {
                continue;
            }
            let dy = if is_above(trend, index, *year, *value) { -12.0 } else { 23.0 };
            let width = width_of(text, 7.8);
            taken.push(area(&Label { x, y, dx: 0.0, dy, anchor: "middle", width }, frame));
        }
    }
    taken
}

fn area(label: &Label, frame: &Frame) -> Area {
    let at = label.x / 100.0 * frame.width + label.dx;
    let left = match label.anchor {
        "start" => at,
        "end" => at - label.width,
        _ => at - label.width / 2.0,
    };
    let base = label.y / 100.0 * frame.height + label.dy;
    Area(left, left + label.width, base - 11.0, base + 2.0)
}

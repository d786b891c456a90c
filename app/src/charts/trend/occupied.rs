//! What stands in the drawing whatever else does, before any label finds its place.

use domain::explorer::page::TrendChart;

use super::frame;
use super::lines::is_spare;
use super::plot::Plot;
use super::room::{Area, Frame, Label, NARROWEST, Taken, WIDE, area, width_of};
use super::sides::{ON_PAGE, side};

/// Width on a tablet, where the drawing has the page to itself, and on the widest such page.
const TABLET: f64 = 690.0;
const WHOLE: f64 = 1_000.0;
const PHONE: f64 = 350.0;

/// The marks, values, years and notes of a wide page.
pub fn wide(trend: &TrendChart, plot: &Plot) -> Taken {
    let height = if trend.banded { 372.0 } else { 420.0 };
    let frame = |width| Frame { width, height, narrow: false };
    at(trend, plot, &[WIDE, TABLET, WHOLE].map(frame))
}

/// The same on phones.
pub fn narrow(trend: &TrendChart, plot: &Plot) -> Taken {
    let height = if trend.banded { 330.0 } else { 400.0 };
    let frame = |width| Frame { width, height, narrow: true };
    at(trend, plot, &[frame(NARROWEST), frame(PHONE)])
}

fn at(trend: &TrendChart, plot: &Plot, frames: &[Frame]) -> Taken {
    Taken::of(frames, |frame| drawn(trend, plot, frame))
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
            let Some(side) = side(trend, plot, index, *year) else { continue };
            let (dy, width) = (ON_PAGE.shift(side), width_of(text, 7.8));
            taken.push(area(&Label { x, y, dx: 0.0, dy, anchor: "middle", width }, frame));
        }
    }
    taken
}

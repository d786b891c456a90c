//! Whether a figure in the band has room, at the width of a page and of a phone.

use domain::explorer::page::Trend;

use super::lines::{is_above, is_spare};
use super::plot::Plot;

/// A drawing's size in pixels, as a measure of what fits.
pub struct Frame {
    width: f64,
    height: f64,
    /// Where values give way too.
    narrow: bool,
}

/// Beside the other groups on a wide page.
pub const WIDE: Frame = Frame { width: 608.0, height: 372.0, narrow: false };
/// A phone.
pub const NARROW: Frame = Frame { width: 350.0, height: 330.0, narrow: true };

/// Where a figure would stand.
pub struct Place<'a> {
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
    /// The figure.
    pub text: &'a str,
    /// The band's upper edge, in percent.
    pub top: f64,
    /// Over the band, not in it.
    pub over: bool,
    /// First or last of a stretch.
    pub at_end: bool,
}

/// Left, right, top, bottom in pixels.
#[derive(Clone, Copy)]
struct Area(f64, f64, f64, f64);

impl Area {
    fn meets(self, other: Self) -> bool {
        self.0 < other.1 && other.0 < self.1 && self.2 < other.3 && other.2 < self.3
    }
}

impl Place<'_> {
    /// The same figure over the band, whose upper edge is at `top`.
    fn moved_over(&mut self) {
        self.y = self.top;
        (self.dx, self.dy, self.anchor, self.over) = (0.0, -28.0, "middle", true);
    }
}

/// For each place whether it is free, the latest years first. At the width of a page a figure
/// without room in the band moves over it.
pub fn free(trend: &Trend, plot: &Plot, places: &mut [Place<'_>], frame: &Frame) -> Vec<bool> {
    let mut taken = values_and_marks(trend, plot, frame);
    let mut free = vec![false; places.len()];
    for (index, place) in places.iter_mut().enumerate().rev() {
        let has_room = |place: &Place<'_>| {
            let area = text_area(place, 8.4, frame);
            !taken.iter().any(|one| one.meets(area))
        };
        if !has_room(place) && !place.over && !frame.narrow {
            place.moved_over();
        }
        free[index] = has_room(place);
        if free[index] {
            taken.push(text_area(place, 8.4, frame));
        }
    }
    free
}

fn values_and_marks(trend: &Trend, plot: &Plot, frame: &Frame) -> Vec<Area> {
    let mut taken = Vec::new();
    for (index, line) in trend.lines.iter().enumerate() {
        for (year, value, text) in line.stretches.iter().flatten() {
            let (x, y) = (plot.x(*year), plot.y(*value));
            let (left, top) = (x / 100.0 * frame.width, y / 100.0 * frame.height);
            taken.push(Area(left - 6.0, left + 6.0, top - 6.0, top + 6.0));
            if frame.narrow && is_spare(trend, plot, line, (*year, text)) {
                continue;
            }
            let dy = if is_above(trend, index, *year, *value) { -12.0 } else { 23.0 };
            let place = Place {
                x,
                y,
                dx: 0.0,
                dy,
                anchor: "middle",
                text,
                top: y,
                over: false,
                at_end: false,
            };
            taken.push(text_area(&place, 7.8, frame));
        }
    }
    taken
}

/// `letter` is the width of a figure in pixels.
fn text_area(place: &Place<'_>, letter: f64, frame: &Frame) -> Area {
    let width = letter * place.text.chars().count() as f64;
    let at = place.x / 100.0 * frame.width + place.dx;
    let left = match place.anchor {
        "start" => at,
        "end" => at - width,
        _ => at - width / 2.0,
    };
    let base = place.y / 100.0 * frame.height + place.dy;
    Area(left, left + width, base - 11.0, base + 1.0)
}

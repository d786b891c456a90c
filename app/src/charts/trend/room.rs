//! What has room in the drawing, at the width of a page and of two phones: labels are drawn once
//! for all widths, so where they stand is settled beforehand by what would lie on them.

/// A drawing's size in pixels, as a measure of what fits.
#[derive(Clone, Copy)]
pub struct Frame {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Where values give way too.
    pub narrow: bool,
}

/// Width beside the other groups on a wide page.
pub const WIDE: f64 = 608.0;
/// Width on the smallest phone.
pub const NARROWEST: f64 = 280.0;

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
pub struct Area(pub f64, pub f64, pub f64, pub f64);

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
    /// What stands in drawings of these sizes.
    pub fn of(frames: &[Frame], stands: impl Fn(&Frame) -> Vec<Area>) -> Self {
        Self(frames.iter().map(|frame| (*frame, stands(frame))).collect())
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

/// The room of a label in a drawing.
pub fn area(label: &Label, frame: &Frame) -> Area {
    let at = label.x / 100.0 * frame.width + label.dx;
    let left = match label.anchor {
        "start" => at,
        "end" => at - label.width,
        _ => at - label.width / 2.0,
    };
    let base = label.y / 100.0 * frame.height + label.dy;
    Area(left, left + label.width, base - 11.0, base + 2.0)
}

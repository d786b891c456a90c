//! Where a year and a value stand in the drawing, in percent.

use domain::explorer::page::{Goal, TrendChart, TrendLine};

/// The area of the drawing that holds the lines.
pub struct Plot {
    left: f64,
    /// Right end; what follows belongs to the labels at the lines' ends.
    pub right: f64,
    /// Top of the scale.
    pub top: f64,
    /// Bottom of the scale.
    pub bottom: f64,
    years: usize,
    low: f64,
    span: f64,
}

impl Plot {
    /// Leaves room at the right for the longest name.
    pub fn new(trend: &TrendChart) -> Self {
        // A yardstick beside targets has its last value at its name.
        let value = if goal_of(trend).is_some() { 5 } else { 0 };
        let longest = trend
            .lines
            .iter()
            .map(|line| line.name.chars().count() + if line.quiet { value } else { 0 });
        let longest = longest.max();
        let room = 3.6 + 1.12 * longest.unwrap_or(0) as f64;
        let span = trend.axis.high - trend.axis.low;
        Self {
            left: if trend.banded { 8.0 } else { 6.4 },
            right: 100.0 - room.clamp(12.5, 26.0),
            top: 11.0,
            bottom: 89.0,
            years: trend.years.len(),
            low: trend.axis.low,
            span: if span > 0.0 { span } else { 1.0 },
        }
    }

    /// Distance between two years.
    pub fn step(&self) -> f64 {
        let steps = self.years.saturating_sub(1).max(1);
        (self.right - self.left) / steps as f64
    }

    /// A year's place.
    pub fn x(&self, year: usize) -> f64 {
        if self.years < 2 {
            return f64::midpoint(self.left, self.right);
        }
        self.left + self.step() * year as f64
    }

    /// A value's place.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (value - self.low) / self.span * (self.bottom - self.top)
    }

    /// Number of years.
    pub fn years(&self) -> usize {
        self.years
    }

    /// Whether a year keeps its label where only some do: every other, every third, counted from
    /// the last.
    pub fn is_kept(&self, year: usize, every: usize) -> bool {
        self.years.saturating_sub(year + 1).is_multiple_of(every)
    }
}

/// The value of a line in a year.
pub fn value_in(line: &TrendLine, year: usize) -> Option<(f64, &str)> {
    let mut points = line.stretches.iter().flatten();
    let point = points.find(|(at, _, _)| *at == year)?;
    Some((point.1, point.2.as_str()))
}

/// The last point of a line.
pub fn last_of(line: &TrendLine) -> Option<(usize, f64, &str)> {
    let (year, value, text) = line.stretches.last()?.last()?;
    Some((*year, *value, text.as_str()))
}

/// The goal of a chart that is about its targets. Such charts are drawn on the server alone: the
/// browser’s program goes without.
pub fn goal_of(trend: &TrendChart) -> Option<&Goal> {
    trend.goal.as_ref().filter(|_| cfg!(feature = "ssr"))
}

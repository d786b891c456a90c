//! An interval, how sure it is, and the difference of two independent estimates.

/// How often an interval made this way holds the true value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// 95 in 100: about one figure in twenty lies outside by chance.
    P95,
    /// 998 in 1,000: what lies outside is hardly chance, even among a hundred figures.
    P998,
}

impl Confidence {
    /// The share of intervals that hold the true value, 0 to 1.
    pub const fn level(self) -> f64 {
        match self {
            Self::P95 => 0.95,
            Self::P998 => 0.998,
        }
    }

    /// The quantile of the standard normal distribution that leaves half of the rest above.
    pub const fn z(self) -> f64 {
        match self {
            Self::P95 => 1.959_963_984_540_054,
            Self::P998 => 3.090_232_306_167_813,
        }
    }

    /// The probability under which that quantile lies: 0.975 or 0.999.
    pub(super) const fn upper(self) -> f64 {
        f64::midpoint(1.0, self.level())
    }
}

/// From `lower` to `upper`, in the unit of what it is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
}

impl Interval {
    /// Both limits, where both are numbers and apart.
    pub fn new(lower: f64, upper: f64) -> Option<Self> {
        (lower.is_finite() && upper.is_finite() && lower < upper).then_some(Self { lower, upper })
    }

    /// So far to either side of an estimate.
    pub fn around(estimate: f64, half: f64) -> Option<Self> {
        Self::new(estimate - half, estimate + half)
    }

    /// Whether a value lies in it; its limits do.
    pub fn contains(&self, value: f64) -> bool {
        self.lower <= value && value <= self.upper
    }

    /// From the lower to the upper limit.
    pub fn width(&self) -> f64 {
        self.upper - self.lower
    }

    /// The same in another unit, of which `factor` make one; for instance 100 for percent.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        let (one, other) = (self.lower * factor, self.upper * factor);
        Self { lower: one.min(other), upper: one.max(other) }
    }
}

/// A value with the interval that its own method gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

/// The interval of `one - two`, of two estimates that are independent of each other: the distances
/// to their limits are squared and added.
///
/// Source: Zou and Donner, "Construction of confidence limits about effect measures", Statistics in
/// Medicine 27 (2008), known as MOVER. It is for gaps of rates, a gap beside England's, and the
/// change of a gap between two cohorts. It is not for a group and a group that includes it.
pub fn difference(one: Estimate, two: Estimate) -> Option<Interval> {
    let value = one.value - two.value;
    let below = (one.value - one.interval.lower).hypot(two.interval.upper - two.value);
    let above = (one.interval.upper - one.value).hypot(two.value - two.interval.lower);
    Interval::new(value - below, value + above)
}

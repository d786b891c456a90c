//! How a place's figure stands to a fixed value, such as England's.

use super::Interval;
use crate::measure::Polarity;

/// How a figure stands, by an interval of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The whole interval lies under the value.
    Lower,
    /// The interval holds the value. That is no praise: the figure may be worse, only that cannot
    /// be told from chance.
    Similar,
    /// The whole interval lies over the value.
    Higher,
}

impl Standing {
    /// Compares an interval with a fixed value. A limit that equals the value counts as similar.
    ///
    /// Source: the comparison of areas with a benchmark in Fingertips (Office for Health
    /// Improvement and Disparities). Whether two intervals overlap is not asked: that rule finds
    /// too little.
    pub fn of(interval: Interval, benchmark: f64) -> Self {
        if interval.upper < benchmark {
            Self::Lower
        } else if interval.lower > benchmark {
            Self::Higher
        } else {
            Self::Similar
        }
    }

    /// Whether it is the better side; `None` of what is similar.
    pub fn is_better(self, polarity: Polarity) -> Option<bool> {
        match self {
            Self::Similar => None,
            Self::Higher => Some(polarity == Polarity::High),
            Self::Lower => Some(polarity == Polarity::Low),
        }
    }
}

/// How a figure stands, by two intervals: five states, as both sides have a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Degree {
    /// By the 95% interval.
    pub standing: Standing,
    /// Whether the 99.8% interval agrees. Where many figures stand in one list, only such count: of
    /// a thousand, fifty lie outside the other by chance.
    pub nearly_sure: bool,
}

impl Degree {
    /// Compares the 95% and the 99.8% interval of one figure with a fixed value.
    pub fn of(likely: Interval, nearly_sure: Interval, benchmark: f64) -> Self {
        let standing = Standing::of(likely, benchmark);
        let agrees = standing != Standing::Similar;
        let agrees = agrees && Standing::of(nearly_sure, benchmark) == standing;
        Self { standing, nearly_sure: agrees }
    }
}

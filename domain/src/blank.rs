//! Why a figure is not there. A symbol is never a number, and a reason stands on every blank.

/// The reason for a blank. The order is the precedence where two blanks meet: a suppressed side
/// makes the gap suppressed whatever the other side is (`c > x > u > low > z`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blank {
    /// `c`: withheld so that no child can be recognised.
    Suppressed,
    /// `x`: nothing was collected, such as tests in the pandemic.
    NotCollected,
    /// `x`: both sides are there, but must not be subtracted or compared.
    NotComparable,
    /// `x`: the publisher stopped this series.
    Discontinued,
    /// `x`: collected, but not published at this level.
    NotPublished,
    /// `x`: no file held here is of this series and year, whatever was published. In the vocabulary
    /// of reasons it is `not-published` too.
    NotHeld,
    /// `x`: the source gives no reason.
    Unsaid,
    /// `u`: published elsewhere, but too unreliable to show.
    LowReliability,
    /// `low`: more than nought, but rounds to nought.
    RoundsToZero,
    /// `z`: the question does not arise, such as no pupils in the group.
    NotApplicable,
}

impl Blank {
    /// Every reason, in order of precedence.
    pub const ALL: [Self; 10] = [
        Self::Suppressed,
        Self::NotCollected,
        Self::NotComparable,
        Self::Discontinued,
        Self::NotPublished,
        Self::NotHeld,
        Self::Unsaid,
        Self::LowReliability,
        Self::RoundsToZero,
        Self::NotApplicable,
    ];

    /// The symbol of the government's statistical service.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Suppressed => "c",
            Self::LowReliability => "u",
            Self::RoundsToZero => "low",
            Self::NotApplicable => "z",
            _ => "x",
        }
    }

    /// The word of the reason vocabulary, as the CSV column `reason` holds it.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Suppressed => "suppressed",
            Self::NotCollected => "not-collected",
            Self::NotComparable => "not-comparable",
            Self::Discontinued => "discontinued",
            Self::NotPublished | Self::NotHeld => "not-published",
            Self::Unsaid => "unsaid",
            Self::LowReliability => "low-reliability",
            Self::RoundsToZero => "rounds-to-zero",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// Reads the symbol or token of a source; `None` where it is no known symbol.
    ///
    /// `SP` in performance tables is a percentage between 0 and 0.5, so it is not nought; `SN` is
    /// a small number withheld.
    pub fn parse(token: &str) -> Option<Self> {
        match token {
            "c" | "SUPP" | "SN" => Some(Self::Suppressed),
            "z" | "NE" => Some(Self::NotApplicable),
            "u" | "LOWCOV" => Some(Self::LowReliability),
            "low" | "k" | "SP" | "~" => Some(Self::RoundsToZero),
            "NP" | "NEW" | "NA" => Some(Self::NotPublished),
            "x" | "-" | ":" | ".." => Some(Self::Unsaid),
            _ => None,
        }
    }

    /// The reason that stands where two sides are both blank, or one of them is.
    #[must_use]
    pub fn strongest(self, other: Self) -> Self {
        self.min(other)
    }
}

#[cfg(test)]
mod tests;

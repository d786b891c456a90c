//! Where a place is worse than England and getting worse, over every measure and pupil group.
//!
//! Each pair of a group and its comparison is looked at in its own latest year. Whether a gap is
//! wider is asked twice, of England's and of the year before, and both times the rounding of the
//! sources decides: two units of the coarser published place. A list of the worst of many always
//! holds some that chance put there, so it says how many.

mod chance;
mod compose;
mod csv;
mod filters;
mod find;
pub mod page;
mod rows;
mod series;
mod trend;
mod view;

use crate::blank::Blank;
use crate::explorer::word;
use crate::gap::{Change, Gap, Question, Than, reaches};
use crate::period::Year;
use crate::world::World;

pub use compose::{attention_page, worse};
pub use csv::attention_csv;
pub use find::attention;
pub(crate) use rows::percent_axis;
pub use trend::Trend;
pub use view::View;

/// A gap that was looked at.
#[derive(Clone, Debug)]
pub struct Looked<'a> {
    /// What was asked.
    pub ask: Question,
    /// The gap in its latest year.
    pub now: Gap<'a>,
    /// The gap a year before.
    pub before: Gap<'a>,
    /// England's gap in the latest year.
    pub england: Gap<'a>,
    /// How it changed in the year.
    pub change: Change,
    /// How it stands to England's and to the year before; `None` where a handful of children carry no
    /// word.
    pub stands: Option<(Than, Than)>,
    /// The years in a row up to the latest that can be compared, oldest first: year and gap.
    pub run: Vec<(Year, f64)>,
    /// Its trend over five years.
    pub trend: Trend,
    /// How likely chance alone would put it among those that are wider than both, 0 to 1.
    pub chance: f64,
}

impl Looked<'_> {
    /// Whether it is wider than England's and than a year before.
    pub fn is_flagged(&self) -> bool {
        self.stands == Some((Than::Wider, Than::Wider))
    }

    /// Wider than a year before, and about the same as England's within rounding.
    pub fn is_near(&self) -> bool {
        self.stands == Some((Than::Same, Than::Wider))
    }

    /// Narrower than England's and than a year before.
    pub fn is_better(&self) -> bool {
        self.stands == Some((Than::Narrower, Than::Narrower))
    }

    /// Whether the group itself does worse than in England, whatever the gap.
    pub fn is_lower_than_in_england(&self, world: &World) -> bool {
        let (here, there) = (&self.now.group, &self.england.group);
        let numbers = here.number(self.now.from_counts).zip(there.number(self.england.from_counts));
        let coarsest = self.now.coarsest().min(self.england.coarsest());
        numbers.is_some_and(|(here, there)| {
            let apart = here.less(there).is_some_and(|apart| reaches(apart, 1, coarsest));
            apart && world.atlas.measure(self.ask.measure).polarity.is_worse(here, there)
        })
    }
}

/// A pair that could not be looked at, and why.
#[derive(Clone, Debug)]
pub struct NotLooked {
    /// What was asked.
    pub ask: Question,
    /// The latest year with a gap, where there is one.
    pub year: Option<Year>,
    /// Why.
    pub reason: Reason,
}

/// Why a pair could not be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No year has a gap.
    BlankThroughout(Blank),
    /// The year before has none.
    BlankBefore(Blank),
    /// England has none in that year.
    BlankInEngland(Blank),
    /// The latest year stands apart, or a break lies before it: the label of the break.
    Barred(String),
}

impl Reason {
    /// The reason as a heading.
    pub fn in_words(&self) -> String {
        let blank = |what: &str, blank: Blank| match blank {
            // The source gives no reason, and neither do we.
            Blank::Unsaid => format!("{what} is blank"),
            _ => format!("{what} is blank, {}", word(blank)),
        };
        match self {
            Self::BlankThroughout(why) => blank("Every year", *why),
            Self::BlankBefore(why) => blank("The year before", *why),
            Self::BlankInEngland(why) => blank("England", *why),
            Self::Barred(label) => format!("The year before cannot be compared ({label})"),
        }
    }
}

/// Everything that was looked at for a place.
#[derive(Clone, Debug, Default)]
pub struct Attention<'a> {
    /// Gaps of twenty pupils or more, or of groups whose number is not published.
    pub looked: Vec<Looked<'a>>,
    /// Gaps that rest on fewer than twenty pupils: no status, no direction.
    pub small: Vec<Looked<'a>>,
    /// Pairs that could not be looked at.
    pub not_looked: Vec<NotLooked>,
    /// Pairs of ethnic groups with a figure, which are left out.
    pub left_out: usize,
}

impl<'a> Attention<'a> {
    /// What a view lists of it.
    #[must_use]
    pub fn narrowed(&self, world: &World, view: &View) -> Self {
        let listed = |ask: &Question| view.holds(world, ask.measure, ask.group);
        let of = |gaps: &[Looked<'a>]| gaps.iter().filter(|l| listed(&l.ask)).cloned().collect();
        Self {
            looked: of(&self.looked),
            small: of(&self.small),
            not_looked: self.not_looked.iter().filter(|not| listed(&not.ask)).cloned().collect(),
            left_out: self.left_out,
        }
    }

    /// Every pair of the groups that are looked at.
    pub fn pairs(&self) -> usize {
        self.looked.len() + self.small.len() + self.not_looked.len()
    }

    /// How many of those looked at chance alone would flag, if the place were no different from
    /// England and nothing had changed.
    pub fn by_chance(&self) -> f64 {
        self.looked.iter().map(|looked| looked.chance).sum()
    }

    /// How many stand so to England's gap and so to the year before.
    pub fn count(&self, than_england: Than, than_before: Than) -> usize {
        let stands = |l: &&Looked<'_>| l.stands == Some((than_england, than_before));
        self.looked.iter().filter(stands).count()
    }
}

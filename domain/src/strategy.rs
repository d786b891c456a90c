//! A council's strategy: what it promised, and by which figures it can be judged.
//!
//! Read from a file (`docs/strategy.md`) by `import::strategy`; whatever reaches a [`Strategy`] has
//! passed its checks. Figures of the document are kept as printed, beside their numbers.

mod judge;
mod share;
mod tables;

use crate::group::GroupIndex;
use crate::measure::{MeasureIndex, Polarity, Unit};
use crate::number::Exact;
use crate::period::{Year, YearKind};
use crate::place::PlaceId;

pub use judge::{Judgement, Status};
pub use share::Share;
pub use tables::tables;

/// A strategy, whole.
#[derive(Clone, Debug)]
pub struct Strategy {
    /// Permanent id: `knowsley-2018-2021`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whose it is: an authority.
    pub area: PlaceId,
    /// When it begins: an ISO date, or the start of one.
    pub from: String,
    /// When it ends.
    pub until: String,
    /// What it is for, in our own words.
    pub vision: String,
    /// Where the document says so.
    pub at: String,
    /// Whether it is nobody's: a file to start from.
    pub example: bool,
    /// What else the document says, in its order.
    pub sections: Vec<Section>,
    /// Its priorities, by number from 1.
    pub priorities: Vec<Priority>,
    /// What it is measured by.
    pub indicators: Vec<Indicator>,
    /// Every other figure that it prints.
    pub statements: Vec<Statement>,
    /// Where it disagrees with itself or with what is published.
    pub contradictions: Vec<Item>,
    /// Bodies that it names.
    pub partners: Vec<Partner>,
    /// Its glossary.
    pub terms: Vec<Term>,
}

impl Strategy {
    /// The priority of a number.
    pub fn priority(&self, number: u8) -> Option<&Priority> {
        self.priorities.iter().find(|priority| priority.number == number)
    }

    /// The indicator of an id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// The indicators of a priority, in the document's order.
    pub fn indicators_of(&self, priority: u8) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(move |indicator| indicator.priority == priority)
    }
}

/// A part of the document that is no priority.
#[derive(Clone, Debug)]
pub struct Section {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub title: String,
    /// What it says.
    pub items: Vec<Item>,
}

/// One thing that the document says, in our own words.
#[derive(Clone, Debug)]
pub struct Item {
    /// Anchor; permanent.
    pub id: String,
    /// The text.
    pub text: String,
    /// Where the document says it.
    pub at: String,
}

/// A priority.
#[derive(Clone, Debug)]
pub struct Priority {
    /// From 1.
    pub number: u8,
    /// As printed.
    pub title: String,
    /// Two words, for lists.
    pub short: String,
    /// What it is for.
    pub aim: String,
    /// Why it matters.
    pub why: String,
    /// Where the council stood.
    pub now: String,
    /// What the council would do, in short.
    pub does: String,
    /// Where the document says so.
    pub at: String,
    /// Measures that answer for it.
    pub measures: Vec<MeasureIndex>,
    /// Why there are none.
    pub none: String,
    /// What stood in the way.
    pub issues: Vec<Item>,
    /// What would be done.
    pub actions: Vec<Action>,
    /// What success would look like.
    pub success: Vec<Success>,
}

/// Something that the council would do.
#[derive(Clone, Debug)]
pub struct Action {
    /// The action, its anchor and its place.
    pub item: Item,
    /// The heading that it stands under.
    pub theme: String,
    /// Who answers for it; empty where nobody is named.
    pub owner: String,
    /// When it was due; empty where the document says nothing.
    pub due: String,
    /// How it stands; empty where nothing is recorded.
    pub status: String,
}

/// A measure and a group: the level of all pupils, the gap of any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// The measure.
    pub measure: MeasureIndex,
    /// The group.
    pub group: GroupIndex,
}

/// What success would look like.
#[derive(Clone, Debug)]
pub struct Success {
    /// The statement, its anchor and its place.
    pub item: Item,
    /// When: in the short term, in the long term, or not said.
    pub term: Option<Horizon>,
    /// What can judge it.
    pub judged: Judged,
}

/// How soon success was to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Horizon {
    /// In the short term.
    Short,
    /// In the long term.
    Long,
}

/// What can judge a success statement.
#[derive(Clone, Debug)]
pub enum Judged {
    /// These figures.
    By(Vec<Series>),
    /// No figure that is published here: what it would take.
    Needs(String),
}

/// Something that the strategy is measured by, with dated targets.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Permanent id, part of its address: `ks4-a8`.
    pub id: String,
    /// The priority that it belongs to.
    pub priority: u8,
    /// As printed.
    pub title: String,
    /// For lists.
    pub short: String,
    /// The published figures; `None` where there are none.
    pub series: Option<Series>,
    /// The grade of schools that it is about, where it is about one.
    pub grade: Option<Share>,
    /// The kind of its years.
    pub years: YearKind,
    /// The unit of its targets.
    pub unit: Unit,
    /// Which way is good.
    pub polarity: Polarity,
    /// How far from a target is still “within”, in the unit.
    pub tolerance: Exact,
    /// Who answers for it; empty where nobody is named.
    pub owner: String,
    /// Whom the document compares with.
    pub comparator: String,
    /// How often it reports.
    pub cadence: String,
    /// Where it stands in the document.
    pub at: String,
    /// Anything else that a reader must know.
    pub note: String,
    /// Figures that the document prints, the oldest first.
    pub printed: Vec<Printed>,
    /// Targets, the earliest first.
    pub targets: Vec<Target>,
    /// Years that may not be judged.
    pub unjudged: Vec<Unjudged>,
    /// What a reader must know of some years that are judged.
    pub caveats: Vec<Caveat>,
}

impl Indicator {
    /// An indicator of which no more is known yet.
    pub fn bare(id: String, years: YearKind, unit: Unit, polarity: Polarity) -> Self {
        Self {
            id,
            priority: 0,
            title: String::new(),
            short: String::new(),
            series: None,
            grade: None,
            years,
            unit,
            polarity,
            tolerance: Exact::ZERO,
            owner: String::new(),
            comparator: String::new(),
            cadence: String::new(),
            at: String::new(),
            note: String::new(),
            printed: Vec::new(),
            targets: Vec::new(),
            unjudged: Vec::new(),
            caveats: Vec::new(),
        }
    }

    /// The figure that the targets start from.
    pub fn baseline(&self) -> Option<&Printed> {
        self.printed.iter().find(|printed| printed.is_baseline)
    }

    /// The last target.
    pub fn last_target(&self) -> Option<&Target> {
        self.targets.last()
    }
}

/// A figure as the document prints it.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The year that it is about.
    pub year: Year,
    /// As printed: `39.00`; `-` where the document leaves it out.
    pub text: String,
    /// The number; `None` where it is left out.
    pub value: Option<Exact>,
    /// Whether the targets start from it.
    pub is_baseline: bool,
    /// Anything a reader must know.
    pub note: String,
}

/// A dated target.
#[derive(Clone, Debug)]
pub struct Target {
    /// When it was due.
    pub year: Year,
    /// As printed.
    pub text: String,
    /// The number.
    pub value: Exact,
    /// Anything a reader must know.
    pub note: String,
}

/// Years of an indicator; without an end, from the first on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: Year,
    /// The last.
    pub until: Option<Year>,
}

impl Span {
    /// Whether a year is one of them.
    pub fn contains(self, year: Year) -> bool {
        self.from <= year && self.until.is_none_or(|until| year <= until)
    }
}

/// Years that may not be judged against the targets.
#[derive(Clone, Debug)]
pub struct Unjudged {
    /// Which.
    pub span: Span,
    /// What kind of reason.
    pub kind: Barrier,
    /// The reason, a sentence.
    pub why: String,
}

/// Why a year may not be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// The scale is not that of the target.
    Scale,
    /// What is counted is not what the target was set for.
    Definition,
    /// The target rests on figures from elsewhere.
    Source,
    /// There is no figure.
    NoFigure,
}

impl Barrier {
    /// Reads the word of the file.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "scale" => Some(Self::Scale),
            "definition" => Some(Self::Definition),
            "source" => Some(Self::Source),
            "no-figure" => Some(Self::NoFigure),
            _ => None,
        }
    }
}

/// What a reader must know of years that are judged.
#[derive(Clone, Debug)]
pub struct Caveat {
    /// Which years.
    pub span: Span,
    /// A sentence.
    pub text: String,
}

/// A figure in the text of the document.
#[derive(Clone, Debug)]
pub struct Statement {
    /// What it says, its anchor and its place.
    pub item: Item,
    /// As printed.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// When; empty where the document does not say.
    pub when: String,
    /// The priority that it belongs to.
    pub priority: Option<u8>,
    /// The same thing in later years.
    pub series: Option<Series>,
    /// The grade of schools that it is about, where it is about one.
    pub grade: Option<Share>,
    /// Whether it is of England, not of the council.
    pub of_england: bool,
    /// Ids of the groups and themes on whose pages it stands.
    pub topics: Vec<String>,
    /// Anything a reader must know.
    pub note: String,
}

/// A body that the document names.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its name is the text.
    pub item: Item,
    /// What it does.
    pub role: String,
}

/// A term of the glossary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its meaning in our own words, its anchor and its place.
    pub item: Item,
    /// As printed.
    pub headword: String,
    /// Its name today, where that changed.
    pub today: String,
}

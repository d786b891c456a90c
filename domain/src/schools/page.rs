//! What the pages of schools show, ready to be drawn.

use crate::explorer::page::{PlainTable, Trend, WhyBlank, Words};

/// A choice of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As the address holds it.
    pub value: String,
    /// For the reader.
    pub label: String,
    /// How many schools choosing it would give.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// `/schools`
#[derive(Clone, Debug, PartialEq)]
pub struct SchoolsPage {
    /// For the title bar.
    pub title: String,
    /// Place and year, over the answer.
    pub kicker: String,
    /// What can be found here.
    pub answer: Words,
    /// What limits it.
    pub caveat: String,
    /// What was corrected in the address, a sentence each.
    pub notes: Vec<String>,
    /// What was typed.
    pub typed: String,
    /// Area as addresses name it.
    pub slug: String,
    /// Phases; the first is any.
    pub phases: Vec<Choice>,
    /// Types; the first is any.
    pub types: Vec<Choice>,
    /// What schools have figures for; the first is anything.
    pub has: Vec<Choice>,
    /// `62 schools, A to Z`
    pub heading: String,
    /// What the figures are of.
    pub sub: String,
    /// The schools.
    pub rows: Vec<SchoolRow>,
    /// Where nothing matches: what to do, and schools with a name like what was typed.
    pub none: Option<(String, Vec<(String, String)>)>,
    /// Where they are; `None` where no place is known.
    pub map: Option<SchoolMap>,
    /// Parts at the end: heading and text.
    pub parts: Vec<(String, String)>,
    /// The same schools as a file.
    pub csv_href: String,
    /// Its own address.
    pub href: String,
    /// Its address without choices; empty where nothing is chosen.
    pub clear_href: String,
}

/// A school in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct SchoolRow {
    /// Its number.
    pub urn: u32,
    /// Its first letter, where no school before has it.
    pub letter: Option<char>,
    /// Name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Phase, type, postcode, new numbers.
    pub detail: String,
    /// Pupils in the latest census, or a word.
    pub pupils: String,
    /// What it has figures for.
    pub has: Words,
    /// Why what one would look for is not there.
    pub why: Option<WhyBlank>,
}

/// How a point of the map is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Primary and nursery schools.
    Disc,
    /// Secondary and all-through schools.
    Square,
    /// Special schools.
    Diamond,
    /// Any other.
    Triangle,
}

impl Shape {
    /// What it stands for.
    pub fn title(self) -> &'static str {
        match self {
            Self::Disc => "primary",
            Self::Square => "secondary",
            Self::Diamond => "special",
            Self::Triangle => "other",
        }
    }
}

/// A school on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPoint {
    /// `Kirkby High School, secondary`
    pub label: String,
    /// Its page.
    pub href: String,
    /// From the left, in percent.
    pub x: f64,
    /// From the top, in percent.
    pub y: f64,
    /// To the side, in pixels, where another school stands at the same place.
    pub aside: f64,
    /// By phase.
    pub shape: Shape,
}

/// Schools on a map of their authority.
#[derive(Clone, Debug, PartialEq)]
pub struct SchoolMap {
    /// For those who listen.
    pub label: String,
    /// Width by height.
    pub aspect: f64,
    /// Closed lines around the land, in percent from the left and the top; empty where no outline
    /// is held.
    pub land: Vec<Vec<(f64, f64)>>,
    /// The schools.
    pub points: Vec<MapPoint>,
    /// The shapes that occur.
    pub shapes: Vec<Shape>,
    /// How much of the width a mile is, in percent.
    pub mile: f64,
    /// What is said below it.
    pub note: String,
}

/// `/schools/{urn}`
#[derive(Clone, Debug, PartialEq)]
pub struct SchoolPage {
    /// For the title bar.
    pub title: String,
    /// The list of its council's schools: words and address.
    pub up: (String, String),
    /// Name, phase, type, postcode, number.
    pub kicker: String,
    /// Measure and year of the answer; empty where it says them itself.
    pub about: String,
    /// What its figures say first.
    pub answer: Words,
    /// How the gap stands beside the council's and England's; may be empty.
    pub standing: String,
    /// What limits it.
    pub caveat: String,
    /// Schools that took over from this number: words and address.
    pub after: Vec<(String, String)>,
    /// Who its pupils are: what and how many.
    pub facts: Vec<(String, String)>,
    /// Where these come from.
    pub facts_source: String,
    /// Its gap over the years.
    pub trend: Option<Trend>,
    /// Where the years come from.
    pub trend_source: String,
    /// What a single pupil changes.
    pub pupil: Option<Pupil>,
    /// Its figures beside its council's and England's.
    pub strips: Vec<Strip>,
    /// Where these come from.
    pub strips_source: String,
    /// The council's name.
    pub council: String,
    /// Every figure held.
    pub table: PlainTable,
    /// What is blank, why, and what would fill it.
    pub blanks: Vec<[String; 3]>,
    /// Its numbers over the years: when, what happened, and an address that may be empty.
    pub history: Vec<(String, String, String)>,
    /// Where to go on: words and address.
    pub ways: Vec<(String, String)>,
    /// Schools like it.
    pub like: Option<Like>,
    /// Its governor sheet.
    pub sheet_href: String,
    /// Every figure of it as a file.
    pub csv_href: String,
    /// Its own address.
    pub href: String,
}

/// `/schools/{urn}/sheet`
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPage {
    /// For the title bar.
    pub title: String,
    /// The school's page: words and address.
    pub up: (String, String),
    /// `Kirkby High School: six questions for governors`
    pub heading: String,
    /// Number, release.
    pub sub: String,
    /// The six questions.
    pub rows: Vec<SheetRow>,
    /// The council's name.
    pub council: String,
    /// Where the figures come from.
    pub source: String,
    /// Its own address.
    pub href: String,
}

/// A question of the governor sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// The question.
    pub question: String,
    /// The answer in words.
    pub said: String,
    /// The figure that answers it; a dash where none is held.
    pub figure: String,
    /// Its unit and year.
    pub when: String,
    /// What stands beside it.
    pub drawn: Drawn,
}

/// What stands beside an answer of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// School, council and England.
    Places(Box<Strip>),
    /// Two groups of the school, year by year.
    Gaps(Vec<SheetGap>),
    /// What to ask the school.
    Ask(String),
}

/// Two levels of a year, unrounded in percent, and as published.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetGap {
    /// The year.
    pub label: String,
    /// The group.
    pub group: (f64, String),
    /// What it is compared with.
    pub comparison: (f64, String),
    /// Whether a side has fewer than 20 pupils.
    pub small: bool,
    /// The two as a sentence.
    pub spoken: String,
}

/// Schools like one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Like {
    /// What they have in common.
    pub sub: String,
    /// The explorer with them side by side: words and address.
    pub compare: Option<(String, String)>,
    /// Names and addresses, A to Z.
    pub schools: Vec<(String, String)>,
}

/// What one pupil is worth in a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pupil {
    /// `One pupil is worth 1.1 points`
    pub heading: String,
    /// Both numbers of pupils.
    pub sub: String,
    /// `13 more of 92`, or `none`.
    pub closing: String,
    /// What, of how many, and how much.
    pub rows: Vec<[String; 3]>,
    /// What follows for a change.
    pub note: String,
}

/// A figure of the school, its council's and England's on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Measure.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Year, pupils, status.
    pub detail: String,
    /// School, council, England: place from the left in percent, and the figure.
    pub marks: [Option<(f64, String)>; 3],
    /// Whether the school's figure is of fewer than 20 pupils.
    pub small: bool,
    /// Where nought stands, in percent from the left, where figures stand around it.
    pub nought: Option<f64>,
    /// A printed interval of the school's figure: both ends in percent from the left.
    pub interval: Option<(f64, f64)>,
    /// What one pupil is worth, or the interval.
    pub note: String,
    /// The three as a sentence.
    pub spoken: String,
}

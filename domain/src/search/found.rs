//! What a search finds, and the book of it that a browser gets for an area.

use super::index::{Builder, Index};

/// What something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// England, a region, a council.
    Area,
    /// A page about a group of pupils or a theme.
    Page,
    /// A measure.
    Measure,
    /// An indicator of a strategy.
    Indicator,
    /// A word of the glossary.
    Term,
    /// Something that a council would do.
    Action,
    /// A school.
    School,
}

impl Kind {
    /// In the order in which equals are listed.
    pub const ALL: [Self; 7] = [
        Self::Area,
        Self::Page,
        Self::Measure,
        Self::Indicator,
        Self::Term,
        Self::Action,
        Self::School,
    ];

    /// One of it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Page => "page",
            Self::Measure => "measure",
            Self::Indicator => "indicator",
            Self::Term => "word explained",
            Self::Action => "action",
            Self::School => "school",
        }
    }

    /// Over a list of them.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Area => "Areas",
            Self::Page => "Pages",
            Self::Measure => "Measures",
            Self::Indicator => "Indicators of the strategy",
            Self::Term => "Words explained",
            Self::Action => "Actions of the strategy",
            Self::School => "Schools",
        }
    }
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub title: String,
    /// What tells it from others of the name.
    pub detail: String,
    /// Its page.
    pub href: String,
    /// What else it is found by.
    pub more: String,
}

/// Writes a book: a line for each thing.
pub fn write_book(things: impl Iterator<Item = Found>) -> String {
    let plain = |text: &str| text.replace(['\t', '\n'], " ");
    let line = |found: Found| {
        let kind = Kind::ALL.iter().position(|kind| *kind == found.kind).unwrap_or_default();
        let [title, detail, href, more] =
            [&found.title, &found.detail, &found.href, &found.more].map(|text| plain(text));
        format!("{kind}\t{title}\t{detail}\t{href}\t{more}\n")
    };
    things.map(line).collect()
}

/// Reads a book, and makes its index. Lines of another form are passed over.
pub fn read_book(text: &str) -> (Vec<Found>, Index) {
    let mut builder = Builder::default();
    let mut things = Vec::new();
    for line in text.lines() {
        let mut fields = line.split('\t').map(str::to_owned);
        let mut field = || fields.next().unwrap_or_default();
        let kind = field().parse().ok().and_then(|kind: usize| Kind::ALL.get(kind).copied());
        let Some(kind) = kind else { continue };
        let found = Found { kind, title: field(), detail: field(), href: field(), more: field() };
        builder.add(&found.title, &found.more);
        things.push(found);
    }
    (things, builder.finish())
}

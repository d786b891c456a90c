//! A council's strategy file (`docs/strategy.md`): every field checked, every fault with its line,
//! its field and what to do.
//!
//! The whole file is read before anything is refused, so that one look at the faults is enough.

mod fields;
mod indicator;
mod parts;

use std::fmt;

use domain::atlas::Atlas;
use domain::place::{Level, PlaceId};
use domain::strategy::Strategy;
use toml::de::DeTable;

use fields::{Fields, Source};

/// Bytes that a file may have.
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// Something wrong with a strategy file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name.
    pub file: String,
    /// The line, from 1; none where the whole file is meant.
    pub line: Option<usize>,
    /// The field: `indicator.target.year`; empty where the file is no TOML.
    pub field: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub fix: String,
}

/// One plain sentence: where, what, and what to do.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if !self.field.is_empty() {
            write!(f, ", {}", self.field)?;
        }
        write!(f, ": {}; {}.", self.what, self.fix)
    }
}

/// Reads a strategy. `file` is its name, for the faults; the atlas knows areas, measures and groups.
///
/// # Errors
/// Every fault in the file, in its order; never none.
pub fn read(file: &str, bytes: &[u8], atlas: &Atlas) -> Result<Strategy, Vec<Fault>> {
    let whole = |what: &str, fix: &str| {
        let (file, what, fix) = (file.to_owned(), what.to_owned(), fix.to_owned());
        vec![Fault { file, line: None, field: String::new(), what, fix }]
    };
    if bytes.len() > MOST_BYTES {
        return Err(whole("the file is larger than 2 MB", "a strategy is text alone: shorten it"));
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(whole("the file is not UTF-8", "save it as UTF-8 text"));
    };
    let source = Source::new(file, text);
    let table = match DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let what = format!("this is no TOML ({})", error.message());
            source.fault(error.span(), "", what, "mend the line, or compare it with the example");
            return Err(source.faults());
        }
    };
    let strategy = strategy(&Fields::whole(&source, &table), atlas);
    match (strategy, source.faults()) {
        (Some(strategy), faults) if faults.is_empty() => Ok(strategy),
        (_, faults) => Err(faults),
    }
}

/// Reads everything, whatever is wrong with parts of it; none without an area.
fn strategy(file: &Fields<'_, '_>, atlas: &Atlas) -> Option<Strategy> {
    let id = file.id();
    let area = file.known("area", "council", |word| {
        let area = atlas.find_area(word).filter(|area| area.level == Level::Authority);
        area.map(|area| area.id)
    });
    let priorities = parts::priorities(file, atlas);
    let strategy = Strategy {
        id,
        title: file.text("title"),
        area: area.unwrap_or(PlaceId::ENGLAND),
        from: file.date("from"),
        until: file.date("until"),
        vision: file.text("vision"),
        at: file.text("at"),
        example: file.flag("example"),
        sections: parts::sections(file),
        indicators: indicator::indicators(file, atlas, &priorities),
        statements: parts::statements(file, atlas, &priorities),
        contradictions: file.tables("contradiction").iter().map(parts::item).collect(),
        partners: parts::partners(file),
        terms: parts::terms(file),
        priorities,
    };
    let (from, until) = (&strategy.from, &strategy.until);
    let both = from.len().min(until.len());
    // A year alone says nothing of the month.
    if from.get(..both) > until.get(..both) {
        file.fault("until", "it ends before it begins", "put the later date here");
    }
    file.finish();
    area.map(|_| strategy)
}

//! Attendance from schools' daily registers: weeks, a term, a school year as far as it has gone.
//!
//! Not the census of absence that yearly figures rest on: other schools, other days, other rules. A
//! span is never stretched to a year and never set on one axis with one.

mod span;

pub use span::Span;

use crate::atlas::Atlas;
use crate::cell::Cell;
use crate::place::PlaceId;
use crate::table::{Row, Table, TableError};

/// The schools that a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// State-funded primary, secondary and special schools together.
    All,
    /// Primary schools.
    Primary,
    /// Secondary schools.
    Secondary,
    /// Special schools.
    Special,
}

impl Phase {
    /// In the order of lists.
    pub const ALL: [Self; 4] = [Self::All, Self::Primary, Self::Secondary, Self::Special];

    /// The word of the data file.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Special => "special",
        }
    }

    /// `Primary schools`.
    pub fn title(self) -> &'static str {
        match self {
            Self::All => "All schools",
            Self::Primary => "Primary schools",
            Self::Secondary => "Secondary schools",
            Self::Special => "Special schools",
        }
    }

    /// Reads the word of the data file.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.word() == word)
    }
}

/// What the registers of an area's schools of one phase say of one span, in percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpanFigures {
    /// The area.
    pub place: PlaceId,
    /// The schools.
    pub phase: Phase,
    /// The days.
    pub span: Span,
    /// Sessions missed, of those possible.
    pub absence: Option<Cell>,
    /// Sessions missed without leave, of those possible.
    pub unauthorised: Option<Cell>,
    /// Pupils who missed a tenth of their possible sessions or more, of all pupils.
    pub persistent: Option<Cell>,
}

/// Every figure from registers, by place, phase and span.
#[derive(Clone, Debug, Default)]
pub struct Attendance(Vec<SpanFigures>);

impl Attendance {
    /// Reads `attendance.tsv`.
    ///
    /// # Errors
    /// Names the line and what is wrong with the first row that cannot be read.
    pub fn read(atlas: &Atlas, text: &str) -> Result<Self, TableError> {
        let table = Table::new("attendance.tsv", text);
        let keys = table.column_set(["source", "place", "phase", "span"])?;
        let figures = table.column_set(["absence", "unauthorised", "persistent"])?;
        let rows: Result<Vec<_>, _> =
            table.rows().map(|row| read_row(atlas, row, keys, figures)).collect();
        let mut rows = rows?;
        rows.sort_by_key(SpanFigures::key);
        Ok(Self(rows))
    }

    /// What is held of an area's schools of a phase, the earliest span first.
    pub fn of(&self, place: PlaceId, phase: Phase) -> &[SpanFigures] {
        let from = self.0.partition_point(|one| (one.place, one.phase) < (place, phase));
        let to = self.0.partition_point(|one| (one.place, one.phase) <= (place, phase));
        &self.0[from..to]
    }

    /// What is held of one span.
    pub fn at(&self, place: PlaceId, phase: Phase, span: Span) -> Option<&SpanFigures> {
        self.of(place, phase).iter().find(|one| one.span == span)
    }
}

impl SpanFigures {
    /// Whether it is of a single week.
    pub fn is_week(&self) -> bool {
        matches!(self.span, Span::Week { .. })
    }

    fn key(&self) -> (PlaceId, Phase, Span) {
        (self.place, self.phase, self.span)
    }
}

fn read_row(
    atlas: &Atlas,
    row: Row<'_>,
    keys: [usize; 4],
    figures: [usize; 3],
) -> Result<SpanFigures, TableError> {
    let [source, place, phase, span] = row.pick(keys);
    let source = row.read(source, "source of sources.tsv", |id| atlas.find_source(id))?;
    let cell = |text: &str| {
        Cell::parse(text, source).map_err(|text| row.error(format!("“{text}” is no figure")))
    };
    let [absence, unauthorised, persistent] = row.pick(figures);
    Ok(SpanFigures {
        place: row.read(place, "place", |place| place.parse().ok().map(PlaceId))?,
        phase: row.read(phase, "phase", Phase::parse)?,
        span: row.read(span, "span", Span::parse)?,
        absence: cell(absence)?,
        unauthorised: cell(unauthorised)?,
        persistent: cell(persistent)?,
    })
}

#[cfg(test)]
mod tests;

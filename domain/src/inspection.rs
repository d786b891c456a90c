//! Ofsted's grades in one word, as they stood on one day.
//!
//! They ended in September 2024; what came after is something else, and neither is ever turned into
//! the other.

use rustc_hash::FxHashMap;

use crate::atlas::Atlas;
use crate::cell::SourceIndex;
use crate::place::PlaceId;
use crate::table::{Row, Table, TableError};

/// Overall effectiveness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// 1.
    Outstanding,
    /// 2.
    Good,
    /// 3.
    RequiresImprovement,
    /// 4.
    Inadequate,
}

impl Grade {
    /// From the best.
    pub const ALL: [Self; 4] =
        [Self::Outstanding, Self::Good, Self::RequiresImprovement, Self::Inadequate];

    /// Reads Ofsted's number.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.number() == text)
    }

    /// Ofsted's number.
    pub fn number(self) -> &'static str {
        match self {
            Self::Outstanding => "1",
            Self::Good => "2",
            Self::RequiresImprovement => "3",
            Self::Inadequate => "4",
        }
    }

    /// Ofsted's word.
    pub fn title(self) -> &'static str {
        match self {
            Self::Outstanding => "Outstanding",
            Self::Good => "Good",
            Self::RequiresImprovement => "Requires improvement",
            Self::Inadequate => "Inadequate",
        }
    }
}

/// The kind of school by which Ofsted counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchoolKind {
    /// Nursery schools.
    Nursery,
    /// Primary schools.
    Primary,
    /// Secondary schools, all-through ones among them.
    Secondary,
    /// Special schools.
    Special,
    /// Pupil referral units and other alternative provision.
    ReferralUnit,
}

impl SchoolKind {
    /// In order of age.
    pub const ALL: [Self; 5] =
        [Self::Nursery, Self::Primary, Self::Secondary, Self::Special, Self::ReferralUnit];

    /// The word of the data file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Nursery => "nursery",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Special => "special",
            Self::ReferralUnit => "pru",
        }
    }

    /// `Primary schools`.
    pub fn title(self) -> &'static str {
        match self {
            Self::Nursery => "Nursery schools",
            Self::Primary => "Primary schools",
            Self::Secondary => "Secondary schools",
            Self::Special => "Special schools",
            Self::ReferralUnit => "Pupil referral units",
        }
    }

    /// Reads the word of the data file.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Reads what stands in Ofsted's column.
    pub fn of_ofsted(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word().eq_ignore_ascii_case(word))
    }
}

/// A school's latest grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// The school.
    pub urn: PlaceId,
    /// Its kind, by Ofsted.
    pub kind: SchoolKind,
    /// First day of the inspection, ISO.
    pub inspected: String,
    /// The grade.
    pub grade: Grade,
}

/// Every school's grade, of one source.
#[derive(Clone, Debug, Default)]
pub struct Inspections {
    /// Where they come from; `None` where there are none.
    pub source: Option<SourceIndex>,
    by_school: FxHashMap<PlaceId, Inspection>,
}

/// How many schools of a kind have each grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Graded {
    /// The kind.
    pub kind: SchoolKind,
    /// Schools by grade, in the order of [`Grade::ALL`].
    pub schools: [u32; 4],
}

impl Graded {
    /// How many schools there are.
    pub fn all(&self) -> u32 {
        self.schools.iter().sum()
    }

    /// How many have a grade.
    pub fn with(&self, grade: Grade) -> u32 {
        Grade::ALL.iter().zip(self.schools).find(|(of, _)| **of == grade).map_or(0, |of| of.1)
    }
}

impl Inspections {
    /// Reads `inspections.tsv`.
    ///
    /// # Errors
    /// Names the line and what is wrong with the first row that cannot be read.
    pub fn read(atlas: &Atlas, text: &str) -> Result<Self, TableError> {
        let table = Table::new("inspections.tsv", text);
        let columns = table.column_set(["source", "urn", "kind", "inspected", "grade"])?;
        let mut read = Self::default();
        for row in table.rows() {
            let (source, inspection) = read_row(atlas, row, columns)?;
            if read.source.get_or_insert(source) != &source {
                return Err(row.error("grades of a second source, where one is held"));
            }
            read.by_school.insert(inspection.urn, inspection);
        }
        Ok(read)
    }

    /// A school's grade.
    pub fn of(&self, urn: PlaceId) -> Option<&Inspection> {
        self.by_school.get(&urn)
    }

    /// Every school with a grade, in no order.
    pub fn schools(&self) -> impl Iterator<Item = PlaceId> {
        self.by_school.keys().copied()
    }

    /// Schools by kind and grade; a kind without a school is left out.
    pub fn graded(&self, schools: impl Iterator<Item = PlaceId>) -> Vec<Graded> {
        let mut counts = [[0; 4]; 5];
        for one in schools.filter_map(|urn| self.of(urn)) {
            counts[one.kind as usize][one.grade as usize] += 1;
        }
        let kinds = SchoolKind::ALL.into_iter().zip(counts);
        let graded = kinds.map(|(kind, schools)| Graded { kind, schools });
        graded.filter(|graded| graded.all() > 0).collect()
    }
}

fn read_row(
    atlas: &Atlas,
    row: Row<'_>,
    columns: [usize; 5],
) -> Result<(SourceIndex, Inspection), TableError> {
    let [source, urn, kind, inspected, grade] = row.pick(columns);
    let source = row.read(source, "source of sources.tsv", |id| atlas.find_source(id))?;
    let urn = row.read(urn, "URN", |urn| urn.parse().ok().map(PlaceId))?;
    let kind = row.read(kind, "kind of school", SchoolKind::parse)?;
    let grade = row.read(grade, "grade", Grade::parse)?;
    Ok((source, Inspection { urn, kind, inspected: inspected.to_owned(), grade }))
}

//! Who is on a school's roll: the census of each January, and whom the pupil premium was for.

use rustc_hash::FxHashMap;

use crate::atlas::Atlas;
use crate::blank::Blank;
use crate::cell::SourceIndex;
use crate::number::{Exact, Rounded};
use crate::place::PlaceId;
use crate::table::{Row, Table, TableError};

/// A number of pupils, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Pupils.
    Pupils(u32),
    /// A symbol of the file, or an empty cell.
    Blank(Blank),
}

impl Count {
    fn read(row: Row<'_>, cell: &str) -> Result<Self, TableError> {
        let parse = |cell: &str| match (cell, Blank::parse(cell)) {
            ("", _) => Some(Self::Blank(Blank::Unsaid)),
            (_, Some(blank)) => Some(Self::Blank(blank)),
            (number, None) => number.parse().ok().map(Self::Pupils),
        };
        row.read(cell, "number of pupils", parse)
    }

    /// The number, where there is one.
    pub fn pupils(self) -> Option<u32> {
        match self {
            Self::Pupils(pupils) => Some(pupils),
            Self::Blank(_) => None,
        }
    }
}

/// A part of a school's pupils.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many they are.
    pub count: Count,
    /// Of how many.
    pub of: Count,
}

impl Share {
    /// In percent, to one decimal; `None` where a number is withheld or nobody is counted.
    pub fn percent(self) -> Option<Rounded> {
        let (count, of) = (self.count.pupils()?, self.of.pupils()?);
        Exact::percent(count, of).map(|percent| percent.round(1))
    }
}

/// A school in one census.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roll {
    /// Where it comes from.
    pub source: SourceIndex,
    /// Pupils on the roll.
    pub pupils: Count,
    /// Girls among them.
    pub girls: Count,
    /// Pupils eligible for free school meals at any time in the last six years, of those who are
    /// of an age to be counted.
    pub fsm_ever: Share,
    /// Pupils with SEN support.
    pub sen_support: Share,
    /// Pupils with an education, health and care plan, or a statement.
    pub ehc_plans: Share,
    /// Pupils whose first language is not English.
    pub eal: Share,
}

/// A school's pupil premium for deprivation in one financial year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Premium {
    /// Where it comes from.
    pub source: SourceIndex,
    /// Pupils whom it was for.
    pub eligible: Count,
    /// Pounds.
    pub pounds: Count,
}

/// Every school's rolls and premium.
#[derive(Clone, Debug, Default)]
pub struct Rolls {
    census: FxHashMap<PlaceId, Vec<Roll>>,
    premium: FxHashMap<PlaceId, Premium>,
}

impl Rolls {
    /// Reads `census.tsv` and `premium.tsv`.
    ///
    /// # Errors
    /// Names the line and what is wrong with the first row that cannot be read.
    pub fn read(atlas: &Atlas, census: &str, premium: &str) -> Result<Self, TableError> {
        let mut rolls = Self::default();
        rolls.read_census(atlas, census)?;
        rolls.read_premium(atlas, premium)?;
        Ok(rolls)
    }

    fn read_census(&mut self, atlas: &Atlas, text: &str) -> Result<(), TableError> {
        let table = Table::new("census.tsv", text);
        let columns = table.column_set([
            "source",
            "urn",
            "pupils",
            "girls",
            "fsm_ever",
            "fsm_ever_of",
            "sen_support",
            "ehc_plans",
            "eal",
        ])?;
        for row in table.rows() {
            let [source, urn, counts @ ..] = row.pick(columns);
            let mut read = [Count::Blank(Blank::Unsaid); 7];
            for (count, cell) in read.iter_mut().zip(counts) {
                *count = Count::read(row, cell)?;
            }
            let [pupils, girls, fsm_ever, of, sen_support, ehc_plans, eal] = read;
            let share = |count| Share { count, of: pupils };
            // Before they were counted apart, the share was of all pupils.
            let of = if counts[3].is_empty() { pupils } else { of };
            let roll = Roll {
                source: read_source(atlas, row, source)?,
                pupils,
                girls,
                fsm_ever: Share { count: fsm_ever, of },
                sen_support: share(sen_support),
                ehc_plans: share(ehc_plans),
                eal: share(eal),
            };
            self.census.entry(read_urn(row, urn)?).or_default().push(roll);
        }
        Ok(())
    }

    fn read_premium(&mut self, atlas: &Atlas, text: &str) -> Result<(), TableError> {
        let table = Table::new("premium.tsv", text);
        let columns = table.column_set(["source", "urn", "eligible", "pounds"])?;
        for row in table.rows() {
            let [source, urn, eligible, pounds] = row.pick(columns);
            let premium = Premium {
                source: read_source(atlas, row, source)?,
                eligible: Count::read(row, eligible)?,
                pounds: Count::read(row, pounds)?,
            };
            self.premium.insert(read_urn(row, urn)?, premium);
        }
        Ok(())
    }

    /// A school's rolls, the latest last.
    pub fn of(&self, urn: PlaceId) -> &[Roll] {
        self.census.get(&urn).map_or(&[], Vec::as_slice)
    }

    /// A school's latest roll.
    pub fn latest(&self, urn: PlaceId) -> Option<&Roll> {
        self.of(urn).last()
    }

    /// A school's pupil premium.
    pub fn premium(&self, urn: PlaceId) -> Option<&Premium> {
        self.premium.get(&urn)
    }
}

fn read_source(atlas: &Atlas, row: Row<'_>, source: &str) -> Result<SourceIndex, TableError> {
    row.read(source, "source of sources.tsv", |id| atlas.find_source(id))
}

fn read_urn(row: Row<'_>, urn: &str) -> Result<PlaceId, TableError> {
    row.read(urn, "URN", |urn| urn.parse().ok().map(PlaceId))
}

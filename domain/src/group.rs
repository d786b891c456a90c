//! Pupil groups, and what each is honestly compared with.

use crate::measure::MeasureIndex;

/// Index of a group in the atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupIndex(pub u8);

/// One row of the group dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Permanent id: `fsm`, `not-fsm`.
    pub id: String,
    /// Title in lists: `Free school meals`.
    pub title: String,
    /// Short form once the full form was said: `FSM`.
    pub short: String,
    /// Within a sentence, with `{place}` where the place's name goes.
    pub full: String,
    /// Within a sentence, without a place.
    pub plain: String,
    /// Label at a mark of a chart.
    pub mark: String,
    /// The partition it belongs to: groups of different partitions overlap and are never
    /// subtracted.
    pub partition: String,
    /// Order in the filter; comparison groups have none.
    pub rank: Option<u8>,
    /// Definition in our own words.
    pub definition: String,
}

/// How a comparison group stands to the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Everybody else: FSM and not FSM.
    Complement,
    /// Others, but not all of them: EHCP and no SEN.
    Disjoint,
    /// Everybody, the group among them: CLA and all pupils.
    Superset,
}

impl Relation {
    /// Reads the word of the dictionary.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "complement" => Some(Self::Complement),
            "disjoint" => Some(Self::Disjoint),
            "superset" => Some(Self::Superset),
            _ => None,
        }
    }

    /// The word of the dictionary and of the CSV.
    pub fn word(self) -> &'static str {
        match self {
            Self::Complement => "complement",
            Self::Disjoint => "disjoint",
            Self::Superset => "superset",
        }
    }
}

/// A group and what it is compared with in one measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The measure.
    pub measure: MeasureIndex,
    /// The group whose gap it is.
    pub group: GroupIndex,
    /// What it is compared with.
    pub comparison: GroupIndex,
    /// How the two stand to each other.
    pub relation: Relation,
    /// Anything a reader must know about this pair.
    pub note: String,
}

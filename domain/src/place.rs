//! Places: England, its regions, authorities and schools.

use crate::number::Exact;

/// A place by its official number: three digits for an area (340 Knowsley, 970 England, 980 to
/// 990 the regions), six or more for a school's URN. The two ranges never meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId(pub u32);

impl PlaceId {
    /// England.
    pub const ENGLAND: Self = Self(970);

    /// Whether this is a school's URN.
    pub fn is_school(self) -> bool {
        self.0 >= 1000
    }

    /// Whether this is England or a region.
    pub fn is_wide(self) -> bool {
        (970..=990).contains(&self.0)
    }
}

/// How wide an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// England.
    Country,
    /// One of nine regions, and inner and outer London.
    Region,
    /// A local authority.
    Authority,
}

impl Level {
    /// Reads the word of the areas file.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "country" => Some(Self::Country),
            "region" => Some(Self::Region),
            "authority" => Some(Self::Authority),
            _ => None,
        }
    }
}

/// England, a region or an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// DfE's three-digit number.
    pub id: PlaceId,
    /// As addresses write it: `st-helens`.
    pub slug: String,
    /// Country, region or authority.
    pub level: Level,
    /// As sentences write it: `St Helens`, `the North West`.
    pub name: String,
    /// As lists write it: `North West`.
    pub title: String,
    /// ONS code of nine characters; empty where the files give none.
    pub code: String,
    /// The region of an authority.
    pub region: Option<PlaceId>,
    /// Day on which the authority began, ISO; empty where unknown.
    pub opened: String,
    /// Day on which it ended; empty while it lives.
    pub closed: String,
    /// Other names that readers and files use.
    pub aka: Vec<String>,
}

/// A school in the register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct School {
    /// URN, changes when a school converts.
    pub urn: PlaceId,
    /// Authority number and establishment number, seven digits.
    pub laestab: String,
    /// Name.
    pub name: String,
    /// Phase, as far as the files say.
    pub phase: String,
    /// Type, as the files say.
    pub kind: String,
    /// Its authority.
    pub authority: PlaceId,
    /// Opening day, ISO; empty where unknown.
    pub opened: String,
    /// Closing day, ISO; empty where open or unknown.
    pub closed: String,
    /// URNs that it took over from.
    pub predecessors: Vec<PlaceId>,
    /// URNs that took over from it.
    pub successors: Vec<PlaceId>,
    /// Postcode; empty where unknown.
    pub postcode: String,
    /// Where its postcode lies; `None` where unknown, and in the browser.
    pub at: Option<Degrees>,
}

impl School {
    /// Whether its pupils leave before year 6, at the end of which Key Stage 2 is tested: infant and
    /// first schools, as their names say, since no file held has the ages of its pupils.
    pub fn ends_before_year_6(&self) -> bool {
        let words = self.name.split(|letter: char| !letter.is_ascii_alphabetic());
        let has = |word| words.clone().any(|part| part == word);
        let is_early = ["Infant", "Infants", "First"].into_iter().any(has);
        let goes_on = ["Junior", "Juniors", "Middle", "Primary"].into_iter().any(has);
        self.phase == "primary" && is_early && !goes_on
    }
}

/// A place on the ground, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees {
    /// Latitude.
    pub north: f64,
    /// Longitude; most of England is below nought.
    pub east: f64,
}

impl Degrees {
    /// Degrees of a place in or near England; `None` for any other.
    pub fn read(north: Exact, east: Exact) -> Option<Self> {
        let (north, east) = (north.to_f64(), east.to_f64());
        let near = (49.0..61.0).contains(&north) && (-9.0..2.5).contains(&east);
        near.then_some(Self { north, east })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schools_without_a_year_6_by_their_names() {
        for (name, phase, ends) in [
            ("St Margaret Mary's Catholic Infant School", "primary", true),
            ("Honeywell Infants' School", "primary", true),
            ("Garden Suburb Infants’ and Nursery School", "primary", true),
            ("Swallowfield First and Nursery School", "primary", true),
            ("Northview Junior and Infant School", "primary", false),
            ("Firs Primary School", "primary", false),
            ("First Steps Primary School", "primary", false),
            ("Ringwood First and Middle School", "primary", false),
            ("Infant Hospital School", "special", false),
        ] {
            let school =
                School { name: name.to_owned(), phase: phase.to_owned(), ..School::default() };
            assert_eq!(school.ends_before_year_6(), ends, "{name}");
        }
    }
}

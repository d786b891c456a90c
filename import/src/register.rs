//! The register: what each file says about a school, the links between schools, and the list of
//! authorities.

mod authorities;
mod links;
mod schools;
mod words;

pub use authorities::{Authority, read as read_authorities};
pub use links::{Direction, Link, read as read_links};
pub(crate) use schools::urn;
pub use schools::{read_census, read_coordinates, read_gias, read_performance, read_pupil_premium};

use domain::place::PlaceId;

/// What one file says about a school. What it does not say is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolFact {
    /// The school's number.
    pub urn: PlaceId,
    /// The authority's number as printed, which an ended authority keeps.
    pub authority: Option<PlaceId>,
    /// The establishment number, four digits.
    pub establishment: String,
    /// Name.
    pub name: String,
    /// Phase.
    pub phase: Option<Phase>,
    /// Type, in words.
    pub kind: String,
    /// Whether it teaches both primary and secondary ages, where the file says.
    pub both_ages: bool,
    /// Postcode: `L32 9PP`.
    pub postcode: String,
    /// Degrees north and east as printed; `None` where the file has none, or none in England.
    pub at: Option<[String; 2]>,
}

impl SchoolFact {
    fn new(urn: PlaceId) -> Self {
        Self {
            urn,
            authority: None,
            establishment: String::new(),
            name: String::new(),
            phase: None,
            kind: String::new(),
            both_ages: false,
            postcode: String::new(),
            at: None,
        }
    }
}

/// The phase of a school, as far as files say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Ages up to 11.
    Primary,
    /// Ages 11 to 16 or 18.
    Secondary,
    /// Primary and secondary ages in one school.
    AllThrough,
    /// A special school.
    Special,
    /// Pupil referral units and other alternative provision.
    AlternativeProvision,
    /// A nursery school.
    Nursery,
    /// A college.
    SixteenPlus,
    /// An independent school.
    Independent,
}

impl Phase {
    /// The word in `schools.tsv`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::AllThrough => "all-through",
            Self::Special => "special",
            Self::AlternativeProvision => "alternative provision",
            Self::Nursery => "nursery",
            Self::SixteenPlus => "16 plus",
            Self::Independent => "independent",
        }
    }
}

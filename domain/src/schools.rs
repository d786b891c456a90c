//! `/schools` and `/schools/{urn}`: an area's schools, and one school whole. A to Z, never ranked.

pub mod csv;
mod has;
mod kind;
mod like;
mod list;
mod map;
pub mod page;
mod pupil;
mod school;
mod strips;

pub use kind::in_words as kind_in_words;
pub use list::{List, list};
pub use school::{school, sheet};

use crate::place::{PlaceId, School};
use crate::world::World;

/// Conversions and mergers further back than this are nobody's present.
const MOST_BEFORE: usize = 12;

/// The numbers that a school had before, the one that ended last first: a school that becomes an
/// academy or takes another in gets a new one.
pub fn before<'a>(world: &'a World, school: &'a School) -> Vec<PlaceId> {
    let mut found: Vec<PlaceId> = Vec::new();
    let mut next: Vec<PlaceId> = school.predecessors.clone();
    while let Some(urn) = next.pop() {
        if urn == school.urn || found.contains(&urn) || found.len() == MOST_BEFORE {
            continue;
        }
        found.push(urn);
        next.extend(world.schools.school(urn).into_iter().flat_map(|of| &of.predecessors));
    }
    let ended = |urn: &PlaceId| world.schools.school(*urn).map_or("", |of| of.closed.as_str());
    found.sort_by(|one, other| ended(other).cmp(ended(one)).then(one.cmp(other)));
    found
}

/// The schools that took over from a number, whether or not the register still has it.
pub fn after(world: &World, urn: PlaceId) -> Vec<&School> {
    let mut found: Vec<&School> = world
        .schools
        .all()
        .filter(|school| school.urn != urn && school.predecessors.contains(&urn))
        .collect();
    found.sort_by_key(|school| school.urn);
    found
}

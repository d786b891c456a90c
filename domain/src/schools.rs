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
/// academy, or is made of several, gets a new one.
pub fn before<'a>(world: &'a World, school: &'a School) -> Vec<PlaceId> {
    let mut found: Vec<PlaceId> = Vec::new();
    let mut next: Vec<PlaceId> = earlier_numbers(world, school).collect();
    while let Some(urn) = next.pop() {
        if urn == school.urn || found.contains(&urn) || found.len() == MOST_BEFORE {
            continue;
        }
        found.push(urn);
        let held = world.schools.school(urn).into_iter();
        next.extend(held.flat_map(|school| earlier_numbers(world, school)));
    }
    let ended = |urn: &PlaceId| world.schools.school(*urn).map_or("", |of| of.closed.as_str());
    found.sort_by(|one, other| ended(other).cmp(ended(one)).then(one.cmp(other)));
    found
}

/// The numbers that a school followed, without those before them.
fn earlier_numbers<'a>(world: &'a World, school: &'a School) -> impl Iterator<Item = PlaceId> + 'a {
    school.predecessors.iter().copied().filter(|urn| !took_in(world, school, *urn))
}

/// Whether a school took a predecessor in and kept its own number: it was there before the other
/// ended. Where the days are not known, numbers tell: they are given one after the other, so one that
/// is higher than the school’s own was never the school’s.
pub fn took_in(world: &World, school: &School, predecessor: PlaceId) -> bool {
    let held = world.schools.school(predecessor);
    let closed = held.map_or("", |other| other.closed.as_str());
    if school.opened.is_empty() || closed.is_empty() {
        return predecessor > school.urn;
    }
    // Schools that are made one often open in the year in which the last of them closes.
    school.opened.get(..4) < closed.get(..4)
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

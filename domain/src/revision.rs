//! Revisions: a figure that the edition before printed otherwise, in words.

use crate::cell::{Cell, Value};
use crate::figures::Before;
use crate::measure::MeasureIndex;
use crate::world::World;

/// `revised from 47% in the release of September 2025`, for a sentence about a figure; nothing where
/// the edition before printed the same or did not reach it. A figure that is none any more may have
/// been withdrawn to protect children, so what it was is not said.
pub fn revised(
    world: &World,
    measure: MeasureIndex,
    before: Before<'_>,
    is_blank: bool,
) -> Option<String> {
    let Before::Other(cell) = before else { return None };
    let release = release_words(world, measure);
    Some(match cell.value {
        Value::Number(_) if is_blank => format!("withdrawn since {release}"),
        Value::Number(_) => format!("revised from {} in {release}", printed(world, measure, cell)),
        Value::Blank(_) => format!("not given in {release}"),
    })
}

/// `the release of September 2025`: the edition before a measure’s figures; empty where none is held.
pub fn release_words(world: &World, measure: MeasureIndex) -> String {
    let edition = world.figures.of(measure).edition();
    edition.map_or_else(String::new, |edition| {
        let source = world.atlas.source(edition.source);
        let named = if source.published.is_empty() { &source.release } else { &source.published };
        format!("the release of {named}")
    })
}

/// A figure as an edition printed it, with its unit: the shortest decimal of the same number.
pub fn printed(world: &World, measure: MeasureIndex, cell: &Cell) -> String {
    match cell.value {
        Value::Number(number) => {
            format!("{number}{}", world.atlas.measure(measure).unit.suffix()).replace('-', "−")
        }
        Value::Blank(_) => "none".to_owned(),
    }
}

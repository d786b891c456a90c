//! What the browser must hold before it can compose a view by itself.

use super::schools::SCHOOLS_MEASURE;
use super::view::{Comparator, View};
use crate::atlas::{CURRENT_NEIGHBOURS, EARLIER_NEIGHBOURS};
use crate::gap::Elsewhere;
use crate::measure::MeasureIndex;
use crate::place::PlaceId;
use crate::world::World;

/// Slices, as measure and area, that a view is made from: the measure and the measure that schools
/// have, for the area, and for every other place that the area's slice does not hold.
pub fn needs(world: &World, view: &View) -> Vec<(MeasureIndex, PlaceId)> {
    let mut slices = vec![(view.measure, view.area)];
    if let Some(schools) = world.atlas.find_measure(SCHOOLS_MEASURE) {
        slices.push((schools, view.area));
    }
    let compared = view.compare.iter().filter_map(|with| match with {
        Comparator::Place(place) => Some(*place),
        _ => None,
    });
    let against = match view.against {
        Elsewhere::Place(place) => Some(place),
        Elsewhere::Neighbours => None,
    };
    let far = compared.chain(against).filter(|place| !is_near(world, view.area, *place));
    slices.extend(far.map(|place| (view.measure, place)));
    slices.dedup();
    slices
}

/// Whether a place belongs to every slice of an area: the area itself, England, its region, its
/// neighbours in both sets, its schools.
pub fn is_near(world: &World, area: PlaceId, place: PlaceId) -> bool {
    if place.is_school() {
        return world.schools.school(place).is_some_and(|school| school.authority == area);
    }
    let neighbour = |set| world.atlas.neighbours(set, area).contains(&place);
    place == area
        || place == PlaceId::ENGLAND
        || world.atlas.area(area).is_some_and(|of| of.region == Some(place))
        || neighbour(CURRENT_NEIGHBOURS)
        || neighbour(EARLIER_NEIGHBOURS)
}

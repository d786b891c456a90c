//! A view of the explorer: everything that the reader chose. It lives in the address and nowhere
//! else, so that a link reproduces it.

use super::query::QueryWriter;
use crate::atlas::{CURRENT_NEIGHBOURS, EARLIER_NEIGHBOURS};
use crate::gap::{Basis, Elsewhere};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::{Level, PlaceId};
use crate::world::World;

/// The area that an address without one means.
pub const DEFAULT_AREA: &str = "knowsley";
/// The measure that an address without one means.
pub const DEFAULT_MEASURE: &str = "ks2-rwm-expected";
/// The group that an address without one means.
pub const DEFAULT_GROUP: &str = "fsm";

/// What the reader chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// England, a region or an authority.
    pub area: PlaceId,
    /// The measure.
    pub measure: MeasureIndex,
    /// The groups, at least one; the first answers in the heading.
    pub groups: Vec<GroupIndex>,
    /// Schools; none means the area itself.
    pub schools: Vec<PlaceId>,
    /// Narrows the measures to those that the priority answers for.
    pub priority: Option<u8>,
    /// Narrows the measures to a phase, by its id.
    pub phase: Option<String>,
    /// The year.
    pub year: Year,
    /// The year was not chosen: it is the measure's latest, and is left out of the address.
    pub latest: bool,
    /// What changes are counted from; `None` is the year before.
    pub since: Option<Year>,
    /// The basis.
    pub basis: Basis,
    /// Where the other two bases look to.
    pub against: Elsewhere,
    /// The further rows.
    pub compare: Vec<Comparator>,
}

/// What the place is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// England, a region or another authority.
    Place(PlaceId),
    /// The neighbours of the set in force.
    Neighbours,
    /// The neighbours of the set before it.
    EarlierNeighbours,
}

impl Comparator {
    /// The word of addresses.
    pub fn word(self, world: &World) -> String {
        match self {
            Self::Place(place) => slug(world, place).to_owned(),
            Self::Neighbours => "neighbours".to_owned(),
            Self::EarlierNeighbours => format!("neighbours-{EARLIER_NEIGHBOURS}"),
        }
    }

    /// Reads the word of addresses.
    pub fn parse(world: &World, word: &str) -> Option<Self> {
        if word == "neighbours" || word == format!("neighbours-{CURRENT_NEIGHBOURS}") {
            Some(Self::Neighbours)
        } else if word == format!("neighbours-{EARLIER_NEIGHBOURS}") {
            Some(Self::EarlierNeighbours)
        } else {
            world.atlas.find_area(word).map(|area| Self::Place(area.id))
        }
    }

    /// Whether it stands for a set of neighbours.
    pub fn is_set(self) -> bool {
        !matches!(self, Self::Place(_))
    }

    /// The places that it stands for, seen from an area; never the area itself.
    pub fn places(self, world: &World, area: PlaceId) -> Vec<PlaceId> {
        match self {
            Self::Place(place) if place == area => Vec::new(),
            Self::Place(place) => vec![place],
            Self::Neighbours => world.atlas.neighbours(CURRENT_NEIGHBOURS, area).to_vec(),
            Self::EarlierNeighbours => world.atlas.neighbours(EARLIER_NEIGHBOURS, area).to_vec(),
        }
    }
}

/// What an area is compared with where the address does not say: England, its region and its
/// current neighbours, as far as they are others than itself.
pub fn default_compare(world: &World, area: PlaceId) -> Vec<Comparator> {
    defaults(world, area).collect()
}

fn defaults(world: &World, area: PlaceId) -> impl Iterator<Item = Comparator> {
    let england = (area != PlaceId::ENGLAND).then_some(Comparator::Place(PlaceId::ENGLAND));
    let authority = world.atlas.area(area).filter(|a| a.level == Level::Authority);
    let region = authority.and_then(|found| found.region).map(Comparator::Place);
    let neighbours = authority.map(|_| Comparator::Neighbours);
    england.into_iter().chain(region).chain(neighbours)
}

/// The slug of an area; empty where it is not known.
pub fn slug(world: &World, place: PlaceId) -> &str {
    world.atlas.area(place).map_or("", |area| &area.slug)
}

impl View {
    /// The address of this view: path and query, shortest form, keys in fixed order.
    pub fn href(&self, world: &World) -> String {
        self.written(world, QueryWriter::after("/gaps?"))
    }

    /// The query of this view, without a question mark.
    pub fn query(&self, world: &World) -> String {
        self.written(world, QueryWriter::after(""))
    }

    fn written(&self, world: &World, mut query: QueryWriter) -> String {
        let atlas = &world.atlas;
        query.add("area", slug(world, self.area));
        let measure = &atlas.measure(self.measure).id;
        if measure != DEFAULT_MEASURE {
            query.add("measure", measure);
        }
        let groups = self.groups.iter().map(|group| atlas.group(*group).id.as_str());
        if !groups.clone().eq([DEFAULT_GROUP]) {
            groups.for_each(|group| query.add("group", group));
        }
        self.schools.iter().for_each(|urn| query.add("school", &urn.0.to_string()));
        if let Some(priority) = self.priority {
            query.add("priority", &priority.to_string());
        }
        if let Some(phase) = &self.phase {
            query.add("phase", phase);
        }
        if !self.latest {
            query.add("year", &self.year.address_form());
        }
        if let Some(since) = self.since {
            query.add("since", &since.address_form());
        }
        if self.basis != Basis::Here {
            query.add("basis", self.basis.word());
        }
        self.write_elsewhere(world, &mut query);
        query.finish()
    }

    fn write_elsewhere(&self, world: &World, query: &mut QueryWriter) {
        if self.against != Elsewhere::Place(PlaceId::ENGLAND) {
            query.add("against", &against_word(world, self.against));
        }
        if self.compare.iter().copied().eq(defaults(world, self.area)) {
            return;
        }
        if self.compare.is_empty() {
            query.add("compare", "none");
        }
        self.compare.iter().for_each(|with| query.add("compare", &with.word(world)));
    }

    /// This view with something changed.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut view = self.clone();
        change(&mut view);
        view
    }

    /// The places that answer: the chosen schools, or the area.
    pub fn own_places(&self) -> &[PlaceId] {
        if self.schools.is_empty() { std::slice::from_ref(&self.area) } else { &self.schools }
    }

    /// The place that answers in the heading.
    pub fn first_place(&self) -> PlaceId {
        self.schools.first().copied().unwrap_or(self.area)
    }

    /// The group that answers in the heading. A view has at least one group.
    pub fn first_group(&self) -> GroupIndex {
        self.groups.first().copied().unwrap_or(GroupIndex(0))
    }

    /// The year that changes are counted from.
    pub fn from_year(&self) -> Year {
        self.since.unwrap_or_else(|| self.year.previous())
    }
}

/// The word of addresses for where the bases look to.
pub fn against_word(world: &World, against: Elsewhere) -> String {
    match against {
        Elsewhere::Place(place) => slug(world, place).to_owned(),
        Elsewhere::Neighbours => "neighbours".to_owned(),
    }
}

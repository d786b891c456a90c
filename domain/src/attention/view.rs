//! What the reader chose, from the address and back.

use crate::explorer::MAIN_GROUPS;
use crate::explorer::query::{Query, QueryWriter};
use crate::explorer::{Unknown, area_of, slug};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::place::PlaceId;
use crate::world::World;

/// An area and what its list is narrowed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The area.
    pub area: PlaceId,
    /// A priority of its strategy.
    pub priority: Option<u8>,
    /// Pupil groups; all where empty.
    pub groups: Vec<GroupIndex>,
    /// Ids of phases; all where empty.
    pub phases: Vec<String>,
}

impl View {
    /// Reads an address, with a sentence for each word that is not understood.
    ///
    /// # Errors
    /// Where the area does not exist.
    pub fn read(world: &World, query: &str) -> Result<(Self, Vec<String>), Unknown> {
        let query = Query::parse(query);
        let area = area_of(world, &query)?.id;
        let mut notes = Vec::new();
        let mut unknown = |what: &str, word: &str| {
            notes.push(format!("There is no {what} “{word}” here, so it narrows nothing."));
        };
        let mut view = Self { area, priority: None, groups: Vec::new(), phases: Vec::new() };
        if let Some(word) = query.first("priority") {
            let number = word.parse().ok();
            view.priority =
                number.filter(|n| world.atlas.priorities_of(area).any(|of| of.number == *n));
            if view.priority.is_none() && word != "any" {
                unknown("priority", word);
            }
        }
        for word in query.all("group") {
            let is_looked_at =
                |g: &GroupIndex| world.atlas.group(*g).rank.is_some_and(|rank| rank <= MAIN_GROUPS);
            match world.atlas.find_group(word).filter(is_looked_at) {
                Some(group) if view.groups.contains(&group) => {}
                Some(group) => view.groups.push(group),
                None => unknown("pupil group", word),
            }
        }
        for word in query.all("phase") {
            match world.atlas.phases.iter().find(|phase| phase.id == word) {
                Some(phase) if view.phases.contains(&phase.id) => {}
                Some(phase) => view.phases.push(phase.id.clone()),
                None => unknown("phase", word),
            }
        }
        Ok((view, notes))
    }

    /// The address of this view.
    pub fn href(&self, world: &World) -> String {
        self.at("/attention?", world)
    }

    /// The address of the file with the same rows.
    pub fn csv_href(&self, world: &World) -> String {
        self.at("/attention.csv?", world)
    }

    fn at(&self, path: &str, world: &World) -> String {
        let mut query = QueryWriter::after(path);
        query.add("area", slug(world, self.area));
        if let Some(priority) = self.priority {
            query.add("priority", &priority.to_string());
        }
        for group in &self.groups {
            query.add("group", &world.atlas.group(*group).id);
        }
        for phase in &self.phases {
            query.add("phase", phase);
        }
        query.finish()
    }

    /// Whether a pair of this measure and group belongs to the list.
    pub fn holds(&self, world: &World, measure: MeasureIndex, group: GroupIndex) -> bool {
        let of = world.atlas.measure(measure);
        self.priority.is_none_or(|of| world.atlas.answers_for(self.area, of, measure))
            && (self.groups.is_empty() || self.groups.contains(&group))
            && (self.phases.is_empty() || self.phases.contains(&of.phase))
    }

    /// Whether everything is listed.
    pub fn is_whole(&self) -> bool {
        self.priority.is_none() && self.groups.is_empty() && self.phases.is_empty()
    }
}

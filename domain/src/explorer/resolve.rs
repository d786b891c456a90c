//! From an address to a view: what is unknown is corrected to the nearest sense and said so. Only
//! an unknown area or a school that does not exist ends in a page that says so.

use super::near::{nearest, plain};
use super::query::Query;
use super::view::{
    Comparator, DEFAULT_AREA, DEFAULT_GROUP, DEFAULT_MEASURE, View, default_compare, slug,
};
use crate::breaks::Rule;
use crate::gap::{Basis, Comparability, Elsewhere, Question};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::{Area, PlaceId, School};
use crate::world::World;

/// Nothing to show: the address names a place that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// No area of this name; near ones as slug and title.
    Area(String, Vec<(String, String)>),
    /// No school with this number.
    School(String),
}

/// A view, and what was corrected on the way, a sentence each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The view.
    pub view: View,
    /// Corrections.
    pub notes: Vec<String>,
}

/// Reads a view from the query of an address.
///
/// # Errors
/// Where the area or a school does not exist.
pub fn resolve(world: &World, query: &str) -> Result<Resolved, Unknown> {
    let query = Query::parse(query);
    let mut notes = Vec::new();
    for key in ["area", "measure", "year", "since", "basis", "against", "priority", "phase"] {
        if query.is_doubled(key) {
            notes.push(format!("The address names more than one {key}; the first counts."));
        }
    }
    let area = find_area(world, query.first("area").unwrap_or(DEFAULT_AREA))?.id;
    let moved = query.first("from").is_some_and(|from| from != slug(world, area));
    let schools = if moved { Vec::new() } else { find_schools(world, &query, area, &mut notes)? };
    let mut reader = Reader { world, query: &query, notes, area, moved };
    let measure = reader.measure();
    let groups = reader.groups(measure);
    let priority = reader.priority();
    let phase = reader.phase(priority);
    let measure = reader.measure_within(measure, &groups, priority, phase.as_deref());
    let place = schools.first().copied().unwrap_or(area);
    let (year, latest) = reader.year(measure, &groups, place);
    let since = reader.since(measure, groups[0], year);
    let basis = reader.basis(measure, groups[0]);
    let against = reader.against();
    let compare = reader.compare();
    let notes = reader.notes;
    let view = View {
        area,
        measure,
        groups,
        schools,
        priority,
        phase,
        year,
        latest,
        since,
        basis,
        against,
        compare,
    };
    Ok(Resolved { view, notes })
}

/// Finds an area by slug, number, code or name.
///
/// # Errors
/// Near names, where there is none.
pub fn find_area<'a>(world: &'a World, word: &str) -> Result<&'a Area, Unknown> {
    let named = |area: &&Area| {
        let wanted = plain(word);
        let names = [&area.title, &area.name, &area.slug].into_iter().chain(&area.aka);
        !wanted.is_empty() && names.map(|name| plain(name)).any(|name| name == wanted)
    };
    if let Some(area) = world.atlas.find_area(word).or_else(|| world.atlas.areas.iter().find(named))
    {
        return Ok(area);
    }
    let candidates = world.atlas.areas.iter().filter(|area| area.closed.is_empty());
    let near = nearest(word, candidates.map(|area| (area.title.as_str(), area)), 5);
    let near = near.into_iter().map(|area| (area.slug.clone(), area.title.clone())).collect();
    Err(Unknown::Area(word.to_owned(), near))
}

fn find_schools(
    world: &World,
    query: &Query,
    area: PlaceId,
    notes: &mut Vec<String>,
) -> Result<Vec<PlaceId>, Unknown> {
    let mut schools = Vec::new();
    // The form's way to take every school away.
    if query.all("school").any(|word| word == "none") {
        return Ok(schools);
    }
    for word in query.all("school") {
        let found = match word.parse::<u32>() {
            Ok(number) => world
                .schools
                .school(PlaceId(number))
                .map(|school| school.urn)
                .ok_or_else(|| Unknown::School(word.to_owned()))
                .map(Some)?,
            Err(_) => school_by_name(world, area, word, notes),
        };
        schools.extend(found.filter(|urn| !schools.contains(urn)));
    }
    Ok(schools)
}

fn school_by_name(
    world: &World,
    area: PlaceId,
    word: &str,
    notes: &mut Vec<String>,
) -> Option<PlaceId> {
    let wanted = plain(word);
    let holds = |school: &&School| plain(&school.name) == wanted;
    let exact = world.schools.of(area).find(holds);
    let part = |school: &&School| !wanted.is_empty() && plain(&school.name).contains(&wanted);
    let found = exact.or_else(|| world.schools.of(area).find(part)).or_else(|| {
        let names = world.schools.of(area).map(|school| (school.name.as_str(), school));
        nearest(word, names, 1).first().copied()
    });
    let place = world.name_of(area);
    match found {
        Some(school) if exact.is_none() => {
            notes
                .push(format!("No school in {place} is called “{word}”; this is {}.", school.name));
        }
        None => notes.push(format!("No school in {place} has a name like “{word}”.")),
        _ => {}
    }
    found.map(|school| school.urn)
}

struct Reader<'a> {
    world: &'a World,
    query: &'a Query,
    notes: Vec<String>,
    area: PlaceId,
    /// The form was made for another area: what belongs to that one does not come along.
    moved: bool,
}

impl Reader<'_> {
    fn measure(&mut self) -> MeasureIndex {
        let atlas = &self.world.atlas;
        let fallback = atlas.find_measure(DEFAULT_MEASURE).unwrap_or(MeasureIndex(0));
        let Some(word) = self.query.first("measure") else {
            return fallback;
        };
        if let Some(found) = atlas.find_measure(word) {
            return found;
        }
        let ids = atlas.measure_indices().map(|m| (atlas.measure(m).id.as_str(), m));
        let found = nearest(word, ids, 1).first().copied().unwrap_or(fallback);
        let phrase = &atlas.measure(found).short;
        self.notes.push(format!("There is no measure “{word}” here; this is “{phrase}”."));
        found
    }

    fn groups(&mut self, measure: MeasureIndex) -> Vec<GroupIndex> {
        let atlas = &self.world.atlas;
        let fallback = atlas.find_group(DEFAULT_GROUP).unwrap_or(GroupIndex(0));
        let mut groups = Vec::new();
        for word in self.query.all("group") {
            let found = if word == "send" { self.send(measure) } else { self.group(word) };
            for group in found {
                if !groups.contains(&group) {
                    groups.push(group);
                }
            }
        }
        if groups.is_empty() { vec![fallback] } else { groups }
    }

    /// SEN support and plans apart, or together where only that is published.
    fn send(&self, measure: MeasureIndex) -> Vec<GroupIndex> {
        let atlas = &self.world.atlas;
        let known = |id: &&str| {
            atlas.find_group(id).is_some_and(|group| atlas.pair(measure, group).is_some())
        };
        let apart = ["sen-support", "ehcp"];
        let ids: Vec<&str> = if !apart.iter().any(&known) && known(&"all-sen") {
            vec!["all-sen"]
        } else {
            apart.to_vec()
        };
        ids.into_iter().filter_map(|id| atlas.find_group(id)).collect()
    }

    fn group(&mut self, word: &str) -> Vec<GroupIndex> {
        let atlas = &self.world.atlas;
        let ranked = |group: &GroupIndex| atlas.group(*group).rank.is_some();
        if let Some(found) = atlas.find_group(word).filter(ranked) {
            return vec![found];
        }
        let indices = (0..u8::try_from(atlas.groups.len()).unwrap_or(u8::MAX)).map(GroupIndex);
        let ids = indices.filter(ranked).map(|group| (atlas.group(group).id.as_str(), group));
        let found = nearest(word, ids, 1);
        self.notes.push(match found.first() {
            Some(group) => {
                let title = &atlas.group(*group).title;
                format!("There is no pupil group “{word}” here; this is “{title}”.")
            }
            None => format!("There is no pupil group “{word}” here."),
        });
        found
    }

    fn priority(&mut self) -> Option<u8> {
        let word = self.query.first("priority")?;
        let known = |number: &u8| {
            self.world.atlas.priorities_of(self.area).any(|priority| priority.number == *number)
        };
        let found = word.parse().ok().filter(known);
        if found.is_none() && !self.moved {
            let place = self.world.name_of(self.area);
            self.notes.push(format!("No strategy held here gives {place} a priority “{word}”."));
        }
        found
    }

    fn phase(&mut self, priority: Option<u8>) -> Option<String> {
        let word = self.query.first("phase")?;
        let found = self.world.atlas.phases.iter().find(|phase| phase.id == word);
        if found.is_none() {
            self.notes.push(format!("There is no phase “{word}” here; all phases are shown."));
        }
        let has_measure = |id: &str| {
            let mut measures = self.world.atlas.measures.iter();
            measures.any(|m| m.phase == id && priority.is_none_or(|p| m.priority == Some(p)))
        };
        let found = found.map(|phase| phase.id.clone());
        if found.as_deref().is_some_and(|id| !has_measure(id)) {
            self.notes.push(
                "No measure of this phase answers for the chosen priority; the phase is left out."
                    .to_owned(),
            );
            return None;
        }
        found
    }

    /// A measure outside the chosen priority or phase moves to the first inside that has figures.
    fn measure_within(
        &mut self,
        measure: MeasureIndex,
        groups: &[GroupIndex],
        priority: Option<u8>,
        phase: Option<&str>,
    ) -> MeasureIndex {
        let world = self.world;
        let inside = |m: &MeasureIndex| {
            let of = world.atlas.measure(*m);
            priority.is_none_or(|p| of.priority == Some(p)) && phase.is_none_or(|p| of.phase == p)
        };
        if inside(&measure) {
            return measure;
        }
        let has_figures =
            |m: &MeasureIndex| groups.iter().any(|g| world.index.years(self.area, *m, *g) != 0);
        let candidates = || world.atlas.measure_indices().filter(inside);
        let found = candidates().find(has_figures).or_else(|| candidates().next());
        let Some(found) = found else {
            self.notes.push(match priority {
                Some(number) => {
                    format!("No measure answers for priority {number}; the measure stays.")
                }
                None => "No measure is of this phase; the measure stays.".to_owned(),
            });
            return measure;
        };
        let (old, new) = (&world.atlas.measure(measure).short, &world.atlas.measure(found).short);
        let what = if priority.is_some() { "priority" } else { "phase" };
        self.notes.push(format!("“{old}” is outside the chosen {what}; this is “{new}”."));
        found
    }

    /// The chosen year, or the latest in which a chosen group has a gap here, else anywhere.
    fn year(
        &mut self,
        measure: MeasureIndex,
        groups: &[GroupIndex],
        place: PlaceId,
    ) -> (Year, bool) {
        let world = self.world;
        let latest = latest_year(world, measure, groups, place);
        let Some(word) = self.query.first("year") else {
            return (latest, true);
        };
        let years = world.years_of(measure);
        let asked = Year::parse(word);
        if let Some(year) = asked.filter(|year| years.contains(year)) {
            return (year, year == latest);
        }
        let nearest = match (asked, years.first(), years.last()) {
            (Some(year), Some(first), Some(last)) => year.clamp(*first, *last),
            _ => latest,
        };
        let label = nearest.label(world.atlas.measure(measure).years);
        self.notes.push(format!("There is no year “{word}” in this measure; this is {label}."));
        (nearest, nearest == latest)
    }

    fn since(&mut self, measure: MeasureIndex, group: GroupIndex, year: Year) -> Option<Year> {
        let word = self.query.first("since")?;
        let world = self.world;
        let found = Year::parse(word)
            .filter(|since| *since < year && world.years_of(measure).contains(since));
        let Some(since) = found else {
            self.notes.push(format!(
                "A change cannot be counted from “{word}”; it is counted from the year before."
            ));
            return None;
        };
        let ask = Question::here(world, measure, group);
        let comparable = ask.map(|ask| Comparability::between(world, &ask, since, year));
        if let Some(Comparability::Barred(barrier)) = comparable {
            let why = if barrier.rule == Rule::Break {
                "a new series starts between"
            } else {
                "one of the two years stands alone"
            };
            self.notes.push(format!(
                "No change is counted from {}: {why} ({}).",
                since.label(world.atlas.measure(measure).years),
                barrier.label
            ));
            return None;
        }
        (since != year.previous()).then_some(since)
    }

    fn basis(&mut self, measure: MeasureIndex, group: GroupIndex) -> Basis {
        let word = self.query.first("basis");
        let asked = word.map(|word| (word, Basis::parse(word)));
        if let Some((word, None)) = asked {
            self.notes.push(format!("There is no basis “{word}”; the gap is to others here."));
        }
        let basis = asked.and_then(|(_, basis)| basis).unwrap_or(Basis::Here);
        let alone = self.world.atlas.group(group).id == "all-pupils"
            && self.world.atlas.pair(measure, group).is_none();
        if alone && basis != Basis::SameGroup {
            self.notes.push("All pupils are compared with all pupils elsewhere: there are no others to compare them with.".to_owned());
            return Basis::SameGroup;
        }
        basis
    }

    fn against(&mut self) -> Elsewhere {
        let england = Elsewhere::Place(PlaceId::ENGLAND);
        let Some(word) = self.query.first("against") else {
            return england;
        };
        match Comparator::parse(self.world, word) {
            Some(Comparator::Neighbours) => Elsewhere::Neighbours,
            Some(Comparator::Place(place)) => Elsewhere::Place(place),
            _ => {
                if let Ok(area) = find_area(self.world, word) {
                    Elsewhere::Place(area.id)
                } else {
                    self.notes.push(format!(
                        "There is no area “{word}” to compare with; this is England."
                    ));
                    england
                }
            }
        }
    }

    fn compare(&mut self) -> Vec<Comparator> {
        let world = self.world;
        if self.moved {
            return default_compare(world, self.area);
        }
        let mut compare: Vec<Comparator> = Vec::new();
        let mut said = false;
        for word in self.query.all("compare") {
            said = true;
            if word == "none" {
                continue;
            }
            let found = Comparator::parse(world, word)
                .or_else(|| find_area(world, word).ok().map(|area| Comparator::Place(area.id)));
            match found {
                Some(Comparator::Place(place)) if place == self.area => {}
                Some(with) if !compare.contains(&with) => compare.push(with),
                Some(_) => {}
                None => self.notes.push(format!("There is no area “{word}” to compare with.")),
            }
        }
        if said {
            in_fixed_order(world, self.area, compare)
        } else {
            default_compare(world, self.area)
        }
    }
}

/// The defaults first in their own order, then what the reader added.
fn in_fixed_order(world: &World, area: PlaceId, chosen: Vec<Comparator>) -> Vec<Comparator> {
    let defaults = default_compare(world, area);
    let (usual, added): (Vec<_>, Vec<_>) =
        chosen.into_iter().partition(|with| defaults.contains(with));
    defaults.into_iter().filter(|with| usual.contains(with)).chain(added).collect()
}

/// The latest year in which one of the groups has a gap in the place; else in England; else the
/// last year of the measure.
pub fn latest_year(
    world: &World,
    measure: MeasureIndex,
    groups: &[GroupIndex],
    place: PlaceId,
) -> Year {
    let latest_at =
        |place| groups.iter().filter_map(|group| world.latest_gap(measure, *group, place)).max();
    let last = || world.years_of(measure).last().copied();
    latest_at(place).or_else(|| latest_at(PlaceId::ENGLAND)).or_else(last).unwrap_or(Year(2024))
}

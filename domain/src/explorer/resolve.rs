//! From an address to a view: what is unknown is corrected to the nearest sense and said so. Only
//! an unknown area or a school that does not exist ends in a page that says so.

mod reader;

pub(super) use reader::has_no_others;
pub use reader::send_groups;

use reader::Reader;

use super::near::{listed, nearest, plain};
use super::query::Query;
use super::view::{DEFAULT_AREA, View, slug};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::{Area, PlaceId, School};
use crate::world::World;

/// Keys of an address that have one value.
pub const SINGLE_KEYS: [&str; 8] =
    ["area", "measure", "year", "since", "basis", "against", "priority", "phase"];

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

/// Words for small multiples.
const VIEWS: [&str; 2] = ["groups", "measures"];

/// Reads a view from the query of an address.
///
/// # Errors
/// Where the area or a school does not exist.
pub fn resolve(world: &World, query: &str) -> Result<Resolved, Unknown> {
    let query = Query::parse(query);
    let mut notes = Vec::new();
    for key in SINGLE_KEYS {
        if query.is_doubled(key) {
            notes.push(format!("The address names more than one {key}; the first counts."));
        }
    }
    if let Some(word) = query.first("view").filter(|word| !VIEWS.contains(word)) {
        notes.push(format!(
            "There is no view “{word}”: “groups” and “measures” are small multiples. This is one gap."
        ));
    }
    let area = match query.first("area") {
        Some(word) => meant(world, word, &mut notes)?.id,
        None => area_of_schools(world, &query).map_or_else(|| default_area(world), Ok)?,
    };
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
    let begun = begun(world, word);
    let open = world.atlas.areas.iter().filter(|area| area.closed.is_empty());
    let near = nearest(word, open.map(|area| (area.title.as_str(), area)), MOST_NEAR);
    let others = near.into_iter().filter(|area| !begun.iter().any(|of| of.id == area.id));
    // Where many begin so, all of them and no others.
    let most = begun.len().max(MOST_NEAR);
    let near = begun.iter().copied().chain(others).take(most);
    let near = near.map(|area| (area.slug.clone(), area.title.clone())).collect();
    Err(Unknown::Area(word.to_owned(), near))
}

/// Most names that are offered for an unknown one.
const MOST_NEAR: usize = 5;
/// Letters of a name that are enough to mean it.
const ENOUGH: usize = 3;

/// The areas, not ended, one of whose names begins with the word; none for a very short one.
fn begun<'a>(world: &'a World, word: &str) -> Vec<&'a Area> {
    let word = plain(word);
    if word.chars().count() < ENOUGH {
        return Vec::new();
    }
    let begins = |area: &&Area| {
        let names = [&area.title, &area.name].into_iter().chain(&area.aka);
        names.map(|name| plain(name)).any(|name| name.starts_with(&word))
    };
    world.atlas.areas.iter().filter(|area| area.closed.is_empty()).filter(begins).collect()
}

/// The area that a page’s address is about; the default where it names none. The beginning of a name
/// is enough where only one area’s begins so.
///
/// # Errors
/// As [`find_area`].
pub fn area_of<'a>(world: &'a World, query: &Query) -> Result<&'a Area, Unknown> {
    meant(world, query.first("area").unwrap_or(DEFAULT_AREA), &mut Vec::new())
}

/// As [`area_of`], with a sentence where a beginning was completed.
fn meant<'a>(world: &'a World, word: &str, notes: &mut Vec<String>) -> Result<&'a Area, Unknown> {
    find_area(world, word).or_else(|unknown| match begun(world, word)[..] {
        [only] => {
            notes.push(format!("“{word}” is taken to be {}.", only.title));
            Ok(only)
        }
        _ => Err(unknown),
    })
}

fn default_area(world: &World) -> Result<PlaceId, Unknown> {
    find_area(world, DEFAULT_AREA).map(|area| area.id)
}

/// Where no area is named, a school speaks for its council.
fn area_of_schools(world: &World, query: &Query) -> Option<PlaceId> {
    let mut numbers = query.all("school").filter_map(|word| word.parse().ok());
    let school = numbers.find_map(|number| world.schools.school(PlaceId(number)))?;
    world.atlas.area(school.authority).map(|area| area.id)
}

/// Schools by number or name. One of another council than the area is left out: beside the area’s
/// own figures it would be taken for one of its schools.
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
            Ok(number) => {
                let school = world.schools.school(PlaceId(number));
                let school = school.ok_or_else(|| Unknown::School(word.to_owned()))?;
                if school.authority != area {
                    notes.push(elsewhere(world, school, area));
                }
                Some(school.urn).filter(|_| school.authority == area)
            }
            Err(_) => school_by_name(world, area, word, notes),
        };
        schools.extend(found.filter(|urn| !schools.contains(urn)));
    }
    Ok(schools)
}

/// That a school is not one of the area’s.
pub fn elsewhere(world: &World, school: &School, area: PlaceId) -> String {
    format!(
        "{} is a school of {} and is not shown under {}.",
        school.name,
        world.name_of(school.authority),
        world.name_of(area)
    )
}

/// The school of an area that has exactly this name, but for capitals and punctuation.
pub fn school_named<'a>(world: &'a World, area: PlaceId, word: &str) -> Option<&'a School> {
    let wanted = plain(word);
    world.schools.of(area).find(|school| plain(&school.name) == wanted)
}

/// Other schools that are named beside the one that a part of a name was taken for.
const OTHERS_NAMED: usize = 5;

fn school_by_name(
    world: &World,
    area: PlaceId,
    word: &str,
    notes: &mut Vec<String>,
) -> Option<PlaceId> {
    if let Some(exact) = school_named(world, area, word) {
        return Some(exact.urn);
    }
    let place = world.name_of(area);
    let like = schools_like(world, area, word);
    let Some((first, others)) = like.split_first() else {
        notes.push(format!("No school in {place} has a name like “{word}”."));
        return None;
    };
    notes.push(format!(
        "No school in {place} is called “{word}”; this is {}.{}",
        first.name,
        others_like_it(others)
    ));
    Some(first.urn)
}

/// The first few of the other schools, so that a reader can type more of the name that is meant.
fn others_like_it(others: &[&School]) -> String {
    let named = others.iter().take(OTHERS_NAMED).map(|school| school.name.as_str());
    let more = format!("{} more", others.len().saturating_sub(OTHERS_NAMED));
    let more = (others.len() > OTHERS_NAMED).then_some(more.as_str());
    let names: Vec<&str> = named.chain(more).collect();
    if names.is_empty() {
        return String::new();
    }
    format!(" Others like it: {}. Type more of a name to find one.", listed(&names))
}

/// The schools of an area with this part in their names, A to Z; else those with the nearest names.
fn schools_like<'a>(world: &'a World, area: PlaceId, word: &str) -> Vec<&'a School> {
    let wanted = plain(word);
    let is_part = |school: &&School| !wanted.is_empty() && plain(&school.name).contains(&wanted);
    let with_part: Vec<&School> = world.schools.of(area).filter(is_part).collect();
    if with_part.is_empty() {
        let names = world.schools.of(area).map(|school| (school.name.as_str(), school));
        return nearest(word, names, 1 + OTHERS_NAMED);
    }
    with_part
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

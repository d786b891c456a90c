//! What a file is refused for, in words.

use super::NoExport;
use crate::explorer::query::Query;
use crate::explorer::{Comparator, SINGLE_KEYS, View, elsewhere, find_area, near, school_named};
use crate::gap::Basis;
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

/// What the dictionary does not know.
pub(super) fn refuse_unknown(world: &World, query: &Query) -> Result<(), NoExport> {
    let atlas = &world.atlas;
    if let Some(key) = SINGLE_KEYS.into_iter().find(|key| query.is_doubled(key)) {
        return Err(NoExport::Unknown(format!("The address names more than one {key}.")));
    }
    for word in query.all("measure").filter(|word| *word != "all") {
        if atlas.find_measure(word).is_none() {
            let ids = atlas.measures.iter().map(|m| (m.id.as_str(), m.id.as_str()));
            return Err(unknown("measure", word, &near::nearest(word, ids, 3)));
        }
    }
    for word in query.all("group").filter(|word| !["all", "send"].contains(word)) {
        let known = atlas.find_group(word).is_some_and(|group| atlas.group(group).rank.is_some());
        if !known {
            let ranked = atlas.groups.iter().filter(|g| g.rank.is_some());
            let ids = ranked.map(|g| (g.id.as_str(), g.id.as_str()));
            return Err(unknown("group", word, &near::nearest(word, ids, 3)));
        }
    }
    for key in ["year", "since"] {
        for word in query.all(key).filter(|word| key != "year" || *word != "all") {
            if Year::parse(word).is_none() {
                let near = if key == "year" { &["2024-25", "all"][..] } else { &["2023-24"] };
                return Err(unknown("year", word, near));
            }
        }
    }
    if let Some(word) = query.first("phase").filter(|id| atlas.phases.iter().all(|p| p.id != *id)) {
        let ids: Vec<&str> = atlas.phases.iter().map(|phase| phase.id.as_str()).collect();
        return Err(unknown("phase", word, &ids));
    }
    refuse_elsewhere(world, query)
}

/// What a page corrects and says so: a file has no room to say it.
pub(super) fn refuse_corrected(world: &World, query: &Query, view: &View) -> Result<(), NoExport> {
    let name = world.name_of(view.area);
    refuse_priority(world, query, view)?;
    let basis = query.first("basis").and_then(Basis::parse);
    if basis.is_some_and(|basis| basis != view.basis) {
        let only = "All pupils have no others here: their basis is “same-group”.";
        return Err(NoExport::Unknown(only.to_owned()));
    }
    for word in query.all("school").filter(|word| !["all", "none"].contains(word)) {
        let number = word.parse().ok().map(PlaceId);
        let wrong = match number.and_then(|urn| world.schools.school(urn)) {
            Some(school) if school.authority == view.area => continue,
            Some(school) => elsewhere(world, school, view.area),
            None if school_named(world, view.area, word).is_some() => continue,
            None => format!("There is no school “{word}” in {name}."),
        };
        return Err(NoExport::Unknown(wrong));
    }
    Ok(())
}

/// A priority that the area’s strategy does not have; a phase of which no measure answers for the
/// priority, where they choose the measure.
fn refuse_priority(world: &World, query: &Query, view: &View) -> Result<(), NoExport> {
    let Some(word) = query.first("priority") else { return Ok(()) };
    let name = world.name_of(view.area);
    let mut known = world.atlas.priorities_of(view.area);
    if !known.any(|priority| word.parse() == Ok(priority.number)) {
        let why = format!("No strategy held here gives {name} a priority “{word}”.");
        return Err(NoExport::Unknown(why));
    }
    let dropped = query.first("measure").is_none() && view.phase.is_none();
    if let Some(phase) = query.first("phase").filter(|_| dropped) {
        let why = format!("No measure of the phase “{phase}” answers for priority {word}.");
        return Err(NoExport::Unknown(why));
    }
    Ok(())
}

/// What a file is measured against must be known: another gap is no correction.
fn refuse_elsewhere(world: &World, query: &Query) -> Result<(), NoExport> {
    let basis = query.all("basis").find(|word| Basis::parse(word).is_none());
    if let Some(word) = basis {
        return Err(unknown("basis", word, &Basis::ALL.map(Basis::word)));
    }
    for key in ["against", "compare"] {
        for word in query.all(key) {
            let known = match Comparator::parse(world, word) {
                Some(Comparator::EarlierNeighbours) => key == "compare",
                Some(_) => true,
                None => (key == "compare" && word == "none") || find_area(world, word).is_ok(),
            };
            if !known {
                return Err(unknown("area to compare with", word, &["england", "neighbours"]));
            }
        }
    }
    Ok(())
}

/// A year that no chosen measure has.
pub(super) fn refuse_year(
    world: &World,
    series: &[(MeasureIndex, GroupIndex)],
    asked: Option<Year>,
) -> Result<(), NoExport> {
    let Some(year) = asked else { return Ok(()) };
    if series.iter().any(|(measure, _)| world.years_of(*measure).contains(&year)) {
        return Ok(());
    }
    let years = series.first().map_or(&[][..], |(measure, _)| world.years_of(*measure));
    let near: Vec<String> = [years.first(), years.last()]
        .into_iter()
        .flatten()
        .map(|year| year.address_form())
        .collect();
    let near: Vec<&str> = near.iter().map(String::as_str).collect();
    Err(unknown("year", &year.address_form(), &near))
}

/// A change counted from a year that no chosen measure has, or that is not before the file’s.
pub(super) fn refuse_since(
    world: &World,
    series: &[(MeasureIndex, GroupIndex)],
    since: Option<Year>,
    year: Option<Year>,
) -> Result<(), NoExport> {
    refuse_year(world, series, since)?;
    match (since, year) {
        (Some(since), Some(year)) if since >= year => Err(NoExport::Unknown(format!(
            "`since` has to be a year before {}; it is {}.",
            year.address_form(),
            since.address_form()
        ))),
        _ => Ok(()),
    }
}

fn unknown(what: &str, word: &str, near: &[&str]) -> NoExport {
    let hint = if near.is_empty() { String::new() } else { format!(" Near: {}.", near.join(", ")) };
    NoExport::Unknown(format!("There is no {what} “{word}”.{hint}"))
}

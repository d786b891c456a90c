//! What a file is refused for, in words.

use super::NoExport;
use crate::explorer::query::Query;
use crate::explorer::{Comparator, find_area, near};
use crate::gap::Basis;
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::world::World;

/// What the dictionary does not know.
pub(super) fn refuse_unknown(world: &World, query: &Query) -> Result<(), NoExport> {
    let atlas = &world.atlas;
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
                return Err(unknown("year", word, &["2024-25", "all"]));
            }
        }
    }
    refuse_elsewhere(world, query)
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

fn unknown(what: &str, word: &str, near: &[&str]) -> NoExport {
    let hint = if near.is_empty() { String::new() } else { format!(" Near: {}.", near.join(", ")) };
    NoExport::Unknown(format!("There is no {what} “{word}”.{hint}"))
}

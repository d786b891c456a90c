//! A school in the list.

use super::{Listed, Lister, school_href};
use crate::blank::Blank;
use crate::explorer::page::{Run, WhyBlank, Words};
use crate::explorer::word;
use crate::number::grouped;
use crate::schools::earlier_numbers;
use crate::schools::has::{Has, Kind, Stage};
use crate::schools::kind::unbroken;
use crate::schools::page::SchoolRow;
use crate::words::{capital, lower_first};
use crate::world::World;

impl Lister<'_> {
    /// Where no school of the area has results, the page says so once and not in each row.
    pub(super) fn rows(&self, everyone: &[Listed<'_>], shown: &[&Listed<'_>]) -> Vec<SchoolRow> {
        let results = has_results(everyone);
        let mut last = None;
        let row = |one: &&Listed<'_>| {
            let first = one.school.name.chars().next().map(|c| c.to_ascii_uppercase());
            let letter = first.filter(|_| last != first);
            last = first;
            let pupils =
                self.world.rolls.latest(one.school.urn).and_then(|roll| roll.pupils.pupils());
            SchoolRow {
                urn: one.school.urn.0,
                letter,
                name: one.school.name.clone(),
                href: school_href(one.school),
                detail: detail(self.world, one),
                pupils: pupils.map_or_else(|| "withheld".to_owned(), grouped),
                has: words(&one.has),
                why: why(one).filter(|_| results),
            }
        };
        shown.iter().map(row).collect()
    }
}

/// Whether results at 11 or 16 of any of the schools are held.
pub(super) fn has_results(everyone: &[Listed<'_>]) -> bool {
    let results = [Kind::All(Stage::Eleven), Kind::All(Stage::Sixteen)];
    everyone.iter().any(|one| results.iter().any(|kind| one.has.has(*kind)))
}

/// `Primary, academy. L36 5XW. New number in 2017`
fn detail(world: &World, one: &Listed<'_>) -> String {
    let school = one.school;
    let mut first: Vec<&str> = vec![&school.phase, &one.kind];
    first.retain(|part| !part.is_empty());
    let mut said = vec![capital(&first.join(", ")), unbroken(&school.postcode)];
    let year = school.opened.get(..4).filter(|_| earlier_numbers(world, school).next().is_some());
    said.extend(year.map(|year| format!("New number in {year}")));
    if school.at.is_none() {
        said.push("Not on the map: no place in the files held".to_owned());
    }
    said.retain(|part| !part.is_empty());
    said.join(". ")
}

/// `Gap after 16, absence; under its old number: results at 11`, gaps set strong.
fn words(has: &Has) -> Words {
    let mut words: Words = Vec::new();
    let mut say = |kind: &Kind, join: &str| {
        let title = if words.is_empty() { kind.title().to_owned() } else { lower_title(*kind) };
        if !words.is_empty() {
            words.push(Run::Plain(join.to_owned()));
        }
        words.push(if kind.is_gap() { Run::Strong(title) } else { Run::Plain(title) });
    };
    for kind in &has.own {
        say(kind, ", ");
    }
    for (at, kind) in has.before.iter().enumerate() {
        say(kind, if at == 0 { "; under an old number: " } else { ", " });
    }
    if has.own.is_empty() && !has.before.is_empty() {
        words.insert(0, Run::Plain("Under an old number: ".to_owned()));
    }
    if words.is_empty() {
        words.push(Run::Plain("Pupil numbers only".to_owned()));
    }
    words
}

/// Ofsted keeps its capital.
fn lower_title(kind: Kind) -> String {
    if kind == Kind::Ofsted { kind.title().to_owned() } else { lower_first(kind.title()) }
}

/// Why the results that one would look for are not there.
fn why(one: &Listed<'_>) -> Option<WhyBlank> {
    let blank = one.has.missing?;
    let reason = match blank {
        Blank::Suppressed => {
            "The results are withheld, as they are of so few pupils that a child could be recognised."
        }
        Blank::NotApplicable => "The school entered no pupil for what the results count.",
        Blank::LowReliability => {
            "The results cover less than half of the pupils, so they are not shown."
        }
        _ => {
            "The files held have no results of this school: it may be new, its pupils may leave before or after the tests, or nothing may be published for schools of its kind."
        }
    };
    Some(WhyBlank {
        word: format!("results: {}", word(blank)),
        heading: format!("Why are there no results for {}?", one.school.name),
        reason: reason.to_owned(),
        consequence: "Nothing is shown for them. It is not nought.".to_owned(),
        symbol: blank.symbol().to_owned(),
        due: String::new(),
    })
}

//! An area's schools, A to Z, found by name, postcode, phase, type and what they have figures for.

mod choices;
mod row;
mod said;
mod sources;

use super::earlier_numbers;
use super::has::{Has, Kind};
use super::kind::{plain_type, slug};
use super::map::map;
use super::page::SchoolsPage;
use crate::explorer::near::plain;
use crate::explorer::query::{Query, QueryWriter};
use crate::explorer::{Unknown, area_of};
use crate::place::{Area, Level, School};
use crate::world::World;

/// What is chosen where nothing is.
const ANY: &str = "any";
/// Longer than any name or postcode; what is beyond is not looked at.
const LONGEST: usize = 100;
/// Schools that are offered where nothing matches.
const MOST_NEAR: usize = 6;

/// The schools of an authority, or the authorities of a wider area to choose from.
pub enum List<'a> {
    /// The schools.
    Schools(&'a Area, Box<SchoolsPage>),
    /// England or a region: its authorities.
    Wide(&'a Area, Vec<&'a Area>),
}

/// What an address asks for. Each choice is the word of the address; `any` is none.
struct Asked {
    typed: String,
    phase: String,
    kind: String,
    has: String,
}

/// A school with what lists say of it.
struct Listed<'a> {
    school: &'a School,
    kind: String,
    has: Has,
}

/// Reads an address and makes the page.
///
/// # Errors
/// Where the address names an area that does not exist.
pub fn list<'a>(world: &'a World, query: &str) -> Result<List<'a>, Unknown> {
    let query = Query::parse(query);
    let area = area_of(world, &query)?;
    if area.level != Level::Authority {
        let within = |of: &&Area| of.level == Level::Authority && of.closed.is_empty();
        let inside = |of: &&Area| area.level == Level::Country || of.region == Some(area.id);
        return Ok(List::Wide(
            area,
            world.atlas.areas.iter().filter(within).filter(inside).collect(),
        ));
    }
    let mut lister = Lister { world, area, asked: Asked::read(&query) };
    let everyone = lister.everyone();
    let notes = lister.correct(&everyone);
    Ok(List::Schools(area, Box::new(lister.page(&everyone, notes))))
}

/// The schools that an address lists; `None` where its area is wider than a council.
///
/// # Errors
/// Where the address names an area that does not exist.
pub fn listed<'a>(world: &'a World, query: &str) -> Result<Option<Vec<&'a School>>, Unknown> {
    let query = Query::parse(query);
    let area = area_of(world, &query)?;
    if area.level != Level::Authority {
        return Ok(None);
    }
    let mut lister = Lister { world, area, asked: Asked::read(&query) };
    let everyone = lister.everyone();
    lister.correct(&everyone);
    let asked = everyone.into_iter().filter(|one| lister.is_asked(one, None));
    Ok(Some(asked.map(|one| one.school).collect()))
}

impl Asked {
    fn read(query: &Query) -> Self {
        let word = |key| query.first(key).filter(|word| *word != ANY).unwrap_or("").to_lowercase();
        let typed = query.first("q").unwrap_or("");
        let typed: String = typed.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
        Self {
            typed: typed.trim().to_owned(),
            phase: word("phase"),
            kind: word("type"),
            has: word("has"),
        }
    }

    fn is_any(&self) -> bool {
        [&self.typed, &self.phase, &self.kind, &self.has].iter().all(|choice| choice.is_empty())
    }
}

/// A list to choose from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Phase,
    Type,
    Has,
}

struct Lister<'a> {
    world: &'a World,
    area: &'a Area,
    asked: Asked,
}

impl<'a> Lister<'a> {
    /// Every school of the latest census.
    fn everyone(&self) -> Vec<Listed<'a>> {
        let latest = self.latest_census();
        let schools = self.world.schools.of(self.area.id).filter(|school| {
            let roll = self.world.rolls.latest(school.urn);
            roll.is_some_and(|roll| Some(roll.source) == latest)
        });
        schools
            .map(|school| Listed {
                kind: plain_type(&school.kind),
                has: Has::of(self.world, school),
                school,
            })
            .collect()
    }

    /// The source of the latest census in which the area has a school.
    fn latest_census(&self) -> Option<crate::cell::SourceIndex> {
        let rolls = self.world.schools.of(self.area.id);
        let sources = rolls.filter_map(|school| self.world.rolls.latest(school.urn));
        let release = |source| self.world.atlas.source(source).release.as_str();
        sources.map(|roll| roll.source).max_by(|one, other| release(*one).cmp(release(*other)))
    }

    /// Whether a school is asked for, whatever is chosen in the list `but`.
    fn is_asked(&self, one: &Listed<'_>, but: Option<Facet>) -> bool {
        let Asked { typed, phase, kind, has } = &self.asked;
        let is = |facet, chosen: &str, own: &dyn Fn() -> bool| {
            but == Some(facet) || chosen.is_empty() || own()
        };
        (typed.is_empty() || is_named(one.school, typed))
            && is(Facet::Phase, phase, &|| slug(&one.school.phase) == *phase)
            && is(Facet::Type, kind, &|| slug(&one.kind) == *kind)
            && is(Facet::Has, has, &|| {
                Kind::ALL.iter().any(|kind| kind.word() == has && one.has.has(*kind))
            })
    }

    fn page(&self, everyone: &[Listed<'a>], notes: Vec<String>) -> SchoolsPage {
        let shown: Vec<&Listed<'_>> =
            everyone.iter().filter(|one| self.is_asked(one, None)).collect();
        let place = &self.area.name;
        let title = format!("Schools in {}", self.area.title);
        SchoolsPage {
            kicker: match self.latest_census() {
                Some(source) => format!("{title}, census of {}", self.year_of(source)),
                None => title.clone(),
            },
            title: format!("{title} – Gapwise"),
            answer: self.answer(everyone),
            caveat: self.caveat(everyone),
            notes,
            typed: self.asked.typed.clone(),
            slug: self.area.slug.clone(),
            phases: self.phases(everyone),
            types: self.types(everyone),
            has: self.kinds(everyone),
            heading: heading(shown.len(), everyone.len()),
            sub: self.years(everyone),
            rows: self.rows(everyone, &shown),
            none: shown.is_empty().then(|| self.none(everyone)),
            map: self.map(everyone, &shown),
            parts: self.parts(everyone, place),
            csv_href: self.href(&self.asked).replacen("/schools", "/schools.csv", 1),
            href: self.href(&self.asked),
            clear_href: if self.asked.is_any() {
                String::new()
            } else {
                format!("/schools?area={}", self.area.slug)
            },
        }
    }

    fn year_of(&self, source: crate::cell::SourceIndex) -> String {
        self.world.atlas.source(source).release.replacen('-', "/", 1)
    }

    fn href(&self, asked: &Asked) -> String {
        let mut query = QueryWriter::after("/schools?");
        query.add("area", &self.area.slug);
        let choices = [
            ("q", &asked.typed),
            ("phase", &asked.phase),
            ("type", &asked.kind),
            ("has", &asked.has),
        ];
        for (key, value) in choices.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.add(key, value);
        }
        query.finish()
    }

    fn map(
        &self,
        everyone: &[Listed<'a>],
        shown: &[&Listed<'a>],
    ) -> Option<super::page::SchoolMap> {
        let all: Vec<&School> = everyone.iter().map(|one| one.school).collect();
        let shown: Vec<&School> = shown.iter().map(|one| one.school).collect();
        let outline = self.world.boundaries.of(self.area.id);
        map((&self.area.name, outline), &all, &shown, school_href)
    }

    fn parts(&self, everyone: &[Listed<'_>], place: &str) -> Vec<(String, String)> {
        let renewed = everyone
            .iter()
            .filter(|one| earlier_numbers(self.world, one.school).next().is_some())
            .count();
        let mut parts = Vec::new();
        if renewed > 0 {
            let (schools, have) =
                if renewed == 1 { ("school has", "its") } else { ("schools have", "their") };
            parts.push((
                format!("{renewed} {schools} had another number before"),
                format!("A school that becomes an academy, or takes another in, gets a new reference number (URN), and {have} lines start again. Figures of {place} under an old number are found from the school’s page; an old number’s address leads to its successor."),
            ));
        }
        parts.push(("Where these figures come from".to_owned(), self.sources(everyone)));
        parts
    }
}

fn heading(shown: usize, all: usize) -> String {
    let schools = if all == 1 { "school" } else { "schools" };
    if shown == all {
        format!("{all} {schools}, A to Z")
    } else {
        format!("{shown} of {all} {schools}, A to Z")
    }
}

/// A school's page.
pub(super) fn school_href(school: &School) -> String {
    format!("/schools/{}", school.urn.0)
}

/// Whether what was typed is a part of the name, the start of the postcode, or the number.
fn is_named(school: &School, typed: &str) -> bool {
    let typed = plain(typed);
    !typed.is_empty()
        && (plain(&school.name).contains(&typed)
            || plain(&school.postcode).starts_with(&typed)
            || school.urn.0.to_string() == typed
            || school.laestab == typed)
}

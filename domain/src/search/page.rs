//! What the page of a search shows.

use super::catalogue::OfKind;
use super::found::{Found, Kind};
use super::index::is_outward;
use crate::explorer::page::{Run, Words};
use crate::explorer::query::{Query, QueryWriter};
use crate::explorer::{Unknown, area_of};
use crate::number::grouped;
use crate::place::PlaceId;
use crate::words::number_word;
use crate::world::World;

/// Longer than any name; what is beyond is not looked at.
const LONGEST: usize = 100;
/// Things of one kind that are listed.
const MOST: usize = 20;
/// Near names that are offered where nothing is found.
const MOST_NEAR: usize = 6;

/// `/search`
#[derive(Clone, Debug, PartialEq)]
pub struct SearchPage {
    /// For the title bar.
    pub title: String,
    /// What was found.
    pub answer: Words,
    /// What was typed, as far as it is looked at.
    pub typed: String,
    /// The area whose things come first.
    pub area: PlaceId,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub place: String,
    /// What was found, by kind.
    pub groups: Vec<SearchGroup>,
    /// Where nothing was: what to do.
    pub advice: String,
    /// What comes nearest where nothing was found: heading and things.
    pub near: Option<(String, Vec<Found>)>,
    /// Its own address.
    pub href: String,
}

/// Things of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchGroup {
    /// What they are.
    pub kind: Kind,
    /// Over the list.
    pub heading: String,
    /// The things, best first.
    pub found: Vec<Found>,
    /// What is said where there are more than are listed.
    pub more: String,
}

/// Reads an address and looks for what it asks.
///
/// # Errors
/// Where the address names an area that does not exist.
pub fn search(world: &World, query: &str) -> Result<SearchPage, Unknown> {
    let query = Query::parse(query);
    let area = area_of(world, &query)?;
    let typed: String = query.first("q").unwrap_or("").chars().take(LONGEST).collect();
    let typed = typed.trim().to_owned();
    let catalogue = world.catalogue();
    let found = catalogue.search(world, area.id, &typed, MOST);
    let all: usize = found.iter().map(|of| of.all).sum();
    let near = (all == 0).then(|| near(world, area.id, &typed)).flatten();
    let mut writer = QueryWriter::after("/search?");
    writer.add("area", &area.slug);
    if !typed.is_empty() {
        writer.add("q", &typed);
    }
    Ok(SearchPage {
        title: if typed.is_empty() {
            "Search – Gapwise".to_owned()
        } else {
            format!("{typed}: search – Gapwise")
        },
        answer: answer(&typed, all),
        advice: advice(&typed, all),
        groups: found.into_iter().map(group).collect(),
        near,
        typed,
        area: area.id,
        slug: area.slug.clone(),
        place: area.name.clone(),
        href: writer.finish(),
    })
}

fn answer(typed: &str, all: usize) -> Words {
    if typed.is_empty() {
        return vec![Run::Plain("Find a school, an area, a measure or a word".to_owned())];
    }
    let typed = Run::Strong(format!("“{typed}”"));
    let count = u32::try_from(all).map_or_else(|_| all.to_string(), grouped);
    match all {
        0 => vec![Run::Plain("Nothing is called ".to_owned()), typed],
        1 => vec![Run::Plain("One thing fits ".to_owned()), typed],
        2..=20 => {
            let word = crate::words::capital(&number_word(all));
            vec![Run::Plain(format!("{word} things fit ")), typed]
        }
        _ => vec![Run::Plain(format!("{count} things fit ")), typed],
    }
}

fn advice(typed: &str, all: usize) -> String {
    match (typed.is_empty(), all) {
        (true, _) => "By name, by a part of it, by postcode or by number (URN, LAESTAB). A letter may be wrong.".to_owned(),
        (false, 0) => "Look at the spelling, or type less: one word of the name, or the first half of a postcode such as L32.".to_owned(),
        _ => String::new(),
    }
}

fn group(OfKind { kind, all, found }: OfKind) -> SearchGroup {
    let heading = if all == 1 {
        crate::words::capital(kind.word())
    } else {
        format!(
            "{}: {}",
            kind.heading(),
            u32::try_from(all).map_or_else(|_| all.to_string(), grouped)
        )
    };
    let more = if all > found.len() {
        format!(
            "The best {} are listed. Type a word more, such as the council’s name.",
            found.len()
        )
    } else {
        String::new()
    };
    SearchGroup { kind, heading, found, more }
}

/// What may have been meant: names of the area's own things that share most of their letters, or
/// the schools of the first half of a postcode.
fn near(world: &World, area: PlaceId, typed: &str) -> Option<(String, Vec<Found>)> {
    let catalogue = world.catalogue();
    let named = catalogue.near(world, area, typed, MOST_NEAR);
    if !named.is_empty() {
        return Some(("Names like it".to_owned(), named));
    }
    let outward = outward(typed)?.to_uppercase();
    let schools = catalogue.at_postcode(world, area, &outward, MOST_NEAR);
    (!schools.is_empty()).then(|| (format!("Schools in {outward}"), schools))
}

/// The first half of what looks like a postcode: one or two letters, a digit, one more digit or
/// letter at most. A postcode without its space ends in a digit and two letters.
fn outward(typed: &str) -> Option<String> {
    let first = typed.split([' ', '-', ',']).next()?;
    let whole =
        first.len() >= 5 && first.bytes().rev().take(2).all(|byte| byte.is_ascii_alphabetic());
    let first = if whole { first.get(..first.len() - 3)? } else { first };
    is_outward(first).then(|| first.to_owned())
}

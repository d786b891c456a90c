//! What stands where nothing is: a page with ways back.

use domain::explorer::{Unknown, near};
use domain::place::School;
use domain::world::World;

use super::{Outcome, Page, area_titles, framed};
use crate::parts::{Here, Missing, missing};

/// An area or a school that does not exist, asked for at a path: its near ones have pages of the
/// same kind.
pub(super) fn unknown(world: &World, unknown: &Unknown, path: &str) -> Page {
    match unknown {
        Unknown::Area(word, near) => {
            let near = near.iter().map(|(slug, title)| (format!("{path}?area={slug}"), title.clone()));
            not_found(world, &Missing {
                path: path.to_owned(),
                heading: format!("There is no area called “{word}”"),
                advice: "Check the name, or find the area below. England, its regions and every council with education duties are here.".to_owned(),
                near: near.collect(),
                areas: area_titles(world),
                typed: word.clone(),
                ..ways_back()
            })
        }
        Unknown::School(word) => not_found(world, &Missing {
            heading: format!("There is no school with the number “{word}”"),
            advice: "A school’s URN has six digits and changes when the school becomes an academy. Find the school by its name or postcode among its council’s schools.".to_owned(),
            path: "/schools".to_owned(),
            near: near_numbers(world, word),
            areas: area_titles(world),
            ways: vec![
                ("/search".to_owned(), "Search by name, postcode or number".to_owned()),
                ("/schools".to_owned(), "Schools, A to Z".to_owned()),
            ],
            ..Missing::default()
        }),
    }
}

/// Schools that are offered for a number that none has.
const MOST_NEAR: usize = 5;

/// The schools whose numbers are one slip from what was typed, the nearest first; none for what is
/// no such number.
fn near_numbers(world: &World, word: &str) -> Vec<(String, String)> {
    let Ok(number) = word.parse::<u32>() else { return Vec::new() };
    let slips = world.schools.all().filter_map(|of| Some((slip(word, &of.urn.0.to_string())?, of)));
    let mut schools: Vec<(Slip, &School)> = slips.collect();
    schools.sort_by_key(|(slip, school)| (*slip, school.urn.0.abs_diff(number), school.urn));
    let named = |of: &School| {
        let number = format!("URN {}", of.urn.0);
        // Of some schools only the number is known.
        if of.name == number { number } else { format!("{}, {number}", of.name) }
    };
    let near = schools.into_iter().take(MOST_NEAR);
    near.map(|(_, of)| (format!("/schools/{}", of.urn.0), named(of))).collect()
}

/// A slip of the hand, the rarest by chance first: of all numbers hardly one has the same digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// Two digits changed places.
    Swapped,
    /// One digit is another, is missing or is too many.
    OneDigit,
}

/// The slip that lies between two numbers; `None` where they are the same, or further apart.
fn slip(typed: &str, number: &str) -> Option<Slip> {
    let (typed, number) = (typed.as_bytes(), number.as_bytes());
    let same = typed.iter().zip(number).take_while(|(one, other)| one == other).count();
    let (typed, number) = (&typed[same..], &number[same..]);
    match (typed, number) {
        ([a, b, rest @ ..], [c, d, after @ ..]) if a == d && b == c && rest == after => {
            Some(Slip::Swapped)
        }
        ([_, rest @ ..], [_, after @ ..]) if rest == after => Some(Slip::OneDigit),
        ([_, rest @ ..], after) if rest == after => Some(Slip::OneDigit),
        (rest, [_, after @ ..]) if rest == after => Some(Slip::OneDigit),
        _ => None,
    }
}

/// Stands for every path that has what no address of ours has (an escape, say): a page does not repeat
/// it.
pub const NOWHERE: &str = "/not-found";

/// A path that leads nowhere.
pub(super) fn page(world: &World, path: &str) -> Page {
    not_found(
        world,
        &Missing {
            heading: "There is no such page".to_owned(),
            advice: if path == NOWHERE {
                "Nothing stands at this address. It may be mistyped.".to_owned()
            } else {
                format!("Nothing stands at “{path}”. The address may be mistyped.")
            },
            ..ways_back()
        },
    )
}

/// A measure that the dictionary does not have.
pub(super) fn measure(world: &World, id: &str) -> Page {
    let names =
        world.atlas.measures.iter().flat_map(|m| [(m.id.as_str(), m), (m.title.as_str(), m)]);
    let mut near: Vec<(String, String)> = near::nearest(id, names, 8)
        .into_iter()
        .map(|m| (format!("/measures/{}", m.id), m.title.clone()))
        .collect();
    near.dedup();
    near.truncate(5);
    not_found(
        world,
        &Missing {
            heading: format!("There is no measure called “{id}”"),
            advice: "Check the name, or choose a measure in the explorer.".to_owned(),
            near,
            ..ways_back()
        },
    )
}

fn ways_back() -> Missing {
    Missing {
        ways: vec![
            ("/".to_owned(), "The front page".to_owned()),
            ("/gaps".to_owned(), "The gap explorer".to_owned()),
        ],
        ..Missing::default()
    }
}

pub(super) fn not_found(world: &World, page: &Missing) -> Page {
    Page {
        outcome: Outcome::Missing,
        title: format!("{} – Gapwise", page.heading),
        description: String::new(),
        href: String::new(),
        source: String::new(),
        body: framed(world, None, Here::Elsewhere, "", missing(page)),
    }
}

#[cfg(test)]
mod tests;

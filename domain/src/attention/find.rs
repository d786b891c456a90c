//! Going through every pair of a place.

use super::chance::chance;
use super::series::Series;
use super::trend::trend_of;
use super::{Attention, Looked, NotLooked, Reason};
use crate::blank::Blank;
use crate::cell::Value;
use crate::explorer::MAIN_GROUPS;
use crate::gap::{Change, Comparability, Gap, Question, Said, gap};
use crate::group::Pair;
use crate::number::Exact;
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

/// About as many pairs as a place has.
const MANY: usize = 100;

/// Looks at every pair of a place, against England and the year before; none of England itself.
pub fn attention(world: &World, place: PlaceId) -> Attention<'_> {
    let mut found = Attention::default();
    // England is what is compared with.
    if place == PlaceId::ENGLAND {
        return found;
    }
    // What is looked at of a pair is half a kilobyte: growing step by step would copy it often.
    found.looked.reserve(MANY);
    let pairs = world.atlas.measure_indices().flat_map(|measure| world.atlas.pairs_of(measure));
    for pair in pairs {
        let rank = world.atlas.group(pair.group).rank;
        if rank.is_none_or(|rank| rank > MAIN_GROUPS) {
            let latest = world.latest_gap(pair.measure, pair.group, place);
            found.left_out += usize::from(latest.is_some());
            continue;
        }
        let latest = |at| world.latest_gap(pair.measure, pair.group, at);
        let here = latest(place);
        // Some pairs are only published of schools.
        if here.is_none() && latest(PlaceId::ENGLAND).is_none() {
            continue;
        }
        match look(world, place, pair, here) {
            Ok(looked) if looked.stands.is_none() => found.small.push(looked),
            Ok(looked) => found.looked.push(looked),
            Err(not) => found.not_looked.push(not),
        }
    }
    found
}

fn look<'a>(
    world: &'a World,
    place: PlaceId,
    pair: &Pair,
    latest: Option<Year>,
) -> Result<Looked<'a>, NotLooked> {
    let ask = Question::of(pair);
    let not = |year, reason| NotLooked { ask, year, reason };
    let Some(year) = latest else {
        let last = world.years_of(ask.measure).last().copied().unwrap_or(Year(0));
        let why = blank_of(&gap(world, &ask, place, last));
        return Err(not(None, Reason::BlankThroughout(why)));
    };
    compare(world, &ask, place, year).map_err(|reason| not(latest, reason))
}

fn compare<'a>(
    world: &'a World,
    ask: &Question,
    place: PlaceId,
    year: Year,
) -> Result<Looked<'a>, Reason> {
    let barred = Comparability::between(world, ask, year.previous(), year);
    if let Comparability::Barred(barrier) = barred {
        return Err(Reason::Barred(barrier.label.clone()));
    }
    let [now, before, england] =
        [(place, year), (place, year.previous()), (PlaceId::ENGLAND, year)]
            .map(|(place, year)| gap(world, ask, place, year));
    number(&now).map_err(Reason::BlankThroughout)?;
    number(&before).map_err(Reason::BlankBefore)?;
    number(&england).map_err(Reason::BlankInEngland)?;
    let too_large = || Reason::BlankBefore(Blank::NotComparable);
    let change = Change::between(&before, &now).ok_or_else(too_large)?;
    let said = Said::of(world, ask, &now);
    let stands = said.beside(&england).ok().zip(said.beside(&before).ok());
    let series = Series::of(world, ask, place, year);
    let run = series.run();
    let places = [&england, &before].map(|other| now.coarsest().min(other.coarsest()));
    Ok(Looked {
        ask: *ask,
        stands,
        trend: trend_of(world.atlas.measure(ask.measure).unit, &run),
        run,
        chance: chance(&series.changes(), places),
        change,
        now,
        before,
        england,
    })
}

fn number(gap: &Gap<'_>) -> Result<Exact, Blank> {
    gap.value.number().ok_or_else(|| blank_of(gap))
}

fn blank_of(gap: &Gap<'_>) -> Blank {
    match gap.value {
        Value::Blank(blank) => blank,
        Value::Number(_) => Blank::NotPublished,
    }
}

//! A measure in one place: its latest gaps, and what was revised.

use std::collections::BTreeSet;

use domain::cell::Cell;
use domain::explorer::page::{PlainCell, PlainRow, PlainTable};
use domain::explorer::pair_href;
use domain::figures::Before;
use domain::gap::{Question, gap};
use domain::group::{GroupIndex, Pair};
use domain::measure::MeasureIndex;
use domain::number::Rounded;
use domain::period::Year;
use domain::place::PlaceId;
use domain::revision::printed;
use domain::words::short_gap;
use domain::world::World;

/// The latest gap of every pair; a pair without any has a row that leads to the reason.
pub(super) fn latest(world: &World, measure: MeasureIndex, place: PlaceId) -> PlainTable {
    let of = world.atlas.measure(measure);
    let suffix = of.unit.suffix();
    let unit = if suffix.is_empty() { String::new() } else { format!(", {suffix}") };
    let heads = ["Group", "Year", "Group", "Compared with", "Gap"];
    let mut head = heads.map(str::to_owned).to_vec();
    head[2] = format!("Its figure{unit}");
    head[3] = format!("Comparison{unit}");
    let rows = world.atlas.pairs_of(measure).map(|pair| row(world, pair, place)).collect();
    PlainTable { caption: String::new(), head, rows }
}

fn row(world: &World, pair: &Pair, place: PlaceId) -> PlainRow {
    let kind = world.atlas.measure(pair.measure).years;
    let group = world.atlas.group(pair.group);
    let found = world.latest_gap(pair.measure, pair.group, place);
    let cells = match found.or_else(|| world.years_of(pair.measure).last().copied()) {
        Some(year) => {
            let now = gap(world, &Question::of(pair), place, year);
            let level = |shown: Option<Rounded>| shown.map_or_else(String::new, Rounded::text);
            let words = now.shown().map_or_else(|| "none: why?".to_owned(), short_gap);
            vec![
                PlainCell::Text(year.label(kind)),
                PlainCell::Text(level(now.group.shown(now.from_counts))),
                PlainCell::Text(level(now.comparison.shown(now.from_counts))),
                PlainCell::Gap(words, pair_href(world, place, (pair.measure, pair.group), &now)),
            ]
        }
        None => vec![PlainCell::Text("no figures".to_owned())],
    };
    PlainRow { head: group.title.clone(), own: false, cells }
}

/// Every figure of the place that the release before printed otherwise; `None` where no earlier
/// release of the measure’s figures is held.
pub(super) fn revisions(
    world: &World,
    measure: MeasureIndex,
    place: PlaceId,
) -> Option<PlainTable> {
    let edition = world.figures.of(measure).edition()?;
    let kind = world.atlas.measure(measure).years;
    let differs = |(group, year, _): &(GroupIndex, Year, &Cell)| {
        matches!(world.before(measure, *group, place, *year), Before::Other(_))
    };
    let changed: Vec<_> = edition.changed_in(place).filter(differs).collect();
    let years: BTreeSet<Year> = changed.iter().map(|(_, year, _)| *year).collect();
    let cell = |group: GroupIndex, year: Year| {
        let then = changed.iter().find(|(of, at, _)| (*of, *at) == (group, year));
        let now = world.figures.of(measure).cell(group, place, year);
        let now = now.filter(|now| now.value.number().is_some());
        PlainCell::Text(match (then, now) {
            (None, _) => String::new(),
            // What it was may have been withdrawn to protect children.
            (Some(_), None) => "withdrawn".to_owned(),
            (Some((_, _, then)), Some(now)) => {
                format!("{} (was {})", printed(world, measure, now), printed(world, measure, then))
            }
        })
    };
    let row = |of: &[(GroupIndex, Year, &Cell)]| {
        let group = of.first().map(|(group, ..)| *group)?;
        Some(PlainRow {
            head: world.atlas.group(group).title.clone(),
            own: false,
            cells: years.iter().map(|year| cell(group, *year)).collect(),
        })
    };
    let head = std::iter::once("Pupils".to_owned()).chain(years.iter().map(|y| y.label(kind)));
    Some(PlainTable {
        caption: String::new(),
        head: head.collect(),
        rows: changed.chunk_by(|one, other| one.0 == other.0).filter_map(row).collect(),
    })
}

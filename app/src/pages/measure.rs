//! `/measures/{id}`: what a measure is, whom it compares, where its series break.

use domain::breaks::Rule;
use domain::explorer::month_in_words;
use domain::explorer::query::QueryWriter;
use domain::group::Relation;
use domain::measure::{Measure, MeasureIndex, Polarity, Unit};
use domain::period::Year;
use domain::place::PlaceId;
use domain::world::World;

use super::{Outcome, Page, framed, missing};
use crate::parts::{Here, MeasureGroup, MeasurePage, measure_page};

/// Composes the page of a measure.
pub(super) fn page(world: &World, id: &str, today: &str) -> Page {
    let Some(index) = world.atlas.find_measure(id) else {
        return missing::measure(world, id);
    };
    let measure = world.atlas.measure(index);
    let model = MeasurePage {
        kicker: world.atlas.phase_title(&measure.phase).to_owned(),
        title: measure.title.clone(),
        definition: measure.definition.clone(),
        facts: facts(world, index, today),
        groups: groups(world, index),
        breaks: breaks(world, index),
        notes: Some(measure.note.clone()).filter(|note| !note.is_empty()).into_iter().collect(),
        sources: sources(world, index),
        explore_href: explore_href(measure, None),
    };
    Page {
        outcome: Outcome::Found,
        title: format!("{} – Gapwise", measure.title),
        description: measure.definition.clone(),
        body: framed(
            world,
            None,
            Here::Elsewhere,
            &format!("/measures/{id}"),
            measure_page(&model),
        ),
    }
}

fn explore_href(measure: &Measure, group: Option<&str>) -> String {
    let mut query = QueryWriter::after("");
    query.add("measure", &measure.id);
    if let Some(group) = group {
        query.add("group", group);
    }
    format!("/gaps?{}", query.finish())
}

fn facts(world: &World, index: MeasureIndex, today: &str) -> Vec<(String, String)> {
    let measure = world.atlas.measure(index);
    let unit = match measure.unit {
        Unit::Percent => "percent; gaps in points",
        Unit::Points => "points",
        Unit::Score => "score",
    };
    let good = match measure.polarity {
        Polarity::High => "higher is better",
        Polarity::Low => "lower is better",
    };
    let mut facts = vec![
        ("What the number is".to_owned(), measure.axis.clone()),
        ("Unit".to_owned(), unit.to_owned()),
        ("Which way is good".to_owned(), good.to_owned()),
    ];
    if let Some((first, last)) = years_held(world, index) {
        let label = |year: Year| year.label(measure.years);
        facts.push(("Years held".to_owned(), format!("{} to {}", label(first), label(last))));
    }
    if let Some(month) = month_in_words(&measure.next_data) {
        let due = if measure.next_data.as_str() < today {
            format!("was due in {month}; not loaded here yet")
        } else {
            format!("expected in {month}")
        };
        facts.push(("Next data".to_owned(), due));
    }
    facts
}

/// The first and the last year with a figure for England, in any group.
fn years_held(world: &World, index: MeasureIndex) -> Option<(Year, Year)> {
    let figures = world.figures.of(index);
    let keys = figures.keys();
    let england = keys.iter().filter(|(_, place)| *place == PlaceId::ENGLAND);
    let held = |year: &&Year| {
        england.clone().any(|(group, place)| {
            figures.cell(*group, *place, **year).is_some_and(|cell| cell.value.number().is_some())
        })
    };
    let years = figures.years().iter();
    Some((*years.clone().find(|y| held(y))?, *years.rev().find(|y| held(y))?))
}

fn groups(world: &World, index: MeasureIndex) -> Vec<MeasureGroup> {
    let measure = world.atlas.measure(index);
    let row = |pair: &domain::group::Pair| {
        let group = world.atlas.group(pair.group);
        let them = &world.atlas.group(pair.comparison).plain;
        let within = if pair.relation == Relation::Superset { ", who include them" } else { "" };
        MeasureGroup {
            title: group.title.clone(),
            comparison: format!("compared with {them}{within}"),
            note: pair.note.clone(),
            href: explore_href(measure, Some(&group.id)),
        }
    };
    world.atlas.pairs_of(index).map(row).collect()
}

fn breaks(world: &World, index: MeasureIndex) -> Vec<(String, String)> {
    let kind = world.atlas.measure(index).years;
    let of_measure = world.atlas.breaks.iter().filter(|b| b.measure == index);
    let row = |b: &domain::breaks::Break| {
        let from = if b.rule == Rule::Break { "from " } else { "" };
        let who = b.group.map_or_else(String::new, |g| format!("{}: ", world.atlas.group(g).title));
        (format!("{from}{}", b.year.label(kind)), format!("{who}{}. {}", b.label, b.note))
    };
    of_measure.map(row).collect()
}

fn sources(world: &World, index: MeasureIndex) -> Vec<(String, String, String)> {
    let mut used: Vec<_> =
        world.atlas.series.iter().filter(|s| s.measure == index).map(|s| s.source).collect();
    used.sort_unstable();
    used.dedup();
    let row = |source: &domain::cell::SourceIndex| {
        let source = world.atlas.source(*source);
        let title = format!("{}: {}", source.publisher, source.title);
        (
            title,
            format!("release {}, {}. {}", source.release, source.licence, source.note),
            String::new(),
        )
    };
    used.iter().map(row).collect()
}
